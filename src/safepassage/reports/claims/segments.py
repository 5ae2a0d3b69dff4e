"""Claims that the network of marks cuts out of a sentence, beside those that words and clauses propose: the likelier ones stand."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from safepassage.records.marked import Marked
from safepassage.records.reading import ReadKind
from safepassage.reports.claims.english import Draft, triggers_of
from safepassage.reports.claims.marking import Rival, Segment, segment_features, segments_of
from safepassage.reports.claims.weighing import Weights, chance_of
from safepassage.reports.clauses.spans import Found, Trigger
from safepassage.reports.lexicon import lexicon as lex
from safepassage.reports.words.clauses import Clause

_NEAR = 3  # letters between two beginnings that are one
_LIKELY = 0.5
_OVERLAP = 0.5  # of the shorter of two spans: more than that, and they are one claim
_STAND = {  # kinds and subtypes that words say, and the kind of the network against which they stand
    (ReadKind.ACCESS, "blocked"): "protection",  # people are kept from passing: the way is what counts
    (ReadKind.ACCESS, "leaving_prevented"): "protection",
    (ReadKind.ACCESS, "not_reached"): "need",
    (ReadKind.NEED, "medical_evacuation"): "response",  # of wounded who are still to be taken out
}
STRENGTH = 0.6  # of a claim in which no word of the lexicon speaks, for a chance of 1


class Likely(NamedTuple):
    """A segment and the chance that its kind and span are right."""

    segment: Segment
    chance: float


def likely_segments(draft: Draft, marked: Marked, rivals: Sequence[Rival], weights: Weights) -> list[Likely]:
    """The segments of a sentence that are likely enough; a question has none."""
    doc = draft.doc
    if not draft.clauses:
        return []
    told = [(one, chance_of(segment_features(marked, one, rivals), weights.segments)) for one in segments_of(doc, marked)]
    return [Likely(one, chance) for one, chance in told if chance >= weights.least_segment]


def with_joined(cut: Sequence[Likely], asked: Sequence[Found]) -> list[Likely]:
    """
    The segments, each with what the words join to it: `Shells fell on the market, | killing nine` is one incident, and what is
    agreed belongs to the agreement.

    The network learnt from texts of several hands, some of whom marked the harm as a claim of its own.
    """
    found: list[Likely] = []
    for one in sorted(cut, key=lambda likely: likely.segment.start):
        segment = one.segment
        if found and segment.start < found[-1].segment.end and segment.kind == found[-1].segment.kind:
            continue
        whole = next((other for other in asked if _goes_on(other, segment)), None)
        if whole is not None:
            last = max(word.i for word in whole.trigger.token.doc if word.idx < whole.end)
            segment = segment._replace(places=range(segment.places.start, last + 1), end=whole.end)
        found.append(Likely(segment, one.chance))
    return found


def _goes_on(found: Found, segment: Segment) -> bool:
    """Whether a candidate begins where a segment does and goes on behind it with a clause that was joined to it."""
    begins = abs(found.start - segment.start) <= _NEAR and found.trigger.rule.kind.value == segment.kind
    return begins and found.end > segment.end and any(clause.head.idx >= segment.end for clause in found.merged)


def standing(rivals: Sequence[Rival], segments: Sequence[Likely]) -> tuple[set[int], list[Likely]]:
    """
    Of candidates and segments that mean the same words, the likeliest: the places of the candidates that stand, and the segments that do.

    A candidate as likely as a segment goes first; two candidates, each of them likelier than not, are never put into one segment.
    """
    segments = [one for one in segments if not _swallows(one.segment, rivals)]
    pool = [(one.chance, 1, -place, one.start, one.end) for place, one in enumerate(rivals)]
    pool += [(one.chance, 0, -place, one.segment.start, one.segment.end) for place, one in enumerate(segments)]
    taken, candidates, cut = list[tuple[int, int]](), set[int](), list[int]()
    for _, is_candidate, place, start, end in sorted(pool, reverse=True):
        if any(min(end, other_end) - max(start, other) > _OVERLAP * min(end - start, other_end - other) for other, other_end in taken):
            continue
        taken.append((start, end))
        if is_candidate:
            candidates.add(-place)
        else:
            cut.append(-place)
    return candidates, [segments[place] for place in sorted(cut)]


def with_segments(settled: Sequence[Found], cut: Sequence[Found]) -> list[Found]:
    """
    Claims and segments in the order of the text. Spans are set anew when candidates were dropped: where a claim now means the words of a
    segment, the likelier of the two stands. A claim that was not asked about (a supply under `Needs:`) stands always.
    """
    clash = [(one, other) for one in settled for other in cut if _same(one, other)]
    gone = {id(other if not one.chance or one.chance >= other.chance else one) for one, other in clash}
    return sorted((one for one in (*settled, *cut) if id(one) not in gone), key=lambda one: (one.start, one.end))


def with_own_spans(settled: Sequence[Found], cut: Sequence[Found], spans: Mapping[int, tuple[int, int]]) -> None:
    """A claim whose span was set anew over a segment that stands has the span again with which it was weighed. Changes the claims."""
    for one in settled:
        if any(_same(one, other) for other in cut):
            one.start, one.end = spans.get(id(one), (one.start, one.end))


def _same(one: Found, other: Found) -> bool:
    both = min(one.end, other.end) - max(one.start, other.start)
    return both > _OVERLAP * min(one.end - one.start, other.end - other.start)


def _swallows(segment: Segment, rivals: Sequence[Rival]) -> bool:
    """Whether most of two candidates that lie apart, each likelier than not, lies in the segment."""
    inside = [one for one in rivals if one.chance > _LIKELY and _within(one, segment) > _OVERLAP * (one.end - one.start)]
    return any(first.end <= second.start for first, second in itertools.permutations(inside, 2))


def _within(one: Rival, segment: Segment) -> int:
    return min(one.end, segment.end) - max(one.start, segment.start)


def found_in(draft: Draft, likely: Likely, asked: Sequence[Found] = ()) -> Found:
    """
    A segment as a claim.

    Of the likeliest candidate of its kind whose word stands in it; where there is none, of the clause whose verb it holds, by the word of
    the lexicon that says its kind, else by that verb.
    """
    segment = likely.segment
    inside = [one for one in asked if one.trigger.strength and one.trigger.token.i in segment.places]
    kind = next((one.trigger.rule.kind for one in inside if stands(one.trigger.rule, segment.kind)), ReadKind(segment.kind))
    alike = [one for one in inside if one.trigger.rule.kind is kind]
    if alike:
        nearest = max(alike, key=lambda one: (one.chance, -one.start))
        merged = [clause for clause in nearest.merged if clause.head.i in segment.places]
        return replace(nearest, start=segment.start, end=segment.end, merged=merged, chance=likely.chance)
    clause = _clause_of(draft, segment)
    spoken = [one for one in triggers_of(clause, draft.doc) if one.rule.kind is kind and one.token.i in segment.places]
    if spoken:
        trigger = spoken[0]
    else:
        head = clause.head if clause.head.i in segment.places else _top(draft.doc, segment)
        trigger = Trigger(head, bare(kind), STRENGTH * likely.chance, False)
    return Found(clause, trigger, segment.start, segment.end, chance=likely.chance)


def bare(kind: ReadKind) -> lex.Rule:
    """What is told by a kind alone: no subtype yet; of a way `access`, so that none is asked for and no state told."""
    return lex.Rule(kind, "access" if kind is ReadKind.ACCESS else "", 0.0)


def stands(rule: lex.Rule, kind: str) -> bool:
    """Whether the words of a claim mean what the network overlooks that takes it for this kind."""
    return _STAND.get((rule.kind, rule.subtype)) == kind


def _clause_of(draft: Draft, segment: Segment) -> Clause:
    """The highest clause whose verb stands in the segment, else the one that has its highest word."""
    inside = [clause for clause in draft.clauses if clause.head.i in segment.places]
    if inside:
        return min(inside, key=lambda clause: (_depth(clause.head), clause.head.i))
    top = _top(draft.doc, segment)
    return next((clause for clause in draft.clauses if any(token is top for token in clause.own)), Clause(top, [top]))


def _top(doc: Any, segment: Segment) -> Any:
    """The word of a segment that hangs highest."""
    return min(doc[segment.places.start : segment.places.stop], key=lambda word: (_depth(word), word.i))


def _depth(word: Any) -> int:
    return sum(1 for _ in word.ancestors)
