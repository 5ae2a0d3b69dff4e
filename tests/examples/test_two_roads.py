"""The made-up town: what two_roads_by_hand.md says, worked out again with the program's own arithmetic."""

from __future__ import annotations

from importlib.resources import as_file, files
from math import exp

import pytest

from safepassage import paths
from safepassage.check import judge
from safepassage.danger import forecast
from safepassage.outside.case_folder import read_case
from safepassage.plan.formulation import formulate
from safepassage.plan.solver import solve
from safepassage.records.case import Case
from safepassage.records.city import SiteKind
from safepassage.records.levels import Level
from safepassage.records.people import Care, Group, Screening
from safepassage.records.plan import Boarding, Kind, Movement, Plan
from safepassage.records.verdict import GroupCount, Tally
from safepassage.risk import Exposures, survival

END = 2880  # T+ in minutes
AMBER_ABLE = Group("amber", Care.ABLE, Screening.GENERAL)
BIRCH_CRITICAL = Group("birch", Care.CRITICAL, Screening.GENERAL)
PRESENT = exp(-1.1e-4 * 104)  # two critical people are called at 104; this is the chance to live until then
DRIVER_STAYS = 1 - exp(-1e-5 * END)  # the bus's driver, when the bus stands inside to T+


@pytest.fixture(scope="module")
def case() -> Case:
    with as_file(files("safepassage") / "examples" / "two_roads") as folder:
        return read_case(folder)


@pytest.mark.parametrize(("level", "deaths"), [(Level.LOW, 4.4701), (Level.LIKELY, 7.3228), (Level.HIGH, 12.9063)])
def test_staying_costs_what_the_paper_says(case: Case, level: Level, deaths: float) -> None:
    """4 x (1 - exp(-(v + 1e-4) 2880)) + 200 x (1 - exp(-(v + 1e-6) 2880)), v the violence a minute: half, as it is, twice."""
    exposures = Exposures(case, forecast(case, level))
    lost = sum(p.count.at(level) * (1 - exposures.staying(p.group.zone, p.group.care, 0, END)) for p in case.people)
    assert lost == pytest.approx(deaths, abs=5e-5)


def test_staying_with_aid_costs_what_the_paper_says(case: Case) -> None:
    """Aid halves illness and stops no bomb: 4 x 0.15869 + 200 x 0.029787."""
    exposures = Exposures(case, forecast(case, Level.LIKELY))
    lost = sum(p.count.likely * (1 - exposures.staying(p.group.zone, p.group.care, 0, END, aided=True)) for p in case.people)
    assert lost == pytest.approx(6.5922, abs=5e-5)


def test_the_walk_to_the_square_takes_13_and_26_minutes(case: Case) -> None:
    """1.0008 km x 1.25 at 100 and at 50 metres a minute, rounded up."""
    assert paths.walk_minutes(case, "amber", "p_amber", Care.ABLE) == 13
    assert paths.walk_minutes(case, "birch", "p_birch", Care.CRITICAL) == 26


def test_one_bus_by_the_west_road_costs_what_the_paper_says(case: Case) -> None:
    """20 able people called at 17, waiting to 70, on the front road to 90, at the reception site to T+."""
    exposures = Exposures(case, forecast(case, Level.LIKELY))
    assert paths.way_out(case, ("p_amber",), "west", "reception").roads == ("a-w",)
    ill = exposures.illness(Care.ABLE)
    waiting = exposures.street("amber", 17, 30) + exposures.point("p_amber", 30, 70) + ill * 53
    moving = exposures.road("a-w", 70, 90) + ill * 20
    alive = survival(waiting + moving) * exposures.treated(Care.ABLE, SiteKind.RECEPTION, END - 90)
    assert waiting == pytest.approx(0.000713, abs=5e-7)
    assert moving == pytest.approx(0.020020, abs=5e-7)
    assert 20 * (1 - alive) == pytest.approx(0.415856, abs=5e-6)


def test_one_ambulance_by_the_east_road_costs_what_the_paper_says(case: Case) -> None:
    """Two critical people called at 104, on the road 170-175 and 205-210, at the gate between, at the hospital at 215."""
    exposures = Exposures(case, forecast(case, Level.LIKELY))
    assert paths.way_out(case, ("p_birch",), "east", "hospital").roads == ("b-g", "g-x", "x-h")
    ill = exposures.illness(Care.CRITICAL)
    waiting = exposures.street("birch", 104, 130) + exposures.point("p_birch", 130, 170) + ill * 66
    roads = exposures.road("b-g", 170, 175) + exposures.road("g-x", 205, 210) + exposures.road("x-h", 210, 215)
    moving = roads + exposures.checkpoint("gate", 175, 205) + ill * 45
    alive = survival(waiting + moving) * exposures.treated(Care.CRITICAL, SiteKind.HOSPITAL, END - 215)
    assert waiting == pytest.approx(0.007520, abs=5e-7)
    assert moving == pytest.approx(0.005805, abs=5e-7)
    assert 2 * (1 - alive) == pytest.approx(0.078373, abs=5e-6)


