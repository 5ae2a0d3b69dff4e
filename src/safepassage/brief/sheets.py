"""Tables for a spreadsheet: who is left behind, and prices; English and Arabic side by side."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.brief.facts import left_behind, named, names
from safepassage.records.case import Case
from safepassage.records.levels import Range
from safepassage.records.result import Price, Result

Table = tuple[list[str], list[list[str]]]


def left_behind_rows(case: Case, result: Result) -> Table:
    """One row a zone, need of care and screening class: persons at the start, boarded, left behind; low / likely / high."""
    columns = ("people", "boarded", "left_behind", "dead_at_home")
    header = ["zone", "zone_ar", "care", "screening", *(f"{c}_{level}" for c in columns for level in ("low", "likely", "high"))]
    known = names(case)
    rows = []
    for row in left_behind(result):
        zone = named(known.zones, row.group.zone)
        counts = [cell for span in (row.people, row.out, row.left, row.died_home) for cell in _three(span)]
        rows.append([zone.en, zone.ar, row.group.care.value, row.group.screening.value, *counts])
    return header, rows


def price_rows(result: Result) -> Table:
    """One row an addition: expected deaths avoided, low / likely / high; a negative number is deaths more."""
    return price_list_rows(result.prices)


def price_list_rows(prices: Sequence[Price]) -> Table:
    """The same from a list of prices alone."""
    header = ["addition", "addition_ar", "kind", "deaths_avoided_low", "deaths_avoided_likely", "deaths_avoided_high", "measurable"]
    rows = []
    for price in prices:
        figures = [f"{value:.4f}" for value in (price.low, price.likely, price.high)]
        rows.append([price.addition, price.addition_ar, price.kind, *figures, "yes" if price.measurable else "no"])
    return header, rows


def _three(span: Range) -> list[str]:
    return [f"{value:.1f}" for value in (span.low, span.likely, span.high)]
