"""What an English sentence claims: triggers found in its clauses, slots bound along the dependency path."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from safepassage.records.reading import ReadKind
from safepassage.reports import lexicon as lex
from safepassage.reports.clauses import Clause, clauses_of, lemmas, object_of, part, subject_of
from safepassage.reports.words import listed

LEAST = 0.5  # strength below which a trigger makes no claim
_PASSED = listed("cc mark punct advmod intj neg")
_HARM = frozenset(("killing", "injury"))
_LIGHT = listed(
    "launch carry conduct continue begin start resume prepare mount wage plan take see_off end intensify be suffer face inflict cause "
    "stage escalate flare erupt break"
)
_LEADING = listed("accuse blame suspect charge deny")


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


def found_in(doc: Any) -> list[Found]:
    """The claims of one parsed sentence, in order."""
    clauses = clauses_of(doc)
    best: dict[int, list[Trigger]] = {id(clause): _triggers(clause, doc) for clause in clauses}
    made: dict[int, Found] = {}
    for clause in clauses:
        triggers = best[id(clause)]
        if triggers and triggers[0].strength >= LEAST:
            kinds = {trigger.rule.kind for trigger in triggers if trigger.strength >= LEAST}
            made[id(clause)] = Found(clause, triggers[0], 0, 0, len(kinds) - 1)
    made = {key: found for key, found in made.items() if not _dropped(found)}
    nouns = [found for clause in clauses for found in _beside(clause, best[id(clause)], made.get(id(clause)))]
    _merge(clauses, made)
    _alone(made)
    _spans(doc, made, nouns)
    kept = [found for found in made.values() if found.end - found.start > 3]
    return sorted([*kept, *nouns], key=lambda found: (found.start, found.end))


def _triggers(clause: Clause, doc: Any) -> list[Trigger]:
    """What the words of a clause speak of, the strongest first."""
    found: list[Trigger] = []
    words = frozenset(token.lemma_.lower() for token in clause.own) | frozenset(token.lower_ for token in clause.own)
    for token in clause.own:
        found.extend(_of_token(token, clause, words))
    found.extend(_of_phrases(clause, doc))
    return sorted(found, key=lambda trigger: (-trigger.strength, trigger.token.i, trigger.rule.kind, trigger.rule.subtype))


def _of_token(token: Any, clause: Clause, words: frozenset[str]) -> Iterable[Trigger]:
    if token.dep_ in ("aux", "auxpass"):
        return
    if token.pos_ in ("VERB", "AUX") or (token.tag_ in ("VBN", "VBG") and token.dep_ in ("ROOT", "conj", "ccomp")):
        table, factor = lex.VERBS, _weight(token, clause)
    elif token.pos_ in ("NOUN", "PROPN"):
        table, factor = lex.NOUNS, 0.9 if _is_core(token, clause) else 0.75
    elif token.pos_ in ("ADJ", "ADV"):
        table, factor = lex.ADJECTIVES, 1.0 if token.dep_ in ("acomp", "ROOT", "conj", "oprd", "attr", "advmod") else 0.85
    else:
        return
    for name in _names(token):
        subject, thing = (
            (lemmas(subject_of(token)), lemmas(object_of(token))) if table is lex.VERBS else (_predicated(token), frozenset[str]())
        )
        for rule in table.get(name, ()):
            if _holds(rule, subject, thing, words):
                yield Trigger(token, rule, rule.strength * factor, token.i == clause.head.i or token.dep_ == "xcomp")


def _weight(token: Any, clause: Clause) -> float:
    if token.i == clause.head.i or token.dep_ in ("xcomp", "conj", "pcomp"):
        return 1.0
    return 0.55 if token.dep_ in ("amod", "compound") else 0.8


def _names(token: Any) -> tuple[str, ...]:
    """The lemma, with its particle, with the noun before it."""
    lemma = token.lemma_.lower()
    names = [lemma]
    names += [
        f"{lemma} {child.lower_}"
        for child in token.children
        if child.dep_ in ("prt", "advmod") and child.lower_ in ("out", "up", "down", "off", "back")
    ]
    names += [f"{child.lemma_.lower()} {lemma}" for child in token.children if child.dep_ in ("compound", "amod")]
    return tuple(names)


def _predicated(token: Any) -> frozenset[str]:
    """What an adjective is said of: its subject, or the noun it stands at."""
    if token.dep_ == "amod":
        return lemmas(token.head)
    return lemmas(subject_of(token.head)) | lemmas(object_of(token.head))


def _is_core(token: Any, clause: Clause) -> bool:
    """Whether a noun is the clause's subject, object or root."""
    return token.i == clause.head.i or (
        token.dep_ in ("nsubj", "dobj", "nsubjpass", "attr", "ROOT", "conj", "pobj") and token.head.i in (clause.head.i, token.head.i)
    )


