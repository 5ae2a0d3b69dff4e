"""Letters without width (U+200B and the like): inside a word they hide it from whoever looks for it, be it a name to be blacked out."""

from __future__ import annotations

import re

from safepassage.outside.persons.unseen_letters import UNSEEN

_NO_WIDTH = "".join(UNSEEN)
_ANY = re.compile(f"[{_NO_WIDTH}]")
_BETWEEN_WORDS = re.compile(rf"(?<=[a-z.,;:!?])[{_NO_WIDTH}](?=[A-Z])")


def closed_up(text: str) -> str:
    """
    The text without them, as long as it was: for each a space stands at the end of its line, or between two words that it kept apart.

    Behind its own word a space would part a name from the family name after it.
    """
    if text.isascii() or _ANY.search(text) is None:
        return text
    return "\n".join(line if line.isascii() else _closed(line) for line in text.split("\n"))


def _closed(line: str) -> str:
    apart = _BETWEEN_WORDS.sub(" ", line)
    whole = _ANY.sub("", apart)
    return whole + " " * (len(apart) - len(whole))
