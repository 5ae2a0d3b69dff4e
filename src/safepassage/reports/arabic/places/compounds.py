"""A village that no list has, called by two words: `وفي |أم دورين| قتل أربعة`, `قرب |سيدي يوسف|`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.places.announced import SIDES, and_off
from safepassage.reports.arabic.places.name_ends import may_name
from safepassage.reports.arabic.words.harm_words import done_to
from safepassage.reports.arabic.words.verbs import GENERAL, GIVEN_NAMES, SPEECH
from safepassage.reports.words.arabic_words import plain_words

_IN = SIDES | frozenset(plain_words("في قرب داخل"))
_TO = frozenset(plain_words("إلى من على نحو باتجاه صوب"))
_KUNYAS = frozenset(plain_words("أبو أبي أم"))  # persons are called by them too
_NEAR = 6  # words back to who was harmed
_LIKE_PERSONS = frozenset(plain_words("أبو أبي بني سيدي"))  # who may stand behind `from`, `to`
_LEADS = _LIKE_PERSONS | frozenset(plain_words("أم حمام تل تلول كفر عين دير خان ود مرج وادي"))


def compound_at(plain: Sequence[str], place: int) -> int:
    """Where the name of two words ends that begins at a word; there, where it is none, or nothing leads to it."""
    word, before = plain[place], and_off(plain[place - 1]) if place else ""
    if word not in _LEADS or place + 1 >= len(plain) or (before not in _IN and (before not in _TO or word in _LIKE_PERSONS)):
        return place
    second = plain[place + 1]
    if word in _KUNYAS and not (before == "في" and _somebody_was_harmed(plain, place)):
        return place  # وجدوا في |أبو سعد| سندا
    named = second[:1].isalpha() and len(second) > 2 and may_name(second) and second not in GENERAL | GIVEN_NAMES and second not in SPEECH
    return place + 2 if named else place


def _somebody_was_harmed(plain: Sequence[str], place: int) -> bool:
    """`قتل ستة في |أبو جكرة|`, `وفي |أم دورين| قتل أربعة`: where, and not in whom."""
    return any(done_to(word) for word in (*plain[max(0, place - _NEAR) : place], *plain[place + 2 : place + 3]))
