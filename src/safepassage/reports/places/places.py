"""Places where they are named: the longest name of the gazetteer, what a place word or a verb announces; no organisations, no persons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.places.announced import preposition, type_at
from safepassage.reports.places.beside_names import as_river, is_label
from safepassage.reports.places.known_names import known_spot, so_called, stands_as_place
from safepassage.reports.places.longer_names import longer_name
from safepassage.reports.places.one_name import MOST_WORDS, is_half, one_name
from safepassage.reports.places.persons_for_places import befell_somebody, is_holder
from safepassage.reports.places.place_types import DIRECTIONS, HELD, ROADS, TITLES
from safepassage.reports.places.place_words import COMMON, NO_PLACES
from safepassage.reports.places.spot import Spot
from safepassage.reports.places.unknown_names import unknown_spot
from safepassage.reports.words.capitals import capital_at
from safepassage.reports.words.words import Word, low_at

_TYPED = ("hand:", "more:", "case:", "mine:")
_QUARTERS = frozenset(("old city", "old town", "new town", "city centre", "city center", "town centre"))


def spots(words: Sequence[Word], text: str, base: int, atlas: Atlas) -> list[Spot]:
    """The names among the words of a sentence, in order."""
    found: list[Spot] = []
    place = 0
    while place < len(words):
        first = words[place]
        if not (first.text[0].isupper() or first.low in ("al", "el")):
            place += 1
            continue
        if low_at(words, place + 1) == "-" and low_at(words, place + 2) in HELD:
            place += 3  # STC-held areas, Moscow-backed forces
            continue
        spot, last = _capital(words, place, text, base, atlas) or _spot(words, place, text, base, atlas)
        if spot is not None:
            found.append(spot)
        place = last if spot is not None else max(last, place + 1)
    return _owned(found, text, base)


def _owned(found: list[Spot], text: str, base: int) -> list[Spot]:
    """`in |Goma|'s |Ndosho| quarter`: in Ndosho, of Goma."""
    for at in range(1, len(found)):
        owner, part = found[at - 1], found[at]
        if text[owner.end - base : part.start - base] in ("'s ", "’s ") and not part.preposition:
            found[at - 1], found[at] = replace(owner, preposition="of"), replace(part, preposition=owner.preposition or "in")
    return found


def _capital(words: Sequence[Word], place: int, text: str, base: int, atlas: Atlas) -> tuple[Spot, int] | None:
    """`the Syrian |capital|`, `|capital| of Yemen`: a town that is called by its country."""
    if (found := capital_at(words, place, text, base, atlas)) is None:
        return None
    first, last, places = found
    start, end = words[first].start, words[last - 1].end
    relative = low_at(words, first - 1) in DIRECTIONS or (low_at(words, first - 1) == "the" and low_at(words, first - 2) == "of")
    relative = relative and bool({low_at(words, first - 1), low_at(words, first - 3)} & DIRECTIONS.keys())
    return Spot(text[start - base : end - base], start, end, places, preposition(words, first), True, "capital", relative=relative), last


def _spot(words: Sequence[Word], place: int, text: str, base: int, atlas: Atlas) -> tuple[Spot | None, int]:
    first = words[place]
    if is_label(words, place):
        return None, place + 1
    if (road := _between(words, place, text, base, atlas)) is not None:
        return road
    for last in range(min(place + MOST_WORDS, len(words)), place, -1):
        if not one_name(words, place, last):
            continue
        written = text[words[place].start - base : words[last - 1].end - base]
        if last == place + 1 and (
            first.low in NO_PLACES or is_holder(words, place) or (first.low in TITLES and low_at(words, last) == ".")
        ):
            return None, place + 1
        if is_half(words, last):
            continue
        if written.lower() in _QUARTERS:
            return _quarter(words, place, last, written, text, base, atlas)
        places = as_river(words, place, last, atlas.find(written), atlas)
        if last == place + 1 and first.low in COMMON and not (places and places[0].key.startswith(_TYPED)):
            return None, place + 1
        if places and befell_somebody(words, place, last) and not type_at(words, last)[0] and not so_called(written, places, atlas):
            return None, last
        if places and (stands := stands_as_place(words, place, last, places[0])) is not None:
            if longer := longer_name(words, place, last, atlas):
                return unknown_spot(words, place, text, base, atlas, longer)
            return known_spot(words, place, last, text, base, places, stands)
    return unknown_spot(words, place, text, base, atlas)


def _between(words: Sequence[Word], place: int, text: str, base: int, atlas: Atlas) -> tuple[Spot, int] | None:
    """The A-B road, whose ends the gazetteer knows."""
    dash = next((at for at in range(place + 1, min(place + 4, len(words))) if words[at].text in ("-", "–", "—", "/")), 0)
    if not dash or dash + 1 >= len(words) or not words[dash + 1].text[0].isupper():
        return None
    one = atlas.find(text[words[place].start - base : words[dash - 1].end - base])
    for last in range(min(dash + 4, len(words) - 1), dash + 1, -1):
        if words[last].low in ROADS and one and (two := atlas.find(text[words[dash + 1].start - base : words[last - 1].end - base])):
            if shared := {end.country for end in one} & {end.country for end in two}:  # Bor of the Juba-Bor road is not the one in Russia
                one, two = (tuple(end for end in ends if end.country in shared) for ends in (one, two))
            written = text[words[place].start - base : words[last].end - base]
            road = Spot(written, words[place].start, words[last].end, (), preposition(words, place), True, words[last].low, two)
            return replace(road, other_end=one), last + 1
    return None


def _quarter(words: Sequence[Word], first: int, last: int, written: str, text: str, base: int, atlas: Atlas) -> tuple[Spot, int]:
    """The Old City (of somewhere): in the city named after it, else where the text is."""
    end, after = last, tuple[PlaceRead, ...]()
    if low_at(words, last) == "of" and last + 1 < len(words):
        at = last + 1 + (low_at(words, last + 1) in DIRECTIONS)
        after = atlas.find(words[at].text) if at < len(words) else ()
        end = at + 1 if after else last
    whole = text[words[first].start - base : words[end - 1].end - base]
    own = atlas.find(whole) if after else ()
    return Spot(whole, words[first].start, words[end - 1].end, own, preposition(words, first), True, "district", after), end
