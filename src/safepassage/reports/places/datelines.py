"""Where a text was filed, `SARAJEVO, July 3. -`, and whether what its first sentence tells is told of that town."""

from __future__ import annotations

import re
from collections.abc import Sequence

from safepassage.reports.places.resolving import About, Mention, apart
from safepassage.reports.places.spot import Spot
from safepassage.reports.words.words import Word, listed

_AGENCY = re.compile(r"^ \([A-Z]{2,8}(?:[/-][A-Za-z]{2,8}){0,2}\)")  # JUBA (AFP) -
_ALONE = 12  # words of a line that holds a dateline and no sentence
_HEAD = 80  # letters in which a line names where it was filed
_FAR = 0.3  # degrees from the town of the dateline
_BYLINE = listed("correspondent correspondents reporter reporters staff writer agencies bureau")
Lines = Sequence[tuple[Sequence[Word], list[Spot]]]  # the words of each sentence, and its names


def is_dateline(spot: Spot, text: str) -> bool:
    """SARAJEVO, July 3. - at the start of a line, or right after one such name there."""
    line = text.rfind("\n", max(0, spot.start - _HEAD), spot.start) + 1
    if not line and spot.start > _HEAD:
        return False
    head = text[line : spot.start]
    if line and len(head) < 50 and _BYLINE & set(head.lower().split()) and head.lower().startswith(("from ", "by ", "our ")):
        return True
    if spot.shouted and not head.strip():
        behind = _AGENCY.sub("", text[spot.end : spot.end + 40])
        return text[spot.end : spot.end + 1] in (",", ".", " ", "/") and not behind.lstrip(" ,./-–—")[:3].isupper()
    return len(head) < 40 and head.rstrip(" ,").isupper() and head.rstrip().endswith(",")


def first_sentence(lines: Lines, text: str) -> tuple[int, ...]:
    """The number of the sentence that the dateline opens; with the next one, if the dateline stands alone."""
    for number, (words, line) in enumerate(lines):
        if any(is_dateline(spot, text) for spot in line):
            return (number,) if len(words) > _ALONE else (number, number + 1)
    return ()


def of_dateline(mention: Mention, about: About) -> bool:
    """Whether a place is the town of the dateline, or named after it (Bihac hospital)."""
    filed = about.dateline.place if about.dateline is not None else None
    return filed is None or mention.place is None or filed.name.lower() in mention.place.name.lower()


def is_far(mention: Mention, about: About) -> bool:
    """Whether a place is in another country than the dateline's town, or some 30 km away and no region: east Aleppo, told from Damascus."""
    filed, place = about.dateline.place if about.dateline is not None else None, mention.place
    if filed is None or place is None or None in (filed.lat, filed.lon, place.lat, place.lon):
        return False
    if place.country != filed.country:
        return True
    return not mention.wide and apart(filed, place) > _FAR
