"""Where shells and rockets came from is not where they struck: `Shells fired from eastern Aleppo killed five in the west`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.reports.places.resolving import Mention
from safepassage.reports.words.words import Word, listed

_FIRED = listed("fired launched lobbed shot coming came fire gunfire shellfire shelling")
_TOWNS = ("city", "town")
_BEFORE = 3  # words between it and the name


def fired_from(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether a place of a sentence is told as whence somebody fired."""
    if mention.preposition != "from":
        return False
    before = [word.low for word in words if word.start < mention.start][-_BEFORE - 1 :]
    return "from" in before and not _FIRED.isdisjoint(before[: before.index("from")])


def struck(best: Mention | None, ranked: Sequence[Mention], words: Sequence[Word], start: int, end: int) -> Mention | None:
    """
    The chosen place, unless somebody fired from there; then the likeliest other, or the whole city of `fired from its east at the city`.

    Parameters
    ----------
    words : of the sentence. start, end : letters of the claim.
    """
    if best is None or not fired_from(best, words):
        return best
    other = next((one for one in ranked if not fired_from(one, words)), None)
    part = next((one for one in ranked if one.place is not None and one.place.precision == "district group" and one.place.candidates), None)
    of_town = any(start <= word.start < end and word.low in _TOWNS for word in words)
    if other is not None or part is None or part.place is None or not of_town:
        return other
    city = part.place.candidates[0]
    return replace(part, text=city.name, place=city, preposition="in")
