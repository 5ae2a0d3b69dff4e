"""Plans of two sieges exchanged in lock-step: by hand, against what they would be alone, and never worse with more room (`two_towns`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safepassage import certificate
from safepassage.check import judge
from safepassage.danger import forecast
from safepassage.plan.additions import Addition, additions, decoupled
from safepassage.plan.answer import Proposal, bounds, propose
from safepassage.plan.formulation import formulate
from safepassage.plan.prices import price_list
from safepassage.plan.relaxation import relax
from safepassage.records.case import Case
from safepassage.records.coupled import CoupledSide
from safepassage.records.danger import Danger
from safepassage.records.levels import Level
from safepassage.records.plan import Kind, Plan
from safepassage.records.replan import How
from tests import cities
from tests.check import plans
from tests.independent import cities_extra, optimum
from tests.independent.comparison import model_of
from tests.plan.replan_cities import again, closed, said, violations

CLOSE = 1e-6  # deaths
often = settings(max_examples=10, deadline=None, derandomize=True)


def dangers(case: Case) -> Mapping[Level, Danger]:
    """The danger at each level."""
    return {level: forecast(case, level) for level in Level}


@cache
def proposed(**changes: object) -> tuple[Case, Proposal]:
    """`two_towns` with these changes, and what the planner proposes in half hours."""
    case = cities.two_towns(**changes)  # type: ignore[arg-type]
    return case, propose(case, forecast(case, Level.LIKELY), 30, what_if=False)


def leaving(plan: Plan) -> list[tuple[str, int, int]]:
    """Corridor, start and persons of all that goes out."""
    return [(m.corridor, m.start, m.people) for m in plan.movements if m.kind is Kind.OUT]


def least(case: Case, step: int = 60, level: Level = Level.LIKELY) -> float:
    """The least deaths on the grid, by another road than the planner's solver."""
    return optimum(model_of(formulate(case, forecast(case, level), step).model))


def alone(case: Case, n: int, level: Level) -> float:
    """The least deaths of one of the two towns, if there were no other."""
    return least(
        replace(case, coupled=(), people=case.people[n : n + 1], modes=case.modes[n : n + 1], corridors=case.corridors[n : n + 1]),
        60,
        level,
    )


def bound(case: Case, level: Level = Level.LIKELY) -> float:
    """The least deaths of the relaxation."""
    return optimum(model_of(relax(case, forecast(case, level), 60).model))


def changed(case: Case, **changes: object) -> Case:
    """The case with these fields of both sides of its deal changed; each a number that is added."""
    deal = case.coupled[0]

    def more(side: CoupledSide) -> CoupledSide:
        return replace(side, **{name: getattr(side, name) + value for name, value in changes.items()})

    return replace(case, coupled=(replace(deal, sides=(more(deal.sides[0]), more(deal.sides[1]))),))


# --- by hand ----------------------------------------------------------------------------------------------------------------------


def test_each_side_leaves_as_soon_as_the_other_is_confirmed() -> None:
    """A bus at 30 is out at 54, confirmed at 114: the coach boards at 102 at the earliest, so at 120; then 192, so 210; 282, so 300."""
    case, found = proposed()
    assert [(corridor, start) for corridor, start, _ in leaving(found.plans["plan"])] == [
        ("east", 30),
        ("west", 120),
        ("east", 210),
        ("west", 300),
    ]
    assert [n for _, _, n in leaving(found.plans["plan"])][:2] == [50, 50]
    assert judge(case, found.plans["plan"], plans.dangers(case)).violations == ()


def test_confirmed_at_once_the_wait_is_the_way_alone() -> None:
    """Out at 54 counts at 54: a coach that boards at 60 is on its corridor at 72; the next bus boards at 90, the next coach at 120."""
    _, found = proposed(confirm=(0, 0))
    assert [(corridor, start) for corridor, start, _ in leaving(found.plans["plan"])] == [
        ("east", 30),
        ("west", 60),
        ("east", 90),
        ("west", 120),
    ]


