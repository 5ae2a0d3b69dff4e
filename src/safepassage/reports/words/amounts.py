"""Numbers as English news gives them: hundreds, tens of thousands, 100,537, at least 40, between 8 and 12, 4,000 daily."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from safepassage.records.reading import MOST_COUNTED
from safepassage.reports.words.figures import MEASURES, counts_nothing
from safepassage.reports.words.words import Word, listed

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SMALL = {word: number for number, word in enumerate(_UNITS.split())} | _TENS | {"nil": 0}
_MILLION, _BILLION = 1_000_000, 1_000_000_000
SCALES = {"hundred": 100, "thousand": 1_000, "million": _MILLION, "billion": _BILLION, "m": _MILLION, "k": 1_000, "dozen": 12}
SCALES |= {"bn": _BILLION, "mln": _MILLION, "score": 20}
# Ranges of words that say a size only. After the labelling of the shared key: thousands 1,000-9,999, many thousands 2,000-99,999.
VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 99),
    "hundreds": (100, 999),
    "thousands": (1_000, 9_999),
    "millions": (1_000_000, 9_999_999),
    "tens": (20, 99),
    "handful": (3, 9),
}
_MULTIPLES = {"tens": 20, "dozens": 24, "scores": 40, "hundreds": 100}
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
_PARTS_OF_SCALE = (
    *((("half", "a"), 0.5), (("a", "half"), 0.5), (("a", "half", "-"), 0.5), (("half", "-"), 0.5)),
    *((("a", "quarter", "of", "a"), 0.25), (("a", "quarter"), 0.25), (("three", "quarters", "of", "a"), 0.75)),
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
_LOWER = ("at least", "more than")
_UPPER = ("up to", "fewer than")
_CHANGED = listed(
    "rose rise risen rises grew grown increased increase climbed jumped soared swelled went gone up down fell fallen dropped "
    "declined decreased "
    "shrank shrunk reduced cut raised raising lowered revised corrected amended"
)
_NEAR_BACK, _FAR_BACK = 6, 13  # words
_MOVED = _CHANGED - {"up", "down"} | listed("shot crept edged moved revised put going rising climbing")
_RATED = listed("a per each every die dies died is are was were has have") | {""}
_SMALL_WHOLE = 100
_PER = {"day": "day", "week": "week", "month": "month", "hour": "hour", "year": "year"}
_RATES = {"daily": "day", "weekly": "week", "hourly": "hour", "monthly": "month", "annually": "year", "yearly": "year"}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number where it stands: the words [first, last), low to high (None: open), and what kind of number it is."""

    low: float
    high: float | None
    first: int
    last: int
    start: int
    end: int
    text: str
    qualifier: str = ""
    per: str = ""
    percent: bool = False
    more: bool = False  # "50 more", "others": beside those named before


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
        amount = _amount(words, place)
        if amount is None:
            place += 1
            continue
        amount = _with_range(words, _qualified(words, amount))
        amount = _with_tail(words, _with_ceiling(words, amount))
        start, end = words[amount.first].start, words[amount.last - 1].end
        if max(amount.low, amount.high or 0) <= MOST_COUNTED:
            found.append(replace(amount, start=start, end=end, text=text[start - base : end - base]))
        place = amount.last
    return found


def _one_of_many(words: Sequence[Word], place: int) -> bool:
    """`The |first| of the 40 wounded died`, `the latest of those 40`: one of them."""
    fraction = _low(words, place - 1) in ("a", "one") and words[place].low != "second"  # a third of the 60
    of_these = _low(words, place + 1) == "of" and _low(words, place + 2) in ("the", "those", "these")
    return (
        words[place].low in _NTH_OF_THEM and of_these and not fraction and place + 3 < len(words) and _amount(words, place + 3) is not None
    )


def _as_many(words: Sequence[Word], place: int) -> int:
    """`ten in Nuseirat and | the same number | in Bureij`: where it ends; 0: it is not said."""
    if _low(words, place - 1) != "and":
        return 0
    same = [_low(words, at) for at in range(place, place + 3)] == ["the", "same", "number"]
    last = place + 3 if same else place + 2
    many = same or (_low(words, place), _low(words, place + 1)) == ("as", "many")
    return last if many and _low(words, last) in _WHERE else 0


