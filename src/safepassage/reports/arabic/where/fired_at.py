"""`أطلقت قذائف |من بحري| على أم درمان`, `مدفعية متمركزة |في خولان| قصفت`: whence somebody fires is not where it strikes."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.where.told_words import any_told, is_told
from safepassage.reports.words.arabic_words import plain_words, roots, verb_forms

_FIRES = frozenset[str]().union(*map(verb_forms, plain_words("أطلق~يطلق انطلق~ينطلق أقلع~يقلع")))
_FIRES |= frozenset(plain_words("إطلاق انطلاق انطلقت أقلعت مصدرها مصدره"))
_SHELLS = frozenset[str]().union(*map(verb_forms, plain_words("قصف~يقصف استهدف~يستهدف ضرب~يضرب دك~يدك")))
_SHELLS |= frozenset(plain_words("قصف استهداف"))
_POSTS = frozenset(plain_words("قاعدة مواقع مواقعه موقع معسكر ثكنة تلة مرابض مربض أراضي جهة اتجاه مناطق نقاط بطاريات"))
_WAY = _POSTS | frozenset(
    plain_words("في داخل على محيط شرق غرب شمال جنوب شرقي غربي شمالي جنوبي مدينة بلدة قرية منطقة محافظة ريف جبل جوية عسكرية")
)
_STATIONED = frozenset(plain_words("متمركز متمركزة مرابط مرابطة متموضع متموضعة منتشر منتشرة موجود موجودة متواجد متواجدة منصوب منصوبة"))
_THEIRS = ("ها", "هم")  # من |حواجزها| في محردة
_AT = frozenset(plain_words("على نحو باتجاه صوب تجاه إلى في قرب عند"))
_FROM = "من"
_BACK, _LED = 9, 4  # words back to who fires; from `from` to the name


def is_fired_from(plain: Sequence[str], at: int, others_behind: bool) -> bool:
    """
    Whether the name that begins at a word is told as whence somebody fires.

    Parameters
    ----------
    others_behind : whether another place is named behind it: what a gun shells, who is said to stand somewhere.
    """
    led = at
    while led > max(0, at - _LED) and (plain[led - 1] in _WAY or plain[led - 1].endswith(_THEIRS)):
        led -= 1
    if led and plain[led - 1] == _FROM:
        before = plain[max(0, led - 1 - _BACK) : led - 1]
        if _since(before, _FIRES):
            return True
        return others_behind and any(word in _POSTS or word.endswith(_THEIRS) for word in plain[led:at]) and _since(before, _SHELLS)
    stands = led > 0 and led < at and not _STATIONED.isdisjoint(roots(plain[led - 1]))
    return stands and others_behind and any_told(plain[max(0, led - 1 - _BACK) : at + _BACK], _SHELLS)


def _since(before: Sequence[str], verbs: frozenset[str]) -> bool:
    """Whether one of these verbs stands there, with no target, no sign between it and the end."""
    told = next((back for back in range(len(before) - 1, -1, -1) if is_told(before[back], verbs)), None)
    return told is not None and all(word not in _AT and word[:1].isalnum() for word in before[told + 1 :])
