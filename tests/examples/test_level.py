"""The level of danger is anchored in what was counted (docs/explanation/aleppo_2016.md, "How deadly")."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from math import exp

import pytest

from safepassage.check import replay
from safepassage.danger import forecast
from safepassage.outside.case_folder import read_case
from safepassage.records.case import Case
from safepassage.records.levels import Level, Range
from safepassage.records.people import Care, Group, People, Screening
from safepassage.records.plan import Plan
from safepassage.units import DAY
from tests.examples.facts import CASE_FOLDER, shared_facts

# People in the besieged east on a day, straight lines between: A036 (UN, 24 November), A066 (OHCHR, 9 December), A071 (UN, 15 December).
PATH = {date(2016, 11, 15): 275_000, date(2016, 11, 24): 275_000, date(2016, 12, 9): 100_000, date(2016, 12, 15): 45_000}
# Fewer: A008's lower end; half of A066; what the Syrian military said (A072). More: A008's upper end; A036 less A054; Turkey (A072).
FEWER = {date(2016, 11, 15): 200_000, date(2016, 11, 24): 200_000, date(2016, 12, 9): 50_000, date(2016, 12, 15): 20_000}
MORE = {date(2016, 11, 15): 300_000, date(2016, 11, 24): 300_000, date(2016, 12, 9): 160_000, date(2016, 12, 15): 100_000}
COUNTED = {date(2016, 12, 3): 310, date(2016, 12, 8): 384, date(2016, 12, 12): 442}  # A059, A060, A061: civilians killed since 15 November


@pytest.fixture(scope="module")
def case() -> Case:
    return read_case(CASE_FOLDER)


def person_days(path: dict[date, int], until: date) -> float:
    """Days lived in the enclave by all people together from the path's first day to a day, on straight lines between its points."""
    total = 0.0
    for (day, people), (next_day, next_people) in pairwise(path.items()):
        days, whole = (min(until, next_day) - day).days, (next_day - day).days
        if days > 0:
            at_end = people + (next_people - people) * days / whole
            total += days * (people + at_end) / 2
    return total


def per_person_day(deaths: float, path: dict[date, int], until: date) -> float:
    """A count of deaths as deaths per person-day."""
    return deaths / person_days(path, until)


def test_person_days_by_hand() -> None:
    """9 days at 275,000, then 9 of 15 days down from 275,000 to 100,000: 2,475,000 + 9 x (275,000 + 170,000) / 2 = 4,477,500."""
    assert person_days(PATH, date(2016, 12, 3)) == 4_477_500


@pytest.mark.parametrize("path", [PATH, FEWER, MORE], ids=["likely", "fewer", "more"])
@pytest.mark.parametrize("day", COUNTED, ids=str)
def test_the_counted_dead_lie_within_the_band(case: Case, path: dict[date, int], day: date) -> None:
    """The band of violence at home, on the path of people, gives fewer deaths at its low end than SOHR counted, more at its high end."""
    low, high = (case.value("violence_home", level) * person_days(path, day) for level in (Level.LOW, Level.HIGH))
    assert low <= COUNTED[day] <= high


@pytest.mark.parametrize("day", COUNTED, ids=str)
def test_the_likely_level_allows_for_some_deaths_nobody_counted(case: Case, day: date) -> None:
    """At likely, 1.0 to 1.5 times the deaths that were counted: a count made under bombardment is not complete."""
    likely = case.value("violence_home", Level.LIKELY) * person_days(PATH, day)
    assert 1.0 <= likely / COUNTED[day] <= 1.5


@pytest.mark.parametrize("day", COUNTED, ids=str)
def test_three_times_the_counted_dead_is_still_within_the_high_end(case: Case, day: date) -> None:
    """If two of three deaths were never counted, the high end still covers them."""
    assert case.value("violence_home", Level.HIGH) * person_days(PATH, day) >= 3 * COUNTED[day]


# --- the same, simulated: the program's own forecast and replay, on the built-in case with other people in it ----------------------


def people_on(path: dict[date, int], day: date) -> float:
    """People on a day, on the straight line between two points of a path."""
    for (before, people), (after, next_people) in pairwise(path.items()):
        if before <= day <= after:
            return people + (next_people - people) * (day - before).days / (after - before).days
    raise ValueError(f"{day} is not on the path")


def besieged(case: Case, people: float, days: int) -> Case:
    """
    The case's zones with so many people, all able, and nothing but violence: no way out, no pause, no aid, no illness.

    People are spread over the zones as in the case. The horizon is `days` long, in whole blocks of aid, and nothing is counted after it.
    """
    there = {z.id: sum(p.count.likely for p in case.people if p.group.zone == z.id) for z in case.zones}
    share = people / sum(there.values())
    groups = ((Group(zone, Care.ABLE, Screening.GENERAL), Range.exactly(share * count)) for zone, count in there.items())
    well = tuple(replace(a, range=Range.exactly(0.0)) if a.name.startswith("untreated_") else a for a in case.assumptions)
    return replace(
        case,
        horizon=days * DAY,
        tail=0,
        people=tuple(People(group, count, "the path of people") for group, count in groups),
        inflows=(),
        corridors=(),
        terms=(),
        pauses=(),
        modes=(),
        commodities=(),
        assumptions=well,
    )


