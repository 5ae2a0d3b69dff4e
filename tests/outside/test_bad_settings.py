"""The three TOML files: every fault told, with its line, although TOML parsers stop at the first."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.outside.folders import assumptions, change, faults_of, only_fault, write_case


def _line(folder: Path, text: str) -> int:
    return (folder / "assumptions.toml").read_text(encoding="utf-8").splitlines().index(text) + 1


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "words"),
    [
        ("case.toml", "+02:00", "", 6, "has no time zone"),
        ("case.toml", "horizon_hours = 24", "horizon_hours = 25", 9, "not whole blocks"),
        ("case.toml", "horizon_hours = 24", "horizon_hours = 100000", 7, "not between 1 and 744"),
        ("case.toml", "horizon_hours = 24", "horizon_hours = nan", 7, "not a finite number"),
        ("case.toml", "horizon_hours = 24", "", 1, "horizon_hours is missing"),
        ("case.toml", "block_hours = 6", "block_hours = 1e308", 9, "not between 1 and 744"),
        ("case.toml", "tail_days = 1", "tail_days = -1", 8, "not between 0"),
        ("case.toml", 'id = "tiny"', 'id = "tiny"\nhours = 3', 2, "'hours' is unknown"),
        ("case.toml", 'id = "tiny"', "id = tiny", 1, "this is not TOML"),
        ("case.toml", 'note = "An exercise"', 'note = "ring +963 955 123 456"', 4, "note seems to hold a phone number"),
        ("terms.toml", "[east]", "[west]", 1, "corridor 'west', which is not in corridors.csv"),
        ("terms.toml", '["gov", "council"]', '["gov", "nobody"]', 1, "party 'nobody'"),
        ("terms.toml", '"at_risk"]', '"children"]', 5, "no screening class"),
        ("terms.toml", "aid_in = true", 'aid_in = "perhaps"', 6, "neither true nor false"),
        ("terms.toml", 'source = "deal 1"', "", 1, "source is missing"),
        ("terms.toml", 'source = "deal 1"', 'source = "deal 1"\nsource = "deal 2"', 13, "[east] is not TOML"),
    ],
)
def test_a_wrong_setting_is_told_with_its_line(tmp_path: Path, file: str, old: str, new: str, line: int, words: str) -> None:
    """The line is that of the key, or of the table when the key is missing."""
    folder = write_case(tmp_path)
    change(folder, file, old, new)
    found = [fault for fault in faults_of(folder) if fault.file == file and fault.line == line and words in fault.problem]
    assert len(found) == 1, "\n".join(map(str, faults_of(folder)))


def test_terms_may_be_said_to_be_unknown(tmp_path: Path) -> None:
    """`unknown` and leaving the key out are the same; so the only fault is the one put there."""
    folder = write_case(tmp_path)
    change(folder, "terms.toml", "time = true", 'time = "unknown"')
    change(folder, "terms.toml", 'who = ["general", "at_risk"]', 'who = "unknown"')
    change(folder, "terms.toml", "route = true", "rout = true")
    assert "'rout' is unknown" in only_fault(folder).problem


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("low = 1\n", "low = 2\n", "[fire_front] low, likely, high do not rise"),
        ("low = 1\n", "low = nan\n", "[fire_front] low is not a finite number"),
        ("low = 1\n", "", "[fire_front] low is missing"),
        ("low = 1\n", "low = -1\n", "[fire_front] low = -1 is not at least 0"),
        ('worse = "high"', 'worse = "up"', '[fire_front] worse must be "high" or "low"'),
        ('source = "test"', 'source = ""', "[fire_front] source is missing"),
        ('source = "test"\n', "", "[fire_front] source is missing"),
        ("per person-hour", "per person-day", "[fire_front] the unit 'per person-day' does not name the hour"),
        ('why = "round"', 'reason = "round"', "[fire_front] 'reason' is unknown"),
        ('why = "round"', "why = round", "[fire_front] is not TOML"),
    ],
)
def test_a_wrong_assumption_is_told_by_name(tmp_path: Path, old: str, new: str, words: str) -> None:
    """Only the table that is wrong is told, and the tables after it are still read."""
    folder = write_case(tmp_path)
    head, _, rest = assumptions().partition("[fire_front]\n")
    (folder / "assumptions.toml").write_text(head + "[fire_front]\n" + rest.replace(old, new, 1), encoding="utf-8")
    fault = only_fault(folder)
    assert fault.problem == words
    assert fault.line is not None
    assert _line(folder, "[fire_front]") <= fault.line < _line(folder, "[fire_rear]")


def test_missing_unknown_and_double_assumptions_are_told_together(tmp_path: Path) -> None:
    """One renamed (so one unknown and one missing), one written twice."""
    folder = write_case(tmp_path)
    change(folder, "assumptions.toml", "[flee_death]", "[flee_deaths]")
    first = assumptions().partition("\n\n")[0]
    with (folder / "assumptions.toml").open("a", encoding="utf-8") as file:
        file.write("\n" + first + "\n")
    problems = {fault.problem: fault.line for fault in faults_of(folder)}
    last = (folder / "assumptions.toml").read_text(encoding="utf-8").splitlines()
    twice = len(last) - last[::-1].index("[violence_home]")
    assert problems == {
        "[flee_death] is missing": None,
        "[flee_deaths] 'flee_deaths' is no assumption of this program": _line(folder, "[flee_deaths]"),
        "[violence_home] already stands in line 1": twice,
    }


def test_aid_that_helps_less_means_more_deaths(tmp_path: Path) -> None:
    """The worse end of aid_effect is low: the other way round, the pessimistic case would be the optimistic one."""
    folder = write_case(tmp_path)
    head, _, rest = assumptions().partition("[aid_effect_able]\n")
    changed = head + "[aid_effect_able]\n" + rest.replace('worse = "low"', 'worse = "high"', 1)
    (folder / "assumptions.toml").write_text(changed, encoding="utf-8")
    assert only_fault(folder).problem == '[aid_effect_able] worse must be "low"'


def test_a_bracket_in_a_long_text_is_no_table(tmp_path: Path) -> None:
    """A `why` of several lines may hold a line that looks like a table's head."""
    folder = write_case(tmp_path)
    text = assumptions().replace('why = "round"', 'why = """\n[see the annex]\nround"""', 1).replace("[flee_death]", "[fled]")
    (folder / "assumptions.toml").write_text(text, encoding="utf-8")
    assert {fault.problem for fault in faults_of(folder)} == {"[flee_death] is missing", "[fled] 'fled' is no assumption of this program"}
