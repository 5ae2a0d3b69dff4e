"""The same answer at the terminal: at most some seventy lines, readable at 80 columns, everything with its range."""

from __future__ import annotations

from collections import defaultdict

from rich.console import Console
from rich.text import Text

from safepassage.brief.facts import cargo, held, left_behind, named, names, of_kind, options, present, stamps, stayed, timings, total
from safepassage.brief.figures import amount, as_range, day, difference, hhmm, moment, spread
from safepassage.brief.markup import clean
from safepassage.brief.words import CARE_LONG, OPTIONS, SCREENING
from safepassage.records.case import Case
from safepassage.records.levels import Range
from safepassage.records.people import Care, Screening
from safepassage.records.plan import Kind
from safepassage.records.result import Price, Result
from safepassage.units import HOUR

NEXT = 8  # movements shown
MOST = 4  # zones, limits and violations shown; the page has them all
PRICES = 12  # the strongest prices


def render(case: Case, result: Result, console: Console) -> None:
    """Print the answer: headline, five options, people, next movements, aid, what binds, prices, gaps, stamps."""
    _line(console, " | ".join(w.en for w in stamps(result)), "bold reverse")
    _line(console, case.title, "bold")
    _line(
        console, f"{moment(case, 0).en} to {moment(case, case.horizon).en}; deaths counted to {moment(case, case.horizon + case.tail).en}"
    )
    _violations(console, result)
    for note in result.notes[:MOST]:
        _line(console, f"* {note}", "bold")
    _options(console, result)
    _people(case, console, result)
    _movements(case, console, result)
    _aid(case, console, result)
    _binds(case, console, result)
    _prices(console, result)
    _gaps(console, result)
    _line(console, "Every figure: likely (low-high). Not a forecast, not a go: a person decides.", "dim")


def _line(console: Console, text: str, style: str = "") -> None:
    """Plain text, wrapped if it must be; markup and control characters in names stay inert."""
    console.print(Text(clean(text).replace("\n", " "), style=style))


def _head(console: Console, text: str) -> None:
    _line(console, text.upper(), "bold cyan")


def _violations(console: Console, result: Result) -> None:
    faults = result.verdict.violations
    if faults:
        _line(console, f"CHECK NAMES {len(faults)} BROKEN RULES. Do not carry this plan out.", "bold red")
        for fault in faults[:MOST]:
            _line(console, f"  {fault.rule}, {fault.where}: {fault.text}", "red")


def _options(console: Console, result: Result) -> None:
    _head(console, "Expected deaths")
    shortened = {"bound": "Lower bound (proven)", "bound_solver": "Lower bound (not verified)"}
    for key, values in options(result):
        _line(console, f"  {shortened.get(key, OPTIONS[key].en):<30} {spread(values)}", "bold" if key == "plan" else "")
    _line(console, f"  Plan against staying: {spread(difference(result.stay, result.expected_deaths))} fewer (a minus means more)")


def _people(case: Case, console: Console, result: Result) -> None:
    _head(console, "People")
    _line(console, f"  Out         {spread(total(result, lambda g: g.boarded))} of {spread(total(result, present))}")
    for care in Care:
        whole = total(result, present, care)
        if whole.high > 0:
            _line(console, f"    {CARE_LONG[care].en:<26} {spread(total(result, lambda g: g.boarded, care))} of {spread(whole)}")
    _line(console, f"  Left inside {spread(total(result, stayed))}; die at home {spread(total(result, lambda g: g.dead_home))}")
    zones: dict[str, list[Range]] = defaultdict(list)
    for row in left_behind(result):
        zones[row.group.zone].append(row.left)
    known = names(case).zones
    sums = {zone: as_range(*(sum(getattr(r, end) for r in rows) for end in ("low", "likely", "high"))) for zone, rows in zones.items()}
    for zone, values in sorted(sums.items(), key=lambda item: (-item[1].likely, item[0]))[:MOST]:
        _line(console, f"    {named(known, zone).en:<26} {spread(values)}")
    if len(sums) > MOST:
        _line(console, f"    and {len(sums) - MOST} more neighbourhoods (see the page)", "dim")
    _held(console, result)


