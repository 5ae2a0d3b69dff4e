"""The week of the year by its number: `no new cases in week 19`, `in weeks 12 to 16`; not `last week 19 people died`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.words import Word, listed, low_at

_WEEK = listed("week weeks wk wks epiweek epi-week ew")
_SOME = listed("the a this that last past next per each every one previous following first same whole few recent all")
_ENDS = listed("in on of and to at for with from the compared by there were was when since among , . ; : ) - – / (") | {""}
_JOINS = frozenset(("to", "-", "–", "and", "through"))


def names_a_week(words: Sequence[Word], place: int, last: int) -> bool:
    """Whether the figure between two words is the number of a week, or the last of several."""
    if last != place + 1 or not words[place].text.isdecimal() or not 0 < int(words[place].text) < 54:
        return False
    at = place - 1 - (low_at(words, place - 1) in ("no", "nr", "#"))
    if low_at(words, at) in _JOINS and low_at(words, at - 1).isdecimal() and low_at(words, at - 2) in _WEEK:
        return _named(words, at - 2) and low_at(words, last) in _ENDS
    end = last
    if low_at(words, last) in _JOINS and low_at(words, last + 1).isdecimal():
        end = last + 2
    return low_at(words, at) in _WEEK and _named(words, at) and low_at(words, end) in _ENDS


def _named(words: Sequence[Word], at: int) -> bool:
    return low_at(words, at - 1) not in _SOME and not low_at(words, at - 1)[:1].isdecimal()
