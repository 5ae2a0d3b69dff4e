"""Where a claim begins and ends in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from safepassage.records.pointed import Pointed
from safepassage.reports.clauses.denied import turns_to_accuse
from safepassage.reports.clauses.remarks import without_remarks
from safepassage.reports.lexicon import governing as gov
from safepassage.reports.lexicon import lexicon as lex
from safepassage.reports.words.clauses import Clause, doubled, gerund_subject, loose, part, reduced, stolen_subject
from safepassage.reports.words.words import listed

LEAST = 0.5  # strength below which a trigger makes no claim
_LEADING = listed("accuse blame suspect charge deny")
_SETTING = listed("on in at between since from after during near by around inside outside")
_TIMES = listed(
    "day night morning afternoon evening dawn dusk noon week month year weekend hour today yesterday "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december"
)
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass")
_SAYS = listed("say report add tell state confirm claim")
_NEAR = 4  # words before the second verb of a subject, within which the first verb's words belong to it
_MOST_FRONT = 0.8  # letters of what stands in front, of those behind it
_PROPOSALS = listed("proposal plan promise offer request call pledge order demand appeal")
_MOST_CONDITION = 1.2  # letters of a condition in front, of those behind it
_LETS = listed("let allow permit enable make help force")
_WILLING = listed("ready open willing prepared able due unable likely")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that makes a claim: the token, what it speaks of, how strongly here."""

    token: Any
    rule: lex.Rule
    strength: float
    direct: bool


@dataclass(slots=True)
class Found:
    """A claim before its slots: the clause, what made it, the letters [start, end) of the sentence."""

    clause: Clause
    trigger: Trigger
    start: int
    end: int
    rivals: int = 0
    merged: list[Clause] = field(default_factory=list)
    noun_only: bool = False
    chance: float = 0.0  # that kind and span are right, where candidates were weighed (`weighing.py`)
    pointed: Pointed | None = None  # the words that say who claims it, where and when it is (`pointing.py`)


def set_spans(doc: Any, made: dict[int, Found], beside: Sequence[Found]) -> None:
    """The letters of each claim: from its subject or verb to its last word; what belongs to the next claim is left to it."""
    starts = {key: _first(found, made) for key, found in made.items() if not found.noun_only}
    seconds = _second_subjects(doc)
    for key, found in made.items():
        if found.noun_only:
            continue
        first, verb = starts[key], found.clause.head
        for noun in beside:  # a subject that is a claim of its own
            if noun.clause is found.clause and noun.trigger.token.dep_ == "nsubj":
                first = next((token.i for token in doc if token.idx >= noun.end and not token.is_punct), first)
        tokens = [
            token
            for piece in (found.clause, *found.merged, *(tail for piece in (found.clause, *found.merged) for tail in _tails(piece, made)))
            for token in piece.own
        ]
        last = max((token.i for token in tokens if token.i >= first), default=verb.i)
        reach = max([verb.i, *(piece.head.i for piece in found.merged)])
        for other, start in starts.items():
            if other != key and start > reach and made[other].clause.link != "relcl" and start <= last:
                last = start - 1
        for start in seconds:
            last = start - 1 if reach < start <= last else last
        first = _behind_relative(found, made, first)
        first = _behind_that(doc, first)
        last = _trimmed(doc, first, without_remarks(doc, _without_source(doc, last, reach), max(reach, found.trigger.token.i)), reach)
        first = _with_front(found, first, last, [made[other].clause.head for other in made if other != key])
        first = _with_condition(found, first, last)
        found.start, found.end = doc[first].idx, doc[last].idx + len(doc[last].text)


def _second_subjects(doc: Any) -> list[int]:
    """Where second verbs with a subject of their own, accusations and relative clauses behind a comma begin: no claim runs over them."""
    found: list[int] = []
    for token in doc:
        if token.dep_ == "conj" and token.pos_ in ("VERB", "AUX") and part(token, *_SUBJECTS):
            found.append(int(min([token.i, *(starter.i for starter in _starters(token))])))
        elif turns_to_accuse(token):
            found.append(int(token.i))  # denied it and |accused| the rebels
        elif token.dep_ == "relcl" and loose(token) and token.left_edge.tag_ in ("WDT", "WP", "WRB", "WP$"):
            found.append(int(token.left_edge.i))
    return found


