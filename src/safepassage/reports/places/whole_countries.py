"""
`in the south of the country`, `nationwide`: where it was is the country, not the capital that a text was filed from, nor the town of the
next sentence.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.parties.parties import COUNTRIES
from safepassage.reports.places.country_codes import NAMES
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.place_types import DIRECTIONS
from safepassage.reports.places.resolving import About, Mention
from safepassage.reports.words.words import listed, words_of

_SIDE = r"(?:(?:north|south)[- ]?(?:east|west)|north|south|east|west|cent(?:er|re)|interior)"
_SIDED = r"(?:(?:north|south)[- ]?(?:eastern|western)|northern|southern|eastern|western|central)"
_HOW = r"(?:far |remote |restive |troubled |volatile |extreme |rural |arid |lawless |deep ){0,2}"
_WHOLE = re.compile(
    r"(?:\b(?:in|across|throughout|around|all over) )?(?P<part>"
    r"\bnation-?wide\b|\bcountry-?wide\b|\bnationally\b|\bat (?:the )?national level\b|"
    r"(?<=across )the (?:whole |entire )?(?:country|nation)\b|(?<=throughout )the (?:whole |entire )?(?:country|nation)\b|"
    r"(?<=around )the (?:country|nation)\b|(?<=all over )the (?:country|nation)\b|(?<=elsewhere in )the country\b|"
    r"\bthe (?:whole|entire) country\b|(?<=in )the country as a whole\b|"
    rf"\bthe {_HOW}{_SIDE} of the (?:country|island|nation)\b|"
    rf"\b(?:the )?{_SIDED} (?:part|parts|half|region|regions|areas|provinces|districts) of the (?:country|island|nation)\b|"
    rf"\bthe (?:country|nation|island)(?:'s|’s) {_HOW}(?:{_SIDED} (?:\w{{3,12}} )?(?:part|half|region|province|area|border)s?|{_SIDE})\b)",
    re.IGNORECASE,
)
_PART = re.compile(  # told so of the country that a text was filed in
    rf"\b(?:in|on|across|from) (?P<part>the {_HOW}{_SIDE}(?=[,.;]|$| on (?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r" (?:on|over|during|since|after|"
    r"when|late|early|this|last|killing|wounding|injuring|leaving|and|as|by)\b)|"
    rf"(?:a|an|one|another|the|two|three|several) {_HOW}(?:(?:\w{{3,12}} ){{0,2}}{_SIDED}|[\w-]{{3,12}}-speaking) (?:\w{{3,12}} )?"
    r"(?:provinces?|regions?|states?|islands?|districts?|villages?|towns?|city|areas?|desert|border))\b",
    re.IGNORECASE,
)
_HERE = re.compile(r"\b(?:here|(?:the|this|that|its) (?:[a-z]{2,12} )?(?:city|capital|town))\b", re.IGNORECASE)
_AT_HOME = listed(
    "government rebel rebels opposition insurgents police activists state security provincial villagers civilians authorities"
)
_WHILE = re.compile(r"\b(?:as|while|amid|despite|after|following|although|though|since|days|hours|weeks)\b", re.IGNORECASE)
_BY_WAR = 2  # times as much must speak for a country as for the next, where nothing was filed


@dataclass(frozen=True, slots=True)
class Countrywide:
    """
    `told`: in which pieces something is told of a country as a whole or of a side of it.

    `parts`: the same of what means a side of the country only where a text was filed in it. `led`: of the sentence behind the dateline.
    """

    told: dict[int, Mention] = field(default_factory=dict)
    parts: dict[int, Mention] = field(default_factory=dict)
    led: Mention | None = None


def countrywide_in(
    text: str, pieces: Sequence[tuple[int, int]], mentions: Sequence[Sequence[Mention]], abouts: Sequence[About], atlas: Atlas
) -> Countrywide:
    """What a text tells of its country as a whole, piece by piece."""
    told, parts = dict[int, Mention](), dict[int, Mention]()
    led: Mention | None = None
    for number, ((start, end), places, about) in enumerate(zip(pieces, mentions, abouts, strict=True)):
        filed = about.dateline
        named = _side_named(places, text) if filed is not None else None
        if (found := _WHOLE.search(text, start, end)) is not None:
            told[number] = _country(found, text[start:end], about, atlas)
        elif named is not None:
            parts[number] = named
        elif filed is not None and (found := _PART.search(text, start, end)) is not None:
            parts[number] = _country(found, text[start:end], about, atlas)
        if filed is not None and not led and 0 <= start - filed.end < _LEAD and not _HERE.search(text, start, end):
            led = told.get(number) or parts.get(number)
            led = led if led is not None and not _WHILE.search(text, start, led.start) else None
    return Countrywide(told, parts, led)


_LEAD = 60  # letters from a dateline to the sentence that it stands before


def _side_named(places: Sequence[Mention], text: str) -> Mention | None:
    """`in central |Mali|`."""
    for one in places:
        side = text[max(0, one.start - 20) : one.start].rstrip().rpartition(" ")[2].lower()
        if one.country_only and one.preposition in ("in", "across") and side.replace("-", "") in DIRECTIONS:
            return one
    return None


def _country(found: re.Match[str], piece: str, about: About, atlas: Atlas) -> Mention:
    """The country that `the country` means: where the text was filed, or whose government or rebels the sentence tells of."""
    filed = about.dateline.place if about.dateline is not None else None
    home = filed.country if filed is not None else _most(about)
    place = _foreign(piece, home, atlas) if filed is not None else None
    place, part = place or _place_of(home, atlas), found["part"]
    written = part if place is None or part.lower().startswith("the ") else place.name
    return Mention(written, found.start("part"), found.end("part"), place, "in")


def _foreign(piece: str, home: str, atlas: Atlas) -> PlaceRead | None:
    """`ISTANBUL - |Syrian| government forces shelled a market in the north of the country`."""
    words = words_of(piece)
    for word, behind in itertools.pairwise(words):
        if word.low in COUNTRIES and word.text[0].isupper() and behind.low in _AT_HOME and (found := atlas.find(COUNTRIES[word.low])):
            return found[0] if found[0].country != home and found[0].precision == "country" else None
    return None


def _most(about: About) -> str:
    """The country that a text without a dateline is of, if hardly anything speaks for another."""
    (first, most), (_, other) = [*about.countries.most_common(2), ("", 0), ("", 0)][:2]
    return first if most >= _BY_WAR * max(1, other) else ""


def _place_of(code: str, atlas: Atlas) -> PlaceRead | None:
    name = NAMES.get(code, "")
    return next((place for place in atlas.find(name) if place.country == code and place.precision == "country"), None) if name else None


def of_country(
    best: Mention | None,
    number: int,
    text: str,
    piece: tuple[int, int],
    letters: tuple[int, int],
    places: Sequence[Mention],
    dateline: Mention | None,
    known: Countrywide,
) -> Mention | None:
    """
    The chosen place, unless the claim's own sentence does not name it, and tells of the country as a whole or of a side of it.

    Parameters
    ----------
    number, piece, places : of the sentence that the claim is in. letters : of the claim.
    """
    part = known.parts.get(number)
    if best is None or any(who(one) == who(best) and one is not part for one in places):
        return best
    whole = known.told.get(number)
    if whole is not None and _is_of(whole, text, piece, letters):
        return whole if whole.place is not None else None
    if dateline is None or who(best) != who(dateline) or _HERE.search(text, *piece):
        return best
    if part is not None:
        return part if _is_of(part, text, piece, letters) and part.place is not None else best
    return known.led if known.led is not None and known.led.place is not None else best


def _is_of(part: Mention, text: str, piece: tuple[int, int], letters: tuple[int, int]) -> bool:
    """Whether a claim is told of a side of a country, and not `as fighting went on in the south of the country`."""
    if part.end <= letters[0]:
        return _WHILE.match(text, piece[0], part.start) is None
    return _WHILE.search(text, min(letters[0], part.start), part.start) is None
