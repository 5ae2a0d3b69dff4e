"""
An attack that is planned, possible or suspected has not happened: `Info of a |planned attack| on the camp`, `|Suspected car bomb| near the
compound, avoid area`, `|A plot to bomb| the market was uncovered` (English).

With a word that says that it came (`took place`, `killed`, `went off`) the claim stays what it was; so does one of suspected men.
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Modality, Proposal, ReadKind

_DEED = (
    r"(?:attacks?|ambush(?:es)?|raids?|assaults?|strikes?|air ?strikes?|kidnapp?ings?|abductions?|bombings?|offensives?|robber(?:y|ies)|"
    r"explosions?|lootings?|assassinations?|killings?|massacres?|incursions?|shelling|hijackings?|carjackings?|arson)"
)
_BY_HAND = (  # a possible air strike was heard or seen
    r"(?:attacks?|ambush(?:es)?|raids?|assaults?|kidnapp?ings?|abductions?|offensives?|robber(?:y|ies)|incursions?|"
    r"hijackings?|carjackings?|assassinations?)"
)
_DEVICE = (
    r"(?:(?:SV|V|RC|CW|PB|WB)?B?IEDs?|(?:car|truck|roadside|vehicle|suicide|parcel|time|pipe|nail|"
    r"petrol)[- ]bombs?|bombs?|landmines?|mines?|"
    r"explosive devices?|explosives|booby[- ]traps?|suicide (?:bombers?|vests?|attackers?)|unexploded ordnance|UXOs?|drones?|snipers?)"
)
_BETWEEN = r"(?:(?!and\b|but\b|in\b|on\b|of\b|the\b|to\b|by\b)[\w'’-]{2,20} ){0,3}?"
_TO_COME = re.compile(
    rf"\b(?:planned|imminent|impending|intended|forthcoming|anticipated|plotted) {_BETWEEN}{_DEED}\b"
    rf"|\b(?:possible|potential|likely|probable) {_BETWEEN}(?:{_BY_HAND}|{_DEVICE})\b"
    rf"|\b(?:suspected|possible|potential) {_BETWEEN}{_DEVICE}"
    rf"(?! (?:attacks?|explosions?|blasts?|strikes?|bombings?|fire)\b)",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"\b(?:kill\w*|dead|died|wound\w*|injur\w*|hurt|took place|taken place|happened|occurred|hit|struck|exploded|went off|gone off|"
    r"detonated|blew|blown|damag\w+|destroy\w+|tore|ripped|targeted|rocked|shook|fired|shot|left|began|started|under way|underway|"
    r"was carried out|were carried out|claimed|repelled|continu\w+|launched|fell|landed|crashed|flew|"
    r"defused|disarmed|arrested|convicted|charged|tried)\b",
    re.IGNORECASE,
)
_NO_MORE = re.compile(
    r"\b(?:called off|cancel\w*|postpone\w*|put off|abandon\w*|not|no|never|den(?:y|ies|ied)|delayed|shelved|suspended|condemn\w*)\b",
    re.IGNORECASE,
)
_DO = (
    r"(?:bomb|attack|blow up|kill|assassinate|kidnap|abduct|storm|ambush|shell|raid|murder|target|hijack|"
    r"strike|loot|burn|poison|down|seize)"
)
_PLOT = r"(?:plot|plan|plans|scheme|conspiracy|attempt|plots|attempts) (?:by [\w' ’-]{2,40} )?to "
_STOPPED = r"(?:foil(?:s|ed)|thwart(?:s|ed)|avert(?:s|ed)|prevent(?:s|ed)|disrupt(?:s|ed)|frustrate[sd]|broken up|broke up|stopped)"
_KNOWN = r"(?:uncover(?:s|ed)|discover(?:s|ed)|expose[sd]|reveal(?:s|ed)|detect(?:s|ed)|found out|leaked|learned of)"
_A_PLOT = re.compile(
    rf"\b{_PLOT}{_DO}\b[^.;]{{0,90}}? (?:was|were|has been|have been|had been) (?:\w+ )?(?:(?P<stopped>{_STOPPED})|{_KNOWN})\b"
    rf"|\b(?:(?P<stops>{_STOPPED})|{_KNOWN}) (?:an? |the |what [\w' ]{{2,30}} (?:called|said was) )?"
    rf"(?:[\w'’-]{{2,20}} ){{0,3}}?{_PLOT}{_DO}\b",
    re.IGNORECASE,
)
_A_BOMB_IS = re.compile(
    r"\b(?:an?|two|three|several|some|more) (?:bombs?|explosive devices?|explosives|car bombs?) (?:was|were|is|are|had been|has been) "
    r"(?:in|at|inside|under|on board|aboard|somewhere|hidden|waiting)\b",
    re.IGNORECASE,
)
_BOMB_FOUND = re.compile(
    r"\b(?:bombs?|explosive devices?|explosives|IEDs?|grenades?) (?:was|were|has been|have been|had been) (?:\w+ )?"
    r"(?:(?P<gone>defused|disarmed|made safe|neutrali[sz]ed|removed)|found|discovered|spotted|left)\b",
    re.IGNORECASE,
)
_WENT_OFF = re.compile(r"\b(?:exploded|went off|detonated|blew|hit|struck|damaged|destroyed|fell|dropped)\b", re.IGNORECASE)
_HARMFUL = (ReadKind.INCIDENT, ReadKind.PROTECTION)
_TOLD = (*SAYS_SO, Modality.PLANNED, Modality.WARNED)


def as_suspected(claim: Proposal) -> Proposal:
    """The claim as a threat, or as an attack that there was not where it was foiled."""
    if claim.kind not in _HARMFUL or claim.modality not in _TOLD or claim.negative or claim.harm:
        return claim
    quote = claim.quote
    if plot := _A_PLOT.search(quote):
        if plot["stopped"] or plot["stops"]:
            return replace(claim, negative=True)
        return _as_threat(claim, "plot")
    if claim.subtype in ("air_strike", "explosion", "shelling", "") and (bomb := _BOMB_FOUND.search(quote)) and not _WENT_OFF.search(quote):
        return replace(claim, kind=ReadKind.RESPONSE, subtype="clearance") if bomb["gone"] else _as_threat(claim, "risk", claim.modality)
    found = _TO_COME.search(quote) or _A_BOMB_IS.search(quote)
    if found is None or _CAME.search(quote) or _NO_MORE.search(quote):
        return claim
    return _as_threat(claim, "planned_attack" if found[0].lower().startswith(("planned", "plotted", "intended")) else "risk")


def _as_threat(claim: Proposal, subtype: str, modality: Modality = Modality.PREDICTED) -> Proposal:
    modality = claim.modality if claim.modality is Modality.WARNED else modality
    return replace(claim, kind=ReadKind.THREAT, subtype=subtype, modality=modality)
