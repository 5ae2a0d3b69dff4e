"""How candidates are weighed: two logistic regressions worked by hand, and whose kind stands."""

from __future__ import annotations

import math

import pytest

from safepassage.reports.claims.weighing import FEATURES, Weights, said, weighed

ROW = [0.0] * len(FEATURES)


def weights(lexicon: float, likeliest: float) -> Weights:
    """Only a bias each: the chance is 1 / (1 + exp(-bias))."""
    return Weights((lexicon, *ROW), (likeliest, *ROW), 0.5)


def test_the_likelier_kind_stands_and_its_chance_is_said() -> None:
    """Log-odds of 1 and 2: chances of 0.731 and 0.881; the network's kind is likelier."""
    found = weighed("need", "control", ROW, weights(1.0, 2.0))
    assert (found.kind, found.by_lexicon) == ("control", False)
    assert found.chance == pytest.approx(1 / (1 + math.exp(-2)))
    found = weighed("need", "control", ROW, weights(2.0, 1.0))
    assert (found.kind, found.by_lexicon) == ("need", True)
    assert found.chance == pytest.approx(0.8808, abs=1e-4)


def test_where_both_say_the_same_kind_the_word_keeps_its_rule_and_the_higher_chance_is_said() -> None:
    """The network must not take `closed` from a word that says it: of one kind, the word knows more."""
    found = weighed("access", "access", ROW, weights(1.0, 2.0))
    assert (found.kind, found.by_lexicon) == ("access", True)
    assert found.chance == pytest.approx(0.8808, abs=1e-4)


def test_a_clause_in_which_no_word_speaks_is_of_the_kind_of_the_network() -> None:
    """Whatever the first regression would say of it."""
    found = weighed("", "need", ROW, weights(9.0, -1.0))
    assert (found.kind, found.by_lexicon) == ("need", False)
    assert found.chance == pytest.approx(0.2689, abs=1e-4)


def test_what_stands_is_told_with_the_chance_that_came_true() -> None:
    """Log-odds of 2, times 1.5, less 1: 2; and of nothing that was not weighed is anything told."""
    told = weights(0.0, 0.0)._replace(said=(-1.0, 1.5))
    assert said(1 / (1 + math.exp(-2)), told) == pytest.approx(1 / (1 + math.exp(-2)))
    assert said(0.5, told) == pytest.approx(1 / (1 + math.e))
    assert said(0.0, told) == 0.0


def test_a_feature_counts_by_its_weight() -> None:
    """Strength 0.5 at a weight of 2 adds 1 to a log-odds of 0."""
    row = [0.5 if name == "strength" else 0.0 for name in FEATURES]
    counted = Weights((0.0, *(2.0 if name == "strength" else 0.0 for name in FEATURES)), (-9.0, *ROW), 0.5)
    assert weighed("need", "control", row, counted).chance == pytest.approx(0.7311, abs=1e-4)


def test_the_kind_of_the_words_stands_unless_the_other_is_clearly_likelier() -> None:
    """Chances of 0.731 and 0.786: within 0.1 the word's kind stands, with its own chance; of 0.731 and 0.881 it does not."""
    near = weights(1.0, 1.3)._replace(ahead=0.1)
    found = weighed("need", "control", ROW, near)
    assert (found.kind, found.by_lexicon) == ("need", True)
    assert found.chance == pytest.approx(0.7311, abs=1e-4)
    assert weighed("need", "control", ROW, weights(1.0, 2.0)._replace(ahead=0.1)).kind == "control"
    assert weighed("", "control", ROW, near).kind == "control"
