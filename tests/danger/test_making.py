"""Danger made for a case: anchored, apart by place, by posture and weapon, unknown where nothing was ever reported."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from safepassage.check import replay
from safepassage.danger import forecast
from safepassage.danger.making import day_of, explain, level_check, make
from safepassage.danger.postures import by_weapon, seen_share, shares, summed, times
from safepassage.danger.studied import Studied, study
from safepassage.errors import UnknownDanger
from safepassage.records.case import Case
from safepassage.records.city import Exposure
from safepassage.records.hazard import (
    Event,
    EventKind,
    Evidence,
    Front,
    HazardKind,
    MadeDanger,
    MadeHazard,
    Posture,
    Posturing,
    Stance,
    Weapon,
)
from safepassage.records.levels import Assumption, Level, Range
from safepassage.records.operation import Pause
from safepassage.records.plan import Plan
from safepassage.risk import Exposures
from tests import cities
from tests.danger.grids import event, middle, square

AREAS = (square("home", 0), square("hill", 1))
CASE = cities.two_corridors()
DAY = day_of(CASE, 0)


def weekly(area: int, count: int, **more: object) -> list[Event]:
    """One incident a week in an area, the last three days before the plan."""
    return [event(f"{area}.{k}", DAY - 3 - 7 * k, middle(area), **more) for k in range(count)]  # type: ignore[arg-type]


def studied(events: list[Event], case: Case = CASE, **more: object) -> Studied:
    return study(case, Evidence(tuple(events), AREAS, **more), DAY)  # type: ignore[arg-type]


def made(events: list[Event], case: Case = CASE, **more: object) -> MadeDanger:
    return make(studied(events, case, **more))


def rows(danger: MadeDanger, kind: HazardKind, place: str, posture: Posture) -> list[MadeHazard]:
    return [row for row in danger.hazards if (row.kind, row.place, row.posture) == (kind, place, posture)]


def first(danger: MadeDanger, place: str, posture: Posture = Posture.CELLAR) -> Range:
    found = rows(danger, HazardKind.ZONE, place, posture)[0].per_hour
    assert found is not None
    return found


def test_the_mean_of_the_people_is_the_level_of_the_case() -> None:
    """120 people in each of two zones, one with more incidents: weighed by people the likely danger is violence_home, to 1 %."""
    danger = made(weekly(0, 40) + weekly(1, 10))
    home, hill = first(danger, "home").likely, first(danger, "hill").likely
    assert home > 1.5 * hill
    assert (home + hill) / 2 == pytest.approx(CASE.value("violence_home", Level.LIKELY) / 24 * danger.hourly[0][1], rel=0.01)


def test_alike_records_make_alike_danger() -> None:
    """The same number of incidents on the same days in two neighbourhoods of one size: the same danger."""
    danger = made(weekly(0, 20) + weekly(1, 20))
    assert first(danger, "home").likely == pytest.approx(first(danger, "hill").likely, rel=0.02)


def test_a_zone_of_which_nothing_was_ever_reported_is_unknown() -> None:
    """All incidents lie in one zone. The other has no number at any level or hour, and using it is an error that names it."""
    danger = made(weekly(0, 20))
    assert all(row.per_hour is None for row in rows(danger, HazardKind.ZONE, "hill", Posture.CELLAR))
    assert any("Hill" in line or "hill" in line for line in danger.cautions)
    case = replace(CASE, hazards=danger.hazards)
    likely = forecast(case, Level.LIKELY)
    assert np.isnan(likely.home["hill"]).all()
    assert not np.isnan(likely.home["home"]).any()
    with pytest.raises(UnknownDanger, match="hill"):
        Exposures(case, likely).home("hill", 0, 60)
    with pytest.raises(UnknownDanger):
        replay(case, Plan("nobody moves", (), ()), likely)


def test_only_a_named_assumption_gives_an_unreported_place_a_number() -> None:
    """danger_unreported 0.2 / 1 / 5: the mean of the people at likely, wider than any place that was reported on."""
    guess = Assumption("danger_unreported", Range(0.2, 1, 5), "x", "high", "a person", "for the test")
    danger = made(weekly(0, 20), replace(CASE, assumptions=(*CASE.assumptions, guess)))
    hill, home = first(danger, "hill"), first(danger, "home")
    assert hill.likely == pytest.approx(CASE.value("violence_home", Level.LIKELY) / 24 * danger.hourly[0][1], rel=0.02)
    assert hill.high / hill.likely > home.high / home.likely
    assert guess in danger.assumptions
    assert rows(danger, HazardKind.ZONE, "hill", Posture.CELLAR)[0].source == "assumption danger_unreported"


def test_old_damage_is_a_report_of_a_kind() -> None:
    """Ten damaged structures count as one record; nine do not make a place known."""
    ruins = [event(f"d{k}", DAY - 500, middle(1), kind=EventKind.DAMAGE) for k in range(4)]
    assert rows(made(weekly(0, 20) + ruins), HazardKind.ZONE, "hill", Posture.CELLAR)[0].per_hour is None
    more = [event(f"d{k}", DAY - 500, middle(1), kind=EventKind.DAMAGE) for k in range(10)]
    assert rows(made(weekly(0, 20) + more), HazardKind.ZONE, "hill", Posture.CELLAR)[0].per_hour is not None


def test_made_danger_stands_for_the_assumptions_in_a_plan() -> None:
    """The forecast has the rows' numbers a minute: a sixtieth of an hour; and the tail is the last hour's."""
    danger = made(weekly(0, 40) + weekly(1, 10))
    case = replace(CASE, hazards=danger.hazards)
    for level in Level:
        found = forecast(case, level)
        assert found.home["home"][0] == pytest.approx(first(danger, "home").at(level) / 60)
        assert found.street["home"][0] == pytest.approx(first(danger, "home", Posture.STREET).at(level) / 60)
        last = rows(danger, HazardKind.ZONE, "home", Posture.CELLAR)[-1].per_hour
        assert last is not None
        assert found.home_tail["home"] == pytest.approx(last.at(level) / 60)


def test_after_its_last_row_made_danger_stays_and_a_gap_is_unknown() -> None:
    """A rehearsal runs longer than the plan: the last hour's danger goes on. Between two rows of which neither speaks nobody knows."""
    rows = tuple(
        MadeHazard(HazardKind.ZONE, zone, Posture.CELLAR, begin, end, Range.exactly(value), "invented")
        for zone, begin, end, value in (("home", 0, 60, 6e-6), ("home", 60, 720, 12e-6), ("hill", 0, 60, 6e-6), ("hill", 120, 720, 6e-6))
    )
    found = forecast(replace(CASE, hazards=rows, horizon=1440), Level.LIKELY)
    assert found.home["home"][[0, 60, 719, 720, 1439]] == pytest.approx([1e-7, 2e-7, 2e-7, 2e-7, 2e-7])
    assert np.isnan(found.home["hill"][60:120]).all()
    assert found.home["hill"][120:] == pytest.approx(1e-7)