@pytest.mark.parametrize("way_out", ["west", "east"])
def test_when_one_side_stops_for_good_the_other_sends_at_most_its_slack(way_out: str) -> None:
    """Far stopped: 50 of the near town go. Near stopped: nobody of the far town, whose slack is 0. In plan, coordinator and bound."""
    case = closed(cities.two_towns(), way_out)
    slack = 50 if way_out == "west" else 0
    found = propose(case, forecast(case, Level.LIKELY), 30, what_if=False)
    for name in ("plan", "coordinator"):
        assert sum(n for _, _, n in leaving(found.plans[name])) == slack
    alone = replace(case, coupled=(), sites=tuple(replace(s, places=float(slack)) for s in case.sites))
    assert least(case) == pytest.approx(least(alone), abs=CLOSE)
    for level in Level:
        assert bound(case, level) == pytest.approx(bound(alone, level), abs=CLOSE)


def test_batches_leave_together_and_the_next_ones_when_both_are_confirmed() -> None:
    """Batches of 50 of both sides go at 30 without waiting, are confirmed at 114, and the second ones board at 120."""
    case, found = proposed(batch=(50, 50), slack=(50, 50))
    first = [(corridor, start) for corridor, start, _ in leaving(found.plans["plan"])]
    assert sorted(first) == [("east", 30), ("east", 120), ("west", 30), ("west", 120)]
    assert judge(case, found.plans["plan"], plans.dangers(case)).violations == ()


def test_an_unfinished_batch_lets_nobody_go() -> None:
    """60 of the near town are one batch of 50 and ten: of the far town its first batch and one more may go, whatever it waits."""
    _, found = proposed(batch=(50, 50), slack=(50, 50), people=(60, 200))
    gone = {corridor: sum(n for c, _, n in leaving(found.plans["plan"]) if c == corridor) for corridor in ("east", "west")}
    assert gone["west"] <= 100
    assert gone["east"] >= 59


def test_a_death_on_one_side_weighs_what_it_weighs_on_the_other() -> None:
    """The towns are twins: with the slack on the far side instead, the deal saves as many."""
    assert least(cities.two_towns(slack=(50, 0))) == pytest.approx(least(cities.two_towns(slack=(0, 50))), abs=CLOSE)


# --- what must hold everywhere ----------------------------------------------------------------------------------------------------

exchanges = st.builds(
    lambda a, b, s, t, c, d, people: cities.two_towns(people, persons=(a, b), slack=(s, t), confirm=(c, d)),
    st.integers(1, 5),
    st.integers(1, 5),
    st.integers(1, 60),
    st.integers(0, 60),
    st.integers(0, 200),
    st.integers(0, 200),
    st.tuples(st.integers(1, 180), st.integers(1, 180)),
)


@often
@given(exchanges, st.integers(1, 40))
def test_more_slack_is_never_worse(case: Case, more: int) -> None:
    """On one grid, and for the bound."""
    roomy = changed(case, slack=more)
    assert least(roomy) <= least(case) + CLOSE
    assert bound(roomy) <= bound(case) + CLOSE


@often
@given(exchanges, st.integers(1, 100))
def test_a_slower_confirmation_is_never_better(case: Case, minutes: int) -> None:
    """On one grid, and for the bound."""
    slower = changed(case, confirm_minutes=minutes)
    assert least(case) <= least(slower) + CLOSE
    assert bound(case) <= bound(slower) + CLOSE


@often
@given(exchanges, st.sampled_from(list(Level)))
def test_decoupling_is_never_worse_and_no_grid_undercuts_the_bound(case: Case, level: Level) -> None:
    """Without the deal the same towns do at least as well; with it, the bound lies below the grid at every level."""
    assert least(decoupled(case, "swap"), 60, level) <= least(case, 60, level) + CLOSE
    assert bound(case, level) <= least(case, 60, level) + CLOSE
    assert least(decoupled(case, "swap"), 60, level) == pytest.approx(alone(case, 0, level) + alone(case, 1, level), abs=CLOSE)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_given_out_obeys_the_deal(seed: int) -> None:
    """Plan and coordinator of exchanges by chance, with batches or not, break nothing and cost no less than grid and bound."""
    rng = np.random.default_rng(seed)
    batch = tuple(int(rng.integers(5, 60)) if rng.random() < 0.5 else None for _ in range(2))
    numbers = [tuple(int(n) for n in rng.integers(low, high, 2)) for low, high in ((30, 160), (1, 5), (10, 70), (0, 120))]
    case = cities.two_towns(*numbers, batch)  # type: ignore[call-arg, arg-type]
    found = propose(case, forecast(case, Level.LIKELY), 30, what_if=False)
    for name in ("plan", "coordinator", "stay"):
        verdict = judge(case, found.plans[name], plans.dangers(case))
        assert [v.text for v in verdict.violations] == []
        for level in Level:
            assert verdict.tally(level).expected_deaths >= bound(case, level) - CLOSE
    assert found.cost_in_grid >= found.grid_bound - CLOSE
    assert {corridor for corridor, _, _ in leaving(found.plans["plan"])} == {"east", "west"}


