"""Thousands with a point, as much of the world writes them: `1.234 people` is no one and a quarter of a person."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import ASKS, Count, Proposal

_GROUPED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_IN_A_NUMBER = re.compile(rf"(?<![\d.,]){_GROUPED.pattern}(?![\d.,]*\d)")
_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_DOUBTED = 0.5  # at most, where a point may be read in two ways


def thousands(written: str) -> float | None:
    """The whole number that figures with points in threes may be: `12.500` is 12,500; None: they are written in no such way."""
    return float(written.replace(".", "")) if _GROUPED.fullmatch(written) else None


def with_comma(written: str) -> float | None:
    """Figures with a comma before one or two others, as they stand before a scale (`1,9 million`): 1.9; None: they are no such."""
    return float(written.replace(",", ".")) if _COMMA.fullmatch(written) else None


def with_doubted_points(claim: Proposal) -> Proposal:
    """A claim of which a number was read so waits for a person: a writer may have meant a fraction, or mistyped."""
    counts = (claim.count, claim.harm.killed, claim.harm.injured, claim.harm.missing)
    told = next((count.text for count in counts if count is not None and _read_so(count)), "")
    if not told:
        return claim
    note = f"“{told}” is read as thousands, with a point between: {ASKS}"
    return replace(claim, confidence=min(claim.confidence, _DOUBTED), note=claim.note or note)


def _read_so(count: Count) -> bool:
    found = _IN_A_NUMBER.search(count.text)
    return found is not None and thousands(found[0]) in (count.low, count.high)
