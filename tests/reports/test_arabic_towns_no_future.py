"""Names of towns that begin like `will` are no verbs of what is to come."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)


def _first(text: str) -> Proposal:
    return read_text(text, ident="t", doc_date=DAY, lang="ar").claims[0]


@pytest.mark.parametrize(
    "text",
    [
        "في سنجار قتل ثلاثة جنود.",
        "في ستيباناكيرت قتل خمسة.",
        "في ستوكهولم أصيب 3 أشخاص في إطلاق نار.",
        "في سيفيرودونيتسك قتل 5 مدنيين.",
        "في بلدة سيتلوفا قتل 4 مدنيين.",
    ],
)
def test_harm_in_a_town_is_past(text: str) -> None:
    claim = _first(text)
    assert (claim.kind, claim.modality) == (ReadKind.INCIDENT, Modality.ASSERTED)


def test_its_day_is_past_too() -> None:
    claim = _first("قتل 250 شخصا قرب سنجار ليل الثلاثاء")
    assert claim.when is not None
    assert claim.when.start == date(2024, 5, 14)


@pytest.mark.parametrize("text", ["سيقتل مئات المدنيين إذا اقتحمت المدينة.", "في الشمال سيقتل المئات إذا استمر القصف."])
def test_a_verb_of_what_is_to_come_stays_one(text: str) -> None:
    assert _first(text).modality is Modality.PREDICTED
