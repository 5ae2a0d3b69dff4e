"""Arabic: clauses, speakers, numbers, times and places; and that no way is opened by a sentence that does not say so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np
import pytest

from safepassage.outside.reading_parts import load_atlas
from safepassage.records.guessed import Guess, Guessed
from safepassage.records.marked import KINDS, Marked
from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.reports.arabic_slots import read_arabic
from safepassage.reports.words.words import sentences_of
from safepassage.session.reading_texts import read_text, score_key
from tests.reports.own_texts import is_aside, own_texts

DAY = date(2024, 5, 15)  # a Wednesday


def read(text: str) -> tuple[Proposal, ...]:
    """The proposals of a text of that day."""
    return read_text(text, ident="t", doc_date=DAY, lang="ar").claims


NOT_OPENED = (
    "لم يتمكن أحد من استخدام الممر الإنساني.",
    "قال السكان إن أحداً لم يستخدم الممر.",
    "وعدت الحكومة بفتح المعبر لكنها لم تفعل.",
    "كان يفترض أن يفتح المعبر يوم السبت.",
    "كان من المقرر أن تستخدم الحافلات الممر الشرقي.",
    "لو كان الطريق مفتوحاً لوصلت المساعدات.",
    "إذا فتح الطريق فستتحرك القوافل.",
    "في حال فتح المعبر سيخرج الجرحى.",
    "شريطة أن يفتح الممر سيسلم المقاتلون سلاحهم.",
    "دعا مجلس الأمن إلى فتح معبر أدري فوراً.",
    "نطالب بفتح ممر آمن.",
    "ينبغي فتح الطريق قبل الشتاء.",
    "يجب أن يبقى المعبر مفتوحاً.",
    "لا بد من فتح ممر للجرحى.",
    "نفى محافظ تعز أن يكون الطريق مفتوحاً.",
    "تنفي قوات الدعم السريع أنها فتحت الممر.",
    "الحديث عن ممر مفتوح كذب.",
    "مقترح فتح الممر على طاولة المفاوضات.",
    "تقترح الأمم المتحدة فتح أربعة معابر.",
    "يناقش الطرفان فتح الطريق بين المدينتين.",
    "قد تفتح السلطات المعبر الأسبوع المقبل.",
    "ربما يفتح الطريق غداً.",
    "من المتوقع فتح الجسر خلال أيام.",
    "تخطط الحكومة لفتح ثلاثة ممرات.",
    "ستستخدم القوافل الممر الجديد.",
    "هل فُتح المعبر؟",
    "متى يفتح الطريق؟",
    "يزعم الجيش أنه فتح ممراً.",
    "يقال إن الممر مفتوح.",
    "أنباء عن فتح المعبر.",
    "فتح المعبر مرهون بموافقة الطرفين.",
    "فتح الممر بات مستحيلاً.",
    "أُرجئ فتح المعبر إلى أجل غير مسمى.",
    "تأجل فتح الممر للمرة الثالثة.",
    "عجزت الأمم المتحدة عن فتح الطريق.",
    "فُتح الممر ثم قُصفت الحافلات.",
    "فُتح المعبر أمام العسكريين فقط.",
    "المعبر مفتوح اسمياً.",
    "الممر مفتوح لكن القناصة يطلقون النار على من يعبره.",
    "ما دام الطريق مفتوحاً نستطيع الصمود.",
    "لم يبق أي معبر مفتوح.",
    "قبل أن يفتح الممر كان الناس يموتون.",
    "لا يمكن استخدام الطريق ليلاً.",
    "استخدم المدنيون الممر قبل إغلاقه.",
    "توقف استخدام الممر منذ أسبوع.",
    "ليت الطريق يفتح.",
)


@pytest.mark.parametrize("sentence", NOT_OPENED)
def test_no_way_is_opened_or_used_by_what_is_denied_wished_planned_or_past(sentence: str) -> None:
    """Negated, demanded, proposed, denied, hypothetical, planned, not kept, asked: none of them opens a corridor."""
    assert not {claim.state for claim in read(sentence)} & {AccessState.OPENED, AccessState.USED}


@pytest.mark.parametrize("sentence", ["فُتح الممر اليوم.", "فتح الجيش ممرا إنسانيا من سومي يوم الثلاثاء.", "أعيد فتح طريق الكاستيلو أمس."])
def test_a_plain_sentence_opens(sentence: str) -> None:
    """The control of the sentences above."""
    assert AccessState.OPENED in {claim.state for claim in read(sentence)}


def test_what_a_party_announces_of_a_way_is_not_opened() -> None:
    """`The army announced that the corridor is open`: at most announced."""
    assert {claim.state for claim in read("أعلن الجيش أن الممر مفتوح.")} <= {AccessState.ANNOUNCED, None}


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("قالت وزارة الصحة في غزة إن 12 شخصا قتلوا في رفح.", "وزارة الصحة في غزة"),
        ("ذكر مصدر طبي لوكالة رويترز أن سبعة مدنيين قتلوا.", "مصدر طبي"),
        ("قتل سبعة مدنيين في غارة على السوق، بحسب الدفاع المدني.", "الدفاع المدني"),
        ("قتل سبعة مدنيين في غارة على السوق، قال شهود عيان.", "شهود عيان"),
        ("وبحسب المنظمة الدولية للهجرة، نزح أكثر من 200 ألف شخص من سنار.", "المنظمة الدولية للهجرة"),
        ("نفى الجيش قصف المستشفى.", "الجيش"),
        ("نفت دمشق استهداف المدنيين.", "دمشق"),
        ("قال مدير المستشفى أحمد حسن إن الأدوية نفدت.", "مدير المستشفى"),
        ("وقال مسؤول في حركة حماس إن المفاوضات انهارت.", "حماس"),
    ],
)
def test_who_says_it_is_the_subject_of_the_verb_of_saying(text: str, claimant: str) -> None:
    """Not the verb's object, not the agency it spoke through, and no person."""
    assert [claim.claimant for claim in read(text)] == [claimant]


