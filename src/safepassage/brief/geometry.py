"""Where things stand on the paper: a projection that keeps the city large, cells of neighbourhoods, labels that do not overlap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, hypot, log, pi, radians, sin
from statistics import median

from safepassage.brief.words import Words

Point = tuple[float, float]

METRES_PER_DEGREE = 111_195.0  # of latitude, on a sphere of 6,371 km
WIDTH = 1000.0  # of the drawing, in its own units
TALLEST = 860.0
FLATTEST = 520.0
CURVE = 0.38  # how fast distances shrink outside the ring
FAR = 1.45  # rings: if nothing lies farther than this, nothing is shortened


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees to drawing units. Outside `ring` metres of the centre, distances are shortened (a log), directions kept."""

    centre: Point  # lon, lat
    ring: float  # metres; inf when nothing is shortened
    scale: float  # drawing units per metre
    middle: Point  # drawing units
    height: float

    def __call__(self, lon: float, lat: float) -> Point:
        x, y = _shorten(_metres(self.centre, lon, lat), self.ring)
        return self.middle[0] + x * self.scale, self.middle[1] - y * self.scale


def _metres(centre: Point, lon: float, lat: float) -> Point:
    per_lon = METRES_PER_DEGREE * cos(radians(centre[1]))
    return (lon - centre[0]) * per_lon, (lat - centre[1]) * METRES_PER_DEGREE


def _shorten(at: Point, ring: float) -> Point:
    far = hypot(*at)
    if far <= ring:
        return at
    factor = ring * (1 + CURVE * log(far / ring)) / far
    return at[0] * factor, at[1] * factor


