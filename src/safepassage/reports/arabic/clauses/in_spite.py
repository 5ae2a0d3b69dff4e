"""What an Arabic clause tells of a way in spite of what was announced, promised or asked: `لا يزال المعبر مغلقا |رغم وعود بفتحه`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.lexicon import Hit
from safepassage.reports.words.arabic_words import plain_words, roots, verb_forms

_IN_SPITE = frozenset(plain_words("رغم برغم الرغم بالرغم"))
_STATES = frozenset(
    plain_words(
        "مغلق مغلقا مغلقة مقفل مقفلا مقفلة مقطوع مقطوعا مقطوعة مسدود مسدودا مسدودة موصد موصدا موصدة متوقف متوقفا متوقفة مدمر مدمرا مدمرة "
        "محاصر محاصرا محاصرة مفتوح مفتوحا مفتوحة سالك سالكا سالكة"
    )
)
_NOT = frozenset(plain_words("لم لن لا"))
_STILL = frozenset(plain_words("يزال تزال زال زالت بقي بقيت ظل ظلت"))


def in_spite_of_it(plain: Sequence[str], first: int, last: int, hit: Hit) -> bool:
    """
    Whether a word of [first, last) stands behind `in spite of`, and outside of that is told how the way is: that is what is told.

    `رغم وعود |بفتحه| لا يزال المعبر مغلقا` too.
    """
    turn = next((at for at in range(hit.place - 1, max(first - 2, -1), -1) if plain[at] in _IN_SPITE), -1)
    if turn < 0 or hit.rule.kind is not ReadKind.ACCESS:
        return False
    still = next((at for at in range(hit.place + 1, last) if plain[at] in _STILL), last)
    return not _STATES.isdisjoint(plain[first : max(first, turn)]) or not _STATES.isdisjoint(plain[still:last])


_AT_WORK = frozenset(plain_words("للعمل العمل عمله عملها عملهما نشاطه نشاطها الحركة حركة الرحلات الملاحة فتحه فتحها فتحهما أبوابه أبوابها"))
_SUBJECT = 3  # words from a verb of coming back to what came back
_BACK = frozenset[str]().union(*map(verb_forms, plain_words("عاد~يعود استأنف~يستأنف أعيد~يعاد فتح~يفتح استؤنف~يستأنف افتتح~يفتتح")))


def is_over_since(plain: Sequence[str], last: int, hit: Hit) -> bool:
    """`بعد |إغلاق| دام شهرا، عاد المعبر للعمل`: a closing that is told as over; not `بعد |إغلاق| المعبر عاد اللاجئون`."""
    shut = hit.rule.kind is ReadKind.ACCESS and hit.rule.subtype in ("closed", "blocked") and not hit.rule.verb
    if not shut or not hit.place or plain[hit.place - 1] not in ("بعد", "عقب"):
        return False
    backs = (at for at in range(hit.place + 1, last) if plain[at] in _BACK and plain[at - 1] not in _NOT)
    return any(_is_of_the_way(word) for at in backs for word in plain[at + 1 : min(at + 1 + _SUBJECT, last)])


def _is_of_the_way(word: str) -> bool:
    return word in _AT_WORK or not CLASSES["ways"].isdisjoint(roots(word))
