"""What only Arabic asks of a word that may be a name: it has no capitals, and plain words stand right beside names: `شفنا |ماريا|`."""

from __future__ import annotations

import re

from safepassage.outside.persons.no_arabic_names import is_given_arabic, is_nobody_arabic

SOUND = 1.0  # by its letters: a word over it that ends as Arabic plurals do may be a name, one as far under nought goes with none
_STRANGE, _STRANGEST, _PER_STRANGE = 1.0, 4.0, 0.4  # a word of strange letters is rather a name: less must show it
_AND_VERB, _VERB = re.compile("[وف]ي[\u0621-\u064a]{3,6}\\Z"), re.compile("ي[\u0621-\u064a]{2,4}\\Z")
_VERBS_SOUND = 2.0
LINKS = frozenset(("بن", "ابن", "بنت", "عبد", "آل", "أبو", "ابو", "أم"))  # they stand within names
_ENDS_OF_CASES = "\u064b\u064d"


def is_plain(word: str, last: str, alone: float) -> bool:
    """
    Whether a word names nobody; a strange one may end as our plurals do (`خوسيلين`).

    Parameters
    ----------
    word : without the marks of its vowels. last : its last letter or mark, as written. alone : how name-like its letters are.
    """
    if word in LINKS:
        return False
    if last in _ENDS_OF_CASES and not is_given_arabic(word.removesuffix("ا")):
        return True  # `راديو |قديماً|`, `أبياتاً`
    if _AND_VERB.match(word) and not is_given_arabic(word[1:]):
        return True  # `|ويحكي|`
    if _VERB.match(word) and not is_given_arabic(word) and alone < _VERBS_SOUND:
        return True  # `قد |يودي| بحياة`
    return is_nobody_arabic(word, alone=False, formed=alone < SOUND)


def goes_with_no_name(word: str, alone: float) -> bool:
    """Whether a word beside a name is none of it: `استهداف |ورشة| زهير`."""
    return alone < -SOUND and word not in LINKS and not is_given_arabic(word)


def strangeness(alone: float) -> float:
    """How much more a word is a name because its letters are no Arabic word's."""
    return _PER_STRANGE * min(max(alone - _STRANGE, 0.0), _STRANGEST - _STRANGE)
