"""What was brought in from a map of streets, at the terminal and as data."""

from __future__ import annotations

from dataclasses import asdict
from math import isnan
from typing import Any

from rich.console import Console
from rich.text import Text

from safepassage.brief.markup import clean
from safepassage.records.street_summary import StreetSummary
from safepassage.units import METRES_PER_KM


def render_streets(summary: StreetSummary, console: Console) -> None:
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
    if summary.repairs:
        _line(console, "Put right or left out:", "bold")
    for repair in summary.repairs:
        length = "" if isnan(repair.metres) else f", {_km(repair.metres)}"
        _line(console, f"  * {repair.what}: {repair.count:,}{length}")
    _line(console, "The state of every street is unknown until somebody claims it: a map does not say what is open.", "dim")


def streets_data(summary: StreetSummary) -> dict[str, Any]:
    """The same as data; a repair that has no length has null metres."""
    data = asdict(summary)
    for repair in data["repairs"]:
        repair["metres"] = None if isnan(repair["metres"]) else repair["metres"]
    return data


def _km(metres: float) -> str:
    return f"{metres / METRES_PER_KM:,.1f} km"


def _line(console: Console, text: str, style: str = "") -> None:
    console.print(Text(clean(text), style=style), soft_wrap=True)
