"""
Access that is hard: `|Access to the north has deteriorated|`, `the convoy |got only as far as Zvornik|`; no way is open by it (English).
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Proposal, ReadKind

_WORSE = re.compile(
    r"(?:(?:the|humanitarian|civilian|aid|road|physical|overall|our|its) ){0,3}access(?: [^.,;:!?]{1,60}?)? (?:(?:has|have|had) )?"
    r"(?:(?:further|sharply|also|again|steadily|rapidly|severely|significantly|been) ){0,2}"
    r"(?:deteriorat(?:ed|es)|worsen(?:ed|s)|shr[aiu]nk|declined|decreased|diminished|narrowed|reduced|got(?:ten)? worse|became harder)\b",
    re.IGNORECASE,
)
_WENT = r"(?:got|gotten|reached|made it|went|gone|go|travell?ed|advanced|driven|drove|come|came)"
_ONLY_SO_FAR = re.compile(
    rf"\b(?:only|just|merely) {_WENT} as far as\b|\b{_WENT} (?:only|just|merely|no farther than) as far as\b", re.IGNORECASE
)
_NOT = re.compile(r"\b(?:not|never|no longer|if|unless|whether|could|(?-i:may)|might|would)\b|n['’]t\b", re.IGNORECASE)


def as_hard(claim: Proposal) -> Proposal:
    """The claim as access that is hard, where it was read as access without more."""
    plain = claim.kind is ReadKind.ACCESS and claim.subtype in ("access", "") and claim.state is None and not claim.negative
    if not plain or claim.modality not in SAYS_SO or _NOT.search(claim.quote):
        return claim
    return replace(claim, subtype="hard") if _WORSE.match(claim.quote) or _ONLY_SO_FAR.search(claim.quote) else claim
