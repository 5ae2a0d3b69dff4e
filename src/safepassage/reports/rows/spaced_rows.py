"""Tables whose cells are a single space apart, as a PDF gives them: `District Dead Injured` above `Deir Hafer 21 40`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from safepassage.records.document import Grid
from safepassage.records.gazetteer import plain
from safepassage.reports.words.words import listed

_COUNTS = listed(
    "displaced affected evacuated rescued families households houses idps total refugees returnees people "
    "النازحون نازحون المتضررون المنازل العائلات الاسر المجموع المهجرون"
)
_TEXTS = listed("contact source sources remarks remark notes note comments status ملاحظات المصدر المصادر الحاله")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,6}|[-–—]")
_CELL = re.compile(r"[^\W\d_].{0,80} [\d■]")  # a name and a number, or what was blacked out of one
_MOST_WORDS = 10  # of a heading, and of a name
_LEAST = 2  # rows, and numbers of each, of a table one of whose headings nobody knows
_LINE = re.compile(r"[^\n]+")
_Row = tuple[int, int, tuple[str, ...]]


def spaced_tables(text: str, roles: Mapping[str, str], places: frozenset[str]) -> tuple[Grid, ...]:
    """
    The tables of a text whose first heading is of places and one of whose others says what befell those whom its column counts.

    Each heading is one word, or nobody knows where a column begins: then, and where a row has more or fewer numbers than the headings
    count columns, the row is one cell.

    Parameters
    ----------
    roles : the words of such headings. places : those that head a column of places.
    """
    found, lines = list[Grid](), list(_LINE.finditer(text))
    for at, line in enumerate(lines):
        heads = line[0].split()
        rows = list(_rows(lines, at + 1, heads, roles)) if _is_head(heads, roles, places) else []
        if any(len(cells) > 1 for _, _, cells in rows) or (len(rows) >= _LEAST and "" in _kinds(heads, roles)):
            every: list[_Row] = [(line.start(), line.end(), tuple(heads)), *rows]
            spans = tuple((start, end) for start, end, _ in every)
            found.append(Grid(spans[0][0], spans[-1][1], tuple((False, cells) for _, _, cells in every), spans=spans))
    return tuple(found)


def _is_head(words: Sequence[str], roles: Mapping[str, str], places: frozenset[str]) -> bool:
    if not 1 < len(words) <= _MOST_WORDS or words[0][:1].islower() or not all(map(str.isalpha, words)):
        return False
    low = list(map(plain, words))
    return low[0] in places and any(word in roles for word in low[1:])


def _rows(lines: Sequence[re.Match[str]], begin: int, heads: Sequence[str], roles: Mapping[str, str]) -> Iterator[_Row]:
    """The lines below a heading that are rows of numbers, to the first that is none."""
    kinds = _kinds(heads, roles)
    many = kinds.index("text") if "text" in kinds else len(kinds)
    known = "" not in kinds and kinds[many:] in ([], ["text"])
    for line in map(lines.__getitem__, range(begin, len(lines))):
        words = line[0].split()
        first = next((at for at, word in enumerate(words) if at and _NUMBER.fullmatch(word)), 0)
        last = next((at for at, word in enumerate(words) if at > first and not _NUMBER.fullmatch(word)), len(words))
        if not known and (not first or last < len(words) or last - first < _LEAST):
            return
        if first > _MOST_WORDS or not _CELL.search(line[0]) or line[0].rstrip()[-1] in ".!?؟":
            return
        fits = first and known and last - first == many and (last == len(words) or kinds[many:] == ["text"])
        cells = (" ".join(words[:first]), *words[first:last], *([" ".join(words[last:])] if kinds[many:] else []))
        yield line.start(), line.end(), cells if fits else (line[0].strip(),)


def _kinds(heads: Sequence[str], roles: Mapping[str, str]) -> list[str]:
    """Whether the cells below each heading but the first are numbers or words; empty: nobody knows."""
    low = map(plain, heads[1:])
    return ["number" if head in roles or head in _COUNTS else "text" if head in _TEXTS else "" for head in low]
