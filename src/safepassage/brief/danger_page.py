"""The danger page: one file, English and Arabic, a map with a slider over the hours, and the tables behind it."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from itertools import pairwise

from safepassage.brief.danger_sheets import day_text, hourly
from safepassage.brief.danger_words import (
    ASSUMPTION_HEADS,
    HOUR,
    HOW,
    KNOW,
    LEAD,
    LEVEL,
    LEVEL_HEADS,
    LEVEL_ROWS,
    LEVELS,
    MAP,
    NO_SCRIPT,
    PICK,
    PLACES,
    PLAY,
    POSTURES,
    RESTS,
    ROAD_HEADS,
    ROADS,
    STANCES,
    STOP,
    TITLE,
    UNKNOWN_HERE,
    UP_TO,
    VIEW_HEADS,
    ZONE_HEADS,
)
from safepassage.brief.facts import stamp_words
from safepassage.brief.figures import amount, moment, rate
from safepassage.brief.geometry import Projection, fit
from safepassage.brief.markup import arabic, claim, esc, inline, label, lines, ltr, name, pair, table
from safepassage.brief.words import UNKNOWN, Words
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.hazard import Area, Intensity, MadeDanger
from safepassage.records.levels import Level, Range
from safepassage.units import HOUR as MINUTES

# Cividis (Nuñez, Anderton and Renslow 2018): told apart by every kind of colour vision, and in grey. Light is less.
SHADES = ("#fee838", "#e1cc55", "#c3b369", "#a59c74", "#8a8678", "#626a73", "#3b496c", "#00224e")
BOUNDS = (1e-6, 3e-6, 1e-5, 3e-5, 1e-4, 1e-3, 1e-2)  # deaths per person-hour between two shades
LETTER, LINE = 6.2, 13.0  # of the map's names, in units of the drawing
STYLE = (
    ".ground{fill:none;stroke:#c9c4b8;stroke-width:1}.place{stroke:#fff;stroke-width:1.2}.place.unknown{fill:url(#hatch)}"
    ".way{fill:none;stroke-width:3.2;stroke-linecap:round}.way.case{stroke:#fff;stroke-width:5.4;opacity:.85}"
    ".way.unknown{stroke:#1b2430;stroke-dasharray:2 5;stroke-width:2}"
    ".map .zone{fill:#1b2430;stroke:#fff;stroke-opacity:.85;font-size:11px;text-anchor:middle;pointer-events:none}"
    ".place:hover,.place.on{stroke:#b3400a;stroke-width:3}.way.on{stroke-width:6}"
    ".choose{display:flex;flex-wrap:wrap;gap:6px}.choose button[aria-pressed=true]{background:#1b2430;color:#fff}"
    "#told{min-height:3.2em;border-inline-start:4px solid #1b2430;padding-inline-start:12px}"
    ".views td:nth-child(2){white-space:nowrap}"
)


def danger_page(case: Case, areas: Sequence[Area], made: MadeDanger, dangers: Mapping[Level, Danger], stamps: tuple[str, ...]) -> str:
    """
    The whole page. No request leaves it: its policy forbids all of them, and only the script whose digest stands there may run.

    Places are listed by name: nothing here ranks them.
    """
    script = (files("safepassage.brief") / "assets" / "danger.js").read_text(encoding="utf-8")
    style = (files("safepassage.brief") / "assets" / "page.css").read_text(encoding="utf-8") + STYLE
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    stamp = "".join(f"<span>{inline(w) if w.ar else esc(w.en)}</span>" for w in stamp_words(stamps))
    projection = _projection(case, areas)
    data = json.dumps(_data(case, areas, dangers), ensure_ascii=False, allow_nan=False, separators=(",", ":")).replace("<", "\\u003c")
    bodies = {
        KNOW: "".join(pair(Words(esc(en), esc(ar))) for en, ar in zip(made.cautions, made.cautions_ar, strict=True)),
        MAP: _map(case, areas, dangers, projection),
        PLACES: _zones(case, made, dangers),
        ROADS: _roads(case, made, dangers),
        LEVEL: _level(made),
        RESTS: _views(made) + _assumptions(made),
    }
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en" dir="ltr"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
        f"<title>{esc(TITLE.en)} · {esc(case.title)} · TASK FORCE ONLY</title><style>{style}</style></head><body>",
        f'<div class="sheet"><div class="head"><div class="stamps">{stamp}</div></div><div class="body"><main>',
        f"<header><h1><bdi>{esc(TITLE.en)}: {esc(case.title)}</bdi>{arabic(f'{TITLE.ar}: {case.title_ar}')}</h1>",
        f"{_lead(made)}</header>",
        *(_section(words, body, stamp) for words, body in bodies.items()),
        "</main></div></div>",
        f'<script type="application/json" id="data">{data}</script><script>{script}</script></body></html>\n',
    ]
    return "\n".join(parts)


def _lead(made: MadeDanger) -> str:
    records = sum(i.records for i in made.intensities)
    sources = sorted({word for word, _ in made.sources})
    return pair(LEAD.fill(at=ltr(day_text(made.day)), records=ltr(amount(round(records))), sources=claim(", ".join(sources))), css="data")


def _section(words: Words, body: str, stamp: str) -> str:
    return (
        f'<section><div class="stamps small">{stamp}</div><h2><span>{esc(words.en)}</span>'
        f'<span lang="ar" dir="rtl">{esc(words.ar)}</span></h2>{body}</section>'
    )


def _projection(case: Case, areas: Sequence[Area]) -> Projection:
    """The zones large; what lies far outside nearer than it is, in its direction."""
    zones = {zone.id for zone in case.zones}
    core = [point for area in areas if area.id in zones for ring in area.rings for point in ring] or [(z.lon, z.lat) for z in case.zones]
    around = [point for area in areas for ring in area.rings for point in ring]
    return fit(core, [*core, *around, *((node.lon, node.lat) for node in case.nodes)], pad=24)


def _data(case: Case, areas: Sequence[Area], dangers: Mapping[Level, Danger]) -> dict[str, object]:
    """What the script draws: the hours of each place and road at each level, in the order low, likely, high."""
    zones = {
        zone.id: {"name": [zone.name, zone.name_ar], **{p: _levels(dangers, p, zone.id) for p in ("cellar", "street")}}
        for zone in case.zones
    }
    roads = {road.id: {"name": [road.name, road.name_ar], "vehicle": _levels(dangers, "vehicle", road.id)} for road in case.roads}
    hours = [list(moment(case, minute)) for minute in range(0, case.horizon, MINUTES)]
    words = {"unknown": list(UNKNOWN_HERE), "play": list(PLAY), "stop": list(STOP), "levels": [list(w) for w in LEVELS.values()]}
    return {"hours": hours, "zones": zones, "roads": roads, "bounds": BOUNDS, "shades": SHADES, "words": words}


def _levels(dangers: Mapping[Level, Danger], posture: str, place: str) -> list[list[float | None]]:
    tables = {"cellar": "home", "street": "street", "vehicle": "road"}
    return [hourly(getattr(dangers[level], tables[posture])[place]) for level in Level]


def shade(value: float | None) -> str | None:
    """The colour of a hazard [deaths per person-hour]; None: unknown, which is hatched."""
    return None if value is None else SHADES[sum(value >= bound for bound in BOUNDS)]


def _map(case: Case, areas: Sequence[Area], dangers: Mapping[Level, Danger], at: Projection) -> str:
    likely = dangers[Level.LIKELY]
    ids = {zone.id for zone in case.zones}
    grounds = "".join(f'<path class="ground" d="{_outline(area, at)}"/>' for area in areas if area.id not in ids)
    outlines = {area.id: area for area in areas}
    zones = "".join(
        _filled(f'data-zone="{esc(z.id)}" d="{_outline(outlines[z.id], at)}"', "place", shade(hourly(likely.home[z.id])[0]), "fill")
        for z in case.zones
        if z.id in outlines
    )
    dots = "".join(
        _filled(f'data-zone="{esc(z.id)}" d="{_dot(at(z.lon, z.lat))}"', "place", shade(hourly(likely.home[z.id])[0]), "fill")
        for z in case.zones
        if z.id not in outlines
    )
    nodes = {node.id: at(node.lon, node.lat) for node in case.nodes}
    ways = ""
    for road in case.roads:
        (x1, y1), (x2, y2) = nodes[road.u], nodes[road.v]
        path = f'd="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}"'
        ways += f'<path class="way case" {path}/>'
        ways += _filled(f'data-road="{esc(road.id)}" {path}', "way", shade(hourly(likely.road[road.id])[0]), "stroke")
    texts = _names(case, at)
    hatch = (
        '<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect width="7" height="7" fill="#fff"/><path d="M0 0v7" stroke="#1b2430" stroke-width="2.4"/></pattern></defs>'
    )
    drawn = hatch + grounds + zones + dots + ways + texts
    svg = f'<svg class="map" id="city" viewBox="0 0 1000 {at.height:.0f}" role="img" aria-label="{esc(TITLE.en)}">{drawn}</svg>'
    control = (
        '<div class="slider" id="slider" hidden>'
        f'<button type="button" id="play">{inline(PLAY)}</button>'
        f'<input type="range" id="hour" min="0" max="{case.horizon // MINUTES - 1}" step="1" value="0" aria-label="{esc(HOUR.en)}">'
        '<output id="clock" for="hour"></output><bdi id="clock-ar" lang="ar" dir="rtl"></bdi>'
        f'<div class="choose" id="posture">{_buttons(POSTURES)}</div><div class="choose" id="level">{_buttons(LEVELS)}</div></div>'
        f'<div class="pair" id="told"><p lang="en" dir="ltr" id="told-en">{esc(PICK.en)}</p>'
        f'<p lang="ar" dir="rtl" id="told-ar">{esc(PICK.ar)}</p></div>'
    )
    return pair(HOW) + f"<noscript>{pair(NO_SCRIPT)}</noscript>" + control + f'<div class="scroll frame">{svg}</div>' + _legend()


def _names(case: Case, at: Projection) -> str:
    """Names of zones where they do not cover each other, in the order of the case; the others are told by pointing."""
    taken: list[tuple[float, float, float]] = []
    texts = ""
    for zone in case.zones:
        x, y = at(zone.lon, zone.lat)
        half = LETTER * len(zone.name) / 2
        if any(abs(x - left) < half + width and abs(y - up) < LINE for left, up, width in taken):
            continue
        taken.append((x, y, half))
        texts += f'<text class="zone" x="{x:.0f}" y="{y:.0f}">{esc(zone.name)}</text>'
    return texts


def _buttons(words: Mapping[str, Words]) -> str:
    return "".join(f'<button type="button" data-pick="{key}" aria-pressed="false">{inline(w)}</button>' for key, w in words.items())


def _filled(inside: str, css: str, colour: str | None, what: str) -> str:
    return f'<path class="{css}" {inside} {what}="{colour}"/>' if colour else f'<path class="{css} unknown" {inside}/>'


def _outline(area: Area, at: Projection) -> str:
    rings = ("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (at(*p) for p in ring[:-1])) + "Z" for ring in area.rings)
    return "".join(rings)


def _dot(spot: tuple[float, float]) -> str:
    x, y = spot
    return f"M{x - 8:.1f} {y:.1f}a8 8 0 1 0 16 0a8 8 0 1 0 -16 0Z"


def _legend() -> str:
    """Each shade with the hazard it begins at; unknown is hatched."""
    box = '<svg viewBox="0 0 26 26"><rect y="4" width="26" height="18" rx="2" fill="{fill}"/></svg>'
    items = []
    texts = [f"< {_per(BOUNDS[0])}", *(f"{_per(low)} – {_per(high)}" for low, high in pairwise(BOUNDS)), f"≥ {_per(BOUNDS[-1])}"]
    for colour, text in zip(SHADES, texts, strict=True):
        items.append(f"<li>{box.format(fill=colour)}<span>{ltr(text)}</span></li>")
    hatched = '<svg viewBox="0 0 26 26"><rect y="4" width="26" height="18" fill="url(#hatch)" stroke="#1b2430"/></svg>'
    unit = UP_TO.fill(n="10ⁿ")
    items.append(f"<li>{hatched}<span>{esc(UNKNOWN_HERE.en)}</span>{arabic(UNKNOWN_HERE.ar)}</li>")
    words = Words(
        f"Colours, deaths per person-hour: light is less, dark is more. 10⁻⁵ means {unit.en.replace('10ⁿ', '100,000')}.",
        f"الألوان: وفيات لكل شخص في الساعة، الفاتح أقل والداكن أكثر. 10⁻⁵ تعني {unit.ar.replace('10ⁿ', '100,000')}.",
    )
    return f'<ul class="legend">{"".join(items)}</ul>' + pair(words, css="data")


def _per(value: float) -> str:
    text = rate(value)
    return text.removeprefix("1 × ") if text.startswith("1 × ") else text


def _said(values: Range | None) -> str:
    """A hazard with its range, or unknown."""
    if values is None:
        return lines(UNKNOWN)
    return f"<b>{ltr(rate(_three(values.likely)))}</b><small>{ltr(f'{rate(_three(values.low))} – {rate(_three(values.high))}')}</small>"


def _three(value: float) -> float:
    return float(f"{value:.2g}")


def _first(dangers: Mapping[Level, Danger], table_of: str, place: str) -> Range | None:
    values = [hourly(getattr(dangers[level], table_of)[place])[0] for level in Level]
    low, likely, high = values
    return None if low is None or likely is None or high is None else Range(*sorted((low, likely, high)))


def _zones(case: Case, made: MadeDanger, dangers: Mapping[Level, Danger]) -> str:
    known = {i.area: i for i in made.intensities}
    rows = []
    for zone in sorted(case.zones, key=lambda z: (z.name, z.id)):
        found: Intensity | None = known.get(zone.id)
        relative = (
            f"{amount(found.relative.likely)} ({amount(found.relative.low)}–{amount(found.relative.high)})"
            if found and found.relative
            else ""
        )
        stances = ", ".join(dict.fromkeys(f"{STANCES[p.stance].en} / {STANCES[p.stance].ar}" for p in found.posturing)) if found else ""
        home, street = _first(dangers, "home", zone.id), _first(dangers, "street", zone.id)
        records = ltr(amount(round(found.records))) if found else ""
        rows.append(
            (
                name(Words(zone.name, zone.name_ar)),
                records,
                ltr(relative) if relative else lines(UNKNOWN),
                _said(home),
                _said(street),
                esc(stances),
            )
        )
    return table([label(h) for h in ZONE_HEADS], rows)


def _roads(case: Case, made: MadeDanger, dangers: Mapping[Level, Danger]) -> str:
    rests = {row.place: row.source for row in made.hazards if row.kind == "road"}
    rows = []
    for road in sorted(case.roads, key=lambda r: (r.name, r.id)):
        series = [v for v in hourly(dangers[Level.LIKELY].road[road.id]) if v is not None]
        over = ltr(f"{rate(_three(min(series)))} – {rate(_three(max(series)))}") if series else ""
        rows.append(
            (lines(Words(road.name or road.id, road.name_ar)), _said(_first(dangers, "road", road.id)), over, esc(rests.get(road.id, "")))
        )
    return table([label(h) for h in ROAD_HEADS], rows)


def _level(made: MadeDanger) -> str:
    level = made.level
    found = {"assumed": level.assumed, "records": level.records, "incidents": level.incidents_per_day, "deaths": level.deaths_per_incident}
    rows = [
        (lines(LEVEL_ROWS[key]), *((ltr(rate(_three(v))) for v in (r.low, r.likely, r.high)) if r else (lines(UNKNOWN), "", "")))
        for key, r in found.items()
    ]
    return table([label(h) for h in LEVEL_HEADS], rows)


def _views(made: MadeDanger) -> str:
    return table([label(h) for h in VIEW_HEADS], [(esc(view), ltr(f"{weight:.2f}")) for view, weight in made.learned], "views")


def _assumptions(made: MadeDanger) -> str:
    rows = [
        (
            f"<code>{esc(a.name)}</code>",
            ltr(f"{rate(a.range.low)} / {rate(a.range.likely)} / {rate(a.range.high)}"),
            esc(a.unit),
            f"{claim(a.source)}<small>{claim(a.why)}</small>",
        )
        for a in made.assumptions
    ]
    return table([label(h) for h in ASSUMPTION_HEADS], rows)
