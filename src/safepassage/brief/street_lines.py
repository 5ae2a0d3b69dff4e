"""What was brought in from a map of streets, at the terminal and as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from math import isfinite, isnan
from typing import Any

from rich.console import Console
from rich.text import Text

from safepassage.brief.markup import clean
from safepassage.records.street_summary import StreetSummary
from safepassage.records.street_ways import StreetWay
from safepassage.units import METRES_PER_KM

MOST_DETOUR = 1.75  # length over straight line: what is longer is worth a look


def render_streets(summary: StreetSummary, ways: Sequence[StreetWay], console: Console) -> None:
    """Counts, kilometres by class, what hangs together with nothing, and every repair."""
    _line(
        console,
        f"{summary.nodes:,} junctions, {summary.edges:,} streets between them, {_km(summary.metres)} (from {summary.source})",
        "bold",
    )
    for row in summary.by_class:
        use = f"driven {_km(row.driven)}, walked {_km(row.walked)}"
        _line(console, f"  {row.kind:<14}{row.edges:>8,} streets {_km(row.metres):>12}   {use}")
    _line(console, f"  one-way {_km(summary.oneway_metres)}; bridges {_km(summary.bridge_metres)}; with a name {_km(summary.named_metres)}")
    _line(console, f"  drawn as parallel carriageways and counted as one road: {_km(summary.shared_metres)}")
    _line(
        console, f"  islands: {summary.islands:,} pieces, {_km(summary.island_metres)}, joined to nothing; dead ends: {summary.dead_ends:,}"
    )
    if summary.areas:
        _line(console, f"  neighbourhoods: {summary.areas:,}; junctions in none of them: {summary.unplaced:,}")
    named = ", ".join(f"{ident} ({name})" if name else ident for ident, name in summary.gates)
    _line(console, f"  gates, where main streets leave the map: {len(summary.gates)}{f': {named}' if named else ''}")
    _render_ways(ways, console)
    if summary.repairs:
        _line(console, "Put right or left out:", "bold")
    for repair in summary.repairs:
        length = "" if isnan(repair.metres) else f", {_km(repair.metres)}"
        _line(console, f"  * {repair.what}: {repair.count:,}{length}")
    _line(console, "The state of every street is unknown until somebody claims it: a map does not say what is open.", "dim")


def _render_ways(ways: Sequence[StreetWay], console: Console) -> None:
    """How many roads of the case were traced, which of them look wrong, and which lie off the map."""
    traced = [way for way in ways if not way.why]
    if not ways:
        return
    detours = sorted(way.detour for way in traced if isfinite(way.detour))
    middle = (
        f", length over straight line {detours[0]:.2f}-{detours[-1]:.2f}, half of them under {detours[len(detours) // 2]:.2f}"
        if detours
        else ""
    )
    _line(console, f"Roads of the case over real streets: {len(traced)} of {len(ways)}{middle}", "bold")
    for way in traced:
        if way.detour > MOST_DETOUR:
            _line(console, f"  * {way.road}: {_km(way.metres)} where the straight line has {_km(way.straight)}: look at it on the map")
    for way in ways:
        if way.why:
            _line(console, f"  * {way.road}: {way.why}: its metres stay as they are")


def streets_data(summary: StreetSummary, ways: Sequence[StreetWay]) -> dict[str, Any]:
    """The same as data; what has no length has null metres."""
    data = asdict(summary)
    data["ways"] = [
        {
            "road": way.road,
            "metres": way.metres if isfinite(way.metres) else None,
            "detour": way.detour if isfinite(way.detour) else None,
            "names": list(way.names),
            "why_not": way.why or None,
        }
        for way in ways
    ]
    for repair in data["repairs"]:
        repair["metres"] = None if isnan(repair["metres"]) else repair["metres"]
    return data


def _km(metres: float) -> str:
    return f"{metres / METRES_PER_KM:,.1f} km"


def _line(console: Console, text: str, style: str = "") -> None:
    console.print(Text(clean(text), style=style), soft_wrap=True)
