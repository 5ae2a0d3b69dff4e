"""A way or town that is no-go is closed to whom it is told: `Kutum to Kabkabiya: road NO GO for UN`, `the axis is a no-go for NGOs`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from safepassage.records.reading import SAYS_SO, AccessState, Proposal, ReadKind

_NO_GO = re.compile(
    r"\b(?:(?:is|are|remains?|now|still|was|were|declared|become|became|considered|as|be) )*(?:an? )?no[- ]?go\b"
    r"(?! (?:decision|criteria|call|meeting|order))",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:no longer|not|never|nearly|almost|if|whether|unless|could|might|may|would|will|feared|risks? becoming|go ?/ ?)(?: "
    r"[\w-]{1,15}){0,3} ?$"
    r"|n['’]t(?: \w{1,15}){0,2} ?$",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were) (?:once |long |formerly )?(?:an? )?no[- ]?go", re.IGNORECASE)
_NO_LONGER = re.compile(r"\bno longer (?:\w{1,12} )?$", re.IGNORECASE)
_NO_SUCH = re.compile(r"\b(?:do|does|did)(?: not|n['’]t) exist\b|\b(?:is|are) a myth\b", re.IGNORECASE)
_TO_DECIDE = re.compile(r"\bno[- ]?go (?:decision|criteria|call|meeting|order)", re.IGNORECASE)
_MADE_SO = re.compile(r"\b(?:declare[sd]?|made|makes|designate[sd]?|turned|put|marked)\b", re.IGNORECASE)
_READ = ("", "access", "closed", "blocked", "used", "not_kept", "no_access", "route_dangerous")
_NEAR = 3  # letters between a label and what it heads
_KINDS = (ReadKind.ACCESS, ReadKind.CONTROL)


def as_no_go(claim: Proposal) -> Proposal:
    """The claim as a closure where its words say so."""
    if (
        claim.kind not in _KINDS
        or claim.subtype not in _READ
        or claim.modality not in SAYS_SO
        or (claim.kind is ReadKind.CONTROL and claim.subtype)
    ):
        return claim
    found = _NO_GO.search(claim.quote)
    if found is not None and _NO_SUCH.search(claim.quote, found.end()):
        return replace(claim, negative=True, state=None)
    if found is None:
        return replace(claim, subtype="access", state=None) if _TO_DECIDE.search(claim.quote) else claim
    if _NO_LONGER.search(claim.quote[: found.start()]):
        return replace(claim, kind=ReadKind.ACCESS, subtype="closed", negative=True, state=None)
    if _NOT.search(claim.quote[: found.start()]) or _PAST.search(claim.quote):
        return replace(claim, state=None)
    target = "" if re.search(r"\bno[- ]?go\b", claim.target, re.IGNORECASE) else claim.target
    return replace(
        claim, kind=ReadKind.ACCESS, subtype="closed", negative=False, state=AccessState.CLOSED, target=target,
        actor=claim.actor if _MADE_SO.search(claim.quote) else "",
    )  # fmt: skip


def without_its_name(found: Sequence[Proposal]) -> list[Proposal]:
    """Without a claim that has only the name of the way: `|The road A-B|: |NO GO for staff|` is one claim, of the second words."""
    gone = {id(one) for one, after in pairwise(found) if _is_name(one, after)}
    return [one for one in found if id(one) not in gone]


def _is_name(one: Proposal, after: Proposal) -> bool:
    plain = one.kind is ReadKind.ACCESS and one.subtype in ("", "access") and one.state is None and not one.harm and not one.count
    same = after.kind is ReadKind.ACCESS and after.place == one.place and one.end < after.start <= one.end + _NEAR
    return plain and same and _NO_GO.match(after.quote) is not None
