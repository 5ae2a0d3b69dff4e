"""The posterior: conjugate answers by hand, the two ends of pooling, and what a model has not seen."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import integrate, stats

from safepassage import stops
from safepassage.outside.outline_files import shipped
from safepassage.stops.ratios import Ratio, RatioPrior, draw_ratios
from safepassage.stops.spells import SpellPrior, Watched, draw_means, log_likelihood


def test_the_integrated_likelihood_is_the_integral_done_by_machine() -> None:
    """With the operation's own rate integrated out numerically, the closed form comes out: shape 2, mean 10 h, 3 spells in 50 h."""
    rates = np.linspace(1e-6, 3.0, 400_001)
    density = stats.gamma.pdf(rates, 2.0, scale=1 / 20.0) * rates**3 * np.exp(-50.0 * rates)
    by_machine = np.log(integrate.trapezoid(density, rates))
    assert float(log_likelihood(np.array(10.0), np.array(2.0), Watched(3, 50.0))) == pytest.approx(by_machine, abs=1e-5)


def test_much_data_from_many_operations_alike_give_their_mean() -> None:
    """Fifty operations with 100 spells of 8 h in the mean: a new one has 8 h too, and the prior (24 h) is forgotten."""
    drawn = draw_means(SpellPrior(24.0, 2.5), tuple(Watched(100, 800.0) for _ in range(50)), 4000, np.random.default_rng(1))
    assert np.median(drawn) == pytest.approx(8.0, rel=0.05)
    assert np.quantile(drawn, 0.9) / np.quantile(drawn, 0.1) < 2.5


def test_operations_that_differ_leave_a_new_one_uncertain() -> None:
    """Half with 2 h, half with 60 h: a new operation may be either, so the middle 80 % spans more than a factor of 10."""
    watched = tuple(Watched(100, 200.0 if n % 2 else 6000.0) for n in range(20))
    drawn = draw_means(SpellPrior(24.0, 2.5), watched, 4000, np.random.default_rng(1))
    assert np.quantile(drawn, 0.9) / np.quantile(drawn, 0.1) > 10


def test_a_ratio_known_only_from_below_moves_belief_up_and_never_down() -> None:
    """An operation that ended unfinished at half of the estimate says at least a half; taken as a whole value it would say a half."""
    prior, rng = RatioPrior(1.0, 1.5, 0.4), np.random.default_rng
    nothing = np.median(draw_ratios(prior, (), 8000, rng(1)))
    at_least = np.median(draw_ratios(prior, (Ratio(0.5, at_least=True),), 8000, rng(1)))
    exactly = np.median(draw_ratios(prior, (Ratio(0.5),), 8000, rng(1)))
    assert exactly < nothing <= at_least


def test_a_model_says_which_operations_it_has_seen_and_forgets_the_one_left_out() -> None:
    """Left out means left out: the model is the same as if the operation had never been recorded."""
    pasts = shipped()
    without = stops.fit(pasts, without=("aleppo_2016_12",), draws=500)
    assert "aleppo_2016_12" not in without.seen
    never = stops.fit(tuple(past for past in pasts if past.outline.id != "aleppo_2016_12"), draws=500)
    assert np.array_equal(without.habits.open, never.habits.open)
    assert without.parameters == never.parameters


def test_every_parameter_names_its_data_and_its_reason() -> None:
    """Nothing in the model is without a source."""
    for parameter in stops.fit(shipped(), draws=500).parameters:
        assert parameter.source
        assert parameter.data
        assert parameter.posterior[0] <= parameter.posterior[1] <= parameter.posterior[2]
