"""What the words around a name make of it: `the Dnipro` is a river, for a town has no article; `New Jersey` is not Jersey."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.places.place_types import DIRECTIONS, in_city
from safepassage.reports.places.place_words import FELL
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


_HELPS = listed("has had have is was were been being now still are")
_NOTED = ("closed", "shut", "blocked", "open", "cut", "impassable", "inaccessible")
_UNDER = ("siege", "fire", "attack", "bombardment", "curfew", "control")


def befell(words: Sequence[Word], last: int) -> bool:
    """`has been cut off`, `was shelled`, `fell`: what is said of places."""
    at = last
    while at < min(last + 4, len(words)) and words[at].low in _HELPS:
        at += 1
    if low_at(words, at) in (":", "-") and low_at(words, at + 1) in _NOTED:
        return True  # Rafah: closed
    if at > last and low_at(words, at) == "under" and low_at(words, at + 1) in _UNDER:
        return True
    return low_at(words, at) in FELL and (at > last or low_at(words, at) in ("fell", "falls"))


_PARTS = listed("half part parts side districts quarters suburbs neighbourhoods neighborhoods sector sectors")


def half_of(words: Sequence[Word], first: int) -> int:
    """Where `the |southern half of| Sirte` begins, before the name in word `first`; 0: it does not stand there."""
    side = first - 3
    part = low_at(words, first - 1) == "of" and low_at(words, first - 2) in _PARTS and low_at(words, side) in DIRECTIONS
    return side if side > 0 and part else 0


_LIKE = ("New", "Little")
_IN = listed("in at near from into of to across")


def of_new(words: Sequence[Word], first: int) -> bool:
    """`in New |Jersey|`: a name of its own that the gazetteer does not know; a headline may begin `New Gaza truce`."""
    return (
        first > 1 and words[first - 1].text in _LIKE and words[first - 1].end + 1 == words[first].start and low_at(words, first - 2) in _IN
    )


DOWNTOWN = listed("downtown uptown midtown metropolitan suburban")  # a part of the town that is named behind it


def within_towns(words: Sequence[Word], first: int) -> bool:
    """`a market in X`, `a mosque in X`: whether what stands in towns is said to be in the name of word `first`."""
    return low_at(words, first - 1) == "in" and in_city(low_at(words, first - 2))


_LABELS = listed("update sitrep flash alert breaking news bulletin latest report situation urgent")
_SIGNS = ("-", "–", "—", ":", "|", ",")
_MOST = 2  # words of a label


def is_label(words: Sequence[Word], place: int) -> bool:
    """`|UPDATE| Khartoum 20 April`, `FLASH |UPDATE| Goma - ...`: what sort of message it is, in capitals before the place it is about."""
    if not 0 <= place < min(_MOST, len(words) - 1) or not all(word.text.isupper() and word.low in _LABELS for word in words[: place + 1]):
        return False
    named = words[place + 1 :]
    behind = next((word for word in named if not word.text[0].isupper()), None)
    return named[0].text[0].isupper() and (behind is None or behind.text[0].isdecimal() or behind.text in _SIGNS)
