"""
What is told of some of those counted just before is told by the same voice, and of the same days.

`The UN says 178,000 fled in the past two weeks; an estimated 40,000 of them crossed the lake by boat`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Proposal
from safepassage.reports.voices.voice import AUTHOR
from safepassage.reports.words.doubt import grade_of

_ABOUT = r"(?:an estimated|about|around|roughly|nearly|almost|some|at least|more than|over|up to|fewer than|another)"
_MANY = r"(?:[\d.,]{1,12}|[a-z]{1,12}(?:[ -][a-z]{1,12}){0,2})"
_OF_THOSE = re.compile(rf"(?:and )?(?:{_ABOUT} )?{_MANY} of (?:them|these|those|whom)\b(?! who\b| that\b)", re.IGNORECASE)
_BETWEEN = re.compile(r"[^.!?;:\n\"]{0,60}[;,]\s{1,2}(?:and\s{1,2})?")
_LATER = re.compile(r"\b(?:has|have|had|is|are|since|later|then|now|still|will|would)\b")  # 30 of them have died: not on that day
_FAR = 70  # letters between the two


def with_those_of_before(found: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals of an English text, those of `40,000 of them` with the voice and the time of the clause that counts them all."""
    made: list[Proposal] = []
    for claim in found:
        before = made[-1] if made else None
        made.append(_as_before(claim, before) if before is not None and _is_of_them(claim, before, text) else claim)
    return made


def _is_of_them(claim: Proposal, before: Proposal, text: str) -> bool:
    if " of " not in claim.quote or not 0 <= claim.start - before.end <= _FAR:
        return False
    joined = _BETWEEN.fullmatch(text[before.end : claim.start]) is not None
    return joined and before.modality in SAYS_SO and not before.negative and _OF_THOSE.match(claim.quote) is not None


def _as_before(claim: Proposal, before: Proposal) -> Proposal:
    same = claim.modality in SAYS_SO and not _LATER.search(claim.quote)
    when = claim.when or (before.when if same else None)
    if claim.claimant != AUTHOR or before.claimant == AUTHOR:
        return replace(claim, when=when)
    grade, reason = grade_of(before.claimant, claim.modality, True)
    return replace(claim, when=when, claimant=before.claimant, through=before.through, grade=grade, grade_reason=reason)
