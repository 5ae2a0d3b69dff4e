"""What claims make of the streets, at the terminal and as data."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.text import Text

from safepassage.brief.figures import spread
from safepassage.brief.markup import clean
from safepassage.records.city import RoadState
from safepassage.records.clearing import RoadOnStreets, StreetStates
from safepassage.records.levels import Range
from safepassage.units import METRES_PER_KM


def render_street_states(found: StreetStates, when: str, console: Console) -> None:
    """Kilometres by state and holder, and each road that is not open or of which somebody reports rubble."""
    _line(console, f"The streets as claims have them, {when}:", "bold")
    for state, metres in found.by_state:
        _line(console, f"  {state.value:<8}{_km(metres):>12}")
    _line(console, f"  {'unknown':<8}{_km(found.silent):>12}   no road of the case runs over them: nobody can have spoken of them")
    held = ", ".join(f"{holder or 'nobody known'} {_km(metres)}" for holder, metres in found.by_holder)
    _line(console, f"  held by: {held or 'nobody known'} (streets under roads of the case)")
    listed = [road for road in found.roads if road.state is not RoadState.OPEN or road.rubble is not None]
    if listed:
        _line(console, "Roads that are not known to be open, or that may be blocked by rubble:", "bold")
    for road in listed:
        _line(console, f"  * {_told(road)}")
    if any(road.clearing for road in listed):
        _line(
            console,
            "Clearing is work that somebody must order and protect; it is in no plan, and the danger to its crew is not in these hours.",
            "dim",
        )


def _told(road: RoadOnStreets) -> str:
    parts = [f"{road.name or road.road}: {road.state.value}, {_km(road.metres)}, held by {road.holder or 'nobody known'}"]
    if road.rubble is not None:
        parts.append(f"blocked by rubble with a chance of {spread(road.rubble)}")
    if road.clearing is not None:
        rate = road.clearing.rate
        parts.append(f"one crew clears it in {spread(road.clearing.hours)} hours ({spread(rate.range)} m an hour: {rate.source})")
    return "; ".join(parts)


def street_states_data(found: StreetStates) -> dict[str, Any]:
    """The same as data; unknown is null."""
    return {
        "metres_by_state": {state.value: metres for state, metres in found.by_state} | {"no_road_of_the_case": found.silent},
        "metres_by_holder": {holder or "unknown": metres for holder, metres in found.by_holder},
        "roads": [
            {
                "road": road.road,
                "state": road.state.value,
                "holder": road.holder,
                "metres": road.metres,
                "traced": road.traced,
                "rubble": _span(road.rubble),
                "clearing_hours_one_crew": _span(road.clearing.hours) if road.clearing else None,
            }
            for road in found.roads
        ],
    }


def _span(values: Range | None) -> dict[str, float] | None:
    return {"low": values.low, "likely": values.likely, "high": values.high} if values else None


def _km(metres: float) -> str:
    return f"{metres / METRES_PER_KM:,.1f} km"


def _line(console: Console, text: str, style: str = "") -> None:
    console.print(Text(clean(text), style=style), soft_wrap=True)
