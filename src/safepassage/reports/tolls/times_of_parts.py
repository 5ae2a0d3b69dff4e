"""The time of a part is no time of the whole: `killed 2,412 people, including 63 |in the past 24 hours|`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from safepassage.reports.harm.parts import is_part
from safepassage.reports.times.times import Time
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_LEADS = listed("including incl included among with")
_OF_THESE = listed("them whom those these which")
_ANYBODY = listed(
    "of them whom people persons others more dead killed died deaths wounded injured hurt missing alone just only and the a were who was "
    "displaced arrested detained abducted cases victims casualties fatalities"
)
_ENDS = frozenset((",", ";", ":", ")", ".", "-", "("))
_WIDEST = 8  # words from a part to its time


def without_times_of_parts(times: Sequence[Time], words: Sequence[Word], numbers: Sequence[Amount], start: int) -> list[Time]:
    """
    The times of a sentence that may be of the claim that begins at `start`, which is told before its parts.

    Of `killed 12 people, including 3 children on Friday` all died on Friday, but where they have a longer time of their own: only behind
    a bare number, or in what they did (`4 who died on Sunday`), the time is the part's. Of parts that are told day by day and make up the
    whole the times stay.
    """
    asides = [aside for at, number in enumerate(numbers) if (aside := _aside(words, numbers, at)) and number.start > start]
    kept = []
    for time in times:
        whose = next((aside for aside in asides if words[aside.lead].start <= time.start < aside.end), None)
        if whose is None or not (whose.tells(words, time) or _lasts_over(times, time, whose)):
            kept.append(time)
    return kept


class _Aside:
    """The aside in which parts are told: the word that leads it, its parts, where it ends."""

    def __init__(self, lead: int, parts: Sequence[Amount], end: int) -> None:
        self.lead, self.parts, self.end = lead, parts, end

    def tells(self, words: Sequence[Word], time: Time) -> bool:
        """Whether nothing but who they are in general stands between a part and the time: `45 | on Friday`, `23 killed | on Saturday`."""
        part = next((part for part in reversed(self.parts) if part.end <= time.start), None)
        if part is None:
            return False
        between = [word.low for word in words[part.last : part.last + _WIDEST + 1] if word.start < time.start]
        behind = next((word.low for word in words if word.start >= time.end), "")
        their_own = all(low in _ANYBODY for low in between) or between[0] == "who" or behind == "alone"
        return len(between) <= _WIDEST and their_own


def _aside(words: Sequence[Word], numbers: Sequence[Amount], at: int) -> _Aside | None:
    """The aside that a number opens as a part of one before it; None: it opens none, or its parts make up the whole."""
    number = numbers[at]
    whole = next((one for one in reversed(numbers[:at]) if not is_part(words, one) and not one.percent), None)
    lead = number.first - 1 - (low_at(words, number.first - 1) in _OF_THESE)
    of_these = low_at(words, number.last) == "of" and low_at(words, number.last + 1) in _OF_THESE
    if whole is None or not is_part(words, number) or not (low_at(words, lead) in _LEADS or of_these):
        return None
    end = next((word.start for word in words[number.last :] if word.low in _ENDS), words[-1].end)
    parts = [one for one in numbers[at:] if one.start < end]
    made_up = not number.percent and sum(one.low for one in parts) >= whole.low
    return None if made_up else _Aside(max(0, lead), parts, end)


def _lasts_over(times: Sequence[Time], time: Time, aside: _Aside) -> bool:
    """Whether the whole has a longer time of its own, that this one lies in: `since January, including 3 children | on Friday`."""
    others = [other for other in times if other.end <= aside.parts[0].start or other.start >= aside.end]
    return any(_within(time, other) for other in others)


def _within(time: Time, other: Time) -> bool:
    begun, over = other.when.start, other.when.end
    if begun is None or time.when.start is None or begun > time.when.start:
        return False
    if over is None:
        return True
    last: date = time.when.end or time.when.start
    return last <= over and (begun, over) != (time.when.start, time.when.end)
