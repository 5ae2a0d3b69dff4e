"""What an Arabic clause says of the way right before it: `البوابة قافلة`, it is shut; `جسر الحلفايا مدمر`, it is in ruins."""

from __future__ import annotations

from collections.abc import Sequence, Set

from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.verbs import PREPOSITIONS
from safepassage.reports.words.arabic_words import plain_words, stems

RUINED = plain_words("مدمر مدمرة مهدم مهدمة منهار منهارة مقصوف")
_WAYS = CLASSES["ways"]
_NEAR, _NAMED = 2, 3  # words from a way to what is said of it; with its name


def names_a_way(words: Sequence[str]) -> bool:
    """`لا يوجد |ممر`: whether one of the words is a way's."""
    return any(stem in _WAYS for word in words for stem in stems(word))


def said_of_the_way(plain: Sequence[str], first: int, place: int, verbs: Set[str]) -> bool:
    """`البوابة |قافلة`, `الطرق كلها |قافلة`: said of the way right before it; not `عند المعبر |قافلة مساعدات`, not `القافلة`."""
    near = plain[max(first, place - _NEAR) : place]
    before = plain[max(first, place - _NEAR - 1) : place]
    way = any(word.startswith("ال") and stem in _WAYS for word in near for stem in stems(word))
    return not plain[place].startswith("ال") and way and not any(word in PREPOSITIONS or word in verbs for word in before)


def is_ruined(plain: Sequence[str], first: int, place: int, verbs: Set[str]) -> bool:
    """`والجسر |مدمر`, `جسر الحلفايا |مدمر`; not `سيارة على الطريق |مدمرة`, `طريق المطار محاط بمبان |مدمرة`."""
    way = next((at for at in range(place - 1, max(first, place - _NAMED) - 1, -1) if not _WAYS.isdisjoint(stems(plain[at]))), -1)
    led, named = plain[way - 1] if way > first else "", plain[way + 1 : place]
    plainly = not any(word in PREPOSITIONS or word in verbs or word[:1] == "ب" for word in named)
    return way >= 0 and plainly and led not in PREPOSITIONS and not plain[place].startswith("ال")
