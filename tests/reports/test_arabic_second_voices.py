"""Who speaks in the second clause of an Arabic sentence claims that one, and not the first."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)


def _read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=DAY, lang="ar").claims


@pytest.mark.parametrize(
    "text",
    [
        "قتل 12 في غارة على نيالا، فيما قال الجيش إنه استهدف مخزن سلاح.",
        "معبر رفح مغلق لليوم الثالث، فيما قالت القاهرة إنها لم تغلقه.",
        "قتل 9 في قصف على كادقلي، بينما قال الوالي إن التحقيق جار.",
        "أصيب 7 في خاركيف، في حين قالت موسكو إنها ضربت مصنعا.",
        "قتل 5 في رفح، وقال الجيش الإسرائيلي إنه يحقق في الحادث.",
        "قتل 8 أشخاص في انفجار بكابل، وقالت الشرطة إن المهاجم قتل.",
    ],
)
def test_the_first_clause_is_the_authors(text: str) -> None:
    assert _read(text)[0].claimant == "author"


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("قتل 14 شخصا في هجوم على قرية في أويو، كما قالت الشرطة.", "الشرطة"),
        ("قتل 20 شخصا في غزة، قالت وزارة الصحة.", "وزارة الصحة"),
        ("قالت وزارة الصحة إن 12 قتلوا في غزة، فيما قال الجيش إنه استهدف مسلحين.", "وزارة الصحة"),
        ("قتل 12 في نيالا، بحسب شهود، فيما نفى الجيش ذلك.", "شهود"),
    ],
)
def test_who_tells_the_first_clause_keeps_it(text: str, claimant: str) -> None:
    assert _read(text)[0].claimant == claimant


def test_the_second_clause_is_of_who_speaks_there() -> None:
    told = _read("أعلن الدفاع المدني مقتل 4 في إدلب، بينما قالت الحكومة إنها استهدفت مسلحين.")
    assert [claim.claimant for claim in told] == ["الدفاع المدني", "الحكومة"]


def test_a_day_of_what_another_says_will_come_is_not_of_the_first() -> None:
    assert _read("انقطع طريق كادقلي، وقال الوالي إن الإصلاح سيبدأ غدا.")[0].when is None
    when = _read("قتل 3 جنود في كمين بتعز، وقال الجيش إن الهجوم وقع مساء السبت.")[0].when
    assert when is not None
    assert when.start == date(2024, 5, 18)