def fit(core: Sequence[Point], everything: Sequence[Point], pad: float = 70.0) -> Projection:
    """A projection in which `core` (lon, lat) is large and `everything` is on the paper."""
    lons, lats = [p[0] for p in core], [p[1] for p in core]
    centre = ((min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2)
    ring = 1.25 * max(1.0, *(hypot(*_metres(centre, *p)) for p in core), 1.0)
    if max(hypot(*_metres(centre, *p)) for p in everything) <= FAR * ring:
        ring = float("inf")
    spots = [_shorten(_metres(centre, *p), ring) for p in everything]
    left, right = min(x for x, _ in spots), max(x for x, _ in spots)
    low, top = min(y for _, y in spots), max(y for _, y in spots)
    room = WIDTH - 2 * pad
    scale = min(room / max(right - left, 1.0), (TALLEST - 2 * pad) / max(top - low, 1.0))
    height = max(FLATTEST, (top - low) * scale + 2 * pad)
    middle = (WIDTH / 2 - (left + right) / 2 * scale, height / 2 + (low + top) / 2 * scale)
    return Projection(centre, ring, scale, middle, height)


def cells(spots: Sequence[Point]) -> list[list[Point]]:
    """
    A rounded cell around each spot: the paper nearest to it, within a reach of all its spots' usual spacing.

    Voronoi cells clipped to the union of discs, so that the drawing claims no land far from any point that was reported.
    """
    if not spots:
        return []
    gaps = [min((hypot(x - a, y - b) for a, b in spots if (a, b) != (x, y)), default=80.0) for x, y in spots]
    reach = max(24.0, min(110.0, 1.15 * median(gaps)))
    return [_cell(spot, [other for other in spots if other != spot], reach) for spot in spots]


def _cell(spot: Point, others: Iterable[Point], reach: float) -> list[Point]:
    shape = [(spot[0] + reach * cos(2 * pi * k / 40), spot[1] + reach * sin(2 * pi * k / 40)) for k in range(40)]
    for other in others:
        if hypot(other[0] - spot[0], other[1] - spot[1]) < 2 * reach:
            shape = _nearer(shape, spot, other)
    return shape


def _nearer(shape: list[Point], spot: Point, other: Point) -> list[Point]:
    """The part of a shape that is nearer to `spot` than to `other` (Sutherland and Hodgman's clipping, one edge)."""
    dx, dy = other[0] - spot[0], other[1] - spot[1]
    limit = (other[0] ** 2 + other[1] ** 2 - spot[0] ** 2 - spot[1] ** 2) / 2

    def over(p: Point) -> float:
        return p[0] * dx + p[1] * dy - limit

    kept: list[Point] = []
    for here, there in zip(shape, shape[1:] + shape[:1], strict=True):
        a, b = over(here), over(there)
        if a <= 0:
            kept.append(here)
        if (a < 0 < b) or (b < 0 < a):
            share = a / (a - b)
            kept.append((here[0] + share * (there[0] - here[0]), here[1] + share * (there[1] - here[1])))
    return kept


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the paper."""

    x: float
    y: float
    w: float
    h: float

    def meets(self, other: Box) -> bool:
        """Whether two rectangles overlap."""
        return self.x < other.x + other.w and other.x < self.x + self.w and self.y < other.y + other.h and other.y < self.y + self.h


@dataclass(frozen=True, slots=True)
class Wish:
    """A label that wants a place near a spot; `gap` is the symbol's half-size. The most important is placed first."""

    at: Point
    words: Words
    importance: float
    size: float
    gap: float
    css: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A label in its place: `box` with English above Arabic, `anchor` as in SVG's text-anchor."""

    wish: Wish
    box: Box
    anchor: str


def measure(words: Words, size: float) -> tuple[float, float]:
    """Width and height that a two-line label takes, a little generously, without a font at hand."""
    wide = max(len(words.en) * 0.61, len(words.ar) * 0.56) * size
    return wide + 6, size * (2.25 if words.ar else 1.15)


def place(wishes: Sequence[Wish], taken: Sequence[Box], height: float) -> list[Placed]:
    """Put each label in the first of eight places around its spot that is free; drop the least important that fit nowhere."""
    occupied, done = list(taken), list[Placed]()
    for wish in sorted(wishes, key=lambda w: (-w.importance, w.words.en, w.at)):
        if any(p.wish.words.en == wish.words.en and hypot(p.wish.at[0] - wish.at[0], p.wish.at[1] - wish.at[1]) < 60 for p in done):
            continue
        for box, anchor in _places(wish):
            inside = box.x >= 2 and box.y >= 2 and box.x + box.w <= WIDTH - 2 and box.y + box.h <= height - 2
            if inside and not any(box.meets(other) for other in occupied):
                occupied.append(box)
                done.append(Placed(wish, box, anchor))
                break
    return done


def _places(wish: Wish) -> list[tuple[Box, str]]:
    (x, y), gap = wish.at, wish.gap
    w, h = measure(wish.words, wish.size)
    spots = [spot for far in (gap, 1.6 * gap) for spot in _around(x, y, w, h, far)]
    if gap == 0:  # an area's name: anywhere near the middle of it
        turns = [(far * cos(pi * k / 4), far * sin(pi * k / 4)) for far in (0.0, 14.0, 26.0, 38.0) for k in range(8 if far else 1)]
        spots = [(x - w / 2 + dx, y - h / 2 + dy, "middle") for dx, dy in turns]
    return [(Box(a, b, w, h), anchor) for a, b, anchor in spots]


def _around(x: float, y: float, w: float, h: float, gap: float) -> list[tuple[float, float, str]]:
    """Eight corners for a label around a symbol: beside, above, below, and aslant."""
    near = gap * 0.75
    return [
        (x + gap, y - h / 2, "start"),
        (x - gap - w, y - h / 2, "end"),
        (x - w / 2, y - gap - h, "middle"),
        (x - w / 2, y + gap, "middle"),
        (x + near, y - near - h, "start"),
        (x + near, y + near, "start"),
        (x - near - w, y - near - h, "end"),
        (x - near - w, y + near, "end"),
    ]
