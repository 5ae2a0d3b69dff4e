"""What a way is to be taken for: `the road should be considered unsafe`, `must be treated as closed`, `should be avoided` (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind

_SHOULD = r"(?:should|must|shall|ought to|needs? to|has to|have to|is to|are to)"
_TAKEN = (
    rf"\b{_SHOULD} (?:still |now |also |all |therefore )?be "
    r"(?:considered|regarded|treated|assumed|presumed|deemed|viewed|seen)(?: to be| as)?"
)
_FILL = r"(?: (?:an?|the|being|still|very|highly|extremely|too|now|all|currently|fully|completely|potentially|heavily|both))*"
_SHUT = (
    rf"{_TAKEN}{_FILL} (?:(?P<closed>closed|shut|off[- ]limits|sealed(?: off)?)|(?P<blocked>blocked|impassable|cut(?: off)?|unusable))\b"
)
_RISKY = (
    rf"{_TAKEN}{_FILL} (?:unsafe|insecure|dangerous|hazardous|deadly|perilous|mined|booby-trapped|contaminated|hostile|risky|high[- ]risk|"
    r"no[- ]go|not safe|at risk|under fire|exposed|a? ?front ?line|danger)\b"
)
_AS_SHUT = re.compile(_SHUT, re.IGNORECASE)
_AS_RISKY = re.compile(_RISKY, re.IGNORECASE)
_SHUNNED = re.compile(
    rf"\b{_SHOULD} (?:still |now |also |all |therefore )?(?:be avoided|not be (?:used|taken|travelled|attempted))\b", re.IGNORECASE
)
_WAY = re.compile(
    r"\b(?:(?i:roads?|routes?|highways?|bridges?|crossings?|checkpoints?|corridors?|track|tracks|border|gates?|airports?|ports?|airstrips?|"
    r"airfields?|streets?|axis|junctions?|motorways?|tunnels?|river|fords?)|[A-Z]{1,3}-?\d{1,3})\b"
)
_NO_MORE = re.compile(r"\b(?:not|no longer|never|if|unless|whether)\b", re.IGNORECASE)


def as_taken(claim: Proposal) -> Proposal:
    """A warning of a way is no wish for one: dangerous, shut, or not to be used."""
    by_chance = claim.kind in (ReadKind.THREAT, ReadKind.POSTURE, ReadKind.CONTROL, ReadKind.INCIDENT) and not claim.harm
    if claim.modality is Modality.DENIED or not (claim.kind is ReadKind.ACCESS or by_chance):
        return claim
    quote = claim.quote
    found = _AS_SHUT.search(quote) or _AS_RISKY.search(quote) or _SHUNNED.search(quote)
    if found is None or not _WAY.search(quote[: found.start()]) or _NO_MORE.search(quote[: found.start()]):
        return claim
    claim = replace(claim, kind=ReadKind.ACCESS, modality=Modality.ASSERTED, negative=False, state=None)
    if found.re is _SHUNNED:
        return replace(claim, subtype="used", negative=True, modality=Modality.WARNED)
    if found.re is _AS_RISKY:
        return replace(claim, subtype="route_dangerous")
    state = AccessState.CLOSED if found["closed"] else AccessState.BLOCKED
    return replace(claim, subtype=state.value, state=state)
