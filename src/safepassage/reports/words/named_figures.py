"""Figures that name one convoy, road or lane, or say how old somebody is: `Convoy 3 was stopped`, `Route Nationale 2`, `one-way`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.words import Word, listed, low_at

_UNITS = listed("convoy team bus truck mission unit patrol group boat ferry train flight company squad crew vessel ambulance lorry")
_ROADS = listed("nationale autoroute motorway autobahn rn")
_ONE = listed("was is had has in on at near for from , . ")
_DID = listed(
    "halted stopped turned arrived reached left departed crossed passed entered returned moved waited attacked hit blocked delayed "
    "stuck stranded cleared held reports reported says said"
)
_BEFORE_NAMES = listed("the a an of with and to in by killed wounded injured dead")
_OF_A_NAME = listed("of with to by behind from")
_ARTICLES = listed("the a an this that")
_WHICH = listed("first second third fourth last next other wounded injured dead killed number only")
_BEHIND_ONE = listed("was is had has that which who , . ")
_OF_A_KIND = listed("way lane sided time off on man")
_AGED = listed("men women boys girls males females")
_HARMED = listed("killed dead died wounded injured hurt missing were was")
_GENERATION = 15  # years between two ages; of fewer it may be a number of men


def names_one(words: Sequence[Word], place: int, last: int) -> bool:
    """Whether a figure from `place` to `last` counts nobody, for it belongs to a name, a pronoun or an age."""
    if last != place + 1:
        return False
    if words[place].low == "one":
        return _is_pronoun(words, place, last)
    return words[place].text.isdecimal() and (_of_a_unit(words, place) or _of_a_road(words, place) or _of_an_age(words, place))


def _of_a_unit(words: Sequence[Word], place: int) -> bool:
    """`Convoy 3 |was| stopped`, `Team 4 |reached| Bentiu`; not `the convoy 3 people`, `in the convoy 3 were killed`."""
    before, after = low_at(words, place - 2), low_at(words, place + 1)
    if low_at(words, place - 1) not in _UNITS:
        return False
    if words[place - 1].text[:1].isupper() and before in _OF_A_NAME:
        return after in _ONE or after in _DID or after in ("", "were")  # two trucks of Convoy 3 were hit
    if before in _BEFORE_NAMES or before.isdecimal():
        return False
    return after in _ONE or after in _DID or after == ""


def _of_a_road(words: Sequence[Word], place: int) -> bool:
    """`The bridge on Route |Nationale| 2 collapsed`, `RN 4`."""
    return low_at(words, place - 1) in _ROADS and words[place - 1].text[:1].isupper()


def _is_pronoun(words: Sequence[Word], place: int, last: int) -> bool:
    """`The old |one| had been`, `|one|-way traffic`; not `the first one was killed`."""
    if low_at(words, last) == "-" and low_at(words, last + 1) in _OF_A_KIND:
        return True
    told = low_at(words, place - 1)
    named = low_at(words, place - 2) in _ARTICLES and told.isalpha() and told not in _WHICH
    return named and low_at(words, last) in _BEHIND_ONE


def _of_an_age(words: Sequence[Word], place: int) -> bool:
    """`Men 16-50 need a visa`, either figure; not `men 3-4 killed`."""
    first = place if low_at(words, place + 1) == "-" else place - 2
    if first < 1 or low_at(words, first - 1) not in _AGED or low_at(words, first + 1) != "-":
        return False
    ends = low_at(words, first), low_at(words, first + 2)
    ages = all(end.isdecimal() and len(end) == 2 for end in ends)
    wide = ages and int(ends[1]) - int(ends[0]) >= _GENERATION and low_at(words, first + 3) in ("were", "was")
    return ages and (wide or low_at(words, first + 3) not in _HARMED)
