"""Who did it, in English: the state whose forces acted, a party, a role; whose strike it was; nobody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from safepassage.reports.clauses.blaming import accused, accuses, whom
from safepassage.reports.clauses.denied import denied_aside
from safepassage.reports.lexicon import lexicon as lex
from safepassage.reports.lexicon.governing import DENY, REPORT, SAY, WARN
from safepassage.reports.lexicon.word_classes import CLASSES
from safepassage.reports.parties.naming import name_of
from safepassage.reports.parties.naming_words import ARMED, BODIES
from safepassage.reports.parties.parties import COUNTRIES, GROUPS, OFFICES, bare, party_of, state_of
from safepassage.reports.parties.persons_or_bodies import is_person
from safepassage.reports.parties.speakers import Speakers
from safepassage.reports.parties.spoken_names import nameless
from safepassage.reports.times.dates import DAYS, MONTHS
from safepassage.reports.voices.voice import AUTHOR
from safepassage.reports.words.clauses import part, subject_of
from safepassage.reports.words.words import listed

_NO_ACTORS = frozenset(DAYS) | frozenset(MONTHS) | listed("morning evening night noon dawn week month year ransom bribe fee")
_ATTACKS = (
    CLASSES["attack"] | CLASSES["fire"] | listed("explosion blast gunfire drone bombing attack rocket missile shell mortar bomb")
)  # nobody: whose are they?
_SIDES = lex.FORCES | ARMED | BODIES | GROUPS | OFFICES | lex.PEOPLE
_TELLING = (SAY | WARN | REPORT) - DENY
_NEAR_NOUN = 8  # words that tell whose forces they are
_MEN = listed("soldiers troops members men units unit planes jets aircraft tanks helicopters gunners officers")


def actor_of(token: Any, claimant: str, speakers: Speakers, last: str) -> str:
    """Who does what a trigger tells, as a party where one is known; `last`: who acted in the sentence before, for `they`."""
    if denied_aside(token):
        return denied_doer(token, speakers)
    blamed = accused(token)
    if blamed is not None and blamed.head.lemma_.lower() == "blame" and not _may_act(blamed):
        return ""  # blamed the lack of fuel for the deaths
    noun = blamed or subject_of(token)
    if noun is not None and _only_tells(noun, token):
        noun = _doer_before(token)
    if noun is None or noun.lower_ in ("there", "it", "that", "which") or noun.lower_ in _NO_ACTORS:
        return ""
    if noun.pos_ == "PRON":
        if noun.lower_ == "we":
            return "" if claimant == AUTHOR else claimant
        return last if noun.lower_ in ("they", "he", "she") else ""
    if blamed is None and (noun.lemma_.lower() in lex.PEOPLE - lex.FORCES or noun.pos_ == "NUM"):
        return ""
    return side_of(noun, speakers)


def denied_doer(verb: Any, speakers: Speakers) -> str:
    """Who is accused in the sentence of what is denied beside it: `Amhara forces are accused of it, which Addis Ababa |denies|`."""
    doers = (whom(word) for word in verb.doc[: verb.i] if accuses(word))
    return next((side_of(doer, speakers) for doer in doers if doer is not None), "")


def _may_act(noun: Any) -> bool:
    """Whether whom somebody blames is a side or a strike, which is somebody's: no lack of fuel, no delay."""
    words = {noun.lemma_.lower(), noun.lower_}
    return noun.pos_ in ("PROPN", "PRON") or noun.tag_ == "NNS" or not words.isdisjoint(_SIDES | _ATTACKS)


def _only_tells(noun: Any, token: Any) -> bool:
    """`The UN warned about groups blocking the way, |killing| those who resist`: the verb above is one of telling, and nobody's deed."""
    above = noun.head
    if above.i == token.i or token.tag_ != "VBG" or noun.dep_ != "nsubj" or part(token, "aux") or token.head.lower_ == "by":
        return False  # has warned it and is |holding| manoeuvres; responded by |cutting| the road
    return above.lemma_.lower() in _TELLING


def _doer_before(token: Any) -> Any | None:
    """The nearest one before whose deed a participle tells: `groups |blocking| the way`."""
    for word in reversed(token.doc[: token.i]):
        if word.tag_ == "VBG":
            doers = part(word, "nsubj")
            return doers[0] if doers else word.head if word.dep_ == "acl" else None
    return None


def side_of(noun: Any, speakers: Speakers) -> str:
    """The state whose forces a noun means, else what it names; of a strike whose it is, if that is told."""
    if found := _forces_of(noun):
        return found
    if noun.lemma_.lower() not in _ATTACKS:
        return COUNTRIES.get(noun.lower_) or name_of(noun, speakers)
    behind = [by for by in part(noun.head, "prep") if noun.dep_ == "dobj" and by.i == noun.i + 1]  # blamed a rocket | by Islamic Jihad
    bys = [*part(noun, "prep", "agent"), *behind, *(by for verb in part(noun, "acl") for by in part(verb, "agent"))]
    doers = [body for by in bys if by.lower_ in ("by", "from") for body in part(by, "pobj")]
    if doers and doers[0].lemma_.lower() not in _ATTACKS:
        return side_of(doers[0], speakers)
    return state_of([*(word.lower_ for word in noun.lefts), "forces"])  # an Israeli air strike


def _forces_of(noun: Any) -> str:
    """The state of `Syrian government forces`, or of `soldiers of the Sudanese army`; empty: they are another's, or it is no force."""
    words = [other.lower_ for other in noun.doc[max(noun.left_edge.i, noun.i - _NEAR_NOUN) : noun.i + 1]]
    if found := state_of(words):
        return found
    inner = [body for of in part(noun, "prep") if of.lower_ in ("of", "from") for body in part(of, "pobj")]
    return _forces_of(inner[0]) if inner and noun.lower_ in _MEN else ""


def party_among(words: Sequence[Any]) -> str:
    """The party that the words of a part without a verb name (`the police | three in Omdurman`); empty: there are none."""
    if not words:
        return ""
    if is_person(words[-1]):
        return "unnamed person"
    if words[-1].lemma_.lower() in _ATTACKS:
        return state_of([*(word.lower_ for word in words[:-1]), "forces"])
    return state_of([word.lower_ for word in words]) or nameless(party_of(bare("".join(word.text_with_ws for word in words).strip())))
