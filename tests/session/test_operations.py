"""A forecast never learns from the operation that it is scored on, whatever name it comes under."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from safepassage import session, stops
from safepassage.errors import FaultyCase
from safepassage.outside.outline_files import shipped
from safepassage.session.operations import others, outlooks

SHARED = Path(__file__).parents[3] / "shared"


def test_a_model_refuses_to_forecast_what_it_has_seen() -> None:
    """The record carries the ids; the forecast looks."""
    pasts = shipped()
    with pytest.raises(stops.Seen):
        stops.forecast(pasts[0].outline, stops.fit(pasts, draws=200), np.random.default_rng(1), 100)


def test_an_operation_under_another_name_is_left_out_by_its_time() -> None:
    """East Aleppo as "other": the operation of those days is not among the teachers. A month later it is."""
    pasts = shipped()
    (aleppo,) = (past.outline for past in pasts if past.outline.id == "aleppo_2016_12")
    assert "aleppo_2016_12" not in {past.outline.id for past in others(replace(aleppo, id="other"), pasts)}
    later = replace(aleppo, id="other", start=aleppo.start + timedelta(days=30))
    assert "aleppo_2016_12" in {past.outline.id for past in others(later, pasts)}


def test_the_dull_forecasters_do_not_see_it_either() -> None:
    """Climatology is made of the other operations only."""
    pasts = shipped()
    forecast, dull = outlooks(pasts[0].outline, pasts, 100)
    assert pasts[0].outline.id not in forecast.seen
    assert [each.name for each in dull] == ["no stops", "press", "climatology"]
    assert pasts[0].outline.id not in dull[2].seen


def test_what_was_counted_does_not_change_a_forecast(tmp_path: Path) -> None:
    """Two files with different counts of one operation: the same forecast, other scores."""
    scores = []
    for factor in (1, 3):
        entry = {"id": "there", "estimate_people": [900, 1000, 1200], "days": [{"d": "2031-01-01", "out": 100 * factor}]}
        path = tmp_path / f"{factor}.json"
        path.write_text(json.dumps([entry]), encoding="utf-8")
        scores.append(session.score("there", path, futures=200))
    assert scores[0].forecast.finish == scores[1].forecast.finish
    assert scores[0].forecast.total == scores[1].forecast.total
    assert scores[0].forecast.crps != scores[1].forecast.crps


def test_an_outline_of_a_known_operation_may_not_know_more_than_was_known(tmp_path: Path) -> None:
    """Aleppo with `as_of` in the morning of 15 December is refused, although it is before the agreed start."""
    outline = (
        'id = "aleppo_2016_12"\nname = "Aleppo"\ncounted = "departures"\n'
        'as_of = "2016-12-15T05:00+02:00"\nstart = "2016-12-15T06:00+02:00"\n'
        '[[fact]]\nwhat = "people"\nlow = 1\nlikely = 35000\nhigh = 36000\nsaid = "2016-12-15T04:00+02:00"\nsource = "x"\n'
    )
    path, counts = tmp_path / "aleppo.toml", tmp_path / "counts.csv"
    path.write_text(outline, encoding="utf-8")
    counts.write_text("time,people\n2016-12-22T20:25,35000\n", encoding="utf-8")
    with pytest.raises(FaultyCase, match="2016-12-14T23:30"):
        session.score(str(path), counts)


def test_counts_in_words_only_are_an_error_of_an_unknown_operation(tmp_path: Path) -> None:
    """Nothing is guessed: each step is told, with what to write."""
    entry = {"id": "there", "estimate_people": 1000, "steps": [{"t": "2031-01-01", "event": "many leave"}]}
    path = tmp_path / "words.json"
    path.write_text(json.dumps([entry]), encoding="utf-8")
    with pytest.raises(FaultyCase, match="many leave"):
        session.score("there", path, futures=200)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared folder with the dated facts of Aleppo is not beside the checkout")
def test_aleppo_is_scored_on_the_dated_facts() -> None:
    """Eleven counts; the last buses left 182.4 hours after the agreed start; 35,000 people and 734 patients."""
    score = session.score("aleppo_2016_12", SHARED / "aleppo2016" / "facts.json", futures=300)
    assert score.counts == 11
    assert score.finish_actual is not None
    assert score.finish_actual[0] == score.finish_actual[1] == pytest.approx(182.4, abs=0.1)
    assert score.total_actual == (35000, 35000)
    assert score.patients_actual == (734, 734)
    assert "aleppo_2016_12" not in score.seen


def test_a_rehearsal_is_read_back_and_scored(tmp_path: Path) -> None:
    """
    A rehearsal of two hours whose futures are spread evenly over 0 to 20 and 0 to 40 people out.

    A count of 20 after one hour lies at the upper end: the band is 2 to 18, and the score 16 + 10 x 2 = 36 people.
    """
    rehearsal, counts = written(tmp_path, "homs_2014_02")
    score = session.score(str(rehearsal), counts)
    assert score.forecast.interval_score_people == pytest.approx(36, abs=0.5)
    assert score.forecast.interval_score == pytest.approx(0.36, abs=0.005)
    assert [marks.name for marks in score.dull] == ["no stops", "press", "climatology"]
    assert session.score(str(rehearsal / "rehearsal.json"), counts) == score


def test_a_rehearsal_that_learned_from_its_own_days_is_refused(tmp_path: Path) -> None:
    """The rehearsal starts on 10 December 2016: what happened in Aleppo in that fortnight may not be in its stops."""
    rehearsal, counts = written(tmp_path, "aleppo_2016_12")
    with pytest.raises(FaultyCase, match="aleppo_2016_12"):
        session.score(str(rehearsal), counts)


def test_a_folder_without_a_rehearsal_says_what_to_run(tmp_path: Path) -> None:
    """The next step is a command."""
    with pytest.raises(FaultyCase, match="safepassage rehearse"):
        session.score(str(tmp_path), tmp_path / "counts.csv")


def test_a_case_that_was_rehearsed_to_out_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`rehearse CASE` writes to out/; `score CASE` looks there, and takes no rehearsal of another case."""
    case, out = tmp_path / "case", tmp_path / "out"
    case.mkdir()
    out.mkdir()
    _, counts = written(out, "homs_2014_02")
    monkeypatch.chdir(tmp_path)
    (case / "case.toml").write_text('id = "here"\n', encoding="utf-8")
    assert session.score(str(case), counts).operation == "here"
    (case / "case.toml").write_text('id = "there"\n', encoding="utf-8")
    with pytest.raises(FaultyCase, match="the file is missing"):
        session.score(str(case), counts)


def written(folder: Path, seen: str) -> tuple[Path, Path]:
    """A folder with a rehearsal.json of two hours, and a table with one count."""
    levels = [n / 20 for n in range(21)]
    rows = [[20 * level for level in levels], [40 * level for level in levels]]
    data = {
        "case": "here",
        "start": "2016-12-10T06:00+02:00",
        "people_inside": [50, 100, 200],
        "people_out_by_hour": rows,
        "patients_out_by_hour": rows,
        "planned_out_by_hour": [20, 40],
        "finish_hours": [2.0] * 20 + [None],
        "stops_learnt_from": [seen],
    }
    (folder / "rehearsal.json").write_text(json.dumps(data), encoding="utf-8")
    counts = folder / "counts.csv"
    counts.write_text("time,people\n2016-12-10T07:00+02:00,20\n", encoding="utf-8")
    return folder, counts
