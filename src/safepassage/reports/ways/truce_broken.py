"""
A truce and its end in one sentence: `agreed a truce in X |but it was broken within hours|`, `أعلنت هدنة في عدن |لكنها لم تصمد|`.

The end is a claim of its own; without it the agreement alone stands, and with it an hour of quiet that there was none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from safepassage.records.reading import SAYS_SO, Harm, Modality, Proposal, ReadKind, WhenRead
from safepassage.reports.words.doubt import confidence_of, grade_of

_TRUCE = r"(?:truces?|cease-?fires?|armistice|cessation of hostilities|pauses?|lull)"
_IT = rf"(?:(?:it|this|that|which|they|both|(?:the |this |that )?(?:\w{{1,20}} ){{0,2}}?(?:{_TRUCE}|agreement|deal)) )?"
_JOIN = r"(?:,? (?:but|only to|only for|only to see|though|although|yet|however,?|and)|,|;|, which|,? that)"
_BROKEN = r"(?:broken|violated|breached|ignored|flouted|shattered|disregarded)"
_ENDED = (
    r"(?:collaps(?:e[sd]?|ing)|failed(?= ?[.,;]|$| (?:on|at|in|within|after|again|almost|when|as|and|too)\b)|broke down|"
    r"br(?:oken|eak(?:s|ing)?) down|f[ae]ll(?:en|s)? apart|fell through|unravel(?:s|l?ed)|crumbled|"
    r"(?:did not|didn['’]t|has not|failed to|does not) (?:take hold|hold|last|survive|stick)(?! everywhere)|lapsed|expired|"
    r"ended(?! (?:the|its|their|an?|all|years|months|weeks|days)\b)|"
    r"(?:lasted|held)(?: for)? (?:only|barely|just|less than|no more than|under|not even|hardly)|"
    r"(?:was|were) (?:called off|abandoned|cancelled|over|dead))"
)
_HELPED = r"(?:(?:was|were|is|has been|had been|have been|being|be|to be) )"
_FAST = (
    r"(?:(?:quickly|soon|immediately|almost immediately|at once|promptly|repeatedly|swiftly|later|then|reportedly|also|"
    r"has|had|have) )*"
)
_AGREED_BY = (  # `the truce |agreed on Monday| collapsed`
    rf"\b{_TRUCE},? (?:agreed|signed|announced|reached|brokered|declared|negotiated|mediated)"
    r"(?: (?:by|on|in|at|between|last|yesterday|this|with|for) [^,.;]{1,60}?)? (?=collaps|br[eo]|f[ae]ll|failed|was|has|"
    r"did|unrav|laps|last|ended|"
    r"expir)"
)
_END = re.compile(
    rf"(?P<lead>{_JOIN} {_IT}?|{_AGREED_BY})(?P<told>{_FAST}(?:{_HELPED}{_FAST}(?P<broken>{_BROKEN})|"
    rf"(?P<ended>{_ENDED}))\b[^.;\n]*?)(?=[.;\n]|$|, (?!which)|,? (?:and|but|as) )",
    re.IGNORECASE,
)
_OF_TRUCE = re.compile(rf"\b{_TRUCE}\b|هدن|تهدئة|إطلاق (?:ال)?نار", re.IGNORECASE)
_ANOTHER = re.compile(  # what else may have been broken or have collapsed between the truce and that end
    r"\b(?:talks|negotiations|bridge|building|house|wall|dam|deadline|siege|curfew|government|economy|line|front|window|market|mandate|visa)s?\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|never|if|unless|whether|fear\w*|may|might|could|would|will|should|denied|warn\w*|until)\b|n['’]t\b", re.IGNORECASE
)
_LEAD_AR = (
    r"(?:[،,]? (?:لكن|ولكن|إلا أن|غير أن|بيد أن)(?:ه|ها|هما)? |[،,]? (?:ثم|وسرعان ما|سرعان ما|قبل أن|وما لبثت? أن) |[،,]? و(?=لم |"
    r"انهار|خرق|سقط))"
    r"(?:ال(?:هدنة|تهدئة|اتفاق) )?(?:(?:سرعان ما|ما لبثت? أن|قد|لاحقا) ){0,2}"
)
_END_AR = re.compile(
    rf"(?P<lead>{_LEAD_AR})"
    r"(?P<told>(?:لم (?:ت|ي)(?:صمد|ستمر|دم|عش)|(?P<ended>(?:ت|ي)(?:نهار|نته)|انهارت?|سقطت?|انتهت|فشلت?)"
    r"|(?P<broken>خُ?رقت?|اخترقت?|انتُ?هكت?|ت(?:خرق|نتهك)|جرى خرقها?|تم خرقها?))(?=[\s.،؛]|$)[^.،؛\n]*)"
)
_AGREED = ("agreement", "ceasefire", "truce", "talks", "pause", "announcement", "call", "offer", "")
_OVER = ("pause_ended", "pause_broken", "end")


class _End(NamedTuple):
    """Letters [start, end) of the text that tell it, and how it ended."""

    start: int
    end: int
    subtype: str


def with_broken_truces(found: Sequence[Proposal], text: str, lang: str) -> list[Proposal]:
    """The proposals, and the end of a truce that was agreed in the same sentence, in place of what was read of its words."""
    made = list(found)
    for claim in found:
        if claim.kind is not ReadKind.DIPLOMACY or claim.subtype not in _AGREED or claim.modality not in SAYS_SO or claim.negative:
            continue
        if (end := _end_of(claim, text, lang)) is None or any(
            one.subtype in _OVER and one.start >= claim.start and one.start < claim.sentence_end for one in made
        ):
            continue
        gone = [one for one in made if one is not claim and _read_of(one, end)]
        kept = [_before(one, end, text) if one is claim else one for one in made if one not in gone]
        made = [*kept, _made(claim, end, text)]
    return sorted(made, key=lambda one: (one.start, one.end))


def _end_of(claim: Proposal, text: str, lang: str) -> _End | None:
    sentence = text[claim.sentence_start : claim.sentence_end]
    if not _OF_TRUCE.search(sentence):
        return None
    for match in (_END if lang == "en" else _END_AR).finditer(text, claim.start, claim.sentence_end):
        if not _OF_TRUCE.search(text[claim.sentence_start : match.start("told")]) or (lang == "en" and _ANOTHER.search(match["lead"])):
            continue
        if lang == "en" and (_NOT.search(match["lead"]) or _of_another(match)):
            continue
        subtype = "pause_broken" if match["broken"] else "pause_ended"
        return _End(match.start("told"), match.start("told") + len(match["told"].rstrip()), subtype)
    return None


def _of_another(match: re.Match[str]) -> bool:
    """`agreed a truce, but talks collapsed`: the subject of that end is another; `, and broken glass`: a bare word needs its `it`."""
    subject = re.search(rf"(?:it|this|that|which|they|{_TRUCE}|agreement|deal) ?$", match["lead"].rstrip(), re.IGNORECASE)
    joined = re.search(r"\b(?:but|though|although|yet|only)\b", match["lead"], re.IGNORECASE)
    bare = re.match(
        r"(?:be|was|were|is|has|had|did|didn|soon|quickly|broke|fell|collapsed|never|later|then|immediately|held|lasted)\b",
        match["told"],
        re.I,
    )
    if _OF_TRUCE.match(match["lead"]):
        return False
    return subject is None and not (joined and bare) and not (bare and re.match(r",? and\b", match["lead"]))


def _read_of(one: Proposal, end: _End) -> bool:
    """Whether a claim was read of the words of the end alone."""
    unsaid = one.kind in (ReadKind.DIPLOMACY, ReadKind.INCIDENT) and not one.harm and one.subtype in ("", *_AGREED)
    return unsaid and one.start >= end.start - 30 and one.start < end.end


def _before(claim: Proposal, end: _End, text: str) -> Proposal:
    """The agreement without the words and the time of its end."""
    when = claim.when
    late = when is not None and when.text and when.text in text[end.start : end.end]
    quote = text[claim.start : min(claim.end, end.start)].rstrip(" ,،;")
    quote = re.sub(
        r"[\s,،]+(?:but|and|which|though|although|yet|only|لكنه|لكنها|ولكن|لكن|ثم|قبل أن|سرعان ما|وسرعان ما)(?: (?:it|this|that|which|"
        r"they))?$",
        "",
        quote,
    )
    claim = replace(claim, target=claim.target.partition(",")[0], claimant=_who(claim))
    return replace(claim, when=None if late else when, quote=quote, end=claim.start + len(quote))


def _who(claim: Proposal) -> str:
    """No truce says that there is one: `أعلنت |هدنة|`."""
    return "author" if _OF_TRUCE.search(claim.claimant) else claim.claimant


def _made(claim: Proposal, end: _End, text: str) -> Proposal:
    told = text[end.start : end.end]
    when: WhenRead | None = claim.when if claim.when is not None and claim.when.text in told else None
    claim = replace(claim, claimant=_who(claim))
    grade, reason = grade_of(claim.claimant, Modality.ASSERTED, bool(claim.place))
    made = replace(claim, subtype=end.subtype, quote=told, start=end.start, end=end.end, harm=Harm(), count=None, actor="", target="")
    return replace(made, state=None, when=when, note="", id="", grade=grade, grade_reason=reason, confidence=confidence_of(0.0))
