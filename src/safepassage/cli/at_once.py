"""One verdict about all proposals that were chosen: the number is told, it is asked once, and what cannot be is named and left."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import typer
from rich.console import Console

from safepassage.cli.door import counted
from safepassage.cli.terminal_keys import asked
from safepassage.errors import Fault
from safepassage.session import bulk
from safepassage.session.proposed import ACCEPTED, Waiting
from safepassage.session.verdicts import Verdict, tell_role

MOST_NAMED = 5  # proposals that are left for the same reason


def decide_all(case: Path, chosen: Waiting, verdict: Verdict, yes: bool) -> None:
    """Look what can be decided, ask, and do it."""
    tell_role(verdict.by)
    if not chosen:
        typer.echo("No proposal of this choice waits. Nothing is decided.")
        return
    with Console(stderr=True).status("looking") as status:
        found = bulk.weigh(case, chosen, verdict.what, status.update)
    _tell_left(case, found.left, verdict.what)
    if not found.names:
        typer.echo("Nothing is decided.")
        raise typer.Exit(2)
    if not yes and not _agreed(found, verdict):
        typer.echo("Nothing is decided.")
        return
    try:
        with Console(stderr=True).status("deciding") as status:
            done = bulk.decide_all(case, found.names, verdict, datetime.now(UTC), status.update)
    except KeyboardInterrupt:
        typer.echo(
            f"Stopped: what was decided is kept, and the others wait. To go on, ask for the same again; to look: safepassage review {case}"
        )
        raise typer.Exit(1) from None
    _tell_done(case, done, verdict)


def take_back_all(case: Path, name: str, by: str) -> None:
    """Take back what was decided together."""
    done = bulk.take_back_all(case, name, by, datetime.now(UTC))
    waits = counted(len(done.names), "proposal waits", "proposals wait")
    withdrawn = counted(done.claims, "claim is withdrawn", "claims are withdrawn")
    typer.echo(f"{done.bulk}: {waits} again, {withdrawn}.")


def _agreed(found: bulk.Weighed, verdict: Verdict) -> bool:
    """Whether a person says yes, once for all of them."""
    deed = "Accept" if verdict.what == ACCEPTED else "Reject"
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in sorted(found.kinds.items()))
    typer.echo(f"{deed} {counted(len(found.names), 'proposal', 'proposals')} ({kinds}) at once, as {verdict.by}?")
    if found.pocket:
        of = f"{found.pocket:,} of them names" if found.pocket == 1 else f"{found.pocket:,} of them name"
        typer.echo(
            f"! {of} no place but the whole pocket, or none: what {'it says is' if found.pocket == 1 else 'they say is'} said of all of it."
        )
    return (asked("yes or no") or "").casefold() in ("y", "yes")


def _tell_left(case: Path, left: tuple[Fault, ...], what: str) -> None:
    """Why some are left, each reason once, with the first of them by name."""
    reasons = Counter((fault.problem, fault.next_step) for fault in left)
    for (problem, step), count in reasons.items():
        names = [fault.file for fault in left if (fault.problem, fault.next_step) == (problem, step)][:MOST_NAMED]
        more = f" and {count - len(names):,} more" if count > len(names) else ""
        cannot = f"{counted(count, 'proposal', 'proposals')} cannot be {what} and {'waits' if count == 1 else 'wait'} on"
        typer.echo(f"! {cannot}: {problem}. {step}")
        typer.echo(f"  {', '.join(names)}{more}")


def _tell_done(case: Path, done: bulk.Done, verdict: Verdict) -> None:
    claims = f", {counted(done.claims, 'new claim', 'new claims')} in the ledger" if verdict.what == ACCEPTED else ""
    typer.echo(f"{verdict.what} in bulk by {verdict.by}: {counted(len(done.names), 'proposal', 'proposals')}{claims}.")
    for look in done.looks[:MOST_NAMED]:
        typer.echo(f"  {look}")
    typer.echo(f"What they change together: safepassage situation {case}" if claims else "No claim was made.")
    typer.echo(f"To take all of it back: safepassage review {case} --take-back {done.bulk}")
    for fault in done.faults:
        typer.echo(f"  * {fault}", err=True)
    if done.faults:
        raise typer.Exit(2)
