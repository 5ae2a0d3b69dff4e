"""Where a sentence tells of harm to nobody real, or to nobody now: stories, drills, the long past, everyday deaths, mere words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.lexicon.violence import violent
from safepassage.reports.unreal.everyday import of_everyday
from safepassage.reports.unreal.long_past import of_long_ago
from safepassage.reports.unreal.stories import of_a_story, opens_a_story
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed

_RULES = (of_a_story, of_long_ago, of_everyday)
_RULES_AT_WAR = (of_a_story, of_long_ago)  # `The convoy came under fire. Two trucks overturned and nine men died`
_LOST = listed("lost losing lose loses fallen fell toll losses")  # of men, in words that have other meanings too
_NO_HARM = "so"  # what a word of harm that befell nobody is read as


def only_real(
    doc: Any, start: int, words: Sequence[Word], numbers: Sequence[Amount], before: Any = None
) -> tuple[Sequence[Word], Sequence[Amount]]:
    """
    The words and numbers of a sentence (`start`: its offset in the text) as far as they tell of somebody real, and of now.

    Each word keeps its place; one of harm that befell nobody (`In the film, 300 Spartans | die |`) is read as one that says nothing.
    `before`: the sentence, or the piece of it, that stands before; None: none does.
    """
    unreal = _letters(doc, start, words, before)
    if not unreal:
        return words, numbers
    told = [word._replace(low=_NO_HARM) if word.start in unreal and _of_harm(words, at) else word for at, word in enumerate(words)]
    return told, [number for number in numbers if words[number.first].start not in unreal]


def told_of_nobody(token: Any, start: int, words: Sequence[Word], real: Sequence[Word]) -> bool:
    """`Lightning |killed| 7`, `In the film 300 Spartans |die|`: whether the word that makes a claim is one of harm to nobody real."""
    return any(word.start == start + token.idx and word.low != one.low for word, one in zip(words, real, strict=True))


def _letters(doc: Any, start: int, words: Sequence[Word], before: Any) -> frozenset[int]:
    """The offsets in the text of all that befell nobody; what tells of no harm itself is left: `three actors in the film | were killed`."""
    if before is not None and opens_a_story(before):
        return frozenset(word.start for word in words)
    harm = frozenset(word.start for at, word in enumerate(words) if _of_harm(words, at))
    if not harm:
        return harm
    found: set[int] = set()
    for rule in _RULES_AT_WAR if before is not None and violent(before) else _RULES:
        for told in filter(None, (told for token in doc for told in rule(token))):
            letters = {start + at for token in told for at in range(token.idx, token.idx + len(token.text))}
            if not harm.isdisjoint(letters):
                found |= letters
    return frozenset(found)


def _of_harm(words: Sequence[Word], at: int) -> bool:
    return bool(harm_word(words, at)) or words[at].low in _LOST
