"""The built-in case planned once, by the hour: what comes out is carried out, counted, proven, and takes the sickest first."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from safepassage import check, outside, session
from safepassage.danger import forecast
from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.people import Care
from safepassage.records.result import Result
from tests.examples.facts import CASE_FOLDER

GAP_PERCENT = 12  # allowed above the proven bound, on the hourly grid


@dataclass(frozen=True, slots=True)
class Planned:
    """The case, its result, and the folder of its papers."""

    case: Case
    result: Result
    folder: Path

    def moved(self, care: Care) -> float:
        """The share of those who need this care and are called to a vehicle."""
        called = sum(b.people for m in self.result.plan.movements for b in m.boardings if b.group.care is care)
        return called / sum(p.count.likely for p in self.case.people if p.group.care is care)


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Planned:
    """One run in steps of an hour, without prices."""
    case, folder = session.read(CASE_FOLDER), tmp_path_factory.mktemp("aleppo") / "out"
    return Planned(case, session.write(case, session.run(case, step=60, prices_step=None), folder), folder)


def test_the_plan_breaks_no_rule(planned: Planned) -> None:
    """`check` finds nothing, neither in the plan as it was made nor in the file that was written."""
    assert [v.text for v in planned.result.verdict.violations] == []
    plan, declared = outside.read_plan(planned.folder, planned.case)
    verdict = check.judge(planned.case, plan, {level: forecast(planned.case, level) for level in Level}, declared)
    assert [v.text for v in verdict.violations] == []


def test_what_is_printed_is_what_a_replay_counts(planned: Planned) -> None:
    """The plan read back from plan.json and replayed afresh dies as plan.json says, at each level, to a hundredth."""
    plan, declared = outside.read_plan(planned.folder, planned.case)
    for level in Level:
        deaths = check.replay(planned.case, plan, forecast(planned.case, level)).expected_deaths
        assert deaths == pytest.approx(planned.result.expected_deaths.at(level), abs=1e-9)
        assert declared["expected_deaths"][level.value] == pytest.approx(deaths, abs=0.01)


def test_the_bound_is_proven_at_every_level(planned: Planned) -> None:
    """The certificates beside the plan prove the bounds that it prints."""
    assert planned.result.proven
    assert float(session.verify(planned.folder)[0]) >= planned.result.bound.likely
    for level in Level:
        assert 0 < planned.result.bound.at(level) <= planned.result.expected_deaths.at(level)


def test_the_plan_is_near_the_bound(planned: Planned) -> None:
    """Expected deaths are at most 12 percent above what no plan can go below."""
    deaths, bound = planned.result.expected_deaths.likely, planned.result.bound.likely
    assert 100 * (deaths - bound) / bound == pytest.approx(planned.result.gap_percent)
    assert 0 <= planned.result.gap_percent <= GAP_PERCENT


def test_planning_is_worth_it(planned: Planned) -> None:
    """At likely, fewer die than if everybody stays with aid, if everybody flees, or by a coordinator's rule."""
    result = planned.result
    assert result.expected_deaths.likely < min(result.stay.likely, result.flee.likely)
    assert result.expected_deaths.likely <= result.coordinator.likely


def test_the_sickest_go_first(planned: Planned) -> None:
    """People move; of those who need a stretcher a larger share is called than of those who can walk."""
    assert planned.moved(Care.ABLE) > 0
    assert planned.moved(Care.CRITICAL) > planned.moved(Care.ABLE)


def test_the_plan_sends_people_by_opened_corridors_only(planned: Planned) -> None:
    """Bustan al-Qasr and Castello are proposed: nobody is sent there."""
    used = {m.corridor for m in planned.result.plan.movements}
    assert used
    assert used <= {c.id for c in planned.case.corridors if c.usable}
