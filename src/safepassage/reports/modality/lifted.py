"""What was lifted, suspended, or works (again): a curfew that is no more, aid that stopped, a hospital nobody is in want of (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, AccessState, Modality, Proposal, ReadKind

_WORDS = r"(?:[\w'’-]{1,20} )"
_LIFTED = r"(?:lifted|ended|removed|scrapped|abolished|revoked)"
_IS = r"(?:is|are|was|were|has been|have been|had been|being)"


def _ended(what: str) -> re.Pattern[str]:
    """`Lifted its blockade of the port`, `the curfew in Juba was lifted`."""
    return re.compile(
        rf"\b(?:lift(?:s|ed)|end(?:s|ed)|scrap(?:s|ped)|abolish(?:es|ed)|revoke[sd]?|br(?:eaks|oke)) {_WORDS}{{0,4}}?{what}\b"
        rf"|\b{what}\b[^.;]{{0,60}} {_IS} (?:\w+ )?{_LIFTED}\b",
        re.IGNORECASE,
    )


_CURFEW, _SIEGE = _ended("curfews?"), _ended("(?:siege|blockade|encirclement)")
_AGAIN = re.compile(r"\b(?:re-?impos\w+|impos\w+|extend\w*|tighten\w*|partial\w*|briefly|temporar\w+)\b", re.IGNORECASE)
_NOT_LIFTED = re.compile(
    r"\b(?:refus\w+|declin\w+|fail\w+) to (?:lift|end)\b|\b(?:not|never|n['’]t) (?:\w+ )?(?:lift|end)(?:ed)?\b", re.IGNORECASE
)
_HELD = r"(?:siege|blockade|encirclement|roadblocks?|barricades?)"
_LIFT = r"(?:lift|end|break|eas|remov|rais|dismantl|over|relax)"
_HOLDS = re.compile(
    rf"\b{_HELD}\b[^.;]{{0,60}}? (?:is|are|was|were|has|have|had|did|does)(?: not|n['’]t| never) (?:\w+ ){{0,2}}?(?:{_LIFT}\w*|broken)\b"
    rf"|\b(?:fail\w*|refus\w*|declin\w*|unable|unsuccessful\w*|(?:did|has|have|had|could|can)(?: ?not|n['’]t)|cannot|"
    rf"never)(?: (?:yet|again|in|to)){{0,2}} "
    rf"(?:{_LIFT}\w*|broken?|broke) {_WORDS}{{0,4}}?{_HELD}\b",
    re.IGNORECASE,
)
_FAILED = re.compile(r"\b(?:fail\w*|unable|unsuccessful\w*|could not|cannot)\b", re.IGNORECASE)
_RELIEF = (
    r"(?:distributions?|deliver(?:y|ies)|operations?|work|activit(?:y|ies)|program(?:me)?s?|services?|missions?|aid|assistance|"
    r"movements?|vaccinations?|flights|airdrops|support|convoys?|rations?|feeding)"
)
_STOPPED = r"(?:suspend(?:s|ed)|paus(?:es|ed)|halt(?:s|ed)|ceas(?:es|ed)|stopped)"
_SUSPENDED = re.compile(rf"\b{_STOPPED} {_WORDS}{{0,4}}?{_RELIEF}\b|\b{_RELIEF} {_WORDS}{{0,6}}?{_IS} {_STOPPED}\b", re.IGNORECASE)
_ON_AGAIN = re.compile(r"\b(?:resum\w+|restart\w+|not|never|n['’]t|lifted)\b", re.IGNORECASE)
_SITES = (
    r"(?:hospitals?|clinics?|bakery|bakeries|schools?|markets?|shops?|pharmac(?:y|ies)|plants?|stations?|wards?|centres?|centers?|"
    r"pumps?|wells?|banks?)"
)
_GOODS = (
    r"(?:(?:running |drinking |tap )?water(?: supply)?|electricity(?: supply)?|power(?: supply)?|fuel|bread|food|gas|medicines?|flour|milk|"
    r"internet|phones?|telephones?|networks?|mobile service)"
)
_NOW = r"(?:(?:now|again|still|fully|all|back) ){0,2}"
_RUNS = r"(?:functioning|functional|working|operational|operating|running|open|up and running)"
_END = r"(?=(?: (?:again|normally|now|as usual|as normal|today|since \w+|in (?:the )?[\w'’-]+(?: [A-Z][\w'’-]+)?))?(?: ?[.,;]| ?$))"
_WORKS = re.compile(
    rf"\b(?:{_SITES}|{_GOODS})(?: (?:in|of|at|for) [\w'’ -]{{1,40}}?)? (?:is|are) {_NOW}{_RUNS}{_END}"
    rf"|\b{_GOODS} (?:is|are) {_NOW}available{_END}"
    rf"|\bstill ha(?:s|ve) (?:enough )?{_GOODS}{_END}"
    rf"|\b{_SITES} (?:has |have )?(?:resumed|restarted) (?:its |their )?(?:work|operations?|services?){_END}"
    rf"|\b{_GOODS} (?:was|were|has been|have been|is) (?:fully )?restored\b"
    rf"|^(?:the )?{_GOODS} (?:has |have )?(?:returned|came back|come back)\b",
    re.IGNORECASE,
)
_HARDLY = re.compile(
    r"\b(?:only|few|fewer|no|none|not|never|barely|hardly|partial\w*|partly|without|but|half|third|quarter|cent|capacity|hours?|limited|"
    r"reduced|scarce|intermittent\w*|price|prices|market price|unless|if|some|most|many|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"or|generators?|last|until|brackish|dirty|unsafe|contaminated)\b|\d|%",
    re.IGNORECASE,
)


def as_lifted(claim: Proposal) -> Proposal:
    """The claim as such words leave it: a siege that was lifted is none, relief that was suspended is not given, what works is no need."""
    if claim.kind is ReadKind.ACCESS and claim.subtype == "curfew":
        return _curfew(claim)
    if claim.kind is ReadKind.CONTROL and claim.subtype == "siege" and not claim.negative and siege_holds(claim.quote):
        return replace(claim, actor="") if _FAILED.search(claim.quote) else claim  # who failed to break it lays none
    if claim.negative and claim.modality in SAYS_SO and _HOLDS.search(claim.quote):
        return _that_holds(claim)
    if claim.modality not in SAYS_SO or claim.negative:
        return claim
    if claim.kind is ReadKind.CONTROL and claim.subtype == "siege" and _SIEGE.search(claim.quote) and not _AGAIN.search(claim.quote):
        return replace(claim, negative=True)
    if claim.kind is ReadKind.RESPONSE and _SUSPENDED.search(claim.quote) and not _ON_AGAIN.search(claim.quote):
        return replace(claim, subtype="suspended")
    if claim.kind is ReadKind.NEED and _WORKS.search(claim.quote) and not _HARDLY.search(claim.quote):
        return replace(claim, negative=True)
    return claim


def siege_holds(text: str) -> bool:
    """`The army failed |to break the siege|`: whether an attempt to end it failed."""
    return _HOLDS.search(text) is not None


def _that_holds(claim: Proposal) -> Proposal:
    """`The siege of Gorazde |has not been lifted|`, `failed to break the blockade`: the siege holds, the blockade stops whom it stopped."""
    if claim.kind is ReadKind.CONTROL and claim.subtype in ("siege", ""):
        return replace(claim, subtype="siege", negative=False)
    if claim.kind is ReadKind.ACCESS and claim.subtype in ("access", "blocked"):
        return replace(claim, subtype="blocked", state=AccessState.BLOCKED, negative=False)
    return claim


def _curfew(claim: Proposal) -> Proposal:
    if claim.negative and claim.modality in SAYS_SO and _NOT_LIFTED.search(claim.quote):
        return replace(claim, negative=False, modality=Modality.ASSERTED)  # refused to lift it: it stays
    over = not claim.negative and claim.modality in SAYS_SO and _CURFEW.search(claim.quote) and not _AGAIN.search(claim.quote)
    return replace(claim, negative=True) if over else claim
