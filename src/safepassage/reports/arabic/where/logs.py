"""
A log of one town: `سجل - غرفة طوارئ |طويلة|`, and beneath it entries with clock times.

What an entry tells to have arrived, or not, from somewhere came to the town of the log: `الساعة 7: وصلت 85 أسرة |من الفاشر|`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.places.place_types import CITY, ROADS
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.where.told_words import any_told
from safepassage.reports.words.arabic_words import plain_words, verb_forms

_ENTRY = re.compile(r"^[ \t*•-]{0,4}(?:الساعة |[\d٠-٩]{1,2}[:.][\d٠-٩]{2}\b)", re.MULTILINE)
_LEAST = 2
_CAME = frozenset[str]().union(*map(verb_forms, plain_words("وصل~يصل عاد~يعود قدم~يقدم جاء~يجيء حضر~يحضر دخل~يدخل تأخر~يتأخر")))
_CAME |= frozenset(plain_words("وصول عودة قدوم دخول وصلوا يصلوا"))
_FROM, _TO = "من", frozenset(("الي", "نحو", "باتجاه", "صوب"))
_AT_LAST = ("city", "district", "district group", "site")


class Log(NamedTuple):
    """The town that the heading of a log names; None: it names none that is known."""

    town: Named | None


def log_of(text: str, placed: Sequence[Sequence[Named]]) -> Log | None:
    """Whether a text is a log, and of which town; None: it is none."""
    entries = [match.start() for match in _ENTRY.finditer(text)]
    if len(entries) < _LEAST:
        return None
    head = itertools.takewhile(lambda one: one.start < entries[0], itertools.chain.from_iterable(placed))
    known = (one for one in head if one.place is not None and one.place.precision in _AT_LAST and one.type not in ROADS)
    return Log(next(known, None))


def arrived_here(place: Named | None, one: Sentence, here: Sequence[Named], log: Log | None) -> Named | None:
    """`لم تصل شاحنات |من نيالا|`: the town of the log, where a claim names only whence something came; None: the log names no town."""
    if log is None or place is None or place.start < one.start:
        return place
    if any_told([word for word in one.plain if word in _TO], _TO) or not any_told(one.plain, _CAME):
        return place
    at = next((at for at, word in enumerate(one.words) if word.end > place.start), 0)
    led = at - 1 - (at > 1 and one.plain[at - 1] in CITY)
    if led < 0 or one.plain[led] != _FROM or any(other.start != place.start and not other.goal for other in here):
        return place
    return log.town
