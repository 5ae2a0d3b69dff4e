"""
Operations in the format of a collection of past operations: a list of entries with `days` (people out each day) or `steps` (words).

An outline is made only of fields that stand for what was known before the start: `estimate_people`, `pause` (its hours of the day and its
first number of days), `patients_asked`, `route_km`, `start`, `as_of`. What the words of a step say is not guessed at: a step without a
count is told as not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from safepassage.outside.cells import MOST
from safepassage.outside.files import Faults
from safepassage.records.outline import Actual, Count, Fact, Outline, What

_HOURS = re.compile(r"(\d{1,2})[:.](\d{2})\s*(?:-|–|to)\s*(\d{1,2})[:.](\d{2})")
_DAYS = re.compile(r"(\d+)\s*days?\b")
_ESTIMATES = ("estimate_people", "people_estimate", "estimate")
_PATIENTS = ("patients_asked", "estimate_patients")
_MOST_QUOTED = 100


@dataclass(frozen=True, slots=True)
class Entry:
    """One operation of such a file."""

    file: str
    data: dict[str, object]
    faults: Faults

    @property
    def id(self) -> str:
        """Its id; its name where it has none."""
        return str(self.data.get("id") or self.data.get("name") or "")

    def fault(self, problem: str, next_step: str) -> None:
        """Note what is wrong with this entry."""
        self.faults.add(self.file, None, f"{self.id or 'an operation'}: {problem}", next_step)


def entries(data: object, file: str, faults: Faults) -> list[Entry]:
    """The operations of a file: a list of objects, or one object."""
    listed = data if isinstance(data, list) else [data]
    return [Entry(file, each, faults) for each in listed if isinstance(each, dict)]


def outline_of(entry: Entry, zone: tzinfo = UTC) -> Outline | None:
    """What was known before the start; None (and faults) where it says too little."""
    start = _start(entry, zone)
    people = _range(entry, _ESTIMATES)
    if people is None:
        entry.fault("estimate_people is missing", "Write the people expected before the start, e.g. [2500, 3000, 4000].")
    if start is None:
        entry.fault("no day or start is told", 'Write "start": "2014-02-07T06:00".')
    if people is None or start is None:
        return None
    as_of = _time(entry.data.get("as_of"), zone) or start
    if as_of > start:
        entry.fault("as_of is after the start", "A forecast is made of what was known before.")
        return None
    source = f"{entry.file}, {entry.id}"
    facts = [Fact(What.PEOPLE, *people, as_of, source)]
    patients, route, hours = _range(entry, _PATIENTS), _range(entry, ("route_km",)), _announced(entry)
    facts += [] if patients is None else [Fact(What.PATIENTS, *patients, as_of, source)]
    facts += [] if route is None else [Fact(What.ROUTE, *route, as_of, source)]
    facts += [] if hours is None else [Fact(What.HOURS, hours, hours, hours, as_of, source)]
    return Outline(entry.id, str(entry.data.get("name") or entry.id), as_of, start, _window(entry), None, tuple(facts))


def actual_of(entry: Entry, outline: Outline) -> Actual:
    """What was counted, in hours since the outline's start; what is unknown stays unknown, and words are told as not read."""
    zone = outline.start.tzinfo or UTC
    counts, unread = _by_day(entry, outline, zone) if isinstance(entry.data.get("days"), list) else _by_step(entry, outline, zone)
    return Actual(counts, (), (), _finish(entry, counts, outline, zone), unread)


def _by_day(entry: Entry, outline: Outline, zone: tzinfo) -> tuple[tuple[Count, ...], tuple[str, ...]]:
    """People out by the end of each day. After a day that nobody counted only a bound is known, and that only if a total is told."""
    total = _range(entry, ("total",))
    low, high, known = 0.0, 0.0, True
    counts, unread = [], []
    for day in _objects(entry, "days"):
        at, out = _time(day.get("d") or day.get("t") or day.get("date"), zone), _two(day.get("out"))
        if at is None:
            unread.append(_quoted(day))
            continue
        known = known and out is not None
        low, high = low + (out[0] if out else 0.0), high + (out[1] if out else 0.0)
        if not known and total is None:
            unread.append(f"{at.date().isoformat()}: out is unknown, and so is every sum from here on")
            continue
        upper = high if known or total is None else max(total[2], low)
        counts.append(Count(_hour(_end_of_day(at, outline), outline), low, max(upper, low)))
    if counts and total is not None:
        last = counts[-1]
        counts[-1] = Count(last.hour, min(last.low, total[0]) if last.high < total[0] else last.low, max(last.high, total[2]))
    return tuple(sorted(counts, key=lambda count: count.hour)), tuple(unread)


