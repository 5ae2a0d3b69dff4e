"""
An army's toll of weeks beside the deed of a day: `Troops entered Kilinochchi on Friday as the military said it had killed 1,300 rebels in a
month` is no toll of that town.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from safepassage.records.reading import ReadKind
from safepassage.records.reading_places import Atlas
from safepassage.reports.places.country_codes import NAMES
from safepassage.reports.places.resolving import Mention

_SIDE = (
    r"(?:army|military|ministry|government|police|command|navy|air force|coalition|forces|officials|authorities|spokes(?:man|woman|person)|"
    r"president|minister|general staff|rebels|guerrillas)"
)
_SAID = r"(?:(?:has|have|had) )?(?:said|says|claimed|claims|reported|announced|estimated)\b"
_AS = re.compile(rf"\b(?:as|while) (?:the |its |their )?(?:[\w'’-]{{2,15}} ){{0,3}}?{_SIDE} {_SAID}", re.IGNORECASE)
_ALSO = re.compile(rf"(?:The|Its|Their) (?:[\w'’-]{{2,15}} ){{0,2}}?{_SIDE} (?:also |meanwhile )?{_SAID}")
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_FEW = r"(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|\d{1,2}|recent)"
_PERIOD = re.compile(
    rf"\b(?:(?:in|over|during|within) (?:the (?:last|past|previous) |less than |more than |about |just |only |nearly )?(?:{_FEW} )?"
    rf"(?:weeks?|months?|years?)\b|(?:in|over|during) (?:the (?:last|past) )?(?:seven|eight|nine|ten|eleven|twelve|\d\d) days\b|"
    rf"since (?:late |early |mid-)?(?:\d{{1,2}} )?{_MONTH}\b|since (?:19|20)\d\d\b|(?:so far )?this (?:year|month)\b|"
    r"(?:in|during|since) (?:the|its|their) (?:[\w-]{1,14} ){0,2}(?:campaign|offensive|operation|push|war)\b)",
    re.IGNORECASE,
)
_KILLED = re.compile(r"\b(?:killed|dead|died|deaths?|lost|losses|captured|wounded|neutrali[sz]ed|eliminated)\b", re.IGNORECASE)
_DOZENS = re.compile(r"\b(?:\d{2,3}|\d{1,3}(?:,\d{3}){1,2}|\d{4,7}|dozens|scores|hundreds|thousands)\b", re.IGNORECASE)
_THERE = re.compile(r"\b(?:here|there|the (?:city|town|village|camp|district|area|province|region))\b")
_AT = ("in", "at", "near", "inside", "outside", "around")


def campaigns_in(text: str, pieces: Sequence[tuple[int, int]]) -> Mapping[int, int]:
    """From which letter of a sentence on an army's toll of weeks is told, by the number of the sentence; with the sentence that goes on."""
    found: dict[int, int] = {}
    for number, (start, end) in enumerate(pieces):
        told = _AS.search(text, start, end)
        if told is not None and _PERIOD.search(text, told.end(), end) and _KILLED.search(text, told.end(), end):
            found[number] = told.end()
        elif (
            number - 1 in found and (also := _ALSO.match(text, start, end)) is not None and "\n" not in text[pieces[number - 1][1] : start]
        ):
            found[number] = also.end()
    return found


def of_campaign(
    best: Mention | None,
    kind: ReadKind,
    number: int,
    letters: tuple[int, int],
    text: str,
    places: Sequence[Mention],
    known: Mapping[int, int],
    atlas: Atlas | None,
) -> Mention | None:
    """
    The chosen place, unless the claim is an army's toll of a campaign that names no place; then the country.

    Parameters
    ----------
    number, places : of the sentence that the claim is in. letters : of the claim.
    """
    since = known.get(number)
    if best is None or since is None or kind is not ReadKind.INCIDENT or letters[1] <= since or best.country_only:
        return best
    if _DOZENS.search(text, max(since, letters[0]), letters[1]) is None or _KILLED.search(text, max(since, letters[0]), letters[1]) is None:
        return best
    if _THERE.search(text, since, letters[1]) or any(one.start >= since and one.preposition in _AT for one in places):
        return best
    code = best.place.country if best.place is not None else ""
    if code not in NAMES or atlas is None:
        return None
    found = next((place for place in atlas.find(NAMES[code]) if place.country == code), None)
    return Mention(found.name, *letters, found, "in") if found is not None else None
