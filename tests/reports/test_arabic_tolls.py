"""Who was killed, who was hurt and what else is counted, in Arabic: sentences written for the test, worked out by hand."""

from __future__ import annotations

import random

import pytest

from safepassage.records.reading import Count, Harm
from safepassage.reports.arabic_counts import counts_of
from safepassage.reports.arabic_numbers import arabic_amounts
from safepassage.reports.arabic_words import plain_word
from safepassage.reports.words import words_of

Ends = tuple[float, float | None] | None
ALL = ("killed", "injured", "missing")

TOLLS: list[tuple[str, Ends, Ends]] = [
    ("قتل 12 شخصاً وأصيب 30 آخرون في القصف", (12, 12), (30, 30)),
    ("مقتل 12 مدنياً وإصابة العشرات", (12, 12), (20, 99)),
    ("أسفر القصف عن 9 قتلى و41 جريحاً", (9, 9), (41, 41)),
    ("سقط 9 شهداء و41 جريحا", (9, 9), (41, 41)),
    ("ارتفعت حصيلة القتلى إلى 212", (212, 212), None),
    ("بلغ عدد الضحايا 75 قتيلاً", (75, 75), None),
    ("لقي 17 شخصاً حتفهم", (17, 17), None),
    ("قضى 17 شخصاً غرقاً", (17, 17), None),
    ("أودى الهجوم بحياة 17 قروياً", (17, 17), None),
    ("قتلت امرأة بقذيفة", (1, 1), None),
    ("قتلت امرأة وطفلان", (3, 3), None),
    ("قتل رجل وزوجته وثلاثة من أطفالهما", (5, 5), None),
    ("قتل 11 بينهم أربعة أطفال", (11, 11), None),
    ("قتل ستة جنود وضابطان", (8, 8), None),
    ("قتل ستة جنود وجرح ضابطان", (6, 6), (2, 2)),
    ("6 قتلى، 14 جريحاً، 3 مفقودين", (6, 6), (14, 14)),
    ("القتلى: 6، الجرحى: 14", (6, 6), (14, 14)),
    ("مئات القتلى", (100, 999), None),
    ("إصابة 12 شخصا بجروح", None, (12, 12)),
    ("أصيب خمسة عناصر من الشرطة بشظايا", None, (5, 5)),
    ("إعدام 20 أسيراً", (20, 20), None),
    ("أعدم المسلحون 20 أسيراً", (20, 20), None),
    ("العثور على 12 جثة في بئر", (12, 12), None),
    ("انتشال جثامين تسعة أشخاص", (9, 9), None),
    ("خسر الجيش 23 جندياً", (23, 23), None),
    ("أعلن الجيش مقتل 40 مسلحاً", (40, 40), None),
    ("القضاء على 40 مسلحاً", (40, 40), None),
    ("تحييد 40 عنصراً", (40, 40), None),
    ("توفي ثلاثة من الجرحى", (3, 3), None),
    ("ماتت طفلة في الثانية عشرة", (1, 1), None),
    ("غرق ما لا يقل عن 30 مهاجراً", (30, None), None),
    ("تجمد خمسة أطفال حتى الموت", (5, 5), None),
    ("قتل جندي وأصيب آخر", (1, 1), (1, 1)),
    ("قتل شخص وأصيب أربعة", (1, 1), (4, 4)),
    ("اغتيال رئيس البلدية", (1, 1), None),
    ("مقتل أكثر من ألف شخص", (1_000, None), None),
    ("مقتل ما بين 30 و40 شخصاً", (30, 40), None),
    ("مقتل نحو 300 شخص وجرح ما يزيد على 1200", (300, 300), (1_200, None)),
    ("قتلى وجرحى في القصف", None, None),
    ("استشهاد خمسة فلسطينيين بينهم طفلة وإصابة 20 آخرين بجراح", (5, 5), (20, 20)),
    ("قتل قناص مدنيين اثنين", (2, 2), None),
    ("أصيب طفل بشظية", None, (1, 1)),
    ("استقبل المستشفى 31 جريحاً", None, (31, 31)),
    ("مقتل 3 مسعفين وإصابة رابع", (3, 3), (1, 1)),
    ("مصرع أحد عشر شخصاً", (11, 11), None),
    ("مصرع اثني عشر شخصا", (12, 12), None),
    ("حصدت الألغام أرواح 14 مزارعاً", (14, 14), None),
    ("راح ضحيتها 14 مدنياً", (14, 14), None),
    ("سقط 14 مدنياً بين قتيل وجريح", (14, 14), None),
    ("سقوط ما لا يقل عن 60 ضحية", (60, None), None),
    ("دفن السكان 60 جثة", (60, 60), None),
    ("قتل 27 شخصا كانوا على متن الطائرة", (27, 27), None),
    ("وفاة 16 مريضاً بالكوليرا", (16, 16), None),
    ("سجلت 172 إصابة بالكوليرا و16 وفاة", (16, 16), None),
]


