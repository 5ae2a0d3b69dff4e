"""Who died with whom, in Arabic: `قتل ضابط |مع زوجته وطفليه|` are four, `أبيدت |عائلة من سبعة| أفراد` seven."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Count, Harm
from safepassage.reports.arabic.harm.families import kin_behind
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.words.harm_words import KIN_MANY, done_to
from safepassage.reports.words.arabic_words import plain_words
from safepassage.reports.words.words import Word

_WITH = frozenset(plain_words("مع برفقة رفقة"))
_WIPED_OUT = frozenset(plain_words("أبيدت أبيد أبيدوا وأبيدت إبادة"))
_FAMILY = frozenset(plain_words("عائلة أسرة عائلات أسر العائلة الأسرة بأكملها"))
_MEMBERS = frozenset(plain_words("أفراد أشخاص شخصا فردا نفرا أفرادها"))
_PRINCIPAL, _CHILDREN = 8, 3  # words from the verb to `with`, and from a number to whose children they are
_THEIRS = ("ه", "ها", "هم", "هما")


def with_company(harm: Harm, words: Sequence[Word], plain: Sequence[str], amounts: Sequence[ArabicAmount], first: int, last: int) -> Harm:
    """The harm of the words [first, last), with those of his family who died with one."""
    for at in range(first + 2, last - 1):
        verb = next((back for back in range(at - 1, max(first, at - _PRINCIPAL) - 1, -1) if done_to(plain[back]) == "killed"), -1)
        if plain[at] not in _WITH or verb < 0 or any(verb < one.first < at for one in amounts):
            continue
        if any(word[:1] == "و" and word not in ("وسط",) for word in plain[verb + 1 : at]):
            continue  # others are joined to him
        chain = ["و" + plain[at + 1], *plain[at + 2 : last]]
        kin, end = kin_behind(chain, 0, len(chain))
        if not kin:
            continue
        more, end = _with_children(plain, amounts, at + 1 + end, last, kin)
        killed = harm.killed
        if killed is None or killed.low >= 1 + more or killed.low != killed.high:
            return harm
        text = " ".join(word.text for word in words[verb + 1 : end])
        return replace(harm, killed=Count(1.0 + more, 1.0 + more, "people", text, killed.qualifier))
    return harm


def wiped_out(plain: Sequence[str], amounts: Sequence[ArabicAmount], first: int, last: int) -> ArabicAmount | None:
    """The number of a family that was wiped out; None: none was, or it is not told."""
    verb = next((at for at in range(first, last) if plain[at] in _WIPED_OUT), -1)
    if verb < 0 or _FAMILY.isdisjoint(plain[verb + 1 : verb + 4]):
        return None
    inside = (one for one in amounts if verb < one.first < last and not one.share)
    return next((one for one in inside if not _MEMBERS.isdisjoint(plain[one.last - 1 : one.last + 2])), None)


def _with_children(plain: Sequence[str], amounts: Sequence[ArabicAmount], at: int, last: int, more: float) -> tuple[float, int]:
    """`وثلاث من بناته`, `وأولاده الثلاثة`: so many more, and where they end."""
    for one in amounts:
        if one.first == at and at < last and any(word.endswith(_THEIRS) for word in plain[one.last : one.last + _CHILDREN]):
            return more + one.count.low, min(last, one.last + 2)
        if one.first == at + 1 and at + 1 < last and plain[at] in KIN_MANY:
            return more + one.count.low, one.last
    return more, at
