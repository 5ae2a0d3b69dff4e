"""danger.csv of a case: danger that `safepassage danger` made, row by row, as the planner takes it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import datetime

from safepassage.outside.cells import Row
from safepassage.outside.files import Faults
from safepassage.outside.source import Source
from safepassage.outside.tables import Listed
from safepassage.records.case import Case
from safepassage.records.hazard import HazardKind, MadeHazard, Posture

FILE = "danger.csv"
COLUMNS = ("kind", "place", "posture", "start", "end", "low", "likely", "high", "source")
_KEY = ("kind", "place", "posture", "start")


def read_hazards(source: Source, start: datetime | None, faults: Faults) -> Listed[MadeHazard]:
    """danger.csv, if there is one. Empty low, likely and high: unknown."""

    def hazard(row: Row) -> MadeHazard:
        begin, end = row.minute("start", start), row.minute("end", start)
        unknown = all(row.unsaid(column) for column in ("low", "likely", "high"))
        if begin < 0 or end <= begin:
            row.fault("the row ends before it starts, or starts before the plan", "Correct start or end, or make danger again.", "end")
            begin, end = 0, 1
        return MadeHazard(
            row.choice("kind", HazardKind),
            row.ident("place"),
            row.choice("posture", Posture),
            begin,
            end,
            None if unknown else row.range(),
            row.told("source"),
        )

    listed = source.table(FILE, COLUMNS, faults, optional=True).listed(hazard, key=_KEY)
    _tell_meeting(listed, faults)
    return listed


def _tell_meeting(listed: Listed[MadeHazard], faults: Faults) -> None:
    """Two rows of one place and posture that speak of the same minute."""
    last: dict[tuple[HazardKind, str, Posture], tuple[int, int]] = {}
    for line, row in sorted(listed.rows, key=lambda item: (item[1].begin, item[0])):
        key = (row.kind, row.place, row.posture)
        end, other = last.get(key, (0, 0))
        if row.begin < end:
            faults.add(
                listed.file,
                line,
                f"it speaks of minutes of which line {other} speaks too",
                "Keep one, or make danger again.",
                column="start",
            )
        last[key] = (max(end, row.end), line)


def hazards_csv(case: Case, rows: Iterable[MadeHazard], heading: Iterable[str]) -> bytes:
    """The table as bytes: a comment for each line of the heading, then times in the case's zone; unknown stays empty."""
    text = io.StringIO(newline="")
    for line in heading:
        text.write(f"# {' '.join(line.split())}\r\n")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        times = (case.clock(minute).isoformat(timespec="minutes") for minute in (row.begin, row.end))
        numbers = ("", "", "") if row.per_hour is None else (f"{v:.3g}" for v in (row.per_hour.low, row.per_hour.likely, row.per_hour.high))
        writer.writerow((row.kind, row.place, row.posture, *times, *numbers, row.source))
    return text.getvalue().encode("utf-8")
