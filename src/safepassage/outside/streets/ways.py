"""street_ways.csv: which streets each road of a case runs over; and its lengths, taken into roads.csv when a person asks for it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from math import isfinite
from pathlib import Path

from safepassage.outside.cells import Row
from safepassage.outside.files import Faults, write_whole
from safepassage.outside.tables import read_table
from safepassage.records.street_ways import StreetWay

WAYS = "street_ways.csv"
COLUMNS = ("road", "metres", "straight_metres", "u_off_metres", "v_off_metres", "names", "streets", "why_not")
BACK = "r"  # after the number of a street: gone along against the direction it is drawn in
SAID = "; metres traced over "


def write_ways(folder: Path, ways: Sequence[StreetWay]) -> str:
    """Write street_ways.csv, whole or not at all; its name. A length that is not known is an empty cell."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    for way in ways:
        streets = " ".join(f"{edge}{'' if along else BACK}" for edge, along in zip(way.edges, way.forward, strict=True))
        numbers = (way.metres, way.straight, way.u_off, way.v_off)
        lengths = [f"{value:.0f}" if isfinite(value) else "" for value in numbers]
        writer.writerow([way.road, *lengths, "; ".join(way.names), streets, way.why])
    write_whole(folder / WAYS, buffer.getvalue().encode())
    return WAYS


def read_ways(folder: Path, edges: int, faults: Faults) -> tuple[StreetWay, ...]:
    """
    The ways of a case; none where it has no table of them.

    Parameters
    ----------
    edges : how many streets its network has; a number beyond is a fault.
    """

    def way(row: Row) -> StreetWay:
        words = row.raw("streets").split()
        numbers = [word.removesuffix(BACK) for word in words]
        if not all(number.isdigit() and int(number) < edges for number in numbers):
            row.fault("column streets names a street that streets.csv does not have", "Bring the streets again.", "streets")
            return StreetWay(row.raw("road"), (), (), float("nan"), float("nan"), float("nan"), float("nan"), (), "faulty")
        metres, straight, u_off, v_off = (float("nan") if row.unsaid(column) else row.number(column, 0) for column in COLUMNS[1:5])
        names = tuple(name for name in row.raw("names").split("; ") if name)
        forward = tuple(not word.endswith(BACK) for word in words)
        return StreetWay(row.ident("road"), tuple(map(int, numbers)), forward, metres, straight, u_off, v_off, names, row.raw("why_not"))

    return read_table(folder / WAYS, COLUMNS, faults, optional=True).listed(way, key=("road",)).records


def take_metres(folder: Path, ways: Sequence[StreetWay], source: str) -> int:
    """
    Write the traced lengths into roads.csv, where they differ; how many rows changed.

    Every other cell, comment and line stays as it is. The source of a changed row says where its metres are from.
    """
    path = folder / "roads.csv"
    text = path.read_bytes().decode("utf-8-sig")
    lines = text.splitlines()
    head = next(k for k, line in enumerate(lines) if line.strip() and not line.lstrip(' "').startswith("#"))
    separator = max(",;\t", key=lines[head].count)
    names = [name.strip().casefold() for name in next(csv.reader([lines[head]], delimiter=separator))]
    place, metres, told = names.index("id"), names.index("metres"), names.index("source")
    traced = {way.road: way.metres for way in ways if not way.why}
    changed = 0
    for k in range(head + 1, len(lines)):
        if not lines[k].strip() or lines[k].lstrip(' "').startswith("#"):
            continue
        cells = next(csv.reader([lines[k]], delimiter=separator))
        new = f"{traced[cells[place].strip()]:.0f}" if cells[place].strip() in traced else ""
        if not new or cells[metres].strip() == new:
            continue
        cells[metres] = new
        cells[told] = f"{cells[told].split(SAID)[0]}{SAID}{source}"
        buffer = io.StringIO()
        csv.writer(buffer, delimiter=separator, lineterminator="").writerow(cells)
        lines[k] = buffer.getvalue()
        changed += 1
    if changed:
        write_whole(path, ("\n".join(lines) + "\n").encode())
    return changed
