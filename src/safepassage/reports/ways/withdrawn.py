"""Forces that a side withdraws are no reinforcement: `withdrew its troops from X`, `refused to pull out its forces` (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Proposal, ReadKind

_OF_THEM = (
    r"(?:(?:its|their|his|her|the|all|most|some|many|more|of|last|remaining|first|hundreds|thousands|dozens|combat|government|federal|"
    r"ground|armou?red|heavy|elite|\d[\d,]*|[a-z]{3,9}|(?-i:[A-Z])[\w'’-]{1,20}) ){0,5}?"
)
_FORCES = (
    r"(?:troops|forces|soldiers|fighters|army|armies|peacekeepers|contingents?|battalions?|brigades?|regiments?|units|garrisons?|militia(?:s|men)?|"
    r"gunmen|paratroopers|marines|tanks|armou?r|artillery|weapons|weaponry|guns|howitzers|missiles|launchers|vehicles|men)"
)
_ARMS = re.compile(r"\b(?:weapons|weaponry|guns|howitzers|artillery|missiles|launchers|equipment|vehicles|armou?r)$", re.IGNORECASE)
_WITHDRAW = r"(?:withdr(?:aw|ew|awn|aws|awing|awal of)|pull(?:s|ed|ing)? (?:out|back)|pull-?out of)"
_TAKEN_OUT = re.compile(rf"\b{_WITHDRAW} {_OF_THEM}{_FORCES}\b|\bpull(?:s|ed|ing)? {_OF_THEM}{_FORCES} (?:out|back)\b", re.IGNORECASE)
_LEFT = re.compile(  # `UN peacekeepers withdrew from Leer`
    rf"\b{_FORCES} (?:(?:has|have|had|also|since|now|all) ){{0,3}}(?:withdrew|withdrawn|pulled out|pulled back) (?:from|of)\b",
    re.IGNORECASE,
)
_ALSO_SENT = re.compile(
    r"\b(?:reinforc\w+|deploy\w*|redeploy\w*|send|sent|sending|arriv\w+|mass(?:ed|ing)|mobili[sz]\w+|brought|replac\w+|rotat\w+|"
    r"mov(?:ed|ing) in)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:refus(?:es|ed|ing)|declin(?:es|ed|ing)|fail(?:s|ed|ing)|ha(?:s|ve|d) (?:not|yet)(?: yet)?|did not|does not|will not|would not|"
    r"rul(?:es|ed) out|(?:is|are|was|were) (?:not|in no hurry))(?: [\w'’-]{1,20}){0,4}? ?$|n['’]t(?: [\w'’-]{1,20}){0,2} ?$",
    re.IGNORECASE,
)
_READ = ("reinforcement", "movement", "positions", "deployment", "withdrawal", "planned_offensive", "advance", "departure", "intent", "")


def as_withdrawn(claim: Proposal) -> Proposal:
    """The claim as a withdrawal; not so where they refused it."""
    if claim.kind not in (ReadKind.POSTURE, ReadKind.CONTROL) or claim.subtype not in _READ:
        return claim
    found = _TAKEN_OUT.search(claim.quote) or _LEFT.search(claim.quote)
    if found is None or _ALSO_SENT.search(claim.quote):
        return claim
    told = claim.modality in SAYS_SO and not _ARMS.search(found[0])
    kind = ReadKind.CONTROL if told else claim.kind
    return replace(
        claim,
        kind=kind,
        subtype="withdrawal",
        negative=claim.negative or (told and _NOT_DONE.search(claim.quote[: found.start()]) is not None),
    )
