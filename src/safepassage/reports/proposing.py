"""The pieces of an English text that are parsed apart, and the claims of each: what its words say, weighed with how they are marked."""

from __future__ import annotations

import itertools
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np

from safepassage.records.guessed import Subtypes
from safepassage.records.marked import Marked, Marks, MarksOf
from safepassage.records.reading import ReadKind
from safepassage.reports import lexicon as lex
from safepassage.reports.english import Draft, drafted, settled
from safepassage.reports.marking import Rival, hints_of
from safepassage.reports.naming_words import TRADES
from safepassage.reports.parties import GROUPS, OFFICES
from safepassage.reports.parts import numeral
from safepassage.reports.pointing import Pointing
from safepassage.reports.sayings import saying_in
from safepassage.reports.segments import (
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
from safepassage.reports.silent import UNTOLD
from safepassage.reports.spans import Found, Trigger
from safepassage.reports.weighing import said, told_of, weighed
from safepassage.reports.weights_english import WEIGHTS
from safepassage.reports.word_classes import CLASSES
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
_NEVER_RESEMBLED = ("killing", "injury", "missing", "food", "denial")  # what makes a number of people a toll, or a claim its denial
_FALLEN = re.compile(r"\b(?:KIA|WIA)\b:?\s?\d|\d\s?(?:KIA|WIA)\b")  # they mean nothing else
_NOTED_FALLEN = 0.9
_AGAINST_AID = ("looting", "blocked", "shelling", "attack", "killing")  # of trucks, of a clinic: nothing was delivered
_AT_ONCE = 64  # sentences that are marked together
_AHEAD = 2  # and how many times so many may wait: what the network knows of their words is not kept longer
_LEAST_LETTERS = 3  # of a span that is asked about
_BEFELL = listed("killed died dead wounded injured hurt perished")
_NONE_BEFELL = listed("no nobody none not")
_COUNTED_THERE = re.compile(
    r"(?:and )?(?:in|near|at|outside|around) (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*,)"
    r"(?:[A-Z][\w'’-]*|al|el|ez|ad|-|of)(?:[ -](?:[A-Z][\w'’-]*|al|el|ez|ad|of))*, "
    r"(?:at least |another |some |about |nearly )?(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens)"
    r"(?: (?:others|more|people))?(?=[.;]|$|, (?:and )?(?:in|near|at) [A-Z])"
)  # `; in Taiz, 3`
_WAYS = CLASSES["ways"] | listed("airport port harbour harbor airstrip runway checkpoint crossing bridge corridor road route")
_STATES_OF_WAYS = listed(
    "open opened reopened closed shut blocked cut passable impassable suspended restricted destroyed mined inaccessible accessible "
    "unusable flooded partially partly temporarily still not fully"
)
_BULLETS = "-*•·–—▪►"


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
        while some := list(itertools.islice(rest, _AT_ONCE)):
            own = [asked_of(draft) for draft in some]
            hints = [hints_of(draft.doc, one) for draft, one in zip(some, own, strict=True)]
            waiting.append(_Asked(some, own, hints, marks([draft.doc for draft in some], hints)))
            drafts += some
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


def _found_in(asked: _Asked, pointing: Pointing | None) -> Iterator[list[Found]]:
    for draft, candidates, hints, marked in zip(asked.drafts, asked.candidates, asked.hints, asked.marks, strict=True):
        found = _judged(draft, candidates, marked)
        if pointing is not None and marked.seen is not None:
            pointing.add(draft.doc, found, hints, marked.seen)
        yield found


def _name_more_closely(drafts: Sequence[Draft], founds: Sequence[Sequence[Found]], subtypes: Subtypes) -> None:
    """A claim of which no word says more than its kind has the subtype of what it resembles; never a state of a way. Changes the claims."""
    asked = [(draft, one) for draft, some in zip(drafts, founds, strict=True) for one in some if not one.trigger.rule.subtype]
    clauses = [draft.doc.text[one.start : one.end] for draft, one in asked]
    for (_, one), subtype in zip(asked, subtypes(clauses, [one.trigger.rule.kind.value for _, one in asked]), strict=True):
        if subtype not in _NEVER_RESEMBLED:
            one.trigger = replace(one.trigger, rule=replace(one.trigger.rule, subtype=subtype))


def drafts_of(docs: Iterable[Any]) -> list[Draft]:
    """The candidates of each parsed piece."""
    return list(_drafts(docs))


def _drafts(docs: Iterable[Any]) -> Iterator[Draft]:
    before = ""
    for doc in docs:
        draft = drafted(doc)
        _under_label(before, draft)
        _noted(draft)
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


def _noted(draft: Draft) -> None:
    """`KIA 3, WIA 8 in contact`, `KIA: 3.`: fallen and wounded, of whom no verb tells. Changes the draft."""
    if not (draft.made or draft.silent or draft.nouns) and draft.clauses and _FALLEN.search(draft.doc.text):
        clause = draft.clauses[0]
        draft.silent[id(clause)] = Found(clause, Trigger(clause.head, UNTOLD, 0.0, True), 0, len(draft.doc.text.rstrip(" .;")))
    for key, found in (*draft.silent.items(), *draft.made.items()):
        if _tells_of_fallen(found, draft):
            rule = lex.Rule(ReadKind.INCIDENT, "killing", _NOTED_FALLEN)
            found.trigger = Trigger(found.trigger.token, rule, _NOTED_FALLEN, False)
            draft.made[key] = found
            draft.silent.pop(key, None)


def _tells_of_fallen(found: Found, draft: Draft) -> bool:
    text = draft.doc.text
    return ("KIA" in text or "WIA" in text) and _FALLEN.search(text[found.start : found.end]) is not None


def asked_of(draft: Draft) -> list[Found]:
    """The candidates of a sentence; what a label says to be needed, or a note of the fallen, is no question."""
    worded = [
        one for one in (*draft.made.values(), *draft.nouns) if one.trigger.rule.subtype != _SUPPLIES and not _tells_of_fallen(one, draft)
    ]
    return [found for found in (*worded, *draft.silent.values()) if found.end - found.start > _LEAST_LETTERS]


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
        found.trigger = Trigger(found.trigger.token, bare(ReadKind(likely.kind)), strength, found.trigger.direct and not silent)
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
    if (
        label > 0
        and len(text[start:label].split()) <= 4
        and len(text[label:end].split()) > 3
        and not _one_note(text[start:label], text[label + 2 : end])
    ):
        cuts.append(label + 2)
    for mark in ("; ", *_CUTS):
        at = text.find(mark, start, end)
        while at >= 0:
            if not (mark == "; " and _counted_there(text, start, at, end)):  # told of by the verb before
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


def _counted_there(text: str, start: int, at: int, end: int) -> bool:
    """`Nine were killed in Aden|; in Taiz, 3`; not `Thirty families fled Kutum; in Mellit, 12`, nor behind `nobody was killed`."""
    before = set(text[start:at].lower().replace(",", " ").split())
    if _BEFELL.isdisjoint(before) or not _NONE_BEFELL.isdisjoint(before):
        return False
    return _COUNTED_THERE.match(text, at + 2, end) is not None


def _one_note(label: str, behind: str) -> bool:
    """`Road to Tawila: closed since Sunday`: what stands behind a label is told of what it names, or counted in its parts."""
    first = behind.split(maxsplit=1)[0].strip(".,;").lower() if behind.strip() else ""
    way = not _WAYS.isdisjoint(label.lower().split()) and first in _STATES_OF_WAYS
    return way or _counted(label)


def _counted(label: str) -> bool:
    """`Nine people were killed: five in Kutum`: no label, but a toll whose parts are told behind it."""
    words = label.lower().split()
    return bool(words) and words[-1] in _BEFELL and any(map(numeral, words))


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
    if words and numeral(words[0].lower()) and words[1:2] != [] and words[1] in _AT:
        return False  # `4 in Sagaing`, whose verb stands in the note before
    if _names_its_source([word.lower() for word in words]):
        return False
    if len(words) < _LEAST_NOTE or words[0].lower() in _HANGING or words[0].endswith(("ing", "ed")) or words[0] in _PAST | _TAKEN:
        return False
    return any(word.lower() in _STATES or (word.endswith(("ed", "ing")) and len(word) > 4) for word in words[1:])


def _names_its_source(words: list[str]) -> bool:
    """`rescue teams on the ground reported`: who says the note before; `12 refugees reported` is a note of its own."""
    return saying_in(words[-1:]) == 0 and not numeral(words[0]) and not (GROUPS | TRADES | OFFICES).isdisjoint(words[:-1])


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