def _held(console: Console, result: Result) -> None:
    """Persons held at checkpoints, by class, beside the deaths."""
    parts = []
    for screening in Screening:
        some = [h.persons for h in held(result) if h.screening == screening.value]
        persons = as_range(*(sum(getattr(p, end) for p in some) for end in ("low", "likely", "high")))
        if persons.high > 0:
            parts.append(f"{SCREENING[screening.value].en} {spread(persons)}")
    if parts:
        _line(console, f"  Held at checkpoints, beside the deaths: {'; '.join(parts)}")


def _movements(case: Case, console: Console, result: Result) -> None:
    moves, times, known = of_kind(result, Kind.OUT), timings(result), names(case)
    _head(console, f"Next movements ({min(NEXT, len(moves))} of {len(moves):,} with people)")
    if not moves:
        _line(console, "  none")
        return
    room = max(10, (console.width - 38) // 3)
    _line(console, f"  {'boards':<11} {'vehicle':<12} {'who':>3} {'from':<{room}} {'corridor':<{room}} {'there':<5} at", "dim")
    for move in moves[:NEXT]:
        site = named(known.sites, move.site).en if move.site else "unknown"
        wide = (" + ".join(named(known.points, p).en for p in move.points), named(known.corridors, move.corridor).en)
        cells = " ".join(f"{_cut(text, room):<{room}}" for text in wide)
        there = hhmm(case, times[move.id].arrival)
        boards = case.clock(move.start).strftime("%d/%m %H:%M")
        _line(console, f"  {boards} {_cut(move.vehicle, 12):<12} {move.people:>3} {cells} {there} {_cut(site, room - 2)}")


def _cut(text: str, most: int) -> str:
    """A name that fits its column; the page has the whole of it."""
    plain = clean(text)
    return plain if len(plain) <= most else plain[: most - 1] + "…"


def _aid(case: Case, console: Console, result: Result) -> None:
    _head(console, "Aid in")
    trucks = of_kind(result, Kind.AID)
    goods = {c.id: c for c in case.commodities}
    loads = [
        f"{goods[k].name if k in goods else k} {amount(units)} {goods[k].unit if k in goods else ''}"
        for k, units in sorted(cargo(result).items())
    ]
    _line(console, f"  {len(trucks)} trucks unloaded: {'; '.join(loads)}" if trucks else "  No aid truck enters.")


def _binds(case: Case, console: Console, result: Result) -> None:
    hours: dict[str, set[int]] = defaultdict(set)
    strength: dict[str, float] = defaultdict(float)
    for row in result.binding:
        hours[row.what].add(row.hour)
        strength[row.what] += abs(row.dual)
    _head(console, "What binds")
    for what in sorted(hours, key=lambda w: (-strength[w], w))[:MOST]:
        first = min(hours[what]) * HOUR
        _line(console, f"  {what}: {len(hours[what])} hours, first {day(case.clock(first)).en[:-5]} {hhmm(case, first)}")
    if not hours:
        _line(console, "  No limit of the model binds.")


def _prices(console: Console, result: Result) -> None:
    _head(console, "What one addition is worth (expected deaths avoided; not additive)")
    for price in sorted(result.prices, key=lambda p: -abs(p.likely))[:PRICES]:
        _line(console, f"  {_worth(price):<24} {price.addition}")
    if not result.prices:
        _line(console, "  No addition was priced.")


def _worth(price: Price) -> str:
    if not price.measurable:
        return "no measurable worth"
    return spread(as_range(price.low, price.likely, price.high))


def _gaps(console: Console, result: Result) -> None:
    _head(console, "How far this can be trusted")
    _line(console, f"  Gap to the bound {result.gap_percent:.2f} %; whole vehicles against the grid {result.rounding_gap_percent:.2f} %")
    if result.proven:
        _line(console, "  The bound is proven: its certificate was verified in exact arithmetic.")
    else:
        _line(console, "  The certificate of the bound has not been verified: the solver's word only.")
    for tail in result.tails:
        shown = ", ".join(f"{name} {spread(getattr(tail, name))}" for name in ("plan", "coordinator", "flee", "stay"))
        _line(console, f"  Deaths counted to {tail.factor:g} x the tail: {shown}")
    if result.order_changes:
        _line(console, "  THE ORDER OF TWO OPTIONS CHANGES with half or twice the tail.", "bold")
    if not result.verdict.violations:
        _line(console, "  Check replayed the plan minute by minute and found no rule broken.")
