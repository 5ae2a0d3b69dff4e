"""A line of a log that begins with a country and its town: `11:15 Rwanda, |Gisenyi|: two shells, one dead`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from safepassage.records.reading_places import Atlas
from safepassage.reports.places.spot import Spot

_NAME = r"[A-Z][\w'’-]{2,20}(?: [A-Z][\w'’-]{1,20}){0,2}"
_HEADED = re.compile(rf"[-*•#\s\d:.)h]{{0,9}}(?P<country>{_NAME}), (?P<town>{_NAME}): ")
_COUNTRY = re.compile(rf"(?:^|[\d:.)\s•*-])(?P<country>{_NAME}), $")


def with_head(line: Sequence[Spot], start: int, text: str, atlas: Atlas) -> list[Spot]:
    """The names of a sentence; the town that its line names behind a country and before a colon is one, in that country."""
    found = _HEADED.match(text, text.rfind("\n", 0, start) + 1)
    if found is None or not found.start() <= start <= found.start("country"):
        return list(line)
    country = atlas.find(found["country"])
    if not country or country[0].precision != "country":
        return list(line)
    home = country[0].country
    own = next((spot for spot in line if spot.start == found.start("town")), None)
    named = own.places if own is not None else atlas.find(found["town"])
    if named and named[0].precision == "country":
        return list(line)  # `Rwanda, Uganda: ...`
    places = tuple(place for place in named if place.country == home)
    town = Spot(found["town"], found.start("town"), found.end("town"), places, home=home)
    others = [spot for spot in line if spot.end <= town.start or spot.start >= town.end]
    return sorted([*others, town], key=lambda spot: spot.start)


def without_country(before: str) -> str:
    """What stands before a name at the beginning of a line, without the country that it is in."""
    found = _COUNTRY.search(before)
    return before if found is None else before[: found.start("country")]
