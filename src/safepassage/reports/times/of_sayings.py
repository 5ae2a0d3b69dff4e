"""Days on which something is said, which are not the days on which it was done: `admitted on Thursday that a jet had bombed the bus`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from safepassage.records.reading import ReadKind
from safepassage.reports.times.begun import verb_over
from safepassage.reports.times.times import Time
from safepassage.reports.words.words import listed

_SAYS = listed(
    "say admit acknowledge concede confirm announce report tell claim disclose reveal allege accuse deny confess testify state declare add "
    "find conclude recount insist assert maintain note write inform describe deplore condemn denounce complain explain document record "
    "establish recall regret"
)
_OF_A_DEED = listed("admit acknowledge concede confirm deny condemn denounce deplore regret")  # the killing of six
_KINDS = (ReadKind.INCIDENT, ReadKind.DISPLACEMENT)
_TAKEN = ("captured", "advance", "lost", "retaken", "recaptured")
_CLAUSES = ("ccomp", "xcomp", "pcomp", "advcl")
_LENGTHS = listed("by since until till before between from during throughout")
_FAR = 14  # words from a claim up to who says it


def is_deed(kind: ReadKind, subtype: str) -> bool:
    """Whether a claim tells what was done once, not how things stand: that somebody says on a day is of that day."""
    return kind in _KINDS or (kind is ReadKind.CONTROL and subtype in _TAKEN)


def without_sayings(times: Sequence[Time], doc: Any, base: int, trigger: Any, coming: bool = False) -> list[Time]:
    """The times of a sentence without those on which somebody only says what a claim tells; `coming`: what will be."""
    said = _saying_over(trigger, coming)
    if said is None or not times:
        return [*times]
    speech, clause, edge = said
    return [time for time in times if not _is_of(time, doc, base, speech, clause, edge)]


def _saying_over(trigger: Any, coming: bool) -> tuple[Any, Any, int] | None:
    """The verb of saying that a claim hangs on, the head of what is said, and the letter at which that begins; None: nobody says it."""
    below, node = trigger, trigger
    for _ in range(_FAR):
        if node.head.i == node.i:
            return None
        below, node = node, node.head
        if (
            node.pos_ in ("VERB", "AUX")
            and node.lemma_.lower() in _SAYS
            and (_will_be(below) if coming else _is_said(below, node, trigger))
        ):
            return node, below, _begin(below)
    return None


def _is_said(clause: Any, speech: Any, trigger: Any) -> bool:
    """Whether what hangs on a verb of saying is a deed that is over: `that a jet had bombed`, `of killing 30`, `the death of`."""
    if clause.dep_ in ("dobj", "nsubjpass"):
        return speech.lemma_.lower() in _OF_A_DEED and verb_over(trigger).i == speech.i
    if clause.dep_ == "prep":
        clause = next((child for child in clause.children if child.dep_ == "pcomp"), clause)
    return clause.dep_ in _CLAUSES and (clause.dep_ != "advcl" or clause.tag_ == "VBG") and _is_over(clause)


def _will_be(clause: Any) -> bool:
    """`said on Monday |it would open the road|`."""
    helpers = {child.lower_ for child in clause.children if child.dep_ == "aux"}
    return clause.dep_ == "ccomp" and bool(helpers & {"would", "will"})


def _is_over(verb: Any) -> bool:
    """Whether a verb tells what is done and over; not `were surrounding`, `is closed`, `would leave`."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if verb.tag_ == "VBG":
        return not helpers & {"is", "are", "was", "were", "been", "'s", "'re", "be"}
    if verb.tag_ == "VBN" or verb.tag_ == "VBD":
        return not helpers & {"is", "are", "be", "being", "will", "would", "to", "could", "may", "might", "must", "should"} or (
            "to" in helpers and "have" in helpers
        )
    return verb.tag_ == "VB" and helpers <= {"did"} and "did" in helpers


def _begin(clause: Any) -> int:
    """The letter at which what is said begins: at `that`, at its subject, at the verb."""
    heads = [child for child in clause.children if child.dep_ in ("mark", "nsubj", "nsubjpass", "expl") and child.i < clause.i]
    return int(min((word.idx for child in heads for word in child.subtree), default=clause.idx))


def _is_of(time: Time, doc: Any, base: int, speech: Any, clause: Any, edge: int) -> bool:
    """Whether a time is of the verb of saying: before what is said, or behind it on that verb itself (`…, police said on Monday`)."""
    begin = time.start - base
    token = next((token for token in doc if token.idx + len(token.text) > begin), None)
    if token is None or begin < 0:
        return False  # of the piece before: `was bombed |on Sunday;| the army said it had lost no one`
    above = {token.i, *(node.i for node in token.ancestors)}
    if time.when.start is None or time.when.end is None or token.lower_ in _LENGTHS or token.head.lower_ in _LENGTHS:
        return False  # since Monday, by the end of May: nobody speaks so long
    if begin < edge:
        aside = any(node.dep_ in ("relcl", "acl") and speech.i in (up.i for up in node.ancestors) for node in (token, *token.ancestors))
        fronted = not aside and begin < speech.idx and clause.tag_ == "VBD" and speech.lemma_.lower() not in _OF_A_DEED
        return speech.idx < clause.idx and not fronted and (speech.i in above or speech.idx < begin)
    return begin > speech.idx > clause.idx and speech.i in above and clause.i not in above