def test_a_pause_lowers_made_danger_by_its_assumption_and_not_to_zero() -> None:
    """pause_home_factor is 0.5 and the road's 0.1 in this city: what is left is half, and a tenth."""
    case = replace(CASE, pauses=(Pause("east", 60, 180, True, "invented"),))
    danger = made(weekly(0, 20) + weekly(1, 20), case)
    with_pause, without = (forecast(replace(c, hazards=danger.hazards), Level.LIKELY) for c in (case, CASE))
    assert with_pause.home["home"][100] == pytest.approx(0.5 * without.home["home"][100])
    assert with_pause.road["mile"][100] == pytest.approx(0.1 * without.road["mile"][100])
    assert with_pause.road["mile"][100] > 0


def test_an_announced_push_raises_a_front_for_as_long_as_it_is_claimed() -> None:
    """push_factor is 2 at likely: the road at the front has twice its danger in the hours of the claim, and no other."""
    claim = Posturing("front", Stance.PUSH, DAY + 2 / 24, DAY + 4 / 24, "a party", "postures.csv", 2)
    calm, tense = (made(weekly(0, 20) + weekly(1, 20), posturing=claims) for claims in ((), (claim,)))
    before, during = (forecast(replace(CASE, hazards=d.hazards), Level.LIKELY).road["mile"] for d in (calm, tense))
    assert during[[119, 120, 239, 240]] / before[[119, 120, 239, 240]] == pytest.approx([1, 2, 2, 1], rel=0.01)


