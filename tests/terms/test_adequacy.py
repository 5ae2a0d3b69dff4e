"""Is there time enough? Round trips worked out by hand on the small city."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safepassage.records.case import Case
from safepassage.records.city import CorridorState
from safepassage.records.operation import Pause
from safepassage.terms import NOTICE_HOURS, adequacy, adequacy_of
from tests.cities import aid_and_tail, one_road, with_pause

# The bus, 20 km/h = 333.3 m a minute: lane 600 m 2, mile 1000 m 3, slope 3, coast 2000 m 6 minutes.
# In: 3 + 3, and 10 to take position: ready after 16. Loaded after 26. Mile is the last road of the quiet area: lane 2 + mile 3, clear
# after 31. The way goes on: 15 at the gatehouse, slope 3, coast 6: arrived after 55; turned round after 85.


def test_a_long_pause_gives_the_loads_worked_out_by_hand() -> None:
    """240 minutes less 15 of margin: 1 + floor((225 - 31) / 85) = 3 loads."""
    said, _ = adequacy(with_pause(120, 360))
    assert "in and out by this road takes at least 85 min, of which 31 min inside the quiet area" in said[1]
    assert "pauses of 240 min, the last 15 kept clear" in said[1]
    assert "at most 3 loads each." in said[1]
    assert "TOO SHORT" not in said[1]


def test_a_pause_shorter_than_one_way_through_is_said_to_be_too_short() -> None:
    """45 minutes less 15 leave 30; one loaded bus needs 31."""
    assert "at most 0 loads each. TOO SHORT." in adequacy(with_pause(120, 165))[0][1]
    assert "at most 1 load each." in adequacy(with_pause(120, 166))[0][1]


def test_notice_is_compared_with_the_walk_and_the_time_to_get_ready() -> None:
    """389 m x 1.25 at 3 km/h are 10 minutes, and 10 to get ready; a pause from minute 2 has its first bus ready at 18: 2 short."""
    assert adequacy(with_pause(120, 360))[0][0].endswith(
        "the first vehicle can board 136 min after the plan starts; people need up to 20 min "
        "from the call (to get ready 10, the longest walk 10): enough notice."
    )
    assert adequacy(with_pause(2, 360))[0][0].endswith(": 2 min SHORT.")


def test_pauses_of_different_length_give_a_range() -> None:
    """The shortest and the longest are both told."""
    case = with_pause(120, 360)
    both = replace(case, pauses=(*case.pauses, replace(case.pauses[0], start=420, end=540)))
    assert (
        "pauses of 120–240 min, the last 15 kept clear, give a vehicle that begins outside at most 1–3 loads each." in adequacy(both)[0][1]
    )


def test_a_corridor_that_needs_a_pause_and_has_none_moves_nothing() -> None:
    """Said in words, not by an empty table."""
    assert adequacy(replace(with_pause(), pauses=()))[0] == ("East: needs a pause and has none; nothing moves on it.",)


def test_a_corridor_without_pauses_is_used_at_any_hour() -> None:
    """No window, so no window is judged."""
    assert adequacy(one_road())[0] == ("East: used at any hour, without a pause.",)


def test_a_city_without_vehicles_has_no_round_trip() -> None:
    """No bus: nothing is said about buses."""
    assert adequacy(replace(with_pause(), modes=()))[0] == ()


def test_a_corridor_no_open_road_leads_to_has_no_round_trip() -> None:
    """The lane between the square and the gate is gone: no trip can be timed, and no number is made up."""
    case = with_pause()
    assert adequacy(replace(case, roads=tuple(r for r in case.roads if r.id != "lane")))[0] == ()


def test_arabic_tells_the_same_numbers() -> None:
    """As many sentences, with the same numbers in the order that they are told."""
    said, in_arabic = adequacy(with_pause(120, 360))
    assert len(said) == len(in_arabic) == 2
    for one, other in zip(said, in_arabic, strict=True):
        assert sorted(c for c in one if c.isdigit()) == sorted(c for c in other if c.isdigit())


# The truck, 20 km/h: in by slope 3, mile 3, lane 2 to the kitchen on the square, 8 minutes; unloaded after 28; mile, the last road of the
# quiet area, is behind it after 2 + 3 more: clear after 33. Out 8, turned round 60: 8 + 20 + 8 + 60 = 96.


def aid_in_a_pause(start: int = 120, end: int = 360, aid_in: bool | None = True) -> Case:
    """`aid_and_tail` whose corridor is used in one pause only."""
    base = aid_and_tail()
    terms = tuple(replace(t, aid_in=aid_in) for t in base.terms)
    corridor = replace(base.corridors[0], pause_required=True)
    return replace(base, corridors=(corridor,), pauses=(Pause("east", start, end, False, "test"),), terms=terms)


def test_a_truck_is_given_the_time_to_unload() -> None:
    """240 minutes less 15 of margin: 1 + floor((225 - 33) / 96) = 3 trips."""
    said, in_arabic = adequacy(aid_in_a_pause())
    assert said[2] == (
        "East, Truck: in, unloading (20 min) and out takes at least 96 min, of which 33 min until it has left the quiet area again; "
        "pauses of 240 min, the last 15 kept clear, give a truck at most 3 trips each."
    )
    assert sorted(c for c in said[2] if c.isdigit()) == sorted(c for c in in_arabic[2] if c.isdigit())


def test_a_pause_too_short_to_unload_in_is_said_to_be() -> None:
    """47 less 15 leave 32 minutes; a truck is clear after 33."""
    assert adequacy(aid_in_a_pause(120, 167))[0][2].endswith("at most 0 trips each. TOO SHORT.")
    assert adequacy(aid_in_a_pause(120, 168))[0][2].endswith("at most 1 trip each.")


@pytest.mark.parametrize("aid_in", [False, None])
def test_where_aid_may_not_enter_no_truck_is_spoken_of(aid_in: bool | None) -> None:
    """A refusal, or nobody said: no number about trucks."""
    assert not any("Truck" in line for line in adequacy(aid_in_a_pause(aid_in=aid_in))[0])


def test_one_window_is_judged_on_its_own() -> None:
    """Agreed 26 h 30 min before: 45 h 30 min short of 72 h; the first bus boards 16 min after its start; 3 loads, 3 trips."""
    said, in_arabic = adequacy_of(aid_in_a_pause(), "east", 1590, 1830)
    assert said[0] == (
        "East: the window begins 26 h 30 min after it was agreed; humanitarian teams ask for 72 h to prepare "
        "(a convention of practice, an assumption): 45 h 30 min SHORT."
    )
    assert "the first vehicle can board 1,606 min after the window was agreed; people need up to" in said[1]
    assert said[1].endswith(": enough notice.")
    assert said[2].endswith("at most 3 loads each.")
    assert said[3].endswith("at most 3 trips each.")
    assert len(said) == len(in_arabic) == 4
    for one, other in zip(said, in_arabic, strict=True):
        assert sorted(c for c in one if c.isdigit()) == sorted(c for c in other if c.isdigit())


def test_notice_counts_from_when_the_window_was_agreed() -> None:
    """Three days before: enough, to the minute. A minute less is 1 min short; an agreement that comes after the start is told as such."""
    case = aid_in_a_pause()
    notice = NOTICE_HOURS * 60
    assert adequacy_of(case, "east", 120, 360, said_at=120 - notice)[0][0].endswith(": enough.")
    assert adequacy_of(case, "east", 120, 360, said_at=121 - notice)[0][0].endswith(": 1 min SHORT.")
    late = adequacy_of(case, "east", 120, 360, said_at=180)[0]
    assert "the window begins 1 h before it was agreed" in late[0]
    assert late[0].endswith(": 73 h SHORT.")
    assert late[1].endswith(" min SHORT.")


def test_a_window_is_judged_whatever_the_state_of_its_corridor() -> None:
    """A proposed corridor gets its windows before it is opened; of one that no case knows nothing can be said."""
    case = aid_in_a_pause()
    proposed = replace(case, corridors=(replace(case.corridors[0], state=CorridorState.PROPOSED),))
    assert adequacy_of(proposed, "east", 1590, 1830) == adequacy_of(case, "east", 1590, 1830)
    with pytest.raises(KeyError):
        adequacy_of(case, "nowhere", 0, 60)


def test_a_window_no_vehicle_can_use_says_so() -> None:
    """No bus, no truck: the notice is told, and that no vehicle can be timed."""
    said, _ = adequacy_of(replace(with_pause(), modes=()), "east", 120, 360)
    assert said[1:] == ("East: no vehicle can be timed on it.",)
