"""A choice among candidates by fitted weights."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tools.reading_choices import Case, check, chosen, fitted, left_out, module_of


def test_a_choice_by_hand() -> None:
    """Scores ln 3 and 0: chances 3/4 and 1/4; of two equals the first, with 1/2; alone it is certain."""
    weights = (math.log(3), 5.0)
    rows = {((0, 0), (1, 0)): (1, 0.75), ((1, 0), (1, 0)): (0, 0.5), ((0, 0),): (0, 1.0), ((1000, 0), (0, 0)): (0, 1.0)}
    for offered, (which, chance) in rows.items():
        found = chosen(offered, weights)
        assert found.which == which
        assert found.chance == pytest.approx(chance)
    with pytest.raises(ValueError, match="empty"):
        chosen([], weights)
    with pytest.raises(ValueError, match="argument 2 is longer"):
        chosen([(1.0,)], weights)


def test_a_fit_by_hand() -> None:
    """One feature, right in three of four cases of two candidates: without a penalty the chance is 3/4, so the weight ln 3."""
    cases = [Case(str(n), ((1.0,), (0.0,)), (n != 0, n == 0), True) for n in range(4)]
    assert fitted(cases, strict=0.0)[0] == pytest.approx(math.log(3), abs=2e-3)
    assert 0 < fitted(cases, strict=1.0)[0] < math.log(3)


def test_a_fit_gets_back_the_weights_that_made_its_cases() -> None:
    """2,000 cases of four candidates drawn from known weights: each weight is found again within three of its errors."""
    dice, true = np.random.default_rng(5), np.array([1.5, -1.0, 0.5])
    cases = []
    for number in range(2_000):
        rows = dice.normal(size=(4, 3))
        drawn = int(np.argmax(rows @ true + dice.gumbel(size=4)))
        cases.append(Case(str(number), tuple(map(tuple, rows.tolist())), tuple(n == drawn for n in range(4)), number % 2 == 0))
    assert np.allclose(fitted(cases, strict=0.0), true, atol=0.15)
    right = np.mean([case.right[index] for case, index in left_out(cases)])
    best = np.mean([case.right[chosen(case.rows, tuple(true)).which] for case in cases])
    assert abs(right - best) < 0.02
    lines = check(cases).splitlines()
    assert f"chosen right {right:.3f}" in lines[0]
    assert "fresh texts  1000 claims" in lines[1]


def test_a_case_without_a_right_candidate_teaches_nothing_and_counts_as_wrong() -> None:
    """Its row pulls no weight; the check counts it."""
    cases = [Case(str(n), ((1.0,), (0.0,)), (n % 4 != 0, n % 4 == 0), False) for n in range(16)]
    more = [*cases, *(Case(f"lost {n}", ((9.0,), (0.0,)), (False, False), False) for n in range(16))]
    assert fitted(cases) == fitted(more)
    assert "offered at all 0.500" in check(more)


def test_the_module_of_weights_can_be_read_back() -> None:
    """A line a feature, and the weights in their order."""
    held: dict[str, object] = {}
    exec(module_of("place", ("near", "far"), (1.5, -2.0), 7, "abc"), held)
    assert held["WEIGHTS"] == (1.5, -2.0)
    assert held["DIGEST"] == "abc"
