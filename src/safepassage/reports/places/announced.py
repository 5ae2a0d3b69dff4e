"""What announces a place, before its name or behind it: `in the besieged |X|`, `the district of |X|`, `|X| refugee camp`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.places.beside_names import DOWNTOWN
from safepassage.reports.places.place_types import DIRECTIONS, SITES, TYPES_AFTER, TYPES_BEFORE
from safepassage.reports.words.words import Word, listed, low_at

BEFORE = listed(
    "in at near from into of on outside around through to towards toward inside across over between and above via reached left entered "
    "besieged off beyond opposite behind"
)
_PASSED = DOWNTOWN | {
    "the",
    "of",
    "fyr",  # FYR Macedonia
    "'s",
    "an",
    "a",
    "'",
    "s",
    "nearby",
    "neighbouring",
    "neighboring",
}  # between a preposition and its place
SURELY = listed("in near outside inside around off")  # what follows is a place, known or not
_ARTICLES = listed("al el ar as ash at ad az")
_OF_SITES = listed("military refugee air displacement displaced idp army training naval border")


def preposition(words: Sequence[Word], first: int) -> str:
    """The preposition before a place, over `the`, `a`, directions and types."""
    for place in range(first - 1, max(-1, first - 6), -1):
        low = words[place].low
        if low == "as" and place > 1 and words[place - 1].low == "far":
            return "at"  # as far as X
        if low in BEFORE and not (low == "of" and place and (words[place - 1].low in TYPES_BEFORE or words[place - 1].low in DIRECTIONS)):
            return low
        if low in DOWNTOWN and low_at(words, place - 1) not in BEFORE:
            return "in"
        if not (low in _PASSED or low in TYPES_BEFORE or low in DIRECTIONS or low.endswith("ern")):
            return ""
    return ""


def type_of(words: Sequence[Word], first: int) -> str:
    """`district` of `the |district| of Hays`; empty: of `the Hodan district of Mogadishu`, where another name has it."""
    if low_at(words, first - 1) != "of" or low_at(words, first - 2) not in TYPES_BEFORE:
        return ""
    named = first > 2 and words[first - 3].text[0].isupper() and words[first - 3].low not in _ARTICLES | {"the", "a", "this"}
    return "" if named else words[first - 2].low


def type_at(words: Sequence[Word], last: int) -> tuple[str, int]:
    """The place word behind a name, and where it stands: `Yarmouk refugee camp`, `Tripoli Street`; empty: none."""
    at = last
    if low_at(words, at) in _OF_SITES and low_at(words, at + 1) in SITES:
        at += 1
    return (low_at(words, at), at) if low_at(words, at) in TYPES_AFTER else ("", last)
