"""Who is turned back does not get through: `Serb soldiers |turned it back|`, `let the women pass and |sent the men back|` (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, AccessState, Proposal, ReadKind

_WHOM = (
    r"(?:it|them|us|him|her|all of them|most of them|both|(?:the |some |all |most |several |many |other |two |three )+"
    r"(?:[\w'’-]{1,20} ){0,3}?"
    r"(?:convoys?|trucks?|lorry|lorries|bus(?:es)?|vehicles?|cars?|ambulances?|teams?|missions?|men|women|people|families|patients|wounded|"
    r"civilians|residents|others?|rest|drivers?|workers|staff|boats?|barges?|delegation|doctors|medics|aid|supplies|flour|fuel))"
)
_TURNED = re.compile(
    rf"\b(?:turn(?:s|ed|ing)?|sen(?:ds?|t|ding)|forc(?:es|ed|ing)|order(?:s|ed|ing)) {_WHOM} (?:all )?(?:back|around|away)\b(?! over\b)",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?:\b(?:not|never|no longer|if|unless|would|could|might|(?-i:may)|to)|n['’]t)(?: \w+)?(?: \w+)? ?$", re.IGNORECASE)


def as_sent_away(claim: Proposal) -> Proposal:
    """The claim as one of those who were turned back, where it was read as access without more."""
    plain = claim.kind is ReadKind.ACCESS and claim.subtype in ("access", "") and claim.state is None and not claim.negative
    found = _TURNED.search(claim.quote) if plain and claim.modality in SAYS_SO else None
    if found is None or _NOT.search(claim.quote[: found.start()]):
        return claim
    return replace(claim, subtype="turned_back", state=AccessState.BLOCKED)
