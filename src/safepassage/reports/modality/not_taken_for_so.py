"""
A no that the reading lost: `Cholera has not spread to the camp`, `is no longer out of service`, `none of them has left`, `nobody was turned
back`, `was to leave, but never left`, `had not given permission` (English).
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, AccessState, Modality, Proposal, ReadKind

_W = r"[\w'’-]{1,24}"
_NOT = r"(?:not|never|n['’]t)"
_DISEASE = (
    r"(?:cholera|measles|polio|ebola|dengue|malaria|diphtheria|typhoid|mpox|meningitis|hepatitis|scabies|covid(?:-19)?|fever|outbreak|epidemic|"
    r"disease|virus|plague|famine|infections?)"
)
_NOT_SPREAD = re.compile(
    rf"\b{_DISEASE}\b(?: {_W}){{0,4}}? (?:has|have|had|did|was|were|is) ?{_NOT} (?:yet |so far |been |yet been )?"
    r"(?:spread|reach(?:ed)?|arrived?|appear(?:ed)?|detected|reported|found|recorded|confirmed|registered|seen|declared|present)\b"
    r"(?! (?:its|the|a|their) (?:\w+ )?(?:peak|height|end|over|climax|limits?))(?!,? only\b)",
    re.IGNORECASE,
)
_NO_CASE = re.compile(
    rf"^(?:there (?:is|are|was|were|have been|has been) )?no (?:new |confirmed |suspected |"
    rf"further )*(?:cases? of )?{_DISEASE}(?: cases?)?\b"
    rf"(?! (?:vaccines?|treatment|drugs|medicines?|kits|beds|response|control))|\bno (?:\w+ ){{0,2}}cases? of {_DISEASE}\b",
    re.IGNORECASE,
)
_RUNS = re.compile(
    r"\bno longer (?:out of (?:service|action|order|use)|broken|closed|shut|non-?functional|dry|without (?:power|water|electricity))\b"
    r"|\b(?:pump(?:s|ing)|water supply|supply|services?|electricity|power|production|operations?) (?:\w+ )?(?:has |have |was |were )?"
    r"(?:resumed|restarted|restored|come back|came back)\b"
    r"|\b(?:has |have )?(?:resumed|restarted) (?:its |their |full )?(?:pumping|work|operations?|services?|production|supply)\b"
    r"|\bback in (?:service|operation|action|use)\b",
    re.IGNORECASE,
)
_HARDLY = re.compile(
    r"\b(?:only|not|never|partial\w*|partly|limited|hours?|half|third|cent|until|will|could|if|unless|before|to resume|then|"
    r"again stopped|but)\b"
    r"|n['’]t\b|%|\d",
    re.IGNORECASE,
)
_NO_LEAVE = re.compile(
    rf"\b(?:(?:has|have|had|did) ?{_NOT} (?:yet )?(?:given?|grant(?:ed)?|issued?|received?|obtain(?:ed)?|got|gotten) (?:\w+ ){{0,3}}?"
    r"(?:permission|leave|consent|approval|clearance|authori[sz]ation|permits?|visas?|access)"
    rf"|(?:permission|approval|clearance|authori[sz]ation|permits?|visas?|consent)\b(?: {_W}){{0,8}}? (?:has|have|had|was|were|is) ?{_NOT} "
    r"(?:yet )?(?:been )?(?:given|granted|issued|received|obtained))\b",
    re.IGNORECASE,
)
_NONE_LEFT = re.compile(
    rf"\b(?:none|not one|not a single one|no one|nobody)(?: of(?: {_W}){{1,9}}?)? (?:(?:has|have|had|was|were) (?:yet )?"
    r"(?:been )?)?(?:left|leave|evacuated|arrived|moved|departed|crossed|returned|come out|got out)\b"
    rf"|\b(?:has|have|had|was|were) ?{_NOT} (?:yet |been |yet been )?(?:left|evacuated|arrived|moved|departed|crossed|returned)\b",
    re.IGNORECASE,
)
_NOBODY_STOPPED = re.compile(
    r"^(?:[\w, ]{0,25}, )?(?:nobody|no one|no (?:cars?|trucks?|vehicles?|ambulances?|families|people|patients?|bus(?:es)?|"
    r"convoys?|civilians|"
    r"passengers|aid workers|staff|drivers?|lorries|travellers)) (?:was|were|has been|have been|is being|are being|is|are) (?:\w+ )?"
    r"(?:turned (?:back|away|round)|stopped|refused|barred|blocked|prevented|sent back|held up|harassed)\b",
    re.IGNORECASE,
)
_NO_TRAFFIC = re.compile(
    rf"(?:still |currently |again )?no (?:{_W} ){{0,2}}?(?:flights?|convoys?|buses|traffic|movements?|ferr(?:y|ies)|boats?|"
    rf"trains?|passage|crossings?|"
    r"evacuations?|airdrops?)\b(?! (?:restrictions?|delays?|problems?|issues?|incidents?|(?:was|were|has been|have been|is|are) (?:\w+ )?"
    r"(?:attacked|hit|stopped|turned|cancel\w+|delayed|blocked|closed|disrupted|suspended|affected|refused|denied)))",
    re.IGNORECASE,
)
_WAS_TO = re.compile(
    r"\b(?:(?:was|were|is|are|had been) (?:\w+ )?(?:due|set|scheduled|supposed|expected|meant|planned|slated|intended|to)|"
    r"due) ?(?:to\b|for\b|be\b)?",
    re.IGNORECASE,
)
_BUT_DID_NOT = re.compile(
    rf"[^.;]{{0,80}}?(?:,? (?:but|yet|though|and)|;) (?:it |they |he |she |this |that |has |have )?"
    rf"(?:(?:was|were|did|has|have|had|is|are) ?{_NOT}\b|(?:never|failed to) (?:\w+)|nobody (?:came|left|crossed)|remain(?:s|"
    rf"ed) (?:shut|closed))"
    rf"|[^.;]{{0,60}}\. (?:It|They|This|That|He|She) (?:(?:was|were|did|has|have) ?{_NOT}\b(?! (?:\w+ ){{0,2}}(?:until|before|"
    rf"say|know))|never did\b)",
    re.IGNORECASE,
)
_TO_COME = (Modality.PLANNED, Modality.STATED_INTENT)
_MOVES = (ReadKind.ACCESS, ReadKind.DISPLACEMENT, ReadKind.RESPONSE)


def as_not_so(claim: Proposal, text: str) -> Proposal:
    """The claim with the no that its words tell."""
    if claim.negative:
        return claim
    if claim.kind in _MOVES and claim.modality in _TO_COME:
        return _never_came(claim, text)
    if claim.modality not in SAYS_SO:
        return claim
    quote = claim.quote
    if claim.kind is ReadKind.NEED and _is_no_need(claim.subtype, quote):
        return replace(claim, negative=True)
    if claim.kind is not ReadKind.ACCESS:
        return claim
    if _NO_LEAVE.search(quote) and claim.subtype in ("access", "permit", "passage", ""):
        return replace(claim, negative=True, subtype="permit", state=None)
    if claim.subtype in ("leaving_prevented", "blocked", "turned_back", "access", "no_access") and _NOBODY_STOPPED.match(quote):
        return replace(claim, negative=True, state=None)
    if claim.subtype in ("access", "passage", "") and claim.state is None and _NO_TRAFFIC.match(quote):
        return replace(claim, negative=True)
    return claim


def _is_no_need(subtype: str, quote: str) -> bool:
    """Whether nobody is ill, or what did not work does again."""
    if _NOT_SPREAD.search(quote) or _NO_CASE.search(quote):
        return True
    runs = _RUNS.search(quote) if subtype in ("out_of_service", "water", "power", "electricity", "health", "medical", "") else None
    return runs is not None and _HARDLY.search(quote.replace(runs[0], " ")) is None


def _never_came(claim: Proposal, text: str) -> Proposal:
    """`was supposed to leave, |but never left|`, `None of the 400 who were to leave |has left|`, `was to open on Monday. |It didn't|`."""
    told = _NONE_LEFT.search(claim.quote) is not None and claim.kind is ReadKind.DISPLACEMENT
    to = _WAS_TO.search(claim.quote)
    if told or (to is not None and _BUT_DID_NOT.match(text[claim.start + to.end() : claim.end + 90])):
        state = None if claim.state is AccessState.ANNOUNCED else claim.state
        return replace(claim, modality=Modality.ASSERTED, negative=True, state=state)
    return claim
