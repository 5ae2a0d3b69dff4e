"""Nobody was hurt where something was hit: `There were no casualties in Sderot, where a house was hit by a rocket` (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Proposal, ReadKind

_NONE = (
    r"\bno (?:(?:civilian|immediate|reported|human|reports of|further|other|serious) ){0,2}"
    r"(?:casualt(?:y|ies)|deaths?|injur(?:y|ies)|"
    r"fatalit(?:y|ies)|victims?|dead|wounded|injured|loss of life|losses)\b[^.;,]{0,60}, (?:where|after|when|although|though|but) "
)
_HIT = (
    r"\b(?:[\w'’%-]{1,25} ){1,8}?(?:was|were|had been|has been|have been|got) (?:\w{1,20}ly )?"
    r"(?:hit|damaged|destroyed|struck|shelled|bombed|demolished|burn(?:ed|t)|levelled|torched|razed|targeted|attacked|wrecked)\b"
)
_BEFORE = re.compile(rf"{_NONE}(?:and )?$", re.IGNORECASE)
_WITHIN = re.compile(rf"{_NONE}(?P<deed>{_HIT})", re.IGNORECASE)
_DEED = re.compile(_HIT, re.IGNORECASE)
_NOT = re.compile(r"\b(?:no|not|never|none|nothing|nobody|neither|nor)\b|n['’]t\b", re.IGNORECASE)


def as_hit(claim: Proposal, text: str) -> Proposal:
    """The claim of what was hit: the `no` before it was of the harmed alone."""
    if claim.kind is not ReadKind.INCIDENT or not claim.negative or claim.modality not in SAYS_SO:
        return claim
    if (found := _WITHIN.search(claim.quote)) and not _NOT.search(found["deed"]) and claim.subtype not in ("killing", "injury"):
        target = "" if claim.target.startswith("no ") else claim.target
        return replace(claim, negative=False, target=target)
    alone = _DEED.match(claim.quote) and not _NOT.search(claim.quote)
    return replace(claim, negative=False) if alone and _BEFORE.search(text[claim.sentence_start : claim.start]) else claim
