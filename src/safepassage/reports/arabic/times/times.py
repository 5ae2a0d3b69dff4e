"""Arabic times as days: 18 فبراير/شباط, صباح اليوم الثلاثاء, منذ عام 2012, خلال الأسابيع الأخيرة, مطلع يونيو, بين الجمعة والاثنين."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from safepassage.records.reading import WhenRead
from safepassage.reports.arabic.times.days_after import days_after, nth_day, nth_of_it, since_then
from safepassage.reports.arabic.times.goes_on import goes_on_until, is_to_be_done
from safepassage.reports.arabic.times.in_order import in_order
from safepassage.reports.arabic.times.periods import lasting, opened, part_of_period, term, until_leads
from safepassage.reports.arabic.times.ranges import MONTHS, NAMED, TWO_WORDS, ranged, weekday
from safepassage.reports.arabic.times.records import of_a_record
from safepassage.reports.arabic.times.seasons import season_at
from safepassage.reports.arabic.times.spoken_days import is_a_name, is_length, spoken_day
from safepassage.reports.arabic.times.year_behind import decade, year_back, year_behind
from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.arabic.words.stretches import DAYS, ORDINALS, PARTS, PAST, SMALL, Match, stretch_at, year_at
from safepassage.reports.arabic.words.verbs import PLANNED
from safepassage.reports.times.feasts import both_eids, islamic, nearest
from safepassage.reports.words.arabic_words import plain_words, verb_forms, will_at
from safepassage.reports.words.words import Word

_NAMED_AFTER = frozenset(plain_words("معسكر كتيبة كتائب شارع ميدان ساحة لواء مدرسة جامعة مستشفى ثورة مطار جسر منتدى حركة ائتلاف ساحه حي"))
_UP_TO = ("حتي", "بحلول", "قبل")
_HOURS = frozenset(plain_words("الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة الحادية"))
_PARTS_OF_DAY = frozenset(plain_words("صباحا مساء ظهرا فجرا عصرا ليلا"))
_PLEDGED = frozenset().union(*(verb_forms(verb) for verb in ("هدد~يهدد", "توعد~يتوعد", "تعهد~يتعهد", "وعد~يعد", "طالب~يطالب")))
_AGREED = frozenset().union(*(verb_forms(verb) for verb in ("وافق~يوافق", "اتفق~يتفق")))
_INTO = frozenset(plain_words("خلال غضون قبل حتى بحلول"))
_BEFORE_YEAR = frozenset(plain_words("عام العام سنة منذ في حتى عامي العامين"))
_STOPS = frozenset("،.؛:,!؟")
_NEAR = 4  # words between a length of time and its date: `من القتال في`
_TOLD = frozenset(plain_words("لم كان كانت وكان وكانت ولم"))
_WHICH_IS = frozenset(plain_words("الموافق المصادف الموافقة ،"))
_AWAITED = frozenset(
    plain_words(
        "يبدأ تبدأ ينعقد تنعقد ينتهي تنتهي يكفي تكفي ينتظر وينتظر يتوقع ويتوقع المنتظر المتوقع ينفد تنفد "
        "يلتقي تلتقي يجتمع تجتمع يعقد تعقد يزور تزور يستأنف تستأنف ينطلق تنطلق أمهل أمهلت أمهلوا مهلة المهلة"
    )
)
_BEFORE = frozenset(
    plain_words(
        "يوم منذ في خلال فجر صباح مساء ليل ليلة عام العام شهر ظهر حتى من غداة عصر بحلول قبل سنة اعتبارا عند بعد ومنذ وفي وخلال نهاية "
        "تاريخ بتاريخ"
    )
)


def arabic_times(
    words: Sequence[Word], plain: Sequence[str], text: str, today: date | None, future: bool = False, told: date | None = None
) -> list[tuple[WhenRead, int, int]]:
    """The times among words (offsets of the whole `text`), with where they stand; `told`: the day told last, for `on the same day`."""
    found: list[tuple[WhenRead, int, int]] = []
    place, lasts = 0, 0  # behind a length of time, of which the date may follow
    while place < len(words):
        match = None if future or _to_come(plain, place) else days_after(plain, place, told, today)
        match = (
            match
            or since_then(plain, place, told)
            or _same_day(plain, place, told)
            or nth_day(plain, place, today)
            or nth_of_it(plain, place, today)
            or part_of_period(plain, place, NAMED, today)
        )
        match = (
            match
            or decade(plain, place)
            or term(plain, place, today)
            or (spoken_day(plain, place, today, future) if today is not None else None)
        )
        match = match or _time(plain, place, today, future)
        match = None if is_a_name(plain, place) else match
        if match is None and not future and "بعد" in plain[max(0, place - 2) : place] and _to_come(plain, place):
            match = _time(plain, place, today, True)  # تنفد الأدوية بعد يومين
        if match is None:
            place += 1
            continue
        if of_a_record(plain, match.first):
            place = match.last
            continue
        if not future and (_to_come(plain, place) or goes_on_until(plain, place)):
            match = _time(plain, place, today, True) or match
        match = opened(plain, lasting(plain, _widened(plain, ranged(plain, match, today, future, _time), today)))
        start, end = match.start, match.end
        if start is not None and end is not None and end < start:
            start, end = end, start
        if start is None and end is None:
            place = match.last
            continue
        written = text[words[match.first].start : words[match.last - 1].end]
        told = start if start is not None and start == end else told
        if lasts and not _STOPS.intersection(plain[lasts : match.first]) and match.first - lasts <= _NEAR and not match.stretch:
            del found[-1]  # خلال 24 ساعة |في 3 مايو
        lasts = match.last if match.stretch and is_length(plain[match.first : match.last]) else 0
        found.append((WhenRead(written, start, end, match.precision), words[match.first].start, words[match.last - 1].end))
        place = match.last
    return in_order(found, today)


def _same_day(plain: Sequence[str], place: int, told: date | None) -> Match | None:
    """`في اليوم نفسه`, `في ذلك اليوم`: the day told last."""
    if told is None or plain[place] != "اليوم":
        return None
    if (shift := {"التالي": 1, "السابق": -1}.get(plain[place + 1] if place + 1 < len(plain) else "", 0)) != 0:
        return Match(told + timedelta(shift), told + timedelta(shift), "day", place, place + 2)
    again = plain[place + 1 : place + 2] == ["نفسه"] or (place > 0 and plain[place - 1] in ("ذلك", "نفس", "ذات"))
    return Match(told, told, "day", place, place + 1 + (plain[place + 1 : place + 2] == ["نفسه"])) if again else None


def _to_come(plain: Sequence[str], place: int) -> bool:
    """Whether the nearest verb before a time looks ahead: `and it will give its ruling on Friday`."""
    for at in range(place - 1, max(-1, place - 9), -1):
        if plain[at] in _STOPS or plain[at] in _TOLD or (plain[at][:1] == "و" and plain[at][1:] in VERBS):
            return False
        agreed = (
            plain[at] in _AGREED and "علي" in plain[at:place] and plain[place] not in ("عيد", "رمضان")
        )  # وافق على فتح الممر خلال 48 ساعة
        pledged = agreed or plain[at].lstrip("وف") in _PLEDGED
        if is_to_be_done(plain, at, place) or (pledged and _INTO.intersection(plain[max(at, place - 4) : place])):
            return True  # هدد باقتحام البلدة خلال 24 ساعة
        if will_at(plain, at) or plain[at] in PLANNED or plain[at] in _AWAITED:
            return at == 0 or plain[at - 1] not in ("لم", "لا", "كان", "كانت")
    return False


def _widened(plain: Sequence[str], match: Match, today: date | None) -> Match:
    """With the words before it: `منذ` opens the end of a date."""
    first, end, start = match.first, match.end, match.start
    while first and (plain[first - 1] in _BEFORE or plain[first - 1].lstrip("و") in _UP_TO):
        first -= 1
        if plain[first].lstrip("و") == "منذ" and not match.stretch and not (start == today and start is not None):
            end = None
        if plain[first].lstrip("و") == "منذ" and match.stretch and today is not None and end is not None and start is not None:
            end = None if start < end < today else end  # منذ العام الماضي
        dawn = plain[first] == "قبل" and plain[first + 1] == "فجر"  # before dawn on Monday: on that day
        if plain[first].lstrip("و") in ("حتي", "بحلول", "قبل") and not match.stretch and match.precision == "day" and not dawn:
            start = None
    if end is not None and not match.stretch and (since := _since(plain, first)) is not None:
        first, end = since, None
    return replace(match, first=first, end=end, start=start)


def _since(plain: Sequence[str], first: int) -> int | None:
    """Where `منذ انطلاق العمليات العسكرية` stands before a day: what began then goes on."""
    if not first or not (plain[first] in ("في", "يوم") or plain[first] in DAYS):
        return None
    for at in range(first - 1, max(-1, first - 6), -1):
        if plain[at].lstrip("و") == "منذ":
            began = at + 1 < first and plain[at + 1] != "ان" and not plain[at + 1][:1].isdecimal() and plain[at + 1] not in DAYS
            return at if began and not of_a_record(plain, at) else None
        if plain[at] in _STOPS or (plain[at] in VERBS and plain[at - 1].lstrip("و") != "منذ"):
            return None
    return None


def _time(plain: Sequence[str], place: int, today: date | None, future: bool) -> Match | None:
    if place >= len(plain):
        return None
    word = plain[place]
    if (slashed := _slashed(plain, place)) is not None:
        return slashed
    if word in DAYS and (dated := _dated(plain, place, today, future)) is not None:
        return dated
    month, last = _month(plain, place)
    if month:
        return _of_month(plain, place, month, last, today, future)
    if (
        word.isdecimal()
        and len(word) == 4
        and 1900 <= int(word) <= 2100
        and place
        and (plain[place - 1] in _BEFORE_YEAR or (plain[place - 1] == "من" and plain[place + 1 : place + 2] in (["الي"], ["حتي"])))
    ):
        return Match(date(int(word), 1, 1), date(int(word), 12, 31), "year", place, place + 1)
    return _relative(plain, place, today, future) if today is not None else None


def _dated(plain: Sequence[str], place: int, today: date | None, future: bool) -> Match | None:
    """`الثلاثاء 12 أيلول/سبتمبر 2023`, `الجمعة الموافق 5/4/2024`: a day of the week with its date; None: it has none."""
    at = place + 1 + (plain[place + 1 : place + 2] != [] and plain[place + 1] in _WHICH_IS)
    if not (plain[at : at + 1] != [] and plain[at].isdecimal() and len(plain[at]) <= 2):
        return None
    match = _slashed(plain, at)
    month, last = _month(plain, at + 1) if match is None and at + 1 < len(plain) else (None, at)
    match = _of_month(plain, at + 1, month, last, today, future) if month else match
    return replace(match, first=place) if match is not None and match.first == at and match.start == match.end else None


def _slashed(plain: Sequence[str], place: int) -> Match | None:
    """15/4/2023 and 2023-04-15."""
    piece = plain[place : place + 5]
    if len(piece) == 5 and piece[1] == piece[3] and piece[1] in "/-." and all(part.isdecimal() and len(part) <= 4 for part in piece[::2]):
        one, two, three = (int(part) for part in piece[::2])
        year, month, day = (three, two, one) if three > 1900 else (one, two, three)
        return _on_day(year, month, day, place, place + 5) if 1900 < year < 2100 else None
    return None


def _of_month(plain: Sequence[str], place: int, month: int, last: int, today: date | None, future: bool) -> Match | None:
    before = plain[place - 1] if place else ""
    day = before.lstrip("الو")
    if place > 1 and plain[place - 2] in _NAMED_AFTER and not year_at(plain, last):
        return None  # معسكر 17 فبراير
    if before == "من" and place > 1 and (number := _ordinal(plain, place - 2)):
        year, end = _year(plain, last, month, number[0], today, future)
        return _on_day(year, month, number[0], number[1], end) if year else None
    if day.isdecimal() and len(day) <= 2 and 1 <= int(day) <= 31:
        return _of_days(plain, place - 1, month, last, int(day), today, future)
    if (
        before in ("في", "منذ", "خلال", "شهر", "شهري", "بين", "حتي", "بحلول", "من")
        or before in PARTS
        or year_at(plain, last)
        or before.lstrip("و") == "منذ"
    ):
        return _whole_month(plain, place, month, last, today, future)
    return None


def _of_days(plain: Sequence[str], first: int, month: int, last: int, day: int, today: date | None, future: bool) -> Match | None:
    """`12 نيسان`, `12 و13 و14 نيسان`, `12-15 نيسان`; `first`: where the day before the month stands."""
    year, end = _year(plain, last, month, day, today, future, until_leads(plain, first))
    match = _on_day(year, month, day, first, end) if year else None
    before, back = plain[first], plain[first - 1] if first else ""
    while match and before[:1] == "و" and back[:1] == "و" and back[1:].isdecimal() and first > 1:
        first -= 1  # في 12 و13 و14 نيسان
        back = plain[first - 1]
    if match and before[:1] == "و" and back.isdecimal() and len(back) <= 2 and 1 <= int(back) < day:
        earlier = _on_day(year, month, int(back), first - 1, end)
        lead = first > 1 and plain[first - 2] in ("بين", "من", "يومي", "يوم")
        return replace(match, start=earlier.start, first=first - 1 - lead) if earlier else match
    if (
        match
        and back in ("الي", "حتي", "و", "-")
        and first > 1
        and plain[first - 2].isdecimal()
        and len(plain[first - 2]) <= 2
        and 1 <= int(plain[first - 2]) <= 31
    ):
        earlier = _on_day(year, month, int(plain[first - 2]), first - 2, end)
        return replace(match, start=earlier.start, first=first - 2) if earlier else match
    return match


def _whole_month(plain: Sequence[str], place: int, month: int, last: int, today: date | None, future: bool) -> Match | None:
    """`في نيسان`, `أواخر نيسان`, `قبل نهاية نيسان`."""
    before = plain[place - 1] if place else ""
    year, end = _year(plain, last, month, 1, today, future, until_leads(plain, place))
    if year is None:
        return None
    start = date(year, month, 1)
    until = (date(year + month // 12, month % 12 + 1, 1)) - timedelta(1)
    if before in PARTS and PARTS[before] == 2 and place > 1 and plain[place - 2] in ("قبل", "بحلول", "حتي"):
        return Match(None, until, "day", place - 2, end, stretch=True)
    if before in PARTS:
        third = PARTS[before]
        if third == 1 and place > 1 and plain[place - 2].lstrip("و") in ("منذ", "حتي", "بحلول", "قبل"):
            return Match(start.replace(day=15), start.replace(day=15), "day", place - 1, end)
        start, until = (
            (start, start.replace(day=10))
            if third == 0
            else (start.replace(day=11), start.replace(day=20))
            if third == 1
            else (start.replace(day=21), until)
        )
        return Match(start, until, "week", place - 1, end)
    return Match(start, until, "month", place, end)


def _ordinal(plain: Sequence[str], place: int) -> tuple[int, int] | None:
    """`السابع`, `الحادي والعشرين`: the number and where it begins."""
    tens = {"والعشرين": 20, "والثلاثين": 30, "والعشرون": 20, "والثلاثون": 30}
    if plain[place] in tens and place and plain[place - 1] in ORDINALS:
        return tens[plain[place]] + ORDINALS[plain[place - 1]], place - 1
    if plain[place] == "عشر" and place and plain[place - 1] in ORDINALS:
        return 10 + ORDINALS[plain[place - 1]], place - 1
    if plain[place] in ORDINALS:
        return ORDINALS[plain[place]], place
    if plain[place].isdecimal() and len(plain[place]) < 3 and 1 <= int(plain[place]) <= 31:  # 10 من أكتوبر
        return int(plain[place]), place
    return {"العشرين": (20, place), "الثلاثين": (30, place)}.get(plain[place])


def _relative(plain: Sequence[str], place: int, today: date, future: bool) -> Match | None:
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


def _month(plain: Sequence[str], place: int) -> tuple[int | None, int]:
    """The month that begins here, both of its names passed over (فبراير/شباط)."""
    pair = (plain[place], plain[place + 1] if place + 1 < len(plain) else "")
    month = TWO_WORDS.get(pair) or MONTHS.get(plain[place])
    before = plain[place - 1] if place else ""
    if month is None or (
        plain[place] in ("اب", "ماي", "جوان", "اوت")
        and not (before.isdecimal() or before in ("شهر", "منذ", "في", "/") or year_at(plain, place + 1))
    ):
        return None, place
    last = place + (2 if pair in TWO_WORDS else 1)
    if last + 1 < len(plain) and plain[last] in "/(":
        again, end = _month(plain, last + 1) if plain[last + 1] not in ("اب", "ماي", "اوت") else (MONTHS[plain[last + 1]], last + 2)
        if again == month:
            return month, end + (plain[last] == "(" and end < len(plain) and plain[end] == ")")
    return month, last


def _year(
    plain: Sequence[str], place: int, month: int, day: int, today: date | None, future: bool, until: bool = False
) -> tuple[int | None, int]:
    if today is not None and (back := year_back(plain, place)) is not None:
        return today.year - back, place + 3
    if place + 1 < len(plain) and plain[place] in ("من", "عام", "/") and year_at(plain, place + 1):
        place += 1
    if year_at(plain, place) and 1900 <= int(plain[place]) <= 2100:
        return int(plain[place]), place + 1
    if (year := year_behind(plain, place, month)) is not None:
        return year, place
    if today is None:
        return None, place
    guess = date(today.year, month, min(day, 28))
    if place < len(plain) and plain[place] == "الماضي":
        return today.year - (guess > today), place + 1
    return today.year - (guess > today + timedelta(21) and not (future or until)) + (until and guess < today - timedelta(60)), place


def _on_day(year: int | None, month: int, day: int, first: int, last: int) -> Match | None:
    try:
        when = date(year or 0, month, day)
    except (ValueError, OverflowError):
        return None
    return Match(when, when, "day", first, last)
