"""Write a certificate: a model and the prices of its rows as whole numbers, for `safepassage/certificate.py` to check.

Every array of the model has its own grid, the multiples of 2**-bits, as fine as 63-bit numbers allow. Most floats of a model lie on
it already (a float has 53 bits). Those that do not are rounded so that every point of the model is a point of the gridded model that
costs no more: the gridded model is a relaxation, and a bound proven for it holds for the model (`on_grid`; docs/explanation/bound.md).
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np

from safepassage import certificate as checker
from safepassage.plan.duals import admissible
from safepassage.records.model import Floats, Ints, LinearModel

LARGEST = 62  # the largest number of an array is below 2**62 of its grid: one bit is left for rounding
CLAIM_BITS = 40  # the claim is rounded down to a multiple of 2**-40 deaths


def on_grid(model: LinearModel) -> LinearModel:
    """
    The model with every number on the grid: a relaxation of the model, and the model itself but for the smallest numbers.

    Cost and offset are rounded down, uppers up, coefficients to the nearest; row limits away from each other, after both were moved
    apart by what the rounding of the row's coefficients can do at most: the sum of |change| * upper. An equality in which a
    coefficient or the right-hand side changed becomes a narrow range.

    Raises
    ------
    ValueError
        When a number of the model is not finite (row limits may be infinite) or too large for the grid.
    """
    wide = _widened(model)
    bits = _bits(wide, np.zeros(0))
    return replace(
        wide,
        cost=_rounded(np.floor, wide.cost, bits["cost"]),
        row_lower=_rounded(np.floor, wide.row_lower, bits["limit"]),
        row_upper=_rounded(np.ceil, wide.row_upper, bits["limit"]),
        offset=float(_rounded(np.floor, np.array([wide.offset]), bits["offset"])[0]),
    )


def _widened(model: LinearModel) -> LinearModel:
    """Uppers and coefficients on the grid, and row limits moved apart by what that can do to a row."""
    bits = _bits(model, np.zeros(0))
    value = _rounded(np.rint, model.value, bits["value"])
    upper = _rounded(np.ceil, model.upper, bits["upper"])
    moved = np.abs(value - model.value) * np.repeat(upper, np.diff(model.start))
    slack: Floats = np.bincount(model.index, weights=moved, minlength=len(model.row_lower)).astype(np.float64)
    changed = slack > 0
    slack = slack * (1 + 1e-9)  # more than this sum of floats can be too low by
    lower = np.where(changed, np.nextafter(model.row_lower - slack, -np.inf), model.row_lower)
    higher = np.where(changed, np.nextafter(model.row_upper + slack, np.inf), model.row_upper)
    return replace(model, value=value, upper=upper, row_lower=lower, row_upper=higher)


def certificate(model: LinearModel, duals: Floats) -> bytes:
    """
    The file that proves a bound of `model` with these prices (shape (rows,); what is not admissible counts as 0).

    Raises
    ------
    ValueError
        When a number of the model is not finite or too large for the grid.
    """
    prices = admissible(model, duals)
    sizes, arrays = _whole(model, prices)
    data = _data(arrays)
    header = sizes | {
        "claim": _claim(arrays, sizes["bits"]),
        "claim_bits": CLAIM_BITS,
        "sha256": checker.model_hash(sizes, data[: len(data) - 8 * len(prices)]),
    }
    line = json.dumps(header, sort_keys=True).encode() + b"\n"
    return checker.MAGIC + line + zlib.compress(data, level=6)


def model_hash(model: LinearModel) -> str:
    """The hash that a certificate of this model carries."""
    none = np.zeros(len(model.row_lower))
    sizes, arrays = _whole(model, none)
    return checker.model_hash(sizes, _data(arrays)[: -8 * len(none) or None])


def _bits(model: LinearModel, prices: Floats) -> dict[str, int]:
    """The grid of each array: as fine as its largest number allows."""
    arrays = {
        "offset": np.array([model.offset]),
        "cost": model.cost,
        "upper": model.upper,
        "value": model.value,
        "limit": np.concatenate([_finite(model.row_lower), _finite(model.row_upper)]),
        "price": prices,
    }
    return {name: _finest(name, array) for name, array in arrays.items()}


def _finite(limits: Floats) -> Floats:
    """The limits that there are; NaN stays, and is refused."""
    return limits[~np.isinf(limits)]


def _finest(name: str, array: Floats) -> int:
    largest = float(np.abs(array).max(initial=0.0))
    if not largest < 2.0**LARGEST:
        raise ValueError(f"the model's {name} does not fit a certificate: it has {largest}")
    exponent = int(np.frexp(largest)[1])  # largest < 2**exponent
    return min(LARGEST - exponent, 200) if largest else 0


def _rounded(how: Callable[[Floats], Floats], array: Floats, bits: int) -> Floats:
    """Multiples of 2**-bits; scaling by a power of two is exact in floats."""
    return np.ldexp(how(np.ldexp(array, bits)), -bits)


def _whole(model: LinearModel, prices: Floats) -> tuple[dict[str, Any], dict[str, Ints]]:
    """Sizes and grids as the header has them, and the arrays in the order of the file, as whole numbers on their grids."""
    model = on_grid(model)
    bits = _bits(model, prices)

    def whole(array: Floats, name: str) -> Ints:
        return np.rint(np.ldexp(array, bits[name])).astype(np.int64)

    def limits(array: Floats) -> Ints:
        none = np.where(array < 0, checker.NO_LOWER, checker.NO_UPPER)
        return np.where(np.isinf(array), none, whole(np.where(np.isinf(array), 0.0, array), "limit"))

    arrays = {
        "offset": whole(np.array([model.offset]), "offset"),
        "cost": whole(model.cost, "cost"),
        "upper": whole(model.upper, "upper"),
        "start": model.start,
        "index": model.index,
        "value": whole(model.value, "value"),
        "row_lower": limits(model.row_lower),
        "row_upper": limits(model.row_upper),
        "price": whole(prices, "price"),
    }
    return {"rows": len(prices), "columns": len(model.cost), "entries": len(model.value), "bits": bits}, arrays


def _data(arrays: dict[str, Ints]) -> bytes:
    return b"".join(arrays[name].astype("<i8").tobytes() for name in checker.ARRAYS)


def _claim(arrays: dict[str, Ints], bits: dict[str, int]) -> int:
    """The bound in whole multiples of 2**-CLAIM_BITS, rounded down. A second writing of the checker's sum: it shares no line with it."""
    exact = {name: array.astype(object) for name, array in arrays.items()}  # Python integers: no overflow
    price, start = exact["price"], arrays["start"]
    side = np.where(price > 0, exact["row_lower"], exact["row_upper"])
    limits = np.sum((side * price)[price != 0], initial=0)
    entry_sums = np.concatenate([np.zeros(1, dtype=object), np.add.accumulate(exact["value"] * price[arrays["index"]])])
    product, cost = bits["value"] + bits["price"], bits["cost"]
    reduced = exact["cost"] * 2 ** max(product - cost, 0) - (entry_sums[start[1:]] - entry_sums[start[:-1]]) * 2 ** max(cost - product, 0)
    charged = np.sum(np.minimum(reduced, 0) * exact["upper"], initial=0)
    bound = Fraction(int(exact["offset"][0]), 2 ** bits["offset"]) + Fraction(int(limits), 2 ** (bits["limit"] + bits["price"]))
    bound += Fraction(int(charged), 2 ** (max(product, cost) + bits["upper"]))
    return int(bound * 2**CLAIM_BITS // 1)
