"""Which place a name means in a text: by its country, by what is near what the text is about; the name alone where none fits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from safepassage.records.gazetteer import plain
from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.parties.parties import CAPITALS
from safepassage.reports.places.common_quarters import is_of_another_city
from safepassage.reports.places.namesakes import may_be_meant, without_its_towns
from safepassage.reports.places.own_areas import in_area
from safepassage.reports.places.place_types import DIRECTIONS, ROADS, SITES, WAYS, in_city
from safepassage.reports.places.spot import Spot

FAR = 8.0  # degrees: a place of another country is believed without more only when it is nearer than this to what the text is about
_EVERYWHERE = 4  # countries that have a town of one name
_LONG = 7  # letters of a name that may be a misspelling without a word on its country
_NEIGHBOURS = 1.0  # degrees
_OUT_OF_SIGHT = 3.5  # degrees: a small place so far from what the text is about is another one of its name
_NEARLY = 0.3  # degrees by which another province may be nearer to a town than the one it is told in
_TOLD_SO = (1.0, _OUT_OF_SIGHT)  # of a name that only has other vowels: from the seat of a province, or from its middle
_TOLD = (0.2, 2.0)  # degrees from the neighbour, or from the middle of the province, that is told beside a name
QUARTERS = ("neighbourhood", "neighborhood", "quarter", "suburb", "district")
_STREETS = ("street", "avenue", "boulevard", "square", "roundabout", "gate")
IN_REACH = 0.15  # degrees from a district to the middle of its city
_SHIFT = 0.03  # degrees: the part of a city that a direction names lies about 3 km from its middle
_OWN = ("case:", "mine:")
_BY_HAND = ("hand:", "more:", *_OWN)
_OWN_VOTES = 3  # for its country, of a name that no other country has
SAINTS = ("san", "santa", "santo", "são", "sao", "saint", "sainte", "st", "sant")
_BYSAINTS = ("hospital", "clinic", "church", "school", "market", "university", "cemetery", "prison")
_AT_BORDERS = ("crossing", "border", "port", "airport")  # they are called by their own town, be it abroad
_AT = ("in", "near", "at", "outside", "inside")
_TOWNS = ("city", "town", "capital")  # said of a name: it lies in no other
PART = "part"
_CITIES = ("city", "district group")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where it stands. `relative`: only said to be near (`south of`); `kind`: the place word of its name."""

    text: str
    start: int
    end: int
    place: PlaceRead | None
    preposition: str = ""
    relative: bool = False
    kind: str = ""

    @property
    def country_only(self) -> bool:
        """Whether it is a whole country."""
        return self.place is not None and self.place.precision == "country"

    @property
    def river(self) -> bool:
        """Whether it is a river: it says little about where."""
        return self.place is not None and self.place.precision == "river"

    @property
    def part(self) -> bool:
        """Whether it is a part of a town without a name (`the old quarter`): what is told next need not be there."""
        return self.kind == PART

    @property
    def wide(self) -> bool:
        """Whether it is a region."""
        return self.place is not None and self.place.precision == "region"


@dataclass(slots=True)
class About:
    """What a stretch of a text is about: its main place, its countries by how much speaks for them, where it was filed."""

    main: Mention | None = None
    region: Mention | None = None
    dateline: Mention | None = None
    countries: Counter[str] = field(default_factory=Counter)
    names: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()  # names that stand behind a title somewhere: Mr Sadr is not Sadr City
    near: Mention | None = None  # the city named last on the way through the text
    until: int = 0  # letter where the sentence ends that is looked at on the way
    guessed: dict[str, PlaceRead] = field(default_factory=dict)  # names without a place of their own: where they were put first
    sites: dict[str, Mention] = field(default_factory=dict)  # `the airport`, `the port` of the main place, where the gazetteer has it
    towns: dict[str, Mention] = field(default_factory=dict)  # Hodeidah, of Hodeidah port

    @property
    def country(self) -> str:
        """The country with most for it; empty: none."""
        return max(self.countries, key=self.countries.__getitem__, default="")  # of several the first named


