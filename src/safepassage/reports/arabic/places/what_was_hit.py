"""`قصفت قوات النظام |اللطامنة|`: a place that stands behind who shelled, stormed or struck it."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.words.numerals import MONTHS
from safepassage.reports.arabic.words.verbs import PREPOSITIONS
from safepassage.reports.words.arabic_words import plain_words, verb_forms

_HIT = "استهدف~يستهدف قصف~يقصف ضرب~يضرب هز~يهز اجتاح~يجتاح غادر~يغادر حاصر~يحاصر هاجم~يهاجم داهم~يداهم اقتحم~يقتحم"
HITS = frozenset[str]().union(*map(verb_forms, plain_words(_HIT)))
TAKEN = frozenset[str]().union(*map(verb_forms, plain_words("استعاد~يستعيد حرر~يحرر احتل~يحتل انتزع~ينتزع سقط~يسقط")))
_SHOOTER = 4  # words of who shelled a town
_SHOOTERS = frozenset(  # the last of them
    plain_words(
        "الطيران طيران الطائرات طائرات الجيش النظام الاحتلال المدفعية الحربي الحربية الروسي الروسية السوري السورية الإسرائيلي الإسرائيلية "
        "التركي التركية السريع التحالف مسلحون المسلحون المتمردون متمردون الحوثيون المعارضة الفصائل مقاتلون المقاتلون مسيرة مسيرات مروحيات "
        "غارة غارات طائرة صاروخ صواريخ قذيفة قذائف الشباب طالبان الله الدولة القاعدة داعش حماس حفتر فاغنر فانو حرام الانتقالي الشعبي "
        "الانفصاليون الجهاديون"
    )
)
_OF_SHOOTERS = ("يه", "ي", "يون", "يين")  # القوات |الإثيوبية|, الحركة |الشعبية|
_MORE_OF_THEM = frozenset(  # no town behind who shelled
    plain_words("الحر الحرة المشترك المشتركة الأول الثاني الخاصة الموالي الموالية المسلح المسلحة النظامي الثقيل الثقيلة الخفيفة المدرعة")
)


def is_hit(plain: Sequence[str], first: int) -> bool:
    """`قصفت قوات النظام |اللطامنة|`: whether a name stands right behind who shelled, attacked or stormed it."""
    before = plain[max(0, first - _SHOOTER - 1) : first]
    verb = next((at for at, word in enumerate(before) if _and_off_verb(word) in HITS | TAKEN), len(before))
    if not 0 < len(before) - 1 - verb <= _SHOOTER or set(before[verb + 1 :]) & PREPOSITIONS:
        return False
    return _ends_a_shooter(before) and not (before[-1].startswith("ال") and _goes_on_with(plain[first]))


def _ends_a_shooter(before: Sequence[str]) -> bool:
    """`قوات الدعم |السريع|`, `الحركة |الشعبية|`, `حركة 23 |مارس|`: whether the last of these words may end who attacked."""
    adjective = before[-1].startswith("ال") and before[-1].endswith(_OF_SHOOTERS)
    return before[-1] in _SHOOTERS or adjective or (before[-1] in MONTHS and before[-2].isdecimal())


def _goes_on_with(word: str) -> bool:
    """`القوات الروسية |الخاصة|`: one more adjective of who attacked, and no town; `غارة |النبطية|` is one."""
    return word in _MORE_OF_THEM or (word.startswith("ال") and word.endswith(_OF_SHOOTERS))


def is_told_of(before: str) -> bool:
    """`غارات استهدفت |النبطية|`, `وسقطت |المكلا|`: whether a name behind this word is what was shelled, or what fell."""
    return _and_off_verb(before) in HITS | TAKEN


def is_what_was_hit(before: Sequence[str]) -> bool:
    """`قصفت قوات النظام مدينة |اللطامنة|`: whether a name behind these words is what somebody shelled, stormed or struck."""
    verb = next((at for at, word in enumerate(before) if _and_off_verb(word) in HITS), len(before))
    return verb < len(before) <= verb + 2 + _SHOOTER and all(word[:1].isalpha() and word not in PREPOSITIONS for word in before[verb:])


def _and_off_verb(word: str) -> str:
    return word[1:] if word[:1] in ("و", "ف") and word[1:] in HITS | TAKEN else word
