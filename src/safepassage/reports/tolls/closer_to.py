"""Another's number for the dead who were just counted: `The Red Cross has collected 48 bodies; the bishop thinks it is closer to 150`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from safepassage.records.reading import Harm, Proposal, ReadKind

_CLOSER = re.compile(
    r"\b(?:number|figure|toll|count|total|it)\b[^.;,]{0,24}? (?:closer|nearer|close) to|\bmore like\b|\b(?:number|figure|toll|count|total)"
    r" (?:is|was|may be|could be|must be)(?: at least| about| around| over| more than)? ",
    re.IGNORECASE,
)
_DEAD = re.compile(r"\b(?:bod(?:y|ies)|corpses?|dead|graves?|killed|deaths)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:wounded|injured|displaced|refugees|trucks|houses|homes|detained|missing|families|patients)\b", re.IGNORECASE)
_FAR = 160  # letters between the two


def with_closer_tolls(made: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals; a bare number right behind a count of the dead, which `the number` puts otherwise, is of the dead too."""
    told = list(made)
    for at, (before, one) in enumerate(pairwise(made), start=1):
        if _counts_the_dead(before) and one.start - before.end <= _FAR and _is_closer(one, text[before.end : one.end]):
            toll = one.count and replace(one.count, unit="people")
            told[at] = replace(one, kind=ReadKind.INCIDENT, subtype="killing", harm=Harm(killed=toll), count=None)
    return told


def _counts_the_dead(one: Proposal) -> bool:
    counted = one.harm.killed is not None or (one.count is not None and _DEAD.search(one.count.unit) is not None)
    return counted or (one.count is not None and _DEAD.search(one.quote) is not None)


def _is_closer(one: Proposal, behind: str) -> bool:
    """Whether a claim holds nothing but a number, and what stands before it says of what."""
    alone = one.count is not None and not one.harm and one.kind in (ReadKind.INCIDENT, ReadKind.PROTECTION) and one.count.unit == "people"
    return alone and _CLOSER.search(behind) is not None and not _OTHERS.search(behind)
