"""Numbers that the next sentence puts right: `8,000 left. The correct number is 5,800`, `Twelve were killed. Correction: nine.`"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Harm, Proposal
from safepassage.reports.words.amounts import amounts
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import words_of

_NUMBER = r"(?:number|figure|toll|count|total|one)"
_RIGHT = r"(?:correct|right|actual|real|true|accurate|corrected)"
_PUTS_RIGHT = re.compile(
    rf"\s{{0,4}}(?:(?:the|its) {_RIGHT} {_NUMBER} (?:is|was|stands at|should be|should have been)"
    rf"|that (?:{_NUMBER} )?(?:should (?:be|read|have been|have read))"
    r"|(?:correction|corrected|erratum)(?:,|:| -| to my last:?)|make that|(?:sorry|apologies)[,:]?(?: i mean(?:t)?)?|i mean(?:t)?)"
    r"\s{1,3}(?P<told>[^.!?\n]{1,60})",
    re.IGNORECASE,
)
_BARE = 3  # words beside the number: `nine`, `only 9 people`, `14 killed, not 40`
_DOUBTED = 0.5  # of the chance that it was given


def without_put_right(made: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals, without the one number of each that the next sentence puts right: how many it were is unknown then."""
    return [_uncounted(one) if _put_right(one, text) else one for one in made]


def _put_right(one: Proposal, text: str) -> bool:
    if (own := _own_number(one)) is None:
        return False
    match = _PUTS_RIGHT.match(text, one.sentence_end)
    if match is None:
        return False
    told = match["told"]
    words = words_of(told)
    numbers = amounts(words, told)
    return len(numbers) == 1 and _alone(numbers[0], len(words)) and numbers[0].low != own


def _alone(number: Amount, words: int) -> bool:
    return words - (number.last - number.first) <= _BARE


def _own_number(one: Proposal) -> float | None:
    """The only number that a proposal tells; None: it tells none, or several."""
    told = {count.low for count in (one.count, one.harm.killed, one.harm.injured, one.harm.missing) if count is not None}
    return told.pop() if len(told) == 1 else None


def _uncounted(one: Proposal) -> Proposal:
    return replace(one, count=None, harm=Harm(), confidence=one.confidence * _DOUBTED)