def test_both_trips_are_better_than_staying(case: Case) -> None:
    """At home from the call on, 0.620045 of the 20 and 0.526284 of the two would die."""
    exposures = Exposures(case, forecast(case, Level.LIKELY))
    assert 20 * (1 - exposures.staying("amber", Care.ABLE, 17, END)) == pytest.approx(0.620045, abs=5e-6)
    assert 2 * (1 - exposures.staying("birch", Care.CRITICAL, 104, END)) == pytest.approx(0.526284, abs=5e-6)


def test_the_two_corridors_are_opened_and_only_one_needs_a_pause(case: Case) -> None:
    """East needs the pause of 08:00-12:00 (minutes 120 to 360); west needs none and has no checkpoint."""
    east, west = case.corridors
    assert (east.usable, east.pause_required, east.checkpoints) == (True, True, ("gate",))
    assert (west.usable, west.pause_required, west.checkpoints) == (True, False, ())
    assert [(p.corridor, p.start, p.end, p.city) for p in case.pauses] == [("east", 120, 360, False)]


# --- the two trips and the linear model, by the program ---------------------------------------------------------------------------


def by_bus() -> Movement:
    """20 able people of Amber by the west road, with the times of the paper."""
    boarding = Boarding(AMBER_ABLE, "p_amber", 20, 17)
    return Movement("m1", Kind.OUT, "bus-01", "bus", "west", ("a-w",), ("p_amber",), "reception", (boarding,), (), 60, 70, (), 90)


def by_ambulance() -> tuple[Movement, Movement]:
    """The ambulance in at 120, and out with the two critical people of Birch at 160, with the times of the paper."""
    empty = Movement("m2", Kind.IN, "ambulance-01", "ambulance", "east", ("g-x", "b-g"), (), None, (), (), 120, 120, (), 130)
    people, roads = (Boarding(BIRCH_CRITICAL, "p_birch", 2, 104),), ("b-g", "g-x", "x-h")
    full = Movement("m3", Kind.OUT, "ambulance-01", "ambulance", "east", roads, ("p_birch",), "hospital", people, (), 160, 170, (175,), 215)
    return empty, full


def replayed(case: Case, *movements: Movement) -> Tally:
    """What `check` counts at likely of a plan that breaks no rule and declares its own times."""
    verdict = judge(case, Plan(case.id, movements, ()), {level: forecast(case, level) for level in Level})
    assert [v.text for v in verdict.violations] == []
    return verdict.likely


def count_of(tally: Tally, group: Group) -> GroupCount:
    return next(g for g in tally.groups if g.group == group)


def test_the_judge_counts_the_bus_as_the_paper_does(case: Case) -> None:
    """Waiting 0.014255, moving 0.396136, after arrival 0.005465, in all 0.415856 of the 20; 19.584144 are out and alive."""
    count = count_of(replayed(case, by_bus()), AMBER_ABLE)
    assert count.dead_waiting == pytest.approx(0.014255, abs=5e-7)
    assert count.dead_moving == pytest.approx(0.396136, abs=5e-7)
    assert count.dead_after == pytest.approx(0.005465, abs=5e-7)
    assert count.dead_waiting + count.dead_moving + count.dead_after == pytest.approx(0.415856, abs=5e-6)
    assert count.out_alive == pytest.approx(19.584144, abs=5e-6)


def test_the_judge_counts_the_driver_as_the_paper_does(case: Case) -> None:
    """0.019899 on the trip, after an hour inside (60 x 1e-5); without the trip the driver stands inside to T+."""
    assert replayed(case, by_bus()).crew_deaths == pytest.approx(0.019899 + (1 - exp(-6e-4)), abs=5e-6)
    assert replayed(case).crew_deaths == pytest.approx(DRIVER_STAYS, abs=1e-9)


