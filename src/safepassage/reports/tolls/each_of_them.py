"""What each of several blows cost: `3 strikes, 4 in each`, `each of the 3 strikes killed 4`, `two strikes killed 5 and 7`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.reports.harm.counted import people_unit
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_BLOWS = listed("strikes airstrikes attacks bombs bombings blasts explosions shells rockets missiles raids ambushes clashes drones")
_CLOSES = listed(". , ; : ) in on at near outside during when while as by respectively") | {
    ""
}  # no verb of the second number, no `each day`, `each side`
_NEAR = 4  # words between a number and the blows it counts, or the word `each`
_MOST = 20  # blows of which each is told
_KILLS = listed("killed kill kills wounded wound injured injure left claimed")


def of_each(words: Sequence[Word], numbers: Sequence[Amount]) -> list[Amount]:
    """The numbers of a sentence, what each of several blows cost as what all of them did; where that is told as well, without it."""
    blows = next((one for one in numbers if _counts_blows(words, one)), None)
    if blows is None or blows.low != blows.high or not 1 < blows.low <= _MOST:
        return list(numbers)
    behind = [one for one in numbers if one.first >= blows.last and not one.percent]
    if len(behind) == 2 == blows.low and _joined(words, blows, *behind):
        first, second = behind
        assert first.high is not None
        assert second.high is not None
        both = replace(first, low=first.low + second.low, high=first.high + second.high, last=second.last, end=second.end)
        return [both if one is first else one for one in numbers if one is not second]
    told = [one for one in behind if _is_of_each(words, one, blows)]
    if len(told) != 1 or told[0].high is None:
        return list(numbers)
    (each,) = told
    assert each.high is not None
    if any(one.low >= each.low * blows.low and one is not each and one is not blows for one in numbers):
        return [one for one in numbers if one is not each]  # 12 killed in 3 strikes, |4| in each
    whole = replace(each, low=each.low * blows.low, high=each.high * blows.low)
    return [whole if one is each else one for one in numbers]


def _counts_blows(words: Sequence[Word], number: Amount) -> bool:
    """`3 strikes`, `two separate drone strikes`."""
    following = [word.low for word in words[number.last : number.last + _NEAR]]
    at = next((place for place, low in enumerate(following) if low in _BLOWS), -1)
    return at >= 0 and all(low.isalpha() for low in following[:at]) and following[:1] != ["in"]


def _joined(words: Sequence[Word], blows: Amount, first: Amount, second: Amount) -> bool:
    """`Two strikes killed |5 and 7|` and no noun between the two."""
    verb = any(word.low in _KILLS for word in words[blows.last : first.first])
    alone = low_at(words, second.last + people_unit(low_at(words, second.last))) in _CLOSES
    return (
        verb and alone and low_at(words, first.last) == "and" and second.first == first.last + 1 and None not in (first.high, second.high)
    )


def _is_of_each(words: Sequence[Word], number: Amount, blows: Amount) -> bool:
    """`4 in each`, `4 people each`, or `|each| of the 3 strikes killed 4`."""
    led = low_at(words, blows.first - 1) in ("the", "of") and "each" in [word.low for word in words[max(0, blows.first - 3) : blows.first]]
    if led:
        return any(word.low in _KILLS for word in words[blows.last : number.first])
    following = [word.low for word in words[number.last : number.last + _NEAR]]
    at = next((place for place, low in enumerate(following) if low in ("each", "apiece")), -1)
    return at >= 0 and all(low.isalpha() for low in following[:at]) and low_at(words, number.last + at + 1) in _CLOSES
