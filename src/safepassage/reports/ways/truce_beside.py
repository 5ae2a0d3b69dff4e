"""The end of a truce told beside what followed: `shelling resumed |after the collapse of the ceasefire|`, `|بعد انتهاء الهدنة|`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Harm, Modality, Proposal, ReadKind
from safepassage.reports.words.doubt import confidence_of, grade_of

_TRUCE = r"(?:truce|cease-?fire|armistice|cessation of hostilities)"
_ENDED = re.compile(
    r"\b(?:after|with|since|following|upon|despite|amid) (?P<told>(?:the |its )(?:sudden |abrupt )?"
    r"(?:end|collapse|expiry|expiration|breakdown|termination|failure) of (?:the |a |an )?(?:(?!\d{4}\b)[\w-]{1,20} ){0,2}?"
    rf"{_TRUCE})\b(?! (?:talks|negotiations|deal talks))",
    re.IGNORECASE,
)
_ENDED_AR = re.compile(
    r"(?:^|\s)(?:بعد|مع|منذ|عقب|إثر|رغم) (?P<told>(?:انتهاء|انهيار|انقضاء|إنهاء|سقوط) "
    r"(?:ال(?:هدنة|تهدئة)|وقف إطلاق النار|اتفاق (?:الهدنة|وقف إطلاق النار)))"
)
_FOLLOWED = (ReadKind.INCIDENT, ReadKind.DISPLACEMENT)


def with_ends_of_truces(found: Sequence[Proposal], text: str, lang: str) -> list[Proposal]:
    """The proposals, and the end of a truce after which harm that is told as so was done, where no claim has those words yet."""
    if ("truce" if lang == "en" else "هدن") not in (low := text.casefold()) and not any(w in low for w in ("fire", "hostilities", "إطلاق")):
        return list(found)
    pattern, added = _ENDED if lang == "en" else _ENDED_AR, dict[int, Proposal]()
    for claim in found:
        if claim.kind not in _FOLLOWED or claim.modality not in SAYS_SO or claim.negative:
            continue
        match = pattern.search(text[: claim.sentence_end], claim.sentence_start)
        if match is None or match.start("told") in added:
            continue
        start, end = match.span("told")
        if not any(one.kind is ReadKind.DIPLOMACY and one.start < end and start < one.end for one in found):
            added[start] = _ended(claim, start, end, text)
    return sorted([*found, *added.values()], key=lambda one: (one.start, one.end)) if added else list(found)


def _ended(claim: Proposal, start: int, end: int, text: str) -> Proposal:
    """That a truce ended, by whom the harm is told; where and when it was is not said."""
    grade, reason = grade_of(claim.claimant, Modality.ASSERTED, False)
    made = replace(
        claim, kind=ReadKind.DIPLOMACY, subtype="pause_ended", quote=text[start:end], start=start, end=end, harm=Harm(), count=None
    )
    made = replace(made, actor="", target="", state=None, when=None, place="", place_resolved=None, note="", id="")
    return replace(made, grade=grade, grade_reason=reason, confidence=confidence_of(0.0))
