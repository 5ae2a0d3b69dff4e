"""Stretches of time in Arabic: الأسبوع الماضي, الساعات الـ24 الماضية, منذ ثلاثة أيام, هذا الشهر, النصف الأول من الشهر."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from safepassage.reports.times.dates import MOST_DAYS, MOST_DIGITS
from safepassage.reports.words.arabic_words import plain_word, plain_words

DAYS = {"الاثنين": 0, "الثلاثاء": 1, "الثلثاء": 1, "الاربعاء": 2, "الخميس": 3, "الجمعه": 4, "السبت": 5, "الاحد": 6}
_SPANS = {
    plain_word(word): days
    for days, words in (
        *(
            (1, "يوم أيام يوما ليال"),
            (2, "يومين ليلتين"),
            (7, "أسبوع أسبوعا أسابيع"),
            (14, "أسبوعين"),
            (30, "شهر أشهر شهرا شهور"),
            (61, "شهرين"),
        ),
        *((365, "سنة سنوات عام أعوام عاما"), (730, "عامين سنتين"), (0, "ساعة ساعات")),
    )
    for word in words.split()
}
_DUAL = frozenset(plain_words("يومين ليلتين أسبوعين شهرين عامين سنتين"))
_PRECISION = {0: "day", 1: "day", 2: "day", 7: "week", 14: "weeks", 30: "months", 61: "months", 365: "years", 730: "years"}
_FEW = frozenset(plain_words("بضعة بضع عدة"))
_LEADS = ("ظرف", "منذ", "خلال", "قبل", "طوال", "طيله", "غضون", "مدي", "مدار")
_RUNNING = frozenset(plain_words("متتالية متواصلة متتاليين متتاليات متعاقبة"))
_SOON = {1: 7, 7: 4, 30: 3}  # `within days` is a week, `within weeks` a month
_OPENS = ("قبل", "بحلول", "حتي")
_FRIDAY = 4  # the last day of a week
_ABOUT = frozenset(plain_words("نحو حوالي قرابة زهاء مدى مدار"))
_NAMED = frozenset(
    plain_words(
        "رمضان يناير فبراير شباط مارس آذار أبريل نيسان مايو أيار يونيو حزيران يوليو تموز أغسطس آب سبتمبر أيلول أكتوبر نوفمبر ديسمبر "
        "كانون تشرين"
    )
)
_NOW = frozenset(plain_words("الجاري الجارية الحالي الحالية"))
_ONE = frozenset(plain_words("يوم أسبوع شهر سنة عام ساعة"))
PAST = frozenset(
    plain_words("الماضي الماضية الماضيين الماضيتين الفائت الفائتة الأخير الأخيرة الأخيرين المنصرم المنصرمة القليلة السابقة الأربع الثلاث")
)
NEXT = frozenset(plain_words("المقبل المقبلة المقبلين المقبلتين القادم القادمة القادمين القادمتين"))
SMALL = {
    plain_word(word): n
    for n, words in enumerate(
        ("", "واحد", "اثنين", "ثلاثة ثلاث", "أربعة أربع", "خمسة خمس", "ستة ست", "سبعة سبع", "ثمانية ثماني", "تسعة تسع", "عشرة عشر")
    )
    for word in words.split()
} | {"اربعين": 40, "عشرين": 20, "ثلاثين": 30}
ORDINALS = {
    plain_word(word): n + 1
    for n, words in enumerate(["الأول/الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"])
    for word in words.split("/")
}
PARTS = {plain_word(word): part for part, words in enumerate(("مطلع أوائل بداية", "منتصف أواسط", "أواخر نهاية")) for word in words.split()}


def opens_a_date(plain: Sequence[str], place: int) -> bool:
    """`قتل خمسة |يوم الاثنين`, `|شهر مايو`, `|عام 2014`: it says when, and is no unit of the number before it."""
    word, after = plain[place], plain[place + 1] if place + 1 < len(plain) else ""
    if word == "يوم":
        return after in DAYS or after == "امس"
    if word == "شهر":
        return after in _NAMED
    return word in ("عام", "سنه") and len(after) == 4 and after.isdecimal() and 1900 <= int(after) <= 2100


@dataclass(frozen=True, slots=True)
class Match:
    """Words [first, last) mean the days start to end; `since`: an open end is meant only where `منذ` stands before."""

    start: date | None
    end: date | None
    precision: str
    first: int
    last: int
    stretch: bool = False  # a length of time up to today, not a day of the calendar


def year_at(plain: Sequence[str], place: int) -> bool:
    return place < len(plain) and plain[place].isdecimal() and len(plain[place]) == 4


def stretch_at(plain: Sequence[str], place: int, today: date, future: bool) -> Match | None:
    """`الأسبوع الماضي`, `الساعات الـ24 الماضية`, `منذ ثلاثة أيام`, `هذا الشهر`, `الأسابيع الأخيرة`, `بداية العام`."""
    word, before = plain[place], _at(plain, place - 1)
    after = _at(plain, place + 1)
    stem = word.removeprefix("ال") if word.startswith("ال") else word.removeprefix("لل") if word.startswith("لل") else word
    general = word in ("اليوم", "العام") and after not in PAST | NEXT | _NOW and before not in PARTS and before not in ("هذا", "العام")
    if stem not in _SPANS or general:
        return None
    if word == "ساعه" and before.removeprefix("ال").isdecimal() and after in PAST | NEXT and len(before) < 6:  # الـ24 ساعة الماضية
        first, length = place - 1 - (_at(plain, place - 2) == "ال"), timedelta(-(-int(before.removeprefix("ال")) // 24))
        start, end = (today - length, today) if after in PAST else (today, today + length)
        return Match(start, end, "day", first, place + 2)
    if word.startswith("ال"):
        return _known(plain, place, stem, today, future)
    if stem == "شهر" and (after in _NAMED or _at(plain, place + 2) in _NAMED):
        return None  # خلال شهر رمضان
    if after in DAYS or year_at(plain, place + 1) or (after.startswith("ال") and after not in PAST and stem == "يوم"):
        return None
    return _counted_from_now(plain, place, stem, today, future)


def _at(plain: Sequence[str], place: int) -> str:
    return plain[place] if 0 <= place < len(plain) else ""


def _known(plain: Sequence[str], place: int, stem: str, today: date, future: bool) -> Match | None:
    """With the article: last, next, this; the first half of it."""
    days, before = _SPANS[stem], _at(plain, place - 1)
    number, last = _counted(plain, place + 1)
    if (part := _part_of(plain, place, last, number, today)) is not None:
        return part
    last += _at(plain, last) == "القليله" and _at(plain, last + 1) in NEXT
    tail = _at(plain, last)
    if tail in PAST:
        last += 1 + (_at(plain, last + 1) in PAST)
        return _past(today, stem, days, number, place, last, tail.startswith(("الاخير", "المنصرم")))
    if tail in NEXT:
        if days in (30, 365) and number < 2 and stem in _ONE:
            month = today.year * 12 + today.month if days == 30 else (today.year + 1) * 12
            until = month + (1 if days == 30 else 12)
            end = date(until // 12, until % 12 + 1, 1) - timedelta(1)
            return Match(date(month // 12, month % 12 + 1, 1), end, "month" if days == 30 else "year", place, last + 1)
        if days == 7 and number < 2 and stem in _ONE:
            monday = today + timedelta(7 - today.weekday())
            return Match(monday, monday + timedelta(6), "week", place, last + 1)
        many = -(-(number or 24) // 24) if days == 0 else days * (number or (1 if stem in _ONE or stem in _DUAL else _SOON.get(days, 3)))
        return Match(today, today + timedelta(min(MOST_DAYS, many)), _PRECISION[days], place, last + 1)
    if days == 30 and _at(plain, place - 1) == "من" and _at(plain, place - 3) == "النصف" and _at(plain, place - 2) in ORDINALS:
        second = ORDINALS[plain[place - 2]] == 2
        start, middle = today.replace(day=16 if second else 1), today.replace(day=15)
        return Match(start, max(start, today) if second else middle, "days", place - 3, place + 1)
    if before in ("هذا", "هذه") or tail in _NOW:
        first, last = (place - 1, place + 1) if before in ("هذا", "هذه") else (place, last + 1)
        return _this(today, days, future, first, last) if stem in _ONE else None
    if before == "من" and _at(plain, place - 2) == "سابق" and stem in _ONE and days in (7, 30):  # في وقت سابق من الأسبوع
        return _this(today, days, False, place - 1, place + 1)
    if days == 7 and stem in _ONE and before in ("طوال", "طيله", "خلال") and not future:
        return _this(today, days, False, place - 1, place + 1)
    if before in PARTS and PARTS[before] == 0 and days in (7, 30, 365):
        begin = today - timedelta(today.weekday()) if days == 7 else today.replace(day=1, month=today.month if days == 30 else 1)
        return Match(begin, today, "week" if days == 7 else "month", place - 1, place + 1)
    return None


def _part_of(plain: Sequence[str], place: int, last: int, number: int, today: date) -> Match | None:
    """`قبل نهاية الأسبوع`, `في نهاية الشهر`, `مطلع الأسبوع القادم`: the edges of a week and a month that runs or comes."""
    before, tail = _at(plain, place - 1), _at(plain, last)
    days = _SPANS[plain[place].removeprefix("ال")]
    if (nth := _nth_of_month(plain, place, days, tail, last, today)) is not None:
        return nth
    if days in (30, 365) and before in PARTS and PARTS[before] == 0 and tail in _NOW and not number:  # منذ مطلع الشهر الجاري
        begin = today.replace(day=1, month=today.month if days == 30 else 1)
        return Match(begin, min(today, begin + timedelta(9)), "month", place - 1, last + 1)
    if days == 30 and before in PARTS and (tail in PAST or tail in NEXT) and not number:
        return _third(today, PARTS[before], tail in PAST, place, last)
    if days == 365 and before in PARTS and PARTS[before] == 2 and tail not in PAST | NEXT and not number:
        end = date(today.year, 12, 31)
        opens = _at(plain, place - 2) in _OPENS
        return Match(None if opens else end, end, "day", place - 1 - opens, place + 1, stretch=True)
    if days not in (7, 30) or number or before not in PARTS or tail in PAST:
        return None
    if days == 7 and PARTS[before] == 0 and tail in NEXT:
        sunday = today + timedelta(6 - today.weekday() or 7)
        return Match(sunday, sunday + timedelta(1), "day", place - 1, last + 1)
    if PARTS[before] != 2 or tail in NEXT or _at(plain, place - 2) not in (*_OPENS, "في", "مع"):
        return None
    month = today.year * 12 + today.month
    end = today + timedelta((_FRIDAY - today.weekday()) % 7) if days == 7 else date(month // 12, month % 12 + 1, 1) - timedelta(1)
    opens = _at(plain, place - 2) in _OPENS
    return Match(None if opens else end, end, "week" if days == 7 else "day", place - 2, place + 1, stretch=True)


def _third(today: date, part: int, past: bool, place: int, last: int) -> Match:
    """`مطلع`, `منتصف`, `أواخر الشهر الماضي`: the first ten days, the ten after them, the rest of the month before or after this one."""
    month = today.year * 12 + today.month - 1 + (-1 if past else 1)
    start, following = date(month // 12, month % 12 + 1, 1), date((month + 1) // 12, (month + 1) % 12 + 1, 1)
    edges = ((1, 10), (11, 20), (21, (following - timedelta(1)).day))
    first, end = (start.replace(day=day) for day in edges[part])
    return Match(first, end, "weeks", place - 1, last + 1, stretch=True)


def _nth_of_month(plain: Sequence[str], place: int, days: int, tail: str, last: int, today: date) -> Match | None:
    """`في الخامس من الشهر الجاري`, `في 5 من الشهر الماضي`."""
    word = _at(plain, place - 2)
    number = ORDINALS.get(word) or (int(word) if word.isdecimal() and len(word) < 3 else 0)
    if days != 30 or _at(plain, place - 1) != "من" or not 0 < number < 29 or not (tail in PAST or tail in _NOW):
        return None
    month = today.year * 12 + today.month - 1 - (tail in PAST)
    day = date(month // 12, month % 12 + 1, number)
    return Match(day, day, "day", place - 2, last + 1)


def _this(today: date, days: int, future: bool, first: int, last: int) -> Match | None:
    """This week, month and year go to today; where the clause looks ahead a week is whole."""
    if days == 7:
        sunday = today - timedelta((today.weekday() + 1) % 7 or 7)
        return Match(sunday, sunday + timedelta(6) if future else today, "week", first, last)
    if days not in (30, 365):
        return None
    start = today.replace(day=1) if days == 30 else today.replace(month=1, day=1)
    return Match(start, today, "month" if days == 30 else "year", first, last) if not future else None


def _counted_from_now(plain: Sequence[str], place: int, stem: str, today: date, future: bool) -> Match | None:
    """Without it, behind `since`, `within`, `before`: منذ نحو ثلاثة أيام, قبل أسبوعين, خلال 48 ساعة."""
    days, before = _SPANS[stem], _at(plain, place - 1)
    number = 1 if stem in _DUAL else SMALL.get(before, int(before) if before.isdecimal() and len(before) <= MOST_DIGITS else 0)
    first = place if stem in _DUAL or not number else place - 1
    if _at(plain, first - 1) in ("من", "عن", "علي") and _at(plain, first - 2) in ("اكثر", "يزيد", "اقل", "يقرب"):
        first -= 2 + (_at(plain, first - 3) == "ما")
    elif _at(plain, first - 1) in _ABOUT | _FEW and _at(plain, first - 2) != "علي":
        first -= 1
    lead = _at(plain, first - 1).lstrip("و")
    one = stem in _ONE and days > 0
    if future and lead == "بعد" and (number or one):  # تنفد الأدوية بعد يومين
        day = today + timedelta(min(MOST_DAYS, -(-number // 24) if days == 0 else (number or 1) * days))
        return Match(day, day, _PRECISION[days], first - 1, place + 1, stretch=True)
    if (half := _and_a_half(plain, place, stem, today)) is not None:
        return half
    less = lead == "في" and number > 1 and days > 0 and not {"مره", "مرات", "كل"} & set(plain[max(0, first - 5) : first])
    less = less or (lead == "في" and _at(plain, first) == "اقل")  # في أقل من أسبوع
    if number and days and _at(plain, place + 1) in _RUNNING and lead not in _LEADS:
        return Match(today - timedelta(min(MOST_DAYS, number * days)), today, _PRECISION[days], first, place + 2, stretch=True)
    if not (lead in _LEADS or less) or not (number or one or stem in ("ايام", "اسابيع", "اشهر", "سنوات", "ساعات")):
        return None
    last = place + 1 + (_at(plain, place + 1) in ("واحد", "واحده"))
    if lead == "قبل" and _at(plain, last) == "من" and _at(plain, last + 1) not in ("الان", "اليوم", "هذا"):
        return None  # two weeks before the truce
    hours = -(-number // 24) if days == 0 and number else 0
    if future and lead in ("خلال", "غضون"):
        ahead = min(MOST_DAYS, max(1, hours or (number or (1 if one else _SOON.get(days, 3))) * days))
        return Match(today, today + timedelta(ahead), _PRECISION[days], first - 1, last, stretch=True)
    if hours:
        return Match(today - timedelta(min(MOST_DAYS, hours)), today, "day", first - 1, last, stretch=True)
    start = today - timedelta(min(MOST_DAYS, max(days > 0, (number or (1 if one else 3)) * days)))
    end = {"قبل": start, "منذ": None}.get(lead, today)  # `since two weeks`: it goes on
    return Match(start, end, _PRECISION[days], first - 1, last, stretch=True)


def _and_a_half(plain: Sequence[str], place: int, stem: str, today: date) -> Match | None:
    """`قبل نصف عام`, `قبل سنة ونصف`: six, eighteen months ago."""
    half = _at(plain, place - 1) == "نصف"
    if stem not in ("سنه", "عام") or _at(plain, place - 1 - half) != "قبل" or not (half or _at(plain, place + 1) in ("ونصف", "ونصفا")):
        return None
    month = today.year * 12 + today.month - 1 - (6 if half else 18)
    day = date(month // 12, month % 12 + 1, min(today.day, 28))
    return Match(day, day, "months", place - 1 - half, place + 2 - half, stretch=True)


def _counted(plain: Sequence[str], place: int) -> tuple[int, int]:
    """A number between a stretch and its adjective: الأيام الثلاثة الماضية, الساعات الـ24 الماضية."""
    last, number = place, 0
    while last < len(plain) and last - place < 3:
        word = plain[last].lstrip("و").removeprefix("ال")
        if (word.isdecimal() and len(word) <= MOST_DIGITS) or word in SMALL:
            number += int(word) if word.isdecimal() else SMALL[word]
            last += 1
        else:
            break
    return number, last


def _past(today: date, stem: str, days: int, number: int, place: int, last: int, recent: bool) -> Match:
    """The time before today: `last week` is the week before this one, `the latest week` the last seven days."""
    if stem in ("عام", "سنه"):
        return Match(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31), "year", place, last, stretch=True)
    if stem == "اسبوع" and not recent:
        sunday = today - timedelta((today.weekday() + 1) % 7 + 7)
        return Match(sunday, sunday + timedelta(6), "week", place, last, stretch=True)
    if stem == "شهر":
        end = today.replace(day=1) - timedelta(1)
        return Match(end.replace(day=1), end, "month", place, last, stretch=True)
    many = number or (1 if stem in _DUAL or stem in ("يوم", "اسبوع") else 3)
    length = max(1, (number or 24) // 24) if days == 0 else many * days
    precision = "week" if stem == "اسبوع" else "weeks" if days == 7 else _PRECISION[days]
    return Match(today - timedelta(min(MOST_DAYS, length)), today, precision, place, last, stretch=True)
