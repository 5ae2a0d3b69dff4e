"""A request that was refused is a refusal, and no demand of who refused it: `|Request for escort refused by UPC|` (English notes)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Modality, Proposal, ReadKind
from safepassage.reports.parties.parties import bare, party_of

_REFUSED = re.compile(
    r"(?:[A-Z][\w-]{1,12} )?(?:(?:the|a|an|our|its|their|all|second|first|another|repeated|\d{1,3}|two|"
    r"three) ){0,2}?(?:ICRC |MSF |UN |OCHA |WFP )?"
    r"(?P<asked>(?:requests?|applications?|permission|clearance|appeals?|pleas?)(?: (?:for|to|of) [^.;:,]{2,60}?)?) "
    r"(?:(?:was|were|has been|had been|have been|is|are|again|twice|also|repeatedly) ){0,3}"
    r"(?:refused|rejected|denied|turned down)(?: (?:by|at) (?P<by>[^.;:,]{2,40}?))?(?=[.;:,]|$| (?:on|in|at|for|again|"
    r"because|due|citing|this|last|yesterday|today)\b)",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|if|unless|may|might|could|would|will)\b|n['’]t\b", re.IGNORECASE)


def as_request_refused(claim: Proposal) -> Proposal:
    """The claim as leave that was not given."""
    kinds = (ReadKind.ACCESS, ReadKind.THREAT, ReadKind.DIPLOMACY, ReadKind.RESPONSE)
    plain = claim.kind is ReadKind.ACCESS and claim.subtype in ("access", "") and claim.modality in SAYS_SO and claim.state is None
    asked = (claim.kind in kinds and claim.modality is Modality.DEMANDED) or (plain and not claim.negative)
    found = _REFUSED.match(claim.quote) if asked else None
    if found is None or _NOT.search(claim.quote[: found.end()]):
        return claim
    by = party_of(bare(found["by"])) if found["by"] else ""
    return replace(
        claim, kind=ReadKind.ACCESS, subtype="permit", negative=True, modality=Modality.ASSERTED, state=None, actor=by,
        target=found["asked"],
    )  # fmt: skip
