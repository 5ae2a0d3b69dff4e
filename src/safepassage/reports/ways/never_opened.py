"""
An opening that was due and did not come: `was due to open on Sunday |but stayed shut|`, `should have reopened |but is still closed|`
(English). It is no plan any more, and the day that it names is past.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from safepassage.records.reading import SAYS_SO, Modality, Proposal, ReadKind, WhenRead

_DUE = (
    r"(?:(?:was|were|had been) (?:also |originally |first )?(?:due|supposed|scheduled|meant|expected|slated|planned|set|to)|should have|"
    r"ought to have)"
)
_SHUT = r"(?:shut|closed|blocked|sealed)"
_DID_NOT = (
    rf"(?:(?:has |have |had )?(?:stay|remain)(?:s|ed) (?:firmly |still |completely )?{_SHUT}|(?:is|are|was|were) still {_SHUT}|"
    r"(?:did|has|have|had)(?: not|n['’]t)(?: yet)?(?: (?:re-?open(?:ed)?|open(?:ed)?|happen(?:ed)?|done so|do so))?"
    r"(?=[ ]?(?:[.,;]|$| because| on ))|"
    r"never (?:did|re-?opened|opened|happened|came))"
)
_NEVER_OPENED = re.compile(
    rf"\b{_DUE}\b[^.;:]{{0,60}}?\bre-?open(?:ed)?\b[^.;:]{{0,80}}?(?:\b(?:but|yet|though|however)\b|,)[^.;:]{{0,40}}?\b{_DID_NOT}"
    rf"|\b{_DUE}\b[^.;:]{{0,60}}?\bopen(?:ed)?\b[^.;:]{{0,80}}?(?:\b(?:but|yet|though|however)\b|,)[^.;:]{{0,40}}?\b{_DID_NOT}",
    re.IGNORECASE,
)
_OPENINGS = ("opening", "opened", "opening_demanded", "access", "corridor", "corridor_proposed", "passage", "access_demanded")
_READ = (*SAYS_SO, Modality.PLANNED, Modality.DEMANDED, Modality.PREDICTED, Modality.PROPOSED)
_WEEK = timedelta(days=7)


def as_never_opened(claim: Proposal, text: str, today: date | None) -> Proposal:
    """The claim as an opening that was not."""
    if claim.kind is not ReadKind.ACCESS or claim.subtype not in _OPENINGS or claim.negative or claim.modality not in _READ:
        return claim
    found = _NEVER_OPENED.search(text[claim.start : claim.sentence_end])
    if found is None or found.start() >= len(claim.quote):
        return claim
    return replace(claim, subtype="opening", modality=Modality.ASSERTED, negative=True, state=None, when=_past(claim.when, today))


def _past(when: WhenRead | None, today: date | None) -> WhenRead | None:
    """`On Sunday` of what was due: the last one, not the next."""
    if when is None or today is None or when.start is None or when.end is None or not today < when.start <= today + _WEEK:
        return when
    return replace(when, start=when.start - _WEEK, end=when.end - _WEEK)
