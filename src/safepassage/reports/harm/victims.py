"""Single victims: `a soldier was killed`, `killing the driver`, `a mother and her two children`, `the death of a nurse`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.ages import behind_age, behind_named
from safepassage.reports.harm.befell_one import done_to, suffered
from safepassage.reports.harm.found_bodies import body_found
from safepassage.reports.harm.person_words import BEEN, BREAKS, OF_ONE_VERB
from safepassage.reports.harm.single_persons import person_at, phrase_end
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_DEAR = listed(
    "schoolmate classmate friend neighbour neighbor comrade teammate relative grandfather grandmother aunt uncle son daughter brother "
    "sister husband wife mother father child baby cousin nephew grandson soldier man fighter officer colleague"
)


def singles(words: Sequence[Word], numbers: Sequence[Amount], start: int, end: int) -> list[tuple[Amount, str]]:
    """
    Single persons told of between two offsets, each as an amount of one with what befell it; empty where its own words do not say.

    Those inside or behind a number (`one Dutch soldier`) are none.
    """
    taken = {at for number in numbers for at in range(number.first, phrase_end(words, number.last))}
    found: list[tuple[Amount, str]] = []
    last = 0
    for at, word in enumerate(words):
        if not start <= word.start < end or at in taken or at < last:
            continue
        if (body := body_found(words, at)) and taken.isdisjoint(range(at, body)):
            found.append((Amount(1.0, 1.0, at, body, word.start, words[body - 1].end, word.text), "killed"))
            last = body
            continue
        behind = behind_named(words, at) or person_at(words, at)
        if behind is None or not taken.isdisjoint(range(at, behind)):
            continue
        ceiling = next((number.first for number in numbers if number.first >= behind), len(words))
        two = words[behind - 1].low == "couple" or word.low == "both" or (behind - at > 3 and words[behind - 2].low == "and")
        size = 2.0 if two else 1.0
        mourned = low_at(words, at - 1) in ("lost", "losing") and words[behind - 1].low in _DEAR
        behind, verb = _told_beside(words, behind)
        one = Amount(size, size, at, behind, word.start, words[behind - 1].end, word.text)
        found.append((one, "killed" if mourned else done_to(words, at) or suffered(words, verb, ceiling, end)))
        last = behind
    return found


def _told_beside(words: Sequence[Word], behind: int) -> tuple[int, int]:
    """
    Behind the age, the name and the trade of a person, and where the verb may begin.

    `Yusuf, 34, a baker|, |died`, `a boy, 9|, |was killed`, `a baker, Yusuf, 34|, |died`.
    """
    named = behind_named(words, behind + 1) if low_at(words, behind) == "," else None
    behind = named or behind_age(words, behind)
    aged = _years_before(words, behind)
    beside = aged and low_at(words, behind) == "," and low_at(words, behind + 1) in ("a", "an", "the")
    trade = person_at(words, behind + 1) if beside else None
    if trade is not None and low_at(words, trade) == ",":
        behind = trade
    told = 0 if aged else _behind_apposition(words, behind)
    return told or behind, (told or behind) + (aged and low_at(words, behind) == ",")


def _behind_apposition(words: Sequence[Word], behind: int) -> int:
    """`The driver, a baker from Homs,| died`: behind what one person is besides, where the verb is of one; 0: nothing such is told."""
    if low_at(words, behind) != "," or low_at(words, behind + 1) not in ("a", "an") or person_at(words, behind + 1) is None:
        return 0
    for at in range(behind + 2, min(behind + 12, len(words))):
        low = words[at].low
        if low == ",":
            return at + 1 if low_at(words, at + 1) in OF_ONE_VERB else 0
        if low in BREAKS or low == "and" or low in BEEN:
            return 0
    return 0


def _years_before(words: Sequence[Word], behind: int) -> bool:
    return words[behind - 1].low.isdecimal() or (words[behind - 1].low == ")" and words[behind - 2].low.isdecimal())
