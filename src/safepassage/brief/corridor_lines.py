"""Proposed corridors at the terminal, as a table of segments, as data."""

from __future__ import annotations

from collections.abc import Callable
from math import isnan
from typing import Any

from rich.console import Console
from rich.text import Text

from safepassage.brief.figures import amount, between, rate
from safepassage.brief.markup import clean
from safepassage.brief.words import Words
from safepassage.records.levels import Range
from safepassage.records.proposal import Proposals, Proposed, Segment
from safepassage.units import METRES_PER_KM

NEVER = "never"


def km(metres: float) -> str:
    """Kilometres with one decimal; fewer than 100 m with two."""
    return f"{metres / METRES_PER_KM:.1f}" if metres >= 100 else f"{metres / METRES_PER_KM:.2f}"


def whole(minutes: float) -> str:
    """Minutes, or that it may not go there."""
    return "no" if isnan(minutes) else amount(max(1, round(minutes)))


def hazard(danger: Range | None) -> str:
    """Deaths per person-hour with its range, or unknown."""
    return "unknown" if danger is None else f"{rate(danger.likely)} ({between(danger.low, danger.high, rate)})"


def span_of(segment: Segment) -> str:
    """Danger at the first hour, and that it changes where it does."""
    first = segment.danger[0] if segment.danger else None
    return hazard(first) + (" at first" if any(d != first for d in segment.danger) else "")


def deaths(p: Proposed) -> str:
    """Expected deaths per person and crossing, in 10,000."""
    if p.deaths is None:
        return "unknown"
    low, likely, high = (10_000 * v for v in (p.deaths.low, p.deaths.likely, p.deaths.high))
    return f"{amount(likely)} ({between(low, high)})"


def apart_words(proposals: Proposals, show: Callable[[str], str] = str) -> list[Words]:
    """What those between the same two places share, and what any two routes must; `show` sets ids apart in Arabic."""
    by_all = {(a, b): metres for a, b, metres in proposals.by_all}
    return [_apart(a, b, by_all[a, b], least, show) for a, b, least in proposals.apart]


def _apart(start: str, end: str, common: float, least: float, show: Callable[[str], str]) -> Words:
    shared = Words(f"{km(common)} km", f"{km(common)} كم") if common else Words("nothing", "لا شيء")
    must = (
        Words(f"any two ways must share {km(least)} km", f"لا بد لأي طريقين أن يشتركا في {km(least)} كم")
        if least
        else Words("two ways that share no street exist", "يوجد طريقان لا يشتركان في أي شارع")
    )
    english = f"{start} to {end}: all ways proposed have {shared.en} in common; {must.en}"
    return Words(english, f"من {show(start)} إلى {show(end)}: المشترك بين كل الطرق المقترحة {shared.ar}؛ {must.ar}")


def render_corridors(proposals: Proposals, stamps: tuple[str, ...], console: Console) -> None:
    """Each corridor with its segments, what they share, whom to ask."""
    _line(console, " | ".join(stamps), "bold")
    _line(console, "Proposed, not agreed and not open. Nobody has reported on these streets unless a segment says so.")
    for p in proposals.corridors:
        times = ", ".join(f"{name} {whole(m)}" for name, m in p.minutes)
        _line(console, f"{p.corridor.id}: {p.corridor.name} ({p.why})", "bold")
        _line(console, f"  {km(p.metres)} km, {p.detour:.2f} x the straight line; minutes: {times}")
        _line(
            console,
            f"  expected deaths of 10,000 who cross by bus without a pause: {deaths(p)}; holders on the way: {', '.join(p.holders)}",
        )
        for s in p.segments:
            _line(console, f"    {_short(s)}")
    for pair in proposals.shared:
        names = f": {', '.join(pair.names)}" if pair.names else ""
        _line(console, f"{pair.one} and {pair.other} share {km(pair.metres) + ' km' if pair.metres else 'nothing'}{names}")
    for words in apart_words(proposals):
        _line(console, words.en)
    for holder, what in proposals.ask:
        ask = "Find out who holds" if holder == "unknown" else f"Agree with {holder} on"
        _line(console, f"{ask}: {what}")


