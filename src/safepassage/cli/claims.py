"""The doors to the ledger: take claims down, list them, see what they make of the case."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from safepassage import brief, session
from safepassage.brief.markup import clean
from safepassage.cli.door import STATUSES, AsJson, At, CaseFolder, app, counted, told
from safepassage.errors import Fault, FaultyCase
from safepassage.records.claim import ClaimKind
from safepassage.session import Taken
from safepassage.session.claims import Contradictions

MOST_SHOWN = 5  # new claims that are repeated as they were understood
WITH_A_LINE = frozenset(("at", "says"))  # the options that may stand beside a line of news
By = Annotated[str, typer.Option("--by", metavar="ROLE", help="Who does it: a role, never a person's name.")]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why. It is kept.")]
ClaimId = Annotated[str, typer.Argument(metavar="CLAIM", help="The id of a claim, or its first letters (safepassage claims lists them).")]


def _option(name: str, metavar: str, text: str) -> typer.models.OptionInfo:
    return typer.Option(f"--{name}", metavar=metavar, help=text)  # type: ignore[no-any-return]


@app.command(epilog=STATUSES)
def claim(
    case: CaseFolder,
    line: Annotated[str, typer.Argument(metavar="[NEWS]", help="One line of news (docs/howto/record_news.md), or the options.")] = "",
    road: Annotated[str, _option("road", "NAME", "About a road: its name or id.")] = "",
    corridor: Annotated[str, _option("corridor", "NAME", "About a corridor.")] = "",
    checkpoint: Annotated[str, _option("checkpoint", "NAME", "About a checkpoint.")] = "",
    zone: Annotated[str, _option("zone", "NAME", "About a zone. With no place at all: about the whole pocket.")] = "",
    site: Annotated[str, _option("site", "NAME", "About a hospital, reception site or aid point.")] = "",
    aid: Annotated[str, _option("aid", "NAME", "About a commodity.")] = "",
    vehicle: Annotated[str, _option("vehicle", "MODE", "About a kind of vehicle.")] = "",
    party: Annotated[str, _option("party", "NAME", "About a party.")] = "",
    convoy: Annotated[str, _option("convoy", "MOVEMENT", "About a movement of the plan, by its id.")] = "",
    state: Annotated[
        str, _option("state", "WORD", "A road: open shut unknown. A corridor: opened closed ... A convoy: departed arrived ...")
    ] = "",
    rubble: Annotated[str, _option("rubble", "CHANCE", "The chance that rubble blocks the road, 0 to 1: 0.3-0.8.")] = "",
    holder: Annotated[str, _option("holder", "PARTY", "Who holds it; or unknown.")] = "",
    people: Annotated[str, _option("people", "PERSONS", "How many people: 400, or 15000-100000, or low/likely/high.")] = "",
    patients: Annotated[str, _option("patients", "PERSONS", "How many critically wounded or ill.")] = "",
    need: Annotated[str, _option("need", "WHAT=PERSONS", "How many need what: surgery=200-400.")] = "",
    stock: Annotated[str, _option("stock", "UNITS", "How much of the commodity is inside, in its unit.")] = "",
    per_hour: Annotated[str, _option("per-hour", "PERSONS", "What a checkpoint screens, or a site takes in, in an hour.")] = "",
    places: Annotated[str, _option("places", "PERSONS", "Places of a site.")] = "",
    inside: Annotated[str, _option("inside", "VEHICLES", "How many of the vehicle stand inside.")] = "",
    outside: Annotated[str, _option("outside", "VEHICLES", "How many of the vehicle stand outside.")] = "",
    window: Annotated[str, _option("window", "START/END", "A pause on the corridor.")] = "",
    days: Annotated[str, _option("days", "DAYS", "The window recurs on so many days in a row.")] = "",
    city: Annotated[bool, typer.Option("--city", help="The window quietens the whole city.")] = False,
    cancelled: Annotated[bool, typer.Option("--cancelled", help="The window is called off, not agreed.")] = False,
    term: Annotated[str, _option("term", "NAME=WORD", "What the party that speaks says of a term: aid_in=yes.")] = "",
    deal: Annotated[str, _option("deal", "ID", "The deal that the party has joined.")] = "",
    tally: Annotated[str, _option("tally", "END=PERSONS", "A count of the convoy: departure=48 or arrival=45.")] = "",
    at: At = "",
    until: Annotated[str, _option("until", "TIME", "Until when it is said to hold.")] = "",
    says: Annotated[str, typer.Option("--says", "--source", metavar="WHO", help="Who says so: an organisation or a role.")] = "",
    through: Annotated[str, _option("through", "WHO", "Through whom it reached you.")] = "",
    how: Annotated[str, _option("how", "WORD", "How they know: seen counted told published inferred.")] = "",
    grade: Annotated[str, _option("grade", "GRADE", "Reliability A-F and credibility 1-6, such as B2.")] = "",
    note: Annotated[str, _option("note", "TEXT", "Anything else. No persons.")] = "",
    replaces: Annotated[str, _option("replaces", "CLAIM", "The claim that this is a new version of.")] = "",
) -> None:
    """
    Take down one claim: who says what, of which place, from when.

    Writes one entry to the case's ledger (claims.db) and says what it changes. Reads the case. Nothing is ever overwritten.

    Example: safepassage claim my_city "Ramouseh closed since 09:30, says ICRC"
    """
    words = {name: value for name, value in locals().items() if isinstance(value, str) and value and name not in ("case", "line")}
    words |= {name: "yes" for name, value in (("city", city), ("cancelled", cancelled)) if value}
    with told("cannot take this claim down"):
        clock = datetime.now(UTC)
        if line:
            _tell_line_and_options(words)
            show_taken(session.take_line(case, line, clock, at, says))
        else:
            show_taken(session.by_hand(case, words, clock))


def _tell_line_and_options(words: dict[str, str]) -> None:
    """A line says all of it: an option beside it would be left out without a word."""
    if more := sorted(words.keys() - WITH_A_LINE):
        said = ", ".join(f"--{name.replace('_', '-')}" for name in more)
        fault = Fault("this claim", None, f"a line of news and {said} are both given", "Say it all in the line, or all in options.")
        raise FaultyCase("cannot take this claim down", [fault])


@app.command("import", epilog=STATUSES)
def import_(
    case: CaseFolder,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A table of claims, a form's export, incidents, a chat, GeoJSON, JSON lines.")
    ],
    says: Annotated[str, typer.Option("--says", metavar="WHO", help="Who says so, where the file does not: a chat, a map.")] = "",
) -> None:
    """
    Take down every claim of a file, all of them or none.

    Reads FILE (docs/reference/imports.md says which kinds); writes to the case's ledger. Claims that are there already are left as they
    are; phone numbers and names are masked before anything is stored. A workbook of a whole case is written out as the case's tables.

    Example: safepassage import my_city claims.xlsx
    """
    with told(f"cannot import {file}"):
        if session.is_workbook(file):
            names = session.take_workbook(file, case)
            typer.echo(f"Wrote {len(names)} tables to {case}. See what is missing: safepassage validate {case}")
            return
        show_taken(session.import_file(case, file, datetime.now(UTC), says))


@app.command(epilog=STATUSES)
def claims(
    case: CaseFolder,
    about: Annotated[str, typer.Option("--about", metavar="NAME", help="Only claims about this place or thing.")] = "",
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help="Only claims of this kind.")] = "",
    who: Annotated[str, typer.Option("--says", metavar="WHO", help="Only what this claimant says.")] = "",
    conflicts: Annotated[bool, typer.Option("--conflicts", help="Only values that claims contradict each other about.")] = False,
    at: At = "",
    as_json: AsJson = False,
) -> None:
    """
    List claims, or the values that they contradict each other about.

    Reads the ledger; writes nothing. With --at: only what was so by then; the conflicts as they stood then.

    Example: safepassage claims my_city --conflicts
    """
    with told(f"cannot list the claims of {case}"):
        known = session.read(case)
        by = session.time_of(case, at, datetime.now(UTC)) if at or conflicts else None
        keep = session.chosen(known, about, kind, who, by)
        if conflicts and by is not None:
            _show_conflicts(session.contradictions(case, by, keep), as_json)
            return
        entries = session.listed(case, keep)
        if as_json:
            _json([brief.entry_data(entry) for entry in entries])
        else:
            brief.render_claims(known, entries, Console())
            typer.echo(f"{counted(len(entries), 'claim', 'claims')}.")


def _show_conflicts(found: Contradictions, as_json: bool) -> None:
    if as_json:
        _json(brief.situation_data(replace(found.found.situation, standings=found.rows)))
    else:
        brief.render_conflicts(found.found.table, found.found.situation, found.rows, found.claims, Console())


@app.command(epilog=STATUSES)
def situation(
    case: CaseFolder,
    at: At = "",
    everything: Annotated[bool, typer.Option("--all", help="Also list what nobody claims anything about.")] = False,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Also write it as a page in English and Arabic.")] = None,
    as_json: AsJson = False,
) -> None:
    """
    Say what is taken as true at a time, and what each value rests on.

    Reads the case and its ledger; writes nothing unless --out. Ranges are widened by claims that contradict each other; what nobody said is
    unknown, never open, safe or zero. Without --at: now, or the newest claim of a case of another time.

    Example: safepassage situation my_city --at 2016-12-08T12:00+02:00
    """
    with told(f"cannot say the situation of {case}"):
        found = session.situated(case, session.time_of(case, at, datetime.now(UTC)))
        quoted = not as_json and any(row.told for row in found.situation.standings)
        behind = session.claims_behind(case, found.situation) if quoted or out is not None else ()
        if out is not None:
            stamps = session.stamps(found.case, what_if=False) + session.carried(found.situation)
            session.write_page(out, brief.situation_page(found.table, found.situation, behind, stamps))
        if as_json:
            _json(brief.situation_data(found.situation))
        else:
            brief.render_situation(found.table, found.situation, Console(), everything, behind)
            if found.later:
                typer.echo(f"{found.later} claims are of later times and not in this.")


@app.command(epilog=STATUSES)
def decide(case: CaseFolder, claim: ClaimId, reason: Reason, by: By, at: At = "") -> None:
    """
    Decide for one claim against those that contradict it.

    Writes the decision, with its reason, as a claim to the ledger. The other claims stay, set aside. Newer claims count again. A
    corridor that one source says is opened becomes opened by this sign-off.

    Example: safepassage decide my_city c4ll3v --reason "ICRC counted at the gate" --by "access coordinator"
    """
    _act(case, claim, ClaimKind.DECISION, by, reason, at, "cannot decide")


@app.command(epilog=STATUSES)
def withdraw(case: CaseFolder, claim: ClaimId, reason: Reason, by: By, at: At = "") -> None:
    """
    Take a claim back: it leaves no trace but its record.

    Writes the withdrawal, with its reason, to the ledger. Withdrawing a withdrawal brings the claim back.

    Example: safepassage withdraw my_city c4ll3v --reason "another road was meant" --by "duty officer"
    """
    _act(case, claim, ClaimKind.WITHDRAWAL, by, reason, at, "cannot withdraw")


@app.command(epilog=STATUSES)
def close(
    case: CaseFolder,
    number: Annotated[str, typer.Argument(metavar="NUMBER", help="The case number, as every output shows it.")],
    reason: Reason,
    by: By,
    at: At = "",
) -> None:
    """
    Close a case number that two differing tallies of a convoy opened.

    Writes the closure, with its reason, to the ledger. Until then the number stands on every output.

    Example: safepassage close my_city D-M0012 --reason "two walked home, seen by SARC" --by "protection officer"
    """
    _act(case, number, ClaimKind.CLOSURE, by, reason, at, "cannot close it")


def _act(case: Path, what: str, kind: ClaimKind, by: str, reason: str, at: str, failing: str) -> None:
    with told(failing):
        clock = datetime.now(UTC)
        show_taken(session.act(case, what, kind, by, reason, clock, at))


def show_taken(taken: Taken) -> None:
    """What was taken down as it was understood, what was done to it on the way, what it changes, what others wrote meanwhile."""
    receipt = taken.receipt
    for repair in taken.repairs:
        _say(repair)
    typer.echo(f"Taken down: {counted(len(receipt.added), 'claim', 'claims')}; already there: {len(receipt.known):,}.")
    if taken.case is not None:
        brief.render_claims(taken.case, receipt.added[:MOST_SHOWN], Console(), indent="  ")
    if len(receipt.added) > MOST_SHOWN:
        _say("... See all: safepassage claims")
    for fork in receipt.forks:
        _say(f"CONFLICT: somebody else made another version of what {fork} replaces. Both are kept; decide for one: safepassage decide")
    for entry in receipt.meanwhile:
        _say(f"Meanwhile somebody else wrote about the same: {entry.id}. See: safepassage claims")
    for english in taken.changes[0]:
        _say(english)
    if receipt.added and not taken.changes[0]:
        _say("It changes no value of the situation.")


def _say(text: str) -> None:
    """A line that may hold names from files: without control and direction characters."""
    typer.echo(f"  {clean(text)}")


def _json(data: object) -> None:
    typer.echo(json.dumps(data, ensure_ascii=False, indent=1))
