"""The planner's model against a second writing of the same page (mathematics, section 5), entry by entry and by optimum."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from safepassage.danger import forecast
from safepassage.plan.formulation import formulate
from safepassage.records.case import Case
from safepassage.records.city import CorridorState
from safepassage.records.levels import Level
from safepassage.records.model import LinearModel
from safepassage.records.operation import ModeKind
from tests import cities
from tests.independent import Model, build, cities_extra, optimum
from tests.independent.comparison import cost_differences, crowd_differences, model_of, row_differences

City = Callable[[], Case]
SIMPLE: tuple[City, ...] = (
    cities.one_road,
    cities.two_corridors,
    cities.aid_and_tail,
    cities.walkers,
    cities.ambulances,
    cities.with_pause,
    cities.two_towns,
)
MANY_RULES: tuple[City, ...] = (
    cities_extra.everything,
    cities_extra.posts_in_a_row,
    cities_extra.closed_doors,
    cities_extra.exchange,
    cities_extra.capped,
)
GRIDS = ((15, Level.LOW), (30, Level.LIKELY), (60, Level.HIGH))
RUNS = [(city, 30, Level.LIKELY) for city in SIMPLE] + [(city, step, level) for city in MANY_RULES for step, level in GRIDS]
every_run = pytest.mark.parametrize(("city", "step", "level"), RUNS, ids=[f"{c.__name__}-{s}min-{lv}" for c, s, lv in RUNS])


@cache
def both(city: City, step: int, level: Level) -> tuple[Model, LinearModel]:
    """The second writing and the planner's, of one city."""
    case = city()
    danger = forecast(case, level)
    return build(case, danger, step), formulate(case, danger, step).model


@every_run
def test_both_writings_have_the_same_columns_at_the_same_cost(city: City, step: int, level: Level) -> None:
    """Whatever may move costs the same deaths to 1e-9, and nothing may move in only one of them."""
    ours, planner = both(city, step, level)
    assert cost_differences(ours, planner) == []


@every_run
def test_both_writings_have_the_same_rows(city: City, step: int, level: Level) -> None:
    """Every rule has the same entries and the same limit to 1e-9."""
    ours, planner = both(city, step, level)
    assert row_differences(ours, planner) == []


@every_run
def test_no_crowd_is_forgotten(city: City, step: int, level: Level) -> None:
    """Every crowd at an assembly point is limited by a row that contains it, and no row counts people who are not there."""
    ours, planner = both(city, step, level)
    assert crowd_differences(ours, planner) == []


@every_run
def test_both_writings_save_the_same_lives(city: City, step: int, level: Level) -> None:
    """The constant is the same, and the optimum to 1e-6 of a death, with the planner's upper bounds in force."""
    ours, planner = both(city, step, level)
    assert planner.offset == pytest.approx(ours.constant, abs=1e-9)
    assert optimum(model_of(planner)) == pytest.approx(optimum(ours), abs=1e-6)


def test_the_cities_compared_have_every_family_of_rows_and_columns() -> None:
    """A comparison of rows that no city has would say nothing."""
    models = [both(city, step, level)[0] for city, step, level in RUNS]
    filled = {str(name[0]) for model in models for name, row in model.rows.items() if row.coefficients}
    assert filled == {
        *("stock", "aid", "inside", "outside", "enter_out", "enter_in", "walkers", "screening", "standing"),
        *("intake", "places", "unload", "crowd", "willing", "coupled", "headcount"),
    }
    assert {str(name[0]) for model in models for name in model.costs} == set("uvxeaioc")


def test_a_what_if_is_the_model_of_an_open_corridor() -> None:
    """What if the proposed corridor were open: the same model as of a case that says it is."""
    case = cities_extra.closed_doors()
    opened = replace(case, corridors=tuple(replace(c, state=CorridorState.OPENED) for c in case.corridors))
    danger = forecast(case, Level.LIKELY)
    ours, planner = build(opened, danger, 60), formulate(case, danger, 60, what_if=True).model
    assert cost_differences(ours, planner) + row_differences(ours, planner) + crowd_differences(ours, planner) == []


def test_staying_with_aid_is_the_model_of_a_city_with_trucks_only() -> None:
    """Where nobody moves, the buses outside might as well not be there."""
    case = cities.aid_and_tail()
    trucks_only = replace(case, modes=tuple(m for m in case.modes if m.kind is ModeKind.TRUCK))
    danger = forecast(case, Level.LIKELY)
    planner = formulate(case, danger, 30, people_move=False).model
    assert optimum(model_of(planner)) == pytest.approx(optimum(build(trucks_only, danger, 30)), abs=1e-6)


@pytest.mark.parametrize("what", ["cost", "value", "row_upper"])
def test_the_comparison_sees_one_changed_number(what: str) -> None:
    """A thousandth more in any one cost, entry or limit of the planner's arrays is found."""
    ours, planner = both(cities_extra.everything, 60, Level.HIGH)
    numbers = getattr(planner, what)
    rng = np.random.default_rng(7)
    for place in rng.choice(np.flatnonzero(np.isfinite(numbers) & (numbers != 0)), 25, replace=False):
        changed = numbers.copy()
        changed[place] *= 1.001
        worse = replace(planner, **{what: changed})
        if what == "row_upper" and planner.row_lower[place] == planner.row_upper[place]:
            worse = replace(worse, row_lower=np.where(np.arange(len(changed)) == place, changed, planner.row_lower))
        found = cost_differences(ours, worse) + row_differences(ours, worse) + crowd_differences(ours, worse)
        assert found, f"{what} {place} was changed and nobody saw it"
