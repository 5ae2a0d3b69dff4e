"""Counts and metres of a network."""

from __future__ import annotations

import numpy as np

from safepassage.records.street_summary import ClassLength, StreetSummary
from safepassage.records.streets import NOBODY, VEHICLES, Repair, Streets


def summary(streets: Streets, repairs: tuple[Repair, ...]) -> StreetSummary:
    """What a network holds."""
    metres, total = streets.metres, float(streets.metres.sum())
    driven, walked = streets.drivable[:, VEHICLES.index("private")], streets.walkable
    apart = streets.island[streets.u] > 0
    degree = np.bincount(np.concatenate([streets.u, streets.v]), minlength=len(streets.node))
    rows = []
    for place, street in enumerate(streets.classes):
        of = streets.kind == place
        if of.any():
            rows.append(
                ClassLength(
                    street.id, int(of.sum()), float(metres[of].sum()), float(metres[of & driven].sum()), float(metres[of & walked].sum())
                )
            )
    return StreetSummary(
        source=streets.source,
        nodes=len(streets.node),
        edges=len(streets.u),
        metres=total,
        by_class=tuple(rows),
        oneway_metres=float(metres[streets.oneway].sum()),
        bridge_metres=float(metres[streets.bridge].sum()),
        named_metres=float(metres[streets.name != NOBODY].sum()),
        islands=int(streets.island.max(initial=0)),
        island_metres=float(metres[apart].sum()),
        dead_ends=int((degree == 1).sum()),
        shared_metres=float(metres[streets.share < 1].sum()),
        gates=tuple((g.id, g.name) for g in streets.gates),
        areas=len(np.unique(streets.area[streets.area != NOBODY])),
        unplaced=int((streets.area == NOBODY).sum()) if streets.areas else 0,
        repairs=repairs,
    )