def test_the_judge_counts_the_ambulance_as_the_paper_does(case: Case) -> None:
    """
    Waiting 0.014984, moving 0.011490, after arrival 0.051900: in all 0.078373 of two who live at the call.

    Of the two who live at minute 0, exp(-1.1e-4 x 104) = 0.988625 each do. Calls are for whole persons, so both are called, and
    everything that happens to them is times that (mathematics, section 2).
    """
    count = count_of(replayed(case, *by_ambulance()), BIRCH_CRITICAL)
    assert count.boarded == pytest.approx(2 * PRESENT, abs=5e-6)
    assert count.dead_home == pytest.approx(2 * (1 - PRESENT), abs=5e-6)
    assert count.dead_waiting / PRESENT == pytest.approx(0.014984, abs=5e-7)
    assert count.dead_moving / PRESENT == pytest.approx(0.011490, abs=5e-7)
    assert count.dead_after / PRESENT == pytest.approx(0.051900, abs=5e-7)
    assert (count.dead_waiting + count.dead_moving + count.dead_after) / PRESENT == pytest.approx(0.078373, abs=5e-6)


def test_each_trip_saves_what_the_paper_says(case: Case) -> None:
    """Of the people: 0.620045 - 0.415856 = 0.204189 by the bus, (0.526284 - 0.078373) x 0.988625 = 0.442816 by the ambulance."""
    stay, bus, ambulance = (replayed(case, *movements) for movements in ((), (by_bus(),), by_ambulance()))
    people = [tally.expected_deaths - tally.crew_deaths for tally in (stay, bus, ambulance)]
    assert people[0] == pytest.approx(7.3228, abs=5e-5)
    assert people[0] - people[1] == pytest.approx(0.204189, abs=1e-5)
    assert people[0] - people[2] == pytest.approx(0.447911 * PRESENT, abs=1e-5)


def test_a_seat_on_the_bus_costs_in_the_linear_model_what_the_paper_says(case: Case) -> None:
    """exp(1.1e-5 x 17) - q r + 0.019899 / 20 = 0.0219748; the seat takes exp(1.1e-5 x 17) of those who were there at minute 0."""
    model = formulate(case, forecast(case, Level.LIKELY), 60).model
    column = model.column_names.index("x[amber/able/general,p_amber,west,reception,bus,60]")
    assert model.cost[column] == pytest.approx(0.0219748, abs=5e-8)
    entries = slice(model.start[column], model.start[column + 1])
    rows = {model.row_names[i]: float(v) for i, v in zip(model.index[entries], model.value[entries], strict=True)}
    assert rows["stock[amber/able/general,0]"] == pytest.approx(exp(1.1e-5 * 17), abs=1e-12)
    assert rows["inside[bus,60]"] == rows["enter_out[west,1]"] == pytest.approx(1 / 20)
    assert rows["intake[reception,1]"] == rows["places[reception]"] == 1


def test_the_best_of_the_grid_lies_between_two_sums_by_hand(case: Case) -> None:
    """
    In steps of 20 minutes both trips are points of the grid, and nobody has to do more: at most 6.6987 die.

    7.3228 - 0.204189 - 0.442816 of the people; the bus's driver 0.019899 and an hour inside 0.0006; of the ambulance's crew 10 x 1e-4
    on the way in, and 10 x 1e-5 at the square, 10 x 1e-4, 30 x 1e-5 and 5 x 1e-6 on the way out.

    At least 3.7237. Nowhere do critical people die slower than in the hospital: 1 - exp(-1e-5 x 2,880) = 0.028390 each. An able person
    who leaves by the west road meets 20 x 1e-3: 0.019801; who stays, fed from the first minute, 0.029787. Only the east road in the
    pause is kinder, 20 x 1e-4 + 30 x 1e-5: 0.002297. There the bus goes once: it must board by 270 to be out by 330, and having boarded
    at 120 it arrives at 190, leaves at 220, is inside at 240 and can board from 270, in these steps at 280.
    """
    form = formulate(case, forecast(case, Level.LIKELY), 20)
    optimum = solve(form.model, method="simplex", order=form.stock_order).objective
    people = 7.3228 - 0.204189 - 0.442816
    crews = 0.019899 + (1 - exp(-0.0006)) + (1 - exp(-0.001)) + (1 - exp(-0.0001 - 0.001 - 0.0003 - 0.000005))
    least = 4 * (1 - exp(-1e-5 * END)) + 20 * (1 - exp(-20e-4 - 30e-5)) + 180 * (1 - exp(-20e-3))
    assert people + crews == pytest.approx(6.6987, abs=1e-4)
    assert least == pytest.approx(3.7237, abs=5e-5)
    assert least <= optimum <= people + crews
    standing = 1 - exp(-30 * 1e-5)  # the ambulance's crew from 130 to 160, which the grid does not count (mathematics, section 5)
    both = replayed(case, by_bus(), *by_ambulance())
    assert both.expected_deaths == pytest.approx(people + crews + standing, abs=1e-4)
