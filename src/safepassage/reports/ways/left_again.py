"""
A town entered and left again in one sentence: `entered X and burned houses |before withdrawing on Saturday evening|`, `قبل أن ينسحبوا منها
مساء السبت`. The withdrawal is a claim of its own, and the day told with it is the day of it alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from safepassage.records.reading import SAYS_SO, Harm, Modality, Proposal, ReadKind, WhenRead
from safepassage.reports.words.doubt import confidence_of, grade_of

_GONE = r"(?:withdraw(?:ing|n|ew)?|withdrew|pull(?:ing|ed) (?:out|back)|retreat(?:ing|ed)|leaving|left)"
_TIME = (
    r"(?:on|at|in|late|early|by|around|after|overnight|yesterday|today|last|this|that|"
    r"the (?:same|next|following)|again|shortly|hours|under)"
)
_LEFT = re.compile(
    r"\b(?:before (?:(?:then|later|finally|apparently|they|it|again) ){0,2}|,? (?:and|but) (?:(?:then|later|(?:had |has |"
    r"have )?since) )?|, (?:then|later) )"
    r"(?P<told>(?:being (?:driven|forced|pushed) (?:out|back)|were (?:driven|forced|pushed) (?:out|back)|"
    rf"{_GONE})(?: (?:from|of) (?P<whence>it|there|the (?:town|city|village|area|camp|quarter|district|place)|(?-i:[A-Z])[\w'’-]{{1,24}}))?"
    rf"(?:(?=[.,;]|$)| {_TIME}\b[^.;,\n]{{0,60}}?(?=[.;,\n]|$| (?:and|but|as|when|while) )|(?= (?:to|towards?|into|when|as|without) )))",
    re.IGNORECASE,
)
_LEFT_AR = re.compile(
    r"(?:قبل أن |[،,]? ?ثم |قبل )(?P<told>(?:[يت]نسحب(?:وا|ون)?|انسحب(?:ت|وا)?|(?:ال)?انسحاب(?:ها|هم|ه)?)"
    r"(?: (?:من(?:ها|ه)|من (?P<whence>ال(?:مدينة|بلدة|قرية|منطقة|مخيم|حي|أحياء)|[\u0621-\u064a]{3,20})))?"
    r"(?: (?:مساء|صباح|فجر|ليل|ليلة|ظهر|عصر|بعد|يوم|في|أمس|اليوم|لاحقا|لاحقاً)[^.،؛\n]{0,50})?)(?=[\s.،؛\n]|$)"
)
_ENTERED = re.compile(
    r"\b(?:re-?enter(?:ed)?|entered|storm(?:ed)?|captured|seized|took|taken|retook|retaken|recaptured|overran|occupied|held|stayed|"
    r"moved into|pushed into|broke into|swept into|advanced (?:into|on)|marched into|rode into|came into|gained control|"
    r"fought (?:their|its) way)\b",
    re.IGNORECASE,
)
_ENTERED_AR = re.compile(r"(?:دخل|اقتحم|سيطر|استول|احتل|توغل|هاجم واحتل|استعاد)\w{0,4}(?=[\s]|$)")
_SITE = re.compile(  # the office that was stormed is left, and not the town
    r" (?:(?!and\b|then\b)(?-i:(?![A-Z][a-z]))[\w'’-]{1,20} ){0,4}?(?:offices?|buildings?|houses?|homes?|hospitals?|"
    r"clinics?|schools?|embassy|consulate|headquarters|stations?|"
    r"prisons?|jail|church|mosque|bases?|barracks|posts?|outposts?|checkpoints?|bank|palace|parliament|university|compound|shops?|warehouses?|"
    r"airport|market|factory|farms?)\b",
    re.IGNORECASE,
)
_SITE_AR = re.compile(
    r" (?:\w{1,20} )?(?:ال|ل)?(?:مكتب|مكاتب|مبنى|مباني|منزل|منازل|بيت|مستشفى|مدرسة|سفارة|مقر|مركز|سجن|كنيسة|مسجد|قاعدة|"
    r"ثكنة|حاجز|قصر|برلمان|"
    r"جامعة|مطار|سوق|نقطة|موقع|معسكر)(?=\s|$)"
)
_HELD = ("captured", "advance", "entered", "holds", "incursion", "")


class _Leaving(NamedTuple):
    """Letters [start, end) of the text that tell it, and the town that is left, if another word than `it` names one."""

    start: int
    end: int
    whence: str


def with_leavings(found: Sequence[Proposal], text: str, lang: str) -> list[Proposal]:
    """The proposals, and one of each withdrawal that ends such a sentence; what was done before it is not of its day."""
    made = list(found)
    for claim in found:
        if not _may_lead(claim) or (end := _leaving(claim, text, lang)) is None:
            continue
        told = any(one.subtype == "withdrawal" and one.start < end.end and end.start < one.end for one in made)
        if told:
            continue
        of_it = [one for one in made if one.sentence_start == claim.sentence_start and claim.start <= one.start < end.start]
        base = claim if claim.kind is ReadKind.CONTROL else next((one for one in of_it if one.kind is ReadKind.CONTROL), claim)
        leaving = _made(base, of_it, end, text)
        kept = [one for one in made if not _is_of_the_end(one, end)]
        made = [*(_before(one, end, text) if one in of_it else one for one in kept), leaving]
    return sorted(made, key=lambda one: (one.start, one.end))


def _may_lead(claim: Proposal) -> bool:
    """Whether it tells that a place was entered, or what was done there."""
    told = claim.modality in SAYS_SO and not claim.negative
    return told and ((claim.kind is ReadKind.CONTROL and claim.subtype in _HELD) or claim.kind is ReadKind.INCIDENT)


def _leaving(claim: Proposal, text: str, lang: str) -> _Leaving | None:
    pattern, entered, site = (_LEFT, _ENTERED, _SITE) if lang == "en" else (_LEFT_AR, _ENTERED_AR, _SITE_AR)
    for match in pattern.finditer(text, claim.start, claim.sentence_end):
        came = entered.search(text, claim.start, match.start())
        if came is not None and site.match(text, came.end()) is None:
            whence = match["whence"] or ""
            named = whence if whence[:1].isupper() or (lang == "ar" and not whence.startswith("ال")) else ""
            return _Leaving(match.start("told"), match.start("told") + len(match["told"].rstrip()), named)
    return None


def _is_of_the_end(one: Proposal, end: _Leaving) -> bool:
    """Whether a claim was read of the words of the leaving alone, and says no more than its kind."""
    return one.start >= end.start - 1 and one.end <= end.end and not one.harm and one.kind in (ReadKind.CONTROL, ReadKind.POSTURE)


def _before(one: Proposal, end: _Leaving, text: str) -> Proposal:
    """What was done there, without the day and the words of the leaving."""
    late = one.when is not None and one.when.text and one.when.text in text[end.start : end.end]
    cut = one.end > end.start
    quote = re.sub(r"[\s,،]+(?:before|and|but|then|قبل أن|قبل|ثم)(?: \w{1,10})?$", "", text[one.start : min(one.end, end.start)].rstrip())
    one = replace(one, quote=quote, end=one.start + len(quote)) if cut else one
    retold = replace(one, subtype="captured") if cut and one.subtype == "withdrawal" else one
    return replace(retold, when=None) if late else retold


def _made(base: Proposal, of_it: Sequence[Proposal], end: _Leaving, text: str) -> Proposal:
    told = text[end.start : end.end]
    when: WhenRead | None = next((one.when for one in of_it if one.when is not None and one.when.text and one.when.text in told), None)
    there = not end.whence or end.whence in base.place
    grade, reason = grade_of(base.claimant, Modality.ASSERTED, bool(base.place and there))
    made = replace(
        base, kind=ReadKind.CONTROL, subtype="withdrawal", quote=told, start=end.start, end=end.end, harm=Harm(), count=None, weapon=""
    )
    made = replace(made, target="", state=None, when=when, note="", id="", grade=grade, grade_reason=reason)
    made = made if there else replace(made, place="", place_resolved=None)
    return replace(made, confidence=confidence_of(0.0))
