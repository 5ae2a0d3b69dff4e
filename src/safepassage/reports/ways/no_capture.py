"""What was read as taken and is not: `is within reach of its fighters`, `clear as far as X`, relief workers who `entered it` (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Modality, Proposal, ReadKind
from safepassage.reports.parties.parties import party_of
from safepassage.reports.words.words import listed

_IN_REACH = re.compile(
    r"\b(?:with)?in (?:the |its |their |his |our |easy |close |artillery |firing |striking |shelling |mortar |rocket |drone |sniper ){0,3}"
    r"(?:reach|range|grasp|sight|firing distance|striking distance)\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"\b(?:captur\w+|seiz\w+|t(?:ook|aken?|akes|aking)|retak\w+|retook|overr[au]n|withdr\w+|fell|fallen|entered|controls?|controlled|left)\b",
    re.IGNORECASE,
)
_THEN_TOOK = re.compile(  # `The army, within reach of Sinja, |took| Jebel Moya`
    r"(?:, (?:who )?|\b(?:and|but) )(?:it |they |has |have |had |then |later |also )*(?:captured|seized|t(?:ook|aken)|retook|retaken|"
    r"overran|entered|fell)\b",
    re.IGNORECASE,
)
_CLEAR = re.compile(
    r"\b(?:it|road|route|way|highway|track) (?:is|was|are|were) (?:now )?clear (?:now )?(?:as far as|up to|all the way to)\b", re.IGNORECASE
)
_ENTERED = re.compile(
    r"(?:^|\b)(?P<who>(?:[\w'’.-]{1,24} ){1,5}?)(?:had |has |have |were able to |was able to |also |finally ){0,2}(?:enter(?:ed|"
    r"s)?|reached)\b(?! into)",
    re.IGNORECASE,
)
_RELIEF = listed(
    "united nations un ocha unhcr unicef who wfp icrc ifrc unrwa iom unfpa undp msf nrc irc sarc crescent cross caritas oxfam "
    "care acted mercy corps "
    "solidarites concern goal medair intersos coopi drc danish refugee rescue save hi handicap plan islamic-relief ngo ngos "
    "agency agencies aid "
    "humanitarian relief convoy convoys charity charities doctors medics ambulances volunteers federation"
)
_FORCES = listed(
    "army troops forces soldiers peacekeepers fighters rebels militia brigade police battalion patrol tanks unprofor minusca monusco unmiss"
)
_OF_THEM = listed("it they he she we its their team teams staff workers convoy convoys mission trucks")


def as_no_capture(claim: Proposal) -> Proposal:
    """The claim as a threat, as as a way, or as access of the relief workers who came there."""
    if claim.kind is ReadKind.CONTROL and claim.modality in SAYS_SO and not claim.negative:
        near = _IN_REACH.search(claim.quote)
        if near and not _TAKEN.search(claim.quote[: near.start()]) and not _THEN_TOOK.search(claim.quote, near.end()):
            return replace(claim, kind=ReadKind.THREAT, subtype="threat", modality=Modality.PREDICTED, actor="")
        if _CLEAR.search(claim.quote):
            return replace(claim, kind=ReadKind.ACCESS, subtype="access", actor="", target="")
    taken = claim.kind is ReadKind.CONTROL and claim.subtype in ("captured", "")
    bare = claim.kind is ReadKind.INCIDENT and not claim.subtype and not claim.harm
    if (taken or bare) and (found := _ENTERED.match(claim.quote)) and _is_relief(claim, found["who"]):
        return replace(claim, kind=ReadKind.ACCESS, subtype="access")
    return claim


def _is_relief(claim: Proposal, who: str) -> bool:
    """Whether those who entered are relief workers: by their name, or as the `it` of what they said."""
    words = {word.strip("'’s.,").lower() for word in who.split()} | {word.lower() for word in who.split()}
    if words & _FORCES:
        return False
    speaker = {word.lower() for word in party_of(claim.claimant).replace("'s", "").split()}
    return bool(words & _RELIEF) or (bool(words & _OF_THEM) and bool(speaker & _RELIEF) and not speaker & _FORCES)
