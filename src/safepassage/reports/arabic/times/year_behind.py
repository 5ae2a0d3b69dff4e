"""The year of a date that only the last of a list of dates tells, in Arabic: 12 حزيران و14 تموز |2014|. Own work."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from safepassage.reports.arabic.times.ranges import MONTHS, TWO_WORDS
from safepassage.reports.arabic.words.harm_words import done_to
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.persons import names_people
from safepassage.reports.arabic.words.stretches import DAYS, Match, year_at
from safepassage.reports.words.arabic_words import plain_words, stems

_BETWEEN = frozenset(plain_words("في يوم و ، ثم آخرين آخرون آخران فجر صباح مساء ليل / - ( ) من عام شهر"))
_FAR = 14  # words from a date to the year


_TENTHS = {
    word: decade
    for decade, stem in (
        (1920, "عشرين"),
        (1930, "ثلاثين"),
        (1940, "أربعين"),
        (1950, "خمسين"),
        (1960, "ستين"),
        (1970, "سبعين"),
        (1980, "ثمانين"),
        (1990, "تسعين"),
    )
    for word in plain_words(f"{stem}يات {stem}ات ال{stem}يات ال{stem}ات")
}
_ONE = frozenset(plain_words("رجل رجلا امرأة سيدة مسن مسنا مسنة شيخ شيخا عجوز عجوزا مواطن مواطنا مزارع مزارعا راع راعيا وهو وهي"))
_LAST_CENTURY = tuple(plain_words("القرن الماضي")), tuple(plain_words("القرن العشرين"))
_THE_YEAR = frozenset(plain_words("العام السنة"))
_BACK = {
    word: back
    for back, words in ((1, "الماضي الماضية المنصرم المنصرمة الفائت الفائتة"), (0, "الجاري الجارية الحالي الحالية"))
    for word in plain_words(words)
}


def decade(plain: Sequence[str], place: int) -> Match | None:
    """`في |التسعينيات|`, `في |تسعينيات القرن الماضي|`."""
    first = _TENTHS.get(plain[place])
    if _is_age(plain, place):
        return None
    century = tuple(plain[place + 1 : place + 3]) in _LAST_CENTURY
    if first is None or not (century or plain[place].startswith("ال")):
        return None
    return Match(date(first, 1, 1), date(first + 9, 12, 31), "years", place, place + 1 + 2 * century, stretch=True)


def _is_age(plain: Sequence[str], place: int) -> bool:
    """`رجل في |السبعينيات| من عمره`, `امرأة في |الستينيات| برصاص قناص`: how old somebody is."""
    behind = plain[place + 1 : place + 3]
    of_life = len(behind) == 2 and behind[0] == "من" and behind[1].removeprefix("ال").startswith("عمر")
    return of_life or (place > 1 and plain[place - 1] == "في" and any(stem in _ONE for stem in stems(plain[place - 2])))


def year_back(plain: Sequence[str], place: int) -> int | None:
    """How many years before this one a month is, by what stands behind it: `تموز |من العام الماضي|`; None: that tells none."""
    told = place + 2 < len(plain) and plain[place] in ("من", "في") and plain[place + 1] in _THE_YEAR
    return _BACK.get(plain[place + 2]) if told else None


def year_behind(plain: Sequence[str], place: int, month: int) -> int | None:
    """
    The year behind a date that ends before a word; None: none is told for it.

    `في |12 حزيران| و14 تموز 2014`, `قتل 4 في |3 آذار| و6 في 5 آذار 2012`; not `في 3 أيار في بلدة قصفت في 5 آذار 2012`.
    """
    if not (place < len(plain) and (plain[place][:1] == "و" or plain[place] in ("،", "/"))):
        return None
    for at in range(place, min(place + _FAR, len(plain))):
        word = plain[at]
        bare = word.removeprefix("و")
        if year_at(plain, at):
            other = TWO_WORDS.get((plain[at - 2], plain[at - 1])) or MONTHS.get(plain[at - 1])
            year = int(word)
            return year - (month > other) if other and 1900 <= year <= 2100 else None
        pair = (plain[at - 1], word) in TWO_WORDS or (word, *plain[at + 1 : at + 2]) in TWO_WORDS
        told = bare.isdecimal() or word in _BETWEEN or bare in DAYS or bare in MONTHS or pair or is_number(bare)
        if not (told or done_to(word) or names_people(word)):
            return None
    return None
