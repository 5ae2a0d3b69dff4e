"""
What `to open` stands behind: `approval |to open|`, `are working |to open|`, `waiting for it |to open|` tell of no opening (English).

Only a few words say that it was done (`managed to open`, `was the first to open`); behind any other it is agreed, planned, proposed or
demanded, and never so. `decided to close` shuts nothing yet.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from safepassage.records.reading import NOT_PLAINLY, SAYS_SO, AccessState, Modality, Proposal, ReadKind

_TO_OPEN = re.compile(
    r"\bto (?:be )?(?:\w{3,12}ly )?(?:be )?re-?open(?:ed)?\b|\bto (?:be )?(?:\w{3,12}ly )?(?:be )?open(?:ed)?\b", re.IGNORECASE
)
_BORDER = re.compile(r"[;:!?]|\b(?:said|says)(?: that)? (?!it\b|they\b|he\b|she\b)|\bbut ")
_FAR = 140  # letters before it in which the word may stand that governs it
_WORK = (
    r"(?:works?|efforts?|preparations?|operations?|procedures?|campaign|repairs?|attempts?|steps|arrangements?|measures|bulldozers|engineers|"
    r"clearance)"
)
_DONE = (
    r"(?:managed|able|succeeded|succeeds|hurried|(?:help|helps|helped|helping)(?: [\w'’-]+){0,3}|used(?: [\w'’-]+){1,4}|"
    r"(?:was|were|is|are|been) (?:forced|made|allowed|obliged|compelled)|first|last|enough|took [\w'’ -]{1,20}|proceeded|returned|went on|"
    r"happens?|happened)"
)
_BEGUN = r"(?:beg[au]n|begins?|beginning|start(?:s|ed|ing)?|continue[sd]?|continuing)"
_AGREED = (
    r"(?:agree[sd]?|agreement|deal|accord|compromise|approv(?:e[sd]?|al)|green light|go-ahead|nod|consent(?:ed|s)?|permission|permit|"
    r"authori[sz](?:e[sd]?|ation)|vot(?:e[sd]?|ing)|endors(?:e[sd]?|ement)|ratif\w+|resolution|licen[cs]e|clearance|mandate|settlement|"
    r"understanding|accept(?:s|ed)?)"
)
_SET = (
    r"(?:decid(?:e[sd]?|ing)|decision|announce[sd]?|announcement|(?:set|fixed|named) (?:a |the )?(?:date|day|time)|date|"
    r"deadline|decree[sd]?|"
    r"plans?|planned|preparations?|prepar(?:e[sd]?|ing)|arrangements?|intends?|intention|promise[sd]?|pledge[sd]?|vow(?:s|ed)?|commitment|"
    r"determined|resolved|opted|chose)"
)
_TALKED = (
    r"(?:talks?|negotiat\w+|discuss\w+|meetings?|met|proposals?|proposed|offer(?:s|ed)?|initiative|bill|draft|motion|idea|consider\w+)"
)
_ASKED = (
    r"(?:pressure|pressured|press(?:es|ed|ing)?|call(?:s|ed|ing)?|demand(?:s|ed)?|appeal(?:s|ed|ing)?|petition\w*|protest\w*|demonstrat\w+|"
    r"campaign\w*|push(?:es|ed|ing)?|plea|urg(?:e[sd]?|ing)|ask(?:s|ed|ing)?|request\w*|lobb\w+|ultimatum|orders?|ordered|instruct\w+|"
    r"directive|told|directed|need(?:s|ed)?|hop(?:e[sd]?|ing)|wish\w*|want(?:s|ed)?)"
)
_AWAITED = r"(?:wait(?:s|ed|ing)?|await(?:s|ed|ing)?|queu\w+|camped|ready|time|impatient)"
_WORDS = re.compile(
    rf"\b(?:(?P<done>{_DONE})(?=,? $)|(?P<begun>{_BEGUN})(?= $)|(?P<agreed>{_AGREED})|(?P<set>{_SET})|(?P<talked>{_TALKED})"
    rf"|(?P<asked>{_ASKED})|(?P<awaited>{_AWAITED})|(?P<work>{_WORK}))(?![\w’'-])",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:no|not|never|neither|nor|without|fail(?:s|ed|ing)?|refus(?:e[sd]?|al|ing)|reject(?:s|ed|ing|ion)?|den(?:y|ies|ied)|declin(?:e[sd]?|ing)|"
    r"withh[eo]ld\w*|yet to)\b|n['’]t\b",
    re.IGNORECASE,
)
_NO_WORK = re.compile(rf"\b{_WORK}\b", re.IGNORECASE)
_UNSURE = 0.5
_OPENINGS = ("opening", "opened")
_DEAL = re.compile(  # `reached agreement to open the road`, `approved the reopening of the crossing`
    r"\b(?:reached|struck|signed|concluded|sealed|clinched) (?:an? |the )?(?:\w+ )?(?:agreement|deal|accord|understanding) (?:to|on) "
    r"(?:the )?(?:re-?)?open(?:ing)?\b|\b(?:approve[sd]?|authori[sz]e[sd]?|endorse[sd]?|agreed (?:on|to)|accept(?:s|"
    r"ed)) (?:the )?(?:re-?)?opening of\b",
    re.IGNORECASE,
)
_WILLING = re.compile(r"\b(?:open|close|closer|committed|opposed|averse) to (?:the )?(?:re-?)?opening\b", re.IGNORECASE)
_DID_OPEN = re.compile(r"\b(?:and|then) (?:\w+ )?(?:did so\b|re-?opened\b|opened\b)", re.IGNORECASE)
_DID_CLOSE = re.compile(r"\b(?:and|then) (?:\w+ )?(?:(?:did|has done|have done) so\b|did it\b|closed\b|shut\b|sealed\b)", re.IGNORECASE)
_MODALITY = {
    "set": (Modality.PLANNED, AccessState.ANNOUNCED),
    "talked": (Modality.PROPOSED, AccessState.PROPOSED),
    "asked": (Modality.DEMANDED, AccessState.PROPOSED),
    "awaited": (Modality.DEMANDED, None),
}
_SUBTYPE = {Modality.PROPOSED: "corridor_proposed", Modality.DEMANDED: "opening_demanded"}
_TO_CLOSE = re.compile(
    r"\b(?:decided|decides|voted|votes|agreed|resolved|chose|opted)(?: (?:in principle|unanimously|on \w+day|late|again))? to (?:\w+ly )?"
    r"(?:close|shut|seal)\b",
    re.IGNORECASE,
)


def as_meant(claim: Proposal, text: str, today: date | None) -> Proposal:
    """The claim, told as agreed, planned, proposed or demanded where its opening is only what something is *to* bring."""
    meant = _as_meant(claim, text)
    return claim if meant is claim else _lasting_from(meant, today)


def _lasting_from(claim: Proposal, today: date | None) -> Proposal:
    """`voted to open it |for six months|`: of those to come."""
    when = claim.when
    if when is None or when.start is None or when.end is None or when.end != today or not when.text.lower().startswith("for "):
        return claim
    return replace(claim, when=replace(when, start=when.end, end=when.end + (when.end - when.start)))


def _as_meant(claim: Proposal, text: str) -> Proposal:
    if claim.kind is not ReadKind.ACCESS or claim.modality not in SAYS_SO:
        return claim
    if claim.subtype == "closed" and not claim.negative and (to_close := _TO_CLOSE.search(claim.quote)):
        if _DID_CLOSE.search(claim.quote, to_close.end()):
            return claim
        return replace(claim, modality=Modality.PLANNED, state=None)
    if (
        claim.subtype == "access"
        and not claim.negative
        and (deal := _DEAL.search(claim.quote))
        and not _NOT.search(claim.quote[: deal.end()])
    ):
        return replace(claim, state=AccessState.AGREED, subtype="opening")
    if claim.subtype in _OPENINGS and not claim.negative and _WILLING.search(claim.quote):
        return replace(claim, modality=Modality.PROPOSED, state=None, subtype="corridor_proposed")
    found = _TO_OPEN.search(claim.quote) if claim.subtype in _OPENINGS else None
    if found is None or _DID_OPEN.search(claim.quote, found.end()):
        return claim
    led = text[max(claim.sentence_start, claim.start + found.start() - _FAR) : claim.start + found.start()]
    return _governed(claim, _BORDER.split(led)[-1])


def _governed(claim: Proposal, led: str) -> Proposal:
    """The claim as the last word before `to open` leaves it."""
    words = list(_WORDS.finditer(led))
    by = words[-1].lastgroup if words else None
    if by == "done" or (by == "begun" and not _NO_WORK.search(led)):
        return claim
    if claim.negative:
        return claim
    if _NOT.search(led):
        return replace(claim, negative=True, state=None, subtype="opening")
    if by == "agreed":
        return replace(claim, state=AccessState.AGREED, subtype="opening")
    modality, state = _MODALITY.get(by or "", (Modality.PLANNED, None))
    meant = replace(claim, modality=modality, state=state, subtype=_SUBTYPE.get(modality, "opening"))
    return meant if state is not None else replace(meant, confidence=min(claim.confidence, _UNSURE), note=NOT_PLAINLY)
