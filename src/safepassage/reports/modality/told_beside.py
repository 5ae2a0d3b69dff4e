"""
What a sentence tells beside a claim that was found: a request that was turned down, houses set alight `before` and `after` it, who was
taken hostage, a hall that holds three times its people (English).

Each is told plainly, has no claim of its own yet, and is proposed with what stands beside it; nobody weighed it, so an analyst looks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Harm, Modality, Proposal, ReadKind
from safepassage.reports.modality.in_other_terms import NO_SURRENDER, as_of

_CHANCE = 0.45
_AFTER, _BEFORE = 220, 40  # letters behind a request within which its answer stands; before it, within which it is asked
_SHORT = 60  # letters of the rest of a sentence, behind which the next may answer
_NOT_GIVEN = re.compile(
    r"(?P<told>(?:\b(?:so far|until now|to date|as yet),? )?(?:\b(?:we|they|it|he|she|this|none|permission|leave|the request|the pause) )?"
    r"\b(?:ha(?:s|ve|d)(?: not|n['’]t| never| yet to)|(?:was|were)(?: not|n['’]t)) (?:yet |so far )?(?:be |been )?"
    r"(?:given|granted|got|gotten|get|received?|obtained?|had)(?: it| one| them| any| that| leave| permission|"
    r" access| this)?(?: so far| yet)?)"
    r"(?=[.,;:!]|$| and | but )",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"(?:^|[.;,] |\band |\bbut )(?P<told>(?:[\w’'-]{1,24} ){0,5}?(?:refused|turned (?:us|them|it|him|her|this|the request) down|"
    r"(?:was|were|been) (?:turned down|refused|rejected)|"
    r"said no|rejected (?:it|this|the request|the idea|the appeal)))(?: so far| yet)?(?=[.,;:!]|$| and | but )",
)
_NO_ANSWER = re.compile(
    r"(?P<told>\b(?:[\w’'-]{1,24} ){0,4}?(?:(?:has|have|had) (?:yet to|not yet|not|n['’]t) (?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?)|"
    r"(?:neither|none|nobody|no[- ]one)(?: side| party| of them)? (?:has |had |have )?(?:answered|replied|responded))|"
    r"\b(?:there (?:has been|was|is) )?no (?:answer|reply|response)(?: has come| came| (?:was|"
    r"has been) (?:received|given))?(?: from [\w ’'-]{3,40}?)?)"
    r"(?= so far| yet| by |[.,;:!]|$| and | but )",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:ask\w*|request\w*|appeal\w*|call(?:s|ed|ing)? (?:for|on)|propos\w+|sought|seek\w*|appl(?:y|ied)|"
    r"plead\w*|want\w*|need\w*|demand\w*)\b",
    re.I,
)
_THINGS = (
    r"(?:(?:[\w’'-]{1,24} )?(?:houses|homes|shelters|huts|tents|dwellings|villages?|shops|stalls|market|crops|"
    r"fields|granaries|schools?|clinics?|churches|"
    r"church|mosques?|camp|buildings|barracks|hospital|stores|warehouses?|police stations?))"
)
_BURNED = re.compile(
    rf"\b(?:before|after|as|while|when|where|and) (?P<told>(?:the |their |its |some |many |several |all |"
    rf"most (?:of the )?|\d[\d,]{0, 12} )?{_THINGS} "
    r"(?:were|was|had been|have been|being) (?:then |also |all |later )?(?:set (?:alight|on fire|ablaze)|burn(?:ed|t)(?: down)?|torched|"
    r"looted|razed|blown up|dynamited|plundered|bulldozed))\b"
)
TAKEN = re.compile(
    r"(?P<told>\bwhom (?:[\w’'-]{1,24} ){1,3}?(?:took|seized|abducted|kidnapped|dragged|carried off) (?:hostage\b|"
    r"captive\b|away\b|(?:from|off|at|in|on) "
    r"[\w’' -]{2,40}))"
)
OVER_FULL = re.compile(
    r"(?P<told>\b(?:was|were|is|are)? ?(?:built|meant|designed|intended|made|planned) (?:only )?for (?:up to |about |some )?\d[\d,]{0,12}"
    r"(?: (?!and\b)[\w’'-]{1,24}){0,2}, (?:now |currently |already )?(?:houses|holds|shelters|hosts|"
    r"accommodates|has|is holding|is housing) "
    r"(?:more than |over |about |some |nearly |almost |at least )?\d[\d,]{0,12}(?: (?!and\b|but\b)[\w’'-]{1,24}){0,2})"
)


def with_told_beside(found: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals, and what is told beside them of which none tells yet, in the order of the text."""
    made = list(found)
    for one in found:
        if _is_request(one):
            made = _answered(one, text, made)
    for pattern, kind, subtype, unless in _BESIDE:
        for match in pattern.finditer(text):
            span = match.span("told")
            if (near := _near(made, span)) is not None and not any(
                other.kind in unless and other.start < span[1] and span[0] < other.end for other in made
            ):
                made.append(_made(near, text, *span, kind, subtype))
    return sorted(made, key=lambda one: (one.start, one.end))


