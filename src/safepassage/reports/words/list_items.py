"""The items of a list and the line that heads them, by their signs: `The ministry reported:` before lines that begin with a bullet."""

from __future__ import annotations

import re

_BULLET = r"(?:[-–—*•●▪◦·‣o]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])"
_ITEM = re.compile(rf"[ \t\u200e\u200f]{{0,20}}{_BULLET}[ \t]")
_ITEMS_BEHIND = re.compile(rf"[ \t]{{0,20}}\n(?:[ \t]{{0,20}}\n)?[ \t\u200e\u200f]{{0,20}}{_BULLET}[ \t]")


def heads_a_list(text: str, start: int, end: int) -> bool:
    """Whether what ends at this letter ends with a colon, and the next line is an item."""
    return text[start:end].rstrip()[-1:] == ":" and _ITEMS_BEHIND.match(text, start + len(text[start:end].rstrip())) is not None


def begins_item(text: str, start: int) -> bool:
    """Whether the line in which this letter stands is an item, and begins right before it."""
    line = text.rfind("\n", 0, start) + 1
    item = _ITEM.match(text, line)
    return item is not None and start <= item.end()
