"""One man and those with him: `killed Abu Omar, a field commander, and three of his bodyguards`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.amounts import Amount
from safepassage.reports.counted import of_animals, of_things
from safepassage.reports.harm_words import DONE_TO_THEM, STOPS, VERBS, harm_word
from safepassage.reports.parts import numeral
from safepassage.reports.words import Word, listed, low_at

_ESCORTS = listed("bodyguards bodyguard companions escorts aides guards deputies associates comrades")
_HIS = listed("his her their")
_AND_WITH = listed("and with plus")
_LED_FROM = 14  # words from the verb to those who were with the one who was killed
_NAME = 6  # words and signs of a name


def with_a_leader(words: Sequence[Word], number: Amount) -> str:
    """
    `killed Abu Omar, a field commander, and three of his bodyguards`: what befell him befell them.

    Also of `he was killed along with three of his bodyguards`.
    """
    if not _escort(words, number) or any(harm_word(words, at) for at in range(number.last, min(number.last + 6, len(words)))):
        return ""
    for at in range(number.first - 2, max(0, number.first - _LED_FROM) - 1, -1):
        low = words[at].low
        if low in STOPS or low in VERBS or low in ("but", "while", "when") or numeral(low):
            return ""
        if role := harm_word(words, at):
            done = low_at(words, number.first - 1) == "with" or low_at(words, at - 1) not in VERBS
            return role if done and (low in DONE_TO_THEM or low == "killing") else ""
    return ""


def _escort(words: Sequence[Word], number: Amount) -> bool:
    """Whether those of one man are counted, joined to him: `and three of his bodyguards`, `along with two aides`."""
    theirs = [word.low for word in words[number.last : number.last + 3]]
    own = (theirs[:1] == ["of"] and not _HIS.isdisjoint(theirs)) or not _ESCORTS.isdisjoint(theirs)
    alike = of_animals(words, number) or of_things(words, number)
    return own and not alike and low_at(words, number.first - 1) in _AND_WITH


def leads(words: Sequence[Word], number: Amount) -> bool:
    """`killed Abu Omar and three of his bodyguards`: whether one more stands before a number, told by his name alone or with `with`."""
    if not with_a_leader(words, number):
        return False
    joint = number.first - 1
    last = joint - (low_at(words, joint - 1) in ("along", "together"))
    if low_at(words, last - 1) in DONE_TO_THEM:
        return words[joint].low == "with" and low_at(words, last - 2) == "was"  # was killed along with three of his bodyguards
    at = last - 1 - (low_at(words, last - 1) == ",")
    first = at
    while first >= 0 and (words[first].text[:1].isupper() or words[first].low in ("-", "al", "el", "bin", "ibn")):
        first -= 1
    return 0 < at - first <= _NAME and first >= 0 and (words[first].low in DONE_TO_THEM or words[first].low == "killing")
