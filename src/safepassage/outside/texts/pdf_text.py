"""The text of a PDF, page by page, with pypdf. Runs in the child process."""

from __future__ import annotations

import logging
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PdfReadError

from safepassage.outside.texts.grids import Taken
from safepassage.outside.texts.unreadable import Unreadable

MOST_PAGES = 3_000


def pages_of(data: bytes) -> Taken:
    """
    One text a page.

    Raises
    ------
    Unreadable
        When it is locked, damaged, too long, or holds pictures of pages and no text.
    """
    logging.disable(logging.CRITICAL)  # pypdf grumbles on standard error about every odd file
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("it is locked with a password", "Open it with the password and save it without one.")
        count = len(reader.pages)
    except (DependencyError, NotImplementedError):  # AES, which pypdf opens with another package only, even without a password
        raise Unreadable("it is locked with a password", "Open it with the password and save it without one.") from None
    except (PdfReadError, FileNotDecryptedError) as error:
        raise Unreadable(f"the PDF is damaged ({type(error).__name__})", "Ask for it again, or save it as plain text.") from None
    if count > MOST_PAGES:
        raise Unreadable(f"it has {count:,} pages, more than {MOST_PAGES:,}", "Send it in parts.")
    pages = [_joined(page.extract_text()) for page in reader.pages]
    if not any(page.strip() for page in pages):
        raise Unreadable(
            f"none of its {count} pages holds text: it is probably scanned",
            "Run text recognition (OCR) over it, then read what that wrote.",
        )
    return Taken(pages)


def _joined(page: str) -> str:
    """A page whose words that were cut at the end of a line are whole, and whose lines are sentences again."""
    lines = [line.rstrip() for line in page.replace("\r", "\n").split("\n")]
    text = ""
    for line in lines:
        if not line:
            text = text.rstrip(" ") + ("\n\n" if text and not text.endswith("\n\n") else "")
        elif text.endswith("- ") and text[-3:-2].isalpha() and line[:1].islower():
            text = text[:-2] + line + " "
        else:
            text += line + " "
    return text.rstrip()
