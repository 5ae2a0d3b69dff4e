"""A siege or a curfew whose end an Arabic clause names and denies: `فشل الجيش في |فك الحصار|`, `لم يتم |رفع حظر التجول|`: it holds."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.arabic_words import plain_words, verb_forms


def _verbs(text: str) -> frozenset[str]:
    return frozenset[str]().union(*map(verb_forms, plain_words(text)))


_FAILED = _verbs("فشل~يفشل أخفق~يخفق عجز~يعجز تعذر~يتعذر تعثر~يتعثر") | frozenset(
    plain_words(
        "فشل الفشل إخفاق الإخفاق عجز العجز تعذر عاجز عاجزة عاجزون عاجزين محاولة محاولات المحاولات محاولته محاولتها جهود الجهود مساع"
    )
)
_REFUSED = _verbs("رفض~يرفض حاول~يحاول تعذر~يتعذر") | frozenset(plain_words("رفض رفضه رفضها رفضهم محاولا محاولة"))
_MANAGED = _verbs("تمكن~يتمكن نجح~ينجح استطاع~يستطيع أفلح~يفلح تم~يتم جرى~يجري قام~يقوم") | frozenset(
    plain_words("تستطع يستطع يستطيعوا تفلح يجر تجر يقم تقم")
)
_SUCCEEDED = frozenset(plain_words("نجح نجحت نجحوا تمكن تمكنت تمكنوا أفلح أفلحت"))
_NOT = frozenset(plain_words("لم لن لا ما ليس ليست"))
_WITHOUT = frozenset(plain_words("دون بدون عدم قبل"))
_LED = frozenset(plain_words("في عن من على إلى"))
_SIGNS = frozenset(("،", ",", ".", "؛", ":"))
_FAR, _NEAR = 7, 4  # words from who failed, or refused, to what was to end


def is_not_lifted(plain: Sequence[str], first: int, at: int) -> bool:
    """Whether the end of a siege that stands at a word did not come: the nearest word before it that says how it went says so."""
    if any(word[:1] in "وف" and word[1:] in _SUCCEEDED for word in plain[at : at + _FAR]):
        return False  # حاول كسر الحصار |فنجح
    before = plain[at - 1] if at > first else ""
    if before in _WITHOUT:
        return True
    led = before in _LED or before in _MANAGED
    for place in range(at - 1, max(first - 1, at - _FAR - 1, -1), -1):
        word = plain[place]
        bare = word.lstrip("وف") if word not in _FAILED else word
        if word in _SIGNS:
            return False
        if led and bare in _MANAGED:
            return place > 0 and plain[place - 1].lstrip("وف") in _NOT
        if led and bare in _FAILED:
            return place == 0 or plain[place - 1].lstrip("وف") not in _NOT
        if bare in _REFUSED and at - place <= _NEAR:
            return place == 0 or plain[place - 1].lstrip("وف") not in _NOT
    return False
