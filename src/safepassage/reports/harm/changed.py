"""A number that is no longer so, and its time: `rose from |800,000 in January| to 1.1 million in May`, `up from |60,000 in 2019|`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.counted import people_unit
from safepassage.reports.times.dates import DAYS, MONTHS
from safepassage.reports.times.times import Time
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_CHANGED = listed(
    "rose rise risen rises rising grew grown growing increased increase increasing climbed climbing jumped soared swelled surged doubled "
    "tripled up down upward upwards downward downwards fell fall fallen falling dropped drop declined decline decreased decrease shrank "
    "shrunk reduced cut raised lowered revised went gone"
)
_FROM = listed("from")
_COMPARED = (("compared", "with"), ("compared", "to"), ("as", "against"), ("more", "than"), ("against",), ("versus",), ("vs",))
_TURNED = listed("up down rise increase risen fallen rising drop decrease surge jump climb higher lower")
_ONLY = listed("just only some about around nearly the")
_WHENS = (
    frozenset((*DAYS, *MONTHS))
    | listed("ago earlier before last year month week yesterday today previous previously then start beginning end mid early late spring")
    | listed("summer autumn winter")
)
_LED = listed("from in the on than with to")
_FAR_BACK, _BETWEEN = 14, 10  # words
_STOPS = frozenset((".", ";", ":"))
_ENDS = frozenset((".", ";", ":", ",", "(", ")", "and", "but", "while", "as", "according"))


def without_old(words: Sequence[Word], numbers: Sequence[Amount]) -> list[Amount]:
    """The numbers without those from which others rose or fell, or with which they are compared."""
    return [number for at, number in enumerate(numbers) if not old_until(words, numbers, at)]


def without_times_of_old(times: Sequence[Time], words: Sequence[Word], numbers: Sequence[Amount]) -> list[Time]:
    """The times without those of such a number, or of what is compared with: `than | in 2023`."""
    spans = [(number.end, words[last - 1].end) for at, number in enumerate(numbers) if (last := old_until(words, numbers, at))]
    kept = [time for time in times if not any(first <= time.start < last for first, last in spans)]
    return [time for time in kept if not _compared_with(words, time)]


def old_until(words: Sequence[Word], numbers: Sequence[Amount], at: int) -> int:
    """Behind the last word that belongs to a number that is no longer so; 0: it is so."""
    number = numbers[at]
    lead = number.first - 1
    lead -= low_at(words, lead) in _ONLY and low_at(words, lead) not in _FROM
    following = numbers[at + 1] if at + 1 < len(numbers) else None
    if low_at(words, lead) in _FROM and following is not None and _rises_to(words, lead, number, following):
        return following.first - 1
    return _end(words, number) if at and (_turned(words, lead, numbers[at - 1]) or _is_compared(words, lead)) else 0


def _rises_to(words: Sequence[Word], lead: int, old: Amount, new: Amount) -> bool:
    """`rose in the camp | from | 800,000 in January | to | 1.1 million`."""
    before = [word.low for word in words[max(0, lead - _FAR_BACK) : lead]]
    between = [word.low for word in words[old.last : new.first]]
    if between[-1:] != ["to"] or len(between) > _BETWEEN or not _STOPS.isdisjoint(between) or _CHANGED.isdisjoint(before):
        return False
    told = between[:-1]
    timed = any(low in _WHENS or (len(low) == 4 and low.isdecimal()) for low in told)
    return timed or (len(told) == 1 and people_unit(told[0])) or (old.percent and not told)


def _turned(words: Sequence[Word], lead: int, new: Amount) -> bool:
    """`250,000 are at risk, up | from | 60,000`; `has risen to 500,000 | from | 300,000`."""
    if low_at(words, lead) not in _FROM:
        return False
    if low_at(words, lead - 1) in _TURNED:
        return True
    before = [word.low for word in words[max(0, new.first - _FAR_BACK) : new.first]]
    between = [word.low for word in words[new.last : lead]]
    return before[-1:] == ["to"] and not _CHANGED.isdisjoint(before) and len(between) <= 2 and _ENDS.isdisjoint(between)


def _is_compared(words: Sequence[Word], lead: int) -> bool:
    return any(all(low_at(words, lead - len(one) + 1 + at) == low for at, low in enumerate(one)) for one in _COMPARED[:3]) or (
        low_at(words, lead) in ("against", "versus", "vs") and low_at(words, lead - 1) == ","
    )


def _end(words: Sequence[Word], number: Amount) -> int:
    return next((at for at in range(number.last, len(words)) if words[at].low in _ENDS), len(words))


def _compared_with(words: Sequence[Word], time: Time) -> bool:
    """`an increase of 20 per cent compared with | last year`, `up 12 per cent from | a year ago`, `more than | in 2023`."""
    at = next((at for at, word in enumerate(words) if word.start >= time.start), 0)
    while low_at(words, at) in _LED:
        at += 1
    before = [low_at(words, place) for place in range(at - 5, at)]
    while before and before[-1] in ("in", "the", "on"):
        before.pop()
    share = before[-1:] == ["from"] and not {"cent", "%", "percent"}.isdisjoint(before)
    return before[-2:] in (["compared", "with"], ["compared", "to"]) or before[-1:] == ["than"] or share
