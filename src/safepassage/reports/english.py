"""What an English sentence claims: triggers found in its clauses, slots bound along the dependency path."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from safepassage.records.reading import ReadKind
from safepassage.reports import governing as gov
from safepassage.reports import lexicon as lex
from safepassage.reports.clauses import Clause, clauses_of, lemmas, object_of, part, reduced, subject_of
from safepassage.reports.spans import Found, Trigger, says, set_spans, stolen_subject
from safepassage.reports.words import listed

LEAST = 0.5  # strength below which a trigger makes no claim
_PASSED = listed("cc mark punct advmod intj neg")
_GUESSED = lex.Rule(ReadKind.INCIDENT, "", 0.0)
_HARM = frozenset(("killing", "injury"))
_LIGHT = listed(
    "launch carry conduct continue begin start resume prepare mount wage plan take see_off end intensify be suffer face inflict cause "
    "stage escalate flare erupt break"
)
_BINDING = listed("agree promise pledge vow plan threaten demand urge ask allow let permit force order refuse prevent offer propose call")
_WILLING = listed("ready open willing prepared able due unable likely")
_FORMS = {  # forms that the model's lemmatiser does not know
    "retook": "retake",
    "retaken": "retake",
    "raped": "rape",
    "bussed": "bus",
    "bused": "bus",
    "overran": "overrun",
    "wrested": "wrest",
    "fled": "flee",
    "shot": "shoot",
    "slain": "kill",
    "cleared": "clear",
    "gunned": "shoot",
    "hit": "hit",
    "besieged": "besiege",
    "airlifted": "airlift",
    "wounded": "wound",
}


def found_in(doc: Any) -> tuple[list[Found], list[Found]]:
    """The claims of one parsed sentence, in order; and the clauses in which no word of the lexicon speaks, to be guessed at."""
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
    made = {
        key: found for key, found in made.items() if not _dropped(found, found.clause.above is not None and id(found.clause.above) in made)
    }
    nouns = [found for clause in clauses for found in _beside(clause, best[id(clause)], made.get(id(clause)))]
    _merge(clauses, made)
    nouns += _alone(clauses, best, made)
    set_spans(doc, made, nouns)
    kept = [found for found in made.values() if found.end - found.start > 3]
    kept = sorted([*kept, *nouns], key=lambda found: (found.start, found.end))
    return kept, _silent(doc, clauses, kept)


def _silent(doc: Any, clauses: Sequence[Clause], kept: Sequence[Found]) -> list[Found]:
    """Finite clauses with a subject, of five words at least, that overlap no claim and are no saying."""
    found: list[Found] = []
    for clause in clauses:
        verb = clause.head
        if clause.link not in ("ROOT", "conj", "ccomp", "advcl") or not part(verb, "nsubj", "nsubjpass", "expl") or says(verb):
            continue
        if any(child.lower_ in ("if", "unless", "whether") for child in verb.children):
            continue
        one = Found(clause, Trigger(verb, _GUESSED, 0.0, True), 0, 0)
        set_spans(doc, {id(clause): one}, [])
        size = one.end - one.start
        shared = max((min(one.end, other.end) - max(one.start, other.start) for other in kept), default=0)
        if len(doc.text[one.start : one.end].split()) >= 5 and shared < 0.3 * size and all(one.start != f.start for f in found):
            found.append(one)
    return found


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
        if (
            chosen is not None
            and chosen.trigger.rule.kind is kind
            and (trigger.rule.subtype != "route_dangerous" or chosen.trigger is trigger)
        ):
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
    if noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in (
        "case",
        "report",
        "allegation",
        "wave",
        "series",
        "use",
        "claim",
        "rumour",
    ):
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
        if verb.lemma_.lower() in gov.REPORT | {"describe", "confirm", "condemn", "denounce"} and not _passive_subject(one):
            nouns = [
                t
                for t in best[id(clause)]
                if t.token.pos_ == "NOUN" and t.token.i > verb.i and t.rule.kind is one.trigger.rule.kind and t.strength >= LEAST
            ]
            found += _listed_nouns(clause, nouns)
            if found:
                del made[id(clause)]
            continue
        noun = one.trigger.token
        if (
            noun.dep_ == "pobj"
            and noun.head.lower_ in ("in", "during", "after", "amid", "since", "before", "with")
            and noun.head.head.tag_ != "VBN"
            and verb.lemma_ != "be"
        ):
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
    for clause in reversed(clauses):  # the deepest first
        found, above = made.get(id(clause)), clause.above
        if found is None or above is None or id(above) not in made:
            continue
        upper = made[id(above)]
        both_harm = found.trigger.rule.kind is upper.trigger.rule.kind is ReadKind.INCIDENT
        bound = _content(found, upper)
        if not both_harm and not bound and not _same_act(found, upper):
            continue
        own_subject = bool(part(clause.head, "nsubj", "nsubjpass")) or (clause.link == "conj" and stolen_subject(clause.head) is not None)
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
    return (
        governs
        and found.clause.link in ("ccomp", "xcomp", "advcl", "pcomp")
        and not (found.clause.link == "advcl" and not _to(found.clause.head))
    )


def _to(verb: Any) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _same_act(found: Found, upper: Found) -> bool:
    same = found.trigger.rule.kind is upper.trigger.rule.kind and found.trigger.rule.subtype == upper.trigger.rule.subtype
    return same and found.clause.link in ("advcl", "acl", "relcl", "pcomp", "conj") and not part(found.clause.head, "nsubj", "nsubjpass")


def _vaguer(one: str, other: str) -> bool:
    return one in ("killing", "injury", "attack") and other not in ("killing", "injury", "attack")


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
    if clause.link in ("acl", "relcl") and found.trigger.rule.subtype == "corridor" and _to(clause.head):
        return True
    speaker = clause.link == "relcl" and clause.head.head.dep_ == "nsubj" and says(clause.head.head.head)
    if speaker and kind in (ReadKind.DISPLACEMENT, ReadKind.POSTURE):
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
