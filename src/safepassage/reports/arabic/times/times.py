"""Arabic times as days: 18 فبراير/شباط, صباح اليوم الثلاثاء, منذ عام 2012, خلال الأسابيع الأخيرة, مطلع يونيو, بين الجمعة والاثنين."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from safepassage.records.reading import WhenRead
from safepassage.reports.arabic.times.days_after import days_after, nth_day, nth_of_it, since_then
from safepassage.reports.arabic.times.goes_on import goes_on_until, is_to_be_done
from safepassage.reports.arabic.times.in_order import in_order
from safepassage.reports.arabic.times.months import month_at, of_month, slashed
from safepassage.reports.arabic.times.periods import lasting, opened, part_of_period, term
from safepassage.reports.arabic.times.ranges import NAMED, ranged
from safepassage.reports.arabic.times.records import of_a_record
from safepassage.reports.arabic.times.relative import relative
from safepassage.reports.arabic.times.spoken_days import is_a_name, is_length, spoken_day
from safepassage.reports.arabic.times.year_behind import decade
from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.arabic.words.stretches import DAYS, Match
from safepassage.reports.arabic.words.verbs import PLANNED
from safepassage.reports.words.arabic_words import plain_words, verb_forms, will_at
from safepassage.reports.words.words import Word

_UP_TO = ("حتي", "بحلول", "قبل")
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
    if (day := slashed(plain, place)) is not None:
        return day
    if word in DAYS and (dated := _dated(plain, place, today, future)) is not None:
        return dated
    month, last = month_at(plain, place)
    if month:
        return of_month(plain, place, month, last, today, future)
    if (
        word.isdecimal()
        and len(word) == 4
        and 1900 <= int(word) <= 2100
        and place
        and (plain[place - 1] in _BEFORE_YEAR or (plain[place - 1] == "من" and plain[place + 1 : place + 2] in (["الي"], ["حتي"])))
    ):
        return Match(date(int(word), 1, 1), date(int(word), 12, 31), "year", place, place + 1)
    return relative(plain, place, today, future) if today is not None else None


def _dated(plain: Sequence[str], place: int, today: date | None, future: bool) -> Match | None:
    """`الثلاثاء 12 أيلول/سبتمبر 2023`, `الجمعة الموافق 5/4/2024`: a day of the week with its date; None: it has none."""
    at = place + 1 + (plain[place + 1 : place + 2] != [] and plain[place + 1] in _WHICH_IS)
    if not (plain[at : at + 1] != [] and plain[at].isdecimal() and len(plain[at]) <= 2):
        return None
    match = slashed(plain, at)
    month, last = month_at(plain, at + 1) if match is None and at + 1 < len(plain) else (None, at)
    match = of_month(plain, at + 1, month, last, today, future) if month else match
    return replace(match, first=place) if match is not None and match.first == at and match.start == match.end else None
