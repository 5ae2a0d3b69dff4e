"""Where a text is, and which place a claim is about: its own words first, then its sentence, then its paragraph, then the whole text.

Never simply the last name: a wrong point is worse than none. A name that the gazetteer lacks keeps its name; its point is that of the place
around it, and the precision says so (`somewhere in Mosul`).
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from safepassage.records.gazetteer import plain
from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.parties import CAPITALS, COUNTRIES
from safepassage.reports.places import DIRECTIONS, SITES, WAYS, Spot, in_city, spots
from safepassage.reports.words import Word, listed

STRETCH = 12_000  # letters over which a text is taken to be about one place
FAR = 8.0  # degrees: a place of another country is believed without more only when it is nearer than this to what the text is about
_HEAD = 80  # letters in which a line names where it was filed
_SHIFT = 0.03  # degrees: the part of a city that a direction names lies about 3 km from its middle
_BYLINE = listed("correspondent correspondents reporter reporters staff writer agencies bureau")
_QUARTERS = ("neighbourhood", "neighborhood", "quarter", "suburb", "district")
_STREETS = ("street", "avenue", "boulevard", "square", "roundabout", "gate")
_NEIGHBOURS = 1.0  # degrees
_OUT_OF_SIGHT = 3.5  # degrees: a small place so far from what the text is about is another one of its name
_IN_REACH = 0.15  # degrees from a district to the middle of its city
_OWN = ("case:", "mine:")
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
    near: Mention | None = None  # the city named last on the way through the text
    guessed: dict[str, PlaceRead] = field(default_factory=dict)  # names without a place of their own: where they were put first
    sites: dict[str, Mention] = field(default_factory=dict)  # `the airport`, `the port` of the main place, where the gazetteer has it

    @property
    def country(self) -> str:
        """The country with most for it; empty: none."""
        return max(self.countries, key=lambda code: self.countries[code], default="")  # of several the first named


Lines = Sequence[tuple[Sequence[Word], list[Spot]]]


def survey(sentences: Iterable[tuple[int, Sequence[Word], str]], text: str, atlas: Atlas) -> tuple[list[list[Mention]], list[About]]:
    """The places of every sentence, resolved by what the whole text speaks of; and for every sentence what the text there is about."""
    found = [(start, words, spots(words, piece, start, atlas)) for start, words, piece in sentences]
    whole = _about([(words, line) for _, words, line in found], text, atlas, None)
    groups: dict[int, list[int]] = {}
    for number, (start, _, _) in enumerate(found):
        groups.setdefault(start // STRETCH, []).append(number)
    mentions: list[list[Mention]] = [[] for _ in found]
    abouts: list[About] = [whole] * len(found)
    for numbers in groups.values():
        about = whole if len(groups) == 1 else _about([found[n][1:] for n in numbers], text, atlas, whole)
        for number in numbers:
            if number and text.rfind("\n\n", found[number - 1][0], found[number][0]) >= 0:
                about.near = None
            resolved = (_resolved(spot, about, atlas) for spot in found[number][2] if _counts(spot, about) and not _is_dateline(spot, text))
            mentions[number] = []
            for mention in resolved:
                if mention is not None:
                    mentions[number].append(mention)
                    about.near = mention if _is_city(mention, about) else about.near
            mentions[number] = _inside_another(mentions[number], text)
            abouts[number] = about
    return mentions, abouts


def _inside_another(mentions: list[Mention], text: str) -> list[Mention]:
    """`Ayder hospital in Mekelle`, `the base at Rubkona`: a site that no gazetteer has lies where the name behind it says."""
    found = list(mentions)
    for number, (one, other) in enumerate(itertools.pairwise(mentions)):
        unknown = one.place is None or one.place.precision.startswith("some")
        if unknown and one.kind in SITES and text[one.end : other.start] in (" in ", " at ", ", ", " in the ") and not other.country_only:
            place = other.place
            if place is not None and not place.precision.startswith("some"):
                how = f"somewhere in {place.name}" if place.precision != "region" else place.precision
                place = replace(place, name=one.text, precision=how, key="", candidates=())
            found[number] = replace(one, text=text[one.start : other.end], place=one.place if place is None else place)
    return found


def _is_city(mention: Mention, about: About) -> bool:
    """Whether what is named after it may lie in it."""
    place = mention.place
    home = place is not None and place.precision == "city" and place.country == about.country
    return home and not mention.relative and mention.preposition not in ("to", "from", "towards", "toward", "between", "and", "of")


def _about(lines: Lines, text: str, atlas: Atlas, whole: About | None) -> About:
    """What speaks for which country, then which place is named most."""
    about = About(countries=Counter(whole.countries) if whole else Counter(), dateline=whole.dateline if whole else None)
    names: set[str] = set(whole.names) if whole else set()
    datelines: list[Spot] = []
    for words, line in lines:
        for word in words:
            if word.low in COUNTRIES and word.text[0].isupper() and word.low != "us" and (places := atlas.find(COUNTRIES[word.low])):
                about.countries[places[0].country] += 1
        for spot in line:
            if _is_dateline(spot, text):
                datelines.append(spot)
            elif spot.sure:
                names.add(spot.text.lower())
                _vote(spot, about.countries)
    about.names = frozenset(names)
    for spot in datelines:
        _vote(spot, about.countries)
    if datelines and about.dateline is None:
        about.dateline = _resolved(datelines[0], about, atlas)
    _find_main(lines, text, about, atlas, whole)
    return about


def _vote(spot: Spot, countries: Counter[str]) -> None:
    """A country's own name counts two, a place that only one country has three, an ambiguous one a share."""
    places = spot.places or spot.named_after
    owners = sorted({place.country for place in places if place.country})
    if not owners:
        return
    if places[0].precision == "country":
        countries[places[0].country] += 2
    elif len(owners) == 1 or places[0].key.startswith("hand:"):
        countries[places[0].country or owners[0]] += 3
    elif len(owners) <= 3:
        for owner in owners:
            countries[owner] += 1


