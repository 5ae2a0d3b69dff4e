"""One door for every document: see what it is, take its text out, black out persons; tell the faults of all documents at once."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

from safepassage.outside.files import Faults
from safepassage.outside.importers.encodings import as_said, decoded
from safepassage.outside.persons.by_hand import named_in_a_file
from safepassage.outside.persons.masking import blacked_out, times
from safepassage.outside.persons.unannounced import BLACK, black_names
from safepassage.outside.reading_parts import is_place
from safepassage.outside.texts.binary import FIRST, what_binary
from safepassage.outside.texts.chat import Chat, chat_in
from safepassage.outside.texts.columns_of_persons import persons_in_lines, persons_in_tables
from safepassage.outside.texts.file_names import shown
from safepassage.outside.texts.grids import Taken
from safepassage.outside.texts.presentation_forms import without_presentation_forms
from safepassage.outside.texts.process import taken_from
from safepassage.outside.texts.zero_width import closed_up
from safepassage.records.document import Document, Grid

MOST_BYTES = 50_000_000  # of one file
STDIN = Path("-")
PAGE_BREAK = "\n\n"
TABLES = frozenset((".csv", ".tsv", ".xlsx", ".xls"))
READ = frozenset((".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx", *TABLES))
_DIRECTION = dict.fromkeys(map(ord, "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"), " ")
_CONTROLS = dict.fromkeys([c for c in range(32) if c not in (9, 10, 12, 13)] + [127], " ")


def is_table(path: Path) -> bool:
    """Whether a file is a table of incidents, to be read row by row and not as a text."""
    return path.suffix.casefold() in TABLES


def tell_binary_table(path: Path, faults: Faults) -> bool:
    """Whether what is called a CSV table is a picture, a program or the like: then that is told, and nothing of its letters."""
    if path.suffix.casefold() not in (".csv", ".tsv"):
        return False
    try:
        with path.open("rb") as file:
            what = what_binary(file.read(FIRST))
    except OSError:
        return False  # who reads it tells
    if what:
        faults.add(shown(path), None, f"it is not a table but {what}", "Send the table itself, as CSV (UTF-8) or .xlsx.")
    return bool(what)


def read_document(path: Path, faults: Faults, encoding: str = "", spare: Callable[[str], bool] = lambda name: False) -> Document | None:
    """
    One document; None and faults where it cannot be read.

    `-` is standard input. The bytes are read once; a file that changes meanwhile is a fault.

    Parameters
    ----------
    encoding : in which a text or page is written that is not UTF-8, as a person knows it; empty: told from the bytes where that is certain.
    spare : whether a name is of somebody who holds a public office, and is not blacked out: whom his words are of would be lost.
    """
    name = "standard input" if path == STDIN else shown(path)
    data = read_once(path, faults)
    if data is None:
        return None
    if not data.strip():
        faults.add(name, None, "it is empty", "Send the document itself.")
        return None
    kind = kind_of(data, path.suffix.casefold())
    repairs: list[str] = []
    if encoding and kind in ("text", "html"):
        data = as_said(name, data, encoding, faults, repairs)
        if data is None:
            return None
    taken = _plain(name, data, faults, repairs) if kind == "text" else taken_from(name, kind, data, faults)
    return None if taken is None else _document(name, kind, taken, repairs, faults, spare)


def read_once(path: Path, faults: Faults) -> bytes | None:
    """The bytes of a file (or of standard input) as they were at one moment; None and a fault where there is no such moment."""
    if path == STDIN:
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
        return _within("standard input", data, faults)
    try:
        with open(path, "rb", opener=_at_once) as file:
            before = os.fstat(file.fileno())
            data = file.read(MOST_BYTES + 1)
            after = os.fstat(file.fileno())
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "missing"
        faults.add(shown(path), None, f"it cannot be read ({why})", "See that it is there, and may be read.")
        return None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        faults.add(shown(path), None, "it changed while it was read", "Wait until whoever writes it is done, and read it again.")
        return None
    return _within(shown(path), data, faults)


def _at_once(path: str, flags: int) -> int:
    """Opens a file without waiting: a pipe to which nobody writes would be waited for without end."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _within(name: str, data: bytes, faults: Faults) -> bytes | None:
    if len(data) > MOST_BYTES:
        faults.add(name, None, f"it is larger than {MOST_BYTES // 1_000_000} MB", "Send the text without its pictures, or in parts.")
        return None
    return data


