"""`- Goma - Rutshuru: closed`: an entry of a list about the way between two towns; the way is its place, and not the first of them."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.gazetteer import plain
from safepassage.records.reading import PlaceRead, Proposal, ReadKind
from safepassage.records.reading_places import Atlas

_LATIN = r"[A-Z][\w'’]{1,20}(?:[ -][A-Z][\w'’]{1,20}){0,2}"
_ARABIC = r"[\u0621-\u064a]{2,15}(?: [\u0621-\u064a]{2,15}){0,2}"
_ENTRY = re.compile(
    rf"[ \t]{{0,20}}(?:(?:[-*•◦▪·–—+|]|\d{{1,2}}[.)])[ \t]{{0,5}})?(?P<way>(?:طريق|الطريق|محور) )?"
    rf"(?P<pair>(?P<one>{_LATIN}|{_ARABIC})(?: [-–—/] | ?(?:→|->|↔|<->) ?| to )"
    rf"(?P<two>{_LATIN}|{_ARABIC}))(?: (?i:road|rd\.?|route|axis|highway))?(?: \([^()\n]{{1,20}}\))?(?: ?[:|]|\t)"
)
_TOWN = "city"  # as the gazetteer calls a town or a village too
_NOBODY = "unnamed person"


def as_between(claim: Proposal, text: str, atlas: Atlas) -> Proposal:
    """A claim about a way whose place was read as one of the two towns at the head of its line: of the way between them, with no point."""
    if claim.kind is not ReadKind.ACCESS:
        return claim
    entry = _ENTRY.match(text, text.rfind("\n", 0, claim.start) + 1)
    if (
        entry is None
        or entry.end() > claim.end
        or plain(claim.place).removeprefix("طريق ") not in map(plain, ("", entry["one"], entry["two"], entry["pair"]))
    ):
        return claim
    if not entry["way"] and not (_is_town(entry["one"], atlas) and _is_town(entry["two"], atlas)):
        return claim
    actor = "" if claim.actor == _NOBODY else claim.actor
    return replace(claim, place=entry["pair"], place_resolved=PlaceRead(entry["pair"]), actor=actor)


def _is_town(name: str, atlas: Atlas) -> bool:
    """Whether it is a town or a village, as far as is known: between a country and its town no way runs."""
    known = atlas.find(name)
    return bool(known) and known[0].precision == _TOWN
