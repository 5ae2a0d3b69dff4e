"""Where only a part of those who are counted was harmed: 30 killed in Sudan, including 12 |in El Fasher|."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.parts import is_part
from safepassage.reports.places.resolving import Mention
from safepassage.reports.tolls.toll_lines import BARE_WHERE
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_INCLUDING = listed("including incl among them")
_PEOPLE = listed("people others persons civilians dead killed victims deaths injured wounded hurt")
WHENCE = listed("from to into")  # of people who fled
_WHERE = 6  # words from such a number to its place: `12 in the town of El Fasher`


def without_part_places(words: Sequence[Word], numbers: Sequence[Amount], places: Sequence[Mention], fled: bool = False) -> list[Mention]:
    """
    The places of a sentence at which more than a part of those counted was: not `including 12 in El Fasher and 8 in Nyala`.

    `fled`: nor those that a part of them left, or went to: `have fled, including 9,000 |from Kaya|`.
    """
    wheres = BARE_WHERE | WHENCE if fled else BARE_WHERE
    of_parts = [number for at, number in enumerate(numbers) if _is_part_somewhere(words, numbers, at, wheres)]
    behind = min((number.start for number in of_parts), default=None)
    if behind is None:
        return list(places)
    counted = [number for number in numbers if number.start >= behind]
    return [place for place in places if place.start < behind or not any(_leads_to(words, number, place, wheres) for number in counted)]


def _is_part_somewhere(words: Sequence[Word], numbers: Sequence[Amount], at: int, wheres: frozenset[str]) -> bool:
    """`including 12 in`, `among them 12 people in`, `including 3 killed and 9 injured in`: of a part nothing is told but where it was."""
    led = _is_led(words, numbers[at]) or (at > 0 and _is_led(words, numbers[at - 1]) and _adjoin(words, *numbers[at - 1 : at + 1]))
    return led and low_at(words, _noun_behind(words, numbers[at])) in wheres


def _is_led(words: Sequence[Word], number: Amount) -> bool:
    return any(low_at(words, number.first - back) in _INCLUDING for back in (1, 2)) and is_part(words, number)


def _adjoin(words: Sequence[Word], one: Amount, other: Amount) -> bool:
    """`3 killed and | 9 injured`."""
    return low_at(words, other.first - 1) == "and" and _noun_behind(words, one) == other.first - 1


def _noun_behind(words: Sequence[Word], number: Amount) -> int:
    return number.last + (low_at(words, number.last) in _PEOPLE)


def _leads_to(words: Sequence[Word], number: Amount, place: Mention, wheres: frozenset[str]) -> bool:
    """Whether a place is that which a number has behind it."""
    first = _noun_behind(words, number)
    at = next((at for at in range(first, min(first + _WHERE, len(words))) if words[at].start >= place.start), -1)
    aside = at >= 0 and any(word.low == "," for word in words[first:at])  # including 11 on Sunday, | in Khan Younis
    return at >= 0 and not aside and low_at(words, first) in wheres and words[at].start == place.start