def told(text: str, roles: tuple[str, ...] = ALL) -> tuple[Harm, Count | None, float | None]:
    """Harm, count and share of a sentence that is one clause."""
    words = [word for word in words_of(text) if plain_word(word.text)]
    plain = [plain_word(word.text) for word in words]
    harm, count, share = counts_of(words, plain, arabic_amounts(words, plain, text), 0, len(words), roles)
    return harm, count, share.count.low if share else None


def size(count: Count | None) -> Ends:
    return None if count is None else (count.low, count.high)


@pytest.mark.parametrize(("text", "killed", "injured"), TOLLS)
def test_an_arabic_toll_says_how_many_were_killed_and_how_many_hurt(text: str, killed: Ends, injured: Ends) -> None:
    """Both ends; None is told where nobody is counted."""
    harm, _, _ = told(text)
    assert (size(harm.killed), size(harm.injured)) == (killed, injured)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("وصل لواءان إلى المدينة", (2, 2)),
        ("أغلق الجسران المؤديان إلى البلدة", (2, 2)),
        ("هدنة مدتها 72 ساعة", (72, 72)),
        ("الطحين يكفي ثلاثة أيام", (3, 3)),
        ("الطحين لا يكفي لأكثر من يومين", (0, 2)),
        ("القوات على بعد كيلومترين من المركز", (2, 2)),
        ("قصفت السوق مرتين", (2, 2)),
        ("فرت 300 أسرة (نحو 1800 شخص)", (1_800, 1_800)),
        ("من أصل 20 مخبزا يعمل 6 مخابز", (6, 6)),
        ("يصل ما بين ثلاثة آلاف و5 آلاف نازح كل يوم", (3_000, 5_000)),
        ("يحتاج 40 في المئة من السكان إلى الغذاء", (40, 40)),
        ("خطف طبيب من منزله", (1, 1)),
        ("أغلق الطريق منذ يومين", None),
        ("اعتقل أحد عشر شابا", (11, 11)),
        ("وصل آلاف النازحين", (1_000, 9_999)),
    ],
)
def test_what_an_arabic_clause_counts_besides_harm(text: str, ends: Ends) -> None:
    """Duals, lengths of time that are no date, distances, families told again by heads; of a share as per cent."""
    assert size(told(text, ())[1]) == ends


def test_who_an_arabic_ward_takes_in_is_hurt_and_whose_body_is_found_is_dead() -> None:
    """Both are counted, too; a ward that treats sixty a day tells of no new harm."""
    harm, count, _ = told("استقبل المستشفى 31 جريحا يوم الجمعة", ("ward",))
    assert (size(harm.injured), size(count)) == ((31, 31), (31, 31))
    harm, count, _ = told("انتشلت الفرق جثتين من تحت الركام", ("ward",))
    assert (size(harm.killed), size(count)) == ((2, 2), (2, 2))
    harm, count, _ = told("يعالج المستشفى 60 جريحا يوميا", ("ward",))
    assert (size(harm.injured), size(count)) == (None, (60, 60))


def test_no_arabic_words_in_any_order_make_the_numbers_fall_over() -> None:
    """Numbers, duals, signs and words of harm in 3,000 random orders."""
    draw = random.Random(5)
    many = "أحد عشر و12 12 ، جثتان قتل وأصيب آخر من أصل بين ثلاثة آلاف وطفليها امرأة يومين لا يكفي لأكثر % نصف ال و 3.5 الخمس طن منذ كم"
    for _ in range(3_000):
        harm, count, share = told(
            " ".join(draw.choice(many.split()) for _ in range(draw.randint(1, 12))), draw.choice([ALL, (), ("ward",)])
        )
        assert all(one is None or one.low >= 0 for one in (harm.killed, harm.injured, count)), share
