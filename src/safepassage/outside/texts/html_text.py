"""What a web page says to a reader: no scripts, styles or menus, nothing hidden or struck out. Nothing in it is run or fetched.

Runs in the child process.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from safepassage.outside.files import Faults
from safepassage.outside.importers.encodings import decoded
from safepassage.outside.texts.flow import Flow
from safepassage.outside.texts.grids import Taken, laid_out
from safepassage.outside.texts.looks import HIDDEN, LOOKS, STRUCK, UNSPOKEN, Look, look_of
from safepassage.outside.texts.style_sheets import Element, Sheets, declared, element_of
from safepassage.outside.texts.unreadable import Unreadable

SILENT = frozenset(
    (
        *("script", "style", "noscript", "template", "svg", "math", "nav", "form", "button", "select", "textarea", "iframe"),
        *("object", "audio", "video", "canvas", "datalist"),
    )
)
_OF_THE_TEXT = ("article", "main", "section", "blockquote", "figure", "aside")  # whose foot belongs to it; that of a page is a menu
STRUCK_OUT = frozenset(("del", "s", "strike"))
CLOSED_BY_NEXT = {  # a next one ends them without a word, but for what stands in one of these
    "p": frozenset(("div", "td", "th", "li", "blockquote", "section", "article")),
    "li": frozenset(("ul", "ol")),
    "dt": frozenset(("dl",)),
    "dd": frozenset(("dl",)),
    "td": frozenset(("tr", "table")),
    "th": frozenset(("tr", "table")),
    "tr": frozenset(("table",)),
}
ALIKE = {"td": ("td", "th"), "th": ("td", "th"), "dt": ("dt", "dd"), "dd": ("dt", "dd")}
BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "main", "header", "aside", "blockquote", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "pre", "figure", "figcaption", "br", "hr", "title"),
        "footer",
    )
)
CELLS = frozenset(("td", "th"))
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
MOST_WALKED = 60  # elements that a next one may end
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,30})", re.IGNORECASE)
_ELSEWHERE = re.compile(r"<link\b[^>]{0,300}\bstylesheet\b|@import\b", re.IGNORECASE)
FIRST_BYTES = 4096


class _Reader(HTMLParser):
    """Collects what is seen; keeps which elements are open, and how what stands in them looks."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.flow = Flow()
        self.sheets = Sheets(page)
        self.ground = Look(ground=None) if _ELSEWHERE.search(page) else Look()  # a sheet elsewhere may paint it in any colour
        self.open: list[tuple[Element, Look]] = []
        self.counts: dict[str, int] = {}
        self.left_out = {HIDDEN: 0, STRUCK: 0}
        self.was = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            if tag in BLOCKS:
                self.flow.add("\n")
            elif tag == "input" and (dict(attrs).get("type") or "").casefold() == "checkbox" and not self._look().unseen():
                self.flow.add("\u2611 " if "checked" in dict(attrs) else "\u2610 ")
            return
        self._end_by(tag)
        attributes = {name: value or "" for name, value in reversed(attrs)}
        one = element_of(tag, attributes)
        look, style = self._look(), self.sheets.of(one, self.open, declared(attributes.get("style", "")))
        if style or not LOOKS.isdisjoint(attributes):
            look = look_of(look, attributes, style)
        silent = tag in SILENT or (tag == "footer" and not any(self.counts.get(one) for one in _OF_THE_TEXT))
        if not look.gone and (silent or tag in STRUCK_OUT):
            look = look._replace(gone=UNSPOKEN if silent else STRUCK)
        self.open.append((one, look))
        self.counts[tag] = self.counts.get(tag, 0) + 1
        if not look.gone:
            self._begin(tag, attributes)

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table":
            self.flow.begin_table()
        elif tag == "tr" and self.counts.get("table"):
            self.flow.begin_row()
        elif tag in CELLS and self.counts.get("table"):
            self.flow.begin_cell(tag == "th", attributes.get("colspan", ""), attributes.get("rowspan", ""))
        elif tag in CELLS:
            self.flow.add(" | ")
        elif tag in BLOCKS:
            self.flow.add("\n\n")
        elif tag == "q":
            self.flow.add("“")

    def handle_endtag(self, tag: str) -> None:
        if not self.counts.get(tag):
            return
        look = self._look()
        while self._pop() != tag:
            pass
        if tag == "table" and not look.gone:
            self.flow.end_table()
        elif tag in BLOCKS and not look.gone:
            self.flow.add("\n\n")
        elif tag == "q" and not look.gone:
            self.flow.add("”")

    def handle_data(self, data: str) -> None:
        unseen = self._look().unseen()
        if not unseen:
            self.flow.add(data)
        elif unseen in self.left_out and data.strip():
            self.left_out[unseen] += len(" ".join(data.split()))

    def _look(self) -> Look:
        return self.open[-1][1] if self.open else self.ground

    def _pop(self) -> str:
        tag = self.open.pop()[0].tag
        self.counts[tag] -= 1
        return tag

    def _end_by(self, tag: str) -> None:
        """`<li>` ends an open `<li>` that nobody ended, unless a new list was begun in it."""
        if tag not in CLOSED_BY_NEXT or not any(self.counts.get(other) for other in ALIKE.get(tag, (tag,))):
            return
        for back, (one, _) in enumerate(reversed(self.open[-MOST_WALKED:]), start=1):
            if one.tag in ALIKE.get(tag, (tag,)):
                for _ in range(back):
                    self._pop()
                return
            if one.tag in CLOSED_BY_NEXT[tag]:
                return


def text_of(data: bytes) -> Taken:
    """
    The page as one text.

    Raises
    ------
    Unreadable
        When its letters cannot be told, or it says nothing without its scripts.
    """
    page = _decoded(data)
    reader = _Reader(page)
    reader.feed(page)
    reader.close()
    taken = laid_out(reader.flow.blocks(), list(_remarks(reader.left_out)))
    if not taken.pages[0]:
        left = [why for why, many in reader.left_out.items() if many]
        problem = f"all that the page says is {' or '.join(left)}" if left else "the page says nothing without its scripts"
        raise Unreadable(problem, "Open it in a browser, select the text, and save that.")
    return taken


def _remarks(left_out: Mapping[str, int]) -> Iterator[str]:
    for why, many in left_out.items():
        if many:
            yield f"text that is {why} was left out ({many:,} letters): open the page in a browser to see what it shows"


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
