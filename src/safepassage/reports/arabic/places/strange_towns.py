"""A town that no list has, told behind a hospital or a market: `مستشفى لملم |في دبرتشو|`; nothing tells where that is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from safepassage.records.reading_places import Atlas
from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.lexicon import rules_of
from safepassage.reports.arabic.words.numerals import MONTHS
from safepassage.reports.arabic.words.stretches import DAYS
from safepassage.reports.words.arabic_words import roots
from safepassage.reports.words.words import Word

_IN = "في"
_NOUNS = frozenset[str]().union(*CLASSES.values())


def in_a_strange_town(
    words: Sequence[Word], plain: Sequence[str], last: int, atlas: Atlas, types: frozenset[str], may_name: Callable[[str], bool]
) -> bool:
    """
    Whether `in` and a bare word stand right behind a name that is none of the language, and no town that the gazetteer has.

    Parameters
    ----------
    last : where the name ends, among the words. types : words that are of a place. may_name : whether a plain word may be a name.
    """
    if last + 1 >= len(plain) or plain[last] != _IN:
        return False
    word = plain[last + 1]
    common = word in MONTHS or word in DAYS or word.startswith("ال") or bool(rules_of(word))
    common = common or any(stem in types or stem in _NOUNS for stem in roots(word))
    return not common and may_name(word) and not atlas.find(words[last + 1].text)
