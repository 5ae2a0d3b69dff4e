"""A toll without a place does not take that of the next toll: `52 were killed in a day, the ministry said. In |Nuseirat|, 14 died`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from safepassage.reports.places.resolving import Mention
from safepassage.reports.words.spelled import SMALL
from safepassage.reports.words.words import listed

_HARMED = r"\b(?:kill(?:ed|s|ing)?|died|dead|deaths?|wounded|wounding|injur(?:ed|ing)|shot|displaced|fled|closed|shut|looted|cases)\b"
_TOLL = re.compile(_HARMED, re.IGNORECASE)
_NUMBER = re.compile(rf"\b(?:\d[\d,.]{{0,12}}|{'|'.join(sorted(SMALL, key=len, reverse=True))})\b", re.IGNORECASE)
_ANEW = re.compile(r"(?!in the same )(?:in|at|near|outside|elsewhere in|an?|another|separately,?|meanwhile,?|also in) ", re.IGNORECASE)
_SAME = re.compile(  # what both sentences tell of: `In the attack, which hit a market in Djibo`, `Near |the house| in Saqba`
    r"\b(?:the|this|that) (?:same )?(?P<what>attack|blast|explosion|raid|ambush|strike|shelling|bombing|incident|massacre|shooting|crash|"
    r"house|building|bus|market|mosque|church|school|camp|convoy|base|hotel|hospital|boat|checkpoint)\b",
    re.IGNORECASE,
)
_EVENTS = listed("attack blast explosion raid ambush strike shelling bombing incident massacre shooting crash")
_MOST = 500  # letters of a sentence
_IN_ALL = re.compile(r"(?:in total|in all|overall|altogether|a total of|so far)\b", re.IGNORECASE)
_OF_PARTS = re.compile(
    r"(?:most|many|half|the (?:majority|bulk|rest)|at least half|some) of (?:the|those|them)\b|"
    r"(?:the|its) (?:worst|deadliest|bloodiest|heaviest|highest|largest|biggest|single)\b",
    re.IGNORECASE,
)


def sentences_in(text: str, pieces: Sequence[tuple[int, int]]) -> list[int]:
    """Where whole sentences begin, of the pieces that are parsed apart; the end of the text is the last."""
    ends = [0, *(end for _, end in pieces)]
    return [
        *(start for end, (start, _) in zip(ends, pieces, strict=False) if not end or "\n" in text[end:start] or text[end - 1] in ".!?\"'"),
        len(text),
    ]


def not_told_after(
    best: Mention | None, ranked: Sequence[Mention], end: int, text: str, opens: Sequence[int], named: Sequence[tuple[int, int]]
) -> Mention | None:
    """
    The chosen place, unless it is named only after the claim, by a sentence that tells another toll, or of a part of this one.

    Parameters
    ----------
    end : letter behind the claim. opens : where sentences begin. named : where the text names the place.
    """
    if best is None or best.start < end or (named and named[0][0] < end) or not _is_of_another(best.start, end, text, opens):
        return best
    return next((one for one in ranked if one.start < end and not one.country_only and not one.relative), None)


def _is_of_another(name: int, end: int, text: str, opens: Sequence[int]) -> bool:
    """Whether the sentence of a name, in the line of a claim and behind it, counts others than the claim does."""
    first, last = bisect_left(opens, end), bisect_right(opens, name)
    if not 0 < first < last < len(opens):
        return False
    here, there, close = opens[first - 1], opens[last - 1], opens[last]
    claimed, told = text[max(here, end - _MOST) : min(opens[first], end + _MOST)], text[there : min(close, there + _MOST)]
    if "\n" in text[end:there].strip(" ") or there - end > _MOST:
        return False
    if _OF_PARTS.match(told):
        return True
    if any(one["what"].lower() in _EVENTS or one["what"].lower() in claimed.lower() for one in _SAME.finditer(told)):
        return False
    if _IN_ALL.match(claimed.lstrip()) and _ANEW.match(told) and _TOLL.search(told):
        return True
    if not _ANEW.match(told) or not _TOLL.search(claimed) or not _TOLL.search(told):
        return False
    counted, others = (set(map(str.lower, _NUMBER.findall(one))) for one in (claimed, told))
    return bool(counted) and bool(others) and counted.isdisjoint(others)
