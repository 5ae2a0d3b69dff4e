"""Danger made from records: every zone, road and checkpoint by hour, with ranges, unknown where nothing was ever reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np
from scipy.special import gammaincinv

from safepassage.danger.circles import circles
from safepassage.danger.ground import OUTSIDE, Floats, Ground, Ints
from safepassage.danger.level import Rate, rate
from safepassage.danger.pattern import Looking, Pattern, parts, pattern
from safepassage.danger.placed import Placed, placed
from safepassage.danger.postures import assumed, by_weapon, shares, summed, times
from safepassage.danger.told import STALE_DAYS, cautions
from safepassage.records.case import Case
from safepassage.records.city import Exposure, Road
from safepassage.records.hazard import (
    EventKind,
    Evidence,
    HazardKind,
    Intensity,
    LevelCheck,
    MadeDanger,
    MadeHazard,
    Part,
    Posture,
    Posturing,
    Stance,
    Weapon,
)
from safepassage.records.levels import Assumption, Range
from safepassage.units import DAY, HOUR

REPORTED = 0.5  # records in an area, below which nothing was ever reported there
OF_DAMAGE = 0.1  # of a record: ten damaged structures in an old picture are one
TENTH = 0.1
FRONT_METRES = 400.0  # how far small arms reach from a front
ALONG = 20  # points along a road
UNREPORTED = "danger_unreported"


@dataclass(frozen=True, slots=True)
class Studied:
    """The evidence as it was weighed: what `make` and `explain` both stand on."""

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


def make(studied: Studied, by_records: bool = False) -> MadeDanger:
    """
    Danger of every zone, road and checkpoint, hour by hour, without pauses (the forecast applies them).

    The level is the case's `violence_home` and `fire_...`; with `by_records` homes take the records' own level. Inside it the pattern
    tells the places apart; trend, horizon and posture claims change it by hour.

    Raises
    ------
    ValueError
        With `by_records`, when no record says how many died.
    """
    case = studied.case
    check = level_check(studied)
    level = check.records if by_records else check.assumed
    if level is None:
        raise ValueError("no record says how many died: the level cannot be taken from the records")
    relative = _relative(studied)
    hourly = _hourly(studied)
    mix = shares(studied.evidence.events, studied.day)
    home = Range(level.low / 24, level.likely / 24, level.high / 24)
    rows = [*_zone_rows(studied, relative, home, hourly, mix), *_road_rows(studied, relative, hourly), *_checkpoint_rows(case, hourly)]
    intensities = tuple(_intensity(studied, number, relative) for number in range(len(studied.ground.areas)))
    unknown = tuple(z for z, area in studied.zones.items() if area == OUTSIDE or relative[area] is None)
    english, arabic = cautions(case, studied.evidence, studied.day, check, unknown, _assumption(case, UNREPORTED) is not None)
    return MadeDanger(
        day=studied.day,
        sources=tuple(sorted(Counter(event.source for event in studied.evidence.events).items())),
        hazards=tuple(rows),
        hourly=tuple((r.low, r.likely, r.high) for r in hourly),
        intensities=intensities,
        level=check,
        assumptions=_used(case, mix),
        learned=tuple(zip(studied.found.view.names, (float(w) for w in studied.found.weights), strict=True)),
        cautions=english,
        cautions_ar=arabic,
    )


def explain(studied: Studied, area: int, most: int | None = None) -> tuple[Part, ...]:
    """What made an area's intensity so: records (`most` of them, if told) and what is known of the ground; shares sum to one."""
    return parts(studied.looking, studied.found, area, most)


def _people(studied: Studied) -> dict[str, float]:
    people: dict[str, float] = dict.fromkeys(studied.zones, 0.0)
    for group in studied.case.people:
        people[group.group.zone] = people.get(group.group.zone, 0.0) + group.count.likely
    return people


