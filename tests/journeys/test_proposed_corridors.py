"""From proposed corridors to a checked plan over one of them, as docs/howto/propose_corridors.md tells it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from safepassage import session
from safepassage.cli import app
from safepassage.outside import new_case
from tests.streets.maps import shared

WAY = "p-jisr_haj-jabiri-1"
AT = "2016-12-08T05:00+02:00"
WINDOW = "2016-12-08T09:00+02:00/2016-12-08T19:00+02:00"


def run(*words: str) -> str:
    """What a command prints; it must end well."""
    done = CliRunner().invoke(app, list(words), catch_exceptions=False, env={"COLUMNS": "200"})
    assert done.exit_code == 0, done.output
    return done.output


def claim(case: Path, *words: str) -> None:
    """Two independent voices say it."""
    for voice in ("ICRC", "WHO"):
        run("claim", str(case), *words, "--source", voice, "--how", "seen", "--at", AT)


def corridors_of(plan: Path) -> set[str]:
    """The corridors that a plan's movements use."""
    return {m["corridor"] for m in json.loads(plan.read_text(encoding="utf-8"))["movements"]}


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built-in case with the streets of the whole city, in a folder of its own."""
    roads, areas = shared("aleppo2016", "aleppo_roads.geojson.gz"), shared("aleppo2016", "ocha_aleppo_neighbourhoods.geojson")
    folder = tmp_path_factory.mktemp("proposed") / "case"
    new_case(folder, "aleppo_2016")
    session.bring_streets(folder, roads, areas, shared("aleppo2016", "aleppo_gates.geojson"))
    return folder


def test_a_segment_says_who_last_reported_on_it(case: Path) -> None:
    """A claim about a road of the case stands at every segment over the same streets, in the case's own clock, with the part it covers."""
    run("claim", str(case), "--road", "ramouseh-ram_west", "--state", "shut", "--source", "MSF", "--how", "seen", "--at", AT)
    segments = [s for p in session.propose_corridors(case, ["N0209"], ["ramouseh"]).proposals.corridors for s in p.segments]
    said = {s.verified for s in segments}
    assert "2016-12-08 05:00 (ramouseh-ram_west road state shut, one source)" in said
    assert any("% of it)" in words for words in said)
    assert "" in said


def test_a_proposed_corridor_is_used_once_claims_open_its_roads_and_agree_a_pause(case: Path) -> None:
    """Written into the case it is in no plan; with two voices for each road and for the pause it is, and `check` finds nothing wrong."""
    out = case.parent / "out"
    run("corridors", str(case), "--from", "N0209", "--to", "jabiri", "--count", "1", "--write", "--out", str(out))
    run("plan", str(case), "--what-if", "--step", "60", "--out", str(out / "before"))
    assert WAY not in corridors_of(out / "before" / "plan.json")
    roads = [line.split(",")[0] for line in (case / "roads.csv").read_text(encoding="utf-8").splitlines() if line.startswith(f"{WAY}-")]
    assert len(roads) >= 2
    for road in roads:
        claim(case, "--road", road, "--state", "open")
    claim(case, "--corridor", WAY, "--window", WINDOW)
    run("plan", str(case), "--what-if", "--step", "60", "--out", str(out / "after"))
    assert WAY in corridors_of(out / "after" / "plan.json")
    assert "0 violations" in run("check", str(case), str(out / "after" / "plan.json"))
