"""Coupled deals in the bound: how many may be confirmed at most, whatever plan `check` accepts (docs: bound.md, "Coupled deals")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from safepassage.plan.base import counts_of
from safepassage.plan.coupling import Coupling
from safepassage.plan.journeys import Minutes
from safepassage.plan.tables import Tables
from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.model import Floats, Ints


class Relaxed:
    """What the relaxation grants to each bond beside its columns; `most` is never less than what can be confirmed in all."""

    def __init__(self, case: Case, tables: Tables, couplings: Sequence[Coupling]) -> None:
        self.case, self.tables, self.couplings = case, tables, couplings
        level = tables.exposures.danger.level
        self.likely = level is Level.LIKELY
        joining = Counter(f.group for f in case.inflows)
        self.spare = np.array([1.0 + joining[g] for g in tables.groups])  # aboard at likely, and not there
        self.people = np.zeros(len(tables.groups))
        index = {g: k for k, g in enumerate(tables.groups)}
        for group, counts in counts_of(case, Level.LIKELY).items():
            self.people[index[group]] = sum(counts.values())
        self.reached: list[dict[int, int]] = [{} for _ in couplings]
        self.most = 2.0 * float(self.people.sum() + self.spare.sum())

    def most_aboard(self, calls: Minutes, groups: Ints, begins: Minutes) -> Floats:
        """
        Persons aboard for each that a column counts at the start of its block: those called at `calls`, before the block begins, are more.

        Shape (columns,) like the three arguments; 0 at low and high, where persons aboard are not those that are there.
        """
        if not self.likely:
            return np.zeros(len(groups))
        found = np.empty(len(groups))
        want = self.tables.exposures.danger.untreated
        for k in set(groups.tolist()):
            group, these = self.tables.groups[k], groups == k
            home = self.tables.table("home", group.zone)
            begin, call = begins[these], calls[these]
            found[these] = np.exp(home[begin] - home[call] + want[group.care] * (begin - call))
        self.most = max(self.most, float(found.max(initial=1.0)) * float(self.people.sum()) + float(self.spare.sum()))
        return found

    def reach(self, corridor: str, groups: Ints, arrives: Minutes) -> None:
        """People of these groups may arrive by a corridor at these minutes."""
        for n, coupling in enumerate(self.couplings):
            if corridor in coupling.bond.others:
                for k in set(groups.tolist()):
                    first = int(arrives[groups == k].min()) + coupling.bond.confirm
                    self.reached[n][k] = min(first, self.reached[n].get(k, first))

    def beside(self, n: int) -> Floats:
        """For one bond: from which minute on how many more count as confirmed; shape (2, groups that can be)."""
        found = sorted(self.reached[n].items())
        persons = [self.spare[k] + (0.0 if self.likely else self.people[k]) for k, _ in found]
        return np.array([[minute for _, minute in found], persons], float).reshape(2, len(found))
