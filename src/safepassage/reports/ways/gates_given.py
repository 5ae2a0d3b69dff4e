"""A gate that is opened to those who attack is no way that opened: `Local fighters opened the gate to the rebels` (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import Proposal, ReadKind

_GATE = r"(?:gates?|doors?|entrances?|city|town|barracks|prison|fortress|camp)"
_TO_THEM = re.compile(
    rf"\bopen(?:ed|s|ing)? (?:up )?(?:the|its|their|one of the|all the|both) (?:[\w'’-]{{1,20}} ){{0,3}}?{_GATE}"
    r"(?: (?:of|at|in|to) (?:the )?[\w'’ -]{2,40}?)? (?:to|for) (?:the |an? |some |advancing |besieging |attacking |invading |"
    r"approaching )*"
    r"(?:[\w'’-]{1,20} ){0,2}?"
    r"(?:rebels?|attackers?|militia(?:s|men)?|fighters|enemy|insurgents|jihadis(?:ts)?|gunmen|army|troops|soldiers|invaders|guerrillas|mutineers|"
    r"besiegers|militants|paramilitar(?:y|ies)|forces|tanks|raiders)\b",
    re.IGNORECASE,
)
_OPENS = ("opening", "opened", "access", "used", "passage", "corridor")


def as_gate_given(claim: Proposal) -> Proposal:
    """The claim as a handing over, of which nobody says that others may pass."""
    if claim.kind is not ReadKind.ACCESS or claim.subtype not in _OPENS or _TO_THEM.search(claim.quote) is None:
        return claim
    return replace(claim, kind=ReadKind.CONTROL, subtype="handover", state=None, note="")
