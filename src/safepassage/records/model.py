"""A linear model as arrays: what the solver is given, what a certificate proves something about."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class LinearModel:
    """minimise offset + cost @ z  subject to  row_lower <= A z <= row_upper,  0 <= z <= upper; every upper is finite.

    A is stored by columns: column j has rows `index[start[j]:start[j+1]]` with `value`. Rows with no bound on a side have -inf / +inf.
    `row_names` / `column_names` tell what each is, e.g. "stock[sukkari/able/general,3]".
    """

    cost: Floats  # shape (columns,)
    upper: Floats  # shape (columns,)
    start: Ints  # shape (columns + 1,)
    index: Ints  # shape (entries,)
    value: Floats  # shape (entries,)
    row_lower: Floats  # shape (rows,)
    row_upper: Floats  # shape (rows,)
    offset: float
    row_names: tuple[str, ...]
    column_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Solution:
    """What the solver answered, after it was checked against the model.

    `objective` includes the offset. `bound` is proven from the duals: no point of the model is below it.
    """

    primal: Floats  # shape (columns,)
    dual: Floats  # shape (rows,)
    objective: float
    bound: float
    seconds: float
