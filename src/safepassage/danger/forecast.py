"""The forecast: hazards of every place at one level, from the danger made of records or the case's assumptions, and from its pauses."""

from __future__ import annotations

from statistics import fmean

import numpy as np

from safepassage.danger.quiet import Quiet, Shares
from safepassage.danger.sieges import Sieges
from safepassage.records.case import Case
from safepassage.records.city import Corridor, Exposure, Road, SiteKind
from safepassage.records.danger import Danger, Hazard
from safepassage.records.hazard import HazardKind, Posture
from safepassage.records.levels import Level
from safepassage.records.operation import Pause
from safepassage.records.people import Care
from safepassage.units import DAY, HOUR


def forecast(case: Case, level: Level) -> Danger:
    """
    Hazard of every place in every minute of the plan [deaths per person-minute], at one level of deaths.

    `point` holds assembly points and aid points. After the horizon there is no pause: the tail's hazard is the one without.
    `treated_*` is all that kills after arrival: violence outside, and what illness and wounds still do under treatment.
    Where the case has danger made from records (`case.hazards`) that stands for `violence_home`, the zone's own factor, `street_factor` and
    `fire_...`; pauses work on it as on them. A road whose exposure nobody described, and a place of which nothing was ever reported, has
    NaN in every minute (conventions, section 2).

    Raises
    ------
    KeyError
        When the case lacks one of the assumptions named in the reference of the case folder.
    """
    quiet = Quiet.of(case, level)
    made = Made(case, level)
    sieges = Sieges(case)
    still = {z.id: quiet.homes(sieges.felt_in(z.id)) for z in case.zones}
    nowhere_worse = np.max([quiet.homes(pauses) for pauses in sieges.felt_by_all()], axis=0)
    assumed = {z.id: case.value("violence_home", level) * z.danger.at(level) / DAY for z in case.zones}
    homes = {zone: made.of(HazardKind.ZONE, zone, Posture.CELLAR, hazard) for zone, hazard in assumed.items()}
    mean = _mean(list(homes.values())) if homes else np.full(case.horizon, np.nan)
    factor = case.value("street_factor", level)
    nodes = {p.id: p.node for p in case.assembly_points} | {s.id: s.node for s in case.sites}
    streets = {zone: made.of(HazardKind.ZONE, zone, Posture.STREET, factor * hazard) for zone, hazard in homes.items()}
    return Danger(
        level=level,
        home={zone: _sealed(hazard * still[zone]) for zone, hazard in homes.items()},
        street={zone: _sealed(hazard * still[zone]) for zone, hazard in streets.items()},
        point={
            point: _sealed(hazard * quiet.homes(sieges.felt_at([nodes[point]])))
            for point, hazard in _points(case, level, homes, mean).items()
        },
        road={
            road.id: _sealed(
                made.of(HazardKind.ROAD, road.id, Posture.VEHICLE, _road(case, road, level)) * quiet.roads(_pauses_on(case, road, sieges))
            )
            for road in case.roads
        },
        checkpoint=_checkpoints(case, level, quiet, made),
        inside=_sealed(mean * nowhere_worse),
        inside_tail=float(mean[-1]),
        foot_factor=case.value("foot_factor", level),
        home_tail={zone: float(hazard[-1]) for zone, hazard in homes.items()},
        untreated={care.value: _untreated(case, level, care) for care in Care},
        aided={care.value: _untreated(case, level, care) * (1 - case.value(f"aid_effect_{care.value}", level)) for care in Care},
        treated_hospital=_treated(case, level, "hospital"),
        treated_reception=_treated(case, level, "reception"),
    )


class Made:
    """Danger made from records, where the case has it (danger.csv), at one level; it stands for what would be assumed."""

    def __init__(self, case: Case, level: Level) -> None:
        self._horizon = case.horizon
        self._made: dict[tuple[HazardKind, str, Posture], Hazard] = {}
        last: dict[tuple[HazardKind, str, Posture], tuple[int, float]] = {}
        for row in case.hazards:
            hazard = self._made.setdefault((row.kind, row.place, row.posture), np.full(case.horizon, np.nan))
            value = np.nan if row.per_hour is None else row.per_hour.at(level) / HOUR
            hazard[row.begin : row.end] = value
            key = (row.kind, row.place, row.posture)
            if row.end > last.get(key, (0, 0.0))[0]:
                last[key] = (row.end, value)
        for key, (end, value) in last.items():
            self._made[key][end:] = value

    def of(self, kind: HazardKind, place: str, posture: Posture, otherwise: float | Hazard) -> Hazard:
        """
        Hazard of a place in each minute, without pauses. Shape (horizon,).

        Minutes between its rows of which none speaks are NaN; after the last row its hazard stays, as in the tail (a rehearsal can run
        longer than the plan for which danger was made). `otherwise` counts where it has no row at all.
        """
        found = self._made.get((kind, place, posture))
        return found if found is not None else np.zeros(self._horizon) + otherwise


def _mean(hazards: list[Hazard]) -> Hazard:
    """The mean of places in each minute: exact sums, so that the order of the places makes no difference, not even in the last bit."""
    table = np.stack(hazards)
    same = (table[:, 1:] == table[:, :-1]) | (np.isnan(table[:, 1:]) & np.isnan(table[:, :-1]))
    first = np.flatnonzero(np.r_[True, ~same.all(axis=0)])
    means = np.array([fmean(table[:, minute]) for minute in first])
    return np.repeat(means, np.diff(np.r_[first, table.shape[1]]))


def _points(case: Case, level: Level, homes: dict[str, Hazard], mean: Hazard) -> dict[str, Hazard]:
    """Hazard without a pause while waiting at an assembly point (mean of the zones it serves) or aid point (mean of all)."""
    factor = case.value("point_factor", level)
    unknown = np.full(case.horizon, np.nan)
    points = {p.id: factor * (_mean([homes[z] for z in p.zones]) if p.zones else unknown) for p in case.assembly_points}
    points |= {s.id: factor * mean for s in case.sites if s.kind is SiteKind.AID_POINT}
    return points


def _road(case: Case, road: Road, level: Level) -> float:
    """Hazard in a vehicle on a road, without a pause; NaN if nobody said what danger it lies in."""
    if road.exposure is Exposure.UNKNOWN:
        return float("nan")
    return case.value(f"fire_{road.exposure.value}", level) / HOUR


def _pauses_on(case: Case, road: Road, sieges: Sieges) -> list[Pause]:
    """Pauses that quieten a road: those of the corridors whose quiet area it lies in; inside the siege also those of the city."""
    corridors = {c.id for c in case.corridors if road.id in _quiet_area(c)}
    felt = sieges.felt_at((road.u, road.v)) if road.exposure is Exposure.BESIEGED else []
    return [p for p in case.pauses if p.corridor in corridors or p in felt]


def _quiet_area(corridor: Corridor) -> tuple[str, ...]:
    """The corridor's roads from inside up to and including the last quiet one."""
    return corridor.roads[: corridor.roads.index(corridor.quiet_until) + 1]


def _checkpoints(case: Case, level: Level, quiet: Quiet, made: Made) -> dict[str, Hazard]:
    hazard = case.value("fire_checkpoint", level) / HOUR
    shares: dict[str, Shares] = {}
    for checkpoint in case.checkpoints:
        corridors = {c.id for c in case.corridors if checkpoint.id in c.checkpoints}
        shares[checkpoint.id] = quiet.roads(p for p in case.pauses if p.corridor in corridors)
    return {name: _sealed(made.of(HazardKind.CHECKPOINT, name, Posture.STREET, hazard) * share) for name, share in shares.items()}


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
