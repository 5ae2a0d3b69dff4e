"""Where the rows of an incident table happened: the place that a name means, in the district or country of its row, near the case."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from safepassage.records.gazetteer import plain
from safepassage.records.incident_row import Asked
from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.places.place_types import TYPES_AFTER, TYPES_BEFORE
from safepassage.reports.places.resolving import About, Mention, apart, resolved
from safepassage.reports.places.spot import Spot
from safepassage.reports.words.words import listed

_OWN = ("case:", "mine:")
_ENOUGH = 4  # what speaks for a country: as much as a text that names it again and again
_HOME = 5.0  # degrees around the case in which its country is sought
_PARTS = re.compile(r" ?(?:[,،;/|()]|(?<= )[-–—](?= )) ?")  # Al-Bab, Aleppo; Saraqib (Idlib); Idlib / Saraqib
_LEADS = re.compile(r"(?:near|in|at|around|outside|close to|vicinity of|outskirts of|قرب|بالقرب من|في|محيط|اطراف|أطراف)\s+", re.IGNORECASE)
_ARABIC_TYPES = frozenset(map(plain, listed("محافظة مدينة بلدة قرية ناحية منطقة حي مديرية ولاية قضاء")))
_PLAIN_TYPES = (TYPES_AFTER | TYPES_BEFORE | {"governorate", "subdistrict", "countryside"}) - {"camp", "hospital", "airport", "crossing"}
_WIDE = ("region", "country")
_SOLE, _SHARED, _MORE = 6, 2, 2  # votes for a country
_NOT_ITS_OWN = ("somewhere", "on the road")


class RowPlaces:
    """
    The places of one table.

    Parameters
    ----------
    own : places of the case, around which the others are sought. asked : the names of the table's rows, each with what it lies in: the
        country that most of them have a place in is the table's.
    """

    def __init__(self, atlas: Atlas, own: Sequence[PlaceRead], asked: Iterable[Asked]) -> None:
        self._atlas = atlas
        self._home = _middle(own)
        self._known: dict[Asked, PlaceRead] = {}
        self._around = lru_cache(maxsize=4_096)(self._about)
        self._table_country, near = self._voted(asked)
        self._home = self._home if near else None

    def place(self, name: str, within: tuple[str, ...]) -> PlaceRead:
        """
        The place of a row, as a text's place is resolved: with its precision, and what else the name could mean.

        A name that nobody knows is somewhere in what it lies in; without that it has no point.

        Parameters
        ----------
        within : district, governorate, country of the row, the smallest first; what is empty was not said.
        """
        found = self._known.get((name, within))
        if found is None:
            found = self._known[name, within] = self._sought(name, tuple(part for part in within if part))
        return found

    def _voted(self, asked: Iterable[Asked]) -> tuple[str, bool]:
        """
        The country of the table, and whether any of its places there lies around the case; empty: nothing speaks for one.

        A name that one country has speaks as loud as three that several have; the largest of a well-known name, and what lies around the
        case, count more. Of equals the first named.
        """
        votes, near = Counter[str](), set[str]()
        for name in dict.fromkeys(name for name, _ in asked):
            spelling = _spellings(name)[-1]
            found = _called_so([place for place in self._atlas.find(spelling) if place.country], spelling)
            countries = list(dict.fromkeys(place.country for place in found))
            close = {place.country for place in found if self._home is not None and apart(place, self._home) < _HOME}
            for country in countries:
                votes[country] += (_SOLE if len(countries) == 1 else _SHARED) + _MORE * (country in close)
            if countries and self._atlas.large(spelling):
                votes[countries[0]] += 1
            near |= close
        country = max(votes, key=votes.__getitem__, default="")
        country = country if votes[country] > _SHARED else ""  # Bor: a town of four countries, and no other row
        return country, country in near or not votes

    def _sought(self, name: str, within: tuple[str, ...]) -> PlaceRead:
        if (whole := self._named(name, within)) is not None:
            return whole
        parts = [part for part in _PARTS.split(name) if part]
        orders = [(parts[0], (*parts[1:], *within)), (parts[-1], (*parts[:-1], *within))] if len(parts) > 1 else []
        for first, rest in orders:  # Saraqib, Idlib; Idlib / Saraqib
            if (one := self._named(first, rest)) is not None and one.precision not in _WIDE:
                return one
        return self._somewhere(name, (*parts[1:], *parts[:1], *within))

    def _named(self, name: str, within: tuple[str, ...]) -> PlaceRead | None:
        """The place of this very name, of those that the gazetteer has; None: it has none that fits."""
        about, country = self._around(within), self._country(within)
        for spelling in _spellings(name):
            places = self._atlas.find(spelling)
            if country:
                places = tuple(place for place in places if place.country == country or place.key.startswith(_OWN))
            elif not about.countries and _anywhere(places):
                continue  # a wrong point is worse than none
            mention = resolved(Spot(spelling, 0, len(spelling), places, "in"), about, self._atlas)
            if mention is not None and (place := mention.place) is not None and not place.precision.startswith(_NOT_ITS_OWN):
                return place
        return None

    def _country(self, within: tuple[str, ...]) -> str:
        """The country that a row names."""
        for name in reversed(within):
            if (found := self._atlas.find(name)) and found[0].precision == "country":
                return found[0].country
        return ""

    def _somewhere(self, name: str, within: tuple[str, ...]) -> PlaceRead:
        for at, around in enumerate(within):
            area = self._named(around, within[at + 1 :]) if around != name else None
            if area is not None and area.lon is not None and area.precision != "country":
                return PlaceRead(name, area.country, area.lon, area.lat, f"somewhere in {area.name}")
        return PlaceRead(name)

    def _about(self, within: tuple[str, ...]) -> About:
        """What a row is about: its district or governorate, else the case's town; and its country, else the table's."""
        country, main = self._country(within) or self._table_country, self._home
        for name in within:
            places = [place for place in self._atlas.find(name) if place.precision != "country" and country in ("", place.country)]
            if places:
                main = next((place for place in places if place.precision == "region"), places[0])
                break
        mention = None if main is None else Mention(main.name, 0, 0, replace(main, precision="city"))
        return About(main=mention, countries=Counter({country: _ENOUGH} if country else {}))


def _called_so(places: Sequence[PlaceRead], name: str) -> Sequence[PlaceRead]:
    """Those whose own name it is, if there are any: Gao is in Mali, though Guantanamo has that letter code."""
    return [place for place in places if plain(place.name).startswith(plain(name))] or places


def _anywhere(places: Sequence[PlaceRead]) -> bool:
    """Whether several countries have a place of a name, and none is the case's own."""
    return len({place.country for place in places}) > 1 and not any(place.key.startswith(_OWN) for place in places)


def _middle(own: Sequence[PlaceRead]) -> PlaceRead | None:
    """The middle of the places of a case."""
    points = [(place.lon, place.lat) for place in own if place.lon is not None and place.lat is not None]
    if not points:
        return None
    lons, lats = zip(*points, strict=True)
    return PlaceRead("", "", sum(lons) / len(lons), sum(lats) / len(lats), "city")


def _spellings(name: str) -> list[str]:
    """A name as it stands, and without what only says what kind of place it is: Aleppo city, village of Kafr Nabl, مدينة سراقب."""
    bare = _LEADS.sub("", name.strip(), count=1)
    words = bare.split()
    while len(words) > 1 and plain(words[-1]) in _PLAIN_TYPES:
        words.pop()
    while len(words) > 1 and (plain(words[0]) in _ARABIC_TYPES or (plain(words[0]) in _PLAIN_TYPES and words[0].islower())):
        words = words[2:] if len(words) > 2 and words[1] == "of" else words[1:]
    return list(dict.fromkeys((name.strip(), bare, " ".join(words))))
