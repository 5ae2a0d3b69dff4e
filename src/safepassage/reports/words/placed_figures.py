"""Figures that tell where, when or how strong, and count nobody: `at kilometre 9`, `turned back at 6`, `a quake of magnitude 6.4`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.words import Word, listed, low_at

_MARKS = listed("kilometre kilometer km kilo mile milestone pk")  # of one: `at kilometre 9`; kilometres are counted
_OF_A_STRETCH = listed("last first next final every each per a one another square")
_STRENGTHS = listed("magnitude mag")
_MEASURED = listed("measuring measured registering registered")
_SCALES = listed("richter scale magnitude")
_SCALE_WORDS = 5  # words behind a strength in which its scale is named
_LAST_HOUR = 24
_BEHIND_HOURS = listed(
    "on near outside in from this today yesterday tonight tomorrow sharp and but when while after as with for because local . , ; : ! ? ) "
    "- /"
) | {""}
_TALLIES = listed(
    "toll tolls stands stand stood put puts putting number numbers total totals figure figures estimated estimates count counted "
    "remained remains remain level levels capped speed rate price prices age aged dead deaths killed injured wounded casualties missing "
    "valued priced set temperature capacity population strength looking looked fired firing shot shooting aimed shouted"
)
_BACK = 9  # words before an hour in which a tally may stand


def is_placed(words: Sequence[Word], place: int, last: int, value: float) -> bool:
    """Whether a figure between two words names a mark on a road, an hour or the strength of a quake."""
    return last == place + 1 and (_on_a_road(words, place) or _of_a_quake(words, place, last) or _at_an_hour(words, place, last, value))


def _on_a_road(words: Sequence[Word], place: int) -> bool:
    """`killed at kilometre 9`, `km 14 outside Maiduguri`; not `over 12 km 9 people`, `in the last km 9 people`."""
    before = low_at(words, place - 2)
    return low_at(words, place - 1) in _MARKS and not before[:1].isdecimal() and before not in _OF_A_STRETCH


def _of_a_quake(words: Sequence[Word], place: int, last: int) -> bool:
    """`a 7.8-magnitude quake`, `a magnitude 6.4 quake`, `a quake measuring 7.1 on the Richter scale`."""
    before = place - 1 - (low_at(words, place - 1) in ("-", "of"))
    behind = last + (low_at(words, last) == "-")
    if low_at(words, before) in _STRENGTHS or low_at(words, behind) in _STRENGTHS:
        return True
    measured = low_at(words, place - 1) in _MEASURED
    return measured and not _SCALES.isdisjoint(word.low for word in words[last : last + _SCALE_WORDS])


def _at_an_hour(words: Sequence[Word], place: int, last: int, value: float) -> bool:
    """`turned back at 6`, `left at 11 near Zamzam`; not `the toll stands at 6`, `at 6 sites`."""
    if low_at(words, place - 1) != "at" or not words[place].text.isdecimal() or not 0 < value <= _LAST_HOUR:
        return False
    told = {word.low for word in words[max(0, place - _BACK) : place]}
    return low_at(words, last) in _BEHIND_HOURS and _TALLIES.isdisjoint(told)
