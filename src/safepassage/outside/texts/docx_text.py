"""The text of a Word document, paragraphs and tables in order, as with its tracked changes taken. Runs in the child process.

What was deleted, struck out or hidden says nothing; what was inserted, or stands in a field of a form or in a text box, does.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docx import Document

from safepassage.outside.texts.unreadable import Unreadable

MOST_UNPACKED = 200_000_000  # bytes of all parts together
MOST_DEPTH = 8  # tables within tables
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_AROUND = frozenset(("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_UNSAID = frozenset(("del", "moveFrom", "delText", "instrText", "Fallback", "rPr", "pPr"))
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def paragraphs_of(data: bytes) -> list[str]:
    """
    The whole as one text: Word keeps no pages.

    Raises
    ------
    Unreadable
        When it is no Word document, is locked, or unpacks to more than a document can be.
    """
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise Unreadable("it is locked with a password, or an old .doc", "Save it as .docx without a password.")
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
            names = {part.filename for part in parts.infolist()}
    except zipfile.BadZipFile:
        raise Unreadable("it is not a whole .docx", "Ask for it again, or save it as plain text.") from None
    if unpacked > MOST_UNPACKED:
        raise Unreadable(f"it unpacks to {unpacked // 1_000_000:,} MB", "Nobody writes so much: do not open it. Ask who sent it.")
    if "word/document.xml" not in names:
        raise Unreadable("it holds no Word document", "Save it as .docx or as plain text.")
    text = "\n\n".join(text for text in _texts(Document(BytesIO(data)).element.body, 0) if text.strip())
    if not text:
        raise Unreadable("it holds no text: only pictures, perhaps", "Run text recognition (OCR) over it, then read what that wrote.")
    return [text]


def _texts(block: Any, depth: int) -> Iterator[str]:
    """The paragraphs and rows in an element, each as one text."""
    for child in block:
        tag = _tag(child)
        if tag == "p":
            yield "".join(_pieces(child))
        elif tag == "tbl" and depth < MOST_DEPTH:
            for row in _rows(child):
                cells = (" ".join(_texts(cell, depth + 1)) for cell in _cells(row))
                yield " | ".join(cell for cell in cells if cell.strip())
        elif tag in _AROUND:
            yield from _texts(child, depth)


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if _tag(child) == "tr" and child.find(f"{_W}trPr/{_W}del") is None:
            yield child
        elif _tag(child) in _AROUND:
            yield from _rows(child)


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if _tag(child) == "tc":
            yield child
        elif _tag(child) in _AROUND:
            yield from _cells(child)


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        tag = _tag(child)
        if tag == "t":
            yield child.text or ""
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag == "p":  # of a text box, which stands inside a paragraph
            yield "\n"
            yield from _pieces(child)
        elif tag not in _UNSAID and not (tag == "r" and _hidden(child)):
            yield from _pieces(child)


def _hidden(run: Any) -> bool:
    marks = (mark for mark in run.iterfind(f"{_W}rPr/*") if _tag(mark) in ("vanish", "strike", "dstrike"))
    return any(mark.get(f"{_W}val") not in ("0", "false", "off") for mark in marks)


def _tag(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""  # a comment has no name
