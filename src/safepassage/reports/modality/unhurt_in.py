"""A strike in which nobody was hurt is a strike: `No casualties were reported in air strikes on X`; `returned to base, no casualties`."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Proposal, ReadKind

_HARM = r"(?:casualt(?:y|ies)|deaths?|injur(?:y|ies)|fatalit(?:y|ies)|victims?|loss(?:es)? of life|losses)"
_NO_HARM = rf"\bno (?:(?:civilian|immediate|human|further|other|serious|reports of|reported|major|known) ){{0,2}}{_HARM}\b"
_NOBODY = (
    r"\b(?:nobody|no[- ]one|no (?:civilians?|people|soldiers?|staff|patients?|children)) (?:was|were|has been|have been|had been|is|are) "
    r"(?:reported(?:ly)? )?(?:killed|hurt|injured|wounded|harmed)(?: or (?:killed|hurt|injured|wounded|harmed))?"
)
_STRIKE = (
    r"(?:air ?strikes?|air ?raids?|drone (?:attacks?|strikes?|raids?)|strikes?|raids?|shelling|bombardments?|bombings?|attacks?|"
    r"explosions?|"
    r"blasts?|shootings?|clashes|ambush(?:es)?|firefights?|gunfights?|crossfire)"
)
STRUCK = re.compile(
    rf"(?:{_NO_HARM}(?: (?:was|were|has been|have been|is|are))?(?: (?:so far|yet|immediately))?(?: (?:reported|recorded|confirmed|"
    rf"registered|"
    rf"caused|known))?(?: so far| yet)?|{_NOBODY}) (?:in|from|by|during|after|as a result of|following) (?:(?:the|a|an|two|three|"
    rf"several|these|"
    rf"this|that|\d{{1,3}}|[\w'’-]{{2,20}}) ){{0,4}}?(?P<strike>{_STRIKE})\b",
    re.IGNORECASE,
)
_DENIED_STRIKE = re.compile(r"\b(?:there (?:was|were) no|no) (?:\w+ )?(?:air ?strikes?|strikes?|shelling|attacks?|raids?)\b", re.IGNORECASE)
_TRAILING = re.compile(rf"(?:^|[,;:(-] ?|\band )(?:with |there (?:were|was|are) )?(?:{_NO_HARM}|no[- ]one hurt|nobody hurt)", re.IGNORECASE)
_HARMED = re.compile(
    r"\b(?:kill\w*|dead|died|wound\w*|injured|hurt|murder\w*|shot|execut\w+|casualties (?:among|of|were|are|include)|massacre\w*|slain|"
    r"lynch\w*|behead\w*)\b",
    re.IGNORECASE,
)
_OF_HARM = ("killing", "injury")


def hurt_nobody(quote: str) -> bool:
    """Whether the words tell of a strike that hurt nobody, and of none that there was not."""
    return STRUCK.search(quote) is not None and _DENIED_STRIKE.search(quote) is None


def as_struck(claim: Proposal) -> Proposal:
    """The claim of a strike as done; one of harm behind which stands nothing but `no casualties` as not so."""
    if claim.kind is not ReadKind.INCIDENT or claim.modality not in SAYS_SO:
        return claim
    if claim.negative and claim.subtype not in _OF_HARM and hurt_nobody(claim.quote):
        return replace(claim, negative=False, target="" if claim.target.lower().startswith(("no ", "nobody")) else claim.target)
    nobody = claim.subtype in _OF_HARM and not claim.negative and not claim.harm and (none := _TRAILING.search(claim.quote))
    if nobody and none and not _HARMED.search(claim.quote[: none.start()] + claim.quote[none.end() :]):
        return replace(claim, negative=True)
    return claim
