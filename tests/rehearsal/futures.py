"""Tiny cities rehearsed with stops that a test writes down, nothing else drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from safepassage.records.case import Case
from safepassage.records.levels import Assumption, Range
from safepassage.records.people import Care, Group, Screening
from safepassage.records.plan import Boarding, Kind, Movement, Plan
from safepassage.records.rehearsal import Setting
from safepassage.records.stops import Cause, Course, Stop
from safepassage.rehearsal.future import GO_ON, HOLD, TURN_BACK, Future, Hazards
from safepassage.rehearsal.kernel import FRONT
from safepassage.rehearsal.play import Played, play
from safepassage.session.stage import Stage, stage
from tests.cities import one_road

HOME = Group("home", Care.ABLE, Screening.GENERAL)
FATES = {"go on": GO_ON, "hold": HOLD, "turn back": TURN_BACK}
LIKELY: tuple[Assumption, ...] = ()


def bus_out(name: str, vehicle: str, start: int, people: int, call: int, queue: int = 0) -> Movement:
    """A bus of `one_road` from its square at `start`; `queue` minutes longer at the gatehouse than the quarter of an hour it plans for."""
    leaves = start + 10
    post = leaves + 5
    left = post + 15 + queue
    return Movement(
        name,
        Kind.OUT,
        vehicle,
        "bus",
        "east",
        ("lane", "mile", "slope", "coast"),
        ("square",),
        "camp",
        (Boarding(HOME, "square", people, call),),
        (),
        start,
        leaves,
        (post,),
        left + 9,
    )


def city(people: int = 100, buses_inside: int = 1, horizon_hours: int = 12) -> Case:
    """`one_road` with buses that stand inside."""
    case = one_road(people, 0, horizon_hours)
    return replace(case, modes=tuple(replace(m, inside=buses_inside) if m.id == "bus" else m for m in case.modes))


def set_up(case: Case, movements: Sequence[Movement], days: int = 1) -> Stage:
    """A stage with nothing to draw."""
    plan = Plan(case.id, tuple(movements), ())
    return stage(case, plan, Setting(1, 1, days), SHIPPED, None)


def future(
    of: Stage, stops: Sequence[tuple[int, int]], fate: str = "hold", patience: int = 10_000, trap: bool = False, only: str = ""
) -> Future:
    """A future in which everything is as likely as can be, and the operation (or one corridor) is stopped from minute to minute."""
    calm, _, _ = replace_calm(of)
    there = [not only or name == only for name in of.names.corridors]
    n = len(stops)

    def each(values: Sequence[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        return np.array([*values] * sum(there), dtype=np.int64)

    return calm._replace(
        stop_first=np.array([0, *np.cumsum(there) * n], dtype=np.int64),
        stop_start=each([s for s, _ in stops]),
        stop_end=each([e for _, e in stops]),
        stop_cause=each([list(Cause).index(Cause.LISTS)] * n),
        stop_fate=each([FATES[fate]] * n),
        stop_patience=each([patience] * n),
        stop_trap=each([int(trap)] * n),
    )


def replace_calm(of: Stage) -> tuple[Future, Hazards, np.ndarray[tuple[int], np.dtype[np.float64]]]:
    """The future as planned, its hazards and clock."""
    from safepassage.records.rehearsal import Scenario

    drawing = replace(of.drawing, scenario=Scenario.AS_PLANNED)
    return drawing.future(of.script, Course(()), np.random.default_rng(0))


def played(
    of: Stage, stops: Sequence[tuple[int, int]] = (), fate: str = "hold", patience: int = 10_000, trap: bool = False, only: str = ""
) -> Played:
    """What comes of such a future."""
    _, hazards, _ = replace_calm(of)
    return play(of.script, future(of, stops, fate, patience, trap, only), hazards, np.zeros(FRONT + 1))


def a_stop(start: int, end: int, cause: Cause = Cause.LISTS, what: str = "") -> Stop:
    """One stop."""
    return Stop(what, start, end, cause)


def exactly(name: str, value: float, unit: str = "x") -> Assumption:
    """An assumption without doubt."""
    return Assumption(name, Range.exactly(value), unit, "high", "test", "")


def _shipped() -> tuple[Assumption, ...]:
    from pathlib import Path

    from safepassage.outside.rehearsal_table import rehearsal_assumptions

    return rehearsal_assumptions(Path("nowhere"))


SHIPPED = _shipped()
