"""Arabic: `the country`, what a ministry counts, the quarter of a list of towns, and towns that two countries have. Own texts."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def _claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims


def _point(text: str) -> tuple[str, str]:
    """Name and country of where the first claim is; empty: no point is known."""
    place = _claims(text)[0].place_resolved
    return (place.name, place.country) if place is not None else ("", "")


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("مقديشو (رويترز) - قتل مسلحون من حركة الشباب 17 جنديا في هجوم على قاعدة جنوبي البلاد.", ("Somalia", "SO")),
        ("باماكو - هاجم مسلحون قرية وسط البلاد وقتلوا 20 مدنيا.", ("Mali", "ML")),
        ("نجامينا (فرانس برس) - قتل 30 شخصا في اشتباكات بين مزارعين ورعاة في جنوب البلاد.", ("Chad", "TD")),
        ("أعلنت وزارة الصحة السورية مقتل ثمانية في شمال شرقي البلاد.", ("Syria", "SY")),
        ("القاهرة - قالت شبكة أطباء السودان إن هجوما قتل 57 شخصا في غرب السودان.", ("Sudan", "SD")),
        ("صنعاء - قتل تسعة صيادين في غارة قبالة الساحل الغربي.", ("Yemen", "YE")),
        ("واغادوغو - أعلن الجيش مقتل 20 جنديا في هجوم على معسكر في جيبو شمالي البلاد.", ("Djibo", "BF")),
        ("قصف الطيران بلدة كفر زيتا في وسط البلاد وقتل أربعة.", ("Kafr Zaytā", "SY")),
        ("غارة جوية على جنوب البلاد تقتل ستة.", ("", "")),
        ("قتل جنديان في منطقة الساحل الأفريقي.", ("Sahel", "")),
    ],
)
def test_the_country_is_no_village_of_yemen(text: str, point: tuple[str, str]) -> None:
    """It is the one of the dateline or of whoever speaks; where none is told it is not known."""
    assert _point(text) == point


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("أعلنت وزارة الصحة في غزة مقتل 83 فلسطينياً خلال الساعات الـ24 الماضية. وفي خان يونس، قتل ستة في غارة.", ("Gaza Strip", "PS")),
        ("أعلنت وزارة الصحة اللبنانية مقتل 40 شخصاً يوم أمس. وفي بعلبك، قتل تسعة في غارة على منزل.", ("Lebanon", "LB")),
        ("قال المرصد السوري إن 60 شخصا قتلوا الأسبوع الماضي. وفي درعا قتل ستة بينهم طفل.", ("Syria", "SY")),
        ("قتل 120 مدنيا منذ مطلع الشهر. وفي ميكولايف قتل 31 في ضربة.", ("", "")),
        ("قالت وزارة الدفاع الروسية إن 40 جنديا أوكرانيا قتلوا. وفي خاركيف دمر مستودع.", ("", "")),
        ("قالت وزارة الصحة السودانية إن 12 شخصا قتلوا في قصف على الفاشر. وفي نيالا قتل ثلاثة.", ("El Fasher", "SD")),
        ("قتل 78 شخصا على الأقل يوم الجمعة، بحسب ناشطين. ووقع معظم القتلى في حماة.", ("Hama", "SY")),
        ("الفاشر - قتل 30 شخصا. وفي نيالا قتل ستة.", ("El Fasher", "SD")),
    ],
)
def test_a_total_is_not_in_the_town_of_the_next_item(text: str, point: tuple[str, str]) -> None:
    """A ministry of health counts its country; one of war counts others' dead as well."""
    assert _point(text) == point


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("تعز: قتل مدنيان برصاص قناص في حي الروضة.\nالحديدة: أصيب أربعة صيادين بانفجار لغم.", "حي الروضة, Taiz"),
        ("الموصل: انفجار عبوة في حي الكرامة وإصابة خمسة.\nتكريت: مقتل جنديين في كمين.", "حي الكرامة, Mosul"),
        ("قتل ثلاثة في حي الكاشف شرقي مدينة درعا.", "حي الكاشف, Daraa"),
        ("قتل شابان عند دوار فلسطين بجنين.", "دوار فلسطين, Janīn"),
        ("أصيب ستة في شارع الستين بمدينة عدن\nوقتل واحد في لحج.", "شارع الستين, Aden"),
    ],
)
def test_a_quarter_is_in_the_town_of_its_own_line(text: str, name: str) -> None:
    """Not in the one that heads the next line; a roundabout called after a country is none."""
    assert _point(text)[0] == name


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("غارة على بنش تقتل أربعة.", ("Binnish", "SY")),
        ("بروكسل - قتل شخصان في بنش ببلجيكا.", ("Binche", "BE")),
        ("هاجم مسلحون نقطة للحزام الأمني في زنجبار وقتلوا أربعة.", ("Zinjibar", "YE")),
        ("تنزانيا: غرقت عبارة قبالة زنجبار وقتل 30 شخصا.", ("Zanzibar", "TZ")),
        ("محافظة إدلب: أصيب أربعة في جسر الشغور. وقتل مدنيان في أريحا.", ("Jisr al-Shughour", "SY")),
        ("اقتحمت قوات الاحتلال مدينة نابلس فجرا.", ("Nablus", "PS")),
        ("اشتباكات في الزهراء شرق الحديدة.", ("", "")),
    ],
)
def test_which_town_a_name_means(text: str, point: tuple[str, str]) -> None:
    """`At dawn` is no part of it; a namesake in another country than the town beside it is not meant."""
    assert _point(text) == point


def test_a_crossing_that_is_not_listed_is_not_the_one_told_before() -> None:
    """A shut one is not told as open."""
    shut, opened = _claims("أغلق معبر نصيب. وفتح معبر القائم.")
    assert (shut.place, opened.place) == ("معبر نصيب", "معبر القائم")


def test_the_dead_of_the_town_and_of_the_next() -> None:
    """`ثلاثة في البلدة واثنان في الدانا`: of two towns, none is lost."""
    tolls = [
        (claim.place, claim.harm.killed.low)
        for claim in _claims("قصف الطيران سرمدا. وقتل ثلاثة في البلدة واثنان في الدانا.")
        if claim.harm is not None and claim.harm.killed is not None
    ]
    assert tolls == [("سرمدا", 3), ("الدانا", 2)]
