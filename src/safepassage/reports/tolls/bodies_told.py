"""Claims of bodies that were moved: `18 were killed | and their bodies taken to Ayder` is one killing, and not at Ayder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import ASKS, Proposal, ReadKind
from safepassage.reports.clauses.spans import Found
from safepassage.reports.tolls.told_aside import word_of_harm
from safepassage.reports.tolls.toll_lines import Line

_BODIES = r"(?:bodies|corpses|remains|coffins|caskets)"
_MOVED = r"(?:taken|brought|moved|transferred|transported|carried|sent|flown|delivered|buried|driven|returned)"
_THEIR_BODIES = re.compile(
    rf"(?:their|the|his|her) {_BODIES} (?:(?:were|was|have been|had been|being|all|later) ){{0,2}}{_MOVED}\b", re.IGNORECASE
)
_BEHIND = re.compile(rf"(?:,| and|, and) {_THEIR_BODIES.pattern}", re.IGNORECASE)
_OF_SOME = re.compile(rf"\b(?:{_BODIES} of|[\w,-]{{1,12}} {_BODIES}|جثامين|جثث|رفات)\b", re.IGNORECASE)
_WENT = f"the dead were brought here: where and when they were killed is not said: {ASKS}"


def before_bodies(found: Found, line: Line) -> Found:
    """A claim of a sentence without what became of its dead: `18 killed| and their bodies taken to Ayder hospital`."""
    match = _BEHIND.search(line.text, found.start, found.end)
    if match is None or match.start() <= found.start:
        return found
    told = word_of_harm(line, (line.start + found.start, line.start + match.start()))
    if told is None:
        return found
    own = found.trigger if found.trigger.token.idx < match.start() else replace(found.trigger, token=told)
    return replace(found, end=match.start(), trigger=own)


def without_moved_bodies(made: Sequence[Proposal]) -> list[Proposal]:
    """The proposals; the bodies of those told dead before are no second killing."""
    kept: list[Proposal] = []
    for one in made:
        told = bool(kept) and kept[-1].sentence == one.sentence and kept[-1].harm.killed is not None
        if told and one.kind is ReadKind.INCIDENT and _THEIR_BODIES.match(one.quote) and one.harm.killed in (None, kept[-1].harm.killed):
            continue
        kept.append(one)
    return kept


def with_doubted_bodies(one: Proposal) -> Proposal:
    """A claim of bodies that were moved, in either language: where they went nobody was killed, and a person looks where they were."""
    if one.kind is not ReadKind.INCIDENT or one.harm or one.count is None or not _OF_SOME.search(one.quote):
        return one
    return replace(one, subtype="", note=one.note or _WENT)
