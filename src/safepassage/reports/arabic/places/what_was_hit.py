"""`قصفت قوات النظام |اللطامنة|`: a place that stands behind who shelled, stormed or struck it."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.words.verbs import PREPOSITIONS
from safepassage.reports.words.arabic_words import plain_words, verb_forms

HITS = frozenset[str]().union(*map(verb_forms, plain_words("استهدف~يستهدف قصف~يقصف ضرب~يضرب هز~يهز اجتاح~يجتاح غادر~يغادر حاصر~يحاصر")))
_SHOOTER = 4  # words of who shelled a town
_SHOOTERS = frozenset(  # the last of them
    plain_words(
        "الطيران طيران الطائرات طائرات الجيش النظام الاحتلال المدفعية الحربي الحربية الروسي الروسية السوري السورية الإسرائيلي الإسرائيلية "
        "التركي التركية السريع التحالف مسلحون المسلحون المتمردون متمردون الحوثيون المعارضة الفصائل مقاتلون المقاتلون مسيرة مسيرات مروحيات"
    )
)


def is_hit(plain: Sequence[str], first: int) -> bool:
    """`قصفت قوات النظام |اللطامنة|`: whether a name stands right behind who shelled, attacked or stormed it."""
    before = plain[max(0, first - _SHOOTER - 1) : first]
    verb = next((at for at, word in enumerate(before) if _and_off_verb(word) in HITS), len(before))
    return 0 < len(before) - 1 - verb <= _SHOOTER and before[-1] in _SHOOTERS and not set(before[verb + 1 :]) & PREPOSITIONS


def is_what_was_hit(before: Sequence[str]) -> bool:
    """`قصفت قوات النظام مدينة |اللطامنة|`: whether a name behind these words is what somebody shelled, stormed or struck."""
    verb = next((at for at, word in enumerate(before) if _and_off_verb(word) in HITS), len(before))
    return verb < len(before) <= verb + 2 + _SHOOTER and all(word[:1].isalpha() and word not in PREPOSITIONS for word in before[verb:])


def _and_off_verb(word: str) -> str:
    return word[1:] if word[:1] in ("و", "ف") and word[1:] in HITS else word
