"""What a text as a whole tells of each place that it names: how often as the place where, in title and lead, how much lies around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from safepassage.reports.places.place_roles import NOWHERE, Stand
from safepassage.reports.places.place_types import WAYS
from safepassage.reports.places.resolving import IN_REACH, About, Mention, apart

_SAYS_WHERE = frozenset(("in", "at", "near", "inside", "outside", "around", "on", "across", "over", "above", "of"))
_MOVES = frozenset(("from", "left", "off", "to", "towards", "toward", "into", "reached", "entered"))
_MOST = 3  # places that are candidates wherever the claim stands
_OFTEN, _OFTENEST = 0.2, 0.4  # share of all mentions that say where
_MANY = 0.4
_TITLE = 140  # letters of a first line that is a title


@dataclass(frozen=True, slots=True)
class Told:
    """
    `names`: what is told of each place. `most`: those named most often as where something is. `led`: the places of the first sentence that
    names one, `leads` those of them where something is. `country`: the one with most for it.
    """

    names: Mapping[str, tuple[str, ...]]
    most: tuple[Mention, ...]
    leads: frozenset[str]
    led: frozenset[str]
    country: str


def who(mention: Mention) -> str:
    """What makes two mentions the same place: the name of the gazetteer, else as it is written."""
    return (mention.place.name if mention.place is not None else mention.text).lower()


def grain(mention: Mention) -> str:
    """How exact a place is: `around` where its point is that of what is around it."""
    place = mention.place
    if mention.kind in WAYS:
        return "way"
    if place is None:
        return "unknown"
    if place.precision.startswith(("some", "on the")):
        return "around"
    return "city" if place.precision == "district group" else place.precision or "unknown"


def title_of(text: str) -> int:
    """Where the first line ends, if it is a title; else 0."""
    end = text.find("\n")
    return end if 0 < end < _TITLE and not text[:end].rstrip().endswith(".") else 0


def told_of(
    text: str, mentions: Sequence[Sequence[Mention]], abouts: Sequence[About], stands: Mapping[int, Stand], seats: frozenset[int]
) -> list[Told]:
    """For each sentence what its stretch of the text tells; one object for all sentences of a stretch."""
    made: dict[int, Told] = {}
    stretches: dict[int, list[Sequence[Mention]]] = {}
    countries: dict[int, str] = {}
    for about, places in zip(abouts, mentions, strict=True):
        stretches.setdefault(id(about), []).append(places)
        if id(about) not in countries:
            countries[id(about)] = about.country
    title = title_of(text)
    for key, stretch in stretches.items():
        made[key] = _told(stretch, title, stands, seats, countries[key])
    return [made[id(about)] for about in abouts]


def _told(stretch: Sequence[Sequence[Mention]], title: int, stands: Mapping[int, Stand], seats: frozenset[int], country: str) -> Told:
    named, where, acts = Counter[str](), Counter[str](), Counter[str]()
    first: dict[str, Mention] = {}
    lead: dict[str, list[str]] = {}
    titled: set[str] = set()
    leading = next((places for places in stretch if any(not m.country_only for m in places)), ())
    for places in stretch:
        for mention in (one for one in places if not one.part):
            name, does = who(mention), _does(mention, stands, seats)
            named[name] += 1
            first.setdefault(name, mention)
            where[name] += does == "where"
            acts[name] += does == "speech"
            if mention.end <= title:
                titled.add(name)
            if places is leading and name not in lead:
                lead[name] = ["lead", f"lead {does}"] if does else ["lead"]
    most = sorted(named, key=lambda name: -where[name])  # of equals the first named
    around = _around(first, where)
    total = max(1, sum(where.values()))
    cities = [name for name in named if name in around and grain(first[name]) in ("city", "region")]
    greatest = max(cities, key=lambda name: around[name], default="")
    names: dict[str, tuple[str, ...]] = {}
    for name in named:
        told = list(lead.get(name, ()))
        told += [
            feature
            for feature, there in (
                ("title", name in titled),
                ("often", where[name] > _OFTEN * total),
                ("oftenest", where[name] > _OFTENEST * total),
                ("many around", around.get(name, 0) > _MANY * total),
                ("most around", name == greatest),
                ("once", named[name] == 1),
                ("never where", not where[name]),
                ("mostly acts", acts[name] * 2 > named[name]),
            )
            if there
        ]
        names[name] = tuple(told)
    leads = frozenset(name for name, told in lead.items() if "lead where" in told)
    return Told(names, tuple(first[name] for name in most[:_MOST]), leads, frozenset(lead), country)


def _does(mention: Mention, stands: Mapping[int, Stand], seats: frozenset[int]) -> str:
    """What a mention is for: `where` something is, `goal` of a way, `speech`: it tells who speaks; empty: none of these."""
    stand = stands.get(mention.start, NOWHERE)
    if mention.start in seats or stand.speech:
        return "speech"
    if mention.preposition in _SAYS_WHERE or stand.role in ("object", "by an object"):
        return "where"
    return "goal" if mention.preposition in _MOVES else ""


def _around(first: Mapping[str, Mention], where: Counter[str]) -> dict[str, int]:
    """For each place with a point how often it, or what lies in reach of it, is where something is."""
    points = [(name, m.place) for name, m in first.items() if m.place is not None and m.place.lat is not None and not m.country_only]
    counted = [(name, place) for name, place in points if where[name]]
    return {name: sum(where[other] for other, near in counted if apart(place, near) < IN_REACH) for name, place in points}