@lru_cache(maxsize=4_096)
def plain_number(word: str) -> float | None:
    """100,537 or 5.2 or 20 as a number; None: it is none. Digits of any script."""
    if not word[:1].isdecimal():
        return None
    clean = word.replace(",", "").replace("٬", "").replace("٫", ".")
    if clean.count(".") > 1 or ":" in clean or not clean.replace(".", "").isdecimal():
        return None
    if "," in word and any(len(part) != 3 for part in word.split(".")[0].split(",")[1:]):
        return None
    return float("".join(letter if letter == "." else str(int(letter)) for letter in clean))


def _amount(words: Sequence[Word], place: int) -> Amount | None:
    """A number that begins at this word, without what stands around it; None too where the text ends (`5-`)."""
    if place >= len(words):
        return None
    low = words[place].low
    if low in VAGUE:
        return _vague(words, place)
    if (part := _part_of_scale(words, place)) is not None:
        return part
    if low in ("a", "an") and _low(words, place + 1) in ("hundred", "thousand", "million", "dozen", "score"):
        value, last = _spelled(words, place + 1, 1.0)
        return None if value is None else Amount(value, value, place, last + (_low(words, last) == "of"), 0, 0, "")
    if low == "dozen" and place and words[place - 1].low in ("last", "other", "first", "next", "final"):
        return Amount(12, 12, place, place + 1, 0, 0, "")
    if low == "a" and _low(words, place + 1) in ("few", "couple"):
        return _few(words, place)
    if low in ("several", "many", "few") and _low(words, place + 1) in ("hundred", "thousand", "dozen", "million"):
        return _few(words, place - 1)
    value, last = _spelled(words, place)
    return None if value is None or counts_nothing(words, place, last, value) else Amount(value, value, place, last, 0, 0, "")


def _part_of_scale(words: Sequence[Word], place: int) -> Amount | None:
    """half a million, half a dozen, a half-dozen, a quarter of a million, one and a half million."""
    low = words[place].low
    if low not in ("half", "a", "three") and not (low in SMALL and _low(words, place + 1) == "and"):
        return None
    lows = [_low(words, at) for at in range(place, place + 6)]
    for lead, part in _PARTS_OF_SCALE:
        scale = SCALES.get(lows[len(lead)] if len(lead) < len(lows) else "", 1)
        if tuple(lows[: len(lead)]) == lead and scale > 1:
            return Amount(part * scale, part * scale, place, place + len(lead) + 1, 0, 0, "")
    whole = SMALL.get(lows[0], 0)
    if whole and lows[1:4] == ["and", "a", "half"] and (scale := SCALES.get(lows[4], 1)) > 1:
        return Amount((whole + 0.5) * scale, (whole + 0.5) * scale, place, place + 5, 0, 0, "")
    return None


def _vague(words: Sequence[Word], place: int) -> Amount | None:
    """hundreds; tens of thousands; many thousands."""
    low = words[place].low
    bottom, top = (float(end) for end in VAGUE[low])
    last = place + 1
    following = _low(words, place + 2) if _low(words, place + 1) == "of" else ""
    if low in _MULTIPLES and following in ("thousands", "millions"):
        scale = SCALES[following[:-1]]
        bottom, top, last = _MULTIPLES[low] * scale, (999 if low == "hundreds" else 99) * scale + scale - 1, place + 3
    elif low == "tens":
        return None
    first = place
    if place and words[place - 1].low == "many" and last == place + 1:
        bottom, top, first = bottom * 2, top * 10 + 9, place - 1
    return Amount(bottom, top, first, last, 0, 0, "")