def _by_step(entry: Entry, outline: Outline, zone: tzinfo) -> tuple[tuple[Count, ...], tuple[str, ...]]:
    """Steps that hold a count: `cumulative` (or `people`) in all by then, or `out` since the step before. Others are words."""
    low, high = 0.0, 0.0
    counts, unread = [], []
    for step in _objects(entry, "steps"):
        at = _time(step.get("t") or step.get("d"), zone)
        whole, more = _two(step.get("cumulative", step.get("people"))), _two(step.get("out"))
        if at is None or (whole is None and more is None):
            unread.append(_quoted(step))
            continue
        low, high = whole or (low + (more or (0, 0))[0], high + (more or (0, 0))[1])
        counts.append(Count(_hour(at, outline), low, high))
    return tuple(sorted(counts, key=lambda count: count.hour)), tuple(unread)


def _finish(entry: Entry, counts: tuple[Count, ...], outline: Outline, zone: tzinfo) -> tuple[float, float] | None:
    """`finish` where it is told; else some time between the last count but one and the first that nothing was added to."""
    told = _time(entry.data.get("finish") or entry.data.get("end"), zone)
    if told is not None:
        return _hour(told, outline), _hour(told, outline)
    grown = [n for n, count in enumerate(counts) if count.low > (counts[n - 1].low if n else 0.0)]
    if not grown:
        return None
    last = counts[grown[-1]].hour
    day = 24.0 if outline.window is None else float(outline.window[1] - outline.window[0])
    return max(last - day, counts[grown[-1] - 1].hour if grown[-1] else 0.0), last


def _start(entry: Entry, zone: tzinfo) -> datetime | None:
    """`start` where it is told; else the first day, at the first hour of the pause."""
    told = _time(entry.data.get("start"), zone)
    if told is not None:
        return told
    listed = [
        _time(each.get("d") or each.get("t") or each.get("date"), zone) for kind in ("days", "steps") for each in _objects(entry, kind)
    ]
    times = [time for time in listed if time is not None]
    window = _window(entry)
    if not times:
        return None
    first = min(times)
    return first + timedelta(hours=window[0] if window and first.hour == first.minute == 0 else 0)


def _end_of_day(at: datetime, outline: Outline) -> datetime:
    midnight = at.replace(hour=0, minute=0)
    return midnight + timedelta(hours=24 if outline.window is None else outline.window[1])


def _window(entry: Entry) -> tuple[int, int] | None:
    """Hours of the day of the pause; None when it tells none, or they go over midnight."""
    match = _HOURS.search(str(entry.data.get("pause") or ""))
    if match is None:
        return None
    begin, end = int(match[1]), int(match[3]) + (int(match[4]) > 0)
    return (begin, end) if 0 <= begin < end <= 24 else None


def _announced(entry: Entry) -> float | None:
    """Hours on the clock that were announced: `announced_hours`, or the first number of days that the pause names."""
    hours = _range(entry, ("announced_hours",))
    if hours is not None:
        return hours[1]
    match = _DAYS.search(str(entry.data.get("pause") or ""))
    if match is None or not 0 < int(match[1]) <= 366:
        return None
    window = _window(entry)
    return 24.0 * int(match[1]) if window is None else 24.0 * (int(match[1]) - 1) + window[1] - window[0]


def _range(entry: Entry, keys: tuple[str, ...]) -> tuple[float, float, float] | None:
    """Low, likely, high of the first key that is there: a number, [low, high] (likely: their geometric mean) or [low, likely, high]."""
    value = next((entry.data[key] for key in keys if entry.data.get(key) is not None), None)
    numbers = _numbers(value)
    if not numbers or numbers[0] <= 0:
        return None
    middle = numbers[len(numbers) // 2] if len(numbers) % 2 else (numbers[len(numbers) // 2 - 1] * numbers[len(numbers) // 2]) ** 0.5
    return numbers[0], middle, numbers[-1]


def _two(value: object) -> tuple[float, float] | None:
    numbers = _numbers(value)
    return (min(numbers), max(numbers)) if numbers else None


def _numbers(value: object) -> list[float]:
    """A number, a list of them, or low / likely / high by name; from the smallest; those below 0 and words left out."""
    if isinstance(value, dict):
        value = [value.get(key) for key in ("low", "likely", "high")]
    listed = value if isinstance(value, list) else [value]
    return sorted(float(n) for n in listed if isinstance(n, (int, float)) and not isinstance(n, bool) and 0 <= n < MOST)


def _time(value: object, zone: tzinfo) -> datetime | None:
    """A date or a time; without a zone, in the outline's. Words around it ("2017-04-13 night") make it unread."""
    if not isinstance(value, str):
        return None
    try:
        time = datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    return time if time.tzinfo is not None else time.replace(tzinfo=zone)


def _objects(entry: Entry, key: str) -> Iterator[dict[str, object]]:
    listed = entry.data.get(key)
    for each in listed if isinstance(listed, list) else []:
        if isinstance(each, dict):
            yield each


def _hour(time: datetime, outline: Outline) -> float:
    return (time - outline.start).total_seconds() / 3600


def _quoted(each: dict[str, object]) -> str:
    text = ": ".join(str(each[key]) for key in ("t", "d", "event") if each.get(key))
    return text if len(text) <= _MOST_QUOTED else text[: _MOST_QUOTED - 1] + "…"
