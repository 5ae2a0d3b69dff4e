"""Days counted from the day told before, or up to today, in Arabic: `بعد ثلاثة أيام`, `قبل ذلك بيومين`, `لليوم الرابع`. Own work."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from safepassage.reports.arabic.words.stretches import ORDINALS, SMALL, Match
from safepassage.reports.words.arabic_words import plain_words

_AFTER = frozenset(plain_words("بعد وبعد"))
_SINCE_IT = {word: way for way, words in ((1, "بعدها وبعدها بعده وبعده"), (-1, "قبلها وقبلها قبله وقبله")) for word in plain_words(words)}
_THAT = plain_words("ذلك")[0]
_WAY = {word: way for way, words in ((1, "بعد وبعد"), (-1, "قبل وقبل")) for word in plain_words(words)}
_LONG = {word: days for days, words in ((1, "يوم"), (2, "يومين ليلتين"), (7, "أسبوع"), (14, "أسبوعين")) for word in plain_words(words)}
_EACH = {word: days for days, words in ((1, "أيام يوما ليال ليلة"), (7, "أسابيع أسبوعا")) for word in plain_words(words)}
_OF = frozenset(plain_words("من على عن واحد"))
_SINCE_THEN = frozenset(plain_words("منذئذ منذها"))
_THAT_TIME = tuple(plain_words(words) for words in ("ذلك الحين", "ذلك الوقت", "ذلك التاريخ", "ذاك الحين", "تلك الفترة"))
_ITS = {word: days for days, words in ((1, "يومه يومها يومهم ليلته ليلتها"), (7, "أسبوعه أسبوعها")) for word in plain_words(words)}
_ENTERS = frozenset(plain_words("دخل دخلت يدخل تدخل بلغ بلغت أتم أتمت يتم تتم أكمل أكملت في"))
_TENS = {
    word: 10 * number
    for number, words in enumerate(
        ("عشر عشرة", "والعشرين والعشرون", "والثلاثين والثلاثون", "والأربعين", "والخمسين", "والستين", "والسبعين", "والثمانين", "والتسعين"), 1
    )
    for word in plain_words(words)
}
_FAR = 9  # words from `دخل` to the day
_MOST = 60  # of a number: more are not counted from a day told before


def days_after(plain: Sequence[str], place: int, told: date | None, today: date | None) -> Match | None:
    """The day that is so many days behind the day told last, or before it; None: none is told, or they are counted from another thing."""
    if told is None or place + 1 >= len(plain):
        return None
    way, at, by = 0, place + 1, False
    if plain[place] in _SINCE_IT:
        way, by = _SINCE_IT[plain[place]], True
    elif plain[place] in _WAY and plain[place + 1] == _THAT:
        way, at, by = _WAY[plain[place]], place + 2, True
    elif plain[place] in _AFTER:
        way = 1
    found = _length(plain, at, by) if way else None
    if found is None or (plain[found[1] : found[1] + 1] != [] and plain[found[1]] in _OF):
        return None
    day = told + timedelta(way * found[0])
    return None if today is not None and day > today else Match(day, day, "day", place, found[1])


def _length(plain: Sequence[str], at: int, by: bool) -> tuple[int, int] | None:
    """How many days the words from this one on are, and where they end; `by`: the first has `by` joined to it (`بيومين`)."""
    if at >= len(plain) or (by and not plain[at].startswith("ب")):
        return None
    word = plain[at][1:] if by else plain[at]
    if word in _LONG:
        return _LONG[word], at + 1
    number = int(word) if word.isdecimal() and len(word) < 3 else int(SMALL.get(word, 0))
    unit = _EACH.get(plain[at + 1]) if at + 1 < len(plain) else None
    return None if unit is None or not 1 < number < _MOST else (number * unit, at + 2)


def since_then(plain: Sequence[str], place: int, told: date | None) -> Match | None:
    """`منذ ذلك الحين`, `ومنذ ذلك الوقت`, `منذئذ`: since the day told last."""
    if told is None:
        return None
    word, piece = plain[place].lstrip("و"), tuple(plain[place + 1 : place + 3])
    if word in _SINCE_THEN:
        return Match(told, None, "day", place, place + 1, stretch=True)
    return Match(told, None, "day", place, place + 3, stretch=True) if word == "منذ" and piece in _THAT_TIME else None


def nth_of_it(plain: Sequence[str], place: int, today: date | None) -> Match | None:
    """`دخل الحصار |يومه العاشر|`, `أسبوعها الثالث`, `يومه الثالث والخمسين`: since so long before today, and it goes on."""
    unit = _ITS.get(plain[place])
    before = plain[max(0, place - _FAR) : place]
    if today is None or unit is None or place + 1 >= len(plain) or not any(word.lstrip("وف") in _ENTERS for word in before):
        return None
    nth = ORDINALS.get(plain[place + 1], 0) or (10 if plain[place + 1] == "العاشر" else 0)
    if not nth:
        return None
    last = place + 2
    if last < len(plain) and plain[last] in _TENS:
        nth, last = nth + _TENS[plain[last]], last + 1
    return Match(today - timedelta((nth - 1) * unit), None, "day" if unit == 1 else "weeks", place, last, stretch=True)


def nth_day(plain: Sequence[str], place: int, today: date | None) -> Match | None:
    """`لليوم الرابع على التوالي`: since three days before today."""
    if today is None or plain[place] != "لليوم" or place + 1 >= len(plain) or plain[place + 1] not in ORDINALS:
        return None
    last = place + 2
    days = ORDINALS[plain[place + 1]] - 1
    if last < len(plain) and plain[last] in ("عشر", "والعشرين", "والعشرون"):
        days, last = days + (10 if plain[last] == "عشر" else 20), last + 1
    last += 2 if list(plain[last : last + 2]) == ["علي", "التوالي"] else 0
    return Match(today - timedelta(days), today, "day", place, last, stretch=True)
