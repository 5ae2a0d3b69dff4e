"""What a certificate says of its model holds for the model: the grid is a relaxation, and loses next to nothing."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safepassage.certificate import check, verify
from safepassage.plan.certify import model_hash, on_grid
from safepassage.plan.duals import proven_bound, repair
from safepassage.plan.solver import SolverPool
from safepassage.records.model import Floats, LinearModel
from tests.certificate.models import TWO_BLOCKS_PRICES, one_bus, optimum, random_model, two_blocks, write


def with_tiny_numbers(seed: int) -> LinearModel:
    """A random model with numbers from 1e-40 to 1e7 in it, so that the grid must round."""
    model, generator = random_model(seed), np.random.default_rng(seed)

    def spread(array: Floats) -> Floats:
        return array * 10.0 ** generator.integers(-40, 6, array.shape)

    value = np.where(generator.random(model.value.shape) < 0.5, spread(model.value), model.value)
    return replace(model, cost=spread(model.cost), upper=spread(model.upper), value=value)


def below(number: Fraction) -> float:
    """The largest float that is not above it, or the one before."""
    nearest = float(number)
    return nearest if Fraction(nearest) <= number else float(np.nextafter(nearest, -np.inf))


def activity(model: LinearModel, point: list[Fraction]) -> list[Fraction]:
    """A z, exactly."""
    rows = [Fraction(0)] * len(model.row_lower)
    for j, amount in enumerate(point):
        for entry in range(model.start[j], model.start[j + 1]):
            rows[model.index[entry]] += Fraction(model.value[entry]) * amount
    return rows


@given(seed=st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_every_point_of_the_model_is_on_the_grid_and_costs_no_more(seed: int) -> None:
    """Take a point and set the row limits exactly around it: in exact fractions it stays within the gridded model, and no dearer."""
    model, generator = with_tiny_numbers(seed), np.random.default_rng(seed)
    point = [Fraction(float(u)) * int(generator.integers(0, 3)) / 2 for u in model.upper]
    exact = activity(model, point)
    grid = on_grid(replace(model, row_lower=np.array(list(map(below, exact))), row_upper=-np.array([below(-row) for row in exact])))
    rows = zip(grid.row_lower, activity(grid, point), grid.row_upper, strict=True)
    assert all(Fraction(low) <= row <= Fraction(high) for low, row, high in rows)
    assert all(amount <= Fraction(upper) for amount, upper in zip(point, grid.upper, strict=True))
    cost = [sum((Fraction(c) * z for c, z in zip(m.cost, point, strict=True)), Fraction(m.offset)) for m in (grid, model)]
    assert cost[0] <= cost[1]


def test_ordinary_numbers_are_on_the_grid_already() -> None:
    """Halves and hundreds are not changed at all, and a model on the grid stays as it is."""
    grid = on_grid(two_blocks())
    for name in ("cost", "upper", "value", "row_lower", "row_upper"):
        assert getattr(grid, name).tolist() == getattr(two_blocks(), name).tolist()
    once = on_grid(random_model(5))
    for name in ("cost", "upper", "value", "row_lower", "row_upper"):
        assert getattr(on_grid(once), name).tolist() == getattr(once, name).tolist()


@given(seed=st.integers(0, 300), scale=st.sampled_from([1e-9, 1.0, 1e3, 1e9]))
@settings(max_examples=40, deadline=None)
def test_no_prices_certify_more_than_the_optimum(seed: int, scale: float, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nonsense prices give a valid certificate of something low: never above what scipy finds."""
    model = random_model(seed)
    path = tmp_path_factory.mktemp("nonsense") / "file"
    write(path, model, np.random.default_rng(seed).normal(size=7) * scale)
    assert float(verify(path)) <= optimum(model) + 1e-4


def test_a_certificate_loses_next_to_nothing(tmp_path: Path) -> None:
    """Ten solved models: the exact bound is within a millionth of a death of the one in floats, and near the optimum."""
    models = [random_model(seed) for seed in range(10)]
    with SolverPool(workers=1) as pool:
        for model, solution in zip(models, pool.map(models), strict=True):
            write(tmp_path / "file", model, solution.dual)
            proven = float(verify(tmp_path / "file"))
            assert proven == pytest.approx(solution.bound, abs=1e-6)
            assert proven == pytest.approx(optimum(model), rel=1e-5, abs=1e-4)


def test_raw_prices_of_an_interior_point_are_worth_repairing(tmp_path: Path) -> None:
    """A person at 1e-3 too dear in both blocks costs a certificate 0.25 deaths; repaired it costs nothing.

    First block: the price of 100 people rises by 0.1; the columns stay and leave fall by 1e-3 - 1e-3/2 and by 1e-3: 100 of
    each, so 0.15; second block: stay and leave fall by 1e-3: 0.2. In all 0.1 - 0.15 - 0.2 = -0.25.
    """
    off = TWO_BLOCKS_PRICES + np.array([1e-3, 1e-3, 0, 0])
    write(tmp_path / "raw", two_blocks(), off)
    write(tmp_path / "repaired", two_blocks(), repair(two_blocks(), off))
    assert float(verify(tmp_path / "raw")) == pytest.approx(48.75 - 0.25, abs=1e-9)
    assert float(verify(tmp_path / "repaired")) == pytest.approx(48.75, abs=1e-9)


def test_a_certificate_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    """Same model, same prices, same file (conventions, section 12)."""
    for name in ("a", "b"):
        write(tmp_path / name, random_model(2), np.linspace(-1, 1, 7))
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_the_hash_is_of_the_model_and_not_of_the_prices(tmp_path: Path) -> None:
    """Other prices, same hash; any number of the model changed, another hash."""
    write(tmp_path / "right", two_blocks(), TWO_BLOCKS_PRICES)
    write(tmp_path / "none", two_blocks(), np.zeros(4))
    assert check(tmp_path / "right")[1] == check(tmp_path / "none")[1] == model_hash(two_blocks())
    others = [replace(two_blocks(), **{name: getattr(two_blocks(), name) * 2}) for name in ("cost", "upper", "value", "row_upper")]
    hashes = {model_hash(model) for model in [two_blocks(), two_blocks(offset=1.0), one_bus(), *others]}
    assert len(hashes) == 7


def test_prices_that_cannot_be_used_count_as_nothing(tmp_path: Path) -> None:
    """NaN for a person and a positive price for "at most so many seats": what is left proves 0 deaths, and that is true."""
    write(tmp_path / "file", one_bus(), np.array([np.nan, 7.0]))
    assert verify(tmp_path / "file") == 0


@pytest.mark.parametrize("name", ["cost", "upper", "value", "row_lower"])
@pytest.mark.parametrize("number", [np.nan, 1e30])
def test_numbers_that_no_grid_holds_are_refused(name: str, number: float) -> None:
    """Rather no certificate than one that overflowed."""
    broken = getattr(one_bus(), name).copy()
    broken[0] = number
    with pytest.raises(ValueError, match="does not fit"):
        model_hash(replace(one_bus(), **{name: broken}))


def test_the_proven_bound_in_floats_is_the_exact_one_nearly(tmp_path: Path) -> None:
    """`proven_bound` and the checker add up the same thing, one in floats and one in whole numbers."""
    for seed in range(20):
        prices = np.random.default_rng(seed).normal(size=7)
        write(tmp_path / "file", random_model(seed), prices)
        assert float(verify(tmp_path / "file")) == pytest.approx(proven_bound(random_model(seed), prices), rel=1e-12)
