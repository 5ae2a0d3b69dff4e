"""Who may go which way: the rules that decide whether a column exists (mathematics, section 4, rules 1, 2, 6, 8)."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

import numpy as np

from safepassage.plan.journeys import Journey
from safepassage.records.case import Case
from safepassage.records.city import AssemblyPoint, RoadState, Site
from safepassage.records.levels import Level
from safepassage.records.model import Ints
from safepassage.records.operation import Mode, ModeKind, Terms
from safepassage.records.people import Care, Group, Screening


def size_of(mode: Mode, care: Care) -> int:
    """How many persons of one care group fill a vehicle; 0 if it does not carry them."""
    if care not in mode.carries:
        return 0
    return min(mode.seats, mode.stretchers) if care is Care.CRITICAL else mode.seats


def usable_corridors(case: Case, what_if: bool) -> frozenset[str]:
    """Corridors a plan may use: opened or used (with a what-if, any), all their roads known to be open."""
    passable = {r.id for r in case.roads if r.state is RoadState.OPEN}
    return frozenset(c.id for c in case.corridors if (what_if or c.usable) and passable.issuperset(c.roads))


class Admission:
    """Who may make a journey; rules are looked up once per case."""

    def __init__(self, case: Case, groups: Sequence[Group]) -> None:
        terms = {t.corridor: t for t in case.terms}
        self.case = case
        self.classes = {c.id: _classes(case, c.checkpoints, terms.get(c.id)) for c in case.corridors}
        self.corridors = {c.id: c for c in case.corridors}
        self.points: dict[str, AssemblyPoint] = {p.id: p for p in case.assembly_points}
        self.sites: dict[str, Site] = {s.id: s for s in case.sites}
        self.caps = willing_caps(case)
        self.longest = case.value("max_seated_minutes", Level.LIKELY)
        self.by_zone: dict[str, list[tuple[int, Group]]] = {}
        for k, group in enumerate(groups):
            self.by_zone.setdefault(group.zone, []).append((k, group))

    def going(self, journey: Journey, mode: Mode) -> Ints:
        """Which groups (indices, ascending) may make a journey at all."""
        site, classes = self.sites[journey.site or ""], self.classes[journey.corridor]
        cares = {care for care in site.accepts if size_of(mode, care) > 0}
        if self._no_room(journey, mode) or self._seated_too_long(journey, mode):
            cares = set()
        zones = dict.fromkeys(self.points[journey.point or ""].zones)
        found = [
            k
            for zone in zones
            for k, group in self.by_zone.get(zone, ())
            if group.care in cares and group.screening in classes and self.caps.get((zone, group.screening, site.side), 0) > 0
        ]
        return np.array(sorted(found), np.int64)

    def _no_room(self, journey: Journey, mode: Mode) -> bool:
        """Whether a limit that is zero leaves nobody on the journey: such columns could only be zero."""
        corridor = self.corridors[journey.corridor]
        if mode.kind is ModeKind.FOOT:
            return corridor.walkers_per_hour <= 0
        return corridor.vehicles_per_hour <= 0 or mode.inside + mode.outside <= 0

    def _seated_too_long(self, journey: Journey, mode: Mode) -> bool:
        """Whether people would sit longer than the longest time allowed."""
        return mode.kind is not ModeKind.FOOT and journey.arrives > self.longest


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
