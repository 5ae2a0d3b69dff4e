"""The doors of `forecast` and `score`, as a person meets them."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from safepassage.cli import app

COUNTS = "time,people,patients\n2016-12-15T23:00+02:00,3000,\n2016-12-16T09:30+02:00,10000,194\n2016-12-22T20:25+02:00,35000,734\n"


def run(*arguments: str) -> tuple[int, str]:
    """Exit status and all that was printed."""
    ended = CliRunner().invoke(app, [*arguments])
    return ended.exit_code, ended.output


def test_a_forecast_is_told_by_the_hour() -> None:
    """People rise, the three levels are in order, the operation itself is not among the teachers, and nobody is told it is certain."""
    status, text = run("forecast", "aleppo_2016_12", "--futures", "200", "--json")
    assert status == 0
    data = json.loads(text)
    assert "aleppo_2016_12" not in data["learned_from"]
    assert len(data["people_out_by_hour"]) == 337
    assert all(low <= mid <= high for low, mid, high in data["people_out_by_hour"])
    assert data["people_out_by_hour"][0] == [0, 0, 0]
    assert set(data["hours_lost"]) >= {"attack", "dispute over lists", "weather"}
    status, text = run("forecast", "aleppo_2016_12", "--futures", "200")
    assert status == 0
    assert "A person decides." in text


def test_a_score_is_told_for_the_forecast_and_for_the_dull_ones(tmp_path: Path) -> None:
    """The keys that were asked for, each for the forecast and the three dull forecasters; the finish of 22 December 20:25 is hour 182.4."""
    counts = tmp_path / "counts.csv"
    counts.write_text(COUNTS, encoding="utf-8")
    status, text = run("score", "aleppo_2016_12", "--actual", str(counts), "--futures", "200", "--json")
    assert status == 0
    data = json.loads(text)
    for key in ("coverage80", "interval_score", "crps"):
        assert set(data[key]) >= {"forecast", "no_stops", "press", "climatology"}
    assert data["finish_p10"] <= data["finish_p50"] <= data["finish_p90"]
    assert round(data["finish_actual"], 1) == 182.4
    assert data["patients_actual"] == [734, 734]


def test_the_same_seed_prints_the_same_bytes(tmp_path: Path) -> None:
    """Conventions, section 12; another seed prints others."""
    counts = tmp_path / "counts.csv"
    counts.write_text(COUNTS, encoding="utf-8")
    arguments = ("score", "aleppo_2016_12", "--actual", str(counts), "--futures", "200", "--json", "--seed")
    assert run(*arguments, "5") == run(*arguments, "5")
    assert run(*arguments, "5") != run(*arguments, "6")


def test_a_fact_from_later_is_refused_at_the_door(tmp_path: Path) -> None:
    """Exit status 2, the line, and what to do; nothing is forecast."""
    path = tmp_path / "late.toml"
    path.write_text(
        'id = "x"\nname = "X"\nas_of = "2016-12-14T23:30+02:00"\nstart = "2016-12-15T06:00+02:00"\ncounted = "departures"\n'
        '[[fact]]\nwhat = "people"\nlow = 1\nlikely = 2\nhigh = 3\nsaid = "2016-12-15T00:10+02:00"\nsource = "x"\n',
        encoding="utf-8",
    )
    status, text = run("forecast", str(path))
    assert status == 2
    assert "line 11" in text
    assert "after as_of" in text


def test_an_unknown_operation_is_told_with_those_there_are() -> None:
    """Exit status 2 and the ids."""
    status, text = run("forecast", "atlantis")
    assert status == 2
    assert "homs_2014_02" in text
