"""What stands in a workbook and is struck through or shown to nobody: styles that strike, what is left of a text, hidden rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

_NO = ("0", "false", "off", "none")


@lru_cache(maxsize=256)
def local(name: str) -> str:
    """The name of an element without its namespace."""
    return name.rpartition("}")[2]


def is_on(values: dict[str, str], key: str = "val") -> bool:
    """Whether a mark such as <strike/> or hidden="1" holds; without a value it does."""
    return values.get(key, "1") not in _NO


def is_hidden(values: dict[str, str], size: str) -> bool:
    """Whether a row or column is hidden, or so low or narrow that nothing of it is seen."""
    return is_on(values, "hidden") if "hidden" in values else values.get(size, "1").strip("0.") == ""


@dataclass(slots=True)
class Styles:
    """Reads xl/styles.xml: the styles of cells whose font is struck through."""

    struck: set[str] = field(default_factory=set)
    _inside: str = ""
    _fonts: int = -1
    _struck_fonts: set[str] = field(default_factory=set)
    _formats: int = -1

    def start(self, name: str, values: dict[str, str]) -> None:
        """Expat's handler: an element begins."""
        tag = local(name)
        if tag in ("fonts", "cellXfs", "cellStyleXfs", "dxfs"):
            self._inside = tag
        elif tag == "font" and self._inside == "fonts":
            self._fonts += 1
        elif tag == "strike" and self._inside == "fonts" and is_on(values):
            self._struck_fonts.add(str(self._fonts))
        elif tag == "xf" and self._inside == "cellXfs":
            self._formats += 1
            if values.get("fontId", "0") in self._struck_fonts:
                self.struck.add(str(self._formats))


@dataclass(slots=True)
class Texts:
    """Reads texts made of pieces, in xl/sharedStrings.xml or in a cell: of those of which a piece is struck through, what is left."""

    left: dict[str, str] = field(default_factory=dict)  # by their number, from 0
    last: str | None = None  # what is left of the last one; None: nothing of it is struck through
    _number: int = -1
    _pieces: list[str] = field(default_factory=list)
    _struck: bool = False
    _any: bool = False
    _taken: bool = False

    def start(self, name: str, values: dict[str, str]) -> None:
        """Expat's handler: an element begins."""
        tag = local(name)
        if tag in ("si", "is"):
            self._number += 1
            self._pieces, self._any, self._struck = [], False, False
        elif tag == "strike" and is_on(values):
            self._struck = self._any = True
        self._taken = tag == "t" and not self._struck

    def text(self, text: str) -> None:
        """Expat's handler: letters."""
        if self._taken:
            self._pieces.append(text)

    def end(self, name: str) -> None:
        """Expat's handler: an element ends."""
        tag = local(name)
        self._taken = False
        if tag == "r":
            self._struck = False
        if tag in ("si", "is"):
            self.last = "".join(self._pieces) if self._any else None
            if self.last is not None:
                self.left[str(self._number)] = self.last


def columns_between(values: dict[str, str], most: int) -> Iterator[int]:
    """The columns from 0 that a <col> of a sheet is about, as far as a table may reach."""
    return iter(range(int(values.get("min", 1)) - 1, min(int(values.get("max", 1)), most)))
