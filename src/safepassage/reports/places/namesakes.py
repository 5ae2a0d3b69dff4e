"""A province and the towns that are called like it: `killed in |Chiapas|` is the state, and not the town Chiapa de Corzo."""

from __future__ import annotations

from safepassage.records.gazetteer import plain
from safepassage.records.reading import PlaceRead

_PROVINCES = ("province", "state", "governorate", "oblast", "department")


def without_its_towns(places: tuple[PlaceRead, ...]) -> tuple[PlaceRead, ...]:
    """The places of a name, the likeliest first: of a province's very name without the towns of its country that are only called so too."""
    if not places or places[0].precision != "region":
        return places
    province, name = places[0], plain(places[0].name)
    towns = [place for place in places if place.precision == "city" and place.country == province.country]
    if any(plain(place.name) == name for place in towns) or not towns:
        return places
    return tuple(place for place in places if place not in towns)


def may_be_meant(place: PlaceRead, kind: str, same: bool) -> bool:
    """Whether a place of a like name may be meant by a name of this kind: `Tabasco state` is no town, unless only its vowels differ."""
    return kind not in _PROVINCES or place.precision == "region" or same
