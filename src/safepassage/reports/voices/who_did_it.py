"""
Who is named beside a deed and did not do it (English): the town that `fell to` an army, the hospital that `received 25 dead`, leaders who
`report 9 killed`, soldiers who `came under fire`; and shots that hit an aircraft, which are no strike from the air.
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import Proposal, ReadKind
from safepassage.reports.harm.aircraft_shot_at import OF_AIR, is_craft, shot_at_aircraft
from safepassage.reports.parties.parties import bare, party_of

_NAME = r"[A-Z][\w'’-]*"
_SIDE = (
    rf"(?:the |an? )?(?:(?:{_NAME}|al-\w+|of|and|the|[a-z]{{3,15}}) ){{0,6}}?(?:{_NAME}|army|forces|rebels?|fighters|militia(?:s|men)?|"
    rf"troops|"
    r"insurgents|guerrillas|militants|junta|separatists|paramilitar(?:y|ies)|jihadis(?:ts)?|soldiers|government|besiegers|coalition|alliance|group|movement|front|gunmen|police|regime)"
)
_FELL_TO = re.compile(
    rf"\b(?:(?:fell|falls|fallen)(?: back into the hands of| to| into the hands of)|(?:was|were) lost to) (?P<side>{_SIDE})"
    r"(?=[.,;:!?)]|$| (?:on|in|at|after|before|last|this|yesterday|today|early|late|overnight|without|following|during|when|as|and|"
    r"but|who|which|"
    r"despite|within|by|near|since|for|amid)\b)"
)
_NO_SIDE = re.compile(
    r"(?:the )?(?:ground|pieces|ruins?|rubble|disease|hunger|cholera|shelling|shells?|fire|earth|west|east|north|south)\b", re.I
)
_TAKEN = ("captured", "lost", "fallen", "")
_TENDS = re.compile(
    r"\b(?:hospitals?|clinics?|morgues?|mortuary|health (?:cent(?:re|er)s?|post|facility|facilities)|infirmary|Red Cross|Red Crescent|"
    r"MSF|ICRC|"
    r"doctors?|medics?|surgeons?|medical (?:cent(?:re|er)|teams?|staff)|ambulances?|Civil Defen[cs]e|rescuers|rescue (?:teams|workers)|"
    r"first responders|paramedics|field hospital|ward)\b",
    re.IGNORECASE,
)
_TOOK_IN = re.compile(
    r"\b(?:receiv\w+|treat\w*|admit\w*|took in|taken in|taking in|had|has|have|saw|seen|count\w*|record\w*|report\w*|register\w*|"
    r"confirm\w*|"
    r"collect\w*|recover\w*|retriev\w*|pulled|found|list\w*|document\w*|log(?:s|ged)|buried|evacuat\w+|mov(?:ed|es)|carried|transport\w+|brought)\b",
    re.IGNORECASE,
)
_DID = re.compile(
    r"\b(?:shot|shelled|bombed|attacked|fired|killed [^.;]{0,60} (?:in|at)|executed|murdered|massacred|ambushed)\b", re.IGNORECASE
)
_FOUND = re.compile(  # `Police |have recovered 49 bodies|`: who finds the dead did not kill them
    r" (?:(?:has|have|had|also|later|then|now|since|so far|already|on \w+|said \w+) ){0,3}(?:recover(?:ed|s|ing)?|found|"
    r"finds?|discover(?:ed|s)?|"
    r"retriev(?:ed|es)|unearthed|exhumed|dug up|collected|picked up|pulled|removed|came (?:across|upon)|stumbled (?:on|"
    r"upon)|counted|buried) "
    r"(?:(?!and\b|killed\b|after\b)[\w,.'’-]{1,24} ){0,6}?(?:bod(?:y|ies)|corpses?|remains|skeletons?|dead)\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\b(?:report(?:s|ed|ing)?|say|says|said|put|puts|count(?:s|ed)?|record(?:s|ed)?|confirm(?:s|ed)?|told|document(?:s|ed)?|list(?:s|ed)?|"
    r"register(?:s|ed)?|verif(?:y|ies|ied)|spoke of|speaks? of|acknowledg\w+)\b",
    re.IGNORECASE,
)
_UNDER_FIRE = re.compile(
    r"\b(?:came|come|comes|coming|were|was|are|is|remained|been) (?:again |also |repeatedly )?under (?:[\w-]{1,15} ){0,3}?"
    r"(?:fire|attack|shelling|bombardment|shellfire|gunfire)\b",
    re.IGNORECASE,
)


def as_who_did_it(claim: Proposal) -> Proposal:
    """The claim with the actor that its words tell, or with none."""
    if claim.kind is ReadKind.CONTROL:
        return _fallen_to(claim)
    if claim.kind is not ReadKind.INCIDENT:
        return claim
    if claim.subtype in (*OF_AIR, "shooting") and shot_at_aircraft(claim.quote):
        shots = re.match(r"(?:shots?|bullets?|gunfire|rounds?|fire)\b", claim.actor, re.IGNORECASE)
        claim = replace(
            claim, subtype="shooting", weapon="" if is_craft(claim.weapon) else claim.weapon, actor="" if shots else claim.actor
        )
    return replace(claim, actor="") if claim.actor and _no_doer(claim) else claim


def _fallen_to(claim: Proposal) -> Proposal:
    """`Vukovar fell to the Yugoslav federal army`: it took the town."""
    found = _FELL_TO.search(claim.quote)
    if found is None or claim.subtype not in _TAKEN or _NO_SIDE.match(found["side"]):
        return claim
    before = claim.quote[: found.start()]
    if claim.actor and claim.actor not in (claim.place, claim.target) and claim.actor not in before:
        return claim
    return replace(claim, actor=party_of(bare(found["side"])))


def _no_doer(claim: Proposal) -> bool:
    """Whether who stands as the actor only tells of it, tended the harmed, or suffered it."""
    actor = re.escape(claim.actor)
    named = re.search(rf"\b{actor}(?:'s|’s)?(?P<behind> [^.;]{{0,80}})?", claim.quote, re.IGNORECASE)
    behind = (named["behind"] or "") if named else ""
    near = behind[:40]
    if (under := _UNDER_FIRE.search(claim.quote)) and named and named.end("behind") >= under.start() >= named.start():
        return re.search(r"\b(?:by|from) ", claim.quote[under.end() :]) is None or named.start() < under.start()
    if claim.actor == claim.claimant and named is not None and _REPORTS.match(near.strip()):
        return True
    if _FOUND.match(behind):
        return True
    return _TENDS.search(claim.actor) is not None and _TOOK_IN.search(near) is not None and not _DID.search(claim.quote)
