"""
`The two sides |agreed| in Muscat |that| the Dhale road |would be opened|`: an opening that is agreed has not happened (English).

What was *decided* so is announced. Who opened it in the end (`and opened it on Friday`) is left as it was read.
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, AccessState, Modality, Proposal, ReadKind

_PASS = (
    r"(?:be )?(?:\w{3,12}ly )?(?:re-?open(?:ed)?|open(?:ed)?|unblocked|unsealed|let (?:through|in|pass)|allowed (?:through|in|to (?:pass|"
    r"cross|enter|use|leave))|given (?:safe |free )?passage|pass(?: freely| through)?|(?:re)?started again|resumed?)"
)
_AGREED_THAT = re.compile(
    r"\b(?:(?P<agreed>agree[sd]?|agreement|deal|accord|understanding|compromise)|(?P<set>decide[sd]?|decision|resolve[sd]))\b"
    r"(?P<where>[^.;:!?]{0,50}?),? that (?P<what>[^.;:!?]{3,100}?) (?:would|will|should|shall|must|may|"
    r"can|could|is to|are to|was to|were to)"
    rf"(?: (?:also|now|soon|again|then|first|both|all|only)){{0,2}} {_PASS}\b",
    re.IGNORECASE,
)
_AGREED_ON = re.compile(
    r"\b(?P<agreed>agree[sd]?|agreement|deal|accord)\b(?P<where> (?:in|at|during|"
    r"after) [^.;:!?,]{2,40}?) (?:on|to) (?:the )?(?:re-?)?opening\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|no|never|nobody|neither|nor|without|if|unless|whether|fail\w*|refus\w*|reject\w*|den(?:y|"
    r"ies|ied)|close to|nearly|almost|yet to|"
    r"hop\w+|may|might|could|would)\b|n['’]t\b",
    re.IGNORECASE,
)
_DID_OPEN = re.compile(r"\b(?:and|then) (?:it |they |was |were )?(?:\w+ )?(?:did so|re-?opened|opened)\b", re.IGNORECASE)
_A_WAY = re.compile(
    r"\b(?i:roads?|routes?|highways?|bridges?|crossings?|checkpoints?|corridors?|borders?|gates?|(?:air)?ports?|airstrips?|airfields?|passes|"
    r"tunnels?|railway|motorway|waterway|passage)\b|\b[A-Z]{1,2}-?\d{1,3}\b"
)
_OPENINGS = ("opening", "opened", "passage", "corridor", "access", "used", "")
_LEFT = (*SAYS_SO, Modality.CONDITIONAL, Modality.PLANNED, Modality.PREDICTED)


def agrees_to_open(quote: str) -> bool:
    """Whether what is told as an agreement is one to open a way: `agreed in Astana that the M5 would be opened`."""
    found = _AGREED_THAT.search(quote)
    if found is None or found["agreed"] is None:
        return False
    led = re.split(r"[;:,]|\bbut\b", quote[: found.start()])[-1]
    return _A_WAY.search(found["what"]) is not None and not (_NOT.search(led) or _NOT.search(found["where"]))


def as_agreed_that(claim: Proposal, text: str) -> Proposal:
    """The claim as an opening that is agreed, or one that is announced."""
    if claim.kind is not ReadKind.ACCESS or claim.subtype not in _OPENINGS or claim.negative or claim.modality not in _LEFT:
        return claim
    found = _meaning(claim, text)
    if found is None:
        return claim
    if found["agreed"] is None:
        return replace(claim, subtype="opening", modality=Modality.PLANNED, state=AccessState.ANNOUNCED)  # by those who decided it
    parties = re.split(r"[;:,]|\bbut\b|\bthat\b", found.string[: found.start()])[-1]
    claimant = "author" if claim.claimant.lower() in parties.lower() else claim.claimant  # who agrees on it does not only say so
    subtype = "passage" if claim.subtype == "passage" else "opening"
    return replace(claim, subtype=subtype, modality=Modality.ASSERTED, state=AccessState.AGREED, claimant=claimant)


def _meaning(claim: Proposal, text: str) -> re.Match[str] | None:
    """The words of its sentence that say so of this claim; None: there are none, or it was opened, or not agreed."""
    sentence = text[claim.sentence_start : claim.sentence_end]
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    for found in (_AGREED_THAT.search(sentence), _AGREED_ON.search(sentence)):
        if found is None or found.end() <= start or end <= found.start():
            continue
        led = re.split(r"[;:,]|\bbut\b", sentence[: found.start()])[-1]
        if not (_NOT.search(led) or _NOT.search(found["where"]) or _DID_OPEN.search(sentence, found.end())):
            return found
    return None
