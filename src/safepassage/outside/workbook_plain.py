"""The plain files of a case as texts in cells, and back: CSV tables, and the three TOML files laid out as tables."""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from safepassage.outside.cells import NOBODY_SAID, tell_bad_text
from safepassage.outside.files import Faults, read_lines
from safepassage.outside.numbers import NotRead, number
from safepassage.outside.settings import Section, read_sections, read_settings
from safepassage.outside.tables import headings, split_lines
from safepassage.outside.workbook_columns import (
    CASE_KEYS,
    HEADS,
    NOTES,
    OPTIONAL,
    QUANTITIES,
    SETTINGS,
    YES_NO,
    column_of,
    columns_of,
    file_of,
)
from safepassage.outside.workbook_words import TABLES

_LISTS = ("who", "agreed_by", "guarantors")  # texts of words that a TOML file holds as a list
_BARE = re.compile(r"[A-Za-z0-9_\-]+")  # what TOML takes as a name without quotation marks


@dataclass(frozen=True, slots=True)
class Texts:
    """One sheet as texts: the heading of each column, and the rows, as long as the headings."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def texts_of(folder: Path, faults: Faults) -> dict[str, Texts]:
    """Every sheet of a case folder's workbook, in order; the harmless comments of its files as the sheet of notes."""
    found: dict[str, Texts] = {}
    notes: list[tuple[str, str]] = []
    for sheet in TABLES:
        path = folder / file_of(sheet)
        if sheet in OPTIONAL and not path.exists():
            found[sheet] = Texts(OPTIONAL[sheet], ())
            continue
        if sheet == "case":
            found[sheet] = _case(read_settings(path, faults))
        elif sheet in SETTINGS:
            found[sheet] = _sections(sheet, read_sections(path, faults) or [])
        else:
            found[sheet] = _table(path, faults)
        lines = read_lines(path, faults) or []
        notes += [(sheet, line.lstrip('" \t').lstrip("#").strip()) for line in lines if line.lstrip('" \t').startswith("#")]
    found[NOTES] = Texts(("sheet", "note"), tuple(note for note in notes if note[1] and _harmless(note[1])))
    return found


def _harmless(note: str) -> bool:
    """Whether a comment may go into a workbook: not what seems to lead to a person, or what a spreadsheet runs."""
    found: list[str] = []
    tell_bad_text(note, "the comment", lambda problem, _: found.append(problem))
    return not found


def _table(path: Path, faults: Faults) -> Texts:
    separator, split = split_lines(path.name, read_lines(path, faults) or [], faults)
    if not split:
        return Texts((), ())
    names = headings(split[0][1])
    sheet, comma = path.stem, separator == ";"
    rows = (tuple(_canonical(sheet, name, cell.strip(), comma) for name, cell in zip(names, cells, strict=False)) for _, cells in split[1:])
    return Texts(tuple(names), tuple(rows))


def _canonical(sheet: str, name: str, cell: str, decimal_comma: bool) -> str:
    """A number with a decimal point and the digits 0-9; every other text as it stands."""
    if name == "cargo" and decimal_comma:
        return cell.replace(",", ".")
    if not column_of(sheet, name).number:
        return cell
    try:
        value = number(cell, decimal_comma)
    except NotRead:
        return cell
    return repr(int(value)) if value == int(value) else repr(value)


def _case(section: Section | None) -> Texts:
    values = section.values if section else {}
    rows = tuple((key, cell_of(values.get(key, "")), CASE_KEYS.get(key, "")) for key in dict.fromkeys((*CASE_KEYS, *values)))
    return Texts(("key", "value", "meaning"), rows)


def _sections(sheet: str, sections: list[Section]) -> Texts:
    known = columns_of(sheet)
    keys = list(dict.fromkeys([*known, *(key for section in sections for key in section.values if key not in known)]))
    keys = [key for key in keys if key != "source"] + ["source"]
    rows = tuple((section.name, *(cell_of(section.values.get(key, "")) for key in keys)) for section in sections)
    return Texts((HEADS[sheet], *keys), rows)


def cell_of(value: object) -> str:
    """A TOML value as the text of a cell: yes, words separated by spaces, a number; whatever else as TOML writes it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list) and all(isinstance(word, str) and word and word == "".join(word.split()) for word in value):
        return " ".join(value)
    return value.isoformat() if isinstance(value, datetime) else literal(value)


def value_of(text: str) -> object:
    """The text of a cell as a TOML value that `Section` reads: lists and tables as such, all else as text."""
    if text[:1] in ("[", "{") and text:
        try:
            return tomllib.loads(f"x = {text}")["x"]
        except (ValueError, RecursionError):
            return text
    return text


def literal(value: object) -> str:
    """A value in TOML, in one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, list):
        return "[" + ", ".join(literal(one) for one in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key, ensure_ascii=False)} = {literal(one)}" for key, one in value.items()) + "}"
    return json.dumps(value.isoformat() if isinstance(value, datetime) else str(value), ensure_ascii=False)


def files_of(sheets: dict[str, Texts], remarks: dict[str, list[str]]) -> dict[str, bytes]:
    """
    The files of a case folder, case.toml last; an optional table without rows makes none.

    `remarks` are comments for the head of each file, by sheet: notes that people wrote, and what was repaired.
    """
    files: dict[str, bytes] = {}
    for sheet in (*(name for name in TABLES if name != "case"), "case"):
        texts = sheets.get(sheet)
        if texts is None or (sheet in OPTIONAL and not texts.rows):
            continue
        head = "".join(f"# {remark}\n" for remark in remarks.get(sheet, ()))
        body = _toml(sheet, texts) if sheet in SETTINGS else _csv(texts)
        files[file_of(sheet)] = (head + body).encode()
    return files


def _csv(texts: Texts) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows((texts.header, *texts.rows))
    return text.getvalue()


def _toml(sheet: str, texts: Texts) -> str:
    if sheet == "case":
        key, value = texts.header.index("key"), texts.header.index("value")
        return "".join(_line("case", row[key].casefold(), row[value]) for row in texts.rows if row[value])
    head = texts.header.index(HEADS[sheet])
    tables = []
    for row in texts.rows:
        lines = [_line(sheet, key, value) for key, value in zip(texts.header, row, strict=True) if value and key != HEADS[sheet]]
        name = row[head] if _BARE.fullmatch(row[head]) else literal(row[head])
        tables.append(f"[{name}]\n{''.join(lines)}")
    return "\n".join(tables)


def _line(sheet: str, key: str, text: str) -> str:
    return f"{key} = {_typed(sheet, key, text)}\n"


def _typed(sheet: str, key: str, text: str) -> str:
    """The text of a cell as the TOML value that a person would write there."""
    value = text if sheet == "case" else value_of(text)
    if not isinstance(value, str):
        return literal(value)
    if text in YES_NO and column_of(sheet, key).words == YES_NO:
        return literal(text == "yes")
    if key in _LISTS and text.casefold() not in NOBODY_SAID:
        return literal(text.split())
    if column_of(sheet, key).number or key in QUANTITIES:
        try:
            value_as_number = number(text)
        except NotRead:
            return literal(text)
        return repr(int(value_as_number)) if value_as_number == int(value_as_number) else repr(value_as_number)
    return literal(text)
