"""Tiny maps with answers by hand, as files have them; and where the shared networks are."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest

from safepassage.outside.files import Faults
from safepassage.outside.streets.store import read_classes
from safepassage.records.raw_streets import RawStreets
from safepassage.records.streets import StreetClass

ROOT = Path(__file__).parent.parent.parent
Way = tuple[Sequence[tuple[int, float, float]], Mapping[str, str]]
PLAIN: dict[str, str] = {}  # a residential street
METRE = 1 / 111_195.0  # degrees of latitude


def classes() -> tuple[StreetClass, ...]:
    """The classes that a case begins with."""
    faults = Faults()
    found = read_classes(None, faults)
    assert not len(faults)
    return found


def raw(*ways: Way) -> RawStreets:
    """Ways of (node number, metres east, metres north) near the equator, where a degree is as long both ways."""
    first = np.append(0, np.cumsum([len(spots) for spots, _ in ways])).astype(np.int64)
    spots = [spot for way, _ in ways for spot in way]
    node = np.array([number for number, _, _ in spots], dtype=np.int64)
    points = np.array([[east * METRE, north * METRE] for _, east, north in spots])
    tags = tuple({"highway": "residential", **tags} for _, tags in ways)
    return RawStreets("by hand", np.arange(1, len(ways) + 1, dtype=np.int64), first, node, points, tags, ())


def shared(*names: str) -> Path:
    """A file beside the checkout; skips where it is not there."""
    path = Path(os.environ.get("SAFEPASSAGE_SHARED", ROOT.parent / "shared")).joinpath(*names)
    if not path.exists():
        pytest.skip(f"{'/'.join(names)} is not beside this checkout")
    return path
