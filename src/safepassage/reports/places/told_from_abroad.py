"""
A dateline abroad, of a story that names only its country: `NAIROBI - Rebels took control of Rwanda. Residents said 30 people had died` is
told of Rwanda, and the airport that was closed is not Nairobi's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from safepassage.records.reading import PlaceRead, ReadKind
from safepassage.records.reading_places import Atlas
from safepassage.reports.parties.parties import COUNTRIES
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.resolving import About, Mention

_LEAD = 60  # letters from a dateline to the sentence that it stands before
_DATE = 24  # letters of a dateline behind its town
_BY_THE_WAY = re.compile(
    r"\b(?:as|while|amid|despite|after|following|although|though|since|over|against|about|from|with|by|before|for|to)\b", re.IGNORECASE
)
_OVER = re.compile(
    r"(?:\b(?:control|power|grip|hold|parts?|most|much|half|all|rule|fighting|violence|unrest|protests?) (?:of|on|over|in|across) |"
    r"\b(?:in|across|throughout|inside|overran|invaded|bombed|shelled|seized|took over|attacked|occupied|struck|entered|hit|over) )"
    r"(?:(?:northern|southern|eastern|western|central|much of|parts of|most of) )?(?:the )?$",
    re.IGNORECASE,
)
_HERE = re.compile(r"\b(?:here|(?:this|that) (?:[a-z]{2,12} )?(?:city|capital|town)|the (?:city|town))\b", re.IGNORECASE)
_WAY = re.compile(r"\b(?:[Tt]he )?(?:(?:main|international|only) )?(?:airport|port|border|crossing|bridge|harbour|road)\b")
_KINDS = (ReadKind.INCIDENT, ReadKind.CONTROL, ReadKind.ACCESS, ReadKind.PROTECTION, ReadKind.DISPLACEMENT, ReadKind.NEED)
_NAME = re.compile(r"\b[A-Z][\w'’-]{2,15}(?: [A-Z][\w'’-]{2,15})?")


@dataclass(frozen=True, slots=True)
class Abroad:
    """`country`: what a text tells of; `filed`: the town of its dateline, in the country `home`."""

    country: Mention
    filed: str
    home: str


def abroad_in(
    text: str, pieces: Sequence[tuple[int, int]], mentions: Sequence[Sequence[Mention]], abouts: Sequence[About], atlas: Atlas
) -> Abroad | None:
    """The country that the sentence behind a dateline tells of, if the text names no other place of the country that it was filed in."""
    filed = next((about.dateline for about in abouts if about.dateline is not None), None)
    if filed is None or filed.place is None or filed.place.precision != "city":
        return None
    home, named = filed.place.country, [one for places in mentions for one in places]
    if any(one.place is not None and one.place.country == home and who(one) != who(filed) and not _is_made_of(one, filed) for one in named):
        return None
    if any(found[0].country == home for found in _countries_in(text, atlas)):
        return None
    lead = next(((start, end) for start, end in pieces if end > filed.end + _DATE and start - filed.end < _LEAD), None)
    if lead is None:
        return None
    since = max(lead[0], filed.end)
    country = next(
        (one for one in _told_of(text, since, lead[1], named, atlas) if one.place is not None and one.place.country != home), None
    )
    return Abroad(country, who(filed), home) if country is not None else None


def _is_made_of(one: Mention, filed: Mention) -> bool:
    """`the airport`, `the Koulouba palace`: a thing that was only put in the town of the dateline."""
    place = one.place
    return (
        place is not None
        and (place.precision.startswith("some") or one.text.lower().startswith("the "))
        and who(filed)
        in (
            place.precision.rpartition(" ")[2].lower(),
            who(filed),
        )
    )


def _countries_in(text: str, atlas: Atlas) -> list[tuple[PlaceRead, ...]]:
    """The countries that a text names, by their own name or their people's."""
    names = {COUNTRIES[word] for word in re.findall(r"[a-z]+", text.lower()) if word in COUNTRIES}
    return [found for name in names if (found := atlas.find(name))]


def _told_of(text: str, start: int, end: int, named: Sequence[Mention], atlas: Atlas) -> list[Mention]:
    """The countries in which, or of which, letters [start, end) tell what happened; not by the way."""
    own = {one.start: one for one in named if one.country_only}
    found: list[Mention] = []
    for name in _NAME.finditer(text, start, end):
        before = text[start : name.start()]
        if not (_OVER.search(before) or _OVER.search(before + " ")) or _BY_THE_WAY.search(before):
            continue
        one = own.get(name.start()) or _country(name, atlas)
        if one is not None:
            found.append(one)
    return found


def _country(name: re.Match[str], atlas: Atlas) -> Mention | None:
    """`overran |Mali|`: a country that stands as an object."""
    places = atlas.find(name[0])
    if not places or places[0].precision != "country":
        return None
    return Mention(name[0], name.start(), name.end(), places[0], "in")


def of_abroad(
    best: Mention | None,
    kind: ReadKind,
    letters: tuple[int, int],
    text: str,
    piece: tuple[int, int],
    places: Sequence[Mention],
    known: Abroad | None,
) -> Mention | None:
    """
    The chosen place, unless it is only where the text was filed and all that happened was abroad; then the country that is told of.

    Parameters
    ----------
    letters : of the claim. piece, places : of its sentence.
    """
    if best is None or known is None or kind not in _KINDS or _HERE.search(text, *piece):
        return best
    site = best.place is not None and best.place.country == known.home and who(best) != known.filed
    if who(best) != known.filed and not site:
        return best
    if any(one.start > piece[0] and who(one) == known.filed and one.preposition in ("in", "near", "at") for one in places):
        return best  # `Protesters gathered in Nairobi`
    code = known.country.place.country if known.country.place is not None else ""
    if site:
        return replace(best, place=PlaceRead(best.text, code))
    if kind is ReadKind.ACCESS and (way := _WAY.search(text, *letters)) is not None:  # one airport, not the whole country
        return Mention(way[0], way.start(), way.end(), PlaceRead(way[0], code), "at")
    return replace(known.country, start=letters[0], end=letters[1])
