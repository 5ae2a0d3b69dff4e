"""Which vehicle stands where, and from when on it can start, after what has started really went as it did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from safepassage.plan.replan_news import News
from safepassage.plan.replan_past import Taken
from safepassage.records.operation import Mode, ModeKind
from safepassage.records.plan import Kind

Free = tuple[int, str]  # from which minute on, which vehicle


@dataclass(frozen=True, slots=True)
class Pools:
    """By mode: the vehicles that can start inside, and outside, each with the minute from which it can."""

    inside: dict[str, list[Free]] = field(default_factory=dict)
    outside: dict[str, list[Free]] = field(default_factory=dict)


def pools_after(news: News, taken: tuple[Taken, ...]) -> Pools:
    """
    Vehicles for what starts later, in the fleets of the new case.

    A vehicle is one of those numbered 1 to the fleet's size, and the fleet has no more than the new case says, where it says another
    number than the old one: the count is one of vehicles that stand there at the news. Of a smaller fleet the highest numbers are gone.
    """
    pools = Pools()
    old = {m.id: m for m in news.old.modes}
    for mode in news.new.modes:
        if mode.kind is not ModeKind.FOOT:
            before = old.get(mode.id, mode)
            inside, outside = _of_mode(mode, before, [t for t in taken if t.past.movement.mode == mode.id])
            pools.inside[mode.id] = _counted(inside, mode.inside, before.inside, news.now)
            pools.outside[mode.id] = _counted(outside, mode.outside, before.outside, news.now)
    return pools


def number(vehicle: str) -> int:
    """The number in the name of a vehicle."""
    return int(vehicle.rpartition("-")[2])


def name(mode: Mode, n: int) -> str:
    """How the n-th vehicle of a fleet is called."""
    return f"{mode.id}-{n:0{max(2, len(str(mode.inside + mode.outside)))}d}"


def _of_mode(mode: Mode, before: Mode, taken: list[Taken]) -> tuple[list[Free], list[Free]]:
    """Inside, outside: those that have moved where they went, those that have not where they stood."""
    first: dict[int, bool] = {}  # number -> whether its first movement began inside
    last: dict[int, Taken] = {}
    for item in sorted(taken, key=lambda t: (t.past.movement.start, t.past.movement.id)):
        n = number(item.past.movement.vehicle)
        first.setdefault(n, item.past.movement.kind is Kind.OUT)
        last[n] = item
    fleet = mode.inside + mode.outside
    found: tuple[list[Free], list[Free]] = ([], [])
    for n, item in last.items():
        if item.past.ready is not None and n <= fleet:
            found[0 if item.inside else 1].append((item.past.ready, name(mode, n)))
    left = [n for n in range(1, fleet + 1) if n not in first]
    rest_in = max(0, mode.inside - sum(first.values()))
    rest_out = max(0, mode.outside - sum(not inside for inside in first.values()))
    stood = [n for n in left if n <= before.inside]
    here = [*stood, *reversed([n for n in left if n > before.inside])][:rest_in]
    found[0].extend((0, name(mode, n)) for n in here)
    found[1].extend((0, name(mode, n)) for n in [n for n in left if n not in here][:rest_out])
    return found


def _counted(free: list[Free], counted: int, before: int, now: int) -> list[Free]:
    """At most as many of those standing there at the news as were counted then, if they were; those on their way come on top."""
    if counted == before:
        return sorted(free)
    there = sorted(f for f in free if f[0] <= now)
    return sorted([*there[:counted], *(f for f in free if f[0] > now)])


def steps_of(free: list[Free], now: int, step: int) -> Iterator[int]:
    """The step of the grid from which each vehicle can start."""
    return (-(-max(ready, now) // step) for ready, _ in free)
