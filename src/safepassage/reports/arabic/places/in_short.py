"""A town of four letters or fewer with `in` written to it: `انفجار |بتعز|`, `كمين |بجوبا|`."""

from __future__ import annotations

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.lexicon import VERBS, rules_of
from safepassage.reports.arabic.words.verbs import GENERAL, SPEECH
from safepassage.reports.words.arabic_words import plain_word, plain_words

_WORDS = frozenset(plain_words("حجة صور رأس عين وادي جبل سوق بحر باب خط نقد سد نار مال علم حق يد دم"))  # with a pretext, with pictures
_IBB = "إب"
_BY_HAND = ("hand:", "case:", "mine:")
_NOUNS = frozenset[str]().union(*CLASSES.values())


def in_short(place: PlaceRead, name: str, atlas: Atlas) -> bool:
    """Whether a short name behind `in` is a place that all know, and neither it nor the two together are a word of the language."""
    if name == _IBB:
        return True
    words = (plain_word(name), plain_word("ب" + name))
    common = any(word in _WORDS | _NOUNS or word in VERBS or word in GENERAL or word in SPEECH or bool(rules_of(word)) for word in words)
    return not common and place.precision in ("city", "region") and (place.key.startswith(_BY_HAND) or atlas.large(name))
