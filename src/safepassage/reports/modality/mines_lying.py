"""
Mines and shells that lie about are no shelling: `Mines and shells |litter| the orchards`, `تنتشر ذخائر غير منفجرة في شوارع الفلوجة`.

They are a danger that stands: a threat, or a dangerous road where they lie on one. Whom they killed is another claim.
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Modality, Proposal, ReadKind

_ONE = (
    r"(?:unexploded (?:[\w-]{2,15} ){0,2}(?:ordnances?|bombs?|shells?|munitions?|mines?|devices?|rockets?|"
    r"ammunition|missiles?|bomblets?|mortars?)|"
    r"UXOs?|ERW|(?:land)?mines|booby[- ]traps|cluster (?:munitions?|bombs|bomblets)|bomblets|submunitions|IEDs|"
    r"(?:explosive )?remnants(?: of (?:the )?war)?|shells|duds|explosives|grenades|live (?:rounds|ammunition)|improvised explosive devices)"
)
_THEM = rf"{_ONE}(?:(?:,| and|, and| or) (?:other )?{_ONE}){{0,3}}"
_LIE = (
    r"(?:litter(?:s|ed|ing)?|lies?|lay|lying|contaminat(?:e[sd]?|ing)|infest(?:s|ed)?|pollute[sd]?|dot(?:s|ted)?|remain(?:s|ed)?|"
    r"strew(?:s|n|ed)?|threatens?|endangers?|(?:reported|suspected|seen|spotted)(?= (?:on|in|near|around|along|at|by|under)\b)|"
    r"(?:is|are|was|were|have been|has been) (?:\w+ )?(?:scattered|strewn|spread|buried|hidden|present|"
    r"everywhere|reported|suspected|lying|left|"
    r"left behind|dotted|still there|embedded)(?! (?:to have|that)\b))"
)
_LYING = re.compile(
    rf"\b{_THEM}(?: (?:still|also|now|from [\w ]{{3,30}}|left (?:behind )?by [\w ]{{3,30}})){{0,2}} {_LIE}\b", re.IGNORECASE
)
_FULL_OF = re.compile(
    rf"\b(?:littered|strewn|contaminated|infested|riddled|sown|dotted|polluted|full|saturated) (?:with|by|"
    rf"of) (?:[\w-]{{3,15}} ){{0,2}}{_THEM}",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"\b(?:on|along|beside|of|across) (?:the |both |all )?(?:[\w'’-]{1,20}(?: |[-–]))"
    r"{0,4}?(?:roads?|routes?|highways?|tracks?|airstrip|runway|bridges?|motorway)\b|"
    r"\b(?:litters?|littered|contaminates?|infests?) (?:the |both |all )?(?:[\w'’-]{1,20}(?: |"
    r"[-–])){0,3}?(?:roads?|routes?|highways?|tracks?|"
    r"airstrip|runway)\b|^(?:[Tt]he )?(?:[\w'’-]{1,20}(?: |[-–])){0,4}?(?:road|route|highway|track|airstrip|runway)\b",
)
_AR = re.compile(
    r"(?:ذخائر|ذخيرة|قذائف|صواريخ|قنابل|أجسام|جسم|مقذوفات|قذيفة|مخلفات|عبوات|متفجرات|ألغام|الألغام|ألغاما)[^.؛!؟]{0,25}?"
    r"(?:غير (?:ال)?(?:منفجرة|متفجرة|منفجر)|لم تنفجر|قابلة للانفجار|من مخلفات|مزروعة)"
    r"|(?:تنتشر|ينتشر|لا تزال|ما زالت|تملأ|تلوث|تتناثر) (?:\S+ ){0,2}?(?:ال)?(?:ألغام|ذخائر|مخلفات|عبوات|قنابل عنقودية)"
)
_DONE_AR = re.compile(
    r"(?:^|\s)[وف]?(?:قتلت?|قُتل|أصيبت?|أُصيب|استشهدت?|انفجرت?|انفجار|مقتل|إصابة|جرحت?|أسفرت?|أودت|أدى|أدت|عثرت?|عُثر|فككت?|تفكيك|إزالة|أزالت?|أتلفت?|إتلاف|قصفت?|قصف)(?=\s|$)"
)
_DONE = re.compile(
    r"\b(?:kill\w*|dead|died|wound\w*|injur\w*|maim\w*|exploded|went off|blew|detonat\w+|clear(?:ed|ing)|"
    r"removed|defused|found|hit|fired|shelling|bombardment|air ?strikes?)\b",
    re.IGNORECASE,
)
_READ = (ReadKind.INCIDENT, ReadKind.ACCESS, ReadKind.CONTROL, ReadKind.POSTURE, ReadKind.NEED, ReadKind.THREAT)


def as_lying(claim: Proposal) -> Proposal:
    """The claim as a threat, of a road as a danger on it."""
    if claim.kind not in _READ or claim.modality not in (*SAYS_SO, Modality.PREDICTED) or claim.harm or claim.state is not None:
        return claim
    if _AR.search(claim.quote) and not _DONE_AR.search(claim.quote):
        return replace(claim, kind=ReadKind.THREAT, subtype="mines", negative=False)
    found = _LYING.search(claim.quote) or _FULL_OF.search(claim.quote)
    if found is None or claim.negative or _DONE.search(claim.quote):
        return claim
    modality = Modality.ASSERTED if claim.modality is Modality.PREDICTED and claim.kind is not ReadKind.THREAT else claim.modality
    if _WAY.search(claim.quote):
        return replace(claim, kind=ReadKind.ACCESS, subtype="route_dangerous", modality=modality, actor="")
    return replace(claim, kind=ReadKind.THREAT, subtype="mines", modality=modality, actor="")
