"""Claims and the situation at the terminal: each value with its range, its footing, its age, and the claims it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from rich.console import Console
from rich.text import Text

from safepassage.brief.claim_words import shut_ways
from safepassage.brief.markup import clean
from safepassage.brief.told_lines import TOLD, by_kind, quotes_of, says, shortened, told_words, topic_of
from safepassage.records.case import Case
from safepassage.records.claim import Claim, ClaimKind, Entry, claim_to_dict
from safepassage.records.gazetteer import ALL, named_things
from safepassage.records.levels import Range
from safepassage.records.situation import Footing, Situation, Standing
from safepassage.records.terms_in_arabic import name_words
from safepassage.records.told import Told, told_to_dict
from safepassage.records.told_words import NO_DEATHS_SAID, number_part, one_of

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
    ClaimKind.INCIDENT: "Incidents",
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
Behind = Mapping[str, Entry]  # the claims that may be named
NOTHING_BEHIND: Behind = {}
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
    if claim.told and claim.kind in TOLD:
        return f"{topic_of(claim.kind, claim.detail, claim.word)[0]}: {told_words(claim.kind, claim.word, claim.told)}"
    words = [claim.detail.replace("_", " ").replace("/", ", ")] if claim.detail else []
    if claim.kind is ClaimKind.HOLDER:
        words.append(f"held by {name_of(things, f'party:{claim.word}')}")
    elif claim.word:
        words.append(claim.word.replace("_", " "))
    if claim.kind is ClaimKind.WINDOW and claim.since and claim.until:
        words.append(f"{_clock(case, claim.since)} to {_clock(case, claim.until)}")
    if claim.range:
        words.append(_counted(claim.range, UNITS.get(claim.kind, ""), claim.told).strip())
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


def render_situation(case: Case, known: Situation, console: Console, wide: bool = False, entries: Iterable[Entry] = ()) -> None:
    """
    The situation, most important first. Unless `wide`, roads and holders only the table speaks of are counted, not listed.

    Beneath what a text tells stands its sentence, if its claim is among `entries`.
    """
    behind = {entry.id: entry for entry in entries}
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
            _rows(things, known, by_kind(rows) if kind is ClaimKind.REPORT else rows, console, wide, behind)


def _pauses(case: Case, things: Things, known: Situation, console: Console) -> None:
    """The windows that are confirmed and not over: those that a plan may use."""
    coming, shut = [pause for pause in known.pauses if case.clock(pause.end) > known.at], shut_ways(known)
    _line(console, "PAUSES THAT A PLAN MAY USE", "bold cyan")
    for pause in coming[:MOST_PAUSES]:
        beside = f"; {shut[pause.corridor].en}" if pause.corridor in shut else ""
        span = f"{_clock(case, case.clock(pause.start))} to {_clock(case, case.clock(pause.end))}"
        _line(console, f"  {name_of(things, f'corridor:{pause.corridor}')}: {span}{', the whole city' if pause.city else ''}{beside}")
    if len(coming) > MOST_PAUSES:
        _line(console, f"  and {len(coming) - MOST_PAUSES} more: the page lists them", "dim")
    if not coming:
        _line(console, "  none from now on")


def _rows(things: Things, known: Situation, rows: list[Standing], console: Console, wide: bool, behind: Behind) -> None:
    quiet = [s for s in rows if s.footing in (Footing.TABLE, Footing.UNKNOWN) and not s.against and s.subject != ALL]
    hide = not wide and len(quiet) > 8
    for row in rows:
        if not (hide and row in quiet):
            _line(console, "  " + standing_line(things, known.at, row, wide, behind), STYLE.get(row.footing, ""))
            for note in quotes_of(row, behind):
                _line(console, "    " + (note if wide else shortened(note)), "dim")
    if hide:
        unknown = sum(s.footing is Footing.UNKNOWN for s in quiet)
        _line(console, f"  and {len(quiet)} more of which nobody claims anything ({unknown} unknown): --all lists them", "dim")


def standing_line(things: Things, at: datetime, row: Standing, wide: bool = True, behind: Behind = NOTHING_BEHIND) -> str:
    """`Ramouseh road: opened (one source); known for 2 h; rests on c…; against c…`."""
    told = row.kind in TOLD
    detail = (
        topic_of(row.kind, row.detail, row.word)[0].removeprefix("incident, ") if told else row.detail.replace("_", " ").replace("/", ", ")
    )
    value = _told_value(things, row, behind) if told else _value(things, row)
    ends = [f"known for {_age(at - row.known_at)}"] if row.known_at else []
    ends += [f"rests on {', '.join(row.rests_on)}"] if row.rests_on else []
    ends += [f"against it {', '.join(row.against)}"] if row.against and row.against != row.rests_on else []
    ends += [f"set aside {', '.join(row.aside)}"] if row.aside else []
    ends += [row.table] if row.table and wide else []
    return f"{name_of(things, row.subject)}{' ' if detail else ''}{detail}: {value}" + "".join(f"; {end}" for end in ends)


def _topic(row: Standing) -> str:
    """Of what a thing told is; an incident stands among incidents already."""
    return topic_of(row.kind, row.detail, row.word)[0].removeprefix("incident, ")


def _told_value(things: Things, row: Standing, behind: Behind) -> str:
    """What is told, who says so, and how well it stands."""
    value = told_words(row.kind, row.word, row.told) if row.told else _untold(row)
    claims = [behind[name].claim for name in row.rests_on if name in behind]
    who = [f"says {says(replace(c, claimant=_party(things, c.claimant), through=_party(things, c.through)) for c in claims)}"]
    return f"{'; '.join([value, *(who if claims else ())])} ({FOOTINGS[row.footing]})"


def _untold(row: Standing) -> str:
    """An incident or report of which only the value is known: it was not read from a text, or rests on several claims."""
    if row.range is None:
        return NO_DEATHS_SAID[0] if row.kind is ClaimKind.INCIDENT else (row.word or "unknown").replace("_", " ")
    return (f"{row.word.replace('_', ' ')}, " if row.word else "") + _counted(row.range, row.unit)


def _party(things: Things, who: str) -> str:
    """Who speaks, in English: a party of the case, a well-known body; else as it is written."""
    known = things.get(f"party:{who}") or name_words(who)
    return known[0] if known else who


def _value(things: Things, row: Standing) -> str:
    footing = FOOTINGS[row.footing]
    if row.range is not None:
        word = f"{row.word.replace('_', ' ')}, " if row.word else ""
        return f"{word}{_counted(row.range, row.unit, row.told)} ({footing})"
    if row.word is None:
        return f"unknown ({footing})"
    word = name_of(things, f"party:{row.word}") if row.kind is ClaimKind.HOLDER else row.word.replace("_", " ")
    stage = f", treated as {row.stage.replace('_', ' ')}" if row.stage and row.stage != row.word else ""
    return f"{word} ({footing}{stage})"


def _counted(span: Range, unit: str, told: Told | None = None) -> str:
    """A number with its unit: as the text says it where one text does, else as a range."""
    number = told.behind(span.low) if told else None
    if number:
        return number_part(number).plain(0)
    return f"{as_range(span)} {one_of(unit) if span.low == span.high == 1 else unit}"


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
    if known:
        return known[0]
    return subject.partition(":")[2].replace("_", " ") if subject.startswith(("place:", "convoy:")) else subject


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
        "range": _told_span(row),
        "unit": row.unit,
        "told": told_to_dict(row.told) if row.told else None,
        "footing": row.footing.value,
        "stage": row.stage,
        "rests_on": list(row.rests_on),
        "against": list(row.against),
        "set_aside": list(row.aside),
        "known_at": row.known_at.isoformat() if row.known_at else None,
        "table": row.table,
    }


def _told_span(row: Standing) -> list[float | None] | None:
    """Low, likely, high; null where the one text that says it has no upper end, or no value between that it calls likely."""
    if row.range is None:
        return None
    number = row.told.behind(row.range.low) if row.told else None
    if number is None:
        return [row.range.low, row.range.likely, row.range.high]
    return [number.low, number.low if number.low == number.high else None, number.high]


def _span(span: Range | None) -> list[float] | None:
    return [span.low, span.likely, span.high] if span else None


def entry_data(entry: Entry) -> dict[str, object]:
    """A claim as plain values for --json."""
    return {"id": entry.id, "recorded": entry.recorded.isoformat(), "claim": claim_to_dict(entry.claim)}
