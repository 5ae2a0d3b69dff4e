"""Outlines and actuals of operations: what was not known yet is refused, and every fault is told at once with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage.errors import FaultyCase
from safepassage.outside.outline_files import read_past, shipped
from safepassage.records.outline import What

OUTLINE = """id = "here_2030"
name = "Here, 1 January 2030"
as_of = "2029-12-31T22:00+00:00"
start = "2030-01-01T06:00+00:00"
counted = "departures"

[[fact]]
what = "people"
low = 1000
likely = 2000
high = 4000
said = "2029-12-31T20:00+00:00"
source = "somebody, 31 December"
"""


def written(folder: Path, text: str) -> Path:
    """A file of an operation."""
    path = folder / "here.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_outline_alone_can_be_read(tmp_path: Path) -> None:
    """An operation that is yet to come has no counts."""
    past = read_past(written(tmp_path, OUTLINE))
    fact = past.outline.fact(What.PEOPLE)
    assert fact is not None
    assert (fact.low, fact.likely, fact.high) == (1000, 2000, 4000)
    assert past.actual.counts == ()


def test_a_fact_that_was_said_later_is_refused_with_its_line(tmp_path: Path) -> None:
    """Two facts a minute and a year late: both are told, each with the line of its date."""
    late = OUTLINE.replace('said = "2029-12-31T20:00+00:00"', 'said = "2029-12-31T22:01+00:00"')
    late += '\n[[fact]]\nwhat = "hours"\nlow = 60\nlikely = 72\nhigh = 80\nsaid = "2031-01-01T00:00+00:00"\nsource = "x"\n'
    with pytest.raises(FaultyCase) as told:
        read_past(written(tmp_path, late))
    assert [(fault.line, "after as_of" in fault.problem) for fault in told.value.faults] == [(12, True), (20, True)]


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    """A number out of order, a word that is none of the things an outline can tell, and a table nobody knows."""
    bad = OUTLINE.replace("likely = 2000", "likely = 9000") + '\n[[fact]]\nwhat = "weather"\n\n[[rumour]]\nx = 1\n'
    with pytest.raises(FaultyCase) as told:
        read_past(written(tmp_path, bad))
    problems = " ".join(fault.problem for fault in told.value.faults)
    assert "not in order" in problems
    assert "none of the things" in problems
    assert "this table is unknown" in problems


def test_the_operations_that_come_with_the_program_are_whole() -> None:
    """Each has an outline with people, spells in order that touch each other, counts that never fall, and a finish."""
    pasts = shipped()
    assert {"aleppo_2016_12", "azovstal_2022_05", "four_towns_2017_04", "homs_2014_02"} <= {past.outline.id for past in pasts}
    for past in pasts:
        assert past.outline.fact(What.PEOPLE) is not None
        assert past.actual.finish is not None
        for before, after in zip(past.actual.spells, past.actual.spells[1:], strict=False):
            assert before.end == after.start
        lows = [count.low for count in past.actual.counts]
        assert lows == sorted(lows)


def test_the_outline_of_aleppo_knows_nothing_after_the_evening_of_14_december() -> None:
    """23:30 on 14 December 2016, when the second ceasefire began."""
    (aleppo,) = (past.outline for past in shipped() if past.outline.id == "aleppo_2016_12")
    assert aleppo.as_of.isoformat() == "2016-12-14T23:30:00+02:00"
    assert all(fact.said <= aleppo.as_of for fact in aleppo.facts)
