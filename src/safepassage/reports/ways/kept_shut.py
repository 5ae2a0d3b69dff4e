"""Ways that are shut: `kept the gate shut`, `the road A-B is blocked`, `the bridge, which collapsed`, `would close its border`."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, AccessState, Proposal, ReadKind

_WORDS = r"(?:[\w'’-]{1,24} )"
_WAY = r"(?:roads?|routes?|highways?|bridges?|crossings?|checkpoints?|corridors?|border|frontier|gates?|airports?|ports?|tunnels?)"
_SHUT = r"(?P<shut>shut|closed|sealed|blocked|impassable|cut(?: off)?)"
_KEPT = re.compile(rf"\b(?:keeps?|kept|keeping|leaves|left) {_WORDS}{{0,5}}?{_WAY} (?:firmly |also |still )?{_SHUT}\b", re.IGNORECASE)
_NAMED = re.compile(  # the signs between the words are in none of them: one way only to read it
    r"(?i:the )?(?i:road|route|highway) [A-Z][\w'’.]{0,24}(?:(?: [-–/] |[-–/ ])[\w'’.]{1,24}){0,5}? "
    rf"(?:is|are|remains?|was|were) (?:now |still |also |partly )?{_SHUT}\b"
)
_COLLAPSED = re.compile(r"which (?:has |have |had )?(?:since |later |also |now )?collapsed\b", re.IGNORECASE)
_BUILT = re.compile(r"\b(?:roads?|bridges?|tunnels?|highways?|causeways?|overpass)(?: [\w'’ -]{1,30})?, $", re.IGNORECASE)
_BORDER = re.compile(
    rf"\b(?:(?P<close>close|shut|seal)|re-?open|open) (?:its|their|the|his|her|all|both) {_WORDS}{{0,3}}?"
    r"(?:borders?|frontiers?|crossings?)\b",
    re.IGNORECASE,
)
_STRIKE = re.compile(r"\barmed strikes?\b", re.IGNORECASE)
_BANS = re.compile(
    r"\b(?:declared?|declares|impos\w+|call(?:s|ed)|confin\w+|paraly[sz]\w+|order\w*|transport|traffic|shops?|movement)\b", re.IGNORECASE
)
_PLAIN = ("access", "corridor", "")


def as_kept_shut(claim: Proposal, before: str) -> Proposal:
    """The claim with the state that such words give it; `before`: what stands before it in its sentence."""
    if claim.kind is ReadKind.POSTURE and claim.subtype == "reinforcement" and (border := _BORDER.search(claim.quote)):
        return replace(claim, kind=ReadKind.ACCESS, subtype="closed" if border["close"] else "opening")
    if claim.kind is ReadKind.INCIDENT and claim.subtype == "attack" and not claim.harm:
        barred = _STRIKE.search(claim.quote) is not None and _BANS.search(claim.quote) is not None
        return replace(claim, kind=ReadKind.ACCESS, subtype="access", weapon="") if barred else claim  # a paro armado: nobody is to move
    told = claim.kind is ReadKind.ACCESS and claim.modality in SAYS_SO and not claim.negative and claim.subtype in _PLAIN
    if not told or claim.state not in (None, AccessState.NOT_KEPT):
        return claim
    if _COLLAPSED.match(claim.quote) and _BUILT.search(before):
        return replace(claim, subtype="blocked", state=AccessState.BLOCKED)
    found = _KEPT.search(claim.quote) or _NAMED.match(claim.quote)
    if found is None:
        return claim
    state = AccessState.CLOSED if found["shut"].lower() in ("shut", "closed", "sealed") else AccessState.BLOCKED
    return replace(claim, subtype=state.value, state=state)
