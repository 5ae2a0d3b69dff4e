"""Arabic of daily life in words that elsewhere tell of war: football, weddings, examinations, shopping; and who is no speaker."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims


@pytest.mark.parametrize(
    "text",
    [
        "ضربوا الفريق التاني تلاتة صفر بملعب حلب.",
        "مسكوا الشباب الكرة وما خلوا المنافس يلمسها بملعب شندي.",
        "الناس طلعت تتفرج عالمباراة بساحة التحرير.",
        "شالوا السيارات من الشارع كرمال العرس بدوما.",
        "ولعوا الشارع بالدبكة بعرس أبو حسن.",
        "هجموا على السوق قبل العيد والأسعار نار بصيدا.",
        "سحبوا الفلوس من البنك وراحوا عالسوق بالنبطية.",
        "شالوا العفش عالبيت الجديد بالرصافة.",
        "كسروا الدار القديمة وبنوا عمارة بالكرادة.",
        "دقوا باب البيت وفاتوا لعنا نشرب شاي.",
        "انصابت بنتي بالرشح.",
        "ضربوا موعد بالسوق بكرا.",
        "هجينا من الحر.",
        "أخذوا الشباب صورة تذكارية بجسر الشغور.",
        "راح ضحية النصب تلات شباب بعمان.",
        "الناس طلعت عالبحر باللاذقية، والجو حلو.",
        "ماكو ماي احلى من ماي دجلة.",
        "هالتطبيق بيشتغل بدون انترنت.",
        "مفيش بنزين في العربية، هعدي على المحطة.",
        "هاجم الناقد الفيلم في مهرجان القاهرة.",
        "حاصر المشجعون حافلة الفريق في الإسكندرية.",
        "عين المدرب اللاعب الشاب قائدا للمنتخب الليبي.",
    ],
)
def test_daily_life_tells_of_no_war(text: str) -> None:
    """A team is beaten, a street is lit by dancers, nobody is hurt."""
    assert not claims(text)


@pytest.mark.parametrize(
    ("text", "kind", "subtype"),
    [
        ("قصفوا العرس وماتوا نسوان", ReadKind.INCIDENT, "shelling"),
        ("نهبوا البنك بنيالا", ReadKind.INCIDENT, "looting"),
        ("الأهالي بدون دوا بالحجر الأسود", ReadKind.NEED, "medical"),
        ("مات شيخ كبير بالقصف", ReadKind.INCIDENT, "shelling"),
        ("سكروا الطريق للماراثون بأربيل اليوم.", ReadKind.ACCESS, "closed"),
        ("طكوا الملعب بالهاونات.", ReadKind.INCIDENT, "shelling"),
    ],
)
def test_war_at_a_wedding_is_told(text: str, kind: ReadKind, subtype: str) -> None:
    """Weapons, and deeds done to a place where people are; a shut way is shut whatever for."""
    assert [(one.kind, one.subtype) for one in claims(text)] == [(kind, subtype)]


def test_who_meets_a_welcome_is_not_dead() -> None:
    """`لقيت ترحيبا` and `لقيت حتفها`."""
    (welcome,) = claims("لقيت مبادرة الأهالي ترحيبا واسعا في تعز.")
    (dead,) = claims("ولقيت امرأة مصرعها برصاص قناص في كريتر.")
    assert welcome.kind is ReadKind.DIPLOMACY
    assert dead.kind is ReadKind.INCIDENT


@pytest.mark.parametrize(
    "text",
    ["قتل رجل في السبعينيات من عمره بقصف على بيت حانون.", "أصيبت امرأة في الستينيات برصاص قناص في تعز."],
)
def test_an_age_is_no_decade(text: str) -> None:
    """A man in his seventies was not killed in the seventies."""
    (one,) = claims(text)
    assert one.when is None


def test_a_decade_is_one() -> None:
    """`في الثمانينيات`."""
    (one,) = claims("قتل سبعة في زنجبار في الثمانينيات خلال المواجهات.")
    assert one.when is not None
    assert one.when.start == date(1980, 1, 1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال 20 ناشطا إن القصف مستمر على دوما.", "unnamed"),
        ("اتهم ناشطون فصيلا بقتل شاب في عفرين.", "ناشطون"),
        ("غير أن سكانا في سنجة قالوا إن أربعة قتلوا.", "سكانا في سنجة"),
    ],
)
def test_a_noun_in_the_accusative_speaks_only_behind_that(text: str, name: str) -> None:
    """`20 ناشطا`: counted, `فصيلا`: accused; `أن سكانا`: they speak."""
    assert [one.claimant for one in claims(text)] == [name]


def test_who_goes_out_looks_forward_to_nothing() -> None:
    """`عم تطلع من حرستا`."""
    (one,) = claims("الناس عم تطلع من حرستا.")
    assert (one.subtype, one.modality, one.claimant) == ("flight", Modality.ASSERTED, "author")


def test_what_goes_on_when_it_is_said_is_of_that_day() -> None:
    """`قال سائقون الخميس إن الدعم السريع |تنهب| الشاحنات`."""
    (one,) = claims("قال سائقون الخميس إن الدعم السريع تنهب الشاحنات قرب سنجة.")
    assert one.when is not None


def test_nobody_denies_only_what_he_would_do() -> None:
    """`محد عرف منو |قتل|`: somebody was killed; `ما حدا |نهب|`: nothing was looted."""
    (killed,) = claims("محد عرف منو قتل المختار بسنجار.")
    (looted,) = claims("ما حدا نهب السوق بدوما.")
    assert (killed.negative, looted.negative) == (False, True)


@pytest.mark.parametrize("text", ["محد وصلنا والجيش قصف البيوت.", "ما حدا وصل والطيران قصف السوق.", "لم يصل أحد والدعم السريع قصف المخيم."])
def test_nobody_came_and_somebody_shelled(text: str) -> None:
    """The no is of the clause before."""
    assert [one.negative for one in claims(text) if one.kind is ReadKind.INCIDENT] == [False]


def test_who_died_with_a_crossing_shut_is_dead() -> None:
    """The shutting is why they died."""
    (one,) = claims("توفي سبعة مرضى مع إغلاق معبر رفح.")
    assert one.harm is not None
    assert one.harm.killed is not None
    assert one.harm.killed.low == 7


def test_another_way_is_not_the_one_before() -> None:
    """The road to Taiz is cut, and never open."""
    shut, free = claims("طريق تعز مقطوع، وطريق لحج سالك بحذر.")
    assert (shut.subtype, shut.place) == ("blocked", "طريق تعز")
    assert free.place != "طريق تعز"


def test_who_blows_himself_up_among_others_harms_them() -> None:
    """`قتل نفسه والآخرين بحزام ناسف`."""
    assert [one.subtype for one in claims("قتل نفسه والآخرين بحزام ناسف في الكاظمية.")] == ["explosion"]
