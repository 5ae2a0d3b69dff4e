"""Numbers (claims, section 5) and how claims about people nest, worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safepassage.records.case import Case
from safepassage.records.claim import ClaimKind, Entry
from safepassage.records.levels import Range
from safepassage.records.people import Care, Screening
from safepassage.records.situation import Footing
from safepassage.situation import applied, people_of
from safepassage.situation.numbers import weighted_median
from tests import cities
from tests.cities import ambulances, one_road, two_corridors
from tests.situation.spoken import count, decided, exactly, graded, known, value

CASE = one_road()
POCKET = "pocket:all"
TWO = two_corridors(120)  # home and hill, able: 60 / 120 / 180 each


def groups(case: Case, *entries: Entry) -> dict[str, Range]:
    """Persons by group."""
    return {str(p.group): p.count for p in people_of(case, known(case, *entries))}


@pytest.mark.parametrize(
    ("values", "median"),
    [([(5, 1)], 5), ([(1, 1), (9, 1)], 1), ([(1, 1), (9, 2)], 9), ([(3, 4), (1, 2), (2, 1)], 3), ([(1, 2), (2, 1), (3, 4)], 3)],
)
def test_the_likely_value_is_where_half_the_weight_is_reached(values: list[tuple[float, int]], median: float) -> None:
    """The first value in rising order with half of the weight at or below it."""
    assert weighted_median(values) == median


def test_a_range_is_the_hull_and_a_good_grade_pulls_the_likely_value() -> None:
    """Table 50/100/150 (weight 1), A1 60/80/120 (16), F6 20/30/40 (1): 20 to 150, likely 80; 40 and 50 do not overlap."""
    standing = value(
        known(CASE, count("UN", POCKET, 60, 80, 120, grade=graded("A1")), count("X", POCKET, 20, 30, 40)), ClaimKind.PEOPLE, POCKET
    )
    assert (standing.range, standing.footing) == (Range(20, 80, 150), Footing.CONTESTED)


@pytest.mark.parametrize(
    ("said", "footing"),
    [
        ([], Footing.TABLE),
        ([("UN", "", 100)], Footing.ONE_SOURCE),
        ([("UN", "", 100), ("ICRC", "", 100)], Footing.AGREED),
        ([("UN", "SARC", 100), ("ICRC", "SARC", 100)], Footing.ONE_SOURCE),
        ([("UN", "", 10)], Footing.CONTESTED),
    ],
)
def test_the_footing_of_a_number(said: list[tuple[str, str, float]], footing: Footing) -> None:
    """Table 50-150 alone; one source; two independent; two through one; one apart from the table."""
    entries = [exactly(by, POCKET, n, through=through) for by, through, n in said]
    assert value(known(CASE, *entries), ClaimKind.PEOPLE, POCKET).footing is footing


def test_what_nobody_counts_is_unknown_and_not_zero() -> None:
    """The city has no critical people in its table: no number."""
    standing = value(known(CASE), ClaimKind.PEOPLE, POCKET, "critical")
    assert (standing.range, standing.footing) == (None, Footing.UNKNOWN)


def test_a_count_of_the_pocket_scales_its_groups() -> None:
    """Decided 24 / 120 / 720 for two equal groups: half each. The table of each zone follows."""
    whole = count("UN", POCKET, 24, 120, 720)
    entries = (whole, decided(whole, 9))
    assert groups(TWO, *entries) == dict.fromkeys(("home/able/general", "hill/able/general"), Range(12, 60, 360))
    assert value(known(TWO, *entries), ClaimKind.PEOPLE, "zone:home").range == Range(12, 60, 360)


def test_a_narrow_count_is_taken_off_the_wide_one() -> None:
    """Home is 100, the pocket 300: the hill holds 200."""
    zone, whole = exactly("UN", "zone:home", 100), exactly("UN", POCKET, 300)
    assert groups(TWO, zone, whole, decided(zone, 9), decided(whole, 9)) == {
        "home/able/general": Range(100, 100, 100),
        "hill/able/general": Range(200, 200, 200),
    }


def test_parts_that_exceed_the_whole_stay_with_a_caution() -> None:
    """Home is 100, the pocket 80: home stays 100, nobody is left for the hill, and a person is told."""
    zone, whole = exactly("UN", "zone:home", 100), exactly("UN", POCKET, 80)
    entries = (zone, whole, decided(zone, 9), decided(whole, 9))
    assert groups(TWO, *entries)["home/able/general"] == Range(100, 100, 100)
    assert groups(TWO, *entries)["hill/able/general"] == Range(0, 0, 0)
    situation = known(TWO, *entries)
    assert "add up" in situation.cautions[0]
    assert len(situation.cautions) == len(situation.cautions_ar) == 1


def test_zeros_in_the_table_share_equally() -> None:
    """Nobody in either group by the table, 10 by a decision: 5 and 5."""
    empty = replace(TWO, people=tuple(replace(p, count=Range.exactly(0)) for p in TWO.people))
    whole = exactly("UN", POCKET, 10)
    assert set(groups(empty, whole, decided(whole, 9)).values()) == {Range(5, 5, 5)}


def test_what_is_left_is_as_unsure_as_what_was_taken_off() -> None:
    """Home 10/50/90 of exactly 100: the hill holds 100 - 90 to 100 - 10, so 10/50/90."""
    zone, whole = count("UN", "zone:home", 10, 50, 90), exactly("UN", POCKET, 100)
    hill = groups(TWO, zone, whole, decided(zone, 9), decided(whole, 9))["hill/able/general"]
    assert hill == Range(10, 50, 90)


def test_patients_are_counted_by_care_and_leave_the_others_as_they_are() -> None:
    """12 critical by a decision where the table has 3/6/9; limited and able stay."""
    case = ambulances()
    patients = exactly("WHO", POCKET, 12, "critical")
    found = groups(case, patients, decided(patients, 9))
    assert found["home/critical/general"] == Range(12, 12, 12)
    assert found["home/limited/general"] == Range(10, 20, 30)


def test_a_group_the_table_lacks_is_added_only_when_named_in_full() -> None:
    """Hill has no limited people: `limited/general` is added, `limited` alone is listed with a caution, fighters nobody knows too."""
    case = replace(TWO, people=(*TWO.people, cities.count("home", Care.LIMITED, 10)))
    assert groups(case, exactly("UN", "zone:hill", 7, "limited/general"))["hill/limited/general"] == Range(7, 7, 7)
    for detail in ("limited", f"limited/{Screening.FIGHTER}", "children"):
        situation = known(case, exactly("UN", "zone:hill", 7, detail))
        assert applied(case, situation) == case
        assert "no such group" in situation.cautions[0]


def test_stocks_rates_and_fleets_take_the_likely_value() -> None:
    """Two better claims outweigh the table: 30 persons an hour, 2.9 buses rounded down to 2, stock as a range."""
    case = cities.aid_and_tail()
    good = graded("A1")
    case = applied(
        case,
        known(
            case,
            exactly("UN", "checkpoint:gatehouse", 30, grade=good),
            exactly("UN", "mode:bus", 2.9, "outside", grade=good),
            count("UN", "aid:food", 5, 20, 40, grade=good),
            exactly("UN", "site:camp", 60, "intake", grade=good),
            exactly("UN", "site:camp", 70, "places", grade=good),
        ),
    )
    assert case.checkpoints[0].persons_per_hour == 30
    assert case.modes[0].outside == 2
    assert case.commodities[0].stock == Range(5, 20, 40)
    assert (case.sites[0].intake_per_hour, case.sites[0].places) == (60, 70)


def test_a_checkpoint_that_lets_nobody_pass_blocks_its_corridor() -> None:
    """A rate of zero is a closed way, told in a caution; the corridor without that checkpoint stays open."""
    situation = known(TWO, exactly("UN", "checkpoint:gatehouse", 0, grade=graded("A1")))
    assert [c.state.value for c in applied(TWO, situation).corridors] == ["blocked", "opened"]
    assert "nobody pass" in situation.cautions[0]