def simulated(case: Case, path: dict[date, int], level: Level) -> dict[date, float]:
    """Violent deaths from the path's first day to each day of the counts: the empty plan replayed between every two days that matter."""
    days = sorted({d for d in path if d <= max(COUNTED)} | set(COUNTED))
    total, found = 0.0, {}
    for begin, end in pairwise(days):
        mean = (people_on(path, begin) + people_on(path, end)) / 2  # no bend between: the mean gives the person-days
        city = besieged(case, mean, (end - begin).days)
        total += replay(city, Plan(city.id, (), ()), forecast(city, level)).expected_deaths
        found[end] = total
    return {day: found[day] for day in COUNTED}


@pytest.mark.parametrize("path", [PATH, FEWER, MORE], ids=["likely", "fewer", "more"])
def test_replayed_from_15_november_the_counted_dead_lie_between_low_and_high(case: Case, path: dict[date, int]) -> None:
    """310, 384 and 442 lie between what the replay counts at low and at high; low < likely < high on every day."""
    low, likely, high = (simulated(case, path, level) for level in Level)
    for day, counted in COUNTED.items():
        assert low[day] <= counted <= high[day]
        assert low[day] < likely[day] < high[day]


def test_the_replay_and_the_arithmetic_tell_the_same(case: Case) -> None:
    """Zone danger averages to one over the people, and a day kills few of those present: 403, 466 and 499 to 2 percent."""
    deaths = simulated(case, PATH, Level.LIKELY)
    for day in COUNTED:
        assert deaths[day] == pytest.approx(case.value("violence_home", Level.LIKELY) * person_days(PATH, day), rel=0.02)


def test_crossing_the_front_on_foot_costs_what_30_november_cost(case: Case) -> None:
    """45 killed (A057) among 31,500 / 7 = 4,500 a day (A049): 1e-2 each. 1 km on foot at 3.5 km/h is 18 minutes."""
    hazard = case.value("fire_front", Level.LIKELY) / 60 * case.value("foot_factor", Level.LIKELY)
    killed = 4_500 * (1 - exp(-hazard * 18))
    assert killed == pytest.approx(45, rel=0.1)


def test_the_low_end_of_the_front_is_one_bad_day_in_a_week(case: Case) -> None:
    """If the 45 (A057) were the only dead of all 31,500 who were displaced that week (A049), the low end still gives them."""
    hazard = case.value("fire_front", Level.LOW) / 60 * case.value("foot_factor", Level.LOW)
    assert 31_500 * (1 - exp(-hazard * 18)) == pytest.approx(45, rel=0.1)


@pytest.mark.parametrize(("level", "days"), [(Level.LOW, 7), (Level.LIKELY, 3), (Level.HIGH, 28 / 24)])
def test_untreated_patients_die_as_at_dar_al_safaa(case: Case, level: Level, days: float) -> None:
    """11 of 118 + 30 + 11 = 159 died before rescue (A069), after a wait that nobody reported: a week, three days, 28 hours."""
    dead = 159 * (1 - exp(-case.value("untreated_critical", level) * days))
    assert dead == pytest.approx(11, abs=1)


def test_treated_patients_die_between_the_two_counts(case: Case) -> None:
    """7 of 734 in about 3 days (A133) is more than the low end; 18 of 199 of the worst in about 5 (A134) is less than the high end."""
    assert 734 * (1 - exp(-case.value("treated_hospital_critical", Level.LOW) * 3)) <= 7
    assert 199 * (1 - exp(-case.value("treated_hospital_critical", Level.HIGH) * 5)) >= 18


def test_leaving_in_a_pause_costs_about_what_december_cost(case: Case) -> None:
    """5 killed (A082, A099) among 35,000 (A128) is 1.4e-4 each. 13 minutes on front roads in a pause: 0.5 to 4 times that at likely."""
    hazard = case.value("fire_front", Level.LIKELY) / 60 * case.value("pause_road_factor", Level.LIKELY)
    assert 0.5 <= (1 - exp(-hazard * 13)) / (5 / 35_000) <= 4


@pytest.mark.parametrize(
    ("fact", "value"),
    [("A036", 275_000), ("A066", 100_000), ("A059", 310), ("A060", 384), ("A061", 442), ("A057", 45), ("A049", 31_500), ("A133", 734)],
)
def test_the_numbers_here_are_those_of_the_facts(fact: str, value: int) -> None:
    """What these tests count with is what the shared list of facts says."""
    assert shared_facts()[fact]["value"] == value
