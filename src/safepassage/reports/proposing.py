"""The pieces of an English text that are parsed apart, and the claims of each: what its words say, weighed against what it resembles."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from safepassage.records.guessed import Guess, Guessed
from safepassage.records.marked import Marked, Marks, MarksOf
from safepassage.records.reading import ReadKind
from safepassage.reports import lexicon as lex
from safepassage.reports.english import Draft, drafted, settled
from safepassage.reports.marking import Rival, hints_of, kinds_of, mark_features, places_of, with_marks
from safepassage.reports.segments import found_in, likely_segments, standing, stands, with_joined, with_segments
from safepassage.reports.spans import Found, Trigger
from safepassage.reports.weighing import features_of, kind_by_words, said, weighed
from safepassage.reports.weights_english import WEIGHTS
from safepassage.reports.words import listed

_CUTS = (
    *(" and there is ", " and there are ", " and there was ", " and there were ", " and there have "),
    *(" hours before ", " hours after "),
)
_NEEDED = listed("need needs needed urgent urgently required requirements gaps shortages priorities wanted missing")
_LISTED, _SUPPLIES = 0.8, "supplies"
_SAYS = listed("says said warns warned reports reported confirms confirmed")
_FINITE = listed(
    "is are was were has have had will would can could may might must should do does did says said say reports be been "
    "he she it we they who which that i you"
)
_HANGING = listed(
    "including among most some mainly mostly where which who and or but with without from in of on at near for to by as after before "
    "all both a an the"
)
_PAST = listed("fell took went came ran broke began brought became struck saw led met fled rose kept told gave")
_TAKEN = listed("left hit lost held shut cut")  # participles as well
_STATES = listed("taken lost cut gone shut full open out down hurt dead held left shot hit empty low sick burnt")
_LONGEST_NOTE, _LEAST_NOTE, _MOST_COMMAS = 160, 3, 4
_AT = listed("in at near inside outside around across")
_OF_PLACES = listed("the of town city village district province region camp and ,")
_TOLLS = ("killing", "injury", "missing")  # under these a number of people is a toll: a guess never makes one
_AGAINST_AID = ("looting", "blocked", "shelling", "attack", "killing")  # of trucks, of a clinic: nothing was delivered
_AT_ONCE = 64  # sentences that are marked together
_LEAST_LETTERS = 3  # of a span that is asked about
_BULLETS = "-*•·–—▪►"


def all_found(docs: Iterable[Any], guess: Guess | None, marks: MarksOf | None = None) -> tuple[list[Any], list[list[Found]]]:
    """
    Parsed pieces, and the claims of each: what its words and clauses propose, weighed with what each candidate resembles and how its words
    are marked. Without a guess or marks, what the words say alone.

    `docs` may be parsed as they are asked for: whoever guesses is given the first candidates while the later pieces are parsed.
    """
    drafts, asked, marked = list[Draft](), list[list[Found]](), list[Marks]()
    if guess is None or marks is None:
        drafts = drafts_of(docs)
        return [draft.doc for draft in drafts], [settled(draft, (), ()) for draft in drafts]

    def clauses() -> Iterator[str]:
        for draft in _drafts(docs):
            drafts.append(draft)
            asked.append(asked_of(draft))
            yield from [draft.doc.text[found.start : found.end] for found in asked[-1]]
            if len(drafts) % _AT_ONCE == 0:
                mark(_AT_ONCE)
        mark(len(drafts) % _AT_ONCE)

    def mark(last: int) -> None:
        some = slice(len(drafts) - last, len(drafts))
        docs = [draft.doc for draft in drafts[some]]
        marked.append(marks(docs, [hints_of(doc, founds) for doc, founds in zip(docs, asked[some], strict=True)]))

    try:
        guesses = iter(guess(clauses()))
        founds = [
            _judged(draft, founds, [next(guesses) for _ in founds], told)
            for draft, founds, told in zip(drafts, asked, itertools.chain(*marked), strict=True)
        ]
        _name_more_closely(drafts, founds, guess)
    finally:
        for one in marked:
            one.cancel()  # whoever is stopped does not wait for the rest
    return [draft.doc for draft in drafts], founds


def _name_more_closely(drafts: Sequence[Draft], founds: Sequence[Sequence[Found]], guess: Guess) -> None:
    """A claim of which no word says more than its kind has the subtype of what it resembles, if of that kind. Changes the claims."""
    bare = [(draft, one) for draft, some in zip(drafts, founds, strict=True) for one in some if not one.trigger.rule.subtype]
    told = guess(draft.doc.text[one.start : one.end] for draft, one in bare) if bare else ()
    for (_, one), resembled in zip(bare, told, strict=True):
        rule, subtype = one.trigger.rule, resembled.claim_subtype
        if resembled.claim == rule.kind.value and subtype not in _TOLLS:
            one.trigger = replace(one.trigger, rule=replace(rule, subtype=subtype))


def drafts_of(docs: Iterable[Any]) -> list[Draft]:
    """The candidates of each parsed piece."""
    return list(_drafts(docs))


def _drafts(docs: Iterable[Any]) -> Iterator[Draft]:
    before = ""
    for doc in docs:
        draft = drafted(doc)
        _under_label(before, draft)
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
    """The candidates of a sentence; what a label says to be needed is no question."""
    worded = [found for found in (*draft.made.values(), *draft.nouns) if found.trigger.rule.subtype != _SUPPLIES]
    return [found for found in (*worded, *draft.silent.values()) if found.end - found.start > _LEAST_LETTERS]


def _judged(draft: Draft, asked: Sequence[Found], guesses: Sequence[Guessed], marked: Marked) -> list[Found]:
    """The claims among the candidates and the marked segments of a sentence: the likely ones, of their likelier kind. Changes the draft."""
    silent = {id(found) for found in draft.silent.values()}
    rivals = [_weigh(found, guessed, draft, asked, marked) for found, guessed in zip(asked, guesses, strict=True)]
    enough = [place for place, rival in enumerate(rivals) if rival.chance >= WEIGHTS.least]
    cut = with_joined(likely_segments(draft, marked, rivals, WEIGHTS), asked)
    stands, cut = standing([rivals[place] for place in enough], cut)
    kept = {enough[place] for place in stands}
    dropped = [found for place, found in enumerate(asked) if place not in kept]
    taken = [found for place, found in enumerate(asked) if place in kept and id(found) in silent]
    found_now = with_segments(settled(draft, dropped, taken), [found_in(draft, one, asked) for one in cut])
    for found in found_now:
        found.chance = said(found.chance, WEIGHTS)
    return found_now


def _weigh(found: Found, guessed: Guessed, draft: Draft, asked: Sequence[Found], marked: Marked) -> Rival:
    """A candidate with its chance and its likelier kind, which it takes on."""
    places = places_of(draft.doc, found)
    kinds, kind = kinds_of(marked, places), kind_by_words(found)
    guessed, marks = with_marks(guessed, kinds), mark_features(marked, places, kinds, kind)
    likely = weighed(kind, features_of(found, draft.doc, asked, guessed, marks), guessed, WEIGHTS)
    if stands(found.trigger.rule, likely.kind):
        likely = likely._replace(kind=kind, by_lexicon=True)
    found.chance = likely.chance
    silent = not found.trigger.strength
    if (
        likely.chance >= WEIGHTS.least
        and not likely.by_lexicon
        and not (likely.kind == ReadKind.RESPONSE.value and found.trigger.rule.subtype in _AGAINST_AID)
    ):
        strength = found.trigger.strength or 0.6 * likely.chance
        subtype = guessed.claim_subtype  # empty: not known
        if likely.kind == ReadKind.ACCESS.value:
            subtype = "access"  # a guess tells no state of a way
        rule = replace(found.trigger.rule, kind=ReadKind(likely.kind), subtype=subtype)
        found.trigger = Trigger(found.trigger.token, rule, strength, found.trigger.direct and not silent)
    return Rival(found.start, found.end, likely.kind, likely.chance)


def segments(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence in the pieces that are parsed apart: behind a dateline, a bullet or a label, at semicolons, and before `and there are`."""
    while start < end and (text[start] in _BULLETS or text[start].isspace()):
        start += 1
    cuts = [start]
    body = _body(text, start, end)
    cuts.append(body)
    start = body
    label = text.find(": ", start, min(end, start + 40))
    if label > 0 and len(text[start:label].split()) <= 4 and len(text[label:end].split()) > 3:
        cuts.append(label + 2)
    for mark in ("; ", *_CUTS):
        at = text.find(mark, start, end)
        while at >= 0:
            cuts.append(at + (2 if mark == "; " else 1 if mark.startswith(" hours") else 5))
            at = text.find(mark, at + 1, end)
    at = text.find(", and ", start, end)
    while at >= 0:
        first, *more = text[at + 6 : min(at + 60, end)].split()[:4] or [""]
        told = (
            first not in _SAYS and set(more) & _SAYS
        )  # `35 new cases, and the ministry warns ...`; `the UN said ..., and warned ...` is one
        if told and '",' not in text[at + 6 : at + 60] and ',"' not in text[at + 6 : at + 60]:  # no milk, and one doctor," said a teacher
            cuts.append(at + 2)
        at = text.find(", and ", at + 1, end)
    cuts += _note_cuts(text[cuts[-1] : end], cuts[-1])
    cuts = [*sorted(set(cuts)), end]
    return [(first, last) for first, last in itertools.pairwise(cuts) if text[first:last].strip()]


