"""Others of the same harm behind a toll, of whom no verb tells: `and two more on the way to hospital`, `and nine in the second`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.counted import of_animals, of_things
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_FAR_ON = 6  # words behind the second number in which it is told when or where
_LATER = listed("on in at later afterwards after under from since")


def more_of_them(words: Sequence[Word], one: Amount, other: Amount) -> bool:
    """`Eight died on the spot | and two more on the way to hospital`: others of the same, of whom no verb tells."""
    later = low_at(words, other.last) == "later" and any(word.low == "died" for word in words[one.last : one.last + 4])
    if (
        not (other.more or later or _in_the_second(words, one, other))
        or low_at(words, other.first - 1) not in ("and", ",")
        or of_things(words, other)
        or of_animals(words, other)
    ):
        return False
    behind = [word.low for word in words[other.last : other.last + _FAR_ON]]
    led = behind[1:] if behind[:1] in (["more"], ["others"], ["other"]) else behind
    if led[:2] == ["in", "hospital"]:
        return False  # they may live
    told = any(harm_word(words, at) for at in range(other.last, min(other.last + 4, len(words))))
    return led[:1] != [] and led[0] in _LATER and (later_of_wounds(words, other) or not told)


def _in_the_second(words: Sequence[Word], one: Amount, other: Amount) -> bool:
    """`Four were killed in the first strike | and nine in the second`: of two deeds of one sort."""
    between = [word.low for word in words[one.last : other.first]]
    behind = [word.low for word in words[other.last : other.last + 3]]
    return (
        "first" in between
        and behind[:1] == ["in"]
        and behind[1:2] in (["the"], ["a"])
        and behind[2:] in (["second"], ["other"], ["latter"])
    )


def later_of_wounds(words: Sequence[Word], number: Amount) -> bool:
    """`Four died at once | and three later of their wounds`: what they had is what they died of."""
    behind = [word.low for word in words[number.last : number.last + 4]]
    return behind[:2] == ["later", "of"] and behind[-1:] in (["wounds"], ["injuries"], ["burns"])
