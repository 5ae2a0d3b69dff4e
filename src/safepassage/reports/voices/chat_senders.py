"""Who claims what a message of a chat says: the role or organisation that sent it, where the message names nobody else."""

from __future__ import annotations

from dataclasses import replace

from safepassage.records.reading import Proposal
from safepassage.reports.words.doubt import grade_of

_AUTHOR = "author"


def sent_by(proposal: Proposal, sender: str) -> Proposal:
    """A claim of a message as its sender's; empty: a person sent it, and it stays the text's own."""
    if not sender or proposal.claimant != _AUTHOR:
        return proposal
    exact = bool(proposal.harm or proposal.count or proposal.place or proposal.when)
    grade, reason = grade_of(sender, proposal.modality, exact)
    return replace(proposal, claimant=sender, grade=grade, grade_reason=reason)