def _short(s: Segment) -> str:
    minutes, r = dict(s.minutes), s.road
    without = ", ".join(a.rsplit("-", 1)[1] for a in s.alternatives)
    left = f"ways without it: {without}" if without else "no proposed way without it"
    times = f"bus {whole(minutes['bus'])} min, foot {whole(minutes['foot'])}"
    held = f"held by {r.holder or 'unknown'}, verified {s.verified or NEVER}"
    return f"{km(r.metres)} km  {r.name}; {times}; {r.exposure}, danger {span_of(s)}; {held}; {left}"


def segment_rows(proposals: Proposals, stamps: tuple[str, ...]) -> tuple[list[str], list[list[str]]]:
    """segments.csv: a row for each segment of each corridor, its danger by hour in one cell."""
    vehicles = [name for name, _ in proposals.corridors[0].minutes] if proposals.corridors else []
    head = ["corridor", "segment", "from", "to", "name", "name_ar", "area", "metres", *(f"minutes_{v}" for v in vehicles)]
    head += ["exposure", "holder", "last_verified", "danger_by_hour_likely", "danger_low", "danger_high", "alternatives", "stamps"]
    return head, [_sheet_row(p, s, stamps) for p in proposals.corridors for s in p.segments]


def _sheet_row(p: Proposed, s: Segment, stamps: tuple[str, ...]) -> list[str]:
    r, known = s.road, [d for d in s.danger if d is not None]
    by_hour = " ".join("unknown" if d is None else f"{d.likely:.3g}" for d in s.danger)
    return [
        *(p.corridor.id, r.id, r.u, r.v, r.name, r.name_ar, s.area or "unknown", f"{r.metres:.1f}"),
        *("" if isnan(m) else f"{m:.1f}" for _, m in s.minutes),
        *(r.exposure.value, r.holder or "unknown", s.verified or NEVER, by_hour),
        *((f"{min(d.low for d in known):.3g}", f"{max(d.high for d in known):.3g}") if known else ("unknown", "unknown")),
        *(" ".join(s.alternatives), " | ".join(stamps)),
    ]


def corridors_data(proposals: Proposals, stamps: tuple[str, ...]) -> dict[str, Any]:
    """corridors.json."""
    return {
        "stamps": list(stamps),
        "state": "proposed",
        "corridors": [_data(p) for p in proposals.corridors],
        "shared": [{"one": s.one, "other": s.other, "metres": round(s.metres, 1), "names": list(s.names)} for s in proposals.shared],
        "between": [words.en for words in apart_words(proposals)],
        "ask": [{"holder": holder, "about": what} for holder, what in proposals.ask],
    }


def _data(p: Proposed) -> dict[str, Any]:
    return {
        "id": p.corridor.id,
        "name": p.corridor.name,
        "why": p.why,
        "metres": round(p.metres, 1),
        "detour": round(p.detour, 3),
        "minutes": _minutes(p.minutes),
        "deaths_per_crossing": _three(p.deaths),
        "holders": list(p.holders),
        "sites": list(p.corridor.sites),
        "checkpoints": list(p.corridor.checkpoints),
        "segments": [
            {
                "id": s.road.id,
                "name": s.road.name,
                "area": s.area or None,
                "metres": s.road.metres,
                "minutes": _minutes(s.minutes),
                "exposure": s.road.exposure.value,
                "holder": s.road.holder,
                "last_verified": s.verified or None,
                "danger_by_hour": [_three(d) for d in s.danger],
                "alternatives": list(s.alternatives),
            }
            for s in p.segments
        ],
    }


def _minutes(minutes: tuple[tuple[str, float], ...]) -> dict[str, float | None]:
    return {name: None if isnan(m) else round(m, 1) for name, m in minutes}


def _three(values: Range | None) -> dict[str, float] | None:
    return None if values is None else {"low": values.low, "likely": values.likely, "high": values.high}


def _line(console: Console, text: str, style: str = "") -> None:
    console.print(Text(clean(text), style=style), soft_wrap=True)
