"""The news: two cases, and the minute between them."""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.records.case import Case
from safepassage.records.city import RoadState


@dataclass(frozen=True, slots=True)
class News:
    """The two cases and the minute between them; `denied` are the roads that may not be passed any more, `shut` the corridors."""

    old: Case
    new: Case
    now: int
    denied: frozenset[str]
    shut: frozenset[str]

    @classmethod
    def of(cls, old: Case, new: Case, now: int, what_if: bool) -> News:
        """
        What the new case denies of the old one's roads and corridors. A corridor that a road closes is denied at that road.

        News from before the plan starts finds what news at its start does: nothing has started, and nobody is called.
        """
        passable = {r.id for r in new.roads if r.state is RoadState.OPEN}
        usable = {c.id for c in new.corridors if what_if or c.usable}
        denied, shut = {r.id for r in old.roads} - passable, {c.id for c in old.corridors} - usable
        return cls(old, new, max(0, now), frozenset(denied), frozenset(shut))
