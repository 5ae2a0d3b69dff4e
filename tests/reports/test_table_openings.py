"""A row of a table opens a way only below headings, titles and words that let it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from safepassage.records.document import Grid
from safepassage.records.reading import AccessState, Proposal, ReadDocument, ReadKind
from safepassage.reports.ways.table_openings import open_as_tables_allow
from safepassage.reports.words.words import sentences_of

ROWS = (("Castello road", "open"), ("Ramouseh road", "opened"))


def states(
    head: Sequence[str], above: str = "Access update", behind: str = "", rows: Sequence[Sequence[str]] = ROWS, said: bool = True
) -> list[AccessState | None]:
    """Of each row that says `open`, the state that is left; `said`: whether the headings are said to be headings."""
    table = [(said, tuple(head)), *((False, tuple(row)) for row in rows)]
    lines = [" | ".join(filter(None, cells)) for _, cells in table]
    text = "\n\n".join(filter(None, (above, *lines, behind)))
    start = text.index(lines[0])
    end = start + len("\n\n".join(lines))
    heard = text[:start] + " " * len(lines[0]) + text[start + len(lines[0]) :] if said else text
    opened = [line for line in lines[1:] if "open" in line]
    claims = tuple(_opened(line, text.index(line)) for line in opened)
    read = ReadDocument("a", text, "en", None, "x", claims, tuple(sentences_of(heard)))
    found = open_as_tables_allow(
        read, [Grid(start, end, tuple(table))], heard, lambda words: {at for at, word in enumerate(words) if word == "Castello"}
    )
    return [claim.state for claim in found.claims]


def _opened(quote: str, start: int) -> Proposal:
    end = start + len(quote)
    return Proposal(
        kind=ReadKind.ACCESS,
        subtype="opened",
        quote=quote,
        start=start,
        end=end,
        sentence=0,
        sentence_start=start,
        sentence_end=end,
        state=AccessState.OPENED,
        confidence=0.8,
    )


@pytest.mark.parametrize(
    "head", [("Road", "State"), ("Route", "Status"), ("Road name", "Current state"), ("الطريق", "الحالة"), ("Way", "Condition")]
)
def test_plain_headings_let_a_way_be_open(head: tuple[str, str]) -> None:
    """What it is, and how it is."""
    assert states(head) == [AccessState.OPENED, AccessState.OPENED]
    assert states(head, "", "Source: OCHA") == [AccessState.OPENED, AccessState.OPENED]


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "Planned state",
            "Expected",
            "Proposed state",
            "Target",
            "State (plan)",
            "Scenario B",
            "Next week",
            "If agreed",
            "Before",
            "2015",
        ),
        *(
            "State tomorrow",
            "1 June",
            "Monday",
            "To open",
            "Open?",
            "Unconfirmed",
            "الحالة المقترحة",
            "الخطة",
            "المتوقع",
            "غدا",
            "Requested",
        ),
    ],
)
def test_other_headings_leave_it_to_a_person(heading: str) -> None:
    """Whether or not they are said to be headings, and wherever their column stands."""
    assert states(("Road", heading)) == [None, None]
    assert states(("Road", heading), said=False) == [None, None]
    assert states((heading, "Road"), rows=[("open", "Castello road")]) == [None]


def test_a_heading_of_which_the_row_says_nothing_takes_nothing_back() -> None:
    """Nothing stands below *Planned for*."""
    assert states(("Road", "State", "Planned for"), rows=[("Castello road", "open", ""), ("Ramouseh road", "open", "June")]) == [
        AccessState.OPENED,
        None,
    ]


@pytest.mark.parametrize(
    "above",
    [
        "Planning assumptions",
        "Tomorrow",
        "Is it true?",
        "Proposal by Russia",
        "افتراضات",
        "The following roads are expected to open if the parties agree.",
    ],
)
def test_what_stands_above_a_table_is_of_each_of_its_rows(above: str) -> None:
    """Not only of the first."""
    assert states(("Road", "State"), above) == [None, None]


@pytest.mark.parametrize("behind", ["Note: the table shows the planned state.", "* not yet confirmed", "الحالة المقترحة"])
def test_a_note_behind_a_table_is_of_each_of_its_rows(behind: str) -> None:
    """As a footnote is."""
    assert states(("Road", "State"), behind=behind) == [None, None]


def test_a_title_within_a_table_is_of_the_rows_below_it() -> None:
    """Until the next one."""
    rows = [
        ("Castello road", "open"),
        ("Planned for June", ""),
        ("Ramouseh road", "open"),
        ("Ghazi road", "open"),
        ("Roads", ""),
        ("X", "open"),
    ]
    assert states(("Road", "State"), rows=rows) == [AccessState.OPENED, None, None, AccessState.OPENED]
