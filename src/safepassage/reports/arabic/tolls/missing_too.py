"""The missing told right behind the dead, in Arabic: قتل 12 شخصا | وفقد 30 بعد السيول."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Proposal, ReadKind
from safepassage.reports.arabic.harm.befallen import LIVES, lost_theirs
from safepassage.reports.arabic.harm.missing import of_people
from safepassage.reports.arabic.harm.numbers import ArabicAmount, arabic_amounts
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.words.arabic_words import plain_words

_LOST = frozenset(plain_words("وفقد وفقدت وفقدان"))
_OTHERS = frozenset(plain_words("آخرون آخرين آخران أخرى"))
_BEHIND = frozenset(plain_words("بعد إثر جراء في قرب قبالة منذ عندما خلال"))


def with_missing(made: Sequence[Proposal], one: Sentence, text: str) -> list[Proposal]:
    """The proposals of a sentence; one that tells of dead, with the missing right behind it whom no other tells of."""
    found = list(made)
    places = [at for at, word in enumerate(one.plain[:-1]) if word in _LOST]
    if not places or any(claim.harm.missing for claim in found):
        return found
    amounts = arabic_amounts(one.words, one.plain, text)
    for place in places:
        amount = next((amount for amount in amounts if amount.first == place + 1), None)
        above = next((at for at, claim in enumerate(found) if _right_behind(text, claim, one.words[place].start)), None)
        if amount is None or above is None or not _persons(one.plain, amount):
            continue
        claim = found[above]
        end = one.words[amount.last - 1].end
        harm = replace(claim.harm, missing=replace(amount.count, unit="people"))
        found[above] = replace(claim, harm=harm, end=end, quote=text[claim.start : end])
    return found


def _right_behind(text: str, claim: Proposal, place: int) -> bool:
    """Whether nothing stands between a claim of dead and a word."""
    told = claim.kind is ReadKind.INCIDENT and claim.harm.killed is not None
    return told and claim.end <= place and not text[claim.end : place].strip(" ،,")


def _persons(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`30 شخصا`, `30 آخرون`, `30 بعد السيول`; not `30 رجلا وعيهم`, `30 دبابة`."""
    behind = plain[amount.last : amount.last + 1]
    if amount.share or lost_theirs(plain, amount.last) or not LIVES.isdisjoint(plain[amount.last : amount.last + 4]):
        return False
    return of_people(plain, amount) or not behind or behind[0] in _OTHERS | _BEHIND or plain[amount.last - 1] in _OTHERS
