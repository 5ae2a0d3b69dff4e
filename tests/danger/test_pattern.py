"""The pattern: learned from the past alone, taken apart into the records it is made of, with nothing lost on the way."""

from __future__ import annotations

from math import inf, log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safepassage.danger.ground import Ground
from safepassage.danger.pattern import Looking, parts, pattern
from safepassage.danger.placed import placed, remaining
from safepassage.danger.pool import learned, shrunk
from safepassage.records.hazard import Event, EventKind
from tests.danger.grids import event, middle, square

TWO = Ground.of([square("a", 0), square("b", 1)])
ROW = Ground.of([square(name, column) for column, name in enumerate("abcdef")])


def looking(ground: Ground, events: list[Event]) -> Looking:
    """What can be seen of incidents alone."""
    return Looking(placed(ground, events, EventKind.INCIDENT), ground.square_km, {}, {})


def test_a_view_that_was_always_right_gets_all_but_the_half_that_was_added() -> None:
    """Ten incidents told with certainty by one view and not at all by the other: (10 + 0.5) / 11 and 0.5 / 11."""
    weights = learned(np.array([[1.0], [0.0]]), np.array([10.0]))
    assert weights == pytest.approx([10.5 / 11, 0.5 / 11])


def test_views_that_said_the_same_stay_equal() -> None:
    """Nothing tells them apart."""
    assert learned(np.full((4, 3), 0.25), np.array([2.0, 5.0, 1.0])) == pytest.approx([0.25] * 4)


def test_the_weights_of_a_pool_have_the_best_score_there_is() -> None:
    """Seven incidents where views gave (0.8, 0.2), three where (0.2, 0.8): no other weight gives a higher penalised log score."""
    scores, counts = np.array([[0.8, 0.2], [0.2, 0.8]]), np.array([7.0, 3.0])

    def score(w: float) -> float:
        pool = np.array([w, 1 - w]) @ scores
        return float(counts @ np.log(pool)) + 0.5 * (log(w) + log(1 - w))

    best = float(learned(scores, counts)[0])
    assert all(score(best) >= score(w) for w in np.linspace(0.01, 0.99, 99))


def test_shrinking_by_hand() -> None:
    """Two areas, expected alike; three and one incidents; a prior of two: 0.5 x 5 / 4 and 0.5 x 3 / 4, which sum to one."""
    assert shrunk(np.array([0.5, 0.5]), np.array([3.0, 1.0]), 2.0) == pytest.approx([0.625, 0.375])


def test_an_area_without_a_record_keeps_some_of_what_was_expected() -> None:
    """Nothing in a hundred incidents, where half were expected: the prior of two keeps 1 / 52 of it, never nothing."""
    assert shrunk(np.array([0.5, 0.5]), np.array([100.0, 0.0]), 2.0)[1] == pytest.approx(0.5 * 2 / 52)


def test_a_record_is_halved_by_every_half_life() -> None:
    """An instant 60 days ago counts a half, 120 days ago a quarter; at a half-life without end it stays whole."""
    begin = np.array([40.0, -20.0])
    assert remaining(begin, begin + 1e-6, 100.0, 60.0) == pytest.approx([0.5, 0.25], rel=1e-4)
    assert remaining(begin, begin + 1e-6, 100.0, inf) == pytest.approx([1.0, 1.0])


@given(st.floats(0, 400), st.floats(0.1, 900), st.floats(0, 500), st.floats(3, 400))
@settings(max_examples=60, deadline=None)
def test_an_interval_is_integrated_over(begin: float, length: float, day: float, life: float) -> None:
    """The closed form is the mean over the moments of the interval that lie before the day."""
    moments = begin + length * (np.arange(20_000) + 0.5) / 20_000
    by_hand = np.where(moments < day, 2.0 ** (-(day - moments) / life), 0.0).mean()
    found = remaining(np.array([begin]), np.array([begin + length]), day, life)[0]
    assert found == pytest.approx(by_hand, abs=2e-4)


def test_of_an_interval_half_before_the_day_half_counts() -> None:
    """A strike somewhere between day 0 and day 10 has happened by day 5 with chance one half."""
    found = placed(TWO, [event("s", 0, end=10.0)], EventKind.INCIDENT)
    assert found.at(5.0, inf).sum() == pytest.approx(0.5)
    assert found.between(0.0, 2.5).sum() == pytest.approx(0.25)
    assert found.between(0.0, 10.0).sum() == pytest.approx(1.0)


def test_where_all_records_are_the_next_is_expected() -> None:
    """One incident a week in a for a year, none in b: a has more than nine tenths of what comes next."""
    found = pattern(looking(TWO, [event(f"e{k}", 7.0 * k) for k in range(52)]), 364.0)
    assert found.share.sum() == pytest.approx(1.0)
    assert found.share[0] > 0.9


def test_without_any_record_the_pattern_is_the_ground() -> None:
    """Two neighbourhoods of one size: a half each."""
    assert pattern(looking(TWO, []), 100.0).share == pytest.approx([0.5, 0.5])


def test_a_record_speaks_to_its_neighbours_more_than_to_those_far_off() -> None:
    """Incidents in c alone: b and d have more than a and f."""
    found = pattern(looking(ROW, [event(f"e{k}", 7.0 * k, middle(2)) for k in range(20)]), 140.0)
    assert found.share[2] > found.share[1] > found.share[0] > 0
    assert found.share[3] > found.share[5]


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 5), st.floats(0.1, 1.0)), min_size=1, max_size=25))
@settings(max_examples=25, deadline=None)
def test_an_area_is_the_sum_of_what_made_it_so(said: list[tuple[int, int, float]]) -> None:
    """Shares of the records and of the ground sum to one in every area; nothing is negative."""
    events = [event(f"e{n}", float(day), middle(column), weight=weight) for n, (day, column, weight) in enumerate(said)]
    look = looking(ROW, events)
    found = pattern(look, 201.0)
    assert found.share.sum() == pytest.approx(1.0)
    for area in range(6):
        made = parts(look, found, area)
        assert sum(part.share for part in made) == pytest.approx(1.0)
        assert all(part.share > 0 for part in made)


def test_what_comes_later_is_not_seen() -> None:
    """The pattern of day 100 is the same with and without incidents after it."""
    past = [event(f"e{k}", 10.0 * k, middle(k % 3)) for k in range(10)]
    future = [event(f"f{k}", 101.0 + k, middle(5)) for k in range(30)]
    assert pattern(looking(ROW, past), 100.0).share == pytest.approx(pattern(looking(ROW, past + future), 100.0).share, abs=1e-12)


def test_evidence_that_counts_less_moves_less() -> None:
    """Ten weak incidents in a make less of it than ten confirmed ones."""
    weak, sure = ([event(f"e{k}", 7.0 * k, weight=w) for k in range(10)] for w in (0.3, 1.0))
    assert pattern(looking(TWO, weak), 70.0).share[0] < pattern(looking(TWO, sure), 70.0).share[0]


def test_an_area_with_few_records_rests_on_little() -> None:
    """What an area's share rests on grows with its records: its range narrows."""
    found = pattern(looking(TWO, [event(f"e{k}", 7.0 * k) for k in range(40)]), 280.0)
    assert found.counted[0] > found.counted[1] > 0
