"""
Times that are of another number than the claim's, in Arabic: of a part of it, of what it was before.

`ارتفعت الحصيلة إلى 34 ألف شهيد، بينهم 120 |خلال 24 ساعة|`; `انخفض من 170 شاحنة |في أبريل| إلى 50`; `80 ألفا مقابل 120 ألفا |في 2013|`.
Own work.
"""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import WhenRead
from safepassage.reports.arabic.harm.changed import rose_from
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.words.harm_words import CASUALTIES
from safepassage.reports.arabic.words.verbs import LINKS
from safepassage.reports.words.arabic_words import plain_words, roots
from safepassage.reports.words.words import Word

Told = tuple[WhenRead, int, int]  # a time with where it stands
_SIGNS = frozenset("،,؛.:!؟()-–")
_OF_THEM = frozenset(plain_words("بينهم منهم بينها منها ضمنهم بينهن منهن وبينهم ومنهم"))
_ANYBODY = frozenset(plain_words("شخصا شخص أشخاص ضحية ضحايا آخرين آخرون إنسانا فردا أفراد فقط وحدها وحده لوحده على الأقل"))
_AGAINST = frozenset(plain_words("مقابل مقارنة بالمقارنة قياسا بالقياس"))
_BEFORE_NOW = frozenset(plain_words("كان كانت كانوا"))
_AFTER = frozenset(plain_words("بعدما بعد"))
_CHANGE = frozenset(plain_words("بزيادة بارتفاع بانخفاض بتراجع زيادة ارتفاع انخفاض تراجع أكثر أقل أعلى أدنى ضعف ضعفي أضعاف"))
_FROM = frozenset(plain_words("عن من"))
_WHERE = frozenset(plain_words("في"))
_ASIDE, _TO_TIME, _SINCE_CHANGE = 9, 8, 6  # words from a part, from `compared with`, from `an increase`, to the time


def not_of_before(times: Sequence[Told], words: Sequence[Word], plain: Sequence[str]) -> list[Told]:
    """The times of a sentence without those of what a number was before, with which it is compared."""
    return [time for time in times if not _of_before(plain, _at(words, time[1]), _at(words, time[2]))]


def not_of_parts(
    times: Sequence[Told], words: Sequence[Word], plain: Sequence[str], amounts: Sequence[ArabicAmount], places: Sequence[Named], first: int
) -> list[Told]:
    """The times for a claim that begins at a word, without those of a part of a number: of the part itself they are."""
    found = list(times)
    timed = -1  # the last part with a time of its own
    for number, amount in enumerate(amounts):
        joined = timed == number - 1 >= 0 and plain[amount.first][:1] == "و"  # 40 منهم الجمعة |و22 السبت
        if not number or not (amount.part or joined) or first >= amount.first - 1:
            continue
        own = next((time for time in found if words[amount.last - 1].end <= time[1]), None)
        if own is not None and _told_by_time(words, plain, amounts, places, (amount, _at(words, own[1])), amounts[number - 1]):
            found.remove(own)
            timed = number
    return found


def _told_by_time(
    words: Sequence[Word],
    plain: Sequence[str],
    amounts: Sequence[ArabicAmount],
    places: Sequence[Named],
    part: tuple[ArabicAmount, int],
    whole: ArabicAmount,
) -> bool:
    """
    Whether nothing but the time, or where it was, says who is in a part: `بينهم 31 قتيلا |أمس|`; not `بينهم 4 أطفال |أمس|`, of all.

    `part`: it, and the word where the time begins.
    """
    amount, time = part
    if time - amount.last > _ASIDE:
        return False
    same = {root for word in plain[whole.last : whole.last + 1] for root in roots(word)}
    for at in range(amount.last, time):
        word = plain[at]
        if any(place.start <= words[at].start < place.end for place in places) or (word in _WHERE and _is_place(words, places, at + 1)):
            continue
        if any(one.first <= at < one.last for one in amounts) or word in _OF_THEM | _ANYBODY or word.endswith("وا"):
            continue
        if word in _SIGNS or not (set(roots(word)) & (CASUALTIES | same)):
            return False
    return True


def _is_place(words: Sequence[Word], places: Sequence[Named], at: int) -> bool:
    return at < len(words) and any(place.start <= words[at].start < place.end for place in places)


def _of_before(plain: Sequence[str], first: int, last: int) -> bool:
    """Whether a time [first, last) stands in what something was before: `من 170 شاحنة |في أبريل| إلى`, `مقابل 120 ألفا |في 2013|`."""
    for at in range(first - 1, max(-1, first - 1 - _TO_TIME), -1):
        word = plain[at]
        if word in _SIGNS or word in LINKS:
            return False
        if rose_from(plain, at) >= last:
            return True
        was = word in _BEFORE_NOW and at > 0 and (plain[at - 1] in _AFTER or plain[max(0, at - 2) : at] in (["بعد", "ان"],))
        if word in _AGAINST or was:
            return True
        if word in _FROM and at >= first - 2 and not _CHANGE.isdisjoint(plain[max(0, at - _SINCE_CHANGE) : at]):
            return True  # بزيادة 20 بالمئة عن |العام الماضي|
    return plain[first].startswith("ب") and plain[first - 1] in _AGAINST


def _at(words: Sequence[Word], offset: int) -> int:
    """The first word that does not end before an offset."""
    return next((at for at, word in enumerate(words) if word.start >= offset), len(words))