def resolved(spot: Spot, about: About, atlas: Atlas) -> Mention | None:
    """The place that a name means in this text; the name alone where none fits."""
    if is_of_another_city(spot, (about.near, about.dateline, about.main)):
        spot = replace(spot, places=(), named_after=())
    place = _chosen(spot.places, about, atlas, spot.town) if spot.places else None
    if place is None and len(spot.places) == 1 and spot.home and spot.places[0].country == spot.home:
        place = spot.places[0]  # the Macedonian border post at Blace, in a text on Kosovo
    if place is not None and spot.kind in QUARTERS and place.precision == "city" and not _reached(place, about):
        place = None  # a quarter of the city, not a town of its name far away
    name = spot.text
    if place is not None and _far_from_dateline(place, spot, about):
        place = PlaceRead(name, place.country)
    if place is not None and place.precision == "river":
        return Mention(name, spot.start, spot.end, _banks(place, about), spot.preposition, spot.relative, spot.kind)
    if place is not None and spot.part:
        if not has_parts(place, spot, about, atlas):
            return Mention(name, spot.start, spot.end, None, spot.preposition, spot.relative, spot.kind)
        place = part_of(place, spot.part, atlas)
    if place is None and not spot.places:
        place = _near_in_spelling(spot, about, atlas)
        same = place is not None and _consonants(place.name) == _consonants(spot.text) != ""
        if place is not None and not (_is_where_told(place, spot, same, atlas) and may_be_meant(place, spot.kind, same)):
            place = None
        if place is not None and spot.kind in QUARTERS and not _reached(place, about):
            place = None
    if place is None and spot.area is not None:
        place = in_area(name, spot.area)
    if place is None and spot.home and spot.home != about.country:
        place = PlaceRead(name, spot.home)  # somewhere in the country of its line, not around the town of the text
    if place is None and spot.kind in _AT_BORDERS:
        place = _crossing_abroad(spot)
    if place is None:
        place = _around(spot, about, atlas)
    return Mention(name, spot.start, spot.end, place, spot.preposition, spot.relative, spot.kind)


def _is_where_told(place: PlaceRead, spot: Spot, same: bool, atlas: Atlas) -> bool:
    """
    Whether a town of a like name lies where the name is told to be: Beit El is not south of Nablus, Kaduna not in Zamfara state.

    `same`: only its vowels are others; Tal Rifaat is Tell Rifaat.
    """
    if spot.area is not None and spot.area.lon is not None and not _lies_there(place, spot.area, same, atlas):
        return False
    return not spot.told or any(_lies_there(place, area, same, atlas) for area in spot.told)


def _lies_there(place: PlaceRead, area: PlaceRead, same: bool, atlas: Atlas) -> bool:
    far, region = apart(place, area), area.precision == "region"
    if place.country != area.country or (area.precision != "country" and far >= (_TOLD_SO if same else _TOLD)[region]):
        return False
    if same or not region:
        return True
    others = [apart(place, other) for other in atlas.provinces(area.country)]
    return not others or far <= min(others) + _NEARLY


def _consonants(name: str) -> str:
    return "".join(letter for letter in once(_bare(name)) if letter not in "aeiouywh")


def _crossing_abroad(spot: Spot) -> PlaceRead | None:
    """`Erez crossing`, `Torkham crossing` in a text on Syria: of all countries one alone has a crossing of that name."""
    known = [place for place in spot.places or spot.named_after if place.key.startswith("hand:")]
    if len({place.country for place in known}) != 1:
        return None
    return known[0] if spot.places else replace(known[0], name=spot.text, precision=f"somewhere in {known[0].name}", candidates=())


def _far_from_dateline(place: PlaceRead, spot: Spot, about: About) -> bool:
    """`MOSUL - attacked a market in Muthanna`: a province far away, of which a text from a town that is no capital would say so."""
    filed = about.dateline.place if about.dateline is not None else None
    if filed is None or about.dateline is None or not spot.within or place.precision != "region" or not place.key.startswith("region:"):
        return False
    near = filed.country == place.country and filed.precision == "city" and about.dateline.text.lower() not in CAPITALS
    return near and not spot.kind and apart(place, filed) > _OUT_OF_SIGHT


