"""On one grid, more to work with never costs lives; and a relaxation never costs more than what it relaxes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.random import Generator

from safepassage.danger import forecast
from safepassage.plan.formulation import formulate
from safepassage.plan.relaxation import relax
from safepassage.records.case import Case
from safepassage.records.city import Checkpoint, Site
from safepassage.records.levels import Level
from safepassage.records.operation import Mode, Pause
from tests import cities
from tests.independent import optimum
from tests.independent.comparison import model_of

CLOSE = 1e-6  # deaths
seeds = st.integers(0, 2**32 - 1)
often = settings(max_examples=12, deadline=None, derandomize=True)


def deaths(case: Case, step: int = 60) -> float:
    """The least expected deaths on the grid."""
    return optimum(model_of(formulate(case, forecast(case, Level.LIKELY), step).model))


def some_city(rng: Generator) -> Case:
    """`ambulances` with aid and a pause, of random size, rates and hours."""
    base, aid = cities.ambulances(), cities.aid_and_tail()
    start = 15 * int(rng.integers(0, 16))
    east, south = base.corridors
    rates = {"violence_home": 0.3 * rng.random(), "fire_front": 0.3 * rng.random(), "point_factor": 3 * rng.random()}
    return replace(
        base,
        tail=aid.tail,
        people=tuple(replace(p, count=cities.counted(int(rng.integers(1, 80)))) for p in base.people),
        sites=(*base.sites, *(s for s in aid.sites if s.id == "kitchen")),
        checkpoints=tuple(replace(c, persons_per_hour=float(rng.integers(20, 200))) for c in base.checkpoints),
        corridors=(replace(east, pause_required=True), replace(south, vehicles_per_hour=int(rng.integers(1, 4)))),
        pauses=(Pause("east", start, start + 15 * int(rng.integers(8, 24)), bool(rng.random() < 0.5), cities.SOURCE),),
        modes=(cities.bus(outside=int(rng.integers(0, 3))), cities.ambulance(outside=1), cities.truck(1)),
        commodities=(cities.food(float(rng.integers(0, 40))), cities.medical()),
        assumptions=cities.assumptions(**rates),
    )


def longer(pause: Pause) -> Pause:
    """An hour more at its end."""
    return replace(pause, end=pause.end + 60)


def faster(post: Checkpoint) -> Checkpoint:
    """A tenth faster."""
    return replace(post, persons_per_hour=1.1 * post.persons_per_hour)


def larger(site: Site) -> Site:
    """Ten more an hour, ten more in all."""
    return replace(site, intake_per_hour=site.intake_per_hour + 10, places=site.places + 10)


def more(mode: Mode) -> Mode:
    """Another vehicle outside."""
    return replace(mode, outside=mode.outside + 1)


@often
@given(seeds)
def test_one_addition_never_costs_lives(seed: int) -> None:
    """An hour more of pause, a vehicle, a faster checkpoint, more places, more food: each alone."""
    case = some_city(np.random.default_rng(seed))
    now = deaths(case)
    assert deaths(replace(case, pauses=tuple(map(longer, case.pauses)))) <= now + CLOSE
    assert deaths(replace(case, checkpoints=tuple(map(faster, case.checkpoints)))) <= now + CLOSE
    assert deaths(replace(case, sites=tuple(map(larger, case.sites)))) <= now + CLOSE
    assert deaths(replace(case, modes=tuple(map(more, case.modes)))) <= now + CLOSE
    assert deaths(replace(case, commodities=(cities.food(60), *case.commodities[1:]))) <= now + CLOSE


@often
@given(seeds)
def test_the_bound_is_below_every_grid_in_random_cities(seed: int) -> None:
    """The relaxation at one hour, against the grid at one hour and at half an hour."""
    case = some_city(np.random.default_rng(seed))
    bound = optimum(model_of(relax(case, forecast(case, Level.LIKELY), 60).model))
    assert bound <= min(deaths(case, 60), deaths(case, 30)) + CLOSE
