"""Lines that tell when a curfew is in force: `Curfew in Goma from 2000 to 0500`, `curfew from noon to 6 am` (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Proposal, ReadKind

_HOUR = r"(?:\d{1,2}(?:[:.h]?\d{2})?(?: ?(?:hrs?|hours|h|am|pm|a\.m\.|p\.m\.))?|noon|midnight|dawn|dusk|sunset|sunrise)"
CURFEW = re.compile(
    rf"\b(?:curfew\b[^.;\n]{{0,60}}?\b(?:from|between|,|:) ?{_HOUR} ?(?:to|until|till|and|-|–) ?{_HOUR}(?!\w)"
    rf"|{_HOUR} ?(?:to|-|–) ?{_HOUR} curfew\b|(?:dusk|sunset|sunrise|night)[- ](?:to[- ](?:dawn|dusk|sunrise) )?curfew\b"
    r"|curfew (?:is |was |remains? |still |now )?in (?:force|effect|place)\b|under (?:an? |the )?(?:[\w-]{1,20} )?curfew\b)",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:lift\w*|end(?:s|ed)|eas(?:es|ed)|relax\w*|no|not|never|cancel\w*|violat\w+|br(?:eak|oke|eaking)|defy\w*|defied|defian\w+)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{3,4}$")


def is_over(text: str) -> bool:
    """`The curfew was lifted`, `no curfew`, `defied the curfew`: none is told, or another thing."""
    return _OVER.search(text) is not None


def as_curfew(claim: Proposal) -> Proposal:
    """The claim of a curfew as one; its hours count nobody."""
    if claim.kind is not ReadKind.ACCESS or claim.modality not in SAYS_SO or claim.subtype not in ("", "access", "curfew"):
        return claim
    if CURFEW.search(claim.quote) is None or is_over(claim.quote):
        return claim
    clock = claim.count is not None and _CLOCK.fullmatch(claim.count.text.split()[0] if claim.count.text else "")
    hour = claim.when is not None and claim.when.precision in ("year", "years")  # from 2000, which is no year
    return replace(claim, subtype="curfew", count=None if clock else claim.count, when=None if hour else claim.when)
