"""Which words are one name, and where it ends: `Dar'a`, `Pul-i-Khumri`, `Kilo 16`; not `Kali` of the Kali-Ballee mosque."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.places.place_types import SITES, TYPES_AFTER, WAYS
from safepassage.reports.words.words import Word, listed, low_at

MOST_WORDS = 5
LINKS = listed("al el ar ash as at az de del la las los le of the es ez ad an an- da do dos du")
_WITH_ANOTHER = ("jammu", "bosnia")  # Jammu and Kashmir
_FRENCH = listed("des les aux sur sous pont")


def one_name(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words [first, last) can be one name: capitals joined by spaces or hyphens, with `al`, `of`, and types inside."""
    for place in range(first, last):
        word = words[place]
        if word.text[0].isupper():
            continue
        inner = place > first
        if word.text == "-" and inner and place + 1 < last and words[place - 1].end == word.start:
            continue
        if word.text == "'" and inner and place + 1 < last and words[place + 1].start == word.end == words[place - 1].end + 1:
            continue
        if inner and place == last - 1 and word.text.isdecimal() and len(word.text) < 4:
            continue  # Kilo 16
        if not word.text[0].isalpha():
            return False
        if inner and _goes_on(words[place - 1], word):
            continue
        if inner and word.low == "and" and words[place - 1].low in _WITH_ANOTHER:
            continue
        small = word.low in LINKS or (word.low in TYPES_AFTER and place == last - 1)
        if not (small and (inner or word.low in ("al", "el"))):
            return False
    return words[last - 1].low not in ("of", "the", "-")


def _goes_on(mark: Word, word: Word) -> bool:
    """`a` of Dar'a, `i` of Pul-i-Khumri, `des` of Croix-des-Bouquets: in small letters, joined to the name by a sign."""
    if mark.end != word.start or not word.text.islower():
        return False
    return (mark.text == "'" and word.low != "s") or (mark.text == "-" and (len(word.text) < 3 or word.low in _FRENCH))


def is_half(words: Sequence[Word], last: int) -> bool:
    """Whether a name goes on behind a hyphen: `Kali` of the Kali-Ballee mosque; not A of the A-B road."""
    if last + 1 >= len(words) or words[last].text != "-" or words[last].start != words[last - 1].end:
        return False
    joined = words[last + 1].text[0].isupper() and words[last + 1].start == words[last].end
    return joined and low_at(words, last + 2) in SITES - WAYS
