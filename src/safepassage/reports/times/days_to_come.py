"""Deeds that are told as done on a day that lies after the text's own: its day is not known, and a person looks at it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from safepassage.records.reading import ASKS, SAYS_SO, Proposal, ReadKind

_DEEDS = (ReadKind.INCIDENT, ReadKind.DISPLACEMENT)
_DOUBTED = 0.5  # at most, where the day cannot be right
_IN_FIGURES = re.compile(r"\d{1,2}([/.])\d{1,2}(?:\1(?:\d{4}|\d\d)?)?(?!\d)")


def with_doubted_days(claims: Iterable[Proposal], today: date | None) -> tuple[Proposal, ...]:
    """The claims; `5/4/2022: rockets kill three` in a text of March has no sure day, be it 5 April or 4 May."""
    return tuple(_doubted(one, today) if today is not None and _lies_ahead(one, today) else one for one in claims)


def _lies_ahead(claim: Proposal, today: date) -> bool:
    start = claim.when.start if claim.when is not None else None
    return claim.kind in _DEEDS and claim.modality in SAYS_SO and start is not None and start > today


def _doubted(claim: Proposal, today: date) -> Proposal:
    told = claim.when.text if claim.when is not None else ""
    which = ", and whether its day or its month stands first" if _IN_FIGURES.search(told) else ""
    note = f"“{told}” lies after the day of the text, {today}: look when it was{which}: {ASKS}"
    return replace(claim, confidence=min(claim.confidence, _DOUBTED), note=claim.note or note)
