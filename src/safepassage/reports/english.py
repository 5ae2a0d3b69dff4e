"""What an English sentence claims: triggers found in its clauses, slots bound along the dependency path."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from safepassage.records.reading import ReadKind
from safepassage.reports import lexicon as lex
from safepassage.reports.clauses import Clause, clauses_of, lemmas, object_of, part, reduced, subject_of
from safepassage.reports.words import listed

LEAST = 0.5  # strength below which a trigger makes no claim
_PASSED = listed("cc mark punct advmod intj neg")
_HARM = frozenset(("killing", "injury"))
_LIGHT = listed(
    "launch carry conduct continue begin start resume prepare mount wage plan take see_off end intensify be suffer face inflict cause "
    "stage escalate flare erupt break"
)
_BINDING = listed("agree promise pledge vow plan threaten demand urge ask allow let permit force order refuse prevent offer propose call")
_WILLING = listed("ready open willing prepared able due unable likely")
_FORMS = {  # forms that the model's lemmatiser does not know
    **{"retook": "retake", "retaken": "retake", "raped": "rape", "bussed": "bus", "bused": "bus", "overran": "overrun", "wrested": "wrest", "fled": "flee"},
    **{"shot": "shoot", "slain": "kill", "cleared": "clear", "gunned": "shoot", "hit": "hit", "besieged": "besiege", "airlifted": "airlift", "wounded": "wound"},
}
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
    for clause in clauses:  # a participle taken for the main verb makes no claim of its own
        if (false_head := reduced(clause.head)) is not None:
            made = {key: found for key, found in made.items() if found.clause.head.i != false_head.i or id(clause) not in made}
    made = {key: found for key, found in made.items() if not _dropped(found, found.clause.above is not None and id(found.clause.above) in made)}
    nouns = [found for clause in clauses for found in _beside(clause, best[id(clause)], made.get(id(clause)))]
    _merge(clauses, made)
    nouns += _alone(clauses, best, made)
    _spans(doc, made, nouns)
    kept = [found for found in made.values() if found.end - found.start > 3]
    return sorted([*kept, *nouns], key=lambda found: (found.start, found.end))


def _triggers(clause: Clause, doc: Any) -> list[Trigger]:
    """What the words of a clause speak of, the strongest first."""
    found: list[Trigger] = []
    near = [*clause.own, *(token for noun in part(clause.head, "nsubj", "nsubjpass", "csubjpass") for token in noun.subtree)]
    words = frozenset(token.lemma_.lower() for token in near) | frozenset(token.lower_ for token in near)
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
        clause_after = bool(part(token, "ccomp", "xcomp"))
        for rule in table.get(name, ()):
            if clause_after and rule.subtype == "feared":
                continue
            if _holds(rule, subject, thing, words):
                yield Trigger(token, rule, rule.strength * factor, token.i == clause.head.i or token.dep_ == "xcomp")


def _weight(token: Any, clause: Clause) -> float:
    if token.i == clause.head.i or token.dep_ in ("xcomp", "conj", "pcomp"):
        return 1.0
    if token.tag_ == "VBG" and token.dep_ == "amod" and token.head.dep_ == "pobj" and token.head.head.lower_ in ("for", "of"):
        return 0.9  # accused of looting trucks
    return 0.55 if token.dep_ in ("amod", "compound") else 0.8


def _names(token: Any) -> tuple[str, ...]:
    """The lemma, with its particle, with the noun before it."""
    lemma = _FORMS.get(token.lower_, token.lemma_.lower())
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
        if trigger.strength < LEAST or found:
            continue
        if chosen is not None and chosen.trigger.rule.kind is kind and (trigger.rule.subtype != "route_dangerous" or chosen.trigger is trigger):
            continue
        if token.pos_ == "ADJ" and token.dep_ == "amod" and kind is ReadKind.ACCESS:
            token = token.head
        elif token.pos_ != "NOUN" or kind not in (ReadKind.INCIDENT, ReadKind.POSTURE) or not _stands_out(token):
            continue
        if (made := _noun_phrase(clause, trigger, token)) is not None:
            found.append(made)
    return found


def _stands_out(noun: Any) -> bool:
    """A subject, or what hedged reports and cases are of."""
    if noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in ("case", "report", "allegation", "wave", "series", "use", "claim", "rumour"):
        return True
    return noun.dep_ == "nsubj" or (noun.dep_ == "dobj" and any(child.lower_ in ("reported", "alleged") for child in noun.children))


def _noun_phrase(clause: Clause, trigger: Trigger, noun: Any) -> Found | None:
    tokens = [other for other in noun.subtree if not other.is_space]
    while tokens and tokens[-1].pos_ == "PUNCT":
        tokens.pop()
    there = next((token for token in clause.own if token.lower_ == "there" and token.i < noun.i), None)
    first = there if there is not None and tokens else tokens[0]
    return Found(clause, trigger, first.idx, tokens[-1].idx + len(tokens[-1].text), 1, [], True) if len(tokens) >= 3 else None


def _alone(clauses: Sequence[Clause], best: dict[int, list[Trigger]], made: dict[int, Found]) -> list[Found]:
    """
    A noun under a verb that says nothing of it is a claim by itself: `what they see as a final push`.

    Under a report each such noun is one: `reported air strikes by the army and artillery fire from the hills`. Changes `made`.
    """
    found: list[Found] = []
    for clause in clauses:
        one, verb = made.get(id(clause)), clause.head
        if one is None or one.trigger.token.pos_ != "NOUN" or one.trigger.token.i == verb.i or one.merged:
            continue
        if one.trigger.rule.kind not in (ReadKind.INCIDENT, ReadKind.POSTURE):
            continue
        if verb.lemma_.lower() in lex.REPORT | {"describe", "confirm", "condemn", "denounce"} and not _passive_subject(one):
            nouns = [t for t in best[id(clause)] if t.token.pos_ == "NOUN" and t.token.i > verb.i and t.rule.kind is one.trigger.rule.kind and t.strength >= LEAST]
            found += _listed_nouns(clause, nouns)
            if found:
                del made[id(clause)]
            continue
        noun = one.trigger.token
        if noun.dep_ == "pobj" and noun.head.lower_ in ("in", "during", "after", "amid", "since", "before", "with") and noun.head.head.tag_ != "VBN" and verb.lemma_ != "be":
            del made[id(clause)]
            continue
        if one.trigger.token.dep_ in ("nsubj", "nsubjpass") or verb.lemma_.lower() in _LIGHT:
            continue
        if (alone := _noun_phrase(clause, one.trigger, one.trigger.token)) is not None:
            one.start, one.end, one.noun_only = alone.start, alone.end, True
    return found


def _passive_subject(found: Found) -> bool:
    return found.trigger.token.dep_ in ("nsubj", "nsubjpass")


def _listed_nouns(clause: Clause, triggers: Sequence[Trigger]) -> list[Found]:
    """Each noun from its first word to the next one's."""
    nouns = sorted({t.token.i: t for t in reversed(triggers)}.values(), key=lambda t: t.token.i)
    found: list[Found] = []
    for place, trigger in enumerate(nouns):
        first = trigger.token.left_edge if trigger.token.left_edge.i > clause.head.i else trigger.token
        last = clause.own[-1]
        if place + 1 < len(nouns):
            last = nouns[place + 1].token.left_edge.nbor(-1)
        while last.i > first.i and (last.is_punct or last.dep_ == "cc" or last.is_space):
            last = last.nbor(-1)
        found.append(Found(clause, trigger, first.idx, last.idx + len(last.text), 0, [], True))
    return found


