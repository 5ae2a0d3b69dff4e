"""The tables in which a case keeps its streets (docs/reference/streets.md)."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from safepassage.errors import FaultyCase
from safepassage.outside.cells import Row
from safepassage.outside.files import Faults, read_lines, write_whole
from safepassage.outside.streets.areas import AREAS, read_areas, write_areas
from safepassage.outside.tables import Listed, headings, read_table, split_lines
from safepassage.records.streets import NOBODY, VEHICLES, Area, Gate, StreetClass, Streets, local

Array = NDArray[np.float64]
STREETS, NODES, CLASSES, GATES = "streets.csv", "street_nodes.csv", "street_classes.csv", "street_gates.csv"
EDGE_COLUMNS = (
    *("id", "u", "v", "class", "name", "name_ar", "metres", "lanes", "kmh_limit", "oneway", "bridge", "walkable", "drivable", "share"),
    *("way", "line"),
)
NODE_COLUMNS = ("id", "lon", "lat", "island", "area")
CLASS_COLUMNS = (
    *("id", "rank", "lanes", "vehicles_per_hour", *(f"kmh_{vehicle}" for vehicle in VEHICLES)),
    *("foot_metres", "oneway", "source"),
)
GATE_COLUMNS = ("id", "node", "name", "name_ar", "source")
DIGITS = 6  # of a degree: 0.1 m
LETTER = dict(zip(VEHICLES, "bapt", strict=True))  # drivable=bapt: by bus, ambulance, private vehicle, truck


def default_classes() -> bytes:
    """street_classes.csv as it is written where a case has none."""
    return (files("safepassage.outside") / "assets" / CLASSES).read_bytes()


def read_classes(folder: Path | None, faults: Faults) -> tuple[StreetClass, ...]:
    """The classes of a case, or the defaults where it has no table of them."""
    path = folder / CLASSES if folder is not None and (folder / CLASSES).exists() else None
    if path is None:
        with_defaults = Path(str(files("safepassage.outside") / "assets" / CLASSES))
        return read_table(with_defaults, CLASS_COLUMNS, faults).listed(_class).records
    return read_table(path, CLASS_COLUMNS, faults).listed(_class).records


def _class(row: Row) -> StreetClass:
    speeds = [row.number(f"kmh_{vehicle}", 0, 300) for vehicle in VEHICLES]
    return StreetClass(
        row.ident("id"),
        row.whole("rank", 0, 99),
        row.number("lanes", 0.25, 16),
        row.number("vehicles_per_hour", 0, 3000),
        (speeds[0], speeds[1], speeds[2], speeds[3]),
        row.number("foot_metres", 0, 100),
        row.yes("oneway"),
        row.told("source"),
    )


# --- writing ----------------------------------------------------------------------------------------------------------------------


def write_streets(folder: Path, streets: Streets) -> tuple[str, ...]:
    """Write the tables, each whole or not at all, streets.csv last; their names. street_classes.csv is left as it is where there is one."""
    contents: dict[str, bytes] = {}
    if not (folder / CLASSES).exists():
        contents[CLASSES] = default_classes()
    if streets.areas:
        contents[AREAS] = write_areas(streets.areas)
    contents[GATES] = _csv(GATE_COLUMNS, ((g.id, streets.node[g.node], g.name, g.name_ar, g.source) for g in streets.gates))
    contents[NODES] = _csv(NODE_COLUMNS, _node_rows(streets))
    contents[STREETS] = f"# {streets.source}\n".encode() + _csv(EDGE_COLUMNS, _edge_rows(streets))
    for name, data in contents.items():
        write_whole(folder / name, data)
    return tuple(contents)


def _csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return buffer.getvalue().encode()


def _node_rows(streets: Streets) -> Iterable[Sequence[Any]]:
    for k in range(len(streets.node)):
        area = streets.areas[streets.area[k]].id if streets.area[k] != NOBODY else ""
        yield streets.node[k], f"{streets.lon[k]:.{DIGITS}f}", f"{streets.lat[k]:.{DIGITS}f}", streets.island[k], area


def _edge_rows(streets: Streets) -> Iterable[Sequence[Any]]:
    spots = [f"{lon:.{DIGITS}f} {lat:.{DIGITS}f}" for lon, lat in streets.points.tolist()]
    first, node = streets.first.tolist(), streets.node.tolist()
    yes = ("no", "yes")
    for e, (u, v) in enumerate(zip(streets.u.tolist(), streets.v.tolist(), strict=True)):
        name, name_ar = streets.name_of(e)
        limit = streets.kmh_limit[e]
        drivable = "".join(LETTER[vehicle] for k, vehicle in enumerate(VEHICLES) if streets.drivable[e, k])
        yield (
            *(e, node[u], node[v], streets.classes[streets.kind[e]].id, name, name_ar, f"{streets.metres[e]:.1f}"),
            *(f"{streets.lanes[e]:g}", "" if np.isnan(limit) else f"{limit:g}", yes[int(streets.oneway[e])], yes[int(streets.bridge[e])]),
            *(yes[int(streets.walkable[e])], drivable or "-", f"{streets.share[e]:g}", streets.way[e]),
            ", ".join(spots[first[e] : first[e + 1]]),
        )


# --- reading ----------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Columns:
    """A large table by columns, with the line of each row: read at once, because 27,000 rows cell by cell take seconds."""

    file: str
    lines: list[int]
    cells: dict[str, tuple[str, ...]]
    faults: Faults

    def each(self, column: str, make: Callable[[str], Any], wanted: str) -> list[Any]:
        """Every cell of a column as what it should be; a fault for each that is not."""
        try:
            return [make(cell) for cell in self.cells[column]]
        except (ValueError, KeyError, IndexError):
            return [self._one(place, column, cell, make, wanted) for place, cell in enumerate(self.cells[column])]

    def _one(self, place: int, column: str, cell: str, make: Callable[[str], Any], wanted: str) -> Any:
        try:
            return make(cell)
        except (ValueError, KeyError, IndexError):
            self.faults.add(self.file, self.lines[place], f"column {column} is not {wanted}", "Correct it, or bring the streets again.")
            return None


def _columns(path: Path, wanted: tuple[str, ...], faults: Faults) -> _Columns | None:
    lines = read_lines(path, faults)
    rows = split_lines(path.name, lines, faults)[1] if lines is not None else []
    if not rows:
        if lines is not None:
            faults.add(path.name, None, "the table is empty", "Bring the streets again: safepassage roads CASE --from FILE")
        return None
    names = headings(rows[0][1])
    if tuple(names) != wanted:
        faults.add(path.name, rows[0][0], "its columns are not those of this table", f"Its first line must be: {','.join(wanted)}")
        return None
    for line, cells in rows[1:]:
        if len(cells) != len(wanted):
            faults.add(path.name, line, f"the row has {len(cells)} cells and the header {len(wanted)}", "Correct the row.")
    good = [(line, cells) for line, cells in rows[1:] if len(cells) == len(wanted)]
    turned = list(zip(*(cells for _, cells in good), strict=True)) or [()] * len(wanted)
    return _Columns(path.name, [line for line, _ in good], dict(zip(names, turned, strict=True)), faults)


def has_streets(folder: Path) -> bool:
    """Whether a case has streets."""
    return (folder / STREETS).exists()


def read_streets(folder: Path) -> Streets:
    """
    The streets of a case, from its tables.

    Raises
    ------
    FaultyCase
        With every fault of street_classes.csv, street_nodes.csv, streets.csv, street_gates.csv and areas.geojson.
    """
    faults = Faults()
    classes = read_classes(folder, faults)
    areas = read_areas(folder / AREAS, faults) if (folder / AREAS).exists() else ()
    nodes = _columns(folder / NODES, NODE_COLUMNS, faults)
    edges = _columns(folder / STREETS, EDGE_COLUMNS, faults)
    gates = read_table(folder / GATES, GATE_COLUMNS, faults, optional=True).listed(_gate)
    found = _streets(folder, classes, areas, nodes, edges, gates, faults) if nodes and edges else None
    if found is None or len(faults):
        raise FaultyCase(f"cannot read the streets of {folder.name or folder}/", faults.told())
    return found


def _gate(row: Row) -> tuple[str, int, str, str, str]:
    return row.ident("id"), row.whole("node", 0, 2**62), row.text("name"), row.text("name_ar"), row.told("source")


def _streets(
    folder: Path,
    classes: tuple[StreetClass, ...],
    areas: tuple[Area, ...],
    nodes: _Columns,
    edges: _Columns,
    gates: Listed[tuple[str, int, str, str, str]],
    faults: Faults,
) -> Streets | None:
    yes = {"yes": True, "no": False}.__getitem__
    ids = nodes.each("id", int, "a whole number")
    place = {number: k for k, number in enumerate(ids)}
    kinds = {c.id: k for k, c in enumerate(classes)}
    area = {"": NOBODY} | {a.id: k for k, a in enumerate(areas)}
    node = {
        "lon": nodes.each("lon", _finite, "a number of degrees"),
        "lat": nodes.each("lat", _finite, "a number of degrees"),
        "island": nodes.each("island", int, "a whole number"),
        "area": nodes.each("area", area.__getitem__, "an area of areas.geojson"),
    }
    pairs = list(zip(edges.cells["name"], edges.cells["name_ar"], strict=True))
    names = sorted({pair for pair in pairs if any(pair)})
    name = {pair: k for k, pair in enumerate(names)} | {("", ""): NOBODY}
    lines = edges.each("line", _line, "a line such as 37.1 36.2, 37.2 36.2")
    edge = {
        "u": edges.each("u", lambda cell: place[int(cell)], f"a node of {NODES}"),
        "v": edges.each("v", lambda cell: place[int(cell)], f"a node of {NODES}"),
        "metres": edges.each("metres", _positive, "a positive number of metres"),
        "kind": edges.each("class", kinds.__getitem__, f"a class of {CLASSES}"),
        "lanes": edges.each("lanes", _positive, "a positive number"),
        "kmh_limit": edges.each("kmh_limit", lambda cell: _positive(cell) if cell else float("nan"), "a speed"),
        "oneway": edges.each("oneway", yes, "yes or no"),
        "bridge": edges.each("bridge", yes, "yes or no"),
        "walkable": edges.each("walkable", yes, "yes or no"),
        "drivable": edges.each("drivable", _drivable, "letters of bapt, or -"),
        "share": edges.each("share", _positive, "a positive number"),
        "way": edges.each("way", int, "a whole number"),
    }
    exits = [Gate(g, place.get(number, NOBODY), *rest) for g, number, *rest in gates.records]
    for (line, _), gate in zip(gates.rows, exits, strict=True):
        if gate.node == NOBODY:
            faults.add(gates.file, line, f"its node is none of {NODES}", "Correct the node, or delete the gate.", column="node")
    if len(faults):
        return None
    return _assembled(_source(folder), ids, node, edge, lines, pairs, tuple(names), name, classes, tuple(exits), areas)


def _assembled(
    source: str,
    ids: list[int],
    node: dict[str, list[Any]],
    edge: dict[str, list[Any]],
    lines: list[Array],
    pairs: list[tuple[str, str]],
    names: tuple[tuple[str, str], ...],
    name: dict[tuple[str, str], int],
    classes: tuple[StreetClass, ...],
    gates: tuple[Gate, ...],
    areas: tuple[Area, ...],
) -> Streets:
    floats = frozenset(("lon", "lat", "metres", "lanes", "kmh_limit", "share"))
    flags = frozenset(("oneway", "bridge", "walkable", "drivable"))
    arrays: dict[str, Any] = {
        key: np.array(values, dtype=np.float64 if key in floats else bool if key in flags else np.int64)
        for key, values in (node | edge).items()
    }
    arrays["drivable"] = arrays["drivable"].reshape(len(lines), len(VEHICLES))
    centre = (float(np.median(arrays["lon"])), float(np.median(arrays["lat"]))) if ids else (0.0, 0.0)
    arrays["x"], arrays["y"] = local(arrays["lon"], arrays["lat"], centre)
    arrays["node"] = np.array(ids, dtype=np.int64)
    arrays["name"] = np.array([name[pair] for pair in pairs], dtype=np.int64)
    arrays["first"] = np.append(0, np.cumsum([len(line) for line in lines])).astype(np.int64)
    arrays["points"] = np.concatenate(lines) if lines else np.empty((0, 2))
    return Streets(source=source, centre=centre, names=names, classes=classes, gates=gates, areas=areas, **arrays)


def _source(folder: Path) -> str:
    with (folder / STREETS).open(encoding="utf-8") as file:
        line = file.readline().strip()
    return line[1:].strip() if line.startswith("#") else ""


def _finite(cell: str) -> float:
    value = float(cell)
    if not np.isfinite(value):
        raise ValueError(cell)
    return value


def _positive(cell: str) -> float:
    value = _finite(cell)
    if value <= 0:
        raise ValueError(cell)
    return value


def _drivable(cell: str) -> tuple[bool, ...]:
    if cell != "-" and (not cell or set(cell) - set(LETTER.values())):
        raise ValueError(cell)
    return tuple(letter in cell for letter in LETTER.values())


def _line(cell: str) -> Array:
    spots = np.array(cell.replace(",", " ").split(), dtype=np.float64).reshape(-1, 2)
    if len(spots) < 2 or not np.isfinite(spots).all():
        raise ValueError(cell)
    return spots
