"""Two sieges exchanged in lock-step: the built-in case and a second one a quarter its size."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from importlib import resources
from typing import Any, TypeVar

from benchmarks.measure import measured
from safepassage import outside
from safepassage.check import judge
from safepassage.danger import forecast
from safepassage.plan.additions import decoupled
from safepassage.plan.answer import bounds, propose
from safepassage.plan.formulation import formulate
from safepassage.plan.solver import solve
from safepassage.records.case import Case
from safepassage.records.coupled import Coupled, CoupledSide
from safepassage.records.levels import Level
from safepassage.records.operation import ModeKind

STEP = 60  # minutes
TWIN = "twin-"
T = TypeVar("T")


def run(step: int = STEP) -> dict[str, object]:
    """An exchange of east Aleppo with a siege a quarter its size, four for one: seconds, gaps, violations, what the deal costs.

    200 of the larger may go first, arrivals are confirmed after an hour. Hourly steps; the price of decoupling is on the same grid.
    """
    with resources.as_file(resources.files("safepassage") / "examples" / "aleppo_2016") as folder:
        case = exchange(outside.read_case(folder))
    dangers = {level: forecast(case, level) for level in Level}
    with measured() as spent:
        found = propose(case, dangers[Level.LIKELY], step, what_if=False)
        bound = bounds(case, dangers, step, what_if=False).deaths
    form = formulate(case, dangers[Level.LIKELY], step)
    free = formulate(decoupled(case, "swap"), dangers[Level.LIKELY], step)
    coupled, loose = (solve(f.model, method="sift", order=f.stock_order) for f in (form, free))
    verdict = judge(case, found.plans["plan"], dangers)
    gone = {s.id: sum(m.people for m in found.plans["plan"].movements if m.corridor in s.corridors) for s in case.coupled[0].sides}
    return {
        "step_minutes": step,
        **spent.figures(),
        "rows": len(form.model.row_lower),
        "rows_coupled": sum(name.startswith("coupled[") for name in form.model.row_names),
        "columns": len(form.model.cost),
        "seconds_optimum": coupled.seconds,
        "seconds_optimum_decoupled": loose.seconds,
        "price_of_decoupling": coupled.objective - loose.objective,
        "expected_deaths": {level.value: verdict.tally(level).expected_deaths for level in Level},
        "bound": {level.value: bound.at(level) for level in Level},
        "rounding_gap_percent": 100 * (found.cost_in_grid - found.grid_bound) / found.grid_bound,
        "violations": len(verdict.violations),
        "people_out": gone,
    }


def exchange(case: Case) -> Case:
    """A case and its twin two degrees further north, with a quarter of its people and vehicles and no aid, coupled four for one."""
    movers = tuple(m for m in case.modes if m.kind is not ModeKind.TRUCK)
    ways = tuple(c.id for c in case.corridors)
    first = CoupledSide("large", "Large", "", ways, tuple(m.id for m in case.modes), 4, 200, 60, None, "assumed")
    second = CoupledSide("small", "Small", "", _names(ways), _names(m.id for m in movers), 1, 0, 60, None, "assumed")
    zones = tuple(z.id for z in case.zones)
    quarter = tuple(replace(m, id=TWIN + m.id, inside=m.inside // 4, outside=-(-m.outside // 4)) for m in movers)
    people = tuple(replace(p, count=replace(p.count, **{e.value: p.count.at(e) / 4 for e in Level})) for p in _moved(case.people, "group"))
    return replace(
        case,
        nodes=(*case.nodes, *(replace(n, id=TWIN + n.id, lat=n.lat + 2) for n in case.nodes)),
        roads=(*case.roads, *_moved(case.roads, "id", "u", "v")),
        zones=(*case.zones, *(replace(z, lat=z.lat + 2) for z in _moved(case.zones, "id"))),
        people=(*case.people, *people),
        assembly_points=(*case.assembly_points, *_moved(case.assembly_points, "id", "node", "zones")),
        sites=(*case.sites, *_moved(case.sites, "id", "node")),
        checkpoints=(*case.checkpoints, *_moved(case.checkpoints, "id", "node")),
        corridors=(*case.corridors, *_moved(case.corridors, "id", "start", "end", "roads", "quiet_until", "checkpoints", "sites")),
        pauses=(*case.pauses, *_moved(case.pauses, "corridor")),
        terms=(*case.terms, *_moved(case.terms, "corridor")),
        modes=(*case.modes, *quarter),
        commodities=tuple(replace(c, zones=zones) for c in case.commodities),
        coupled=(Coupled("swap", (first, second)),),
    )


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(TWIN + name for name in names)


def _moved(items: Iterable[T], *fields: str) -> tuple[T, ...]:
    """The same things in the twin: these fields name others there."""
    return tuple(replace(item, **_changed(item, fields)) for item in items)  # type: ignore[type-var]


def _changed(item: object, fields: Iterable[str]) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for field in fields:
        value = getattr(item, field)
        if field == "group":
            found[field] = replace(value, zone=TWIN + value.zone)
        else:
            found[field] = TWIN + value if isinstance(value, str) else _names(value)
    return found
