"""Arabic tolls beside which others are told: فضلا عن ثلاثة ضباط, على التوالي; and whom no harm befell. None is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

Ends = tuple[float, float | None] | None


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="ar").claims


def ends(claim: Proposal, role: str) -> Ends:
    count = getattr(claim.harm, role)
    return None if count is None else (count.low, count.high)


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("أعلنت القيادة مقتل 9 جنود فضلا عن ضابطين في كمين قرب بوصاصو.", (11.0, 11.0), None),
        ("أعلنت الشرطة مقتل 7 مزارعين علاوة على ثلاث نساء في هجوم على قرية قرب جوس.", (10.0, 10.0), None),
        ("أكدت الوزارة إصابة 12 عاملا، ناهيك عن أربعة مسعفين، في انفجار في كابول.", None, (16.0, 16.0)),
        ("أكد الصليب الأحمر مقتل ثلاثة متطوعين إلى جانب سائق في بامبو.", (4.0, 4.0), None),
        ("قتل خمسة جنود في هجوم قرب غاو، إضافة إلى ثلاثة ضباط.", (8.0, 8.0), None),
        ("قتل خمسة جنود في هجوم قرب غاو، فضلا عن سبعة جرحى.", (5.0, 5.0), (7.0, 7.0)),
        ("أعلنت القيادة مقتل 9 جنود فضلا عن تدمير ثلاث دبابات في هرر.", (9.0, 9.0), None),
        ("أعلنت القيادة مقتل 9 جنود فضلا عن ثلاث مركبات مدمرة.", (9.0, 9.0), None),
        ("أعلنت القيادة مقتل 9 جنود إضافة إلى 40 لاجئا وصلوا إلى المخيم.", (9.0, 9.0), None),
    ],
)
def test_those_beside_a_toll_belong_to_it(text: str, killed: Ends, injured: Ends) -> None:
    first = claims(text)[0]
    assert (ends(first, "killed"), ends(first, "injured")) == (killed, injured)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل 14 و8 مدنيين في بنغازي ودرنة على التوالي.", [(14.0, "بنغازي"), (8.0, "درنة")]),
        ("وثق المركز مقتل 5 و11 و3 صيادين في صيدا وصور وطرابلس على التوالي.", [(5.0, "صيدا"), (11.0, "صور"), (3.0, "طرابلس")]),
        ("قتل ستة وأربعة أشخاص في خاركيف وأوديسا، على التوالي، وفق السلطات.", [(6.0, "خاركيف"), (4.0, "أوديسا")]),
        ("قتل 14 مدنيا في بنغازي لليوم الثالث على التوالي.", [(14.0, "بنغازي")]),
        ("قتل 20 شخصا بينهم 7 أطفال في خاركيف وأوديسا على التوالي.", [(20.0, "خاركيف")]),
        ("قتل 14 مدنيا في بنغازي للمرة الثانية على التوالي.", [(14.0, "بنغازي")]),
    ],
)
def test_each_number_has_the_place_of_its_turn(text: str, told: list[tuple[float, str]]) -> None:
    assert [(one.harm.killed.low, one.place) for one in claims(text) if one.harm.killed is not None] == told


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("حالة وفاة وسبع إصابات في حادث سير قرب أربيل.", (1.0, 1.0), (7.0, 7.0)),
        ("لم تسجل أي حالة وفاة في قصف أربيل.", None, None),
        ("سقط شرطي من قوة الحدود قتيلا وأصيب خمسة آخرون في هجوم على كركوك.", (1.0, 1.0), (5.0, 5.0)),
        ("قتل وأصيب خمسة في هجوم على كركوك.", None, None),
        ("نقص الأكسجين يهدد حياة 80 مريضا في كسلا.", None, None),
        ("أنقذت العملية حياة 80 مريضا في كسلا.", None, None),
        ("أودى القصف بحياة 80 مريضا في كسلا.", (80.0, 80.0), None),
        ("القبض على 6 متهمين بقتل صحفي في البصرة.", (1.0, 1.0), None),
        ("قتل 6 متهمين في غارة على البصرة.", (6.0, 6.0), None),
        ("أصيب عامل ثم توفي متأثرا بجراحه في مستشفى بورتسودان.", (1.0, 1.0), None),
        ("مقتل معلم وطبيب وممرضتين اثنتين في تفجير قرب كركوك.", (4.0, 4.0), None),
        ("قتل عاملان في القصف، ولولا الملجأ لقتل العشرات.", (2.0, 2.0), None),
        ("وصل عدد القتلى في صفوف المسعفين إلى 93.", (93.0, 93.0), None),
        ("أعلنت وزارة الصحة مقتل 7.", (7.0, 7.0), None),
    ],
)
def test_whom_harm_befell_and_whom_not(text: str, killed: Ends, injured: Ends) -> None:
    told = [(ends(one, "killed"), ends(one, "injured")) for one in claims(text)]
    assert told[0] == (killed, injured)


def test_who_died_of_wounds_is_dead() -> None:
    told = claims("استشهد الشاب كريم الحداد (31 عاما) متأثرا بجروحه التي أصيب بها قبل أسبوع في مخيم بلاطة.")
    assert [ends(one, "killed") for one in told] == [(1.0, 1.0)]
