"""The town and the agency that a dispatch begins with: `|MOGADISHU, April 7 (AFP)| - Troops …`: nobody of whom it tells (English)."""

from __future__ import annotations

from typing import Any

_LONGEST = 14  # words of a dateline
_DASHES = ("-", "--", "–", "—")


def of_dateline(token: Any) -> bool:
    """Whether a word stands before the dash of a dateline."""
    return bool(token.i < _dateline_of(token.doc))


def is_dateline(doc: Any) -> bool:
    """Whether a piece is no more than a dateline, cut off before or behind its dash."""
    end = _dateline_of(doc)
    return end > 0 and end + 1 >= len(doc)


def _dateline_of(doc: Any) -> int:
    """How many words of a piece are its dateline; 0: it has none."""
    first = next((word for word in doc if word.text.isalpha()), None)
    if first is None or not first.text.isupper() or len(first.text) < 3 or first.i > 1:
        return 0
    begin = list(doc)[:_LONGEST]
    dash = next((word.i for word in begin if word.text in _DASHES), -1)
    if dash < 0 and len(doc) > _LONGEST:
        return 0
    end = dash if dash >= 0 else len(doc)
    if any(word.pos_ in ("VERB", "AUX") for word in begin[:end]):
        return 0
    dated = any(word.text.isdecimal() or word.text in "()," for word in begin[:end])
    return end if dated else 0  # `MSF - 12 dead in Zamzam`: a source
