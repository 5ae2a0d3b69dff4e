"""What so many days are the length of: of what comes (`extended for 72 hours`, `stop in 24 hours`), or of what is over (`after`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from safepassage.reports.times.times import Time

_MANY = r"(?:an?|another|\d{1,4}|[a-z-]{3,12})"
_UNIT = r"(?:hours?|days?|weeks?|months?)"
_FOR = re.compile(rf"for (?:the next |a further |another |a )?{_MANY} (?:more )?{_UNIT}", re.IGNORECASE)
_IN = re.compile(rf"(?:with)?in (?:the next )?{_MANY} {_UNIT}", re.IGNORECASE)
_AFTER = re.compile(rf"after (?:nearly |almost |more than |about |over )?{_MANY} (?:{_UNIT}|years?)\b", re.IGNORECASE)
_LASTED = re.compile(rf"for {_MANY} (?:{_UNIT}|years?)", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:since|from|starting|beginning|until|till|by|before|after|to)\b", re.IGNORECASE)
_LENGTHENS = re.compile(
    r"\b(?:extend(?:s|ed)?|prolong(?:s|ed)?|renew(?:s|ed)?)\b[^.;:]{0,60}$"
    r"|(?<!been )\b(?:(?:re-?)?open(?:s|ed)|impos(?:es|ed)|suspend(?:s|ed)|declare[sd]|announce[sd])\b[^.;:,]{0,60}$",
    re.IGNORECASE,
)
_COMES = re.compile(
    r"\b(?:stops?|closes?|(?:re-?)?opens?|ends?|expires?|begins?|starts?|runs? out|leaves?)(?: [\w'’-]{1,20}){0,4} $", re.IGNORECASE
)
_BACK = re.compile(
    r"\b(?:re-?open(?:s|ed)|return(?:s|ed)|resum(?:es|ed)|restor(?:es|ed)|restart(?:s|ed)|open(?:s|ed)|lift(?:s|ed))\b[^.;:,]{0,60}$",
    re.IGNORECASE,
)
_OPENED = re.compile(r"(?<!not )(?<!never )\b(?:re-?)?opened (?:(?!on\b)[\w'’-]{1,24} ){0,8}$", re.IGNORECASE)
_UNTIL = re.compile(r"(?:until|till) (?:\w{1,10} )?(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_WEEK = timedelta(7)
_RISKS = re.compile(r"\brisk(?:s|ing)? (?:of )?[a-z]+ing\b|\bat risk of\b", re.IGNORECASE)
_AGO = re.compile(r"\b(?:has|have|had|was|were) (?:been )?(?:[\w'’-]{1,20} ){0,4}$", re.IGNORECASE)


def without_lengths(times: Sequence[Time], text: str, base: int) -> list[Time]:
    """The times of a sentence that begins at a letter without a length right before when it was: `|for three days| last week`."""
    kept = [time for time, behind in pairwise(times) if not _is_of_what_follows(time, behind, text, base)]
    return [*kept, *times[-1:]]


def _is_of_what_follows(time: Time, behind: Time, text: str, base: int) -> bool:
    beside = text[time.end - base : behind.start - base].strip() in ("", "in", "on", "during", "of")
    return beside and _LASTED.fullmatch(time.when.text) is not None and _GOES_ON.match(behind.when.text) is None


def is_at_risk(quote: str) -> bool:
    """`The city |risks running| out of food by Monday`: what is told is to come."""
    return _RISKS.search(quote) is not None


def as_a_length(time: Time, before: str) -> Time | None:
    """
    The time of a claim; of a length in `the truce was extended |for 72 hours|` the days that it lasts from now on; None: it tells no day.

    `before`: the words of its sentence in front of it. Now is the day up to which the length was read.
    """
    when = time.when
    if _AFTER.fullmatch(when.text) and _BACK.search(before):
        return None  # water returned |after two months|: how long there was none
    if when.start is None and when.end is not None and _UNTIL.fullmatch(when.text) and _OPENED.search(before):
        return replace(time, when=replace(when, end=when.end + _WEEK))  # reopened the bridge |until Sunday|, read as the last one
    if when.start is None or when.end is None or when.start >= when.end:
        return time
    lengthened = _FOR.fullmatch(when.text) and _LENGTHENS.search(before)
    coming = _IN.fullmatch(when.text) and _COMES.search(before) and not _AGO.search(before)
    later = replace(when, start=when.end, end=when.end + (when.end - when.start))
    return replace(time, when=later) if lengthened or coming else time