def test_the_agency_that_passed_it_on_is_kept() -> None:
    """A medical source told Reuters."""
    assert read("ذكر مصدر طبي لوكالة رويترز أن سبعة مدنيين قتلوا.")[0].through == "وكالة رويترز"


def test_a_person_without_an_office_is_nobody() -> None:
    """The name of a neighbour is no claimant."""
    (claim,) = read("قال محمد الأحمد إن سبعة مدنيين قتلوا في قصف على حلب.")
    assert claim.claimant == "unnamed person"


@pytest.mark.parametrize(
    ("text", "modality", "negative"),
    [
        ("نفى الجيش قصف المستشفى.", Modality.DENIED, True),
        ("حذرت اليونيسف من أن 20 ألف طفل محاصرون داخل المدينة.", Modality.WARNED, False),
        ("طالبت المنظمة بإدخال المساعدات إلى المخيم.", Modality.DEMANDED, False),
        ("اقترحت روسيا إقامة ممرات إنسانية.", Modality.PROPOSED, False),
        ("ستفتح الحكومة المعبر يوم الأحد.", Modality.PLANNED, False),
        ("إذا استمر القصف نفد الوقود من المستشفى.", Modality.CONDITIONAL, False),
        ("لم تدخل أي قافلة مساعدات إلى المدينة.", Modality.ASSERTED, False),  # aid blocked: so it is
        ("لم يسيطر الجيش على المدينة.", Modality.ASSERTED, True),
        ("لا يزال الطريق مغلقا.", Modality.ASSERTED, False),
    ],
)
def test_how_it_is_said(text: str, modality: Modality, negative: bool) -> None:
    """Denied, warned, demanded, proposed, planned, hanging on a condition; `still` denies nothing."""
    found = read(text)
    assert [(claim.modality, claim.negative) for claim in found] == [(modality, negative)]


def test_two_claims_in_one_sentence_are_two() -> None:
    """Cut before `and` with a verb; the speaker holds for both."""
    found = read("وأفادت منظمة الصحة العالمية بأن المستشفى العسكري خرج عن الخدمة، وأن 300 مريض بحاجة إلى الإجلاء.")
    assert [claim.claimant for claim in found] == ["منظمة الصحة العالمية"] * 2


def test_the_dead_of_a_strike_join_it() -> None:
    """`Which led to the death of 14 and the injury of dozens` is the harm of the strike."""
    (claim,) = read("شنت طائرات إسرائيلية غارات على رفح فجر اليوم، ما أدى إلى مقتل 14 شخصا وإصابة العشرات.")
    assert claim.kind is ReadKind.INCIDENT
    assert claim.harm.killed is not None
    assert claim.harm.injured is not None
    assert (claim.harm.killed.low, claim.harm.injured.low, claim.harm.injured.high) == (14, 20, 99)


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("17 مدنياً، بينهم خمسة أطفال، قتلوا وأصيب 11 آخرون في غارة.", 17, 11),
        ("مقتل طفلين اثنين وإصابة ثلاثة في قصف على الحي.", 2, 3),
        ("استشهد فلسطينيان وأصيب 15 في غارة على المخيم.", 2, 15),
        ("قتل مسعف وجرح أربعة عشر مدنيا في القصف.", 1, 14),
        ("خلف الهجوم ثلاثمئة قتيل و1200 جريح.", 300, 1200),
    ],
)
def test_the_killed_and_the_injured_are_told_apart(text: str, killed: int, injured: int) -> None:
    """Duals, numbers in words, one man without a number."""
    harm = read(text)[0].harm
    assert harm.killed is not None
    assert harm.injured is not None
    assert (harm.killed.low, harm.injured.low) == (killed, injured)


def test_the_wounded_who_wait_are_counted_and_not_wounded_anew() -> None:
    """28 wounded need evacuation: a count of people."""
    (claim,) = read("28 جريحاً بحاجة إلى الإخلاء فوراً.")
    assert claim.count is not None
    assert (claim.count.low, claim.harm.injured) == (28, None)


