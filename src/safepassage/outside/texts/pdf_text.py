"""The text of a PDF, page by page, with pypdf. Runs in the child process."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PdfReadError

from safepassage.outside.texts.grids import Taken
from safepassage.outside.texts.unreadable import Unreadable

MOST_PAGES = 3_000
LONGEST_HEADING = 90  # letters
_ROOM = 0.85  # of a full line: letters are not all of one width
_NUMBERS = re.compile(r"(?<= )\d{1,3}(?:,?\d{3}){0,2} \d{1,3}(?:,?\d{3}){0,2}(?= |$)")  # side by side
_GOES_ON = ".,;:!?،؛؟-–—\"'”»("  # what ends a sentence needs no more, and after a comma it goes on
_HANGS = frozenset(
    (
        *("a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "from", "with", "and", "or", "but", "as"),
        *("than", "that", "which", "who", "near", "between", "into", "over", "under"),
    )
)


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
    """A page whose words that were cut at the end of a line are whole, and whose lines are sentences again; a heading stands alone."""
    lines = [line.rstrip() for line in page.replace("\r", "\n").split("\n")]
    width = _width(lines)
    text = ""
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if _is_row(line, following):
            text += ("" if not text or text.endswith("\n") else "\n\n") + line + "\n"
        elif not line:
            text = text.rstrip(" ") + ("\n\n" if text and not text.endswith("\n\n") else "")
        elif text.endswith("- ") and text[-3:-2].isalpha() and line[:1].islower():
            text = text[:-2] + line + " "
        else:
            text += line + ("\n\n" if _is_heading(line, following, width) else " ")
    return text.rstrip()


def _is_row(line: str, following: str) -> bool:
    """Whether a line is one of a table: it has numbers side by side and begins with a word, or it heads such a line."""
    if _NUMBERS.search(line):
        return line[:1].isalpha()
    heads = line[:1].isupper() or (line[:1].isalpha() and not line.isascii())
    return heads and all(map(str.isalpha, line.split())) and following[:1].isalpha() and _NUMBERS.search(following) is not None


def _width(lines: Sequence[str]) -> int:
    """About how many letters a full line of the page has."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _is_heading(line: str, following: str, width: int) -> bool:
    """Whether a line ends though it says no sentence, and the first word of the next would have had room on it."""
    said, below = line.strip(), following.strip()
    if not said or not below or said[-1] in _GOES_ON or said[:1].islower() or below[:1].islower() or len(said) > LONGEST_HEADING:
        return False
    if said.rpartition(" ")[2].casefold() in _HANGS or not any(map(str.isalpha, said)):
        return False
    return len(said) + 1 + len(below.split()[0]) < _ROOM * width