def _few(words: Sequence[Word], place: int) -> Amount:
    if _low(words, place + 1) == "couple":
        return Amount(2, 2, place, place + 2 + (_low(words, place + 2) == "of"), 0, 0, "")
    first = place + (_low(words, place) != "a")  # several hundred; a few hundred
    last = place + 2
    scale = 1
    while _low(words, last) in SCALES:
        scale, last = scale * SCALES[_low(words, last)], last + 1
    if scale == 1:
        return Amount(3, 9, first, last, 0, 0, "")
    return Amount(2 * scale, 99 if scale == 12 else 10 * scale - 1, first, last, 0, 0, "")


def _spelled(words: Sequence[Word], place: int, current: float | None = None) -> tuple[float | None, int]:
    """A number in digits or words from this word on, and the word after it; `current`: what stands before it (`a` hundred)."""
    total, last, spelled = 0.0, place, True
    while last < len(words):
        low = words[last].low
        digits = plain_number(words[last].text)
        glued = _glued(low)
        if glued is not None and current is None:
            current, last = glued, last + 1
            continue
        if digits is not None and current is None:
            current, spelled = digits, False
        elif low in SMALL and (
            current is None
            or (spelled and current % 100 == 0 and current)
            or (spelled and current % 100 in _TENS.values() and SMALL[low] < 10)
        ):
            current = (current or 0) + SMALL[low]
        elif low in SCALES and current is not None:
            current, total = _scaled(current, total, SCALES[low])
        elif (low == "-" and current and current % 100 in _TENS.values() and SMALL.get(_low(words, last + 1), 99) < 10) or (
            low == "and"
            and current
            and current % 100 == 0
            and last > place
            and words[last - 1].low == "hundred"
            and _low(words, last + 1) in SMALL
        ):
            pass
        else:
            break
        last += 1
    return (None, place + 1) if current is None and not total else (total + (current or 0), last)


def _scaled(current: float, total: float, scale: int) -> tuple[float, float]:
    if scale >= 1_000:
        return 0.0, total + current * scale
    return current * scale, total


@lru_cache(maxsize=4_096)
def _glued(low: str) -> float | None:
    """2.5m, 40k, 3bn."""
    for tail in ("bn", "m", "k"):
        if low.endswith(tail) and len(low) > len(tail):
            number = plain_number(low[: -len(tail)])
            return None if number is None else number * SCALES[tail]
    return None


_BY_LAST_WORD: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _before, _meaning in QUALIFIERS:
    _BY_LAST_WORD.setdefault(_before[-1], []).append((_before, _meaning))


def _qualified(words: Sequence[Word], amount: Amount) -> Amount:
    if _low(words, amount.last) == "+":
        return replace(_meant(amount, "at least", amount.first), last=amount.last + 1)  # 61,000+
    end = amount.first - (_low(words, amount.first - 1) in ("$", "€", "£"))
    end -= end < amount.first and _low(words, end - 1) == "us"  # up to US$ 1,000
    for before, meaning in _BY_LAST_WORD.get(_low(words, end - 1), ()):
        first = end - len(before)
        if first < 0 or tuple(word.low for word in words[first:end]) != before:
            continue
        if before in (("over",), ("under",), ("above",), ("below",)) and amount.low < 10:
            return amount  # flew over three districts
        if before == ("up", "to") and _low(words, first - 1) in _MOVED:
            return amount  # has gone up to 38
        return _meant(amount, meaning, first)
    tail = tuple(_low(words, at) for at in range(amount.last, amount.last + 2))
    if tail in _BEHIND_IT:
        return replace(_meant(amount, _BEHIND_IT[tail], amount.first), last=amount.last + 2)
    for at in range(amount.last + 1, amount.last + 4):
        if words[at - 1 : at] and words[at - 1].low in (",", ".", ";", "and", "in", "to"):
            break
        if (_low(words, at), _low(words, at + 1)) in (("at", "least"), ("at", "most")) and _amount(words, at + 2) is None:
            return _meant(amount, "at least" if _low(words, at + 1) == "least" else "up to", amount.first)  # five posts at most
    return amount


