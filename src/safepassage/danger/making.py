"""Danger made from records: every zone, road and checkpoint by hour, with ranges, unknown where nothing was ever reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp, sqrt
from statistics import fmean

import numpy as np
from scipy.special import gammaincinv

from safepassage.danger.ground import OUTSIDE, Floats, Ints
from safepassage.danger.pattern import parts
from safepassage.danger.postures import assumed, by_weapon, seen_share, shares, summed, times
from safepassage.danger.studied import Studied, people_of
from safepassage.danger.told import cautions
from safepassage.records.case import Case
from safepassage.records.city import Exposure, Road
from safepassage.records.hazard import (
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
TENTH = 0.1
OF_BELIEF = 1.2816  # standard deviations on each side that hold 80 percent
FRONT_METRES = 400.0  # how far small arms reach from a front
ALONG = 20  # points along a road
UNREPORTED = "danger_unreported"


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
    seen = seen_share(studied.evidence.events, studied.day, mix)
    english, arabic = cautions(case, studied.evidence, studied.day, check, unknown, _assumption(case, UNREPORTED) is not None, seen)
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


def _relative(studied: Studied) -> list[Range | None]:
    """
    Danger of each area against the mean of the people: incidents to a square kilometre, since a bomb reaches a piece of ground.

    None where nothing was ever reported, unless `danger_unreported` is assumed. The range is that of a Gamma belief that rests on the
    prior and the area's own records. The share of weapons that no collection sees is everywhere as the mean, with a wide range: a
    collection of air strikes tells nothing of shells and snipers, and must not make a front look quiet.
    """
    events = [event for event in studied.evidence.events if event.begin < studied.day]
    seen = seen_share(events, studied.day, shares(events, studied.day))
    unseen = assumed(studied.case, "unseen_pattern").range
    density = studied.found.share / studied.ground.square_km
    known = studied.reported >= REPORTED
    people = people_of(studied)
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
        pattern_told = Range(likely * min(low, 1.0), likely, likely * max(high, 1.0))
        found.append(summed((_scaled(pattern_told, seen), _scaled(unseen, 1 - seen))))
    return found


def _hourly(studied: Studied) -> list[Range]:
    """What multiplies the level in each hour of the plan: the trend of the records, and the doubt that grows with the horizon."""
    now = studied.rate.mean(studied.gap)
    factors: list[Range] = []
    for block in range(0, studied.case.horizon, studied.case.block):
        ahead = (block + studied.case.block / 2) / DAY
        likely = studied.rate.mean(studied.gap + ahead) / now
        wide = exp(OF_BELIEF * sqrt(studied.rate.drift * ahead))
        factors += [Range(likely / wide, likely, likely * wide)] * (studied.case.block // HOUR)
    return factors


def level_check(studied: Studied) -> LevelCheck:
    """The assumed level beside the one that the records tell: incidents a day, deaths in each, times what nobody listed, per person."""
    case = studied.case
    inside = sorted({area for area in studied.zones.values() if area != OUTSIDE})
    share = float(studied.found.share[inside].sum()) if inside else 0.0
    incidents = Range(*(studied.rate.quantile(c, studied.gap) * share for c in (TENTH, 0.5, 1 - TENTH)))
    people = sum(people_of(studied).values())
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
    items += [assumed(case, name) for name in ("massing_factor", "push_factor", "under_reporting", "unseen_pattern")]
    items += [assumed(case, f"{where}_{weapon}") for weapon in mix for where in ("street", "vehicle")]
    items += [item for item in (_assumption(case, UNREPORTED),) if item]
    return tuple({item.name: item for item in items}.values())
