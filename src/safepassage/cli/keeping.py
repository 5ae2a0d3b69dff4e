"""The doors to safe-keeping: verify, rescue, export, seal, unseal, purge, and the forms to carry."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from safepassage import session
from safepassage.cli.door import STATUSES, CaseFolder, app, counted, told
from safepassage.errors import Fault, FaultyCase

PassphraseFile = Annotated[
    Path | None, typer.Option("--passphrase-file", metavar="FILE", help="Read the passphrase from a file's first line instead of asking.")
]
PASSPHRASE = "SAFEPASSAGE_PASSPHRASE"  # for scripts and tests; a person is asked


@app.command(epilog=STATUSES)
def verify(case: CaseFolder) -> None:
    """
    Prove that a case and its ledger are whole and unchanged.

    Reads the case and every entry of its ledger; writes nothing. Prints a hash that stands for all of it: kept elsewhere, it tells later
    whether an older copy was put back.

    Example: safepassage verify my_city

    Exit status: 0 whole, 1 damaged, 2 faults in the case or the call.
    """
    with told(f"cannot verify {case}"):
        found = session.verify_case(case)
        for fault in (*found.faults, *found.damage):
            typer.echo(f"  * {fault}", err=True)
        if found.damage:
            typer.echo(f"The ledger is damaged. Save what can be read: safepassage rescue {case} rescued.jsonl", err=True)
            raise typer.Exit(1)
        ledger = f"{counted(found.entries, 'entry', 'entries')}, chain {found.head}" if found.entries else "no claims yet"
        if found.faults:
            typer.echo(
                f"The tables of {case} have {counted(len(found.faults), 'fault', 'faults')}; its ledger is whole: {ledger}.", err=True
            )
            raise typer.Exit(2)
        typer.echo(f"{case} is whole: {ledger}.")


@app.command(epilog=STATUSES)
def rescue(case: CaseFolder, to: Annotated[Path, typer.Argument(metavar="FILE", help="A new .jsonl file.")]) -> None:
    """
    Save what can still be read of a damaged ledger.

    Reads the case's claims.db, changes nothing in it; writes every claim that is whole to FILE, for: safepassage import NEW_CASE FILE.

    Example: safepassage rescue my_city rescued.jsonl
    """
    with told(f"cannot rescue {case}"):
        found = session.rescue(case, to)
        typer.echo(f"Saved {counted(found.kept, 'entry', 'entries')} to {to}; {found.lost} could not be read.")


@app.command(epilog=STATUSES)
def export(
    case: CaseFolder,
    to: Annotated[Path, typer.Argument(metavar="FILE", help="A .jsonl file (the ledger), .csv (claims to hand on) or .xlsx (the case).")],
) -> None:
    """
    Copy the ledger, the case as one workbook, or claims as a table to hand on.

    Reads the case; writes FILE, whole or not at all. JSON lines and workbooks are copies for the task force, every number exact: they
    come back with safepassage import. The table (.csv) is for others: counts of people under 10 are merged into 0-9, and quotes, notes
    and coordinates stay in the case.

    Example: safepassage export my_city my_city.xlsx
    """
    with told(f"cannot export {case}"):
        session.copy_out(case, to)
        typer.echo(f"Wrote {to}.")


@app.command(epilog=STATUSES)
def seal(
    case: CaseFolder,
    to: Annotated[Path, typer.Argument(metavar="FILE", help="The sealed file, such as my_city.age.")],
    recipient: Annotated[
        list[str], typer.Option("--recipient", metavar="AGE1...", help="Seal for this age key instead of a passphrase.")
    ] = [],  # noqa: B006
    passphrase_file: PassphraseFile = None,
    remove: Annotated[bool, typer.Option("--remove", help="Delete the case after the sealed file was opened and compared.")] = False,
) -> None:
    """
    Encrypt a case into one file for a stick or a laptop that may be taken.

    Reads the case; writes FILE (age encryption: the age program opens it too). With --remove the folder is gone afterwards; what a
    flash disk may keep is said in docs/howto/seal_a_case.md.

    Example: safepassage seal my_city my_city.age
    """
    with told(f"cannot seal {case}"):
        _tell_both(bool(recipient), "--recipient", passphrase_file)
        words = None if recipient else _passphrase(passphrase_file, again=True)
        done = session.seal(case, to, passphrase=words, recipients=tuple(recipient), remove=remove)
        typer.echo(f"Sealed {done.files} files ({done.bytes:,} bytes) into {to}, opened it again and compared every byte.")
        typer.echo(f"{case} is deleted." if remove else f"{case} itself is still readable: delete it with --remove.")


@app.command(epilog=STATUSES)
def unseal(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A sealed case.")],
    to: Annotated[Path, typer.Argument(metavar="CASE", help="A new or empty folder.")],
    identity: Annotated[list[Path], typer.Option("--identity", metavar="FILE", help="An age key file, instead of a passphrase.")] = [],  # noqa: B006
    passphrase_file: PassphraseFile = None,
) -> None:
    """
    Open a sealed case into a new folder.

    Reads FILE; writes the case to CASE, whole or not at all.

    Example: safepassage unseal my_city.age my_city
    """
    with told(f"cannot unseal {file}"):
        _tell_both(bool(identity), "--identity", passphrase_file)
        keys = tuple(_text_of(path, "an age key") for path in identity)
        words = None if keys else _passphrase(passphrase_file, again=False)
        names = session.unseal(file, to, passphrase=words, identities=keys)
        typer.echo(f"Wrote {len(names)} files to {to}.")


@app.command(epilog=STATUSES)
def purge(
    case: CaseFolder,
    before: Annotated[str, typer.Option("--before", metavar="DATE", help="Erase what claims from before this date say: 2016-11-01.")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why. It is kept.")],
    anyway: Annotated[bool, typer.Option("--anyway", help="Also where the situation stands on what is erased, and changes.")] = False,
) -> None:
    """
    Erase what old claims say, leaving only that it was done.

    Writes to the ledger: bodies of claims from before DATE are gone for good; their places in the chain, the date and the reason
    stay, and the ledger still verifies. Documents read before DATE, and what was proposed of them, are gone too.

    Example: safepassage purge my_city --before 2016-11-01 --reason "no longer needed"
    """
    with told(f"cannot purge {case}"):
        erased = session.purge(case, before, reason, datetime.now(UTC), anyway=anyway)
        typer.echo(f"Erased {counted(erased, 'claim', 'claims')}. Copies and sealed files still hold what was erased.")


@app.command(epilog=STATUSES)
def forms(to: Annotated[Path, typer.Argument(metavar="DIR", help="Where the forms are written.")]) -> None:
    """
    Write the survey forms for KoBo or ODK, in English and Arabic.

    Writes three XLSForms to DIR: checkpoint tally, road check, needs. Their exports come back with: safepassage import.

    Example: safepassage forms my_forms
    """
    with told(f"cannot write the forms to {to}"):
        typer.echo(f"Wrote {', '.join(session.forms(to))} to {to}.")


def _passphrase(file: Path | None, *, again: bool) -> str:
    """From a file, from the environment (for scripts), or asked without echo."""
    if file is not None:
        first = (_text_of(file, "a passphrase").splitlines() or [""])[0]
        if not first.strip():
            raise FaultyCase(
                "cannot read the passphrase", [Fault(str(file), None, "its first line is empty", "Write the passphrase there.")]
            )
        return first
    if found := os.environ.get(PASSPHRASE):
        return found
    return str(typer.prompt("Passphrase", hide_input=True, confirmation_prompt=again))


def _text_of(file: Path, what: str) -> str:
    """The text of a small file that a person named. What stands in it is never repeated."""
    try:
        return file.read_text(encoding="utf-8-sig")  # a Windows editor writes a mark at the beginning
    except (OSError, UnicodeError) as error:
        why = (error.strerror or "no such file") if isinstance(error, OSError) else "it is no text"
        raise FaultyCase(f"cannot read {what}", [Fault(str(file), None, f"it cannot be read ({why})", "Name a text file.")]) from None


def _tell_both(keyed: bool, option: str, file: Path | None) -> None:
    """A key and a passphrase together: only one of them would count, and nobody would know which."""
    if keyed and file is not None:
        raise FaultyCase("cannot take both", [Fault(option, None, "a key and a passphrase are both given", "Give one of the two.")])
