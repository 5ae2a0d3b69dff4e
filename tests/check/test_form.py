"""A plan may hold any nonsense: it is named, left out, and never raises."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safepassage.check import judge
from safepassage.danger import forecast
from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.people import Group, Screening
from safepassage.records.plan import Movement, Plan, Ration
from safepassage.records.verdict import Verdict
from tests import cities
from tests.check import plans
from tests.check.plans import HOME_ABLE

NAN = float("nan")


def bus(case: Case) -> tuple[Movement, Movement]:
    """A bus in, and out with forty people."""
    found = plans.plan(case, plans.empty_in(case, "m1", 0), plans.out(case, "m2", 60, (HOME_ABLE, 40))).movements
    return found[0], found[1]


def judged(*movements: Movement, rations: tuple[Ration, ...] = (), case: Case | None = None) -> Verdict:
    """The verdict on movements as they are."""
    city = case or cities.one_road()
    return judge(city, Plan(city.id, movements, rations), plans.dangers(city))


def with_boarding(movement: Movement, **changes: object) -> Movement:
    """The movement with its only boarding changed."""
    return replace(movement, boardings=(replace(movement.boardings[0], **changes),))  # type: ignore[arg-type]


UNKNOWN = {
    "road": ("road bypass", {"roads": ("lane", "bypass")}),
    "site": ("site stadium", {"site": "stadium"}),
    "mode": ("mode train", {"mode": "train"}),
    "corridor": ("corridor north", {"corridor": "north"}),
    "point": ("point station", {"points": ("station",)}),
    "commodity": ("commodity gold", {"cargo": (("gold", 1.0),)}),
}


@pytest.mark.parametrize("what", UNKNOWN)
def test_a_name_that_the_case_does_not_have_is_named_and_left_out(what: str) -> None:
    """The bus that goes nowhere is one violation, and its people stay at home."""
    where, changes = UNKNOWN[what]
    way_in, out = bus(cities.one_road())
    verdict = judged(way_in, replace(out, **changes))  # type: ignore[arg-type]
    assert [(v.rule, v.where) for v in verdict.violations] == [("unknown", where)]
    assert verdict.likely.groups[0].boarded == 0


def test_a_group_that_lives_nowhere_is_named_and_left_out() -> None:
    """Nobody of the suburb is known to be there."""
    way_in, out = bus(cities.one_road())
    verdict = judged(way_in, with_boarding(out, group=replace(HOME_ABLE, zone="suburb")))
    assert [(v.rule, v.where) for v in verdict.violations] == [("unknown", "group suburb/able/general")]


@pytest.mark.parametrize("people", [0, -4, 2.5, NAN, float("inf"), None, "40", True, 10**400])
def test_people_are_whole_and_more_than_none(people: object) -> None:
    """Anything else cannot board."""
    way_in, out = bus(cities.one_road())
    verdict = judged(way_in, with_boarding(out, people=people))
    assert [(v.rule, v.where) for v in verdict.violations] == [("people", "m2")]


@pytest.mark.parametrize("minute", [NAN, 60.5, None, "noon", float("inf"), 10**400])
@pytest.mark.parametrize("field", ["start", "departure", "arrival"])
def test_a_time_that_is_not_a_whole_minute_is_named(field: str, minute: object) -> None:
    """NaN, half minutes and words are not times."""
    way_in, out = bus(cities.one_road())
    verdict = judged(way_in, replace(out, **{field: minute}))  # type: ignore[arg-type]
    assert [(v.rule, v.where) for v in verdict.violations] == [("times", "m2")]


@pytest.mark.parametrize("minute", [NAN, 40.0, None])
def test_a_call_that_is_not_a_whole_minute_is_named(minute: object) -> None:
    """40.0 is not a whole number of minutes as a plan writes it."""
    way_in, out = bus(cities.one_road())
    verdict = judged(way_in, with_boarding(out, call=minute))
    assert [(v.rule, v.where) for v in verdict.violations] == [("times", "m2")]


@pytest.mark.parametrize(("start", "amount"), [(-5, 5), (10**8, 10**8 - 720)])
def test_a_movement_outside_the_plan_is_named_and_left_out(start: int, amount: int) -> None:
    """Before minute 0, or two centuries on."""
    verdict = judged(replace(bus(cities.one_road())[0], start=start))
    assert [(v.rule, v.where, v.minute, v.amount) for v in verdict.violations] == [("horizon", "m1", start, amount)]


def test_people_called_before_the_plan_starts_are_named() -> None:
    """Three minutes before minute 0."""
    way_in, out = bus(cities.one_road())
    verdict = judged(way_in, with_boarding(out, call=-3))
    assert [(v.rule, v.minute, v.amount) for v in verdict.violations] == [("horizon", -3, 3)]


def test_two_movements_of_one_name_are_named_and_one_is_replayed() -> None:
    """Forty people leave once."""
    way_in, out = bus(cities.one_road())
    verdict = judged(way_in, out, out)
    assert [(v.rule, v.where) for v in verdict.violations] == [("duplicate", "m2")]
    assert verdict.likely.groups[0].boarded == pytest.approx(40)


def test_a_movement_has_what_its_kind_needs() -> None:
    """A bus out with nobody; an empty bus with cargo; a bus that stops where nobody boards it."""
    way_in, out = bus(cities.one_road())
    assert [v.rule for v in judged(way_in, replace(out, boardings=())).violations] == ["empty"]
    city = cities.aid_and_tail()
    assert [v.rule for v in judged(replace(bus(city)[0], cargo=(("food", 1.0),)), case=city).violations] == ["cargo"]
    assert [v.rule for v in judged(way_in, replace(out, points=("square", "square"))).violations] == ["stops"]
    assert [v.rule for v in judged(way_in, replace(out, kind="sideways")).violations] == ["form"]  # type: ignore[arg-type]


@pytest.mark.parametrize("units", [NAN, -1.0, float("inf"), "much"])
def test_cargo_is_an_amount(units: object) -> None:
    """Neither less than nothing nor without end."""
    city = cities.aid_and_tail()
    truck = plans.plan(city, plans.aid(city, "t", 0, food=1.0)).movements[0]
    verdict = judged(replace(truck, cargo=(("food", units),)), case=city)  # type: ignore[arg-type]
    assert [(v.rule, v.where) for v in verdict.violations] == [("cargo", "t")]


@pytest.mark.parametrize(
    ("ration", "rule"),
    [
        (Ration(Group("suburb", HOME_ABLE.care, HOME_ABLE.screening), 0, 1), "unknown"),
        (Ration(HOME_ABLE, 3, 1), "unknown"),
        (Ration(HOME_ABLE, -1, 1), "unknown"),
        (Ration(HOME_ABLE, 0, -1), "people"),
        (Ration(HOME_ABLE, 0, 1.5), "people"),  # type: ignore[arg-type]
        (Ration("everybody", 0, 1), "form"),  # type: ignore[arg-type]
    ],
)
def test_a_ration_that_cannot_be_given_is_named(ration: Ration, rule: str) -> None:
    """Unknown groups and blocks, halves and less than nothing."""
    assert [v.rule for v in judged(rations=(ration,), case=cities.aid_and_tail()).violations] == [rule]


def test_a_ration_given_twice_is_named_and_counts_once() -> None:
    """Eight people fed a quarter of a day are two person-days, not four."""
    ration = Ration(HOME_ABLE, 0, 8)
    verdict = judged(rations=(ration, ration), case=cities.aid_and_tail())
    assert [v.rule for v in verdict.violations] == ["duplicate"]
    assert verdict.likely.groups[0].aided_days == pytest.approx(2)


def test_aid_that_helps_nobody_is_not_aid() -> None:
    """A city without commodities cannot feed anybody, whatever its plan says."""
    verdict = judged(rations=(Ration(HOME_ABLE, 0, 8),))
    assert [v.rule for v in verdict.violations] == ["ration"]
    assert verdict.likely.groups[0].aided_days == 0


def test_a_road_whose_danger_nobody_described_is_not_used() -> None:
    """Unknown is not zero: the bus is named at both movements, and left out; nothing raises."""
    city = cities.one_road()
    way_in, out = bus(city)
    likely = forecast(city, Level.LIKELY)
    likely = replace(likely, road=likely.road | {"mile": likely.road["mile"] * NAN})
    verdict = judge(city, Plan(city.id, (way_in, out), ()), {**plans.dangers(city), Level.LIKELY: likely})
    assert [(v.rule, v.where, v.minute) for v in verdict.violations] == [("danger", "mile", 0), ("danger", "mile", 60)]
    assert verdict.high.groups[0].boarded == 0


def test_a_class_of_which_no_checkpoint_says_anything_does_not_pass() -> None:
    """The gatehouse has a rule for the general class only; nobody knows what it does with fighters."""
    city = cities.one_road()
    fighters = replace(HOME_ABLE, screening=Screening.FIGHTER)
    city = replace(city, people=(*city.people, cities.count("home", HOME_ABLE.care, 40, Screening.FIGHTER)))
    way_in, out = bus(city)
    verdict = judged(way_in, with_boarding(out, group=fighters), case=city)
    assert [(v.rule, v.where, v.amount) for v in verdict.violations] == [("danger", "gatehouse", 40)]


def test_a_desk_that_screens_nobody_lets_nobody_pass() -> None:
    """No person an hour: the bus does not arrive, and nobody divides by zero."""
    city = cities.one_road()
    way_in, out = bus(city)
    closed = replace(city, checkpoints=(replace(city.checkpoints[0], persons_per_hour=0.0),))
    verdict = judged(way_in, out, case=closed)
    assert [(v.rule, v.where, v.amount) for v in verdict.violations] == [("checkpoint", "gatehouse", 40)]


@pytest.mark.parametrize("declared", [{"low": 1.0}, {"low": NAN, "likely": NAN, "high": NAN}, 7.0, None, {"low": "few"}, {"low": 10**400}])
def test_declared_deaths_that_are_not_numbers_are_named(declared: object) -> None:
    """Three levels are declared wrongly: three violations."""
    city = cities.one_road()
    found = judge(city, Plan(city.id, (), ()), plans.dangers(city), {"expected_deaths": declared}).violations
    assert [v.rule for v in found] == ["declared"] * 3


def test_declared_totals_are_the_replays() -> None:
    """The true numbers pass; a billionth more, or one person fewer, does not."""
    city = cities.one_road()
    plan = Plan(city.id, bus(city), ())
    verdict = judge(city, plan, plans.dangers(city))
    true = {level.value: verdict.tally(level).expected_deaths for level in Level}
    assert judge(city, plan, plans.dangers(city), {"expected_deaths": true, "people_out": 40}).violations == ()
    wrong = {"expected_deaths": true | {"high": true["high"] * (1 + 2e-9)}, "people_out": 39}
    found = judge(city, plan, plans.dangers(city), wrong).violations
    assert [(v.rule, v.where) for v in found] == [("declared", "expected deaths at high"), ("declared", "people taken out")]
