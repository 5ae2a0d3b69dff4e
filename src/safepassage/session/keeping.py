"""Keeping what is known: verify, rescue, copy, seal, purge; the case as a workbook; the forms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from safepassage import outside, situation
from safepassage.errors import Fault, FaultyCase
from safepassage.outside.beginning import copy_forms
from safepassage.outside.importers.detect import detect
from safepassage.outside.ledger import Ledger, Rescue
from safepassage.outside.ledger import rescue as rescued
from safepassage.outside.ledger.damage import DamagedLedger
from safepassage.outside.proposals import Proposals
from safepassage.outside.sealing import Sealed, seal, unseal
from safepassage.outside.workbook_read import workbook_to_folder
from safepassage.outside.workbook_write import write_workbook
from safepassage.records.case import Case
from safepassage.session.handing_on import claims_to_hand_on
from safepassage.session.reading import purge as purge_documents
from safepassage.session.wording import persons_in, time_by_hand

__all__ = ["Rescue", "Sealed", "Whole", "copy_out", "forms", "purge", "rescue", "seal", "unseal", "verify_case", "write_page"]


@dataclass(frozen=True, slots=True)
class Whole:
    """What is wrong with the tables of a case and with its ledger (nothing: they are whole), its entries, the hash that stands for them."""

    faults: tuple[Fault, ...]
    damage: tuple[Fault, ...]
    entries: int
    head: str


def verify_case(folder: Path) -> Whole:
    """What is wrong with a case and its ledger. Raises FaultyCase where there is no such folder, LedgerUnavailable."""
    _tell_no_folder(folder, "cannot verify it")
    faults: tuple[Fault, ...] = ()
    try:
        outside.read_case(folder)
    except FaultyCase as error:
        faults = error.faults
    try:
        with Ledger.open(folder, create=False) as ledger:
            damage = (*ledger.verify(), *_damage_of_proposals(folder))
            return Whole(faults, damage, 0 if damage else ledger.count(), "" if damage else ledger.head())
    except DamagedLedger as error:
        return Whole(faults, (Fault("claims.db", None, error.problem, "Save what can be read of it."),), 0, "")


def _damage_of_proposals(folder: Path) -> tuple[Fault, ...]:
    """What is wrong with what was read and not yet decided."""
    try:
        with Proposals.open(folder, create=False) as kept:
            kept.all()
    except DamagedLedger as error:
        step = "Put it aside and read the documents again; accepted claims are in the ledger."
        return (Fault("proposals.db", None, error.problem, step),)
    return ()


def rescue(folder: Path, to: Path) -> Rescue:
    """Save what can still be read of a damaged ledger to a new .jsonl file. Raises FaultyCase, LedgerUnavailable."""
    _tell_no_folder(folder, "cannot rescue it")
    if not (folder / "claims.db").exists():
        fault = Fault(f"{folder.name}/claims.db", None, "there is no ledger", "Name the folder of a case in which claims were taken down.")
        raise FaultyCase("cannot rescue it", [fault])
    return rescued(folder, to)


def copy_out(folder: Path, to: Path) -> None:
    """The ledger (.jsonl), claims to hand on (.csv) or the case as a workbook (.xlsx), by the name of the file. Raises FaultyCase."""
    _tell_no_folder(folder, "cannot export it")
    if to.suffix == ".xlsx":
        outside.read_case(folder)  # a faulty case is told, not copied
        _tell_no_place(to)
        write_workbook(to, folder)
        return
    if to.suffix not in (".jsonl", ".csv"):
        step = "Name it .jsonl for the ledger, .csv for claims to hand on, .xlsx for the case's tables."
        raise FaultyCase("cannot export", [Fault(to.name, None, "its name does not say what it is to be", step)])
    with Ledger.open(folder, create=False) as ledger:
        if to.suffix == ".csv":
            _write(to, claims_to_hand_on(ledger.entries()))
            return
        _write(to, "".join(f"{line}\n" for line in ledger.export_lines()))


def _tell_no_folder(folder: Path, failing: str) -> None:
    if not folder.is_dir():
        raise FaultyCase(failing, [Fault(str(folder), None, "there is no such folder", "Write the path of a case.")])


def _tell_no_place(to: Path) -> None:
    if not to.name:
        raise FaultyCase("cannot write the file", [Fault("the file", None, "it has no name", "Write one, such as situation.html.")])
    if not to.parent.is_dir():
        fault = Fault(str(to), None, f"there is no folder {to.parent}", "Make it first, or name a file in another one.")
        raise FaultyCase("cannot write the file", [fault])


def _write(to: Path, text: str) -> None:
    """A file, whole or not at all. Raises FaultyCase."""
    _tell_no_place(to)
    try:
        outside.write_whole(to, text.encode())
    except OSError as error:
        fault = Fault(str(to), None, f"it cannot be written ({error.strerror})", "Name a file in a folder that you may write to.")
        raise FaultyCase("cannot write the file", [fault]) from error


def is_workbook(path: Path) -> bool:
    """Whether a file is a whole case as a workbook (and not a sheet of claims). Raises FaultyCase where there is no such file."""
    if not path.is_file():
        problem = "it is a folder" if path.is_dir() else "there is no such file"
        raise FaultyCase("cannot import it", [Fault(str(path), None, problem, "Write the path of a file (docs/reference/imports.md).")])
    return detect(path) == "workbook"


def take_workbook(path: Path, folder: Path) -> tuple[str, ...]:
    """Write the tables of a case from its workbook, all or none; the ledger in the folder stays. Raises FaultyCase with sheet and cell."""
    return workbook_to_folder(path, folder, overwrite=True)


def purge(folder: Path, before: str, reason: str, clock: datetime, *, anyway: bool = False) -> int:
    """
    Erase what claims before a time say, and documents read before it; that it was done, when and why stays. Returns how many claims.

    Raises
    ------
    FaultyCase
        When a value of the situation would change, unless `anyway`: each is told. Nothing is erased then.
    """
    case = outside.read_case(folder)
    faults = persons_in("reason", reason)
    if not reason.strip():
        faults.append(Fault("--reason", None, "it is empty", "Say why, in a few words: it stays in the ledger."))
    if faults:
        raise FaultyCase("cannot purge", faults)
    oldest = time_by_hand(case, before, "before")
    if not anyway:
        _tell_what_would_change(folder, case, oldest)
    with Ledger.open(folder, create=False) as ledger:
        erased = ledger.purge(oldest, clock, " ".join(reason.split()))
    purge_documents(folder, oldest, " ".join(reason.split()), clock)
    return erased


def _tell_what_would_change(folder: Path, case: Case, oldest: datetime) -> None:
    """FaultyCase when the newest situation stands on claims that a purge would erase: a denial that is forgotten opens a road."""
    with Ledger.open(folder, create=False) as ledger:
        newest = max(ledger.latest_at() or case.start, case.start)
        entries = ledger.relevant(newest)
    kept = [entry for entry in entries if entry.claim.at >= oldest]
    changes = situation.news_of(case, situation.assess(case, entries, newest), situation.assess(case, kept, newest))[0]
    if changes:
        step = "Take newer claims down that say what is so now; or purge with --anyway."
        raise FaultyCase("cannot purge", [Fault("the situation", None, f"it would change: {change}", step) for change in changes])


def forms(to: Path) -> tuple[str, ...]:
    """Copy the XLSForms (KoBo, ODK; English and Arabic) to a folder; their names."""
    return copy_forms(to)


def write_page(to: Path, page: str) -> None:
    """A page, whole or not at all. Raises FaultyCase."""
    _write(to, page)
