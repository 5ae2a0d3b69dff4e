"""A hospital whose point is only that of its city is called with it: there is a Central hospital in every town."""

from __future__ import annotations

from dataclasses import replace

from safepassage.records.gazetteer import plain
from safepassage.records.reading import PlaceRead, Proposal

_KNOWN_BY = ("somewhere in ", "somewhere around ")  # how a precision names the city whose point it is


def with_city(proposal: Proposal) -> Proposal:
    """The proposal, its place called with its city."""
    place = proposal.place_resolved
    return proposal if place is None or (named := called_with_city(place)) is place else replace(proposal, place_resolved=named)


def called_with_city(place: PlaceRead) -> PlaceRead:
    """`Central hospital, Homs` for the Central hospital that is somewhere in Homs; any other place as it is."""
    city = _city(place)
    if not city or f" {plain(city)} " in f" {plain(place.name)} ":
        return place  # Homs central hospital
    return replace(place, name=f"{place.name}, {city}")


def _city(place: PlaceRead) -> str:
    return next((place.precision.removeprefix(how) for how in _KNOWN_BY if place.precision.startswith(how)), "")
