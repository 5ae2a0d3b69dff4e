"""Names of neighbourhoods in the spellings of many sources: the consonants that are left when each writer's vowels are gone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from safepassage.records.gazetteer import plain

LEAST = 2  # consonants of a name that can be told from others
_ARTICLES = {
    "al",
    "el",
    "as",
    "ad",
    "an",
    "ar",
    "at",
    "az",
    "ash",
    "ach",
    "the",
    "of",
    "hay",
    "hayy",
    "neighbourhood",
    "neighborhood",
    "aleppo",
}
_VOWELS = re.compile(r"[aeiouyw]")
_DOUBLED = re.compile(r"(.)\1+")
_ALIKE = (("sh", "s"), ("ch", "s"), ("kh", "x"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ou", "u"), ("q", "k"), ("z", "z"))
_BRACKETS = re.compile(r"\([^)]*\)")
_PARTS = re.compile(r" / |[,،]| في ")
_ARABIC_ARTICLE = re.compile(r"^(?:حي|ال)\s*")


def bones(name: str) -> str:
    """A Latin name as consonants: `Al Shiaar`, `Sha'aar` and `Ash-Sha'ar` are all `sr`: no vowels, no doubled letters, no last h."""
    text = _BRACKETS.sub(" ", name).replace("'", "").replace("’", "").replace("`", "").casefold()
    words = [word for word in plain(text).split() if word not in _ARTICLES]
    return " ".join(filter(None, (_bones_of(word) for word in words)))


def _bones_of(word: str) -> str:
    for pair, one in _ALIKE:
        word = word.replace(pair, one)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", word.removesuffix("h")))


def arabic(name: str) -> str:
    """An Arabic name without the article and the word for neighbourhood."""
    words = [_ARABIC_ARTICLE.sub("", word) for word in plain(_BRACKETS.sub(" ", name)).split() if word not in ("حي",)]
    return " ".join(word for word in words if word and word != "حلب")


def same_place(name: str, known: dict[str, tuple[int, ...]]) -> tuple[int, ...]:
    """The areas that a place's name is the name of; none where it is nobody's, all where several share it."""
    for part in _PARTS.split(name):
        for key in (f"a {arabic(part)}", f"l {bones(part)}"):
            if len(key) > LEAST + 1 and key in known:
                return known[key]
    return ()


def index(names: Iterable[tuple[str, str]]) -> dict[str, tuple[int, ...]]:
    """Areas by their names (English, Arabic), as `same_place` looks them up."""
    found: dict[str, tuple[int, ...]] = {}
    for number, (english, in_arabic) in enumerate(names):
        for key in {f"l {bones(english)}", f"a {arabic(in_arabic)}"}:
            if len(key) > LEAST + 1:
                found[key] = (*found.get(key, ()), number)
    return found