def _is_dateline(spot: Spot, text: str) -> bool:
    """SARAJEVO, July 3. - at the start of a line, or right after one such name there."""
    line = text.rfind("\n", max(0, spot.start - _HEAD), spot.start) + 1
    if not line and spot.start > _HEAD:
        return False
    head = text[line : spot.start]
    if line and len(head) < 50 and _BYLINE & set(head.lower().split()) and head.lower().startswith(("from ", "by ", "our ")):
        return True
    if spot.shouted and not head.strip():
        return text[spot.end : spot.end + 1] in (",", ".", " ", "/") and not text[spot.end : spot.end + 40].lstrip(" ,./-")[:3].isupper()
    return len(head) < 40 and head.rstrip(" ,").isupper() and head.rstrip().endswith(",")


def _find_main(lines: Lines, text: str, about: About, atlas: Atlas, whole: About | None) -> None:
    """The place named most, in the title and the first sentences more; the first of several."""
    weights: dict[str, float] = {}
    first: dict[str, Mention] = {}
    title_end = text.find("\n") if 0 < text.find("\n") < 140 else 0
    spoken, opening = 0, ""  # the names of the first sentence that names a place
    for _, line in lines:
        spoken += bool(line)
        for spot in line:
            if _is_dateline(spot, text) or not _counts(spot, about):
                continue
            mention = _resolved(spot, about, atlas)
            if mention is None or mention.place is None or mention.country_only or not mention.place.country:
                continue
            if mention.kind in WAYS:
                continue
            name = mention.place.name.lower()
            tail = name.partition(" ")[2]  # east Aleppo is Aleppo
            name = tail if tail in weights else name
            home = 1.0 if mention.place.country == about.country else 0.8 if about.countries[mention.place.country] > 5 else 0.4
            if spot.text.lower() in CAPITALS and not spot.preposition and spot.end > title_end:
                home *= 0.3  # Ankara has not agreed
            size = (
                0.8
                if mention.wide
                else 0.6
                if mention.place.precision in ("site", "district") or "some" in mention.place.precision
                else 1.0
            )
            size *= 0.6 if spot.preposition in ("to", "from", "towards", "toward") else 0.3 if spot.preposition == "via" else 1.0
            titled = 8.0 if not opening else 3.5
            weight = (titled if spot.end <= title_end else 1.5 if spoken <= 2 else 1.0) * home * size
            weights[name] = weights.get(name, 0.0) + weight
            first.setdefault(name, mention)
            opening = opening or ("-" if spot.preposition in ("reached", "to", "from", "towards") else name)
    if whole is not None and whole.main is not None and whole.main.place is not None:
        name = whole.main.place.name.lower()
        weights[name] = weights.get(name, 0.0) + 1.0
        first.setdefault(name, whole.main)
    filed = about.dateline.place if about.dateline is not None else None
    if filed is not None and filed.name.lower() in weights:  # often only where the agency has its office
        home = any(word.low == "here" for words, _ in lines for word in words)
        here = opening == filed.name.lower()  # what is told first is told of the place itself
        weights[filed.name.lower()] = weights[filed.name.lower()] * (1.0 if here else 0.6) + 1.25 * home + (1.5 if here else 0.25)
    if not weights:
        about.main = about.dateline or (whole.main if whole else None)
        return
    best = max(weights, key=lambda known: weights[known])
    about.main = _whole(first[best], about)
    if about.main.place is not None and about.main.place.precision == "city":
        for kind in ("airport", "port", "dam"):
            own = next((p for p in atlas.find(f"{about.main.place.name} {kind}") if p.country == about.main.place.country), None)
            if own is not None:
                about.sites[kind] = replace(about.main, text=f"the {kind}", place=own, kind=kind)
    about.region = next((first[known] for known in sorted(weights, key=lambda k: -weights[k]) if first[known].wide), None)


