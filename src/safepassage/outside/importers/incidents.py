"""Tables of incidents (ACLED, UCDP GED, Airwars, UNOSAT damage) become claims of kind `incident`: who says it, where, how many died."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from safepassage.outside.files import Faults
from safepassage.outside.importers.imported import Imported
from safepassage.outside.importers.points import Points, subject_of
from safepassage.outside.importers.table_text import Lines, read_lines_of
from safepassage.outside.numbers import NotRead, number, plain_digits
from safepassage.outside.persons.masking import mask
from safepassage.records.case import Case
from safepassage.records.claim import Claim, ClaimKind, How
from safepassage.records.levels import Range

MOST_NOTE = 500  # letters of a note: what happened, not the whole report
MOST_DEATHS = 1e6
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[ T]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")
_WORDS = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ -](\d{4})")
SLASHED = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")


@dataclass(frozen=True, slots=True)
class _Table:
    """How one kind of table is read."""

    name: str  # who passes it on
    key: str  # begins the key of its claims
    needs: frozenset[str]  # the headings by which it is known
    ident: str
    date: str
    place: tuple[str, ...]
    type: tuple[str, ...]
    notes: tuple[str, ...]
    end: str = ""
    lat: str = "latitude"
    lon: str = "longitude"
    deaths: tuple[str, str, str] = ("", "", "")  # low, likely, high
    sources: tuple[str, ...] = ()


TABLES = (
    _Table(
        name="ACLED",
        key="acled",
        needs=frozenset({"event_id_cnty", "event_date", "fatalities", "latitude", "longitude"}),
        ident="event_id_cnty",
        date="event_date",
        place=("location", "admin3"),
        type=("sub_event_type", "event_type"),
        deaths=("fatalities", "fatalities", "fatalities"),
        sources=("source",),
        notes=("notes",),
    ),
    _Table(
        name="UCDP GED",
        key="ucdp",
        needs=frozenset({"id", "date_start", "best", "low", "high", "latitude", "longitude"}),
        ident="id",
        date="date_start",
        end="date_end",
        place=("where_coordinates", "where_description", "adm_2"),
        type=("type_of_violence",),
        deaths=("low", "best", "high"),
        sources=("source_office", "source_original"),
        notes=("dyad_name",),
    ),
    _Table(
        name="Airwars",
        key="airwars",
        needs=frozenset({"code", "airwars_id", "date", "killed_min", "killed_max", "lat", "lon"}),
        ident="code",
        date="date",
        end="date_end",
        lat="lat",
        lon="lon",
        place=("location_en",),
        type=("strike_type",),
        deaths=("killed_min", "", "killed_max"),
        notes=("evidence",),
    ),
    _Table(
        name="UNOSAT for HRW",
        key="hrw",
        needs=frozenset({"objectid", "damageid1", "dateperiodstart", "dateperiodend", "lat", "lon"}),
        ident="objectid",
        date="dateperiodend",  # seen by then: of most, the start of the period is only the picture before
        lat="lat",
        lon="lon",
        place=("siteid",),
        type=("damagecause",),
        notes=("damageid1",),
    ),
)
VIOLENCE = {"1": "state-based conflict", "2": "non-state conflict", "3": "one-sided violence"}  # UCDP GED codebook


@dataclass(slots=True)
class _Reading:
    """What is known while a table is read."""

    case: Case
    table: _Table
    file: str
    faults: Faults
    points: Points
    day_first: bool | None
    masked: dict[str, int] = field(default_factory=dict)
    unknown_deaths: int = 0
    nowhere: int = 0

    def fault(self, line: int, problem: str, next_step: str) -> None:
        self.faults.add(self.file, line, problem, next_step)

    def text(self, row: dict[str, str], columns: tuple[str, ...]) -> str:
        """The first of the columns that says anything, without persons."""
        text, kinds = mask(next((row[c] for c in columns if row.get(c)), ""))
        for kind in kinds:
            self.masked[kind] = self.masked.get(kind, 0) + 1
        return " ".join(text.split())[:MOST_NOTE]


def table_of(headings: tuple[str, ...]) -> str | None:
    """The key of the kind of table that has these headings (`acled`, `ucdp`, `airwars`, `hrw`), or None."""
    plain = {re.sub(r"[ ()]+", "_", heading.casefold()).strip("_") for heading in headings}
    return next((table.key for table in TABLES if table.needs <= plain), None)


def read_incidents(path: Path, case: Case, faults: Faults) -> Imported:
    """
    Incidents of a CSV file: deaths as the table claims them, a missing number unknown and never zero, the place by `subject_of`.

    A day without an hour counts from its first minute, in the case's zone. The claimant is the source that the table names, passed on
    by the table's maker; without a source, the maker says it.
    """
    lines = read_lines_of(path, faults)
    key = table_of(lines.headings) if lines else None
    if lines is None or key is None:
        if lines is not None:
            known = "; ".join(f"{table.name}: {', '.join(sorted(table.needs))}" for table in TABLES)
            faults.add(path.name, 1, "these are not the headings of a table of incidents that is known", f"Known are {known}.")
        return Imported((), ())
    table = next(table for table in TABLES if table.key == key)
    reading = _Reading(case, table, path.name, faults, Points.of(case, path.name, faults), None)
    reading.day_first = _day_first(lines, reading)
    claims = tuple(claim for line, row in lines.rows if (claim := _claim(line, row, reading)))
    claims = _once_each(lines, claims, reading)
    return Imported(claims, (*lines.repairs, *_repairs(reading)))


def _claim(line: int, row: dict[str, str], reading: _Reading) -> Claim | None:
    table, before = reading.table, len(reading.faults)
    if not row.get(table.ident):
        reading.fault(line, f"column {table.ident} is empty", "Export the table again: without its id an incident would count twice.")
    day, end = _day(line, row, table.date, reading), _day(line, row, table.end, reading) if row.get(table.end) else None
    point = _point(line, row, reading)
    deaths = _deaths(line, row, reading)
    place, source = reading.text(row, table.place), reading.text(row, table.sources)
    kind = reading.text(row, table.type)
    if len(reading.faults) > before or day is None:
        return None
    until = end + timedelta(days=1) if end and end > day else None
    return Claim(
        kind=ClaimKind.INCIDENT,
        subject=subject_of(reading.points, point, place),
        detail=VIOLENCE.get(kind, kind) or "incident",
        at=day,
        until=until,
        range=deaths,
        claimant=source or table.name,
        through=table.name if source else "",
        how=How.PUBLISHED,
        note=reading.text(row, table.notes),
        place=point,
        key=f"{table.key}:{row[table.ident]}",
    )


def _point(line: int, row: dict[str, str], reading: _Reading) -> tuple[float, float] | None:
    """Where it was; no coordinates: unknown, and said so."""
    lon, lat = row.get(reading.table.lon, ""), row.get(reading.table.lat, "")
    if not lon and not lat:
        reading.nowhere += 1
        return None
    try:
        return reading.points.point(number(lon), number(lat), line)
    except NotRead:
        reading.fault(
            line, "the coordinates are not two numbers", "Write degrees, such as 37.126 and 36.168, or leave both empty: unknown."
        )
        return None


def _deaths(line: int, row: dict[str, str], reading: _Reading) -> Range | None:
    """Low, likely, high; a column that the table lacks is between the others. None: nobody said, which is not zero."""
    texts = [row.get(column, "") for column in reading.table.deaths]
    if not any(texts):
        reading.unknown_deaths += 1
        return None
    try:
        said = [number(text) if text else None for text in texts]
    except NotRead:
        reading.fault(line, "the deaths are not numbers", "Write whole numbers, or leave them empty: unknown.")
        return None
    low, likely, high = said
    known = [value for value in said if value is not None]
    low, high = min(known) if low is None else low, max(known) if high is None else high
    likely = (low + high) / 2 if likely is None else likely
    if not 0 <= low <= likely <= high <= MOST_DEATHS:
        reading.fault(line, f"the deaths {low:g}, {likely:g}, {high:g} do not rise from 0", "Correct them: low <= best <= high.")
        return None
    return Range(low, likely, high)


def _day(line: int, row: dict[str, str], column: str, reading: _Reading) -> datetime | None:
    text = plain_digits(row.get(column, ""))
    parts = day_parts(text, reading.day_first)
    if parts:
        with suppress(ValueError):
            return datetime(*parts, tzinfo=reading.case.start.tzinfo)
    if SLASHED.fullmatch(text) and reading.day_first is None:
        reading.fault(line, f"column {column}: day and month can be read in two ways", "Write dates as 2016-12-08.")
    else:
        reading.fault(line, f"column {column} is {'empty' if not text else 'not a date'}", "Write it as 2016-12-08 or 8 December 2016.")
    return None


def day_parts(text: str, day_first: bool | None) -> tuple[int, int, int] | None:
    """Year, month, day."""
    if match := _ISO.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _WORDS.fullmatch(text):
        month = match[2].casefold()
        return (int(match[3]), MONTHS.index(month) + 1, int(match[1])) if month in MONTHS else None
    if (match := SLASHED.fullmatch(text)) and day_first is not None:
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        return (year, second, first) if day_first else (year, first, second)
    return None


def _day_first(lines: Lines, reading: _Reading) -> bool | None:
    """Whether 8/12/2016 is in December: one date with a day past the 12th decides for all. None: none does, or they disagree."""
    columns = [column for column in (reading.table.date, reading.table.end) if column]
    found = [match for _, row in lines.rows for c in columns if (match := SLASHED.fullmatch(plain_digits(row.get(c, ""))))]
    first, second = any(int(match[1]) > 12 for match in found), any(int(match[2]) > 12 for match in found)
    return None if first == second else first


def _once_each(lines: Lines, claims: tuple[Claim, ...], reading: _Reading) -> tuple[Claim, ...]:
    """One claim a key. The same row twice is one; two rows of one id that differ are a fault."""
    first: dict[str, int] = {}
    rows: dict[str, dict[str, str]] = {}
    for line, row in lines.rows:
        ident = row.get(reading.table.ident, "")
        if ident in rows and rows[ident] != row:
            reading.fault(
                line, f"{reading.table.ident} {mask(ident)[0][:40]} already stands in line {first[ident]}", "Keep one of the two."
            )
        rows.setdefault(ident, row)
        first.setdefault(ident, line)
    return tuple({claim.key: claim for claim in reversed(claims)}.values())[::-1]


def _repairs(reading: _Reading) -> tuple[str, ...]:
    file, first = reading.file, "day" if reading.day_first else "month"
    said = (
        (reading.unknown_deaths, f"{file}: {reading.unknown_deaths} incidents say no deaths: unknown, not zero"),
        (reading.nowhere, f"{file}: {reading.nowhere} incidents have no coordinates"),
        (reading.day_first is not None, f"{file}: dates such as 8/12/2016 were read with the {first} first, as the others show"),
    )
    masked = [f"{file}: {kind} was masked in {count} cells" for kind, count in reading.masked.items()]
    return (*reading.points.repairs(), *(sentence for is_so, sentence in said if is_so), *masked)
