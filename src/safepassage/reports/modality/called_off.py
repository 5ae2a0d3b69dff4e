"""What was called off, or is no harm: an order that was cancelled, a strike that was, a fee, a guard who waves people through (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, AccessState, Modality, Proposal, ReadKind

_OFF = r"(?:cancel+ed|called off|revoked|rescinded|lifted|withdrawn|suspended|annulled|reversed)"
_ORDER = re.compile(
    rf"\b(?:evacuation|displacement|relocation|eviction|expulsion)s? orders?\b[^.;]{{0,60}}? (?:was|were|is|are|has been|"
    rf"have been|had been) "
    rf"(?:\w+ )?{_OFF}\b|\b(?:cancel+ed|called off|revoked|rescinded|lifted|withdrew|annulled) (?:\w+ ){{0,3}}?"
    r"(?:evacuation|displacement|relocation|eviction|expulsion) orders?\b",
    re.IGNORECASE,
)
_STRIKE = re.compile(
    r"\b(?:strikes?|raids?|attacks?|offensives?|operations?|assaults?|bombing)\b[^.;]{0,50}? (?:was|were|is|has been|have been|"
    r"had been) (?:\w+ )?"
    r"(?:called off|cancel+ed|aborted|averted|scrapped)\b",
    re.IGNORECASE,
)
_FEE = re.compile(r"\bcharg(?:ed|ing|es?) (?:\w+ ){0,3}?(?:[$€£] ?)?\d[\d,.]*(?: \w+)?", re.IGNORECASE)
_CHARGES = re.compile(r"\bcharg\w+ (?:\w+ ){0,3}with\b|\bwith (?:murder|terror\w*|treason|espionage|spying)\b", re.IGNORECASE)
_MANNED = re.compile(r"\bcheckpoints?\b[^.;]{0,80}?\b(?:manned|staffed|guarded) by\b", re.IGNORECASE)
_STOPS = re.compile(
    r"\b(?:block\w*|turn\w* (?:back|away)|stop\w*|clos\w*|shut|refus\w*|deny\w*|denied|no(?:t|body)?|detain\w*|bar(?:s|red|ring))\b",
    re.IGNORECASE,
)
_THROUGH = re.compile(
    r"[^.;]{0,40}\b(?:waving|waves?|waved|letting|lets?|allow(?:s|ed|ing)?) (?:[\w'’-]+ ){1,4}?(?:through|pass|past|in)\b", re.IGNORECASE
)
_LANDED = re.compile(r"\bhelicopters? (?:\w+ ){0,2}?(?:land(?:ed|s)?|touched down)\b", re.IGNORECASE)
_FIRES = re.compile(
    r"\b(?:fir(?:e[sd]?|ing)|shell\w*|bomb\w*|rocket\w*|missile\w*|attack\w*|struck|strafed|hit|shot|crash\w*|gunship)\b", re.IGNORECASE
)
_OPENED_FIRE = re.compile(r"\bopen(?:s|ed|ing)? (?:\w+ )?fire\b", re.IGNORECASE)
_WAY_TOO = re.compile(r"\bre-?open|\bopen(?:s|ed|ing)? (?!(?:\w+ )?fire\b)|\b(?:is|are|was|were) open\b", re.IGNORECASE)


def as_called_off(claim: Proposal, text: str) -> Proposal:
    """The claim as such words leave it."""
    if claim.modality not in SAYS_SO or claim.negative or claim.harm:
        return claim
    quote = claim.quote
    if claim.kind is ReadKind.ACCESS and claim.state in (AccessState.CLOSED, AccessState.BLOCKED):
        if _ORDER.search(quote):  # nobody need go; no way is shut by it
            return replace(claim, kind=ReadKind.DISPLACEMENT, subtype="flight", state=None, negative=True, modality=Modality.ASSERTED)
        if _MANNED.search(quote) and not _STOPS.search(quote) and _THROUGH.match(text, claim.end):
            return replace(claim, subtype="access", state=None)
    if (
        claim.kind is ReadKind.ACCESS
        and claim.subtype in ("opening", "opened")
        and _OPENED_FIRE.search(quote)
        and not _WAY_TOO.search(quote)
    ):
        return replace(claim, kind=ReadKind.INCIDENT, subtype="shooting", state=None, target="", note="")
    if claim.kind is ReadKind.INCIDENT:
        if _STRIKE.search(quote):
            return replace(claim, negative=True)
        if _LANDED.search(quote) and not _FIRES.search(quote):
            return replace(claim, kind=ReadKind.POSTURE, subtype="", weapon="")
    if claim.kind is ReadKind.PROTECTION and claim.subtype == "detention" and _FEE.search(quote) and not _CHARGES.search(quote):
        return replace(claim, kind=ReadKind.ACCESS, subtype="extortion")
    return claim
