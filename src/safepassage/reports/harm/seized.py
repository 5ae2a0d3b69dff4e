"""Who was seized: `gunmen seized an aid worker`, `two doctors and three nurses were abducted`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.person_words import SEIZED
from safepassage.reports.harm.single_persons import object_free
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, low_at


def seized(words: Sequence[Word], one: Amount) -> bool:
    """`gunmen seized an aid worker`, `a driver was detained`."""
    if low_at(words, one.first - 1) in SEIZED or (low_at(words, one.first - 1) in ("away", "prisoner", "captive", "hostage")):
        return True
    behind = [word.low for word in words[one.last : one.last + 5]]
    been = next((n for n, low in enumerate(behind) if low in ("was", "were", "been")), None)
    return been is not None and bool(set(behind[been:]) & SEIZED)


def taken_together(words: Sequence[Word], one: Amount, other: Amount) -> bool:
    """`Two doctors and three nurses |were abducted|`, `abducted |two doctors and three nurses|`, `1 pharmacist & 1 nurse |abducted|`."""
    behind = range(other.last, min(other.last + 3, len(words)))
    bare = any(words[at].low in SEIZED and object_free(words, at + 1) for at in behind)
    return bare or seized(words, one) or seized(words, other)
