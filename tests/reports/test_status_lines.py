"""Lines that name a way and tell behind a sign that it is not open; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def _ways(text: str) -> list[Proposal]:
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    return [one for one in claims if one.kind is ReadKind.ACCESS]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Road to Malakal: not open", "Malakal"),
        ("Bab al-Hawa crossing - not functioning since Friday", "Bab al-Hawa crossing"),
        ("Airport: out of service", ""),
        ("Corridor to Zamzam: no longer passable", "Zamzam"),
        ("Malakal airport: not yet operational; 3 dead at the gate", "Malakal airport"),
    ],
)
def test_a_line_that_says_that_a_way_is_not_open_shuts_it(line: str, place: str) -> None:
    """It was not proposed at all."""
    (claim,) = _ways(line)
    assert (claim.subtype, claim.state, claim.negative, claim.place) == ("closed", AccessState.CLOSED, False, place)


def test_what_was_open_or_is_unknown_has_no_state_that_opens() -> None:
    """`Was open until Thursday` is shut; `status unknown` is proposed and left open."""
    (until,) = _ways("Adre crossing: was open until Thursday")
    (unknown,) = _ways("M5 highway: status unknown")
    assert (until.state, unknown.state) == (AccessState.CLOSED, None)


@pytest.mark.parametrize("line", ["Hospital: not functioning", "Corridor talks: not open to the press"])
def test_what_is_no_way_has_no_status(line: str) -> None:
    assert not [one for one in _ways(line) if one.state is not None]
