"""Coupled deals in the planner (mathematics, rule 10 and section 5): who may leave one siege, by who is confirmed out of the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import floor

import numpy as np
from numpy.typing import ArrayLike

from safepassage.plan.journeys import Minutes
from safepassage.plan.space import Draft
from safepassage.records.case import Case
from safepassage.records.model import Floats, Ints, LinearModel

EPS = 1e-6
Entries = tuple[Minutes, Ints, Floats]  # when, which columns, how many persons each


@dataclass(frozen=True, slots=True)
class Bond:
    """What binds one side of a deal: `ratio` of it may leave for each of the other side confirmed, `confirm` minutes after arrival."""

    deal: str
    side: str
    leaves: frozenset[str]  # corridors of this side
    others: frozenset[str]  # corridors of the other side
    ratio: float
    slack: float
    confirm: int
    batch: int | None  # of the other side

    @property
    def name(self) -> str:
        """How rows and columns call it."""
        return f"{self.deal},{self.side}"


def bonds_of(case: Case) -> tuple[Bond, ...]:
    """Two bonds for each coupled deal, one a side."""
    return tuple(
        Bond(
            deal.id,
            side.id,
            frozenset(side.corridors),
            frozenset(other.corridors),
            deal.ratio(n),
            side.slack,
            other.confirm_minutes,
            other.batch,
        )
        for deal in case.coupled
        for n, (side, other) in enumerate((deal.sides, deal.sides[::-1]))
    )


@dataclass(slots=True)
class Coupling:
    """One bond in a model that is being built: the columns that leave, and those that are confirmed."""

    bond: Bond
    left: list[Entries] = field(default_factory=list)
    confirmed: list[Entries] = field(default_factory=list)

    def note(self, corridor: str, enters: Minutes, arrives: Minutes, columns: Ints, leave: ArrayLike, count: ArrayLike) -> None:
        """Columns that enter a corridor and arrive: persons who leave, and who count as confirmed, for each."""
        if corridor in self.bond.leaves:
            self.left.append((enters, columns, np.broadcast_to(np.asarray(leave, float), columns.shape)))
        if corridor in self.bond.others:
            self.confirmed.append((arrives + self.bond.confirm, columns, np.broadcast_to(np.asarray(count, float), columns.shape)))

    def write(self, draft: Draft, most: float, step: int = 1, more: Floats | None = None) -> None:
        """
        Rows and columns of the bond, once all columns of people are there.

        Parameters
        ----------
        most : persons of the whole case; the upper of c is slack + 2 ratio * most.
        step : rows stand at whole multiples of it (1: at each minute at which somebody leaves).
        more : (minutes, persons), shape (2, any): persons who count as confirmed beside the columns.
        """
        bond = self.bond
        if not self.left:
            return
        times = np.unique(np.concatenate([-(-minutes // step) * step for minutes, _, _ in self.left]))
        rhs = np.zeros(len(times))
        rhs[0] = bond.slack
        if more is not None:
            at = np.searchsorted(times, more[0])
            soon = at < len(times)
            np.add.at(rhs, at[soon], bond.ratio * more[1][soon])
        family = f"coupled[{bond.name}]"
        draft.add_rows(family, rhs, rhs, [f"coupled[{bond.name},{t}]" for t in times.tolist()])
        upper = bond.slack + 2 * bond.ratio * most
        kept = draft.add_columns(0.0, upper, [f"c[{bond.name},{t}]" for t in times.tolist()])
        rows = draft.row(family, np.arange(len(times)))
        draft.enter(rows, kept, 1.0)
        draft.enter(rows[1:], kept[:-1], -1.0)
        for minutes, columns, persons in self.left:
            draft.enter(rows[np.searchsorted(times, minutes)], columns, persons)
        for minutes, columns, persons in self.confirmed:
            at = np.searchsorted(times, minutes)
            soon = at < len(times)
            draft.enter(rows[at[soon]], columns[soon], -bond.ratio * persons[soon])


class Balance:
    """How many may still leave, minute by minute, while whole vehicles are given out."""

    def __init__(self, case: Case) -> None:
        self.bonds = bonds_of(case)
        shape = (len(self.bonds), case.horizon + 1)
        self.gone, self.seats, self.living = np.zeros(shape), np.zeros(shape), np.zeros(shape)

    def leave(self, corridor: str, minute: int, people: int) -> None:
        """So many people enter a corridor."""
        for n, bond in enumerate(self.bonds):
            if corridor in bond.leaves:
                self.gone[n, minute:] += people

    def arrive(self, corridor: str, minute: int, people: int, living: float) -> None:
        """They arrive; `living` of them are expected to."""
        for n, bond in enumerate(self.bonds):
            if corridor in bond.others:
                self.seats[n, minute + bond.confirm :] += people
                self.living[n, minute + bond.confirm :] += living

    def room(self, corridor: str, enters: int) -> float:
        """Most persons that may enter a corridor at a minute, so that neither they nor those booked for later are too many."""
        most = np.inf
        for n, bond in enumerate(self.bonds):
            if corridor in bond.leaves:
                seats = self.seats[n, enters:]
                whole = seats if bond.batch is None else np.floor((seats + EPS) / bond.batch) * bond.batch
                confirmed = np.minimum(whole, self.living[n, enters:])
                left = float((bond.slack + bond.ratio * confirmed - self.gone[n, enters:]).min())
                most = min(most, floor(left + EPS))
        return most

    def allowance(self, n: int) -> Floats:
        """What bond n allows beside what is booked, whole batches or not, by minute; never less than nothing."""
        bond = self.bonds[n]
        return np.asarray(np.maximum(0.0, bond.slack + bond.ratio * self.living[n] - self.gone[n]))


def coupled_rows(balance: Balance, model: LinearModel) -> Iterator[tuple[int, float]]:
    """Rows of a grid model with their new sides: what is booked in the balance is taken out of them."""
    rows: Mapping[str, list[tuple[int, int]]] = _rows_by_bond(model)
    for n, bond in enumerate(balance.bonds):
        before, allowed = 0.0, balance.allowance(n)
        for minute, row in rows.get(bond.name, []):
            yield row, float(allowed[minute] - before)
            before = float(allowed[minute])


def _rows_by_bond(model: LinearModel) -> dict[str, list[tuple[int, int]]]:
    """(minute, row) by the name of a bond, in the order of time."""
    found: dict[str, list[tuple[int, int]]] = {}
    for row, name in enumerate(model.row_names):
        if name.startswith("coupled["):
            bond, _, minute = name[len("coupled[") : -1].rpartition(",")
            found.setdefault(bond, []).append((int(minute), row))
    return {bond: sorted(rows) for bond, rows in found.items()}
