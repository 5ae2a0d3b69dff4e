"""Who stands before a town has not taken it, nor left it: `at the gates of Gondar`, `closed in on the airport` (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import Proposal, ReadKind

_BEFORE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|stands?|stood|arriv(?:es?|ed)|reach(?:es|ed)?|camped|massed|massing|gathered) "
    r"(?:(?:now|already|still|reportedly|right|just|back|also) ){0,2}(?:at |on |in |near |before )?(?:the |its )?"
    r"(?:very |northern |southern |eastern |western |immediate ){0,2}(?:gates|outskirts|edges?|doorstep|threshold|approaches) (?:of|to)\b"
    r"|\b(?:clos(?:es?|ed|ing) in on|near(?:s|ed|ing)|draw(?:s|ing)? close to|drew close to)\b",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"\b(?:captur\w+|seiz\w+|t(?:ook|aken?|akes|aking)|retak\w+|retook|overr[au]n|fell|fallen|control|controls|controlled|withdr\w+|"
    r"retreat\w*|pull\w*|left|driven|pushed|expelled|repel\w*|repuls\w*|beaten|forced|hold|holds|held|lost|liberat\w+|cleared|entered)\b",
    re.IGNORECASE,
)
_HELD_BY_OTHERS = re.compile(r", (?:which|where|still|now)\b.*$", re.IGNORECASE | re.DOTALL)
_READ = ("captured", "withdrawal", "gain", "cleared", "lost", "")


def as_short_of(claim: Proposal) -> Proposal:
    """The claim as an advance."""
    if claim.kind is not ReadKind.CONTROL or claim.subtype not in _READ:
        return claim
    told = _HELD_BY_OTHERS.sub("", claim.quote)
    return replace(claim, subtype="advance") if _BEFORE.search(told) and not _ELSE.search(told) else claim
