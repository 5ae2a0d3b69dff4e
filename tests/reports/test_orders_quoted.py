"""An order at the beginning of a quotation is demanded, no deed; what is told there stays told."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal
from safepassage.session.reading_texts import read_text


def claims(text: str) -> list[Proposal]:
    return [*read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ('"Let 12 lorries in," the charity told Israel.', "charity"),
        ('"Open the road to Bukavu," the bishop told the rebels.', "bishop"),
        ('The council told the army: "Let 12 lorries in."', "council"),
        ('"Release the 12 midwives," the union told the gang.', "union"),
    ],
)
def test_an_order_is_demanded(text: str, claimant: str) -> None:
    (found,) = claims(text)
    assert found.modality is Modality.DEMANDED
    assert claimant in found.claimant
    assert found.state not in (AccessState.OPENED, AccessState.USED)


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ('"They let 12 lorries in," a driver told us.', "driver"),
        ('"Soldiers let 12 lorries into Mellit," an elder told reporters.', "elder"),
        ('"Cut off since May, Mellit starves," a priest told us.', "priest"),
        ('"Let us bury the 12 people killed on Monday," a mother said.', "mother"),
    ],
)
def test_what_is_told_in_a_quotation_is_so(text: str, claimant: str) -> None:
    (found,) = claims(text)
    assert found.modality is Modality.ASSERTED
    assert claimant in found.claimant