def _whole(main: Mention, about: About) -> Mention:
    """The city of a district or site that is named most, if the text was filed there."""
    place = main.place
    if place is None or place.precision not in ("district", "site"):
        return main
    city = about.dateline.place if about.dateline is not None else None
    filed = city is not None and city.precision == "city" and city.country == place.country and _apart(city, place) < _IN_REACH
    return about.dateline if filed and about.dateline is not None else main


def _counts(spot: Spot, about: About) -> bool:
    """Whether a name is a place: surely, or because the text says so elsewhere, or because the country of the text has it."""
    if spot.sure or spot.text.lower() in about.names:
        return True
    return bool(spot.places) and len(spot.text) > 3 and any(place.country == about.country for place in spot.places)


def _resolved(spot: Spot, about: About, atlas: Atlas) -> Mention | None:
    """The place that a name means in this text; the name alone where none fits."""
    place = _chosen(spot.places, about, atlas, spot.text) if spot.places else None
    if place is not None and spot.kind in _QUARTERS and place.precision == "city" and not _reached(place, about):
        place = None  # a quarter of the city, not a town of its name far away
    name = spot.text
    if place is not None and spot.part:
        place = _part_of(place, spot.part, atlas)
    if place is None and not spot.places:
        place = _near_in_spelling(spot, about, atlas)
    if place is None:
        place = _around(spot, about, atlas)
    return Mention(name, spot.start, spot.end, place, spot.preposition, spot.relative, spot.kind)


def _reached(place: PlaceRead, about: About) -> bool:
    """Whether a place may be a part of the city that the text is about."""
    main = about.main.place if about.main is not None else None
    return main is None or main.precision != "city" or _apart(place, main) < 2 * _IN_REACH


def _chosen(places: tuple[PlaceRead, ...], about: About, atlas: Atlas, name: str = "") -> PlaceRead | None:
    """Of several places of one name: the case's own, a country, one in the text's country, near its main place; else a large one."""
    best: PlaceRead | None = None
    if places[0].key.startswith(_OWN) or places[0].precision == "country" or not about.countries:
        best = places[0]
    else:
        middle = about.main.place if about.main is not None else None
        places = tuple(place for place in places if _believed(place, about, middle)) or ()
        if not places:
            return None
        near = [place for place in places if place.country == about.country or (not place.country and place.key.startswith("hand:"))]
        named = [place for place in places if about.countries[place.country] >= 2 and _own_name(place, name, about)]
        named = [place for place in named if about.countries[place.country] > 3 or atlas.large(place.name)]
        if near:
            by_hand = [place for place in near if place.key.startswith("hand:")]
            best = _nearest(by_hand, middle) if by_hand else _nearest(_spelled_alike(near, name), middle)
            if best.precision == "city" and middle is not None and _apart(best, middle) > _OUT_OF_SIGHT and not atlas.large(best.name):
                return None
        elif named and (places[0] in named or not atlas.large(places[0].name)):
            best = places[0] if places[0] in named else _nearest(named, middle)
        elif (atlas.large(places[0].name) and _own_name(places[0], name, about)) or places[0].key.startswith("hand:"):
            best = places[0]
        elif middle is not None and (close := [place for place in places if _apart(place, middle) < FAR]):
            best = _nearest(close, middle)
    if best is None:
        return None
    return replace(best, candidates=tuple(place for place in places if place is not best)[:3])


