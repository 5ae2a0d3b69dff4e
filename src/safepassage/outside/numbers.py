"""Numbers and times as people write them: Arabic-Indic digits, decimal commas, clock times with a zone."""

from __future__ import annotations

import re
from datetime import datetime
from math import inf, isfinite

from safepassage.outside.persons.no_persons import DIGITS

NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?")
MOST_CHARACTERS = 40
YEARS = range(1900, 2200)
_MARKS = re.compile("[\u200e\u200f\u061c\u00a0\u202f]")  # direction marks and hard spaces that Arabic tables carry
_ARABIC_SIGNS = str.maketrans({"\u066b": ".", "\u066c": "", "\u2212": "-"})  # decimal, thousands, minus


class NotRead(ValueError):
    """A text is not what it should be; its message completes 'column metres: ...'."""


def plain_digits(text: str) -> str:
    """The text with digits 0-9, and without the marks that Arabic tables carry around numbers."""
    if text.isascii():  # as most are: none of those digits and marks is in it
        return text.strip()
    return _MARKS.sub("", text.translate(DIGITS)).strip()


def number(text: str, decimal_comma: bool = False, most: float = inf) -> float:
    """
    A finite number.

    Parameters
    ----------
    decimal_comma : whether `0,5` is a half, as in tables separated by semicolons. `1,234` can be read two ways and is refused,
        unless as thousands it would be above `most` (a longitude of 37,101 is no 37101).

    Raises
    ------
    NotRead
        When the text is no number, not finite, or can be read in two ways.
    """
    plain = plain_digits(text) if text.isascii() else plain_digits(text).translate(_ARABIC_SIGNS)
    if decimal_comma and plain.count(",") == 1 and "." not in plain:
        if re.fullmatch(r"[+-]?[1-9]\d{0,2},\d{3}", plain) and abs(float(plain.replace(",", ""))) <= most:
            raise NotRead("can be read as thousands or as a decimal")
        plain = plain.replace(",", ".")
    if len(plain) > MOST_CHARACTERS or not NUMBER.fullmatch(plain):
        raise NotRead("is not a number")
    value = float(plain)
    if not isfinite(value):
        raise NotRead("is not a finite number")
    return value


def is_number(text: str) -> bool:
    """Whether a spreadsheet would take the text as a plain number (and so not as a formula)."""
    try:
        number(text, decimal_comma=True)
    except NotRead:
        return False
    return True


def clock_time(text: str) -> datetime:
    """
    A time with a zone, such as 2016-12-08T08:00+02:00, in whole minutes.

    Raises
    ------
    NotRead
        When it is no time, has no zone, or has seconds.
    """
    try:
        time = datetime.fromisoformat(plain_digits(text))
    except ValueError:
        raise NotRead("is not a time such as 2016-12-08T08:00+02:00") from None
    return whole_minutes(time)


def whole_minutes(time: datetime) -> datetime:
    """The same time if it has a zone, no seconds, and a year a plan can lie in; NotRead otherwise."""
    offset = time.utcoffset()
    if offset is None:
        raise NotRead("has no time zone (write +02:00 or Z after it)")
    if time.second or time.microsecond or offset.seconds % 60 or offset.microseconds:
        raise NotRead("has seconds; plans are in whole minutes")
    if time.year not in YEARS:
        raise NotRead(f"is not between the years {YEARS.start} and {YEARS.stop}")
    return time
