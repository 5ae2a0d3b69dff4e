"""When the messages of a chat were sent, and what `an hour ago` means in one: by its stamp. What cannot be told stays unknown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from safepassage.records.document import Message
from safepassage.records.reading import Proposal, WhenRead, day_of_text
from safepassage.reports.words.spelled import SMALL

_ORDERS = ("ymd", "dmy", "mdy")
_SLACK = timedelta(days=1)  # between the clocks of two zones
_AGO = re.compile(r"(?i)(?P<many>\b(?:\d{1,3}|[a-z]+)|\bhalf an) (?P<unit>hours?|hrs?|minutes?|mins?) ago\b")
_ARABIC_AGO = re.compile(r"(?:قبل|منذ) (?:حوالي |نحو )?(?:(?P<many>\d{1,3}) )?(?P<unit>ساعات|ساعتين|ساعة|دقائق|دقيقتين|دقيقة)(?! من)")
_TWO = ("ساعتين", "دقيقتين")


class Dated(NamedTuple):
    """The day of each message, None where it is unknown; and how it is known which number is the day, empty where none asks."""

    days: tuple[date | None, ...]
    why: str


def days_of(messages: Sequence[Message], day: date | None) -> Dated:
    """
    The days of messages: in the one order of day and month that all of them allow.

    Where several do: those in which the messages follow each other; of these, those in which none is later than the day the chat is of;
    of these, the one in which the last is of that day. Where that leaves two, all days are unknown: nothing is guessed.
    """
    fits = {order: days for order in _ORDERS if (days := _days(messages, order)) is not None}
    told = sorted({tuple(days) for days in fits.values()})
    if len(told) == 1:
        return Dated(told[0], "")
    clocks = [message.clock for message in messages]
    steps = [("the messages then follow each other", [one for one in told if _rises(one, clocks)])]
    if day is not None:
        steps += [
            ("none is then later than the day it is of", [one for one in told if max(one) <= day + _SLACK]),
            ("the last is then of the day it is of", [one for one in told if max(one) == day]),
        ]
    for why, some in steps:
        told = [one for one in told if one in some] or told
        if len(told) == 1:
            order = next(order for order, days in fits.items() if tuple(days) == told[0])
            return Dated(
                told[0], f"dates are read with the {'day' if order == 'dmy' else 'month' if order == 'mdy' else 'year'} first: {why}"
            )
    return Dated(
        (None,) * len(messages), "which number is the day and which the month cannot be told: the days of its messages are unknown"
    )


def _days(messages: Sequence[Message], order: str) -> list[date] | None:
    """The day of each message in this order; None where one of them is no date in it."""
    try:
        return [_day(message.numbers, order) for message in messages]
    except ValueError:
        return None


def _day(numbers: tuple[int, int, int], order: str) -> date:
    parts = dict(zip(order, numbers, strict=True))
    if order == "ymd" and parts["y"] < 1000:
        raise ValueError("no year")
    return day_of_text(date(parts["y"] if parts["y"] > 99 else 2000 + parts["y"], parts["m"], parts["d"]))


def _rises(days: Sequence[date], clocks: Sequence[str]) -> bool:
    """Whether no message stands before one that was sent earlier."""
    moments = list(zip(days, clocks, strict=True))
    return moments == sorted(moments)


def stamped(claim: Proposal, sent: WhenRead | None) -> Proposal:
    """A claim of a message: without a time of its own it is of the time it was sent; `an hour ago` is an hour before."""
    if sent is None:
        return claim
    if claim.when is None:
        told = _ago(claim.quote)
        return replace(claim, when=_before(told, claim.quote, sent) or sent)
    return replace(claim, when=_before(_ago(claim.when.text), claim.when.text, sent) or claim.when)


def _ago(text: str) -> re.Match[str] | None:
    return _AGO.search(text) or _ARABIC_AGO.search(text)


def _before(told: re.Match[str] | None, text: str, sent: WhenRead) -> WhenRead | None:
    """The moment that is so long before a message was sent; None: nothing is said of it, or not in numbers."""
    if told is None or not sent.clock or sent.start is None:
        return None
    many, unit = told["many"], told["unit"]
    hour = unit.startswith(("h", "H", "ساع"))
    if many is None:
        number = 2.0 if unit in _TWO else 1.0 if unit in ("ساعة", "دقيقة") else 0.0
    elif many.casefold() == "half an":
        number = 0.5
    else:
        number = float(many) if many.isdecimal() else 1.0 if many.casefold() in ("a", "an") else float(SMALL.get(many.casefold(), 0))
    if not number:
        return None
    moment = datetime.fromisoformat(f"{sent.start.isoformat()}T{sent.clock}") - timedelta(minutes=number * (60 if hour else 1))
    return WhenRead(told.group(), moment.date(), moment.date(), "day", f"{moment:%H:%M}")
