"""`The road is passable, |contrary to what the governor claimed|`: he says the contrary, and is not who says it (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import Proposal
from safepassage.reports.voices.side_names import side_named
from safepassage.reports.words.doubt import grade_of

_AUTHOR = "author"
_AGAINST = (
    r"(?:contrary to|despite|in spite of|notwithstanding|contradict(?:s|ed|ing)|unlike|in contrast to|in contradiction (?:to|of|"
    r"with)|belying|"
    r"regardless of|no matter|whatever|counter to|against)"
)
_TELLS = (
    r"(?:claim|say|said|announce|declare|assert|insist|maintain|state|report|allege|suggest|tell|told|promise|write|wrote|think|thought|pretend|"
    r"admit|indicate|affirm|recommend|advise|order|demand|want|decide)(?:s|ed|d|ing)?"
)
_CONTRARY = re.compile(
    rf"\b{_AGAINST} (?:what|that which|everything|anything|all(?: that)?|whatever) (?P<who>(?:the |"
    rf"The )?[\w'’.-]{{1,24}}(?: [\w'’.-]{{1,24}}){{0,5}}?)"
    rf" (?:has |have |had |is |are |was |were )?(?:(?:repeatedly|earlier|publicly|officially|also|previously|first|"
    rf"just) )?(?:been )?{_TELLS}\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"(?:,|\bbut) (?P<who>(?:the |The )?[\w'’.-]{1,24}(?: [\w'’.-]{1,24}){0,4}?) (?:said|says|say|told|reported|confirmed)\b"
)


def as_contrary_to(claim: Proposal, text: str) -> Proposal:
    """The claim without the speaker whom it contradicts; with another whom its sentence names, or the author."""
    if claim.claimant == _AUTHOR:
        return claim
    sentence = text[claim.sentence_start : claim.sentence_end]
    found = _CONTRARY.search(sentence)
    if found is None or not _is(claim.claimant, found["who"]):
        return claim
    rest = f"{sentence[: found.start()]},{' ' * (found.end() - found.start() - 1)}{sentence[found.end() :]}"
    said = next((name for one in _SPEAKER.finditer(rest) if (name := side_named(one["who"]))), _AUTHOR)
    grade, reason = grade_of(said, claim.modality, bool(claim.harm or claim.count or claim.place or claim.when))
    return replace(claim, claimant=said, through="", grade=grade, grade_reason=reason)


def _is(claimant: str, who: str) -> bool:
    """Whether these words name the claimant."""
    return side_named(who) == claimant or claimant.casefold().split()[-1] in who.casefold().split()
