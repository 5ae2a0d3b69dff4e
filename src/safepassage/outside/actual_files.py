"""What was counted, from a file: a collection of past operations, the block `hindcast` of dated facts, a plain table, or our own TOML."""

from __future__ import annotations

import json
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.calibration import Entry, actual_of, entries, outline_of
from safepassage.outside.files import Faults, read_lines
from safepassage.outside.numbers import NotRead, number
from safepassage.outside.outline_files import read_past
from safepassage.outside.tables import read_table
from safepassage.records.outline import Actual, Count, Outline

_NEXT = (
    "Give a list of operations with days or steps, a facts file with a block hindcast, a CSV with time and people, or an operation as TOML."
)
_COUNTS = ("people", "people_low", "people_high", "patients")
_COLUMNS = ("time", *_COUNTS, "note", "source")


def read_actual(path: Path, operation: str, outline: Outline) -> Actual:
    """
    The counts of one operation, in hours since the outline's start. Times without a zone are in that of the outline.

    Parameters
    ----------
    operation : which one of a file of several; "" means the outline's, or the only one.

    Raises
    ------
    FaultyCase
        When the file cannot be read, or the operation is not in it.
    """
    faults = Faults()
    zone = outline.start.tzinfo or UTC
    actual: Actual | None
    if path.suffix == ".toml":
        actual = read_past(path).actual
    elif path.suffix == ".csv":
        actual = _table(path, outline, zone, faults)
    else:
        data = _json(path, faults)
        block = data.get("hindcast", data) if isinstance(data, dict) else None
        if isinstance(block, dict) and isinstance(block.get("cumulative_icrc"), list):
            actual = _hindcast(block, path.name, outline, zone, faults)
        else:
            entry = _chosen(data, path.name, operation, outline.id, faults)
            actual = None if entry is None else actual_of(entry, outline)
    if actual is None or len(faults):
        raise FaultyCase(f"cannot read what was counted from {path.name}", faults.told())
    return actual


def read_outline(path: Path, operation: str = "") -> Outline:
    """
    What was known before an operation, from a TOML file or one entry of a collection.

    Raises
    ------
    FaultyCase
        With every fault; among them every fact that is later than `as_of`, and an `as_of` after the start.
    """
    if path.suffix == ".toml":
        outline = read_past(path).outline
        if outline.as_of > outline.start:
            raise FaultyCase(f"cannot forecast {outline.id}", [late(path.name)])
        return outline
    faults = Faults()
    entry = _chosen(_json(path, faults), path.name, operation, "", faults)
    found = None if entry is None else outline_of(entry)
    if found is None or len(faults):
        raise FaultyCase(f"cannot read an operation from {path.name}", faults.told())
    return found


def late(file: str) -> Fault:
    """The fault of an outline that knows what came after its start."""
    return Fault(file, None, "as_of is after the start", "A forecast is made of what was known before; leave later facts out.")


def ids(path: Path) -> tuple[str, ...]:
    """The operations of a collection, in order; none where the file is of another kind or cannot be read."""
    if path.suffix in (".csv", ".toml"):
        return ()
    faults = Faults()
    return tuple(entry.id for entry in entries(_json(path, faults), path.name, faults) if entry.id)


def _json(path: Path, faults: Faults) -> object:
    lines = read_lines(path, faults)
    if lines is None:
        return None
    try:
        return json.loads("\n".join(lines), parse_constant=_refuse)
    except (ValueError, RecursionError):
        faults.add(path.name, None, "this is not JSON", _NEXT)
        return None


def _refuse(constant: str) -> object:
    raise ValueError(f"{constant} is no number")


