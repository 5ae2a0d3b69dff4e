"""People at home up to the news: who is there at the start of the first block that is not over, and what aid is left then."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from safepassage.plan.base import Formulation, fewer
from safepassage.plan.replan_take import Account
from safepassage.records.levels import Level
from safepassage.records.model import Floats
from safepassage.records.plan import Plan, Ration
from safepassage.units import DAY


@dataclass(frozen=True, slots=True)
class Home:
    """
    `here`: persons of each group at the start of `block` less those called in it already, shape (groups,); `sure`: the same if everybody
    called had been there (calls are for whole persons: 2 for 1.9 who live), below which no ration is too many. `returning`: persons who are
    home again, shape (groups, blocks + 1); `aid`: of each commodity, units for the blocks from `block` to b, shape (blocks + 1,);
    `deaths` at home before `block`; `given`: rations of blocks that have begun, and `fed`: those of `block`, shape (groups,).
    """

    block: int
    begun: bool
    here: Floats
    sure: Floats
    returning: Floats
    aid: tuple[Floats, ...]
    deaths: float
    given: tuple[Ration, ...]
    fed: Floats


def lived(form: Formulation, old: Plan, now: int, account: Account) -> Home:
    """Lives through the blocks that are over when the news comes, with the rations that were planned for them."""
    case = form.case
    now = min(now, case.horizon)
    block, begun = now // case.block, now % case.block > 0
    index = {g: k for k, g in enumerate(form.groups)}
    rations = np.zeros(form.aided.shape)
    given = tuple(r for r in old.rations if r.block < block + begun and r.group in index)
    for r in given:
        rations[index[r.group], r.block] = r.people
    larder = _Larder(form, account)
    here, deaths = _through(form, account, rations, account.leaving, block, larder)
    sure, _ = _through(form, account, rations, account.wanted, block, None)
    aid = larder.left(block)
    if begun:
        larder.spare(aid, block, np.minimum(rations[:, block], account.away))
    return Home(block, begun, here, sure, account.returning, aid, deaths, given, rations[:, block])


def _through(
    form: Formulation, account: Account, rations: Floats, leaving: Floats, last: int, larder: _Larder | None
) -> tuple[Floats, float]:
    """Persons at the start of block `last` less those who leave in it, and deaths at home before it; a larder limits who is fed."""
    model = form.model
    deaths, here = 0.0, np.zeros(len(form.groups))
    for b, rows in enumerate(reversed(form.stock_order)):
        rest = np.maximum(here + model.row_lower[rows] + account.returning[:, b] - leaving[:, b], 0.0)
        if b == last:
            break
        helped = model.upper[form.aided[:, b]] > 0
        fed = np.where(helped, np.minimum(rations[:, b], rest), 0.0)
        if larder is not None:  # rations of people on the road are not handed to others; a replay has them at home, and fed
            fed = np.minimum(fed, larder.serve(b, np.where(helped, np.minimum(rations[:, b], rest + account.away), 0.0)))
        lost, spared = model.cost[form.staying[:, b]], model.cost[form.aided[:, b]]
        deaths += float(lost @ (rest - fed) + spared @ fed)
        here = (1 - lost) * (rest - fed) + (1 - spared) * fed
    return rest, deaths


class _Larder:
    """Aid inside: the stock, and what trucks have brought, or bring on their way, less what is used."""

    def __init__(self, form: Formulation, account: Account) -> None:
        self.form, self.goods = form, form.case.commodities
        level = fewer(Level.LIKELY)
        self.there = {good.id: good.stock.at(level) for good in self.goods}
        self.coming = sorted(account.cargo)
        case = form.case
        self.begins = np.r_[np.arange(case.horizon // case.block) * case.block, case.horizon]
        self.length = np.diff(np.r_[self.begins, case.horizon + case.tail])
        self.need = {good.id: np.array([good.need_for(g) for g in form.groups]) for good in self.goods}

    def serve(self, b: int, fed: Floats) -> Floats:
        """Uses up what they need in a block; whom it does not reach goes without, as in a replay."""
        self._unload(int(self.begins[b]))
        days = self.length[b] / DAY
        for good, need in self.need.items():
            used = float(need @ fed) * days
            if used > self.there.get(good, 0.0):
                fed = np.where(need > 0, fed * self.there[good] / used, fed)
        for good, need in self.need.items():
            self.there[good] = max(0.0, self.there[good] - float(need @ fed) * days)
        return fed

    def left(self, block: int) -> tuple[Floats, ...]:
        """Of each commodity, what there is from a block's start on: shape (blocks + 1,); what is on its way counts when it is unloaded."""
        self._unload(int(self.begins[block]))
        found = []
        for good in self.goods:
            later = [(minute, units) for minute, name, units in self.coming if name == good.id]
            left = [self.there[good.id] + sum(units for minute, units in later if minute <= begin) for begin in self.begins]
            found.append(np.array(left))
        return tuple(found)

    def spare(self, aid: tuple[Floats, ...], block: int, fed: Floats) -> None:
        """Leaves, for the blocks after one that has begun, less by what these persons are given in it."""
        for good, left in zip(self.goods, aid, strict=True):
            used = float(self.need[good.id] @ fed) * self.length[block] / DAY
            left[block + 1 :] = np.maximum(left[block + 1 :] - used, 0.0)

    def _unload(self, minute: int) -> None:
        for _, good, units in (c for c in self.coming if c[0] <= minute and c[1] in self.there):
            self.there[good] += units
        self.coming = [c for c in self.coming if c[0] > minute]
