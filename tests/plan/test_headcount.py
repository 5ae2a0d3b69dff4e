"""A headcount that was agreed for a window: kept by plans, bounds and planning again, and named by the judge (`with_pause`, 120 to 360)."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from safepassage.check import judge
from safepassage.danger import forecast
from safepassage.plan.answer import Proposal, propose
from safepassage.plan.formulation import formulate
from safepassage.plan.relaxation import relax
from safepassage.records.case import Case
from safepassage.records.levels import Level, Range
from safepassage.records.operation import Pause
from tests import cities
from tests.check import plans
from tests.check.plans import HOME_ABLE, out
from tests.independent import cities_extra, optimum
from tests.independent.comparison import model_of
from tests.plan.replan_cities import again, closed, violations

CLOSE = 1e-6  # deaths


def agreed(most: int, pauses: tuple[tuple[int, int], ...] = ((120, 360),)) -> Case:
    """`with_pause` with 200 people, two buses inside, these pauses, and so many persons agreed for each."""
    base = cities.with_pause()
    return replace(
        base,
        people=(cities.count("home", cities.ABLE, 200),),
        modes=(cities.bus(inside=2),),
        pauses=tuple(Pause("east", start, end, True, cities.SOURCE) for start, end in pauses),
        terms=tuple(replace(t, headcount=Range.exactly(most)) for t in base.terms),
    )


@cache
def proposed(most: int) -> tuple[Case, Proposal]:
    """A case with a headcount, and its plans in half hours."""
    case = agreed(most)
    return case, propose(case, forecast(case, Level.LIKELY), 30, what_if=False)


def people(proposal: Proposal, name: str) -> int:
    """Persons that a plan takes out."""
    return sum(m.people for m in proposal.plans[name].movements)


def least(case: Case) -> float:
    """The least deaths on the grid by the hour."""
    return optimum(model_of(formulate(case, forecast(case, Level.LIKELY), 60).model))


def bound(case: Case, level: Level) -> float:
    """The least deaths of the relaxation."""
    return optimum(model_of(relax(case, forecast(case, level), 60).model))


@pytest.mark.parametrize("most", [0, 60])
def test_no_more_leave_in_a_window_than_were_agreed(most: int) -> None:
    """200 would go; 60 are agreed, and 60 go: a full bus and one of ten. By hand and by rule alike. Of 0, nobody."""
    case, found = proposed(most)
    for name in ("plan", "coordinator"):
        assert people(found, name) == most
        assert judge(case, found.plans[name], plans.dangers(case)).violations == ()


def test_in_one_window_it_is_as_if_the_site_had_so_few_places() -> None:
    """Grid and bound with a headcount of 60 are those of a camp with 60 places, at every level."""
    case = agreed(60)
    full = replace(case, terms=cities.with_pause().terms, sites=tuple(replace(s, places=60.0) for s in case.sites))
    assert least(case) == pytest.approx(least(full), abs=CLOSE)
    for level in Level:
        assert bound(case, level) == pytest.approx(bound(full, level), abs=CLOSE)


def test_each_window_has_its_own_count() -> None:
    """Two pauses of 60 persons are better than one, and not better than one that lasts as long as both with 120."""
    two = least(agreed(60, ((120, 300), (420, 600))))
    assert two < least(agreed(60, ((120, 300),))) - 0.1
    assert least(agreed(120, ((120, 600),))) <= two + CLOSE


def test_more_heads_are_never_worse() -> None:
    """20, 40, ... 200 persons: grid and bound fall or stay."""
    grids = [least(agreed(most)) for most in range(20, 201, 20)]
    assert all(after <= before + CLOSE for before, after in pairwise(grids))
    assert grids[0] > grids[-1] + 1


def test_one_person_too_many_is_named_with_the_window() -> None:
    """51 where 50 are agreed: the judge names corridor, window and one person."""
    case = agreed(50)
    plan = plans.plan(case, out(case, "m1", 150, (HOME_ABLE, 50)), out(case, "m2", 210, (HOME_ABLE, 1), vehicle="bus-02"))
    (found,) = judge(case, plan, plans.dangers(case)).violations
    assert (found.rule, found.where, found.minute, found.amount) == ("headcount", "east", 120, 1)
    assert "51 people enter corridor east in the window from 8 Dec 10:00: 50 at most are agreed" in found.text


def test_where_no_pause_is_needed_the_window_is_the_plan() -> None:
    """The corridor without a pause: 50 in all, whenever they go."""
    case = replace(agreed(50), corridors=cities.one_road().corridors)
    plan = plans.plan(case, out(case, "m1", 60, (HOME_ABLE, 50)), out(case, "m2", 600, (HOME_ABLE, 2), vehicle="bus-02"))
    assert [(v.rule, v.minute, v.amount) for v in judge(case, plan, plans.dangers(case)).violations] == [("headcount", 0, 2)]


def test_who_has_left_counts_when_the_rest_is_planned_again() -> None:
    """At 150 a bus of 50 has left; 10 more may, whatever the second bus could take."""
    case, found = proposed(60)
    new = replace(case, modes=(cities.bus(inside=3),))
    rest = again(case, new, found.plans["plan"], 150)
    assert sum(m.people for m in rest.plan.movements) <= 60
    assert violations(case, new, rest, 150) == ()
    assert sum(m.people for m in again(case, closed(case), found.plans["plan"], 300).plan.movements) <= 60


def test_overlapping_windows_are_each_kept() -> None:
    """A city in which pauses overlap and begin together is planned without fault."""
    case = cities_extra.capped()
    found = propose(case, forecast(case, Level.LIKELY), 30, what_if=False)
    for name in ("plan", "coordinator"):
        assert [v.text for v in judge(case, found.plans[name], plans.dangers(case)).violations] == []
    assert people(found, "plan") > 0
