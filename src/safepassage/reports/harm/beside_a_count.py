"""People who are only counted, and a bare toll behind them: `300 new arrivals, two died` is two dead and not 302."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, low_at


def harm_of_second_alone(words: Sequence[Word], one: Amount, other: Amount) -> bool:
    """
    `60 patients, |5 died|`, `300 people at gate, |one dead|`: a number that has no noun, only a word of harm, behind a comma alone.

    `three soldiers, two policemen died`, `60 patients and five guards died` are of all of them.
    """
    if low_at(words, other.first - 1) != "," or low_at(words, one.last) == ",":
        return False
    were = low_at(words, other.last) in ("was", "were", "has", "have")
    at = other.last + were + (were and low_at(words, other.last + 1) == "been")
    return at < len(words) and bool(harm_word(words, at)) and not any(harm_word(words, place) for place in range(one.last, other.first))
