"""Section 5, the people at home: u, v, and the rows stock and aid."""

from __future__ import annotations

from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.operation import Commodity
from safepassage.records.people import Group
from safepassage.units import DAY
from tests.independent.exposure import Dangers
from tests.independent.model import Model


def groups_of(case: Case) -> list[Group]:
    """Every group that has people or will have."""
    return list(dict.fromkeys([p.group for p in case.people] + [i.group for i in case.inflows]))


def blocks(case: Case) -> list[tuple[int, int]]:
    """[start, end) of each aid block in minutes; the last one is the tail."""
    inner = [(start, start + case.block) for start in range(0, case.horizon, case.block)]
    return [*inner, (case.horizon, case.horizon + case.tail)]


def stock_at(commodity: Commodity, level: Level) -> float:
    """Units there at the start: at the level of most deaths the least."""
    return {Level.LOW: commodity.stock.high, Level.LIKELY: commodity.stock.likely, Level.HIGH: commodity.stock.low}[level]


def need(commodity: Commodity, group: Group) -> float:
    """Units a person-day: by the care group, nothing in zones that the commodity is not for."""
    if commodity.zones and group.zone not in commodity.zones:
        return 0.0
    return dict(commodity.need)[group.care]


def write_stocks(model: Model, case: Case, dangers: Dangers, group: Group) -> None:
    """Columns u and v of a group and its rows stock[k,b]; boardings are added to these rows later.

    Nobody is aided by nothing: v exists only for a care group that some commodity has a need for.
    """
    level = dangers.danger.level
    letters = "uv" if any(need(c, group) > 0 for c in case.commodities) else "u"
    survive = [[dangers.staying(group, start, end, aided) for aided in (False, True)] for start, end in blocks(case)]
    name = str(group)
    for b, (start, end) in enumerate(blocks(case)):
        for letter, survival in zip(letters, survive[b], strict=False):
            model.costs[letter, name, b] = 1 - survival
        if b == 0:
            present = sum(p.count.at(level) for p in case.people if p.group == group)
            row = model.row(("stock", name, b), "=", present)
        else:
            row = model.row(("stock", name, b), "=", joined(case, dangers, group, b - 1))
            for letter, survival in zip(letters, survive[b - 1], strict=False):
                row.add((letter, name, b - 1), -survival)
        for letter in letters:
            row.add((letter, name, b), 1.0)
        model.constant += sum(
            i.count.at(level) * (1 - dangers.staying(group, i.minute, end))
            for i in case.inflows
            if i.group == group and start <= i.minute < end
        )


def joined(case: Case, dangers: Dangers, group: Group, b: int) -> float:
    """Of those who joined the group during block b, how many live at its end."""
    start, end = blocks(case)[b]
    mine = [i for i in case.inflows if i.group == group and start <= i.minute < end]
    return sum(i.count.at(dangers.danger.level) * dangers.staying(group, i.minute, end) for i in mine)


def write_aid(model: Model, case: Case, dangers: Dangers) -> None:
    """Rows aid[w,b]: what was used up to block b is at most the stock; trucks are added later."""
    for commodity in case.commodities:
        for b in range(len(blocks(case))):
            row = model.row(("aid", commodity.id, b), "<=", stock_at(commodity, dangers.danger.level))
            for group in groups_of(case):
                for earlier, (start, end) in enumerate(blocks(case)[: b + 1]):
                    used = need(commodity, group) * (end - start) / DAY
                    if used > 0:
                        row.add(("v", str(group), earlier), used)
