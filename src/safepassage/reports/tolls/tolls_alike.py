"""What holds of tolls in either language: of what two of them tell, and when a whole is told with the parts that it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from safepassage.records.reading import Count, Harm, Proposal, ReadKind

ROLES = ("killed", "injured")
COUNTED = (ReadKind.INCIDENT, ReadKind.THREAT, ReadKind.NEED)  # kinds of which each place has its own dead
_OVERALL = (" overall", " altogether", " in total", " in all")


class Share(StrEnum):
    """Whether a toll holds those that are told after it (`31 killed: | 14 in Sake | and 17 in Minova`), or is held by one before."""

    ALONE = ""
    WHOLE = "whole"
    PART = "part"


def first_role(harm: Harm) -> str:
    """What a toll tells of first; empty: of nobody."""
    return next((role for role in ROLES if getattr(harm, role) is not None), "")


def both_tell(one: Harm, other: Harm) -> bool:
    """Whether two tolls tell of the same, so that neither completes the other: two times of killed, or two times of injured."""
    return any(getattr(one, role) is not None and getattr(other, role) is not None for role in ROLES)


def with_count(harm: Harm, count: Count) -> Harm:
    """A toll of which several numbers say together how many it were: `five and nine people`; no less than it says itself."""
    role = first_role(harm)
    told = getattr(harm, role) if role else None
    return harm if told is None or told.low >= count.low else replace(harm, **{role: count})


def adds_up(whole: Count, parts: Sequence[float], plainly: bool) -> bool:
    """Whether numbers may be the parts of a whole; where that is not plainly said, they are no more than the least that it may be."""
    most = whole.low if not plainly or whole.high is not None else float("inf")
    return bool(parts) and sum(parts) <= max(most, whole.high or 0.0 if plainly else 0.0)


def overall(quote: str) -> bool:
    """`45 wounded overall`: a toll of all places that were told before."""
    return quote.rstrip().lower().endswith(_OVERALL)


def with_parts(told: Iterable[tuple[Proposal, Share]]) -> list[Proposal]:
    """
    The proposals; each whole with those of its parts as `including`, so that nobody is counted twice who is told of twice.

    `31 people were killed: 14 in Sake and 17 in Minova`: 31, including 14 and 17; 14; 17.
    """
    found: list[Proposal] = []
    whole = -1
    parts: list[Count] = []
    for proposal, share in told:
        if share is Share.WHOLE:
            whole, parts = len(found), []
        elif share is Share.ALONE:
            whole = -1
        found.append(proposal)
        role = first_role(found[whole].harm) if share is Share.PART and whole >= 0 else ""
        count = getattr(proposal.harm, role) if role else None
        if count is not None:
            parts.append(count)
            held = replace(getattr(found[whole].harm, role), including=tuple(parts))
            found[whole] = replace(found[whole], harm=replace(found[whole].harm, **{role: held}))
    return found
