"""
Where they talked is not where the way lies that they talked of: `agreed in |Muscat| that the Dhale road would be opened` (English).

Unless the sentence means that very town: `agreed in Kadugli that |the town's| market road would be reopened`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import PlaceRead, ReadKind
from safepassage.reports.places.resolving import Mention

_TALK = (
    r"(?:agree[sd]?|decide[sd]?|resolve[sd]|conclude[sd]?|signed|agreement|accord|deal|understanding|talks|met|meeting|meetings|summit|conference|"
    r"negotiat(?:ors?|ions?|ing)|mediat(?:ors?|ion)|dialogue|negotiated|brokered|mediated|reached|announced after talks|session|round)"
)
_AGREED = (
    r"(?:(?:have |has |had )?(?:agreed|decided|resolved|concluded)|(?:reached|struck|signed) (?:an? |"
    r"the )?(?:\w+ )?(?:deal|agreement|accord))"
)
_THAT = r"that(?=[^.;:!?]{3,140}? (?:would|will|should|shall|must|may|can|could|(?:is|are|was|were) to)\b)"
_BEFORE = re.compile(
    rf"\b{_TALK}(?: (?:on \w+day|yesterday|today|late|last week|this week|held|gathered))? (?:in|at) (?:the )?$", re.IGNORECASE
)
_ON_IT = re.compile(
    rf"(?:,? (?:on \w+day|yesterday|today|last (?:week|month|\w+day)|this week|late \w+))?,? (?:{_THAT}|to|on (?:the )?(?:re-?)?opening|"
    rf"{_AGREED}|over (?:the )?)\b",
    re.IGNORECASE,
)
_FRONT = re.compile(r"[\"“ ]{0,3}(?:(?:Meeting|After (?:talks|meeting)|At (?:the |peace )?(?:talks|a meeting)) )?[IAia][nt] (?:the )?$")
_THEY_AGREED = re.compile(rf",? [^.;:]{{2,60}}? {_AGREED}(?: on \w+day)? (?:{_THAT}|to|on)\b", re.IGNORECASE)
_AS_AGREED = re.compile(r"\b(?:as|which|that)(?: (?:was|were|had been))? (?:agreed|decided|negotiated|promised)(?: \w+){0,3} (?:in|at) $")
_MEANS_IT = re.compile(
    r"\b(?:there|the (?:town|city|village|capital)(?:'s|’s)?|its (?:own )?(?:market|airport|port|roads?|bridges?|gates?|main road))\b",
    re.IGNORECASE,
)
_FAR = 80  # letters before a name


def seats_of_talks(kind: ReadKind, text: str, start: int, end: int, places: Sequence[Mention]) -> list[Mention]:
    """The places of a sentence (its letters `start` to `end` of the text) in which a way was only talked of."""
    if kind is not ReadKind.ACCESS or not places or _MEANS_IT.search(text, start, end):
        return []
    return [one for one in places if not one.country_only and _is_seat(one, text, start, end)]


def _is_seat(one: Mention, text: str, start: int, end: int) -> bool:
    before, behind = text[max(start, one.start - _FAR) : one.start], text[one.end : end]
    if _BEFORE.search(before) and _ON_IT.match(behind):
        return True
    if _AS_AGREED.search(before):
        return True
    return bool(_FRONT.fullmatch(text[start : one.start]) and _THEY_AGREED.match(behind))


def not_there(best: Mention | None, seats: Sequence[Mention]) -> Mention | None:
    """The place that was chosen, unless it is one of the seats; a name of no list is not put around one of them either."""
    if best is None or any(best.text == seat.text for seat in seats):
        return None
    around = best.place.precision.removeprefix("somewhere around ") if best.place is not None else ""
    near = {seat.place.name for seat in seats if seat.place is not None} | {seat.text for seat in seats}
    return replace(best, place=PlaceRead(best.text)) if around in near else best
