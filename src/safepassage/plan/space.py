"""Rows and columns of a linear model while it is being built: named families, filled with arrays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray

from safepassage.records.model import Floats, Ints, LinearModel

Namer = Callable[[int], str]


@dataclass(slots=True)
class Family:
    """A run of consecutive rows or columns with one meaning; `name(i)` names the i-th."""

    first: int
    size: int
    name: Namer


@dataclass(slots=True)
class Draft:
    """A model in the making: add families of rows and columns, then entries, then `finish`."""

    rows: dict[str, Family] = field(default_factory=dict)
    columns: list[Family] = field(default_factory=list)
    _row_lower: list[Floats] = field(default_factory=list)
    _row_upper: list[Floats] = field(default_factory=list)
    _cost: list[Floats] = field(default_factory=list)
    _upper: list[Floats] = field(default_factory=list)
    _entries: list[tuple[Ints, Ints, Floats]] = field(default_factory=list)
    row_count: int = 0
    column_count: int = 0

    def add_rows(self, family: str, lower: ArrayLike, upper: ArrayLike, name: Namer) -> int:
        """A family of rows; returns the index of its first."""
        low, high = np.atleast_1d(np.asarray(lower, float)), np.atleast_1d(np.asarray(upper, float))
        low, high = (np.ascontiguousarray(side) for side in np.broadcast_arrays(low, high))
        first = self.row_count
        self.rows[family] = Family(first, len(low), name)
        self._row_lower.append(low)
        self._row_upper.append(high)
        self.row_count += len(low)
        return first

    def add_columns(self, cost: ArrayLike, upper: ArrayLike, name: Namer) -> Ints:
        """A family of columns; returns their indices."""
        costs = np.atleast_1d(np.asarray(cost, float))
        first = self.column_count
        self.columns.append(Family(first, len(costs), name))
        self._cost.append(costs)
        self._upper.append(np.broadcast_to(np.asarray(upper, float), costs.shape))
        self.column_count += len(costs)
        return np.arange(first, self.column_count, dtype=np.int64)

    def enter(self, rows: ArrayLike, columns: ArrayLike, values: ArrayLike) -> None:
        """Entries of the matrix; the three broadcast. Entries at the same place add up."""
        i, j, v = np.broadcast_arrays(np.asarray(rows, np.int64), np.asarray(columns, np.int64), np.asarray(values, float))
        self._entries.append((i.ravel(), j.ravel(), v.ravel()))

    def row(self, family: str, offset: ArrayLike) -> Ints:
        """Indices of rows of a family."""
        return np.asarray(self.rows[family].first + np.asarray(offset, np.int64), np.int64)

    def finish(self, offset: float) -> LinearModel:
        """The model by columns; rows in which nothing stands are left out when zero satisfies them."""
        start, index, value = _by_columns(self._entries, self.row_count, self.column_count)
        lower, upper = np.concatenate(self._row_lower), np.concatenate(self._row_upper)
        kept = np.bincount(index, minlength=self.row_count) > 0
        kept |= (lower > 0) | (upper < 0)
        renumber = np.cumsum(kept) - 1
        names = [f.name(i) for f in self.rows.values() for i in range(f.size)]
        return LinearModel(
            cost=np.concatenate(self._cost),
            upper=np.concatenate(self._upper),
            start=start,
            index=renumber[index],
            value=value,
            row_lower=lower[kept],
            row_upper=upper[kept],
            offset=offset,
            row_names=tuple(n for n, keep in zip(names, kept, strict=True) if keep),
            column_names=tuple(f.name(i) for f in self.columns for i in range(f.size)),
        )


def _by_columns(entries: list[tuple[Ints, Ints, Floats]], rows: int, columns: int) -> tuple[Ints, Ints, Floats]:
    """Column-wise storage; entries at the same place are added, zeros dropped."""
    i, j, v = (np.concatenate([e[k] for e in entries]) for k in range(3))
    place: NDArray[np.int64] = j.astype(np.int64) * rows + i.astype(np.int64)
    order = np.argsort(place, kind="stable")
    place, v = place[order], v[order]
    firsts = np.flatnonzero(np.r_[True, place[1:] != place[:-1]])
    place, v = place[firsts], np.add.reduceat(v, firsts)
    place, v = place[v != 0], v[v != 0]
    column = place // rows
    start = np.searchsorted(column, np.arange(columns + 1)).astype(np.int64)
    return start, (place % rows).astype(np.int64), v