def has_parts(place: PlaceRead, spot: Spot, about: About, atlas: Atlas) -> bool:
    """
    Whether `eastern X` is a part of the town X: not of a small or far one that only has the name of an area (South Omo, Central Java).

    With a capital letter it is a name of its own, unless the town is one of the list by hand, a capital, or named by the text as well.
    """
    town, main = spot.town, about.main.place if about.main is not None else None
    if place.precision != "city" or place.key.startswith(_BY_HAND) or (main is not None and main.name == place.name):
        return True
    if town.lower() in about.names or town.lower() in CAPITALS:
        return True
    if spot.text[0].isupper() or _bare(place.name)[:1] != _bare(town)[:1]:
        return False
    return atlas.large(town) or about.countries[place.country] > _OWN_VOTES


def _banks(river: PlaceRead, about: About) -> PlaceRead:
    """A river where the text speaks of it: by its main city, if that is in reach."""
    city = about.main.place if about.main is not None else None
    if city is None or city.precision not in ("city", "district"):
        return river
    return replace(river, lon=city.lon, lat=city.lat, country=city.country, precision="river")


def _reached(place: PlaceRead, about: About) -> bool:
    """Whether a place may be a part of the city that the text is about."""
    main = about.main.place if about.main is not None else None
    return main is None or main.precision != "city" or apart(place, main) < 2 * IN_REACH


def _chosen(places: tuple[PlaceRead, ...], about: About, atlas: Atlas, name: str = "") -> PlaceRead | None:
    """Of several places of one name: the case's own, a country, one in the text's country, near its main place; else a large one."""
    best: PlaceRead | None = None
    places = without_its_towns(places)
    if _is_anywhere(places, about, atlas, name):
        return None
    if places[0].key.startswith(_OWN) or places[0].precision == "country" or not about.countries:
        small = not about.countries and not atlas.large(name)
        best = next((place for place in places if small and place.key.startswith("more:")), places[0])
    else:
        middle = about.main.place if about.main is not None else None
        single = len(places) == 1
        places = tuple(place for place in places if _believed(place, about, middle)) or ()
        if not places:
            return None
        near = [place for place in places if place.country == about.country or (not place.country and place.key.startswith("hand:"))]
        named = [place for place in places if about.countries[place.country] >= 2 and _own_name(place, name, about)]
        named = [place for place in named if about.countries[place.country] > 3 or atlas.large(place.name)]
        if near:
            by_hand = [place for place in near if place.key.startswith("hand:")]
            best = _nearest(by_hand, middle) if by_hand else _nearest(spelled_alike(near, name), middle)
            alone = (
                len([place for place in near if place.precision != "region"]) == 1
                and best.country == about.country
                and name.replace(" ", "").isalpha()
            )
            alone = alone and (single or plain(best.name) == plain(name))
            far = best.precision == "city" and middle is not None and apart(best, middle) > _OUT_OF_SIGHT
            if far and not alone and not atlas.large(best.name):
                return None
        elif named and (places[0] in named or not atlas.large(places[0].name)):
            best = places[0] if places[0] in named else _nearest(named, middle)
        elif (atlas.large(places[0].name) and _own_name(places[0], name, about) and not _is_everywhere(places, name)) or places[
            0
        ].key.startswith("hand:"):
            best = places[0]
        elif middle is not None and (close := [place for place in places if apart(place, middle) < FAR]):
            best = _nearest(close, middle)
    if best is None:
        return None
    return replace(best, candidates=tuple(place for place in places if place is not best)[:3])


def _is_everywhere(places: Sequence[PlaceRead], name: str) -> bool:
    """Whether towns of many countries have this name, none of them the text's: Santa Maria, Victoria; of a capital it is the capital."""
    return len({place.country for place in places}) >= _EVERYWHERE and name.lower() not in CAPITALS


def once(name: str) -> str:
    """A folded name with each doubled letter once: Odessa is Odesa."""
    return "".join(letter for at, letter in enumerate(name) if not at or letter != name[at - 1])


def _is_anywhere(places: Sequence[PlaceRead], about: About, atlas: Atlas, name: str) -> bool:
    """Whether small towns of several countries have this very name, and nothing else in the text speaks for one of them: Bor, Foca."""
    if places[0].precision != "city" or not name or atlas.large(name) or any(place.key.startswith(_BY_HAND) for place in places):
        return False
    homes = {place.country for place in places if plain(place.name) == plain(name)}
    return len(homes) > 1 and max(about.countries.values(), default=0) < 2


