"""Where those who withdrew were going is not where they withdrew: `withdrew from Bor |towards Juba|` (English)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from safepassage.records.reading import ReadKind
from safepassage.reports.places.resolving import Mention

_KINDS = (ReadKind.CONTROL, ReadKind.POSTURE)
RETREAT = re.compile(
    r"\b(?:withdr[ae]w(?:s|n|al|ing)?|retreat(?:s|ed|ing)?|(?:pull(?:s|ed|ing)?|f[ae]ll(?:s|en|ing)?|dr[ae]w(?:n|ing)?|"
    r"mov(?:es?|ed|ing)) back"
    r"|pull(?:s|ed|ing)? out)\b(?P<on>[^;:.]{0,70}?) (?:towards?|to|into|in (?:the )?direction of)(?: the (?:town|city|village) of)? $",
    re.IGNORECASE,
)
_OTHER_MOVE = re.compile(  # `withdrew from Bor after |sending troops to Juba|`
    r"\b(?:after|before|while|when|as|and|but|who|which|because|following|according|due|response|prior|back to|close|next|near|sent|moved|"
    r"access|road|roads|route|highway)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"(?: and|,) $")


def goals_in(kind: ReadKind, text: str, start: int, end: int, places: Sequence[Mention]) -> list[Mention]:
    """The places of a claim of armed men (its letters `start` to `end` of the text) that they withdrew to, in their order."""
    goals: list[Mention] = []
    for place in places if kind in _KINDS else ():
        if not start <= place.start < end:
            continue
        beside = goals and goals[-1].end < place.start and _AND.fullmatch(text[goals[-1].end : place.start])
        if beside or is_goal(text[start : place.start]):
            goals.append(place)
    return goals


def is_goal(before: str) -> bool:
    """Whether what stands before a name makes it the goal of a retreat."""
    found = RETREAT.search(before)
    return found is not None and not _OTHER_MOVE.search(found["on"])