def kind_of(data: bytes, suffix: str) -> str:
    """What the bytes are: by what they begin with, and only then by what the file is called."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if start[:4] == b"PK\x03\x04" or start[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return "docx"
    lower = start[:512].lower()
    if suffix in (".html", ".htm", ".xhtml") or lower.startswith((b"<!doctype html", b"<html")):
        return "html"
    return "text"


def _plain(name: str, data: bytes, faults: Faults, repairs: list[str]) -> Taken | None:
    what = what_binary(data)
    if what:
        faults.add(name, None, f"it is not text but {what}", f"Known are {', '.join(sorted(READ))}.")
        return None
    text = decoded(name, data, faults, repairs)
    return None if text is None else Taken([text])


def nameless(name: str) -> str:
    """A file's name as it may be kept and cited: who is named in it, and a number to call them, are blacked out there too."""
    end = len(name) - (len(suffix) if (suffix := Path(name).suffix).casefold() in READ else 0)  # `sN8MR.txt`: no name goes on in `txt`
    told = (
        blacked_out(name[:end], place=is_place)[0] if "@" in name or "live:" in name else name[:end]
    )  # before an address loses its points
    spaced = re.sub(r"[_+]|(?<=[^\W\d])[.-](?=[^\W\d])", " ", told)
    for start, last in named_in_a_file(spaced, is_place):
        spaced = spaced[:start] + BLACK * (last - start) + spaced[last:]
    masked = black_names(blacked_out(spaced, place=is_place)[0], lambda _: False, is_place)[0]
    return "".join(BLACK if black == BLACK else letter for black, letter in zip(masked + name[end:], name, strict=True))


def _document(name: str, kind: str, taken: Taken, repairs: list[str], faults: Faults, spare: Callable[[str], bool]) -> Document | None:
    """The pages as one text, letter for letter where it can be: what is taken out leaves a space or a black square in its place."""
    starts, parts, place = [], [], 0
    for page in taken.pages:
        clean = page.translate(_CONTROLS).encode("utf-8", "replace").decode("utf-8")
        clean = (
            clean if taken.tables else without_presentation_forms(closed_up(clean))
        )  # the rows of its tables are told by places in the text
        starts.append(place)
        parts.append(clean)
        place += len(clean) + len(PAGE_BREAK)
    text = PAGE_BREAK.join(parts)
    repairs += [f"{name}: {remark}" for remark in taken.remarks]
    chat = chat_in(text)
    if chat is not None:
        text = chat.text
        repairs += _told_of(name, chat)
    plain = text.translate(_DIRECTION)
    if plain != text:
        repairs.append(f"{name}: marks that turn the direction of writing were taken out: they can make a sentence look like another")
    masked, kinds = blacked_out(_without_columns_of_persons(plain, taken, chat is not None), spare, is_place)
    repairs += [f"{name}: {what} was blacked out {times(count)}" for what, count in kinds.items()]
    if not masked.strip():
        faults.add(name, None, "it says nothing", "Send the document itself.")
        return None
    messages = chat.messages if chat else ()
    tables = tuple(
        Grid(rows[0].start, rows[-1].end, tuple((row.heading, tuple(row.cells)) for row in rows), merged)
        for rows, merged in zip(taken.tables, taken.merged, strict=True)
    )
    unread = tuple(span for rows in taken.tables for row in rows for span in row.unread())
    return Document(nameless(name), kind, masked, tuple(starts) if kind == "pdf" else (), tuple(repairs), messages, unread, tables)


def _without_columns_of_persons(text: str, taken: Taken, chat: bool) -> str:
    """The text without what its tables name in columns of persons; who sent a message is blacked out by his place."""
    spans = [] if chat else sorted({*persons_in_tables(taken.tables), *(persons_in_lines(text) if not taken.tables else ())})
    for start, end in spans:
        text = text[:start] + re.sub(r"\S", BLACK, text[start:end]) + text[end:]
    return text


def _told_of(name: str, chat: Chat) -> list[str]:
    """What was done to a chat."""
    count = sum(one.end > one.start for one in chat.messages)
    messages = f"{count:,} {'message' if count == 1 else 'messages'}"
    said = [f"{name}: it is a chat of {messages}, each read alone; persons who sent them were blacked out"]
    if chat.nothing or chat.notices:
        left = f"{chat.nothing:,} without words and {chat.notices:,} notices of the messenger"
        said.append(f"{name}: of the chat {left} are not read")
    return said
