"""`Ayder hospital in |Mekelle|`, `the Dora district of |Baghdad|`: a site or quarter of no list lies in the town named behind it."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from safepassage.reports.places.names_that_count import SURELY_THERE
from safepassage.reports.places.place_types import SITES
from safepassage.reports.places.resolving import QUARTERS, Mention, apart

_LIES_IN = re.compile(  # between a site or a quarter and its town
    r"(?: (?:neighbou?rhood|quarter|suburb|district))?(?:,| in| at)(?: the)?"
    r"(?:(?: city| town)? of| (?:(?:north|south)?-?(?:east|west)|north|south)(?:ern (?:part|outskirts|edge))? of| city| town)? "
)
_BY_TOWN = re.compile(  # between a name of no list and a town: `in Barangay Gadongan in |Marawi City|`, `in Beit Sakhra near |Idlib|`
    r",? (?:in|(?P<near>near|(?:just )?outside))(?: the (?:town|city) of)? "
)
_PART_OF = re.compile(  # `the |Dora| district of |Baghdad|`
    r"(?: (?:neighbou?rhood|quarter|suburb|district|area))? of(?: the (?:city|town|capital)(?: of|,)?)?(?: (?:north|south|east|west)ern)? "
)
_FAR = 0.3  # degrees: a known name so far from the town that is said to hold it is another one


def inside_another(mentions: list[Mention], text: str) -> list[Mention]:
    """`Ayder hospital in Mekelle`, `the base at Rubkona`: a site of no list lies where the name behind it says, if that is known."""
    found = list(mentions)
    for number, (one, other) in enumerate(itertools.pairwise(mentions)):
        unknown = one.place is None or one.place.precision.startswith("some")
        kind = one.kind in SITES or one.kind in QUARTERS
        of_town = _is_town(other) and _PART_OF.fullmatch(text, one.end, other.start) is not None
        if of_town and not unknown:
            unknown = one.place is not None and other.place is not None and apart(one.place, other.place) > _FAR
        named = unknown and not kind and one.preposition in SURELY_THERE and _is_town(other)
        by_town = _BY_TOWN.fullmatch(text, one.end, other.start) if named else None
        lies_in = of_town or by_town is not None or (kind and _LIES_IN.fullmatch(text, one.end, other.start) is not None)
        if unknown and lies_in and not other.country_only:
            place = other.place
            if place is not None and not place.precision.startswith("some"):
                how = "around" if by_town is not None and by_town["near"] else "in"
                how = f"somewhere {how} {place.name}" if place.precision != "region" else place.precision
                place = replace(place, name=one.text, precision=how, key="", candidates=())
            written = text[one.start : other.end] if one.kind in SITES else one.text
            found[number] = replace(one, text=written, place=place)
    return found


def _is_town(mention: Mention) -> bool:
    return mention.place is not None and mention.place.precision in ("city", "district group")
