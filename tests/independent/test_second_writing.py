"""The second writing itself, against numbers worked out by hand: it may only judge others if it is right."""

from __future__ import annotations

import ast
from dataclasses import replace
from math import exp
from pathlib import Path

import pytest

from safepassage.danger import forecast
from safepassage.records.levels import Level
from safepassage.records.people import Care, Group, Screening
from safepassage.records.plan import Ration
from tests import cities
from tests.independent import build, optimum, plans, simulate, ways
from tests.independent.model import Model
from tests.independent.timetable import timetable

ABLE = Group("home", Care.ABLE, Screening.GENERAL)


def test_the_second_writing_knows_nothing_of_the_first() -> None:
    """It imports records, the forecast (the tests only) and itself: neither planner, judge, paths nor risk."""
    foreign = ("safepassage.plan", "safepassage.check", "safepassage.paths", "safepassage.risk")
    for file in sorted(Path(__file__).parent.glob("*.py")):
        if file.name.startswith("test_"):
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else [getattr(node, "module", None) or ""]
            assert not [n for n in names if n.startswith(foreign)], f"{file.name} line {getattr(node, 'lineno', 0)}"


def test_a_way_of_equal_length_is_chosen_by_the_names_of_its_roads() -> None:
    """From yard, 1,400 m by `north` tie with 800 + 600 m by `mews` and `lane`; `lane` and `mews` come first in the alphabet."""
    from tests.independent.cities_extra import posts_in_a_row

    case = posts_in_a_row()
    yard = next(p for p in case.assembly_points if p.id == "yard")
    legs = ways.inner_legs(case, [yard], case.corridors[0])
    assert legs is not None
    assert [road.id for road in legs[0]] == ["mews", "lane"]


def test_staying_costs_what_the_hazard_at_home_says() -> None:
    """With no bus and nothing to feed anybody with, 100 people for 720 minutes at 1e-4 + 1e-6 a minute: 100 (1 - exp(-0.07272)) die."""
    case = cities.small_case(modes=())
    assert optimum(build(case, forecast(case, Level.LIKELY), 60)) == pytest.approx(100 * (1 - exp(-0.07272)), abs=1e-9)


def test_a_column_out_says_where_its_people_are_in_every_minute() -> None:
    """
    A bus that loads at minute 60: called at 60 - 10 (muster) - 10 (walk) = 40, leaves at 70, gate 72, post 75, there for 15 minutes,
    plain 93, camp 99.

    Waiting: 10 min of street (2e-4), 20 of the point (3e-4), 30 of want (1e-6). Moving: 2 of the lane (2e-4), 3 of the front (1e-3),
    15 at the checkpoint (1e-4), 9 behind the lines (1e-5), 29 of want. Afterwards 1e-6 for 621 minutes. The crew shares loading and way.
    """
    model = build(cities.one_road(), forecast(cities.one_road(), Level.LIKELY), 60)
    column = ("x", str(ABLE), "square", "east", "camp", "bus", 60)
    waiting = 10 * 2e-4 + 20 * 3e-4 + 30 * 1e-6
    way = 2 * 2e-4 + 3 * 1e-3 + 15 * 1e-4 + 9 * 1e-5
    after = 621 * 1e-6
    crew = 1 - exp(-10 * 3e-4 - way)
    called = exp(40 * 1.01e-4)
    assert model.costs[column] == pytest.approx(called - exp(-waiting - way - 29e-6 - after) + crew / 50, abs=1e-12)
    entries = {name: row.coefficients[column] for name, row in model.rows.items() if column in row.coefficients}
    assert entries == pytest.approx(
        {
            ("stock", str(ABLE), 0): called,
            ("inside", "bus", 60): 1 / 50,
            ("outside", "bus", 180): -1 / 50,  # 99 + 30 minutes to turn round, at the next whole hour
            ("enter_out", "east", 1): 1 / 50,
            ("screening", "gatehouse", 1): 1.0,
            ("standing", "gatehouse", 1): 15 / 60 / 50,
            ("intake", "camp", 1): 1.0,
            ("places", "camp"): 1.0,
            ("crowd", "square", 50): 1.0,
            ("willing", "home", "general", "government"): 1.0,
        }
    )


