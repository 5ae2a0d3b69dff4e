"""What a demand is to serve: `demanded a pause |so that ambulances can move|` tells of no ambulance that moves."""

from __future__ import annotations

from typing import Any

from safepassage.records.reading import Modality
from safepassage.reports.lexicon import governing as gov
from safepassage.reports.modality.own_modality import own_modality
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

_MAY = listed("can could may might will would 'll should")
_FOR = listed("order")
_WITHIN = listed("ccomp xcomp pcomp pobj dobj prep conj nsubj nsubjpass dative acomp attr oprd compound amod prt advmod agent")
_ABOVE = listed("ccomp xcomp advcl acl pcomp pobj dobj prep conj relcl nsubjpass dative")
_OWN_NEED = listed("need require order instruct must")  # who needs or orders it asks nobody
_NOUNS = listed("call appeal demand plea request")


def demand_for(token: Any) -> Any | None:
    """What is demanded of which a word tells the purpose, by its own word; None: it tells no such purpose."""
    word = token
    while word.head.i != word.i and not is_a_purpose(word):
        if word.dep_ not in _WITHIN:
            return None  # `so that the men who were hurt can leave`: that they were is told
        word = word.head
    return _demand_above(word) if is_a_purpose(word) else None


def is_a_purpose(verb: Any) -> bool:
    """`so (that) ambulances can move`, `in order to evacuate`, `to let aid in`."""
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    helpers = {aux.lower_ for aux in part(verb, "aux", "auxpass")}
    first = verb.left_edge.lower_
    if verb.dep_ in ("advcl", "ccomp", "conj") and first == "so" and helpers & _MAY:
        return True
    ordered = any(child.lower_ in _FOR for child in verb.children) or verb.head.lower_ in _FOR
    if ordered and ("to" in helpers or helpers & _MAY):
        return True
    return verb.dep_ == "advcl" and "to" in helpers and not part(verb, "nsubj", "nsubjpass")


def _demand_above(purpose: Any) -> Any | None:
    place = purpose
    while place.head.i != place.i and place.dep_ in _ABOVE:
        above = place.head
        if place.i > above.i and _is_a_demand(above):
            return above
        if above.lemma_.lower() in gov.SAY:
            return None
        place = above
    return None


def _is_a_demand(word: Any) -> bool:
    if word.pos_ == "VERB":
        return own_modality(word) is Modality.DEMANDED or word.lemma_.lower() in gov.DEMAND - _OWN_NEED
    return word.pos_ == "NOUN" and word.lemma_.lower() in _NOUNS
