"""Arabic numbers and times: 20 ألف, عشرات الآلاف, ما لا يقل عن; 18 فبراير/شباط, أمس, منذ عام 2012, خلال الأسبوعين الماضيين."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from safepassage.records.reading import Count, WhenRead
from safepassage.reports.amounts import plain_number
from safepassage.reports.arabic_words import plain_word, stems
from safepassage.reports.words import Word

_ONES = {
    "واحد": 1,
    "واحده": 1,
    "اثنان": 2,
    "اثنين": 2,
    "اثنتين": 2,
    "ثلاثه": 3,
    "ثلاث": 3,
    "اربعه": 4,
    "اربع": 4,
    "خمسه": 5,
    "خمس": 5,
    "سته": 6,
    "ست": 6,
    "سبعه": 7,
    "سبع": 7,
    "ثمانيه": 8,
    "ثماني": 8,
    "ثمان": 8,
    "تسعه": 9,
    "تسع": 9,
    "عشره": 10,
    "عشر": 10,
    "عشرون": 20,
    "عشرين": 20,
    "ثلاثون": 30,
    "ثلاثين": 30,
    "اربعون": 40,
    "اربعين": 40,
    "خمسون": 50,
    "خمسين": 50,
    "ستون": 60,
    "ستين": 60,
    "سبعون": 70,
    "سبعين": 70,
    "ثمانون": 80,
    "ثمانين": 80,
    "تسعون": 90,
    "تسعين": 90,
    "مءه": 100,
    "ميه": 100,
    "مايه": 100,
    "ماءه": 100,
    "ميتان": 200,
    "ميتين": 200,
    "مايتي": 200,
    "ثلاثمايه": 300,
    "الفان": 2000,
    "الفين": 2000,
    "الفا": 1000,
}
_SCALES = {
    "الف": 1_000,
    "الاف": 1_000,
    "الفا": 1_000,
    "مليون": 1_000_000,
    "ملايين": 1_000_000,
    "مليونا": 1_000_000,
    "ميه": 100,
    "مايه": 100,
}
_VAGUE = {"عشرات": (20, 99), "ميات": (100, 999), "مءات": (100, 999), "الاف": (1_000, 9_999), "ملايين": (1_000_000, 9_999_999)}
_LOWER, _UPPER = "at least", "up to"
_BEFORE = (
    (("ما", "لا", "يقل", "عن"), "at least"),
    (("لا", "يقل", "عن"), "at least"),
    (("ما", "يزيد", "علي"), "more than"),
    (("ما", "يزيد", "عن"), "more than"),
    (("اكثر", "من"), "more than"),
    (("يزيد", "عن"), "more than"),
    (("اقل", "من"), "fewer than"),
    (("ما", "يصل", "الي"), "up to"),
    (("نحو",), "about"),
    (("حوالي",), "about"),
    (("قرابه",), "nearly"),
    (("زهاء",), "about"),
    (("ما", "يقارب"), "about"),
)
_DUALS = ("شخصان", "شخصين", "طفلان", "طفلين", "مدنيان", "مدنيين_اثنين", "قتيلان", "امراتان", "جنديان", "جنديين")
_MONTHS = {
    "يناير": 1,
    "فبراير": 2,
    "مارس": 3,
    "ابريل": 4,
    "مايو": 5,
    "يونيو": 6,
    "يوليو": 7,
    "اغسطس": 8,
    "سبتمبر": 9,
    "اكتوبر": 10,
    "نوفمبر": 11,
    "ديسمبر": 12,
    "شباط": 2,
    "اذار": 3,
    "نيسان": 4,
    "ايار": 5,
    "حزيران": 6,
    "تموز": 7,
    "اب": 8,
    "ايلول": 9,
}
_TWO_WORDS = {("تشرين", "الاول"): 10, ("تشرين", "الثاني"): 11, ("كانون", "الاول"): 12, ("كانون", "الثاني"): 1}
_DAYS = {"الاثنين": 0, "الثلاثاء": 1, "الاربعاء": 2, "الخميس": 3, "الجمعه": 4, "السبت": 5, "الاحد": 6}
_SPANS = {
    "يوم": 1,
    "ايام": 1,
    "يوما": 1,
    "يومين": 2,
    "اسبوع": 7,
    "اسبوعا": 7,
    "اسابيع": 7,
    "اسبوعين": 14,
    "شهر": 30,
    "اشهر": 30,
    "شهرا": 30,
    "شهرين": 60,
    "سنه": 365,
    "سنوات": 365,
    "عام": 365,
    "اعوام": 365,
    "عامين": 730,
    "ساعه": 0,
    "ساعات": 0,
}
_DUAL_SPANS = ("يومين", "اسبوعين", "شهرين", "عامين")
_PLURALS = {1: "day", 7: "week", 14: "weeks", 30: "months", 60: "months", 365: "years", 730: "years", 2: "day", 0: "day"}


@dataclass(frozen=True, slots=True)
class ArabicAmount:
    """A number: the words [first, last)."""

    count: Count
    first: int
    last: int
    part: bool = False


def arabic_amounts(words: Sequence[Word], text: str, base: int) -> list[ArabicAmount]:
    """The numbers among the words of a sentence; dates left out."""
    plain = [plain_word(word.text) for word in words]
    found: list[ArabicAmount] = []
    place = 0
    while place < len(words):
        match = _number(plain, place)
        if match is None:
            place += 1
            continue
        low, high, last = match
        first, qualifier = _qualified(plain, place, last)
        if qualifier in (_LOWER, "more than"):
            high = None
        elif qualifier in (_UPPER, "fewer than"):
            low = 0.0
        written = text[words[first].start - base : words[last - 1].end - base]
        unit = words[last].text if last < len(words) and words[last].text[0].isalpha() else "people"
        part = any(plain_word(word.text) in ("بينهم", "منهم", "بينها", "منها") for word in words[max(0, first - 2) : first])
        found.append(ArabicAmount(Count(low, high, unit, written, qualifier), first, last, part))
        place = last
    return found


def _number(plain: Sequence[str], place: int) -> tuple[float, float | None, int] | None:
    word = plain[place]
    if word in _DUALS:
        return 2.0, 2.0, place + 1
    for stem in stems(word):
        if stem in _VAGUE and not (place and plain_number(plain[place - 1]) is not None):
            low, high = (float(end) for end in _VAGUE[stem])
            following = stems(plain[place + 1]) if place + 1 < len(plain) else ()
            if stem in ("عشرات", "ميات", "مءات") and "الاف" in following:
                return low * 1_000, high * 1_000 + 999, place + 2
            return low, high, place + 1
    value = plain_number(word)
    if value is not None and _is_date(plain, place, value):
        return None
    if value is None:
        value = None if word in _DAYS else next((float(_ONES[stem]) for stem in stems(word)[:2] if stem in _ONES), None)
    if value is None:
        return None
    last = place + 1
    while last < len(plain):
        stem = plain[last]
        if stem in _SCALES and value < _SCALES[stem]:
            value *= _SCALES[stem]
        elif stem.startswith("و") and stem[1:] in _ONES and value < 1_000:
            value += _ONES[stem[1:]]
        elif stem in ("عشر", "عشره") and value < 10:
            value += 10
        else:
            break
        last += 1
    if last < len(plain) and plain[last] in ("%", "بالميه", "بالمايه"):
        return None
    if last < len(plain) and last == place + 1 and (plain[last] in _SPANS or plain[last] in ("متر", "كيلومتر", "كيلومترا", "كم", "مترا")):
        return None
    return value, value, last


def _is_date(plain: Sequence[str], place: int, value: float) -> bool:
    after = plain[place + 1] if place + 1 < len(plain) else ""
    before = plain[place - 1] if place else ""
    year = 1900 <= value <= 2100 and len(plain[place]) == 4
    return (
        after in _MONTHS
        or after in ("تشرين", "كانون")
        or (year and (before in ("عام", "سنه", "منذ", "في") or before in _MONTHS or before in ("الاول", "الثاني")))
    )


def _qualified(plain: Sequence[str], first: int, last: int) -> tuple[int, str]:
    for before, meaning in _BEFORE:
        begin = first - len(before)
        if begin >= 0 and all(word == plain[begin + n] or word in stems(plain[begin + n]) for n, word in enumerate(before)):
            return begin, meaning
    tail = list(plain[last : last + 4])
    for n in range(len(tail) - 1):
        if tail[n] == "علي" and tail[n + 1] == "الاقل":
            return first, _LOWER
    return first, ""


def arabic_times(words: Sequence[Word], text: str, base: int, today: date | None, future: bool = False) -> list[tuple[WhenRead, int, int]]:
    """The times among the words of a sentence, with their offsets."""
    plain = [plain_word(word.text) for word in words]
    found: list[tuple[WhenRead, int, int]] = []
    place = 0
    while place < len(words):
        match = _time(plain, place, today, future)
        if match is None:
            place += 1
            continue
        start, end, precision, first, last = match
        while first and plain[first - 1] in ("يوم", "منذ", "في", "خلال", "فجر", "صباح", "مساء", "ليل", "عام", "شهر", "ظهر", "حتي", "من"):
            first -= 1
            if plain[first] == "منذ":
                end = None
        if precision == "span":
            precision = "weeks"
        written = text[words[first].start - base : words[last - 1].end - base]
        if start is not None and end is not None and end < start:
            start, end = end, start
        found.append((WhenRead(written, start, end, precision), words[first].start, words[last - 1].end))
        place = last
    return found


_Match = tuple[date | None, date | None, str, int, int]


def _time(plain: Sequence[str], place: int, today: date | None, future: bool) -> _Match | None:
    word = plain[place]
    month, last = _month(plain, place)
    if month and place and plain[place - 1].isdigit() and 1 <= int(plain[place - 1]) <= 31:
        year, end = _year(plain, last, month, int(plain[place - 1]), today, future)
        return _on_day(year, month, int(plain[place - 1]), place - 1, end)
    if month and place and (plain[place - 1] in ("في", "منذ", "خلال", "شهر") or _year_at(plain, last)):
        year, end = _year(plain, last, month, 1, today, future)
        if year:
            start = date(year, month, 1)
            return start, date(year + month // 12, month % 12 + 1, 1) - timedelta(1), "month", place, end
    if (
        word.isdigit()
        and len(word) == 4
        and 1900 <= int(word) <= 2100
        and place
        and plain[place - 1] in ("عام", "سنه", "العام", "منذ", "بعام", "لعام")
    ):
        return date(int(word), 1, 1), date(int(word), 12, 31), "year", place, place + 1
    return _relative(plain, place, today, future) if today else None


def _relative(plain: Sequence[str], place: int, today: date, future: bool) -> _Match | None:
    word = plain[place]
    after = plain[place + 1] if place + 1 < len(plain) else ""
    if word in ("امس", "اليوم", "غدا", "الليله", "البارحه"):
        if word == "اليوم" and after in ("التالي", "نفسه", "الواحد"):
            return None
        day = today + timedelta({"امس": -1, "غدا": 1, "البارحه": -1}.get(word, 0))
        return day, day, "day", place, place + 1 + (after in _DAYS)
    if word in _DAYS:
        back = (today.weekday() - _DAYS[word]) % 7
        if future and back:
            back -= 7
        day = today - timedelta(back)
        return day, day, "day", place, place + 1 + (after in ("الماضي", "الفاءت", "المقبل"))
    stem = word.removeprefix("ال")
    past = after in ("الماضي", "الماضيه", "الماضيين", "الفاءت", "الاخيره", "المنصرم", "الماضيتين", "الاخير")
    if word.startswith("ال") and stem in _SPANS and past:
        days = _SPANS[stem] * (1 if stem in _DUAL_SPANS or stem in ("يوم", "اسبوع", "شهر", "عام", "سنه") else 3)
        if stem in ("عام", "سنه") or (stem == "شهر"):
            return today - timedelta(days + today.day), today - timedelta(today.day), "month" if stem == "شهر" else "year", place, place + 2
        return today - timedelta(max(days, 1)), today, _PLURALS[_SPANS[stem]] if stem != "اسبوع" else "week", place, place + 2
    if word in _SPANS and place:
        before = plain[place - 1]
        number = 1 if word in _DUAL_SPANS else _ONES.get(before, int(before) if before.isdigit() else 0)
        first = place if word in _DUAL_SPANS else place - 1
        lead = plain[first - 1] if first else ""
        if number and lead in ("منذ", "خلال", "قبل"):
            start = today - timedelta(max(1, number * _SPANS[word]))
            return (start, today if lead != "قبل" else start, _PLURALS[_SPANS[word]], first - 1, place + 1)
    return None


def _month(plain: Sequence[str], place: int) -> tuple[int | None, int]:
    """The month that begins here, both of its names passed over (فبراير/شباط)."""
    pair = (plain[place], plain[place + 1] if place + 1 < len(plain) else "")
    month = _TWO_WORDS.get(pair) or _MONTHS.get(plain[place])
    if month is None or (plain[place] == "اب" and not (place and plain[place - 1].isdigit())):
        return None, place
    last = place + (2 if pair in _TWO_WORDS else 1)
    if last + 1 < len(plain) and plain[last] == "/":
        again, end = _month(plain, last + 1)
        if again == month:
            return month, end
        if (plain[last + 1], plain[last + 2] if last + 2 < len(plain) else "") in _TWO_WORDS:
            return month, last + 3
    return month, last


def _year_at(plain: Sequence[str], place: int) -> bool:
    return place < len(plain) and plain[place].isdigit() and len(plain[place]) == 4


def _year(plain: Sequence[str], place: int, month: int, day: int, today: date | None, future: bool) -> tuple[int | None, int]:
    if _year_at(plain, place) and 1900 <= int(plain[place]) <= 2100:
        return int(plain[place]), place + 1
    if today is None:
        return None, place
    guess = date(today.year, month, min(day, 28))
    return today.year - (not future and guess > today + timedelta(21)), place


def _on_day(year: int | None, month: int, day: int, first: int, last: int) -> _Match | None:
    try:
        when = date(year or 0, month, day)
    except ValueError:
        return None
    return when, when, "day", first, last
