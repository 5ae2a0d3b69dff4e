"""What nobody can tell for sure, in Arabic: not verified, thought likely, no news of it; and names that end before the news."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.reports.arabic.parties.names import name_end
from safepassage.reports.arabic.voices.unverified import unverified_of
from safepassage.reports.words.arabic_words import plain_word
from safepassage.reports.words.words import words_of
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2018, 5, 5), lang="ar").claims


def plainly(text: str) -> list[str]:
    return [plain_word(word.text) for word in words_of(text, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "لم يتسن التأكد من مقتل 7 عمال في قصف على كوباني.",
        "ولم يتسن للجنة التحقق بصورة مستقلة من مقتل 31 صيادا في باكاسي.",
        "تعذر التحقق من مقتل 9 معلمين في واجير.",
        "لا تتوافر معلومات مؤكدة عن مقتل 20 تاجرا في باماكو.",
    ],
)
def test_what_could_not_be_verified_is_reported_by_nobody(text: str) -> None:
    assert [(one.claimant, one.modality, one.negative) for one in claims(text)] == [("author", Modality.REPORTED, False)]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("لم يتسن لوكالة الأنباء التأكد من مقتل سبعة", 6),
        ("يتعذر على المراقبين التحقق من عدد القتلى", 5),
        ("لم تتحقق البعثة من أن الجسر قصف", 5),
        ("لا معلومات رسمية عن سقوط ضحايا", 4),
        ("لم يتسن التحقق من ذلك", -1),
        ("لم يتسن التأكد من أي من الروايتين", -1),
        ("لا معلومات لدى الجيش، وقتل 12 شخصا", -1),
        ("تعذر الوصول إلى القرية بعد مقتل 12", -1),
        ("تأكد مقتل 12 شخصا", -1),
    ],
)
def test_where_what_nobody_can_verify_begins(text: str, begins: int) -> None:
    frame = unverified_of(plainly(text), 0)
    assert (frame.begin if frame else -1) == begins


@pytest.mark.parametrize(
    "text",
    [
        "لم ترد تقارير فورية عن سقوط قتلى أو جرحى في غارة على مقديشو.",
        "لا توجد معلومات عن مقتل أحد في زلزال وان.",
    ],
)
def test_no_news_of_victims_is_told_as_none(text: str) -> None:
    found = claims(text)
    assert [(one.negative, one.harm.killed) for one in found] == [(True, None)]


@pytest.mark.parametrize(
    "text",
    [
        "لا تتوفر معلومات عن عدد القتلى في زلزال وان.",
        "لم ترد معلومات عن حصيلة القتلى في انفجار مقديشو.",
        "لم يتضح بعد عدد القتلى في الهجوم على باماكو.",
        "لا يعرف بعد عدد القتلى في قصف واجير.",
    ],
)
def test_a_toll_that_nobody_knows_is_not_none(text: str) -> None:
    assert [(one.negative, one.modality, one.harm.killed) for one in claims(text)] == [(False, Modality.REPORTED, None)]


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("رجّح مسؤولون مقتل 15 شرطيا في كمين قرب كاتسينا.", ReadKind.INCIDENT, Modality.REPORTED),
        ("رجحت الشرطة أن يكون ثلاثة عمال قد قتلوا في منجم قرب جوس.", ReadKind.INCIDENT, Modality.REPORTED),
        ("رجح الأطباء وفاة 300 طفل بالحصبة خلال الأشهر القادمة في مارب.", ReadKind.THREAT, Modality.PREDICTED),
        ("أعلنت الشرطة مقتل 15 شرطيا في كمين قرب كاتسينا.", ReadKind.INCIDENT, Modality.ASSERTED),
    ],
)
def test_what_is_thought_to_have_happened_is_reported(text: str, kind: ReadKind, modality: Modality) -> None:
    assert [(one.kind, one.modality) for one in claims(text)] == [(kind, modality)]


@pytest.mark.parametrize(
    "text", ["رجح مسؤولون أن معبر كرم أبو سالم فتح اليوم.", "تعذر التحقق من فتح معبر القائم.", "لا تقارير مؤكدة عن فتح الطريق إلى كادقلي."]
)
def test_a_way_of_which_nobody_is_sure_is_not_opened(text: str) -> None:
    assert all(one.state not in (AccessState.OPENED, AccessState.USED) for one in claims(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("الحكومة الأنباء عن مقتل", "الحكومه"),
        ("الشرطة صحة التقارير عن قصف", "الشرطه"),
        ("السلطات ما تردد عن مقتل", "السلطات"),
        ("الوزارة نبأ مقتل أربعة", "الوزاره"),
        ("وكالة الأنباء الرسمية مقتل", "وكاله الانباء الرسميه"),
        ("وزارة الصحة مقتل", "وزاره الصحه"),
        ("مديرية صحة الرقة مقتل", "مديريه صحه الرقه"),
    ],
)
def test_a_name_ends_before_the_news_that_is_denied_or_confirmed(text: str, name: str) -> None:
    plain = plainly(text)
    assert " ".join(plain[: name_end(plain, 0, len(plain))]) == name


def test_who_doubts_an_account_denies_it() -> None:
    assert [(one.claimant, one.modality) for one in claims("شكك معارضون في رواية الشرطة عن مقتل 11 مسلحا في دارا.")] == [
        ("معارضون", Modality.DENIED)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "لا صحة لما يتداول عن إعادة فتح طريق بانغي بوار.",
        "كان يفترض أن يفتح ممر آمن من باخموت أمس، لكن القصف لم يتوقف.",
        "فتح المسلحون طريق ماي إدوغوري يوما واحدا ثم أغلقوه.",
        "لم يكد معبر تورخم يفتح حتى أغلق.",
        "بقي ممر لاتشين مفتوحا على الورق فقط.",
        "كاد الطريق إلى لاليبيلا أن يفتح لولا تجدد القتال.",
        "شكك نازحون في إعلان الجيش فتح ممر من ميكيلي.",
        "كان معبر قلنديا مفتوحا حتى عام 2020.",
        "قالت وزارة الدفاع إن الممر من ماريوبول فتح، وهو ما كذبه السكان.",
        "لم نر أي دليل على أن معبر توركم مفتوح.",
        "فتح معبر رفح مشروط بموافقة إسرائيل.",
        "مرت ثلاثة أشهر على وعد فتح الطريق إلى غوما.",
    ],
)
def test_an_opening_that_was_not_kept_or_never_came_is_none(text: str) -> None:
    assert all(one.state not in (AccessState.OPENED, AccessState.USED) for one in claims(text))


def test_a_way_that_was_opened_is_open() -> None:
    assert [one.state for one in claims("فتح الجيش معبر القائم أمام الشاحنات صباح اليوم.")] == [AccessState.OPENED]


def test_what_hangs_on_another_is_conditional() -> None:
    assert [one.modality for one in claims("فتح معبر رفح مشروط بموافقة إسرائيل.")] == [Modality.CONDITIONAL]
