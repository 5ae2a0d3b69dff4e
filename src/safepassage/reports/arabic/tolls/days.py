"""Arabic tolls of two days in one clause are two claims: قتل ثلاثة في أفدييفكا الاثنين | وأربعة الثلاثاء. Own work."""

from __future__ import annotations

from safepassage.reports.arabic.harm.befallen import word_of
from safepassage.reports.arabic.harm.counts import heads
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.harm.roles import told_too
from safepassage.reports.arabic.harm.toll_lines import Line, wheres_of, with_noun
from safepassage.reports.arabic.words.harm_words import done_to
from safepassage.reports.words.arabic_words import plain_words

_THEN = frozenset(plain_words("آخرين آخرون آخران هناك فيها فيه في مساء صباح فجر ليل ظهر عصر على الأقل"))
_NEAR = 4  # words from a number to its day


def on_another_day(line: Line, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """
    Whether people of another day are told of behind a joint, at the same place, or with no place in the first half.

    `قتل ثلاثة في أفدييفكا الاثنين | وأربعة الثلاثاء`; `قتل 14 قبل ثلاثة أيام في نيالا، | وقتل اليوم 6`;
    `قتل 8 الاثنين | و5 الثلاثاء في بنغازي`.
    """
    first, last = right
    days = [at for at, word in enumerate(line.words) if word.start in line.days]
    day = next((at for at in days if first <= at < last), None)
    if day is None or not any(left[0] <= at < left[1] for at in days) or (wheres_of(line, *right) and wheres_of(line, *left)):
        return False
    deed = first + bool(done_to(line.plain[first]))
    if deed > first and day == deed:
        return _counted_behind(line, day, last)
    amount = next((one for one in line.amounts if (one.first == deed or heads(line.plain, first, one)) and one.last <= day), None)
    if amount is None or not (amount.last == day or told_too(line.plain, amount)):
        return False
    own = deed > first or (amount.last < day and bool(word_of(line.plain, amount.last)))
    plainly = all(word in _THEN for word in line.plain[with_noun(line, amount) : day])
    return plainly if not own else day - amount.last <= _NEAR


def _counted_behind(line: Line, day: int, last: int) -> bool:
    """`وقتل |اليوم| 6 آخرون`: whether people are counted right behind a day that stands behind the deed."""
    end = line.days[line.words[day].start]
    behind = next((at for at in range(day, last) if line.words[at].start >= end), last)
    amount: ArabicAmount | None = next((one for one in line.amounts if one.first == behind and one.last <= last), None)
    return amount is not None and told_too(line.plain, amount)