def _holds(rule: lex.Rule, subject: frozenset[str], thing: frozenset[str], words: frozenset[str]) -> bool:
    for role, name in rule.wants:
        where = {"subj": subject, "obj": thing, "any": words}[role]
        if not where & lex.CLASSES[name]:
            return False
    return True


def _of_phrases(clause: Clause, doc: Any) -> Iterable[Trigger]:
    low = doc.text.lower()
    for phrase, rule in lex.PHRASES.items():
        at = low.find(phrase)
        if at < 0:
            continue
        token = next((token for token in clause.own if token.idx <= at < token.idx + len(token.text)), None)
        if token is not None:
            verb = token if token.pos_ == "VERB" else clause.head
            yield Trigger(verb, rule, rule.strength, True)


def _beside(clause: Clause, triggers: Sequence[Trigger], chosen: Found | None) -> list[Found]:
    """A noun that is a claim of its own beside the clause's: `the reported use of chemical weapons` that forces people to flee."""
    found: list[Found] = []
    for trigger in triggers:
        token, kind = trigger.token, trigger.rule.kind
        if trigger.strength < LEAST or found or (chosen is not None and chosen.trigger.rule.kind is kind):
            continue
        if token.pos_ == "ADJ" and token.dep_ == "amod" and kind is ReadKind.ACCESS:
            token = token.head
        elif token.pos_ != "NOUN" or kind not in (ReadKind.INCIDENT, ReadKind.POSTURE) or token.dep_ not in ("nsubj", "pobj", "conj"):
            continue
        if (made := _noun_phrase(clause, trigger, token)) is not None:
            found.append(made)
    return found


def _noun_phrase(clause: Clause, trigger: Trigger, noun: Any) -> Found | None:
    tokens = [other for other in noun.subtree if not other.is_space]
    while tokens and tokens[-1].pos_ == "PUNCT":
        tokens.pop()
    return Found(clause, trigger, tokens[0].idx, tokens[-1].idx + len(tokens[-1].text), 1, [], True) if len(tokens) >= 3 else None


def _alone(made: dict[int, Found]) -> None:
    """A noun under a verb that says nothing of it is a claim by itself: `what they see as a final push`."""
    for found in made.values():
        token, verb = found.trigger.token, found.clause.head
        if token.pos_ != "NOUN" or token.i == verb.i or found.trigger.rule.kind not in (ReadKind.INCIDENT, ReadKind.POSTURE):
            continue
        if token.dep_ in ("nsubj", "nsubjpass") or verb.lemma_.lower() in _LIGHT or found.merged:
            continue
        if (alone := _noun_phrase(found.clause, found.trigger, token)) is not None:
            found.start, found.end, found.noun_only = alone.start, alone.end, True


def _merge(clauses: Sequence[Clause], made: dict[int, Found]) -> None:
    """`killing 11` belongs to the strike above it, `and wounded 17` to the killing before it."""
    for clause in clauses:
        found, above = made.get(id(clause)), clause.above
        if found is None or above is None or id(above) not in made:
            continue
        upper = made[id(above)]
        both_harm = found.trigger.rule.kind is upper.trigger.rule.kind is ReadKind.INCIDENT
        if not both_harm and not _same_act(found, upper):
            continue
        own_subject = bool(part(clause.head, "nsubj", "nsubjpass"))
        together = clause.link in ("advcl", "acl", "relcl") or (
            clause.link in ("conj", "dep") and (not own_subject or _elided(clause)) and {found.trigger.rule.subtype} <= _HARM
        )
        if together:
            upper.merged.append(clause)
            upper.merged.extend(found.merged)
            if _vaguer(upper.trigger.rule.subtype, found.trigger.rule.subtype):
                upper.trigger = Trigger(upper.trigger.token, found.trigger.rule, upper.trigger.strength, upper.trigger.direct)
            del made[id(clause)]


def _elided(clause: Clause) -> bool:
    return clause.head.tag_ == "VBN" and not part(clause.head, "aux", "auxpass")


def _same_act(found: Found, upper: Found) -> bool:
    same = found.trigger.rule.kind is upper.trigger.rule.kind and found.trigger.rule.subtype == upper.trigger.rule.subtype
    return same and found.clause.link in ("advcl", "acl", "relcl")


def _vaguer(one: str, other: str) -> bool:
    return one in ("killing", "injury", "attack") and other not in ("killing", "injury", "attack")


