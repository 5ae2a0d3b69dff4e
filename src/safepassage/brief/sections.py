"""What the page says before its long tables: the answer, who is left, what binds, prices, tails, trust and limits."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from safepassage.brief import charts
from safepassage.brief.coupled import coupled_notes
from safepassage.brief.facts import Left, cargo, classes, flows, held, left_behind, named, names, of_kind, present, stayed, total
from safepassage.brief.figures import amount, day, difference, hhmm, moment, persons
from safepassage.brief.markup import arabic, claim, esc, figure, inline, label, ltr, name, pair, stacked, table
from safepassage.brief.words import ANSWER, CARE, CARE_LONG, GLANCE, HEAD, NOTS, OPTIONS, SCREENING, TEXT, UNITS, UNKNOWN, Words
from safepassage.records.case import Case
from safepassage.records.levels import Range
from safepassage.records.people import Care, Screening
from safepassage.records.plan import Kind
from safepassage.records.result import Price, Result
from safepassage.units import HOUR


def answer(case: Case, result: Result) -> str:
    """The answer in plain sentences, side by side in both languages."""
    until = moment(case, case.horizon + case.tail)
    parts = [_broken(result), _glance(result), pair(_moves(case, result), css="lead"), pair(_by_care(result)), pair(_aid(case, result))]
    deaths = Words(*(text.format(until=when, **_four(result)) for text, when in zip(ANSWER["deaths"], until, strict=True)))
    parts += [pair(deaths, css="lead"), pair(_against_staying(result)), pair(_bound(result))]
    parts.append(pair(ANSWER["left"].fill(left=figure(total(result, stayed)), dead=figure(total(result, lambda g: g.dead_home)))))
    if held(result):
        parts.append(pair(ANSWER["held"].fill(held=figure(total(result, lambda g: g.held)))))
    parts += [_notes(result)]
    return "".join(parts)


def _glance(result: Result) -> str:
    """Four numbers for the first look."""
    shown = {
        "deaths": result.expected_deaths,
        "out": total(result, lambda g: g.boarded),
        "critical": total(result, lambda g: g.boarded, Care.CRITICAL),
        "left": total(result, stayed),
    }
    return '<div class="glance">' + "".join(f"<div>{stacked(v)}{label(GLANCE[key])}</div>" for key, v in shown.items()) + "</div>"


def _four(result: Result) -> dict[str, str]:
    return {key: figure(getattr(result, "expected_deaths" if key == "plan" else key)) for key in ("plan", "stay", "flee", "coordinator")}


def _moves(case: Case, result: Result) -> Words:
    start, end = moment(case, 0), moment(case, case.horizon)
    out, people = total(result, lambda g: g.boarded), total(result, present)
    moves = of_kind(result, Kind.OUT)
    words = ANSWER["moves" if moves else "nobody"]
    return Words(
        *(
            text.format(
                hours=ltr(amount(case.horizon / HOUR)),
                start=begin,
                end=finish,
                out=figure(out),
                people=figure(people),
                corridors=ltr(len({m.corridor for m in moves})),
                vehicles=ltr(amount(len(moves))),
            )
            for text, begin, finish in zip(words, start, end, strict=True)
        )
    )


def _by_care(result: Result) -> Words:
    english, arab = [], []
    for care in Care:
        people = total(result, present, care)
        if people.high > 0:
            out = figure(total(result, lambda g: g.boarded, care))
            words = ANSWER["care"]
            english.append(words.en.format(who=CARE_LONG[care].en, out=out, people=figure(people)))
            arab.append(words.ar.format(who=CARE_LONG[care].ar, out=out, people=figure(people)))
    text = "; ".join(english) + "."
    return Words(text[:1].upper() + text[1:], "؛ ".join(arab) + ".")


def cargo_words(case: Case, loads: Iterable[tuple[str, float]]) -> Words:
    """'14,000 rations of food' in both languages, plain text."""
    goods = {c.id: c for c in case.commodities}
    english, arab = [], []
    for key, units in loads:
        thing = goods.get(key)
        english.append(f"{thing.name if thing else key}: {amount(units)} {thing.unit if thing else UNKNOWN.en}")
        arab.append(f"{thing.name_ar if thing else key}: {amount(units)} {UNITS.get(thing.unit, thing.unit) if thing else UNKNOWN.ar}")
    return Words("; ".join(english), "؛ ".join(arab))


def _aid(case: Case, result: Result) -> Words:
    trucks = of_kind(result, Kind.AID)
    if not trucks:
        return ANSWER["no_aid"]
    loads = cargo_words(case, sorted(cargo(result).items()))
    counted = ltr(amount(len(trucks)))
    words = ANSWER["aid"]
    return Words(words.en.format(trucks=counted, cargo=esc(loads.en)), words.ar.format(trucks=counted, cargo=f"<bdi>{esc(loads.ar)}</bdi>"))


def _against_staying(result: Result) -> Words:
    gap = difference(result.stay, result.expected_deaths)
    if gap.low >= 0:
        return ANSWER["fewer"].fill(count=figure(gap))
    if gap.high <= 0:
        return ANSWER["more"].fill(count=figure(Range(-gap.high, -gap.likely, -gap.low)))
    return ANSWER["mixed"].fill(count=figure(gap))


def _bound(result: Result) -> Words:
    return ANSWER["bound" if result.proven else "bound_solver"].fill(bound=figure(result.bound), gap=ltr(f"{result.gap_percent:.1f}"))


def cautions(result: Result) -> str:
    """Whether notice and pauses are long enough, and who could stop a convoy; side by side."""
    english = "".join(f"<li>{claim(n)}" for n in result.cautions)
    arab = "".join(f"<li>{esc(n)}" for n in result.cautions_ar)
    return f'<div class="pair"><ul lang="en" dir="ltr">{english}</ul><ul lang="ar" dir="rtl">{arab}</ul></div>' if english else ""


def _notes(result: Result) -> str:
    english = "".join(f"<li>{claim(n)}" for n in result.notes)
    arab = "".join(f"<li>{esc(n)}" for n in result.notes_ar)
    if not english and not arab:
        return ""
    return f'<div class="pair notes"><ul lang="en" dir="ltr">{english}</ul><ul lang="ar" dir="rtl">{arab}</ul></div>'


def _broken(result: Result) -> str:
    faults = result.verdict.violations
    if not faults:
        return ""
    items = "".join(f"<li><b>{esc(v.rule)}</b>, {esc(v.where)}: {esc(v.text)}" for v in faults)
    return f'<div class="alarm">{pair(ANSWER["broken"].fill(count=len(faults)))}<ul>{items}</ul></div>'


def left(case: Case, result: Result) -> str:
    """Zone x class x care, with ranges; beside it those held at checkpoints by class."""
    rows = left_behind(result)
    columns = [(s, c) for s in classes(result) for c in Care if any(r.group.screening is s and r.group.care is c for r in rows)]
    known = names(case).zones
    zones = [z.id for z in case.zones] + sorted({r.group.zone for r in rows} - {z.id for z in case.zones})
    body = [_left_row(name(named(known, z)), [r for r in rows if r.group.zone == z], columns) for z in zones]
    body.append(_left_row(f"<strong>{inline(HEAD['all'])}</strong>", list(rows), columns))
    lines = "\n".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in body)
    grid = f'<div class="scroll"><table class="left"><thead>{_left_head(columns)}</thead><tbody>{lines}</tbody></table></div>'
    return pair(TEXT["left_note"]) + grid + _held(case, result)


def _left_head(columns: list[tuple[Screening, Care]]) -> str:
    """Two rows: screening classes above, needs of care below."""
    spans = {s: sum(1 for other, _ in columns if other is s) for s, _ in columns}
    upper = "".join(f'<th colspan="{n}" scope="colgroup" class="over">{label(SCREENING[s])}' for s, n in spans.items())
    ends = [HEAD[key] for key in ("start_people", "taken", "died")]
    sides = "".join(f'<th rowspan="2" scope="col">{label(words)}' for words in ends)
    lower = "".join(f'<th scope="col">{label(CARE[c])}' for _, c in columns)
    first = f'<th rowspan="2" scope="col">{label(HEAD["zone"])}<th rowspan="2" scope="col">{label(HEAD["left"])}'
    return f"<tr>{first}{upper}{sides}</tr><tr>{lower}</tr>"


def _left_row(title: str, rows: list[Left], columns: list[tuple[Screening, Care]]) -> list[str]:
    def add(some: list[Left], what: Callable[[Left], Range], say: Callable[[float], str] = persons) -> str:
        values = [what(r) for r in some]
        return stacked(Range(sum(v.low for v in values), sum(v.likely for v in values), sum(v.high for v in values)), say)

    cells = [add([r for r in rows if (r.group.screening, r.group.care) == column], lambda r: r.left) for column in columns]
    whole = [add(rows, lambda r: r.people), add(rows, lambda r: r.out), add(rows, lambda r: r.died_home, amount)]
    return [title, add(rows, lambda r: r.left), *cells, *whole]


def _held(case: Case, result: Result) -> str:
    """One row a checkpoint, one column a class; a class of which people disappeared here is named as such."""
    found = {(row.checkpoint, row.screening): row.persons for row in held(result)}
    if not found:
        return ""
    known = names(case).checkpoints
    gone = {(c.id, r.screening.value) for c in case.checkpoints for r in c.rules if r.disappeared}
    kinds = [s.value for s in Screening if any(key[1] == s for key in found)]

    def cell(post: str, kind: str) -> str:
        shown = figure(found[post, kind]) if (post, kind) in found else ""
        return shown + (f'<em class="warn">{label(TEXT["disappeared"])}</em>' if (post, kind) in gone else "")

    posts = sorted({post for post, _ in found}, key=lambda p: [c.id for c in case.checkpoints].index(p) if p in known else -1)
    body = [[name(named(known, post)), *(cell(post, kind) for kind in kinds)] for post in posts]
    heads = [label(HEAD["held"]), *(label(SCREENING[kind]) for kind in kinds)]
    return table(heads, body, "held")


def binds(case: Case, result: Result) -> str:
    """A strip by hour, and the same as a table to open."""
    if not result.binding:
        return coupled_notes(case, result) + pair(TEXT["binds_none"])
    ordered = sorted(result.binding, key=lambda b: (b.hour, -abs(b.dual), b.what))
    body = [
        [
            f"{day(case.clock(b.hour * HOUR)).en} {hhmm(case, b.hour * HOUR)}",
            esc(b.what),
            ltr(f"{amount(b.used)} / {amount(b.limit)}"),
            esc(b.unit),
        ]
        for b in ordered
    ]
    heads = [label(HEAD[key]) for key in ("hour", "what", "used", "unit")]
    opened = f"<details><summary>{inline(HEAD['what'])} ({len(body)})</summary>{table(heads, body)}</details>"
    return coupled_notes(case, result) + pair(TEXT["binds_note"]) + charts.binding_strip(case, result) + opened


def prices(result: Result) -> str:
    """What one addition is worth; never as a ranking to aim by, and never additive."""
    if not result.prices:
        return pair(TEXT["none_priced"])
    body = [[f"<bdi>{esc(p.addition)}</bdi><br>{arabic(p.addition_ar)}", worth(p)] for p in result.prices]
    return pair(TEXT["prices_note"]) + table([label(HEAD["addition"]), label(HEAD["worth"])], body, "prices")


def worth(price: Price) -> str:
    """A price as HTML: a range, a cost, or that it cannot be measured."""
    if not price.measurable:
        return f'<span class="nil">{inline(TEXT["worthless"])}</span>'
    ends = sorted((price.low, price.likely, price.high))
    if ends[2] <= 0:
        cost = TEXT["costs"].fill(count=figure(Range(-ends[2], -price.likely, -ends[0])))
        return f"{cost.en}<br>{'<bdi lang=ar dir=rtl>' + cost.ar + '</bdi>'}"
    return figure(Range(ends[0], price.likely, ends[2]))


def tails(case: Case, result: Result) -> str:
    """The same plans counted to half, once and twice the tail."""
    heads = [label(HEAD["tail"]), *(label(OPTIONS[k]) for k in ("plan", "coordinator", "flee", "stay"))]
    body = [
        [
            f"{esc(moment(case, round(case.horizon + case.tail * t.factor)).en)}<small>tail × {t.factor:g}</small>",
            *(figure(v) for v in (t.plan, t.coordinator, t.flee, t.stay)),
        ]
        for t in result.tails
    ]
    verdict = pair(TEXT["order_changes" if result.order_changes else "order_same"], css="strong")
    return verdict + pair(TEXT["tails_note"]) + table(heads, body, "tails")


def proof(result: Result) -> str:
    """Gaps, certificate, the check; the word 'proven' only when it is."""
    gaps = Words(
        "Gap between the replayed plan and the bound: {gap} %. Gap of whole vehicles against the grid's own bound: "
        "{rounding} % (grid bound "
        "{grid} expected deaths at likely, step {step} minutes).",
        "الفجوة بين الخطة بعد إعادة تشغيلها والحد الأدنى: {gap} ٪. فجوة المركبات الكاملة إلى حد الشبكة: {rounding} ٪ (حد "
        "الشبكة {grid} من الوفيات "
        "المتوقعة عند المستوى الأرجح، والخطوة {step} دقيقة).",
    ).fill(
        gap=ltr(f"{result.gap_percent:.2f}"),
        rounding=ltr(f"{result.rounding_gap_percent:.2f}"),
        grid=ltr(amount(result.grid_bound)),
        step=ltr(result.step),
    )
    checked = pair(TEXT["check_clean"]) if not result.verdict.violations else _broken(result)
    return pair(TEXT["proven" if result.proven else "unverified"], css="strong") + pair(gaps) + checked


def nots() -> str:
    """What the numbers are not."""
    return "".join(pair(words) for words in NOTS)


def flow_table(case: Case, result: Result) -> str:
    """People leaving by hour on each corridor: the slider's numbers, without scripts."""
    known = names(case).corridors
    heads = [label(HEAD["hour"]), *(name(named(known, c.id)) for c in case.corridors)]
    rows = charts.corridor_table_rows(case, flows(case, result))
    if not rows:
        return ""
    words = Words("People leaving, by hour and corridor", "المغادرون بحسب الساعة والممر")
    return f"<details><summary>{inline(words)}</summary>{table(heads, rows)}</details>"
