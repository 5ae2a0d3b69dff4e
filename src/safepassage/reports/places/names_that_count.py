"""What the names of a text say before it is known what it is about: for which country they speak, who has a title, which are places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from safepassage.records.gazetteer import plain
from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.parties.parties import CAPITALS
from safepassage.reports.places.common_quarters import is_common
from safepassage.reports.places.country_codes import NAMES
from safepassage.reports.places.resolving import About, once
from safepassage.reports.places.spot import Spot
from safepassage.reports.words.words import Word, listed

SURELY_THERE = ("in", "at", "near", "outside", "inside", "around")
_TITLED = listed("mr mrs ms dr gen general col colonel capt captain maj major lt sgt president sheikh sheik marshal")


def people_in(words: Sequence[Word]) -> Iterator[str]:
    """The last name behind every title: Mr Sadr, Gen. Ratko Mladic."""
    for place, word in enumerate(words[:-1]):
        if word.low not in _TITLED or not word.text[0].isupper():
            continue
        first = place + 1 + (words[place + 1].text == ".")
        last = first
        while last < min(first + 3, len(words)) and words[last].text[0].isupper():
            last += 1
        if last > first:
            yield words[last - 1].low


def vote(spot: Spot, countries: Counter[str], atlas: Atlas, *, filed: bool = False) -> None:
    """
    A country's own name counts two, a place that only one country has three, an ambiguous one a share.

    A capital whose name others have too counts two, and three where a text was `filed` there.

    Of several countries those whose place has the very name speak first: Gao is in Mali, though Guantanamo has that letter code.
    """
    places, name = spot.places or spot.named_after, plain(spot.text)
    whole, small = bool(spot.places) and not spot.part, not atlas.large(spot.text)
    own = [
        place.country
        for place in sorted(places, key=lambda place: small and not place.key.startswith("more:"))  # towns of wars
        if place.country and (once(plain(place.name)).startswith(once(name)) if whole else plain(place.name) in name)
    ]
    owners = list(dict.fromkeys((*own, *sorted({place.country for place in places if place.country}))))  # not Guantanamo, of Gao
    if not owners:
        return
    if places[0].precision == "country":
        countries[places[0].country] += 2
    elif is_common(spot):
        countries[places[0].country or owners[0]] += 2  # less than the city of the dateline: every city may have one
    elif len(owners) == 1 or places[0].key.startswith("hand:"):
        countries[places[0].country or owners[0]] += 3
    elif spot.text.lower() in CAPITALS:
        countries[places[0].country or owners[0]] += 2 + filed
    elif not small and whole and (seat := next((place for place in places if plain(place.name) == name and _is_seat(place, atlas)), None)):
        countries[seat.country] += 2 + filed  # not Delhi, which some call Dili
    elif len(owners) <= 3:
        for owner in owners:
            countries[owner] += 1


def _is_seat(place: PlaceRead, atlas: Atlas) -> bool:
    """`MONROVIA - Fighting erupted in Greenville`: whether it is the capital of its country, not the one of California."""
    if place.precision != "city" or place.country not in NAMES:
        return False
    return any(seat.key == place.key for seat in atlas.find(f"capital of {NAMES[place.country]}"))


def counts(spot: Spot, about: About) -> bool:
    """Whether a name is a place: surely, or because the text says so elsewhere, or because the country of the text has it."""
    if spot.text.lower() in about.people and not spot.kind and spot.preposition not in SURELY_THERE:
        return False
    if spot.sure or spot.text.lower() in about.names:
        return True
    return bool(spot.places) and len(spot.text) > 3 and any(place.country == about.country for place in spot.places)
