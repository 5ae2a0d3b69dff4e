"""Whom an Arabic number counts: people, things, or those to whom nothing was done."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.harm.befallen import is_particle
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.words.duals import dual_at
from safepassage.reports.arabic.words.harm_words import (
    BODIES,
    FALLEN,
    FEELINGS,
    HERDS,
    NO_PEOPLE,
    ROLES,
    SAFE,
    SPARED,
    SPENT,
    SURVIVORS,
    TIME_OR_GOODS,
    WHERE,
)
from safepassage.reports.arabic.words.persons import names_people
from safepassage.reports.words.arabic_words import plain_words, roots, stems, verb_forms

_BY = ("في", "خلال", "منذ", "علي", "تحت", "جراء", "بسبب", "من", "اثر")
_LIVE_ON = frozenset[str]().union(
    *map(verb_forms, plain_words("هدد~يهدد أنقذ~ينقذ حفظ~يحفظ حمى~يحمي عرض~يعرض ~يتهدد خاف~ خشي~يخشى ضمن~يضمن"))
) | frozenset(plain_words("تهديد إنقاذ حفظ ضمان خطر خطرا مخاوف قلق حماية"))  # يهدد حياة 600 مريض
_LIFE = 4  # words from what threatens or saves them to their number
NO_NOUN = ("", "،", "؛", ".", ":", "في", "و", "بحسب", "وفق", "علي", "من", "جراء", "اثر", "خلال")  # behind a number without its noun


def person(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`12 شاباً`, `ضابطان`, `ثلاثة من مقاتلي المعارضة`: whether the noun of a number is of people."""
    behind = amount.last + 1 + (plain[amount.last : amount.last + 1] == ["من"])  # ثلاثة من مقاتلي المعارضة
    unit = (*plain[amount.last - 1 : behind], dual_at(plain, amount.last - 1))
    return any(names_people(word) for word in unit if word)


def may_be_people(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """Whether a number is of people or stands without its noun; `58 سريراً` is of neither."""
    behind = plain[amount.last] if amount.last < len(plain) else ""
    return behind in NO_NOUN or behind in WHERE or behind[:1] == "و" or person(plain, amount) or any(behind in words for _, words in ROLES)


def are_things(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`صاروخان`, `دوريتان`: two of what is no person and no victim."""
    word = plain[amount.last - 1]
    noun = dual_at(plain, amount.last - 1)
    harmed = any(root in words for root in (noun, *roots(word)) for _, words in ROLES)
    return (bool(noun) and not names_people(noun) and not harmed) or not NO_PEOPLE.isdisjoint(roots(word))


def are_alive(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`استسلم 40 مسلحا`, `قضى 40 نازحا ليلتهم`, `خسر 40 عاملا وظائفهم`, `حياة 300 مريض في خطر`, `ثلاث أبقار`: nobody died."""
    near = [at for at in range(max(0, amount.first - 2), amount.first) if not is_particle(plain, at)]
    before = {stem for at in near for stem in stems(plain[at])}
    if before & FEELINGS:
        return True  # جرحت تصريحاته مشاعر 40
    behind = plain[amount.last : amount.last + 4]
    unit = behind[1:2] if behind[:1] == ["من"] else behind[:1]  # 14 من أغنامه
    if (
        (before & SPARED and not before & BODIES and not _fallen(plain, amount))  # تسلم المستشفى 21 جثة
        or SURVIVORS.intersection(behind[:1])
        or {root for word in unit for root in roots(word)} & HERDS
    ):
        return True
    told = behind[: next((at for at, word in enumerate(behind) if word in _BY), len(behind))]
    if before & SPENT and any(word.startswith(TIME_OR_GOODS) for word in told):
        return True
    threatened = any("خطر" in stems(word) or word == "للخطر" for word in behind)
    threatened = threatened or any(stem in _LIVE_ON for word in plain[max(0, amount.first - _LIFE) : amount.first] for stem in stems(word))
    return ("حياه" in before and threatened) or not SAFE.isdisjoint(plain[amount.last : amount.last + 8])


def _fallen(plain: Sequence[str], amount: ArabicAmount) -> bool:
    return any(root in FALLEN for word in plain[amount.last - 1 : amount.last + 1] for root in roots(word))


def and_more(plain: Sequence[str], place: int) -> bool:
    return plain[place][:1] == "و" and not any(plain[place] in words for _, words in ROLES)
