"""How long, how far, how many times: a five-hour window, fuel for five days, within 15 km, doubled. Where nothing else is counted."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Count
from safepassage.reports.words.spelled import SMALL, Amount, plain_number
from safepassage.reports.words.words import Word, listed

_UNITS = {"hour": "hours", "day": "days", "week": "weeks", "month": "months", "h": "hours", "hr": "hours"}
_BEFORE = listed("for another least most about only of a an the next than - up to some by")
_LASTING = listed(
    "last lasts lasting lasted takes took need needed needs requires wait waited "
    "queue queues queued walk walked held maybe perhaps remaining"
)
_LEFT = listed("left remaining only supply worth of a per every each daily")  # diesel: two days left
_WILL = listed("will would can could to only not may might should")
_FAR = {
    **dict.fromkeys(("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"), "km"),
    **dict.fromkeys(("mile", "miles"), "miles"),
    **dict.fromkeys(("metre", "metres", "meter", "meters", "m"), "metres"),
}
_TIMES = {
    **dict.fromkeys(("doubled", "double", "doubling", "twofold", "twice"), 2.0),
    **dict.fromkeys(("tripled", "trebled", "triple", "threefold", "tripling"), 3.0),
    **dict.fromkeys(("quadrupled", "fourfold", "quadruple"), 4.0),
    "fivefold": 5.0,
    "tenfold": 10.0,
}
_PAST = listed("last past previous recent in within since ago")
_HOURS = ("hours after ", "hours before ")


def without_hours(numbers: Sequence[Amount], words: Sequence[Word], text: str, end: int) -> list[Amount]:
    """The numbers of a piece without the one right before `hours after the quake`, before which it is cut: it counts nobody."""
    cut = text.startswith(_HOURS, end)
    return [number for number in numbers if not (cut and number.last == len(words))]


def length_of(words: Sequence[Word], start: int, end: int) -> Count | None:
    """The first length of time between two offsets that is no date; None: none is told."""
    for at, word in enumerate(words):
        if not start <= word.start < end:
            continue
        unit = _UNITS.get(word.low.removesuffix("s"), "")
        if word.low.endswith("h") and (number := plain_number(word.low[:-1])) is not None:
            return Count(number, number, "hours", word.text)  # 24h
        if not unit:
            continue
        if _low(words, at + 1) == "-" and _low(words, at + 2) == "long" and at and _low(words, at - 1) in ("a", "an", "the"):
            return Count(7, 7, "days", word.text) if unit == "weeks" else Count(1, 1, unit, word.text)
        before = at - 1 - (_low(words, at - 1) in ("-", "consecutive", "more", "full"))
        number = SMALL.get(_low(words, before), plain_number(_low(words, before)))
        lasts = _low(words, before - 1) == "last" and _low(words, before - 2) in _WILL
        if number is None or (_low(words, before - 1) in _PAST and not lasts) or _low(words, at + 1) in ("ago", "later", "earlier", "old"):
            continue
        led = _low(words, at - 1) == "-" or _low(words, before - 1) in _BEFORE | _LASTING
        if not led and _low(words, at + 1) not in _LEFT:
            continue
        return _ended(words, before, float(number), unit, word.text)
    return None


def distance_of(words: Sequence[Word], start: int, end: int) -> Count | None:
    """The first distance between two offsets: within 800 metres, five to 15 km, a 3-km pull-back."""
    for at, word in enumerate(words):
        if not start <= word.start < end or not (word.low in _FAR or word.low[:1].isdecimal()):
            continue
        glued = next((tail for tail in ("km", "m") if word.low.endswith(tail) and plain_number(word.low[: -len(tail)]) is not None), "")
        if word.low not in _FAR and not glued:
            continue
        if glued:
            size = plain_number(word.low[: -len(glued)]) or 0.0
            return _ended(words, at, size, _FAR[glued], word.text)
        area = "square " if _low(words, at - 1) in ("square", "sq") else ""
        before = at - 1 - (_low(words, at - 1) in ("-", "square", "sq"))
        number = _number(words, before)
        if number is None:
            continue
        less = _number(words, before - 2) if _low(words, before - 1) in ("to", "-", "or") else None
        if less is not None and less < number:
            return Count(less, number, area + _FAR[word.low], f"{words[before - 2].text} {words[before - 1].text} {words[before].text}")
        return _ended(words, before, number, area + _FAR[word.low], words[before].text)
    return None


def times_of(words: Sequence[Word], start: int, end: int) -> Count | None:
    """doubled, tripled, a tenfold rise: how many times as much."""
    found = (word for word in words if start <= word.start < end and word.low in _TIMES)
    word = next(found, None)
    return None if word is None else Count(_TIMES[word.low], _TIMES[word.low], "times", word.text)


def _ended(words: Sequence[Word], at: int, number: float, unit: str, text: str) -> Count:
    """A length with its ends: at least, more than, up to, within."""
    before, earlier = _low(words, at - 1), _low(words, at - 2)
    if before == "least" or (before == "than" and earlier == "more") or before == "over":
        return Count(number, None, unit, text, "at least" if before == "least" else "more than")
    if before == "within" or (before, earlier) in (("to", "up"), ("most", "at")) or (before == "than" and earlier in ("less", "fewer")):
        return Count(0.0, number, unit, text, "up to")
    return Count(number, number, unit, text, "about" if before in ("about", "some", "around", "roughly", "nearly") else "")


def _number(words: Sequence[Word], at: int) -> float | None:
    low = _low(words, at)
    number = SMALL.get(low, plain_number(low))
    return None if number is None else float(number)


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
