"""Arabic times as days: 18 فبراير/شباط, صباح اليوم الثلاثاء, منذ عام 2012, خلال الأسابيع الأخيرة, مطلع يونيو, بين الجمعة والاثنين."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from safepassage.records.reading import WhenRead
from safepassage.reports.arabic_words import plain_word, plain_words
from safepassage.reports.dates import MOST_DAYS, MOST_DIGITS
from safepassage.reports.words import Word

_MONTHS = {
    plain_word(word): month
    for month, words in (
        *((1, "يناير جانفي"), (2, "فبراير شباط فيفري"), (3, "مارس آذار"), (4, "أبريل إبريل نيسان أفريل"), (5, "مايو أيار ماي")),
        *((6, "يونيو حزيران جوان"), (7, "يوليو تموز جويلية يوليوز"), (8, "أغسطس آب أوت غشت"), (9, "سبتمبر أيلول شتنبر")),
        *((10, "أكتوبر"), (11, "نوفمبر نونبر"), (12, "ديسمبر دجنبر")),
    )
    for word in words.split()
}
_TWO_WORDS = {("تشرين", "الاول"): 10, ("تشرين", "الثاني"): 11, ("كانون", "الاول"): 12, ("كانون", "الثاني"): 1}
_DAYS = {"الاثنين": 0, "الثلاثاء": 1, "الاربعاء": 2, "الخميس": 3, "الجمعه": 4, "السبت": 5, "الاحد": 6}
_SPANS = {
    plain_word(word): days
    for days, words in (
        *((1, "يوم أيام يوما"), (2, "يومين"), (7, "أسبوع أسبوعا أسابيع"), (14, "أسبوعين"), (30, "شهر أشهر شهرا شهور"), (61, "شهرين")),
        *((365, "سنة سنوات عام أعوام عاما"), (730, "عامين سنتين"), (0, "ساعة ساعات")),
    )
    for word in words.split()
}
_DUAL = frozenset(plain_words("يومين أسبوعين شهرين عامين سنتين"))
_PRECISION = {0: "day", 1: "day", 2: "day", 7: "week", 14: "weeks", 30: "months", 61: "months", 365: "years", 730: "years"}
_PAST = frozenset(
    plain_words("الماضي الماضية الماضيين الماضيتين الفائت الفائتة الأخير الأخيرة الأخيرين المنصرم المنصرمة القليلة السابقة الأربع الثلاث")
)
_NEXT = frozenset(plain_words("المقبل المقبلة القادم القادمة"))
_SMALL = {
    plain_word(word): n
    for n, words in enumerate(
        ("", "واحد", "اثنين", "ثلاثة ثلاث", "أربعة أربع", "خمسة خمس", "ستة ست", "سبعة سبع", "ثمانية ثماني", "تسعة تسع", "عشرة عشر")
    )
    for word in words.split()
} | {"اربعين": 40, "عشرين": 20, "ثلاثين": 30}
_BEFORE = frozenset(
    plain_words(
        "يوم منذ في خلال فجر صباح مساء ليل ليلة عام العام شهر ظهر حتى من غداة عصر بحلول قبل سنة اعتبارا عند بعد ومنذ وفي وخلال نهاية"
    )
)
_TIMES_OF_DAY = frozenset(plain_words("صباح مساء فجر ظهر ليل ليلة عصر"))
_ORDINALS = {
    plain_word(word): n + 1
    for n, words in enumerate(["الأول/الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"])
    for word in words.split("/")
}
_PARTS = {plain_word(word): part for part, words in enumerate(("مطلع أوائل بداية", "منتصف أواسط", "أواخر نهاية")) for word in words.split()}


@dataclass(frozen=True, slots=True)
class _Match:
    """Words [first, last) mean the days start to end; `since`: an open end is meant only where `منذ` stands before."""

    start: date | None
    end: date | None
    precision: str
    first: int
    last: int
    stretch: bool = False  # a length of time up to today, not a day of the calendar


def arabic_times(
    words: Sequence[Word], plain: Sequence[str], text: str, today: date | None, future: bool = False
) -> list[tuple[WhenRead, int, int]]:
    """The times among words (offsets of the whole `text`), with where they stand."""
    found: list[tuple[WhenRead, int, int]] = []
    place = 0
    while place < len(words):
        match = _time(plain, place, today, future)
        if match is None:
            place += 1
            continue
        match = _widened(plain, _ranged(plain, match, today, future))
        start, end = match.start, match.end
        if start is not None and end is not None and end < start:
            start, end = end, start
        written = text[words[match.first].start : words[match.last - 1].end]
        found.append((WhenRead(written, start, end, match.precision), words[match.first].start, words[match.last - 1].end))
        place = match.last
    return found


def _widened(plain: Sequence[str], match: _Match) -> _Match:
    """With the words before it: `منذ` opens the end of a date."""
    first, end, start = match.first, match.end, match.start
    while first and plain[first - 1] in _BEFORE:
        first -= 1
        if plain[first].lstrip("و") == "منذ" and not match.stretch:
            end = None
        if plain[first] in ("حتي", "بحلول", "قبل") and not match.stretch and plain[first] == "حتي":
            start = None
    return replace(match, first=first, end=end, start=start)


def _ranged(plain: Sequence[str], match: _Match, today: date | None, future: bool) -> _Match:
    """`بين الجمعة والاثنين`, `من 3 إلى 10 مارس`."""
    before = plain[match.first - 1] if match.first else ""
    if before in ("بين", "من") and match.last < len(plain):
        word = plain[match.last]
        other = None
        if word.startswith("و") and word[1:] in _DAYS and today is not None:
            other = _weekday(today, word[1:], match.last, future)
        elif word in ("الي", "حتي") or (word[:1] == "و" and word[1:].isdecimal()):
            other = _time(plain, match.last + 1, today, future)
        if other is not None and other.end is not None and match.start is not None:
            start = match.start if match.start <= other.end else match.start - timedelta(7)
            return replace(match, start=start, end=other.end, first=match.first - 1, last=max(other.last, match.last + 1))
    return match


def _time(plain: Sequence[str], place: int, today: date | None, future: bool) -> _Match | None:
    if place >= len(plain):
        return None
    word = plain[place]
    if (slashed := _slashed(plain, place)) is not None:
        return slashed
    month, last = _month(plain, place)
    if month:
        return _of_month(plain, place, month, last, today, future)
    if (
        word.isdecimal()
        and len(word) == 4
        and 1900 <= int(word) <= 2100
        and place
        and plain[place - 1] in ("عام", "العام", "سنه", "منذ", "في", "حتي")
    ):
        return _Match(date(int(word), 1, 1), date(int(word), 12, 31), "year", place, place + 1)
    return _relative(plain, place, today, future) if today is not None else None


def _slashed(plain: Sequence[str], place: int) -> _Match | None:
    """15/4/2023 and 2023-04-15."""
    piece = plain[place : place + 5]
    if len(piece) == 5 and piece[1] == piece[3] and piece[1] in "/-." and all(part.isdecimal() and len(part) <= 4 for part in piece[::2]):
        one, two, three = (int(part) for part in piece[::2])
        year, month, day = (three, two, one) if three > 1900 else (one, two, three)
        return _on_day(year, month, day, place, place + 5) if 1900 < year < 2100 else None
    return None


def _of_month(plain: Sequence[str], place: int, month: int, last: int, today: date | None, future: bool) -> _Match | None:
    before = plain[place - 1] if place else ""
    day = before.lstrip("الو")
    if before == "من" and place > 1 and (number := _ordinal(plain, place - 2)):
        year, end = _year(plain, last, month, number[0], today, future)
        return _on_day(year, month, number[0], number[1], end) if year else None
    if day.isdecimal() and len(day) <= 2 and 1 <= int(day) <= 31:
        year, end = _year(plain, last, month, int(day), today, future)
        first = place - 1
        match = _on_day(year, month, int(day), first, end) if year else None
        back = plain[first - 1] if first else ""
        if (
            match
            and back in ("الي", "و", "-")
            and first > 1
            and plain[first - 2].isdecimal()
            and len(plain[first - 2]) <= 2
            and 1 <= int(plain[first - 2]) <= 31
        ):
            earlier = _on_day(year, month, int(plain[first - 2]), first - 2, end)
            return replace(match, start=earlier.start, first=first - 2) if earlier else match
        return match
    if (
        before in ("في", "منذ", "خلال", "شهر", "حتي", "بحلول", "من")
        or before in _PARTS
        or _year_at(plain, last)
        or before.lstrip("و") == "منذ"
    ):
        year, end = _year(plain, last, month, 1, today, future)
        if year is None:
            return None
        start = date(year, month, 1)
        until = (date(year + month // 12, month % 12 + 1, 1)) - timedelta(1)
        if before in _PARTS:
            third = _PARTS[before]
            start, until = (
                (start, start.replace(day=10))
                if third == 0
                else (start.replace(day=11), start.replace(day=20))
                if third == 1
                else (start.replace(day=21), until)
            )
            return _Match(start, until, "week", place - 1, end)
        return _Match(start, until, "month", place, end)
    return None


def _ordinal(plain: Sequence[str], place: int) -> tuple[int, int] | None:
    """`السابع`, `الحادي والعشرين`: the number and where it begins."""
    tens = {"والعشرين": 20, "والثلاثين": 30, "والعشرون": 20, "والثلاثون": 30}
    if plain[place] in tens and place and plain[place - 1] in _ORDINALS:
        return tens[plain[place]] + _ORDINALS[plain[place - 1]], place - 1
    if plain[place] == "عشر" and place and plain[place - 1] in _ORDINALS:
        return 10 + _ORDINALS[plain[place - 1]], place - 1
    if plain[place] in _ORDINALS:
        return _ORDINALS[plain[place]], place
    return {"العشرين": (20, place), "الثلاثين": (30, place)}.get(plain[place])


def _relative(plain: Sequence[str], place: int, today: date, future: bool) -> _Match | None:
    word, before = plain[place], plain[place - 1] if place else ""
    after = plain[place + 1] if place + 1 < len(plain) else ""
    if word in ("امس", "اليوم", "غدا", "البارحه", "الغد"):
        if word == "اليوم" and (after in ("التالي", "نفسه", "الواحد", "السابق") or before in ("هذا", "ذلك", "في", "حتي", "كل")):
            return None
        if word == "اليوم" and before == "لليوم":
            return None
        days = {"امس": -1, "البارحه": -1, "غدا": 1, "الغد": 1}.get(word, 0)
        if word == "امس" and (before == "اول" or after == "الاول"):
            days = -2
        last = place + 1 + (after in _DAYS or after == "الاول")
        first = place - (before == "اول")
        day = today + timedelta(days)
        return _Match(day, day, "day", first, last)
    if word == "الليله" or (word == "ليله" and after == "امس"):
        day = today - timedelta(after in _PAST or word == "ليله")
        return _Match(day, day, "day", place, place + 1 + (after in _PAST or word == "ليله"))
    if word in ("الصباح", "الظهر", "المساء", "الفجر", "الليل") and before in ("منذ", "عند", "في", "قبل", "حتي", "بعد"):
        return _Match(today, today, "day", place, place + 1, stretch=True)
    if word in ("صباحا", "فجرا", "ظهرا") and not before[:1].isdecimal() and before not in _SMALL and before not in _DAYS:
        return _Match(today, today, "day", place, place + 1, stretch=True)
    if word in _DAYS and not (word == "الاحد" and before in ("احد",)):
        return _weekday(today, word, place, future)
    return _stretch(plain, place, today, future)


def _weekday(today: date, word: str, place: int, future: bool) -> _Match:
    back = (today.weekday() - _DAYS[word]) % 7
    day = today - timedelta(back - 7 if future and back else back)
    return _Match(day, day, "day", place, place + 1)


def _stretch(plain: Sequence[str], place: int, today: date, future: bool) -> _Match | None:
    """`الأسبوع الماضي`, `الساعات الـ24 الماضية`, `منذ ثلاثة أيام`, `هذا الشهر`, `الأسابيع الأخيرة`, `بداية العام`."""
    word, before = plain[place], plain[place - 1] if place else ""
    after = plain[place + 1] if place + 1 < len(plain) else ""
    stem = word.removeprefix("ال") if word.startswith("ال") else word.removeprefix("لل") if word.startswith("لل") else word
    general = word in ("اليوم", "العام") and after not in _PAST | _NEXT and before not in _PARTS and before not in ("هذا", "العام")
    if stem not in _SPANS or general:
        return None
    days = _SPANS[stem]
    if word.startswith("ال"):
        number, last = _counted(plain, place + 1)
        tail = plain[last] if last < len(plain) else ""
        if tail in _PAST:
            last += 1 + (last + 1 < len(plain) and plain[last + 1] in _PAST)
            return _past(today, stem, days, number, place, last)
        if tail in _NEXT:
            if days == 7 and number < 2:
                sunday = today + timedelta((6 - today.weekday()) % 7 or 7)
                return _Match(sunday, sunday + timedelta(6), "week", place, last + 1)
            return _Match(
                today + timedelta(1),
                today + timedelta(min(MOST_DAYS, max(1, days) * (number or 1) + (days == 7) * 6)),
                _PRECISION[days],
                place,
                last + 1,
            )
        if before in ("هذا", "هذه"):
            start = (
                today - timedelta(today.weekday()) if days == 7 else today.replace(day=1) if days == 30 else today.replace(month=1, day=1)
            )
            return (
                _Match(start, today, "week" if days == 7 else "month" if days == 30 else "year", place - 1, place + 1)
                if days >= 7
                else None
            )
        if before in _PARTS and days in (30, 365):
            begin = today.replace(day=1) if days == 30 else today.replace(month=1, day=1)
            return _Match(begin, today, "month", place - 1, place + 1) if _PARTS[before] == 0 else None
        return None
    if after in _DAYS or _year_at(plain, place + 1) or (after.startswith("ال") and after not in _PAST and stem == "يوم"):
        return None
    number = 1 if stem in _DUAL else _SMALL.get(before, int(before) if before.isdecimal() and len(before) <= MOST_DIGITS else 0)
    first = place if stem in _DUAL or not number else place - 1
    lead = plain[first - 1] if first else ""
    if lead in ("من", "عن") and first > 1 and plain[first - 2] in ("اكثر", "يزيد", "اقل"):
        first, lead = first - 2, plain[first - 3] if first > 2 else ""
    lead = lead.lstrip("و")
    if lead in ("منذ", "خلال", "قبل", "طوال") and (
        number or stem in ("ايام", "اسابيع", "اشهر", "سنوات", "ساعات", "عام", "سنه", "شهر", "اسبوع", "يوم")
    ):
        last = place + 1 + (after in ("واحد", "واحده"))
        length = -(-number // 24) if days == 0 and number else 0
        if future and lead == "خلال":
            return _Match(
                today,
                today + timedelta(min(MOST_DAYS, max(1, length or (number or 3) * days))),
                _PRECISION[days],
                first - 1,
                last,
                stretch=True,
            )
        if length:
            return _Match(today - timedelta(min(MOST_DAYS, length)), today, "day", first - 1, last, stretch=True)
        start = today - timedelta(min(MOST_DAYS, max(1, (number or (1 if stem in ("عام", "سنه", "شهر", "اسبوع", "يوم") else 3)) * days)))
        end = {"قبل": start, "منذ": None}.get(lead, today)  # `since two weeks`: it goes on
        return _Match(start, end, _PRECISION[days], first - 1, last, stretch=True)
    return None


def _counted(plain: Sequence[str], place: int) -> tuple[int, int]:
    """A number between a stretch and its adjective: الأيام الثلاثة الماضية, الساعات الـ24 الماضية."""
    last, number = place, 0
    while last < len(plain) and last - place < 3:
        word = plain[last].lstrip("و").removeprefix("ال")
        if (word.isdecimal() and len(word) <= MOST_DIGITS) or word in _SMALL:
            number += int(word) if word.isdecimal() else _SMALL[word]
            last += 1
        else:
            break
    return number, last


def _past(today: date, stem: str, days: int, number: int, place: int, last: int) -> _Match:
    if stem in ("عام", "سنه"):
        return _Match(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31), "year", place, last, stretch=True)
    if stem == "شهر":
        end = today.replace(day=1) - timedelta(1)
        return _Match(end.replace(day=1), end, "month", place, last, stretch=True)
    many = number or (1 if stem in _DUAL or stem in ("يوم", "اسبوع") else 3)
    length = max(1, (number or 24) // 24) if days == 0 else many * days
    precision = "week" if stem == "اسبوع" else "weeks" if days == 7 else _PRECISION[days]
    return _Match(today - timedelta(min(MOST_DAYS, length)), today, precision, place, last, stretch=True)


def _month(plain: Sequence[str], place: int) -> tuple[int | None, int]:
    """The month that begins here, both of its names passed over (فبراير/شباط)."""
    pair = (plain[place], plain[place + 1] if place + 1 < len(plain) else "")
    month = _TWO_WORDS.get(pair) or _MONTHS.get(plain[place])
    before = plain[place - 1] if place else ""
    if month is None or (
        plain[place] in ("اب", "ماي", "جوان", "اوت")
        and not (before.isdecimal() or before in ("شهر", "منذ", "في", "/") or _year_at(plain, place + 1))
    ):
        return None, place
    last = place + (2 if pair in _TWO_WORDS else 1)
    if last + 1 < len(plain) and plain[last] in "/(":
        again, end = _month(plain, last + 1) if plain[last + 1] not in ("اب", "ماي", "اوت") else (_MONTHS[plain[last + 1]], last + 2)
        if again == month:
            return month, end + (plain[last] == "(" and end < len(plain) and plain[end] == ")")
    return month, last


def _year_at(plain: Sequence[str], place: int) -> bool:
    return place < len(plain) and plain[place].isdecimal() and len(plain[place]) == 4


def _year(plain: Sequence[str], place: int, month: int, day: int, today: date | None, future: bool) -> tuple[int | None, int]:
    if place + 1 < len(plain) and plain[place] in ("من", "عام", "/") and _year_at(plain, place + 1):
        place += 1
    if _year_at(plain, place) and 1900 <= int(plain[place]) <= 2100:
        return int(plain[place]), place + 1
    if today is None:
        return None, place
    guess = date(today.year, month, min(day, 28))
    if place < len(plain) and plain[place] == "الماضي":
        return today.year - (guess > today), place + 1
    return today.year - (not future and guess > today + timedelta(21)), place


def _on_day(year: int | None, month: int, day: int, first: int, last: int) -> _Match | None:
    try:
        when = date(year or 0, month, day)
    except ValueError:
        return None
    return _Match(when, when, "day", first, last)
