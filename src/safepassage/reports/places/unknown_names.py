"""A name that the gazetteer does not have: a place where the words around it speak of one."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.parties.holders import HOLDERS
from safepassage.reports.places.announced import SURELY, preposition, type_at, type_of
from safepassage.reports.places.beside_names import DOWNTOWN, apart_from, befell
from safepassage.reports.places.longer_names import hyphened_on, spelled_on
from safepassage.reports.places.one_name import LINKS, MOST_WORDS, one_name
from safepassage.reports.places.persons_for_places import befell_somebody, follows, given_and_family, is_holder, rescued, told_of_somebody
from safepassage.reports.places.place_types import DIRECTIONS, SITES, TITLES, TYPES_BEFORE, WAYS
from safepassage.reports.places.place_words import MOVED, NO_PLACES, ORGANISED, TOOK
from safepassage.reports.places.spot import Spot
from safepassage.reports.words.words import Word, listed, low_at

_OF_TOWNS = listed(
    "central general civil provincial regional teaching university municipal military main maternity referral district national"
)
_ARABIC_FIRST = listed("al el umm wadi jabal jebel tel tal tell bab beit deir khan ain ein abu bani ras mount lake camp kafr shaykh sheikh")


def unknown_spot(words: Sequence[Word], place: int, text: str, base: int, atlas: Atlas, least: int = 0) -> tuple[Spot | None, int]:
    """A name that the gazetteer does not have, where the words around it speak of a place; up to `least` it is known to be one name."""
    first, last = words[place], max(place + 1, least)
    before = "in" if low_at(words, place - 1) in DOWNTOWN else low_at(words, place - 1)
    while last < len(words) and last - place < MOST_WORDS and words[last].text[0].isupper() and one_name(words, place, last + 1):
        last += 1
    while (
        last + 2 < len(words)
        and words[last].low in ("al", "el", "ar", "as")
        and words[last + 1].text == "-"
        and words[last + 2].text[0].isupper()
    ):
        last += 3
    last = spelled_on(words, last) or last
    if last - place < MOST_WORDS and words[(joined := hyphened_on(words, last)) - 1].text[0].isupper():
        last = joined
    after = low_at(words, last)
    typed = bool(type_at(words, last)[0]) or (before == "of" and low_at(words, place - 2) in TYPES_BEFORE)
    if first.low in ("the", "a", "an"):
        return None, place + 1
    names = [word for word in words[place:last] if word.low not in LINKS and word.text[0].isalpha()]
    if (
        not names
        or first.low.endswith(("ian", "ese", "ish"))
        or (first.text.isupper() and len(first.text) < 6 and not typed and (len(names) < 2 or before not in SURELY | {"at"}))
    ):
        return None, last if last > place + 1 and after in ORGANISED else place + 1
    if first.low in TITLES or follows(words, place) or (before == "." and low_at(words, place - 2) in TITLES):
        return None, place + 1
    if (after in ORGANISED and not type_at(words, last)[0]) or words[last - 1].low in ORGANISED or before in TITLES:
        return None, last
    barred = NO_PLACES | HOLDERS.keys() if is_holder(words, place) else NO_PLACES
    if not least and any(word.low in barred for word in names) and not (typed and names[0].low not in barred):
        return None, place + 1
    whole = type_at(words, last)[1] + 1 if type_at(words, last)[0] else last
    if not befell(words, whole) and (given_and_family(words, place, whole) or given_and_family(words, place, last)):
        return None, whole
    if not typed and (befell_somebody(words, place, last) or told_of_somebody(words, place, last)):
        return None, last
    arabic = first.low in _ARABIC_FIRST and last > place + 1
    people = before == "to" and last == place + 1 and first.low.endswith("s")
    moved = (
        not people
        and before in ("from", "to", "into", "towards", "toward", "through")
        and (arabic or any(word.low in MOVED for word in words[max(0, place - 7) : place]))
    )
    sure = (
        typed
        or before in SURELY
        or (before in DIRECTIONS and preposition(words, place) in SURELY)
        or (before == "of" and low_at(words, place - 2) in DIRECTIONS)
        or (before == "at" and (arabic or last <= place + 3))
        or moved
        or (befell(words, last) and not (place == 0 and first.low.endswith("s")))
    )
    sure = sure or (before in TOOK and (arabic or not first.low.endswith("s")))
    somebody = not typed and rescued(words, place)  # unless the text tells of such a place elsewhere
    sure = sure and not somebody
    if not sure and not (before in ("from", "to", "into", "and", "of") or arabic or somebody):
        return None, place + 1
    kind, last = type_at(words, last)
    end = last + 1 if kind in WAYS | SITES else last
    kind = kind or type_of(words, place)
    written = text[first.start - base : words[end - 1].end - base]
    relative = (before == "of" and low_at(words, place - 2) in DIRECTIONS) or apart_from(words, place)
    named_after = _town_of(words, place, end, text, base, atlas)
    return Spot(written, first.start, words[end - 1].end, (), preposition(words, place) or before, sure, kind, named_after, relative), end


def _town_of(words: Sequence[Word], first: int, end: int, text: str, base: int, atlas: Atlas) -> tuple[PlaceRead, ...]:
    """The town by which an institution is called: Beira of Beira Central, Gardez of Gardez Civil Hospital; empty: none."""
    of = next((at for at in range(first + 1, end) if words[at].low in _OF_TOWNS), 0)
    found = atlas.find(text[words[first].start - base : words[of - 1].end - base]) if of else ()
    return tuple(place for place in found if place.precision == "city")
