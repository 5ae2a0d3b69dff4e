"""
Who refuses to leave stays, and no place is shut by it: `رفضت العائلات |مغادرة| مخيم اليرموك`, `Villagers |refused to leave| Khiam`.

Prisoners whom two sides exchange are no troops that move: `عملية |تبادل أسرى| شملت 20 مقاتلا`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Modality, Proposal, ReadKind

_WHO = (
    r"(?:residents?|famil(?:y|ies)|people|villagers?|inhabitants|civilians|households|refugees?|"
    r"displaced|women|men|farmers|elders|monks|nuns|"
    r"pensioners|IDPs|townspeople|settlers|locals|patients)"
)
_REFUSED = re.compile(
    rf"\b{_WHO}\b(?: (?:of|in|from|at) [\w'’ -]{{2,40}}?)? (?:have |has |had |are |were |"
    rf"still )*(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)) to "
    r"(?:(?:leave|evacuate|abandon|flee)\b|be evacuated\b|move out\b)",
    re.IGNORECASE,
)
_REFUSED_AR = re.compile(
    r"(?:^|\s)[وف]?(?:[يت]?رفض(?:ت|وا|ون)?) (?:\S+ ){1,4}?(?:مغادرة|ترك|الخروج من|الرحيل عن|إخلاء|النزوح (?:من|عن))(?=\s)"
)
_FORCES_AR = re.compile(
    r"(?:جيش|قوات|مليشيا|ميليشيا|فصائل|فصيل|مسلح|جنود|مقاتل|كتائب|حكومة|سلطات|تنظيم|حركة|جماعة|"
    r"دعم السريع|الدعم|حوثي|وفد|رئيس|نظام|عناصر|ألوية|لواء|السماح)"
)
_EXCHANGE_AR = re.compile(
    r"(?:^|\s)[وف]?(?:ب|ل)?(?:ال)?(?:تبادل|تبادلت?|تبادلا|تبادلوا|"
    r"يتبادل) (?:\S+ ){0,4}?(?:ال)?(?:أسرى|أسير|أسيرا|محتجزين|معتقلين|رهائن|مختطفين|سجناء|أسراهم)"
)
_FIRE_AR = re.compile(r"(?:إطلاق النار|اطلاق النار|القصف|الاتهامات)")
_MISREAD = (ReadKind.POSTURE, ReadKind.INCIDENT, ReadKind.CONTROL)


def as_staying(claim: Proposal) -> Proposal:
    """The claim as people who do not leave, or as an exchange of prisoners."""
    if claim.modality not in (*SAYS_SO, Modality.DENIED) or claim.harm:
        return claim
    refused = _REFUSED_AR.search(claim.quote) if claim.kind is ReadKind.ACCESS else None
    stay = refused is not None and not _FORCES_AR.search(refused[0])
    if stay or (claim.kind in (ReadKind.ACCESS, ReadKind.DISPLACEMENT) and _REFUSED.search(claim.quote)):
        return replace(claim, kind=ReadKind.DISPLACEMENT, subtype="flight", negative=True, state=None, modality=Modality.ASSERTED)
    abused = claim.kind is ReadKind.PROTECTION and claim.subtype in ("abuse", "", "detention", "held")
    if (claim.kind in _MISREAD or abused) and not claim.negative and _EXCHANGE_AR.search(claim.quote) and not _FIRE_AR.search(claim.quote):
        return replace(claim, kind=ReadKind.DIPLOMACY, subtype="exchange")
    return claim
