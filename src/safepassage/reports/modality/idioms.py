"""
Idioms of news language that are taken by their verb: `The dam |gave way|`, `closed |ranks|`, `The court |cleared| two officers |of the
killings|`, `reopened |its programme|`, `blocked |bank accounts|` (English).

None of them opens or shuts a way, takes a town or kills anybody; what tells of nothing in our terms is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Harm, Modality, Proposal, ReadKind

_NOTHING = {  # what tells of nothing
    (ReadKind.CONTROL, ReadKind.POSTURE, ReadKind.INCIDENT, ReadKind.ACCESS): re.compile(
        r"\b(?:hold(?:s|ing)?|held) (?:their|its|his|our|your) fire\b|\bclos(?:e|ed|es|ing) ranks\b|\bmoved to tears\b|"
        r"\b(?:held|hold(?:s|ing)?) (?:their|his|her|its) breath\b|\bclos(?:e|ed|es|ing) (?:their|his|its) eyes to\b|"
        r"\b(?:held|hold(?:s|ing)?) (?:their|its) nerve\b|\bclos(?:e|ed|es|ing) the books? on\b",
        re.IGNORECASE,
    ),
    (ReadKind.NEED,): re.compile(
        r"\b(?:prices?|cost) (?:of [\w ,]{2,30} )?(?:has |have |had )?(?:fell|fallen|dropp?ed|declined|came down|eased)\b"
        r"|\b(?:polling stations?|polls) (?:opened|closed|close|open)\b",
        re.IGNORECASE,
    ),
    (ReadKind.ACCESS, ReadKind.CONTROL): re.compile(
        r"\b(?:block(?:s|ed|ing)?|fr[eo]ze\w*|unblock(?:s|ed)?|clos(?:es|ed|ing)|open(?:s|ed)?) (?:the |all |"
        r"some |several |its |their |our )?"
        r"(?:[\w'’-]{1,20} ){0,2}?"
        r"(?:bank accounts?|accounts?|funds|assets|phones?|phone numbers?|websites?|pages?|channels?|posts|"
        r"numbers|sim cards?|inquiry|investigation|"
        r"resolution|bill|motion|vote|draft|appointment|nomination|candidacy)\b(?! (?:at|on) the (?:road|bridge))"
        r"|\b(?:accounts?|websites?|phones?|pages|Facebook|WhatsApp|Telegram|Twitter|TikTok|YouTube|Signal|"
        r"Instagram|X|internet|social media|apps?|"
        r"channels?|numbers?|assets|funds)(?: of (?:the |two |three |several |some )?[\w'’ -]{2,40}?)? (?:is|"
        r"are|was|were|has been|have been|remains?) "
        r"(?:\w+ )?(?:blocked|frozen|unblocked)\b",
        re.IGNORECASE,
    ),
}
_GAVE_WAY = re.compile(
    r"\b(?:dams?|dykes?|dikes?|embankments?|levees?|barrages?|banks?|walls?|roofs?|hillsides?|slopes?|ceilings?|floors?|sluices?|"
    r"reservoir|building|scaffolding|bridges?|causeways?|culverts?)\b(?: (?:at|in|near|around|of|above|on|over|along) [\w'’ -]{2,40}?)? "
    r"(?:(?:has|have|had|could|may|might|will|would|can|is about to|are about to|was|were) (?:\w+ )?)?"
    r"(?:gave|give|given|giving|gives) way\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:as|while|when|after|before|so that|until|but|and (?:let|allowed|opened|closed|took|entered))\b", re.IGNORECASE)
_YET = re.compile(r"\b(?:could|may|might|will|would|about to|can|risk\w*|threat\w*|fear\w*)\b", re.IGNORECASE)
_CLEARED = re.compile(
    r"\b(?:clear(?:s|ed|ing)?|acquit(?:s|ted|ting)?|exonerate[sd]?|absolve[sd]?|pardon(?:s|ed)?) (?:[\w'’,.-]{1,24} ){1,8}?"
    r"(?:of|for|over|in) (?:(?:the|any|all|involvement in the|their part in the|responsibility for the) )?(?:[\w-]{2,15} ){0,2}?"
    r"(?:killings?|murders?|deaths?|massacres?|shootings?|crimes?|attacks?|bombings?|genocide|torture|abuses?|charges|wrongdoing)\b"
    r"|\b(?:was|were|been) (?:cleared|acquitted|exonerated|absolved) of\b",
    re.IGNORECASE,
)
_BETWEEN = r"(?:(?!roads?\b|streets?\b|bridges?\b|crossings?\b|routes?\b|gates?\b|to\b|of\b|at\b|and\b)[\w'’-]{2,20} ){0,3}?"
_BODIES = (
    rf"(?:(?:its|their|his) {_BETWEEN}(?:programmes?|programs?|offices?|missions?|sub-?offices?|branch(?:es)?|bureaus?|"
    rf"projects?|operations?|field offices?|headquarters|country office)|(?:an?|two|three|four|both|several) {_BETWEEN}"
    r"(?:offices?|sub-?offices?|bureaus?))"
)
_OFFICE = re.compile(rf"\b(?P<how>re-?open(?:s|ed|ing)?|clos(?:es|ed|ing)|shut(?:s|ting)?(?: down)?|opened) {_BODIES}\b", re.IGNORECASE)
_OFFICES_OF = re.compile(
    r"\b(?:clos(?:es|ed|ing)|shut(?:s|ting)?(?: down)?) (?:the )?(?:[\w'’-]{2,20} )?(?:offices?|bureaus?|newsrooms?) of\b", re.IGNORECASE
)
_EMBASSY = re.compile(
    r"\b(?:embass(?:y|ies)|consulates?|missions?)\b(?: (?:in|at|of|to) [\w'’ -]{2,40}?)? (?:has |have |had |was |were |been |is |are )*"
    r"(?:officially |formally )?(?:re-?open(?:s|ed|ing)?|opened)\b|\b(?:re-?open(?:s|ed|ing)?|opened) "
    r"(?:its|their|the|an?) (?:[\w'’-]{2,20} ){0,2}?"
    r"(?:embass(?:y|ies)|consulates?)\b",
    re.IGNORECASE,
)
_DOWNED = re.compile(
    r"\b(?:helicopters?|planes?|jets?|drones?|aircraft|gunships?|airliners?|fighters? jets?|UAVs?)\b[^.;,]{0,50}? (?:was|were|been) "
    r"(?:brought|shot|forced) down\b",
    re.IGNORECASE,
)
_NO_FOOD = re.compile(
    r"\b(?:had to|(?:was|were|is|are) forced to|has|have)? ?(?:stop|stopped|suspend|suspended|halt|halted|cease|ceased|pause|paused) "
    r"(?:distributing|delivering|handing out|providing|giving out|airdropping|its distribution of|"
    r"food distribution|distributions?|deliveries of)\b",
    re.IGNORECASE,
)


def without_idioms(found: Sequence[Proposal]) -> list[Proposal]:
    """Without what an idiom made a claim that tells of nothing; what it tells in other terms told so."""
    return [_meant(one) for one in found if not _of_nothing(one)]


def _of_nothing(claim: Proposal) -> bool:
    """Whether an idiom is all that it tells; `held their fire |as the convoy crossed|` tells more."""
    more = claim.kind is not ReadKind.NEED and _MORE.search(claim.quote) is not None
    return not claim.harm and not more and any(claim.kind in kinds and idiom.search(claim.quote) for kinds, idiom in _NOTHING.items())


def _meant(claim: Proposal) -> Proposal:
    quote, access = claim.quote, claim.kind is ReadKind.ACCESS
    if (access or claim.kind in (ReadKind.NEED, ReadKind.CONTROL)) and _GAVE_WAY.search(quote):
        coming = claim.modality not in SAYS_SO or _YET.search(quote) is not None
        modality = Modality.PREDICTED if coming and claim.modality in SAYS_SO else claim.modality
        kind = ReadKind.THREAT if coming else ReadKind.INCIDENT
        dead = (
            claim.count
            if claim.count is not None and re.search(rf"\bkilling [^.;,]{{0,30}}?{re.escape(claim.count.text)}\b", quote)
            else None
        )
        harm = Harm(killed=dead) if dead is not None else claim.harm
        count = None if dead is not None else claim.count
        return replace(claim, kind=kind, subtype="collapse", state=None, target="", modality=modality, harm=harm, count=count)
    if claim.kind is ReadKind.INCIDENT and _CLEARED.search(quote):
        return replace(claim, kind=ReadKind.DIPLOMACY, subtype="ruling", harm=Harm(), count=None)
    if access and (office := _OFFICE.search(quote)):
        resumed = "open" in office["how"].lower()
        return replace(claim, kind=ReadKind.RESPONSE, subtype="presence" if resumed else "suspended", state=None)
    if access and claim.state is not None and _OFFICES_OF.search(quote):
        return replace(claim, subtype="access", state=None)
    if (access or claim.kind is ReadKind.DIPLOMACY) and not claim.negative and claim.subtype in _OF_EMBASSIES and _EMBASSY.search(quote):
        return replace(claim, kind=ReadKind.DIPLOMACY, subtype="contact", state=None)
    if claim.kind is ReadKind.POSTURE and _DOWNED.search(quote):
        return replace(claim, kind=ReadKind.INCIDENT, subtype="crash")
    if access and claim.modality in SAYS_SO and claim.subtype in ("blocked", "access") and _NO_FOOD.search(quote):
        return replace(claim, kind=ReadKind.RESPONSE, subtype="suspended", state=None)
    return claim


_OF_EMBASSIES = ("break", "opening", "opened", "access", "")
