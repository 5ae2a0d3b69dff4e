"""terms.toml with limits and with who agreed to what; pauses.csv with pauses that recur."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage.errors import NotExecutable
from safepassage.outside.case_folder import read_case
from safepassage.records.levels import Range
from safepassage.terms import gate
from tests.outside.folders import change, faults_of, only_fault, write_case

PAUSE = "east,2016-12-08T09:00+02:00,2016-12-08T19:00+02:00,yes,deal 1"
RICHER = """\
headcount = "400 500 600"
cargo = "food:14000 medical:900"
coupled = "the convoy to the other town, one for one"
guarantors = ["council"]
agreed = "time:gov,council aid_in:council"
"""


def with_terms(folder: Path, more: str) -> Path:
    """The tiny case; keys added to its terms."""
    case = write_case(folder)
    change(case, "terms.toml", 'agreed_by = ["gov", "council"]\n', f'agreed_by = ["gov", "council"]\n{more}')
    return case


def with_pauses(folder: Path, *rows: str, hours: int = 72) -> Path:
    """The tiny case over three days, with these rows of pauses and the column `days`."""
    case = write_case(folder)
    change(case, "case.toml", "horizon_hours = 24", f"horizon_hours = {hours}")
    (case / "pauses.csv").write_text("corridor,start,end,city,days,source\n" + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return case


def test_limits_guarantors_and_who_agreed_to_what_are_read_as_written(tmp_path: Path) -> None:
    """Each key becomes its field."""
    terms = read_case(with_terms(tmp_path, RICHER)).terms[0]
    assert terms.headcount == Range(400, 500, 600)
    assert terms.cargo == (("food", 14000), ("medical", 900))
    assert terms.coupled == "the convoy to the other town, one for one"
    assert terms.guarantors == ("council",)
    assert terms.agreed_to("time") == ("gov", "council")
    assert terms.agreed_to("aid_in") == ("council",)
    assert terms.agreed_to("route") == ()
    assert terms.agreed_parties == ("gov", "council")


def test_what_nobody_said_of_limits_stays_unknown_and_agreed_by_counts_for_every_term(tmp_path: Path) -> None:
    """The folder as it was before these keys: None, and nobody is asked for more than before."""
    terms = read_case(write_case(tmp_path)).terms[0]
    assert (terms.headcount, terms.cargo, terms.coupled, terms.guarantors, terms.agreed) == (None, None, None, None, ())
    assert terms.agreed_to("route") == ("gov", "council")


@pytest.mark.parametrize(
    ("written", "read"),
    [("500", (500, 500, 500)), ("[1, 2, 3]", (1, 2, 3)), ('"٤٠٠ ٥٠٠ ٦٠٠"', (400, 500, 600)), ('"unknown"', None), ("0", (0, 0, 0))],
)
def test_a_headcount_is_a_number_or_a_range(tmp_path: Path, written: str, read: tuple[int, int, int] | None) -> None:
    """Zero is a limit; unknown is none."""
    found = read_case(with_terms(tmp_path, f"headcount = {written}\n")).terms[0].headcount
    assert found == (None if read is None else Range(*read))


@pytest.mark.parametrize(
    ("key", "written"),
    [
        *(("headcount", bad) for bad in ("true", "-1", '"3 2 1"', '"1 2"', '"many"', "inf", "[]")),
        *(("cargo", bad) for bad in ('"food"', '"food:-1"', '"food:1 food:2"', '":3"', '"food:lots"')),
        *(("agreed", bad) for bad in ('"time"', '"weather:gov"', '"time:gov,gov"', '"time:gov time:council"', '"time:"')),
        *((key, "7") for key in ("coupled", "guarantors")),
    ],
)
def test_a_key_that_is_not_as_it_should_be_is_told_with_its_line(tmp_path: Path, key: str, written: str) -> None:
    """One fault, on the line of the key, that names it."""
    fault = only_fault(with_terms(tmp_path, f"{key} = {written}\n"))
    assert (fault.file, fault.line) == ("terms.toml", 12)
    assert key in fault.problem


def test_a_pause_of_three_days_recurs_at_the_same_clock_time(tmp_path: Path) -> None:
    """09:00-19:00 from a start at 06:00: minutes 180-780, and a day (1,440) and two days later."""
    case = read_case(with_pauses(tmp_path, "east,2016-12-08T09:00+02:00,2016-12-08T19:00+02:00,yes,3,deal 1"))
    assert [(p.start, p.end) for p in case.pauses] == [(180, 780), (1620, 2220), (3060, 3660)]
    assert {case.clock(p.start).strftime("%H:%M") for p in case.pauses} == {"09:00"}
    assert {(p.corridor, p.city, p.source) for p in case.pauses} == {("east", True, "deal 1")}


def test_without_the_column_or_with_an_empty_cell_a_pause_is_of_one_day(tmp_path: Path) -> None:
    """Folders written before the column existed read as before."""
    before = read_case(write_case(tmp_path)).pauses
    case = tmp_path / "tiny"
    (case / "pauses.csv").write_text(f"corridor,start,end,city,days,source\n{PAUSE.replace('yes,', 'yes,,')}\n", encoding="utf-8")
    assert read_case(case).pauses == before


def test_when_summer_time_ends_a_pause_recurs_by_the_clock_of_the_start(tmp_path: Path) -> None:
    """29 October, 03:00 at +03:00, while towns nearby set their clocks back: the pause keeps 09:00 at +03:00, which they call 08:00."""
    case = with_pauses(tmp_path, "east,2016-10-29T09:00+03:00,2016-10-29T10:00+03:00,yes,2,deal 1")
    change(case, "case.toml", "2016-12-08T06:00+02:00", "2016-10-29T06:00+03:00")
    (case / "inflow.csv").unlink()
    found = read_case(case)
    assert found.clock(found.pauses[1].start).isoformat() == "2016-10-30T09:00:00+03:00"


@pytest.mark.parametrize("days", ["0", "-1", "1.5", "many", "32", "unknown"])
def test_days_that_are_no_whole_number_of_days_are_told(tmp_path: Path, days: str) -> None:
    """A line and a word for it; unknown is not one."""
    fault = only_fault(with_pauses(tmp_path, f"east,2016-12-08T09:00+02:00,2016-12-08T19:00+02:00,yes,{days},deal 1"))
    assert (fault.file, fault.line) == ("pauses.csv", 2)
    assert "days" in fault.problem


def test_a_pause_that_recurs_into_another_is_told_once_with_both_lines(tmp_path: Path) -> None:
    """The daily pause meets the one of the second day, of line 3."""
    rows = (
        "east,2016-12-08T09:00+02:00,2016-12-08T19:00+02:00,yes,3,deal 1",
        "east,2016-12-09T18:00+02:00,2016-12-09T20:00+02:00,yes,1,deal 2",
    )
    fault = only_fault(with_pauses(tmp_path, *rows))
    assert (fault.line, fault.problem) == (3, "recurring, it overlaps the pause of line 2")


def test_a_pause_longer_than_a_day_cannot_recur(tmp_path: Path) -> None:
    """26 hours, twice: it would overlap itself."""
    fault = only_fault(with_pauses(tmp_path, "east,2016-12-08T09:00+02:00,2016-12-09T11:00+02:00,yes,2,deal 1"))
    assert fault.problem == "recurring, it overlaps itself, being longer than a day"


def test_pauses_that_do_not_recur_may_meet_as_before(tmp_path: Path) -> None:
    """A part that quietens the city too is written as a pause of its own."""
    rows = (
        "east,2016-12-08T09:00+02:00,2016-12-08T19:00+02:00,no,1,deal 1",
        "east,2016-12-08T10:00+02:00,2016-12-08T12:00+02:00,yes,1,deal 1",
    )
    assert len(read_case(with_pauses(tmp_path, *rows)).pauses) == 2


def test_a_recurrence_beyond_the_plans_time_is_told(tmp_path: Path) -> None:
    """Three days of pauses in a plan of 48 hours: the third is outside, and the line says so."""
    faults = faults_of(with_pauses(tmp_path, "east,2016-12-08T09:00+02:00,2016-12-08T19:00+02:00,yes,3,deal 1", hours=48))
    assert [(fault.line, fault.problem) for fault in faults] == [(2, "the pause is not within the horizon")]


def test_the_example_of_the_page_asks_what_the_page_says(tmp_path: Path) -> None:
    """docs/howto/ask_for_the_terms.md: the government, which holds the road, has not agreed to aid."""
    page = (Path(__file__).parents[2] / "docs" / "howto" / "ask_for_the_terms.md").read_text(encoding="utf-8")
    example = page.partition("```toml\n")[2].partition("```")[0]
    case = read_case(with_terms(tmp_path, example))
    with pytest.raises(NotExecutable) as refusal:
        gate(case, what_if=False)
    said = "whether aid may enter (aid_in) is not agreed by all who hold the corridor. Agree it with"
    assert said in " ".join(page.split())
    assert refusal.value.asks == (f"East road: {said} Government.",)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('guarantors = ["gov", "nobody"]', "nobody"),
        ('cargo = "sweets:10"', "sweets"),
        ('agreed = "time:gov,somebody"', "somebody"),
    ],
)
def test_a_term_that_names_what_the_case_does_not_have_is_a_fault(tmp_path: Path, line: str, told: str) -> None:
    """A guarantor must be a party, a cargo limit a commodity: a slip of the finger is told, not ignored."""
    assert told in only_fault(with_terms(tmp_path, f"{line}\n")).problem
