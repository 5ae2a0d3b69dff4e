"""
Whom somebody gave so long to leave has not left: `gave residents of Bria |48 hours to leave|`, `أمهل المسلحون السكان 24 ساعة للمغادرة`.

It is a warning that is given; those who are relief workers are banned (`told_to_leave`), and who left is told as leaving.
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Modality, Proposal, ReadKind

_LONG = (
    r"(?:(?:a|an|one|two|three|four|five|six|seven|eight|ten|twelve|just|only|less than|a few|24|48|72|\d{1,3})[ -]?){1,3}"
    r"(?:minutes?|hours?|days?|weeks?)|(?:until|till) [\w: ]{3,25}?|(?:an? )?(?:ultimatum|deadline)"
)
_GO = (
    r"(?:leave|get out|go(?! (?:to|back to) (?:work|school))|evacuate|vacate|clear out|move out|flee|quit|"
    r"abandon|depart|pack|withdraw from their homes)"
)
_GAVE = re.compile(
    rf"\b(?:g[ai]ven?|gives|giving) (?:[\w'’.-]{{1,24}} ){{1,9}}?(?:{_LONG}) to {_GO}\b"
    rf"|\b(?:were|was|been|are) given (?:{_LONG}) to {_GO}\b",
    re.IGNORECASE,
)
_WENT = re.compile(
    r"\b(?:and|so|after which|then) (?:they |most |many |all |thousands |families |residents )?(?:have |"
    r"had )?(?:left|fled|moved|evacuated|gone)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no|den(?:y|ies|ied)|if|whether|unless)\b|n['’]t\b", re.IGNORECASE)
_LONG_AR = r"(?:\d{1,3} )?(?:\S+ )?(?:ساعة|ساعات|ساعتين|يوما|يوم|يومين|أيام|أسبوع|أسبوعا|أسبوعين|مهلة|دقيقة|دقائق|حتى \S+)"
_GAVE_AR = re.compile(
    rf"(?:^|\s)[وف]?(?:أمهلت?|أمهلوا|يمهل|تمهل|منحت?|أعطت?|أعطى|منحوا) (?:\S+ ){{1,6}}?{_LONG_AR} (?:\S+ ){{0,2}}?"
    r"(?:ل(?:لرحيل|لمغادرة|مغادرة|لخروج|لخروج|إخلاء|لإخلاء|يغادروا|ترك|لنزوح)|كي يغادروا|قبل (?:إخلاء|اقتحام|قصف))"
)
_READ = (
    ReadKind.DISPLACEMENT,
    ReadKind.ACCESS,
    ReadKind.PROTECTION,
    ReadKind.DIPLOMACY,
    ReadKind.CONTROL,
    ReadKind.POSTURE,
    ReadKind.RESPONSE,
)
_TIME = ("hours", "days", "weeks", "minutes", "hour", "day", "week", "ساعة", "يوم")
_TOLD = (*SAYS_SO, Modality.DEMANDED, Modality.PLANNED, Modality.WARNED, Modality.CONDITIONAL)


def as_ultimatum(claim: Proposal) -> Proposal:
    """The claim as a warning; how long they are given counts nobody."""
    if claim.kind not in _READ or claim.modality not in _TOLD or claim.negative or claim.harm or claim.subtype == "banned":
        return claim
    english = _GAVE.search(claim.quote)
    if english is None and _GAVE_AR.search(claim.quote) is None:
        return claim
    if english is not None and (_WENT.search(claim.quote, english.end()) or _NOT.search(claim.quote[: english.start()])):
        return claim
    count = None if claim.count is not None and claim.count.unit in _TIME else claim.count
    claimant = "author" if claim.claimant == claim.actor else claim.claimant
    return replace(
        claim,
        kind=ReadKind.THREAT,
        subtype="ultimatum",
        modality=Modality.WARNED,
        state=None,
        count=count,
        claimant=claimant,
        origin="",
        destination="",
    )
