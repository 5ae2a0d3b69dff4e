"""A truce that fire cut short is over: `A ceasefire was |cut short by gunfire|`; aid workers who left a town are a response suspended."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Proposal, ReadKind

_TRUCE = r"(?:truce|cease-?fire|armistice|cessation of hostilities|(?:humanitarian |fighting )?pause|lull)"
_CUT = re.compile(
    rf"\b{_TRUCE}\b[^.;:]{{0,60}}? (?:was|were|has been|had been|is) (?:soon |quickly |almost immediately |again )?"
    r"(?:cut short|shattered|interrupted|brought to an (?:early |abrupt )?end|broken off|ended(?: abruptly| early)?)(?: by\b|[.,;]|$)",
    re.IGNORECASE,
)
_LEAD = re.compile(rf"(?:[\w'’-]{{1,20}} ){{1,4}}?(?={_TRUCE})", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|if|unless|would|could|might)\b|n['’]t\b", re.IGNORECASE)
_STANDS = ("ceasefire", "truce", "agreement", "pause", "talks", "")
_LEFT = re.compile(
    r"\b(?:withdrew|(?:has|have|had) (?:also |now |since )?(?:withdrawn|left|pulled out|pulled back|departed)|"
    r"pulled out|pulled back|left|departed)"
    r"(?: (?:all |most of |some of )?(?:its|their|our) (?:[\w'’-]{1,20} ){0,3}?(?:staff|teams?|personnel|workers|volunteers|employees))?"
    r"(?: (?:from|of) (?:the )?(?:[a-z]+ (?:of )?){0,2}| (?:the )?(?:[a-z]+ of )?)(?-i:[A-Z])"
    r"(?![\w’'-]{0,30}(?: [A-Z][\w’'-]{0,30}){0,3} for (?:the )?[A-Z])",  # nor is it suspended in Bangui that a team left Bria for
)


def as_cut_short(claim: Proposal) -> Proposal:
    """The claim as the end of a truce, or as aid that has stopped."""
    if claim.modality not in SAYS_SO or claim.negative:
        return claim
    if claim.kind in (ReadKind.ACCESS, ReadKind.INCIDENT) and not claim.harm and _CUT.match(claim.quote[_lead(claim.quote) :]):
        return replace(claim, kind=ReadKind.DIPLOMACY, subtype="pause_ended", state=None, weapon="", actor="", target="", count=None)
    if claim.kind is ReadKind.DIPLOMACY and claim.subtype in _STANDS and _CUT.search(claim.quote) and not _NOT.search(claim.quote):
        return replace(claim, subtype="pause_ended", count=None)
    left = claim.kind is ReadKind.RESPONSE and not claim.subtype and claim.count is None and not claim.harm
    if left and _LEFT.search(claim.quote) and not _NOT.search(claim.quote):
        return replace(claim, subtype="suspended")
    return claim


def _lead(quote: str) -> int:
    """The letters before the truce that a clause begins with: `|A four-hour humanitarian |ceasefire`; of a longer lead none."""
    found = _LEAD.match(quote)
    return found.end() if found is not None else 0
