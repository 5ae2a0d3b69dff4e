"""Ordinary Arabic sentences near the words of a rule that are none of its cases; own sentences, none of a key."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> list[Proposal]:
    return list(read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("خسر الأوكرانيون بلدة فوليدار أمام القوات الروسية.", "روسيا"),
        ("فقد الجيش السيطرة على حماة أمام هيئة تحرير الشام.", "هيئة تحرير الشام"),
        ("استولى متمردون من حركة الشباب على بلدة عدادو.", "حركة الشباب"),
        ("انسحاب قوات الدعم السريع من الخرطوم.", "قوات الدعم السريع"),
        ("سيطر الجيش السوداني على المقرن بعد انسحاب قوات الدعم السريع.", "الجيش السوداني"),
    ],
)
def test_who_took_it_or_withdrew_is_named(text: str, actor: str) -> None:
    assert [one.actor for one in claims(text) if one.kind is ReadKind.CONTROL] == [actor]


def test_those_who_were_hurt_do_not_put_right_how_many_died() -> None:
    found = claims("نفى محافظ السويداء مقتل 12 شخصا في المدينة، وقال إن 3 أصيبوا.")
    tolls = [(one.harm.killed.low if one.harm.killed else 0, one.harm.injured.low if one.harm.injured else 0) for one in found]
    assert tolls == [(12, 0), (0, 3)]
    assert [one.negative for one in found] == [True, False]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وصل نازحون من بارا إلى الأبيض وقالوا إن 30 قتلوا.", "بارا"),
        ("قتل 4 من حمص كانوا في طريقهم إلى دمشق.", "حمص"),
        ("قال الدفاع المدني إن 3 قتلوا ونقلوا إلى مستشفى حماة. وقصف الطيران إدلب.", "مستشفى حماة"),
    ],
)
def test_where_they_died(text: str, place: str) -> None:
    assert next(one.place for one in claims(text) if one.harm and one.harm.killed) == place


def test_a_crossing_is_not_where_lorries_came_from() -> None:
    assert [one.place for one in claims("دخلت شاحنات من معبر كرم أبو سالم إلى رفح.")] == ["معبر كرم أبو سالم"]


@pytest.mark.parametrize("text", ["قصف سوق الثلاثاء وقتل 3.", "في أم درمان، قتل 6 في دار السلام."])
def test_a_market_or_a_quarter_is_no_town_far_away(text: str) -> None:
    places = [one.place_resolved for one in claims(text)]
    assert all(place is None or place.precision.startswith("somewhere") for place in places)


def test_a_town_that_is_called_like_a_bridge_is_one() -> None:
    (one,) = claims("قصف الجيش السوري جسر الشغور في إدلب.")
    assert one.place_resolved is not None
    assert one.place_resolved.precision == "city"


@pytest.mark.parametrize("text", ["بعد إغلاق المعبر عاد اللاجئون إلى خيامهم.", "بعد إغلاق الطريق عادت القافلة إلى نيالا."])
def test_who_goes_back_opens_no_way(text: str) -> None:
    assert [one.state for one in claims(text)] == [AccessState.CLOSED]


def test_a_siege_that_was_broken_at_last_is_no_more() -> None:
    assert [one.negative for one in claims("حاول الجيش كسر الحصار عن الدلنج فنجح.")] == [True]
    assert [one.negative for one in claims("حاول الجيش كسر الحصار عن الدلنج وفشل.")] == [False]


def test_men_held_are_no_part_of_so_many_missions() -> None:
    found = claims("من أصل 30 عملية نفذ الجيش 10 في حلب وأوقف 20 مسلحا.")
    assert not any(one.kind is ReadKind.ACCESS for one in found)


def test_what_rose_is_counted_in_what_it_was() -> None:
    (one,) = claims("انخفضت الأسعار من 500 جنيه إلى 300 في الأبيض.")
    assert one.count is not None
    assert (one.count.low, one.count.unit) == (300, "جنيه")


def test_the_same_who_did_says_it() -> None:
    assert [one.claimant for one in claims("سحبت اللجنة بيانها، وقالت إن 12 قتلوا في تعز.")] == ["اللجنة"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل الأستاذ عمر سعيد وزوجته وابنتاهما في دوما.", 4),
        ("قتل الطفل أحمد علي والطفلة ريم في قصف تعز.", 2),
        ("قتل العقيد سامر حسن والملازم علي قاسم في درعا.", 2),
        ("قتل الطبيب خالد المصري والممرضة سعاد حمود والسائق علي حسن في إدلب.", 3),
        ("قتل الطبيب خالد المصري وأصيب ابنه في إدلب.", 1),
    ],
)
def test_all_who_are_named_are_counted(text: str, killed: int) -> None:
    (harm,) = [one.harm for one in claims(text)]
    assert harm.killed is not None
    assert harm.killed.low == killed


def test_others_who_were_killed_put_no_denied_toll_right() -> None:
    killed = claims("نفى الجيش قتل 12 مدنيا وقال إنه قتل 4 مسلحين في بورنو.")[-1]
    assert killed.quote.startswith("قتل 4")


def test_what_breaks_an_agreement_is_told() -> None:
    assert [one.place for one in claims("الجيش وخلافا للاتفاق قصف الحديدة.")] == ["الحديدة"]


@pytest.mark.parametrize("text", ["قتل 12 في هجوم على قرية الثلاثاء.", "قتل أربعة في انفجار مسجد الثلاثاء."])
def test_a_day_behind_a_village_is_when(text: str) -> None:
    assert [one.when.start for one in claims(text) if one.when] == [date(2024, 5, 14)]
