"""Who is told to have said nothing: `the governor said nothing`, `declined to comment`, `would not say how many`."""

from __future__ import annotations

from typing import Any

from safepassage.reports.words.clauses import is_negated, part
from safepassage.reports.words.words import listed

_SPEAKS = listed(
    "say tell comment confirm answer reply respond discuss explain elaborate disclose reveal speak talk state specify clarify verify "
    "name identify address acknowledge admit react estimate"
)
_ANSWERS = listed("reply answer respond comment elaborate react")
_REFUSES = listed("decline refuse fail hesitate avoid omit stop")
_NOTHING = listed("nothing little")
_KEEPS = {"keep": "silent quiet mum silence", "remain": "silent quiet mum", "stay": "silent quiet mum", "be": "silent unavailable mum"}
_GIVES = listed("make give offer have issue provide")
_NO_WORD = listed("comment answer reply response word statement explanation details detail figure figures toll")
_ACCUSED = listed("accuse blame charge suspect indict condemn denounce criticise criticize")
_HEARERS = listed("tell inform brief notify assure remind")


def says_nothing(verb: Any) -> bool:
    """
    Whether a verb tells that its subject said nothing, or not this: `had not replied`, `made no comment`, `could not confirm the toll`.

    Not `said nothing was left`, nor `said no more than six had died`: there something is said.
    """
    lemma = verb.lemma_.lower()
    told = part(verb, "ccomp", "xcomp")
    if lemma in _REFUSES or lemma == "able":
        below = [*part(verb, "xcomp"), *(gerund for gerund in part(verb, "dobj") if gerund.tag_ == "VBG")]
        return any(one.lemma_.lower() in _SPEAKS for one in below) and not (lemma == "able" and not _is_not(verb.head))
    if lemma in _KEEPS:
        kept = _KEEPS[lemma].split()
        return any(child.lower_ in kept for child in verb.children if child.dep_ in ("acomp", "dobj", "oprd", "attr"))
    objects = part(verb, "dobj")
    if lemma in ("say", "tell") and any(one.lower_ in _NOTHING and one.i == verb.i + 1 for one in verb.children):
        return not told
    if lemma in _GIVES and any(one.lower_ in _NO_WORD and any(word.lower_ == "no" for word in one.children) for one in objects):
        return True
    return lemma in _SPEAKS and _is_not(verb) and (not told or lemma not in _ANSWERS)


def _is_not(verb: Any) -> bool:
    """`did not say`, `would not say`: the verb itself is denied; not `no official said`."""
    return is_negated(verb) and any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.children)


def kept_silent(noun: Any) -> bool:
    """Whether a noun is told of as one that said nothing, and of nothing that it said: `The mayor refused to confirm the toll.`"""
    verb = _verb_of(noun)
    if verb is None or noun.dep_ not in ("nsubj", "nsubjpass", "compound", "poss", "amod", "pobj"):
        return False
    return says_nothing(verb) and not any(
        one.lemma_.lower() in _SPEAKS and not says_nothing(one) for one in (*part(verb, "conj"), *part(verb, "advcl"))
    )


def hears(noun: Any) -> bool:
    """`They told officials that`, `officials were told that`, `Wagner, accused of`: to whom, or of whom, something is told."""
    if noun.dep_ == "nsubjpass" and (is_told(noun.head) or noun.head.lemma_.lower() in _ACCUSED):
        return True
    if any(child.tag_ == "VBN" and child.lemma_.lower() in _ACCUSED for child in part(noun, "acl", "relcl")):
        return True
    return noun.dep_ in ("dobj", "dative", "iobj") and noun.head.lemma_.lower() in _HEARERS


def is_told(verb: Any) -> bool:
    """`Families were told that 12 had died`, `the rebels are accused of killing 12`: its subject hears it from somebody not named."""
    return (
        verb.lemma_.lower() in _HEARERS | _ACCUSED
        and bool(part(verb, "nsubjpass"))
        and bool(part(verb, "auxpass"))
        and not part(verb, "agent")
    )


def is_accused_aside(verb: Any) -> bool:
    """`The RSF, |accused| of killing 12, denied it`, `|accused| of killing 12, the RSF said`: by whom is not told, and not by the RSF."""
    if verb.lemma_.lower() not in _ACCUSED or verb.tag_ != "VBN" or part(verb, "agent", "nsubj", "aux", "auxpass"):
        return False
    return verb.dep_ in ("acl", "advcl", "relcl")


def _verb_of(noun: Any) -> Any | None:
    """The verb of which a noun, or the noun that it hangs on (`a spokesman for the UN`), is the subject; None: of none."""
    place = noun
    for _ in range(6):
        if place.dep_ in ("nsubj", "nsubjpass"):
            return place.head
        if place.dep_ not in ("compound", "poss", "amod", "pobj", "prep", "nmod") or place.head.i == place.i:
            return None
        place = place.head
    return None


def only_asked(verb: Any, place: Any) -> bool:
    """`refused to say how many were killed`: what somebody leaves unsaid is asked for, and so is none of his claims."""
    silent = says_nothing(verb) or (verb.dep_ == "xcomp" and says_nothing(verb.head))
    return silent and any(word.tag_ in ("WRB", "WP", "WDT") for word in place.doc[place.left_edge.i : place.i])
