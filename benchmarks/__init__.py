"""Benchmarks: how long, how much memory, how far from the bound. `python -m benchmarks` lists them; they are not timed tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from benchmarks import arrivals, coupled, danger, demo, futures, ledger, plan, reading, replan, roads, robust, stops

Figures = Mapping[str, object]
BENCHMARKS: dict[str, Callable[..., Figures]] = {
    "plan": plan.run,
    "demo": demo.run,
    "ledger": ledger.run,
    "replan": replan.run,
    "coupled": coupled.run,
    "arrivals": arrivals.run,
    "danger": danger.run,
    "stops": stops.run,
    "reading": reading.run,
    "roads": roads.run,
    "futures": futures.fixed,
    "policy": futures.again,
    "robust": robust.run,
}


def about(name: str) -> str:
    """What a benchmark measures: the first line of its docstring."""
    return (BENCHMARKS[name].__doc__ or "").strip().splitlines()[0]
