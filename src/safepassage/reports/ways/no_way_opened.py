"""What was opened and is no way: the gates of a dam, an inquiry, a checkpoint that was set up (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import Proposal, ReadKind

_GATES = r"(?:(?:flood|sluice |spillway |radial )?gates?|floodgates|sluices?|spillways?)"
_DAM = r"(?:of|at|in|on) (?:the )?(?:[\w'’-]{1,20} ){0,4}?(?:dam|barrage|reservoir|weir|lock)s?"
_OPENED = r"(?:re-?)?open(?:s|ed|ing)?"
_THINGS = (
    r"(?:inquiry|enquiry|investigation|probe|case|(?:field )?hospital|clinic|office|account|hotline|(?:new|another) (?:\w+ )?checkpoints?|"
    r"(?:new|another) front)"
)
_NO_WAY = re.compile(
    rf"\b{_GATES} {_DAM}\b[^.;]{{0,40}}\b{_OPENED}\b|\b{_OPENED} (?:[\w'’-]{{1,20}} ){{0,3}}?{_GATES} {_DAM}\b"
    rf"|\b(?:floodgates|sluices|spillways?)\b[^.;]{{0,40}}\b{_OPENED}\b|\b(?:dam|barrage)(?:['’]s)? {_GATES}\b[^.;]{{0,40}}\b{_OPENED}\b"
    rf"|\b{_THINGS}(?: (?:in|into|at|on|for|near) [\w'’ -]{{1,40}}?)? (?:was|were|is|are|has been|have been) {_OPENED}\b"
    rf"|\b{_OPENED} (?:an? )?{_THINGS}\b",
    re.IGNORECASE,
)
_STATES = ("opened", "opening")


def without_other_openings(claim: Proposal) -> Proposal:
    """The claim, which gives no way a state where `the gates of the dam were opened`: water passes there."""
    if claim.kind is not ReadKind.ACCESS or claim.subtype not in _STATES or not _NO_WAY.search(claim.quote):
        return claim
    return replace(claim, subtype="access", state=None, confidence=min(claim.confidence, 0.5))
