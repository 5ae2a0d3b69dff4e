"""
What was asked for and not granted, told in a few words behind it: `asks ICRC to move 22 wounded. |Not approved yet.|` (English).

The no is a claim of its own, of the same way and people: without it the wish alone stands. Who asks passage for wounded hurts nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Harm, Modality, Proposal, ReadKind
from safepassage.reports.words.doubt import confidence_of, grade_of

_SURE = r"(?:approved|granted|given|authori[sz]ed|cleared|permitted|allowed|agreed|accepted|received|issued|confirmed|answered)"
_NOT_GRANTED = re.compile(
    r"[.;:!–—-][ \n]{1,2}(?P<told>(?:(?:(?:the |their |its )?(?:permission|clearance|approval|authori[sz]ation|request|access|consent|"
    r"it|this|answer|reply) )?"
    r"(?:(?:is|was|has|had|has been|have been|been) )?(?:still |as )?(?:not|never)(?: yet| been| so far){0,2} "
    rf"{_SURE}(?: (?:yet|so far|to date|as of \w+|by \w+))?|"
    r"(?:permission|clearance|approval|request|authori[sz]ation)? ?(?:was |is |has been )?"
    r"(?:refused|denied|rejected|turned down)(?: by [^.;:\n]{2,30})?|"
    r"(?:still )?(?:pending|awaiting (?:approval|clearance|permission|(?:an )?answer))|"
    r"no (?:answer|reply|response|approval|clearance|permission)(?: yet| so far| received){0,2}))(?=[.;!\n]|$)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|appl(?:y|ies|ied)|appeal(?:s|ed)?|sought|seeks?|wants?|proposed|planned|passage|permission|"
    r"clearance|evacuat\w+|convoy|mission|flight|to (?:move|bring|evacuate|transfer|send|reach|visit|deliver))\b",
    re.IGNORECASE,
)
_PASSAGE_FOR = re.compile(
    r"(?:[\w'’.-]{1,20} ){0,4}?(?:request(?:s|ed)?|ask(?:s|ed)?(?: for)?|sought|seeks?|"
    r"appl(?:ied|ies) for|need(?:s|ed)?) "
    r"(?:(?:safe|free) )?(?:passage|permission|clearance|transfer|evacuation|escort)\b[^.;:]{0,40}? "
    r"(?:for|of|to move|to evacuate|to bring) ",
    re.IGNORECASE,
)
_PENDING = re.compile(
    r"\b(?:requests?|applications?|permits?|permission|clearance|visas?|approval)\b[^.;:]{0,80}? (?:is|are|was|were|remains?|remained) "
    r"(?:still |yet )?(?:pending|unanswered|awaited|outstanding)\b",
    re.IGNORECASE,
)
_KINDS = (ReadKind.ACCESS, ReadKind.RESPONSE, ReadKind.NEED, ReadKind.DISPLACEMENT)


def with_what_was_not_granted(found: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals, with one of each wish that was not granted."""
    made = [_as_asked(one) for one in found]
    for match in _NOT_GRANTED.finditer(text):
        start, end = match.span("told")
        if any(one.start < end and start < one.end for one in made):
            continue
        asked = next((one for one in reversed(made) if one.kind in _KINDS and 0 <= start - one.end <= 4), None)
        if asked is not None and _ASKED.search(asked.quote):
            made.append(_not_granted(asked, text, start, end))
    return sorted(made, key=lambda one: (one.start, one.end))


def _not_granted(asked: Proposal, text: str, start: int, end: int) -> Proposal:
    grade, reason = grade_of("author", Modality.ASSERTED, True)
    return replace(
        asked, kind=ReadKind.ACCESS, subtype="permit", negative=True, modality=Modality.ASSERTED, state=None, quote=text[start:end],
        start=start, end=end, claimant="author", through="", actor="", harm=Harm(), weapon="", note="", id="",
        grade=grade, grade_reason=reason,        confidence=confidence_of(0.0),
    )  # fmt: skip


def _as_asked(claim: Proposal) -> Proposal:
    """`The request to visit is still pending`: no leave yet; `Requested passage for 40 wounded`: they were hurt before."""
    waits = claim.kind is ReadKind.ACCESS and claim.subtype in ("access", "permit") and not claim.negative and claim.state is None
    if waits and claim.modality in SAYS_SO and _PENDING.search(claim.quote):
        return replace(claim, subtype="permit", negative=True, actor="")
    hurt = claim.harm.injured if claim.kind is ReadKind.INCIDENT and claim.modality in SAYS_SO and claim.harm.killed is None else None
    if hurt is None or _PASSAGE_FOR.match(claim.quote) is None:
        return claim
    asked = replace(claim, kind=ReadKind.ACCESS, subtype="access_demanded", modality=Modality.DEMANDED, harm=Harm(), weapon="")
    return replace(asked, count=replace(hurt, unit="wounded") if hurt.unit == "people" else hurt, negative=False)