def _is_request(one: Proposal) -> bool:
    return one.modality in (Modality.DEMANDED, Modality.PROPOSED) and one.kind in (ReadKind.ACCESS, ReadKind.DIPLOMACY) and not one.negative


def _answered(one: Proposal, text: str, made: list[Proposal]) -> list[Proposal]:
    """With what came of a request, in the rest of its sentence or in the next: refused, not given, not answered."""
    if _ASKED.search(text[max(0, one.start - _BEFORE) : one.end]) is None:
        return made
    rest = text[one.end : one.end + _AFTER].split("\n", 1)[0]
    parts = re.split(r"(?<=[.!?]) (?=[A-Z])", rest)
    rest = " ".join(parts[: 2 if len(parts[0]) < _SHORT else 1])
    for pattern, kind, subtype in _ANSWERS:
        if (match := pattern.search(rest)) is None:
            continue
        start, end = (one.end + at for at in match.span("told"))
        there = [other for other in made if other.start < end and start < other.end]
        if not there:
            answer = _made(one, text, start, end, kind or one.kind, subtype)
            return [*made, replace(answer, actor="", target=one.target)]
        return [_as_answer(other, subtype) if other in there else other for other in made]
    return made


def _as_answer(one: Proposal, subtype: str) -> Proposal:
    """A claim of which no more was read than that it is about the way."""
    return replace(one, subtype=subtype) if one.kind is ReadKind.ACCESS and one.subtype in ("", "access") and one.state is None else one


def _near(made: Sequence[Proposal], span: tuple[int, int]) -> Proposal | None:
    """The claim in which it is told, or the nearest of its sentence."""
    there = [one for one in made if one.sentence_start <= span[0] < max(one.sentence_end, one.end)]
    return min(there, key=lambda one: max(0, one.start - span[0], span[0] - one.end), default=None)


def _made(of: Proposal, text: str, start: int, end: int, kind: ReadKind, subtype: str) -> Proposal:
    """A claim of these letters with the voice, the place and the time of the one beside it."""
    quote = text[start:end]
    start += len(quote) - len(quote.lstrip())
    made = replace(
        of, start=start, end=end, quote=text[start:end], harm=Harm(), count=None, share=None, share_of="", weapon="", id="", note=""
    )
    modality = Modality.REPORTED if of.modality is Modality.REPORTED else Modality.ASSERTED
    made = replace(made, modality=modality, negative=False, target="", origin="", destination="", state=None)
    return replace(as_of(made, kind, subtype), confidence=_CHANCE)


_ANSWERS: tuple[tuple[re.Pattern[str], ReadKind | None, str], ...] = (
    (_NO_ANSWER, ReadKind.DIPLOMACY, "no_reply"),
    (_NOT_GIVEN, None, "passage_refused"),
    (_REFUSED, None, "passage_refused"),
)
_BESIDE: tuple[tuple[re.Pattern[str], ReadKind, str, tuple[ReadKind, ...]], ...] = (
    (_BURNED, ReadKind.INCIDENT, "destruction", (ReadKind.INCIDENT,)),
    (TAKEN, ReadKind.PROTECTION, "hostages", (ReadKind.PROTECTION, ReadKind.INCIDENT)),
    (NO_SURRENDER, ReadKind.DIPLOMACY, "refusal", (ReadKind.DIPLOMACY,)),
    (OVER_FULL, ReadKind.NEED, "overcrowding", (ReadKind.NEED, ReadKind.DISPLACEMENT)),
)
