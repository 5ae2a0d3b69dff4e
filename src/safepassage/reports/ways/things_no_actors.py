"""
A way or a number does nothing: `the |coastal road| remains under the control of the gangs`, `|Access| improved`, `the |death toll| was not
known`. It is no actor of a claim; who holds a way is whom the words behind it name (English).
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Proposal, ReadKind
from safepassage.reports.parties.parties import bare, party_of

_WAYS = (
    r"(?:roads?|routes?|highways?|bridges?|crossings?|crossing points?|border|airports?|airstrips?|airfields?|runways?|ports?|harbou?rs?|"
    r"ferry|ferries|gates?|corridors?|passage|access|flights?|tracks?|paths?|axis|axes|streets?|tunnels?|railways?|movements?)"
)
_COUNTS = r"(?:number|toll|count|figure|total|extent|scale)"
_BEHIND = r"(?: (?:of|at|in|to|into|between|from|near|on|across|through|over|for|via|out|with|along|around|outside)\b.{0,120})?"
_THING = re.compile(rf"(?:[\w'’./–-]{{1,24}} ){{0,6}}?(?:{_WAYS}|{_COUNTS}){_BEHIND}", re.IGNORECASE)
_WHO = (
    r"(?:the )?[A-Za-z][\w'’-]*"
    r"(?: (?!since|from|for|after|as|by|on|at|in|and|but|or|until|while|again|now|today|who|which)[\w'’-]+){0,3}"
)
_HOLDER = re.compile(
    r"\b(?:in (?:the )?hands of|(?:under(?: the)?|in the) (?:\w+ )?(?:control|occupation) of|(?:held|controlled|occupied|dominated) by)"
    rf" (?P<who>{_WHO})|\bunder (?P<whose>(?-i:[A-Z])[\w'’-]{{1,20}}(?: (?!control\b)[\w'’-]{{2,20}}){{0,2}}|"
    r"rebel|government|army|militia|gang)"
    r" (?:control|occupation)\b"
    r"|\bin (?P<in>(?-i:[A-Z])[\w'’-]{1,20}|rebel|government|army|militia|insurgent|opposition) hands\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    rf"(?:(?:and|but|while) )?(?P<what>(?:[\w'’./–-]{{1,24}} ){{0,6}}?{_WAYS}(?: (?:of|at|in|to|near|between|on) [^,;:]{{1,50}}?)?) "
    r"(?:is|are|was|were|remains?|remained)"
    r"(?: (?:now|still|again|firmly|currently|reportedly)){0,2} "
    r"(?:held|controlled|occupied|dominated|under|in (?:the )?(?:hands|control) of)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"(?P<what>[^,;:]{2,70}?) (?:is|are|was|were|remains?|remained)(?: (?:now|still|again|firmly|currently|reportedly)){0,2} "
    r"(?:held|controlled|occupied|dominated|under|in)\b",
    re.IGNORECASE,
)
_STATE = re.compile(  # of the way itself, told beside who holds it
    r"\b(?:re-?open(?:ed)?|open|closed|shut|blocked|sealed|barred|passable|impassable|usable|unusable|off[- ]limits|safe|unsafe|dangerous|"
    r"mined|clear|no \w+ (?:can|may|could))\b",
    re.IGNORECASE,
)
_KINDS = (ReadKind.ACCESS, ReadKind.CONTROL, ReadKind.INCIDENT, ReadKind.NEED)
_UNTOLD = ("access", "")


def without_things_as_actors(claim: Proposal) -> Proposal:
    """The claim with whom its words name as holder of a way, and with no way or number as its actor."""
    claim = _by_its_holder(_as_held(claim))
    if claim.kind not in _KINDS or not claim.actor or _THING.fullmatch(claim.actor) is None:
        return claim
    holder = _holder_in(claim.quote) if claim.kind is ReadKind.CONTROL else ""
    ways = claim.kind in (ReadKind.ACCESS, ReadKind.CONTROL)
    return replace(claim, actor=holder, target=claim.target or (claim.actor if ways else ""))


def _by_its_holder(claim: Proposal) -> Proposal:
    """`The |junction| at Alamata is under TPLF control`: the place that is held is no holder, be it no way."""
    found = _PASSIVE.match(claim.quote) if claim.kind is ReadKind.CONTROL and claim.subtype == "holds" else None
    if found is None or claim.actor not in found["what"] or not (holder := _holder_in(claim.quote[found.end("what") :])):
        return claim
    return replace(claim, actor=holder, target=claim.target or claim.actor)  # `is in rebel hands` has none yet


def _as_held(claim: Proposal) -> Proposal:
    """`The port is held by the rebels`: who holds it is told, and of its use nothing."""
    plain = claim.kind is ReadKind.ACCESS and claim.subtype in _UNTOLD and claim.state is None
    if not plain or claim.negative or claim.modality not in SAYS_SO or _HELD.match(claim.quote) is None:
        return claim
    if _STATE.search(claim.quote):
        return claim  # `controlled by the army and |closed to civilians|`
    holder = _holder_in(claim.quote)
    return replace(claim, kind=ReadKind.CONTROL, subtype="holds", actor=holder, note="") if holder else claim


def _holder_in(quote: str) -> str:
    found = _HOLDER.search(quote)
    return party_of(bare(found["who"] or found["whose"] or found["in"])) if found is not None else ""
