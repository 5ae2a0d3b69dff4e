"""Each way a table can be wrong is told in the words of the person who keeps it, with the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage.outside import files, tables
from tests.outside.folders import FILES, change, faults_of, only_fault, write_case


@pytest.mark.parametrize("name", [n for n in [*FILES, "assumptions.toml"] if n != "inflow.csv"])
def test_a_missing_file_is_one_fault(tmp_path: Path, name: str) -> None:
    """References to things of a file that is not there are not told as faults of their own."""
    folder = write_case(tmp_path)
    (folder / name).unlink()
    fault = only_fault(folder)
    assert (fault.file, fault.line, fault.problem) == (name, None, "the file is missing")


@pytest.mark.parametrize("name", [*FILES, "assumptions.toml"])
def test_no_file_of_noise_ends_in_a_traceback(tmp_path: Path, name: str) -> None:
    """Bytes that are no text, quotation marks without end, deep brackets, NUL: always a FaultyCase, never another error."""
    folder = write_case(tmp_path)
    for noise in (b"\xff\xfe\x00", b'"' * 1001, b"[" * 5000, b"a = " + b"9" * 5000, b"\x00,\x00\n\x00", b"id,id\n=1,2\n", b"x" * 200_000):
        (folder / name).write_bytes(noise)
        assert any(fault.file == name for fault in faults_of(folder))


def test_text_that_is_not_utf_8_names_its_line(tmp_path: Path) -> None:
    """A table saved in Windows-1256 stops at its first Arabic letter, in line 3 after comment and header."""
    folder = write_case(tmp_path)
    (folder / "nodes.csv").write_bytes(FILES["nodes.csv"].encode("windows-1256"))
    fault = only_fault(folder)
    assert (fault.file, fault.line) == ("nodes.csv", 3)
    assert "UTF-8" in fault.problem


def test_an_unknown_column_is_told_with_the_columns_there_are(tmp_path: Path) -> None:
    """A heading nobody will read is a mistake, not a note."""
    folder = write_case(tmp_path)
    change(folder, "nodes.csv", "lon,lat", "lon,lat,height")
    (folder / "nodes.csv").write_text((folder / "nodes.csv").read_text(encoding="utf-8").replace("36.2\n", "36.2,400\n"), encoding="utf-8")
    fault = only_fault(folder)
    assert (fault.line, fault.problem) == (2, "column 6 ('height') is unknown")
    assert "id,name,name_ar,lon,lat" in fault.next_step


def test_a_missing_column_is_one_fault(tmp_path: Path) -> None:
    """It is told once, at the header, not once a row."""
    folder = write_case(tmp_path)
    change(folder, "zones.csv", "holder,danger_low", "danger_low")
    fault = only_fault(folder)
    assert (fault.file, fault.line, fault.problem) == ("zones.csv", 1, "column holder is missing")


def test_a_row_with_a_comma_too_many_names_its_line(tmp_path: Path) -> None:
    """A comma inside a text shifts every cell after it, so the row is not read at all."""
    folder = write_case(tmp_path)
    change(folder, "parties.csv", "Local council", "Council, local")
    assert ("parties.csv", 3, "the row has 7 cells and the header 6") in {(f.file, f.line, f.problem) for f in faults_of(folder)}


def test_a_quotation_mark_without_end_does_not_swallow_the_lines_after_it(tmp_path: Path) -> None:
    """The fault stands at the line of the mark, and a second fault further down is told too."""
    folder = write_case(tmp_path)
    change(folder, "people.csv", "N0160,able,general", '"N0160,able,general')
    change(folder, "people.csv", "limited,at_risk", "limping,at_risk")
    assert [(f.file, f.line) for f in faults_of(folder)] == [("people.csv", 2), ("people.csv", 4)]


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "words"),
    [
        ("people.csv", "5,10,20", "-5,10,20", 3, "-5 is not at least 0"),
        ("people.csv", "5,10,20", "20,10,5", 3, "do not rise"),
        ("people.csv", "5,10,20", "5,nan,20", 3, "column likely: 'nan' is not a number"),
        ("people.csv", "5,10,20", "5,10,inf", 3, "is not a number"),
        ("people.csv", "5,10,20", "5,10,1e999", 3, "is not a finite number"),
        ("people.csv", "5,10,20", "5,,20", 3, "nobody reported the number"),
        ("people.csv", "5,10,20", "5,unknown,20", 3, "nobody reported the number"),
        ("people.csv", "N0160,critical,general", "N0160,able,general", 3, "already stands in line 2"),
        ("people.csv", "N0160,critical", "z9,critical", 3, "zone 'z9', which is not in zones.csv"),
        ("people.csv", "5,10,20,A065", "5,10,20,", 3, "column source is empty"),
        ("zones.csv", "z2,Mashhad", "N0160,Mashhad", 3, "id 'N0160' already stands in line 2"),
        ("roads.csv", "r3,n4,n3", "r2,n4,n3", 4, "id 'r2' already stands in line 3"),
        ("roads.csv", "besieged,open,council", "besieged,open,nobody", 2, "party 'nobody', which is not in parties.csv"),
        ("roads.csv", "r1,n1,n2", "r1,n1,n9", 2, "node 'n9', which is not in nodes.csv"),
        ("roads.csv", "r1,n1,n2", "r1,n1,n1", 2, "begins and ends at the same node"),
        ("roads.csv", "1000,besieged", "0,besieged", 2, "column metres"),
        ("roads.csv", "1000,besieged", '"1,000",besieged', 2, "'1,000' is not a number"),
        ("roads.csv", "1000,front,open", "1000,front,ajar", 3, "none of the words allowed"),
        ("roads.csv", "1000,front,open", "1000,front,unknown", 3, "whose state nobody reported"),
        ("roads.csv", "1000,front,open", "1000,,open", 3, "whose exposure nobody reported"),
        ("assembly_points.csv", "N0160 z2", "N0160 z9", 2, "zone 'z9'"),
        ("assembly_points.csv", "N0160 z2", "N0160 z2 z2", 2, "names 'z2' 2 times"),
        ("assembly_points.csv", "500,120", "500.5,120", 2, "not a whole number"),
        ("sites.csv", "hospital,gov", "clinic,gov", 2, "none of the words allowed"),
        ("sites.csv", "critical limited", "", 2, "column accepts is empty"),
        ("checkpoints.csv", "400,20", "0,20", 2, "lets nobody pass"),
        ("screening.csv", "0.5,0.6,0.9", "0.5,0.6,1.9", 4, "1.9 is not between 0 and 1"),
        ("screening.csv", "0.01,0.02,no", "0.01,0.02,maybe", 2, "neither yes nor no"),
        ("willingness.csv", "0.2,0.5,0.8", "0.2,0.5,8", 2, "8 is not between 0 and 1"),
        ("pauses.csv", "east,", "west,", 2, "corridor 'west', which is not in corridors.csv"),
        ("pauses.csv", "2016-12-08T19:00", "2016-12-08T09:00", 2, "ends before it starts"),
        ("pauses.csv", "2016-12-08T19:00", "2016-12-09T19:00", 2, "not within the horizon"),
        ("pauses.csv", "2016-12-08T09:00+02:00", "2016-12-08T09:00", 2, "has no time zone"),
        ("pauses.csv", "2016-12-08T09:00+02:00", "9 o'clock", 2, "is not a time"),
        ("pauses.csv", "2016-12-08T09:00+02:00", "2016-12-08T09:00:30+02:00", 2, "has seconds"),
        ("inflow.csv", "2016-12-08T10:00", "2016-12-08T05:00", 2, "not within the horizon"),
        ("fleet.csv", "food:14000", "water:14000", 4, "commodity 'water', which is not in aid.csv"),
        ("fleet.csv", "food:14000", "food=14000", 4, "is not commodity:units"),
        ("fleet.csv", "vehicle,50,0", "vehicle,0,0", 2, "carries people and has no seat"),
        ("fleet.csv", "vehicle,2,2,2", "vehicle,2,0,2", 3, "has no stretcher"),
        ("fleet.csv", "0,1,20,15", "0,1,0,15", 2, "column speed_kmh"),
        ("corridors.csv", "opened,n2", "ajar,n2", 2, "none of the words allowed"),
        ("corridors.csv", "r2 r3,r2", "r2 r9,r2", 2, "road 'r9', which is not in roads.csv"),
        ("corridors.csv", "r2 r3,r2", "r3 r2,r2", 2, "road 'r3' does not continue corridor 'east' at node 'n2'"),
        ("corridors.csv", "r2 r3,r2", "r2,r2", 2, "lead to node 'n3', not to its end 'n4'"),
        ("corridors.csv", "r2 r3,r2", "r2 r3,r1", 2, "quiet_until 'r1' is not among"),
        ("corridors.csv", "hosp camp", "hosp camps", 2, "site 'camps', which is not in sites.csv"),
        ("nodes.csv", "n4,Town,البلدة,37.15", "n4,Town,البلدة,437.15", 6, "437.15 is not between -180 and 180"),
        ("nodes.csv", "n4,Town,البلدة,37.15", "n4,Town,البلدة,47.15", 6, "10.0 degrees from the middle"),
        ("nodes.csv", "37.15,36.2", "36.2,37.15", 6, "longitude and latitude seem to be swapped"),
        ("zones.csv", "37.101,36.201", "36.201,37.101", 3, "longitude and latitude seem to be swapped"),
        ("roads.csv", "طريق,5000", "طريق,500", 4, "has 500 m, and its ends lie 2692 m apart"),
        ("parties.csv", "Local council", "=HYPERLINK(1)", 3, "runs as a formula"),
        ("parties.csv", "Local council", "@SUM(1)", 3, "runs as a formula"),
        ("parties.csv", "council,Local", "the council,Local", 3, "is not an id"),
    ],
)
def test_a_wrong_cell_is_told_with_its_line(tmp_path: Path, file: str, old: str, new: str, line: int, words: str) -> None:
    """Every fault names file, line and what is wrong, and says what to do next."""
    folder = write_case(tmp_path)
    change(folder, file, old, new)
    found = [fault for fault in faults_of(folder) if fault.file == file and fault.line == line and words in fault.problem]
    assert len(found) == 1, "\n".join(map(str, faults_of(folder)))
    assert found[0].next_step.endswith((".", "?", ")"))


def test_a_zone_that_no_assembly_point_serves_is_a_fault(tmp_path: Path) -> None:
    """Its people could never leave, and nobody would notice."""
    folder = write_case(tmp_path)
    change(folder, "assembly_points.csv", "N0160 z2", "N0160")
    fault = only_fault(folder)
    assert (fault.file, fault.line, fault.problem) == ("zones.csv", 3, "no assembly point serves zone 'z2'")


def test_a_zone_of_which_nobody_says_how_many_live_there_is_a_fault(tmp_path: Path) -> None:
    """No row is not zero people."""
    folder = write_case(tmp_path)
    change(folder, "people.csv", "z2,limited,at_risk,10,20,30,A065\n", "")
    fault = only_fault(folder)
    assert (fault.file, fault.line) == ("zones.csv", 3)
    assert "how many people are in zone 'z2'" in fault.problem


def test_every_class_has_a_rule_at_every_checkpoint(tmp_path: Path) -> None:
    """What a checkpoint does with fighters is asked before a plan sends any there."""
    folder = write_case(tmp_path)
    change(folder, "screening.csv", "cp1,fighter,0.5,0.6,0.9,yes,report 6\n", "")
    fault = only_fault(folder)
    assert (fault.file, fault.line) == ("checkpoints.csv", 2)
    assert "class fighter at checkpoint 'cp1'" in fault.problem


def test_every_class_has_a_willingness_for_every_side_with_a_site(tmp_path: Path) -> None:
    """The aid point inside has no side and needs none."""
    folder = write_case(tmp_path)
    change(folder, "willingness.csv", "at_risk,gov,0,0.1,0.2,assumption\n", "")
    fault = only_fault(folder)
    assert (fault.file, fault.line) == ("sites.csv", 2)
    assert "class at_risk would go to side 'gov'" in fault.problem


def test_a_checkpoint_lies_on_its_corridor(tmp_path: Path) -> None:
    """cp1 at n1 is not on the corridor from n2 to n4: told at the corridor."""
    folder = write_case(tmp_path)
    change(folder, "checkpoints.csv", "gov,n3", "gov,n1")
    fault = only_fault(folder)
    assert (fault.file, fault.line, fault.problem) == ("corridors.csv", 2, "checkpoint 'cp1' does not lie on corridor 'east'")


def test_checkpoints_stand_in_the_order_met(tmp_path: Path) -> None:
    """cp1 lies at n3, cp2 at n2: on the way out cp2 comes first."""
    folder = write_case(tmp_path)
    with (folder / "checkpoints.csv").open("a", encoding="utf-8") as file:
        file.write("cp2,Gate post,حاجز البوابة,council,n2,400,20,report 6\n")
    with (folder / "screening.csv").open("a", encoding="utf-8") as file:
        file.write("".join(f"cp2,{c},0,0,0,no,report 6\n" for c in ("general", "At risk", "fighter")))
    change(folder, "corridors.csv", "r2,cp1,", "r2,cp1 cp2,")
    assert "'cp2' is met before" in only_fault(folder).problem


@pytest.mark.parametrize("rows", ["", "bus,Bus,حافلة,vehicle,50,0,1,20,15,30,0,0,limited able,,count 1\n"])
def test_an_empty_fleet_is_a_fault(tmp_path: Path, rows: str) -> None:
    """No rows, or no vehicle anywhere; the valid case has no trucks, and that alone is fine."""
    folder = write_case(tmp_path)
    (folder / "fleet.csv").write_text(FILES["fleet.csv"].splitlines()[0] + "\n" + rows, encoding="utf-8")
    fault = only_fault(folder)
    assert (fault.file, fault.problem) == ("fleet.csv", "the fleet is empty")


def test_too_large_a_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit (here 1,000 bytes) is checked before reading."""
    folder = write_case(tmp_path)
    monkeypatch.setattr(files, "MOST_BYTES", 1_000)
    (folder / "aid.csv").write_text("x" * 1_001, encoding="utf-8")
    assert any(fault.file == "aid.csv" and "larger than" in fault.problem for fault in faults_of(folder))


def test_too_many_rows_are_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a limit of 3 rows, the fourth node stands in line 6."""
    folder = write_case(tmp_path)
    monkeypatch.setattr(tables, "MOST_ROWS", 3)
    assert [(f.file, f.line) for f in faults_of(folder) if "more than 3 rows" in f.problem] == [("nodes.csv", 6), ("fleet.csv", 5)]


def test_a_table_of_faults_tells_the_first_and_counts_the_rest(tmp_path: Path) -> None:
    """250 bad rows: 200 are told, and that 50 more are not."""
    folder = write_case(tmp_path)
    with (folder / "parties.csv").open("a", encoding="utf-8") as file:
        file.write("".join(f"party{i},Name,,role,,\n" for i in range(250)))
    problems = [fault.problem for fault in faults_of(folder) if fault.file == "parties.csv"]
    assert problems.count("column source is empty") == 200
    assert problems[-1] == "50 more problems are not told here"


def test_a_finger_that_slips_is_told(tmp_path: Path) -> None:
    """1e308 persons is finite and no number of people."""
    folder = write_case(tmp_path)
    change(folder, "people.csv", "5,10,20", "5,10,1e308")
    assert "1e+308 is not at most 1e+09" in only_fault(folder).problem
