"""A siege or a curfew whose end was tried, refused or did not come, in Arabic: it holds. Own sentences, none of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import AccessState
from safepassage.session.reading_texts import read_text


def told(text: str) -> list[tuple[str, bool]]:
    return [(one.subtype, one.negative) for one in read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims]


@pytest.mark.parametrize(
    "text",
    [
        "فشل الجيش في فك الحصار عن مطار دير الزور.",
        "لم تنجح القوات في كسر الحصار المفروض على كوباني.",
        "أخفقت الوساطة في رفع الحصار عن تعز.",
        "عجز الجيش عن فك حصار نبل والزهراء.",
        "حاولت القوات كسر الحصار المفروض على الفوعة.",
        "تعذر فك الحصار عن بابنوسة.",
        "قال السكان إن الحصار على مضايا لم يرفع.",
    ],
)
def test_a_siege_that_was_not_lifted_holds(text: str) -> None:
    assert told(text) == [("siege", False)]


@pytest.mark.parametrize(
    "text",
    [
        "كسر الجيش الحصار عن مطار دير الزور.",
        "تمكن الجيش من فك الحصار عن الأبيض.",
        "نجحت القوات في كسر الحصار المفروض على كوباني.",
        "بعد محاولات عدة تمكنت القوات من كسر الحصار عن الفوعة.",
        "أعلن الجيش فك الحصار عن مدينة كادقلي.",
    ],
)
def test_a_siege_that_was_lifted_is_no_more(text: str) -> None:
    assert told(text) == [("siege", True)]


def test_a_curfew_or_a_closure_that_was_not_lifted_holds() -> None:
    assert told("لم يتم رفع حظر التجول في كسلا.") == [("curfew", False)]
    assert told("تم رفع حظر التجول في كسلا.") == [("curfew", True)]
    (shut,) = read_text("لم ينجح الجيش في رفع الإغلاق عن الطريق بين حلب والباب.", ident="t", doc_date=date(2024, 5, 20), lang="ar").claims
    assert shut.state is AccessState.CLOSED
