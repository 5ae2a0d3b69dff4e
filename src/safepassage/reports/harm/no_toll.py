"""Numbers beside words of harm that are no toll: an age, `not one death`, the number of complaints, what another verb did."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.counted import people_unit
from safepassage.reports.harm.families import whose_families
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.harm.losses import overtaken
from safepassage.reports.harm.units import uncounted
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_ONE_OF_NOBODY = listed("end side way thing another")
_TOLD = listed("reported recorded confirmed counted claimed verified documented registered listed named cited estimated included")


_NTH = listed("first second third fourth fifth sixth seventh eighth ninth tenth last eldest youngest oldest latest")


def told_for_nothing(words: Sequence[Word], number: Amount) -> bool:
    """An age, a toll that holds no longer or is only compared, `not one death`, `ten times as many`."""
    if number.low == number.high == 1 and low_at(words, number.last) in _ONE_OF_NOBODY:
        return True  # from one end to the other
    if low_at(words, number.last) == "for" and low_at(words, number.last + 1) in ("each", "every"):
        return True  # 1,425 candles, one for each person killed
    if whose_families(words, number) or _compared(words, number) or _of_the_nth(words, number):
        return True
    none = number.low == number.high == 1 and low_at(words, number.first - 1) == "not"
    times = low_at(words, number.last) == "times" and low_at(words, number.last + 1) in ("as", "more", "the")
    return none or times or one_family(words, number) or uncounted(words, number) or overtaken(words, number)


def _compared(words: Sequence[Word], number: Amount) -> bool:
    """`a worse toll than the 3,000 of the last war`; not `more than 3,000`, which is part of the number."""
    before = [low_at(words, number.first - 2), low_at(words, number.first - 1)]
    return before == ["than", "the"]


def _of_the_nth(words: Sequence[Word], number: Amount) -> bool:
    """`The second of two brothers was shot`: one of them; not `a third of 60 patients`."""
    at = number.first - 1 - (low_at(words, number.first - 1) in ("his", "her", "their"))
    return (
        number.low > 1
        and low_at(words, at) == "of"
        and low_at(words, at - 1) in _NTH
        and low_at(words, at - 2) in ("the", "her", "his", "their")
    )


def one_family(words: Sequence[Word], number: Amount) -> bool:
    """`One family of eight was found dead`: they are eight."""
    return number.low == number.high == 1 and low_at(words, number.last) == "family" and low_at(words, number.last + 1) == "of"


def threatened(words: Sequence[Word], number: Amount) -> bool:
    """`two aid workers received death threats`."""
    behind = range(number.last, min(number.last + 8, len(words)))
    return any(words[at].low == "death" and low_at(words, at + 1) in ("threat", "threats") for at in behind)


def number_of_others(words: Sequence[Word], number: Amount) -> bool:
    """`the number of complaints had risen to 516`: what is counted is named before the number, and is nobody."""
    for at in range(number.first - 1, max(0, number.first - 16), -1):
        if words[at].low in (";", ".") or harm_word(words, at):
            return False
        if words[at].low == "of" and words[at - 1].low in ("number", "total"):
            near = range(at + 1, min(at + 4, number.first))
            return bool(near) and not any(harm_word(words, place) or people_unit(words[place].low) for place in near)
    return False


def of_another_deed(words: Sequence[Word], number: Amount) -> bool:
    """`killed livestock and destroyed four wells`: a verb right before the number, which is no killing and tells of nobody's count."""
    before = low_at(words, number.first - 1)
    return before.endswith("ed") and before not in _TOLD and not harm_word(words, number.first - 1)
