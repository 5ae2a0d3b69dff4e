"""
A row of a table opens a way only where its headings, the titles above it and the words around the table allow it.

`open` below *Planned state*, *If agreed*, *2015* or *Tomorrow* is no open way, whatever its row says. What a heading may be is a list
without end; what may stand above an open way is short. Any other word, and a person decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile, takewhile
from typing import NamedTuple

from safepassage.records.document import Grid
from safepassage.records.gazetteer import plain
from safepassage.records.reading import ASKS, AccessState, Proposal, ReadDocument
from safepassage.reports.ways.lines_around import TITLE, Named, is_plain_title, lines_allow
from safepassage.reports.words.words import listed

_STATES = (AccessState.OPENED, AccessState.USED)
_NEAR = 300  # letters before and behind a table that may say what it is
_ENDS = (".", "!", "…")
_WORD = re.compile(r"[^\W\d_]+")
_MAY_HEAD = listed(
    "remark remarks comment comments source sources name names segment section length type id code location locations place places "
    "details description condition checked seen verified reporter organisation organization current present actual way ways km ref "
    "ملاحظه ملاحظات مصدر مصادر اسم نوع مكان موقع وصف تفاصيل حالي حاليه مقطع جهه رمز"
)
_OF_ANOTHER_DAY = listed(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december jan feb mar apr jun jul aug sep sept oct nov dec "
    "اثنين ثلاثاء اربعاء خميس جمعه سبت احد كانون شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين يناير فبراير مارس ابريل مايو يونيو "
    "يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر"
)
_TO_OPEN = re.compile(r"\bto (?:be )?(?:re-?)?(?:open|use)", re.IGNORECASE)
_SAYS_A_STATE = listed("open opened reopened closed shut blocked passable used مفتوح مفتوحه مغلق مغلقه مقطوع فتح")
_SUPPOSED = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|propos\w+|expected|forecasts?|target\w*|assum\w+|scenarios?|hypothe\w+|exercise|simulat\w+|draft|tentative|"
    r"unconfirmed|unverified|not (?:yet )?(?:confirmed|verified)|to be (?:confirmed|verified)|tbc|wish\w*|demand\w*|requested)\b"
    r"|خطه|مخطط|مقترح|متوقع|افتراض|سيناريو|تمرين|غير موكد|مطلوب",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|could|should|shall|if|unless|once|when|as soon as)\b|\b(?:سوف|اذا|إذا|في حال|عندما|شرط)\b", re.IGNORECASE
)


class _Row(NamedTuple):
    start: int
    end: int
    heading: bool
    cells: tuple[str, ...]

    @property
    def said(self) -> list[str]:
        return [cell for cell in self.cells if cell]


def open_as_tables_allow(read: ReadDocument, tables: Sequence[Grid], heard: str, named: Named) -> ReadDocument:
    """
    The document, without the states `opened` and `used` in tables that do not let a way be open.

    Parameters
    ----------
    heard : its text with a space for each letter that was passed over. named : which of some words belong to the name of a place.
    """
    if not tables or not any(claim.state in _STATES for claim in read.claims):
        return read
    year = read.doc_date.year if read.doc_date else None
    around = {id(table): _allowed_around(read, table, heard, named, year) for table in tables}

    def kept(claim: Proposal) -> Proposal:
        table = next((one for one in tables if one.start <= claim.start < one.end), None)
        if table is None or claim.state not in _STATES or (around[id(table)] and not _turned(table, claim, named, year)):
            return claim
        note = f"whether it is open is not said plainly by its table: {ASKS}"
        subtype = "opening" if claim.subtype == "opened" else claim.subtype
        return replace(claim, state=None, subtype=subtype, confidence=min(claim.confidence, 0.5), note=note)

    return replace(read, claims=tuple(map(kept, read.claims)))


def _allowed_around(read: ReadDocument, table: Grid, heard: str, named: Named, year: int | None) -> bool:
    """Whether what stands above the table, and behind it, lets any of its rows open a way."""
    if table.spans:
        return _typed_allowed(read, table, heard, named, year)
    first = next((at for at, (start, _) in enumerate(read.sentences) if start >= table.start), None)
    if first is None or not lines_allow(heard, read.sentences, first, named, year):
        return False
    above = heard[max(0, table.start - _NEAR) : table.start].strip().rpartition("\n")[2]
    behind = heard[table.end : table.end + _NEAR].strip().partition("\n")[0]
    return not _AHEAD.search(above) and not any(_SUPPOSED.search(f"{line} {plain(line)}") for line in (above, behind))


def _typed_allowed(read: ReadDocument, table: Grid, heard: str, named: Named, year: int | None) -> bool:
    """As `_allowed_around`, of a table typed into a text: its first row may be one sentence with the lines above it, which head it."""
    before = [(start, min(end, table.start)) for start, end in read.sentences if start < table.start]
    if not lines_allow(heard, (*before, (table.start, table.end)), len(before), named, year):
        return False
    above = [line.strip(" \t#*_=-") for line in heard[max(0, table.start - _NEAR) : table.start].splitlines()]
    heads = list(takewhile(lambda line: not line.endswith(_ENDS), filter(None, reversed(above))))
    behind = heard[table.end : table.end + _NEAR].strip().partition("\n")[0]
    if any(map(is_of_plans, (*heads, behind))):
        return False
    return not heads or is_plain_title(heads[0], named, year)


def is_of_plans(line: str) -> bool:
    return any(pattern.search(f"{line} {plain(line)}") for pattern in (_SUPPOSED, _AHEAD, _TO_OPEN))


def _turned(table: Grid, claim: Proposal, named: Named, year: int | None) -> bool:
    """Whether a heading of the claim's row, or a title above it, is more than may stand above an open way."""
    rows = list(_rows_of(table))
    at = next((at for at, row in enumerate(rows) if row.start <= claim.start < row.end), None)
    if at is None:
        return True
    headings = [row for row in rows[:at] if row.heading] or ([rows[0]] if at and not _says_a_state(rows[0]) else [])
    filled = {place for place, cell in enumerate(rows[at].cells) if cell}
    cells = [cell for row in headings for place, cell in enumerate(row.cells) if cell and (place in filled or len(row.said) == 1)]
    if any(not _may_head(cell, named, year) for cell in cells):
        return True
    titles = [row.said[0] for row in rows[:at] if not row.heading and len(row.said) == 1]
    if any(map(is_of_plans, _last_titles(rows[:at]))):
        return True
    return bool(titles) and len(_WORD.findall(titles[-1])) <= TITLE and not is_plain_title(titles[-1], named, year)


def _last_titles(rows: Sequence[_Row]) -> list[str]:
    """The last titles that stand one right below the other: `North` below `Planned` is of the plan too."""
    below = list(dropwhile(lambda row: row.heading or len(row.said) != 1, reversed(rows)))
    return [row.said[0] for row in takewhile(lambda row: not row.heading and len(row.said) == 1, below)]


def _rows_of(table: Grid) -> Iterator[_Row]:
    """The rows with the letters that each is."""
    return (_Row(*span, heading, cells) for span, (heading, cells) in zip(table.places(), table.rows, strict=True))


def _says_a_state(row: _Row) -> bool:
    """Whether it is no row of headings: `Castello road | open`."""
    return any(words[0] in _SAYS_A_STATE for cell in row.said if cell[-1] not in "?؟" and (words := plain(cell).split()))


def _may_head(cell: str, named: Named, year: int | None) -> bool:
    if any(map(str.isdigit, cell)) or "?" in cell or "؟" in cell or _TO_OPEN.search(cell):
        return False
    words = [word.removeprefix("ال") for word in plain(cell).split()]
    return _OF_ANOTHER_DAY.isdisjoint(words) and is_plain_title(" ".join(word for word in words if word not in _MAY_HEAD), named, year)
