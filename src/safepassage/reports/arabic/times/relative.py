"""Arabic times told from the day of the text: `أمس`, `الليلة`, `الساعة 7 صباحاً`, `يومي السبت والأحد`, `في رمضان`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from safepassage.reports.arabic.times.ranges import weekday
from safepassage.reports.arabic.times.seasons import season_at
from safepassage.reports.arabic.words.stretches import DAYS, PAST, SMALL, Match, stretch_at
from safepassage.reports.times.feasts import both_eids, islamic, nearest
from safepassage.reports.words.arabic_words import plain_words

_STOPS = frozenset("،.؛:,!؟")

_HOURS = frozenset(plain_words("الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة الحادية"))
_PARTS_OF_DAY = frozenset(plain_words("صباحا مساء ظهرا فجرا عصرا ليلا"))


def relative(plain: Sequence[str], place: int, today: date, future: bool) -> Match | None:
    """A time told from the day of the text: `أمس`, `الليلة`, `الساعة 7 صباحاً`, `الجمعة`, `في رمضان`, `منذ أسبوعين`."""
    word, before = plain[place], plain[place - 1] if place else ""
    after = plain[place + 1] if place + 1 < len(plain) else ""
    if word in ("امس", "بالامس", "اليوم", "غدا", "غد", "البارحه", "الغد"):
        if word == "اليوم" and (after in ("التالي", "نفسه", "الواحد", "السابق") or before in ("هذا", "ذلك", "في", "حتي", "كل")):
            return None
        if word == "اليوم" and before == "لليوم":
            return None
        days = {"امس": -1, "بالامس": -1, "البارحه": -1, "غدا": 1, "غد": 1 + (before == "بعد"), "الغد": 1}.get(word, 0)
        two_ago = word == "امس" and before == "من" and place > 1 and plain[place - 2] == "اول"  # أول من أمس
        if word == "امس" and (before == "اول" or after == "الاول" or two_ago):
            days = -2
        last = place + 1 + (after in DAYS or after == "الاول")
        first = place - (2 if two_ago else before == "اول")
        day = today + timedelta(days)
        return Match(day, day, "day", first, last)
    if word == "الليله" or (word == "ليله" and after == "امس"):
        day = today - timedelta(after in PAST or word == "ليله")
        return Match(day, day, "day", place, place + 1 + (after in PAST or word == "ليله"))
    if word in ("الصباح", "الظهر", "المساء", "الفجر", "الليل") and before in ("منذ", "عند", "في", "قبل", "حتي", "بعد"):
        return Match(today, today, "day", place, place + 1, stretch=True)
    if word in ("ليلا", "بالليل") and after != "ونهارا":
        return Match(today - timedelta(not future), today + timedelta(future), "day", place, place + 1, stretch=True)
    if word == "الليل" and before == "منتصف":
        return Match(today, today, "day", place - 1, place + 1, stretch=True)
    if (
        word == "الساعه"
        and not _day_behind(plain, place + 1)
        and (":" in after or (after.isdecimal() and len(after) < 3) or after in _HOURS)
    ):
        return Match(
            today, today, "day", place, place + 2 + (plain[place + 2 : place + 3] != [] and plain[place + 2] in _PARTS_OF_DAY), stretch=True
        )
    if word in ("صباحا", "فجرا", "ظهرا") and not before[:1].isdecimal() and before not in SMALL and before not in DAYS:
        return Match(today, today, "day", place, place + 1, stretch=True)
    if word in DAYS and not (word == "الاحد" and before in ("احد",)):
        return _weekdays(plain, place, weekday(today, word, place, future, after), today, future)
    if (season := season_at(plain, place, today) or _feast(plain, place, today, future)) is not None:
        return season
    return stretch_at(plain, place, today, future)


def _weekdays(plain: Sequence[str], place: int, match: Match, today: date, future: bool) -> Match:
    """`يومي السبت والأحد`, `أيام الجمعة والسبت والأحد`: to the last of them."""
    named = [word[1:] if word[:1] == "و" else "" for word in (*plain[place + 1 : place + 3], "", "")]
    if match.start is None or named[0] not in DAYS or (DAYS[named[0]] - match.start.weekday()) % 7 != 1 or plain[place - 1] == "بين":
        return match
    more = 1 + (named[1] in DAYS and (DAYS[named[1]] - match.start.weekday()) % 7 == 2)
    late = 7 if not future and match.start + timedelta(more) > today else 0
    return replace(match, start=match.start - timedelta(late), end=match.start + timedelta(more - late), last=place + 1 + more)


def _day_behind(plain: Sequence[str], place: int) -> bool:
    """Whether the day of an hour stands behind it: `في تمام الساعة الثالثة عصر أمس`."""
    for word in plain[place : place + 5]:
        if word in _STOPS - {":"}:
            return False
        if word in DAYS or word in ("امس", "اليوم", "غد", "غدا"):
            return True
    return False


def _feast(plain: Sequence[str], place: int, today: date, future: bool) -> Match | None:
    """`خلال شهر رمضان`, `قبل عيد الأضحى`, `في أول أيام العيد`: the one that runs, the last or the next."""
    word, before = plain[place], plain[place - 1] if place else ""
    name = plain[place + 1] if word == "عيد" and place + 1 < len(plain) else ""
    days = {"رمضان": islamic(9, 1, 30), "العيد": both_eids}.get(word) or {"الفطر": islamic(10, 1, 3), "الاضحي": islamic(12, 10, 4)}.get(
        name
    )
    first = place - (before == "شهر")
    lead = plain[first - 1].lstrip("و") if first else ""
    if days is None or lead not in ("في", "خلال", "قبل", "منذ", "حتي", "بعد", "ايام", "قبيل", "عشيه", "يوم"):
        return None
    start, end = nearest(days, today, future or lead == "حتي", lead in ("منذ", "بعد"))
    last = place + 1 + bool(name)
    if lead in ("قبل", "حتي", "قبيل"):
        return Match(None, start, "day", first - 1, last, stretch=True)
    return Match(start, start if lead in ("منذ", "بعد") else end, "day", first, last)
