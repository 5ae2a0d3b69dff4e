"""What an addition is worth: differences of two optima on one grid, never negative for what only gives more room."""

from __future__ import annotations

from dataclasses import replace
from math import expm1

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from safepassage.danger import forecast
from safepassage.plan.additions import Addition, additions, later, longer_pauses
from safepassage.plan.duals import matrix
from safepassage.plan.formulation import formulate
from safepassage.plan.prices import price_list
from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.model import LinearModel
from safepassage.records.people import Care
from safepassage.records.result import Price
from tests import cities
from tests.independent import cities_extra

CLOSE = 1e-6


def least(model: LinearModel) -> float:
    """The optimum by another road than the planner's solver."""
    rows = matrix(model).tocsr()
    equal = model.row_lower == model.row_upper
    answer = linprog(
        model.cost,
        A_ub=rows[~equal],
        b_ub=model.row_upper[~equal],
        A_eq=rows[equal],
        b_eq=model.row_upper[equal],
        bounds=np.column_stack([np.zeros_like(model.upper), model.upper]),
        method="highs",
        options={"primal_feasibility_tolerance": 1e-9, "dual_feasibility_tolerance": 1e-9},
    )
    assert answer.status == 0, answer.message
    return model.offset + float(answer.fun)


def model_of(case: Case, level: Level = Level.LIKELY) -> LinearModel:
    """The grid model in hours."""
    return formulate(case, forecast(case, level), 60).model


def with_limits(model: LinearModel, addition: Addition) -> LinearModel:
    """The model with the limits of an addition in place of its own."""
    assert addition.limits is not None
    new = {"upper": model.upper, "row_lower": model.row_lower, "row_upper": model.row_upper} | dict(addition.limits(model))
    return replace(model, upper=new["upper"], row_lower=new["row_lower"], row_upper=new["row_upper"])


def worth(case: Case, addition: Addition, level: Level = Level.LIKELY) -> float:
    """Deaths avoided, by another road than the price list."""
    model = model_of(case, level)
    if addition.limits is not None:
        return least(model) - least(with_limits(model, addition))
    assert addition.case is not None
    return least(model) - least(model_of(addition.case, level))


def prices(case: Case) -> tuple[Price, ...]:
    """The price list in hours."""
    return price_list(case, {level: forecast(case, level) for level in Level}, forecast)


