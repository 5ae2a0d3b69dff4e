"""Danger as tables and as data: by place, posture and hour, and everything it rests on. For the task force."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from math import isnan

import numpy as np

from safepassage.records.case import Case
from safepassage.records.danger import Danger, Hazard
from safepassage.records.hazard import Evidence, Intensity, MadeDanger, Part, Posture
from safepassage.records.levels import Level, Range
from safepassage.units import HOUR

Shares = Mapping[Posture, Mapping[str, tuple[float, float, float]]]
EPOCH = date(1970, 1, 1).toordinal()


def hourly(hazard: Hazard) -> list[float | None]:
    """Deaths per person-hour in each hour, pauses included; None unknown."""
    whole = len(hazard) // HOUR * HOUR
    values = hazard[:whole].reshape(-1, HOUR).mean(axis=1) * HOUR
    return [None if isnan(v) else float(f"{v:.3g}") for v in values]


def places(case: Case, danger: Danger) -> Iterable[tuple[str, str, str, Posture, Hazard]]:
    """Kind, id, name, posture and hazard of each place: zones at home and in the street, roads, points and checkpoints."""
    for zone in case.zones:
        yield "zone", zone.id, zone.name, Posture.CELLAR, danger.home[zone.id]
        yield "zone", zone.id, zone.name, Posture.STREET, danger.street[zone.id]
    for point in case.assembly_points:
        yield "assembly point", point.id, point.name, Posture.STREET, danger.point[point.id]
    for checkpoint in case.checkpoints:
        yield "checkpoint", checkpoint.id, checkpoint.name, Posture.STREET, danger.checkpoint[checkpoint.id]
    for road in case.roads:
        yield "road", road.id, road.name, Posture.VEHICLE, danger.road[road.id]


def danger_rows(case: Case, dangers: Mapping[Level, Danger], weapons: Shares) -> tuple[list[str], list[list[str]]]:
    """A row for each place, posture, class of weapon (zones only) and hour: deaths per person-hour, pauses included; empty: unknown."""
    header = ["kind", "place", "name", "posture", "weapon", "hour", "low", "likely", "high", "unit"]
    rows: list[list[str]] = []
    levels = [list(places(case, dangers[level])) for level in Level]
    clocks = [case.clock(minute).isoformat(timespec="minutes") for minute in range(0, case.horizon, HOUR)]
    for low, likely, high in zip(*levels, strict=True):
        kind, ident, name, posture = likely[:4]
        series = [hourly(hazard) for *_, hazard in (low, likely, high)]
        for weapon, shares in _weapons(kind, posture, weapons):
            for hour, values in enumerate(zip(*series, strict=True)):
                numbers = ["" if v is None else f"{v * share:.3g}" for v, share in zip(values, shares, strict=True)]
                rows.append([kind, ident, name, posture, weapon, clocks[hour], *numbers, "deaths per person-hour"])
    return header, rows


def _weapons(kind: str, posture: Posture, weapons: Shares) -> Iterable[tuple[str, tuple[float, float, float]]]:
    """All weapons together, then each with its share of the posture's danger at each level."""
    yield "all", (1.0, 1.0, 1.0)
    if kind == "zone":
        classes = weapons[posture]
        sums = [sum(values[n] for values in classes.values()) for n in range(3)]
        for weapon, values in classes.items():
            yield weapon, (values[0] / sums[0], values[1] / sums[1], values[2] / sums[2])


def danger_data(
    case: Case, made: MadeDanger, evidence: Evidence, stamps: tuple[str, ...], parts: Mapping[str, tuple[Part, ...]]
) -> dict[str, object]:
    """Everything that was made and what it rests on, as plain data."""
    return {
        "stamps": stamps,
        "case": case.id,
        "known_at": day_text(made.day),
        "unit": "deaths per person-hour, without pauses",
        "level": {
            "assumed_per_person_day": _range(made.level.assumed),
            "records_per_person_day": _range(made.level.records),
            "incidents_per_day": _range(made.level.incidents_per_day),
            "deaths_per_incident": _range(made.level.deaths_per_incident),
            "people": made.level.people,
        },
        "hourly_factor": [{"low": low, "likely": likely, "high": high} for low, likely, high in made.hourly],
        "areas": [_area(intensity, parts.get(intensity.area, ())) for intensity in made.intensities],
        "views": [{"view": name, "weight": float(f"{weight:.4g}")} for name, weight in made.learned],
        "assumptions": [
            {"name": a.name, **(_range(a.range) or {}), "unit": a.unit, "worse": a.worse, "source": a.source, "why": a.why}
            for a in made.assumptions
        ],
        "not_used": [
            {"record": e.id, "place": e.place, "file": e.file, "line": e.line, "why": e.doubt} for e in evidence.events if e.doubt
        ],
        "repairs": evidence.repairs,
        "cautions": made.cautions,
        "cautions_ar": made.cautions_ar,
    }


def day_text(day: float) -> str:
    """Days since 1970-01-01 as a date, with the time if there is one."""
    minutes = round(day % 1 * 24 * HOUR)
    text = date.fromordinal(int(day) + EPOCH).isoformat()
    return f"{text}T{minutes // HOUR:02d}:{minutes % HOUR:02d}" if minutes else text


def _area(found: Intensity, parts: tuple[Part, ...]) -> dict[str, object]:
    return {
        "area": found.area,
        "incidents_per_day": _range(found.per_day),
        "relative": _range(found.relative),
        "records": float(f"{found.records:.4g}"),
        "posturing": [
            {"stance": p.stance, "begin": day_text(p.begin), "end": p.end and day_text(p.end), "source": p.source} for p in found.posturing
        ],
        "parts": [part_data(part) for part in parts],
    }


def part_data(part: Part) -> dict[str, object]:
    """One part of a place's intensity, with where its record stands."""
    data: dict[str, object] = {"what": part.what, "share": float(f"{part.share:.4g}")}
    if event := part.event:
        deaths = _range(event.deaths)
        data |= {"date": day_text(event.begin), "place": event.place, "source": event.source, "file": event.file, "line": event.line}
        data |= {"deaths": deaths, "weight": event.weight, "also": list(event.also)}
    return data


def _range(values: Range | None) -> dict[str, float] | None:
    if values is None:
        return None
    return {end: float(f"{np.float64(getattr(values, end)):.4g}") for end in ("low", "likely", "high")}