def _believed(place: PlaceRead, about: About, middle: PlaceRead | None) -> bool:
    """A district or site of the list by hand is one only in its own country, a district only near the city that is spoken of."""
    if not place.key.startswith("hand:") or place.precision not in ("district", "site"):
        return True
    if place.country and place.country != about.country and about.countries[place.country] <= 3:
        return False
    return place.precision == "site" or middle is None or middle.precision not in ("city", "district") or apart(place, middle) < _NEIGHBOURS


def spelled_alike(places: Sequence[PlaceRead], name: str) -> Sequence[PlaceRead]:
    """Those whose own name begins as it is written, if there are any: Sloviansk is Slovyansk, not Nikopol, which was called so once."""
    head = _bare(name)[:3]
    return [place for place in places if _bare(place.name)[:3] == head] or places


def _bare(name: str) -> str:
    """A folded name without its article."""
    words = plain(name).split()
    return "".join(words[1:] if len(words) > 1 and len(words[0]) == 2 else words)


def _own_name(place: PlaceRead, name: str, about: About) -> bool:
    """Whether a place abroad is meant by its own name, or its country spoken of besides: Al Wadi in Marib is not El Oued."""
    own = plain(place.name)
    return about.countries[place.country] > 3 or not name or own in plain(name) or plain(name) in own


def _nearest(places: Sequence[PlaceRead], middle: PlaceRead | None) -> PlaceRead:
    """The first within reach of the middle, else the nearest, else the first."""
    if middle is None or middle.lon is None or len(places) == 1:
        return places[0]
    towns = [place for place in places if place.precision != "region"] or list(places)
    for reach in (0.3, 1.5):
        if (close := next((place for place in towns if apart(place, middle) < reach), None)) is not None:
            return close
    return min(towns, key=lambda place: apart(place, middle))


def apart(one: PlaceRead, other: PlaceRead) -> float:
    if one.lon is None or one.lat is None or other.lon is None or other.lat is None:
        return 360.0
    return max(abs(one.lon - other.lon), abs(one.lat - other.lat))


def _near_in_spelling(spot: Spot, about: About, atlas: Atlas) -> PlaceRead | None:
    """Another spelling of a place of the text's country; else a large place with one letter wrong."""
    if len(spot.text) < 5 or spot.kind in WAYS:
        return None
    middle = about.main.place if about.main is not None else None
    alike = atlas.similar(spot.text, about.country) if about.country else ()
    if alike := tuple(place for place in alike if place.precision not in ("district", "site") or spot.kind or _reached(place, about)):
        return _nearest(alike, middle)
    if spot.preposition and (meant := atlas.like(spot.text)) and (places := atlas.find(meant)):
        if not about.country and not _is_plain_slip(spot.text, meant, places[0]):
            return None
        return _chosen(places, about, atlas) if not about.country or places[0].country == about.country else None
    return None


def _is_plain_slip(written: str, meant: str, place: PlaceRead) -> bool:
    """Whether a name alone may be a misspelling, where nothing tells of a country: a short one is a town of no list (Metele, Moriba)."""
    same_letters = set(plain(written)) == set(meant)
    return (same_letters or len(written) >= _LONG) and (plain(place.name) == meant or place.key.startswith(_BY_HAND))


def _around(spot: Spot, about: About, atlas: Atlas) -> PlaceRead | None:
    """The middle of what is around a name that no gazetteer has, said to be so; a road has none."""
    if spot.kind in WAYS and spot.kind not in _STREETS:
        return _along(spot, about, atlas) if spot.kind in ROADS else None
    if (known := about.guessed.get(spot.text.lower())) is not None:
        return known
    near = tuple(p for p in spot.named_after if not about.country or p.country == about.country or about.countries[p.country] > 3)
    near = _of_the_city_told(near, spot, about.near)
    near = () if spot.kind in _STREETS or _called_after_a_saint(spot, about) else near  # Tripoli Street is in Misrata
    if not near and spot.kind in _AT_BORDERS and len({place.country for place in spot.named_after}) == 1:
        near = spot.named_after  # Adre crossing, of a text on Sudan
    if near and (city := _chosen(near, about, atlas)) is not None:
        return replace(city, name=spot.text, precision=f"somewhere in {city.name}", candidates=())
    inside = in_city(spot.kind) or spot.kind in QUARTERS or spot.kind in _STREETS
    beside = (spot.preposition in _AT and spot.kind not in _TOWNS) or spot.kind in SITES
    around = about.near or _home(about, inside or spot.kind in SITES)
    middle = around.place if around is not None else None
    if middle is None or middle.lon is None or middle.precision == "country":
        return None
    if (inside or beside) and middle.precision in (*_CITIES, "district", "region"):
        if around is not None and around.start > about.until > 0:
            return PlaceRead(spot.text, at_home(middle.country, about))
        how = "in" if inside else "around"
        made = PlaceRead(spot.text, middle.country, middle.lon, middle.lat, f"somewhere {how} {middle.name}")
        about.guessed[spot.text.lower()] = made
        return made
    return None


