"""
What the words of a claim's quote put straight once its slots are filled.

`Killed nobody and wounded 12` is so, those abducted in March who were freed on Sunday are released, a phase of hunger is no flight, and a
country that says what it has done does not tell where.
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import Harm, Modality, Proposal, ReadKind
from safepassage.reports.voices.voice import AUTHOR

_NONE_DIED = re.compile(
    r"(?i)\b(?:(?:nobody|no one|no-one|none)(?: of \w{1,12}(?: \w{1,20}){0,3})?(?: (?:was|were|has been|have been|had been|is|are))? "
    r"(?:killed|died|dead|perished)|(?:kill(?:ed|ing|s)?|claimed|caused|left) "
    r"(?:nobody|no one|no-one|none|no (?:civilians|people|lives|deaths|dead))|"
    r"not kill(?:ed)? any(?:one|body)?|(?:no|without|zero) (?:deaths|fatalities|loss of life))\b(?! (?:or|nor) )"
)
_HURT = re.compile(r"(?i)\b(?:wound|injur|hurt|hospitali[sz])")
_NONE_SURVIVED = re.compile(r"(?i)\b(?:none|no one|no-one|nobody|not one)\b[^.;]{0,60}\bsurviv(?:ed|es|e)\b")
_TAKEN = r"\b(?:abducted|kidnapped|seized|captured|taken|held|detained)\b"
_FREED = re.compile(rf"(?i){_TAKEN}[^.;]{{0,80}}\b(?:was|were|been|and|later|then) (?:freed|released|rescued)\b")
_PHASE = re.compile(r"(?i)\bIPC[^.;]{0,12}\bphase [1-5]")
_ITSELF = re.compile(r"(?i)(?:it|its (?:forces|army|troops|military|air force|jets|drones)|they|we)\b")
_THEMSELVES = re.compile(r"\b(?:and|but|then) (?=(?:was|were) (?:themselves|himself|herself)\b)")
_BEFORE = 20  # letters before a quote: `IPC Phase 4: `


def put_straight(claim: Proposal, text: str) -> Proposal:
    """The claim as its own words leave it."""
    return _of_a_phase(_freed(_said_at_home(_hurt_all_the_same(_befell_themselves(claim)))), text)


def _befell_themselves(claim: Proposal) -> Proposal:
    """`killed 7 and |were themselves shot dead|`: no condition, and not the seven again."""
    match = _THEMSELVES.search(claim.quote) if claim.modality is Modality.CONDITIONAL else None
    if match is None:
        return claim
    begin = match.end()
    own = replace(claim, quote=claim.quote[begin:], start=claim.start + begin, modality=Modality.ASSERTED)
    return replace(own, harm=Harm(), count=None)


def _freed(claim: Proposal) -> Proposal:
    """`40 girls abducted in March were freed on Sunday`: they are released, and not when they were taken."""
    match = _FREED.search(claim.quote) if claim.kind is ReadKind.PROTECTION else None
    if match is None:
        return claim
    before = claim.when is not None and claim.when.text in match[0]
    return replace(claim, subtype="release" if claim.subtype in ("abduction", "") else claim.subtype, when=None if before else claim.when)


def _of_a_phase(claim: Proposal, text: str) -> Proposal:
    """`IPC Phase 4: 1.6 million people in South Sudan`: they are hungry, and none of them fled."""
    if claim.kind is not ReadKind.DISPLACEMENT or not _PHASE.search(text[max(0, claim.start - _BEFORE) : claim.end]):
        return claim
    labelled = _PHASE.match(claim.claimant)
    return replace(claim, kind=ReadKind.NEED, subtype="food", claimant=AUTHOR if labelled else claim.claimant)


def _said_at_home(claim: Proposal) -> Proposal:
    """`Russia says it has killed 300 soldiers`: where it was is not told."""
    home = claim.place_resolved is not None and claim.place_resolved.precision == "country" and claim.place == claim.claimant
    if claim.kind is ReadKind.INCIDENT and home and _ITSELF.match(claim.quote):
        return replace(claim, place="", place_resolved=None)
    return claim


def _hurt_all_the_same(claim: Proposal) -> Proposal:
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
