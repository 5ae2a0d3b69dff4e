"""The text of a Word document, paragraphs and tables in order, as with its tracked changes taken. Runs in the child process.

What was deleted, struck out or hidden says nothing; what was inserted, or stands in a field of a form or in a text box, does.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from docx import Document

from safepassage.outside.texts.docx_unshown import W as _W
from safepassage.outside.texts.docx_unshown import without_unshown
from safepassage.outside.texts.grids import MOST_CELLS, Table, Taken, is_data, laid_out
from safepassage.outside.texts.unreadable import Unreadable

MOST_UNPACKED = 200_000_000  # bytes of all parts together
MOST_DEPTH = 8  # tables within tables
_AROUND = frozenset(("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_UNSAID = frozenset(("del", "moveFrom", "delText", "instrText", "Fallback", "rPr", "pPr"))
_PAGE = re.compile(r"(?:(?:page|p\.|seite|صفحة)? ?\d{0,4}(?: ?(?:of|/|من) ?\d{0,4})?)?", re.IGNORECASE)
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def paragraphs_of(data: bytes) -> Taken:
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
    document = Document(BytesIO(data))
    remarks = without_unshown(document.element.body, document.styles.element)
    blocks = list(_blocks(document.element.body, 0))
    if any(block.strip() if isinstance(block, str) else block.rows for block in blocks):
        head, foot = (_margin(document, which, remarks) for which in ("header", "footer"))
        blocks = [*head, *blocks, *foot]
    taken = laid_out(blocks, remarks)
    if not taken.pages[0]:
        if remarks:
            raise Unreadable("all its text is struck out, hidden or deleted", "Open it; what counts must stand there plainly.")
        raise Unreadable("it holds no text: only pictures, perhaps", "Run text recognition (OCR) over it, then read what that wrote.")
    return taken


def _margin(document: Any, which: str, remarks: list[str]) -> list[str]:
    """
    The lines at the head (or foot) of its pages, each once: `DRAFT`, `EXERCISE`, whose report it is; not the number of the page.

    What is struck out or hidden there is told among the remarks.
    """
    found = dict[str, None]()
    for section in document.sections:
        first = ("first_page_",) if section.different_first_page_header_footer else ()
        even = ("even_page_",) if document.settings.odd_and_even_pages_header_footer else ()
        for part in (getattr(section, f"{pages}{which}") for pages in (*first, "", *even)):
            if not part.is_linked_to_previous:
                remarks += [f"{which}: {said}" for said in without_unshown(part._element, document.styles.element)]
                lines = (block if isinstance(block, str) else _in_cell([block]) for block in _blocks(part._element, 0))
                found |= {line: None for line in lines if not _PAGE.fullmatch(line.strip())}
    return list(found)


def _blocks(block: Any, depth: int) -> Iterator[str | Table]:
    """The paragraphs and tables in an element."""
    for child in block:
        tag = _tag(child)
        if tag == "p":
            yield "".join(_pieces(child))
        elif tag == "tbl" and depth < MOST_DEPTH:
            yield from _table(child, depth)
        elif tag in _AROUND:
            yield from _blocks(child, depth)


def _table(table: Any, depth: int) -> Iterator[str | Table]:
    """A table; one by which a page is laid out as a paragraph for each row, its cells between strokes."""
    rows = [[(cell, list(_blocks(cell, depth + 1))) for cell in _cells(row)] for row in _rows(table)]
    texts = [[text for cell, blocks in row for text in (_in_cell(blocks), *[""] * (_width(cell) - 1))][:MOST_CELLS] for row in rows]
    headings = {number for number, row in enumerate(_rows(table)) if row.find(f"{_W}trPr/{_W}tblHeader") is not None}
    merged = any(cell.find(f"{_W}tcPr/{_W}vMerge") is not None for row in rows for cell, _ in row)
    made = Table(texts, frozenset(headings), merged)
    nested = any(isinstance(block, Table) for row in rows for _, blocks in row for block in blocks)
    if is_data(made) and not nested:
        yield made
    else:
        yield from (" | ".join(cell for cell in row if cell.strip()) for row in texts)


def _in_cell(blocks: Iterable[str | Table]) -> str:
    return " ".join(block if isinstance(block, str) else " ".join(cell for row in block.rows for cell in row) for block in blocks)


def _width(cell: Any) -> int:
    """Over how many columns a cell reaches."""
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    said = span.get(f"{_W}val") if span is not None else None
    return int(said) if said and said.isdecimal() and len(said) < 4 and int(said) else 1


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
        elif tag not in _UNSAID:
            yield from _pieces(child)


def _tag(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""  # a comment has no name