def test_troops_that_mass_near_a_zone_raise_that_zone_alone() -> None:
    """massing_factor is 1.5 at likely; the other zone stays as it was."""
    claim = Posturing("hill", Stance.MASSING, DAY - 1, None, "a party", "postures.csv", 2)
    calm, tense = (made(weekly(0, 20) + weekly(1, 20), posturing=claims) for claims in ((), (claim,)))
    assert first(tense, "hill").likely == pytest.approx(1.5 * first(calm, "hill").likely, rel=0.01)
    assert first(tense, "home").likely == pytest.approx(first(calm, "home").likely)


def test_gas_turns_cellar_and_street_round() -> None:
    """Of shells a cellar is the better place; of gas the street is."""
    shells = {Weapon.SHELLING: 1.0}
    assert summed(by_weapon(CASE, shells, Posture.CELLAR).values()).likely < summed(by_weapon(CASE, shells, Posture.STREET).values()).likely
    gas = {Weapon.GAS: 1.0}
    assert summed(by_weapon(CASE, gas, Posture.CELLAR).values()).likely > summed(by_weapon(CASE, gas, Posture.STREET).values()).likely


def test_weapons_share_the_danger_at_home() -> None:
    """Whatever the mix, its parts in the cellar sum to one; gas has none unless somebody reported it."""
    plain = shares([], DAY)
    assert sum(plain.values()) == pytest.approx(1.0)
    assert Weapon.GAS not in plain
    gassed = shares(weekly(0, 5, weapon=Weapon.GAS), DAY)
    assert gassed[Weapon.GAS] > 0.2
    assert summed(by_weapon(CASE, gassed, Posture.CELLAR).values()).likely == pytest.approx(1.0)


def test_a_collection_of_air_strikes_teaches_nothing_of_other_weapons() -> None:
    """A hundred air strikes of Airwars leave the assumed shares as they were."""
    assert shares(weekly(0, 100, weapon=Weapon.AIR, source="Airwars"), DAY) == shares([], DAY)


def test_air_strikes_alone_do_not_make_a_place_quiet() -> None:
    """Forty air strikes of Airwars in one zone, one in the other: 55 % of danger is of unseen weapons, so no place falls below that mean.

    Told by a collection of all weapons, the same incidents make the other zone less dangerous.
    """
    air = [*weekly(0, 40, weapon=Weapon.AIR, source="Airwars"), *weekly(1, 1, weapon=Weapon.AIR, source="Airwars")]
    every = [*weekly(0, 40, weapon=Weapon.AIR), *weekly(1, 1, weapon=Weapon.AIR)]
    assert seen_share(air, DAY, shares(air, DAY)) == pytest.approx(0.45)
    level = CASE.value("violence_home", Level.LIKELY) / 24
    seen, told = first(made(air), "hill").likely / level, first(made(every), "hill").likely / level
    assert 0.55 < seen < 0.85
    assert told < 0.9 * seen


def test_factors_that_err_apart_are_combined_in_the_logarithm() -> None:
    """Two factors of 1 (0.5 to 2): exp(-sqrt(2) ln 2) = 0.375 to 2.666, not 0.25 to 4."""
    both = times(Range(0.5, 1, 2), Range(0.5, 1, 2))
    assert (both.low, both.likely, both.high) == pytest.approx((0.3752, 1.0, 2.6651), abs=1e-3)


def test_the_level_of_the_records_by_hand() -> None:
    """Steady incidents, two dead in each, likely under-reporting 1.5: deaths a person-day are rate x 2 x 1.5 / 240 people."""
    found = studied([event(f"e{d}", DAY - d - 1, middle(d % 2), deaths=Range(1, 2, 3)) for d in range(200)])
    check = level_check(found)
    assert check.records is not None
    assert check.deaths_per_incident == Range(1, 2, 3)
    assert check.incidents_per_day.likely == pytest.approx(1.0, rel=0.1)
    assert check.records.likely == pytest.approx(check.incidents_per_day.likely * 2 * 1.5 / 240)
    assert check.records.low < check.records.likely < check.records.high


