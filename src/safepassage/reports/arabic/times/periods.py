"""Parts of months and years, and deadlines, in Arabic: النصف الأول من نيسان, الربع الأول من 2019, مهلة 48 ساعة."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from safepassage.reports.arabic.words.stretches import ORDINALS, SMALL, Match, year_at
from safepassage.reports.words.arabic_words import plain_words, stems, verb_forms

_PIECES = {"النصف": 2, "الثلث": 3, "الربع": 4}
_OF_YEAR = {
    word: ends
    for words, ends in (("مطلع بداية أوائل", (1, 3)), ("منتصف أواسط", (5, 8)), ("أواخر", (9, 12)), ("نهاية", (12, 12)))
    for word in plain_words(words)
}
_FIRST = frozenset(plain_words("الأولى الأوليين"))
_LAST = frozenset(plain_words("الأخير الأخيرة الأخيرين"))
_GIVEN = verb_forms("أمهل~يمهل") | verb_forms("منح~يمنح") | verb_forms("أعطى~يعطي") | frozenset(plain_words("إمهال منح"))
_TERM_GIVEN = verb_forms("أمهل~يمهل") | {"امهال"}
_TERM = frozenset(plain_words("مهلة إنذارا إنذار مدة"))
_UNITS = {
    unit: days
    for days, words in ((0, "ساعة ساعات"), (1, "يوم يوما أيام"), (7, "أسبوع أسبوعا أسابيع"), (30, "شهر شهرا أشهر"))
    for unit in plain_words(words)
}
_TWO = {word: days for days, words in ((2, "يومين ساعتين"), (14, "أسبوعين"), (61, "شهرين")) for word in plain_words(words)}
_AS_OF = frozenset(plain_words("اعتبارا ابتداء بدءا انطلاقا"))
_TRUCE = frozenset(plain_words("هدنة تهدئة وقف وقفا هدنة الهدنة التهدئة"))
_WAS = frozenset(plain_words("كان كانت وكان وكانت ظل ظلت بقي بقيت"))
_MOST = 4000  # hours
_FAR = 8  # words between who gives a term and the term


def until_leads(plain: Sequence[str], first: int) -> bool:
    """Whether a month or a day stands behind `حتى`, `حتى نهاية`: it looks ahead, but for what `كان` so."""
    return "حتي" in plain[max(0, first - 2) : first] and _WAS.isdisjoint(plain[:first])


def part_of_period(plain: Sequence[str], place: int, months: dict[str, int], today: date | None) -> Match | None:
    """The days of `النصف الأول من نيسان`, `الربع الأول من 2019`, `الأسبوع الأول من آذار`, from its first word on; `months` by name."""
    word, after = plain[place], _at(plain, place + 1)
    if today is None:
        return None
    if word in _OF_YEAR and year_at(plain, at := place + 1 + (after in ("عام", "العام", "سنه"))) and 1900 <= int(plain[at]) <= 2100:
        first, last = _OF_YEAR[word]  # مطلع 2019, أواخر العام 2018
        if _at(plain, place - 1).lstrip("و") == "منذ":
            last = first
        day = date(int(plain[at]), first, 1)
        return Match(day, day if last == first == 1 else end_of_month(day.year, last), "months", place, at + 1, stretch=last != first)
    if word in _PIECES and (nth := _nth(after, _PIECES[word])) and _at(plain, place + 2) == "من":
        whole = _whole(plain, place + 3, months, today)
        return whole and _piece(whole, _PIECES[word], nth, place)
    if word == "الاسبوع" and (nth := ORDINALS.get(after, 0)) and nth < 5 and _at(plain, place + 2) == "من":
        whole = _whole(plain, place + 3, months, today)
        if whole is None or whole[1].month != whole[0].month:
            return None
        start = whole[0] + timedelta(7 * (nth - 1))
        return Match(start, min(start + timedelta(6), whole[1]), "week", place, whole[2], stretch=True)
    many = _digits(after)
    if word == "الايام" and 1 < many < 28 and _at(plain, place + 2) in _FIRST | _LAST and _at(plain, place + 3) == "من":
        whole = _whole(plain, place + 4, months, today)
        if whole is None:
            return None
        first = plain[place + 2] in _FIRST
        start, end = (whole[0], whole[0] + timedelta(many - 1)) if first else (whole[1] - timedelta(many - 1), whole[1])
        return Match(start, end, "days", place, whole[2], stretch=True)
    return None


def _nth(word: str, pieces: int) -> int:
    nth = pieces if word in _LAST else 1 if word == "الاولي" else ORDINALS.get(word, 0)
    return nth if nth <= pieces else 0


def _digits(word: str) -> int:
    bare = word.removeprefix("ال")
    return int(bare) if bare.isdecimal() and len(bare) < 3 else SMALL.get(bare, 0)


def _whole(plain: Sequence[str], place: int, months: dict[str, int], today: date) -> tuple[date, date, int] | None:
    """The first and the last day of the month or the year named here, and where its words end."""
    place += _at(plain, place) in ("شهر", "عام", "العام", "سنه")
    word = _at(plain, place)
    if year_at(plain, place) and 1900 <= int(word) <= 2100:
        return date(int(word), 1, 1), date(int(word), 12, 31), place + 1
    pair = f"{word} {_at(plain, place + 1)}"
    month = months.get(pair) or months.get(word)
    if month is None:
        if word in ("الجاري", "الحالي") and plain[place - 1] == "العام":
            return date(today.year, 1, 1), date(today.year, 12, 31), place + 1
        return None
    last = place + 1 + (pair in months)
    while _at(plain, last) in ("/", "(", ")") or (_at(plain, last - 1) in ("/", "(") and _at(plain, last) in months):
        last += 1
    last += _at(plain, last) in ("من", "عام") and year_at(plain, last + 1)
    year = int(plain[last]) if year_at(plain, last) else today.year - (month > today.month)
    if not 1900 <= year <= 2100:
        return None
    return date(year, month, 1), end_of_month(year, month), last + year_at(plain, last)


def end_of_month(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(1)


def _piece(whole: tuple[date, date, int], pieces: int, nth: int, place: int) -> Match:
    """A half, third or quarter of a month (to its 15th, its 10th and 20th) or of a year (whole months)."""
    start, end, last = whole
    if start.month != end.month:
        step = 12 // pieces
        begin, stop = start.replace(month=step * (nth - 1) + 1), end_of_month(start.year, step * nth)
        return Match(begin, stop, "month", place, last, stretch=True)
    size = {2: 15, 3: 10, 4: 7}[pieces]
    begin = start + timedelta(size * (nth - 1))
    stop = end if nth == pieces else start + timedelta(size * nth - 1)
    return Match(begin, stop, "days", place, last, stretch=True)


def term(plain: Sequence[str], place: int, today: date | None) -> Match | None:
    """`أمهل السكان 48 ساعة`, `مهلة يومين`, `مهلة مدتها أسبوع`: from today to the end of it; `place`: the unit."""
    if today is None:
        return None
    word = plain[place]
    first, days = place, _TWO.get(word, 0)
    if days == 0 and word in _UNITS:
        before = _at(plain, place - 1)
        number = int(before) if before.isdecimal() and len(before) < 5 else SMALL.get(before, 0)
        if not number and _at(plain, place + 1) not in ("واحد", "واحده"):
            number = 1 if before in _TERM else 0
        number = number or (1 if _at(plain, place + 1) in ("واحد", "واحده") else 0)
        first = place - (before.isdecimal() or before in SMALL)
        days = -(-number // 24) if _UNITS[word] == 0 and number <= _MOST else number * _UNITS[word]
    if not days or _at(plain, first - 1) in ("منذ", "قبل", "خلال", "بعد"):
        return None
    near = {stem for at in range(max(0, first - 3), first) for stem in stems(plain[at])}
    given = any(stem in _GIVEN for at in range(max(0, first - _FAR), first) for stem in stems(plain[at]))
    if not (near & _TERM and (given or "مده" not in near or near & (_TERM - {"مده"}))) and not (given and _clear(plain, first)):
        return None
    try:
        return Match(today, today + timedelta(days), "day", first, place + 1, stretch=True)
    except OverflowError:
        return None


def _clear(plain: Sequence[str], first: int) -> bool:
    """Whether the word of giving is أمهل, which gives nothing but time."""
    return any(stem in _TERM_GIVEN for at in range(max(0, first - _FAR), first) for stem in stems(plain[at]))


def lasting(plain: Sequence[str], match: Match) -> Match:
    """`هدنة لمدة 72 ساعة اعتباراً من الجمعة`: to the end of the truce."""
    lead = {_at(plain, at).lstrip("و") for at in range(match.first - 3, match.last)}
    if match.start is None or match.start != match.end or not lead & (_AS_OF | {"تبدا", "يبدا", "بدات"}):
        return match
    for at in range(max(0, match.first - 12), match.first):
        length = _length(plain, at)
        if length and not {stem for word in plain[max(0, at - 6) : at] for stem in stems(word)}.isdisjoint(_TRUCE):
            return Match(match.start, match.start + timedelta(length), match.precision, match.first, match.last, match.stretch)
    return match


def opened(plain: Sequence[str], match: Match) -> Match:
    """`اعتبارا من يوم الأحد`, `ابتداء من 7 مايو`, `أغلق الأحد حتى إشعار آخر`: what is so from then on, and no end of it is told."""
    if match.start is None or match.start != match.end or match.stretch:
        return match
    lead = [_at(plain, at).lstrip("و") for at in range(match.first - 2, match.last)]
    as_of = any(word in _AS_OF and "من" in lead[number + 1 : number + 2] for number, word in enumerate(lead))
    notice = (_at(plain, match.last).lstrip("و"), _at(plain, match.last + 1)) in (("حتي", "اشعار"), ("الي", "اشعار"), ("لحين", "اشعار"))
    return replace(match, end=None) if as_of or notice else match


def _length(plain: Sequence[str], at: int) -> int:
    if plain[at] in _TWO and plain[at] != "ساعتين":
        return _TWO[plain[at]] - 1
    before = _at(plain, at - 1)
    number = int(before) if before.isdecimal() and len(before) < 4 else SMALL.get(before, 0) or SMALL.get(before.removeprefix("ل"), 0)
    if plain[at] not in _UNITS or not number:
        return 0
    return (number // 24 if number > 24 else 0) if _UNITS[plain[at]] == 0 else number * _UNITS[plain[at]] - 1


def _at(plain: Sequence[str], place: int) -> str:
    return plain[place] if 0 <= place < len(plain) else ""
