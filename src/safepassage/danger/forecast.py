"""The forecast: hazards of every place at one level, from the case's assumptions and pauses."""

from __future__ import annotations

from statistics import fmean

import numpy as np

from safepassage.danger.quiet import Quiet, Shares
from safepassage.records.case import Case
from safepassage.records.city import Corridor, Exposure, Road, SiteKind
from safepassage.records.danger import Danger, Hazard
from safepassage.records.levels import Level
from safepassage.records.operation import Pause
from safepassage.records.people import Care
from safepassage.units import DAY, HOUR


def forecast(case: Case, level: Level) -> Danger:
    """
    Hazard of every place in every minute of the plan [deaths per person-minute], at one level of deaths.

    `point` holds assembly points and aid points. After the horizon there is no pause: the tail's hazard is the one without.
    `treated_*` is all that kills after arrival: violence outside, and what illness and wounds still do under treatment.
    A road whose exposure nobody described has NaN in every minute (conventions, section 2).

    Raises
    ------
    KeyError
        When the case lacks one of the assumptions named in the reference of the case folder.
    """
    quiet = Quiet.of(case, level)
    still = quiet.homes(p for p in case.pauses if p.city)
    homes = {z.id: case.value("violence_home", level) * z.danger.at(level) / DAY for z in case.zones}
    mean = fmean(homes.values()) if homes else float("nan")
    street = case.value("street_factor", level)
    return Danger(
        level=level,
        home={zone: _sealed(hazard * still) for zone, hazard in homes.items()},
        street={zone: _sealed(street * hazard * still) for zone, hazard in homes.items()},
        point={point: _sealed(hazard * still) for point, hazard in _points(case, level, homes, mean).items()},
        road={road.id: _sealed(_road(case, road, level) * quiet.roads(_pauses_on(case, road))) for road in case.roads},
        checkpoint=_checkpoints(case, level, quiet),
        inside=_sealed(mean * still),
        inside_tail=mean,
        foot_factor=case.value("foot_factor", level),
        home_tail=homes,
        untreated={care.value: _untreated(case, level, care) for care in Care},
        aided={care.value: _untreated(case, level, care) * (1 - case.value(f"aid_effect_{care.value}", level)) for care in Care},
        treated_hospital=_treated(case, level, "hospital"),
        treated_reception=_treated(case, level, "reception"),
    )


def _points(case: Case, level: Level, homes: dict[str, float], mean: float) -> dict[str, float]:
    """Hazard without a pause while waiting at an assembly point (mean of the zones it serves) or aid point (mean of all)."""
    factor = case.value("point_factor", level)
    points = {p.id: factor * (fmean(homes[z] for z in p.zones) if p.zones else float("nan")) for p in case.assembly_points}
    points |= {s.id: factor * mean for s in case.sites if s.kind is SiteKind.AID_POINT}
    return points


def _road(case: Case, road: Road, level: Level) -> float:
    """Hazard in a vehicle on a road, without a pause; NaN if nobody said what danger it lies in."""
    if road.exposure is Exposure.UNKNOWN:
        return float("nan")
    return case.value(f"fire_{road.exposure.value}", level) / HOUR


def _pauses_on(case: Case, road: Road) -> list[Pause]:
    """Pauses that quieten a road: those of the corridors whose quiet area it lies in; inside the siege also those of the city."""
    corridors = {c.id for c in case.corridors if road.id in _quiet_area(c)}
    besieged = road.exposure is Exposure.BESIEGED
    return [p for p in case.pauses if p.corridor in corridors or (p.city and besieged)]


def _quiet_area(corridor: Corridor) -> tuple[str, ...]:
    """The corridor's roads from inside up to and including the last quiet one."""
    return corridor.roads[: corridor.roads.index(corridor.quiet_until) + 1]


def _checkpoints(case: Case, level: Level, quiet: Quiet) -> dict[str, Hazard]:
    hazard = case.value("fire_checkpoint", level) / HOUR
    shares: dict[str, Shares] = {}
    for checkpoint in case.checkpoints:
        corridors = {c.id for c in case.corridors if checkpoint.id in c.checkpoints}
        shares[checkpoint.id] = quiet.roads(p for p in case.pauses if p.corridor in corridors)
    return {name: _sealed(hazard * share) for name, share in shares.items()}


def _untreated(case: Case, level: Level, care: Care) -> float:
    return case.value(f"untreated_{care.value}", level) / DAY


def _treated(case: Case, level: Level, kind: str) -> dict[str, float]:
    violence = case.value("violence_outside", level)
    return {care.value: (violence + case.value(f"treated_{kind}_{care.value}", level)) / DAY for care in Care}


def _sealed(hazard: Hazard) -> Hazard:
    """The same array, read-only."""
    sealed = np.ascontiguousarray(hazard, dtype=np.float64)
    sealed.flags.writeable = False
    return sealed
