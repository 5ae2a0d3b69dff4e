"""Who is not let pass: `the convoy was denied entry`, `the army refused passage to it`. That is told; nobody denies a report of it."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.reports.words.doubt import grade_of

_AUTHOR = "author"
_KEPT_OUT = re.compile(
    r"\b(?P<verb>denie[ds]|deny|refuse[ds]?) (?:(?:the |its |their |all |any )?(?:(?!\w{2,20}ing\b)[\w'’-]{1,20} ){0,2}?)?"
    r"(?:access|passage|entry|permission|exit|admission|the right)(?= (?:to|at|in|into|for|from|through|by|on|there)\b| ?[.,;]| ?$)"
    r"|\b(?:access|passage|entry|permission|exit|admission)\b(?! (?:roads?|routes?|points?)\b)"
    r"(?: (?!(?:is|are|was|were|has|have|open)\b)[\w'’-]{1,20}){0,6} (?:was|were|is|are|has been|have been|being) "
    r"(?:also |again |repeatedly )?denied\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"(?:\b(?:not|never|no longer|nobody|no one|nor|neither|den(?:y|ies|ied)|rejects?|rejected)\b|n't)[^.;]{0,25}$", re.IGNORECASE
)
_OF_THAT = re.compile(  # `denies it refused entry`
    r"\b(?:that|having|any|claims?|reports?|it|they|he|she)\b|\b(?:deni|refus)\w+\b.*\b(?:deni|refus)", re.IGNORECASE
)
_WAYS = ("access", "blocked", "passage", "opening", "closed", "no_access")


_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|rejects?|rejected|dismiss(?:es|ed)|refut(?:es|ed)"
    r"|disput(?:es|ed)|not true|untrue|false|lies?|fabricat\w+)\b",
    re.IGNORECASE,
)
_ITSELF = re.compile(
    r"\b(?:convoys?|trucks?|lorries|vehicles|buses|ambulances?|aid|supplies|journalists?|workers|patients|civilians) $", re.IGNORECASE
)


def as_kept_out(claim: Proposal, before: str = "", behind: str = "") -> Proposal:
    """
    The claim that somebody has no access, where it was read as a denial, or as if nobody were stopped.

    `before`, `behind`: what stands around it in its sentence: `the army denied |that it refused passage to the convoy|` stays denied.
    """
    if claim.kind is not ReadKind.ACCESS or not (claim.modality is Modality.DENIED or claim.negative) or claim.subtype not in _WAYS:
        return claim
    found = _KEPT_OUT.search(claim.quote)
    if found is None or _NOT.search(claim.quote[: found.start()]) or _OF_THAT.search(found[0]):
        return claim
    if _DENIED.search(before) or _DENIED.search(behind) or _DENIED.search(claim.quote[: found.start()]):
        return claim
    if _ITSELF.search(claim.quote[: found.start()]):
        return claim  # the convoy denied entry on Friday reached Douma
    claimant = claim.claimant
    if claimant.casefold().split()[-1] in f"{claim.quote[: found.start()]} {claim.quote[found.end() :]}".casefold():
        claimant = _AUTHOR  # who keeps others out does not say so himself
    grade, reason = grade_of(claimant, Modality.ASSERTED, bool(claim.count or claim.place or claim.when))
    made = replace(claim, subtype="no_access", modality=Modality.ASSERTED, negative=False, state=None)
    return replace(made, claimant=claimant, grade=grade, grade_reason=reason)
