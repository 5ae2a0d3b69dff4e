"""A name of the gazetteer where it stands: surely a place, or perhaps, or none (an organisation, a person), with what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.gazetteer import plain
from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.places.announced import BEFORE, preposition, type_at, type_of
from safepassage.reports.places.beside_names import DOWNTOWN, apart_from, befell, half_of, is_label, of_new, within_towns
from safepassage.reports.places.persons_for_places import follows, held_by_force
from safepassage.reports.places.place_types import DIRECTIONS, SITES, TITLES, TYPES_AFTER, WAYS
from safepassage.reports.places.place_words import HEADLINES, ORGANISED, TOOK
from safepassage.reports.places.spot import Spot
from safepassage.reports.words.words import Word, listed, low_at

_NEVER = listed("coalition alliance group brigades fighters militants movement battalion tribe clan")
_SAYING = listed("said says told added warned denied claimed wrote was is has had")
_PROVINCES = ("province", "state", "governorate", "region", "oblast")
_WHOLES = ("city", "region")  # that have a southern half


def so_called(written: str, places: Sequence[PlaceRead], atlas: Atlas) -> bool:
    """Whether a town has this very name, or a large one has it besides: not Maryna, who is no Marina."""
    return any(plain(place.name) == plain(written) for place in places) or atlas.large(written)


def stands_as_place(words: Sequence[Word], first: int, last: int, place: PlaceRead) -> bool | None:
    """Whether a known name is surely a place here; None: it is not one (an organisation, a person, the first word by chance)."""
    after, before = low_at(words, last), low_at(words, first - 1)
    before = "in" if before in DOWNTOWN else before
    following = words[last] if last < len(words) else None
    if after in _NEVER or before in TITLES or follows(words, first):
        return None
    if after in ("centre", "center") and words[last].text[0].isupper():
        return None
    if (
        after in ORGANISED
        and not type_at(words, last)[0]
        and not (following and following.text.islower() and after in ("talks", "operations", "today", "spring"))
    ):
        return None
    if words[first].text.isupper() and len(words[first].text) < 5 and last == first + 1 and first:
        return None  # PKK, YPG
    if place.precision == "country":
        return True
    if after == "al" and last + 1 < len(words) and words[last + 1].text == "-":
        return None
    capital_after = following is not None and following.text[0].isupper() and after not in HEADLINES
    if before in BEFORE or before in DIRECTIONS or after in TYPES_AFTER:
        return not (capital_after and before not in BEFORE and after not in TYPES_AFTER) or None
    if capital_after and not words[first].text.isupper():
        return None
    previous = words[first - 1] if first else None
    if previous and is_label(words, first - 1):
        return True  # UPDATE Khartoum 20 April
    if previous and previous.text[0].isupper() and previous.end + 1 == words[first].start and previous.low not in TOOK:
        return None
    by_hand = place.key.startswith(("hand:", "case:", "mine:")) or place.key == "geonames:170063"
    if by_hand and place.precision == "district" and (after in _SAYING or first == 0):
        return None  # Jabra said
    if place.key.startswith(("case:", "mine:")) or (by_hand and len(place.name) > 5):
        return True
    if (
        before in TOOK
        or held_by_force(words, first)
        or befell(words, last)
        or (place.precision == "site" and last > first + 1 and words[last - 1].low in SITES)
    ):
        return True  # |Kathmandu airport| is open
    return by_hand and (first > 0 or after == ":")


def known_spot(
    words: Sequence[Word], first: int, last: int, text: str, base: int, places: tuple[PlaceRead, ...], sure: bool
) -> tuple[Spot | None, int]:
    """A name of the gazetteer, with its place word: `Kiseljak road` is no town."""
    begin, relative, part = first, apart_from(words, first), ""
    if low_at(words, first - 1) == "of" and low_at(words, first - 2) in DIRECTIONS:
        relative = True
    elif low_at(words, first - 1) in DIRECTIONS and places[0].precision != "country":
        begin, part = first - 1, low_at(words, first - 1)
    elif places[0].precision in _WHOLES and (side := half_of(words, first)) > 0:
        begin, part = side, low_at(words, side)
    elif of_new(words, first):
        begin, places = first - 1, ()
    of_type = type_of(words, first)
    shouted = words[first].text.isupper() and first == 0
    named_after: tuple[PlaceRead, ...] = ()
    name = text[words[first].start - base : words[last - 1].end - base]
    kind, last = type_at(words, last)
    end = last
    if kind in WAYS | SITES or (
        kind in ("district", "neighbourhood", "neighborhood", "quarter", "suburb") and places[:1] and places[0].precision == "city"
    ):
        end, named_after, places = last + 1, places, ()
    elif kind:
        sure = True
        if (
            kind in _PROVINCES
            and places[:1]
            and places[0].precision == "city"
            and all(plain(place.name) != plain(name) for place in places)
        ):
            places = ()  # Abra province is not Abraco
    written = text[words[begin].start - base : words[end - 1].end - base]
    spot = Spot(
        written, words[begin].start, words[end - 1].end, places,
        preposition(words, begin), sure or bool(kind), kind or of_type, named_after,
        relative, part, shouted, within=within_towns(words, begin),
    )  # fmt: skip
    return spot, end
