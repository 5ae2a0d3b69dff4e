"""Where claims say that a front is about to move, and what a rehearsal makes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safepassage.records.case import Case
from safepassage.records.claim import Claim, ClaimKind, Entry
from safepassage.records.plan import Plan
from safepassage.records.rehearsal import Scenario, Setting
from safepassage.records.stops import Course
from safepassage.rehearsal.future import NEVER
from safepassage.session.stage import Stage, generator, stage
from safepassage.situation.pressure import pressed
from tests.cities import one_road
from tests.rehearsal.futures import SHIPPED, bus_out, city
from tests.situation.spoken import clock, holds, known, taken

ROADS = one_road()
CASE = replace(ROADS, zones=(*ROADS.zones, replace(ROADS.zones[0], id="far", lon=ROADS.zones[0].lon + 1)))
HOME = (CASE.zones[0].lon, CASE.zones[0].lat)


def report(detail: str, word: str = "reported", subject: str = "zone:home", **more: object) -> Entry:
    """What a text says, accepted by a person."""
    return taken(Claim(ClaimKind.REPORT, subject, clock(8), "UN", detail=detail, word=word, **more))  # type: ignore[arg-type]


def subjects(*entries: Entry) -> list[str]:
    """The zones and corridors that some claims press."""
    return [one.subject for one in pressed(CASE, known(CASE, *entries).standings, entries)]


def test_troops_that_mass_press_the_zone_they_are_reported_at() -> None:
    """With the claim that says so; nothing else is pressed, and without claims nothing is."""
    claim = report("posture/massing")
    (one,) = pressed(CASE, known(CASE, claim).standings, [claim])
    assert (one.subject, one.claims) == ("zone:home", (claim.id,))
    assert subjects() == []


@pytest.mark.parametrize("word", ["denied", "demanded", "conditional", "opinion"])
def test_what_is_not_said_to_be_so_or_meant_presses_nothing(word: str) -> None:
    """A denial, a demand, a condition and an opinion move no front."""
    assert subjects(report("posture/massing", word)) == []


@pytest.mark.parametrize("detail", ["posture/withdrawal", "need/medical", "displacement/flight", "access/road_cut"])
def test_a_withdrawal_and_reports_of_other_things_press_nothing(detail: str) -> None:
    """Only posture and control that announce an advance count."""
    assert subjects(report(detail)) == []


def test_the_whole_pocket_a_road_and_a_named_place_press_what_is_theirs() -> None:
    """The pocket: every zone. A road: the corridors over it. A place with a point: what lies within two kilometres."""
    assert subjects(report("control/advance", subject="pocket:all")) == ["zone:home", "zone:far"]
    assert subjects(report("posture/offensive", subject="road:mile")) == ["corridor:east"]
    assert "zone:home" in subjects(report("posture/massing", subject="place:The square", place=HOME))
    assert subjects(report("posture/massing", subject="place:Elsewhere", place=(HOME[0] + 10, HOME[1]))) == []


def test_a_contested_holder_presses_its_zone() -> None:
    """Two who contradict each other do; one voice alone does not."""
    assert subjects(holds("A", "zone:home", "rebel"), holds("B", "zone:home", "government")) == ["zone:home"]
    assert subjects(holds("A", "zone:home", "rebel")) == []


def lost(of: Stage, number: int) -> int:
    """The minute at which the one zone changes hands in a future; NEVER where it does not."""
    future, _, _ = of.drawing.future(of.script, Course(()), generator(1, number, 1))
    return int(future.zone_lost[0])


def test_a_pressed_zone_changes_hands_earlier_and_the_rest_of_the_future_stays_as_it_was() -> None:
    """Never later in any of 200 futures, in some of them earlier; danger, people and stops are drawn as before."""
    case = city()
    plan = stage_of(case, frozenset())
    pressing = stage_of(case, frozenset({"zone:home"}))
    before, after = ([lost(of, i) for i in range(200)] for of in (plan, pressing))
    assert all(late >= early for late, early in zip(before, after, strict=True))
    assert sum(late > early for late, early in zip(before, after, strict=True)) >= 20
    assert any(minute < NEVER for minute in after)
    one, two = (of.drawing.future(of.script, Course(()), generator(1, 3, 1))[0] for of in (plan, pressing))
    assert (one.people == two.people).all()


def stage_of(case: Case, subjects: frozenset[str]) -> Stage:
    """One bus out, rehearsed over fourteen days while the front advances."""
    whole = Plan(case.id, (bus_out("m1", "bus-1", 60, 10, 20),), ())
    return stage(case, whole, Setting(1, 1, 14, Scenario.FRONT_ADVANCES), SHIPPED, None, subjects)
