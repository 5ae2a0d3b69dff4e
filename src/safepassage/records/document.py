"""A document that somebody wrote: its text as it was read, and where its pages begin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Message:
    """
    One message of a chat: letters [start, end) of the text are what it says, letters [stamp, stamp_end) when it was sent.

    `numbers` are the three of its date in the order of the file, of which nobody has said yet which is the day; `clock` is such as 08:21.
    One that ends where it starts says nothing in words. `sender` is the role or organisation that sent it; empty: a person, or nobody.
    """

    start: int
    end: int
    stamp: int
    stamp_end: int
    numbers: tuple[int, int, int]
    clock: str
    sender: str = ""


STROKE = " | "  # between the cells of a row that was laid out as a line
GAP = 2  # letters between two such rows


@dataclass(frozen=True, slots=True)
class Grid:
    """
    A table in a document, letters [start, end) of its text: for each row whether it is a heading, and its cells as they were written.

    `merged`: a cell reaches over several rows, so that what stands below which heading is not sure. Cells are not blacked out.
    `spans`: the letters of each row, where they are not laid out one below the other with strokes between their cells.
    """

    start: int
    end: int
    rows: tuple[tuple[bool, tuple[str, ...]], ...]
    merged: bool = False
    spans: tuple[tuple[int, int], ...] = ()

    def places(self) -> Iterator[tuple[int, int]]:
        """The letters of each row."""
        if self.spans:
            yield from self.spans
            return
        start = self.start
        for _, cells in self.rows:
            end = start + len(STROKE.join(filter(None, cells)))
            yield start, end
            start = end + GAP

    def shown(self, text: str) -> Iterator[tuple[str, ...]]:
        """The cells of each row as the document's text has them: blacked out."""
        for (start, _), (_, cells) in zip(self.places(), self.rows, strict=True):
            if self.spans:
                yield cells
                continue
            place, row = start, list[str]()
            for cell in cells:
                row.append(text[place : place + len(cell)])
                place += len(cell) + len(STROKE) if cell else 0
            yield tuple(row)


@dataclass(frozen=True, slots=True)
class Document:
    """
    One text. Offsets are places in `text`, counted in letters (Unicode code points).

    Attributes
    ----------
    name
        Its file's name, or `standard input`.
    kind
        `text`, `html`, `pdf`, `docx` or `table`.
    text
        What it says. What leads to a person is blacked out letter for letter, so that offsets are those of the file's own text.
    pages
        Where each page begins, the first at 0; empty where it has no pages.
    repairs
        What was done to it on the way, in sentences that never repeat what was blacked out.
    messages
        Those of a chat, in the order of the file: nothing else of it is read. Empty: it is no chat.
    unread
        Letters [start, end) that say nothing by themselves: the headings of tables, and tables that are read row by row.
    tables
        Those in it, in its order.
    """

    name: str
    kind: str
    text: str
    pages: tuple[int, ...] = ()
    repairs: tuple[str, ...] = ()
    messages: tuple[Message, ...] = ()
    unread: tuple[tuple[int, int], ...] = ()
    tables: tuple[Grid, ...] = ()

    def __post_init__(self) -> None:
        if self.pages and (self.pages[0] != 0 or list(self.pages) != sorted(self.pages) or self.pages[-1] > len(self.text)):
            raise ValueError(f"the pages of {self.name} do not begin at 0 and rise")

    @property
    def id(self) -> str:
        """`d` and twelve hexadecimal digits of its text's hash: the same text is the same document, whatever its file is called."""
        return "d" + sha256(self.text.encode()).hexdigest()[:12]

    def page(self, offset: int) -> int | None:
        """The page on which a letter stands, from 1; None where there are no pages."""
        return bisect_right(self.pages, offset) if self.pages else None


@dataclass(frozen=True, slots=True)
class FileSeen:
    """The file a document was read from, as it was then: its path from the case's folder, its bytes and their hash."""

    path: str
    bytes: int
    sha256: str