def _spans(doc: Any, made: dict[int, Found], beside: Sequence[Found]) -> None:
    """The letters of each claim: from its subject or verb to its last word; what belongs to the next claim is left to it."""
    starts = {key: _first(found, made) for key, found in made.items() if not found.noun_only}
    for key, found in made.items():
        if found.noun_only:
            continue
        first, verb = starts[key], found.clause.head
        for noun in beside:  # a subject that is a claim of its own
            if noun.clause is found.clause and noun.trigger.token.dep_ == "nsubj":
                first = next((token.i for token in doc if token.idx >= noun.end and not token.is_punct), first)
        tokens = [token for piece in (found.clause, *found.merged, *_tails(found.clause, made)) for token in piece.own]
        last = max((token.i for token in tokens if token.i >= first), default=verb.i)
        reach = max(verb.i, *(piece.head.i for piece in found.merged), verb.i)
        for other, start in starts.items():
            if other != key and start > reach and made[other].clause.link != "relcl" and start <= last:
                last = start - 1
        last = _trimmed(doc, first, last, reach)
        found.start, found.end = doc[first].idx, doc[last].idx + len(doc[last].text)


def _trimmed(doc: Any, first: int, last: int, reach: int) -> int:
    """Without a tail of signs, conjunctions and prepositions, and without a long time at the end."""
    while last > first and (
        doc[last].is_punct
        or doc[last].is_space
        or doc[last].dep_ in ("cc", "mark")
        or doc[last].pos_ in ("CCONJ", "SCONJ")
        or doc[last].tag_ in ("IN", "DT", "TO")
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
    above = clause.above
    subject = part(verb, "nsubj", "nsubjpass")
    if above is not None and id(above) not in made:
        bare_conj = clause.link == "conj" and not subject and not part(verb, "aux") and above.link != "ccomp" and above.head.i >= verb.i - 8
        accused = clause.link == "pcomp" and verb.head.head.lemma_.lower() in _LEADING
        willing = verb.head.lower_ in ("ready", "open", "willing", "prepared", "able", "due", "unable", "likely")
        found_so = clause.link == "ccomp" and bool(subject) and subject[0].lower_ in ("themselves", "itself")
        if (bare_conj and not _says(above.head)) or accused or willing or found_so:
            firsts += [above.head.i, *(token.i for token in _starters(above.head) if verb.i - token.i < 14)]
    firsts += [token.i for piece in found.merged for token in piece.own if piece.head.i < verb.i]
    return int(min(firsts))


def _says(verb: Any) -> bool:
    return verb.lemma_.lower() in lex.SAY | lex.REPORT | lex.WARN


def _starters(verb: Any) -> list[Any]:
    """The leftmost words that belong to the verb: subject, auxiliaries, negation."""
    found: list[Any] = []
    for child in verb.lefts:
        if child.dep_ in ("nsubj", "nsubjpass", "expl", "csubj"):
            found.append(child.left_edge)
        elif child.dep_ in ("aux", "auxpass", "neg"):
            found.append(child)
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.i < verb.i:
        found.append(verb.head.left_edge if verb.head.left_edge.i < verb.i else verb.head)
    if verb.dep_ == "conj" and not found and (noun := _stolen_subject(verb)) is not None:
        found.append(noun.left_edge)
    return found


def _stolen_subject(verb: Any) -> Any | None:
    """A subject that the parser joined to the object before it: `it can save lives and the task force is ready`."""
    token = verb.nbor(-1) if verb.i > 0 else None
    while token is not None and token.head.i != token.i and token.pos_ != "VERB":
        if token.dep_ == "conj" and token.pos_ in ("NOUN", "PROPN") and token.right_edge.i == verb.i - 1:
            return token
        token = token.head
    return None


def _tails(clause: Clause, made: dict[int, Found]) -> list[Clause]:
    """Clauses below that make no claim and are no report: they belong to the span if they are short."""
    found: list[Clause] = []
    size = sum(len(token.text) + 1 for token in clause.own)
    for below in clause.below:
        if id(below) in made or below.link in ("ccomp", "parataxis", "ROOT", "conj") or below.head.i < clause.head.i:
            continue
        ratio = 1.6 if below.link in ("relcl", "acl", "pcomp") else 1.0
        if sum(len(token.text) + 1 for token in below.own) <= ratio * size:
            found.append(below)
    return found


def _dropped(found: Found) -> bool:
    """Clauses that only serve another: a purpose (`to bring in aid`), a deal that is named in passing, a condition."""
    clause, kind = found.clause, found.trigger.rule.kind
    purpose = clause.link == "advcl" and any(child.lower_ == "to" and child.dep_ == "aux" for child in clause.head.children)
    if purpose and kind in (ReadKind.RESPONSE, ReadKind.DIPLOMACY, ReadKind.INCIDENT):
        return True
    if kind is ReadKind.DIPLOMACY and clause.link in ("acl", "relcl", "pcomp", "advcl") and not part(clause.head, "nsubj"):
        return True
    if kind is ReadKind.DIPLOMACY and clause.link == "relcl":
        return True
    return any(child.lower_ in ("if", "unless", "whether") and child.dep_ in ("mark", "advmod") for child in clause.head.children)
