"""
Claims that were cut in two: `34 dead since Friday, | most of them hit by stray bullets`, `will talk only if they disarm | and free the
prisoners`, `calls on the militia | to let people leave` (English).

The second piece tells nothing by itself: who was counted, under which further condition, what is called for. Both are one claim.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Modality, Proposal, ReadKind

_FAR = 40  # letters between the pieces
_GUESSED = 0.35  # chance below which a piece without a subject hardly was a claim
_TIME = r"(?:(?:since|on|in|at|this|last|over|during|by) [^,;.:]{2,30})?"
_PART_GAP = re.compile(rf"[, ]*{_TIME},? ?(?:including |among them )?")
_PART = re.compile(
    r"(?:most|many|some|all|several|half|nearly all|almost all|the majority|a third|\w{1,14}) of (?:them|whom)\b|"
    r"(?:patients|children|women|people|"
    r"men|civilians|residents|nurses)\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\w{1,14}(?: \w{1,14})? of (?:them|whom)\b", re.IGNORECASE)
_CALLS = re.compile(r"\b(?:call(?:s|ed|ing)? (?:up)?on|urg(?:es|ed|ing)|appeal(?:s|ed|ing)? to) (?:[\w’'-]{1,24} ?){1,6}$", re.IGNORECASE)
_LETS = re.compile(
    r"\bto (?:let|allow|permit|open|grant|give|guarantee|ensure)\b.*\b(?:leave|pass|through|enter|in|out|access|passage|move|cross)\b"
)
_IF = re.compile(r"\b(?:only if|if|unless|on condition that|provided(?: that)?|only when|until)\b", re.IGNORECASE)
_DO = re.compile(
    r"(?:give|hand|free|release|let|stop|leave|lift|open|withdraw|pull|return|allow|end|disarm|accept|recogni[sz]e|lay|surrender|"
    r"guarantee|pay|halt|cease|move|remove|drop)\b"
)
_HELPS = re.compile(r"(?:can|will|could|would|may|might)\b")
_CAUSE_GAP = re.compile(r" (?:(?:on|in|at|this|last) [\w ]{2,20} )?(?:after|because|when|as) ")


def with_whole_claims(found: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals, those whole that were cut in two."""
    made: list[Proposal] = []
    for one in sorted(found, key=lambda claim: (claim.start, claim.end)):
        if made and _goes_on(made[-1], one, text):
            made[-1] = _joined(made[-1], one, text)
        else:
            made.append(one)
    return made


def _goes_on(one: Proposal, other: Proposal, text: str) -> bool:
    gap = text[one.end : other.start]
    if other.start < one.end or len(gap) > _FAR or "\n" in gap or other.start > max(one.sentence_end, one.end):
        return False
    if other.harm.killed or other.harm.missing:
        return False
    if one.kind is other.kind is ReadKind.INCIDENT:
        return bool(one.harm.killed) and _tells_of_them(gap, other)
    if one.kind in (ReadKind.DIPLOMACY, ReadKind.ACCESS) and _CALLS.search(one.quote):
        return gap.strip() == "" and other.quote.startswith("to ")
    if one.harm.killed and not other.harm and not other.subtype and other.confidence < _GUESSED:
        return _CAUSE_GAP.fullmatch(gap) is not None
    if gap.strip(", ") != "and" or one.kind is not other.kind:
        return False
    if _IF.search(one.quote) and _DO.match(other.quote):
        return True
    if one.modality in (Modality.DEMANDED, Modality.PROPOSED):
        return False  # UNICEF requested access | and was turned down
    return other.confidence < _GUESSED and _HELPS.match(other.quote) is not None and not other.harm


def _tells_of_them(gap: str, other: Proposal) -> bool:
    """`, most of them hit by stray bullets`; behind `including` also `patients shot in their beds`."""
    led = gap.rstrip().endswith(("including", "among them"))
    return _PART_GAP.fullmatch(gap) is not None and (_PART if led else _OF_THEM).match(other.quote) is not None and not other.harm


def _joined(one: Proposal, other: Proposal, text: str) -> Proposal:
    lets = _CALLS.search(one.quote) is not None and _LETS.search(other.quote) is not None
    kind, subtype = (ReadKind.ACCESS, "access_demanded") if lets and one.kind is ReadKind.DIPLOMACY else (one.kind, one.subtype)
    whole = replace(one, kind=kind, subtype=subtype, end=other.end, quote=text[one.start : other.end])
    return replace(whole, sentence_end=max(one.sentence_end, other.sentence_end), count=one.count or other.count)
