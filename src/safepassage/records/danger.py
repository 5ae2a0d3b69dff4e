"""Danger: how deadly each place is in each minute. Hazard in deaths per person-minute; NaN where nobody described it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from safepassage.records.levels import Level

Hazard = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Danger:
    """Hazard of violence at one level, and what illness and want add to it.

    Each mapping gives an array of shape (horizon,): the hazard in minute [t, t+1) of the plan. After the horizon the hazard
    is the tail's. Arrays are read-only.
    """

    level: Level
    home: dict[str, Hazard]  # zone -> hazard for people sheltering at home
    street: dict[str, Hazard]  # zone -> hazard on the way from home to the assembly point
    point: dict[str, Hazard]  # assembly point or aid point -> hazard while waiting or unloading there
    road: dict[str, Hazard]  # road -> hazard in a vehicle
    checkpoint: dict[str, Hazard]  # checkpoint -> hazard while waiting there
    inside: Hazard  # hazard for a crew that stands inside between movements (mean of homes)
    inside_tail: float
    foot_factor: float  # on foot, times the hazard in a vehicle
    home_tail: dict[str, float]  # zone -> hazard after the horizon
    untreated: dict[str, float]  # care -> hazard of illness, wounds and want, per minute, without aid
    aided: dict[str, float]  # care -> the same with aid
    treated_hospital: dict[str, float]  # care -> hazard after arrival at a hospital, until T+
    treated_reception: dict[str, float]  # care -> hazard after arrival at a reception site, until T+
