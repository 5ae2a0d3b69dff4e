"""Arabic ways told as shut by words that set off no rule, and towns that are out of reach; nothing of them is told as open."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)


def _ways(text: str) -> list[Proposal]:
    return [claim for claim in read_text(text, ident="t", doc_date=DAY, lang="ar").claims if claim.kind is ReadKind.ACCESS]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("وبقي الطريق مغلقا أمام المدنيين في النيرب.", "closed"),
        ("سيرت القوات دورية على طريق M4 وبقي الطريق مغلقا أمام المدنيين.", "closed"),
        ("وظل الطريق مقطوعا أمام الأهالي في درعا.", "blocked"),
        ("وبقيت الطريق مغلقة أمام السكان في تعز.", "closed"),
    ],
)
def test_a_way_that_stays_shut_is_told_as_shut(text: str, state: str) -> None:
    last = _ways(text)[-1]
    assert last.state is not None
    assert (last.subtype, last.state.value, last.negative) == (state, state, False)


@pytest.mark.parametrize("text", ["وبقي الطريق مفتوحا أمام المدنيين في النيرب.", "لم يعد الطريق مغلقا أمام المدنيين في النيرب."])
def test_a_way_that_is_not_shut_is_not_told_as_shut(text: str) -> None:
    assert all(claim.state is None for claim in _ways(text))


@pytest.mark.parametrize(
    "text",
    [
        "مدينة كادقلي غير متاحة لقوافل الإغاثة منذ يونيو.",
        "بلدة أم برو غير متاحة حاليا.",
        "شمال غزة غير متاح لوكالات الإغاثة منذ شهر.",
        "القرى الواقعة شرق تل تمر لا يمكن الوصول إليها.",
        "قال المتحدث إن مدينة الفاشر لا يمكن الوصول إليها برا.",
    ],
)
def test_what_is_out_of_reach_is_no_access(text: str) -> None:
    told = [(claim.subtype == "no_access") is not claim.negative and claim.state is None for claim in _ways(text)]
    assert told == [True]


def test_what_can_be_reached_one_way_only_is_not_out_of_reach() -> None:
    assert not any(claim.negative or claim.subtype == "no_access" for claim in _ways("القرية لا يمكن الوصول إليها إلا جوا."))
    assert not _ways("الأدوية غير متاحة في مستشفى الفاشر.")
