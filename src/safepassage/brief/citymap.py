"""The map, drawn from the case alone as one SVG: no tiles, no outside request, and readable in print and without scripts."""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import pairwise
from math import floor, hypot, log10

from safepassage.brief.facts import Names, flows, left_behind, named, names
from safepassage.brief.figures import amount, day
from safepassage.brief.geometry import Box, Placed, Point, Projection, Wish, cells, fit, place
from safepassage.brief.markup import clean, esc
from safepassage.brief.streetmap import Canvas, along, beside, canvas, drawn_streets, street_names
from safepassage.brief.ways import rides, way_nodes
from safepassage.brief.words import LEGEND, TEXT, Words
from safepassage.records.case import Case
from safepassage.records.city import Corridor, Exposure, RoadState, SiteKind
from safepassage.records.plan import Kind
from safepassage.records.result import Result
from safepassage.records.street_ways import StreetMap
from safepassage.units import DAY, METRES_PER_KM

HOLDERS = ("#a9772b", "#4f86a8", "#8a5a83", "#6d8a55", "#b0605f", "#5f6f8a")  # told apart by colour-blind readers, and named in the legend
NOBODY = "#9aa0a6"
SHADES = ("#f6f1e8", "#f0e2c9", "#e7cfa6", "#dbb981", "#cc9f5e", "#b9833f")
THIN, THICK = 3.0, 11.0  # drawing units: a corridor nobody uses, and the busiest
SYMBOL = 11.0


def draw(case: Case, result: Result, real: StreetMap | None = None) -> str:
    """The whole SVG; `real`: the streets of the case, where it has any."""
    known = names(case)
    project = _projection(case)
    paper = canvas(case, project, real)
    spots = paper.spots
    marks = _symbols(case, spots)
    badges = _badge_spots(case, paper, list(marks.values()))
    taken = [Box(x - 12, y - 12, 24, 24) for x, y in (*marks.values(), *badges.values())]
    labels = place(_wishes(case, result, known, project, marks), [*taken, Box(20, project.height - 106, 330, 100)], project.height)
    layers = [
        _neighbourhoods(case, result, known, project),
        drawn_streets(real, project) if real else "",
        _roads(case, paper),
        _corridors(case, result, paper),
        street_names(real, project) if real else "",
        _badges(case, badges),
        _drawn_symbols(case, marks, spots),
        '<g id="vehicles"></g>',
        *map(_label, labels),
        _ring(project),
        _scale_bar(project),
    ]
    return (
        f'<svg id="city" class="map" viewBox="0 0 1000 {project.height:.0f}" role="img" tabindex="0" aria-label="map" direction="ltr">'
        f"{_definitions()}" + "\n".join(layers) + "</svg>"
    )


def map_data(case: Case, result: Result, real: StreetMap | None = None) -> str:
    """What the hour slider needs, as JSON that cannot end its own script element."""
    paper = canvas(case, _projection(case), real)
    spots = paper.spots
    metres = {frozenset((r.u, r.v)): r.metres for r in case.roads}
    paths: dict[tuple[str, ...], int] = {}
    trips = []
    for ride in rides(case, result):
        if len(ride.nodes) > 1 and all(n in spots for n in ride.nodes):
            path = paths.setdefault(ride.nodes, len(paths))
            keys = [round(v) for minute, share in ride.keys for v in (minute, 1000 * share)]
            trips.append([1 if ride.movement.kind is Kind.OUT else 0, path, *keys])
    drawn = [
        [v for at, s in along(paper, way, _along(way, metres)) for v in (round(at[0], 1), round(at[1], 1), round(1000 * s))]
        for way in paths
    ]
    by_corridor = flows(case, result)
    data = {
        "minute": case.start.hour * 60 + case.start.minute,
        "days": [list(day(case.clock(m))) for m in range(0, case.horizon + DAY, DAY)],
        "horizon": case.horizon,
        "paths": drawn,
        "trips": trips,
        "flows": [list(by_corridor[c.id]) for c in case.corridors],
        "width": [THIN, THICK],
        "words": {key: list(LEGEND[key]) for key in ("leaving", "moving", "stop")},
    }
    return json.dumps(data, separators=(",", ":"), ensure_ascii=False).replace("<", "\\u003c")


