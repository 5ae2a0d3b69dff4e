"""
`منعت قافلة من دخول المدينة وأعادتها |إلى عامرية الفلوجة|`: where a convoy was sent back to is not where it was kept out.

In English: `places.carried.is_sent_back_to`.
"""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.places.place_types import TYPES
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.words.arabic_words import plain_words

_ENDINGS = ("", "ه", "ها", "هم", "هما", "هن")
_BACK = frozenset(
    verb + ending
    for verb in plain_words("أعاد أعادت أعادوا يعيد تعيد يعيدون أعيد أعيدت أعيدوا إعادة إعادت أرجع أرجعت أرجعوا أرجعا رد ردت ردوا")
    for ending in _ENDINGS
)
_KINDS = (ReadKind.ACCESS, ReadKind.RESPONSE)
_TO = "الي"
_GOING = frozenset(plain_words("متجهة متجها متوجهة متوجها طريقها طريقه ذاهبة قادمة مرسلة مخصصة"))
_NEAR = 7  # words between


def not_sent_back_to(place: Named | None, one: Sentence, kind: ReadKind, here: Sequence[Named], focus: Named | None) -> Named | None:
    """The chosen place, or, where it is only where something was sent back to, the one that the sentence names before, or is about."""
    if place is None or kind not in _KINDS or place.start < one.start:
        return place
    at = next((at for at, word in enumerate(one.words) if word.end > place.start), 0)
    led = at - 1 - (at > 1 and one.plain[at - 1] in TYPES)
    if led < 1 or one.plain[led] != _TO:
        return place
    if not any(word in _BACK or (word[:1] in "وف" and word[1:] in _BACK) for word in one.plain[max(0, led - _NEAR) : led]):
        return place
    if not _GOING.isdisjoint(one.plain[max(0, led - 2) : led]):
        return place  # أعيدت شاحنات كانت |متجهة إلى دوما
    others = [other for other in here if other.start < place.start and other.type != "nothing" and other.place is not None]
    meant = next((other for other in reversed(others) if other.type == "again" or not other.goal), None)
    if meant is not None:
        return meant
    return focus if focus is not None and focus.start < one.start and focus.place != place.place else None
