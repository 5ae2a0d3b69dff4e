"""A plan goes to disk and comes back exactly; a plan that a person wrote is read as they meant it."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from safepassage.errors import FaultyCase
from safepassage.outside.case_folder import read_case
from safepassage.outside.files import write_whole
from safepassage.outside.plan_files import plan_from_dict, plan_to_dict, read_plan, write_json
from safepassage.records.case import Case
from safepassage.records.people import Care, Group, Screening
from safepassage.records.plan import Boarding, Kind, Movement, Plan, Ration
from tests.outside.folders import change, write_case

ABLE = Group("N0160", Care.ABLE, Screening.GENERAL)
LIMITED = Group("z2", Care.LIMITED, Screening.AT_RISK)
PLAN = Plan(
    "tiny",
    (
        Movement(
            id="m1",
            kind=Kind.OUT,
            vehicle="bus-01",
            mode="bus",
            corridor="east",
            roads=("r1", "r2", "r3"),
            points=("p1",),
            site="camp",
            boardings=(Boarding(ABLE, "p1", 40, 200), Boarding(LIMITED, "p1", 5, 190)),
            cargo=(),
            start=240,
            departure=255,
            checkpoints=(261,),
            arrival=283,
        ),
        Movement("m2", Kind.IN, "bus-02", "bus", "east", ("r3", "r2"), (), None, (), (), 200, 200, (), 218),
        Movement(
            "m3", Kind.AID, "truck-1", "truck", "east", ("r3", "r2", "r1"), (), "store", (), (("food", 14000.0),), 200, 200, (), 221, 302
        ),
    ),
    (Ration(ABLE, 0, 100),),
    what_if=True,
)
ROWS = """\
movement,kind,vehicle,mode,corridor,site,zone,care,screening,point,people,start
m1,out,bus-01,bus,east,camp,N0160,able,general,p1,40,240
m1,,,,,,z2,limited,At risk,p1,٥,
m2,in,bus-02,bus,east,,,,,,,2016-12-08T10:00+02:00
"""


@pytest.fixture
def case(tmp_path: Path) -> Case:
    """The tiny case."""
    return read_case(write_case(tmp_path))


def _faults(path: Path, case: Case) -> list[str]:
    with pytest.raises(FaultyCase) as caught:
        read_plan(path, case)
    assert caught.value.exit_status == 2
    return [f"{fault.line}: {fault.problem}" for fault in caught.value.faults]


def test_a_plan_comes_back_exactly_as_it_was_written(tmp_path: Path, case: Case) -> None:
    """Every field, through the file: people, cargo, rations, what-if, and no `back` where there is none."""
    write_json(tmp_path / "plan.json", plan_to_dict(PLAN, case))
    plan, declared = read_plan(tmp_path / "plan.json", case)
    assert plan == PLAN
    assert declared == {}


def test_beside_every_minute_stands_its_clock_time(case: Case) -> None:
    """Minute 240 after 06:00 is 10:00; the checkpoint at minute 261 is 10:21."""
    movement = plan_to_dict(PLAN, case)["movements"][0]
    assert (movement["start"], movement["start_clock"]) == (240, "2016-12-08T10:00+02:00")
    assert movement["checkpoints_clock"] == ["2016-12-08T10:21+02:00"]
    assert movement["boardings"][0]["call_clock"] == "2016-12-08T09:20+02:00"


def test_declared_totals_are_handed_on(tmp_path: Path, case: Case) -> None:
    """`check` compares them with the replay; reading does not judge them."""
    data = {**plan_to_dict(PLAN, case), "people_out": 45, "notes": ["for the reader"]}
    write_json(tmp_path / "plan.json", data)
    assert read_plan(tmp_path, case) == (PLAN, {"people_out": 45})


def test_a_clock_time_that_is_not_that_of_its_minute_is_a_fault(case: Case) -> None:
    """Somebody moved the bus to 11:00 and left minute 240: which of the two is meant is not guessed."""
    data = plan_to_dict(PLAN, case)
    data["movements"][0]["start_clock"] = "2016-12-08T11:00+02:00"
    with pytest.raises(FaultyCase, match="movement 1: start is minute 240 and start_clock says minute 300"):
        plan_from_dict(data, case)


def test_a_plan_for_another_start_is_a_fault(case: Case) -> None:
    """Its minutes would mean other times."""
    data = plan_to_dict(PLAN, case)
    with pytest.raises(FaultyCase, match="start is not that of the case"):
        plan_from_dict(data, replace(case, start=case.clock(60)))


def test_all_faults_of_a_plan_are_told_at_once(case: Case) -> None:
    """A key missing, a half minute, a word nobody knows, a text where a number stands, a key too many, a boarding that is a number."""
    data: dict[str, Any] = plan_to_dict(PLAN, case)
    del data["movements"][0]["vehicle"]
    data["movements"][0]["arrival"] = 283.5
    data["movements"][1]["kind"] = "around"
    data["movements"][2]["cargo"][0]["units"] = "many"
    data["rations"][0]["colour"] = "red"
    data["movements"][0]["boardings"][1] = 5
    with pytest.raises(FaultyCase) as caught:
        plan_from_dict(data, case)
    told = [fault.problem for fault in caught.value.faults]
    for words in (
        "movement 1: vehicle is not a text",
        "movement 1: arrival is not a whole number",
        "movement 2: kind is none of out, in, aid",
        "movement 3, cargo 1: units is not a number",
        "ration 1: has 1 unknown keys",
        "movement 1, boarding 2: is not an object",
    ):
        assert words in told


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "[" * 100_000, '{"a": NaN}', '{"a": 1, "a": 2}', "9" * 5000, '{"movements": 3}', "\x00"]
)
def test_noise_is_a_faulty_plan_and_never_a_traceback(tmp_path: Path, case: Case, text: str) -> None:
    """Empty, cut short, of another shape, deep, with NaN, with a key twice."""
    (tmp_path / "plan.json").write_text(text, encoding="utf-8")
    assert _faults(tmp_path / "plan.json", case)


def test_a_missing_plan_is_a_fault(tmp_path: Path, case: Case) -> None:
    """Neither plan.json nor movements.csv is there."""
    assert _faults(tmp_path, case) == ["None: the file is missing"]


def test_nan_is_never_written(tmp_path: Path) -> None:
    """Unknown is null; NaN would read as a number elsewhere. The file that stood there is untouched."""
    path = tmp_path / "plan.json"
    write_json(path, {"bound": 1})
    with pytest.raises(ValueError, match="JSON"):
        write_json(path, {"bound": float("nan")})
    assert json.loads(path.read_text(encoding="utf-8")) == {"bound": 1}


def test_a_power_cut_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the last step fails the old bytes stand, and nothing half-written lies beside them."""
    path = tmp_path / "plan.json"
    path.write_bytes(b"old")

    def cut(*_: object) -> None:
        raise OSError("no power")

    monkeypatch.setattr(os, "replace", cut)
    with pytest.raises(OSError, match="no power"):
        write_whole(path, b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["plan.json"]
    assert path.read_bytes() == b"old"


def test_a_plan_in_a_spreadsheet_is_filled_in(tmp_path: Path, case: Case) -> None:
    """
    The bus loads 15 minutes from 240; 3 minutes for each 1,000 m at 20 km/h, so it is at the post at 261; 45 people at 400 an
    hour take 6.75 minutes, so it leaves at 268; 15 minutes for 5,000 m: at the camp at 283. The call is 240 less walk 0 and muster 1.
    """
    (tmp_path / "movements.csv").write_text(ROWS, encoding="utf-8")
    plan, declared = read_plan(tmp_path, case)
    bus, empty = plan.movements
    assert (bus.departure, bus.checkpoints, bus.arrival, bus.roads) == (255, (261,), 283, ("r1", "r2", "r3"))
    assert bus.boardings[0] == Boarding(ABLE, "p1", 40, 239)
    assert bus.boardings[1].group == LIMITED
    assert (empty.kind, empty.start, empty.departure, empty.arrival, empty.roads) == (Kind.IN, 240, 240, 258, ("r3", "r2"))
    assert declared == {}


def test_times_that_a_person_wrote_are_kept(tmp_path: Path, case: Case) -> None:
    """They are what the plan declares; whether they are true is for `check`."""
    text = ROWS.replace(",start\n", ",start,arrival\n").replace(",240\n", ",240,2016-12-08T12:00+02:00\n")
    text = text.replace("٥,\n", "٥,,\n").replace("10:00+02:00\n", "10:00+02:00,\n")
    (tmp_path / "movements.csv").write_text(text, encoding="utf-8")
    assert [m.arrival for m in read_plan(tmp_path, case)[0].movements] == [360, 258]


def test_rations_and_totals_stand_beside_the_movements(tmp_path: Path, case: Case) -> None:
    """rations.csv becomes rations, totals.csv becomes what the plan declares."""
    (tmp_path / "movements.csv").write_text(ROWS, encoding="utf-8")
    (tmp_path / "rations.csv").write_text("zone,care,screening,block,people\nN0160,able,general,2,70\n", encoding="utf-8")
    (tmp_path / "totals.csv").write_text("name,value\nexpected_deaths_likely,12.5\npeople_out,45\n", encoding="utf-8")
    plan, declared = read_plan(tmp_path / "movements.csv", case)
    assert plan.rations == (Ration(ABLE, 2, 70),)
    assert declared == {"expected_deaths": {"likely": 12.5}, "people_out": 45}


def test_all_faults_of_a_spreadsheet_are_told_with_their_lines(tmp_path: Path, case: Case) -> None:
    """Names the case does not have, a time that is none, rows of one movement that contradict each other, a kind nobody knows."""
    text = ROWS.replace("bus,east,camp", "tram,east,camps").replace("m1,,,,,", "m1,,,,west,").replace("p1,٥,", "p9,٥,")
    text = text.replace("2016-12-08T10:00+02:00", "ten").replace("m2,in", "m2,inn")
    (tmp_path / "movements.csv").write_text(text, encoding="utf-8")
    told = _faults(tmp_path, case)
    for words in (
        "2: column mode: 'tram' is not in fleet.csv of the case",
        "2: column site: 'camps' is not in sites.csv of the case",
        "3: column corridor differs from line 2 of the same movement",
        "3: column point: 'p9' is not in assembly_points.csv of the case",
        "4: column kind: 'inn' is none of the words allowed",
        "4: column start: 'ten' is neither a whole minute nor a time",
    ):
        assert words in told, told


def test_a_movement_that_nothing_leads_to_is_read_and_left_to_check(tmp_path: Path) -> None:
    """The street inside is shut, so there is no way: the plan is read, without roads, and `check` names what is wrong."""
    folder = write_case(tmp_path)
    change(folder, "roads.csv", "besieged,open", "besieged,shut")
    (tmp_path / "movements.csv").write_text(ROWS, encoding="utf-8")
    assert read_plan(tmp_path, read_case(folder))[0].movements[0].roads == ()


def test_a_number_plate_is_no_name_of_a_vehicle(tmp_path: Path, case: Case) -> None:
    """bus-01 is; a plate leads to a driver."""
    (tmp_path / "movements.csv").write_text(ROWS.replace("bus-02", "34AB1234"), encoding="utf-8")
    assert _faults(tmp_path, case) == ["4: column vehicle seems to hold a number plate"]


def test_people_at_the_second_point_are_called_for_when_the_bus_gets_there(tmp_path: Path) -> None:
    """p2 is at the gate: the bus loads 240-255 at p1, drives 3 minutes, loads from 258. Walk: 0.9 km east at 1 km/h is 54 minutes."""
    folder = write_case(tmp_path)
    with (folder / "assembly_points.csv").open("a", encoding="utf-8") as file:
        file.write("p2,Gate,البوابة,n2,N0160,500,120,report 4\n")
    case = read_case(folder)
    text = ROWS.replace("m1,,,,,,z2,limited,At risk,p1,٥,", "m1,,,,,,N0160,able,general,p2,5,")
    (tmp_path / "movements.csv").write_text(text, encoding="utf-8")
    bus = read_plan(tmp_path, case)[0].movements[0]
    assert (bus.points, bus.departure) == (("p1", "p2"), 273)
    assert [b.call for b in bus.boardings] == [239, 258 - 54 - 1]
