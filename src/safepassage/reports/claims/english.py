"""What an English sentence claims: triggers found in its clauses, clauses joined to claims, spans set (slots: `english_claim`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from safepassage.records.reading import ReadKind
from safepassage.reports.claims.joining import denials, lift, merge, serves
from safepassage.reports.claims.noun_claims import alone, beside
from safepassage.reports.claims.silent import silent_clauses
from safepassage.reports.clauses.spans import LEAST, Found, Trigger, set_spans
from safepassage.reports.lexicon import lexicon as lex
from safepassage.reports.lexicon.governing import DENY
from safepassage.reports.words.clauses import Clause, clauses_of, hyphened, is_gerund_subject, lemmas, object_of, part, reduced, subject_of
from safepassage.reports.words.words import listed

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
    "missing": "missing",
    "ran": "run",
}


_NONE = frozenset[str]()
_NOTED = ("NOUN", "PROPN", "NUM")  # heads of what has no verb
_LETS = listed("let allow permit enable authorise authorize forbid know")
_STANDS_FOR = listed("none both neither all it they them one some others most few")


@dataclass(slots=True)
class Draft:
    """A parsed sentence with the claims that its words make, and the clauses that may be claims though no word says which."""

    doc: Any
    made: dict[int, Found]
    nouns: list[Found]
    silent: dict[int, Found]
    clauses: list[Clause]


def drafted(doc: Any) -> Draft:
    """The claims of one parsed sentence before they are judged, with provisional spans. A question claims nothing."""
    if doc.text.rstrip("\"'”’») ").endswith("?"):
        return Draft(doc, {}, [], {}, [])
    clauses = clauses_of(doc)
    best: dict[int, list[Trigger]] = {id(clause): triggers_of(clause, doc) for clause in clauses}
    made = _made(clauses, best)
    nouns = [found for clause in clauses for found in beside(clause, best[id(clause)], made.get(id(clause)))]
    lift(clauses, made)
    denials(clauses, made)
    merge(clauses, made)
    nouns += alone(clauses, best, made)
    silent = silent_clauses(doc, clauses, made, nouns)
    set_spans(doc, made | silent, nouns)
    return Draft(doc, made, nouns, silent, clauses)


def settled(draft: Draft, dropped: Iterable[Found], guessed: Iterable[Found]) -> list[Found]:
    """The claims that are left when some are dropped and some of the silent ones are taken, with their spans, in order."""
    gone = {id(found) for found in dropped}
    made = {key: found for key, found in draft.made.items() if id(found) not in gone}
    taken = {id(found) for found in guessed}
    made |= {key: found for key, found in draft.silent.items() if id(found) in taken}
    if taken:
        lift(draft.clauses, made)
        merge(draft.clauses, made)
    nouns = [found for found in draft.nouns if id(found) not in gone]
    set_spans(draft.doc, made, nouns)
    kept = [*(found for found in made.values() if found.end - found.start > 3), *nouns]
    return sorted(kept, key=lambda found: (found.start, found.end))


def _made(clauses: Sequence[Clause], best: dict[int, list[Trigger]]) -> dict[int, Found]:
    """The claim of each clause that has a word strong enough."""
    made: dict[int, Found] = {}
    for clause in clauses:
        triggers = best[id(clause)]
        if triggers and triggers[0].strength >= LEAST:
            kinds = {trigger.rule.kind for trigger in triggers if trigger.strength >= LEAST}
            made[id(clause)] = Found(clause, triggers[0], 0, 0, len(kinds) - 1)
    for clause in clauses:  # a participle taken for the main verb makes no claim of its own
        if (false_head := reduced(clause.head)) is not None:
            made = {key: found for key, found in made.items() if found.clause.head.i != false_head.i or id(clause) not in made}
    return {
        key: found for key, found in made.items() if not serves(found, found.clause.above is not None and id(found.clause.above) in made)
    }


def triggers_of(clause: Clause, doc: Any) -> list[Trigger]:
    """What the words of a clause speak of, the strongest first."""
    found: list[Trigger] = []
    near = [*clause.own, *(token for noun in part(clause.head, "nsubj", "nsubjpass", "csubjpass") for token in noun.subtree)]
    if clause.head.lemma_.lower() in _LETS:  # `is not letting people go`
        near += [token for below in clause.below if below.link == "ccomp" and below.head.lemma_ != "know" for token in below.own]
    words = frozenset(token.lemma_.lower() for token in near) | frozenset(token.lower_ for token in near) | hyphened(near)
    if any(token.like_num for token in near):
        words |= {"#"}
    for token in clause.own:
        found.extend(_of_token(token, clause, words))
    found.extend(_of_phrases(clause, doc))
    return sorted(found, key=lambda trigger: (-trigger.strength, trigger.token.i, trigger.rule.kind, trigger.rule.subtype))


def _of_token(token: Any, clause: Clause, words: frozenset[str]) -> Iterable[Trigger]:
    if token.dep_ in ("aux", "auxpass") or _is_idiom(token):
        return
    verbal = token.pos_ in ("VERB", "AUX") or (token.tag_ in ("VBN", "VBG") and token.dep_ in ("ROOT", "conj", "ccomp"))
    if verbal and not _gerund(token):
        table, factor = lex.VERBS, _weight(token, clause)
    elif token.pos_ in ("NOUN", "PROPN") or _gerund(token):
        table, factor = lex.NOUNS, 0.9 if _is_core(token, clause) else 0.75
    elif token.pos_ == "ADJ" and token.dep_ in ("acomp", "oprd", "ROOT") and base_of(token.lower_):
        table, factor = lex.VERBS, 1.0  # `are encircled`, where the parser takes the participle for an adjective
    elif token.pos_ in ("ADJ", "ADV"):
        table, factor = lex.ADJECTIVES, 1.0 if token.dep_ in ("acomp", "ROOT", "conj", "oprd", "attr", "advmod") else 0.85
    else:
        return
    for name in _names(token):
        if name not in table:
            continue
        if table is lex.VERBS and token.pos_ == "ADJ":
            subject, thing = frozenset[str](), _meant(subject_of(token.head), clause)
        elif table is lex.VERBS:
            subject, thing = _meant(subject_of(token), clause), _meant(object_of(token), clause)
        else:
            subject, thing = _predicated(token), frozenset[str]()
        clause_after = bool(part(token, "ccomp", "xcomp"))
        for rule in table[name]:
            if clause_after and (rule.subtype == "feared" or (name in DENY and rule.kind is ReadKind.ACCESS)):
                continue  # `did not deny the road was shut` keeps nobody off it
            if _holds(rule, subject, thing, words, clause.head.pos_ in _NOTED):
                yield Trigger(token, rule, rule.strength * factor, token.i == clause.head.i or token.dep_ == "xcomp")


def _is_idiom(token: Any) -> bool:
    """`Take part` takes nothing; who is `treated as an enemy` is no patient."""
    if token.lemma_ == "take":
        return any(child.lower_ == "part" for child in part(token, "dobj"))
    return token.lemma_ == "treat" and any(child.lower_ == "as" for child in part(token, "prep", "mark"))


def _meant(noun: Any | None, clause: Clause) -> frozenset[str]:
    """The lemmas of a noun; `none`, `they`, `both` in a second clause mean the subject of the first."""
    words = lemmas(noun)
    if noun is None or noun.lower_ not in _STANDS_FOR or clause.above is None or clause.link not in ("conj", "advcl", "ccomp"):
        return words
    first = part(clause.above.head, "nsubj", "nsubjpass")
    return words | lemmas(first[0]) if first else words


def _gerund(token: Any) -> bool:
    """`Fighting flared in Omdurman`, where the parser takes the subject for the verb, or for an adverb of it."""
    if is_gerund_subject(token):
        return True
    return token.tag_ == "VBG" and token.dep_ == "ROOT" and not part(token, "nsubj", "nsubjpass", "dobj", "aux", "prt")


def _weight(token: Any, clause: Clause) -> float:
    if token.i == clause.head.i or token.dep_ in ("xcomp", "conj", "pcomp"):
        return 1.0
    if token.tag_ == "VBG" and token.dep_ == "amod" and token.head.dep_ == "pobj" and token.head.head.lower_ in ("for", "of"):
        return 0.9  # accused of looting trucks
    return 0.55 if token.dep_ in ("amod", "compound") else 0.8


def _names(token: Any) -> tuple[str, ...]:
    """The lemma, with its particle, with the noun before it."""
    lemma = token.lower_ if _gerund(token) else _FORMS.get(token.lower_, token.lemma_.lower())
    if token.lower_ == "flights":
        return ("flights",)
    if lemma not in lex.VERBS and (token.tag_ in ("VBD", "VBN") or token.pos_ == "ADJ"):
        lemma = base_of(token.lower_) or lemma
    names = [lemma]
    names += [
        f"{lemma} {child.lower_}"
        for child in token.children
        if child.dep_ in ("prt", "advmod")
        and child.lower_
        in ("out", "up", "down", "off", "back", "in", "away", "over", "round", "around", "upon", "forward", "on", "through")
    ]
    names += [f"{child.lemma_.lower()} {lemma}" for child in token.children if child.dep_ in ("compound", "amod")]
    return tuple(names)


def base_of(word: str) -> str:
    """The verb of the lexicon of which this is the participle; empty: none. The parser's lemma of `halted` is `halte`."""
    if not word.endswith("ed"):
        return ""
    stems = (word[:-1], word[:-2], word[:-3] if word[-3:-2] == word[-4:-3] else "", word[:-3] + "y" if word.endswith("ied") else "")
    return next((stem for stem in stems if stem in lex.VERBS and word not in lex.ADJECTIVES), "")


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


