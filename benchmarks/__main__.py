"""`python -m benchmarks` lists the benchmarks; `python -m benchmarks NAME` runs one; `--json` prints one JSON object."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks import BENCHMARKS, Figures, about, arrivals

OF_DANGER = {
    "incidents": "a table of incidents, as safepassage danger reads it; needs --areas",
    "areas": "neighbourhoods as polygons, GeoJSON",
    "damage": "a table of damaged structures (UNOSAT)",
    "strikes": "a table of strikes (HRW)",
}


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for. Returns 0; argparse exits with 2 when there is no benchmark of that name."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure time, memory and gaps on this machine.")
    parser.add_argument("name", nargs="?", choices=sorted(BENCHMARKS), help="which one; without it, all are listed")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--net", choices=sorted(arrivals.INSTANCES), help="of arrivals: which network; without it, chicago")
    parser.add_argument("--file", help="of roads: an OpenStreetMap file; without it, Helsinki.osm.pbf beside the checkout")
    for name, words in OF_DANGER.items():
        parser.add_argument(f"--{name}", dest=name.replace("-", "_"), metavar="FILE", type=Path, help=f"of danger: {words}")
    parser.add_argument("--from", dest="since", metavar="DATE", help="of danger: the first origin; without it, 2016-05-01")
    parser.add_argument("--to", dest="until", metavar="DATE", help="of danger: where the last window ends; without it, 2016-11-01")
    parser.add_argument("--every", metavar="DAYS", type=int, help="of danger: days between origins; without it, calendar months")
    chosen = parser.parse_args(arguments)
    if chosen.name is None:
        listing: Figures = {name: about(name) for name in sorted(BENCHMARKS)}
        _print(listing, "benchmarks", as_json=chosen.json)
        return 0
    wanted = ("net", "file", *OF_DANGER, "since", "until", "every")
    options = {name: getattr(chosen, name) for name in wanted if getattr(chosen, name) is not None}
    _print({"benchmark": chosen.name, **BENCHMARKS[chosen.name](**options)}, chosen.name, as_json=chosen.json)
    return 0


def _print(figures: Figures, title: str, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(figures, ensure_ascii=False, indent=1, allow_nan=False))
        return
    table = Table(title=title, show_header=False)
    for name, value in figures.items():
        table.add_row(name, _told(value))
    Console().print(table)


def _told(value: object) -> str:
    """A figure as a person reads it."""
    if isinstance(value, dict):
        return " / ".join(_told(v) for v in value.values())
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return f"{value:,.2f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
