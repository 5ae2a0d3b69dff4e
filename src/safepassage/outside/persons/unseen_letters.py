"""Letters that nobody sees inside a name, which would hide it from every rule: zero-width spaces and joiners, soft hyphens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

BLACK = "\u25a0"
UNSEEN = ("\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff")
_NONE = dict.fromkeys(map(ord, UNSEEN))

T = TypeVar("T")


def holds_unseen(text: str) -> bool:
    """Whether such a letter stands in a text."""
    return any(map(text.__contains__, UNSEEN))


def without_unseen(text: str, black_out: Callable[[str], tuple[str, T]]) -> tuple[str, T]:
    """
    What `black_out` makes of the text without them, each back in its place: black inside what went, so the text keeps its length.

    Parameters
    ----------
    black_out : gives a text of the same length, and what else there is to tell of it.
    """
    black, told = black_out(text.translate(_NONE))
    parts, at = list[str](), 0
    for letter in text:
        if letter in UNSEEN:
            parts.append(BLACK if black[max(at - 1, 0) : at + 1] == BLACK * 2 else letter)
        else:
            parts.append(black[at])
            at += 1
    return "".join(parts), told