def _holds(rule: lex.Rule, subject: frozenset[str], thing: frozenset[str], words: frozenset[str], note: bool) -> bool:
    for role, name in rule.wants:
        where = subject if role == "subj" else thing if role == "obj" else words if role == "any" or note else _NONE
        if where.isdisjoint(lex.CLASSES[name]):
            return False
    return True


_HEAD = min(map(len, lex.PHRASES))  # letters that every phrase has
_PHRASES = [(phrase[:_HEAD], phrase, rule) for phrase, rule in lex.PHRASES.items()]


@lru_cache(maxsize=64)  # asked for by each clause of a sentence
def _phrases(text: str) -> tuple[tuple[int, lex.Rule], ...]:
    """The phrases of the lexicon in a sentence, in the order of the lexicon, and where each stands first."""
    low = text.lower()
    heads = {low[at : at + _HEAD] for at in range(len(low))}  # most phrases begin with none of them
    return tuple((at, rule) for head, phrase, rule in _PHRASES if head in heads and (at := low.find(phrase)) >= 0)


def _of_phrases(clause: Clause, doc: Any) -> Iterable[Trigger]:
    for at, rule in _phrases(doc.text):
        token = next((token for token in clause.own if token.idx <= at < token.idx + len(token.text)), None)
        if token is not None:
            verb = token if token.pos_ == "VERB" else clause.head
            yield Trigger(verb, rule, rule.strength, True)
