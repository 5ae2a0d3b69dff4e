"""A list of the dead that begins with a name: `The dead include Sidibe, a farmer, and two of his sons`: three, if not more."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Count
from safepassage.reports.harm.ages import behind_age, is_masked
from safepassage.reports.harm.counted import of_animals, of_things
from safepassage.reports.harm.no_toll import told_for_nothing
from safepassage.reports.harm.victims import ONES, singles
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_WHO = listed("dead killed victims fatalities slain")
_THEY = listed("the those")
_INCLUDE = listed("include includes included")
_WERE = listed("were was are is")
_STOPS = listed("; . : ( who which that where when while as after in at near from since during because - on by")
_NAME = 5  # words
_WITH = listed("his her their")


def named_dead(words: Sequence[Word], numbers: Sequence[Amount], start: int, end: int) -> Count | None:
    """
    Who are named or told of in such a list, no less; None: it is none, or no name begins it.

    A name and the trade behind it are one person. Others may have died too, so that there is no upper end.
    """
    first = _behind_the_lead(words, start)
    behind = _behind_name(words, first)
    if behind == first:
        return None
    age = behind_age(words, behind)
    behind = age + (low_at(words, age) == "," and age > behind and low_at(words, age + 1) in ("a", "an", "the"))
    stop = next((at for at in range(behind, len(words)) if words[at].start >= end or words[at].low in _STOPS), len(words))
    ending = words[stop].start if stop < len(words) else end
    more = 0.0
    for one, _ in singles(words, numbers, words[first].start, ending):
        trade = low_at(words, one.first) in ("a", "an", "the") and low_at(words, one.first - 1) in (",", "") and one.first <= behind + 1
        if one.first >= behind and not trade and low_at(words, one.first) not in _WITH:
            more += one.low
    more += sum(words[at].low in _WITH and low_at(words, at + 1) in ONES for at in range(behind, stop))  # his brother Moussa
    for number in numbers:
        if behind <= number.first < stop and _joined_to(words, number) and not told_for_nothing(words, number):
            more += 0 if number.percent or of_things(words, number) or of_animals(words, number) else number.low
    return Count(1.0 + more, None, "people", words[first - 1].text, "at least")


def _behind_the_lead(words: Sequence[Word], start: int) -> int:
    """Behind `the dead include`, `those killed included`, `among the dead were`; -1: the clause begins otherwise."""
    at = next((at for at, word in enumerate(words) if word.start >= start), len(words))
    among = low_at(words, at) == "among"
    at += among
    if low_at(words, at) not in _THEY or low_at(words, at + 1) not in _WHO:
        return -1
    return at + 3 if low_at(words, at + 2) in (_WERE if among else _INCLUDE) else -1


def _behind_name(words: Sequence[Word], first: int) -> int:
    """Where the name ends that begins here; `first` itself: none does."""
    at = first
    while 0 <= at < min(first + _NAME, len(words)) and (is_masked(words[at]) or (words[at].text[0].isupper() and words[at].text.isalpha())):
        at += 1
    return at if at == first or low_at(words, at) in (",", "and", ".", "", "(") else first


def _joined_to(words: Sequence[Word], number: Amount) -> bool:
    """`and two of his sons`, `, two nurses`; not an age behind a comma."""
    return low_at(words, number.first - 1) in ("and", ",", *_WITH) and low_at(words, number.last) not in (",", ".", ")", "")
