"""
Of two places of a sentence, one in the other, the finer one: `captured |Paletwa| in Chin State`, `In Hajjah province, aircraft bombed a
market in |Mustaba|, killing 97 people`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from safepassage.reports.places.place_roles import NOWHERE, Stand
from safepassage.reports.places.place_types import DIRECTIONS, WAYS
from safepassage.reports.places.resolving import Mention

_IN = re.compile(rf"(?:,? in |, | \()(?:the )?(?:(?:{'|'.join(DIRECTIONS)}) )?(?:[A-Z][a-z]{{2,15}}['’]s )?")
_SORT = r"(?:province|state|region|governorate|district|county|oblast|department|prefecture|territory)"
_SORTED = re.compile(rf"[ ,]{{0,2}}{_SORT}\b", re.IGNORECASE)
_HARMING = re.compile(  # what the deed did that stands before it
    r"(?:and )?(?:killing|wounding|injuring|leaving|maiming|abducting|kidnapping|capturing|seizing|destroying|damaging|burning|looting|"
    r"taking|setting|displacing|forcing|sending)\b",
    re.IGNORECASE,
)
_AT = ("in", "at", "near", "outside", "inside", "around", "on", "")
_AWAY = ("from", "to", "towards", "toward", "via", "through", "between", "and", "of")


def finer(
    best: Mention | None,
    places: Sequence[Mention],
    letters: tuple[int, int],
    text: str,
    stands: Mapping[int, Stand],
    seats: frozenset[int],
) -> Mention | None:
    """
    The chosen place, or the one of its sentence that lies in it and is meant.

    Parameters
    ----------
    places : of the claim's sentence. letters : of the claim. seats : where places stand that only tell who speaks.
    """
    if best is None or not any(one.start == best.start for one in places):
        return best
    named = [one for one in places if not (one.country_only or one.wide or one.relative or one.part or one.river or one.start in seats)]
    named = [one for one in named if one.kind not in WAYS and not _is_area(one, text)]
    inner = next((one for one in named if one.end <= best.start and _lies_in(one, best, text, stands)), None)
    if inner is not None:
        return inner
    if _HARMING.match(text, letters[0]) is None or best.end > letters[0] or not (best.wide or _is_area(best, text)):
        return best
    struck = [one for one in named if best.end < one.start and one.end <= letters[0] and one.preposition in _AT]
    return struck[-1] if struck else best


def _is_area(one: Mention, text: str) -> bool:
    """`|Sirnak| province`, though the gazetteer knows the town alone."""
    return re.fullmatch(_SORT, one.text.lower().split()[-1]) is not None or _SORTED.match(text, one.end) is not None


def _lies_in(one: Mention, best: Mention, text: str, stands: Mapping[int, Stand]) -> bool:
    """`|Paletwa| in Chin State`; in a town only what was taken or hit there: `took |Rubaya| in Masisi`."""
    gap = text[one.end : best.start]
    if one.preposition in _AWAY or _IN.fullmatch(gap) is None:
        return False
    if best.wide or best.country_only:
        return True
    return gap.startswith(" in ") and not one.preposition and stands.get(one.start, NOWHERE).role == "object"
