"""The long tables: corridors and their terms, every movement, aid, assumptions. All readable without scripts."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from safepassage.brief.facts import Names, flows, named, names, of_kind, people_by_care, timings
from safepassage.brief.figures import amount, day, hhmm, rate
from safepassage.brief.markup import arabic, claim, esc, inline, label, lines, ltr, name, pair, table
from safepassage.brief.sections import cargo_words
from safepassage.brief.words import HEAD, STATE, TERM_ANSWER, TERMS, TEXT, UNKNOWN, Words
from safepassage.records.case import Case
from safepassage.records.city import Corridor
from safepassage.records.operation import Terms
from safepassage.records.people import Care
from safepassage.records.plan import Kind, Movement
from safepassage.records.result import Result
from safepassage.records.verdict import Timing

MOVED = ("time", "vehicle", "from", "people", "call", "boarding", "departure")
REACHED = ("corridor", "arrival", "site")


def corridors(case: Case, result: Result) -> str:
    """The key to the map's numbers: each corridor's state, who holds its checkpoints, which terms are missing, who leaves by it."""
    known, out = names(case), flows(case, result)
    terms = {t.corridor: t for t in case.terms}
    heads = ["#", *(label(HEAD[k]) for k in ("corridor", "state", "checkpoints", "agreed_by", "terms", "flow"))]
    rows = [
        [
            f'<b class="dot">{k}</b>',
            lines(named(known.corridors, c.id)),
            lines(STATE[c.state.value]),
            _posts(case, c, known),
            _agreed(terms.get(c.id), known),
            missing_terms(terms.get(c.id)),
            ltr(amount(sum(out[c.id]))),
        ]
        for k, c in enumerate(case.corridors, 1)
    ]
    return table(heads, rows, "corridors")


def _agreed(terms: Terms | None, known: Names) -> str:
    parties = [named(known.parties, p) for p in terms.agreed_by] if terms else []
    if not parties:
        return lines(UNKNOWN)
    return lines(Words("; ".join(p.en for p in parties), "؛ ".join(p.ar for p in parties)))


def _posts(case: Case, corridor: Corridor, known: Names) -> str:
    """Each checkpoint and who holds it."""
    posts = {c.id: c for c in case.checkpoints}
    cells = []
    for post in (posts[c] for c in corridor.checkpoints if c in posts):
        place, holder = named(known.checkpoints, post.id), named(known.parties, post.holder) if post.holder else UNKNOWN
        cells.append(lines(Words(f"{place.en}: {holder.en}", f"{place.ar}: {holder.ar}")))
    return "<br>".join(cells) or lines(TEXT["no_checkpoint"])


def missing_terms(terms: Terms | None) -> str:
    """Terms that are a no or unknown, each named; never silently taken as met (conventions, sections 2 and 7)."""
    if terms is None:
        return inline(TERM_ANSWER["no_terms"])
    refused = [w for key, w in TERMS.items() if getattr(terms, key) in (False, ())]
    unknown = [w for key, w in TERMS.items() if getattr(terms, key) is None]
    parts = []
    for answer, some in ((TERM_ANSWER["no"], refused), (UNKNOWN, unknown)):
        if some:
            english, arab = ", ".join(w.en for w in some), "، ".join(w.ar for w in some)
            parts.append(f"<b>{esc(answer.en)}:</b> {esc(english)}<br>{arabic(f'{answer.ar}: {arab}')}")
    return "<br>".join(parts) or inline(TERM_ANSWER["all_met"])


def movements(case: Case, result: Result) -> str:
    """Every vehicle with people and every empty vehicle in, by day and corridor, each group of rows to open."""
    moves = sorted((m for m in result.plan.movements if m.kind is not Kind.AID), key=lambda m: (m.start, m.id))
    if not moves:
        return pair(TEXT["no_movements"])
    known, times = names(case), timings(result)
    order = {c.id: k for k, c in enumerate(case.corridors, 1)}
    groups: dict[tuple[date, int, str], list[Movement]] = defaultdict(list)
    for move in moves:
        groups[case.clock(move.start).date(), order.get(move.corridor, 0), move.corridor].append(move)
    parts = [pair(TEXT["movements_note"])]
    for k, ((_, number, corridor), some) in enumerate(sorted(groups.items())):
        posts = next((c.checkpoints for c in case.corridors if c.id == corridor), ())
        rows = [_movement(case, m, times[m.id], known, number, len(posts)) for m in some]
        title = f"<summary>{_group_title(case, some, known, corridor)}</summary>"
        parts.append(f"<details{' open' if k == 0 else ''}>{title}{table(_heads(known, posts), rows, 'moves')}</details>")
    return "".join(parts)


def _heads(known: Names, posts: tuple[str, ...]) -> list[str]:
    """The columns; each checkpoint of the corridor has one of its own, named once, in the head."""
    passed = [f"{label(HEAD['checkpoint'])}<small>{lines(named(known.checkpoints, p))}</small>" for p in posts]
    return [*(label(HEAD[key]) for key in MOVED), *passed, *(label(HEAD[key]) for key in REACHED)]


def _group_title(case: Case, some: list[Movement], known: Names, corridor: str) -> str:
    date_words = day(case.clock(some[0].start))
    people = sum(m.people for m in some)
    counts = Words(f"{len(some):,} vehicles, {people:,} people", f"المركبات: {len(some):,}؛ الأشخاص: {people:,}")
    return f"<b>{inline(date_words)}</b> <span>{name(named(known.corridors, corridor))}</span> <span>{inline(counts)}</span>"


def _movement(case: Case, move: Movement, time: Timing, known: Names, number: int, posts: int) -> list[str]:
    first = [hhmm(case, move.start), _vehicle(move, named(known.modes, move.mode))]
    last = [_dot(number), hhmm(case, time.arrival)]
    if move.kind is Kind.IN:
        return [*first, lines(TEXT["empty_in"]), "", "", "", hhmm(case, time.departure), *([""] * posts), *last, ""]
    counts = people_by_care(move)
    called: dict[tuple[int, str], int] = defaultdict(int)
    for b in move.boardings:
        called[b.call, b.group.zone] += b.people
    calls = [f"{hhmm(case, call)} <b>{people}</b> {name(named(known.zones, zone))}" for (call, zone), people in sorted(called.items())]
    passed = [hhmm(case, t) for t in time.checkpoints[:posts]]
    return [
        *first,
        "<br>".join(lines(named(known.points, p)) for p in move.points),
        f"<b>{move.people}</b> {counts[Care.CRITICAL]}/{counts[Care.LIMITED]}/{counts[Care.ABLE]}",
        "<br>".join(calls),
        hhmm(case, move.start),
        hhmm(case, time.departure),
        *(passed + [""] * (posts - len(passed))),
        *last,
        lines(named(known.sites, move.site)) if move.site else lines(UNKNOWN),
    ]


def _vehicle(move: Movement, mode: Words) -> str:
    return f"{esc(move.vehicle)}<small>{esc(mode.en)} {arabic(mode.ar)}</small>"


def _dot(number: int) -> str:
    return f"<b class=dot>{number}</b>"


def aid(case: Case, result: Result) -> str:
    """Aid trucks, one a row: in, unloaded where and what, out again."""
    trucks = of_kind(result, Kind.AID)
    if not trucks:
        return pair(Words("No aid truck enters.", "لا تدخل أي شاحنة مساعدات."))
    known, times = names(case), timings(result)
    order = {c.id: k for k, c in enumerate(case.corridors, 1)}
    heads = [label(HEAD[key]) for key in ("time", "vehicle", "corridor", "arrival", "site", "cargo", "back")]
    rows = []
    for move in trucks:
        time, load = times[move.id], cargo_words(case, move.cargo)
        back = hhmm(case, time.back) if time.back is not None else inline(UNKNOWN)
        site = lines(named(known.sites, move.site)) if move.site else lines(UNKNOWN)
        when = f"{day(case.clock(time.departure)).en} <b>{hhmm(case, time.departure)}</b>"
        cells = [when, _vehicle(move, named(known.modes, move.mode)), _dot(order.get(move.corridor, 0)), hhmm(case, time.arrival), site]
        rows.append([*cells, f"{esc(load.en)}<br>{arabic(load.ar)}", back])
    return table(heads, rows, "aid")


def assumptions(case: Case) -> str:
    """Every rate with its range, unit, source and reason."""
    heads = [label(HEAD[key]) for key in ("name", "low", "likely", "high", "unit", "source", "why")]
    rows = [
        [
            f"<code>{esc(a.name)}</code>",
            *(ltr(rate(v)) for v in (a.range.low, a.range.likely, a.range.high)),
            esc(a.unit),
            claim(a.source),
            claim(a.why),
        ]
        for a in case.assumptions
    ]
    return table(heads, rows, "assumptions")
