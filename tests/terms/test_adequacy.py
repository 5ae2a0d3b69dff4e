"""Is there time enough? Round trips worked out by hand on the small city."""

from __future__ import annotations

from dataclasses import replace

from safepassage.terms import adequacy
from tests.cities import one_road, with_pause

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
