"""Arabic times that lie ahead though no verb says so: `المعبر مغلق |حتى الأحد|`, `يفتح المعبر |خلال 24 ساعة|`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.words.stretches import DAYS
from safepassage.reports.words.arabic_words import plain_words, verb_forms

_UNTIL = frozenset(plain_words("حتى لغاية"))
_BETWEEN = frozenset(plain_words("يوم صباح ظهر مساء فجر نهاية غاية إلى"))  # حتى |صباح يوم| الأحد
_STATES = frozenset(
    plain_words("مغلق مغلقا مغلقة مفتوح مفتوحا مفتوحة مقطوع مقطوعة مستمر مستمرة سار سارية معلق معلقة متوقف متوقفة محظور محظورة ممدد ممددة")
) | frozenset[str]().union(*map(verb_forms, plain_words("أغلق~ علق~ مدد~ أوقف~ حظر~")))
_WAS = frozenset[str]().union(*map(verb_forms, plain_words("كان~ ظل~ بقي~ استمر~ دام~ توقف~")))
_WITHIN = frozenset(plain_words("خلال غضون بعد"))
_TO_BE_DONE = frozenset(plain_words("يفتح تفتح يغلق تغلق يعاد تعاد يتوقف تتوقف ينفد تنفد يصل تصل يبدأ تبدأ يستأنف تستأنف"))
_ENDS = frozenset(".؛!؟")
_FAR = 9  # words from a state or a verb to the time


def goes_on_until(plain: Sequence[str], place: int) -> bool:
    """`المعبر مغلق حتى |الأحد|`, `أغلق المعبر حتى |الأحد|`: the next one; not `كان مغلقا حتى الأحد`."""
    at = place - 1
    while at > 0 and plain[at] in _BETWEEN:
        at -= 1
    if plain[place] not in DAYS or at < 0 or plain[at] not in _UNTIL:
        return False
    before = [word.lstrip("وف") for word in plain[max(0, at - _FAR) : at]]
    return not _STATES.isdisjoint(before) and _WAS.isdisjoint(before)


def is_to_be_done(plain: Sequence[str], at: int, place: int) -> bool:
    """Whether the verb at the head of a clause tells what is to be done within a time: `|يفتح المعبر خلال| 24 ساعة`."""
    heads = at == 0 or plain[at - 1] in _ENDS
    return heads and plain[at] in _TO_BE_DONE and not _WITHIN.isdisjoint(plain[max(at, place - 2) : place + 1])
