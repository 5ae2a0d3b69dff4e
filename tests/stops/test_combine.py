"""Averaging two outlooks, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from safepassage.records.outlook import Outlook
from safepassage.stops.combine import average
from safepassage.stops.rules import band, interval_score

HOURS = np.arange(3.0)


def outlook(people: list[list[float]], finish: list[float], name: str = "forecast") -> Outlook:
    """A small outlook of two hours."""
    return Outlook(name, HOURS, np.array(people), np.array(finish))


def test_two_sure_outlooks_meet_in_the_middle() -> None:
    """One says 10 and 20 people by hours 1 and 2, the other 30 and 60: the average says 20 and 40, and a finish of 3 h."""
    both = average(outlook([[0, 10, 20]], [2.0]), outlook([[0, 30, 60]], [4.0]))
    assert both.people.tolist() == [[0, 20, 40]]
    assert both.finish.tolist() == [3.0]


def test_the_weight_is_that_of_the_second() -> None:
    """A quarter of the way from 10 to 30 is 15."""
    both = average(outlook([[0, 10, 20]], [2.0]), outlook([[0, 30, 60]], [4.0]), 0.25)
    assert both.people[0, 1] == 15


def test_the_average_is_never_worse_than_the_mean_of_the_two() -> None:
    """The interval score is convex in the ends of the band: seen for 200 values and two bands that overlap in part."""
    rng = np.random.default_rng(1)
    first, second = rng.gamma(16, 2.5, 400), rng.gamma(12, 6, 400)
    both = average(outlook([[0, x, x] for x in first], list(first)), outlook([[0, x, x] for x in second], list(second)))
    for value in rng.uniform(0, 120, 200):
        scores = [interval_score(*band(each), value) for each in (first, second, both.people[:, 1])]
        assert scores[2] <= 1.01 * (scores[0] + scores[1]) / 2  # a sample of 400 has its quantiles between two of them


def test_outlooks_of_different_hours_are_not_averaged() -> None:
    """Hour 1 of one is not hour 1 of the other."""
    other = Outlook("x", np.arange(3.0) * 2, np.zeros((1, 3)), np.array([1.0]))
    with pytest.raises(ValueError, match="same hours"):
        average(outlook([[0, 10, 20]], [2.0]), other)
