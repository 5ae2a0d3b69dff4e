"""Streets as a foreign file has them, before they are cut at junctions, repaired and classified."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from safepassage.records.streets import Repair


@dataclass(frozen=True, slots=True, eq=False)
class RawStreets:
    """
    W ways of a file, P points. A way is what its file calls one: it may run over junctions.

    `node` numbers every point: ways that have a number in common meet there (this is all that joins them).
    `tags` are the file's own words: keys as in OpenStreetMap (highway, name, name:ar, oneway, lanes, maxspeed, bridge, tunnel, access ...).
    """

    source: str
    way: NDArray[np.int64]  # shape (W,): the file's own number
    first: NDArray[np.int64]  # shape (W + 1,)
    node: NDArray[np.int64]  # shape (P,)
    points: NDArray[np.float64]  # shape (P, 2): lon, lat
    tags: tuple[dict[str, str], ...]  # by way
    repairs: tuple[Repair, ...]  # what reading already put right
    metres: NDArray[np.float64] | None = None  # shape (W,): the file's own lengths, where it has them
