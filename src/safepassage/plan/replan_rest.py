"""The grid model of the rest: what has started is taken out of its rows, and nothing starts, or is called, before the news."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from safepassage.plan.base import Formulation
from safepassage.plan.coupling import coupled_rows
from safepassage.plan.formulation import POOLS, formulate
from safepassage.plan.replan_home import Home, lived
from safepassage.plan.replan_news import News
from safepassage.plan.replan_past import Taken
from safepassage.plan.replan_pools import Pools, pools_after, steps_of
from safepassage.plan.replan_take import Account, take
from safepassage.plan.roster import Roster
from safepassage.records.danger import Danger
from safepassage.records.model import Floats, LinearModel
from safepassage.records.plan import Plan
from safepassage.risk import Exposures

Called = dict[tuple[str, str, str | None, str | None, int, int], int]  # mode, corridor, point, site, start, group -> persons


@dataclass(frozen=True, slots=True)
class Rest:
    """
    What is still to be decided.

    `form` is the grid model of the rest; its offset is what is decided already [expected deaths], `standing` of it for crews that stood
    inside before. `roster` has the past booked, `pools` the vehicles, `home` the people and the aid.
    """

    form: Formulation
    roster: Roster
    pools: Pools
    standing: float
    home: Home


def rest_of(news: News, old: Plan, danger: Danger, taken: tuple[Taken, ...], step: int, what_if: bool) -> Rest:
    """The model of the rest on the new case. Raises UnknownDanger where a place that the rest, or the past, meets is not described."""
    form = formulate(news.new, danger, step, what_if=what_if, since=news.now)
    exposures = Exposures(news.new, danger)
    roster = Roster(form, exposures)
    old_modes = {m.id: m for m in news.old.modes}
    for mode in news.new.modes:  # what stood there before the news
        before = old_modes.get(mode.id, mode)
        roster.inside[mode.id][:] = before.inside
        roster.outside[mode.id][:] = before.outside
    account = Account.empty(form)
    for item in taken:
        take(roster, item, account)
    pools = pools_after(news, taken)
    standing = _fill_pools(news, roster, pools)
    home = lived(form, old, news.now, account)
    roster.first_call = news.now
    model = _limited(form, roster, news, home, pools)
    model = _called_before(form, roster, model, home)
    upper = _open(form, roster, model.upper.copy(), old, home, news.now)
    model = replace(model, upper=upper, offset=form.model.offset + home.deaths + account.cost + standing)
    return Rest(replace(form, model=model), roster, pools, standing, home)


def _fill_pools(news: News, roster: Roster, pools: Pools) -> float:
    """Vehicles that stand there from the news on; returns deaths in crews that stood inside before it."""
    step, first = roster.form.step, -(-news.now // roster.form.step)
    for mode in news.new.modes:
        for arrays, free in ((roster.inside, pools.inside), (roster.outside, pools.outside)):
            there = np.bincount(list(steps_of(free.get(mode.id, []), news.now, step)), minlength=len(arrays[mode.id]) + 1)
            if mode.id in free:
                arrays[mode.id][first:] = np.cumsum(there[: len(arrays[mode.id])])[first:]
    starts = np.arange(0, news.new.horizon, step)
    fear = roster.exposures.inside(starts, np.r_[starts[1:], news.new.horizon + news.new.tail])[:first]
    return float(sum(mode.crew * (roster.inside[mode.id][:first] @ fear) for mode in news.new.modes))


def _limited(form: Formulation, roster: Roster, news: News, home: Home, pools: Pools) -> LinearModel:
    """The model with what is left of each row."""
    model = form.model
    lower, upper = model.row_lower.copy(), model.row_upper.copy()
    index = {name: i for i, name in enumerate(model.row_names)}
    shares = _left(form, roster)
    for name, left in shares.items():
        if name in index:
            upper[index[name]] = max(0.0, left)
    for row, side in coupled_rows(roster.balance, model):
        lower[row] = upper[row] = side
    _pool_rows(index, lower, upper, news, pools, form.step)
    _home_rows(index, form, lower, upper, home)
    return replace(model, row_lower=lower, row_upper=upper)


def _left(form: Formulation, roster: Roster) -> dict[str, float]:
    """Rows that only limit, by name: what the roster has left."""
    rows: dict[str, float] = {}
    hourly = {
        "enter_out": roster.enter_out,
        "enter_in": roster.enter_in,
        "walkers": roster.walkers,
        "screening": roster.screening,
        "intake": roster.intake,
        "unload": roster.intake,
    }
    hourly |= {"standing": roster.standing_hour} if roster.wait else {}
    for family, items in hourly.items():
        for item, left in items.items():
            rows |= {f"{family}[{item},{hour}]": float(n) for hour, n in enumerate(left.tolist())}
    rows |= {f"places[{site}]": left for site, left in roster.places.items()} | roster.heads.rows()
    minutes = np.arange(0, form.case.horizon, form.step) - roster.muster
    for point, left in roster.crowd.items():
        rows |= {f"crowd[{point},{t}]": float(n) for t, n in zip(minutes.tolist(), left[np.maximum(minutes, 0)].tolist(), strict=True)}
    return rows | {f"willing[{zone},{screening},{side}]": float(n) for (zone, screening, side), n in roster.caps.items()}


def _pool_rows(index: dict[str, int], lower: Floats, upper: Floats, news: News, pools: Pools, step: int) -> None:
    for mode in news.new.modes:
        for pool, free in (("inside", pools.inside), ("outside", pools.outside)):
            coming = np.zeros(news.new.horizon // step + 1)
            if mode.kind in POOLS[pool]:
                for at in steps_of(free[mode.id], news.now, step):
                    coming[min(at, len(coming) - 1)] += 1
            for t in range(news.new.horizon // step):
                row = index.get(f"{pool}[{mode.id},{t * step}]")
                if row is not None:
                    lower[row] = upper[row] = coming[t]


def _home_rows(index: dict[str, int], form: Formulation, lower: Floats, upper: Floats, home: Home) -> None:
    """Who is there at the start of the first block that is not over, who returns, and the aid that is left."""
    for b, rows in enumerate(reversed(form.stock_order)):
        if b < home.block:
            lower[rows] = upper[rows] = 0.0
        elif b == home.block:
            lower[rows] = upper[rows] = home.here
        else:
            lower[rows] += home.returning[:, b]
            upper[rows] += home.returning[:, b]
    for good, left in zip(form.case.commodities, home.aid, strict=True):
        for b in range(left.shape[0]):
            row = index.get(f"aid[{good.id},{b}]")
            if row is not None:
                upper[row] = np.inf if b < home.block else left[b]


def _called_before(form: Formulation, roster: Roster, model: LinearModel, home: Home) -> LinearModel:
    """
    Who was called in a block that is over, and boards after the news, is counted at home until the next block begins; those of them who
    would live there to its start are taken from its stock, and their deaths up to then are taken out of the cost again.
    """
    cost, index, value = model.cost.copy(), model.index.copy(), model.value.copy()
    begin, stock = home.block * form.case.block, form.stock_order[-1 - home.block]
    for load in form.loads:
        j, k = load.journey, load.group
        calls = load.starts - roster.muster - roster.walk(k, j)
        for at in np.flatnonzero((calls >= 0) & (calls < begin)).tolist():
            column, call = load.columns[at], int(calls[at])
            lives = float(np.exp(roster.home[k][call] - roster.home[k][begin]))
            entry = model.start[column]  # the rows of stocks come first
            cost[column] += lives - value[entry]
            index[entry], value[entry] = stock[k], lives
    return replace(model, cost=cost, index=index, value=value)


def _called(form: Formulation, old: Plan, now: int) -> Called:
    """Persons of the old plan who board after the news, by journey, start and group."""
    index = {g: k for k, g in enumerate(form.groups)}
    found: Called = {}
    for m in (m for m in old.movements if m.start >= now and len(m.points) == 1):
        for b in (b for b in m.boardings if b.group in index):
            key = (m.mode, m.corridor, m.points[0], m.site, m.start, index[b.group])
            found[key] = found.get(key, 0) + b.people
    return found


def _open(form: Formulation, roster: Roster, upper: Floats, old: Plan, home: Home, now: int) -> Floats:
    """Uppers: only who was called already boards so soon that the call lies before the news; nobody lives or stands in the past."""
    called = _called(form, old, now)
    for load in form.loads:
        j, k = load.journey, load.group
        late = load.starts < now + roster.muster + roster.walk(k, j)
        for start, column in zip(load.starts[late].tolist(), load.columns[late].tolist(), strict=True):
            upper[column] = called.get((j.mode, j.corridor, j.point, j.site, start, k), 0)
    before = tuple(f"{letter}[" for letter in "io")
    for column, name in enumerate(form.model.column_names):
        if name.startswith(before) and int(name.rpartition(",")[2][:-1]) < now:
            upper[column] = 0.0
    upper[form.staying[:, : home.block]] = upper[form.aided[:, : home.block]] = 0.0
    if home.begun:  # who has a ration has it for the whole block, and nobody gets one in its midst
        fed = form.aided[:, home.block]
        upper[fed] = np.minimum(upper[fed], home.fed)
    return upper