def test_the_level_can_be_taken_from_the_records() -> None:
    """Homes then have the records' own level; without a count of deaths that is refused."""
    events = [event(f"e{d}", DAY - d - 1, middle(d % 2), deaths=Range(1, 2, 3)) for d in range(200)]
    found = studied(events)
    by_records = make(found, by_records=True)
    check = level_check(found)
    assert check.records is not None
    mean = (first(by_records, "home").likely + first(by_records, "hill").likely) / 2
    assert mean == pytest.approx(check.records.likely / 24, rel=0.02)
    with pytest.raises(ValueError, match="no record says how many died"):
        make(studied(weekly(0, 5)), by_records=True)


def test_a_road_that_nobody_described_stays_unknown() -> None:
    """Records beside it do not say what it is exposed to."""
    roads = tuple(replace(r, exposure=Exposure.UNKNOWN) if r.id == "mile" else r for r in CASE.roads)
    danger = made(weekly(0, 20) + weekly(1, 20), replace(CASE, roads=roads))
    assert [row.per_hour for row in rows(danger, HazardKind.ROAD, "mile", Posture.VEHICLE)] == [None]


def test_the_range_widens_hour_by_hour_on_both_sides() -> None:
    """A plan of three days: the last hour's factor is wider than the first's, below and above."""
    danger = made(weekly(0, 20) + weekly(1, 20), replace(CASE, horizon=72 * 60))
    (low, likely, high), (low_end, likely_end, high_end) = danger.hourly[0], danger.hourly[-1]
    assert likely_end / low_end > likely / low > 1
    assert high_end / likely_end > high / likely > 1


@pytest.mark.parametrize(
    ("line", "exposure"),
    [(((0.012, -0.01), (0.012, 0.02)), "front"), (((0.5, 0.0), (0.5, 0.02)), "besieged")],
    ids=["a line crosses it", "a line far away, and it lies inside the zones"],
)
def test_a_front_line_tells_what_an_undescribed_road_is_exposed_to(line: tuple[tuple[float, float], ...], exposure: str) -> None:
    """Within 400 m of the line it is a front road; wholly inside the zones besieged. What the case itself says is never changed."""
    ends = {"gate": (0.002, 0.005), "post": (0.018, 0.005)}  # the mile, laid through both squares
    nodes = tuple(replace(n, lon=ends[n.id][0], lat=ends[n.id][1]) if n.id in ends else n for n in CASE.nodes)
    roads = tuple(replace(r, exposure=Exposure.UNKNOWN) if r.id == "mile" else r for r in CASE.roads)
    danger = made(weekly(0, 20) + weekly(1, 20), replace(CASE, nodes=nodes, roads=roads), fronts=(Front(line),))
    (mile, *_) = rows(danger, HazardKind.ROAD, "mile", Posture.VEHICLE)
    assert mile.per_hour is not None
    assert mile.source.startswith(f"level: fire_{exposure}")
    (slope, *_) = rows(danger, HazardKind.ROAD, "slope", Posture.VEHICLE)
    assert slope.source.startswith("level: fire_rear")


def test_rows_cover_the_plan_without_gap_or_overlap() -> None:
    """Of each place and posture the rows follow each other from minute 0 to the horizon."""
    danger = made(weekly(0, 20) + weekly(1, 20))
    series: dict[tuple[HazardKind, str, Posture], list[MadeHazard]] = {}
    for row in danger.hazards:
        series.setdefault((row.kind, row.place, row.posture), []).append(row)
    for found in series.values():
        assert [row.begin for row in found] == [0, *(row.end for row in found[:-1])]
        assert found[-1].end == CASE.horizon


def test_a_place_is_explained_by_its_records() -> None:
    """Each of the twenty incidents is named, the newest counts most, and the parts sum to one."""
    found = explain(studied(weekly(0, 20) + weekly(1, 3)), 0)
    named = [part for part in found if part.event]
    assert sum(part.share for part in found) == pytest.approx(1.0)
    assert {part.what for part in named} >= {f"0.{k}" for k in range(20)}
    assert named[0].what == "0.0"


def test_the_same_records_make_the_same_danger() -> None:
    """No clock, no chance."""
    events = weekly(0, 20) + weekly(1, 7)
    assert made(events) == made(events)
