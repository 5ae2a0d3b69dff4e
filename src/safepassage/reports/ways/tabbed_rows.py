"""Tables that are typed into a plain text, their cells apart by tabs, strokes or many spaces: where each row stands, and what heads it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safepassage.records.document import Grid
from safepassage.reports.ways.lines_around import TITLE

_APART = re.compile(r"\t+| {0,40}\|\s*| {3,}")
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+")
_RULE = re.compile(r"[\s|:=+_-]*")
_ENDS = (".", "!", "?", "؟", "…")
_Row = tuple[int, int, tuple[str, ...]]


def typed_tables(text: str) -> tuple[Grid, ...]:
    """The tables of a plain text. A short line between two rows is a title of what stands below it, and a row of one cell."""
    return tuple(
        Grid(rows[0][0], rows[-1][1], tuple((False, cells) for _, _, cells in rows), spans=tuple((start, end) for start, end, _ in rows))
        for rows in _runs(text)
    )


def _runs(text: str) -> Iterator[list[_Row]]:
    """The rows of each table, in the order of the text."""
    rows, titles = list[_Row](), list[_Row]()
    for line in _LINE.finditer(text):
        cells = tuple(cell for cell in _APART.split(line[0].strip(" \t|")) if cell)
        row = (line.start(), line.end(), cells)
        if len(cells) > 1:
            rows, titles = [*rows, *titles, row], []
        elif rows and not _is_sentence(line[0]):
            titles += [] if _RULE.fullmatch(line[0]) else [row]
        elif rows:
            yield rows
            rows, titles = [], []
    if rows:
        yield rows


def _is_sentence(line: str) -> bool:
    return len(_WORD.findall(line)) > TITLE or line.rstrip().endswith(_ENDS)
