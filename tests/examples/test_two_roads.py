"""The made-up town: what two_roads_by_hand.md says, worked out again with the program's own arithmetic."""

from __future__ import annotations

from importlib.resources import as_file, files

import pytest

from safepassage import paths
from safepassage.danger import forecast
from safepassage.outside.case_folder import read_case
from safepassage.records.case import Case
from safepassage.records.city import SiteKind
from safepassage.records.levels import Level
from safepassage.records.people import Care
from safepassage.risk import Exposures, survival

END = 2880  # T+ in minutes


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