def _chosen(data: object, file: str, operation: str, known: str, faults: Faults) -> Entry | None:
    """The entry asked for; else the outline's own; else the only one."""
    listed = entries(data, file, faults)
    for wanted in (operation, *([] if operation else [known])):
        for entry in listed:
            if wanted and entry.id == wanted:
                return entry
    if len(listed) == 1 and not operation and (listed[0].data.get("days") or listed[0].data.get("steps")):
        return listed[0]
    if not len(faults):
        names = ", ".join(entry.id for entry in listed if entry.id)
        faults.add(file, None, "the operation asked for is not in this file", f"--operation is one of: {names}" if names else _NEXT)
    return None


def _hindcast(block: dict[str, object], file: str, outline: Outline, zone: tzinfo, faults: Faults) -> Actual:
    """Cumulative counts of people and patients at times; the finish is the end of the last open interval, or the last count."""
    counts = _cumulative(block.get("cumulative_icrc"), "people", file, outline, zone, faults)
    patients = _cumulative(block.get("patients"), "patients", file, outline, zone, faults)
    opened = block.get("open_intervals")
    ends = [_hour(each.get("end"), outline, zone) for each in opened if isinstance(each, dict)] if isinstance(opened, list) else []
    told = [end for end in ends if end is not None]
    last = told[-1] if told else counts[-1].hour if counts else None
    return Actual(counts, patients, (), None if last is None else (last, last))


def _cumulative(listed: object, key: str, file: str, outline: Outline, zone: tzinfo, faults: Faults) -> tuple[Count, ...]:
    counts = []
    for n, each in enumerate(listed if isinstance(listed, list) else [], start=1):
        hour = _hour(each.get("t"), outline, zone) if isinstance(each, dict) else None
        value = each.get(key) if isinstance(each, dict) else None
        if hour is None or isinstance(value, bool) or not isinstance(value, (int, float)) or value < 0:
            faults.add(file, None, f"hindcast, {key} {n}: t is no time or {key} no count", 'Write {"t": "2016-12-15T23:00", ...}.')
            continue
        counts.append(Count(hour, float(value), float(value)))
    return tuple(sorted(counts, key=lambda count: count.hour))


def _table(path: Path, outline: Outline, zone: tzinfo, faults: Faults) -> Actual | None:
    """Columns time and people (in all by then), or people_low and people_high; patients may stand beside them. Blank is unknown."""
    table = read_table(path, _COLUMNS, faults, may_lack=frozenset(_COLUMNS) - {"time"})
    counts: list[Count] = []
    patients: list[Count] = []
    for row in table.rows:
        hour = _hour(row.raw("time"), outline, zone)
        if hour is None:
            row.fault("time is no time", "Write it like 2016-12-15T23:00.", "time")
            continue
        values = {}
        for column in _COUNTS:
            if not row.unsaid(column):
                try:
                    values[column] = number(row.raw(column), row.decimal_comma)
                except NotRead as error:
                    row.fault(f"{column} {error}", "Write a count such as 1200, or leave it blank where nobody counted.", column)
        low, high = values.get("people_low", values.get("people")), values.get("people_high", values.get("people"))
        if low is not None and high is not None:
            if 0 <= low <= high:
                counts.append(Count(hour, low, high))
            else:
                row.fault("people are below 0, or low is above high", "Correct the count.", "people")
        if values.get("patients", -1.0) >= 0:
            patients.append(Count(hour, values["patients"], values["patients"]))
    counts.sort(key=lambda count: count.hour)
    grown = [count.hour for n, count in enumerate(counts) if count.high > (counts[n - 1].high if n else 0.0)]
    finish = (grown[-1], grown[-1]) if grown else None
    return Actual(tuple(counts), tuple(sorted(patients, key=lambda count: count.hour)), (), finish)


def _hour(value: object, outline: Outline, zone: tzinfo) -> float | None:
    """Hours since the outline's start; None where it is no time."""
    try:
        time = datetime.fromisoformat(str(value).strip())
    except ValueError:
        return None
    return ((time if time.tzinfo else time.replace(tzinfo=zone)) - outline.start).total_seconds() / 3600
