"""One door for every foreign file: see what it is, read it, tell all of its faults at once."""

from __future__ import annotations

from pathlib import Path

from safepassage.errors import FaultyCase
from safepassage.outside.files import Faults, read_lines
from safepassage.outside.importers.detect import INCIDENTS, detect
from safepassage.outside.importers.geojson import read_geojson
from safepassage.outside.importers.imported import Imported
from safepassage.outside.importers.incidents import read_incidents
from safepassage.outside.importers.sheet import read_sheet
from safepassage.outside.importers.whatsapp import read_whatsapp
from safepassage.outside.importers.xlsforms import read_form_export
from safepassage.outside.ledger import read_export
from safepassage.records.case import Case

NEEDS_CLAIMANT = ("whatsapp", "geojson")  # who says so does not stand in the file


def import_claims(path: Path, case: Case, claimant: str = "") -> Imported:
    """
    The claims that a file holds (docs/reference/imports.md says which files are understood).

    `claimant` says who says so where the file itself does not: a chat, a map.

    Raises
    ------
    FaultyCase
        With every fault: sheet and cell, or line, what is wrong, what to do. Nothing of the file is used then.
    """
    kind, faults = detect(path), Faults()
    if kind in NEEDS_CLAIMANT and not claimant.strip():
        faults.add(path.name, None, "nobody is named who says so", "Add --says, an organisation or a role: a chat has many voices.")
    imported = _read(kind, path, case, claimant, faults)
    if len(faults):
        raise FaultyCase(f"cannot import {path.name}", faults.told())
    return imported


def _read(kind: str, path: Path, case: Case, claimant: str, faults: Faults) -> Imported:
    if kind == "sheet":
        return read_sheet(path, case, faults)
    if kind == "form":
        return read_form_export(path, case, faults)
    if kind in INCIDENTS:
        return read_incidents(path, case, faults)
    if kind == "whatsapp":
        return read_whatsapp(path, case, claimant, faults)
    if kind == "geojson":
        return read_geojson(path, case, claimant, faults)
    if kind == "jsonl":
        exported = read_export(read_lines(path, faults) or ())
        return Imported(exported.claims, (), exported.elsewhere)
    faults.add(path.name, None, "it is a whole case, not claims", "Take it in with: safepassage import CASE " + path.name)
    return Imported((), ())
