"""A truce that is over or was broken: `the ceasefire collapsed`, `called off the truce`, `accused it of violating the truce`."""

from __future__ import annotations

from typing import Any

from safepassage.records.reading import ReadKind
from safepassage.reports.lexicon.lexicon import CLASSES, Rule
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

ENDED, BROKEN = "pause_ended", "pause_broken"  # as in Arabic
_TRUCES = CLASSES["truces"]
_ENDS = listed("collapse expire end break crumble fail lapse unravel shatter fall_apart fall_through run_out break_down")  # by itself
_FAILS = listed("collapse crumble unravel shatter fall_apart fall_through break_down")
_ENDED_BY = listed("end cancel terminate scrap abandon revoke renounce annul call_off break_off")  # by somebody
_BROKEN_BY = listed("violate breach break ignore flout infringe shatter disregard")
_TELLS = listed("announce declare report confirm mark signal record count document register note observe")  # *announced* its end
_LEFT = listed("withdraw pull_out walk_away back_out")  # *from* or *of* a truce
_OFF = listed("call_off break_off")
_OVER = listed("over dead tatters ruins")
_STANDS = "ceasefire"
_NEAR = listed("near nearing close sight nigh imminent looming approaching away far likely possible inevitable")
_ALMOST = listed("nearly almost")
_DRAWS = listed("approach near loom await draw threaten impend")
_ENDS_NOUN = listed("end collapse expiry expiration breakdown termination cancellation demise lapse failure")
_BREAKS_NOUN = listed("violation breach infringement infraction")
_OF_TALKS = ("ceasefire", "truce", "talks", "end", "agreement", "call", "")
_PARTICLES = ("down", "off", "apart", "through", "out", "away", "back")
_OF_A_VERB = ("nsubj", "nsubjpass", "dobj")
_PARLEYS = listed("talk negotiation meeting summit conference")
_CALLED = listed("agreement deal accord")


def as_over(rule: Rule, token: Any) -> Rule:
    """The rule, or that of a truce which ended or was broken; `token` is the word that made the claim."""
    unnamed = rule.kind is ReadKind.INCIDENT and not rule.subtype
    if not unnamed and (rule.kind is not ReadKind.DIPLOMACY or rule.subtype not in _OF_TALKS):
        return rule
    verb = _verb_of(token) if _is_truce(token) else token
    over = _of_noun(verb) if verb.pos_ in ("NOUN", "PROPN") else _of_verb(verb)
    if over == ENDED and _not_yet(verb):
        return Rule(ReadKind.DIPLOMACY, _STANDS, rule.strength, rule.wants)  # the end of the ceasefire is near: it still holds
    if over and not any(noun.lemma_.lower() in _PARLEYS for noun in (token.head, *part(verb, "dobj", "nsubj", "nsubjpass"))):
        return Rule(ReadKind.DIPLOMACY, over, rule.strength, rule.wants)
    return rule if rule.kind is not ReadKind.DIPLOMACY else _of_talks(rule, verb)


def _not_yet(word: Any) -> bool:
    """`The end of the truce |is near|, |approaches|, |looms|`, `the truce is |nearly| over`: nothing has ended."""
    noun = word.head.head if word.dep_ == "pobj" and word.head.lower_ == "of" else word
    verb = noun.head if noun.dep_ in _OF_A_VERB else noun
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    if verb.lemma_.lower() in _DRAWS or any(child.lower_ in _ALMOST for child in part(verb, "advmod")):
        return True
    told = [below for child in part(verb, "acomp", "advmod", "prep", "attr") for below in (child, *child.children)]
    at_hour = any(below.like_num or below.lower_ in ("midnight", "noon") for child in told for below in child.subtree)
    return verb.lemma_.lower() == "be" and not at_hour and any(below.lower_ in _NEAR | _ALMOST for below in told)


