"""What the words around a name make of it: `the Dnipro` is a river, for a town has no article; `apart from X` is where it is not."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.words.words import Word, listed, low_at

_GOES_ON = listed(  # what may stand behind a name that is whole; anything else may be what it names: `the Kabul government`
    "and or but in at near from into of on over through to toward towards by with between via after before since until during where which "
    "that who when while as for so is was are were be been has had have will would can could may"
)


def as_river(words: Sequence[Word], first: int, last: int, places: tuple[PlaceRead, ...], atlas: Atlas) -> tuple[PlaceRead, ...]:
    """The places of the name in words [first, last): the river where it has an article and stands alone; none where no river is known."""
    if not places or low_at(words, first - 1) != "the" or words[first].low == "the":
        return places
    following = low_at(words, last)
    if following and following[0].isalnum() and following not in _GOES_ON:
        return places
    if river := atlas.find(f"{' '.join(word.text for word in words[first:last])} River"):
        return river
    town = places[0].precision == "city" and places[0].key.startswith("geonames:")
    return () if town else places


def apart_from(words: Sequence[Word], first: int) -> bool:
    """`all of the city apart from X`: X is where it is not."""
    before = [word.low for word in words[max(0, first - 4) : first]]
    return (
        "except" in before or "excluding" in before or ("from" in before and "apart" in before) or ("than" in before and "other" in before)
    )
