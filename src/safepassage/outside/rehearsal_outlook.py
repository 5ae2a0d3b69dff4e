"""A rehearsal, read back as an outlook: people and patients out by each hour, as quantiles over futures (docs/reference/rehearsal.md)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from math import inf
from pathlib import Path

import numpy as np

from safepassage.errors import FaultyCase
from safepassage.outside.files import Faults, read_lines
from safepassage.outside.settings import read_settings
from safepassage.records.outline import Fact, Outline, What
from safepassage.records.outlook import Outlook
from safepassage.records.rehearsal import QUANTILES
from safepassage.records.stops import Floats

FILE = "rehearsal.json"
_SAMPLES = 200
_NEXT = "Rehearse the case again: safepassage rehearse CASE --out DIR."


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What a rehearsal forecast, what its plan has with no stop, and of what: `outline` holds who was thought to be inside."""

    outline: Outline
    forecast: Outlook
    planned: Outlook | None


def found_for(path: Path) -> Path | None:
    """
    The rehearsal of what stands at a path: the file itself, in the folder, in its `out`; or, for a case, that of this case in `out` here.

    None when there is none.
    """
    here = [place for place in (path, path / FILE, path / "out" / FILE) if place.is_file()]
    if here:
        return here[0]
    head = read_settings(path / "case.toml", Faults()) if (path / "case.toml").is_file() else None
    if head is None:
        return None
    for place in (Path("out") / FILE, Path("out") / path.name / FILE):
        if place.is_file() and f'"case": "{head.text("id")}"' in place.read_text(encoding="utf-8", errors="replace")[:2000]:
            return place
    return None


def read_rehearsal(path: Path) -> Rehearsed:
    """
    A rehearsal.json.

    Raises
    ------
    FaultyCase
        When a key is missing or its numbers are none.
    """
    faults = Faults()
    lines = read_lines(path, faults)
    try:
        data = json.loads("\n".join(lines or []))
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        faults.add(path.name, None, "this is not a rehearsal", _NEXT)
        raise FaultyCase(f"cannot read {path.name}", faults.told())
    people, patients = (_curves(data, key, path, faults) for key in ("people_out_by_hour", "patients_out_by_hour"))
    finish, outline = _numbers(data.get("finish_hours")), _outline(data, path, faults)
    if finish is None or len(finish) != len(QUANTILES):
        faults.add(path.name, None, f"finish_hours does not hold {len(QUANTILES)} quantiles", _NEXT)
    if people is None or finish is None or outline is None or len(faults):
        raise FaultyCase(f"cannot read {path.name}", faults.told())
    hours = np.arange(people.shape[1], dtype=float)
    seen = tuple(str(each) for each in data.get("stops_learnt_from") or ())
    ends = _samples(np.minimum(finish, hours[-1])[None, :])[:, 0]
    forecast = Outlook("forecast", hours, people, ends, patients, (), seen)
    return Rehearsed(outline, forecast, _planned(data.get("planned_out_by_hour"), hours))


def _outline(data: dict[str, object], path: Path, faults: Faults) -> Outline | None:
    """Start, and who was thought to be inside."""
    try:
        start = datetime.fromisoformat(str(data.get("start")))
    except ValueError:
        start = None
    inside = _numbers(data.get("people_inside"))
    if start is None or start.tzinfo is None:
        faults.add(path.name, None, "start is no time with a zone", _NEXT)
    if inside is None or len(inside) != 3 or not 0 < inside[0] <= inside[1] <= inside[2]:
        faults.add(path.name, None, "people_inside is not low, likely, high", _NEXT)
    if start is None or start.tzinfo is None or inside is None or len(faults):
        return None
    facts = [Fact(What.PEOPLE, float(inside[0]), float(inside[1]), float(inside[2]), start, "the case's people")]
    sick = _numbers(data.get("patients_inside"))
    if sick is not None and len(sick) == 3 and 0 < sick[0] <= sick[1] <= sick[2]:
        facts.append(Fact(What.PATIENTS, float(sick[0]), float(sick[1]), float(sick[2]), start, "the case's people in critical need"))
    name = str(data.get("case") or path.parent.name)
    return Outline(name, name, start, start, None, None, tuple(facts))


def _curves(data: dict[str, object], key: str, path: Path, faults: Faults) -> Floats | None:
    """Equally likely curves (samples, hours + 1) whose quantiles at each hour are those of the file; 0 at hour 0."""
    rows = data.get(key)
    table = [_numbers(row) for row in rows] if isinstance(rows, list) else []
    if not table or any(row is None or len(row) != len(QUANTILES) or not np.all(np.isfinite(row)) for row in table):
        faults.add(path.name, None, f"{key} does not hold {len(QUANTILES)} quantiles for each hour", _NEXT)
        return None
    curves = _samples(np.array([np.zeros(len(QUANTILES)), *(row for row in table if row is not None)]))
    return np.asarray(np.maximum.accumulate(np.maximum(curves, 0.0), axis=1))


def _samples(quantiles: Floats) -> Floats:
    """Quantiles (rows, levels) as equally likely samples (samples, rows), straight lines between levels."""
    levels = (np.arange(_SAMPLES) + 0.5) / _SAMPLES
    return np.asarray(np.array([np.interp(levels, QUANTILES, row) for row in quantiles]).T)


def _planned(listed: object, hours: Floats) -> Outlook | None:
    """The plan with no stop, as one sure curve."""
    numbers = _numbers(listed)
    if numbers is None or not len(numbers) or not np.all(np.isfinite(numbers)):
        return None
    curve = np.concatenate([[0.0], numbers, np.full(max(len(hours) - 1 - len(numbers), 0), numbers[-1])])[: len(hours)]
    curve = np.maximum.accumulate(curve)
    return Outlook("no stops", hours, curve[None, :], np.array([float(np.argmax(curve >= curve[-1] - 1e-9))]))


def _numbers(listed: object) -> Floats | None:
    """A list of numbers, null read as beyond; None where it is anything else."""
    if not isinstance(listed, list):
        return None
    values = [inf if each is None else each for each in listed]
    if not all(isinstance(each, (int, float)) and not isinstance(each, bool) for each in values):
        return None
    return np.array(values, dtype=float)
