"""
Real streets under the map: main streets always, side streets when the reader is close, and the roads of the case along their streets.

Streets are drawn as relative paths of whole tenths of a drawing unit (about a metre in a city of 10 km): 27,000 streets take some 400 kB.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from safepassage.brief.geometry import CURVE, METRES_PER_DEGREE, WIDTH, Point, Projection
from safepassage.brief.markup import clean, esc
from safepassage.records.case import Case
from safepassage.records.street_ways import StreetMap, StreetWay
from safepassage.records.streets import MAIN_RANK, NOBODY, Flags, Floats, Ints, Streets

FINE = 10  # steps of a drawing unit
KEEP = 0.8  # steps: a bend smaller than this is left out
LARGE_RANK = 2  # up to primary
TILES = 6  # of the paper, each way: what is out of sight is not painted
NAMES = 90  # most street names
NAME_GAP = 22.0  # drawing units between two of them
Steps = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Canvas:
    """Where the junctions of a case stand on the paper, and the line of each road: along its streets where it was traced, else straight."""

    spots: dict[str, Point]
    lines: dict[tuple[str, str], tuple[Point, ...]]  # by the two junctions, each way

    def line(self, u: str, v: str) -> tuple[Point, ...]:
        """The points from one junction to the next."""
        return self.lines.get((u, v), (self.spots[u], self.spots[v]))


def canvas(case: Case, project: Projection, real: StreetMap | None) -> Canvas:
    """The junctions and roads of a case on the paper. A junction stands where its streets meet, not where it was read off a map."""
    spots = {n.id: project(n.lon, n.lat) for n in case.nodes}
    lines: dict[tuple[str, str], tuple[Point, ...]] = {}
    ways = {way.road: way for way in real.ways if not way.why} if real else {}
    for road in case.roads:
        if real is None or road.id not in ways:
            continue
        points = _way_points(real.streets, ways[road.id], project)
        lines[road.u, road.v], lines[road.v, road.u] = points, points[::-1]
        spots[road.u], spots[road.v] = points[0], points[-1]
    return Canvas({key: (float(x), float(y)) for key, (x, y) in spots.items()}, lines)


def _way_points(streets: Streets, way: StreetWay, project: Projection) -> tuple[Point, ...]:
    parts = [streets.line(edge) if along else streets.line(edge)[::-1] for edge, along in zip(way.edges, way.forward, strict=True)]
    points = np.concatenate([part if k == 0 else part[1:] for k, part in enumerate(parts)])
    x, y = projected(project, points[:, 0], points[:, 1])
    keep = _bends(x * FINE, y * FINE, np.array([0, len(x)]))
    return tuple((round(float(a), 1), round(float(b), 1)) for a, b in zip(x[keep], y[keep], strict=True))


def projected(project: Projection, lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
    """`project` for many points at once."""
    per_lon = METRES_PER_DEGREE * float(np.cos(np.radians(project.centre[1])))
    x, y = (lon - project.centre[0]) * per_lon, (lat - project.centre[1]) * METRES_PER_DEGREE
    if np.isfinite(project.ring):
        far = np.maximum(np.hypot(x, y), 1e-9)
        factor = np.where(far <= project.ring, 1.0, project.ring * (1 + CURVE * np.log(np.maximum(far / project.ring, 1e-9))) / far)
        x, y = x * factor, y * factor
    return project.middle[0] + x * project.scale, project.middle[1] - y * project.scale


def drawn_streets(real: StreetMap, project: Projection) -> str:
    """All streets that lie on the paper: large ones, main ones, and tiles of side streets that the style sheet hides until one is close."""
    streets = real.streets
    x, y = projected(project, streets.points[:, 0], streets.points[:, 1])
    on_paper = (x >= 0) & (x <= WIDTH) & (y >= 0) & (y <= project.height)
    seen = np.logical_or.reduceat(on_paper, streets.first[:-1]) if len(streets.u) else np.empty(0, dtype=bool)
    rank = streets.of_class([c.rank for c in streets.classes])
    large, main = seen & (rank <= LARGE_RANK), seen & (rank > LARGE_RANK) & (rank <= MAIN_RANK)
    paths = _Paths(streets, x, y)
    near = "".join(paths.drawn(of, "st") for of in _tiles(seen & (rank > MAIN_RANK), streets, x, y, project.height))
    return (
        f'<g class="streets" transform="scale({1 / FINE:g})"><g class="near">{near}</g>'
        f"{paths.drawn(main, 'st main')}{paths.drawn(large, 'st large')}</g>"
    )


def _tiles(side: Flags, streets: Streets, x: Floats, y: Floats, height: float) -> Iterable[Flags]:
    begin = streets.first[:-1]
    column = np.clip(x[begin] / WIDTH * TILES, 0, TILES - 1).astype(int)
    row = np.clip(y[begin] / height * TILES, 0, TILES - 1).astype(int)
    for tile in range(TILES * TILES):
        yield side & (row * TILES + column == tile)


class _Paths:
    """The streets as path data."""

    def __init__(self, streets: Streets, x: Floats, y: Floats) -> None:
        keep = _bends(x * FINE, y * FINE, streets.first)
        self.first = np.append(0, np.cumsum(np.add.reduceat(keep, streets.first[:-1]))) if len(streets.u) else np.zeros(1, dtype=np.int64)
        self.x, self.y = np.rint(x[keep] * FINE).astype(np.int64).tolist(), np.rint(y[keep] * FINE).astype(np.int64).tolist()

    def drawn(self, which: Flags, css: str) -> str:
        """One path of all these streets; nothing where there are none."""
        pieces: list[str] = []
        here = (0, 0)
        for edge in np.flatnonzero(which).tolist():
            a, b = int(self.first[edge]), int(self.first[edge + 1])
            spots = list(zip(self.x[a:b], self.y[a:b], strict=True))
            if spots[0] == spots[-1] and len(spots) == 2:
                continue
            if pieces and spots[-1] == here:
                spots.reverse()
            if not pieces or spots[0] != here:
                pieces.append(_pair("M" if not pieces else "m", spots[0], here))
            for before, spot in itertools.pairwise(spots):
                if spot != before:
                    pieces.append(_pair("l", spot, before))
            here = spots[-1]
        return f'<path class="{css}" d="{"".join(pieces)}"/>' if pieces else ""


def _pair(letter: str, spot: tuple[int, int], before: tuple[int, int]) -> str:
    dx, dy = spot[0] - before[0], spot[1] - before[1]
    return f"{letter}{dx}{dy}" if dy < 0 else f"{letter}{dx} {dy}"


def _bends(x: Floats, y: Floats, first: Ints) -> Flags:
    """Which points to keep, shape (P,): the ends of each line, and what lies more than KEEP steps off the straight from the last kept."""
    keep = np.zeros(len(x), dtype=bool)
    keep[first[:-1]] = True
    keep[first[1:] - 1] = True
    xs, ys = x.tolist(), y.tolist()
    for begin, end in zip(first[:-1].tolist(), first[1:].tolist(), strict=True):
        last = begin
        for k in range(begin + 1, end - 1):
            dx, dy = xs[k + 1] - xs[last], ys[k + 1] - ys[last]
            long = (dx * dx + dy * dy) ** 0.5
            worst = max(abs(dx * (ys[j] - ys[last]) - dy * (xs[j] - xs[last])) for j in range(last + 1, k + 1))
            if worst > KEEP * max(long, 1e-9):
                keep[k] = True
                last = k
    return keep


def street_names(real: StreetMap, project: Projection) -> str:
    """Names of main streets, each once at the middle of its longest stretch; the longest first, none on another."""
    streets = real.streets
    chosen: dict[int, int] = {}
    for edge in np.flatnonzero(streets.main & (streets.name != NOBODY)).tolist():
        name = int(streets.name[edge])
        if name not in chosen or streets.metres[edge] > streets.metres[chosen[name]]:
            chosen[name] = edge
    length = np.bincount(streets.name[streets.name != NOBODY], weights=streets.metres[streets.name != NOBODY], minlength=len(streets.names))
    drawn: list[str] = []
    taken: list[Point] = []
    for name in sorted(chosen, key=lambda n: (-length[n], n)):
        line = streets.line(chosen[name])
        x, y = projected(project, line[:, 0], line[:, 1])
        at = (float(x.mean()), float(y.mean()))
        inside = 0 <= at[0] <= WIDTH and 0 <= at[1] <= project.height
        if not inside or any(abs(at[0] - a) < 3 * NAME_GAP and abs(at[1] - b) < NAME_GAP for a, b in taken):
            continue
        taken.append(at)
        english, arabic = (clean(text)[:40] for text in streets.names[name])
        drawn.append(
            f'<g transform="translate({at[0]:.1f} {at[1]:.1f})"><g class="fix"><text y="-2">{esc(english)}</text>'
            + (f'<text class="ar" lang="ar" direction="rtl" y="11">{esc(arabic)}</text>' if arabic and arabic != english else "")
            + "</g></g>"
        )
        if len(drawn) == NAMES:
            break
    return f'<g class="street-names">{"".join(drawn)}</g>'


def along(canvas: Canvas, way: tuple[str, ...], shares: list[float]) -> list[tuple[Point, float]]:
    """The points of a way over junctions, each with its share of the way; between two junctions in proportion to the length drawn."""
    found: list[tuple[Point, float]] = [(canvas.spots[way[0]], shares[0])]
    for k, (u, v) in enumerate(itertools.pairwise(way)):
        points = canvas.line(u, v)
        steps = [((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) ** 0.5 for a, b in itertools.pairwise(points)]
        whole, driven = sum(steps) or 1.0, 0.0
        for step, point in zip(steps, points[1:], strict=True):
            driven += step
            found.append((point, shares[k] + (shares[k + 1] - shares[k]) * driven / whole))
    return found


def beside(points: tuple[Point, ...], shift: float) -> str:
    """Path data of a line moved aside by so many units; the side does not depend on the direction it is gone along."""
    if points[0] > points[-1]:
        points = points[::-1]
    if not shift:
        return _path(points)
    moved: list[Point] = []
    for k, (x, y) in enumerate(points):
        (a, b), (c, d) = points[max(k - 1, 0)], points[min(k + 1, len(points) - 1)]
        length = ((c - a) ** 2 + (d - b) ** 2) ** 0.5 or 1.0
        moved.append((x - (d - b) / length * shift, y + (c - a) / length * shift))
    return _path(moved)


def _path(points: Iterable[Point]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def traced(real: StreetMap | None) -> Mapping[str, StreetWay]:
    """The ways that were traced, by road."""
    return {way.road: way for way in real.ways if not way.why} if real else {}