def test_a_city_with_all_that_may_go_wrong_is_planned_without_fault() -> None:
    """Walkers, trucks, inflow, a way out beside the deal, a checkpoint on one side only."""
    case = cities_extra.exchange()
    found = propose(case, forecast(case, Level.LIKELY), 30, what_if=False)
    for name in ("plan", "coordinator"):
        assert [v.text for v in judge(case, found.plans[name], plans.dangers(case)).violations] == []
    assert {corridor for corridor, _, _ in leaving(found.plans["plan"])} >= {"east", "south"}


# --- prices, what binds, the certificate ------------------------------------------------------------------------------------------


def test_the_price_of_decoupling_is_what_the_towns_lose_by_waiting() -> None:
    """The difference of two optima, at every level; the deal costs lives here, and the price says how many."""
    case = cities.two_towns()
    asked: Addition = next(a for a in additions(case, what_if=False) if a.kind == "decoupling")
    price = next(p for p in price_list(case, dangers(case), forecast) if p.kind == "decoupling")
    assert price.addition == asked.name == "Near and Far leave without waiting for each other"
    for level, value in zip(Level, (price.low, price.likely, price.high), strict=True):
        assert value == pytest.approx(least(case, 60, level) - alone(case, 0, level) - alone(case, 1, level), abs=2 * CLOSE)
    assert price.likely > 1


def test_the_deal_is_named_among_what_binds() -> None:
    """In the hours in which a side could send more and may not."""
    _, found = proposed()
    bound = [b for b in found.binding if "waits for" in b.what]
    assert {b.what for b in bound} == {"Near waits for people of Far", "Far waits for people of Near"}
    assert all(b.dual > 0 and b.unit == "persons" for b in bound)


def test_the_bound_of_a_coupled_case_is_proven_by_its_certificate(tmp_path: Path) -> None:
    """The checker that stands alone verifies the bound at each level, and refuses it when one byte in a hundred is another."""
    case = cities.two_towns()
    found = bounds(case, dangers(case), 60, what_if=False)
    for level, paper in found.certificates.items():
        file = tmp_path / f"{level}.certificate"
        file.write_bytes(paper)
        assert found.deaths.at(level) <= float(certificate.verify(file)) <= found.deaths.at(level) + 1e-4
        for place in range(0, len(paper), 100 + len(paper) // 20):
            file.write_bytes(paper[:place] + bytes([paper[place] ^ 1]) + paper[place + 1 :])
            with pytest.raises(certificate.Refused):
                certificate.verify(file)


# --- planning again ---------------------------------------------------------------------------------------------------------------


def test_news_that_the_far_road_is_blocked_keeps_the_near_town_at_its_slack() -> None:
    """At 60 the bus with 50 is out and the coaches cannot leave any more: nobody else of either town goes."""
    case, found = proposed()
    new = closed(case, "west")
    rest = again(case, new, found.plans["plan"], 60)
    assert leaving(rest.plan) == [("east", 30, 50)]
    assert violations(case, new, rest, 60) == ()


def test_who_turned_back_is_confirmed_to_nobody() -> None:
    """At 45 the first bus turned back: the far town waits for the next one, and the near town may send its 50 again."""
    case, found = proposed()
    plan = found.plans["plan"]
    first = next(m for m in plan.movements if m.kind is Kind.OUT)
    rest = again(case, case, plan, 60, said(case, first.id, "turned_back", 45))
    assert [p.how for p in rest.past] == [How.TURNED_BACK]
    going = leaving(rest.plan)
    near, far = (next(start for corridor, start, _ in going if corridor == way) for way in ("east", "west"))
    assert near >= 60
    assert far + 12 >= near + 24 + 60
    assert violations(case, case, rest, 60) == ()


def test_what_is_on_its_way_at_the_news_is_confirmed_when_it_arrives() -> None:
    """Without news the plan stays as it is, also while a bus is on the road."""
    case, found = proposed()
    for now in (50, 130, 220):
        assert leaving(again(case, case, found.plans["plan"], now).plan) == leaving(found.plans["plan"])
