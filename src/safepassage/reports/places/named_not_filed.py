"""
What a claim names itself wins over the town that the text was filed from: `QUETTA - Gunmen killed 11 miners in |Mach|`, and from a capital
`The road to |Mindat| is cut`.
"""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import ReadKind
from safepassage.records.reading_places import Atlas
from safepassage.reports.parties.parties import CAPITALS
from safepassage.reports.places.country_codes import NAMES
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.place_types import ROADS
from safepassage.reports.places.resolving import Mention, apart
from safepassage.reports.words.words import Word

_AT = ("in", "at", "near", "inside", "outside")
_SURELY = ("city", "site", "district")
_GREAT = ("yangon", "karachi", "lagos", "istanbul", "abidjan", "dar es salaam", "johannesburg", "new york", "mumbai", "sydney")
_SAME = 0.1  # degrees
_AHEAD = 4  # words from `road` to the town that it goes to


def named_itself(
    best: Mention | None,
    rule: Mention | None,
    kind: ReadKind,
    letters: tuple[int, int],
    words: Sequence[Word],
    opening: bool,
    places: Sequence[Mention],
    filed: Mention | None,
    atlas: Atlas | None,
) -> Mention | None:
    """
    The chosen place, unless it is only that of the dateline and the claim says another itself.

    Parameters
    ----------
    rule : what the rules chose. letters : of the claim. words, places : of its sentence. opening : whether `rule` opens the sentence.
    """
    if best is None or filed is None or who(best) != who(filed) or any(who(one) == who(filed) and one is not filed for one in places):
        return best
    own = rule is not None and (letters[0] <= rule.start < letters[1] or opening)
    if rule is not None and own and rule.preposition in _AT and _is_known(rule, filed):
        return rule
    if kind is not ReadKind.ACCESS or not is_capital(filed, atlas):
        return best
    return next((one for one in places if letters[0] <= one.start < letters[1] and _ends_a_road(one, words)), best)


def _is_known(one: Mention, filed: Mention) -> bool:
    """A town or site with a point of its own, and no part of the town of the dateline."""
    place = one.place
    if place is None or place.lon is None or place.precision not in _SURELY or one.relative or filed.place is None:
        return False
    return apart(place, filed.place) > _SAME


def is_capital(one: Mention, atlas: Atlas | None) -> bool:
    """Whether a town is a capital, or one from which agencies write of a whole country."""
    if one.text.lower() in CAPITALS or one.text.lower() in _GREAT:
        return True
    if one.place is None or atlas is None or one.place.country not in NAMES:
        return False
    return any(apart(capital, one.place) < _SAME for capital in atlas.find(f"capital of {NAMES[one.place.country]}"))


def _ends_a_road(one: Mention, words: Sequence[Word]) -> bool:
    """`the road to |Kidal|`; not to another capital, where the road begins in this one."""
    before = [word.low for word in words if word.start < one.start][-_AHEAD:]
    return one.preposition == "to" and bool(ROADS & set(before)) and "from" not in before and one.text.lower() not in CAPITALS