def _behind_relative(found: Found, made: dict[int, Found], first: int) -> int:
    """`Soldiers, who launched an offensive, have captured a hill`: the main claim begins behind what is told of its subject beside it."""
    verb = found.clause.head
    for below in found.clause.below:
        if (
            below.link == "relcl"
            and (id(below) in made or loose(below.head))
            and below.head.right_edge.i < verb.i
            and below.head.head.dep_ in ("nsubj", "nsubjpass")
        ):
            behind = [token.i for token in verb.lefts if token.dep_ in ("aux", "auxpass", "neg") and token.i > below.head.right_edge.i]
            return int(min([*behind, verb.i]))
    return first


def _with_front(found: Found, first: int, last: int, heads: Sequence[Any]) -> int:
    """Place, or time without a comma, in front of the subject joins the claim unless longer: `At Qayyarah, 400 men were held`."""
    verb = found.clause.head
    fronts = [
        child
        for child in verb.lefts
        if child.left_edge.i < first
        and child.right_edge.i < first
        and (child.dep_ == "npadvmod" or (child.dep_ == "prep" and _sets(child)))
    ]
    if not fronts:
        return first
    start = min(int(child.left_edge.i) for child in fronts)
    doc = verb.doc
    blocked = any(start <= head.i < first for head in heads)
    comma = any(token.text == "," for token in doc[start:first])
    if comma and any(token.lemma_.lower() in _TIMES for token in doc[start:first]):
        return first
    size = doc[first].idx - doc[start].idx
    return start if not blocked and (not comma or size <= _MOST_FRONT * (doc[last].idx + len(doc[last].text) - doc[first].idx)) else first


def _with_condition(found: Found, first: int, last: int) -> int:
    """With a condition in front of it that is not longer: `If the road is cut, he warned, 8,000 men will be surrounded`."""
    verb = found.clause.head
    doc = verb.doc
    beside = [child for child in verb.lefts if child.dep_ in ("parataxis", "ccomp")]
    for above in (verb, *beside, verb.head) if verb.dep_ == "ccomp" else (verb, *beside):
        for child in above.lefts:
            start = child.left_edge.i
            if child.dep_ == "advcl" and child.i < verb.i and start < first and _conditional(child):
                size = doc[last].idx + len(doc[last].text) - doc[first].idx
                return int(start) if doc[first].idx - doc[start].idx <= _MOST_CONDITION * size else first
    return first


def _conditional(verb: Any) -> bool:
    first = verb.left_edge
    return first.lower_ in ("if", "unless", "should") or (first.lower_ == "were" and first.i == 0)


def _sets(prep: Any) -> bool:
    """Whether a preposition sets a time or a place: with a number, a name or a word of time."""
    if prep.lower_ not in _SETTING:
        return False
    return any(token.like_num or token.pos_ == "PROPN" or token.lemma_.lower() in _TIMES for token in prep.subtree)


def _behind_that(doc: Any, first: int) -> int:
    """Without a `that` which the parser took for an article: `warns that cholera could spread`."""
    return first + 1 if doc[first].lower_ == "that" and first > 0 and says(doc[first - 1]) and first + 1 < len(doc) else first


def _without_source(doc: Any, last: int, reach: int) -> int:
    """Without `, according to ...` and a source in brackets at the end."""
    while last > reach and doc[last].is_punct and doc[last].text != ")":
        last -= 1
    for token in doc[reach + 1 : last + 1]:
        if token.lower_ == "according" or (token.text == "(" and _is_source(doc, int(token.i), reach, last)):
            return int(token.i) - 1
    if doc[last].lemma_.lower() in _SAYS and doc[last].i > reach:  # `..., the health office reports`
        commas = [token.i for token in doc[reach + 1 : last] if token.text == ","]
        return int(commas[-1]) - 1 if commas else last
    return last


def _is_source(doc: Any, opened: int, reach: int, last: int) -> bool:
    """A bracket at the end; in a note without a verb, also one that a comma follows."""
    closed = next((token.i for token in doc[opened : last + 1] if token.text == ")"), -1)
    note = doc[reach].pos_ not in ("VERB", "AUX")
    return closed < 0 or closed == last or (note and closed < last and doc[closed + 1].text == ",")


