"""A rehearsal on paper: curves with bands, and everything that was found, as ranges over futures; English and Arabic."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import isfinite

from safepassage.brief.figures import amount, between, day, moment, persons, rate
from safepassage.brief.frame import frame
from safepassage.brief.markup import arabic, claim, esc, label, lines, ltr, pair, table
from safepassage.brief.rehearsal_words import (
    CAUSES,
    CLASSES,
    CONVOYS,
    FRONTS,
    HEADS,
    PAGE,
    POLICIES,
    SCENARIOS,
    WHERE,
    WORTH,
    pressed_words,
)
from safepassage.brief.words import Words
from safepassage.records.case import Case
from safepassage.records.rehearsal import Rehearsal, Spread, Told
from safepassage.units import DAY, HOUR

WIDE, TALL, LEFT, RIGHT, HEAD, FOOT = 960.0, 320.0, 62.0, 24.0, 30.0, 276.0
OUTER, INNER, HALF = (2, 18), (5, 15), 10  # 10-90 %, 25-75 % and 50 % among the quantiles
OPACITY = (0.22, 0.34)


def rehearsal_page(case: Case, found: Rehearsal) -> str:
    """The whole page for the task force, as one file of HTML."""
    setting, start = found.setting, moment(case, 0)
    chosen = {"policy": POLICIES[setting.policy], "scenario": SCENARIOS[setting.scenario.value], "convoys": CONVOYS[setting.convoys.value]}
    days = f"{found.hours * HOUR / DAY:g}"
    lead = Words(
        PAGE["lead"].en.format(n=f"{found.done:,}", days=days, start=start.en, **{k: w.en for k, w in chosen.items()}),
        PAGE["lead"].ar.format(n=ltr(f"{found.done:,}"), days=ltr(days), start=start.ar, **{k: w.ar for k, w in chosen.items()}),
    )
    return frame(case, found.stamps, PAGE["title"], lead, rehearsal_sections(case, found))


def rehearsal_sections(case: Case, found: Rehearsal) -> dict[Words, str]:
    """The sections by heading; those that found nothing say so or are left out."""
    sections = {
        PAGE["curves"]: _promise(found) + _curves(case, found),
        PAGE["finish"]: _finish(found),
        PAGE["deaths"]: _rows(found.deaths, WHERE, amount) + pair(PAGE["deaths_planned"].fill(n=ltr(amount(found.deaths_as_planned)))),
        PAGE["lost"]: _lost(found),
        PAGE["held"]: pair(PAGE["held_note"]) + _held(found),
        PAGE["left"]: _left(case, found),
        PAGE["fronts"]: _rows(found.fronts, FRONTS, persons) + _pressed(case, found),
        PAGE["road"]: _road(found),
    }
    if found.worth:
        sections[PAGE["worth"]] = _worth(found)
    if found.moves:
        sections[PAGE["moves"]] = _moves(found)
    sections[PAGE["assumptions"]] = _assumptions(found)
    return sections


def _promise(found: Rehearsal) -> str:
    seen = ", ".join(found.stop_model) or "–"
    return pair(
        Words(
            PAGE["promise"].en.format(seen=esc(seen)),
            PAGE["promise"].ar.format(seen="، ".join(ltr(name) for name in found.stop_model) or seen),
        ),
        css="lead",
    )


def _pressed(case: Case, found: Rehearsal) -> str:
    """Where claims say that the front is about to move, and which."""
    if not found.pressed:
        return pair(PAGE["not_pressed"])
    words = pressed_words(case, found)
    return pair(Words(esc(words.en), esc(words.ar)))


# --- curves ------------------------------------------------------------------------------------------------------


def _curves(case: Case, found: Rehearsal) -> str:
    people = _curve(case, PAGE["people"], found.people_out, found.planned_by_hour)
    return pair(Words(esc(PAGE["band"].en), esc(PAGE["band"].ar))) + people + _curve(case, PAGE["patients"], found.patients_out, ())


def _curve(case: Case, words: Words, quantiles: Sequence[Sequence[float]], planned: Sequence[float]) -> str:
    hours = len(quantiles)
    top = _nice(1.06 * max([1.0, *planned, *(row[OUTER[1]] for row in quantiles)]))

    def x(hour: float) -> float:
        return LEFT + (WIDE - LEFT - RIGHT) * hour / hours

    def y(value: float) -> float:
        return FOOT - (FOOT - HEAD) * value / top

    def line(values: Sequence[float]) -> str:
        return "M" + "L".join(f"{x(h):.1f} {y(v):.1f}" for h, v in enumerate((0.0, *values)))

    bands = []
    for (low, high), opacity in zip((OUTER, INNER), OPACITY, strict=True):
        upper = [(x(h + 1), y(row[high])) for h, row in enumerate(quantiles)]
        lower = [(x(h + 1), y(row[low])) for h, row in enumerate(quantiles)]
        spots = " ".join(f"{a:.1f},{b:.1f}" for a, b in [(x(0), y(0)), *upper, *lower[::-1]])
        bands.append(f'<polygon class="band" style="opacity:{opacity}" points="{spots}"/>')
    half = [row[HALF] for row in quantiles]
    parts = [_rules(top, y), _dates(case, hours, x), *bands]
    if planned:
        parts.append(f'<path class="line bound" d="{line(planned)}"/>')
        tag = f"{amount(planned[-1])} {PAGE['planned'].en} / {PAGE['planned'].ar}"
        parts.append(f'<text class="tag" x="{x(hours):.0f}" y="{y(planned[-1]) - 6:.0f}" text-anchor="end">{esc(tag)}</text>')
    parts.append(f'<path class="line plan" d="{line(half)}"/>')
    tag = f"{amount(half[-1])} ({between(quantiles[-1][OUTER[0]], quantiles[-1][OUTER[1]])})"
    parts.append(
        f'<text class="tag" style="fill:#0b1a33" x="{x(hours) - 4:.0f}" y="{y(half[-1]) - 7:.0f}" text-anchor="end">{esc(tag)}</text>'
    )
    title = f'<text class="t" x="{LEFT}" y="16">{esc(words.en)}</text>'
    title += f'<text class="t ar" lang="ar" direction="rtl" x="{WIDE - RIGHT}" y="16">{esc(words.ar)}</text>'
    spoken = esc(f"{words.en}: half of the futures have {tag} at the end")
    size = f'viewBox="0 0 {WIDE:.0f} {TALL:.0f}"'
    return f'<div class="scroll"><svg class="chart" {size} role="img" aria-label="{spoken}">{title}{"".join(parts)}</svg></div>'


def _nice(value: float) -> float:
    """The round number just above, so that four steps of it can be read."""
    power = 10.0 ** (len(str(int(value))) - 1)
    return next(k * power for k in (1, 1.2, 1.6, 2, 2.4, 3.2, 4, 5, 6, 8, 10) if k * power >= value)


def _rules(top: float, y: Callable[[float], float]) -> str:
    return "".join(
        f'<path class="rule" d="M{LEFT} {y(v):.1f}H{WIDE - RIGHT}"/>'
        f'<text class="tick" x="{LEFT - 6}" y="{y(v) + 4:.1f}" text-anchor="end">{amount(v)}</text>'
        for v in (top * k / 4 for k in range(5))
    )


def _dates(case: Case, hours: int, x: Callable[[float], float]) -> str:
    """Where a day begins, and its date where there is room."""
    first = -(case.start.hour * HOUR + case.start.minute) % DAY // HOUR
    every = 1 if hours <= 7 * 24 else 2
    parts = []
    for n, hour in enumerate(range(first, hours, 24)):
        parts.append(f'<path class="rule" d="M{x(hour):.1f} {HEAD}V{FOOT + 6:.0f}"/>')
        if n % every == 0:
            date = day(case.clock(hour * HOUR)).en.split(" ")
            parts.append(f'<text class="tick" x="{x(hour) + 3:.1f}" y="{FOOT + 18:.0f}">{esc(" ".join(date[1:3]))}</text>')
    return "".join(parts)


# --- tables ------------------------------------------------------------------------------------------------------


def _rows(rows: Sequence[Told], names: Mapping[str, Words], say: Callable[[float], str]) -> str:
    if not rows:
        return pair(PAGE["nobody"])
    heads = [label(HEADS[key]) for key in ("what", "mean", "p10", "p50", "p90")]
    body = []
    for row in rows:
        cells = (row.spread.mean, *row.spread.band)
        body.append((lines(names.get(row.name, Words(row.name, ""))), *(ltr(say(v)) for v in cells)))
    return table(heads, body)


def _ranged(spread: Spread | None, say: Callable[[float], str]) -> str:
    """Mean with its range beneath; a dash where nothing was."""
    if spread is None or spread.quantiles[-1] == 0:
        return '<span class="nil">0</span>'
    low, _, high = spread.band
    return f"<b>{esc(say(spread.mean))}</b><small>{esc(between(low, high, say))}</small>"


def _by_name(rows: Sequence[Told]) -> dict[str, Spread]:
    return {row.name: row.spread for row in rows}


def _lost(found: Rehearsal) -> str:
    clock, waited = _by_name(found.stopped), _by_name(found.lost)
    body = [
        (lines(words), _ranged(clock.get(cause), amount), _ranged(waited.get(cause), persons))
        for cause, words in CAUSES.items()
        if cause in clock or cause in waited
    ]
    heads = [label(HEADS[key]) for key in ("cause", "pause_hours", "person_hours")]
    return table(heads, body) if body else pair(PAGE["nobody"])


def _held(found: Rehearsal) -> str:
    held, uncounted, left = _by_name(found.held), _by_name(found.uncounted), _by_name(found.left_behind_class)
    heads = [label(HEADS[key]) for key in ("class", "held", "uncounted", "left")]
    rows = [
        (lines(words), _ranged(held.get(k), persons), _ranged(uncounted.get(k), persons), _ranged(left.get(k), persons))
        for k, words in CLASSES.items()
    ]
    return table(heads, rows)


def _left(case: Case, found: Rehearsal) -> str:
    names = {zone.id: Words(zone.name, zone.name_ar) for zone in case.zones}
    rows = sorted(found.left_behind, key=lambda t: (-t.spread.mean, t.name))
    body = [(lines(names.get(t.name, Words(t.name, ""))), _ranged(t.spread, persons)) for t in rows]
    return table([label(HEADS["zone"]), label(HEADS["left"])], body) if body else pair(PAGE["nobody"])


def _road(found: Rehearsal) -> str:
    rows = [Told("movements", found.trapped), Told("home_again", found.turned_back)]
    return _rows(rows, HEADS, persons)


def _finish(found: Rehearsal) -> str:
    said = {}
    for name, i in (("early", OUTER[0]), ("middle", HALF), ("late", OUTER[1])):
        hours = found.finish[i]
        said[name] = PAGE["hours"].fill(n=ltr(amount(hours))) if isfinite(hours) else PAGE["never"]
    share = ltr(f"{found.finished:.0%}")
    text = Words(
        PAGE["finish_text"].en.format(share=share, **{k: w.en for k, w in said.items()}),
        PAGE["finish_text"].ar.format(share=share, **{k: w.ar for k, w in said.items()}),
    )
    return pair(text, css="lead")


def _worth(found: Rehearsal) -> str:
    parts = []
    for w in found.worth:
        what = WORTH.get(w.what, Words(w.what, w.what))
        fields = {"mean": ltr(amount(w.mean)), "error": ltr(amount(w.standard_error)), "n": ltr(w.futures)}
        text = Words(PAGE["worth_text"].en.format(what=esc(what.en), **fields), PAGE["worth_text"].ar.format(what=esc(what.ar), **fields))
        parts.append(pair(text, css="lead"))
    if found.status:
        parts.append(pair(PAGE["solver"].fill(status=ltr(", ".join(f"{s} {n:,}×" for s, n in found.status)))))
    return "".join(parts)


def _moves(found: Rehearsal) -> str:
    heads = [label(HEADS[key]) for key in ("assumption", "people_low", "people_high", "deaths_low", "deaths_high")]
    strongest = sorted(found.moves, key=lambda m: (-max(abs(d - m.deaths[1]) for d in m.deaths), m.assumption))
    body = [
        (esc(m.assumption), *(ltr(persons(m.people_out[i])) for i in (0, 2)), *(ltr(amount(m.deaths[i])) for i in (0, 2)))
        for m in strongest
    ]
    return pair(PAGE["moves_note"]) + table(heads, body)


def _assumptions(found: Rehearsal) -> str:
    heads = [label(HEADS[key]) for key in ("assumption", "values", "unit", "source")]
    body = [
        (
            esc(a.name.replace("_", " ")),
            ltr(" – ".join(rate(v) for v in (a.range.low, a.range.likely, a.range.high))),
            esc(a.unit),
            f"{claim(a.source)}<br><small>{claim(a.why)}</small>",
        )
        for a in found.assumptions
    ]
    title = f"<summary>{esc(PAGE['assumptions'].en)} / {arabic(PAGE['assumptions'].ar)}</summary>"
    return f"<details>{title}{table(heads, body, 'wide')}</details>"
