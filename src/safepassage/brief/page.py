"""The page: one file of HTML that opens offline, prints on A4, and says the same in English and Arabic."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from safepassage.brief import charts, citymap, sections, tables
from safepassage.brief.facts import named, names, stamps
from safepassage.brief.figures import amount, moment, zone_offset
from safepassage.brief.markup import arabic, claim, esc, inline, ltr, pair
from safepassage.brief.street_words import AWAY, CLOSER, MAIN_STREET, SIDE_STREET, STREETS_NOTE, WHOLE
from safepassage.brief.words import COORDINATOR, LEGEND, SECTIONS, TEXT, UNKNOWN, Words
from safepassage.records.case import Case
from safepassage.records.result import Result
from safepassage.records.street_ways import StreetMap


def page(case: Case, result: Result, real: StreetMap | None = None) -> str:
    """
    The whole page for the task force, as one self-contained HTML file; with `real`, over the real streets of the city.

    No request leaves it: its policy forbids all of them, and only the script whose digest stands in the policy may run. Every section
    carries the stamps; so does every printed page.
    """
    script, style = _asset("page.js") + _asset("zoom.js"), _asset("page.css")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    stamp = "".join(f"<span>{inline(words) if words.ar else esc(words.en)}</span>" for words in stamps(result))
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en" dir="ltr"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
        f"<title>{esc(case.title)} · TASK FORCE ONLY</title><style>{style}</style></head><body>",
        f'<div class="sheet"><div class="head"><div class="stamps">{stamp}</div></div><div class="body"><main>',
        _title(case),
        _contents(),
        *(_section(key, body, stamp) for key, body in _bodies(case, result, real).items()),
        "</main></div></div>",
        f'<script type="application/json" id="data">{citymap.map_data(case, result, real)}</script>',
        f"<script>{script}</script></body></html>\n",
    ]
    return "\n".join(parts)


def _asset(file: str) -> str:
    """A style sheet or script that travels with the package."""
    return (files("safepassage.brief") / "assets" / file).read_text(encoding="utf-8")


def _title(case: Case) -> str:
    zone = f"UTC{zone_offset(case)}"
    start = moment(case, 0)
    data = Words(
        TEXT["data"].en.format(start=start.en, zone=zone), TEXT["data"].ar.format(start=start.ar, zone=f'<bdi dir="ltr">{zone}</bdi>')
    )
    note = pair(Words(claim(case.note), esc(case.note_ar)), css="note") if case.note or case.note_ar else ""
    return f"<header><h1><bdi>{esc(case.title)}</bdi>{arabic(case.title_ar)}</h1>{note}{pair(data, css='data')}</header>"


def _contents() -> str:
    return "<nav>" + "".join(f'<a href="#{key}">{esc(w.en)}</a>' for key, w in SECTIONS.items()) + "</nav>"


def _section(key: str, body: str, stamp: str) -> str:
    words = SECTIONS[key]
    return (
        f'<section id="{key}"><div class="stamps small">{stamp}</div><h2><span>{esc(words.en)}</span>'
        f'<span lang="ar" dir="rtl">{esc(words.ar)}</span></h2>{body}</section>'
    )


def _bodies(case: Case, result: Result, real: StreetMap | None) -> dict[str, str]:
    """The sections in the order of the page."""
    until = moment(case, case.horizon + case.tail)
    unit = Words(*(text.format(until=when) for text, when in zip(TEXT["unit_deaths"], until, strict=True)))
    rule = Words(
        TEXT["rule"].en.format(rule=esc(result.coordinator_rule)),
        TEXT["rule"].ar.format(rule=esc(COORDINATOR.get(result.coordinator_rule, result.coordinator_rule))),
    )
    curves = f"{pair(TEXT['curve_note'])}{charts.people_curve(case, result)}{charts.critical_curve(case, result)}"
    return {
        "answer": sections.answer(case, result),
        "options": pair(unit, css="unit") + charts.option_bars(result) + pair(TEXT["range"]) + pair(rule),
        "map": _map(case, result, real),
        "curve": curves,
        "left": sections.left(case, result),
        "binds": sections.binds(case, result),
        "prices": sections.prices(result),
        "tails": sections.tails(case, result),
        "movements": tables.movements(case, result),
        "aid": tables.aid(case, result),
        "assumptions": tables.assumptions(case),
        "proof": sections.proof(result),
        "nots": sections.nots(),
    }


def _closer() -> str:
    """The buttons to come closer, shown by the script."""
    keys = (("closer", "+", CLOSER), ("away", "−", AWAY), ("whole", "", WHOLE))
    buttons = "".join(f'<button type="button" id="{key}">{sign} {inline(words)}</button>' for key, sign, words in keys)
    return f'<div class="zoom" id="zoom" hidden>{buttons}</div>'


def _map(case: Case, result: Result, real: StreetMap | None) -> str:
    """The map, its slider (shown by the script), its legend, and the corridors it numbers."""
    control = (
        f'<div class="slider" id="slider" hidden><button type="button" id="play">{inline(LEGEND["play"])}</button>'
        f'<input type="range" id="minute" min="0" max="{case.horizon}" step="10" value="0" aria-label="{esc(LEGEND["hour"].en)}">'
        f'<output id="clock" for="minute"></output>'
        f'<button type="button" id="all">{inline(TEXT["show_totals"])}</button>'
        '<p class="said"><span id="said"></span><span id="said-ar" lang="ar" dir="rtl"></span></p></div>'
    )
    still = f'<noscript>{pair(TEXT["no_script"])}</noscript><p class="still" id="still">{inline(TEXT["totals"])}</p>'
    drawing = f'{_closer()}<div class="scroll frame">{citymap.draw(case, result, real)}</div>'
    if real:
        source = esc(real.streets.source)
        drawing = pair(Words(*(text.format(source=ltr(source)) for text in STREETS_NOTE)), css="unit") + drawing
    rest = _legend(case, result, real) + tables.corridors(case, result) + sections.cautions(result) + sections.flow_table(case, result)
    return pair(TEXT["map_note"]) + still + control + drawing + rest


def _legend(case: Case, result: Result, real: StreetMap | None) -> str:
    """What the shapes, lines, colours and shades mean, in both languages."""
    items = [
        _item(f'<svg viewBox="-13 -13 26 26"><use href="#m-{k}"/></svg>', LEGEND[k])
        for k in ("point", "checkpoint", "hospital", "reception", "aid_point")
    ]
    items += [_line(f"corridor {tone}", 6, LEGEND[f"corridor_{tone}"]) for tone in ("open", "other")]
    items += [_line(f"road {kind}", None, LEGEND[kind]) for kind in ("besieged", "front", "rear", "unknown")]
    if real:
        items += [_line("st large", None, MAIN_STREET), _line("st", None, SIDE_STREET)]
    known = names(case).parties
    for holder, colour in citymap.holder_colours(case).items():
        who = named(known, holder) if holder else UNKNOWN
        words = Words(LEGEND["holder"].en.format(who=who.en), LEGEND["holder"].ar.format(who=who.ar))
        items.append(_item(f'<svg viewBox="0 0 26 26"><rect y="9" width="26" height="8" rx="2" fill="{colour}"/></svg>', words))
    items.append(_item('<svg viewBox="0 0 26 26"><path class="shut" d="M7 7l12 12m0 -12l-12 12"/></svg>', LEGEND["shut"]))
    items += [
        _item(f'<svg viewBox="0 0 26 26"><circle cx="13" cy="13" r="6" class="{k}"/></svg>', LEGEND[k])
        for k in ("vehicle_out", "vehicle_in")
    ]
    steps = citymap.left_steps(case, result)
    shades = "".join(f'<i style="background:{shade}"></i>' for shade in citymap.SHADES)
    count = ltr(f"0–{amount(steps[-1])}")
    left = LEGEND["left_low"].fill(count=count)
    items.append(
        f'<li class="shades"><span class="ramp">{shades}</span><span>{left.en}</span><bdi lang="ar" dir="rtl">{left.ar}</bdi></li>'
    )
    return f'<ul class="legend">{"".join(items)}</ul>'


def _item(drawing: str, words: Words) -> str:
    return f"<li>{drawing}<span>{esc(words.en)}</span>{arabic(words.ar)}</li>"


def _line(css: str, width: int | None, words: Words) -> str:
    thick = f' stroke-width="{width}"' if width else ""
    return _item(f'<svg class="long" viewBox="0 0 40 26"><path class="{css}" stroke="#5f6f8a"{thick} d="M2 13h36"/></svg>', words)