def _trimmed(doc: Any, first: int, last: int, reach: int) -> int:
    """Without a tail of signs, conjunctions and prepositions, and without a long time at the end."""
    while last > first and (
        doc[last].is_punct
        or doc[last].is_space
        or doc[last].dep_ in ("cc", "mark")
        or doc[last].pos_ in ("CCONJ", "SCONJ")
        or (doc[last].tag_ in ("IN", "DT", "TO") and doc[last].dep_ not in ("dobj", "nsubj", "attr"))
    ):
        last -= 1
    for token in doc[reach + 1 : last + 1]:
        if token.dep_ == "prep" and token.lower_ in ("for", "in") and doc[last].i - token.i >= 5:
            if any(child.lemma_.lower() in ("year", "week", "month", "day") for child in token.children):
                return max(int(token.i) - 1, reach)
            if any(child.lower_ in ("preparation", "response", "order", "retaliation") for child in token.children):
                return int(token.i) - 1
    return last


def _first(found: Found, made: dict[int, Found]) -> int:
    """The first word of a claim: of its verb, and of the verb above where that only says how (accuse of, ready to)."""
    clause, verb = found.clause, found.clause.head
    firsts = [verb.i, *(token.i for token in _starters(verb))]
    if verb.dep_ in ("ROOT", "nsubj") and verb.pos_ not in ("VERB", "AUX"):
        firsts.append(verb.left_edge.i)  # a note without a verb
    above = clause.above
    subject = part(verb, "nsubj", "nsubjpass")
    if above is not None and id(above) not in made:
        bare_conj = (
            clause.link == "conj"
            and not subject
            and not part(verb, "aux")
            and above.head.i >= verb.i - 8
            and above.head.left_edge.i >= verb.i - _NEAR
        )
        accused = clause.link == "pcomp" and verb.head.head.lemma_.lower() in _LEADING
        willing = verb.head.lower_ in _WILLING
        found_so = clause.link == "ccomp" and bool(subject) and subject[0].lower_ in ("themselves", "itself")
        if (bare_conj and not says(above.head)) or accused or willing or found_so:
            firsts += [above.head.i, *(token.i for token in _starters(above.head) if verb.i - token.i < 14)]
    firsts += [token.i for piece in found.merged for token in piece.own if piece.head.i < verb.i]
    return int(min(firsts))


def says(verb: Any) -> bool:
    return verb.lemma_.lower() in gov.SAY | gov.REPORT | gov.WARN


def _starters(verb: Any) -> list[Any]:
    """The leftmost words that belong to the verb: subject, auxiliaries, negation."""
    found: list[Any] = []
    for child in verb.lefts:
        if child.dep_ in _SUBJECTS and not doubled(child):
            found.append(child.left_edge)
        elif child.dep_ in ("aux", "auxpass", "neg"):
            found += [child, child.left_edge]
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.i < verb.i:
        found.append(verb.head.left_edge if verb.head.left_edge.i < verb.i else verb.head)
    if verb.dep_ == "acl" and verb.tag_ == "VB" and verb.head.lemma_.lower() in _PROPOSALS:
        found.append(verb.head.left_edge)  # `a proposal by the team to open the road`
    if (false_head := reduced(verb)) is not None:
        found += [noun.left_edge for noun in part(false_head, "nsubj", "nsubjpass")]
    if verb.dep_ == "relcl" and verb.head.lemma_.lower() in lex.CLASSES["ways"] and not part(verb, "aux"):
        found.append(verb.head.left_edge)
    if verb.dep_ == "conj" and not any(child.dep_ in _SUBJECTS for child in verb.children) and (noun := stolen_subject(verb)) is not None:
        found.append(noun.left_edge)
    if (gerund := gerund_subject(verb)) is not None:
        found.append(gerund)
    return found


def _tails(clause: Clause, made: dict[int, Found]) -> list[Clause]:
    """Clauses below that make no claim and are no report: they belong to the span if they are short."""
    found: list[Clause] = []
    size = sum(len(token.text) + 1 for token in clause.own)
    for below in clause.below:
        let = below.link == "ccomp" and clause.head.lemma_.lower() in _LETS
        if id(below) in made or (not let and below.link in ("ccomp", "parataxis", "ROOT", "conj")) or below.head.i < clause.head.i:
            continue
        if below.link == "advcl" and below.head.tag_ == "VBG" and below.head.left_edge.i > 0 and below.head.left_edge.nbor(-1).text == ",":
            continue
        ratio = 9.0 if let else 1.0 if any(child.dep_ == "mark" for child in below.head.children) else 1.6
        ratio = ratio if not any(child.lower_ in ("if", "unless", "until", "once") for child in below.head.children) else 9.0
        ratio = 9.0 if below.head.head.lower_ == "soon" else ratio
        if sum(len(token.text) + 1 for token in below.own) <= ratio * size:
            found.append(below)
    return found
