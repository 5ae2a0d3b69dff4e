"""People at home, block by block: who is aided, who leaves, who dies, who is left (mathematics, section 2)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from safepassage.check.book import Book
from safepassage.check.lookup import Lookup
from safepassage.records.levels import Level
from safepassage.records.plan import Kind
from safepassage.records.verdict import Violation
from safepassage.risk import Exposures
from safepassage.units import DAY

Floats = NDArray[np.float64]
TOLERANCE = 1e-6  # persons, or units of aid
ONE, ROUNDING = 1.0, 1e-9  # persons: a ration too many, and what adding up floats can do
OPPOSITE = {Level.LOW: Level.HIGH, Level.LIKELY: Level.LIKELY, Level.HIGH: Level.LOW}


@dataclass(frozen=True, slots=True)
class AtHome:
    """What became of the groups at home. Arrays over groups have the order of `Lookup.groups`."""

    people: Floats  # at the start
    inflow: Floats
    left: Floats  # alive at T+
    dead: Floats
    aided_days: Floats
    boarded: Floats  # shape (boardings,): persons who really were there to board
    violations: tuple[Violation, ...]  # what a plan breaks at this level


class Larder:
    """Aid inside: what there was, and what trucks brought, less what was used."""

    def __init__(self, book: Book, level: Level) -> None:
        self.look = book.look
        groups = list(book.look.groups)
        goods = book.look.commodities.values()
        self.need = {w.id: np.array([w.need_for(g) for g in groups]) for w in goods}
        self.left = {w.id: w.stock.at(OPPOSITE[level]) for w in goods}  # more stock means fewer deaths
        loads = [log for log in book.replayed if log.trip.movement.kind is Kind.AID]
        self.coming = sorted((log.begins[log.trip.course.stops[0] + 1], *load) for log in loads for load in log.trip.movement.cargo)

    def serve(self, block: int, aided: Floats, begin: int, end: int) -> tuple[Floats, list[Violation]]:
        """Use up what `aided` persons of each group need in a block; whoever it does not reach goes without."""
        while self.coming and self.coming[0][0] <= begin:
            _, commodity, units = self.coming.pop(0)
            self.left[commodity] += units
        found = []
        for name, need in self.need.items():
            used = float(need @ aided) * (end - begin) / DAY
            short = used - self.left[name]
            if short > TOLERANCE * max(1.0, used):
                unit = self.look.commodities[name].unit
                text = f"Block {block} gives out {used:.1f} {unit} of {name}, and {self.left[name]:.1f} are there: {short:.1f} too many."
                found.append(Violation("aid_stock", name, begin, short, text))
            if short > 0:
                aided = np.where(need > 0, aided * self.left[name] / used, aided)
        for name, need in self.need.items():
            self.left[name] = max(0.0, self.left[name] - float(need @ aided) * (end - begin) / DAY)
        return aided, found


def people_at_home(book: Book, exposures: Exposures, home: Floats) -> AtHome:
    """
    Live through all blocks and the tail.

    Parameters
    ----------
    home : shape (boardings,)
        Hazard met from the start of the call's block to the call.
    """
    look, level = book.look, exposures.danger.level
    people, coming = people_at_start(look, level), _inflows(look, exposures)
    stay, aided_stay = _survival(look, exposures)
    group, block, persons, called = _calls(book, home)
    rations, larder = _rations(book), Larder(book, level)
    here, dead, days, inflow = people.copy(), np.zeros_like(people), np.zeros_like(people), np.zeros_like(people)
    boarded = np.zeros(len(persons))
    found: list[Violation] = []
    for b in range(look.blocks + 1):
        begin, end = b * look.case.block, (b + 1) * look.case.block if b < look.blocks else look.end
        now = block == b
        wanted = np.bincount(group[now], weights=called[now], minlength=len(here))
        found += _absent(look, b, wanted - here)
        share = np.divide(here, wanted, out=np.ones_like(here), where=wanted > here)
        boarded[now] = persons[now] * share[group[now]]
        taken = np.minimum(wanted, here)
        rest = here - taken
        found += _unfed(look, b, rations[b] - rest)
        aided, short = larder.serve(b, np.minimum(rations[b], rest), begin, end)
        found += short
        alive = stay[b] * (rest - aided) + aided_stay[b] * aided
        joined, lived = coming[b]
        gone = np.bincount(group[now], weights=boarded[now], minlength=len(here))
        dead += (rest - alive) + (taken - gone) + (joined - lived)
        days += aided * (end - begin) / DAY
        inflow += joined
        here = alive + lived
    return AtHome(people, inflow, here, dead, days, boarded, tuple(found))


def people_at_start(look: Lookup, level: Level) -> Floats:
    """Persons of each group when the plan starts."""
    found = np.zeros(len(look.groups))
    for people in look.case.people:
        found[look.groups[people.group]] += people.count.at(level)
    return found


def _inflows(look: Lookup, exposures: Exposures) -> list[tuple[Floats, Floats]]:
    """For each block, how many of each group join, and how many of those live to its end. Who joins at T+ or later is not counted."""
    found = [(np.zeros(len(look.groups)), np.zeros(len(look.groups))) for _ in range(look.blocks + 1)]
    for inflow in look.case.inflows:
        if not 0 <= inflow.minute < look.end:
            continue
        b, k = look.block_of(inflow.minute), look.groups[inflow.group]
        end = (b + 1) * look.case.block if b < look.blocks else look.end
        count = inflow.count.at(exposures.danger.level)
        found[b][0][k] += count
        found[b][1][k] += count * exposures.staying(inflow.group.zone, inflow.group.care, inflow.minute, end)
    return found


def _survival(look: Lookup, exposures: Exposures) -> tuple[Floats, Floats]:
    """Chance to live through each block at home without and with aid: two arrays of shape (blocks + 1, groups)."""
    begins = np.arange(look.blocks + 1) * look.case.block
    ends = np.append(begins[1:], look.end)
    violence = np.array([exposures.home(g.zone, begins, ends) for g in look.groups]).reshape(len(look.groups), len(begins)).T
    minutes = (ends - begins)[:, None]
    untreated = np.array([exposures.illness(g.care) for g in look.groups])
    aided = np.array([exposures.illness(g.care, aided=True) for g in look.groups])
    return np.exp(-violence - untreated * minutes), np.exp(-violence - aided * minutes)


def _calls(book: Book, home: Floats) -> tuple[NDArray[np.int64], NDArray[np.int64], Floats, Floats]:
    """Of each boarding: its group, the block of its call, its persons, and how many of the block's start those are (k / S)."""
    group = np.array([book.look.groups[a.boarding.group] for a in book.aboard], dtype=np.int64)
    block = np.array([book.look.block_of(a.boarding.call) for a in book.aboard], dtype=np.int64)
    persons = np.array([a.boarding.people for a in book.aboard], dtype=np.float64)
    with np.errstate(over="ignore"):
        return group, block, persons, persons * np.exp(home)


