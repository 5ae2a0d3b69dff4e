"""danger.csv of a case: made danger as rows, unknown as empty cells, every fault with its line, a workbook and back unchanged."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage.errors import FaultyCase
from safepassage.outside.case_folder import read_case
from safepassage.outside.danger_table import COLUMNS, hazards_csv
from safepassage.outside.workbook_read import read_workbook
from safepassage.outside.workbook_write import write_workbook
from safepassage.records.hazard import HazardKind, MadeHazard, Posture
from safepassage.records.levels import Range
from tests.outside.folders import write_case

HEADER = ",".join(COLUMNS) + "\n"
ROW = "zone,N0160,cellar,2016-12-08T06:00+02:00,2016-12-08T12:00+02:00,1e-6,2e-6,4e-6,3 records\n"


def with_table(folder: Path, text: str) -> Path:
    case = write_case(folder)
    (case / "danger.csv").write_text(HEADER + text, encoding="utf-8")
    return case


def test_a_row_is_read_as_minutes_and_a_range(tmp_path: Path) -> None:
    """Six hours from the start of the case."""
    (row,) = read_case(with_table(tmp_path, ROW)).hazards
    assert row == MadeHazard(HazardKind.ZONE, "N0160", Posture.CELLAR, 0, 360, Range(1e-6, 2e-6, 4e-6), "3 records")


def test_empty_numbers_are_unknown(tmp_path: Path) -> None:
    """Not zero."""
    (row,) = read_case(with_table(tmp_path, ROW.replace("1e-6,2e-6,4e-6", ",,"))).hazards
    assert row.per_hour is None


def test_a_case_without_the_table_has_no_made_danger(tmp_path: Path) -> None:
    """The assumptions count, as ever."""
    assert read_case(write_case(tmp_path)).hazards == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (ROW.replace("N0160", "N9999"), "which is not in zones.csv"),
        (ROW.replace("zone", "castle"), "none of the words allowed"),
        (ROW.replace("T12:00", "T05:00"), "ends before it starts"),
        (ROW.replace("1e-6,2e-6", "3e-6,2e-6"), "do not rise"),
        (ROW.replace("1e-6", ""), "nobody reported the number"),
        (ROW.replace("1e-6", "-1e-6"), "at least 0"),
        (ROW + ROW.replace("T06:00", "T11:00").replace("T12:00", "T14:00"), "of which line 2 speaks too"),
    ],
    ids=["no such zone", "a castle", "backwards", "falling", "half empty", "negative", "overlap"],
)
def test_a_wrong_row_is_told_with_its_line(tmp_path: Path, text: str, words: str) -> None:
    """File, line and what to do."""
    with pytest.raises(FaultyCase) as told:
        read_case(with_table(tmp_path, text))
    assert any(f.file == "danger.csv" and f.line and words in f.problem for f in told.value.faults)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    """Rows, unknown ones too, through the file and through a workbook."""
    case = with_table(tmp_path, "")
    rows = (
        MadeHazard(HazardKind.ZONE, "N0160", Posture.STREET, 0, 360, Range(1e-6, 2.5e-6, 1e-5), "x"),
        MadeHazard(HazardKind.ZONE, "z2", Posture.CELLAR, 0, 1440, None, "nothing was ever reported here"),
        MadeHazard(HazardKind.ROAD, "r1", Posture.VEHICLE, 60, 120, Range(0, 1e-4, 1e-3), "x"),
    )
    (case / "danger.csv").write_bytes(hazards_csv(read_case(case), rows, ["a heading"]))
    assert read_case(case).hazards == rows
    write_workbook(tmp_path / "case.xlsx", case)
    assert read_workbook(tmp_path / "case.xlsx").hazards == rows