def left_steps(case: Case, result: Result) -> list[int]:
    """The upper end of each shade of the map: round numbers of people left behind."""
    most = max(_left_by_zone(result).values(), default=0.0)
    if most <= 0:
        return [0] * len(SHADES)
    return [round(most * (k + 1) / len(SHADES)) for k in range(len(SHADES))]


def holder_colours(case: Case) -> dict[str | None, str]:
    """A colour for each party that holds a road of the case; grey where nobody is known to."""
    held = sorted({r.holder for r in case.roads if r.holder})
    return {None: NOBODY} | {party: HOLDERS[k % len(HOLDERS)] for k, party in enumerate(held)}


def corridor_tone(corridor: Corridor) -> str:
    """The class that draws a corridor's line: solid once it is opened, dashed before."""
    return "open" if corridor.usable else "other"


def _places(case: Case) -> dict[str, Point]:
    return {n.id: (n.lon, n.lat) for n in case.nodes}


def _projection(case: Case) -> Projection:
    """The besieged neighbourhoods large; what lies far from them is drawn nearer, and roads that lead nowhere are cut off."""
    at = _places(case)
    core = [(z.lon, z.lat) for z in case.zones] + [at[p.node] for p in case.assembly_points if p.node in at]
    wanted = [c.node for c in case.checkpoints] + [s.node for s in case.sites]
    wanted += [n for c in case.corridors for n in _corridor_nodes(case, c)]
    everything = core + [at[n] for n in wanted if n in at]
    return fit(core or everything or list(at.values()), everything or list(at.values()))


def _corridor_nodes(case: Case, corridor: Corridor) -> tuple[str, ...]:
    return way_nodes({r.id: r for r in case.roads}, corridor.roads, corridor.start)


def _along(way: tuple[str, ...], metres: dict[frozenset[str], float]) -> list[float]:
    steps = [metres.get(frozenset(pair), 0.0) for pair in pairwise(way)]
    whole, driven = sum(steps) or 1.0, 0.0
    shares = [0.0]
    for step in steps:
        driven += step
        shares.append(driven / whole)
    return shares


def _left_by_zone(result: Result) -> dict[str, float]:
    counts: dict[str, float] = defaultdict(float)
    for row in left_behind(result):
        counts[row.group.zone] += row.left.likely
    return dict(counts)


def _neighbourhoods(case: Case, result: Result, known: Names, project: Projection) -> str:
    left, steps = _left_by_zone(result), left_steps(case, result)
    shapes = cells([project(z.lon, z.lat) for z in case.zones])
    drawn = []
    for zone, shape in zip(case.zones, shapes, strict=True):
        count = left.get(zone.id, 0.0)
        shade = next((SHADES[k] for k, top in enumerate(steps) if count <= top), SHADES[-1])
        holder = named(known.parties, zone.holder).en if zone.holder else "unknown"
        text = f"{zone.name}: {amount(count)} people left behind (likely); held by {holder}"
        corners = " ".join(f"{x:.0f},{y:.0f}" for x, y in shape)
        drawn.append(f'<polygon class="cell" fill="{shade}" points="{corners}"><title>{esc(text)}</title></polygon>')
    return "".join(drawn)


def _roads(case: Case, paper: Canvas) -> str:
    colours = holder_colours(case)
    lines, crosses = [], []
    for road in case.roads:
        if road.u not in paper.spots or road.v not in paper.spots:
            continue
        line = paper.line(road.u, road.v)
        colour = colours[road.holder or None]
        kind = Exposure.UNKNOWN if road.state is RoadState.UNKNOWN else road.exposure
        lines.append(f'<path class="road {kind}" stroke="{colour}" d="{beside(line, 0)}"/>')
        if road.state is RoadState.SHUT:
            crosses.append(_fixed(_halfway(line), '<path class="shut" d="M-5 -5l10 10m0 -10l-10 10"/>'))
    return "".join(lines + crosses)


def _fixed(at: Point, drawing: str) -> str:
    """A symbol or text drawn around (0, 0), that keeps its size on the screen when the reader comes closer."""
    return f'<g transform="translate({at[0]:.1f} {at[1]:.1f})"><g class="fix">{drawing}</g></g>'


