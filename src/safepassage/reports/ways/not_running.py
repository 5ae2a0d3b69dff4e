"""A way that does not run: `the port is not operating`, `the runway was hit by shells and aid flights are suspended` (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, AccessState, Proposal, ReadKind

_WAY = (
    r"(?:(?:air|sea)?ports?|airfields?|airstrips?|airbases?|aerodromes?|runways?|landing strips?|strips?|crossings?|border posts?|gates?|"
    r"bridges?|ferry|ferries|ferry terminals?|terminals?|harbou?rs?|jetty|jetties|roads?|highways?|railways?|flights?|buses|bus services?|"
    r"ferry services?|air services?|trains?|airlift|air ?bridge)"
)
_RUNS = r"(?:operating|operational|functioning|functional|working|running|in (?:operation|service|use))"
_WAY_SUBJECT = rf"(?:[\w'’./-]{{1,24}} ){{0,8}}?{_WAY}\b(?:[ ,][^;:]{{0,60}}?)?"
_NOT = (
    r"(?:(?:is|are|was|were)(?: (?:now|still|also|currently|again|therefore))?(?: not|n['’]t| no longer)|"
    r"(?:has|have|had) (?:not|never|no longer) been|remain(?:s|ed)? (?:not|non-?))"
)
_IDLE = re.compile(
    rf"{_WAY_SUBJECT} ?{_NOT}(?: (?:yet|currently|now|again|at all|presently|considered)){{0,2}} ?{_RUNS}\b"
    r"(?! (?:for long|without|only|on (?:time|schedule)))",
    re.IGNORECASE,
)
_IN_PART = re.compile(  # `not operating normally`: it runs, and nobody says how far
    r" (?:normally|fully|properly|efficiently|well|smoothly|(?:at|to|on|as|in|with|under) (?:its |their |the |an? )?(?:full|normal|usual|"
    r"maximum|half|capacity|expected|part|round|better|ease))\b",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"\b(?:(?:is|are|was|were|remains?|remained|made|became|into) (?:still |now |again )?"
    r"|(?:declare[sd]?|proclaim(?:s|ed)|designate[sd]?|made) (?:[\w'’-]{1,24} ){0,7}?(?:as )?)"
    r"an? closed military (?:zone|area)\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(r"\b(?:\w*captur\w+|seiz\w+|took|taken?|taking|overr[au]n|enter\w*|withdr\w+|left)\b", re.IGNORECASE)
_BY_CHANCE = ("", "captured", "holds")
_HALTED = re.compile(
    r"(?:(?:and|but|so|while) )?(?:all |most |some |the |its )?(?:[\w'’./-]{1,24} ){0,3}?"
    r"(?:flights?|bus(?:es)?(?: services?)?|ferr(?:y|ies)(?: services?)?|air services?|trains?|traffic|convoys?|airlift)"
    r"(?: [^,;:.]{1,40}?)? (?:is|are|was|were|has been|have been|had been|remains?|remained) (?:now |still |also |all |again )?"
    r"(?P<how>suspended|halted|grounded|stopped|on hold)\b",
    re.IGNORECASE,
)
_DOUBT = re.compile(r"\b(?:if|whether|unless|not true|never)\b", re.IGNORECASE)


def as_not_running(claim: Proposal) -> Proposal:
    """The claim as a closure, or as a service that is suspended; it never says that anything is open."""
    if claim.modality not in SAYS_SO:
        return claim
    if claim.kind is ReadKind.CONTROL and claim.subtype in _BY_CHANCE and not claim.negative and (zone := _ZONE.search(claim.quote)):
        shut = _DOUBT.search(claim.quote[: zone.start()]) is None and _TAKEN.search(claim.quote) is None
        return replace(claim, kind=ReadKind.ACCESS, subtype="closed", state=AccessState.CLOSED) if shut else claim
    if claim.kind is not ReadKind.ACCESS:
        return claim
    if claim.negative and claim.subtype in ("closed", "not_kept", "access") and (idle := _IDLE.match(claim.quote)):
        if _DOUBT.search(claim.quote[: idle.end()]):
            return claim
        if _IN_PART.match(claim.quote, idle.end()):
            return replace(claim, subtype="access", state=None)
        return replace(claim, subtype="closed", negative=False, state=AccessState.CLOSED)
    plain = not claim.negative and claim.subtype == "access" and claim.state is None
    return replace(claim, subtype="suspended") if plain and _HALTED.match(claim.quote) else claim
