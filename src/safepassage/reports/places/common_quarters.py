"""Quarters and sites that many cities have: the Yarmouk district of Baghdad is not the one of Damascus."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from safepassage.records.gazetteer import plain
from safepassage.records.reading import PlaceRead
from safepassage.reports.places.place_types import in_city
from safepassage.reports.places.spot import Spot
from safepassage.reports.words.words import listed

_MANY_HAVE = listed(
    "yarmouk yarmuk qadisiya qadisiyah qadissiya salam nasr karama karamah shaab shifa shefa zeitoun zaytoun zaitoun thawra hurriya wahda "
    "andalus zuhur zohour nour noor rawda rawdah amal amin jumhuriya jamhuriya jalaa istiqlal ittihad fath furqan iman rahma hijra rashid "
    "intisar salihiya nahda jihad shuhada huda taqwa firdous basatin wihda jadida jumhouri green "
    "shevchenkivskyi shevchenkivskyy shevchenkivsky tsentralnyi tsentralny zavodskyi zavodsky kyivskyi kyivsky prymorskyi prymorsky "
    "sobornyi korabelnyi korabelny industrialnyi industrialny leninsky leninskyi kalininskyi kalininsky oktyabrsky sovetsky"
)
_ARTICLES = frozenset(("al", "el", "as", "ash", "an", "ar", "az"))
_QUARTERS = frozenset(("district", "neighbourhood", "neighborhood", "quarter", "suburb", "area"))
_GREEN, _ZONE = "green", "zone"
_ONE_WAR = {"IL", "PS"}
_REACH = 0.5  # degrees from a city to its quarters


class _Placed(Protocol):
    @property
    def place(self) -> PlaceRead | None: ...


def is_common(spot: Spot) -> bool:
    """Whether a name is one that quarters, hospitals and markets of many cities have; a camp of that name is one alone."""
    words = plain(spot.text).replace("-", " ").split()
    name = next((word for word in words if word not in _ARTICLES), "")
    if name not in _MANY_HAVE or spot.kind == "camp" or spot.part:
        return False
    if name == _GREEN:
        return _ZONE in words
    kind = spot.kind or words[-1]
    return kind in _QUARTERS or in_city(kind) or len(words) - (words[0] in _ARTICLES) == 1


def is_of_another_city(spot: Spot, cities: Iterable[_Placed | None]) -> bool:
    """Whether what the gazetteer has under a common name lies in none of the cities that a text is about, and it is about one."""
    known = spot.places or spot.named_after
    keys = {place.key for place in known}
    places = (city.place for city in cities if city is not None)
    middles = [place for place in places if place is not None and place.precision == "city" and place.key not in keys]
    if not known or not middles or not is_common(spot):
        return False
    if not spot.kind and known[0].precision == "city" and any(place.country == middle.country for place in known for middle in middles):
        return False  # a town of that name in the country
    return not any(_beside(place, middle) for place in known for middle in middles)


def _beside(one: PlaceRead, other: PlaceRead) -> bool:
    if one.lon is None or one.lat is None or other.lon is None or other.lat is None:
        return False
    if {one.country, other.country} == _ONE_WAR:
        return True  # of Gaza it is told from Jerusalem
    return max(abs(one.lon - other.lon), abs(one.lat - other.lat)) < _REACH
