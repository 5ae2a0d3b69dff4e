"""Days as they are spoken of in Arabic: الليلة قبل الماضية, امبارح, عطلة نهاية الأسبوع; and newspapers that are called so. Own work."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from safepassage.reports.arabic.words.stretches import DAYS, NEXT, PAST, Match
from safepassage.reports.words.arabic_words import plain_words

_YESTERDAY = frozenset(plain_words("امبارح إمبارح مبارح البارح"))
_TODAY = frozenset(plain_words("النهاردة النهارده انهاردة"))
_NIGHTS = (plain_words("الليلة قبل الماضية"), plain_words("الليلة ما قبل الماضية"), plain_words("ليلة أول أمس"))
_WEEKEND = plain_words("نهاية الأسبوع")
_HOLIDAY = frozenset(plain_words("عطلة عطلتي إجازة"))
_PAPERS = frozenset(plain_words("صحيفة جريدة موقع مجلة قناة حزب تيار دار المصري"))
_NAMED_BY_DAY = frozenset(  # not `هجوم على قرية |الثلاثاء`
    plain_words("سوق جسر كوبري مخيم حي ساحة ميدان شارع وادي حارة دوار باب عين قلعة تل جبل حصن")
)
_CALLED = frozenset(plain_words("الغد اليوم أمس"))
_WITHIN = frozenset(plain_words("خلال وخلال غضون في"))
_SUNDAY = 6  # of a week that begins on Monday


def spoken_day(plain: Sequence[str], place: int, today: date, future: bool) -> Match | None:
    """The days that begin at a word; None: none do. A weekend is from Friday, where that is its first day, to Sunday."""
    word = plain[place]
    if word in _YESTERDAY or word in _TODAY:
        day = today - timedelta(word in _YESTERDAY)
        return Match(day, day, "day", place, place + 1)
    for night in _NIGHTS:
        if tuple(plain[place : place + len(night)]) == night:
            day = today - timedelta(2)
            return Match(day, day, "day", place, place + len(night))
    if word in _HOLIDAY and tuple(plain[place + 1 : place + 3]) == _WEEKEND:
        ahead = future or not NEXT.isdisjoint(plain[place + 3 : place + 4])
        sunday = today + timedelta(_SUNDAY - today.weekday() if ahead else -((today.weekday() + 1) % 7))
        return Match(sunday - timedelta(2), sunday, "days", place, place + 3)
    return None


def is_a_name(plain: Sequence[str], place: int) -> bool:
    """`صحيفة |الغد|`, `(|الغد|)`, `سوق |الثلاثاء|`: what a paper, a party or a market is called, and no day."""
    if place and plain[place] in DAYS and not _NAMED_BY_DAY.isdisjoint((plain[place - 1], plain[place - 1][1:])):
        return True
    if plain[place] not in _CALLED or not place:
        return False
    alone = plain[place - 1] in ("(", "«", '"', "“") and plain[place + 1 : place + 2] in ([")"], ["»"], ['"'], ["”"])
    return alone or plain[place - 1].lstrip("ولب") in _PAPERS


def is_length(words: Sequence[str]) -> bool:
    """`خلال 24 ساعة`, `في غضون ثلاثة أيام`: how long something took; not `خلال الساعات الماضية`, `قبل يومين`, `منذ يومين`."""
    return not _WITHIN.isdisjoint(words[:2]) and PAST.isdisjoint(words) and NEXT.isdisjoint(words)
