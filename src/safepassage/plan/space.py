"""Rows and columns of a linear model while it is being built: named families, filled with arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain, compress

import numpy as np
from numpy.typing import ArrayLike
from scipy.sparse import coo_array

from safepassage.records.model import Floats, Ints, LinearModel


@dataclass(slots=True)
class Draft:
    """A model in the making: add families of rows and columns, then entries, then `finish`."""

    rows: dict[str, int] = field(default_factory=dict)  # family -> its first row
    row_count: int = 0
    column_count: int = 0
    _row_names: list[Sequence[str]] = field(default_factory=list)
    _column_names: list[Sequence[str]] = field(default_factory=list)
    _row_lower: list[Floats] = field(default_factory=list)
    _row_upper: list[Floats] = field(default_factory=list)
    _cost: list[Floats] = field(default_factory=list)
    _upper: list[Floats] = field(default_factory=list)
    _entries: list[tuple[Ints, Ints, Floats]] = field(default_factory=list)

    def add_rows(self, family: str, lower: ArrayLike, upper: ArrayLike, names: Sequence[str]) -> int:
        """A family of rows, as many as it has names; returns the index of its first. The limits broadcast."""
        first, count = self.row_count, len(names)
        self.rows[family] = first
        self._row_names.append(names)
        self._row_lower.append(_filled(lower, count))
        self._row_upper.append(_filled(upper, count))
        self.row_count += count
        return first

    def add_columns(self, cost: ArrayLike, upper: ArrayLike, names: Sequence[str]) -> Ints:
        """A family of columns, as many as it has names; returns their indices. Cost and upper broadcast."""
        first, count = self.column_count, len(names)
        self._column_names.append(names)
        self._cost.append(_filled(cost, count))
        self._upper.append(_filled(upper, count))
        self.column_count += count
        return np.arange(first, self.column_count, dtype=np.int64)

    def enter(self, rows: ArrayLike, columns: ArrayLike, values: ArrayLike) -> None:
        """Entries of the matrix; the three broadcast. Entries at the same place add up."""
        i, j, v = np.asarray(rows, np.int64), np.asarray(columns, np.int64), np.asarray(values, float)
        if not i.shape == j.shape == v.shape:
            shape = np.broadcast_shapes(i.shape, j.shape, v.shape)
            i, j, v = (side if side.shape == shape else np.broadcast_to(side, shape) for side in (i, j, v))
        self._entries.append((i.ravel(), j.ravel(), v.ravel()))

    def row(self, family: str, offset: ArrayLike) -> Ints:
        """Indices of rows of a family."""
        return np.asarray(self.rows[family] + np.asarray(offset, np.int64), np.int64)

    def finish(self, offset: float) -> LinearModel:
        """The model by columns; rows in which nothing stands are left out when zero satisfies them."""
        start, index, value = self._by_columns()
        lower, upper = _joined(self._row_lower), _joined(self._row_upper)
        kept = np.bincount(index, minlength=self.row_count) > 0
        kept |= (lower > 0) | (upper < 0)
        renumber = np.cumsum(kept) - 1
        return LinearModel(
            cost=_joined(self._cost),
            upper=_joined(self._upper),
            start=start,
            index=renumber[index],
            value=value,
            row_lower=lower[kept],
            row_upper=upper[kept],
            offset=offset,
            row_names=tuple(compress(chain.from_iterable(self._row_names), kept.tolist())),
            column_names=tuple(chain.from_iterable(self._column_names)),
        )

    def _by_columns(self) -> tuple[Ints, Ints, Floats]:
        """Column-wise storage, rows ascending; entries at the same place are added, zeros dropped."""
        i, j = (np.concatenate([np.empty(0, np.int64), *(entry[k] for entry in self._entries)]) for k in range(2))
        matrix = coo_array((_joined([e[2] for e in self._entries]), (i, j)), shape=(self.row_count, self.column_count)).tocsc()
        matrix.sum_duplicates()
        matrix.eliminate_zeros()
        return matrix.indptr.astype(np.int64), matrix.indices.astype(np.int64), np.asarray(matrix.data, np.float64)


def _filled(values: ArrayLike, count: int) -> Floats:
    """One number for each of `count` rows or columns."""
    return np.broadcast_to(np.asarray(values, np.float64), (count,))


def _joined(parts: list[Floats]) -> Floats:
    return np.concatenate([np.empty(0), *parts])
