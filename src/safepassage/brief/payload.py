"""The answer as plain data for JSON: everything except the movements. Every range is {low, likely, high}; unknown is null, never zero."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite
from typing import Any

from safepassage.brief.facts import cargo, classes, flows, held, left_behind, of_kind, over_levels, present, stayed, total
from safepassage.records.case import Case
from safepassage.records.levels import Level, Range
from safepassage.records.people import Care
from safepassage.records.plan import Kind
from safepassage.records.result import Price, Result


def payload(case: Case, result: Result) -> dict[str, Any]:
    """
    The JSON-ready answer for the task force. Deaths are expected deaths up to `T_plus`; people are persons; times are ISO with zone.

    `proven` is true only when the bound's certificate was verified; `prices` are not additive.
    """
    return {
        "about": {"title": case.title, "title_ar": case.title_ar, "note": case.note, "note_ar": case.note_ar},
        "stamps": list(result.stamps),
        "what_if": result.plan.what_if,
        "notes": list(result.notes),
        "notes_ar": list(result.notes_ar),
        "cautions": list(result.cautions),
        "cautions_ar": list(result.cautions_ar),
        **_times(case, result),
        **_deaths(result),
        "violations": [
            {"rule": v.rule, "where": v.where, "minute": v.minute, "amount": _number(v.amount), "text": v.text}
            for v in result.verdict.violations
        ],
        **_people(case, result),
        **_limits(result),
    }


def _times(case: Case, result: Result) -> dict[str, Any]:
    return {
        "start": case.clock(0).isoformat(),
        "end": case.clock(case.horizon).isoformat(),
        "T_plus": case.clock(case.horizon + case.tail).isoformat(),
        "horizon_minutes": case.horizon,
        "tail_minutes": case.tail,
        "step_minutes": result.step,
    }


def _deaths(result: Result) -> dict[str, Any]:
    return {
        "expected_deaths": span(result.expected_deaths),
        "bound": span(result.bound),
        "grid_bound": _number(result.grid_bound),
        "gap_percent": _number(result.gap_percent),
        "rounding_gap_percent": _number(result.rounding_gap_percent),
        "proven": result.proven,
        "certificates": dict(result.certificates),
        "stay": span(result.stay),
        "flee": span(result.flee),
        "coordinator": span(result.coordinator),
        "coordinator_rule": result.coordinator_rule,
        "crew_deaths": span(over_levels(result, lambda tally: tally.crew_deaths)),
        "tails": [
            {
                "factor": t.factor,
                "plan": span(t.plan),
                "stay": span(t.stay),
                "flee": span(t.flee),
                "coordinator": span(t.coordinator),
            }
            for t in result.tails
        ],
        "order_changes": result.order_changes,
    }


def _people(case: Case, result: Result) -> dict[str, Any]:
    return {
        "people": span(total(result, present)),
        "boarded": span(total(result, lambda g: g.boarded)),
        "out_alive": span(total(result, lambda g: g.out_alive)),
        "left": span(total(result, stayed)),
        "boarded_by_care": {care.value: span(total(result, lambda g: g.boarded, care)) for care in Care},
        "screening_classes": [s.value for s in classes(result)],
        "left_behind": [
            {
                "zone": row.group.zone,
                "care": row.group.care.value,
                "screening": row.group.screening.value,
                "people": span(row.people),
                "boarded": span(row.out),
                "left": span(row.left),
                "died_home": span(row.died_home),
            }
            for row in left_behind(result)
        ],
        "held": [{"checkpoint": row.checkpoint, "screening": row.screening, "persons": span(row.persons)} for row in held(result)],
        "out_by_hour": {level.value: _series(result.verdict.tally(level).out_by_hour) for level in Level},
        "critical_by_hour": {level.value: _series(result.verdict.tally(level).critical_by_hour) for level in Level},
        "bound_curve": _series(result.bound_curve),
        "critical_bound_curve": _series(result.critical_bound_curve),
        "people_out": sum(movement.people for movement in result.plan.movements),
        "leaving_by_hour": {corridor: list(people) for corridor, people in flows(case, result).items()},
        "vehicles_out": len(of_kind(result, Kind.OUT)),
        "aid_trucks": len(of_kind(result, Kind.AID)),
        "aid_units": {commodity: _number(units) for commodity, units in sorted(cargo(result).items())},
    }


def _limits(result: Result) -> dict[str, Any]:
    return {
        "binding": [
            {"hour": b.hour, "what": b.what, "used": _number(b.used), "limit": _number(b.limit), "unit": b.unit, "dual": _number(b.dual)}
            for b in result.binding
        ],
        "prices": prices_data(result.prices),
    }


def prices_data(prices: Sequence[Price]) -> list[dict[str, Any]]:
    """The price list as data: expected deaths avoided by level; a negative number is deaths more."""
    return [_price(price) for price in prices]


def _price(price: Price) -> dict[str, Any]:
    return {
        "addition": price.addition,
        "addition_ar": price.addition_ar,
        "kind": price.kind,
        "deaths_avoided": {"low": _number(price.low), "likely": _number(price.likely), "high": _number(price.high)},
        "measurable": price.measurable,
    }


def span(values: Range) -> dict[str, float | None]:
    """A range as data."""
    return {"low": _number(values.low), "likely": _number(values.likely), "high": _number(values.high)}


def _number(value: float) -> float | None:
    """A number that JSON can carry: NaN and infinity become null (JSON has neither)."""
    return float(value) if isfinite(value) else None


def _series(values: tuple[float, ...]) -> list[float | None]:
    return [_number(v) for v in values]
