"""Tables that are typed into a plain text: no row opens a way below words of plans, whatever it says."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Proposal, ReadDocument, ReadKind
from safepassage.reports.ways.tabbed_rows import typed_tables
from safepassage.reports.ways.table_openings import open_as_tables_allow
from safepassage.reports.words.words import sentences_of

TABBED = ("Castello road\topen", "Ramouseh road\topened on Thursday\tUN")
STROKED = ("| Castello road | open |", "| Ramouseh road | opened on Thursday |")
SPACED = ("Castello road     open", "Ramouseh road     opened on Thursday")
ARABIC = ("طريق الكاستيلو\tمفتوح", "طريق الراموسة\tمفتوح")


def states(*lines: str) -> list[AccessState | None]:
    """Of each row that says open, the state that is left."""
    text = "\n".join(lines) + "\n"
    spans = [(text.index(line), text.index(line) + len(line)) for line in lines if any(row in line for row in (*TABBED, *STROKED, *SPACED))]
    spans += [(text.index(line), text.index(line) + len(line)) for line in lines if line in ARABIC]
    claims = tuple(
        Proposal(ReadKind.ACCESS, "opened", text[start:end], start, end, state=AccessState.OPENED, confidence=0.8) for start, end in spans
    )
    read = ReadDocument("a", text, "en", date(2016, 12, 8), "x", claims, tuple(sentences_of(text)))
    named = {"Castello", "Ramouseh", "الكاستيلو", "الراموسة"}
    tables = typed_tables(text)
    return [
        c.state for c in open_as_tables_allow(read, tables, text, lambda words: {at for at, w in enumerate(words) if w in named}).claims
    ]


@pytest.mark.parametrize("rows", [TABBED, STROKED, SPACED, ARABIC])
@pytest.mark.parametrize(
    "head",
    [
        ("Planned",),
        ("Proposed:", ""),
        ("To be opened",),
        ("To open:",),
        ("Roads we ask to be opened:",),
        ("Corridors proposed by the UN:", ""),
        ("2015",),
        ("Access update", "", "Planned openings", "", "North"),
        ("Road\tPlanned state",),
        ("Road\tState", "Planned"),
        ("Road\tState", "Planned", "North"),
        ("Road\tTo be opened\tRemarks",),
        ("ممرات مقترحة",),
        ("If the truce holds",),
    ],
)
def test_no_row_below_words_of_plans_opens_a_way(rows: tuple[str, ...], head: tuple[str, ...]) -> None:
    """A title above the rows, or above a title of theirs, a heading of their column, or a title between them."""
    assert states(*head, *rows) == [None, None]


@pytest.mark.parametrize("rows", [TABBED, STROKED, SPACED, ARABIC])
@pytest.mark.parametrize("head", [(), ("Access update", ""), ("Road\tState",), ("Roads", "Road\tCurrent state"), ("Road\tState", "North")])
def test_plain_words_above_the_rows_let_a_way_be_open(rows: tuple[str, ...], head: tuple[str, ...]) -> None:
    """As they do in the tables of other documents."""
    assert states(*head, *rows) == [AccessState.OPENED, AccessState.OPENED]


def test_what_is_planned_in_one_table_is_not_in_the_next() -> None:
    """A sentence between them ends the first; each row has its own letters."""
    text = "Planned\nAirport road\topen\nThis is what stands today.\nRoad\tState\nCastello road\topen\n"
    first, second = typed_tables(text)
    assert text[first.start : first.end] == "Airport road\topen"
    assert [text[slice(*span)] for span in second.spans] == ["Road\tState", "Castello road\topen"]
    assert [cells for _, cells in second.rows] == [("Road", "State"), ("Castello road", "open")]
