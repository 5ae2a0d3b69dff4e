"""What futures are drawn from: what a case and a script leave open, at three levels, once for all futures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import nan

import numpy as np

from safepassage.check.lookup import Lookup
from safepassage.records.case import Case
from safepassage.records.city import Checkpoint
from safepassage.records.danger import Danger
from safepassage.records.levels import Level
from safepassage.records.people import Care, Screening
from safepassage.records.streets import Flags
from safepassage.rehearsal.script import OUT, Floats, Ints, Script
from safepassage.rehearsal.tables import LEVELS, Tables
from safepassage.rehearsal.writing import Names

OPPOSITE = {Level.LOW: Level.HIGH, Level.LIKELY: Level.LIKELY, Level.HIGH: Level.LOW}
WAITING = ("point", "checkpoint")


@dataclass(frozen=True, slots=True)
class Odds:
    """What futures are drawn from, at the three levels (first axis) where there are three."""

    people: Floats  # shape (3, groups)
    patients: Ints  # shape (groups,): 1 for the critically wounded or ill
    joining: tuple[Ints, Ints, Floats]  # groups, minutes, counts of shape (3, inflows)
    stock: Floats
    held: Floats  # shape (3, checkpoints, classes)
    foot: Floats
    ill: Floats  # shape (3, cares)
    ill_aided: Floats
    after: Floats  # shape (3, 2, cares)
    willing: Floats  # shape (3, classes of willingness)
    asked: Floats  # shape (classes of willingness,): share of the likely people that the plan calls
    zone_danger: Floats  # shape (zones,): likely danger over the mean
    zone_pressed: Flags  # shape (zones,): claims say that the front is about to move there
    corridor_pressed: Flags
    wait_rows: Ints  # rows of places where people wait, and how many are to wait there
    wait_persons: Floats
    roads: dict[str, tuple[int, ...]]  # what a stop can name -> corridors it stops
    corridors: tuple[str, ...]
    begins: int  # the minute of the first movement

    @classmethod
    def of(cls, look: Lookup, dangers: Mapping[Level, Danger], tables: Tables, sc: Script, names: Names, pressed: frozenset[str]) -> Odds:
        """What a case and a script have to draw from. `pressed`: subjects of `situation.pressure`."""
        case = look.case
        groups = list(look.groups)
        people = np.zeros((3, len(groups)))
        for item in case.people:
            people[:, look.groups[item.group]] = [item.count.at(level) for level in LEVELS]
        inflows = [f for f in case.inflows if f.minute >= 0]
        danger = np.array([zone.danger.likely for zone in case.zones])
        rows, persons = _waiting(tables, sc)
        return cls(
            people=people,
            patients=np.array([g.care is Care.CRITICAL for g in groups], dtype=np.int64),
            joining=(
                np.array([look.groups[f.group] for f in inflows], dtype=np.int64),
                np.array([f.minute for f in inflows], dtype=np.int64),
                np.array([[f.count.at(level) for f in inflows] for level in LEVELS]).reshape(3, -1),
            ),
            stock=np.array([[c.stock.at(OPPOSITE[level]) for c in case.commodities] for level in LEVELS]).reshape(3, -1),
            held=np.array([[_held(c, level) for c in case.checkpoints] for level in LEVELS]).reshape(3, -1, len(Screening)),
            foot=np.array([dangers[level].foot_factor for level in LEVELS]),
            ill=np.array([[dangers[level].untreated[care.value] for care in Care] for level in LEVELS]),
            ill_aided=np.array([[dangers[level].aided[care.value] for care in Care] for level in LEVELS]),
            after=np.array([[[t[c.value] for c in Care] for t in _after(dangers[level])] for level in LEVELS]),
            willing=np.array([_willing(case, names, level) for level in LEVELS]),
            asked=_asked(sc, len(names.willing), people[1]),
            zone_danger=danger / danger.mean() if len(danger) else danger,
            zone_pressed=np.array([f"zone:{zone.id}" in pressed for zone in case.zones], dtype=np.bool_),
            corridor_pressed=np.array([f"corridor:{c.id}" in pressed for c in case.corridors], dtype=np.bool_),
            wait_rows=rows,
            wait_persons=persons,
            roads=_stoppable(case),
            corridors=tuple(c.id for c in case.corridors),
            begins=int(sc.start.min()) if len(sc.start) else 0,
        )


def _held(checkpoint: Checkpoint, level: Level) -> list[float]:
    """Share of each class that a checkpoint holds; not a number where nobody said."""
    said = {rule.screening: rule.held.at(level) for rule in checkpoint.rules}
    return [said.get(screening, nan) for screening in Screening]


def _after(danger: Danger) -> tuple[dict[str, float], dict[str, float]]:
    return danger.treated_reception, danger.treated_hospital


def _willing(case: Case, names: Names, level: Level) -> list[float]:
    """Share of each class that would go to each side; 1 where the case says nothing."""
    said = {(w.screening, w.side): w.share for w in case.willingness}
    return [said[key].at(level) if key in said else 1.0 for key in names.willing]


def _asked(sc: Script, classes: int, people: Floats) -> Floats:
    """Share of all people of a class (zone by zone it is the planner's matter) that the plan wants to go to a side."""
    called = np.bincount(sc.aboard_class, weights=sc.aboard_people, minlength=classes)
    sides = max(1, classes // 3)
    there = np.bincount(sc.group_screening, weights=people, minlength=3)[np.arange(classes) // sides]
    return np.divide(called, there, out=np.zeros(classes), where=there > 0)


def _waiting(tables: Tables, sc: Script) -> tuple[Ints, Floats]:
    """Rows of the places where people wait for a vehicle or a check, with the persons planned to be there."""
    rows = [row for (kind, _), row in tables.rows.place.items() if kind in WAITING]
    persons = np.bincount(sc.aboard_point, weights=sc.aboard_people, minlength=len(tables.rows.place)).astype(np.float64)
    for m in range(len(sc.kind)):
        if sc.kind[m] == OUT:
            steps = slice(sc.step_first[m], sc.step_first[m + 1])
            for row in sc.step_row[steps][sc.step_desk[steps] >= 0]:
                persons[row] += sc.persons[m]
    return np.array(rows, dtype=np.int64), persons[rows]


def _stoppable(case: Case) -> dict[str, tuple[int, ...]]:
    """What a stop can name: nothing (all), a corridor, a road, a deal or party of the register (the corridors that its roads lie on)."""
    found: dict[str, set[int]] = {"": set(range(len(case.corridors)))}
    holders = {road.id: road.holder for road in case.roads}
    deals = {party.id: party.deals for party in case.parties}
    for i, corridor in enumerate(case.corridors):
        names = {corridor.id, *corridor.roads}
        for road in corridor.roads:
            holder = holders.get(road)
            names |= {holder, *deals.get(holder, ())} if holder else set()
        for name in names:
            found.setdefault(name, set()).add(i)
    return {name: tuple(sorted(which)) for name, which in found.items()}