def test_a_truck_feeds_only_the_blocks_after_it_is_empty() -> None:
    """Leaving at 300 it drives 8 minutes in and unloads 20: empty at 328, before block 1 (360) but after block 0; outside again 336."""
    case = cities.aid_and_tail()
    model = build(case, forecast(case, Level.LIKELY), 60)
    column = ("a", "east", "kitchen", "food", 300)
    entries = {name: row.coefficients[column] for name, row in model.rows.items() if column in row.coefficients}
    assert entries == {
        ("aid", "food", 1): -200.0,
        ("aid", "food", 2): -200.0,
        ("outside", "truck", 300): 1.0,
        ("outside", "truck", 420): -1.0,  # 336 + 60 to turn round
        ("enter_in", "east", 5): 1.0,
        ("enter_out", "east", 5): 1.0,
        ("unload", "kitchen", 5): 1.0,
    }


def test_three_buses_queue_at_a_checkpoint() -> None:
    """Each has 50 people, 15 minutes at 200 an hour; all reach it at 75: they leave at 90, 105 and 120, in the order of their names."""
    case = cities.one_road(people=150, buses=3)
    buses = [plans.out(case, f"m{i}", f"bus-0{i}", 60, "east", "camp", [(ABLE, "square", 50)]) for i in (3, 1, 2)]
    legs = timetable(case, buses)
    leaves = {name: next(leg.end for leg in own if leg.place == "checkpoint") for name, own in legs.items()}
    assert leaves == {"m1": 90, "m2": 105, "m3": 120}


def test_nobody_is_lost_between_places() -> None:
    """People and inflow are out, inside or dead somewhere: 100 + 20 + 30."""
    case = cities.aid_and_tail()
    movements = plans.timed(
        case,
        plans.empty_in("in", "bus-01", 0, "east"),
        plans.out(case, "out", "bus-01", 400, "east", "camp", [(ABLE, "square", 37)]),
        plans.aid("aid", "truck-01", 300, "east", "kitchen", food=150, medical=10),
    )
    fate = simulate(case, forecast(case, Level.LIKELY), movements, [Ration(ABLE, 1, 40), Ration(ABLE, 2, 40)])
    assert sum(fate.total(place) for place in ("out", "inside", "home", "waiting", "moving", "after")) == pytest.approx(150, abs=1e-9)
    assert fate.total("out") > 36


def test_people_who_were_never_there_cannot_board() -> None:
    """A hundred live in the zone: a plan that boards 60 and 60 is refused at likely."""
    case = cities.one_road(buses=3)
    buses = [plans.out(case, f"m{i}", f"bus-0{i}", 60, "east", "camp", [(ABLE, "square", 60)]) for i in (1, 2)]
    with pytest.raises(ValueError, match="never present"):
        simulate(case, forecast(case, Level.LIKELY), plans.timed(case, *buses), [])


def test_a_model_without_a_solution_says_so() -> None:
    """Rows that contradict each other have no optimum, and no number is made up for it."""
    model = Model(costs={("u", 1): 1.0})
    model.row(("one",), "=", 1.0).add(("u", 1), 1.0)
    model.row(("two",), "=", 2.0).add(("u", 1), 1.0)
    with pytest.raises(ArithmeticError, match="no optimum"):
        optimum(model)


def test_the_model_promises_what_the_minutes_keep() -> None:
    """
    With everything fixed to one plan, the model's deaths are those of the cohorts.

    A bus without a crew takes 50 people at 420, a truck unloads before block 1, some are fed in block 1 and in the tail, 30 join.
    """
    case = cities.aid_and_tail()
    case = replace(case, modes=tuple(replace(mode, crew=0) for mode in case.modes))
    danger = forecast(case, Level.LIKELY)
    moves = plans.timed(
        case,
        plans.empty_in("in", "bus-01", 0, "east"),
        plans.out(case, "out", "bus-01", 420, "east", "camp", [(ABLE, "square", 37)]),
        plans.aid("aid", "truck-01", 300, "east", "kitchen", food=200),
    )
    model = build(case, danger, 60)
    done = {
        ("e", "bus", "east", 0): 1.0,
        ("x", str(ABLE), "square", "east", "camp", "bus", 420): 37.0,
        ("a", "east", "kitchen", "food", 300): 1.0,
        ("v", str(ABLE), 1): 40.0,
        ("v", str(ABLE), 2): 60.0,
    }
    for column in model.costs:
        if column[0] in ("e", "x", "a", "v"):
            model.row(("fixed", *column), "=", done.get(column, 0.0)).add(column, 1.0)
    # the bus has 50 seats and 37 people: the model's vehicle would be 0.74 of a bus, the rest stays inside; without a crew it costs nothing
    fate = simulate(case, danger, moves, [Ration(ABLE, 1, 40), Ration(ABLE, 2, 60)])
    assert optimum(model) == pytest.approx(fate.deaths, abs=1e-7)
    assert fate.deaths > 1
