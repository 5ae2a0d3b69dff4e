"""Sentences that were read before decision 0037 and are not now, each alone. Where one is read again, the test says so: move it back."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text


def told_of(text: str) -> list[tuple[str, float]]:
    """Kind and least killed of each claim."""
    claims = read_text(text, ident="t", doc_date=date(2016, 12, 10), lang="en").claims
    return [(claim.kind.value, claim.harm.killed.low if claim.harm.killed else 0) for claim in claims]


@pytest.mark.xfail(strict=True, reason="decision 0037: the network trained anew is not sure enough of these sentences alone")
@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The massacre, in which 150 people died, happened in Tadamon.", [("incident", 150)]),
        ("Three children drowned when a boat carrying displaced families sank near Wau.", [("incident", 3)]),
        ("Civilian deaths in Mosul reached 741 in May, the United Nations mission said.", [("incident", 741)]),
        ("The town of 9,000 lost 120 people in the siege of Vovchansk.", [("incident", 120)]),
        ("Doctors fear that thousands may die.", [("threat", 1000)]),
        ("Bridge mined acc. to fishermen.", [("access", 0)]),
        ("The deadline set for the garrison expired at midnight.", [("diplomacy", 0)]),
        ("If the port is shelled, the mayor warned, the city will starve within ten days.", [("threat", 0)]),
    ],
)
def test_a_sentence_that_is_lost(text: str, claims: list[tuple[str, float]]) -> None:
    """One claim, with its toll."""
    assert told_of(text) == claims