def _merge(clauses: Sequence[Clause], made: dict[int, Found]) -> None:
    """`killing 11` belongs to the strike above it, `and wounded 17` to the killing before it."""
    for clause in clauses:
        found, above = made.get(id(clause)), clause.above
        if found is None or above is None or id(above) not in made:
            continue
        upper = made[id(above)]
        both_harm = found.trigger.rule.kind is upper.trigger.rule.kind is ReadKind.INCIDENT
        bound = _content(found, upper)
        if not both_harm and not bound and not _same_act(found, upper):
            continue
        own_subject = bool(part(clause.head, "nsubj", "nsubjpass"))
        hanging = clause.link in ("advcl", "acl", "relcl") or (clause.link in ("pcomp", "conj") and not own_subject)
        harm_after = clause.link in ("conj", "dep") and _elided(clause) and found.trigger.rule.subtype in _HARM
        together = hanging or harm_after or bound
        if together:
            upper.merged.append(clause)
            upper.merged.extend(found.merged)
            if not bound and _vaguer(upper.trigger.rule.subtype, found.trigger.rule.subtype):
                upper.trigger = Trigger(upper.trigger.token, found.trigger.rule, upper.trigger.strength, upper.trigger.direct)
            del made[id(clause)]


def _elided(clause: Clause) -> bool:
    return clause.head.tag_ == "VBN" and not part(clause.head, "aux", "auxpass")


