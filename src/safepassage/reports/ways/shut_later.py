"""
A way that was shut again in the same Arabic sentence: `فتح الممر ساعتين ثم |أغلق|`.

The second half is a claim of its own, of the same way and with its own day; without it the opening alone is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from safepassage.records.reading import NOT_PLAINLY, SAYS_SO, AccessState, Proposal, ReadKind, WhenRead
from safepassage.reports.arabic.times.times import arabic_times
from safepassage.reports.words.arabic_words import plain_word
from safepassage.reports.words.doubt import confidence_of
from safepassage.reports.words.words import words_of

_OPENED = ("opening", "opened", "passage", "used", "corridor")
_AND = r"[،,]?\s{1,2}و(?=أغلق|أُغلق|أعيد إغلاق|مغلقة? أمام|مغلقة? في وجه)"
_CLOSINGS = ("closed", "blocked")  # closed, opened |and closed again|
_JOIN = rf"(?:(?P<and>{_AND})|[،,]?\s{{1,2}}(?:ثم|لكنه|لكنها|ولكنه|ولكنها|إلا أنه|إلا أنها|قبل أن|وبعدها|وبعد ذلك)\s{{1,2}})"
_AGAIN = r"(?:ما لبث أن |سرعان ما |عاد و|عادت و|أعيد |أعيدت |تم |جرى )?"
_CLOSED = r"[أايت]?[ُ]?غلق(?:ت|ه|ها|وه|وها|ته|تها)?|إغلاق(?:ه|ها)|مغلقة?"
_BLOCKED = r"[يت]?[ُ]?قطع(?:ت|ه|ها|وه|وها|ته|تها)?"
_THEN = (  # no other thing is shut: when, why or by whom follows, or nothing
    r"(?=\s{0,2}(?:$|[.،؛,;\n])|\s(?:مجدد|من جديد|ثانية|مرة|يوم|في|بعد|منذ|أمس|اليوم|صباح|مساء|ظهر|فجر|عند|لاحق|بسبب|أمام|في وجه|إثر|حتى|"
    r"على|ال(?:أحد|اثنين|إثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|جيش|شرطة|قوات|سلطات|فصائل|مسلحون|حكومة))|\sقوات)"
)
_SHUT_LATER = re.compile(
    rf"(?P<gap>[^.؛;\n]{{0,80}}?){_JOIN}(?P<told>{_AGAIN}(?:(?P<closed>{_CLOSED})|(?P<blocked>{_BLOCKED})){_THEN}[^.،؛,;\n]{{0,60}})"
)
_ANOTHER = re.compile(r"طريق|معبر|جسر|ممر|حاجز|بوابة|مكتب|باب|مدرس|محل")
_UNSURE = 0.5  # confidence at most of an opening that is over, as of one that is not told plainly
_WEEK = timedelta(days=7)
_NOT = re.compile(r"(?:^|\s)(?:لم|لن|لا|ما)\s|نفى|نفت|ينفي|تنفي|إذا|لو\s")


def with_later_closings(found: Sequence[Proposal], text: str, today: date | None) -> list[Proposal]:
    """The proposals of an Arabic text, and that a way was shut again, where nothing was read of those words."""
    added: list[Proposal] = []
    for claim in found:
        opens = (
            claim.kind is ReadKind.ACCESS and claim.subtype in (*_OPENED, *_CLOSINGS) and not claim.negative and claim.modality in SAYS_SO
        )
        rest = text[claim.start : claim.sentence_end] if opens else ""
        if "غلق" in rest or "غلاق" in rest or "قطع" in rest:
            closing = _closing(claim, text, today)
            if closing is not None and not any(one.start < closing.end and closing.start < one.end and one is not claim for one in found):
                added.append(closing)
    if not added:
        return list(found)
    return sorted([*(_before(one, added, text) for one in found), *added], key=lambda one: (one.start, one.end))


def _before(claim: Proposal, closings: Sequence[Proposal], text: str) -> Proposal:
    """A claim without the words of the closing that was found behind it, and no later than that."""
    closing = next((one for one in closings if claim.start < one.start <= one.sentence_end == claim.sentence_end), None)
    if closing is None or claim.kind is not ReadKind.ACCESS:
        return claim
    when, then = claim.when, closing.when
    if when and then and when.start and then.start and then.start < when.start < then.start + _WEEK:  # on Sunday, then on Tuesday
        claim = replace(claim, when=replace(when, start=when.start - _WEEK, end=when.end - _WEEK if when.end else None))
    return _until(claim, min(closing.start, claim.end), text)


def _closing(claim: Proposal, text: str, today: date | None) -> Proposal | None:
    match = _SHUT_LATER.match(text[: claim.sentence_end], claim.start)
    if match is None or _NOT.search(match["gap"]) or (match["and"] and _ANOTHER.search(match["told"])):
        return None
    if claim.subtype in _CLOSINGS and "فتح" not in match["gap"]:
        return None
    start, end = match.start("told"), match.start("told") + len(match["told"].rstrip())
    state = AccessState.CLOSED if match["closed"] else AccessState.BLOCKED
    made = replace(claim, quote=text[start:end], start=start, end=end, subtype=state.value, state=state, count=None)
    return replace(made, when=_time_in(text, start, end, today), actor="", note="", confidence=confidence_of(0.0), id="")


def _until(claim: Proposal, end: int, text: str) -> Proposal:
    """An opening without the words of the closing behind it: it is over, and a person decides what it was."""
    if claim.state in (AccessState.OPENED, AccessState.USED):
        subtype = "opening" if claim.subtype == "opened" else claim.subtype
        claim = replace(claim, state=None, subtype=subtype, note=claim.note or NOT_PLAINLY, confidence=min(claim.confidence, _UNSURE))
    if end == claim.end:
        return claim
    quote = re.sub(
        r"[\s،,]{0,3}(?:ثم|لكنه|لكنها|ولكنه|ولكنها|إلا أنه|إلا أنها|قبل أن|وبعدها|وبعد ذلك|و)\s{0,2}$", "", text[claim.start : end]
    )
    return replace(claim, quote=quote, end=claim.start + len(quote))


def _time_in(text: str, start: int, end: int, today: date | None) -> WhenRead | None:
    words = words_of(text[start:end], start)
    times = arabic_times(words, [plain_word(word.text) for word in words], text, today)
    return times[0][0] if times else None
