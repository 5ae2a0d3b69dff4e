"""The difference at the terminal, as plain values, and as a table for a spreadsheet."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from safepassage.brief.difference_page import THING, counts, persons
from safepassage.brief.difference_words import ADDRESSEES, CHANGES
from safepassage.brief.figures import spread
from safepassage.brief.markup import clean
from safepassage.records.again import News, Proof
from safepassage.records.case import Case
from safepassage.records.gazetteer import named_things
from safepassage.records.levels import Range
from safepassage.records.people import Care
from safepassage.records.replan import Change, How, Row

WIDE = 2.0  # percent: a gap that is worth a minute
MOST = 8  # rows shown of each kind; the page has them all
Table = tuple[list[str], list[list[str]]]


def render_difference(case: Case, news: News, console: Console) -> None:
    """Print what the news changes: the news, the counts, the first rows, whom to tell."""
    _line(console, " | ".join(stamp.partition(" | ")[0] for stamp in news.stamps), "bold reverse")
    for text in news.changes:
        _line(console, f"* {text}", "bold")
    some = counts(news)
    still = ", ".join(f"{CHANGES[Change(key)].en} {n}" for key, n in some.items() if n)
    _line(console, f"From {_clock(case, news.minute)} on: {still or 'nothing was to start'}.", "bold")
    lost, gained = persons(news.difference.lost), persons(news.difference.gained)
    _line(console, f"{lost:,} persons who were to be moved are not moved now; {gained:,} are moved who were not to be.")
    if news.waiting:
        _line(
            console, f"{news.waiting} persons are on convoys that are held. No plan moves them; they are not in these numbers.", "bold red"
        )
    unsaid = sum(p.how is How.AS_PLANNED for p in news.past)
    if unsaid:
        movements = "1 movement is" if unsaid == 1 else f"{unsaid} movements are"
        _line(console, f"{movements} taken to have gone as planned: nobody reported anything.", "yellow")
    _some_rows(case, news, console)
    told = {to: sum(m.to is to for m in news.difference.messages) for to in ADDRESSEES}
    tell = "; ".join(f"{ADDRESSEES[to].en.lower()} {n}" for to, n in told.items() if n)
    _line(console, f"To tell: {tell}." if tell else "Nobody has to be told anything new.")


def render_proof(news: News, console: Console) -> None:
    """Print what `check` says of it, what it costs, and how far it is from the optimum."""
    proof = news.proof
    if proof is None:
        _line(console, "Not yet checked.", "bold yellow")
        return
    for broken in proof.violations[:MOST]:
        _line(console, f"BROKEN RULE {broken.rule}, {broken.where}: {broken.text}", "bold red")
    if proof.violations:
        _line(console, f"CHECK NAMES {len(proof.violations)} BROKEN RULES. Do not carry this out.", "bold red")
    else:
        _line(console, "Check found no rule broken by what starts from now on.", "bold")
    before = f" (before the news {spread(news.deaths_before)})" if news.deaths_before else ""
    _line(console, f"Expected deaths: {spread(proof.deaths)}{before}; if nothing more moved: {spread(proof.deaths_stay)}.")
    _line(console, f"Optimum of the rest: {news.status}; whole vehicles cost {proof.gap_percent:.2f} % of the rest more.")
    if proof.gap_percent > WIDE:
        _line(console, "That is much: --thorough takes a minute and comes nearer.", "yellow")


def _some_rows(case: Case, news: News, console: Console) -> None:
    things = named_things(case)
    rows = [row for row in news.difference.rows if row.change is not Change.KEPT]
    for row in rows[:MOST]:
        _line(console, "  " + row_line(case, row, things))
    if len(rows) > MOST:
        _line(console, f"  and {len(rows) - MOST} more on the page", "dim")


def row_line(case: Case, row: Row, things: dict[str, tuple[str, str]]) -> str:
    """`M0012 later: Bus bus-03, Ramouseh road, was 08.12. 10:30, now 11:00, 48 people`."""
    mode, corridor = (things.get(f"{k}:{v}", (v, v))[0] for k, v in (("mode", row.mode), ("corridor", row.corridor)))
    times = [f"was {_clock(case, row.before)}"] if row.before is not None else []
    times += [f"now {_clock(case, row.after)}"] if row.after is not None else []
    people = sum(n for _, n in (row.people_after or row.people_before))
    return f"{row.movement} {CHANGES[row.change].en}: {mode} {row.vehicle}, {corridor}, {', '.join(times)}, {people} people"


def difference_rows(case: Case, news: News) -> Table:
    """One row for each movement: the change, before and after."""
    header = ["movement", "change", "kind", "vehicle", "mode", "corridor", "points", "site", "start_before", "start_after"]
    header += [f"{care}_{when}" for when in ("before", "after") for care in Care]
    rows = []
    for row in news.difference.rows:
        people = [str(dict(counts).get(care, 0)) for counts in (row.people_before, row.people_after) for care in Care]
        times = [_iso(case, row.before), _iso(case, row.after)]
        start = [row.movement, row.change.value, row.kind.value, row.vehicle, row.mode, row.corridor, " ".join(row.points), row.site or ""]
        rows.append([*start, *times, *people])
    return header, rows


def difference_data(case: Case, news: News) -> dict[str, object]:
    """The difference as plain values."""
    header, rows = difference_rows(case, news)
    return {
        "at": case.clock(news.minute).isoformat(timespec="minutes"),
        "stamps": list(news.stamps),
        "changes": list(news.changes),
        "changes_ar": list(news.changes_ar),
        "counts": counts(news),
        "expected_deaths_before": _span(news.deaths_before),
        "solver_status": news.status,
        "waiting": news.waiting,
        "checked": news.proof is not None,
        **(_proof_data(news.proof) if news.proof else {}),
        "movements": [dict(zip(header, row, strict=True)) for row in rows],
        "past": [{"movement": p.movement.id, "taken_as": p.how.value, "minute": p.minute, "at": p.at} for p in news.past],
        "lost": [{"zone": m.zone, "care": m.care.value, "before": m.before, "after": m.after} for m in news.difference.lost],
        "gained": [{"zone": m.zone, "care": m.care.value, "before": m.before, "after": m.after} for m in news.difference.gained],
        "messages": [
            {
                "to": m.to.value,
                THING[m.to]: m.who,
                "change": m.change.value,
                "movement": m.movement,
                "before": _iso(case, m.before),
                "after": _iso(case, m.after),
                "people": m.people,
                "arrivals": [{"hour": _iso(case, 60 * hour), "people": n} for hour, n in m.arrivals],
            }
            for m in news.difference.messages
        ],
    }


def _proof_data(proof: Proof) -> dict[str, object]:
    return {
        "expected_deaths": _span(proof.deaths),
        "expected_deaths_stay": _span(proof.deaths_stay),
        "rounding_gap_percent": proof.gap_percent,
        "cost_in_grid": proof.cost,
        "grid_bound": proof.bound,
        "decided": proof.decided,
        "violations": [{"rule": v.rule, "where": v.where, "text": v.text} for v in proof.violations],
    }


def _span(span: Range | None) -> dict[str, float] | None:
    return {"low": span.low, "likely": span.likely, "high": span.high} if span else None


def _iso(case: Case, minute: int | None) -> str:
    return "" if minute is None else case.clock(minute).isoformat(timespec="minutes")


def _clock(case: Case, minute: int) -> str:
    return f"{case.clock(minute):%d.%m. %H:%M}"


def _line(console: Console, text: str, style: str = "") -> None:
    console.print(Text(clean(text).replace("\n", " "), style=style))
