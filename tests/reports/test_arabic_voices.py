"""Arabic claimants and tolls by cause, each worked out by hand; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Count, Modality, Proposal
from safepassage.reports.scoring import same_claimant
from safepassage.session.reading_texts import read_text


def claim(text: str, words: str) -> Proposal:
    """The claim whose quote holds these words."""
    return next(one for one in read_text(text, ident="t", doc_date=date(2018, 5, 5), lang="ar").claims if words in one.quote)


def size(count: Count | None) -> tuple[float, float | None] | None:
    return None if count is None else (count.low, count.high)


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("وقالت وكالة «الأونروا» إن عدد الشاحنات الداخلة هبط إلى النصف.", "الشاحنات", "وكالة الأونروا"),
        ("إلا أن مصدراً في «حركة الفجر» أوضح أن الوفد رفض الهدنة رفضاً قاطعاً.", "الوفد رفض", "مصدر في حركة الفجر"),
        ("ويؤكد مجلسها البلدي أن القصف أودى بحياة 240 مدنياً.", "القصف", "المجلس البلدي"),
        ("قال المرصد السوري إن القصف مستمر. وقال مدير المرصد إن القصف قتل 40 شخصاً.", "قتل 40", "مدير المرصد السوري"),
        ("أما اللجنة الدولية للصليب الأحمر فأكدت أن القوافل لم تدخل البلدة.", "القوافل", "اللجنة الدولية للصليب الأحمر"),
        ("واقترحت أنقرة خروج المقاتلين مع عائلاتهم من البلدة.", "خروج", "أنقرة"),
        ("نقلت وكالة رويترز عن مسؤول محلي قوله إن القوات انسحبت من المدينة.", "انسحبت", "مسؤول محلي"),
        ("وقال لوكالة فرانس برس مسؤول في المستشفى إن القصف أوقع 12 قتيلا.", "القصف", "مسؤول في المستشفى"),
        ("قُتل 12 شخصا في القصف، على حد قول سكان محليين.", "12", "سكان محليين"),
        ("قُتل 12 شخصا في القصف، وفق ما أعلنه الدفاع المدني.", "12", "الدفاع المدني"),
        ("قُتل 12 شخصا في القصف بحسب حصيلة أوردتها وزارة الصحة.", "12", "وزارة الصحة"),
        ("من جانبه، أوضح المتحدث العسكري أن القوات سيطرت على المطار.", "سيطرت", "المتحدث العسكري"),
        ("وقال القائد الميداني أبو خالد إن رجاله دخلوا القرية.", "دخلوا", "القائد الميداني"),
        ("وأبلغ مصدر عسكري وكالة الأناضول بأن الجيش استعاد التلة.", "استعاد", "مصدر عسكري"),
        ("وكتب المحافظ على صفحته أن القصف طال ثلاثة أحياء.", "طال", "المحافظ"),
        ("وقدرت البلدية عدد النازحين بعشرين ألفا.", "النازحين", "البلدية"),
        ("وبحسب ما أفاد به سكان، اقتحم الجنود المنازل.", "اقتحم", "سكان"),
        ("وأكد كل من الجيش والشرطة أن الطريق مفتوح.", "الطريق", "الجيش والشرطة"),
        ("قال مسؤول عسكري رفض الكشف عن اسمه إن الهجوم بدأ فجرا.", "الهجوم", "مسؤول عسكري"),
        ("وجاء في بيان لوزارة الدفاع أن القوات دمرت ثلاث دبابات.", "دمرت", "وزارة الدفاع"),
        ("وكان المحافظ قد أعلن أن السدود تضررت.", "السدود", "المحافظ"),
        ("وترد بلاغات عن تجنيد فتيان دون سن الخامسة عشرة.", "تجنيد", "unnamed"),
    ],
)
def test_a_voice_is_named_whole_and_without_whose_it_is(text: str, words: str, claimant: str) -> None:
    """Names in quotation marks belong to the noun before them; `its council` is the council; who offers says so."""
    assert claim(text, words).claimant == claimant


def test_the_entries_of_a_log_are_given_to_their_callers() -> None:
    """`from X:` behind a time speaks to the end of its line, `to X:` does not, an unknown caller is unnamed."""
    text = (
        "سجل الاتصالات\n\n06:15 من المجمع الطبي: وصلنا 9 شهداء و31 مصاباً. التخدير يكفي ليومين.\n"
        "07:20 إلى النقطة: قصف مدفعي على السوق.\n13:25 من مجهول: أرتال دبابات قادمة من جهة المدينة."
    )
    assert [claim(text, words).claimant for words in ("9 شهداء", "التخدير", "قصف", "دبابات")] == [
        *("المجمع الطبي", "المجمع الطبي", "author", "unnamed"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "killed", "injured"),
    [
        ("وقد استُشهد فجر اليوم 14 فرداً من عائلة واحدة في غارة على منزل.", "14", (14, 14), None),
        ("قُتل شاب وطفلة برصاص قناص في الحي.", "شاب", (2, 2), None),
        ("أصيب خمسة أطفال ومسعف بجروح في القصف.", "خمسة", None, (6, 6)),
        ("توفي طفلان وامرأة في قصف المخيم.", "طفلان", (3, 3), None),
        ("قتل قناص طفلا في العاشرة من عمره.", "قناص", (1, 1), None),
        ("فقد ستة صيادين حياتهم في القصف وأصيب ثلاثة.", "ستة", (6, 6), (3, 3)),
        ("سقط 15 مدنياً بين قتيل وجريح جراء قذائف على الحي.", "15", None, None),
        ("أسفر التفجير عن مقتل وإصابة 35 شخصا في السوق.", "35", None, None),
        ("قصف الطيران سوق المدينة فقتل 9 مدنيين وأصاب 22 آخرين.", "9", (9, 9), (22, 22)),
        ("سقط قتيل وثلاثة جرحى في إطلاق نار قرب الحاجز.", "قتيل", (1, 1), (3, 3)),
        ("قُتل قائد كتيبة وأربعة من مرافقيه في كمين.", "قائد", (5, 5), None),
        ("استهدفت مسيرة سيارة مدنية ما أسفر عن استشهاد سائقها.", "استشهاد", (1, 1), None),
        ("استشهد المسعف وأصيب اثنان من زملائه في القصف.", "المسعف", (1, 1), (2, 2)),
        ("قُتل 180 شخصاً في القصف وجُرح أكثر من 400.", "180", (180, 180), (400, None)),
    ],
)
def test_arabic_tolls_count_each_person_once(
    text: str, words: str, killed: tuple[float, float | None] | None, injured: tuple[float, float | None] | None
) -> None:
    """Single people joined by `and` are counted; killed and hurt in one number are neither; today is no number of a day."""
    harm = claim(text, words).harm
    assert (size(harm.killed), size(harm.injured)) == (killed, injured)


def test_a_grave_state_is_no_condition() -> None:
    """`in a state` begins with the letters of `in case`."""
    assert claim("أصيب ثمانية أشخاص في القصف، ثلاثة منهم في حالة خطرة.", "ثمانية").modality is Modality.ASSERTED


def test_arabic_names_in_a_key_are_parties_and_offices() -> None:
    """The secretary-general speaks for the United Nations; a person is the office beside the name."""
    assert same_claimant("الأمين العام للأمم المتحدة", "الأمم المتحدة")
    assert same_claimant("سامي الحداد", "محافظ المدينة", "قال محافظ المدينة سامي الحداد إن الطريق مغلق.") is False
    assert same_claimant("سامي حداد", "محافظ المدينة", "قال محافظ المدينة سامي حداد إن الطريق مغلق.")


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("دعت الأمم المتحدة الحوثيين إلى فتح طريق تعز.", "الأمم المتحدة"),
        ("طالب مجلس الأمن الحوثيين بفتح طريق تعز.", "مجلس الأمن"),
        ("اتهم الجيش قوات الدعم السريع بقتل 12 شخصا في كتم.", "الجيش"),
        ("اتهمت قوات الدعم السريع الجيش بقصف سوق كتم.", "قوات الدعم السريع"),
        ("طالبت فرنسا روسيا بوقف القصف على حلب.", "فرنسا"),
        ("طالب الأهالي الجيش بفتح الطريق.", "الأهالي"),
        ("اتهم سكان كتم الجيش بحرق 40 منزلا.", "سكان كتم"),
        ("دعت وزارة الخارجية الروسية إلى وقف القتال.", "وزارة الخارجية الروسية"),
        ("طالب قائد الجيش بفتح الطريق.", "قائد الجيش"),
        ("طالبت اللجنة الدولية للصليب الأحمر بهدنة إنسانية.", "اللجنة الدولية للصليب الأحمر"),
    ],
)
def test_who_is_called_on_or_accused_is_not_who_speaks(text: str, claimant: str) -> None:
    """Speaker and hearer stand side by side; an office and whose it is are one."""
    assert [one.claimant for one in read_text(text, ident="t", doc_date=date(2023, 6, 14), lang="ar").claims] == [claimant]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("جرح أربعة أشخاص بينهم اثنان في حال الخطر.", Modality.ASSERTED),
        ("أصيب ثمانية أشخاص، ثلاثة منهم في حال حرجة.", Modality.ASSERTED),
        ("سيفتح المعبر في حال استمرار الهدنة.", Modality.CONDITIONAL),
    ],
)
def test_how_the_wounded_are_is_no_condition(text: str, modality: Modality) -> None:
    """`في حال الخطر` is a state, `في حال استمرار الهدنة` an if."""
    assert [one.modality for one in read_text(text, ident="t", doc_date=date(2018, 5, 5), lang="ar").claims] == [modality]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("قال الطبيب رائف منصور إن القصف قتل 12 شخصا.", "الطبيب"),
        ("قالت الممرضة آمال يوسف إن القصف قتل 12 شخصا.", "الممرضة"),
        ("وبحسب الممرضة آمال فإن القصف قتل 12 شخصا.", "الممرضة"),
        ("قال الطبيب في مستشفى البلدة إن القصف قتل 12 شخصا.", "الطبيب في مستشفى البلدة"),
        ("قال المتحدث العسكري إن القصف قتل 12 شخصا.", "المتحدث العسكري"),
    ],
)
def test_a_name_that_no_list_knows_is_cut_behind_what_the_person_does(text: str, claimant: str) -> None:
    """A noun without the article right behind a definite one of a person is a name."""
    assert [one.claimant for one in read_text(text, ident="t", doc_date=date(2018, 5, 5), lang="ar").claims] == [claimant]
