"""`M23 rebels took Sake. In |the capital|, a protester was killed`: the capital of the country of a text, though it is not named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from safepassage.records.reading_places import Atlas
from safepassage.reports.places.country_codes import NAMES
from safepassage.reports.places.resolving import About, Mention, apart

_CAPITAL = re.compile(r"\b(?i:in|inside|across) (?P<name>the capital)\b(?! (?:of|city of)\b)(?!,? (?:city,? )?[A-Z])")
_OF_A_REGION = re.compile(r"\b(?:provinc\w{1,4}|states?|regions?|regional|districts?|governorates?|oblasts?|county)\b", re.IGNORECASE)
_BEFORE = 400  # letters in which a province speaks of a capital of its own
_CALLED = {"CD": "DR Congo"}  # of whose capital the gazetteer speaks by that name
_SURE = 3  # so much speaks for the country
_NEXT = 2  # times as much as for any other
_SAME = 0.1  # degrees


def bare_capital(text: str, start: int, end: int, about: About, atlas: Atlas) -> Mention | None:
    """`the capital` of a sentence, letters [start, end), as a place; None: it says none, or may mean a province's, or the main place."""
    found = _CAPITAL.search(text, start, end)
    if found is None or _OF_A_REGION.search(text, max(0, start - _BEFORE), end):
        return None
    (country, most), (_, other) = [*about.countries.most_common(2), ("", 0), ("", 0)][:2]
    name = _CALLED.get(country) or NAMES.get(country, "")
    if most < _SURE or most < _NEXT * other or not name:
        return None
    place = next((one for one in atlas.find(f"capital of {name}") if one.country == country), None)
    main = about.main.place if about.main is not None else None
    if place is None or (main is not None and apart(place, main) < _SAME):
        return None
    return Mention(found["name"], found.start("name"), found.end("name"), place, "in", kind="capital")


def in_capital(
    best: Mention | None, text: str, number: int, pieces: Sequence[tuple[int, int]], mentions: Sequence[Sequence[Mention]]
) -> Mention | None:
    """The chosen place, unless its sentence, or what was cut off before it (`In the capital, |`), says `the capital` and names no other."""
    cut = number > 0 and text[max(0, pieces[number - 1][1] - 2) : pieces[number - 1][1]].rstrip().endswith(",")
    here = [*(mentions[number - 1] if cut else ()), *mentions[number]]
    capital = next((one for one in here if one.kind == "capital" and one.text == "the capital"), None)
    return best if capital is None or any(one is not capital for one in here) else capital
