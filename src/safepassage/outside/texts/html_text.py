"""What a web page says to a reader: no scripts, styles or menus, nothing hidden or struck out. Nothing in it is run or fetched.

Runs in the child process.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from safepassage.outside.files import Faults
from safepassage.outside.importers.encodings import decoded
from safepassage.outside.texts.unreadable import Unreadable

SILENT = frozenset(
    (
        *("script", "style", "noscript", "template", "svg", "math", "nav", "footer", "form", "button", "select", "textarea", "iframe"),
        *("object", "audio", "video", "canvas", "datalist", "del", "s", "strike"),
    )
)
CLOSED_BY_NEXT = frozenset(("p", "li", "td", "th", "tr", "dt", "dd"))  # a next one ends them without a word
_HIDDEN = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)
BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "main", "header", "aside", "blockquote", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "pre", "figure", "figcaption", "br", "hr", "title"),
    )
)
CELLS = frozenset(("td", "th"))
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,30})", re.IGNORECASE)
FIRST_BYTES = 4096


class _Reader(HTMLParser):
    """Collects text; counts how deep in silent elements it is."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            self.parts.append("\n" if tag in BLOCKS else "")
        elif self.silent or tag in SILENT or _hidden(attrs):
            if self.silent and tag == self.silent[-1] and tag in CLOSED_BY_NEXT:
                self.silent.pop()
            if self.silent or tag in SILENT or _hidden(attrs):
                self.silent.append(tag)
            else:
                self.parts.append(" | " if tag in CELLS else "\n\n")
        elif tag in BLOCKS:
            self.parts.append("\n\n")
        elif tag in CELLS:
            self.parts.append(" | ")

    def handle_endtag(self, tag: str) -> None:
        if self.silent:
            if tag in self.silent:
                while self.silent.pop() != tag:
                    pass
            elif self.silent[0] in CLOSED_BY_NEXT:  # the end of what it stands in ends it
                self.silent.clear()
        elif tag in BLOCKS:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(data)


def _hidden(attrs: list[tuple[str, str | None]]) -> bool:
    return any(name == "hidden" or (name == "style" and _HIDDEN.search(value or "")) for name, value in attrs)


def text_of(data: bytes) -> list[str]:
    """
    The page as one text.

    Raises
    ------
    Unreadable
        When its letters cannot be told, or it says nothing without its scripts.
    """
    reader = _Reader()
    reader.feed(_decoded(data))
    reader.close()
    lines = (" ".join(line.split()).strip("| ") for line in "".join(reader.parts).split("\n"))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    if not text:
        raise Unreadable("the page says nothing without its scripts", "Open it in a browser, select the text, and save that.")
    return [text]


def _decoded(data: bytes) -> str:
    said = _CHARSET.search(data[:FIRST_BYTES])
    names = ["utf-8-sig", *([said[1].decode("ascii")] if said else [])]
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        names.insert(0, "utf-16")
    for name in names:
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    faults = Faults()
    text = decoded("the page", data, faults, [])
    if text is None:
        raise Unreadable("its letters are of an unknown encoding", "Save the page again as UTF-8, or say its --encoding.")
    return text
