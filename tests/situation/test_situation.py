"""The situation as a whole: which values stand in it, contradictions, incidents, news; the case without claims."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from safepassage.records.case import Case
from safepassage.records.city import CorridorState
from safepassage.records.claim import Claim, ClaimKind
from safepassage.records.levels import Range
from safepassage.records.situation import Footing
from safepassage.records.told import Number, Told
from safepassage.situation import applied, assess, contradictions, news_of
from tests import cities
from tests.situation.spoken import clock, count, exactly, graded, holds, known, state, taken, value, window

CASE = cities.one_road()
CITIES = [
    cities.one_road(),
    cities.two_corridors(),
    cities.aid_and_tail(),
    cities.walkers(),
    cities.ambulances(),
    cities.with_pause(),
    cities.small_case(terms=(), people=(), parties=()),
]


@pytest.mark.parametrize("case", CITIES)
def test_a_case_without_claims_is_itself(case: Case) -> None:
    """Exactly, at any time."""
    assert applied(case, assess(case, [], clock(9))) == case
    assert applied(case, assess(case, [], clock(900))) == case


def test_every_value_stands_once() -> None:
    """4 roads, a zone, a checkpoint and their holders, a corridor, people of pocket and zone, patients, rates, fleets: 19 values."""
    situation = known(CASE)
    kinds = [s.kind for s in situation.standings]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        ClaimKind.ROAD_STATE: 4,
        ClaimKind.HOLDER: 6,
        ClaimKind.CORRIDOR_STATE: 1,
        ClaimKind.PEOPLE: 3,
        ClaimKind.RATE: 3,
        ClaimKind.FLEET: 2,
    }
    assert {s.footing for s in situation.standings} == {Footing.TABLE, Footing.UNKNOWN}
    assert value(situation, ClaimKind.PEOPLE, "pocket:all").range == Range(50, 100, 150)
    assert value(situation, ClaimKind.FLEET, "mode:bus", "outside").table == f"the case's table: 1 ({cities.SOURCE})"


def test_contradictions_are_the_contested_values() -> None:
    """Two holders at once, and nothing else."""
    situation = known(CASE, holds("A", "road:mile", "rebel"), holds("B", "road:mile", "government"), state("A", "road:lane", "shut"))
    assert [(s.kind, s.subject) for s in contradictions(situation)] == [(ClaimKind.HOLDER, "road:mile")]


def test_two_incidents_at_one_place_are_two() -> None:
    """By one claimant, of one type: 3 dead at 9, an unknown number at 10."""
    said = [
        taken(Claim(ClaimKind.INCIDENT, "zone:home", clock(hour), "SOHR", detail="shelling", range=dead))
        for hour, dead in ((9, Range.exactly(3)), (10, None))
    ]
    found = [s for s in known(CASE, *said).standings if s.kind is ClaimKind.INCIDENT]
    assert {(s.rests_on[0], s.range) for s in found} == {(said[0].id, Range.exactly(3)), (said[1].id, None)}


def test_known_at_is_the_time_of_the_newest_claim_it_rests_on() -> None:
    """Open since 8 by A and since 9 by B: known at 9; by the table alone: at no time."""
    situation = known(CASE, state("A", "road:mile", "open", 8), state("B", "road:mile", "open", 9))
    assert value(situation, ClaimKind.ROAD_STATE, "road:mile").known_at == clock(9)
    assert value(situation, ClaimKind.ROAD_STATE, "road:lane").known_at is None


def test_a_time_without_a_zone_is_refused() -> None:
    """Whose eight o'clock?"""
    with pytest.raises(ValueError, match="zone"):
        assess(CASE, [], datetime(2016, 12, 8, 8))


def test_news_says_what_changed_in_both_languages() -> None:
    """A road shut, a holder contested, a number, a pause; what stayed is not named."""
    before = known(CASE)
    shut = state("A", "road:mile", "shut")
    english, arabic = news_of(CASE, before, known(CASE, shut))
    assert english == (f"Mile: open -> shut (one source, {shut.id})",)
    assert arabic == (f"طريق: مفتوح ← مغلق (مصدر واحد, {shut.id})",)
    counted = count("UN", "zone:home", 40, 200, 300, grade=graded("A1"))
    english, _ = news_of(CASE, before, known(CASE, counted))
    assert f"Home, people: 50-150 (likely 100) -> 40-300 (likely 200) (one source, {counted.id})" in english
    english, arabic = news_of(CASE, before, known(CASE, window("A", 10, 12), window("B", 10, 12)))
    assert english == ("East: pause 2016-12-08 10:00 - 2016-12-08 12:00",)
    assert len(arabic) == 1


def test_what_is_told_anew_is_news_though_nobody_counted_the_dead() -> None:
    """An incident without a number is new, and told no more when it is withdrawn; another of the place stays as it was."""
    told = Told("reported", actor="Syrian army", weapon="barrel bomb", numbers=(Number("injured", 4000, 4000, per="day"),))
    strike = taken(Claim(ClaimKind.INCIDENT, "zone:home", clock(8), "UN", detail="air_strike", told=told))
    by_hand = taken(Claim(ClaimKind.INCIDENT, "place:Old_mill", clock(8), "UN", detail="shelling"))
    english, arabic = news_of(CASE, known(CASE, by_hand), known(CASE, by_hand, strike))
    said = "reported, deaths unknown, 4,000 people injured a day, who: Syrian army, with: barrel bomb"
    assert english == (f"Home, incident, air strike: new: {said} (one source, {strike.id})",)
    assert "غارة جوية" in arabic[0]
    assert "جرحى: 4,000 في اليوم" in arabic[0]
    english, _ = news_of(CASE, known(CASE, by_hand), known(CASE))
    assert english == ("Old mill, incident, shelling: deaths unknown -> told no more (nobody said)",)


def test_what_a_report_tells_is_kept_where_one_text_says_it() -> None:
    """Two versions of one report: what each tells is left to the claims."""
    one = Claim(ClaimKind.REPORT, "zone:home", clock(8), "UN", detail="need/food", word="reported", told=Told("reported"))
    first = taken(one)
    second = taken(replace(one, word="warned", replaces=first.id))
    third = taken(replace(one, word="denied", replaces=first.id, at=clock(8)))
    (row,) = [s for s in known(CASE, first).standings if s.kind is ClaimKind.REPORT]
    assert row.told == one.told
    (row,) = [s for s in known(CASE, first, second, third).standings if s.kind is ClaimKind.REPORT]
    assert row.told is None


def test_news_of_a_case_number() -> None:
    """Opened by a difference of three persons."""
    said = [exactly("SARC", "convoy:m1", 50, "departure"), exactly("ICRC", "convoy:m1", 47, "arrival", at=9)]
    assert "Case number D-m1 opened." in news_of(CASE, known(CASE), known(CASE, *said))[0]


def test_no_news_is_no_sentence() -> None:
    """The same situation twice."""
    one = known(CASE, state("A", "road:mile", "shut"))
    assert news_of(CASE, one, one) == ((), ())


def test_news_of_a_corridor_that_one_source_calls_open_says_how_it_is_taken() -> None:
    """Agreed by the table, opened by one voice: taken as agreed."""
    case = replace(CASE, corridors=(replace(CASE.corridors[0], state=CorridorState.AGREED),))
    english, _ = news_of(case, known(case), known(case, state("A", "corridor:east", "opened")))
    assert english[0].startswith("East: agreed -> opened by one word, taken as agreed (one source")
