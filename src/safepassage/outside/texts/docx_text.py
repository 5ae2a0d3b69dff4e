"""The text of a Word document, paragraphs and tables in their order, with python-docx. Runs in the child process."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from safepassage.outside.texts.unreadable import Unreadable

MOST_UNPACKED = 200_000_000  # bytes of all parts together
MOST_DEPTH = 8  # tables within tables


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
    text = "\n\n".join(text for text in _texts(Document(BytesIO(data)).iter_inner_content(), 0) if text.strip())
    if not text:
        raise Unreadable("it holds no text: only pictures, perhaps", "Run text recognition (OCR) over it, then read what that wrote.")
    return [text]


def _texts(blocks: Iterator[Paragraph | Table], depth: int) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif depth < MOST_DEPTH:
            for row in block.rows:
                cells = dict.fromkeys(" ".join(_texts(cell.iter_inner_content(), depth + 1)) for cell in row.cells)
                yield " | ".join(cell for cell in cells if cell.strip())
