"""The plain sentences: whom the plan moves, and whether the able should be moved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safepassage.records.case import Case
from safepassage.records.city import CorridorState
from safepassage.records.levels import Level
from safepassage.records.operation import ModeKind
from safepassage.records.people import Care
from safepassage.terms import able_can_leave, notes
from tests.cities import ambulances, one_road, walkers

DO_NOT_MOVE = "do not move the able people now: move the wounded, bring aid in"
PRESENT = {Care.CRITICAL: 500.0, Care.LIMITED: 5000.0, Care.ABLE: 99500.0}


def gains(low: float, likely: float, high: float) -> dict[Level, float]:
    """Deaths avoided by moving the able, at each level."""
    return {Level.LOW: low, Level.LIKELY: likely, Level.HIGH: high}


def english(able: int, avoided: dict[Level, float], **more: bool) -> str:
    """The English sentences of a plan that moves 480 critical, 400 limited and some able people."""
    return "\n".join(notes({Care.CRITICAL: 480, Care.LIMITED: 400, Care.ABLE: able}, PRESENT, avoided, **more)[0])


def test_the_first_sentence_counts_who_is_moved_by_need_of_care() -> None:
    """Whom the plan moves comes before any advice."""
    first = english(9000, gains(1, 2, 3)).splitlines()[0]
    assert first == (
        "The plan moves out: critically wounded or ill 480 of 500; people who cannot walk far 400 of 5,000; able people 9,000 of 99,500."
    )


@pytest.mark.parametrize("able", [0, 995])
def test_a_plan_that_moves_hardly_any_able_people_says_so_plainly(able: int) -> None:
    """None, or one in a hundred (995 of 99,500): the advice stands in one sentence."""
    assert DO_NOT_MOVE in english(able, gains(0, 0, 0))


def test_a_plan_that_saves_able_people_at_every_level_gives_no_such_advice() -> None:
    """Moving them avoids deaths whatever the danger: nothing is said against it."""
    said = english(9000, gains(3, 2, 1))
    assert DO_NOT_MOVE not in said
    assert "do not move them now" not in said
    assert said.count("avoids") == 3


def test_when_only_the_worst_danger_makes_moving_deadly_the_choice_is_a_persons() -> None:
    """14.3 deaths more at the high end: said, and left to the one who says go."""
    said = english(9000, gains(3, 2, -14.3))
    assert "If danger is at the high end of its range, moving these able people costs 14.3 expected deaths more" in said
    assert said.count("do not move them now") == 1
    assert "a person must decide" in said
    assert DO_NOT_MOVE not in said


def test_when_moving_the_able_costs_lives_at_every_level_it_is_advised_against() -> None:
    """No level speaks for it."""
    assert DO_NOT_MOVE in english(9000, gains(-1, -2, -14))


def test_a_plan_that_moves_nobody_claims_no_reason_it_does_not_know() -> None:
    """Nobody moves: because nothing is open, or because every way is too deadly. Both are said."""
    said, _ = notes(dict.fromkeys(Care, 0), PRESENT, gains(0, 0, 0))
    assert "either no way out is open, or each one costs more lives than it saves" in said[1]
    assert DO_NOT_MOVE not in "\n".join(said)


def test_able_people_who_could_not_leave_are_not_said_to_be_better_off() -> None:
    """No bus and no term for them: that they stay is not advice."""
    said = english(0, gains(0, 0, 0), able_can_leave=False)
    assert "not this plan's advice" in said
    assert DO_NOT_MOVE not in said


def test_a_city_without_able_people_gets_no_advice_about_them() -> None:
    """Everybody wounded: only the count."""
    present = PRESENT | {Care.ABLE: 0.0}
    assert len(notes({Care.CRITICAL: 480}, present, gains(0, 0, 0))[0]) == 1


@pytest.mark.parametrize("avoided", [gains(1, 2, 3), gains(3, 2, -1), gains(-1, -1, -1)])
@pytest.mark.parametrize("able", [0, 9000])
def test_every_sentence_is_said_in_arabic_too_with_the_same_numbers(able: int, avoided: dict[Level, float]) -> None:
    """As many sentences, each in Arabic letters, none with Latin ones, and the digits alike."""
    said, in_arabic = notes({Care.CRITICAL: 480, Care.LIMITED: 400, Care.ABLE: able}, PRESENT, avoided)
    assert len(said) == len(in_arabic)
    for one, other in zip(said, in_arabic, strict=True):
        assert any("\u0600" <= letter <= "\u06ff" for letter in other)
        assert not any("a" <= letter.lower() <= "z" for letter in other)
        assert [c for c in one if c.isdigit()] == [c for c in other if c.isdigit()]


def shut(case: Case) -> Case:
    """The same case with every corridor closed."""
    return replace(case, corridors=tuple(replace(c, state=CorridorState.CLOSED) for c in case.corridors))


def only(case: Case, mode: str) -> Case:
    """The same case with one mode."""
    return replace(case, modes=tuple(m for m in case.modes if m.id == mode))


def test_able_people_can_leave_by_bus_or_on_foot() -> None:
    """An open corridor, terms for their class, a site, and a bus or their feet: walking parties need no fleet, but a lane to walk on."""
    assert able_can_leave(one_road(), what_if=False)
    assert able_can_leave(only(walkers(40), "foot"), what_if=False)
    assert not able_can_leave(only(walkers(0), "foot"), what_if=False)


def test_private_cars_that_stand_outside_take_nobody_out() -> None:
    """They do not come in to fetch people; those inside can leave."""
    outside = replace(one_road(), modes=(replace(one_road().modes[0], kind=ModeKind.PRIVATE),))
    assert not able_can_leave(outside, what_if=False)
    assert able_can_leave(replace(outside, modes=(replace(outside.modes[0], inside=1, outside=0),)), what_if=False)


@pytest.mark.parametrize("what_if", [False, True])
def test_a_closed_corridor_lets_able_people_leave_only_in_a_what_if(what_if: bool) -> None:
    """Usable is opened or used."""
    assert able_can_leave(shut(one_road()), what_if) is what_if


def test_without_terms_seats_or_sites_able_people_cannot_leave() -> None:
    """Each of the three alone keeps them in."""
    case = one_road()
    assert not able_can_leave(replace(case, terms=tuple(replace(t, who=()) for t in case.terms)), what_if=False)
    assert not able_can_leave(replace(case, sites=tuple(replace(s, places=0) for s in case.sites)), what_if=False)
    assert not able_can_leave(only(ambulances(), "ambulance"), what_if=False)
