"""Of the hurt whom an Arabic number counts: who died of it, who fell ill, who was taken in."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.harm.befallen import DISEASES
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.words.duals import dual_at
from safepassage.reports.arabic.words.harm_words import (
    CARRYING,
    DIED,
    FALLEN,
    HOSPITALS,
    HURT,
    LOST,
    MOVED,
    PATIENTS,
    RECEIVED,
    RECOVERED,
    SOUGHT,
    TO_COME,
)
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.words.arabic_words import plain_words, roots, stems, verb_forms

_GETS = verb_forms("تلقى~يتلقى")  # treatment
_PASSED = frozenset(plain_words("قضوا قضيا قضتا"))
_OF_WOUNDS = frozenset(plain_words("متأثرين متأثرا متأثرة"))
_READY = frozenset(plain_words("استعداد استعدادها استعداده مستعد مستعدة جاهز جاهزة جاهزية تمهيدا"))
_WARD = 16  # words over which a ward takes in


def died_of_it(plain: Sequence[str], amount: ArabicAmount, floor: int) -> bool:
    """`توفي ثلاثة جرحى`, `توفي تسعة منهم`: a verb of dying right before a number."""
    joined = plain[amount.first][:1] == "و" and plain[amount.first][:3] != "واح"  # حالة وفاة |وست إصابات; not توفي واحد
    return amount.first > floor and not joined and not DIED.isdisjoint(stems(plain[amount.first - 1]))


def fell_ill(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`إصابة أكثر من 200 طفل باليرقان`."""
    return any(word[:1] == "ب" and not DISEASES.isdisjoint(stems(word)) for word in plain[amount.last : amount.last + 4])


def died_after_all(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`أحد عشر جريحاً فارقوا الحياة`, `جريحين نزفا حتى الموت`; not `31 جريحاً توفي منهم تسعة`."""
    behind = [*plain[amount.last : amount.last + 5]]
    end = next((at for at, word in enumerate(behind) if not word[0].isalpha() or word[:1] == "و" or is_number(word)), len(behind))
    if not are_patients(plain, amount):
        return False
    died = any((word.endswith(("وا", "ا")) and (word in DIED or word in _PASSED)) or word in _OF_WOUNDS for word in behind[:end])
    return died or ["حتي", "الموت"] in [behind[at : at + 2] for at in range(end)]


def are_patients(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`تسعة جرحى`, `أربعة من المصابين`."""
    end = amount.last + 1 + (plain[amount.last : amount.last + 1] == ["من"])
    return any(root in PATIENTS for word in plain[amount.last - 1 : end] for root in roots(word))


def taken_in(plain: Sequence[str], amount: ArabicAmount, first: int) -> str:
    """`استقبل المستشفى 31 جريحاً` are injured, `انتشلت 137 جثة` killed, and both are counted."""
    if amount.count.per:
        return ""  # treats 60 wounded a day
    if (amount.first and plain[amount.first - 1] in CARRYING) or not TO_COME.isdisjoint(plain[amount.last : amount.last + 8]):
        return ""  # قافلة تقل 60 جريحاً
    unit = {root for word in plain[amount.first : amount.last + 1] for root in roots(word)} | {dual_at(plain, amount.first)}
    behind = range(max(first, amount.first - _WARD), amount.first)
    before = {
        stem for at in behind if not (plain[at][:1] == "ل" and _READY.intersection(plain[max(0, at - 4) : at])) for stem in stems(plain[at])
    }
    if unit & FALLEN and before & (RECOVERED | RECEIVED):
        return "killed"
    if unit & LOST and before & SOUGHT:
        return "missing"
    if before & MOVED:  # نقل 33 جريحاً و6 قتلى إلى المستشفى
        near = [*plain[behind.start : amount.first], *plain[amount.last : amount.last + 8]]
        hospital = any(stem in HOSPITALS for word in near for stem in stems(word))
        return "killed" if unit & FALLEN else "injured" if unit & PATIENTS and hospital else ""
    behind_it = plain[amount.last : amount.last + 6]
    treated = "العلاج" in behind_it and any(word in HURT for word in behind_it) and before & _GETS  # يتلقى 50 آخرون العلاج من جروح
    if treated:
        return "injured"
    hurt = unit & PATIENTS or any(word in HURT for word in plain[amount.last : amount.last + 3])  # 34 شخصاً أصيبوا بشظايا
    return "injured" if hurt and before & RECEIVED else ""
