"""Claims of posture: where troops mass, where a push is announced, from when to when, and who says so."""

from __future__ import annotations

from pathlib import Path

from safepassage.outside.files import Faults
from safepassage.outside.importers.incidents import day_parts
from safepassage.outside.importers.table_text import read_lines_of
from safepassage.outside.numbers import NotRead, clock_time, plain_digits
from safepassage.outside.persons.masking import mask
from safepassage.outside.persons.no_persons import shown
from safepassage.outside.violence.tables import EPOCH
from safepassage.records.hazard import Posturing, Stance
from safepassage.units import DAY, HOUR

COLUMNS = ("place", "posture", "start", "end", "source")
FIRST_BYTES = 2_000


def is_posture_table(path: Path) -> bool:
    """Whether a file's first line has the columns `place` and `posture`."""
    try:
        with path.open("rb") as file:
            heading = file.read(FIRST_BYTES).decode("utf-8-sig", errors="replace").partition("\n")[0].casefold()
    except OSError:
        return False
    return {"place", "posture"} <= {cell.strip(' "\r') for cell in heading.replace(";", ",").replace("\t", ",").split(",")}


def read_postures(path: Path, faults: Faults) -> tuple[Posturing, ...]:
    """The rows of a table `place,posture,start,end,source`; times in the case's clock, an empty end: until further notice."""
    lines = read_lines_of(path, faults)
    if lines is None:
        return ()
    found = []
    for line, row in lines.rows:
        before = len(faults)
        stance = row.get("posture", "").casefold()
        if stance not in tuple(Stance):
            faults.add(path.name, line, f"column posture: {shown(stance)} is none of the words", f"Write one of: {', '.join(Stance)}.")
        begin = _day(path.name, line, row.get("start", ""), "start", faults)
        end = _day(path.name, line, row["end"], "end", faults) if row.get("end") else None
        if begin is not None and end is not None and end <= begin:
            faults.add(path.name, line, "it ends before it starts", "Correct start or end.")
        if not row.get("place"):
            faults.add(path.name, line, "column place is empty", "Write a zone, an area (P-code), a road, or the word front.")
        if not row.get("source"):
            faults.add(path.name, line, "column source is empty", "Say who says so, where and when.")
        if len(faults) == before and begin is not None:
            found.append(Posturing(row["place"], Stance(stance), begin, end, mask(row["source"])[0][:200], path.name, line))
    return tuple(found)


def _day(file: str, line: int, text: str, column: str, faults: Faults) -> float | None:
    """Days since 1970-01-01: a day, or a time such as 2016-12-08T14:00+02:00 by its own clock."""
    plain = plain_digits(text)
    try:
        if "T" in plain or ":" in plain:
            time = clock_time(plain)
            return time.toordinal() - EPOCH + (time.hour * HOUR + time.minute) / DAY
        parts = day_parts(plain, None)
        if parts:
            return float(_ordinal(parts))
    except (NotRead, ValueError):
        pass
    faults.add(
        file, line, f"column {column} is {'empty' if not text else 'not a time'}", "Write it as 2016-12-08 or 2016-12-08T14:00+02:00."
    )
    return None


def _ordinal(parts: tuple[int, int, int]) -> int:
    from datetime import date

    return date(*parts).toordinal() - EPOCH
