"""The replay against the second writing, which lets cohorts live one minute after the other (`tests.independent`)."""

from __future__ import annotations

import pytest

from safepassage.check import judge, replay
from safepassage.danger import forecast
from safepassage.records.levels import Level
from tests.check import plans
from tests.independent import simulate
from tests.independent.cities_extra import everything

ENDS = {
    "out": "out_alive",
    "inside": "inside_alive",
    "home": "dead_home",
    "waiting": "dead_waiting",
    "moving": "dead_moving",
    "after": "dead_after",
}


def test_the_busy_day_breaks_nothing() -> None:
    """Buses, ambulance, trucks, a car and walkers by two corridors, in the pauses, with rations in three blocks."""
    case = everything()
    assert [v.text for v in judge(case, plans.busy_day(case), plans.dangers(case)).violations] == []


@pytest.mark.parametrize("level", Level)
def test_sums_of_hazard_and_single_minutes_agree(level: Level) -> None:
    """Everybody ends where the minute-by-minute simulation puts them, at every level, to a billionth; and so do the crews."""
    case = everything()
    plan, danger = plans.busy_day(case), forecast(case, level)
    tally, fate = replay(case, plan, danger), simulate(case, danger, plan.movements, plan.rations)
    assert tally.crew_deaths == pytest.approx(fate.crew, rel=1e-9)
    for group in tally.groups:
        ours = {end: getattr(group, name) for end, name in ENDS.items()}
        assert ours == pytest.approx({end: fate.groups[group.group][end] for end in ENDS}, rel=1e-9, abs=1e-9), str(group.group)