def _content(found: Found, upper: Found) -> bool:
    """What is agreed, promised, planned, allowed or demanded belongs to the agreement, promise, plan, leave or demand."""
    governs = upper.trigger.token.pos_ == "VERB" and upper.trigger.token.lemma_.lower() in _BINDING
    return governs and found.clause.link in ("ccomp", "xcomp", "advcl", "pcomp") and not (found.clause.link == "advcl" and not _to(found.clause.head))


def _to(verb: Any) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _same_act(found: Found, upper: Found) -> bool:
    same = found.trigger.rule.kind is upper.trigger.rule.kind and found.trigger.rule.subtype == upper.trigger.rule.subtype
    return same and found.clause.link in ("advcl", "acl", "relcl", "pcomp", "conj") and not part(found.clause.head, "nsubj", "nsubjpass")


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
        bare_conj = clause.link == "conj" and not subject and not part(verb, "aux") and above.head.i >= verb.i - 8
        accused = clause.link == "pcomp" and verb.head.head.lemma_.lower() in _LEADING
        willing = verb.head.lower_ in _WILLING
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
        if child.dep_ in ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass"):
            found.append(child.left_edge)
        elif child.dep_ in ("aux", "auxpass", "neg"):
            found += [child, child.left_edge]
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.i < verb.i:
        found.append(verb.head.left_edge if verb.head.left_edge.i < verb.i else verb.head)
    if (false_head := reduced(verb)) is not None:
        found += [noun.left_edge for noun in part(false_head, "nsubj", "nsubjpass")]
    if verb.dep_ == "relcl" and verb.head.lemma_.lower() in lex.CLASSES["ways"] and not part(verb, "aux"):
        found.append(verb.head.left_edge)
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
        if below.link == "advcl" and below.head.tag_ == "VBG" and below.head.left_edge.i > 0 and below.head.left_edge.nbor(-1).text == ",":
            continue
        ratio = 1.6 if not any(child.lower_ in ("if", "unless", "until") for child in below.head.children) else 9.0
        if sum(len(token.text) + 1 for token in below.own) <= ratio * size:
            found.append(below)
    return found


def _under_subject(noun: Any) -> bool:
    return any(above.dep_ in ("nsubj", "nsubjpass") for above in noun.ancestors)


def _dropped(found: Found, under: bool) -> bool:
    """Clauses that only serve another: a purpose (`to bring in aid`), a deal that is named in passing, a condition."""
    clause, kind = found.clause, found.trigger.rule.kind
    if clause.link == "advcl" and found.trigger.rule.subtype == "used" and under:
        return True
    willing = clause.head.head.lower_ in _WILLING
    purpose = not willing and clause.link == "advcl" and any(child.lower_ == "to" and child.dep_ == "aux" for child in clause.head.children)
    if purpose and kind in (ReadKind.RESPONSE, ReadKind.DIPLOMACY, ReadKind.INCIDENT):
        return True
    if kind is ReadKind.DIPLOMACY and clause.link in ("acl", "relcl", "pcomp", "advcl") and not part(clause.head, "nsubj"):
        return True
    if kind is ReadKind.DIPLOMACY and clause.link == "relcl":
        return True
    if clause.link == "acl" and len(clause.own) < 9 and (under or clause.head.head.pos_ == "PRON"):
        return kind in (ReadKind.DISPLACEMENT, ReadKind.RESPONSE, ReadKind.NEED, ReadKind.ACCESS) or clause.head.tag_ == "VBN"
    if clause.link == "acl" and found.trigger.rule.subtype == "corridor" and _to(clause.head):
        return True
    token = found.trigger.token
    subject = part(clause.head, "nsubj")
    if clause.link == "advcl" and under and subject and subject[0].pos_ == "PRON" and kind in (ReadKind.RESPONSE, ReadKind.DISPLACEMENT):
        return True
    if token.dep_ == "xcomp" and token.head.lemma_.lower() in ("try", "attempt", "hope", "want") and kind is ReadKind.DISPLACEMENT:
        return True
    if token.pos_ == "NOUN" and token.dep_ == "pobj" and kind is ReadKind.INCIDENT and _under_subject(token) and clause.head.lemma_ == "be":
        return True
    return any(child.lower_ in ("if", "unless", "whether") and child.dep_ in ("mark", "advmod") for child in clause.head.children)
