"""Parts of a toll that say what befell them: `780 killed and 1,400 injured, including |90 killed and 200 injured|`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.counted import people_unit
from safepassage.reports.harm.harm_clause import Clause
from safepassage.reports.harm.harm_words import BEHIND, harm_word
from safepassage.reports.harm.roles import stands_alone
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, low_at


def told_with_noun(words: Sequence[Word], number: Amount) -> str:
    """What the word of harm says that closes the phrase of a number: `90 |killed|`, `468 children |killed|`; empty: there is none."""
    at = number.last + (low_at(words, number.last) not in BEHIND and people_unit(low_at(words, number.last)))
    return harm_word(words, at) if low_at(words, at) in BEHIND and stands_alone(words, at + 1) else ""


def begins_as_part(clause: Clause, number: Amount) -> bool:
    """Whether a clause begins with a part that has its own word of harm, and the whole stands in another clause: it is a toll then."""
    led = low_at(clause.words, number.first - 1) in ("including", "incl")
    return led and number.start - clause.start < len("including ") + 1 and bool(told_with_noun(clause.words, number))
