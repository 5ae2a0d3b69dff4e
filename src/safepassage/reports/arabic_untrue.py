"""Whether an Arabic text itself says that what it tells is not so: `ليس صحيحا أن`, `لا صحة لما يشاع عن`, `… عار عن الصحة`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from safepassage.reports.arabic_governing import end_of
from safepassage.reports.arabic_names import NOT_SIGNS
from safepassage.reports.arabic_verbs import THAT
from safepassage.reports.arabic_words import plain_words

_TRUE = frozenset(plain_words("صحيحا صحيح صحيحة الصحيح حقيقيا حقيقي حقيقية الحقيقي حقيقة الحقيقة دقيقا الدقيق"))
_NOT = frozenset(plain_words("غير ليس ليست وليس وليست فليس فليست"))
_BARE = frozenset(plain_words("عار عارية عاريا العارية خال خالية"))
_LIES = frozenset(plain_words("كاذب كاذبة كاذبا كذب مفبرك مفبركة ملفق ملفقة مختلق مختلقة باطل باطلة زائف زائفة افتراء أكاذيب شائعات"))
_TELLINGS = frozenset(
    plain_words(
        "الأنباء أنباء الحديث القول خبر نبأ الخبر شائعة شائعات الشائعات رواية الرواية روايات ادعاء ادعاءات الادعاءات مزاعم المزاعم "
        "التقارير تقارير المعلومات معلومات كلام الكلام اتهامات تصريحات التصريحات"
    )
)
_RUMOURED = frozenset(
    plain_words("أشيع يشاع تردد يتردد نشر ينشر يقال قيل ذكر يذكر تداوله يتداول تناقلته أثير يثار روج يروج ورد نشرته تداولته بثته زعمته")
)
_IS = 2  # words between `not` and `true`: `ليس هذا صحيحا`, `من`
_TELLS = 14  # words of a rumour that is said to be false behind it


def untrue(plain: Sequence[str], first: int) -> tuple[int, int] | None:
    """The words [begin, end) that are said not to be so, if a clause begins in them, or right before them; None: it begins in none."""
    return next(((begin, end) for begin, end in _spans(plain) if begin - 2 <= first < end), None)


def _spans(plain: Sequence[str]) -> Iterator[tuple[int, int]]:
    for at in range(len(plain)):
        end = _says_false(plain, at)
        if end <= at:
            continue
        if (head := _rumour(plain, at)) >= 0:
            yield head, end
        elif _goes_on(plain, end):
            yield at, end_of(plain, _content(plain, end), True)


def _says_false(plain: Sequence[str], at: int) -> int:
    """Where `غير صحيح`, `لا صحة`, `لا أساس له من الصحة`, `عار عن الصحة` that begins at a word ends; else no further than there."""
    word, behind = plain[at].lstrip("وف"), list(plain[at + 1 : at + 5])
    if word in ("لا", "بلا") and behind[:1] in (["صحه"], ["اساس"]):
        return _through_truth(plain, at + 2)
    if plain[at] in _NOT:
        true = next((n for n, other in enumerate(behind[: _IS + 1]) if other in _TRUE), -1)
        return at + true + 2 if true >= 0 and (true == 0 or behind[0] in ("من", "هذا", "ذلك", "هو", "بال")) else at
    if word in _BARE and "الصحه" in behind[:2]:
        return _through_truth(plain, at + 1)
    if word in _LIES and at and plain[at - 1] not in _NOT:
        return at + 1
    return at


def _through_truth(plain: Sequence[str], at: int) -> int:
    """Behind `له من الصحة`, `عن الصحة`."""
    return next((n + 1 for n in range(at, min(at + 3, len(plain))) if plain[n] == "الصحه"), at)


def _rumour(plain: Sequence[str], at: int) -> int:
    """Where the rumour begins that is said to be false behind it: `ما أشيع عن مقتل 12 عاملا |عار عن الصحة`; -1: none does."""
    for place in range(at - 1, max(-1, at - _TELLS), -1):
        bare = plain[place].lstrip("وف")
        if plain[place] in NOT_SIGNS - {"،"}:
            return -1
        if bare in _TELLINGS or (bare == "ما" and plain[place + 1] in _RUMOURED):
            return place if place + 1 < at else -1
    return -1


def _goes_on(plain: Sequence[str], end: int) -> bool:
    """Whether what is not so stands behind: `أن`, `ما`, `لما`, `لأنباء`, or a noun."""
    word = plain[end] if end < len(plain) else ""
    return word[:1].isalpha() and word not in ("في", "علي", "من", "و", "لكن") and not word.startswith(("وال", "كما"))


def _content(plain: Sequence[str], at: int) -> int:
    return at + (plain[at] in THAT and at + 1 < len(plain))
