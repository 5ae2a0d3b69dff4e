"""The evidence as it was weighed: events placed, pattern and level learned, as they can be known on a day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from safepassage.danger.circles import circles
from safepassage.danger.ground import Floats, Ground
from safepassage.danger.level import Rate, rate
from safepassage.danger.pattern import Looking, Pattern, pattern
from safepassage.danger.placed import Placed, placed
from safepassage.danger.told import STALE_DAYS
from safepassage.records.case import Case
from safepassage.records.hazard import EventKind, Evidence

OF_DAMAGE = 0.1  # of a record: ten damaged structures in an old picture are one


@dataclass(frozen=True, slots=True)
class Studied:
    """What `make` and `explain` both stand on."""

    case: Case
    evidence: Evidence
    ground: Ground
    looking: Looking
    found: Pattern
    rate: Rate
    day: float
    gap: float  # days between what the records cover and `day`
    reported: Floats  # shape (areas,)
    zones: dict[str, int]  # zone -> its area, -1 none


def study(case: Case, evidence: Evidence, day: float) -> Studied:
    """
    Place the events, learn the pattern and the level, as they can be known on a day (days since 1970-01-01 in the case's clock).

    Without areas the zones are circles. Events that begin later are not seen.
    """
    areas = evidence.areas or circles(case.zones)
    ground = Ground.of(areas)
    past = tuple(event for event in evidence.events if event.begin < day)
    incidents = placed(ground, past, EventKind.INCIDENT)
    aging = {
        "strikes": placed(ground, past, EventKind.STRIKE, wide=False),
        "damage": placed(ground, past, EventKind.DAMAGE, wide=False),
    }
    looking = Looking(incidents, ground.square_km, {k: v for k, v in aging.items() if v.events}, _fixed(ground))
    reported = _mass(incidents) + _mass(aging["strikes"]) + OF_DAMAGE * _mass(aging["damage"])
    zones = _areas_of_zones(case, ground)
    covered = covered_until(incidents.end, day)
    found = pattern(looking, day)
    return Studied(case, evidence, ground, looking, found, rate(incidents, covered), day, day - covered, reported, zones)


def covered_until(ends: Floats, day: float) -> float:
    """
    Until when the records can be taken to cover: `day`, or their last end if that is longer ago than a week.

    A collection that ended is not a silence: after it the level is unknown, and its range widens, but it does not fall.
    """
    last = float(np.minimum(ends, day).max()) if len(ends) else day
    return day if day - last <= STALE_DAYS else last


def _fixed(ground: Ground) -> dict[str, Floats]:
    """Views that do not change: people where areas say how many, and each holder's ground."""
    fixed: dict[str, Floats] = {}
    if any(area.people for area in ground.areas):
        fixed["people"] = np.array([area.people or 0.0 for area in ground.areas])
    holders = sorted({area.holder for area in ground.areas if area.holder})
    for holder in holders if len(holders) > 1 else ():
        fixed[f"held by {holder}"] = np.where([area.holder == holder for area in ground.areas], ground.square_km, 0.0)
    return fixed


def _mass(records: Placed) -> Floats:
    """Records ever placed in each area, however old. Shape (areas,)."""
    return np.bincount(records.place, records.weight, minlength=len(records.own)) @ records.own


def _areas_of_zones(case: Case, ground: Ground) -> dict[str, int]:
    """The area of each zone: of the same id, else the one its middle lies in."""
    ids = {area.id: number for number, area in enumerate(ground.areas)}
    spots = ground.locate(np.array([(zone.lon, zone.lat) for zone in case.zones], float))
    return {zone.id: ids.get(zone.id, int(spot)) for zone, spot in zip(case.zones, spots, strict=True)}


def people_of(studied: Studied) -> dict[str, float]:
    """Persons in each zone at the start, likely."""
    people: dict[str, float] = dict.fromkeys(studied.zones, 0.0)
    for group in studied.case.people:
        people[group.group.zone] = people.get(group.group.zone, 0.0) + group.count.likely
    return people
