"""Which place a text is about: the one that is named most, in the title and the first sentences more."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from safepassage.records.reading_places import Atlas
from safepassage.reports.parties.parties import CAPITALS
from safepassage.reports.places.datelines import Lines, first_sentence, is_dateline, is_far, of_dateline
from safepassage.reports.places.names_that_count import counts
from safepassage.reports.places.place_types import WAYS
from safepassage.reports.places.resolving import IN_REACH, QUARTERS, About, Mention, apart, resolved
from safepassage.reports.places.signed_in import SIGNED, marked
from safepassage.reports.words.words import Word

_MEETS = re.compile(r"(?:talks|meeting|conference|negotiations|summit|session) (?:in|at) $", re.IGNORECASE)
_HEAD_LINES = 4
_TOWN_OF_REGION = 0.3  # of the weight of a region: a town that weighs as much is what the text is about


def find_main(lines: Lines, text: str, about: About, atlas: Atlas, whole: About | None) -> None:
    """The place named most, in the title and the first sentences more; the first of several."""
    weights: dict[str, float] = {}
    first: dict[str, Mention] = {}
    title_end = text.find("\n") if 0 < text.find("\n") < 140 and not text[: text.find("\n")].rstrip().endswith(".") else 0
    head_end = max(title_end, _head_of(text))
    titled: set[str] = set()
    opens = first_sentence(lines, text)
    elsewhere = False  # the first sentence that names a place tells of another town than the one of the dateline
    wide_only = False  # so far only regions were named
    spoken, opening = 0, ""  # the names of the first sentence that names a place
    for number, (_, line) in enumerate(lines):
        spoken += bool(line)
        for spot in line:
            if is_dateline(spot, text) or not counts(spot, about):
                continue
            mention = resolved(spot, about, atlas)
            if mention is None or mention.place is None or mention.country_only or not mention.place.country:
                continue
            if mention.kind in WAYS or mention.river or marked(mention, text).kind == SIGNED:
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
            size = min(size, 0.7) if mention.place.key.startswith("more:") else size
            size = min(size, 0.6) if spot.kind in (*QUARTERS, "village") else size
            size *= 0.6 if spot.preposition in ("to", "from", "towards", "toward") else 0.3 if spot.preposition == "via" else 1.0
            if spot.end <= title_end:
                titled.add(name)
            if _MEETS.search(text[max(0, spot.start - 30) : spot.start]):
                size *= 0.3
            titling = 8.0 if not opening else 3.5 if spot.end <= title_end or wide_only else 2.0
            weight = (titling if spot.end <= head_end else 1.5 if spoken <= 2 else 1.0) * home * size
            wide_only = (wide_only or not opening) and mention.wide
            weights[name] = weights.get(name, 0.0) + weight
            first.setdefault(name, mention)
            told = spot.preposition not in ("reached", "to", "from", "towards") and (
                mention.place.precision == "city" or is_far(mention, about)
            )
            elsewhere = elsewhere or (number in opens and told and not of_dateline(mention, about))
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
    abroad = filed is not None and bool(about.country) and filed.country != about.country  # Beirut, of a war in Syria
    if filed is not None and about.dateline is not None and filed.precision == "city" and not elsewhere and not abroad:
        name = filed.name.lower()
        meant = sum(_means_it(words) for words, _ in lines)
        weights[name] = weights.get(name, 0.0) + 2.0 + 0.5 * min(4, meant)
        first.setdefault(name, about.dateline)
    if not weights:
        about.main = about.dateline or (whole.main if whole else None)
        return
    best = max(weights, key=lambda known: weights[known])
    if first[best].wide:
        towns = [known for known in weights if not first[known].wide and weights[known] >= _TOWN_OF_REGION * weights[best]]
        best = max(towns, key=lambda known: weights[known], default=best)
    about.main = _whole(first[best], about) if best in titled else _whole(first[best], about, first.values())
    if about.main.place is not None and about.main.place.precision == "city":
        for kind in ("airport", "port", "dam"):
            own = next((p for p in atlas.find(f"{about.main.place.name} {kind}") if p.country == about.main.place.country), None)
            if own is not None:
                about.sites[kind] = replace(about.main, text=f"the {kind}", place=own, kind=kind)
    about.region = next((first[known] for known in sorted(weights, key=lambda k: -weights[k]) if first[known].wide), None)


def _head_of(text: str) -> int:
    """Where the lines end that stand above a text: at most four, short, without a full stop, then an empty line."""
    above = text.partition("\n\n")[0]
    lines = above.split("\n")
    fine = len(lines) <= _HEAD_LINES and all(len(line) < 140 and not line.rstrip().endswith(".") for line in lines)
    return len(above) if fine else 0


def _means_it(words: Sequence[Word]) -> int:
    """How often a sentence says `the city`, `the town`, `here`."""
    lows = [word.low for word in words]
    return sum(low == "here" or (low in ("city", "town") and before in ("the", "this")) for before, low in itertools.pairwise(["", *lows]))


def _whole(main: Mention, about: About, named: Iterable[Mention] = ()) -> Mention:
    """The city of a district or site that is named most, if the text was filed there or names it too; not where the title has the site."""
    place = main.place
    if place is None or place.precision not in ("district", "site"):
        return main
    city = about.dateline.place if about.dateline is not None else None
    filed = city is not None and city.precision == "city" and city.country == place.country and apart(city, place) < IN_REACH
    if filed and about.dateline is not None:
        return about.dateline
    cities = (m for m in named if m.place is not None and m.place.precision == "city" and m.place.country == place.country)
    return next((m for m in cities if m.place is not None and apart(m.place, place) < IN_REACH), main)
