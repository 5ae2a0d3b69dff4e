"""Two sieges exchanged in lock-step, in a future: whoever is ahead waits for the other. By hand on `two_towns`."""

from __future__ import annotations

from safepassage.records.people import Care, Group, Screening
from safepassage.records.plan import Boarding, Kind, Movement
from safepassage.rehearsal.kernel import ARRIVED, COUPLED, T_END, T_HOW
from safepassage.rehearsal.play import Played
from tests.cities import two_towns
from tests.rehearsal.futures import played, set_up

TOWNS = {
    "bus": ("home", "east", "square", "camp", ("lane", "mile", "slope", "coast")),
    "coach": ("hamlet", "west", "well", "hostel", ("path", "ridge", "slip", "bank")),
}


def trip(mode: str, n: int, start: int) -> Movement:
    """Fifty people of one of the towns, called 40 minutes before: enters at start + 12, arrives at start + 24."""
    zone, corridor, point, site, roads = TOWNS[mode]
    group = Group(zone, Care.ABLE, Screening.GENERAL)
    boarding = Boarding(group, point, 50, start - 40)
    return Movement(
        f"{mode}{n}", Kind.OUT, f"{mode}-0{n}", mode, corridor, roads, (point,), site, (boarding,), (), start, start + 10, (), start + 24
    )


SET = set_up(two_towns((300, 300)), [trip("bus", 1, 60), trip("coach", 1, 140), trip("bus", 2, 220), trip("coach", 2, 300)])


def out(found: Played) -> list[float]:
    """Persons who boarded, of the near and the far town."""
    return [round(float(n), 6) for n in found.groups[:, 11]]


def test_without_stops_both_sides_go_in_turn() -> None:
    """Fifty and fifty, twice."""
    assert [int(t[T_END]) for t in played(SET).tries] == [84, 164, 244, 324]


def test_when_one_town_is_stopped_for_good_the_other_halts_after_its_slack() -> None:
    """The far town never opens: of the near one the 50 go that may go first, and nobody else."""
    found = played(SET, [(0, 100_000)], only="west")
    assert out(found) == [50.0, 0.0]
    assert [int(t[T_HOW]) for t in found.tries if t[T_HOW] == ARRIVED] == [ARRIVED]


def test_when_the_town_that_goes_first_never_opens_nobody_goes() -> None:
    """The far town has no slack: it waits for the first fifty of the near one, for good."""
    found = played(SET, [(0, 100_000)], only="east")
    assert out(found) == [0.0, 0.0]


def test_a_side_that_is_late_makes_the_other_wait_as_long() -> None:
    """The near town stopped until 100: its first bus is called then, arrives at 164, confirmed at 224; the first coach, due at 140, may
    enter at 224 and not before, so it boards at 215 (they look every 5 minutes). The second bus, due at 220, may board at 287: 290; the
    second coach, due at 300, at 362: 365. All 75 + 70 + 65 minutes of fifty people count under the coupled operation."""
    found = played(SET, [(0, 100)], only="east")
    ends = {int(t[0]): int(t[T_END]) for t in found.tries if t[T_HOW] == ARRIVED}
    assert ends[0] == 164
    assert ends[1] == 215 + 24
    assert found.lost[COUPLED] * 60 == 50 * (75 + 70 + 65)