def _believed(place: PlaceRead, about: About, middle: PlaceRead | None) -> bool:
    """A district or site of the list by hand is one only in its own country, a district only near the city that is spoken of."""
    if not place.key.startswith("hand:") or place.precision not in ("district", "site"):
        return True
    if place.country and place.country != about.country and about.countries[place.country] <= 3:
        return False
    return place.precision == "site" or middle is None or middle.precision not in ("city", "district") or _apart(place, middle) < _NEIGHBOURS


def _spelled_alike(places: Sequence[PlaceRead], name: str) -> Sequence[PlaceRead]:
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
        if (close := next((place for place in towns if _apart(place, middle) < reach), None)) is not None:
            return close
    return min(towns, key=lambda place: _apart(place, middle))


def _apart(one: PlaceRead, other: PlaceRead) -> float:
    if one.lon is None or one.lat is None or other.lon is None or other.lat is None:
        return 360.0
    return max(abs(one.lon - other.lon), abs(one.lat - other.lat))


def _near_in_spelling(spot: Spot, about: About, atlas: Atlas) -> PlaceRead | None:
    """Another spelling of a place of the text's country; else a large place with one letter wrong."""
    if len(spot.text) < 5 or spot.kind in WAYS:
        return None
    middle = about.main.place if about.main is not None else None
    if about.country and (alike := atlas.similar(spot.text, about.country)):
        return _nearest(alike, middle)
    if spot.preposition and (meant := atlas.like(spot.text)) and (places := atlas.find(meant)):
        return _chosen(places, about, atlas) if not about.country or places[0].country == about.country else None
    return None


def _around(spot: Spot, about: About, atlas: Atlas) -> PlaceRead | None:
    """The middle of what is around a name that no gazetteer has, said to be so; a road has none."""
    if spot.kind in WAYS and spot.kind not in _STREETS:
        return None
    if (known := about.guessed.get(spot.text.lower())) is not None:
        return known
    near = tuple(p for p in spot.named_after if not about.country or p.country == about.country or about.countries[p.country] > 3)
    near = () if spot.kind in _STREETS else near  # Tripoli Street is in Misrata
    if near and (city := _chosen(near, about, atlas)) is not None:
        return replace(city, name=spot.text, precision=f"somewhere in {city.name}", candidates=())
    around = about.near or about.main
    middle = around.place if around is not None else None
    if middle is None or middle.lon is None or middle.precision == "country":
        return None
    inside = in_city(spot.kind) or spot.kind == "district" or spot.kind in _STREETS
    beside = spot.preposition in ("in", "near", "at", "outside", "inside") or spot.kind in SITES
    if (inside or beside) and middle.precision in (*_CITIES, "district", "region"):
        how = "in" if inside else "around"
        made = PlaceRead(spot.text, middle.country, middle.lon, middle.lat, f"somewhere {how} {middle.name}")
        about.guessed[spot.text.lower()] = made
        return made
    return None


def _part_of(place: PlaceRead, direction: str, atlas: Atlas) -> PlaceRead:
    """East of a city: by its own name if the gazetteer has it, else 3 km from the middle."""
    own = atlas.find(f"{direction} {place.name}") or atlas.find(f"{direction.removesuffix('ern')} {place.name}")
    if own and own[0].country in ("", place.country):
        return own[0]
    east, north = DIRECTIONS[direction]
    if place.lon is None or place.lat is None or place.precision != "city":
        return replace(place, name=f"{direction} {place.name}")
    lon, lat = round(place.lon + east * _SHIFT, 3), round(place.lat + north * _SHIFT * 0.8, 3)
    return replace(place, name=f"{direction} {place.name}", lon=lon, lat=lat, precision="district group")