def _only_where(words: Sequence[str]) -> bool:
    """`In Maaret al-Numan, shells hit the bakery`, `Near the town of El Obeid, ...`: no note of its own, it says where the next is."""
    return words[0].lower() in _AT and all(word != word.lower() or word in _OF_PLACES for word in words[1:])


def _note_cuts(text: str, offset: int) -> list[int]:
    """Where the notes of a line without a finite verb begin: `Water cut since morning, pumping station taken.`"""
    words = text.lower().rstrip(".").replace(",", " ").split()
    if len(text) > _LONGEST_NOTE or set(words) & (_FINITE | _PAST) or text.count(",") > _MOST_COMMAS:
        return []
    cuts: list[int] = []
    at, before = text.find(", "), 0
    while at >= 0:
        stop = text.find(", ", at + 1)
        piece = [word.strip(".,;:()\"'") for word in text[at + 2 : stop if stop >= 0 else len(text)].split()]
        first = text[before:at].split()
        if _is_own_note(piece) and len(first) >= _LEAST_NOTE and not _only_where(first):
            cuts.append(offset + at + 2)
            before = at + 2
        at = stop
    return cuts


def _is_own_note(words: list[str]) -> bool:
    """Whether words behind a comma say something of their own: with a participle or a state of their own, hung on nothing."""
    if len(words) < _LEAST_NOTE or words[0].lower() in _HANGING or words[0].endswith(("ing", "ed")) or words[0] in _PAST | _TAKEN:
        return False
    return any(word.lower() in _STATES or (word.endswith(("ed", "ing")) and len(word) > 4) for word in words[1:])


def _shouted(word: str) -> bool:
    return word.isupper() and word.replace("/", "").isalpha()


def _body(text: str, start: int, end: int) -> int:
    """Where a sentence begins behind its dateline (`NAZRAN, Russia, Dec 8 - `, `EL FASHER, Sudan, 14 May 2024 - `)."""
    first, second = (*(word.strip(",(") for word in text[start : start + 40].split(" ", 2)[:2]), "", "")[:2]
    if _shouted(first) and (len(first) > 2 or _shouted(second)):
        at = text.find(" - ", start, min(end, start + 70))
        if at > 0:
            return at + 3
    return start