def _rations(book: Book) -> Floats:
    """Rations, shape (blocks + 1, groups)."""
    found = np.zeros((book.look.blocks + 1, len(book.look.groups)))
    for ration in book.vetted.rations:
        found[ration.block, book.look.groups[ration.group]] = ration.people
    return found


def _absent(look: Lookup, block: int, excess: Floats) -> list[Violation]:
    """Section 2: boardings of people who were never present. Calls are for whole persons: 2 for 1.9 expected to live are not too many."""
    names, begin = list(look.groups), block * look.case.block
    return [
        Violation(
            "present", str(names[k]), begin, excess[k], f"{excess[k]:.6g} more of {names[k]} are called in block {block} than are there."
        )
        for k in np.flatnonzero(excess >= ONE - ROUNDING)
    ]


def _unfed(look: Lookup, block: int, excess: Floats) -> list[Violation]:
    """Section 2: rations for more people than are there. They are for whole persons: 7 for 6.4 expected to live are not too many."""
    names, begin = list(look.groups), block * look.case.block
    return [
        Violation(
            "ration", str(names[k]), begin, excess[k], f"Rations of block {block} are for {excess[k]:.6g} more of {names[k]} than stay."
        )
        for k in np.flatnonzero(excess > ONE - ROUNDING)
    ]
