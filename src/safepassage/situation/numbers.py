"""Numbers (claims, section 5): the hull of the ranges, the weighted median of the likely values."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.levels import Range
from safepassage.records.situation import Footing
from safepassage.situation.values import Table, Value, footing_of, nothing
from safepassage.situation.voices import Voices, weight

TABLE_WEIGHT = 1  # the case's table counts like a claim graded F6


def number(voices: Voices, table: Table) -> Value:
    """
    The range of a value: the widest that its current claims and the table span; unknown (never zero) where none of them gives one.

    Contested when two of the ranges do not overlap; then every claim that is apart from another is both for it and against it.
    """
    rests = tuple(e for e in voices.current if e.claim.range is not None)
    said = [(e.claim.range, weight(e.claim)) for e in rests if e.claim.range is not None]
    if voices.with_table and table.range is not None:
        said.append((table.range, TABLE_WEIGHT))
    if not said:
        return nothing(voices) if not voices.current else Value(None, None, footing_of(voices, voices.current), voices.current)
    ranges = [span for span, _ in said]
    found = Range(min(r.low for r in ranges), weighted_median([(r.likely, w) for r, w in said]), max(r.high for r in ranges))
    highest_low, lowest_high = max(r.low for r in ranges), min(r.high for r in ranges)
    if highest_low <= lowest_high:
        return Value(None, found, footing_of(voices, rests), rests)
    apart = tuple(e for e in rests if e.claim.range and (e.claim.range.low > lowest_high or e.claim.range.high < highest_low))
    return Value(None, found, Footing.CONTESTED, rests, apart)


def weighted_median(values: Sequence[tuple[float, int]]) -> float:
    """The first value, in rising order, at which half of the weight is reached. Not empty, weights above 0."""
    half, reached = sum(w for _, w in values) / 2, 0
    for value, weighs in sorted(values):
        reached += weighs
        if reached >= half:
            return value
    raise ValueError("no values, or no weight")
