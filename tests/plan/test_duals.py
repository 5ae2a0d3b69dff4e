"""Any prices prove a bound, and repair makes prices prove more."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from safepassage.plan.duals import admissible, matrix, proven_bound, reduced_costs, repair, stock_order
from tests.certificate.models import NONE, TWO_BLOCKS_PRICES, dense, one_bus, optimum, random_model, two_blocks

NONSENSE = arrays(np.float64, 7, elements=st.floats(-1e6, 1e6) | st.sampled_from([np.nan, np.inf, -np.inf, 0.0, 1e308]))


def test_the_right_prices_prove_the_optimum() -> None:
    """100 * 3/4 - 30 * 5/8 - 20 * 3/8 = 48.75, and the offset comes on top."""
    assert proven_bound(two_blocks(), TWO_BLOCKS_PRICES) == 48.75
    assert proven_bound(two_blocks(offset=1000.0), TWO_BLOCKS_PRICES) == 1048.75


def test_without_prices_nobody_needs_to_die() -> None:
    """All prices 0: every cost is above 0, so the bound is the offset."""
    assert proven_bound(two_blocks(offset=3.0), np.zeros(4)) == 3.0


def test_a_negative_reduced_cost_is_charged_at_the_upper() -> None:
    """A person at 0.8 instead of 3/4: staying and leaving are 0.05 below zero, 100 of each: 5 more, less 2 * 5."""
    prices = TWO_BLOCKS_PRICES + np.array([0.05, 0, 0, 0])
    assert proven_bound(two_blocks(), prices) == pytest.approx(48.75 + 5 - 10)


def test_a_price_on_a_side_that_a_row_lacks_counts_as_nothing() -> None:
    """A seat at most cannot have a positive price; a price that is not a number proves nothing."""
    assert admissible(one_bus(), np.array([np.nan, 0.5])).tolist() == [0.0, 0.0]
    assert admissible(one_bus(), np.array([-3.0, -0.5])).tolist() == [-3.0, -0.5]


def test_prices_for_another_model_are_refused() -> None:
    """Two prices for four rows are a mistake of the caller, not nonsense to be mended."""
    with pytest.raises(ValueError, match="duals"):
        proven_bound(two_blocks(), np.zeros(2))


@given(seed=st.integers(0, 200), prices=NONSENSE)
@settings(max_examples=80, deadline=None)
def test_no_prices_prove_more_than_the_optimum(seed: int, prices: np.ndarray) -> None:
    """Weak duality: however absurd the prices, the bound and the repaired bound are not above the optimum."""
    model = random_model(seed)
    raw = proven_bound(model, prices)
    kept = repair(model, prices)
    repaired = proven_bound(model, kept)
    largest = max(1.0, np.abs(admissible(model, prices)).max(), np.abs(kept).max())
    allowed = 1e-9 * largest * 1e4  # sums of floats of up to 1e4 (upper * coefficient) times the prices
    assert raw <= repaired
    assert repaired <= optimum(model) + allowed + 1e-4


def test_stock_rows_are_taken_from_the_last_block_to_the_first() -> None:
    """Names tell the block; a group's name may have commas and slashes."""
    names = ("stock[a/able/general,0]", "aid[food,2]", "stock[a/able/general,10]", "stock[b,2/able/general,2]")
    model = dense([1.0], [1.0], [(name, 0.0, [1], 1.0) for name in names])
    assert stock_order(model).tolist() == [2, 3, 0]


def test_repair_lowers_a_price_that_is_too_high() -> None:
    """A person at 0.8 goes back to 3/4, and the bound to the optimum."""
    repaired = repair(two_blocks(), TWO_BLOCKS_PRICES + np.array([0.05, 0, 0, 0]))
    assert repaired == pytest.approx(TWO_BLOCKS_PRICES)


def test_repair_lowers_earlier_prices_after_later_ones() -> None:
    """A person of the second block at 0.6 goes to 1/2; then the first block's 0.8 = 1/2 + 0.6 / 2 has to go to 3/4."""
    repaired = repair(two_blocks(), np.array([0.8, 0.6, -0.625, -0.375]))
    assert repaired == pytest.approx(TWO_BLOCKS_PRICES)


def test_repair_raises_prices_that_are_too_low() -> None:
    """Persons for nothing prove nothing; set to what staying costs them they prove the optimum."""
    repaired = repair(two_blocks(), np.array([0.0, -0.2, -0.625, -0.375]))
    assert repaired == pytest.approx(TWO_BLOCKS_PRICES)


def test_repair_does_not_care_how_the_order_is_given() -> None:
    """One array, or one array for each block, last block first."""
    prices = np.array([0.8, 0.6, -0.625, -0.375])
    assert repair(two_blocks(), prices, [np.array([1]), np.array([0])]) == pytest.approx(TWO_BLOCKS_PRICES)
    assert repair(two_blocks(), prices, np.array([1, 0])) == pytest.approx(TWO_BLOCKS_PRICES)


def test_repair_in_the_wrong_order_is_never_worse_than_no_repair() -> None:
    """First block first: no good, but the better of all that was tried is kept."""
    prices = np.array([0.8, 0.6, -0.625, -0.375])
    assert proven_bound(two_blocks(), repair(two_blocks(), prices, np.array([0, 1]))) >= proven_bound(two_blocks(), prices)


def test_a_row_that_stands_twice_in_the_order_is_refused() -> None:
    """It would be moved twice at once."""
    with pytest.raises(ValueError, match="twice"):
        repair(two_blocks(), TWO_BLOCKS_PRICES, np.array([1, 1]))


def test_repaired_prices_keep_the_sign_of_a_one_sided_row() -> None:
    """A row "at most" in the order of repair may not get a positive price, whatever its columns would allow."""
    model = dense([4.0], [10.0], [("seats", -NONE, [1], 5.0)])
    assert repair(model, np.array([-1.0]), np.array([0])).tolist() == [0.0]


def test_many_chains_are_repaired_at_once_and_each_as_if_alone() -> None:
    """Fifty copies of two_blocks beside each other, prices a little off: each comes back to the prices by hand."""
    generator, copies = np.random.default_rng(1), 50
    one = two_blocks()
    tables = matrix(one).toarray().tolist()
    rows = []
    for copy in range(copies):
        for row, table in enumerate(tables):
            coefficients = [0.0] * 4 * copy + table + [0.0] * 4 * (copies - copy - 1)
            name = one.row_names[row].replace("home", f"home{copy}")
            rows.append((name, float(one.row_lower[row]), coefficients, float(one.row_upper[row])))
    model = dense(one.cost.tolist() * copies, one.upper.tolist() * copies, rows)
    off = np.tile(TWO_BLOCKS_PRICES, copies)
    persons = np.tile([True, True, False, False], copies)
    off[persons] += generator.uniform(0, 1e-3, 2 * copies)
    repaired = repair(model, off)
    assert repaired == pytest.approx(np.tile(TWO_BLOCKS_PRICES, copies))
    assert reduced_costs(model, repaired).min() > -1e-12
    assert proven_bound(model, repaired) == pytest.approx(48.75 * copies)
