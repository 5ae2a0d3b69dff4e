"""
A way that can be passed in one manner alone, or by some and not by others: `passable only by 4x4`, `used only in convoy`, `cross it only
with a permit`, `open for pedestrians, not for cars`, `let only women through` (English). It is limited, as one that is open to some only.
"""

from __future__ import annotations

import re

from safepassage.records.reading import SAYS_SO, AccessState, Modality, Proposal, ReadKind
from safepassage.reports.ways.open_only import A_TIME, SOME, limited

_OPEN = r"(?:(?:re-?)?open(?:ed|s)?|passable|accessible|usable|navigable|negotiable|walkable|possible|permitted|allowed)"
_USED = r"(?:used|crossed|passed|travell?ed|reached|driven|entered|approached)"
_HOW = rf"(?:by|in|on|with|under|during|at|for|to)\b(?! {A_TIME})"
_PASS = r"(?:pass|cross|leave|enter|use|travel|go|move|reach|get|drive)"
_MAY = r"(?:can|may|could|must|(?:is|are|was|were) (?:allowed|able|permitted) to)"
_FEW = r"(?!\d|an?\b|one\b|two\b|three\b|four\b|five\b|ten\b|some\b|half\b)"
_THROUGH = r"(?:pass|through|cross|enter|in|out|past|by|leave|to (?:pass|cross|enter|leave|use|go))"
_NOT_TILL = r"(?! (?:until|till|from|between|after)\b)"
_IN_ONE_WAY = re.compile(
    rf"\b{_OPEN} (?:now |again |today )?(?:only|solely|exclusively) {_HOW}|\bonly {_OPEN} {_HOW}"
    rf"|\b{_OPEN} (?:from|{_HOW}) {SOME} only\b{_NOT_TILL}"
    rf"|\b{_MAY} only be {_USED} {_HOW}|\b{_USED} (?:only|solely|exclusively) {_HOW}"
    rf"|\b{_MAY} {_PASS}\b[^.,;:!?\n]{{0,60}}? only (?:with|in|on|by|under|during|at|if)\b(?! {A_TIME})"
    rf"|\b{_MAY} only {_PASS}\b[^.,;:!?\n]{{0,60}}? (?:with|in|on|by|under|during) (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
    re.IGNORECASE,
)
_MAY_ONLY = re.compile(rf"\b(?-i:may) {_PASS}\b[^.,;:!?\n]{{0,60}}? only (?:with|in|on|by|under|during|at|if)\b", re.IGNORECASE)
_SOME_THROUGH = re.compile(
    rf"\b(?:let(?:s|ting)?|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|wav(?:es?|ed|ing)) (?:through )?only {_FEW}{SOME} {_THROUGH}\b"
    rf"|\b(?:admit(?:s|ted|ting)?) only {_FEW}{SOME}"
    rf"|\bonly {_FEW}{SOME} (?:is|are|was|were|(?:has|have|had) been) (?:being )?(?:let|allowed|permitted|waved) {_THROUGH}\b",
    re.IGNORECASE,
)
_NOT_FOR_ALL = re.compile(
    rf"\b(?:open|passable|accessible|usable) (?:now |again )?(?:to|for) (?!{A_TIME}){SOME}(?:,| -| –)?(?: but| and| though| while)?"
    r"(?: (?:is|are|it is|remains?|still)){0,2} (?:not|closed|shut|barred|impassable|off[- ]limits)(?: yet| still)? (?:to|for)\b",
    re.IGNORECASE,
)
_READ = ("opening", "opened", "passage", "used", "access", "corridor", "leaving", "flights", "port", "movement")


def as_passed_in_one_way(claim: Proposal, text: str) -> Proposal:
    """The claim as limited, be it that the limit stands behind its words."""
    if claim.kind is not ReadKind.ACCESS or claim.subtype not in _READ or claim.negative:
        return claim
    may = claim.modality is Modality.PREDICTED and _MAY_ONLY.search(claim.quote) is not None  # leave, and nothing to come
    if claim.modality not in SAYS_SO and not may:
        return claim
    if claim.state in (AccessState.CLOSED, AccessState.BLOCKED):
        return claim
    told = text[claim.start : claim.sentence_end]
    found = next((one for pattern in (_IN_ONE_WAY, _SOME_THROUGH, _NOT_FOR_ALL) if (one := pattern.search(told))), None)
    return limited(claim) if found is not None and found.start() < len(claim.quote) else claim
