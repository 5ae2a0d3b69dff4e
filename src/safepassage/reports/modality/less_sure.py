"""Which claims are not called sure: what is denied, passed on or said under a condition is misread more often than it seems (English)."""

from __future__ import annotations

from dataclasses import replace

from safepassage.records.reading import Modality, Proposal

NOT_SURE = 0.89
_OFTEN_WRONG = (Modality.DENIED, Modality.REPORTED, Modality.CONDITIONAL)


def less_sure(claim: Proposal) -> Proposal:
    """The claim, not marked as sure where such claims were wrong in one of seven."""
    return replace(claim, confidence=min(claim.confidence, NOT_SURE)) if claim.modality in _OFTEN_WRONG else claim
