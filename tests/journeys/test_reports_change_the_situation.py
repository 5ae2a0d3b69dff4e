"""Two news reports of December 2016, read, decided about, and seen in the situation of the built-in case: as an analyst does it."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from typer.testing import CliRunner

from safepassage.cli import app

pytest.importorskip("spacy", reason="needs the extra `reading`")
REPORTS = Path(__file__).parents[3] / "shared" / "aleppo2016" / "reports"
pytestmark = pytest.mark.skipif(not REPORTS.exists(), reason="the two reports lie in ../shared, which is not here")


def run(*words: str | Path, status: int = 0) -> str:
    """What a command prints."""
    done = CliRunner().invoke(app, [str(word) for word in words])
    assert done.exit_code == status, done.output
    return done.output


def standings(case: Path, at: str) -> list[dict[str, object]]:
    """The values of the situation."""
    rows: list[dict[str, object]] = json.loads(run("situation", case, "--at", at, "--json"))["values"]
    return rows


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built-in case with both reports read and every proposal accepted."""
    case = tmp_path_factory.mktemp("aleppo") / "case"
    run("new", case, "--example", "aleppo_2016")
    run("read", case, REPORTS / "report_a.txt", "--date", "2016-12-04", "--source", "Newspaper A")
    run("read", case, REPORTS / "report_b.txt", "--date", "2016-12-10", "--source", "Newspaper B")
    names = [one["id"] for one in json.loads(run("review", case, "--json"))]
    assert len(names) > 20
    run("review", case, "--accept", ",".join(names), "--by", "duty analyst")
    assert json.loads(run("review", case, "--json")) == []
    return case


@pytest.mark.parametrize(
    ("detail", "word", "low"),
    [
        ("access/corridor", "proposed", 4),  # four corridors, proposed and not opened
        ("displacement/flight", "asserted", 50_000),  # more than 50,000 fled in a week
        ("control/", "asserted", 40),  # 40 per cent of the territory
        ("posture/", "asserted", 100),  # hundreds of troops arrived
        ("protection/missing", "warned", None),  # men go missing
        ("access/", "warned", None),  # groups block the way out
        ("need/medical", "proposed", None),  # the wounded wait to be taken out
    ],
)
def test_what_the_reports_say_stands_in_the_situation(read: Path, detail: str, word: str, low: float | None) -> None:
    """With how it is said, its number, and the claim it rests on."""
    rows = [r for r in standings(read, "2016-12-10T12:00+02:00") if r["kind"] == "report" and str(r["detail"]).startswith(detail)]
    fitting = [r for r in rows if r["word"] == word and (low is None or (isinstance(r["range"], list) and r["range"][0] == low))]
    assert fitting, rows
    assert all(r["rests_on"] for r in fitting)


def test_the_documentation_shows_what_its_commands_print(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The how-to's commands, run as they stand with `a` at each proposal, print each line that it shows, its sentence beneath it."""
    page = (Path(__file__).parents[2] / "docs" / "howto" / "read_reports.md").read_text(encoding="utf-8")
    commands, shown = re.findall(r"```(?:sh)?\n(.*?)```", page.partition("## What two reports change")[2], re.DOTALL)[:2]
    for name in ("report_a.txt", "report_b.txt"):
        shutil.copy(REPORTS / name, tmp_path)
    monkeypatch.chdir(tmp_path)
    printed = ""
    for command in commands.strip().splitlines():
        program, *words = shlex.split(command)
        assert program == "safepassage"
        done = CliRunner().invoke(app, words, input="a\n" * 100 if words[0] == "review" else None)
        assert done.exit_code == 0, done.output
        printed = done.output
    told = [line.strip().partition("; rests on")[0] for line in printed.splitlines()]
    lines = [line.strip() for line in shown.strip().splitlines()]
    assert len(lines) == 18
    assert [pair for pair in zip(lines[::2], lines[1::2], strict=True) if pair not in set(pairwise(told))] == []
    assert (tmp_path / "page.html").exists()


def test_no_corridor_is_opened_by_a_report(read: Path, tmp_path: Path) -> None:
    """The corridors of the case stand as in a case that read nothing."""
    run("new", tmp_path / "silent", "--example", "aleppo_2016")

    def corridors(case: Path) -> list[object]:
        return [(r["subject"], r["word"]) for r in standings(case, "2016-12-10T12:00+02:00") if r["kind"] == "corridor_state"]

    assert corridors(read) == corridors(tmp_path / "silent")


def test_each_claim_carries_its_sentence(read: Path) -> None:
    """The quote, its document and its place in it; through whom it was read."""
    claims = [line for line in run("claims", read).splitlines() if "50,000" in line]
    assert any("“more than 50,000 people have poured out of east Aleppo” (report_a.txt, letters " in line for line in claims)


def test_troops_that_the_reports_see_gather_press_the_zones_in_a_rehearsal(read: Path) -> None:
    """Every zone is held to change hands more often, and each names the claims that say so."""
    out = read.parent / "rehearsal"
    said = run("rehearse", read, "--futures", "2", "--seed", "1", "--days", "3", "--out", out)
    assert "Pressed, so that they change hands 2 (1–5) times as often: every zone" in " ".join(said.split())
    found = json.loads((out / "rehearsal.json").read_text(encoding="utf-8"))["pressed"]
    known = {row["id"] for row in json.loads(run("claims", read, "--json"))}
    assert found
    assert all(one["claims"] and set(one["claims"]) <= known for one in found)
