"""How many could be out by when at best: at the terminal, as a table, as data."""

from __future__ import annotations

from collections.abc import Iterator
from math import isnan
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from safepassage.brief.figures import amount, spread
from safepassage.brief.markup import clean
from safepassage.brief.words import Words
from safepassage.records.flight import Bounded, Flight
from safepassage.records.levels import Assumption, Range
from safepassage.units import DAY, HOUR

HOW = {"foot": "on foot", "car": "by car"}
IT_IS = (
    "At most, and not a forecast: every street is taken as passable, nobody is stopped, killed or turned back, everybody leaves at once "
    "and takes the turn that serves all. What happens is less."
)

CARS = Words(
    "private cars inside take at most {n} persons; a car that has left does not come back",
    "السيارات الخاصة في الداخل تتسع لـ {n} شخصاً على الأكثر؛ والسيارة التي خرجت لا تعود",
)
NO_WAY = Words("no street leads out from where {n} of them stand", "لا شارع يؤدي إلى الخارج من حيث يوجد {n} منهم")
LAYERS = Words(
    "the lesser of two upper bounds: layers of {n} min, and one flow with the time left",
    "أصغر حدّين أعليين: شبكة زمنية بطبقات من {n} دقيقة، وتدفق واحد مضروب في الوقت المتبقي",
)
ONE_FLOW = Words(
    "from one flow with the time left; the closer bound needs: sh setup.sh streets",
    "من تدفق واحد مضروب في الوقت المتبقي؛ الحدّ الأدق يحتاج إلى: sh setup.sh streets",
)


def span(minute: int) -> str:
    """'1 h 30 min' after the start."""
    hours, rest = divmod(minute, HOUR)
    return " ".join(part for part in (f"{hours:,} h" if hours else "", f"{rest} min" if rest or not hours else "") if part)


def seen_words(flight: Flight) -> str:
    """What was seen beside what the streets would let through on the first day."""
    foot = next(b for b in flight.bounds if b.how == "foot")
    day = [out for minute, out in zip(foot.minutes, foot.out, strict=True) if minute <= DAY][-1]
    seen = flight.seen.range
    times = day.likely / seen.likely if seen.likely else float("nan")
    return (
        f"Seen to flee: {spread(seen)} persons a day ({flight.seen.source}). The streets alone would let {amount(day.likely)} out within "
        f"{span(min(DAY, foot.minutes[-1]))}: {amount(times)} times a day's number. Streets are not what held people."
        if times > 1
        else f"Seen to flee: {spread(seen)} persons a day ({flight.seen.source})."
    )


def render_flight(flight: Flight, stamps: tuple[str, ...], console: Console) -> None:
    """Stamps, what it is, one table a way of fleeing, who is not in it, what was seen."""
    _line(console, " | ".join(stamps), "bold")
    _line(console, f"How many could be out at best, to {flight.exits} ({flight.exit_count:,} streets lead out). {IT_IS}")
    for bounded in flight.bounds:
        table = Table(title=f"{HOW[bounded.how]}, of {spread(bounded.people)} persons", title_justify="left")
        for head in ("after", "out at most: likely", "low", "high"):
            table.add_column(head, justify="left" if head == "after" else "right")
        for minute, out in zip(bounded.minutes, bounded.out, strict=True):
            table.add_row(span(minute), amount(out.likely), amount(out.low), amount(out.high))
        console.print(table)
        for line in notes(bounded):
            _line(console, f"  {line.en}")
    for how, people in flight.left_out:
        _line(console, f"Not in it, {HOW[how]}: {spread(people)} critically wounded or ill, who cannot walk.")
    _line(console, seen_words(flight))


def notes(bounded: Bounded) -> Iterator[Words]:
    """What binds, who has no way, and how it was worked out."""
    if bounded.most is not None:
        yield CARS.fill(n=spread(bounded.most))
    if bounded.no_way.high:
        yield NO_WAY.fill(n=spread(bounded.no_way))
    yield LAYERS.fill(n=f"{bounded.step / 60:g}") if bounded.step else ONE_FLOW


def flight_rows(flight: Flight, stamps: tuple[str, ...]) -> tuple[list[str], list[list[str]]]:
    """flee.csv: a header and a row for each way of fleeing and time."""
    rows = [
        [b.how, str(minute), *(f"{v:.0f}" for v in (out.low, out.likely, out.high)), "upper bound, not a forecast", " | ".join(stamps)]
        for b in flight.bounds
        for minute, out in zip(b.minutes, b.out, strict=True)
    ]
    return ["how", "minute", "out_at_most_low", "out_at_most_likely", "out_at_most_high", "kind", "stamps"], rows


def flight_data(flight: Flight, stamps: tuple[str, ...]) -> dict[str, Any]:
    """flee.json: the same with both bounds, rates and sources."""
    return {
        "stamps": list(stamps),
        "what": IT_IS,
        "exits": flight.exits,
        "streets_out": flight.exit_count,
        "streets": flight.roads,
        "closed": list(flight.closings),
        "ways": [_way(b) for b in flight.bounds],
        "cannot_go": {how: _three(people) for how, people in flight.left_out},
        "rates": {rate.name: _rate(rate) for rate in flight.rates},
        "seen_a_day": _rate(flight.seen),
    }


def _way(b: Bounded) -> dict[str, Any]:
    rows = zip(b.minutes, b.out, b.exact, b.static, strict=True)
    return {
        "how": b.how,
        "people": _three(b.people),
        "no_way": _three(b.no_way),
        "vehicles_take": _three(b.most) if b.most else None,
        "layer_seconds": b.step or None,
        "rows": [
            {
                "minute": minute,
                "out_at_most": _three(out),
                "exact_layers": [None if isnan(v) else v for v in exact],
                "static_flow": list(static),
            }
            for minute, out, exact, static in rows
        ],
    }


def _three(values: Range) -> dict[str, float]:
    return {"low": values.low, "likely": values.likely, "high": values.high}


def _rate(rate: Assumption) -> dict[str, Any]:
    return {**_three(rate.range), "unit": rate.unit, "source": rate.source, "why": rate.why}


def _line(console: Console, text: str, style: str = "") -> None:
    console.print(Text(clean(text), style=style), soft_wrap=True)
