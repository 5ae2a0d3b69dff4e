"""`Hodeidah port is open. |The road to Sanaa is closed|`: a way that is told of is not at a crossing, port or airport named before it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from safepassage.records.reading_places import Atlas
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.resolving import About, Mention, apart, resolved
from safepassage.reports.places.spot import Spot
from safepassage.reports.words.words import Word, listed

_ROADS = listed("road roads route routes highway highways motorway street streets corridor corridors axis railway")
_CROSSINGS = listed("crossing crossings border bridge bridges gate gates checkpoint")
_PORTS = listed("port ports seaport harbour harbor terminal quay")
_AIRPORTS = listed("airport airports airfield airstrip runway")
_SITES = (_CROSSINGS, _PORTS, _AIRPORTS)
_WAYS = (_ROADS, *_SITES)
_ORDERS = listed("do avoid use keep stay take never")
_TO_IT = (("to", "it"), ("towards", "it"))
_IN_REACH = 0.3  # degrees from a crossing or an airport to the middle of its town


def of_another_way(
    best: Mention | None, words: Sequence[Word], start: int, end: int, here: Sequence[Mention], about: About
) -> Mention | None:
    """
    The place of a claim about a way; where that is a site of another sort, named outside the claim: what the claim names itself, else the
    town of the site, else None; of an order to avoid it nothing tells the town.

    Parameters
    ----------
    words, here : words and places of the sentence. start, end : letters of the claim.
    """
    lows = [word.low for word in words if start <= word.start < end]
    if best is None or start <= best.start < end or not is_of_another_way(best.text, lows):
        return best
    own = [one for one in here if start <= one.start < end and not one.country_only and not one.part]
    return next(iter(own), None if lows[0] in _ORDERS else about.towns.get(who(best)))


def is_of_another_way(name: str, lows: Sequence[str]) -> bool:
    """Whether a name is a site's, and the words of a claim tell of ways, but of none such and of no way to it."""
    own = next((sort for sort in _SITES if name.lower().split()[-1] in sort), None)
    told = [sort for sort in _WAYS if not sort.isdisjoint(lows)]
    return own is not None and bool(told) and own not in told and not any(pair in _TO_IT for pair in pairwise(lows))


def town_of(site: Mention, about: About, atlas: Atlas) -> Mention | None:
    """The town by which a crossing, a port or an airport is called, where it lies near; None: of no town."""
    words = site.text.split()
    if site.place is None or len(words) < 2 or not any(words[-1].lower() in sort for sort in _SITES):
        return None
    name = " ".join(words[:-1])
    town = resolved(Spot(name, site.start, site.start + len(name), atlas.find(name)), about, atlas)
    return town if town is not None and town.place is not None and apart(town.place, site.place) < _IN_REACH else None
