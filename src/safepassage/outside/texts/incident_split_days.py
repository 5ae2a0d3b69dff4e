"""Dates whose year, month and day stand in columns of their own: joined into one cell, from which they are read as any date."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Mapping
from datetime import date

from safepassage.outside.importers.cells_of_sheets import Rows
from safepassage.outside.importers.sheet_times import MONTHS
from safepassage.outside.numbers import plain_digits
from safepassage.outside.texts.incident_counts import says_nothing
from safepassage.outside.xlsx import Value
from safepassage.records.gazetteer import plain


def with_whole_days(rows: Rows, columns: Mapping[str, int]) -> Rows:
    """The rows, with the whole date where it is looked for; rows that have no year and month (a total, a title) stay as they are."""
    if "year" not in columns or "month" not in columns:
        return rows
    return [(line, _joined(row, columns)) for line, row in rows]


def _joined(row: list[Value], columns: Mapping[str, int]) -> list[Value]:
    at = columns["date"]
    year, month, day = (row[place] if place < len(row) else "" for place in (columns["year"], columns["month"], at))
    whole = _whole(_number(year), month, "" if at == columns["month"] else day)
    if not whole:
        return row
    return [*row[:at], *[""] * (at - len(row)), whole, *row[at + 1 :]]


def _whole(year: int | None, month: Value, day: Value) -> str:
    """The date in one text: a day, days (12-14 May 2024), or the month where the day is not known; empty: there is none."""
    if year is None or says_nothing(month):
        return ""
    number = month.month if isinstance(month, date) else _number(month) or MONTHS.get(plain(str(month).partition("/")[0]))
    name = month_name[number] if number is not None and 1 <= number <= 12 else str(month).strip()
    if says_nothing(day):
        return f"{name} {year}"
    if isinstance(day, date):
        return str(day)[:10] if (day.year, day.month) == (year, number) else f"{day:%Y-%m-%d} ({name} {year})"
    of_month = _number(day)
    return f"{plain_digits(str(day)).strip() if of_month is None else of_month} {name} {year}"


def _number(value: Value) -> int | None:
    """A whole number, however it is typed."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return int(value) if float(value).is_integer() else None
    text = plain_digits(str(value)).strip().removesuffix(".0")
    return int(text) if text.isdecimal() and len(text) <= 4 else None
