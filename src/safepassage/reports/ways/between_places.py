"""`- Goma - Rutshuru: closed`, `the road between Monrovia and Buchanan`: the way between two towns is the place, and not one of them."""

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
_TOLD = re.compile(
    rf"\b(?i:(?:(?:main|coastal|only|old|new|paved) )?(?:road|highway|route|motorway|track|railway|line)s?) "
    rf"(?:(?:that |which )?(?:link|connect)(?:s|ing|ed)?|between|from|leading from) (?P<one>{_LATIN}) (?:and|to|with) (?P<two>{_LATIN})"
)
_TOLD_ARABIC = re.compile(
    r"(?:ال)?(?:طريق|أوتوستراد|اوتوستراد)(?: ال[\u0621-\u064a]{2,12}){0,2} "
    r"(?:(?:الرابط|الواصل|الممتد|الذي يربط|الذي يصل) )?(?:بين|من) "
    r"(?P<one>[\u0621-\u064a]{2,15}(?: [\u0621-\u064a]{2,15}){0,1}?) (?:و|إلى |الى )(?P<two>[\u0621-\u064a]{2,15})"
)
_NEXT = re.compile(r" [\u0621-\u064a]{2,15}")
_TOWN = "city"  # as the gazetteer calls a town or a village too
_NOBODY = "unnamed person"


def as_between(claim: Proposal, text: str, atlas: Atlas) -> Proposal:
    """A claim about a way whose place was read as one of the two towns that it runs between: of the way between them, with no point."""
    if claim.kind is not ReadKind.ACCESS:
        return claim
    if (told := _told_between(claim, text, atlas)) is not None:
        return replace(claim, place=told, place_resolved=PlaceRead(told))
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


def _told_between(claim: Proposal, text: str, atlas: Atlas) -> str | None:
    """`the |road from Shire to Axum|`, `|الطريق بين الأبيض والخرطوم|`, where one of the two was taken for its place; None: nothing so."""
    quote = text[claim.start : claim.end]
    found = _TOLD.search(quote) or _TOLD_ARABIC.search(quote)
    if found is None:
        return None
    longer = _NEXT.match(quote, found.end())
    more = longer[0] if longer and atlas.find(found["two"] + longer[0]) else ""  # between Sennar and |Wad| Madani
    towns = (found["one"], found["two"], found["two"] + more)
    if plain(claim.place) not in map(plain, towns) or quote.count(claim.place) > 1:
        return None  # `stopped in Bor, on the road from Juba to Bor`
    return found[0] + more


def _is_town(name: str, atlas: Atlas) -> bool:
    """Whether it is a town or a village, as far as is known: between a country and its town no way runs."""
    known = atlas.find(name)
    return bool(known) and known[0].precision == _TOWN
