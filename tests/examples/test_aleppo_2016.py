"""The built-in case reads without fault, is whole, can be driven, and cites facts that exist."""

from __future__ import annotations

import csv

import pytest

from safepassage import paths
from safepassage.outside.case_folder import read_case
from safepassage.records.case import Case
from safepassage.records.city import CorridorState, Exposure, SiteKind
from safepassage.records.people import Care, Screening
from safepassage.units import DAY, HOUR
from tests.examples.facts import CASE_FOLDER, PAGE, cited_in, cited_in_case, shared_facts


@pytest.fixture(scope="module")
def case() -> Case:
    return read_case(CASE_FOLDER)


def test_the_case_is_three_days_from_8_december(case: Case) -> None:
    """06:00 on 8 December 2016, two hours ahead of UTC, for 72 hours and a tail of 14 days; the title says exercise in both languages."""
    assert case.start.isoformat() == "2016-12-08T06:00:00+02:00"
    assert (case.horizon, case.tail, case.block) == (72 * HOUR, 14 * DAY, 6 * HOUR)
    assert "exercise" in case.note.lower()
    assert "تمرين" in case.note_ar


def test_the_pocket_has_its_zones_and_a_number_of_groups_that_can_be_planned(case: Case) -> None:
    """20 to 24 zones after merging, at most 170 groups, 8 to 10 assembly points, four corridors."""
    assert 20 <= len(case.zones) <= 24
    assert len(case.people) <= 170
    assert 8 <= len(case.assembly_points) <= 10
    assert len(case.corridors) == 4


@pytest.mark.parametrize(("level", "civilians", "fighters"), [("low", 50_000, 3_000), ("likely", 100_000, 5_000), ("high", 160_000, 8_000)])
def test_the_groups_add_up_to_the_people_claimed(case: Case, level: str, civilians: int, fighters: int) -> None:
    """100,000 civilians (A066), between what was moved (A128 and those who crossed) and 275,000 less those who fled (A036, A054)."""
    counts = {True: 0.0, False: 0.0}
    for people in case.people:
        counts[people.group.screening is Screening.FIGHTER] += getattr(people.count, level)
    assert counts == {True: fighters, False: civilians}


@pytest.mark.parametrize(("level", "patients"), [("low", 400), ("likely", 500), ("high", 900)])
def test_the_critical_are_the_patients_claimed(case: Case, level: str, patients: int) -> None:
    """400 (A063), 500 (A065), and somewhat more than the 734 who were moved (A133)."""
    assert sum(getattr(p.count, level) for p in case.people if p.group.care is Care.CRITICAL) == patients


def test_no_group_is_empty(case: Case) -> None:
    """A group of which nobody is likely to exist has no row."""
    assert min(p.count.likely for p in case.people) >= 1


def test_the_danger_of_the_zones_averages_to_one(case: Case) -> None:
    """Zone danger only says where it is worse: weighted by people it leaves the level of violence as it was anchored."""
    people = {z.id: 0.0 for z in case.zones}
    for group in case.people:
        people[group.group.zone] += group.count.likely
    mean = sum(people[z.id] * z.danger.likely for z in case.zones) / sum(people.values())
    assert mean == pytest.approx(1, abs=0.02)


def test_two_corridors_are_opened_and_two_only_proposed(case: Case) -> None:
    """One to the opposition's countryside and one to the government side, so that there is a choice of destination."""
    sides = {site.id: site.side for site in case.sites}
    assert [c.id for c in case.corridors if c.usable] == ["ramouseh", "airport_road"]
    assert {c.state for c in case.corridors if not c.usable} == {CorridorState.PROPOSED}
    assert [{sides[s] for s in c.sites} for c in case.corridors if c.usable] == [{"opp"}, {"gov"}]


def test_every_point_reaches_every_site_of_an_opened_corridor(case: Case) -> None:
    """Over open roads inside, the corridor, and open roads behind the lines; with the places that the corridor names."""
    for corridor in (c for c in case.corridors if c.usable):
        for point in case.assembly_points:
            for site in corridor.sites:
                roads = paths.way_out(case, (point.id,), corridor.id, site).roads
                assert set(corridor.roads) <= set(roads), f"{point.id} {corridor.id} {site}"


def test_trucks_reach_the_aid_points_by_every_opened_corridor(case: Case) -> None:
    """Each aid point lies on open roads inside."""
    points = [s.id for s in case.sites if s.kind is SiteKind.AID_POINT]
    ways = [paths.way_aid(case, c.id, point).roads for c in case.corridors if c.usable for point in points]
    assert len(ways) == 4
    assert all(ways)


