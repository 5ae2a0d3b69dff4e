"""A folder without fault becomes a case; a folder with faults has all of them told, each with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage.errors import FaultyCase
from safepassage.outside.case_folder import read_case
from safepassage.records.city import Exposure, RoadState
from safepassage.records.levels import Level
from safepassage.records.people import Care, Group, Screening
from tests.outside.folders import change, faults_of, only_fault, write_case


def test_a_tiny_folder_becomes_the_case_it_describes(tmp_path: Path) -> None:
    """Values arrive as written: minutes since 06:00, metres, ranges, lists."""
    case = read_case(write_case(tmp_path))
    assert (case.id, case.horizon, case.tail, case.block) == ("tiny", 1440, 1440, 360)
    assert case.start.isoformat() == "2016-12-08T06:00:00+02:00"
    assert [road.metres for road in case.roads] == [1000, 1000, 5000]
    assert case.people[1].group == Group("N0160", Care.CRITICAL, Screening.GENERAL)
    assert case.people[1].count.high == 20
    assert case.inflows[0].minute == 240
    assert (case.pauses[0].start, case.pauses[0].end, case.pauses[0].city) == (180, 780, True)
    assert case.assembly_points[0].zones == ("N0160", "z2")
    assert case.checkpoints[0].rule(Screening.AT_RISK).held.likely == 0.2
    assert case.modes[2].cargo == (("food", 14000), ("medical", 900))
    assert case.commodities[1].need_of(Care.CRITICAL) == 0.5
    assert case.value("violence_home", Level.HIGH) == 1
    assert case.zones[0].name_ar == "السكري"


def test_what_nobody_reported_stays_unknown(tmp_path: Path) -> None:
    """An unknown holder, a term left out, a road nobody described off the corridors: None or UNKNOWN, never open or safe."""
    folder = write_case(tmp_path)
    change(folder, "roads.csv", "1000,besieged,open,council", "1000,,unknown,")
    case = read_case(folder)
    assert case.zones[1].holder is None
    assert (case.roads[0].exposure, case.roads[0].state, case.roads[0].holder) == (Exposure.UNKNOWN, RoadState.UNKNOWN, None)
    assert case.terms[0].may_stay is True
    assert case.terms[0].monitoring is None


def test_a_corridor_without_terms_has_terms_that_are_all_unknown(tmp_path: Path) -> None:
    """Nobody said anything: that is a state, not an error of the folder."""
    folder = write_case(tmp_path)
    (folder / "terms.toml").write_text("", encoding="utf-8")
    terms = read_case(folder).terms[0]
    assert terms.corridor == "east"
    assert (terms.time, terms.who, terms.third_party, terms.agreed_by) == (None, None, None, ())


def test_no_inflow_file_means_no_inflow_known(tmp_path: Path) -> None:
    """inflow.csv is the one file that may be absent; pauses.csv may have no rows."""
    folder = write_case(tmp_path)
    (folder / "inflow.csv").unlink()
    (folder / "pauses.csv").write_text("corridor,start,end,city,source\n", encoding="utf-8")
    assert read_case(folder).inflows == ()


def test_a_table_from_excel_reads_as_the_same_case(tmp_path: Path) -> None:
    """A byte-order mark, CRLF, semicolons with a sep= line, decimal commas and empty columns at the end change nothing."""
    plain = read_case(write_case(tmp_path))
    folder = tmp_path / "tiny"
    for name in ("nodes.csv", "zones.csv", "fleet.csv"):
        lines = (folder / name).read_text(encoding="utf-8").replace(".", "\0").replace(",", ";").replace("\0", ",").splitlines()
        text = "\r\n".join(["sep=;", *(line + ";;" for line in lines), ";;;;", ""])
        (folder / name).write_bytes(text.encode("utf-8-sig"))
    assert read_case(folder) == plain


def test_arabic_digits_are_read_as_numbers(tmp_path: Path) -> None:
    """٨٠٠,١٠٠٠,١٢٠٠ is 800, 1000, 1200; a decimal is ٠٫٥; direction marks around a number are not a fault."""
    folder = write_case(tmp_path)
    change(folder, "people.csv", "800,1000,1200", "٨٠٠,\u200f١٠٠٠\u200f,١٢٠٠")
    change(folder, "zones.csv", "0.5,1,2", "٠٫٥,۱,۲")
    case = read_case(folder)
    assert (case.people[0].count.low, case.people[0].count.likely, case.people[0].count.high) == (800, 1000, 1200)
    assert case.zones[1].danger.low == 0.5


def test_a_thousand_or_one_and_a_bit_is_not_guessed(tmp_path: Path) -> None:
    """In a table with semicolons 1,234 may be 1234 or 1.234: a plan must not choose."""
    folder = write_case(tmp_path)
    text = (folder / "roads.csv").read_text(encoding="utf-8").replace(",", ";").replace("5000", "1,234")
    (folder / "roads.csv").write_text(text, encoding="utf-8")
    assert "thousands or as a decimal" in only_fault(folder).problem


def test_there_is_no_such_folder(tmp_path: Path) -> None:
    """A mistyped path is one plain fault."""
    with pytest.raises(FaultyCase, match="no such folder"):
        read_case(tmp_path / "nowhere")


def test_a_dozen_faults_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    """A tired person repairs the folder once, not twelve times. Lines count comments and the header."""
    folder = write_case(tmp_path)
    change(folder, "case.toml", "horizon_hours = 24", "horizon_hours = 25")
    change(folder, "nodes.csv", "37.12,36.2", "37.12,nan")
    change(folder, "roads.csv", "r1,n1,n2", "r1,n1,n9")
    change(folder, "roads.csv", "5000,rear", "-5,rear")
    change(folder, "zones.csv", "0.5,1,2", "2,1,0.5")
    change(folder, "people.csv", "5,10,20", "-5,10,20")
    change(folder, "people.csv", "limited,at_risk", "limping,at_risk")
    change(folder, "willingness.csv", "fighter,gov,0,0,0,assumption\n", "")
    change(folder, "screening.csv", "0.5,0.6,0.9", "0.5,0.6,1.9")
    change(folder, "pauses.csv", "2016-12-08T19:00", "2016-12-08T07:00")
    change(folder, "fleet.csv", "2,2,2,30", "2,0,2,30")
    change(folder, "terms.toml", '["gov", "council"]', '["gov", "nobody"]')
    change(folder, "assumptions.toml", "[flee_death]", "[flee_deaths]")
    told = {(fault.file, fault.line) for fault in faults_of(folder)}
    flee = (folder / "assumptions.toml").read_text(encoding="utf-8").splitlines().index("[flee_deaths]") + 1
    expected = {
        ("case.toml", 9),
        ("nodes.csv", 5),
        ("roads.csv", 2),
        ("roads.csv", 4),
        ("zones.csv", 3),
        ("people.csv", 3),
        ("people.csv", 4),
        ("sites.csv", 2),
        ("screening.csv", 4),
        ("pauses.csv", 2),
        ("fleet.csv", 3),
        ("terms.toml", 1),
        ("assumptions.toml", flee),
        ("assumptions.toml", None),
    }
    assert told == expected


def test_the_message_ends_with_what_was_written(tmp_path: Path) -> None:
    """What failed, how many, where, next step, and that nothing was written."""
    folder = write_case(tmp_path)
    change(folder, "pauses.csv", "2016-12-08T19:00", "2016-12-08T07:00")
    with pytest.raises(FaultyCase) as caught:
        read_case(folder)
    assert str(caught.value) == (
        "cannot read the case tiny/: 1 problem\n"
        "  * pauses.csv line 2: the pause ends before it starts. Correct start or end.\n"
        "Nothing was written."
    )
