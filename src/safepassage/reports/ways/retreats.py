"""A retreat that names whither: a withdrawal, and not at its goal: `Taliban fighters withdrew towards Kunduz` (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import Proposal, ReadKind
from safepassage.reports.places.goals_of_retreats import is_goal

_GOAL = re.compile(
    r"\b(?:towards?|to|into|direction of) (?:the (?:town|city|village) of )?(?P<where>[A-Z][\w'’-]*(?:[ -][A-Z][\w'’-]*){0,3})"
)
_SENT = re.compile(r"\b(?:reinforc\w+|deploy\w*|sent|sending|arriv\w+|mobili[sz]\w+|brought|rush\w*)\b", re.IGNORECASE)
_FOR_OTHERS = re.compile(r", (?:open|leav|clear|giv|expos)ing\b|\bway\b", re.IGNORECASE)  # `withdrew, opening the way to X`
_READ = ("withdrawal", "reinforcement", "movement", "advance", "")


def as_retreat(claim: Proposal) -> Proposal:
    """The claim as a withdrawal with its destination."""
    if claim.kind not in (ReadKind.CONTROL, ReadKind.POSTURE) or claim.subtype not in _READ:
        return claim
    goal = next((one for one in _GOAL.finditer(claim.quote) if is_goal(claim.quote[: one.start("where")])), None)
    if goal is None or _SENT.search(claim.quote):
        return claim
    there = "" if _FOR_OTHERS.search(claim.quote[: goal.start()]) else goal["where"]
    claim = replace(claim, kind=ReadKind.CONTROL, subtype="withdrawal", destination=there)
    return replace(claim, place="", place_resolved=None) if claim.place and claim.place in goal["where"] else claim
