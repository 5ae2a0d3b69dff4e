"""Denials: what is denied by the words before it (`..., which Asmara denies`), what is denied in so many words (`denied this`)."""

from __future__ import annotations

from typing import Any

from safepassage.reports.clauses.blaming import accuses
from safepassage.reports.clauses.contrary import neither_way
from safepassage.reports.lexicon.governing import DENY
from safepassage.reports.words.clauses import is_negated, loose, part
from safepassage.reports.words.words import listed

DENIAL = "denial"
CLAIMS = listed(
    "involvement responsibility accusation allegation claim charge report finding suggestion version account attack strike killing rumour"
)
_THIS = listed("this that it any all")
_SOMETHING = CLAIMS | listed("something thing")


def is_denial(verb: Any) -> bool:
    """Whether a verb denies what its sentence does not tell again: `they deny this`, `rejected the charge`, `, which they deny`."""
    if verb.lemma_.lower() not in DENY or not part(verb, "nsubj") or part(verb, "auxpass") or is_negated(verb) or neither_way(verb):
        return False
    things = [noun.lemma_.lower() for noun in part(verb, "dobj")]
    content = verb.lemma_.lower() == "deny" and (bool(part(verb, "ccomp", "xcomp")) or any(word in _THIS for word in things))
    return content or denied_aside(verb) or any(word in CLAIMS for word in things)


def denies(verb: Any) -> bool:
    """`Moscow |denied| any corridor had been opened`, `denied blocking aid`: a trigger that denies what its own clause tells."""
    told = bool(part(verb, "ccomp", "xcomp"))
    return verb.pos_ == "VERB" and verb.lemma_.lower() in DENY and told and not is_negated(verb) and not neither_way(verb)


def denied_aside(verb: Any) -> bool:
    """`..., which Asmara denies`, `..., a charge it denies`, `..., something Moscow has denied`: what stands before is denied."""
    if verb.lemma_.lower() not in DENY or verb.dep_ != "relcl" or not part(verb, "nsubj"):
        return False
    if loose(verb):
        return any(thing.lower_ == "which" for thing in part(verb, "dobj"))
    return verb.head.dep_ == "appos" and verb.head.lemma_.lower() in _SOMETHING


def turns_to_accuse(verb: Any) -> bool:
    """`denied it and |accused| the rebels of it`: an accusation joined to a denial is another claim."""
    above = verb.head
    if above.dep_ in ("xcomp", "ccomp") and above.tag_ != verb.tag_ == above.head.tag_:
        above = above.head  # denied striking the school and |blamed| rockets, which the parser joins to the striking
    return verb.dep_ == "conj" and above.lemma_.lower() in DENY and accuses(verb)


def verb_of(token: Any, clause: Any) -> Any:
    """
    The verb by which a trigger is told: of the noun of a clause the verb of the clause, or its own where that denies it.

    `denies that any |killing| took place`: it is what did not take place that is denied.
    """
    if token.pos_ != "NOUN" or token.dep_ not in ("nsubj", "nsubjpass"):
        return token
    return token.head if clause.lemma_.lower() in DENY and token.head.pos_ in ("VERB", "AUX") else clause
