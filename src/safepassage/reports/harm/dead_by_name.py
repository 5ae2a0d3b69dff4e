"""A list of the dead that begins with a name: `The dead include Sidibe, a farmer, and two of his sons`: three, if not more."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Count
from safepassage.reports.harm.ages import behind_age, is_masked
from safepassage.reports.harm.counted import of_animals, of_things
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.harm.leaders import DIED, TITLES
from safepassage.reports.harm.no_toll import told_for_nothing
from safepassage.reports.harm.person_words import ONES
from safepassage.reports.harm.victims import singles
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_WHO = listed("dead killed victims fatalities slain fallen")
_THEY = listed("the those")
_INCLUDE = listed("include includes included")
_WERE = listed("were was are is")
_STOPS = listed("; . : ( who which that where when while as after in at near from since during because - on by")
_KILLED = listed("killed slain dead")
_IN = listed("in at near on during by outside")
_NO_PLACE = listed("; . : , ( who which that and but was were is are had have said says")
_HURT = 3  # words behind a number that tell what befell it
_PLACE = 8  # words of where they died, with the verb behind it
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
        if behind <= number.first < stop and _joined_to(words, number) and not told_for_nothing(words, number) and not _hurt(words, number):
            more += 0 if number.percent or of_things(words, number) or of_animals(words, number) else number.low
    return Count(1.0 + more, None, "people", words[first - 1].text, "at least")


def _behind_the_lead(words: Sequence[Word], start: int) -> int:
    """Behind `the dead include`, `among those killed in Gao were`, `killed in the ambush were`; -1: the clause begins otherwise."""
    at = _with_the_lead(words, next((at for at, word in enumerate(words) if word.start >= start), len(words)))
    if low_at(words, at) in _KILLED:
        return _behind_where(words, at + 1, _WERE)
    among = low_at(words, at) == "among"
    at += among
    if among and low_at(words, at) in _THEY and low_at(words, at + 1) == "who":
        at += 1 + (low_at(words, at + 2) == "were")
    elif low_at(words, at) not in _THEY:
        return -1
    if low_at(words, at + 1) not in (_WHO | DIED if among else _WHO):
        return -1
    return _behind_where(words, at + 2, _WERE if among else _INCLUDE)


def _with_the_lead(words: Sequence[Word], at: int) -> int:
    """`Among the victims | was Sergeant Okello and six men`: where the lead begins that was cut off."""
    at -= low_at(words, at - 1) in _WERE
    if low_at(words, at) not in _WERE:
        return at
    lead = next((one for one in range(at - 1, max(-1, at - _PLACE), -1) if words[one].low in _NO_PLACE or words[one].low == "among"), at)
    return lead if low_at(words, lead) == "among" else at


def _behind_where(words: Sequence[Word], at: int, verbs: frozenset[str]) -> int:
    """Behind the verb of a lead, with where or in what they died before it: `in Gao |were|`; -1: something else is told."""
    end = at
    if low_at(words, at) in _IN:
        end = next((one for one in range(at + 1, min(at + _PLACE, len(words))) if words[one].low in verbs | _NO_PLACE), at)
    return end + 1 if low_at(words, end) in verbs else -1


def _behind_name(words: Sequence[Word], first: int) -> int:
    """Where the name ends that begins here, `Dr. Saleh` with his title; `first` itself: none does."""
    begin = first + 2 * (first >= 0 and low_at(words, first) in TITLES and low_at(words, first + 1) == ".")
    at = begin
    while 0 <= at < min(begin + _NAME, len(words)) and (is_masked(words[at]) or (words[at].text[0].isupper() and words[at].text.isalpha())):
        at += 1
    return at if at > begin and low_at(words, at) in (",", "and", "with", "along", "together", ".", "", "(") else first


def _hurt(words: Sequence[Word], number: Amount) -> bool:
    """`, and 30 were wounded`."""
    return any(harm_word(words, at) in ("injured", "missing") for at in range(number.last, min(number.last + _HURT, len(words))))


def _joined_to(words: Sequence[Word], number: Amount) -> bool:
    """`and two of his sons`, `, two nurses`; not an age behind a comma."""
    return low_at(words, number.first - 1) in ("and", "with", ",", *_WITH) and low_at(words, number.last) not in (",", ".", ")", "")
