"""Small linear models whose optimum and prices can be worked out by hand, and random ones that certainly have a point."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import linprog

from safepassage.plan.certify import certificate
from safepassage.plan.duals import matrix
from safepassage.records.model import Floats, LinearModel

NONE = float("inf")


def dense(
    cost: Sequence[float],
    upper: Sequence[float],
    rows: Sequence[tuple[str, float, Sequence[float], float]],
    offset: float = 0.0,
) -> LinearModel:
    """A model written as a person would: each row is (name, lower, a coefficient for every column, upper)."""
    table = np.array([row[2] for row in rows], dtype=float).reshape(len(rows), len(cost))
    places = [np.flatnonzero(column) for column in table.T]
    return LinearModel(
        cost=np.array(cost, dtype=float),
        upper=np.array(upper, dtype=float),
        start=np.cumsum([0, *map(len, places)], dtype=np.int64),
        index=np.concatenate([np.zeros(0, dtype=np.int64), *places]),
        value=np.concatenate([np.zeros(0), *(column[place] for column, place in zip(table.T, places, strict=True))]),
        row_lower=np.array([row[1] for row in rows], dtype=float),
        row_upper=np.array([row[3] for row in rows], dtype=float),
        offset=offset,
        row_names=tuple(row[0] for row in rows),
        column_names=tuple(f"z{j}" for j in range(len(cost))),
    )


def one_bus() -> LinearModel:
    """100 people; staying kills one in two, the bus one in eight and has 30 seats: 70 / 2 + 30 / 8 = 38.75 deaths.

    Prices: a person is worth 1/2, a seat saves 1/2 - 1/8 = 3/8: 100 / 2 - 30 * 3/8 = 38.75.
    """
    return dense([0.5, 0.125], [100, 100], [("stock[home,0]", 100, [1, 1], 100), ("seats", -NONE, [0, 1], 30)])


def two_blocks(offset: float = 0.0) -> LinearModel:
    """100 people for two blocks, each of which kills one in two; a bus kills one in eight and has 30 seats, then 20.

    30 leave, 70 stay and 35 of them live; 20 of those leave and 15 stay: 30/8 + 70/2 + 20/8 + 15/2 = 48.75 deaths.
    Prices: in the second block a person 1/2 and a seat -3/8; in the first a person 1/2 + 1/2 * 1/2 = 3/4 and a seat -5/8:
    100 * 3/4 - 30 * 5/8 - 20 * 3/8 = 48.75. Columns: stay, leave, stay, leave.
    """
    rows: list[tuple[str, float, list[float], float]] = [
        ("stock[home,0]", 100.0, [1, 1, 0, 0], 100.0),
        ("stock[home,1]", 0.0, [-0.5, 0, 1, 1], 0.0),
        ("seats[0]", -NONE, [0, 1, 0, 0], 30.0),
        ("seats[1]", -NONE, [0, 0, 0, 1], 20.0),
    ]
    return dense([0.5, 0.125, 0.5, 0.125], [100, 100, 100, 100], rows, offset)


TWO_BLOCKS_PRICES = np.array([0.75, 0.5, -0.625, -0.375])


def random_model(seed: int, columns: int = 12, rows: int = 7) -> LinearModel:
    """A model that has a point: row limits stand around the activity of a random one. Some rows lack a side, some are equalities."""
    generator = np.random.default_rng(seed)
    upper = generator.choice([0.0, 1.0, 7.3, 1000 / 3], columns)
    table: Floats = generator.normal(size=(rows, columns)) * generator.choice([0.0, 1.0, 1e-6, 30.0], (rows, columns))
    activity = table @ (generator.random(columns) * upper)
    side = generator.integers(0, 4, rows)  # equality, both, lower only, upper only
    room = np.where(side == 0, 0.0, generator.random(rows) * 5)
    lower: Floats = np.where(side == 3, -NONE, activity - room)
    higher: Floats = np.where(side == 2, NONE, activity + room)
    names = [f"stock[home,{i}]" if i < 4 else f"row[{i}]" for i in range(rows)]
    named = [(names[i], float(lower[i]), list(map(float, table[i])), float(higher[i])) for i in range(rows)]
    return dense(generator.normal(size=columns).tolist(), upper.tolist(), named, offset=float(generator.normal()))


def optimum(model: LinearModel) -> float:
    """The optimum as scipy finds it, in another way than ours (limits as inequalities, dual simplex)."""
    table = matrix(model).toarray()
    has_upper, has_lower = np.isfinite(model.row_upper), np.isfinite(model.row_lower)
    limits: Floats = np.concatenate([model.row_upper[has_upper], -model.row_lower[has_lower]])
    below = np.concatenate([table[has_upper], -table[has_lower]])
    limits = limits + 1e-9 * np.maximum(1.0, np.abs(limits))  # an equality written twice keeps a point in floats
    found = linprog(model.cost, below, limits, bounds=np.column_stack([np.zeros_like(model.upper), model.upper]), method="highs-ds")
    assert found.status == 0, found.message
    return float(found.fun + model.offset)


def write(path: Path, model: LinearModel, duals: Floats) -> None:
    """The certificate as a file."""
    path.write_bytes(certificate(model, duals))
