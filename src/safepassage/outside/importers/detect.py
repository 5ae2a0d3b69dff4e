"""What kind of file a person hands in: by its ending, its first bytes and its headings. Nothing in it is run."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.files import MOST_BYTES
from safepassage.outside.importers.form_questions import FORM
from safepassage.outside.importers.incidents import table_of
from safepassage.outside.importers.sheet_words import HEADINGS
from safepassage.outside.importers.whatsapp import begins_message
from safepassage.records.gazetteer import plain

KINDS = {
    "sheet": "the claim sheet, CSV or XLSX (docs/reference/claim_sheet.md)",
    "form": "answers to the forms, CSV or XLSX from KoBo or ODK",
    "acled": "a CSV of ACLED",
    "ucdp": "a CSV of UCDP GED",
    "airwars": "a CSV of Airwars",
    "hrw": "a CSV of damage of UNOSAT for HRW",
    "whatsapp": "a chat exported from WhatsApp, TXT",
    "geojson": "GeoJSON",
    "jsonl": "claims exported by this program, one JSON a line",
    "workbook": "a case as one workbook, XLSX",
}
INCIDENTS = ("acled", "ucdp", "airwars", "hrw")  # read by read_incidents
FIRST_BYTES = 65_536
MOST_OF_LIST = 2_000_000  # bytes of a workbook's list of sheets or of its first texts, unpacked
_SHEET_NAME = re.compile(r'<sheet\b[^>]{0,300}?\bname="([^"]{1,100})"')
# Headings that KoBo and ODK add to the answers, and the hidden question by which a form of ours says which it is.
_FORM_HEADING = re.compile(
    rf"(?:_uuid|_submission_time|_submitted_by|submissiondate|(?:.*[/-])?instanceid|(?:.*[/-])?{FORM})", re.IGNORECASE
)
_TEXT = re.compile(r">([^<>]{1,200})</t>")


def detect(path: Path) -> str:
    """
    One of `KINDS`.

    Raises
    ------
    FaultyCase
        When it is none of them, with the list.
    """
    try:
        with path.open("rb") as file:
            first = file.read(FIRST_BYTES)
    except OSError as error:
        raise _unknown(path, f"the file cannot be read ({error.strerror or 'missing'})") from None
    kind = _of_workbook(path) if first[:4] == b"PK\x03\x04" else _of_text(_text(first), path.suffix.casefold())
    if kind is None:
        raise _unknown(path, "it is not known what kind of file this is")
    return kind


def _text(first: bytes) -> str:
    if first[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return first[: len(first) // 2 * 2].decode("utf-16", errors="replace")
    return first.decode("utf-8-sig", errors="replace")


def _of_text(text: str, suffix: str) -> str | None:
    start = text.lstrip()
    if "\0" in text or not start:
        return None
    if start[0] in "{[":
        if '"FeatureCollection"' in text or ('"Feature"' in text and '"geometry"' in text):
            return "geojson"
        line = start.partition("\n")[0]
        return "jsonl" if suffix == ".jsonl" or ('"claimant"' in line and '"kind"' in line) else None
    lines = start.splitlines()
    if any(begins_message(line) for line in lines[:5]):
        return "whatsapp"
    heading = next((line for line in lines if line.strip() and not line.startswith(("#", "sep="))), "")
    return _of_headings(heading)


def _of_headings(heading: str) -> str | None:
    separator = max(",;\t", key=heading.count)
    cells = tuple(cell.strip(' "').casefold() for cell in heading.split(separator))
    if len(cells) < 2:
        return None
    if found := table_of(cells):
        return found
    if any(_FORM_HEADING.fullmatch(cell) for cell in cells):
        return "form"
    return "sheet" if {"kind", "subject"} <= {HEADINGS.get(plain(cell)) for cell in cells} else None


def _of_workbook(path: Path) -> str | None:
    """By the names of the sheets; a form's export by the headings among its first texts."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return None
        with zipfile.ZipFile(path) as parts:
            sheets = {name.casefold() for name in _SHEET_NAME.findall(_part(parts, "xl/workbook.xml"))}
            texts = _part(parts, "xl/sharedStrings.xml") + _part(parts, "xl/worksheets/sheet1.xml")
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, NotImplementedError, EOFError, zlib.error):
        return None
    if not sheets:
        return None
    if {"case", "nodes", "roads"} <= sheets:
        return "workbook"
    of_form = "claims" not in sheets and any(_FORM_HEADING.fullmatch(text.strip()) for text in _TEXT.findall(texts))
    return "form" if of_form else "sheet"


def _part(parts: zipfile.ZipFile, name: str) -> str:
    """The beginning of one part, unpacked only so far: a file that unpacks without end stops here."""
    if name not in parts.namelist():
        return ""
    with parts.open(name) as part:
        return part.read(MOST_OF_LIST).decode("utf-8", errors="replace")


def _unknown(path: Path, problem: str) -> FaultyCase:
    known = "; ".join(f"{kind}: {what}" for kind, what in KINDS.items())
    return FaultyCase(f"cannot import {path.name}", [Fault(path.name, None, problem, f"Known are {known}.")])
