"""A note of bodies and of a way in one breath: `two bodies in the street, |no access for the Red Crescent|` (English)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, AccessState, Harm, Proposal, ReadKind

_BOTH = re.compile(
    r"(?P<bodies>(?:at least |about |some )?(?:[\w-]{1,12} ){0,3}?(?:bod(?:y|ies)|corpses?)\b[^.;:]{0,60}?)(?:,|;| and| but| -| –) "
    r"(?P<no>(?:still )?no (?:safe )?access (?:for|to|of|by) [^.;:]{2,60})",
    re.IGNORECASE,
)
_NO_LEAVE = re.compile(r"[^.;:]{3,80}(?:,|;| and| but| -| –) (?:still )?no access (?:for|to|of|by) ", re.IGNORECASE)
_BODIES = ("body", "bodies", "corpse", "corpses")
_NONE = re.compile(r"\b(?:no|not|never|none) (?:\w+ ){0,2}(?:bod(?:y|ies)|corpses?)\b", re.IGNORECASE)
_ACCESS = ("permit", "access", "")


def with_bodies_apart(found: Sequence[Proposal]) -> list[Proposal]:
    """The proposals, with two for such a note: the dead, and that nobody gets there. What was read as leave to pass is none."""
    made: list[Proposal] = []
    for claim in found:
        both = _BOTH.match(claim.quote) if claim.kind is ReadKind.ACCESS and claim.subtype in _ACCESS else None
        if both is None or claim.modality not in SAYS_SO or claim.state is AccessState.OPENED or _NONE.search(claim.quote):
            made.append(_not_let(claim))
            continue
        if claim.count is not None and claim.count.unit in _BODIES:
            made.append(_dead(claim, both))
        made.append(_shut(claim, both))
    return made


def _not_let(claim: Proposal) -> Proposal:
    """`Fighting near the market, |no access for medics|`, where it was read as access."""
    read_so = claim.kind is ReadKind.ACCESS and claim.subtype in _ACCESS and claim.state is None and not claim.negative
    told = read_so and claim.modality in SAYS_SO and _NO_LEAVE.match(claim.quote)
    return replace(claim, subtype="no_access") if told else claim


def _dead(claim: Proposal, both: re.Match[str]) -> Proposal:
    """The bodies that were seen."""
    end = claim.start + both.end("bodies")
    harm = Harm(killed=claim.count)
    return replace(
        claim,
        kind=ReadKind.INCIDENT,
        subtype="killing",
        quote=both["bodies"],
        end=end,
        harm=harm,
        count=None,
        state=None,
        negative=False,
        target="",
        actor="",
    )


def _shut(claim: Proposal, both: re.Match[str]) -> Proposal:
    """That nobody gets there."""
    start = claim.start + both.start("no")
    return replace(
        claim, subtype="no_access", quote=both["no"], start=start, end=start + len(both["no"]), count=None, state=None, negative=False
    )
