"""Days of one month that are told one after the other: `on 2, 5, 8 and 9 March`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from safepassage.reports.words.words import Word, listed, low_at

_MONTHS = listed(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
)
_LAST = 31
_LEADS = listed("on of dates days")
_NAMES = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_DAY_ENDS = re.compile(rf"\b\d{{1,2}}(?: (?:{_NAMES}))?, $")
_DAY_BEGINS = re.compile(rf"(?:and )?\d{{1,2}}(?:(?:, \d{{1,2}}){{0,6}},? and \d{{1,2}})? (?:{_NAMES})\b")
_BACK = 20  # letters of a day and its month


def end_of_days(words: Sequence[Word], place: int) -> int:
    """`on |3, 7| and 12 May`: behind the days that are told before the last; 0: the word begins no such list."""
    at = place + 1
    while low_at(words, at) == "," and _day(words, at + 1):
        at += 2
    last = at + 1 if low_at(words, at) == "," else at
    if at == place + 1 or low_at(words, place - 1) not in _LEADS:
        return 0
    ends = low_at(words, last) == "and" and low_at(words, last + 2) in _MONTHS
    days = [_day(words, one) for one in (*range(place, at, 2), last + 1)]
    return last if ends and 0 not in days and days == sorted(days) else 0


def among_days(words: Sequence[Word], place: int) -> bool:
    """Whether a number is a day in such a list, and counts nobody."""
    first = place
    while first > 1 and low_at(words, first - 1) == "," and _day(words, first - 2):
        first -= 2
    return end_of_days(words, first) > place


def between_days(text: str, cut: int) -> bool:
    """Whether a sentence would be cut between two days: `on 3 August, | 9 August and 27 September`."""
    return _DAY_ENDS.search(text[max(0, cut - _BACK) : cut]) is not None and _DAY_BEGINS.match(text, cut) is not None


def _day(words: Sequence[Word], at: int) -> int:
    """The day that a word tells; 0: none."""
    low = low_at(words, at)
    for tail in ("st", "nd", "rd", "th"):
        low = low.removesuffix(tail)
    return int(low) if low.isdecimal() and len(low) <= 2 and 1 <= int(low) <= _LAST else 0
