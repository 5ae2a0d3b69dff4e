"""
A town that troops seal off, or that floods cut off, is shut, not taken: `The army has |sealed off| Jaffna`, `Snow has |cut off| Bamiyan`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, AccessState, Proposal, ReadKind

_WEATHER = (
    r"(?:(?:flash |heavy |rising |severe )?(?:floods?|flooding|floodwaters?|rains?|snow(?:fall|storms?)?|"
    r"landslides?|mudslides?|avalanches?|storms?|"
    r"waters?|torrents|cyclone|mud|rivers?)|(?:heavy |fierce |intense |renewed )?(?:fighting|clashes|"
    r"shelling|bombardment|violence|insecurity)|"
    r"(?:a |the )?(?:collapsed|destroyed|broken|damaged) (?:bridge|road)s?)"
)
SEALED = re.compile(
    r"\b(?:seal(?:s|ed|ing)?|clos(?:es|ed|ing)|fenc(?:es|ed|ing)|cordon(?:s|ed|ing)?) off (?!from (?:the )?(?:inquiry|rest of the text))",
    re.IGNORECASE,
)
_IS_SEALED = re.compile(r"\b(?:is|are|was|were|has been|have been|remains?) (?:\w+ )?(?:sealed|closed|cordoned) off\b", re.IGNORECASE)
CUT_OFF = re.compile(
    rf"^(?:The |the |and |but )?{_WEATHER}(?: (?:in|from|on|of|near|across) [\w' -]{{2,40}}?)? (?:has |"
    rf"have |had )?(?:again |also |now |completely )?"
    r"(?:cut(?:s|ting)? off|isolate[sd]|marooned|stranded)(?! (?:water|power|electricity|supplies|phone|"
    r"the internet|communications?|aid|food)\b) "
    r"(?=(?:the |several |many |some |whole |two |three |\d+ |most |all )?[\w'’-]+)",
    re.IGNORECASE,
)
_TOOK = re.compile(r"\b(?:captur\w+|seiz\w+|took|taken|entered|overran|stormed)\b", re.IGNORECASE)
_THEN_OPENED = re.compile(r"\b(?:before|until|then|but|re-?opened|lifted|no longer)\b", re.IGNORECASE)
_TAKEN = ("captured", "advance", "", "holds", "cleared", "gain")
_OTHER = (ReadKind.NEED, ReadKind.CONTROL, ReadKind.INCIDENT, ReadKind.ACCESS, ReadKind.POSTURE)
_PLAIN = ("", "access", "isolated")


def as_sealed_off(claim: Proposal) -> Proposal:
    """The claim as one of a way, or of a town, through which nobody passes."""
    if claim.modality not in SAYS_SO or claim.negative or claim.harm or _THEN_OPENED.search(claim.quote) or _TOOK.search(claim.quote):
        return claim
    sealed = claim.kind is ReadKind.CONTROL and claim.subtype in _TAKEN
    if sealed and (SEALED.search(claim.quote) or _IS_SEALED.search(claim.quote)):
        return replace(claim, kind=ReadKind.ACCESS, subtype="blocked", state=AccessState.BLOCKED)
    plain = claim.kind is ReadKind.CONTROL or claim.subtype in _PLAIN
    if claim.kind in _OTHER and plain and claim.state is None and CUT_OFF.search(claim.quote):
        return replace(claim, kind=ReadKind.ACCESS, subtype="blocked", state=AccessState.BLOCKED)
    return claim