def _of_the_city_told(near: tuple[PlaceRead, ...], spot: Spot, told: Mention | None) -> tuple[PlaceRead, ...]:
    """`In |Lima|, a bomb in the Miraflores district`: of several of a quarter's name the one in the city that was named last, if any."""
    city = told.place if told is not None else None
    if city is None or spot.kind not in QUARTERS:
        return near
    return tuple(place for place in near if place.country == city.country and apart(place, city) < 2 * IN_REACH) or near


def _called_after_a_saint(spot: Spot, about: About) -> bool:
    """`In Quibdo, ... The |San Francisco hospital|`: a town is told, and the building is called after a saint, not after a far town."""
    first, _, rest = spot.text.lower().partition(" ")
    town = rest.rpartition(" ")[0]
    return first.strip(".") in SAINTS and spot.kind in _BYSAINTS and about.near is not None and f"{first} {town}" not in about.names


def at_home(country: str, about: About | None) -> str:
    """The country of a town that only a later sentence names: it tells no more of a place, and not even that of a text filed elsewhere."""
    filed = about.dateline.place if about is not None and about.dateline is not None else None
    return country if filed is None or filed.country == country else ""


def _home(about: About, site: bool) -> Mention | None:
    """
    What a text is about; where that is only the town it was filed from, a `site` may be there, no other town that is named.

    `MEULABOH, Indonesia - Two drowned in Calang`: Calang is a town of its own.
    """
    return about.main if site or about.main is not about.dateline else None


def _along(spot: Spot, about: About, atlas: Atlas) -> PlaceRead | None:
    """The town that a road is named after, of two the one that the text is not about; its precision says `on the road`."""
    main = about.main.place if about.main is not None else None
    meant = (_chosen(places, about, atlas) for places in (spot.named_after, spot.other_end) if places)
    ends = [end for end in meant if end is not None and end.precision in ("city", "site", "district")]
    ends = [end for end in ends if main is None or end.name != main.name] or ends
    ends = [end for end in ends if end.country in ("", about.country) or about.countries[end.country] > _OWN_VOTES or _is_near(end, main)]
    if not ends:
        return None
    return replace(ends[0], name=spot.text, precision=f"on the road of {ends[0].name}", candidates=())


def _is_near(place: PlaceRead, main: PlaceRead | None) -> bool:
    """Whether a place abroad is a neighbour of what a text is about, or that is not known."""
    return main is None or apart(place, main) < _NEIGHBOURS


def part_of(place: PlaceRead, direction: str, atlas: Atlas) -> PlaceRead:
    """East of a city: by its own name if the gazetteer has it, else 3 km from the middle. The whole city is its first candidate."""
    own = atlas.find(f"{direction} {place.name}") or atlas.find(f"{direction.removesuffix('ern')} {place.name}")
    if own and own[0].country in ("", place.country):
        return replace(own[0], candidates=(replace(place, candidates=()),))
    east, north = DIRECTIONS[direction]
    if place.lon is None or place.lat is None or place.precision != "city":
        return replace(place, name=f"{direction} {place.name}")
    whole = replace(place, candidates=())
    lon, lat = round(place.lon + east * _SHIFT, 3), round(place.lat + north * _SHIFT * 0.8, 3)
    return replace(place, name=f"{direction} {place.name}", lon=lon, lat=lat, precision="district group", candidates=(whole,))