def _relative(studied: Studied) -> list[Range | None]:
    """
    Danger of each area against the mean of the people: incidents to a square kilometre, since a bomb reaches a piece of ground.

    None where nothing was ever reported, unless `danger_unreported` is assumed. The range is that of a Gamma belief that rests on the
    prior and the area's own records.
    """
    density = studied.found.share / studied.ground.square_km
    known = studied.reported >= REPORTED
    people = _people(studied)
    at = [(area, people[zone]) for zone, area in studied.zones.items() if area != OUTSIDE and known[area] and people[zone] > 0]
    whole = sum(count for _, count in at)
    mean = sum(density[area] * count for area, count in at) / whole if whole else float(density.mean())
    guess = _assumption(studied.case, UNREPORTED)
    found: list[Range | None] = []
    for number, counted in enumerate(studied.found.counted):
        if not known[number]:
            found.append(guess.range if guess else None)
            continue
        likely = float(density[number] / mean)
        low, high = (float(gammaincinv(counted, chance)) / float(counted) for chance in (TENTH, 1 - TENTH))
        found.append(Range(likely * min(low, 1.0), likely, likely * max(high, 1.0)))
    return found


def _hourly(studied: Studied) -> list[Range]:
    """What multiplies the level in each hour of the plan: the trend of the records, and the doubt that grows with the horizon."""
    now = studied.rate.mean(studied.gap)
    start = {chance: studied.rate.quantile(chance, studied.gap) for chance in (TENTH, 1 - TENTH)}
    factors = []
    for block in range(0, studied.case.horizon, studied.case.block):
        ahead = studied.gap + (block + studied.case.block / 2) / DAY
        likely = studied.rate.mean(ahead) / now
        low = studied.rate.quantile(TENTH, ahead) / max(start[TENTH], 1e-12)
        high = studied.rate.quantile(1 - TENTH, ahead) / max(start[1 - TENTH], 1e-12)
        factors += [Range(min(low, likely), likely, max(high, likely))] * (studied.case.block // HOUR)
    return factors


def level_check(studied: Studied) -> LevelCheck:
    """The assumed level beside the one that the records tell: incidents a day, deaths in each, times what nobody listed, per person."""
    case = studied.case
    inside = sorted({area for area in studied.zones.values() if area != OUTSIDE})
    share = float(studied.found.share[inside].sum()) if inside else 0.0
    incidents = Range(*(studied.rate.quantile(c, studied.gap) * share for c in (TENTH, 0.5, 1 - TENTH)))
    people = sum(_people(studied).values())
    deaths = _deaths_each(studied)
    records = None
    if deaths and people:
        records = _scaled(times(incidents, deaths, assumed(case, "under_reporting").range), 1 / people)
    return LevelCheck(case.assumption("violence_home").range, records, incidents, deaths, people)


def _deaths_each(studied: Studied) -> Range | None:
    """Deaths in an incident: the mean of what the sources say at least, between, and at most; where they differ the range is theirs."""
    told = [e.deaths for e in studied.looking.incidents.events if e.deaths is not None]
    if not told:
        return None
    return Range(fmean(d.low for d in told), fmean(d.likely for d in told), fmean(d.high for d in told))


def _scaled(values: Range, factor: float) -> Range:
    return Range(values.low * factor, values.likely * factor, values.high * factor)


def _zone_rows(
    studied: Studied, relative: Sequence[Range | None], home: Range, hourly: Sequence[Range], mix: Mapping[Weapon, float]
) -> list[MadeHazard]:
    case, rows = studied.case, []
    postures = {p: summed(by_weapon(case, mix, p).values()) for p in Posture}
    for zone in case.zones:
        area = studied.zones[zone.id]
        place = relative[area] if area != OUTSIDE else None
        source = _says(studied, area)
        claims = _posturing(studied, (zone.id, studied.ground.areas[area].id if area != OUTSIDE else ""))
        for posture, reach in postures.items():
            rows += _runs(
                case, HazardKind.ZONE, zone.id, posture, _series(case, (home, place, reach) if place else None, hourly, claims), source
            )
    return rows


def _says(studied: Studied, area: int) -> str:
    """What a row rests on, in a few words."""
    if area == OUTSIDE:
        return "lies in no area"
    if studied.reported[area] < REPORTED:
        return f"assumption {UNREPORTED}" if _assumption(studied.case, UNREPORTED) else "nothing was ever reported here"
    return f"{studied.reported[area]:.0f} records placed in {studied.ground.areas[area].id}; level: violence_home"


def _road_rows(studied: Studied, relative: Sequence[Range | None], hourly: Sequence[Range]) -> list[MadeHazard]:
    case, rows = studied.case, []
    spots = _along(studied)
    for road, found in zip(case.roads, spots, strict=True):
        exposure = _exposure(studied, road, found)
        ids = tuple(studied.ground.areas[a].id for a in sorted(set(found.tolist()) - {OUTSIDE}))
        claims = _posturing(studied, (road.id, *ids, *(("front",) if exposure is Exposure.FRONT else ())))
        factors: tuple[Range, ...] | None = None
        source = "nobody said what danger it lies in"
        if exposure is not Exposure.UNKNOWN:
            level = case.assumption(f"fire_{exposure}").range
            near = _mean_along(found, relative) if exposure is Exposure.BESIEGED else None
            factors = (level, near) if near else (level,)
            source = f"level: fire_{exposure}" + (f"; pattern of {', '.join(ids)}" if near else "; no pattern of records applied")
        rows += _runs(case, HazardKind.ROAD, road.id, Posture.VEHICLE, _series(case, factors, hourly, claims), source)
    return rows


def _along(studied: Studied) -> list[Ints]:
    """The areas under points along each road, straight from end to end."""
    nodes = {node.id: (node.lon, node.lat) for node in studied.case.nodes}
    steps = (np.arange(ALONG) + 0.5) / ALONG
    ends = [(np.array(nodes[road.u]), np.array(nodes[road.v])) for road in studied.case.roads]
    points = np.concatenate([u + steps[:, None] * (v - u) for u, v in ends]) if ends else np.zeros((0, 2))
    return list(studied.ground.locate(points).reshape(-1, ALONG))


def _mean_along(found: Ints, relative: Sequence[Range | None]) -> Range | None:
    """The pattern along a road, over the points whose area has one; None: none has."""
    known = [r for r in (relative[a] for a in found.tolist() if a != OUTSIDE) if r is not None]
    return Range(fmean(r.low for r in known), fmean(r.likely for r in known), fmean(r.high for r in known)) if known else None


def _exposure(studied: Studied, road: Road, found: Ints) -> Exposure:
    """What the case says; where it says nothing, what front lines and held areas tell: near a line, inside, or behind."""
    if road.exposure is not Exposure.UNKNOWN or not studied.evidence.fronts:
        return road.exposure
    if _near_front(studied, road):
        return Exposure.FRONT
    zones = set(studied.zones.values())
    inside = [a for a in found.tolist() if a in zones and a != OUTSIDE]
    holders = {studied.ground.areas[a].holder for a in found.tolist() if a != OUTSIDE}
    if len(inside) == len(found):
        return Exposure.BESIEGED
    return Exposure.REAR if not inside and holders and None not in holders and OUTSIDE not in found.tolist() else Exposure.UNKNOWN


def _near_front(studied: Studied, road: Road) -> bool:
    nodes = {node.id: (node.lon, node.lat) for node in studied.case.nodes}
    ends = studied.ground.metres(np.array([nodes[road.u], nodes[road.v]], float))
    spots = ends[0] + ((np.arange(ALONG) + 0.5) / ALONG)[:, None] * (ends[1] - ends[0])
    for front in studied.evidence.fronts:
        line = studied.ground.metres(np.array(front.points, float))
        if _distances(spots, line).min() <= FRONT_METRES:
            return True
    return False


def _distances(spots: Floats, line: Floats) -> Floats:
    """Metres from each spot to a line of segments."""
    a, b = line[:-1], line[1:]
    along = b - a
    length = np.maximum((along**2).sum(axis=1), 1e-9)
    t = np.clip(((spots[:, None, :] - a) * along).sum(axis=2) / length, 0, 1)
    return np.asarray(np.sqrt(((a + t[:, :, None] * along - spots[:, None, :]) ** 2).sum(axis=2)).min(axis=1), np.float64)


def _checkpoint_rows(case: Case, hourly: Sequence[Range]) -> list[MadeHazard]:
    level = case.assumption("fire_checkpoint").range
    rows: list[MadeHazard] = []
    for checkpoint in case.checkpoints:
        series = _series(case, (level,), hourly, ())
        rows += _runs(case, HazardKind.CHECKPOINT, checkpoint.id, Posture.STREET, series, "level: fire_checkpoint")
    return rows


def _posturing(studied: Studied, places: tuple[str, ...]) -> tuple[Posturing, ...]:
    return tuple(claim for claim in studied.evidence.posturing if claim.area in places)


def _series(case: Case, factors: tuple[Range, ...] | None, hourly: Sequence[Range], claims: Sequence[Posturing]) -> list[Range | None]:
    """Hour by hour: the place's factors, the level of the hour, and the worst of the claims that hold then."""
    if factors is None:
        return [None] * len(hourly)
    made: list[Range | None] = []
    known: dict[tuple[Range, Range | None], Range] = {}
    for hour, level in enumerate(hourly):
        raised = _raised(case, claims, hour)
        key = (level, raised)
        if key not in known:
            known[key] = _rounded(times(*factors, level, *((raised,) if raised else ())))
        made.append(known[key])
    return made


def _raised(case: Case, claims: Sequence[Posturing], hour: int) -> Range | None:
    day = day_of(case, hour * HOUR)
    names = {Stance.MASSING: "massing_factor", Stance.PUSH: "push_factor"}
    now = [assumed(case, names[c.stance]).range for c in claims if c.begin <= day and (c.end is None or day < c.end)]
    return max(now, key=lambda r: r.likely, default=None)


def day_of(case: Case, minute: int) -> float:
    """A minute of the plan as days since 1970-01-01 in the case's own clock."""
    start = case.start
    return start.toordinal() - 719_163 + (start.hour * HOUR + start.minute + minute) / DAY


def _rounded(values: Range) -> Range:
    return Range(*(float(f"{v:.3g}") for v in (values.low, values.likely, values.high)))


def _runs(case: Case, kind: HazardKind, place: str, posture: Posture, series: Sequence[Range | None], source: str) -> list[MadeHazard]:
    """Equal hours that follow each other, as one row."""
    rows: list[MadeHazard] = []
    begin = 0
    for hour in range(1, len(series) + 1):
        if hour == len(series) or series[hour] != series[begin]:
            end = min(hour * HOUR, case.horizon)
            rows.append(MadeHazard(kind, place, posture, begin * HOUR, end, series[begin], source))
            begin = hour
    return rows


def _intensity(studied: Studied, number: int, relative: Sequence[Range | None]) -> Intensity:
    area = studied.ground.areas[number].id
    claims = _posturing(studied, (area, *(z for z, a in studied.zones.items() if a == number)))
    if studied.reported[number] < REPORTED:
        return Intensity(area, None, relative[number], float(studied.reported[number]), claims)
    level = Range(*(studied.rate.quantile(c, studied.gap) for c in (TENTH, 0.5, 1 - TENTH)))
    counted = float(studied.found.counted[number])
    share = float(studied.found.share[number])
    low, high = (float(gammaincinv(counted, chance)) / counted for chance in (TENTH, 1 - TENTH))
    belief = Range(share * min(low, 1.0), share, share * max(high, 1.0))
    return Intensity(area, times(level, belief), relative[number], float(studied.reported[number]), claims)


def _assumption(case: Case, name: str) -> Assumption | None:
    return next((item for item in case.assumptions if item.name == name), None)


def _used(case: Case, mix: Mapping[Weapon, float]) -> tuple[Assumption, ...]:
    names = ["violence_home", "fire_besieged", "fire_front", "fire_rear", "fire_checkpoint", "street_factor", "foot_factor"]
    items = [case.assumption(name) for name in names]
    items += [assumed(case, name) for name in ("massing_factor", "push_factor", "under_reporting")]
    items += [assumed(case, f"{where}_{weapon}") for weapon in mix for where in ("street", "vehicle")]
    items += [item for item in (_assumption(case, UNREPORTED),) if item]
    return tuple({item.name: item for item in items}.values())
