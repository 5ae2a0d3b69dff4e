"""Logs whose lines open with a clock of the radio (0620Z, 0455L, 0540): each line its own, with its own voice and time."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.reports.words.words import sentences_of
from safepassage.session.reading_texts import read_text

pytest.importorskip("spacy", reason="needs the extra `reading`")

ZULU = (
    "0612Z ALPHA to BASE: road Bor to Pibor cut at Gumuruk, bridge down and gone with the flood\n"
    "0620Z ALPHA: two dead, seven wounded, all of them herders from the villages along the river\n"
    "0644Z DELTA: convoy of 12 trucks left Juba, escorted by the peacekeepers, all of them loaded with food"
)
BARE = (
    "0315 drone strike on the school in Nikopol, one woman killed, windows of forty houses are broken\n"
    "0340 second drone on the same street, two firemen wounded, the street is closed to all traffic"
)


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20)).claims


def test_each_line_is_told_by_who_opens_it() -> None:
    """Who calls another speaks himself; nobody speaks for the next line."""
    told = {
        text: {one.claimant for one in read(ZULU) if ZULU.index(text) <= one.start < ZULU.index(text) + 90} for text in ZULU.split("\n")
    }
    assert list(told.values()) == [{"ALPHA"}, {"ALPHA"}, {"DELTA"}]


def test_headquarters_that_call_a_post_are_who_speaks() -> None:
    """`HQ to CHARLIE`."""
    (one,) = read("0731Z CHARLIE: three killed in Bakhmut.\n0744Z HQ to CHARLIE: five wounded in Toretsk.")[1:]
    assert one.claimant == "headquarters"


@pytest.mark.parametrize("text", [ZULU, BARE])
def test_a_line_is_of_its_clock(text: str) -> None:
    """The day of the text, the hour of the line."""
    assert {one.when and (one.when.start, one.when.clock) for one in read(text)} == {
        (date(2024, 5, 20), f"{line[:2]}:{line[2:4]}") for line in text.split("\n")
    }


@pytest.mark.parametrize("clock", ["0620Z ", "0620 - ", "06:20Z ", "0620L ", "1830 hrs ", "2140h: ", "[0620Z] ", "0455 "])
def test_a_line_of_a_log_begins_a_sentence(clock: str) -> None:
    """However long the line above is."""
    text = f"The convoy waits at the crossing with the trucks of the Red Cross and goes on\n{clock}shelling of the bridge"
    assert len(sentences_of(text)) == 2


@pytest.mark.parametrize("number", ["2016 - the year of the siege - ", "1200 people ", "1830 families ", "2024 and ", "1945: "])
def test_a_number_or_a_year_at_the_head_of_a_line_begins_none(number: str) -> None:
    """A line that was broken before it."""
    text = f"The convoy reached the town after a long wait at the crossing in the summer of\n{number}and went on"
    assert len(sentences_of(text)) == 1
