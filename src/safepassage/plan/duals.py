"""Dual prices and the bound they prove.

For any prices `pi` of the rows of a LinearModel, weak duality gives a number that no point of the model is below:

    offset + sum_i b_i pi_i + sum_j min(0, c_j - A_j' pi) upper_j,      b_i = row_lower if pi_i > 0 else row_upper

It holds for nonsense prices as well; good prices only make it high. An interior-point method stops with hundreds of reduced
costs a little below zero, on columns with uppers of thousands of persons: charged as they are, they cost dozens of deaths.
`repair` moves the prices of the stock rows so that nothing is left to charge (docs/explanation/bound.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csc_array

from safepassage.records.model import Floats, Ints, LinearModel

_STOCK = re.compile(r"stock\[.*,(\d+)\]")


def matrix(model: LinearModel) -> csc_array:
    """The rows x columns matrix of a model."""
    return csc_array((model.value, model.index, model.start), shape=(len(model.row_lower), len(model.cost)))


def admissible(model: LinearModel, duals: Floats) -> Floats:
    """The same prices, with 0 where a price is not finite or would multiply a side that the row does not have; shape (rows,)."""
    duals = np.asarray(duals, dtype=np.float64)
    if duals.shape != model.row_lower.shape:
        raise ValueError(f"{duals.shape} duals for {model.row_lower.shape} rows")
    duals = np.where(np.isfinite(duals), duals, 0.0)
    wrong = ((duals > 0) & np.isneginf(model.row_lower)) | ((duals < 0) & np.isposinf(model.row_upper))
    return np.where(wrong, 0.0, duals)


def reduced_costs(model: LinearModel, duals: Floats) -> Floats:
    """`cost - A' duals`, shape (columns,)."""
    return np.asarray(model.cost - matrix(model).T @ duals, dtype=np.float64)


def proven_bound(model: LinearModel, duals: Floats) -> float:
    """
    The bound that these prices prove: no point of the model is below it, up to the rounding of this sum in floats.

    (The certificate proves it in whole numbers.)  `duals`, shape (rows,), may be anything; see `admissible`.
    """
    duals = admissible(model, duals)
    used = duals != 0
    side = np.where(duals > 0, model.row_lower, model.row_upper)[used]
    with np.errstate(over="ignore", invalid="ignore"):
        charged = np.minimum(reduced_costs(model, duals), 0.0) @ model.upper
        bound = float(model.offset + side @ duals[used] + charged)
    return bound if np.isfinite(bound) else -np.inf  # prices so large that floats cannot add them prove nothing


def stock_order(model: LinearModel) -> Ints:
    """The rows named `stock[group,block]`, last block first: the order in which `repair` works through them."""
    found = [(int(match[1]), row) for row, name in enumerate(model.row_names) if (match := _STOCK.fullmatch(name))]
    return np.array([row for _, row in sorted(found, key=lambda item: (-item[0], item[1]))], dtype=np.int64)


def repair(model: LinearModel, duals: Floats, order: Ints | Sequence[Ints] | None = None) -> Floats:
    """
    Prices that prove at least as much as `duals`, and much more when `duals` come from an interior point.

    The rows of `order` are taken one after the other (those that share no column at once). Each gets the highest price at which
    no column with a positive coefficient in it has a negative reduced cost. For stock rows from the last block to the first this
    is the dynamic programme of the Lagrangian: a person's price is that of the cheapest thing to do with them. Two ways are tried,
    prices only lowered and prices set; the better of them and of `duals` is kept.

    Parameters
    ----------
    duals : shape (rows,)
        Any prices.
    order : shape (some rows,), or several such arrays
        Rows to work through, in this order; `stock_order(model)` by default. No row twice (ValueError).
    """
    parts = [stock_order(model)] if order is None else order
    given = admissible(model, duals)
    batches = list(_batches(model, np.concatenate([np.empty(0, dtype=np.int64), *(np.ravel(part) for part in parts)])))
    with np.errstate(over="ignore", invalid="ignore"):  # absurd prices are allowed; what comes of them is cleaned
        swept = [_sweep(model, given, batches, lower_only) for lower_only in (True, False)]
    tried = [given, *(admissible(model, prices) for prices in swept)]
    return max(tried, key=lambda prices: proven_bound(model, prices))


@dataclass(frozen=True, slots=True)
class _Batch:
    """Rows that share no column, and their entries sorted by row."""

    rows: Ints  # shape (rows of the batch,)
    place: Ints  # shape (entries,): which of `rows` an entry is in
    columns: Ints  # shape (entries,)
    values: Floats  # shape (entries,)


def _batches(model: LinearModel, order: Ints) -> Iterator[_Batch]:
    """The rows of `order`, cut into runs in which no column has two entries."""
    position = np.full(len(model.row_lower), -1, dtype=np.int64)
    position[order] = np.arange(len(order))
    if np.count_nonzero(position >= 0) != len(order):
        raise ValueError("a row stands twice in the order of repair")
    columns = np.repeat(np.arange(len(model.cost)), np.diff(model.start))
    chosen = np.flatnonzero(position[model.index] >= 0)
    chosen = chosen[np.argsort(position[model.index[chosen]], kind="stable")]
    places, columns, values = position[model.index[chosen]], columns[chosen], model.value[chosen]
    cuts = _cuts(places, columns, len(order))
    edges = np.searchsorted(places, cuts)
    for first, last, a, b in zip(cuts[:-1], cuts[1:], edges[:-1], edges[1:], strict=True):
        yield _Batch(order[first:last], places[a:b] - first, columns[a:b], values[a:b])


def _cuts(places: Ints, columns: Ints, rows: int) -> Ints:
    """Where runs of rows begin, and where the last ends: a run ends before the first row that shares a column with one in it."""
    by_column = np.lexsort((places, columns))
    same = columns[by_column][1:] == columns[by_column][:-1]
    before = np.full(rows, -1, dtype=np.int64)  # the latest earlier row that shares a column with this one
    np.maximum.at(before, places[by_column][1:][same], places[by_column][:-1][same])
    cuts = [0]
    for row in range(rows):
        if before[row] >= cuts[-1]:
            cuts.append(row)
    return np.array([*cuts, rows], dtype=np.int64)


def _sweep(model: LinearModel, duals: Floats, batches: list[_Batch], lower_only: bool) -> Floats:
    """Work through the batches once: each row's price becomes its cap (or stays, if lower and `lower_only`)."""
    duals, left = duals.copy(), reduced_costs(model, duals)
    for batch in batches:
        positive = batch.values > 0
        room = left[batch.columns[positive]] / batch.values[positive]
        cap = np.full(len(batch.rows), np.inf)
        np.minimum.at(cap, batch.place[positive], room)
        cap[np.isinf(cap)] = 0.0  # nothing limits the row: leave it
        change = np.minimum(cap, 0.0) if lower_only else cap
        before = duals[batch.rows]
        after = _clip(model, batch.rows, before + change)
        duals[batch.rows] = after
        left[batch.columns] -= batch.values * (after - before)[batch.place]  # no column stands twice in a batch
    return duals


def _clip(model: LinearModel, rows: Ints, prices: Floats) -> Floats:
    """Keep the sign that a one-sided row needs; rows with both sides move freely."""
    prices = np.where(np.isneginf(model.row_lower[rows]), np.minimum(prices, 0.0), prices)
    return np.where(np.isposinf(model.row_upper[rows]), np.maximum(prices, 0.0), prices)
