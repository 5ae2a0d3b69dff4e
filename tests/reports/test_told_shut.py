"""Closures of which the state was not read, and what was shut and works again (English)."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="needs the extra `reading`")

from safepassage.records.reading import SAYS_SO, AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def access(text: str) -> list[Proposal]:
    """What an English text says of ways."""
    return [one for one in read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims if one.kind is ReadKind.ACCESS]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Gogrial strip is closed.", AccessState.CLOSED),
        ("The Al-Hol road is open. Shaddadi is closed.", AccessState.CLOSED),
        ("The road was open in the morning. By 15:00 it had been closed.", AccessState.CLOSED),
        ("Crossing authorities announced the full closure of Bab al-Salam on Sunday.", AccessState.CLOSED),
        ("Khartoum announced the closure of its airspace until 31 May.", AccessState.CLOSED),
        ("Agok is off-limits to UN staff.", AccessState.CLOSED),
        ("The road to it through Cité Soleil is barricaded.", AccessState.BLOCKED),
        ("The bridge at Malakal no longer stands.", AccessState.BLOCKED),
        ("The bridge over the Tshopo has partly collapsed.", AccessState.BLOCKED),
    ],
)
def test_its_words_say_that_it_is_shut(text: str, state: AccessState) -> None:
    """Closed, or blocked where something stands or lies in the way."""
    assert state in {one.state for one in access(text) if one.modality in SAYS_SO}


@pytest.mark.parametrize(
    "text", ["The schools in Goma are closed.", "The case is closed.", "Markets in Kadugli are closed.", "Talks collapsed."]
)
def test_what_is_no_way_shuts_none(text: str) -> None:
    """Schools and markets are no ways."""
    assert not {one.state for one in access(text)} & {AccessState.CLOSED, AccessState.BLOCKED}


def test_a_closure_to_come_is_no_corridor() -> None:
    """`declared the closure from next Monday` is planned."""
    (planned,) = access("Border guards declared the closure of the Quneitra crossing from next Monday.")
    assert (planned.subtype, planned.modality, planned.state) == ("closed", Modality.PLANNED, None)


@pytest.mark.parametrize(
    "text",
    [
        "UNHAS flights to Ménaka were suspended on 9 April and resumed on 16 April.",
        "The ferry to Kalangala stopped on Monday and resumed on Wednesday.",
        "Authorities closed the road for two hours to let an ambulance convoy through, then opened it to all traffic.",
    ],
)
def test_what_was_stopped_and_goes_on_has_both_states(text: str) -> None:
    """Shut, and then open without a state: a person decides."""
    told = access(text)
    assert told[0].state in (AccessState.CLOSED, AccessState.BLOCKED)
    assert (told[-1].subtype, told[-1].state, told[-1].negative) == ("opening", None, False)


def test_opened_only_to_be_shut_again() -> None:
    """The last state is the one that holds."""
    first, last = access("The Metema crossing reopened on Friday only to be shut again on Sunday.")
    assert (first.subtype, first.state) == ("opening", None)
    assert last.state is AccessState.CLOSED
    assert last.when is not None
    assert last.when.start == date(2024, 5, 19)
