"""The table of movements is what a coordinator prints: both languages, clock times, and no formula in it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

from safepassage.outside.case_folder import read_case
from safepassage.outside.plan_tables import movement_rows, write_csv
from tests.outside.folders import write_case
from tests.outside.test_plan_files import PLAN


def test_one_row_for_each_call_with_people_by_care(tmp_path: Path) -> None:
    """m1 calls two zones, m2 and m3 carry nobody: four rows. 40 able at 09:20, 5 limited at 09:10, together in no row."""
    header, rows = movement_rows(PLAN, read_case(write_case(tmp_path)))
    table = [dict(zip(header, row, strict=True)) for row in rows]
    assert [row["movement"] for row in table] == ["m1", "m1", "m2", "m3"]
    assert [(row["zone"], row["able"], row["limited"], row["call"]) for row in table[:2]] == [
        ("Sukkari", "40", "0", "2016-12-08T09:20+02:00"),
        ("Mashhad", "0", "5", "2016-12-08T09:10+02:00"),
    ]
    assert (table[0]["corridor_ar"], table[0]["site_ar"], table[0]["checkpoints_ar"]) == ("الطريق الشرقي", "المخيم", "الحاجز")
    assert table[0]["checkpoint_times"] == "2016-12-08T10:21+02:00"
    assert (table[2]["people"], table[2]["checkpoints"], table[2]["call"]) == ("0", "", "")
    assert (table[3]["cargo"], table[3]["back"]) == ("14000 rations Food", "2016-12-08T11:02+02:00")


def test_the_table_does_not_tell_who_is_at_risk_of_detention(tmp_path: Path) -> None:
    """Whoever loads the bus need not know the screening class, and a list that is lost does not name it."""
    header, rows = movement_rows(PLAN, read_case(write_case(tmp_path)))
    assert not any("risk" in cell or "general" in cell for row in [header, *rows] for cell in row)


def test_names_the_case_does_not_have_are_shown_as_they_are(tmp_path: Path) -> None:
    """A plan that `check` refuses can still be printed, to see what is wrong with it."""
    plan = replace(PLAN, movements=(replace(PLAN.movements[0], mode="tram", corridor="west", site=None),))
    header, rows = movement_rows(plan, read_case(write_case(tmp_path)))
    row = dict(zip(header, rows[0], strict=True))
    assert (row["mode"], row["corridor"], row["site"], row["checkpoints"]) == ("tram", "west", "", "")


def test_excel_opens_the_table_with_its_arabic(tmp_path: Path) -> None:
    """A byte-order mark first, then UTF-8; a comma in a name does not split it."""
    path = tmp_path / "movements.csv"
    write_csv(path, ["zone", "zone_ar"], [["Salah al-Din, north", "صلاح الدين"]])
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))) == [
        ["zone", "zone_ar"],
        ["Salah al-Din, north", "صلاح الدين"],
    ]


def test_no_cell_runs_as_a_formula(tmp_path: Path) -> None:
    """= + - @ tab and line ends at the front get an apostrophe; numbers, negative ones too, stay numbers."""
    path = tmp_path / "table.csv"
    cells = ["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "\r=1", "-5", "+2.5", "a=b"]
    write_csv(path, ["cell"], [[cell] for cell in cells])
    read = [row[0] for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))][1:]
    assert read[:4] == ["'=1+1", "'+cmd", "'-x", "'@SUM(A1)"]
    assert all(cell.startswith("'") for cell in read[4:6])
    assert read[6:] == ["-5", "+2.5", "a=b"]
