"""
Who lay there and how they died, parted by a comma: `Five men lay in the market, hands tied, |each shot in the back of the head|` are five
dead, and one claim (English). Not where some of them live.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Harm, Proposal, ReadKind
from safepassage.reports.harm.counted import people_unit

_EACH = re.compile(
    r"(?:(?:and )?(?:each|all|both|every one|all of them|each of them)(?: (?:was|were|had been|having been|with))? |"
    r"(?=shot |with their throats? ))"
    r"(?:(?:a |an |single |one )*(?:shot|bullets?|gunshot wounds?)\b[^.;]{0,40}\b(?:head|heads|neck|necks|skull|skulls|"
    r"temple|chest|back|heart)\b|"
    r"[^.;]{0,20}\bthroats? (?:cut|slit|slashed)\b)",
    re.IGNORECASE,
)
_LAY = re.compile(r"\b(?:lay|lie|lying|found|discovered|left|sprawled|slumped|tied|bound|blindfolded|handcuffed)\b", re.IGNORECASE)
_LIVE = re.compile(
    r"\b(?:surviv\w+|alive|treat\w+|hospitals?|clinics?|recover\w*|escap\w+|crawled|walked|wounded|injured|moan\w+|told|said)\b",
    re.IGNORECASE,
)
_FAR = 120  # letters of a sentence behind
_NEAR = 4  # letters between both: a comma, an `and`


def with_each_shot(found: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals; those who lay there, and of whom it is then told, as dead of one claim."""
    made: list[Proposal] = []
    for one in found:
        before = made[-1] if made else None
        if before is not None and _tells_how(before, one, text):
            made[-1] = _dead(before, one, text)
        else:
            made.append(one)
    return made


def _tells_how(before: Proposal, one: Proposal, text: str) -> bool:
    both = before.kind is ReadKind.INCIDENT and one.kind is ReadKind.INCIDENT
    told = both and before.modality in SAYS_SO and one.modality in SAYS_SO and not before.negative and not one.negative
    counts = before.count is not None and not before.harm and not one.harm and people_unit(before.count.unit)
    if (
        not told
        or not counts
        or not 0 <= one.start - before.end <= _NEAR
        or "." in text[before.end : one.start]
        or _LAY.search(before.quote) is None
    ):
        return False
    return _EACH.match(one.quote) is not None and _LIVE.search(text[before.start : one.end] + _rest(text, one.end)) is None


def _rest(text: str, end: int) -> str:
    """What the sentence tells behind it."""
    return text[end : end + _FAR].partition(".")[0]


def _dead(before: Proposal, one: Proposal, text: str) -> Proposal:
    return replace(
        before, subtype="killing", quote=text[before.start : one.end], end=one.end, harm=Harm(killed=before.count), count=None, actor=""
    )
