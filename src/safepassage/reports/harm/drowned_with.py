"""
The dead whom a claim counts without calling them dead: `A ferry carrying families capsized, |drowning at least 30|`, `pulled |the bodies
of three sisters| from the rubble` (English).
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Count, Harm, Proposal, ReadKind

_DROWNED = re.compile(
    r"\b(?P<how>capsiz\w+|sank|sunk|sinking|overturn\w*|went down|keeled over)\b[^.;]{0,60}?,? "
    r"(?:and )?drown(?:ing|ed) (?P<number>[^.;,]{1,50})",
    re.IGNORECASE,
)
_BODIES = re.compile(
    r"\b(?:pull(?:s|ed)?|recover(?:s|ed)?|dug|retriev\w+|drag(?:s|ged)?|remove[sd]?|extract(?:s|ed)?) (?:out )?"
    r"(?P<who>(?:the |at least )?(?:bodies|corpses|remains) of [^.;,]{2,50}?|[^.;,]{1,30}? (?:dead (?!and)[\w ]{3,20}|bodies|corpses))"
    r" (?:from|out of|under) ",
    re.IGNORECASE,
)
_ALIVE = re.compile(r"\b(?:alive|rescued|survivors?|surviv\w+|wounded|injured)\b", re.IGNORECASE)
_AT_SEA = (ReadKind.DISPLACEMENT, ReadKind.INCIDENT, ReadKind.RESPONSE)


def as_dead(claim: Proposal) -> Proposal:
    """The claim as deaths of those whom it counts."""
    count = claim.count
    if count is None or claim.harm or claim.modality not in SAYS_SO or claim.negative:
        return claim
    drowned = _DROWNED.search(claim.quote) if claim.kind in _AT_SEA else None
    if drowned is not None and count.text in drowned["number"]:
        return _killed(claim, count, "sinking")
    found = _BODIES.search(claim.quote) if claim.kind is ReadKind.RESPONSE else None
    if found is None or count.text not in found["who"] or _ALIVE.search(claim.quote):
        return claim
    if " and " in found["who"]:  # the bodies of a mother |and| two sons: not only of those who are counted
        count = replace(count, high=None, qualifier="at least")
    return _killed(claim, replace(count, unit="people") if count.unit in ("bodies", "corpses", "remains") else count, "killing")


def _killed(claim: Proposal, count: Count, subtype: str) -> Proposal:
    return replace(claim, kind=ReadKind.INCIDENT, subtype=subtype, count=None, harm=Harm(killed=count), origin="", destination="")