def test_castello_can_no_longer_be_reached_from_inside(case: Case) -> None:
    """The enclave was cut in two on 28 November (A041): no besieged road leads to the inner end of the Castello road."""
    with pytest.raises(paths.NoWay):
        paths.way_out(case, ("p_kallaseh",), "castello", "sarmada_reception")


def test_the_two_checkpoints_of_ramouseh_are_about_seven_kilometres_apart(case: Case) -> None:
    """WHO counted 6.8 km from the Ramouseh checkpoint to the next (A087); the schematic may be a tenth off."""
    roads = {r.id: r for r in case.roads}
    between = sum(roads[r].metres for r in ("ramouseh-ram_west", "ram_west-west_ix", "west_ix-fl_rashidin"))
    assert between == pytest.approx(6800, rel=0.1)


def test_walking_to_the_square_is_possible_within_two_hours_even_when_carried(case: Case) -> None:
    """Each zone's own square is near: the slowest walk is within 120 minutes."""
    zones = {zone for point in case.assembly_points for zone in point.zones}
    walks = {z: min(paths.walk_minutes(case, z, p.id, Care.CRITICAL) for p in case.assembly_points if z in p.zones) for z in zones}
    assert zones == {z.id for z in case.zones}
    assert max(walks.values()) <= 120


def test_a_truck_carries_food_as_the_convoys_of_september_did(case: Case) -> None:
    """40 trucks feed 80,000 people for a month (A014): 80,000 x 30 / 40 = 60,000 person-days a truck."""
    truck = next(m for m in case.modes if m.id == "truck")
    assert dict(truck.cargo)["food"] == 80_000 * 30 / 40


def test_only_the_road_with_observers_and_follow_up_is_for_men_of_fighting_age(case: Case) -> None:
    """Men went missing after crossing (A067): the airport road, without follow-up, admits the general class only."""
    terms = {t.corridor: t for t in case.terms}
    assert terms["ramouseh"].who == (Screening.GENERAL, Screening.AT_RISK, Screening.FIGHTER)
    assert terms["airport_road"].who == (Screening.GENERAL,)
    assert all(terms[c].time is not True or terms[c].who is None for c in ("bustan_qasr", "castello"))


def test_every_row_says_where_it_comes_from() -> None:
    """No table with a source column has an empty cell in it."""
    for file in CASE_FOLDER.glob("*.csv"):
        lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        rows = list(csv.DictReader(lines))
        assert rows, file.name
        assert all(row.get("source", "nodes have none").strip() for row in rows), file.name


def test_every_place_has_an_arabic_name(case: Case) -> None:
    """Zones, points, sites, corridors, roads, vehicles, stocks and parties can be printed in Arabic."""
    names = {x.id: x.name_ar for x in case.zones} | {x.id: x.name_ar for x in case.assembly_points} | {x.id: x.name_ar for x in case.sites}
    names |= {x.id: x.name_ar for x in case.checkpoints} | {x.id: x.name_ar for x in case.corridors} | {x.id: x.name_ar for x in case.modes}
    names |= {x.id: x.name_ar for x in case.commodities} | {x.id: x.name_ar for x in case.parties}
    names |= {f"road {x.id}": x.name_ar for x in case.roads} | {f"node {x.id}": x.name_ar for x in case.nodes}
    assert [name for name, arabic in names.items() if not any("\u0600" <= letter <= "\u06ff" for letter in arabic)] == []


def test_every_road_out_of_the_pocket_is_under_fire(case: Case) -> None:
    """A corridor leaves the besieged area over front roads: none is taken for a road behind the lines."""
    exposure = {r.id: r.exposure for r in case.roads}
    assert all(exposure[c.roads[0]] is Exposure.FRONT for c in case.corridors if c.id != "castello")


def test_every_fact_cited_exists() -> None:
    """Each A-number in the files of the case is in the shared list of facts."""
    assert cited_in_case() - shared_facts().keys() == set()


def test_every_fact_cited_is_explained_on_the_page() -> None:
    """The explanation lists each fact that the case cites, with who said it and when."""
    assert cited_in_case() - cited_in(PAGE.read_text(encoding="utf-8")) == set()


def test_the_page_and_the_case_agree_on_the_people_of_each_zone(case: Case) -> None:
    """The page's table gives each zone's likely people and danger as the case has them, and the number of groups."""
    page = PAGE.read_text(encoding="utf-8")
    for zone in case.zones:
        people = sum(p.count.likely for p in case.people if p.group.zone == zone.id)
        assert f"{people:,.0f} | {zone.danger.likely:g} |" in next(line for line in page.splitlines() if f"({zone.id})" in line)
    assert f"{len(case.people)} groups remain" in page
