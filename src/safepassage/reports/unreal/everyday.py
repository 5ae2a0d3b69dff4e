"""Deaths of everyday life: on the roads, of flu, under an avalanche; and what is killed only in a manner of speech."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from safepassage.reports.lexicon.violence import violent
from safepassage.reports.lexicon.word_classes import CLASSES, PEOPLE
from safepassage.reports.words.clauses import part
from safepassage.reports.words.subtrees import Tokens, clause_at, described, governing_verb, lemmas_of, noun_in
from safepassage.reports.words.words import listed

_ILLS = listed("flu influenza cancer smoking tobacco alcohol diabetes obesity overdose heatstroke avalanche lightning snakebite shark bear")
_OUTBREAKS = listed("outbreak epidemic pandemic wave season")
_OF_THE_HEART = {"attack": "heart", "disease": "heart", "failure": "heart", "age": "old", "causes": "natural"}
_VEHICLES = listed("bus car lorry truck van minibus coach taxi motorcycle motorbike train tram trailer tractor vehicle minivan")
_ON_ROADS = _VEHICLES | listed("traffic road motorway highway rail ski climbing hunting")
_ACCIDENTS = listed("accident crash death collision smash fatality casualty pileup")
_MISHAPS = listed("collide overturn plunge skid veer derail swerve")
_INTO = listed("run crash slam smash drive roll")
_STOOD_BY = _VEHICLES | listed("tree pole wall barrier pillar ravine gorge ditch canal river lake bridge embankment cow")
_KILLS = listed("kill wound slaughter murder bury butcher injure hurt massacre")
_THINGS = (CLASSES["buildings"] - PEOPLE - listed("family home household")) | listed(
    "line account server computer phone website programme program project bill law amendment deal plan idea hope dream talk initiative "
    "motion job engine lawsuit rumour tree crop plant reputation career pride feeling ego dignity morale signal cable network process "
    "market trade industry appetite vine proposal zombie monster dragon robot alien vampire rival"
)
_ABSTRACT = ("tion", "sion", "ness", "ism", "ware", "ship")
_GROUPS = listed("population delegation congregation warship battleship gunship")
_DIED_OF = listed("of from by in to under after during on")
_BESIDE = listed("outside inside near in at on by around")
_SAYINGS = listed("joke speech remark comment decree ruling verdict law budget update patch vote veto software comedian news")


def of_everyday(token: Any) -> Iterator[Tokens]:
    """The clause in which this word says that no war has killed; nothing where it says nothing of the kind."""
    if token.pos_ == "VERB" and _in_speech_only(token):
        yield clause_at(token)
    if _is_cause(token) or _is_mishap(token):
        verb = governing_verb(token)
        ends = [below for child in verb.children if token.i == verb.i and child.dep_ == "conj" for below in child.subtree]
        told = [*clause_at(verb), *ends]  # a truck hit a bus | and nine people were killed
        yield told if not violent(token.doc) else ()


def _is_cause(token: Any) -> bool:
    """What somebody dies of: `flu killed 120`, `killed by an avalanche`, `died in a car crash`; not `cancer patients`."""
    named = token.pos_ in ("NOUN", "PROPN") or token.tag_ == "VBG"  # smoking
    if not named or token.dep_ not in ("nsubj", "pobj", "pcomp", "csubj", "conj", "ROOT"):
        return False
    if token.dep_ == "pobj" and token.head.lower_ not in _DIED_OF:
        return False  # three persons with diabetes died
    lemma, before = token.lemma_.lower(), described(token)
    if lemma in _ILLS or token.lower_ in _ILLS:
        return True
    if _OF_THE_HEART.get(lemma) in before or _OF_THE_HEART.get(token.lower_) in before:
        return True
    if lemma in _OUTBREAKS and not before.isdisjoint(_ILLS):
        return True
    road = lemma in _ACCIDENTS and not before.isdisjoint(_ON_ROADS)
    return road or lemma in ("collision", "pileup") or (token.lower_ == "up" and token.i > 1 and token.nbor(-2).lower_ == "pile")


def _is_mishap(verb: Any) -> bool:
    """`a lorry ran into a minibus`, `a bus plunged into a ravine`; not `a car ran into the crowd`."""
    movers = part(verb, "nsubj", "nsubjpass") or ([verb.head] if verb.dep_ == "acl" else [])
    if verb.pos_ != "VERB" or lemmas_of(movers).isdisjoint(_VEHICLES):
        return False
    lemma = verb.lemma_.lower()
    into = [noun for child in verb.rights if child.dep_ == "prep" and (noun := noun_in(child)) is not None]
    met = lemmas_of((*into, *part(verb, "dobj")))
    return lemma in _MISHAPS or (lemma in _INTO | {"hit"} and not met.isdisjoint(_STOOD_BY))


def _in_speech_only(verb: Any) -> bool:
    """`killed 30 phone lines`, `wounded the pride of 3 colonels`, `the decree wounded 40`: of what does not live, or by mere words."""
    if verb.lemma_.lower() not in _KILLS:
        return False
    killed = part(verb, "dobj", "nsubjpass")
    people = [below for noun in killed for below in noun.subtree if below.dep_ == "conj" and below.lemma_.lower() in PEOPLE]
    if killed and not people and all(_lives_not(noun) for noun in killed):
        return True
    return not lemmas_of(part(verb, "nsubj")).isdisjoint(_SAYINGS)


def _lives_not(noun: Any) -> bool:
    lemma = noun.lemma_.lower()
    beside = [child for child in noun.lefts if child.pos_ == "ADP" or child.lower_ in _BESIDE]
    if beside:
        return False  # kills six outside mosque
    abstract = noun.pos_ == "NOUN" and lemma.endswith(_ABSTRACT) and lemma not in _GROUPS
    return lemma not in PEOPLE and (lemma in _THINGS or abstract)
