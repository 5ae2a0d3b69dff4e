"""Who the dead of the sentence before were: `Forty people were killed. | Among the dead were 11 children`: 40, including 11."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import AMONG_THEM, Count, Proposal, ReadKind
from safepassage.reports.words.words import listed

_DEAD = r"(?:dead|killed|victims|fatalities|slain|deceased)"
_HURT = r"(?:wounded|injured)"
_OF_THEM = {
    "killed": re.compile(
        rf"(?:among (?:the|those) {_DEAD}\b|(?:the|those) {_DEAD}(?: also)? include[sd]?\b"
        rf"|[\w ,-]{{2,30}} (?:of|among) (?:the|those) {_DEAD} (?:were|are|was|is)\b"
        rf"|و?(?:كان )?(?:من )?(?:بين|ضمن) (?:هؤلاء )?(?:القتلى|الضحايا|الشهداء|الوفيات))",
        re.IGNORECASE,
    ),
    "injured": re.compile(
        rf"(?:among (?:the|those) {_HURT}\b|(?:the|those) {_HURT}(?: also)? include[sd]?\b"
        rf"|[\w ,-]{{2,30}} (?:of|among) (?:the|those) {_HURT} (?:were|are|was|is)\b"
        rf"|و?(?:كان )?(?:من )?(?:بين|ضمن) (?:هؤلاء )?(?:الجرحى|المصابين))",
        re.IGNORECASE,
    ),
}
_FAR = 2  # sentences
_FIGHTERS = listed("soldiers troops fighters rebels militants gunmen insurgents police policemen officers militiamen combatants")


def with_later_parts(made: Sequence[Proposal]) -> list[Proposal]:
    """
    The proposals; a toll holds those of a later sentence that says who its dead or its wounded were, as `including`.

    The later one waits for a person: in the ledger both would be tolls, and the same dead be counted twice.
    """
    found = list(made)
    for at, one in enumerate(found):
        for role, of_them in _OF_THEM.items():
            part: Count | None = getattr(one.harm, role)
            if part is None or one.kind is not ReadKind.INCIDENT or not of_them.match(one.quote):
                continue
            whole = _whole_of(found[:at], one, role, part)
            if whole is not None:
                told: Count = getattr(found[whole].harm, role)
                held = replace(told, including=(*told.including, part))
                found[whole] = replace(found[whole], harm=replace(found[whole].harm, **{role: held}))
                found[at] = replace(found[at], note=found[at].note or AMONG_THEM)
    return found


def _whole_of(before: Sequence[Proposal], one: Proposal, role: str, part: Count) -> int | None:
    """The last toll before, not far and of no other place, if it may hold the part; None: there is none."""
    for at in range(len(before) - 1, -1, -1):
        whole = before[at]
        if one.sentence - whole.sentence > _FAR:
            return None
        told: Count | None = getattr(whole.harm, role)
        if whole.kind is not ReadKind.INCIDENT or told is None or whole.sentence == one.sentence:
            continue
        elsewhere = (whole.place and one.place and whole.place != one.place) or whole.claimant != one.claimant or _on_other_days(whole, one)
        fighters = told.unit in _FIGHTERS and part.unit not in _FIGHTERS
        return None if elsewhere or fighters or whole.negative or told.low < part.low else at
    return None


def _on_other_days(one: Proposal, other: Proposal) -> bool:
    return one.when is not None and other.when is not None and (one.when.start, one.when.end) != (other.when.start, other.when.end)
