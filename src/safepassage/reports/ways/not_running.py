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
    r"(?:flights?|bus(?:es)?(?: services?)?|ferr(?:y|ies)(?: services?)?|air services?|trains?|traffic|convoys?|airlifts?|air ?drops?|"
    r"boats?|barges?|vessels?|ships?|shipping|aircraft|planes?|helicopters?|shuttles?|transfers?|rotations?|movements?|deliver(?:y|ies)|trucks?|lorries|"
    r"missions?|visits?|trips?|assessments?|evacuations?)"
    r"(?: [^,;:.]{1,60}?)? (?:is|are|was|were|has been|have been|had been|remains?|remained) (?:now |still |also |all |again )?"
    r"(?P<how>suspended|halted|grounded|stopped|on hold|interrupted|cancel+ed|called off|aborted)\b"
    r"(?! (?:on|off) (?:an?|the|rocks)\b)",  # a ship on a reef
    re.IGNORECASE,
)
_GROUNDED = re.compile(
    r"(?:all |most |some |the |its |their |both )?(?:[\w'’./-]{1,24} ){0,3}?(?:helicopters?|aircraft|planes?|flights?|air fleet|gunships?)"
    r"(?: [^,;:.]{1,40}?)? (?:is|are|was|were|has been|have been|had been|remains?|remained|stayed) "
    r"(?:now |still |also |all |again )?grounded\b",
    re.IGNORECASE,
)
_OUT_OF_SERVICE = re.compile(
    rf"{_WAY_SUBJECT} ?(?:is|are|was|were|has been|have been|had been|remains?|remained)(?: (?:now|still|also|again|completely|currently))?"
    r" (?:put )?(?:out of (?:service|order|action|use|operation|commission)|inoperable|inoperative|unserviceable|unusable)\b",
    re.IGNORECASE,
)
_WAS_FOR = re.compile(r"\b(?:was|were|had been)\b.{0,80}?\b(?:until|till|for)\b", re.IGNORECASE)
_NO_TRAFFIC = re.compile(  # a note without a verb
    r"(?:[^:;\n]{1,60}: )?no (?:(?:further|more|other|new|additional|onward|aid|relief|food|humanitarian|commercial|"
    r"civilian|[A-Z]{2,8}) ){0,3}"
    r"(?:convoys?|flights?|buses|boats?|barges?|ferr(?:y|ies)|trains?|movements?|traffic|transfers?|trucks?|road moves?)"
    r" (?:(?:on|to|from|between|through|along|via|into|over|by|in|out) [^.;:!?]{2,60}? )?"
    r"(?:(?:on|to|from|between|through|along|via|into|until|till|before|since|today|tomorrow|this|for now)\b)(?! (?:fire|report)\b)",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|ha[sd]|have|reach\w*|arriv\w+|came|come|enter\w*|left|leav\w+|cross\w*|got|get|can|could|pass\w*|moved?|moving|"
    r"return\w*|hit|jams?|accidents?|seen|needed|allowed|available|will|would|expected)\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?:[^:;\n]{1,60}: )?(?:still |now )?no (?:[\w'’-]{1,20} ){0,3}?"
    r"(?:convoys?|flights?|bus(?:es)?|boats?|barges?|ferr(?:y|ies)|trains?|traffic|transfers?|trucks?|lorries|ambulances?|vehicles?|helicopters?|"
    r"planes?)\b(?! (?:yet )?(?:accident|jam|report|problem|incident|delay|damage|loss)\w*)",
    re.IGNORECASE,
)
_ON_A_ROAD = re.compile(
    r"\b(?:on|along|over) the (?P<road>[A-Z][\w'’]{1,20}(?:(?: [-–] |[-– ])[A-Z][\w'’]{1,20}){0,4} "
    r"(?:road|highway|track|axis|route|corridor))\b"
)
_UNTIL = re.compile(r" (?:until|till|before) ", re.IGNORECASE)
_BY_THE_NOUN = (ReadKind.NEED, ReadKind.RESPONSE, ReadKind.POSTURE, ReadKind.DISPLACEMENT)
_DOUBT = re.compile(r"\b(?:if|whether|unless|not true|never)\b", re.IGNORECASE)


def as_not_running(claim: Proposal) -> Proposal:
    """The claim as a closure, or as a service that is suspended; it never says that anything is open."""
    if claim.modality not in SAYS_SO:
        return claim
    if claim.kind is ReadKind.CONTROL and claim.subtype in _BY_CHANCE and not claim.negative and (zone := _ZONE.search(claim.quote)):
        shut = _DOUBT.search(claim.quote[: zone.start()]) is None and _TAKEN.search(claim.quote) is None
        return replace(claim, kind=ReadKind.ACCESS, subtype="closed", state=AccessState.CLOSED) if shut else claim
    if claim.kind in _BY_THE_NOUN and not claim.harm:
        claim = _by_the_noun(claim)
    if claim.kind is not ReadKind.ACCESS:
        return claim
    bare = claim.subtype == "access" and claim.state is None and not claim.negative and _NONE.match(claim.quote) is not None
    if bare and not _VERB.search(_UNTIL.split(claim.quote)[0]):
        return replace(claim, negative=True)  # `Kutum: no flights.`
    plain = claim.subtype in ("access", "used", "flights", "port") and claim.state is None and not claim.negative
    if plain and (out := _OUT_OF_SERVICE.match(claim.quote)) and not _DOUBT.search(claim.quote[: out.end()]):
        state = None if _WAS_FOR.search(claim.quote) else AccessState.CLOSED
        return replace(claim, subtype="closed", state=state)
    if claim.negative and claim.subtype in ("closed", "not_kept", "access") and (idle := _IDLE.match(claim.quote)):
        if _DOUBT.search(claim.quote[: idle.end()]):
            return claim
        if _IN_PART.match(claim.quote, idle.end()):
            return replace(claim, subtype="access", state=None)
        return replace(claim, subtype="closed", negative=False, state=AccessState.CLOSED)
    plain = not claim.negative and claim.subtype == "access" and claim.state is None
    return replace(claim, subtype="suspended") if plain and _HALTED.match(claim.quote) else claim


def _by_the_noun(claim: Proposal) -> Proposal:
    """`No further convoys on the road until Monday`, `helicopters were grounded`: no need of convoys, and no medical flight."""
    if _NO_TRAFFIC.match(claim.quote) and not _VERB.search(_UNTIL.split(claim.quote)[0]):
        road = _ON_A_ROAD.search(claim.quote)
        if road is not None and claim.place and claim.place not in road["road"] and road["road"] not in claim.place:
            claim = replace(claim, place=road["road"], place_resolved=None)
        return replace(claim, kind=ReadKind.ACCESS, subtype="access", negative=True, state=None, count=None, target="")
    if not claim.negative and _GROUNDED.match(claim.quote) and not _DOUBT.search(claim.quote):
        return replace(claim, kind=ReadKind.ACCESS, subtype="suspended", actor="", weapon="")
    return claim