def test_years_of_age_are_no_verb_of_what_will_be() -> None:
    """`سنوات` begins as verbs of the future do: Monday is the last one, not the next."""
    when = read("قتلت طفلة عمرها 9 سنوات يوم الاثنين في رفح.")[0].when
    assert when is not None
    assert when.start == date(2024, 5, 13)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("صباح اليوم الأربعاء", "2024-05-15", "2024-05-15"),
        ("أمس الثلاثاء", "2024-05-14", "2024-05-14"),
        ("منذ السابع من أكتوبر/تشرين الأول", "2023-10-07", None),
        ("خلال الأسابيع الأخيرة", "2024-04-24", "2024-05-15"),
        ("خلال الساعات الـ24 الماضية", "2024-05-14", "2024-05-15"),
        ("في 20 أوت 2023", "2023-08-20", "2023-08-20"),
        ("منذ مطلع نيسان", "2024-04-01", None),
        ("بين الجمعة والاثنين", "2024-05-10", "2024-05-13"),
        ("منذ يوم الجمعة", "2024-05-10", None),
        ("في أيار/مايو 2023", "2023-05-01", "2023-05-31"),
    ],
)
def test_when(text: str, start: str, end: str | None) -> None:
    """Levantine, Egyptian and Maghrebi months, days of the week, stretches of time."""
    found = read(f"قتل سبعة مدنيين في قصف على رفح {text}.")[0].when
    assert found is not None
    assert found.text == text
    assert (found.start, found.end) == (date.fromisoformat(start), end and date.fromisoformat(end))


def test_the_country_of_the_text_outweighs_a_bare_name() -> None:
    """Tripoli of Lebanon in a text on Lebanon, of Libya in one on Libya."""
    assert read("لبنان. قتل مدنيان في اشتباكات في طرابلس وصيدا وبيروت.")[0].place_resolved
    for text, country in (("قصف على بيروت وصيدا. قتل مدنيان في طرابلس.", "LB"), ("قصف على بنغازي ومصراتة. قتل مدنيان في طرابلس.", "LY")):
        place = read(text)[-1].place_resolved
        assert place is not None
        assert place.country == country


def test_an_unknown_place_keeps_its_name_and_gets_no_point() -> None:
    """A village that the gazetteer does not know is not put somewhere else."""
    (claim,) = read("قصفت المدفعية بلدة قمرزاد في ريف إدلب.")
    assert claim.place == "قمرزاد"
    assert claim.place_resolved is None


def test_the_developed_half_of_the_longer_texts_is_read() -> None:
    """Kind and span, F1: a floor, so that a change cannot quietly lose what was there."""
    assert score_key(tuple(document for document in own_texts("arabic_more") if not is_aside(document.id))).f1 >= 0.85


def told_as(kind: str, chance: float) -> Guess:
    """A classifier that takes every clause for one that opens a way, or for `kind`, with this chance."""
    chances = {one.value: (1 - chance) / 10 for one in ReadKind} | {"none": (1 - chance) / 10, kind: chance}
    claim = "need" if kind == "none" else kind
    return lambda clauses: [Guessed(chances, claim, "opened") for _ in clauses]


def marked_as_nothing(sentences: Sequence[Sequence[str]], hints: Sequence[np.ndarray]) -> Iterator[Marked]:
    """A network that knows nothing: every word is as likely in a claim as not, of any kind."""
    for words in sentences:
        yield Marked(np.full((len(words), 3), -np.log(3)), np.full((len(words), len(KINDS)), -np.log(len(KINDS))))


def test_what_words_say_and_what_a_clause_resembles_are_weighed_and_a_guess_opens_nothing() -> None:
    """Words and classifier of one kind are surer than words alone against it; a silent clause gets the guessed kind, and no state."""
    text = "قتل سبعة مدنيين في غارة على رفح. كان 12 سائقا يدندنون عند الجسر البعيد."
    split = sentences_of(text)
    found = read_arabic(text, split, DAY, load_atlas(), told_as("access", 0.9), marked_as_nothing)
    assert [claim.kind for claim in found][-1] is ReadKind.ACCESS
    assert found[-1].state is None
    agreed = read_arabic(text, split, DAY, load_atlas(), told_as("incident", 0.9), marked_as_nothing)
    assert agreed[0].kind is ReadKind.INCIDENT
    assert agreed[0].confidence > found[0].confidence
    unsure = read_arabic(text, split, DAY, load_atlas(), told_as("none", 0.9))
    assert not any("يدندنون" in claim.quote for claim in unsure)


@pytest.mark.parametrize("name", ["arabic_more", "arabic_later", "arabic_last"])
def test_every_quote_of_the_longer_keys_stands_in_its_text_once(name: str) -> None:
    """A key whose quotes, places or times are not in the text would measure nothing."""
    for document in own_texts(name):
        assert len(document.claims) > 10
        for claim in document.claims:
            assert document.text.count(claim.quote) == 1
            assert claim.place in document.text
            assert claim.when is None or claim.when.text in claim.quote
