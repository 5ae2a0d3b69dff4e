"""Seasons in Arabic, each of three months: صيف 2015, الصيف الماضي, منذ الصيف."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from safepassage.reports.arabic.words.stretches import Match, year_at
from safepassage.reports.words.arabic_words import plain_word

_SEASONS = {plain_word(word): month for word, month in (("ربيع", 3), ("صيف", 6), ("خريف", 9), ("شتاء", 12))}


def season_at(plain: Sequence[str], place: int, today: date) -> Match | None:
    """`صيف 2015`, `ربيع العام 2014`, `الصيف الماضي`, `منذ الصيف`: three months."""
    word = plain[place]
    month = _SEASONS.get(word.removeprefix("ال"))
    if month is None:
        return None
    at = place + 1 + (plain[place + 1 : place + 2] in (["العام"], ["عام"]))
    past = plain[place + 1 : place + 2] == ["الماضي"]
    if year_at(plain, at) and not word.startswith("ال"):
        start, last = date(int(plain[at]), month, 1), at + 1
    elif word.startswith("ال") and (past or (place and plain[place - 1].lstrip("و") == "منذ")):
        start, last = date(today.year - (date(today.year, month, 1) > today), month, 1), place + 1 + past
    else:
        return None
    after = start.year * 12 + month + 2
    return Match(start, date(after // 12, after % 12 + 1, 1) - timedelta(1), "months", place, last)
