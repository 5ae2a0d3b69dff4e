"""`Killed nobody and wounded 12`, `none of the 62 survived`: a claim with a no in it, and people who were harmed all the same."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import Modality, Proposal, ReadKind

_NONE_DIED = re.compile(
    r"(?i)\b(?:(?:nobody|no one|no-one|none)(?: of \w{1,12}(?: \w{1,20}){0,3})?(?: (?:was|were|has been|have been|had been|is|are))? "
    r"(?:killed|died|dead|perished)|(?:kill(?:ed|ing|s)?|claimed|caused|left) "
    r"(?:nobody|no one|no-one|none|no (?:civilians|people|lives|deaths|dead))|"
    r"not kill(?:ed)? any(?:one|body)?|(?:no|without|zero) (?:deaths|fatalities|loss of life))\b(?! (?:or|nor) )"
)
_HURT = re.compile(r"(?i)\b(?:wound|injur|hurt|hospitali[sz])")
_NONE_SURVIVED = re.compile(r"(?i)\b(?:none|no one|no-one|nobody|not one)\b[^.;]{0,60}\bsurviv(?:ed|es|e)\b")


def hurt_all_the_same(claim: Proposal) -> Proposal:
    """The claim, told as so where it denies some harm only: who was hurt, or who died for none survived."""
    if not claim.negative or claim.kind is not ReadKind.INCIDENT or claim.modality is Modality.DENIED:
        return claim
    killed, injured = claim.harm.killed, claim.harm.injured
    if killed is not None and killed.low and _NONE_SURVIVED.search(claim.quote):
        return replace(claim, negative=False, subtype=claim.subtype or "killing")
    hurt = killed is None and injured is not None and injured.low
    if hurt and _NONE_DIED.search(claim.quote) and _HURT.search(claim.quote):
        return replace(claim, negative=False, subtype="injury" if claim.subtype == "killing" else claim.subtype)
    return claim
