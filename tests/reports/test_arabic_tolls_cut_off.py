"""Arabic tolls that the network cuts off from their claim, by its day, an aside or a sign; and numbers that are no part of one."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

DAY = date(2024, 1, 5)
Toll = tuple[float | None, float | None, str]  # killed, injured, the place or a part of its name; empty: whichever

TOLD: list[tuple[str, list[Toll]]] = [
    ("ارتفع عدد ضحايا غرق المركب قبالة زوارة، منذ مساء السبت، إلى 22 قتيلاً.", [(22, None, "")]),
    ("وصل عدد الشهداء في مخيم جباليا خلال شهر واحد إلى 1800 شهيد.", [(1800, None, "")]),
    ("بلغ عدد القتلى في دارفور منذ أبريل الماضي 15 ألف قتيل.", [(15000, None, "")]),
    ("قفز عدد الجرحى في مستشفى سرت منذ فجر اليوم إلى 90 جريحاً.", [(None, 90, "")]),
    ("قتل 21 شخصاً في أوكرانيا يوم الأحد، 15 في سومي وستة في تشيرنيهيف.", [(21, None, ""), (15, None, "سومي"), (6, None, "تشيرنيهيف")]),
    ("قتل 13 مدنياً في سوريا أمس، عشرة في سراقب وثلاثة في بنش.", [(13, None, ""), (10, None, "سراقب"), (3, None, "بنش")]),
    ("قتل أربعون شخصاً في إقليم تيغراي يوم السبت، 28 في أكسوم و12 في عدوة.", [(40, None, ""), (28, None, "أكسوم"), (12, None, "عدوة")]),
    ("قتل خمسة في كيسمايو يوم الخميس وسبعة يوم الجمعة.", [(5, None, "كيسمايو"), (7, None, "كيسمايو")]),
    ("أصيب ثمانية في القنيطرة يوم الاثنين وستة يوم الأربعاء.", [(None, 8, "القنيطرة"), (None, 6, "القنيطرة")]),
    ("قتل جندي في غاو السبت وأصيب ثلاثة الأحد.", [(1, None, "غاو"), (None, 3, "غاو")]),
    ("قتلت غارة على الرقة سبعة أشخاص، وأخرى على الطبقة أربعة.", [(7, None, "الرقة"), (4, None, "الطبقة")]),
    ("قتل صاروخ على ميكولايف خمسة مدنيين، وآخر على أوتشاكيف اثنين.", [(5, None, "ميكولايف"), (2, None, "أوتشاكيف")]),
    ("قتل 17 نازحاً، معظمهم من الأطفال، وأصيب أكثر من 40 آخرين.", [(17, 40, "")]),
    ("استشهد ستة مسعفين، كلهم متطوعون، وجرح أحد عشر.", [(6, 11, "")]),
    ("وصل إلى مستشفى كادقلي 25 جريحاً، مات ثلاثة منهم.", [(3, 25, "")]),
    ("استقبل المستشفى الميداني في سرت 18 مصاباً، فارق اثنان منهم الحياة.", [(2, 18, "")]),
    ("جرح العشرات حين أطلق الجنود النار على المتظاهرين في أم درمان.", [(None, 20, "")]),
    ("قتل تسعة عندما انفجرت سيارة مفخخة في سوق جسر ديالى.", [(9, None, "")]),
    ("جنديان من حفظة السلام قتلا في هجوم قرب كاغا باندورو.", [(2, None, "")]),
    ("ثلاثة من طواقم الإسعاف أصيبوا بقصف على حي الشعار.", [(None, 3, "")]),
    ("ذهب ضحية التفجير 14 عاملاً في بعقوبة.", [(14, None, "")]),
    ("راح ضحية الغارة تسعة صيادين قبالة الحديدة.", [(9, None, "")]),
    ("ارتفع عدد قتلى انفجار السوق من 12 إلى 19، إضافة إلى 45 جريحاً.", [(19, 45, "")]),
    ("استهدفت غارة مخيماً للنازحين في كورماك، أدت إلى مقتل خمسة وجرح ثمانية.", [(5, 8, "كورماك")]),
    ("قتلت قذيفة على السوق ستة أشخاص، وأخرى على المدرسة أربعة.", [(6, None, ""), (4, None, "")]),
    ("سجلت العيادة 6 وفيات الثلاثاء، و4 وفيات الأربعاء.", [(6, None, ""), (4, None, "")]),
]

NO_PART: list[tuple[str, list[Toll]]] = [
    ("ارتفع عدد اللاجئين في مخيم داداب منذ يناير إلى 300 ألف لاجئ.", []),
    ("ارتفع عدد الحواجز في مناطق القتلى والجرحى منذ يونيو إلى 40 حاجزاً.", []),
    ("ارتفع عدد المصابين بالحصبة في زيندر منذ مارس إلى 900 حالة.", []),
    ("ارتفع سعر الخبز في الحسكة منذ مقتل التجار إلى 3000 ليرة.", []),
    ("بلغ عدد الأسرى في مأرب منذ بدء الهدنة 150 أسيراً.", []),
    ("قتل تسعة في حماة يوم الجمعة، و12 منزلاً في إدلب تضررت.", [(9, None, "")]),
    ("قتل ستة في شبوة يوم الأحد و20 رأس غنم يوم الاثنين.", [(6, None, "")]),
    ("قتل ثمانية في كركوك يوم السبت، وأربعون نازحاً في أربيل.", [(8, None, "")]),
    ("قتل أربعة جنود في ميناكا يوم الاثنين، و15 أسيراً في غاو.", [(4, None, "")]),
    ("قتل سبعة في درعا يوم الأربعاء وثلاث شاحنات يوم الخميس.", [(7, None, "")]),
    ("قتلت غارة على إزيوم ستة أشخاص، وأخرى على خاركيف أصابت جسراً.", [(6, None, "")]),
    ("قتلت غارة على حجة أربعة أشخاص، وأخرى على صعدة ثماني أبقار.", [(4, None, "")]),
    ("قتلت غارة على حجة أربعة أشخاص ودمرت ستة منازل، وأخرى على صعدة ثلاثة.", [(4, None, "")]),
    ("دمرت قذيفة على زليتن خمس سيارات، وأخرى على الخمس ثلاثاً.", []),
    ("قتل لغم في بنغازي ثلاثة عمال، وآخر فككه الخبراء قرب درنة.", [(3, None, "")]),
    ("وصل إلى مستشفى أبشي 30 جريحاً، أعمار خمسة منهم دون العاشرة.", [(None, 30, "")]),
    ("قتل 11 مدنياً، معظمهم نساء، وأسر تسعة مقاتلين.", [(11, None, "")]),
    ("قتل 11 مدنياً، معظمهم نساء، ونزح عشرون آخرون.", [(11, None, "")]),
    ("قتل 11 مدنياً، معظمهم نساء، ولم يجرح أي من الجنود.", [(11, None, "")]),
    ("هرب المئات حين أطلق الجنود النار في أم درمان.", []),
    ("لم يجرح أحد حين أطلق الجنود النار في أم درمان.", []),
    ("استهدفت مسيرة مستودعاً في كورماك، أدت إلى احتراق 30 طناً من القمح.", []),
    ("ارتفع عدد النازحين من 12 ألفاً إلى 19 ألفاً، إضافة إلى 45 عائلة.", []),
    ("رجل، 60 عاماً، وحفيداه، 7 و9 أعوام، نزحوا من مقبنة.", []),
    ("قتل 12 مدنياً، جلهم نساء، وقال طبيب إن ستة فقدوا بيوتهم.", [(12, None, "")]),
    ("لم تسجل أي وفيات، وأصيبت خمسة منازل.", []),
    ("قصف الجيش السوق، أدت الضربة إلى إغلاق 40 متجراً.", []),
    ("قتل 16 شخصاً في السودان يوم الجمعة، تسعة أعوام بعد اندلاع الحرب في دارفور.", [(16, None, "السودان")]),
    ("قتل أربعة في تيلابيري يوم الثلاثاء، إضافة إلى 12 أسيراً لدى الجماعة.", [(4, None, "تيلابيري")]),
]


def claims(text: str) -> list[Proposal]:
    return list(read_text(text, ident="t", doc_date=DAY, lang="ar").claims)


def tolls(text: str) -> list[Toll]:
    """The killed, the injured and the place of each claim that tells of some; two halves of one toll side by side are one."""
    found: list[Toll] = []
    for one in claims(text):
        killed, injured = (None if count is None else count.low for count in (one.harm.killed, one.harm.injured))
        if found and killed and injured is None and found[-1][0] is None:
            killed, injured = killed, found.pop()[1]
        if killed is not None or injured is not None:
            found.append((killed, injured, one.place))
    return found


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_toll_that_is_cut_off_is_told_once(text: str, told: list[Toll]) -> None:
    """What stands behind the day, the aside or the sign belongs to the claim, or is one of its own with what befell them."""
    found = tolls(text)
    assert [one[:2] for one in found] == [one[:2] for one in told]
    assert all(wanted in place for (_, _, place), (_, _, wanted) in zip(found, told, strict=True))


@pytest.mark.parametrize(("text", "told"), NO_PART)
def test_a_number_of_something_else_joins_no_toll(text: str, told: list[Toll]) -> None:
    """Goods, animals, houses, captives, the displaced, ages, prices, and numbers of which another verb tells."""
    assert [one[:2] for one in tolls(text)] == [one[:2] for one in told]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("قتل خمسة في كيسمايو يوم الخميس وسبعة يوم الجمعة.", ["يوم الخميس", "يوم الجمعة"]),
        ("قتل ستة في بنتيو الجمعة وثلاثة السبت.", ["الجمعة", "السبت"]),
        ("قتل جندي في غاو السبت وأصيب ثلاثة الأحد.", ["السبت", "الأحد"]),
    ],
)
def test_each_day_has_its_own_toll(text: str, days: list[str]) -> None:
    assert [one.when.text for one in claims(text) if one.harm and one.when] == days


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("قتل 21 شخصاً في أوكرانيا يوم الأحد، 15 في سومي وستة في تشيرنيهيف.", 21, [15, 6]),
        ("قتل أربعون شخصاً في إقليم تيغراي يوم السبت، 28 في أكسوم و12 في عدوة.", 40, [28, 12]),
    ],
)
def test_the_parts_behind_a_day_are_counted_in_the_whole(text: str, whole: float, parts: list[float]) -> None:
    """The whole lists them, so that nobody who sums counts them twice; of a region only where they make up the whole."""
    first = claims(text)[0].harm.killed
    assert first is not None
    assert (first.low, [part.low for part in first.including]) == (whole, parts)


@pytest.mark.parametrize(
    "text",
    [
        "قتل 16 شخصاً في مالي يوم الجمعة، تسعة منهم أطفال.",
        "قتل 25 شخصاً في اليمن أمس، خمسة منهم من عمال الإغاثة.",
        "قتل 50 شخصاً في ولاية كسلا يوم الأحد، 20 في حلفا الجديدة و18 في أروما.",
    ],
)
def test_a_piece_without_a_verb_has_not_the_toll_of_the_whole(text: str) -> None:
    """A piece that begins with a number of people is told of as a part or not at all."""
    found = [one[0] for one in tolls(text)]
    assert len(found) == len(set(found))
    assert found[0] is not None
    assert all(one is not None and one < found[0] for one in found[1:])


@pytest.mark.parametrize("text", ["هدد قائد الفصيل بقتل تسعة رهائن في كيدال.", "توعد التنظيم بإعدام ستة جنود في الشدادي."])
def test_a_threat_whose_verb_is_cut_off_is_no_deed(text: str) -> None:
    found = [one for one in claims(text) if one.harm]
    assert all(one.kind is ReadKind.THREAT or one.modality is not Modality.ASSERTED for one in found)


@pytest.mark.parametrize("text", ["لم تسجل أي وفيات، وأصيب خمسة بجروح.", "نفى الجيش مقتل ثلاثة جنود في كيدال، وأصيب خمسة مدنيين."])
def test_the_hurt_behind_a_denial_are_not_denied(text: str) -> None:
    (hurt,) = [one for one in claims(text) if one.harm.injured]
    assert not hurt.negative
