"""
The province, state, district or country that a text tells of a village no gazetteer has: `in |Kuriga|, Kaduna state`.

It wins over every other town of the text: the village lies somewhere in it, or nobody knows where, if the area is not known either.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.places.place_types import DIRECTIONS
from safepassage.reports.places.spot import Spot
from safepassage.reports.words.words import listed

_SIDE = rf"(?:(?:{'|'.join(DIRECTIONS)}|far|rural|troubled|restive)[ -]){{0,2}}"
_OWNER = ("'s ", "’s ")  # in |Turkey's| Kilis province
_VILLAGE = (
    r"(?: (?:village|town|hamlet|settlement|locality|area|territory|county|commune|circle|district|subdistrict|municipality|township|LGA|"
    r"local government area))?"
)
_WITHIN = re.compile(rf"{_VILLAGE}(?:, | \(|,? (?:in|of) )(?:the )?{_SIDE}(?:(?:part|parts|side|area) of (?:the )?)?")
_NAMED = r"(?:al-|el-|ar-|ash-|an-|as-)?[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20}){0,2}"
_SORT = r"(?:province|state|region|district|governorate|county|oblast|department|prefecture|territory|municipality|raion|township|commune)"
_UNKNOWN = re.compile(rf"{_WITHIN.pattern}{_NAMED} {_SORT}\b")  # an area that is told to be one, known or not
_AREAS = ("region", "country")
_TYPED = listed("province state region district governorate county oblast area township municipality")
_LONGEST = 3  # areas, one in the other: `in X in Dantewada district of Chhattisgarh`
_ABROAD = ("in", "inside", "across")


def with_areas(lines: Sequence[Sequence[Spot]], text: str, atlas: Atlas) -> list[list[Spot]]:
    """The names of each sentence; those that no gazetteer has with the area told beside them, there or where the text names them again."""
    told = [{number: area for number in range(len(line)) if (area := _area_of(line, number, text, atlas))} for line in lines]
    again: dict[str, PlaceRead] = {}
    for line, areas in zip(lines, told, strict=True):
        for number, area in areas.items():
            again.setdefault(line[number].text, area)
    return [_with(line, areas, again) for line, areas in zip(lines, told, strict=True)]


def _with(line: Sequence[Spot], areas: Mapping[int, PlaceRead], again: Mapping[str, PlaceRead]) -> list[Spot]:
    found = [areas.get(number) or (None if spot.places else again.get(spot.text)) for number, spot in enumerate(line)]
    return [replace(spot, area=area) if area is not None else spot for spot, area in zip(line, found, strict=True)]


def _area_of(line: Sequence[Spot], number: int, text: str, atlas: Atlas) -> PlaceRead | None:
    """What a name is told to lie in, the smallest that is known; a name alone where none is; None: nothing is told."""
    spot = line[number]
    if spot.places or spot.part:
        return None
    at, told = spot, False
    for behind in line[number + 1 : number + 1 + _LONGEST]:
        gap = text[at.end : behind.start]
        if not _WITHIN.fullmatch(gap) and not (at is not spot and gap in _OWNER):
            break
        if any(text.startswith(owner, behind.end) and text[behind.end + len(owner)].isupper() for owner in _OWNER):
            told, at = True, behind
            continue
        if (known := _as_area(behind)) is not None:
            return known
        told, at = told or behind.kind in _TYPED, behind
    if told or (spot.sure and _UNKNOWN.match(text, spot.end)):
        return PlaceRead(spot.text)
    abroad = [one for one in line[:number] if one.preposition in _ABROAD and one.places and one.places[0].precision == "country"]
    return abroad[0].places[0] if len(abroad) == 1 and number and line[number - 1] is abroad[0] else None


def _as_area(spot: Spot) -> PlaceRead | None:
    """A region or country by its name; a town of which the text says that it is a district, state, province."""
    area = next((place for place in spot.places if place.precision in _AREAS), None)
    if area is not None and area is spot.places[0]:
        return area if area.precision == "country" else replace(area, name=spot.text)
    if spot.kind in _TYPED and spot.places:
        return replace(area or spot.places[0], name=f"{spot.text} {spot.kind}")
    return None


def in_area(name: str, area: PlaceRead) -> PlaceRead:
    """A village in the area that is told of it: at the middle of a region, with its country alone in a country."""
    if area.precision in ("", "country") or area.lon is None:
        return PlaceRead(name, area.country)
    return PlaceRead(name, area.country, area.lon, area.lat, f"somewhere in {area.name}")
