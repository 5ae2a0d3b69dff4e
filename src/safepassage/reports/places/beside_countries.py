"""A country or state that is named right beside a town decides which town of that name is meant: `Tripoli, Lebanon`, `Paris, Texas`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.parties.parties import COUNTRIES
from safepassage.reports.places.beside_areas import headed_by_area, settled_beside, told_beside, told_of
from safepassage.reports.places.place_types import DIRECTIONS
from safepassage.reports.places.resolving import apart, spelled_alike
from safepassage.reports.places.spot import Spot

_BETWEEN = re.compile(rf"(?:, | \(| in )(?:(?:{'|'.join(DIRECTIONS)}) )?")  # a town, and what it lies in
_OWNER = re.compile(r"['’]s(?: (?:city|town|port city|port|village) of)? ")
_PEOPLE_OF = re.compile(  # the Lebanese city of |Tripoli|, the Macedonian border post at |Blace|
    r"\b([A-Z][a-z]{2,15}) (?:[a-z]{3,10} ){0,2}(?:(?:city|town|port|village) (?:of|at)|"
    r"(?:border|frontier)(?: [a-z]{4,10})? (?:of|at|in|near)|"
    r"border (?:town|village|city) of|side of the border (?:at|in|near)) $"
)
_PEOPLES = {  # beside those that act in wars (`COUNTRIES`)
    "macedonian": "North Macedonia", "albanian": "Albania", "montenegrin": "Montenegro", "hungarian": "Hungary", "romanian": "Romania",
    "bulgarian": "Bulgaria", "greek": "Greece", "moldovan": "Moldova", "slovak": "Slovakia", "lithuanian": "Lithuania",
    "belarusian": "Belarus", "liberian": "Liberia", "ivorian": "Ivory Coast", "guinean": "Guinea", "ghanaian": "Ghana",
    "senegalese": "Senegal", "gambian": "Gambia", "nigerien": "Niger", "burkinabe": "Burkina Faso", "chadian": "Chad",
    "cameroonian": "Cameroon", "gabonese": "Gabon", "angolan": "Angola", "zambian": "Zambia", "rwandan": "Rwanda",
    "burundian": "Burundi", "ugandan": "Uganda", "tanzanian": "Tanzania", "mozambican": "Mozambique", "malawian": "Malawi",
    "djiboutian": "Djibouti", "tunisian": "Tunisia", "algerian": "Algeria", "moroccan": "Morocco", "mauritanian": "Mauritania",
    "kuwaiti": "Kuwait", "omani": "Oman", "tajik": "Tajikistan", "uzbek": "Uzbekistan", "thai": "Thailand", "bangladeshi": "Bangladesh",
    "cambodian": "Cambodia", "vietnamese": "Vietnam", "nepalese": "Nepal", "mexican": "Mexico", "honduran": "Honduras",
    "salvadoran": "El Salvador", "guatemalan": "Guatemala", "nicaraguan": "Nicaragua", "venezuelan": "Venezuela",
    "ecuadorean": "Ecuador", "peruvian": "Peru", "brazilian": "Brazil", "haitian": "Haiti", "dominican": "Dominican Republic",
}  # fmt: skip
_HEAD = re.compile(r"[-*•#\s\d.)]{0,6}(?:In )?(?P<name>[A-Z][\w'’-]{2,20}(?: [A-Z][\w'’-]{1,20}){0,2})(?::| [-–—]|,) ")  # `Mali: ...`
_IN_HEAD = re.compile(r"In (?P<name>[A-Z][\w'’-]{2,20}(?: [A-Z][\w'’-]{1,20}){0,2}), ")  # of a sentence
_BEFORE = 50  # letters
_AREAS = ("country", "region")
_CLOSES = re.compile(r"[.;:)!?\n]|,(?! (?:and |or )?[A-Z])|$")  # not `in Doha, Israel, and Jordan`, where each is one of several
_ACTS = re.compile(r" (?:said|says|say|reported|reports|claimed|claims|denied|denies|warned|announced|accused|insisted)\b")
_ABROAD = 12.0  # degrees from the middle of a country: no town of it, whatever its borders once were
_STATE, _TOWN = "area:", "geonames:"
_SURELY = ("hand:", "case:", "mine:")


def with_countries(lines: Sequence[Sequence[Spot]], starts: Sequence[int], text: str, atlas: Atlas) -> list[list[Spot]]:
    """
    The names of each sentence with the one place that the country or state beside them leaves; so too where the text names it again.

    A town that the gazetteer has only far from there keeps its name and its country, and has no point. `starts`: where sentences begin.
    """
    said = [[_said(line, number, text, atlas) for number in range(len(line))] for line in lines]
    lines = [headed_by_area(_headed(line, start, text, atlas), start, text, atlas) for line, start in zip(lines, starts, strict=True)]
    homes: dict[str, set[PlaceRead]] = {}
    for line, known in zip(lines, said, strict=True):
        for spot, home in zip(line, known, strict=True):
            if home is not None:
                homes.setdefault(spot.text, set()).add(home)
    again = {name: next(iter(found)) for name, found in homes.items() if len(found) == 1}
    narrowed = [
        [_narrowed(spot, home or again.get(spot.text)) for spot, home in zip(line, known, strict=True)]
        for line, known in zip(lines, said, strict=True)
    ]
    return [[_at_home(line, number, text, atlas) for number in range(len(line))] for line in narrowed]


def _at_home(line: Sequence[Spot], number: int, text: str, atlas: Atlas) -> Spot:
    """`killed in |Buqda|, Somalia`: a name that no gazetteer has, with the country beside it."""
    spot = line[number]
    if spot.places or spot.home or spot.part:
        return spot
    spot = told_of(spot, told_beside(line, number, text), atlas)
    areas = [area for area in _areas_beside(line, number, text, atlas) if area.country]
    return replace(spot, home=areas[0].country) if areas else spot


def _headed(line: Sequence[Spot], start: int, text: str, atlas: Atlas) -> Sequence[Spot]:
    """
    `Mali: 5 were killed in |Gao|`: the names of a line that begins with a country, each with its places there, where it has any.

    A comma (`In Lebanon, ...`) holds for its own sentence alone, and nothing for one that names another country.
    """
    begin = text.rfind("\n", 0, start) + 1
    head = (_HEAD.match(text, begin) or _IN_HEAD.match(text, start)) if line else None
    country = atlas.find(head["name"]) if head is not None else ()
    if head is not None and head.start() < start and (not country or country[0].precision != "country"):
        head = _IN_HEAD.match(text, start)
        country = atlas.find(head["name"]) if head is not None else ()
    if head is None or not country or country[0].precision != "country" or (text[head.end() - 2] == "," and start > head.start("name")):
        return line
    code = country[0].country
    if any(spot.places and spot.places[0].precision == "country" and spot.places[0].country != code for spot in line):
        return line
    return [replace(spot, home=code, places=tuple(one for one in spot.places if one.country == code) or spot.places) for spot in line]


def _narrowed(spot: Spot, home: PlaceRead | None) -> Spot:
    return spot if home is None or not spot.places else replace(spot, places=(home,), home=home.country if home.key else spot.home)


def _said(line: Sequence[Spot], number: int, text: str, atlas: Atlas) -> PlaceRead | None:
    """The place of a name by the country or state beside it; None: nothing is beside it, or says nothing."""
    spot = line[number]
    if spot.part or not spot.places or spot.places[0].precision in _AREAS:
        return None
    beside = told_beside(line, number, text)
    if beside is not None and (left := settled_beside(spot, beside, atlas)) is not None:
        return left[0]
    areas = _areas_beside(line, number, text, atlas) or (beside.places if beside is not None and not beside.near else ())
    if (home := in_areas(spot.places, areas)) is not None:
        whole = areas[0].precision == "country" and home.key.startswith(_TOWN)  # of several towns there one that is so called today
        return (in_areas(spelled_alike(spot.places, spot.text), areas) if whole else None) or home
    behind = line[number + 1] if number + 1 < len(line) else None
    closed = behind is not None and text[spot.end : behind.start] in (", ", " (") and _CLOSES.match(text, behind.end) is not None
    return PlaceRead(spot.text, areas[0].country) if closed and _is_elsewhere(spot, areas) else None


def in_areas(places: Sequence[PlaceRead], areas: Sequence[PlaceRead]) -> PlaceRead | None:
    """The first of several places that lies in a country, or the nearest to the middle of a region of its country; None: none does."""
    for area in areas:
        towns = [place for place in places if place.country == area.country and place.precision not in _AREAS]
        if towns:
            return towns[0] if area.precision == "country" else min(towns, key=lambda town: apart(town, area))
    return None


def _areas_beside(line: Sequence[Spot], number: int, text: str, atlas: Atlas) -> tuple[PlaceRead, ...]:
    """The countries and regions that the name right behind a town may be, the one whose it is said to be, or whose people's."""
    spot = line[number]
    behind = line[number + 1] if number + 1 < len(line) else None
    owner = line[number - 1] if number else None
    named = tuple[PlaceRead, ...]()
    if behind is not None and _BETWEEN.fullmatch(text[spot.end : behind.start]) and not _ACTS.match(text, behind.end):
        named = behind.places
    elif owner is not None and _OWNER.fullmatch(text[owner.end : spot.start]):
        named = owner.places
    elif (people := _PEOPLE_OF.search(text[max(0, spot.start - _BEFORE) : spot.start])) and (
        country := COUNTRIES.get(people[1].lower()) or _PEOPLES.get(people[1].lower())
    ):
        named = atlas.find(country)
    return tuple(place for place in named if place.precision in _AREAS)


def _is_elsewhere(spot: Spot, areas: Sequence[PlaceRead]) -> bool:
    """`in Santiago, Cape Verde.`: whether the country or state that is named right behind has no such town, and none is near it."""
    if not areas or (areas[0].precision != "country" and not areas[0].key.startswith(_STATE)):
        return False
    if spot.places[0].key.startswith(_SURELY) and not areas[0].key.startswith(_STATE):
        return False
    if areas[0].precision == "country" and spot.places[0].key.startswith(_TOWN):
        return apart(spot.places[0], areas[0]) > _ABROAD  # `La Paz, El Salvador`, though Honduras has one too
    return all(apart(place, areas[0]) > _ABROAD for place in spot.places)
