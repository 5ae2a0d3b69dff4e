"""Claims and the situation at the terminal: each value with its range, its footing, its age, and the claims it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from rich.console import Console
from rich.text import Text

from safepassage.brief.figures import unit_for
from safepassage.brief.markup import clean
from safepassage.records.case import Case
from safepassage.records.claim import Claim, ClaimKind, Entry, claim_to_dict
from safepassage.records.gazetteer import ALL, named_things
from safepassage.records.levels import Range
from safepassage.records.situation import Footing, Situation, Standing

HEADS = {
    ClaimKind.CORRIDOR_STATE: "Corridors",
    ClaimKind.ROAD_STATE: "Roads",
    ClaimKind.RUBBLE: "Rubble [chance that it blocks the road]",
    ClaimKind.HOLDER: "Who holds what",
    ClaimKind.PEOPLE: "People and patients [persons]",
    ClaimKind.NEED: "Needs [persons]",
    ClaimKind.STOCK: "Stocks inside",
    ClaimKind.RATE: "Checkpoints and intake",
    ClaimKind.FLEET: "Vehicles",
    ClaimKind.DEAL: "Parties and deals",
    ClaimKind.WINDOW: "Windows",
    ClaimKind.CONVOY: "Convoys [persons]",
    ClaimKind.TALLY: "Tallies [persons]",
    ClaimKind.TERM: "Terms",
    ClaimKind.INCIDENT: "Incidents [deaths]",
    ClaimKind.REPORT: "What texts report (it changes no number of the plan)",
}
FOOTINGS = {
    Footing.DECIDED: "a person decided",
    Footing.AGREED: "agreed",
    Footing.ONE_SOURCE: "one source",
    Footing.CONTESTED: "CONTESTED",
    Footing.TABLE: "the case's table",
    Footing.UNKNOWN: "UNKNOWN: nobody said",
}
MOST_PAUSES = 8
Things = Mapping[str, tuple[str, str]]  # subject -> its English and Arabic name
STYLE = {Footing.CONTESTED: "yellow", Footing.UNKNOWN: "red", Footing.ONE_SOURCE: "cyan"}


def render_claims(case: Case, entries: Iterable[Entry], console: Console, indent: str = "") -> None:
    """One line for each claim: id, since when, what, who says so, how."""
    things = named_things(case)
    for entry in entries:
        _line(console, indent + claim_line(case, things, entry))


def claim_line(case: Case, things: Things, entry: Entry) -> str:
    """`cabc… 2016-12-08 09:30  Ramouseh road: closed; says ICRC (told, B2), through SARC`."""
    claim = entry.claim
    how = ", ".join(x for x in (claim.how.value if claim.how != "unknown" else "", str(claim.grade)) if x)
    ends = [f"says {claim.claimant} ({how})"]
    ends += [f"through {claim.through}"] if claim.through else []
    ends += [f"until {_clock(case, claim.until)}"] if claim.until and claim.kind is not ClaimKind.WINDOW else []
    ends += [f"replaces {claim.replaces}"] if claim.replaces else []
    ends += [claim.note] if claim.note else []
    return f"{entry.id}  {_clock(case, claim.at)}  {name_of(things, claim.subject)}: {said(case, things, claim)}; {'; '.join(ends)}"


def said(case: Case, things: Things, claim: Claim) -> str:
    """What a claim says, in words."""
    words = [claim.detail.replace("_", " ").replace("/", ", ")] if claim.detail else []
    if claim.kind is ClaimKind.HOLDER:
        words.append(f"held by {name_of(things, f'party:{claim.word}')}")
    elif claim.word:
        words.append(claim.word.replace("_", " "))
    if claim.kind is ClaimKind.WINDOW and claim.since and claim.until:
        words.append(f"{_clock(case, claim.since)} to {_clock(case, claim.until)}")
    if claim.range:
        words.append(f"{as_range(claim.range)} {unit_for(claim.range.low, claim.range.high, UNITS.get(claim.kind, ''))}".strip())
    return f"{claim.kind.value.replace('_', ' ')}: {' '.join(words)}" if claim.kind in _NAMED else " ".join(words) or claim.kind.value


_NAMED = (ClaimKind.NEED, ClaimKind.TALLY, ClaimKind.TERM, ClaimKind.WINDOW, ClaimKind.INCIDENT, ClaimKind.STOCK, ClaimKind.RATE)
UNITS = {
    ClaimKind.PEOPLE: "persons",
    ClaimKind.NEED: "persons in need",
    ClaimKind.TALLY: "persons",
    ClaimKind.CONVOY: "persons",
    ClaimKind.FLEET: "vehicles",
    ClaimKind.INCIDENT: "deaths",
    ClaimKind.WINDOW: "days in a row",
}


def render_situation(case: Case, known: Situation, console: Console, wide: bool = False) -> None:
    """The situation, most important first. Unless `wide`, roads and holders only the table speaks of are counted, not listed."""
    _line(console, f"{case.title}: as known at {_clock(case, known.at)}", "bold")
    for caution in known.cautions:
        _line(console, f"! {caution}", "yellow")
    for found in known.discrepancies:
        if found.open:
            text = f"OPEN CASE {found.number}: {as_range(found.departure)} persons at departure, {as_range(found.arrival)} at arrival"
            _line(console, f"{text}. Close it with: safepassage close CASE {found.number} --reason ...", "bold red")
    for fork in known.forks:
        _line(console, f"CONFLICT: {len(fork.versions)} versions of {fork.of}: {', '.join(fork.versions)}. Decide for one.", "bold red")
    things = named_things(case)
    _pauses(case, things, known, console)
    for kind, head in HEADS.items():
        rows = [s for s in known.standings if s.kind is kind]
        if rows:
            _line(console, head.upper(), "bold cyan")
            _rows(things, known, rows, console, wide)


def _pauses(case: Case, things: Things, known: Situation, console: Console) -> None:
    """The windows that are confirmed and not over: those that a plan may use."""
    coming = [pause for pause in known.pauses if case.clock(pause.end) > known.at]
    _line(console, "PAUSES THAT A PLAN MAY USE", "bold cyan")
    for pause in coming[:MOST_PAUSES]:
        span = f"{_clock(case, case.clock(pause.start))} to {_clock(case, case.clock(pause.end))}"
        _line(console, f"  {name_of(things, f'corridor:{pause.corridor}')}: {span}{', the whole city' if pause.city else ''}")
    if len(coming) > MOST_PAUSES:
        _line(console, f"  and {len(coming) - MOST_PAUSES} more: the page lists them", "dim")
    if not coming:
        _line(console, "  none from now on")


def _rows(things: Things, known: Situation, rows: list[Standing], console: Console, wide: bool) -> None:
    quiet = [s for s in rows if s.footing in (Footing.TABLE, Footing.UNKNOWN) and not s.against and s.subject != ALL]
    hide = not wide and len(quiet) > 8
    for row in rows:
        if not (hide and row in quiet):
            _line(console, "  " + standing_line(things, known.at, row, wide), STYLE.get(row.footing, ""))
    if hide:
        unknown = sum(s.footing is Footing.UNKNOWN for s in quiet)
        _line(console, f"  and {len(quiet)} more of which nobody claims anything ({unknown} unknown): --all lists them", "dim")


def standing_line(things: Things, at: datetime, row: Standing, wide: bool = True) -> str:
    """`Ramouseh road: opened (one source); known for 2 h; rests on c…; against c…`."""
    detail = f" {row.detail.replace('_', ' ').replace('/', ', ')}" if row.detail else ""
    value = _value(things, row)
    ends = [f"known for {_age(at - row.known_at)}"] if row.known_at else []
    ends += [f"rests on {', '.join(row.rests_on)}"] if row.rests_on else []
    ends += [f"against it {', '.join(row.against)}"] if row.against and row.against != row.rests_on else []
    ends += [f"set aside {', '.join(row.aside)}"] if row.aside else []
    ends += [row.table] if row.table and wide else []
    return f"{name_of(things, row.subject)}{detail}: {value}" + "".join(f"; {end}" for end in ends)


def _value(things: Things, row: Standing) -> str:
    footing = FOOTINGS[row.footing]
    if row.range is not None:
        word = f"{row.word.replace('_', ' ')}, " if row.word else ""
        return f"{word}{as_range(row.range)} {unit_for(row.range.low, row.range.high, row.unit)} ({footing})"
    if row.word is None:
        return f"unknown ({footing})"
    word = name_of(things, f"party:{row.word}") if row.kind is ClaimKind.HOLDER else row.word.replace("_", " ")
    stage = f", treated as {row.stage.replace('_', ' ')}" if row.stage and row.stage != row.word else ""
    return f"{word} ({footing}{stage})"


def as_range(span: Range) -> str:
    """`400`, or `15,000-100,000 (likely 40,000)`."""
    if span.low == span.high:
        return f"{span.likely:,.6g}" if span.likely < 1e6 else f"{span.likely:,.0f}"
    if span.high <= 1:  # a chance or a share
        return f"{span.low:.2g}-{span.high:.2g} (likely {span.likely:.2g})"
    return f"{span.low:,.0f}-{span.high:,.0f} (likely {span.likely:,.0f})"


def _age(age: timedelta) -> str:
    minutes = max(0, int(age.total_seconds() // 60))
    if minutes < 120:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{minutes // 1440} days"


def _clock(case: Case, time: datetime) -> str:
    return f"{time.astimezone(case.start.tzinfo):%Y-%m-%d %H:%M}"


def name_of(things: Things, subject: str) -> str:
    """The name of a subject; the subject itself where the case does not know it."""
    known = things.get(subject)
    return known[0] if known else subject.partition(":")[2] if subject.startswith(("place:", "convoy:")) else subject


def _line(console: Console, text: str, style: str = "") -> None:
    console.print(Text(clean(text).replace("\n", " "), style=style), soft_wrap=True)


def render_conflicts(case: Case, known: Situation, rows: Iterable[Standing], claims: Mapping[str, Entry], console: Console) -> None:
    """Each value that claims contradict each other about, with what each of them says."""
    things = named_things(case)
    contested = tuple(rows)
    for row in contested:
        _line(console, standing_line(things, known.at, row), "yellow")
        for name in dict.fromkeys((*row.rests_on, *row.against)):
            if name in claims:
                _line(console, "    " + claim_line(case, things, claims[name]))
    if not contested:
        _line(console, "Nothing is contested.")
        return
    count = "1 value is contested" if len(contested) == 1 else f"{len(contested)} values are contested"
    _line(console, f"{count}. Decide for one claim: safepassage decide CASE CLAIM --reason ... --by ...")


def situation_data(known: Situation) -> dict[str, object]:
    """The situation as plain values for --json."""
    return {
        "at": known.at.isoformat(),
        "values": [_standing_data(row) for row in known.standings],
        "case_numbers": [
            {"number": d.number, "convoy": d.convoy, "departure": _span(d.departure), "arrival": _span(d.arrival), "open": d.open}
            for d in known.discrepancies
        ],
        "conflicts": [{"of": fork.of, "versions": list(fork.versions)} for fork in known.forks],
        "cautions": list(known.cautions),
        "cautions_ar": list(known.cautions_ar),
    }


def _standing_data(row: Standing) -> dict[str, object]:
    return {
        "kind": row.kind.value,
        "subject": row.subject,
        "detail": row.detail,
        "word": row.word,
        "range": _span(row.range),
        "unit": row.unit,
        "footing": row.footing.value,
        "stage": row.stage,
        "rests_on": list(row.rests_on),
        "against": list(row.against),
        "set_aside": list(row.aside),
        "known_at": row.known_at.isoformat() if row.known_at else None,
        "table": row.table,
    }


def _span(span: Range | None) -> list[float] | None:
    return [span.low, span.likely, span.high] if span else None


def entry_data(entry: Entry) -> dict[str, object]:
    """A claim as plain values for --json."""
    return {"id": entry.id, "recorded": entry.recorded.isoformat(), "claim": claim_to_dict(entry.claim)}