def _halfway(line: tuple[Point, ...]) -> Point:
    """The middle of a straight road, a bend near the middle of another."""
    if len(line) > 2:
        return line[len(line) // 2]
    return (line[0][0] + line[1][0]) / 2, (line[0][1] + line[1][1]) / 2


def _corridors(case: Case, result: Result, paper: Canvas) -> str:
    totals = {c: sum(p) for c, p in flows(case, result).items()}
    most = max(totals.values(), default=0) or 1
    shared: dict[frozenset[str], list[str]] = defaultdict(list)
    ways = {c.id: [n for n in _corridor_nodes(case, c) if n in paper.spots] for c in case.corridors}
    for key, way in ways.items():
        for pair in pairwise(way):
            shared[frozenset(pair)].append(key)
    drawn = []
    for index, corridor in enumerate(case.corridors):
        width = THIN + (THICK - THIN) * totals.get(corridor.id, 0) / most
        path = "".join(beside(paper.line(u, v), _aside(shared[frozenset((u, v))], corridor.id)) for u, v in pairwise(ways[corridor.id]))
        drawn.append(f'<path class="casing" data-c="{index}" stroke-width="{width + 5:.1f}" d="{path}"/>')
        drawn.append(f'<path class="corridor {corridor_tone(corridor)}" data-c="{index}" stroke-width="{width:.1f}" d="{path}"/>')
    return "".join(drawn)


def _aside(sharing: list[str], corridor: str) -> float:
    """How far a corridor's line is moved aside where several share the road [drawing units]."""
    return 7.0 * (sharing.index(corridor) - (len(sharing) - 1) / 2)


def _badge_spots(case: Case, paper: Canvas, taken: list[Point]) -> dict[str, Point]:
    """Where each corridor's number stands: on its line, as far as can be from symbols and other numbers."""
    found: dict[str, Point] = {}
    for corridor in case.corridors:
        nodes = [n for n in _corridor_nodes(case, corridor) if n in paper.spots]
        way = [spot for u, v in pairwise(nodes) for spot in paper.line(u, v)]
        steps = [(a[0] + (b[0] - a[0]) * k / 8, a[1] + (b[1] - a[1]) * k / 8) for a, b in pairwise(way) for k in range(1, 8)]
        others = [*taken, *found.values()]
        found[corridor.id] = max(
            steps, key=lambda p: min((hypot(p[0] - x, p[1] - y) for x, y in others), default=0.0), default=(-50.0, -50.0)
        )
    return found


def _badges(case: Case, badges: dict[str, Point]) -> str:
    return "".join(
        _fixed(badges[c.id], f'<g class="badge {corridor_tone(c)}"><circle r="11"/><text y="5">{index}</text></g>')
        for index, c in enumerate(case.corridors, 1)
    )


def _symbols(case: Case, spots: dict[str, Point]) -> dict[tuple[str, str], Point]:
    """Where each symbol stands: (kind, id) -> spot; several at one junction stand side by side."""
    wanted = [("checkpoint", c.id, c.node) for c in case.checkpoints]
    wanted += [(s.kind.value, s.id, s.node) for s in case.sites]
    wanted += [("point", p.id, p.node) for p in case.assembly_points]
    by_node: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for kind, key, node in wanted:
        if node in spots:
            by_node[node].append((kind, key))
    marks = {}
    for node, items in by_node.items():
        x, y = spots[node]
        for k, item in enumerate(items):
            marks[item] = (x + (k - (len(items) - 1) / 2) * 2 * SYMBOL, y)
    return marks


def _drawn_symbols(case: Case, marks: dict[tuple[str, str], Point], spots: dict[str, Point]) -> str:
    """Each symbol at its junction; those that stand side by side do so on the screen, however close the reader is."""
    at = {("checkpoint", c.id): c.node for c in case.checkpoints} | {(s.kind.value, s.id): s.node for s in case.sites}
    at |= {("point", p.id): p.node for p in case.assembly_points}
    return "".join(
        _fixed(spots[at[mark]], f'<use href="#m-{mark[0]}" x="{x - spots[at[mark]][0]:.0f}" y="{y - spots[at[mark]][1]:.0f}"/>')
        for mark, (x, y) in marks.items()
    )


def _wishes(case: Case, result: Result, known: Names, project: Projection, marks: dict[tuple[str, str], Point]) -> list[Wish]:
    left = _left_by_zone(result)
    most = max(left.values(), default=0.0) or 1.0
    weight = {
        "checkpoint": 80.0,
        SiteKind.HOSPITAL.value: 90.0,
        SiteKind.RECEPTION.value: 85.0,
        SiteKind.AID_POINT.value: 40.0,
        "point": 50.0,
    }
    wishes = []
    for (kind, key), spot in marks.items():
        words = named(known.points if kind == "point" else known.checkpoints if kind == "checkpoint" else known.sites, key)
        wishes.append(Wish(spot, _short(words), weight[kind], 12.5, SYMBOL + 3, "place"))
    for zone in case.zones:
        spot = project(zone.lon, zone.lat)
        wishes.append(Wish(spot, _short(Words(zone.name, zone.name_ar)), 55 + 40 * left.get(zone.id, 0.0) / most, 12, 0, "zone"))
    return wishes


def _short(words: Words, most: int = 28) -> Words:
    """A label keeps its first letters; the whole name stands in the tables."""
    return Words(*(text if len(text) <= most else text[: most - 1].rstrip() + "…" for text in (clean(words.en), clean(words.ar))))


def _label(placed: Placed) -> str:
    box, size, at = placed.box, placed.wish.size, placed.wish.at
    x = {"start": box.x + 2, "middle": box.x + box.w / 2, "end": box.x + box.w - 2}[placed.anchor] - at[0]
    opposite = {"start": "end", "end": "start", "middle": "middle"}[placed.anchor]  # in right-to-left text the start is on the right
    y = box.y - at[1]
    english = esc(placed.wish.words.en)
    text = f'<text class="{placed.wish.css}" x="{x:.0f}" y="{y + size:.0f}" text-anchor="{placed.anchor}">{english}</text>'
    if placed.wish.words.ar:
        text += (
            f'<text class="{placed.wish.css} ar" lang="ar" direction="rtl" x="{x:.0f}" y="{y + size * 2.1:.0f}" '
            f'text-anchor="{opposite}">{esc(placed.wish.words.ar)}</text>'
        )
    return _fixed(at, text)


def _ring(project: Projection) -> str:
    if project.ring == float("inf"):
        return ""
    (x, y), r = project.middle, project.ring * project.scale
    note = TEXT["beyond"]
    return (
        f'<circle class="ring" cx="{x:.0f}" cy="{y:.0f}" r="{r:.0f}"/><g class="note" transform="translate(24 {project.height - 66:.0f})">'
        f'<path class="ring" d="M0 -4h26"/><text x="32">{esc(note.en)}</text>'
        f'<text class="ar" lang="ar" direction="rtl" x="32" y="-17" text-anchor="end">{esc(note.ar)}</text></g>'
    )


def _scale_bar(project: Projection) -> str:
    metres = 180 / project.scale
    power = 10 ** floor(log10(metres))
    length = max(k * power for k in (1, 2, 5) if k * power <= metres)
    text = f"{length / METRES_PER_KM:g} km / كم" if length >= METRES_PER_KM else f"{length:g} m / م"
    wide = length * project.scale
    return (
        f'<g class="scale" data-scale="{project.scale:.6f}" transform="translate(24 {project.height - 24:.0f})">'
        f'<path d="M0 -6v6h{wide:.0f}v-6"/>'
        f'<text x="{wide + 8:.0f}" y="1">{text}</text></g>'
    )


def _definitions() -> str:
    """The symbols: told apart by shape first, by colour second."""
    return (
        '<defs><g id="m-hospital"><rect x="-10" y="-10" width="20" height="20" rx="3" fill="#fff" stroke="#1b2430" stroke-width="2"/>'
        '<path d="M-5 -6v12M5 -6v12M-5 0h10" stroke="#1b2430" stroke-width="2.6" fill="none"/></g>'
        '<g id="m-reception"><path d="M-11 9L0 -10L11 9Z" fill="#fff" stroke="#1b2430" stroke-width="2" stroke-linejoin="round"/>'
        '<path d="M0 9V1" stroke="#1b2430" stroke-width="3"/></g>'
        '<g id="m-aid_point"><path d="M0 -11L11 0L0 11L-11 0Z" fill="#fff" stroke="#1b2430" stroke-width="2"/>'
        '<path d="M-4 0h8M0 -4v8" stroke="#1b2430" stroke-width="2"/></g>'
        '<g id="m-checkpoint"><path d="M-4 -10h8l6 6v8l-6 6h-8l-6 -6v-8Z" fill="#1b2430" stroke="#fff" stroke-width="1.5"/>'
        '<path d="M-5 0h10" stroke="#fff" stroke-width="3"/></g>'
        '<g id="m-point"><circle r="9" fill="#fff" stroke="#1b2430" stroke-width="2"/><circle r="4" fill="#1b2430"/></g></defs>'
    )
