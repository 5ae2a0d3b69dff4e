"""
People who were brought to a hospital, and those of them who were dead: `26 were taken to the hospital, |two of them dead on arrival|`.

The dead are told by a claim of their own, and those who were brought are not all dead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Count, Harm, Proposal, ReadKind
from safepassage.reports.words.amounts import amounts
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import level, words_of

_N = r"(?P<n>\d[\d,]*|[a-z]+(?:-[a-z]+)?)"
_BROUGHT = re.compile(
    r"\b(?:(?:were|was|been) (?:\w+ly )?(?:brought|taken|rushed|admitted|evacuated|moved|transferred|carried|flown|airlifted|ferried)|"
    r"arrived|"
    r"received|treated|took in|admitted|operations|surger(?:y|ies)|reached)\b",
    re.IGNORECASE,
)
_DEAD_OF_THEM = re.compile(
    rf",? (?:including )?(?P<told>{_N} (?:of (?:them|whom) )?(?:already |were |was |later |who (?:were |was )?)?"
    r"(?:dead on arrival|dead|died|deceased|bodies)(?: (?:on|upon) arrival)?)\b",
    re.IGNORECASE,
)
_BODIES = re.compile(
    r"(?: (?:in|over) (?:the )?(?:[a-z]{2,9} ){1,3}(?:days?|hours?|weeks?))?"
    rf",? and (?:also |had |has )?(?P<told>(?:received|collected|took in) {_N} (?:bodies|corpses))\b",
    re.IGNORECASE,
)
_MOVED = "medical_evacuation"


def with_dead_on_arrival(claims: Sequence[Proposal], text: str) -> list[Proposal]:
    """The claims of an English text; of those who were brought in only the dead are dead."""
    plain = level(text)
    made: list[Proposal] = []
    for claim in claims:
        told = _told(claim, plain)
        number = _amount(told["n"]) if told is not None else None
        if told is None or number is None:
            made.append(claim)
            continue
        brought = _as_brought(claim)
        made.append(brought)
        first, end = told.span("told")
        if not any(one.harm.killed is not None and one is not claim and min(one.end, end) > max(one.start, first) for one in claims):
            killed = Count(number.low, number.high, "people", number.text, number.qualifier)
            made.append(
                replace(
                    brought, kind=ReadKind.INCIDENT, subtype="killing", quote=text[first:end], start=first, end=end, state=None, actor="",
                    target="", harm=Harm(killed=killed), count=None, share=None, share_of="", origin="", destination="",
                )
            )  # fmt: skip
    return made


def _told(claim: Proposal, plain: str) -> re.Match[str] | None:
    """The words of the dead behind a claim of people who were brought somewhere, in its sentence; None: there are none."""
    if claim.negative or claim.modality not in SAYS_SO or _BROUGHT.search(plain[claim.start : claim.end]) is None:
        return None
    if claim.count is None and claim.harm.killed is None:
        return None
    found = _DEAD_OF_THEM.match(plain, claim.end) or _BODIES.match(plain, claim.end)
    return found if found is not None and found.end() <= claim.sentence_end else None


def _as_brought(claim: Proposal) -> Proposal:
    """`37 people were brought to the hospital`, read as 37 dead: they are counted, no more."""
    if claim.kind is not ReadKind.INCIDENT or claim.harm.killed is None or claim.subtype not in ("killing", ""):
        return claim
    return replace(claim, kind=ReadKind.RESPONSE, subtype=_MOVED, harm=replace(claim.harm, killed=None), count=claim.harm.killed)


def _amount(written: str) -> Amount | None:
    found = amounts(words_of(written), written)
    return found[0] if len(found) == 1 and not found[0].percent else None
