"""Who may go which way: the rules that decide whether a column exists (mathematics, section 4, rules 1, 2, 6, 8)."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from safepassage.plan.journeys import Journey
from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.operation import Mode, ModeKind, Terms
from safepassage.records.people import Care, Group, Screening


def size_of(mode: Mode, care: Care) -> int:
    """How many persons of one care group fill a vehicle; 0 if it does not carry them."""
    if care not in mode.carries:
        return 0
    return min(mode.seats, mode.stretchers) if care is Care.CRITICAL else mode.seats


def usable_corridors(case: Case, what_if: bool) -> frozenset[str]:
    """Corridors a plan may use: opened or used; with a what-if, any."""
    return frozenset(c.id for c in case.corridors if what_if or c.usable)


@dataclass(frozen=True, slots=True)
class Admission:
    """Looks rules up once per case."""

    case: Case
    classes: dict[str, frozenset[Screening]]  # corridor -> screening classes that may use it

    @classmethod
    def of(cls, case: Case) -> Admission:
        terms = {t.corridor: t for t in case.terms}
        return cls(case, {c.id: _classes(case, c.checkpoints, terms.get(c.id)) for c in case.corridors})

    def admits(self, journey: Journey, group: Group, mode: Mode) -> bool:
        """Whether a group may make a journey at all."""
        site = next(s for s in self.case.sites if s.id == journey.site)
        point = next(p for p in self.case.assembly_points if p.id == journey.point)
        return (
            size_of(mode, group.care) > 0
            and group.care in site.accepts
            and group.zone in point.zones
            and group.screening in self.classes[journey.corridor]
        )

    def seated_too_long(self, journey: Journey, mode: Mode) -> bool:
        """Whether people would sit longer than the longest time allowed."""
        longest = self.case.value("max_seated_minutes", Level.LIKELY)
        return mode.kind is not ModeKind.FOOT and journey.arrives > longest


def _classes(case: Case, checkpoints: tuple[str, ...], terms: Terms | None) -> frozenset[Screening]:
    """Classes that the terms admit and that no checkpoint's record forbids. Nobody said who may leave: nobody may."""
    if terms is None or terms.who is None:
        return frozenset()
    watched = terms.third_party is not None and terms.follow_up is True
    posts = [c for c in case.checkpoints if c.id in checkpoints]
    vanished = {r.screening for post in posts for r in post.rules if r.disappeared}
    return frozenset(s for s in terms.who if watched or s not in vanished)


def willing_caps(case: Case) -> dict[tuple[str, Screening, str], int]:
    """How many of a zone and class would go to a side at most, in whole persons, at likely counts."""
    present: dict[tuple[str, Screening], float] = {}
    counts = [(p.group, p.count.likely) for p in case.people] + [(f.group, f.count.likely) for f in case.inflows]
    for group, count in counts:
        key = (group.zone, group.screening)
        present[key] = present.get(key, 0.0) + count
    return {
        (zone, screening, w.side): floor(w.share.likely * count + 1e-9)
        for (zone, screening), count in present.items()
        for w in case.willingness
        if w.screening is screening
    }
