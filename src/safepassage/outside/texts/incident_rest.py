"""Rows of an incident table that are no incidents (totals, headings again, titles, notes below the table), and cells that were merged."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from safepassage.outside.importers.cells_of_sheets import Grid, Rows, blank
from safepassage.outside.texts.incident_counts import says_nothing
from safepassage.outside.texts.incident_split_days import with_whole_days
from safepassage.outside.texts.incident_unshown import read_rows
from safepassage.outside.xlsx import Value
from safepassage.records.gazetteer import plain

_TOTAL = re.compile(r"(?:grand |sub ?|overall |running )?(?:totals?|sums?|subtotals?)\b|overall$|(?:ال)?(?:مجموع|اجمالي|محصله)(?: |$)")
# What alone in its cell calls even a row with a date a total; `Total collapse`, `Total petrol station` do not.
_TOTAL_ALONE = re.compile(
    r"(?:(?:grand|overall|running|cumulative|monthly|weekly|daily) )?(?:(?:sub )?totals?|sub ?totals?|sum)"
    r"(?: (?:for|of|in|to date|so far|killed|dead|deaths|casualties|affected|people|incidents)\b.{0,40})?"
    r"|overall|cumulative"
    r"|(?:ال)?(?:مجموع|اجمالي|محصله|حصيله)(?: (?:كلي|الكلي|عام|العام|اجمالي|الاجماليه|كليه|الكليه|القتلي|الضحايا|تراكمي|التراكمي))?"
)
_SIGNS = ("total", "|sum", "overall", "cumulative", "|all ", "مجموع", "جمالي", "حصيل", "محصل", "كل ", "جميع")  # one is in every total
_ALL = re.compile(r"all (?:districts|areas|governorates|provinces|states|regions|counties|locations|places)|(?:كل|جميع) [^ ]{3,20}")
_AREAS = ("place", "admin3", "admin2", "admin1", "country")
_MOST_TOTAL = 60  # letters of a cell that calls a row a total
_MOST_NAMED = 5  # rows that are named where several are left out
_MERGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_COUNTED = ("killed", "killed_low", "killed_high", "injured", "injured_low", "injured_high", "missing")
_A_SENTENCE = 3  # words of a note in the column of dates: a date has fewer, or digits first


def incidents_of(grid: Grid, headings: int, columns: Mapping[str, int]) -> Rows:
    """The rows below the headings that may be incidents; what else stands there is left out, and said so in the grid's repairs."""
    rows = grid.rows[headings + 1 :]
    _unmerge(grid, rows, columns)
    rows = with_whole_days(read_rows(grid, rows, columns), columns)
    dates, titles = columns["date"], _titles(grid)
    last = next((at for at in reversed(range(len(rows))) if not says_nothing(_cell(rows[at][1], dates))), -1)
    first = [plain(str(cell)) for cell in grid.rows[headings][1]]
    kept: Rows = []
    left: dict[str, list[int]] = {}
    for at, (line, row) in enumerate(rows):
        value = row[dates] if dates < len(row) else ""
        undated = isinstance(value, str) and not value[:1].isdecimal()
        why = _why_not(row, dates, first, at >= last, line in titles) if undated else "a total" if _is_dated_total(row, columns) else ""
        if why:
            left.setdefault(why, []).append(line)
        else:
            kept.append((line, row))
    grid.repairs += [f"{grid.name}: {_rows(lines)} {why}, and left out" for why, lines in left.items()]
    return kept


def _why_not(row: Sequence[Value], dates: int, headings: list[str], at_end: bool, titled: bool) -> str:
    """Why a row whose date does not begin with a digit is no incident; empty: it may be one."""
    said = [(place, value) for place, value in enumerate(row) if not blank(value)]
    texts = [(place, value) for place, value in said if isinstance(value, str) and any(map(str.isalpha, value)) and not says_nothing(value)]
    if len(said) > 1 and [plain(str(cell)) for cell in row] == headings[: len(row)]:
        return "the headings again"
    if _is_total(said, texts) and (says_nothing(_cell(row, dates)) or texts[0][0] == dates):
        return "a total"
    if len(said) != 1 or not texts:
        return ""
    (place, text) = texts[0]
    if titled:
        return "a title"
    return "a note below the table" if at_end and (place != dates or len(text.split()) > _A_SENTENCE) else ""


