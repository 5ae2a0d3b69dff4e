"""How numbers and times are written: rounded to what they can bear, with their range, in the case's own clock."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from math import isnan

from safepassage.brief.words import MONTHS, UNKNOWN, WEEKDAYS, Words
from safepassage.records.case import Case
from safepassage.records.levels import Range
from safepassage.units import HOUR

_ONE = {"people": "person", "children": "child", "women": "woman", "men": "man", "buses": "bus"}
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def amount(value: float) -> str:
    """A number with as many digits as it can bear: 1,234; 12.3; 0.12; NaN is unknown, never zero."""
    if isnan(value):
        return UNKNOWN.en
    size = abs(value)
    if value == int(value) or size >= 10:
        text = f"{value:,.0f}"
    elif size >= 1:
        text = f"{value:.1f}"
    else:
        text = f"{value:.2f}" if size >= 0.01 else f"{value:.2g}"
    return "0" if text == "-0" else text.replace("-", "−")


def persons(value: float) -> str:
    """Expected persons as whole ones; a fraction of one is fewer than one, never nobody."""
    return "<1" if 0 < value < 1 else amount(round(value)) if value >= 1 else amount(value)


def rate(value: float) -> str:
    """A rate as an assumption states it: 0.023, or 9 × 10⁻⁵ when zeros would hide it."""
    if value == 0 or abs(value) >= 1e-3:
        return f"{value:,g}" if abs(value) < 1e6 else f"{value:,.0f}"
    digits, power = f"{value:e}".split("e")
    return f"{float(digits):g} × 10{str(int(power)).translate(RAISED)}"


def unit_for(low: float, high: float, unit: str) -> str:
    """The unit of a count, of one where it is exactly one: `1 death`, `1 person in need`, `0 deaths`, `1-3 deaths`."""
    if not low == high == 1:
        return unit
    head, inside, rest = unit.partition(" in ")
    before, space, last = head.rpartition(" ")
    return before + space + _ONE.get(last, re.sub(r"(?<=[^su])s$", "", re.sub(r"ies$", "y", last))) + inside + rest


def between(low: float, high: float, say: Callable[[float], str] = amount) -> str:
    """A low–high range; just one number when both print alike. A minus sign makes 'to' clearer than a dash."""
    first, last = say(low), say(high)
    if first == last:
        return first
    return f"{first} to {last}" if "−" in first + last else f"{first}–{last}"


def spread(values: Range) -> str:
    """'320 (210–480)': the likely value, then its range."""
    return f"{amount(values.likely)} ({between(values.low, values.high)})"


def difference(one: Range, other: Range) -> Range:
    """`one` - `other` level by level (low with low, high with high), as a range that rises."""
    gaps = sorted((one.low - other.low, one.likely - other.likely, one.high - other.high))
    return Range(gaps[0], one.likely - other.likely, gaps[2])


def as_range(low: float, likely: float, high: float) -> Range:
    """A range from three levels whose order is not known; the likely value stays the likely value."""
    return Range(min(low, likely, high), likely, max(low, likely, high))


def hhmm(case: Case, minute: int) -> str:
    """The time of day of a minute of the plan."""
    return case.clock(minute).strftime("%H:%M")


def zone_offset(case: Case) -> str:
    """The case's offset from UTC, '+02:00'."""
    return case.start.isoformat()[-6:] if case.start.utcoffset() else "+00:00"


def day(moment: datetime) -> Words:
    """'Thu 8 Dec 2016' in both languages."""
    week, month = WEEKDAYS[moment.weekday()], MONTHS[moment.month - 1]
    return Words(f"{week.en} {moment.day} {month.en} {moment.year}", f"{week.ar} {moment.day} {month.ar} {moment.year}")


def moment(case: Case, minute: int) -> Words:
    """'Thu 8 Dec 2016 08:00' in both languages."""
    when = case.clock(minute)
    date, time = day(when), when.strftime("%H:%M")
    return Words(f"{date.en} {time}", f"{date.ar} الساعة {time}")


def hour_of(minute: int) -> int:
    """The clock hour of the plan in which a minute lies (intervals are closed-open)."""
    return minute // HOUR
