"""A place that is `in the hands of` somebody is held by them, whatever else such a note resembles: `Airport: in hands of the force`."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Proposal, ReadKind
from safepassage.reports.parties.parties import bare, party_of

_IN_HANDS = re.compile(
    r"(?:(?:is|are|was|were|now|still|remains?|reportedly) ){0,3}in (?:the )?hands of (?P<who>(?:the )?[A-Za-z][\w'’-]*"
    r"(?: (?!since|from|for|after|as|by|on|at|in|and|but|until|again|now|today)[\w'’-]+){0,3})",
    re.IGNORECASE,
)
_READ = ("withdrawal", "captured", "")


def as_in_hands(claim: Proposal) -> Proposal:
    """The claim as one that they hold it."""
    told = claim.kind is ReadKind.CONTROL and claim.subtype in _READ and claim.modality in SAYS_SO and not claim.negative
    found = _IN_HANDS.match(claim.quote) if told else None
    return claim if found is None else replace(claim, subtype="holds", actor=party_of(bare(found["who"])))
