"""`أصيب ستة ونقلوا |إلى مستشفى مأرب| بعد قصف على صرواح`: where the hurt are taken, or die, is not where they were hit."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.where.told_words import any_told, is_told
from safepassage.reports.words.arabic_words import plain_words, stems, verb_forms

_TAKEN = frozenset[str]().union(*map(verb_forms, plain_words("نقل~ينقل أسعف~يسعف حول~يحول أخلى~يخلي أرسل~يرسل وصل~يصل أحيل~يحال")))
_TAKEN |= frozenset(plain_words("نقل نقله نقلها نقلهم نقلوا إسعاف إسعافه إسعافهم وصول تحويل تحويلهم إحالة نقلهما"))
_DIED = frozenset[str]().union(*map(verb_forms, plain_words("توفي~يتوفى مات~يموت فارق~يفارق قضى~يقضي استشهد~يستشهد"))) | frozenset(
    plain_words("وفاة")
)
_RECEIVED = frozenset[str]().union(*map(verb_forms, plain_words("استقبل~يستقبل تلقى~يتلقى"))) | frozenset(plain_words("استقبال"))
_HOSPITALS = frozenset(plain_words("مستشفى مشفى مستشفيات مشافي مستوصف عيادة مجمع"))
_HURT = frozenset(
    plain_words("جريح جريحا جريحان جرحى مصاب مصابا مصابين مصابون إصابة شهيد شهيدا شهداء جثة جثث جثمان جثامين قتيل قتيلا قتلى ضحايا")
)
_HIT = frozenset[str]().union(*map(verb_forms, plain_words("أصيب~يصاب جرح~يجرح")))
_TO = "الي"
_IN = frozenset(plain_words("في داخل"))
_AFTER = frozenset(plain_words("بعد إثر عقب على قرب جراء من نتيجة بسبب خلال أصيب أصيبوا"))
_BACK, _LED = 7, 7  # words back to the verb; from `to` to the name


def is_taken_to(plain: Sequence[str], at: int) -> bool:
    """Whether the name that begins at a word, be it of a hospital or of its town, tells where the hurt or the dead were brought."""
    to = next((back for back in range(at, max(-1, at - _LED), -1) if plain[back] == _TO and back < at), -1)
    if to >= 0 and _goes_on(plain[to + 1 : at]):
        hospital = any(_is_hospital(word) for word in plain[to : at + 1])
        if any_told(plain[max(0, to - _BACK) : to], _TAKEN) and (hospital or _tells_of_the_hurt(plain, max(0, to - _BACK), to)):
            return hospital or to == at - 1
    ward = next((back for back in range(at, max(-1, at - _LED), -1) if _is_hospital(plain[back])), -1)
    if ward < 1 or not _goes_on(plain[ward:at]):
        return False
    if is_told(plain[ward - 1], _RECEIVED):
        return _tells_of_the_hurt(plain, at, len(plain))
    inside = plain[ward - 1] in _IN or plain[ward][:1] == "ب"
    return inside and any_told(plain[max(0, ward - _BACK) : ward], _DIED)


def _goes_on(between: Sequence[str]) -> bool:
    """Whether a name ends what these words begin: no sign, and not `بعد قصف |على صرواح|`."""
    return all(word[:1].isalnum() and word not in _AFTER for word in between)


def _tells_of_the_hurt(plain: Sequence[str], first: int, last: int) -> bool:
    return any(not _HURT.isdisjoint(stems(word)) or is_told(word, _HIT) for word in plain[first:last])


def _is_hospital(word: str) -> bool:
    return not _HOSPITALS.isdisjoint(stems(word))
