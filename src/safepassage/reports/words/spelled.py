"""A number as it is written or spelled, without what stands around it: 100,537, 2.5m, forty-two, half a million, dozens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from safepassage.reports.words.born_together import born_together
from safepassage.reports.words.figures import counts_nothing
from safepassage.reports.words.points import with_comma
from safepassage.reports.words.words import Word, low_at

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
_FINE = 3  # digits behind the point: 4.1 billion are 4,100,000,000
_MULTIPLES = {"tens": 20, "dozens": 24, "scores": 40, "hundreds": 100}
_PARTS_OF_SCALE = (
    *((("half", "a"), 0.5), (("a", "half"), 0.5), (("a", "half", "-"), 0.5), (("half", "-"), 0.5)),
    *((("a", "quarter", "of", "a"), 0.25), (("a", "quarter"), 0.25), (("three", "quarters", "of", "a"), 0.75)),
)


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


def bare_amount(words: Sequence[Word], place: int) -> Amount | None:
    """A number that begins at this word, without what stands around it; None too where the text ends (`5-`)."""
    if place >= len(words):
        return None
    low = words[place].low
    if low in VAGUE:
        return _vague(words, place)
    if (born := born_together(words, place)) is not None:
        return Amount(born[0], born[0], place, born[1], 0, 0, "")
    if (part := _part_of_scale(words, place)) is not None:
        return part
    if low in ("a", "an") and low_at(words, place + 1) in ("hundred", "thousand", "million", "dozen", "score"):
        value, last = _spelled(words, place + 1, 1.0)
        return None if value is None else Amount(value, value, place, last + (low_at(words, last) == "of"), 0, 0, "")
    if low == "dozen" and place and words[place - 1].low in ("last", "other", "first", "next", "final"):
        return Amount(12, 12, place, place + 1, 0, 0, "")
    if low == "a" and low_at(words, place + 1) in ("few", "couple"):
        return _few(words, place)
    if low in ("several", "many", "few") and low_at(words, place + 1) in ("hundred", "thousand", "dozen", "million"):
        return _few(words, place - 1)
    value, last = _spelled(words, place)
    return None if value is None or counts_nothing(words, place, last, value) else Amount(value, value, place, last, 0, 0, "")


def _part_of_scale(words: Sequence[Word], place: int) -> Amount | None:
    """half a million, half a dozen, a half-dozen, a quarter of a million, one and a half million."""
    low = words[place].low
    if low not in ("half", "a", "three") and not (low in SMALL and low_at(words, place + 1) == "and"):
        return None
    lows = [low_at(words, at) for at in range(place, place + 6)]
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
    following = low_at(words, place + 2) if low_at(words, place + 1) == "of" else ""
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
    if low_at(words, place + 1) == "couple":
        return Amount(2, 2, place, place + 2 + (low_at(words, place + 2) == "of"), 0, 0, "")
    first = place + (low_at(words, place) != "a")  # several hundred; a few hundred
    last = place + 2
    scale = 1
    while low_at(words, last) in SCALES:
        scale, last = scale * SCALES[low_at(words, last)], last + 1
    if scale == 1:
        return Amount(3, 9, first, last, 0, 0, "")
    return Amount(2 * scale, 99 if scale == 12 else 10 * scale - 1, first, last, 0, 0, "")


def _spelled(words: Sequence[Word], place: int, current: float | None = None) -> tuple[float | None, int]:
    """A number in digits or words from this word on, and the word after it; `current`: what stands before it (`a` hundred)."""
    total, last, spelled = 0.0, place, True
    while last < len(words):
        low = words[last].low
        digits = plain_number(words[last].text)
        if digits is None and current is None and SCALES.get(low_at(words, last + 1), 0) >= 1_000:
            digits = with_comma(words[last].text)
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
        elif (low == "-" and current and current % 100 in _TENS.values() and SMALL.get(low_at(words, last + 1), 99) < 10) or (
            low == "and"
            and current
            and current % 100 == 0
            and last > place
            and words[last - 1].low == "hundred"
            and low_at(words, last + 1) in SMALL
        ):
            pass
        else:
            break
        last += 1
    return (None, place + 1) if current is None and not total else (total + (current or 0), last)


def _scaled(current: float, total: float, scale: int) -> tuple[float, float]:
    if scale >= 1_000:
        return 0.0, total + round(current * scale, _FINE)
    return round(current * scale, _FINE), total


@lru_cache(maxsize=4_096)
def _glued(low: str) -> float | None:
    """2.5m, 40k, 3bn; 3x dead."""
    if low.endswith("x") and low[:-1].isdecimal():
        return plain_number(low[:-1])
    for tail in ("bn", "m", "k"):
        if low.endswith(tail) and len(low) > len(tail):
            number = plain_number(low[: -len(tail)])
            return None if number is None else round(number * SCALES[tail], _FINE)
    return None
