"""
People whom a state sends back are no troops that it sends: `Pakistan is |sending Afghans back| through Chaman`; prisoners whom two sides
exchange or hand over are not abused by it (English).
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Count, Proposal, ReadKind

_TROOPS = re.compile(
    r"\b(?:troops|soldiers|forces|fighters|brigades?|battalions?|tanks|units?|peacekeepers|army|militants|reinforcements|aircraft|ships?|convoys?|"
    r"trucks|aid|bodies)\b",
    re.IGNORECASE,
)
_WHO = (
    r"(?P<who>(?:the |some |all |more |at least |about |around |nearly |over |more than )*(?:[\d,.]+ )?"
    r"(?:(?:[\w'’-]{2,20} ){0,3}?(?:refugees?|migrants?|asylum[- ]seekers?|returnees|displaced"
    r"(?: people)?|families|people|nationals|civilians|"
    r"workers)|(?-i:[A-Z][a-z]{2,15}(?:ans|ians|is|ese|s|ns))))"
)
_BACK = re.compile(
    rf"\b(?:send(?:s|ing)?|sent|push(?:es|ed|ing)?|forc(?:es|ed|ing)|driv(?:es|ing)|drove|returns?|returned) (?:back )?{_WHO} back\b"
    rf"|\b(?:send(?:s|ing)?|sent|push(?:es|ed|ing)?) back {_WHO.replace('?P<who>', '?P<who2>')}\b"
    rf"|\b(?:deport(?:s|ed|ing)?|expel(?:s|led|ling)?) {_WHO.replace('?P<who>', '?P<who3>')}\b",
    re.IGNORECASE,
)
_DIPLOMATS = re.compile(r"\b(?:diplomats?|ambassadors?|envoys?|attach[eé]s?|observers?|journalists?|correspondents?)\b", re.IGNORECASE)
_PRISONERS = (
    r"(?:[\w'’-]{1,20} ){0,6}?(?:prisoners?(?: of war)?|POWs|captives|detainees|hostages|captured (?:soldiers|fighters|servicemen))"
)
_EXCHANGE = re.compile(
    rf"\b(?:exchang(?:e|ed|es|ing)|swap(?:s|ped|ping)?|trad(?:ed|es|ing)) {_PRISONERS}\b|\b{_PRISONERS} "
    rf"(?:each )?(?:were|have been|had been|was) "
    r"(?:exchanged|swapped|traded)\b",
    re.IGNORECASE,
)
_FREED = re.compile(
    rf"\b(?:hand(?:ed|s|ing)|turn(?:ed|s|ing)|g[ai]ven?) (?:over|up) {_PRISONERS}\b|\b{_PRISONERS} (?:were|"
    rf"have been|had been|was) (?:handed|turned) over\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:handed|hands|handing|turned|turns|turning|took|taken|taking|brought|passed|gave|signed) (over (?!more\b|at\b)\S+)", re.IGNORECASE
)
_MISREAD = ("abuse", "", "detention", "held", "missing", "killing_threat")


def as_sent_back(claim: Proposal) -> Proposal:
    """The claim as a forced return, as an exchange or as a release."""
    claim = replace(claim, count=_not_over(claim.count, claim.quote))
    if claim.modality not in SAYS_SO or claim.harm:
        return claim
    if claim.kind in (ReadKind.POSTURE, ReadKind.ACCESS) and claim.state is None and (found := _BACK.search(claim.quote)):
        if _TROOPS.search(found[0]) or _DIPLOMATS.search(found[0]):
            return claim
        return replace(claim, kind=ReadKind.DISPLACEMENT, subtype="forced_return")
    plain = claim.kind in (ReadKind.INCIDENT, ReadKind.PROTECTION, ReadKind.DIPLOMACY, ReadKind.POSTURE) and claim.subtype in _MISREAD
    if plain and _EXCHANGE.search(claim.quote):
        return replace(claim, kind=ReadKind.DIPLOMACY, subtype="exchange")
    given = claim.kind is ReadKind.RESPONSE and claim.subtype in ("aid_delivered", "")  # handed over like relief
    if (plain or given) and _FREED.search(claim.quote) and claim.subtype != "killing_threat":
        return replace(claim, kind=ReadKind.PROTECTION, subtype="release")
    return claim


def _not_over(count: Count | None, quote: str) -> Count | None:
    """`handed |over 20| prisoners`: twenty, and not more."""
    if count is None or count.qualifier != "more than" or count.high is not None or not (found := _OVER.search(quote)):
        return count
    told = count.text.lower().startswith("over") or count.text.split()[0].lower() in found[1].lower()
    return replace(count, high=count.low, qualifier="") if told else count
