"""From one Arabic time to another, and the days of the week: من صباح الأحد حتى مساء الثلاثاء, آذار ونيسان, بين عامي 2015 و2016."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from safepassage.reports.arabic.times.periods import end_of_month
from safepassage.reports.arabic.words.stretches import DAYS, NEXT, PAST, Match, year_at
from safepassage.reports.words.arabic_words import plain_word, plain_words

TimeAt = Callable[[Sequence[str], int, date | None, bool], Match | None]
MONTHS = {
    plain_word(word): month
    for month, words in (
        *((1, "يناير جانفي"), (2, "فبراير شباط فيفري"), (3, "مارس آذار"), (4, "أبريل إبريل نيسان أفريل"), (5, "مايو أيار ماي")),
        *((6, "يونيو حزيران جوان"), (7, "يوليو تموز جويلية يوليوز"), (8, "أغسطس آب أوت غشت"), (9, "سبتمبر أيلول شتنبر")),
        *((10, "أكتوبر"), (11, "نوفمبر نونبر"), (12, "ديسمبر دجنبر")),
    )
    for word in words.split()
}
TWO_WORDS = {("تشرين", "الاول"): 10, ("تشرين", "الثاني"): 11, ("كانون", "الاول"): 12, ("كانون", "الثاني"): 1}
NAMED = MONTHS | {" ".join(pair): month for pair, month in TWO_WORDS.items()}
_PARTS_OF_DAY = frozenset(plain_words("صباح مساء ظهر فجر ليل ليلة عصر يوم منتصف"))


def weekday(today: date, word: str, place: int, future: bool, after: str = "") -> Match:
    """The day of the week that was last, or is next where the clause looks ahead or says so."""
    back = (today.weekday() - DAYS[word]) % 7
    if after in NEXT or after in PAST:
        day = today - timedelta(back - 7 if after in NEXT else back or 7)
        return Match(day, day, "day", place, place + 2)
    day = today - timedelta(back - 7 if future and back else back)
    return Match(day, day, "day", place, place + 1)


def _night(plain: Sequence[str], match: Match, today: date | None, future: bool) -> Match | None:
    """`ليل السبت - الأحد`: the night from one day to the next."""
    before = plain[match.first - 1] if match.first else ""
    if before not in ("ليل", "ليله") or today is None or match.start is None or plain[match.last - 1] not in DAYS:
        return None
    at = match.last + (plain[match.last : match.last + 1] in (["-"], ["–"], ["/"], ["الي"]))
    word = plain[at] if at < len(plain) else ""
    if word not in DAYS or (DAYS[word] - match.start.weekday()) % 7 != 1:
        return None
    return replace(match, end=match.start + timedelta(1), last=at + 1)


def ranged(plain: Sequence[str], match: Match, today: date | None, future: bool, time_at: TimeAt) -> Match:
    """`بين الجمعة والاثنين`, `من 3 إلى 10 مارس`."""
    if (night := _night(plain, match, today, future)) is not None:
        return night
    if match.precision in ("month", "year") and (more := _up_to(plain, match)) is not None:
        return more
    lead = match.first - 1
    while lead >= 0 and plain[lead] in _PARTS_OF_DAY:
        lead -= 1
    before = plain[lead].lstrip("و") if lead >= 0 else ""
    word = plain[match.last] if match.last < len(plain) else ""
    other, at = None, match.last
    if before in ("بين", "من") and word.startswith("و") and word[1:] in DAYS and today is not None:
        other = weekday(today, word[1:], match.last, future)
    elif before in ("بين", "من", "منذ") and (
        word.lstrip("و") in ("الي", "حتي") or (word[:1] == "و" and word[1:].isdecimal() and before != "منذ")
    ):
        at = match.last + 1
        while at < len(plain) - 1 and (plain[at] in _PARTS_OF_DAY or (plain[at].isdecimal() and len(plain[at]) < 3)):
            at += 1
        other = time_at(plain, at, today, future)
    elif word[:1] == "و" and word[1:] in _PARTS_OF_DAY and plain[match.last + 1 : match.last + 2] and match.start is not None:
        day = plain[match.last + 1]  # مساء الأحد وصباح الاثنين
        if day in DAYS and (DAYS[day] - match.start.weekday()) % 7 == 1 and (future or today is None or match.start < today):
            return replace(match, end=match.start + timedelta(1), last=match.last + 2)
    if other is not None and other.end is not None and match.start is not None:
        start = match.start if match.start <= other.end else match.start - timedelta(7)
        return replace(match, start=start, end=other.end, first=lead, last=max(other.last, match.last + 1), stretch=True)
    return match


def _up_to(plain: Sequence[str], match: Match) -> Match | None:
    """`خلال آذار ونيسان`, `من آذار إلى أيار 2018`, `بين عامي 2015 و2016`: from the first to the end of the second."""
    word = plain[match.last] if match.last < len(plain) else ""
    joined = word.lstrip("و") in ("الي", "حتي", "-", "–")
    at = match.last + joined
    name = (plain[at] if at < len(plain) else "").removeprefix("و" if not joined else "")
    if match.start is None or match.end is None or not (joined or word[:1] == "و"):
        return None
    if match.precision == "year":
        if not (name.isdecimal() and len(name) == 4 and match.start.year < int(name) <= 2100):
            return None
        return replace(match, end=date(int(name), 12, 31), precision="years", last=at + 1, stretch=True)
    pair = f"{name} {plain[at + 1] if at + 1 < len(plain) else ''}"
    month = NAMED.get(pair) or NAMED.get(name)
    if month is None or month == match.start.month:
        return None
    last = at + 1 + (pair in NAMED)
    told = year_at(plain, last) and 1900 <= int(plain[last]) <= 2100
    year = int(plain[last]) if told else match.start.year + (month < match.start.month)
    start = match.start.replace(year=year - (match.start.month > month)) if told else match.start
    return replace(match, start=start, end=end_of_month(year, month), precision="months", last=last + told, stretch=True)
