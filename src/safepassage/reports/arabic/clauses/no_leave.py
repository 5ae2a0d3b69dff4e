"""Leave that an Arabic clause says was not given, and what it says was not recorded: `لم تمنحها السلطات الإذن`, `لم تسجل أي نزوح`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.arabic_words import plain_words, verb_forms


def _verbs(text: str) -> frozenset[str]:
    return frozenset[str]().union(*map(verb_forms, plain_words(text)))


_NOT = frozenset(plain_words("لم لن لا ولم ولن ولا فلم"))
_GIVES = _verbs("منح~يمنح أعطى~يعطي ~يعط وافق~يوافق أصدر~يصدر تلقى~يتلقى ~يتلق حصل~يحصل")
_LEAVE = frozenset(plain_words("إذن الإذن إذنا تصريح تصريحا التصريح تصاريح التصاريح موافقة الموافقة موافقات ترخيص ترخيصا رخصة ضوءا الضوء"))
_RECORDS = _verbs("سجل~يسجل رصد~يرصد وثق~يوثق أحصى~يحصي ~يحص")
_ITS = ("هما", "ها", "هم", "نا", "ه")
_FAR = 6  # words from the verb to the leave, or to what is recorded


def is_not_given(plain: Sequence[str], first: int, last: int) -> bool:
    """`لم تمنحها السلطات |الإذن|`, `لم يحصلوا على |تصريح|`; not `لم يصدر بيان`."""
    return any(not _LEAVE.isdisjoint(plain[at + 1 : min(at + 1 + _FAR, last)]) for at in _denied(plain, first, last, _GIVES))


def none_recorded(plain: Sequence[str], first: int, last: int) -> bool:
    """`لم |تسجل| المنظمة أي نزوح`: nobody is said to have been kept from it."""
    return next(iter(_denied(plain, first, last, _RECORDS)), -1) >= 0


def _denied(plain: Sequence[str], first: int, last: int, verbs: frozenset[str]) -> list[int]:
    """Where verbs of a sort stand behind a no in words [first, last), be a pronoun behind them."""
    return [at for at in range(first + 1, min(last, len(plain))) if plain[at - 1] in _NOT and not verbs.isdisjoint(_forms(plain[at]))]


def _forms(word: str) -> tuple[str, ...]:
    return word, *(word.removesuffix(its) for its in _ITS if word.endswith(its))
