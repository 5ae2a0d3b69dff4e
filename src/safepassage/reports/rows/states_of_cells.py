"""States in the cells of a table typed into a text: `| Dohuk - Sinjar | Closed |` below `| Route | Status |`; no row opens a way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from safepassage.records.document import Grid
from safepassage.records.gazetteer import plain
from safepassage.records.reading import ASKS, AccessState, Proposal, ReadKind, WhenRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.rows.tolls_of_cells import in_one_country, resolved_in, when_of
from safepassage.reports.times.dates import MONTHS
from safepassage.reports.words.words import listed

_REST = (
    r"(?:\s*$|\s*[(,;:.–—-]|\s+(?:since|until|till|due|because|by|as|after|following|again|completely|fully|now|at present|to all)\b"
    r"|\s+(?:منذ|حتى|بسبب|نتيجة|من قبل|بعد|حاليا|تماما))"
)
_CLOSED = re.compile(
    r"(?:(?:fully|completely|still|currently|remains?|temporarily|now|is|again)\s+){0,2}"
    r"(?:closed|shut(?: down)?|not open|impassable|not passable|not operational|non-?operational|non-?functional|out of service|sealed"
    rf"|مغلقة?|مقفلة?|خارج الخدمة){_REST}",
    re.IGNORECASE,
)
_BLOCKED = re.compile(
    rf"(?:(?:fully|completely|still|currently|now|is)\s+){{0,2}}(?:blocked|cut(?: off)?|مقطوعة?|مسدودة?){_REST}", re.IGNORECASE
)
_UNREACHED = re.compile(rf"(?:no access|inaccessible|not accessible|unreachable|لا وصول|تعذر الوصول|غير متاح){_REST}", re.IGNORECASE)
_OPEN = re.compile(
    r"(?:(?:fully|partially|partly|still|currently|now|is)\s+){0,2}(?:re-?)?(?:opened|open|passable|مفتوحة?|سالكة?)\b", re.IGNORECASE
)
_IN_PART = re.compile(
    r"\b(?:trucks?|lorr\w+|night\w*|heavy|except|partly|partially|some|vehicles|hours|only|unless|if|unconfirmed|unverified|reported\w*)\b"
    r"|\?|؟|جزئي|ليلا|شاحنات|باستثناء|عدا",
    re.IGNORECASE,
)
_OTHER_HEADS = re.compile(  # below them nothing is told of today
    r"\b(?:plan\w*|propos\w+|expected|forecast\w*|target\w*|scenario\w*|assum\w+|exercise|draft|if|when|will|would|should|before|previous\w*|"
    r"last|past|former\w*|baseline|demand\w*|request\w*|unconfirmed|unverified|risk|tomorrow|next|option\w*|wish\w*)\b|\?|؟"
    r"|خطه|مخطط|مقترح|متوقع|سيناريو|تمرين|مطلوب|سابق|قبل|غدا|اذا",
    re.IGNORECASE,
)
_DAYS = listed("date day updated update as of التاريخ تاريخ اليوم")
NO_WAYS = listed(
    "school schools clinic clinics hospital hospitals market markets bakery bakeries shop shops health facility facilities office offices "
    "case "
    "cases ward project projects account accounts ticket file university water pump well station"
)
_DIGIT = re.compile(r"\d")
_WAYS = listed(
    "road roads route routes crossing crossings border corridor corridors bridge bridges axis gate gates post posts airport airports "
    "airstrip "
    "airstrips port ports location locations place places town towns city cities county counties district districts area areas checkpoint "
    "checkpoints segment section way ways highway lane street pass tunnel ferry msr camp village locality "
    "طريق طرق معبر معابر ممر ممرات جسر جسور محور محاور منفذ منافذ بوابه مطار مطارات ميناء موانئ موقع مكان مدينه منطقه مديريه محليه حاجز"
)
_PAIR = re.compile(r"\w ?[-–—] ?[A-Z\u0621-\u064a]")
_LETTER = re.compile(r"[^\W\d_]")
_RULE = re.compile(r"[\s|:=+_-]*")
_NO_STATE = ("", "access", "permit", "no_access", "accessible", "opening", "checkpoint")  # of a claim that says less than the cell
_LONGEST_NAME, _LONGEST_CELL = 60, 80
_LONGEST_HEAD = 3  # words
_CHANCE = 0.4  # nobody weighed it; an analyst looks
_WHY = f"read from the cells of a table: {ASKS}"
_CSV = re.compile(r"[^,\n]{1,60}(?:,[^,\n]{0,60}){1,7}")
_CSV_HEAD = re.compile(r"(?:^|,) ?(?:status|state|access|condition|situation|الحالة|حالة) ?(?:,|$)", re.IGNORECASE)
_NEAR = 120  # letters above a table that may say what it is


class _Cell(NamedTuple):
    """A row as letters [start, end) of the text, the name of the way, how it is, what heads that, the day, what heads the name."""

    start: int
    end: int
    name: str
    state: str
    head: str
    day: str
    column: str


def with_states_of_cells(found: Sequence[Proposal], text: str, tables: Sequence[Grid], atlas: Atlas, today: date | None) -> list[Proposal]:
    """
    The proposals of a text, in its order, and one for each cell of its tables that says that a way is shut or open, where none does so yet.

    An open one has no state: a person decides.
    """
    made = list(found)
    for table in (*tables, *comma_tables(text)):
        if _OTHER_HEADS.search(plain(text[max(0, table.start - _NEAR) : table.start].strip().rpartition("\n")[2])):
            continue
        cells = [one for one in _cells(table, text) if _names_a_way(one, atlas) and not _is_told(one, made)]
        told = [one for cell in cells if (one := _of_cell(text, cell, atlas, today)) is not None]
        made = [one for one in made if not any(cell.start <= one.start and one.end <= cell.end and _gives_way(one, cell) for cell in cells)]
        made += in_one_country(told, atlas)
    return sorted(made, key=lambda one: one.start)


def comma_tables(text: str) -> Iterator[Grid]:
    """Lines with commas between their cells, below a heading with a column of states: `Crossing,Status`, `Bunagana,Closed`."""
    rows, at = list[tuple[int, int, tuple[str, ...]]](), 0
    for line in (*text.split("\n"), ""):
        cells = tuple(cell.strip() for cell in line.split(","))
        whole = _CSV.fullmatch(line.strip()) is not None and "|" not in line
        if whole and (len(cells) == len(rows[0][2]) if rows else _CSV_HEAD.search(line.strip()) is not None):
            rows.append((at, at + len(line), cells))
        else:
            if len(rows) > 1:
                yield Grid(rows[0][0], rows[-1][1], tuple((False, one) for _, _, one in rows), spans=tuple((a, b) for a, b, _ in rows))
            rows = []
        at += len(line) + 1


def _cells(table: Grid, text: str) -> Iterator[_Cell]:
    """Each cell that says how a way is, with what heads it; none where a cell reaches over several rows."""
    if table.merged:
        return
    heads: tuple[str, ...] = ()
    for (start, end), cells in zip(table.places(), table.shown(text), strict=True):
        if all(_RULE.fullmatch(cell) for cell in cells):
            continue
        states = [at for at, cell in enumerate(cells) if at and len(cell) <= _LONGEST_CELL and _state_of(cell)]
        if not states:
            heads = cells
            continue
        said = heads if len(heads) == len(cells) else ("",) * len(cells)
        if heads and len(heads) not in (1, len(cells)):
            continue  # what stands below which heading is not sure
        title = heads[0] if len(heads) == 1 else ""
        name = cells[0].strip()
        if not _LETTER.search(name) or len(name) > _LONGEST_NAME or _state_of(name) or _not_of_ways(said[0], title, name):
            continue
        day = next((cell for cell, head in zip(cells, said, strict=True) if set(plain(head).split()) & _DAYS), "")
        fine = [at for at in states if not _OTHER_HEADS.search(plain(said[at])) and (_is_day(said[at]) or not _DIGIT.search(said[at]))]
        fine = _of_now([at for at in fine if len(said[at].split()) > _LONGEST_HEAD or NO_WAYS.isdisjoint(plain(said[at]).split())], said)
        shut = [at for at in fine if _state_of(cells[at]) != ("opening", None)]
        undated = [at for at in fine if not _is_day(said[at])]
        worst = next((at for at in undated if at in shut), next(iter(undated), -1))  # of two columns without a day the one that is shut
        for at in fine:
            if _is_day(said[at]) or at == worst:
                yield _Cell(start, end, name, cells[at].strip(), said[at], day, said[0])


def _of_now(columns: Sequence[int], heads: Sequence[str]) -> list[int]:
    """The columns without those of earlier months: `| Crossing | March | April | May |`."""
    months = [at for at in columns if not set(MONTHS).isdisjoint(plain(heads[at]).split())]
    return [at for at in columns if at not in months[:-1]]


def _names_a_way(cell: _Cell, atlas: Atlas) -> bool:
    """Whether a row is of a way or a place, by what heads it or by its name: not `Login broken | open`, `Omar Said,Closed`."""
    words = {word.removeprefix("ال") for word in re.findall(r"[^\W\d_]+", plain(f"{cell.column} {cell.name}"))}
    return bool(words & _WAYS) or _PAIR.search(cell.name) is not None or bool(atlas.find(cell.name))


def _not_of_ways(head: str, title: str, name: str) -> bool:
    words = set(plain(f"{head} {title} {name}").split())
    return bool(words & NO_WAYS) or _OTHER_HEADS.search(plain(f"{head} {title}")) is not None


def _state_of(cell: str) -> tuple[str, AccessState | None] | None:
    """The subtype and the state that a cell says; None: it says none, or one of a part (`closed to trucks`)."""
    cell = cell.strip()
    if _IN_PART.search(cell):
        return None
    if _CLOSED.match(cell):
        return "closed", AccessState.CLOSED
    if _BLOCKED.match(cell):
        return "blocked", AccessState.BLOCKED
    if _UNREACHED.match(cell):
        return "no_access", None
    return ("opening", None) if _OPEN.match(cell) else None


def _is_told(cell: _Cell, made: Sequence[Proposal]) -> bool:
    """Whether a claim of the row says already how the way is; of several columns of days each says its own."""
    return not _is_day(cell.head) and any(
        one.kind is ReadKind.ACCESS and one.start < cell.end and cell.start < one.end and not _less_than(one, cell) for one in made
    )


def _less_than(one: Proposal, cell: _Cell) -> bool:
    told = _state_of(cell.state)
    return told is not None and told[0] != "opening" and _gives_way(one, cell)


def _gives_way(one: Proposal, cell: _Cell) -> bool:
    """Whether a claim about a way says less than its row, or of another place than the row is of: that of a remark in its last cell."""
    elsewhere = bool(one.place) and one.place not in cell.name and cell.name not in one.place
    return _says_less(one) or (one.kind is ReadKind.ACCESS and elsewhere)


def _says_less(one: Proposal) -> bool:
    return one.kind is ReadKind.ACCESS and one.state is None and one.subtype in _NO_STATE


def _is_day(head: str) -> bool:
    return bool(head) and when_of(head, date.max) is not None


def _of_cell(text: str, cell: _Cell, atlas: Atlas, today: date | None) -> Proposal | None:
    told = _state_of(cell.state)
    when: WhenRead | None = None
    if _is_day(cell.head):
        when = when_of(cell.head, today)
        if when is None:
            return None  # of a day that nobody can tell
    elif cell.day:
        when = when_of(cell.day, today)
    if told is None:
        return None
    start = cell.start + (len(text[cell.start : cell.end]) - len(text[cell.start : cell.end].lstrip(" \t|")))
    quote = text[start : cell.end].rstrip(" \t|")
    place = resolved_in(cell.name, atlas)
    return Proposal(
        kind=ReadKind.ACCESS,
        subtype=told[0],
        quote=quote,
        start=start,
        end=start + len(quote),
        sentence_start=start,
        sentence_end=start + len(quote),
        place=cell.name,
        place_resolved=replace(place, candidates=()) if place is not None else None,
        when=when,
        state=told[1],
        confidence=_CHANCE,
        note=_WHY,
    )
