"""
The end of an operation is no operation: `announced an end to the military operation in X`, `a halt to its offensive`, `انتهاء عمليته
العسكرية`. It is told as operations that stopped; not the end of one phase of it, nor an end that somebody calls for or that is to come.
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Proposal, ReadKind

_OPERATIONS = r"(?:operations?|(?:counter-?)?offensives?|campaigns?|assaults?|manoeuvres|maneuvers|incursions?|invasions?|hostilities)"
_END = re.compile(
    r"\b(?:(?:immediate|full|complete|definitive|formal) )?(?:end|halt|stop|conclusion|completion|cessation|suspension|"
    r"termination) (?:to|of|in) "
    r"(?:(?!phase|stage|round|week|year|day|first|second|third|ceasefire|truce)[\w'’-]{1,20} ){0,5}?"
    rf"{_OPERATIONS}\b(?! (?:against the ceasefire|phase|zone))",
    re.IGNORECASE,
)
_PUT = re.compile(
    r"\b(?:announc\w+|declar\w+|order(?:s|ed|ing)?|report\w*|confirm\w*|hail\w*|welcom\w+|mark(?:s|ed|ing)?|proclaim\w*|said|brought|"
    r"led to|after|following|with|since|agreed|ordering|put) [\w ,'’-]{0,30}?$|^(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) )?(?:immediate )?$",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:no|not|never|until|till|before|unless|if|call\w*|demand\w*|urg\w+|seek\w*|sought|want\w*|rul\w+ out|reject\w*|refus\w+|"
    r"deni\w+|denying|without|soon|near|plan\w*|new|another|resum\w+|launch\w*|start\w*|begin\w*|began|begun|propos\w+|ask\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:new|another|fresh|resum\w+|launch\w*|begin\w*|began|start of|next|second)\b", re.IGNORECASE)
_OPERATIONS_AR = (
    r"(?:(?:ال)?عملي(?:ة|ات|ته|اته|تها|اتها|تهم|اتهم)|(?:ال)?هجوم(?:ه|ها|هم)?|(?:ال)?حمل(?:ة|ته|تها|تهم)|(?:ال)?أعمال|(?:ال)?توغل(?:ه|ها)?)"
)
_MILITARY_AR = r"(?: (?:ال)?(?:عسكري|قتالي|هجومي|بري|حربي|عدائي)(?:ة|ا)?)"
_END_AR = re.compile(
    r"(?:^|\s)[وف]?(?:ب)?(?:(?:ال)?(?:انتهاء|إنهاء|وقف|توقف|ختام|اختتام|تعليق)|انتهت?|أنهت?|أنهى|انتهى|توقفت?|أوقفت?|علقت?|اختتمت?) "
    rf"(?:(?!من|في|إلى|على|عن|قبل|المرحلة)[\w]{{2,20}} ){{0,3}}?{_OPERATIONS_AR}{_MILITARY_AR}(?=[\s.،؛:]|$)"
)
_NOT_AR = re.compile(
    r"(?:^|\s)[وف]?(?:لم|لن|لا|ما|دون|قبل|حتى|رفض\w*|[يت]رفض|طالب\w*|[يت]طالب\w*|دعا|دعت|[يت]دعو|نفى|نفت|المرحلة|مرحلة|جديدة?|اقترح\w*|"
    r"استأنف\w*|استئناف)(?=[\s.،؛]|$)"
)
_RELIEF = re.compile(
    r"\b(?:MSF|ICRC|UN\w*|United Nations|WFP|NRC|Red C\w+|agency|agencies|aid|relief|humanitarian|hospital|clinic|"
    r"charit\w+|NGOs?)\b|منظم|إغاث"
)
_READ = ("planned_offensive", "operations", "operations_continue", "offensive", "preparation", "intent", "")


def as_ended(claim: Proposal, text: str, lang: str = "en") -> Proposal:
    """The claim as operations that stopped."""
    if claim.kind is not ReadKind.POSTURE or claim.subtype not in _READ or claim.modality not in SAYS_SO or claim.negative:
        return claim
    if _RELIEF.search(f"{claim.actor} {claim.claimant}"):
        return claim  # whose operations are no attack
    found = (_END if lang == "en" else _END_AR).search(claim.quote)
    if found is None:
        return claim
    led = text[claim.sentence_start : claim.start] + claim.quote[: found.start()]
    behind = claim.quote[found.end() :]
    if lang == "ar":
        return claim if _NOT_AR.search(led) or _NOT_AR.search(behind) else _stopped(claim)
    if not _PUT.search(led) or _NOT_YET.search(led) or _MORE.search(behind):
        return claim
    return _stopped(claim)


def _stopped(claim: Proposal) -> Proposal:
    """Nobody's aim is an end: `target=end of its operation` goes."""
    aim = re.match(r"(?:the |an? )?(?:\w+ )?(?:end|halt|stop|conclusion|completion|cessation|suspension)\b", claim.target, re.IGNORECASE)
    return replace(claim, subtype="operations_paused", target="" if aim else claim.target)