def busy_city(people: int, buses: int, start: int, length: int, rate: float) -> Case:
    """`with_pause`, with more people than the pause carries, and an ambulance."""
    base = cities.with_pause(start, min(start + length, 720))
    return replace(
        base,
        people=(cities.count("home", Care.ABLE, people), cities.count("home", Care.LIMITED, people // 4)),
        checkpoints=tuple(replace(c, persons_per_hour=rate) for c in base.checkpoints),
        modes=(cities.bus(outside=buses), cities.ambulance(outside=1)),
    )


@settings(max_examples=12, deadline=None, derandomize=True)
@given(
    people=st.integers(1, 400),
    buses=st.integers(0, 3),
    start=st.integers(0, 600),
    length=st.integers(30, 600),
    rate=st.floats(20, 300),
    level=st.sampled_from(Level),
)
def test_more_is_never_worse(people: int, buses: int, start: int, length: int, rate: float, level: Level) -> None:
    """On one grid, a longer pause, another bus or ambulance, a faster checkpoint never cost a life; a delay never saves one."""
    case = busy_city(people, buses, start, length, rate)
    for addition in additions(case, what_if=False):
        if addition.kind == "delay":
            assert worth(case, addition, level) <= CLOSE, addition.name
        else:
            assert worth(case, addition, level) >= -CLOSE, addition.name


def test_the_price_list_says_what_another_solver_says() -> None:
    """Every price at likely and at high, to a millionth of a death, in a city where many rules meet."""
    case = cities_extra.everything()
    asked = [a for a in additions(case, what_if=False) if a.kind != "delay"]
    found = {p.addition: p for p in prices(case)}
    assert {p.kind for p in found.values()} == {"pause", "vehicle", "checkpoint", "intake", "delay"}
    for addition in asked:
        assert found[addition.name].likely == pytest.approx(worth(case, addition), abs=CLOSE)
        assert found[addition.name].high == pytest.approx(worth(case, addition, Level.HIGH), abs=CLOSE)


def test_other_limits_are_those_of_the_changed_case() -> None:
    """A bus more, a checkpoint a tenth faster, ten more intakes: changed in place or built anew, the optimum is the same."""
    case = cities.ambulances()
    posts = tuple(replace(c, persons_per_hour=1.1 * c.persons_per_hour) for c in case.checkpoints)
    sites = tuple(replace(s, intake_per_hour=s.intake_per_hour + 10) if s.id == "clinic" else s for s in case.sites)
    bus = tuple(replace(m, outside=m.outside + 1) if m.id == "bus" else m for m in case.modes)
    changed = {
        "one more bus": replace(case, modes=bus),
        "Gatehouse screens 10 % faster": replace(case, checkpoints=posts),
        "ten more intakes an hour at Clinic (places as they are)": replace(case, sites=sites),
    }
    asked = {a.name: a for a in additions(case, what_if=False)}
    for name, other in changed.items():
        model = model_of(case)
        assert least(with_limits(model, asked[name])) == pytest.approx(least(model_of(other)), abs=CLOSE)


def test_a_delay_beyond_the_horizon_costs_all_that_moving_saves() -> None:
    """100 people at home for 720 minutes, 1e-4 violence and 1e-6 illness a minute: what moving them saves is the price of 12 hours."""
    case = cities.with_pause(120, 360, city=False)
    staying = -100 * expm1(-(1e-4 + 1e-6) * 720)
    found = {p.addition: p for p in prices(case)}
    for hours in (12, 24, 48):
        price = found[f"the agreement comes {hours} hours later"].likely
        assert price == pytest.approx(least(model_of(case)) - staying, abs=CLOSE)
        assert price < 0


def test_nothing_starts_before_a_late_agreement() -> None:
    """Where no pause is required a delay keeps vehicles out all the same."""
    found = {p.addition: p for p in prices(cities.one_road())}
    assert found["the agreement comes 6 hours later"].likely < -0.01
    assert found["the agreement comes 12 hours later"].likely < found["the agreement comes 6 hours later"].likely


def test_the_first_bus_is_worth_what_one_bus_saves() -> None:
    """A city without buses has no columns for them; one more is still priced, as the city with one bus."""
    none, one = cities.one_road(buses=0), cities.one_road(buses=1)
    price = next(p for p in prices(none) if p.addition == "one more bus")
    assert price.likely == pytest.approx(least(model_of(none)) - least(model_of(one)), abs=CLOSE)
    assert price.likely > 0.1


def test_a_tenth_bus_for_fifty_people_has_no_measurable_worth() -> None:
    """Nine can do what is to be done."""
    price = next(p for p in prices(cities.one_road(people=50, buses=9)) if p.addition == "one more bus")
    assert not price.measurable


def test_a_longer_pause_ends_an_hour_later_on_its_corridor_only() -> None:
    """And at the horizon at the latest."""
    base = cities.with_pause(120, 690)
    other = replace(base.pauses[0], corridor="west", start=60, end=120)
    longer = longer_pauses(replace(base, pauses=(*base.pauses, other)), "east")
    assert [(p.start, p.end) for p in longer.pauses] == [(120, 720), (60, 120)]


def test_a_pause_that_has_begun_when_the_agreement_comes_starts_then() -> None:
    """Those that are over do not happen; those to come stay as they are."""
    base = cities.with_pause(0, 60)
    pauses = tuple(replace(base.pauses[0], start=start, end=end) for start, end in ((0, 60), (30, 400), (500, 600)))
    assert [(p.start, p.end) for p in later(replace(base, pauses=pauses), 60).pauses] == [(60, 400), (500, 600)]


def test_additions_are_named_in_english_and_arabic_and_on_usable_corridors_only() -> None:
    """Three corridors of four do not work: none of their pauses is offered; hours are counted as Arabic counts them."""
    case = cities_extra.closed_doors()
    names = {a.name: a.name_ar for a in additions(case, what_if=False)}
    assert not [name for name in names if "Proposed" in name or "Shut" in name]
    assert all(any("\u0600" <= letter <= "\u06ff" for letter in name) for name in names.values())
    assert names["the agreement comes 6 hours later"] == "تأخّر الاتفاق 6 ساعات"
    assert names["the agreement comes 12 hours later"] == "تأخّر الاتفاق 12 ساعة"
