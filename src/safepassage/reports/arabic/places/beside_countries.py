"""The country named right behind an Arabic town decides which town is meant: `طرابلس بلبنان`, `طرابلس (لبنان)`, `طرابلس اللبنانية`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.words.arabic_words import plain_words
from safepassage.reports.words.words import Word

_SIGNS = ("،", ",", "(")
_IN = frozenset(plain_words("في داخل"))
_SIDES = frozenset(plain_words("شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط"))
_MOST = 2  # words of a country's name
_LONGEST = 24  # letters of a country's name
_ADJECTIVES = ("ية", "ي")


def of_country_beside(
    options: tuple[PlaceRead, ...], words: Sequence[Word], plain: Sequence[str], last: int, atlas: Atlas
) -> tuple[PlaceRead, ...]:
    """Of the places of a name that ends before word `last` those in the country beside it; all of them where none is named, or has none."""
    country = _country_behind(words, plain, last, atlas) if options and options[0].precision != "country" else ""
    return tuple(place for place in options if place.country == country) or options


def country_before(line: str, atlas: Atlas) -> str:
    """`مالي: قتل 5 في غاو`: the country that a line begins with; empty: none."""
    head, colon, _ = line.lstrip("-*•# \t").partition(":")
    found = atlas.find(head.strip()) if colon and len(head) < _LONGEST else ()
    return found[0].country if found and found[0].precision == "country" else ""


def _country_behind(words: Sequence[Word], plain: Sequence[str], last: int, atlas: Atlas) -> str:
    """The country that is named behind a word; empty: none."""
    if last >= len(words):
        return ""
    word = words[last].text
    if word.startswith("ال") and word.endswith(_ADJECTIVES):
        capital = atlas.find(f"العاصمة {word}")
        return capital[0].country if capital else ""
    at = last + (plain[last] in _SIGNS)
    at += at < len(plain) and plain[at] in _IN
    at += at < len(plain) and plain[at] in _SIDES
    joined = words[at].text[1:] if at == last and word[:1] == "ب" else words[at].text if last < at < len(words) else ""
    for size in range(_MOST, 0, -1):
        name = " ".join((joined, *(other.text for other in words[at + 1 : at + size])))
        if joined and (found := atlas.find(name)) and found[0].precision == "country":
            return found[0].country
    return ""
