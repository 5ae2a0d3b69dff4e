"""
Who the dead were, told behind their number: `61 people had been killed since Saturday, |54 of them rebels and six soldiers|` (English).
They are `including` of that toll, not extra.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Count, Proposal, ReadKind
from safepassage.reports.harm.counted import people_unit
from safepassage.reports.words.amounts import amounts
from safepassage.reports.words.words import words_of

_N = r"(?:(?:at least|about|some|around|nearly|more than|only|up to) )?(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?)"
_WHO = r"(?:an? )?(?:[a-z]{3,20}(?!s?['’]) )??(?P<who>[a-z]{3,20})"
_FIRST = re.compile(rf",? (?:and )?(?P<n>{_N}) of (?:them|whom)(?: (?:were|are|was))? {_WHO}(?=[.,;]|$| (?:and|who|from|in)\b)")
_NEXT = re.compile(rf"(?:,| and|, and) (?P<n>{_N}) (?:(?:of (?:them|whom)|were|was|are) )?{_WHO}(?=[.,;]|$| and\b)")
_MOST = 4


def with_so_many_of_them(found: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals; a toll holds the parts that stand right behind its words, where they are of people and not more than it."""
    return [_with_parts(one, found, text) for one in found]


def _with_parts(one: Proposal, found: Sequence[Proposal], text: str) -> Proposal:
    dead = one.harm.killed
    if one.kind is not ReadKind.INCIDENT or dead is None or dead.including or one.modality not in SAYS_SO or one.negative:
        return one
    if one.harm.injured is not None or one.harm.missing is not None:
        return one  # of whom they are is not said
    parts: list[Count] = []
    match = _FIRST.match(text, one.end)
    end = one.end
    while match is not None and len(parts) < _MOST and (part := _part(match)) is not None:
        parts.append(part)
        end = match.end()
        match = _NEXT.match(text, end)
    if not parts:
        return one
    taken = any(other is not one and other.start < end and one.end < other.end and other.harm for other in found)
    if taken or sum(part.low for part in parts) > (dead.low if dead.high is not None else 2 * dead.low):
        return one
    return replace(one, harm=replace(one.harm, killed=replace(dead, including=tuple(parts))))


def _part(match: re.Match[str]) -> Count | None:
    number = amounts(words_of(match["n"]), match["n"])
    unit = match["who"]
    one = unit in ("child", "woman", "man", "baby", "infant")
    if len(number) != 1 or number[0].percent or not (one or people_unit(unit)):
        return None
    return Count(number[0].low, number[0].high, unit, number[0].text, number[0].qualifier)
