"""A truce that failed is over, in Arabic: `فشل اتفاق وقف إطلاق النار`, `الهدنة فشلت`; not `فشلت محادثات الهدنة`, who never had one."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Proposal, ReadKind

_TRUCE = r"(?:ال|لل)?(?:هدنة|تهدئة)|(?:ال|ل|لل)?وقف (?:ل|ال)?إطلاق (?:ال)?نار"
_FAILED = re.compile(
    r"^(?:و|ف|لكن |كما )?(?:قد )?(?:فشلت?|سقطت?|تعثرت?|انهارت?) "
    rf"(?:(?:ال)?اتفاق(?:ية|يات|ات)? )?(?:{_TRUCE})(?=[\s.،؛]|$)"
)
_NAMED_FIRST = re.compile(  # `إن |الهدنة فشلت|`
    rf"^(?:و|ف)?(?:{_TRUCE})(?: (?:في|ب) ?\w{{2,20}})? (?:قد )?(?:فشلت?|سقطت?|انهارت?)(?=[\s.،؛]|$)"
)
_DOES_NOT = re.compile(r"^(?:(?:ال\w{2,20}|\w{2,20}) ){0,4}?(?:في|من) (?:تحقيق|وقف|منع|إنهاء|الحد)")  # `فشلت الهدنة |في وقف القصف|`
_AGREED = re.compile(r"^ ?(?:كان(?:ت)? )?(?:قد )?(?:أُ?علنت?|أعلنه|أعلنته|تم|جرى|وقعت?|أبرمت?|توصل\w*|اتفق\w*|برعاية|بوساطة)(?=[\s])")
_STANDS = ("agreement", "ceasefire", "truce", "pause", "pause_ended", "talks", "end", "")


def as_failed(claim: Proposal) -> Proposal:
    """The claim as the end of the truce."""
    if claim.kind is not ReadKind.DIPLOMACY or claim.subtype not in _STANDS or claim.negative or claim.modality not in SAYS_SO:
        return claim
    found = _FAILED.match(claim.quote) or _NAMED_FIRST.match(claim.quote)
    if found is None or _DOES_NOT.match(claim.quote[found.end() :].lstrip()):
        return claim
    behind = claim.quote[found.end() :]  # `فشل اتفاق |أعلن مساء السبت|`: the day on which it was agreed
    agreed = claim.when is not None and claim.when.text in behind and _AGREED.match(behind) is not None
    return replace(claim, subtype="pause_ended", when=None if agreed else claim.when)