def _is_dated_total(row: Sequence[Value], columns: Mapping[str, int]) -> bool:
    """Whether a row that has a date is a total by its first words or its place: `06/11/2018,TOTAL,,,68,24`."""
    begun = "|" + "|".join([value[:_MOST_TOTAL] for value in row if isinstance(value, str)]).lower()
    if not any(map(begun.__contains__, _SIGNS)):
        return False  # as nearly every row of a long table: nothing is folded for it
    said = [(place, value) for place, value in enumerate(row) if place != columns["date"] and not blank(value)]
    texts = [(place, plain(value[:_MOST_TOTAL])) for place, value in said if isinstance(value, str) and any(map(str.isalpha, value))]
    texts = [(place, text) for place, text in texts if not says_nothing(text)]
    areas = {columns[name] for name in _AREAS if name in columns}
    summed = any(_TOTAL_ALONE.fullmatch(text) for at, (place, text) in enumerate(texts) if not at or place in areas)
    return (summed or (len(texts) == 1 and _ALL.fullmatch(texts[0][1]) is not None)) and _has_number(said)


def _is_total(said: Sequence[tuple[int, Value]], texts: Sequence[tuple[int, str]]) -> bool:
    """Whether what stands first in a row calls it a total, and there is a number."""
    if not texts or len(texts) > 2 or len(texts[0][1]) > _MOST_TOTAL or not _TOTAL.match(plain(texts[0][1])):
        return False
    return _has_number(said)


def _has_number(said: Sequence[tuple[int, Value]]) -> bool:
    return any(letter.isdecimal() for _, value in said for letter in str(value))


def _unmerge(grid: Grid, rows: Rows, columns: Mapping[str, int]) -> None:
    """
    Cells merged over several rows say the same of each of them. A number of people does not: it is of all of them together, stands with the
    first, and that is said.
    """
    at = {line: place for place, (line, _) in enumerate(rows)} if grid.merges else {}
    names = {place: name for name, place in columns.items()}
    for merge in grid.merges:
        match = _MERGE.fullmatch(merge)
        if match is None or match[2] == match[4] or int(match[2]) not in at:
            continue
        first, last = int(match[2]), int(match[4])
        for place in range(_place(match[1]), _place(match[3]) + 1):
            if place not in names or blank(value := _cell(rows[at[first]][1], place)):
                continue
            if names[place] in _COUNTED:
                grid.repairs.append(f"{grid.name}: the number in {merge} is of {last - first + 1} rows together: it stands with the first")
                continue
            for line in range(first + 1, last + 1):
                if line in at and place < len(rows[at[line]][1]) and blank(rows[at[line]][1][place]):
                    rows[at[line]][1][place] = value
            grid.repairs.append(f"{grid.name} {merge}: the merged cells were read as saying the same of each row ({names[place]})")


def _titles(grid: Grid) -> frozenset[int]:
    """Rows whose cells are merged into one: January 2024, over the rows of that month."""
    matches = [match for merge in grid.merges if (match := _MERGE.fullmatch(merge))]
    return frozenset(int(match[2]) for match in matches if match[2] == match[4] and match[1] != match[3])


def _place(letters: str) -> int:
    """The place of a column from 0: C is 2."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _cell(row: Sequence[Value], place: int) -> Value:
    return row[place] if place < len(row) else ""


def _rows(lines: Sequence[int]) -> str:
    """`row 12 is`, `rows 12, 13 and 4 more are`."""
    if len(lines) == 1:
        return f"row {lines[0]} is"
    named, more = lines[:_MOST_NAMED], len(lines) - _MOST_NAMED
    return f"rows {', '.join(map(str, named))}{f' and {more} more' if more > 0 else ''} are"
