"""A document that somebody wrote: its text as it was read, and where its pages begin."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Document:
    """
    One text. Offsets are places in `text`, counted in letters (Unicode code points).

    Attributes
    ----------
    name
        Its file's name, or `standard input`.
    kind
        `text`, `html`, `pdf`, `docx` or `table`.
    text
        What it says. What leads to a person is blacked out letter for letter, so that offsets are those of the file's own text.
    pages
        Where each page begins, the first at 0; empty where it has no pages.
    repairs
        What was done to it on the way, in sentences that never repeat what was blacked out.
    """

    name: str
    kind: str
    text: str
    pages: tuple[int, ...] = ()
    repairs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.pages and (self.pages[0] != 0 or list(self.pages) != sorted(self.pages) or self.pages[-1] > len(self.text)):
            raise ValueError(f"the pages of {self.name} do not begin at 0 and rise")

    @property
    def id(self) -> str:
        """`d` and twelve hexadecimal digits of its text's hash: the same text is the same document, whatever its file is called."""
        return "d" + sha256(self.text.encode()).hexdigest()[:12]

    def page(self, offset: int) -> int | None:
        """The page on which a letter stands, from 1; None where there are no pages."""
        return bisect_right(self.pages, offset) if self.pages else None


@dataclass(frozen=True, slots=True)
class FileSeen:
    """The file a document was read from, as it was then: its path from the case's folder, its bytes and their hash."""

    path: str
    bytes: int
    sha256: str
