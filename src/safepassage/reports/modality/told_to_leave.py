"""Relief workers who are told to leave may not work there: `told foreign aid workers to leave X`, `expelled 13 aid agencies` (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Modality, Proposal, ReadKind

_ACRONYM = r"(?-i:MSF|WFP|UNHCR|UNICEF|ICRC|IFRC|UNRWA|OCHA|IOM|WHO|NRC|IRC|DRC|UNDP|UNFPA|OHCHR|GOAL|UN|U\.N\.|NGOs?|INGOs?)"
_BODY = (
    rf"(?:{_ACRONYM}|United Nations|Red Cross|Red Crescent|Oxfam|Caritas|Save the Children|Doctors Without Borders|Refugee Council|"
    rf"Mercy Corps|"
    r"World Vision|Action Against Hunger|World Food Programme|charity|charities|non-governmental organi[sz]ations?)"
)
_WORKERS = (
    rf"(?:(?:[\w'’.-]{{1,20}} ){{0,4}}?(?:aid|relief|humanitarian|charity|health|medical|foreign|international|{_BODY}) "
    r"(?:[\w'’.-]{1,20} ){0,2}?(?:workers?|agency|agencies|staff|organi[sz]ations?|groups?|teams?|personnel|officials?|employees|missions?|"
    rf"charities|doctors|nurses|envoys?|experts|coordinator)|(?:the |all |staff (?:of|from) (?:the )?(?:[A-Z][\w'’-]+ ){{0,3}})?{_BODY}"
    r"(?:'s|’s)?(?: (?:workers|staff|teams?|officials|personnel))?)"
)
_TIME = r"(?:\w{1,12}[- ]?\w{0,10} (?:hours?|days?|weeks?)|an? (?:week|day|month)|until [\w ]{2,20})"
_LEAVE = (
    r"(?:leave(?! (?:an?|some|any|it|them) )|quit|pull out of|get out of|withdraw from|vacate|close (?:its|their) offices|"
    r"(?:stop|cease|suspend|halt|end) (?:all )?(?:its |their )?(?:work|working|operating|operations|activities))"
)
LEAVE = re.compile(
    rf"\b(?:told|tells|ordered|orders|asked|asks|instructed|gave|gives|given|forced|forces) (?:the )?{_WORKERS} "
    rf"(?:(?:in [A-Z][\w'’-]+ )?{_TIME} )?to {_LEAVE}\b"
    rf"|\b{_WORKERS} (?:in [A-Z][\w'’-]+ )?(?:have been|has been|had been|were|was|are|is)(?: all| being)? (?:told|ordered|asked|"
    rf"instructed|"
    rf"given {_TIME}) to {_LEAVE}\b"
    rf"|\b(?:expel(?:s|led|ling)?|banish(?:es|ed)|threw out|kicked out|deported) (?:(?:the|all|at least|some|another|\d{{1,4}}) "
    rf"){{0,3}}{_WORKERS}"
    rf"|\b{_WORKERS} (?:have been|has been|had been|were|was|are|being) (?:expelled|thrown out|deported|kicked out)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:told|ordered|asked|instructed|withdr\w+|pulled) (?:its|their|our) (?:own )?", re.IGNORECASE)
_UNDONE = re.compile(
    r"\b(?:not|never|if|unless|whether|threat\w*|would|could|may|might|will|den(?:y|ies|ied)|revers\w+|revok\w+|cancel\w+|rescind\w*|lifted|"
    r"withdrew (?:the|its) (?:order|expulsion)|allowed)\b|n['’]t\b",
    re.IGNORECASE,
)
_READ = (ReadKind.ACCESS, ReadKind.RESPONSE, ReadKind.DISPLACEMENT, ReadKind.DIPLOMACY, ReadKind.PROTECTION, ReadKind.THREAT)
_AT_ALL = ("author", "unnamed")
_THINGS = ("aid", "relief", "humanitarian")


def tells_to_leave(quote: str) -> re.Match[str] | None:
    """The words that tell relief workers to leave, and that they were told so; None: there are none."""
    found = LEAVE.search(quote)
    return None if found is None or _OWN.search(found[0]) or _UNDONE.search(quote) else found


def as_told_to_leave(claim: Proposal) -> Proposal:
    """The claim as a ban of those who are told to leave; that they were asked to is no wish of the text's."""
    if claim.kind not in _READ or claim.modality not in (*SAYS_SO, Modality.DEMANDED) or claim.negative or claim.harm:
        return claim
    if tells_to_leave(claim.quote) is None or (claim.kind is ReadKind.DIPLOMACY and "ambassador" in claim.quote):
        return claim
    count = claim.count if claim.count is None or claim.count.unit not in _THINGS else replace(claim.count, unit="agencies")
    said = claim.claimant in (claim.actor, claim.target) or claim.claimant in _AT_ALL  # who told them, or was told, is in the words
    return replace(
        claim, kind=ReadKind.ACCESS, subtype="banned", state=None, count=count, modality=Modality.ASSERTED,
        claimant="author" if said and _said_of_itself(claim) else claim.claimant,
    )  # fmt: skip


def _said_of_itself(claim: Proposal) -> bool:
    """`|The junta told MSF to leave|`: who told them stands in the claim as who acts, and does not say it."""
    return claim.claimant.lower() in claim.quote.lower() or claim.modality is Modality.DEMANDED
