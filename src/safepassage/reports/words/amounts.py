"""Numbers as English news gives them: hundreds, tens of thousands, 100,537, at least 40, between 8 and 12, 4,000 daily."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import MOST_COUNTED
from safepassage.reports.words.deeds import counts_deeds
from safepassage.reports.words.figures import MEASURES
from safepassage.reports.words.spelled import SCALES, SMALL, Amount, bare_amount, plain_number
from safepassage.reports.words.words import Word, listed, low_at

# words before a number, longest first; what they make of it
_SAID_BEFORE = {
    "at least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|as few as",
    "more than": "more than|upwards of|upward of|in excess of|exceed|exceeds|exceeded|exceeding|surpass|surpassed|surpassing|topped|over|"
    "well over|above",
    "up to": "at most|at the most|up to|as many as|as much as|no more than|not more than|a maximum of|maximum",
    "fewer than": "fewer than|less than|under|well under|below",
    "about": "perhaps|maybe|possibly|an estimated|estimated|about|around|approximately|approx|roughly|some|circa|c|something like|"
    "in the region of|on the order of|an average of",
    "nearly": "close to|nearly|almost|just under|just short of|nearing|approaching",
    "": "exactly|precisely",
    "only": "only|just|merely|barely",
}
QUALIFIERS: tuple[tuple[tuple[str, ...], str], ...] = tuple(
    sorted(
        ((tuple(one.split()), meaning) for meaning, many in _SAID_BEFORE.items() for one in many.split("|")), key=lambda row: -len(row[0])
    )
)
_BEHIND_IT = {
    ("or", "more"): "at least",
    ("or", "so"): "about",
    ("or", "fewer"): "up to",
    ("or", "less"): "up to",
    ("at", "least"): "at least",
    ("at", "most"): "up to",
    ("-", "plus"): "more than",
    ("-", "odd"): "about",
}
_NTH_OF_THEM = listed("first second third fourth fifth sixth last latest youngest oldest eldest")
_WHERE = listed("in at near outside inside on")
_SO_MANY = _WHERE | listed("injured wounded hurt missing killed")
_SIGNS = {"~": "about", "≈": "about", ">": "more than", "<": "fewer than", "≥": "at least", "≤": "up to"}
_LOWER = ("at least", "more than")
_UPPER = ("up to", "fewer than")
_CHANGED = listed(
    "rose rise risen rises grew grown increased increase climbed jumped soared swelled went gone up down fell fallen dropped "
    "declined decreased "
    "shrank shrunk reduced cut raised raising lowered revised corrected amended"
)
_ESTIMATES = listed("toll estimate estimates losses count tally figure figures")
_TURNED = listed("down up upwards downwards upward downward")
_NEAR_BACK, _FAR_BACK = 6, 13  # words
_MOVED = _CHANGED - {"up", "down"} | listed("shot crept edged moved revised put going rising climbing")
_RATED = listed("a per each every die dies died is are was were has have") | {""}
_SMALL_WHOLE = 100
_TO_THE_WHOLE = 7  # words from `all but two` to how many they are of
_PER = {"day": "day", "week": "week", "month": "month", "hour": "hour", "year": "year"}
_RATES = {"daily": "day", "weekly": "week", "hourly": "hour", "monthly": "month", "annually": "year", "yearly": "year"}


_DAY = re.compile(r"(?<![\d.,/-])(?:(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d\d))(?![\d.,/-]*\d)")


def amounts(words: Sequence[Word], text: str, base: int = 0) -> list[Amount]:
    """The numbers among the words of a sentence (`text` from `base`), in order; dates, clock times and ordinals are left to others."""
    found: list[Amount] = []
    days = [match.span() for match in _DAY.finditer(text)]
    place = 0
    while place < len(words):
        if days and any(start <= words[place].start - base < end for start, end in days):
            place += 1
            continue
        if found and (last := _as_many(words, place)):
            start, end = words[place].start, words[last - 1].end
            found.append(replace(found[-1], first=place, last=last, start=start, end=end, text=text[start - base : end - base]))
            place = last
            continue
        if _one_of_many(words, place):
            start, end = words[place].start, words[place].end
            found.append(Amount(1, 1, place, place + 1, start, end, text[start - base : end - base]))
            place += 1
            continue
        amount = bare_amount(words, place)
        if amount is None:
            place += 1
            continue
        amount = _with_range(words, _qualified(words, amount))
        amount = _with_tail(words, _with_ceiling(words, amount))
        if _all_but(words, amount.first) and not amount.percent:
            amount = _others(words, amount)
        start, end = words[amount.first].start, words[amount.last - 1].end
        if max(amount.low, amount.high or 0) <= MOST_COUNTED:
            found.append(replace(amount, start=start, end=end, text=text[start - base : end - base]))
        place = amount.last
    return found


def _one_of_many(words: Sequence[Word], place: int) -> bool:
    """`The |first| of the 40 wounded died`, `the latest of those 40`: one of them."""
    fraction = low_at(words, place - 1) in ("a", "one") and words[place].low != "second"  # a third of the 60
    of_these = low_at(words, place + 1) == "of" and low_at(words, place + 2) in ("the", "those", "these")
    return (
        words[place].low in _NTH_OF_THEM
        and of_these
        and not fraction
        and place + 3 < len(words)
        and bare_amount(words, place + 3) is not None
    )


def _as_many(words: Sequence[Word], place: int) -> int:
    """`ten in Nuseirat and | the same number | in Bureij`, `nine were killed and | as many | injured`: where it ends; 0: it is not said."""
    if low_at(words, place - 1) != "and":
        return 0
    same = [low_at(words, at) for at in range(place, place + 3)] == ["the", "same", "number"]
    last = place + 3 if same else place + 2
    many = same or (low_at(words, place), low_at(words, place + 1)) == ("as", "many")
    return last if many and low_at(words, last) in _SO_MANY else 0


def _all_but(words: Sequence[Word], place: int) -> bool:
    """`All but |two|`, `all except |one|`."""
    return low_at(words, place - 2) == "all" and low_at(words, place - 1) in ("but", "except", "save")


def _others(words: Sequence[Word], amount: Amount) -> Amount:
    """`all but two of the 45`: 43; endless, and so left out, where of how many is not said."""
    for at in range(amount.last + 1, min(amount.last + _TO_THE_WHOLE, len(words))):
        whole = bare_amount(words, at) if low_at(words, amount.last) == "of" else None
        if whole is not None and whole.low > amount.low and None not in (amount.high, whole.high):
            return replace(whole, low=whole.low - amount.low, high=whole.low - amount.low, first=amount.first - 2)
    return replace(amount, first=amount.first - 2, low=math.inf)


_BY_LAST_WORD: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _before, _meaning in QUALIFIERS:
    _BY_LAST_WORD.setdefault(_before[-1], []).append((_before, _meaning))


def _qualified(words: Sequence[Word], amount: Amount) -> Amount:
    if low_at(words, amount.last) == "+":
        return replace(_meant(amount, "at least", amount.first), last=amount.last + 1)  # 61,000+
    if (sign := low_at(words, amount.first - 1)) in _SIGNS:
        return _meant(amount, _SIGNS[sign], amount.first - 1)
    if sign == "." and low_at(words, amount.first - 2) in ("c", "ca", "approx"):
        return _meant(amount, "about", amount.first - 2)  # c. 40
    end = amount.first - (low_at(words, amount.first - 1) in ("$", "€", "£"))
    end -= end < amount.first and low_at(words, end - 1) == "us"  # up to US$ 1,000
    for before, meaning in _BY_LAST_WORD.get(low_at(words, end - 1), ()):
        first = end - len(before)
        if first < 0 or tuple(word.low for word in words[first:end]) != before:
            continue
        if before in (("over",), ("under",), ("above",), ("below",)) and amount.low < 10:
            return amount  # flew over three districts
        if before == ("up", "to") and low_at(words, first - 1) in _MOVED:
            return amount  # has gone up to 38
        return _meant(amount, meaning, first)
    tail = tuple(low_at(words, at) for at in range(amount.last, amount.last + 2))
    if tail in _BEHIND_IT:
        return replace(_meant(amount, _BEHIND_IT[tail], amount.first), last=amount.last + 2)
    for at in range(amount.last + 1, amount.last + 4):
        if words[at - 1 : at] and words[at - 1].low in (",", ".", ";", "and", "in", "to"):
            break
        if (low_at(words, at), low_at(words, at + 1)) in (("at", "least"), ("at", "most")) and bare_amount(words, at + 2) is None:
            return _meant(amount, "at least" if low_at(words, at + 1) == "least" else "up to", amount.first)  # five posts at most
    return amount


def _meant(amount: Amount, meaning: str, first: int) -> Amount:
    high = None if meaning in _LOWER else amount.high
    return replace(amount, low=0.0 if meaning in _UPPER else amount.low, high=high, first=first, qualifier=meaning)


def _with_range(words: Sequence[Word], amount: Amount) -> Amount:
    """between 8,000 and 12,000; 16 to 80; 50-60; 10 or 12."""
    before = low_at(words, amount.first - 1)
    turned = before == "from" and low_at(words, amount.last) in _TURNED and low_at(words, amount.last + 1) == "to"  # from 60 down to 43
    amount = replace(amount, last=amount.last + 1) if turned else amount
    joint = low_at(words, amount.last)
    between = before in ("between", "from")
    if joint in ("to", "-", "or") or (joint == "and" and before == "between"):
        other = bare_amount(words, amount.last + 1) if amount.last + 1 < len(words) else None
        if (
            other is not None
            and before in ("from", "by")
            and joint == "to"
            and _is_changed([word.low for word in words[max(0, amount.first - _FAR_BACK) : amount.first]])
        ):
            return other  # rose from 40 to 52
        if other is not None and other.high is not None and other.low > 0:
            low, high = amount.low, other.high
            if low < 1_000 <= high and high / max(low, 1) >= 1_000 and (scale := _scale_of(words[other.last - 1].low)) > 1:
                low *= scale  # between 5 and 7 thousand
            if low < high:
                return replace(amount, low=low, high=high, first=amount.first - between, last=other.last)
    return amount


def _scale_of(low: str) -> int:
    """What a number that ends so counts in: `thousand`, `7k`."""
    return SCALES.get(low) or (SCALES[low[-1]] if low[:1].isdecimal() and low[-1] in SCALES else 1)


def _with_ceiling(words: Sequence[Word], amount: Amount) -> Amount:
    """`no fewer than 7 | but no more than 9`, `at least 40 and at most 60`: a range, told by its two ends."""
    place = amount.last + (low_at(words, amount.last) == ",")
    if amount.qualifier not in _LOWER or low_at(words, place) not in ("but", "and"):
        return amount
    for at in range(place + 2, min(place + 6, len(words))):
        other = bare_amount(words, at)
        if other is None:
            continue
        most = _qualified(words, other)
        bound = most.qualifier in _UPPER and most.first == place + 1 and most.high is not None and most.high > amount.low
        return replace(amount, high=most.high, last=most.last, qualifier="") if bound else amount
    return amount


def _with_tail(words: Sequence[Word], amount: Amount) -> Amount:
    """per cent; more; a day, daily, every week."""
    last, per, more = amount.last, "", False
    after = low_at(words, last)
    if (share := _in_ten(words, amount)) is not None:
        return share
    if after in ("%", "percent", "pct") or (after == "per" and low_at(words, last + 1) == "cent"):
        return replace(amount, last=last + (2 if after == "per" else 1), percent=True)
    if after in ("more", "others", "other", "another"):
        more = True
    if amount.first and words[amount.first - 1].low in ("another", "further"):
        more = True
    for place in range(last, min(last + 4, len(words))):
        low = words[place].low
        if low in _RATES:
            per = _RATES[low]
        elif low in ("a", "per", "each", "every") and low_at(words, place + 1) in _PER:
            per = _PER[low_at(words, place + 1)]
        if per or low in (".", ";", "and", "have", "had", "were", "are"):
            break
    return replace(amount, per=per, more=more) if per or more else amount


def _in_ten(words: Sequence[Word], amount: Amount) -> Amount | None:
    """`four out of ten`, `eight in ten`, `one in three`: as per cent."""
    behind = amount.last
    if (
        amount.low < 10
        and low_at(words, behind + 1) in ("in", "out")
        and low_at(words, behind).isalpha()
        and low_at(words, behind) not in ("in", "out")
    ):
        behind += 1  # one child in five, two families in three
    last = behind + (2 if low_at(words, behind) == "out" else 1)
    every = low_at(words, last) in ("every", "each")  # eight of every ten
    if low_at(words, last - 1) not in ("in", "of") or (last - behind == 1 and low_at(words, last - 1) == "of" and not every):
        return None
    last += every
    whole = SMALL.get(low_at(words, last), plain_number(low_at(words, last)) or 0)
    if (
        (whole not in (2, 3, 4, 5, 10, 20, 100) and not _rate(words, last, whole) and not (behind > amount.last and whole <= 20))
        or not 0 < amount.low < whole
        or amount.high not in (amount.low, None)
        or low_at(words, last + 1) in MEASURES  # three mortars in ten minutes
        or counts_deeds(words, last + 1, behind > amount.last and low_at(words, behind - 1).endswith("ed"))
    ):
        return None
    share = round(100 * amount.low / whole, 1 if whole <= _SMALL_WHOLE else 4)
    return replace(amount, low=share, high=None if amount.high is None else share, last=last + 1, percent=True)


def _rate(words: Sequence[Word], last: int, whole: float) -> bool:
    """`two people in 10,000 die every day`."""
    behind = low_at(words, last + 1)
    return whole in (1_000, 10_000, 100_000) and (behind in _RATED or not behind.isalpha())


def _is_changed(before: Sequence[str]) -> bool:
    """`rose |from 40 to 52`, `raised the toll of the fire in the market |from 40 to 52`: the words before a number that is no longer so."""
    return not _CHANGED.isdisjoint(before[-_NEAR_BACK:]) or not (_ESTIMATES.isdisjoint(before) or _CHANGED.isdisjoint(before))
