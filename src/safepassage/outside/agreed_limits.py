"""The richer keys of terms.toml: how many a window, how much aid a window, and which party agreed to which term."""

from __future__ import annotations

from safepassage.outside.cells import MOST
from safepassage.outside.numbers import NotRead, number
from safepassage.outside.persons.no_persons import shown
from safepassage.outside.settings import Section
from safepassage.records.claim import TERM_NAMES
from safepassage.records.levels import Range


def headcount(section: Section) -> Range | None:
    """The most persons a window: `headcount = 500`, or low, likely and high: "400 500 600". None when nobody said."""
    value = section.values.get("headcount")
    if value is None or section.unsaid("headcount"):
        return None
    words = [str(part) for part in value] if isinstance(value, list) else str(value).split()
    try:
        numbers = [number(word) for word in words]
    except NotRead:
        numbers = []
    if isinstance(value, bool) or len(numbers) not in (1, 3) or numbers != sorted(numbers) or not all(0 <= n <= MOST for n in numbers):
        problem = "headcount is neither a number of persons nor three that rise"
        section.fault("headcount", problem, 'Write headcount = 500, or "400 500 600": low, likely, high.')
        return None
    return Range(numbers[0], numbers[len(numbers) // 2], numbers[-1])


def cargo(section: Section) -> tuple[tuple[str, float], ...] | None:
    """The most units of each commodity a window: "food:14000 medical:900". None when nobody said."""
    words = section.words("cargo")
    if words is None:
        return None
    pairs: dict[str, float] = {}
    for word in words:
        commodity, _, amount = word.partition(":")
        try:
            units = number(amount)
        except NotRead:
            units = -1.0
        if not 0 <= units <= MOST or not commodity or commodity in pairs:
            section.fault("cargo", f"cargo: {shown(word)} is not commodity:units", 'Write it like "food:14000 medical:900", each once.')
            continue
        pairs[commodity] = units
    return tuple(pairs.items())


def agreed(section: Section) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Which parties agreed to which term: "time:gov,council aid_in:council". Empty when nobody wrote it down: then `agreed_by` counts."""
    found: dict[str, tuple[str, ...]] = {}
    for word in section.words("agreed") or ():
        term, _, names = word.partition(":")
        parties = tuple(name for name in names.split(",") if name)
        if term not in TERM_NAMES or not parties or len(set(parties)) < len(parties) or term in found:
            problem = f"agreed: {shown(word)} is not term:party,party"
            section.fault(
                "agreed", problem, f'Write it like "time:gov,council aid_in:gov", each once. The terms are: {", ".join(TERM_NAMES)}.'
            )
            continue
        found[term] = parties
    return tuple(found.items())
