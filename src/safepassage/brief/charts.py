"""The charts: five options as bars, people out by hour, what binds as a strip. Inline SVG and plain boxes, one time axis for all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from safepassage.brief.facts import named, names, options
from safepassage.brief.figures import amount, day, hhmm, spread
from safepassage.brief.markup import arabic, esc, figure
from safepassage.brief.sun import nights
from safepassage.brief.words import LEGEND, OPTIONS, Words
from safepassage.records.case import Case
from safepassage.records.result import Result
from safepassage.units import DAY, HOUR

WIDE, LEFT, RIGHT = 960.0, 62.0, 24.0
SIDE = 290.0  # room for the names of what binds
STRIPS = 14  # rows of the strip of what binds; the table beneath has them all


def option_bars(result: Result) -> str:
    """Five ranges on one scale from zero: a bar low to high, a tick at likely, and the numbers themselves."""
    rows = options(result)
    top = max(values.high for _, values in rows) or 1.0
    drawn = []
    for key, values in rows:
        start, end, mark = (100 * v / top for v in (values.low, values.high, values.likely))
        words = OPTIONS[key]
        drawn.append(
            f'<div class="bar {key.split("_")[0]}"><div class="who"><span>{esc(words.en)}</span>{arabic(words.ar)}</div>'
            f'<div class="track"><i style="left:{start:.1f}%;width:{max(end - start, 0.6):.1f}%"></i><b style="left:{mark:.1f}%"></b></div>'
            f'<div class="num">{figure(values)}</div></div>'
        )
    return f'<div class="bars" role="img" aria-label="{esc(_spoken(result))}">' + "".join(drawn) + "</div>"


def _spoken(result: Result) -> str:
    return "; ".join(f"{OPTIONS[key].en}: {spread(values)} expected deaths" for key, values in options(result))


def people_curve(case: Case, result: Result) -> str:
    """People out by hour against the optimum of the bound, with the range, pauses and nights."""
    low, likely, high = (t.out_by_hour for t in (result.verdict.low, result.verdict.likely, result.verdict.high))
    return _curve(case, LEGEND["out"], likely, _band(low, likely, high), result.bound_curve, 300)


def critical_curve(case: Case, result: Result) -> str:
    """The critically wounded apart, on an axis of their own."""
    low, likely, high = (t.critical_by_hour for t in (result.verdict.low, result.verdict.likely, result.verdict.high))
    return _curve(case, LEGEND["critical_out"], likely, _band(low, likely, high), result.critical_bound_curve, 200)


def _band(*levels: Sequence[float]) -> list[tuple[float, float]]:
    return [(min(at), max(at)) for at in zip(*levels, strict=False)]


@dataclass(frozen=True, slots=True)
class _Axis:
    """The time axis of a chart: minutes of the plan to drawing units, beginning at `left`."""

    case: Case
    left: float

    def __call__(self, minute: float) -> float:
        return self.left + (WIDE - self.left - RIGHT) * minute / self.case.horizon


def _curve(case: Case, words: Words, likely: Sequence[float], band: list[tuple[float, float]], bound: Sequence[float], tall: float) -> str:
    x = _Axis(case, LEFT)
    foot, head = tall - 44, 30.0
    top = _nice(1.06 * max([1.0, *likely, *bound, *(b for _, b in band)]))

    def y(value: float) -> float:
        return foot - (foot - head) * value / top

    def line(values: Sequence[float]) -> str:
        spots = [(0.0, 0.0), *((min(HOUR * (k + 1), case.horizon), v) for k, v in enumerate(values))]
        return "M" + "L".join(f"{x(m):.1f} {y(v):.1f}" for m, v in spots)

    upper = [(x(min(HOUR * (k + 1), case.horizon)), y(b)) for k, (_, b) in enumerate(band)]
    lower = [(x(min(HOUR * (k + 1), case.horizon)), y(a)) for k, (a, _) in enumerate(band)]
    area = " ".join(f"{a:.1f},{b:.1f}" for a, b in [(x(0), y(0)), *upper, *lower[::-1]])
    parts = [_background(x, head, foot), _ruler(top, y), f'<polygon class="band" points="{area}"/>']
    if bound:
        parts.append(f'<path class="line bound" d="{line(bound)}"/>')
        parts.append(_tag(x, bound, y(bound[-1]) - 6, LEGEND["bound"]))
    parts += [f'<path class="line plan" d="{line(likely)}"/>', _days(x, foot)]
    if likely:
        parts.append(_tag(x, likely, y(likely[-1]) + 17, OPTIONS["plan"]))
    arab = f'<text class="t ar" lang="ar" direction="rtl" x="{WIDE - RIGHT}" y="16">{esc(words.ar)}</text>'
    title = f'<text class="t" x="{LEFT}" y="16">{esc(words.en)}</text>{arab}'
    last = f"{words.en}: {amount(likely[-1])} at the end" if likely else words.en
    return _framed(tall, last, title + "".join(parts))


def _tag(x: _Axis, values: Sequence[float], height: float, words: Words) -> str:
    end = x(min(HOUR * len(values), x.case.horizon))
    return (
        f'<text class="tag" x="{end:.0f}" y="{height:.0f}" text-anchor="end">{amount(values[-1])} {esc(words.en)} / {esc(words.ar)}</text>'
    )


def _nice(value: float) -> float:
    """The round number just above, so that four steps of it can be read."""
    power = 10.0 ** (len(str(int(value))) - 1)
    return next(k * power for k in (1, 1.2, 1.6, 2, 2.4, 3.2, 4, 5, 6, 8, 10) if k * power >= value)


def _ruler(top: float, y: Callable[[float], float]) -> str:
    """Four horizontal rules and their numbers."""
    steps = [top * k / 4 for k in range(5)]
    return "".join(
        f'<path class="rule" d="M{LEFT} {y(v):.1f}H{WIDE - RIGHT}"/>'
        f'<text class="tick" x="{LEFT - 6}" y="{y(v) + 4:.1f}" text-anchor="end">{amount(v)}</text>'
        for v in steps
    )


def _background(x: _Axis, head: float, foot: float) -> str:
    """Pauses as light columns, nights as a strip along the time axis."""
    case, known, parts = x.case, names(x.case).corridors, []
    for start, end in sorted({(p.start, p.end) for p in case.pauses}):
        a, b = x(max(0, start)), x(min(case.horizon, end))
        if b > a:
            who = ", ".join(named(known, p.corridor).en for p in case.pauses if (p.start, p.end) == (start, end))
            text = f"pause on {who}, {hhmm(case, start)} to {hhmm(case, end)}"
            parts.append(
                f'<rect class="pause" x="{a:.1f}" y="{head}" width="{b - a:.1f}" height="{foot - head}"><title>{esc(text)}</title></rect>'
            )
            parts.append(f'<rect class="lane" x="{a:.1f}" y="{head - 4}" width="{b - a:.1f}" height="3"/>')
    for start, end in nights(case, case.horizon):
        parts.append(f'<rect class="night" x="{x(start):.1f}" y="{foot}" width="{x(end) - x(start):.1f}" height="6"/>')
    return "".join(parts)


def _days(x: _Axis, foot: float) -> str:
    """Clock times below the axis, and the date where a day begins."""
    case = x.case
    every = next(h for h in (1, 2, 3, 6, 12, 24, 48) if case.horizon / HOUR / h <= 14)
    first = (-(case.start.hour * HOUR + case.start.minute)) % (every * HOUR)
    ticks = "".join(
        f'<text class="tick" x="{x(m):.1f}" y="{foot + 20:.0f}" text-anchor="middle">{hhmm(case, m)}</text>'
        for m in range(first, case.horizon + 1, every * HOUR)
    )
    begin = -(case.start.hour * HOUR + case.start.minute) % DAY
    starts = [0, *range(begin, case.horizon, DAY)] if begin else list(range(0, case.horizon, DAY))
    dates = []
    for start, end in zip(starts, [*starts[1:], case.horizon], strict=True):
        if x(end) - x(start) >= 84:
            text = day(case.clock(start)).en.rsplit(" ", 1)[0]
            dates.append(f'<text class="date" x="{(x(start) + x(end)) / 2:.1f}" y="{foot + 37:.0f}" text-anchor="middle">{text}</text>')
        if start:
            dates.append(f'<path class="rule" d="M{x(start):.1f} {foot}v38"/>')
    return ticks + "".join(dates)


def binding_strip(case: Case, result: Result) -> str:
    """One row for each limit that binds most, one cell an hour; darker where its price ranks higher."""
    strength: dict[str, float] = defaultdict(float)
    cell: dict[tuple[str, int], float] = defaultdict(float)
    for row in result.binding:
        strength[row.what] += abs(row.dual)
        cell[row.what, row.hour] = max(cell[row.what, row.hour], abs(row.dual))
    rows = sorted(strength, key=lambda what: (-strength[what], what))[:STRIPS]
    top, x, foot = max(cell.values(), default=0.0) or 1.0, _Axis(case, SIDE), 22.0 + 22 * len(rows)
    wide = x(HOUR) - x(0)
    parts = [_background(x, 16.0, foot)]
    for k, what in enumerate(rows):
        y = 20 + 22 * k
        parts.append(
            f'<text class="strip" x="{SIDE - 10}" y="{y + 13}" text-anchor="end">{esc(what if len(what) < 48 else what[:46] + "…")}</text>'
        )
        parts.append(f'<path class="rule" d="M{SIDE} {y + 20}H{WIDE - RIGHT}"/>')
        for hour in range(-(-case.horizon // HOUR)):
            if (what, hour) in cell:
                share = 0.35 + 0.65 * (cell[what, hour] / top) ** 0.5
                parts.append(
                    f'<rect class="heat" x="{x(hour * HOUR):.1f}" y="{y + 2}" width="{wide - 0.6:.1f}" height="16" opacity="{share:.2f}"/>'
                )
    return _framed(foot + 44, "what binds by hour", "".join(parts) + _days(x, foot))


def _framed(tall: float, spoken: str, drawing: str) -> str:
    size = f'viewBox="0 0 {WIDE:.0f} {tall:.0f}"'
    return f'<div class="scroll"><svg class="chart" {size} role="img" aria-label="{esc(spoken)}">{drawing}</svg></div>'


def corridor_table_rows(case: Case, per_hour: dict[str, tuple[int, ...]]) -> list[list[str]]:
    """People leaving by hour and corridor, for readers without scripts; hours in which nobody leaves are left out."""
    order = [c.id for c in case.corridors]
    hours = range(max((len(p) for p in per_hour.values()), default=0))
    return [
        [f"{day(case.clock(h * HOUR)).en} {hhmm(case, h * HOUR)}–{hhmm(case, (h + 1) * HOUR)}", *(amount(per_hour[c][h]) for c in order)]
        for h in hours
        if any(per_hour[c][h] for c in order)
    ]
