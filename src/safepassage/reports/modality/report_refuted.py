"""`Reports that the road is open |are not correct|`: what such a report holds is denied, and not `access` that is not so (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Modality, Proposal, ReadKind

_TOLD = (
    r"(?:reports?|claims?|allegations?|rumou?rs?|accounts?|suggestions?|assertions?|news|information|statements?|messages?|stories|story)"
)
_UNTRUE = (
    r"(?:not (?:\w+ )?(?:correct|true|accurate|right|so|the case)|(?:\w+ )?(?:false|untrue|wrong|incorrect|inaccurate|baseless|"
    r"unfounded|fabricated|"
    r"fake|a lie|lies|a rumou?r|rumou?rs|nonsense|without foundation))"
)
_REFUTED = re.compile(
    rf"\s{{0,3}}(?:(?:the|all|any|these|those|such|some|earlier|recent|circulating) ){{0,2}}(?:[\w-]{{1,20}} )?{_TOLD} (?:that|of|"
    rf"about) (?P<held>[^;]{{3,160}}?) "
    rf"(?:is|are|was|were) {_UNTRUE}\b",
    re.IGNORECASE,
)
_HELD = (
    (re.compile(r"\b(?:re-?open(?:ed|ing)?|open(?:ed|ing)?|passable|operational|operating)\b", re.IGNORECASE), "opening"),
    (re.compile(r"\b(?:clos(?:ed|ure|ing)|shut|sealed)\b", re.IGNORECASE), "closed"),
    (re.compile(r"\b(?:block(?:ed|ade|ing)|cut|mined|impassable|barricaded|collapsed|destroyed)\b", re.IGNORECASE), "blocked"),
)


def as_refuted(claim: Proposal) -> Proposal:
    """The claim, denied, with what the report that is not correct tells of the way."""
    if claim.kind is not ReadKind.ACCESS or claim.modality not in (*SAYS_SO, Modality.DENIED) or not claim.negative:
        return claim
    found = _REFUTED.match(claim.quote)
    if found is None:
        return claim
    told = [subtype for words, subtype in _HELD if words.search(found["held"])]
    subtype = told[0] if len(told) == 1 and claim.subtype in ("access", "opening", "") else claim.subtype
    actor = "" if re.search(rf"\b{_TOLD}$", claim.actor, re.IGNORECASE) else claim.actor
    return replace(claim, modality=Modality.DENIED, subtype=subtype, state=None, actor=actor)