def _meant(amount: Amount, meaning: str, first: int) -> Amount:
    high = None if meaning in _LOWER else amount.high
    return replace(amount, low=0.0 if meaning in _UPPER else amount.low, high=high, first=first, qualifier=meaning)


def _with_range(words: Sequence[Word], amount: Amount) -> Amount:
    """between 8,000 and 12,000; 16 to 80; 50-60; 10 or 12."""
    joint = _low(words, amount.last)
    before = _low(words, amount.first - 1)
    between = before in ("between", "from")
    if joint in ("to", "-", "or") or (joint == "and" and before == "between"):
        other = _amount(words, amount.last + 1) if amount.last + 1 < len(words) else None
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
    place = amount.last + (_low(words, amount.last) == ",")
    if amount.qualifier not in _LOWER or _low(words, place) not in ("but", "and"):
        return amount
    for at in range(place + 2, min(place + 6, len(words))):
        other = _amount(words, at)
        if other is None:
            continue
        most = _qualified(words, other)
        bound = most.qualifier in _UPPER and most.first == place + 1 and most.high is not None and most.high > amount.low
        return replace(amount, high=most.high, last=most.last, qualifier="") if bound else amount
    return amount


def _with_tail(words: Sequence[Word], amount: Amount) -> Amount:
    """per cent; more; a day, daily, every week."""
    last, per, more = amount.last, "", False
    after = _low(words, last)
    if (share := _in_ten(words, amount)) is not None:
        return share
    if after in ("%", "percent", "pct") or (after == "per" and _low(words, last + 1) == "cent"):
        return replace(amount, last=last + (2 if after == "per" else 1), percent=True)
    if after in ("more", "others", "other", "another"):
        more = True
    if amount.first and words[amount.first - 1].low in ("another", "further"):
        more = True
    for place in range(last, min(last + 4, len(words))):
        low = words[place].low
        if low in _RATES:
            per = _RATES[low]
        elif low in ("a", "per", "each", "every") and _low(words, place + 1) in _PER:
            per = _PER[_low(words, place + 1)]
        if per or low in (".", ";", "and", "have", "had", "were", "are"):
            break
    return replace(amount, per=per, more=more) if per or more else amount


def _in_ten(words: Sequence[Word], amount: Amount) -> Amount | None:
    """`four out of ten`, `eight in ten`, `one in three`: as per cent."""
    behind = amount.last
    if (
        amount.low < 10
        and _low(words, behind + 1) in ("in", "out")
        and _low(words, behind).isalpha()
        and _low(words, behind) not in ("in", "out")
    ):
        behind += 1  # one child in five, two families in three
    last = behind + (2 if _low(words, behind) == "out" else 1)
    every = _low(words, last) in ("every", "each")  # eight of every ten
    if _low(words, last - 1) not in ("in", "of") or (last - behind == 1 and _low(words, last - 1) == "of" and not every):
        return None
    last += every
    whole = SMALL.get(_low(words, last), plain_number(_low(words, last)) or 0)
    if (
        (whole not in (2, 3, 4, 5, 10, 20, 100) and not _rate(words, last, whole) and not (behind > amount.last and whole <= 20))
        or not 0 < amount.low < whole
        or amount.high not in (amount.low, None)
        or _low(words, last + 1) in MEASURES  # three mortars in ten minutes
    ):
        return None
    share = round(100 * amount.low / whole, 1 if whole <= _SMALL_WHOLE else 4)
    return replace(amount, low=share, high=None if amount.high is None else share, last=last + 1, percent=True)


def _rate(words: Sequence[Word], last: int, whole: float) -> bool:
    """`two people in 10,000 die every day`."""
    behind = _low(words, last + 1)
    return whole in (1_000, 10_000, 100_000) and (behind in _RATED or not behind.isalpha())


def _is_changed(before: Sequence[str]) -> bool:
    """`rose |from 40 to 52`, `raised the toll of the fire in the market |from 40 to 52`: the words before a number that is no longer so."""
    return not _CHANGED.isdisjoint(before[-_NEAR_BACK:]) or ("toll" in before and not _CHANGED.isdisjoint(before))


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
