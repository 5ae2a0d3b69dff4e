"""The pieces of an English text that are parsed apart, and the claims of each: what its words say, weighed with how they are marked."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np

from safepassage.records.guessed import Subtypes
from safepassage.records.marked import Marked, Marks, MarksOf
from safepassage.records.reading import ReadKind
from safepassage.reports.claims.english import Draft, drafted, settled
from safepassage.reports.claims.fallen import note_fallen, tells_of_fallen, with_whole_pair
from safepassage.reports.claims.headed_notes import with_headed
from safepassage.reports.claims.headlines import headlined
from safepassage.reports.claims.marking import Rival, hints_of
from safepassage.reports.claims.notes import noted, with_avoided
from safepassage.reports.claims.pointing import Pointing
from safepassage.reports.claims.segments import (
    STRENGTH,
    bare,
    found_in,
    likely_segments,
    standing,
    stands,
    with_joined,
    with_own_spans,
    with_segments,
)
from safepassage.reports.claims.shut_aside import with_shut_aside
from safepassage.reports.claims.status_lines import with_status
from safepassage.reports.claims.untold import with_untold
from safepassage.reports.claims.weighing import said, told_of, weighed
from safepassage.reports.claims.weights_english import WEIGHTS
from safepassage.reports.clauses.denied import DENIAL, denied_aside
from safepassage.reports.clauses.spans import Found, Trigger
from safepassage.reports.lexicon import lexicon as lex
from safepassage.reports.lexicon.word_classes import WEAPONS
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

_NEEDED = listed("need needs needed urgent urgently required requirements gaps shortages priorities wanted missing")
_LISTED, _SUPPLIES = 0.8, "supplies"
_NEVER_RESEMBLED = ("killing", "injury", "missing", "food", "denial")  # what makes a number of people a toll, or a claim its denial
_AGAINST_AID = ("looting", "blocked", "shelling", "attack", "killing")  # of trucks, of a clinic: nothing was delivered
_FIRES = listed("fire fires blaze blazes flame flames inferno wildfire wildfires")
_OF_GUNS = listed("heavy enemy hostile tank sniper rifle indirect direct return friendly israeli russian ukrainian army cross")
_AT_ONCE = 64  # sentences that are marked together
_AHEAD = 2  # and how many times so many may wait: what the network knows of their words is not kept longer
_WHEN = ("since", "after", "before", "during", "until", "till", "amid", "despite")
_LEAST_LETTERS = 3  # of a span that is asked about


def all_found(
    docs: Iterable[Any], marks: MarksOf | None, subtypes: Subtypes | None = None, pointing: Pointing | None = None
) -> tuple[list[Any], list[list[Found]]]:
    """
    Parsed pieces, and the claims of each: what its words and clauses propose, weighed with how its words are marked. Without marks, what
    the words say alone; with `pointing`, each with the words that are pointed at for its slots.

    `docs` may be parsed as they are asked for: the first are marked while the later ones are parsed.
    """
    if marks is None:
        drafts = drafts_of(docs)
        return [draft.doc for draft in drafts], [settled(draft, (), ()) for draft in drafts]
    drafts, founds, rest, waiting = list[Draft](), list[list[Found]](), _drafts(docs), deque[_Asked]()
    try:
        while (asked := _begun(itertools.islice(rest, _AT_ONCE), marks)).drafts:
            waiting.append(asked)
            drafts += asked.drafts
            if len(waiting) > _AHEAD:
                founds += _found_in(waiting.popleft(), pointing)
        while waiting:
            founds += _found_in(waiting.popleft(), pointing)
    finally:
        for one in waiting:
            one.marks.cancel()  # whoever is stopped does not wait for the rest
    if pointing is not None:
        pointing.tell()
    if subtypes is not None:
        _name_more_closely(drafts, founds, subtypes)
    return [draft.doc for draft in drafts], founds


class _Asked(NamedTuple):
    """Pieces that are being marked."""

    drafts: Sequence[Draft]
    candidates: Sequence[Sequence[Found]]
    hints: Sequence[np.ndarray]
    marks: Marks


def _begun(drafts: Iterable[Draft], marks: MarksOf) -> _Asked:
    """Pieces that are being marked from now on: the first while the later ones are drafted."""
    some, own, hints = list[Draft](), list[list[Found]](), list[np.ndarray]()

    def docs() -> Iterator[Any]:
        for draft in drafts:
            some.append(draft)
            own.append(asked_of(draft))
            hints.append(hints_of(draft.doc, own[-1]))
            yield draft.doc

    return _Asked(some, own, hints, marks(docs(), hints))


def _found_in(asked: _Asked, pointing: Pointing | None) -> Iterator[list[Found]]:
    for draft, candidates, hints, marked in zip(asked.drafts, asked.candidates, asked.hints, asked.marks, strict=True):
        found = with_status(with_headed(_judged(draft, candidates, marked), draft), draft)
        found = with_untold(with_avoided(found or noted(draft) or headlined(draft), draft), draft)
        found = with_shut_aside(found, draft)
        if pointing is not None and marked.seen is not None:
            pointing.add(draft.doc, found, hints, marked.seen)
        yield found


def _name_more_closely(drafts: Sequence[Draft], founds: Sequence[Sequence[Found]], subtypes: Subtypes) -> None:
    """A claim of which no word says more than its kind has the subtype of what it resembles; never a state of a way. Changes the claims."""
    asked = [(draft, one) for draft, some in zip(drafts, founds, strict=True) for one in some if not one.trigger.rule.subtype]
    clauses = [draft.doc.text[one.start : one.end] for draft, one in asked]
    for (_, one), subtype in zip(asked, subtypes(clauses, [one.trigger.rule.kind.value for _, one in asked]), strict=True):
        subtype = "fire" if one.trigger.rule.kind is ReadKind.INCIDENT and _of_a_fire(one.trigger.token) else subtype
        if subtype not in _NEVER_RESEMBLED:
            one.trigger = replace(one.trigger, rule=replace(one.trigger.rule, subtype=subtype))


def _of_a_fire(verb: Any) -> bool:
    """`A |fire| in the camp left 12,000 without shelter`, `flames |swept| through`; not `mortar fire`, `heavy fire`."""
    return any(
        noun.lemma_.lower() in _FIRES and {child.lower_ for child in noun.lefts}.isdisjoint(WEAPONS | _OF_GUNS)
        for noun in part(verb, "nsubj", "nsubjpass")
    )


def drafts_of(docs: Iterable[Any]) -> list[Draft]:
    """The candidates of each parsed piece."""
    return list(_drafts(docs))


def _drafts(docs: Iterable[Any]) -> Iterator[Draft]:
    before = ""
    for doc in docs:
        draft = drafted(doc)
        _under_label(before, draft)
        note_fallen(draft)
        before = doc.text
        yield draft


def _under_label(label: str, draft: Draft) -> None:
    """What is listed without a verb behind `Needs:` or `Urgently required:` is needed. Changes the draft."""
    words = label.strip().lower()
    if not words.endswith(":") or not set(words.rstrip(":").split()) & _NEEDED:
        return
    for key, found in (*draft.silent.items(), *draft.made.items()):
        if found.clause.head.pos_ not in ("VERB", "AUX"):
            found.trigger = Trigger(found.trigger.token, lex.Rule(ReadKind.NEED, _SUPPLIES, _LISTED), _LISTED, False)
            draft.made[key] = found
            draft.silent.pop(key, None)


def asked_of(draft: Draft) -> list[Found]:
    """The candidates of a sentence; what a label says to be needed, a note of the fallen or `, which they deny` is no question."""
    worded = [one for one in (*draft.made.values(), *draft.nouns) if not _is_plain(one) and not tells_of_fallen(one, draft)]
    return [found for found in (*worded, *draft.silent.values()) if found.end - found.start > _LEAST_LETTERS]


def _is_plain(found: Found) -> bool:
    return found.trigger.rule.subtype == _SUPPLIES or (found.trigger.rule.subtype == DENIAL and denied_aside(found.trigger.token))


def _judged(draft: Draft, asked: Sequence[Found], marked: Marked) -> list[Found]:
    """The claims among the candidates and the marked segments of a sentence: the likely ones, of their likelier kind. Changes the draft."""
    silent = {id(found) for found in draft.silent.values()}
    rivals = [_weigh(found, draft, asked, marked) for found in asked]
    enough = [place for place, rival in enumerate(rivals) if rival.chance >= WEIGHTS.least]
    cut = with_joined(likely_segments(draft, marked, rivals, WEIGHTS), asked)
    stands, cut = standing([rivals[place] for place in enough], cut)
    kept = {enough[place] for place in stands}
    dropped = [found for place, found in enumerate(asked) if place not in kept]
    taken = [found for place, found in enumerate(asked) if place in kept and id(found) in silent]
    segments, spans = [found_in(draft, one, asked) for one in cut], {id(found): (found.start, found.end) for found in asked}
    left = settled(draft, dropped, taken)
    with_own_spans(left, segments, spans)
    found_now = with_segments(left, segments)
    with_whole_pair(found_now, draft)
    for found in found_now:
        found.chance = said(found.chance, WEIGHTS)
    return found_now


def _weigh(found: Found, draft: Draft, asked: Sequence[Found], marked: Marked) -> Rival:
    """A candidate with its chance and its likelier kind, which it takes on."""
    kind, likeliest, row = told_of(found, draft.doc, asked, marked)
    likely = weighed(kind, likeliest, row, WEIGHTS)
    if stands(found.trigger.rule, likely.kind):
        likely = likely._replace(kind=kind, by_lexicon=True)
    found.chance = likely.chance
    silent = not found.trigger.strength
    if (
        likely.chance >= WEIGHTS.least
        and not likely.by_lexicon
        and not (likely.kind == ReadKind.RESPONSE.value and found.trigger.rule.subtype in _AGAINST_AID)
    ):
        strength = found.trigger.strength or STRENGTH * likely.chance
        found.trigger = Trigger(_telling(found), bare(ReadKind(likely.kind)), strength, found.trigger.direct and not silent)
    return Rival(found.start, found.end, likely.kind, likely.chance)


def _telling(found: Found) -> Any:
    """The word that tells a claim of another kind than its own word's: of `has not been safe since the |attack|` the verb."""
    word, head = found.trigger.token, found.clause.head
    while word.i != head.i and word.head.i != word.i:
        if word.dep_ == "prep" and word.lower_ in _WHEN:
            return head
        word = word.head
    return found.trigger.token
