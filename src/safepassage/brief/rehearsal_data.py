"""A rehearsal as programs read it: rehearsal.json and rehearsal.csv (docs/reference/rehearsal.md)."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from safepassage.records.case import Case
from safepassage.records.people import Care
from safepassage.records.rehearsal import QUANTILES, Rehearsal, Told
from safepassage.units import HOUR

FORMAT = "safepassage-rehearsal-1"
BAND = (2, 10, 18)  # 10 / 50 / 90 % among QUANTILES


def rehearsal_data(case: Case, found: Rehearsal) -> dict[str, object]:
    """The payload of rehearsal.json. What is infinite (not finished in the rehearsed time) is null."""
    setting = found.setting
    return {
        "format": FORMAT,
        "case": found.case_id,
        "stamps": list(found.stamps),
        "start": case.start.isoformat(timespec="minutes"),
        "policy": setting.policy,
        "scenario": setting.scenario.value,
        "convoys": setting.convoys.value,
        "seed": setting.seed,
        "futures_asked": found.asked,
        "futures": found.done,
        "partial": found.partial,
        "hours": found.hours,
        "quantiles": list(QUANTILES),
        "people_out_by_hour": [_numbers(row) for row in found.people_out],
        "patients_out_by_hour": [_numbers(row) for row in found.patients_out],
        "planned_out_by_hour": _numbers(found.planned_by_hour),
        "planned_out": found.planned_out,
        "people_inside": _inside(case, tuple(Care)),
        "patients_inside": _inside(case, (Care.CRITICAL,)),
        "finish_hours": _numbers(found.finish),
        "finished_share": round(found.finished, 6),
        "person_hours_lost": _told(found.lost),
        "pause_hours_stopped": _told(found.stopped),
        "expected_deaths": _told(found.deaths),
        "expected_deaths_as_planned": round(found.deaths_as_planned, 6),
        "held": _told(found.held),
        "unaccounted": _told(found.uncounted),
        "left_behind_by_zone": _told(found.left_behind),
        "left_behind_by_class": _told(found.left_behind_class),
        "fronts": _told(found.fronts),
        "movements_held_on_the_road": _spread(found.trapped.mean, found.trapped.quantiles),
        "persons_home_again": _spread(found.turned_back.mean, found.turned_back.quantiles),
        "worth_of_planning_again": [
            {"what": w.what, "mean": _number(w.mean), "standard_error": _number(w.standard_error), "futures": w.futures}
            for w in found.worth
        ],
        "sensitivity": [
            {"assumption": m.assumption, "people_out": _numbers(m.people_out), "expected_deaths": _numbers(m.deaths)} for m in found.moves
        ],
        "assumptions": [
            {
                "name": a.name,
                "low": a.range.low,
                "likely": a.range.likely,
                "high": a.range.high,
                "unit": a.unit,
                "worse": a.worse,
                "source": a.source,
                "why": a.why,
            }
            for a in found.assumptions
        ],
        "pressed": [{"subject": p.subject, "claims": list(p.claims)} for p in found.pressed],
        "stops_learnt_from": list(found.stop_model),
        "solver_status": dict(found.status),
        "notes": list(found.notes),
    }


def rehearsal_rows(case: Case, found: Rehearsal) -> tuple[list[str], list[list[str]]]:
    """Header and rows of rehearsal.csv: who is out by each hour, at 10 / 50 / 90 %."""
    header = ["hour", "by", *(f"{what}_p{q}" for what in ("people", "patients") for q in (10, 50, 90)), "people_as_planned"]
    rows: list[list[str]] = []
    for hour in range(found.hours):
        people, patients = ([f"{row[i]:.1f}" for i in BAND] for row in (found.people_out[hour], found.patients_out[hour]))
        by = case.clock((hour + 1) * HOUR).isoformat(timespec="minutes")
        rows.append([str(hour + 1), by, *people, *patients, f"{found.planned_by_hour[hour]:.1f}"])
    return header, rows


def _inside(case: Case, cares: tuple[Care, ...]) -> list[float]:
    """Low, likely, high of those thought to be inside at the start, with these needs of care."""
    counts = [people.count for people in case.people if people.group.care in cares]
    return [sum(count.low for count in counts), sum(count.likely for count in counts), sum(count.high for count in counts)]


def _number(value: float) -> float | None:
    return round(value, 6) if isfinite(value) else None


def _numbers(values: Sequence[float]) -> list[float | None]:
    return [_number(value) for value in values]


def _spread(mean: float, quantiles: Sequence[float]) -> dict[str, object]:
    p10, p50, p90 = (_number(quantiles[i]) for i in BAND)
    return {"mean": _number(mean), "p10": p10, "p50": p50, "p90": p90}


def _told(found: Sequence[Told]) -> dict[str, object]:
    return {t.name: _spread(t.spread.mean, t.spread.quantiles) for t in found}
