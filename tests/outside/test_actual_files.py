"""What was counted, from each kind of file; what is unknown stays unknown."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from safepassage.errors import FaultyCase
from safepassage.outside.actual_files import ids, read_actual, read_outline
from safepassage.records.outline import Count, Outline, What

SHARED = Path(__file__).parents[3] / "shared"
START = datetime.fromisoformat("2030-01-01T06:00+00:00")
HERE = Outline("here", "Here", START, START, (6, 18), None, ())


def written(folder: Path, data: object, name: str = "actual.json") -> Path:
    """A file with this in it."""
    path = folder / name
    path.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return path


def test_days_are_summed_to_the_end_of_each_days_pause(tmp_path: Path) -> None:
    """100, then 50 to 70: in all 100 at 18:00 of the first day (hour 12), 150 to 170 a day later."""
    entry = {"id": "here", "days": [{"d": "2030-01-01", "out": 100}, {"d": "2030-01-02", "out": [50, 70]}]}
    actual = read_actual(written(tmp_path, [entry]), "", HERE)
    assert actual.counts == (Count(12.0, 100, 100), Count(36.0, 150, 170))
    assert actual.finish == (24.0, 36.0)


def test_after_a_day_that_nobody_counted_no_sum_is_scored(tmp_path: Path) -> None:
    """null is unknown, never zero: without a total, the sums after it are unknown too, and it is told."""
    days = [{"d": "2030-01-01", "out": 100}, {"d": "2030-01-02", "out": None}, {"d": "2030-01-03", "out": 10}]
    actual = read_actual(written(tmp_path, [{"id": "here", "days": days}]), "", HERE)
    assert actual.counts == (Count(12.0, 100, 100),)
    assert len(actual.unread) == 2


def test_a_total_bounds_what_nobody_counted(tmp_path: Path) -> None:
    """100, unknown, 10, in all 300: after the unknown day 100 to 300, at the end 110 to 300."""
    days = [{"d": "2030-01-01", "out": 100}, {"d": "2030-01-02", "out": None}, {"d": "2030-01-03", "out": 10}]
    actual = read_actual(written(tmp_path, [{"id": "here", "days": days, "total": 300}]), "", HERE)
    assert actual.counts == (Count(12.0, 100, 100), Count(36.0, 100, 300), Count(60.0, 110, 300))


def test_steps_in_words_are_told_as_not_read(tmp_path: Path) -> None:
    """ "About 5,000 leave" may mean a convoy, a day or all so far: it is not guessed at. A step with a count is read."""
    steps = [{"t": "2030-01-01 night", "event": "about 5,000 leave"}, {"t": "2030-01-02T06:00", "event": "x", "cumulative": [400, 500]}]
    actual = read_actual(written(tmp_path, [{"id": "here", "steps": steps}]), "", HERE)
    assert actual.counts == (Count(24.0, 400, 500),)
    assert actual.unread == ("2030-01-01 night: about 5,000 leave",)


def test_a_plain_table_is_read_with_blank_as_unknown(tmp_path: Path) -> None:
    """Three rows, one of which knows patients only."""
    table = "time,people,patients\n2030-01-01T12:00,200,5\n2030-01-01T18:00,,9\n2030-01-02T06:00,350,\n"
    actual = read_actual(written(tmp_path, table, "actual.csv"), "", HERE)
    assert actual.counts == (Count(6.0, 200, 200), Count(24.0, 350, 350))
    assert actual.patients == (Count(6.0, 5, 5), Count(12.0, 9, 9))
    assert actual.finish == (24.0, 24.0)


def test_every_bad_row_of_a_table_is_told(tmp_path: Path) -> None:
    """A time that is none, a word for a count, and a range the wrong way round."""
    table = "time,people,people_low,people_high\nsoon,1,,\n2030-01-01T12:00,many,,\n2030-01-01T13:00,,9,3\n"
    with pytest.raises(FaultyCase) as told:
        read_actual(written(tmp_path, table, "actual.csv"), "", HERE)
    assert [fault.line for fault in told.value.faults] == [2, 3, 4]


def test_the_block_of_dated_facts_is_read_in_the_outlines_zone(tmp_path: Path) -> None:
    """Local times without a zone; the finish is the end of the last open interval."""
    block = {
        "open_intervals": [{"start": "2030-01-01T08:00", "end": "2030-01-01T20:00"}],
        "cumulative_icrc": [{"t": "2030-01-01T12:00", "people": 30}, {"t": "2030-01-01T19:00", "people": 90}],
        "patients": [{"t": "2030-01-01T19:00", "patients": 4}],
    }
    actual = read_actual(written(tmp_path, {"hindcast": block}), "", HERE)
    assert actual.counts == (Count(6.0, 30, 30), Count(13.0, 90, 90))
    assert actual.patients == (Count(13.0, 4, 4),)
    assert actual.finish == (14.0, 14.0)


def test_an_outline_is_made_only_of_what_stands_for_before(tmp_path: Path) -> None:
    """Estimate and announced pause are used; days, total and words are not: 3 days of 06:00 to 18:00 are 60 hours on the clock."""
    entry = {
        "id": "there",
        "pause": "06:00-18:00, 3 days from 1 Jan, extended twice, ended 9 Jan",
        "estimate_people": [2500, 3000, 4000],
        "days": [{"d": "2030-01-01", "out": 7}],
        "total": 1400,
    }
    outline = read_outline(written(tmp_path, [entry]))
    assert outline.start.isoformat() == "2030-01-01T06:00:00+00:00"
    assert outline.window == (6, 18)
    assert {fact.what: (fact.low, fact.likely, fact.high) for fact in outline.facts} == {
        What.PEOPLE: (2500, 3000, 4000),
        What.HOURS: (60, 60, 60),
    }


@pytest.mark.parametrize("people", [3000, [3000], [2250, 4000], {"low": 2000, "likely": 3000, "high": 4000}, [4000, 2500, 3000]])
def test_an_estimate_is_read_in_each_of_its_forms(tmp_path: Path, people: object) -> None:
    """One number, two (their geometric mean is likely: sqrt(2250 x 4000) = 3000), three in any order, or by name: 3,000 is likely."""
    outline = read_outline(written(tmp_path, {"id": "there", "estimate_people": people, "days": [{"d": "2030-01-01", "out": 7}]}))
    assert outline.facts[0].likely == pytest.approx(3000)


def test_an_operation_of_which_nobody_said_how_many_is_refused(tmp_path: Path) -> None:
    """No estimate, no forecast; the field to write is named."""
    with pytest.raises(FaultyCase, match="estimate_people"):
        read_outline(written(tmp_path, [{"id": "there", "days": [{"d": "2030-01-01", "out": 7}]}]))


def test_a_file_of_several_says_which_there_are(tmp_path: Path) -> None:
    """Asked for one that is not there, it names those that are."""
    path = written(tmp_path, [{"id": "a", "days": []}, {"id": "b", "days": []}])
    assert ids(path) == ("a", "b")
    with pytest.raises(FaultyCase, match="--operation is one of: a, b"):
        read_actual(path, "c", HERE)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared folder with the collection of past operations is not beside the checkout")
def test_homs_is_read_from_the_collection_as_it_was_written() -> None:
    """83, 0, 611, 300 to 457 and so on; the last count lies between what was counted and the total of 1,400."""
    path = SHARED / "operations" / "calibration.json"
    outline = read_outline(path, "homs_2014_02")
    counts = read_actual(path, "", outline).counts
    assert [(count.low, count.high) for count in counts[:4]] == [(83, 83), (83, 83), (694, 694), (994, 1151)]
    assert (counts[-1].low, counts[-1].high) == (1222, 1400)