def _of_talks(rule: Rule, verb: Any) -> Rule:
    """Talks that collapsed are talks still, and a deal that fell apart came to its end; neither is a ceasefire."""
    failed = _ENDS if rule.subtype == "ceasefire" else _FAILS
    if _with_particle(verb) not in failed or part(verb, "dobj", "xcomp"):
        return rule
    subjects = {noun.lemma_.lower() for noun in part(verb, "nsubj")}
    if rule.subtype == "ceasefire" and not _PARLEYS.isdisjoint(subjects):
        return Rule(rule.kind, "talks", rule.strength, rule.wants)
    return rule if _CALLED.isdisjoint(subjects) else Rule(rule.kind, "end", rule.strength, rule.wants)


def _verb_of(truce: Any) -> Any:
    """What is told of a truce: `|pulled| out of the truce`; the noun of `the |end| of the truce` and itself are for `_of_noun`."""
    place = truce
    while place.dep_ in ("pobj", "prep") and place.head.pos_ in ("NOUN", "PROPN", "ADP", "VERB", "ADV"):
        if place.dep_ == "prep" and place.head.pos_ in ("NOUN", "PROPN"):
            return truce
        place = place.head
    return place.head if place.i == truce.i and truce.dep_ in _OF_A_VERB else place


def _of_verb(verb: Any) -> str:
    """How a truce fared by this verb; empty: it stands, or another thing is told of it."""
    told = _with_particle(verb)
    suffers = part(verb, "dobj", "nsubjpass")
    if any(map(_is_truce, suffers)):
        return BROKEN if told in _BROKEN_BY else ENDED if told in _ENDED_BY else ""
    if told in _LEFT | _OFF and any(_is_truce(noun) for prep in part(verb, "prep") for noun in _nouns_of(prep)):
        return ENDED
    if any(map(_is_truce, part(verb, "nsubj"))):
        return _by_itself(verb, told)
    return next(filter(None, map(_of_noun, suffers)), "") if verb.lemma_.lower() in _TELLS else ""


def _by_itself(verb: Any, told: str) -> str:
    """A truce |collapsed|, |is over|; not |ended the siege|, |failed to spread|."""
    if part(verb, "dobj", "xcomp"):
        return ""
    if verb.lemma_.lower() == "be":
        below = [*part(verb, "acomp", "advmod", "attr", "prt"), *(noun for prep in part(verb, "prep") for noun in _nouns_of(prep))]
        return ENDED if any(word.lower_ in _OVER for word in below) else ""
    return ENDED if told in _ENDS else ""


def _of_noun(noun: Any) -> str:
    """`the collapse of the truce`, `ceasefire violations`, by either of the two nouns."""
    if _is_truce(noun):
        of = noun.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
        noun = of.head if of is not None else noun.head if noun.dep_ == "compound" else noun
    elif not any(_is_truce(below) for below in _nouns_beside(noun)):
        return ""
    lemma = noun.lemma_.lower()
    return BROKEN if lemma in _BREAKS_NOUN else ENDED if lemma in _ENDS_NOUN else ""


def _nouns_beside(noun: Any) -> list[Any]:
    return [*part(noun, "compound"), *(below for prep in part(noun, "prep") if prep.lower_ == "of" for below in _nouns_of(prep))]


def _nouns_of(preposition: Any) -> list[Any]:
    """What a preposition leads to, `out |of| the truce` with it."""
    deeper = [one for below in part(preposition, "prep") for one in _nouns_of(below)]
    return [*part(preposition, "pobj"), *deeper]


def _is_truce(noun: Any) -> bool:
    """`truce`, `cessation of hostilities`, `ceasefire agreement`."""
    if noun.lemma_.lower() in _TRUCES:
        return True
    return noun.lemma_.lower() in _CALLED and any(word.lemma_.lower() in _TRUCES for word in part(noun, "compound"))


def _with_particle(verb: Any) -> str:
    """`call_off`, `fall_apart`."""
    lemma = verb.lemma_.lower()
    small = next((word.lower_ for word in verb.children if word.dep_ in ("prt", "advmod", "prep") and word.lower_ in _PARTICLES), "")
    return f"{lemma}_{small}" if small else lemma
