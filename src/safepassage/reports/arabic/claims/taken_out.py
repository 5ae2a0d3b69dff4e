"""Forces that are taken out are no offensive: `ستبدأ سحب قواتها من أسمرة`; an army that did not step in, `لم يتدخل`, did not advance."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Proposal, ReadKind

_FORCES = r"(?:قوات|جنود|جيش|وحدات|مقاتلي|مقاتلين|قطعات|دبابات|كتائب|عناصر|فرق|آليات)"
_TAKE_OUT = re.compile(
    rf"(?:^|\s)(?:[وف]?(?:ال|ل|ب|لل)?(?:سحب|انسحاب|إخراج)|[وف]?(?:س?[يت]سحب|سحبت?|سحبوا)) (?:(?:كل|جميع|كافة|بقية|آخر|معظم|بعض|جزء من|"
    rf"\d[\d,.]*) ){{0,2}}(?:ال)?{_FORCES}"
)
_SENT = re.compile(r"(?:تعزيز|إرسال|أرسل|ترسل|نشر|وصول|وصل|حشد|دفع ب|استقدم)")
_NOT = re.compile(r"(?:^|\s)(?:[وف]?(?:لم|لن|لا|ما|دون|رفضت?|[يت]رفض|رفض|نفت?|نفى|عدم))(?=\s)")
_NO_STEP = re.compile(r"(?:^|\s)[وف]?(?:لم|لا) (?:[يت]تدخل|[يت]تحرك|يتدخلوا|يتحركوا|[يت]حرك ساكنا)(?=[\s.،؛]|$)")
_BEFORE = 30  # letters in which they refuse it: `رفضت إثيوبيا |سحب قواتها`
_READ = (
    "reinforcement",
    "planned_offensive",
    "offensive",
    "movement",
    "positions",
    "deployment",
    "advance",
    "preparation",
    "intent",
    "ready",
    "",
)


def as_taken_out(claim: Proposal, text: str) -> Proposal:
    """The claim as a withdrawal, not so where they refuse it; one of an army that did nothing as not so."""
    if claim.kind not in (ReadKind.POSTURE, ReadKind.CONTROL) or claim.subtype not in _READ:
        return claim
    if claim.subtype == "advance" and claim.modality in SAYS_SO and not claim.negative and _NO_STEP.search(claim.quote):
        return replace(claim, negative=True)
    found = _TAKE_OUT.search(claim.quote)
    if found is None or _SENT.search(claim.quote):
        return claim
    told = claim.modality in SAYS_SO
    before = text[claim.sentence_start : claim.start + found.start() + 1][-_BEFORE:]
    no = told and _NOT.search(before) is not None
    return replace(claim, kind=ReadKind.CONTROL if told else claim.kind, subtype="withdrawal", negative=claim.negative or no)
