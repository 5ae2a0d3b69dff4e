"""Capitals that a text does not name: `the Syrian capital`, `Sudan's capital`, `the capital of Yemen`. The atlas knows which city it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.words.words import Word

_MOST = 3  # words of a country's name
_SAME = 0.1  # degrees between two points of one town
_SIGNS = (",", "(", "-", "–", "—")


def capital_at(words: Sequence[Word], place: int, text: str, base: int, atlas: Atlas) -> tuple[int, int, tuple[PlaceRead, ...]] | None:
    """
    The words [first, last) that mean a capital by its country, which begins at a word, and what the atlas has; None: nothing of the kind.

    Where the city is named right behind it (`the Sudanese capital Khartoum`), its name tells.
    """
    if not words[place].text[0].isupper():
        return None
    first = place - 1 - (place > 2 and words[place - 1].low == "the")
    behind = first > 0 and words[first - 1].low == "capital" and words[first].low == "of"
    for last in range(min(place + _MOST, len(words)), place, -1):
        if not words[last - 1].text[0].isalpha():
            continue
        country = text[words[place].start - base : words[last - 1].end - base]
        own = _own(words, last)
        if behind and (found := atlas.find(f"capital of {country}")):
            return first - 1, last, found
        end = last + own
        if end < len(words) and words[end].low == "capital" and not _named_behind(words, end + 1, atlas):
            found = atlas.find(f"capital of {country}" if own else f"{country} capital")
            if found:
                return place, end + 1, found
    return None


def _own(words: Sequence[Word], at: int) -> int:
    """How many words of `'s` stand here."""
    if at < len(words) and words[at].low in ("'s", "’s"):
        return 1
    return 2 if at + 1 < len(words) and words[at].text in ("'", "’") and words[at + 1].low == "s" else 0


def _named_behind(words: Sequence[Word], at: int, atlas: Atlas) -> bool:
    at += at < len(words) and words[at].text in _SIGNS
    return at < len(words) and words[at].text[0].isupper() and bool(atlas.find(words[at].text) or _longer(words, at, atlas))


def _longer(words: Sequence[Word], at: int, atlas: Atlas) -> bool:
    return at + 1 < len(words) and bool(atlas.find(f"{words[at].text} {words[at + 1].text}"))


def named_too(capital: PlaceRead, others: Iterable[PlaceRead]) -> bool:
    """Whether a text names the city as well: then its name tells where, and `the Syrian capital` is only another word for it."""
    return any(
        other.country == capital.country
        and other.precision != "country"
        and abs((other.lat or 0.0) - (capital.lat or 0.0)) < _SAME
        and abs((other.lon or 0.0) - (capital.lon or 0.0)) < _SAME
        for other in others
    )
