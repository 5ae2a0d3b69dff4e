"""Places that head the items of a list: what is told of each is of no other line."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.reports.arabic.places.named import Named

DATELINE = 120  # letters in which the place of the text is named
DASH = re.compile(r"[ )]{0,3}[–—-] ")  # behind a dateline
_ITEM = 40  # letters behind the name that an item of a list begins with
_BULLETS = "-*•–—·●▪"


def heads_an_item(text: str, end: int) -> bool:
    """`- النبطية: 16 شهيداً`, by the letter where the name ends."""
    colon, _, behind = text[end : end + _ITEM].partition("\n")[0].lstrip().partition(" ")
    return colon[:1] in (":", "：") and (colon[1:] + behind).strip() != ""


def is_of_an_item(text: str, named: Named) -> bool:
    """Whether a place heads an item, and no dateline: a bullet stands before it, or much text."""
    return heads_an_item(text, named.end) and (named.start >= DATELINE or _has_bullet(text, named.start))


def as_item(text: str, named: Named) -> Named:
    """`- القرية: 3 قتلى` between items of towns is none of these towns, but a village by itself."""
    again = named.type.startswith("again") and heads_an_item(text, named.end) and _has_bullet(text, named.start)
    return replace(named, type="", place=None, options=()) if again else named


def _has_bullet(text: str, start: int) -> bool:
    before = text[text.rfind("\n", 0, start) + 1 : start].lstrip("\u200e\u200f \t")
    return before[:1] != "" and before[0] in _BULLETS
