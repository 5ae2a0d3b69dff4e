"""Represented speech (Jespersen 1924): what goes on from what somebody said, in the tenses of his report, without a verb of saying.

`He named five things. Flights should resume at once. Vaccines would run out in a month.` Not of a side that fights: what it is accused of
often stands behind what it says, in the same tense (`The army said the siege was lifted. Two drivers had been killed.`).
"""

from __future__ import annotations

from typing import Any

from safepassage.reports.parties.naming_words import ARMED
from safepassage.reports.parties.parties import COUNTRIES
from safepassage.reports.parties.speakers import Speakers
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

_SHIFTED = listed("would 'd should")
_NOW = listed("is are has have will 's 're 've am do does")
_SIDES = ARMED | listed(
    "army armies military militia militias militants rebels rebel fighters forces force troops police commander commanders command junta "
    "insurgents separatists gunmen soldiers gang gangs navy brigade battalion guerrillas jihadists paramilitaries coalition rsf saf idf "
    "lna pkk sdf media tv television state kremlin"
)
_OURS = listed("we our us ours")  # who writes tells what they saw
_REPORTING = listed("say tell add report state explain announce note warn go")
_TURNS = listed("but however yet fact still instead nevertheless meanwhile later outside elsewhere afterwards though since that")
_FIRST = 4  # words of a sentence in which it may turn to something else


def shifted(verb: Any) -> bool:
    """Whether a main clause, or one joined to it, stands in the tense of a report: `was held up and would not arrive before Friday`."""
    return any(_shifted(joined) for joined in _joined(verb))


def _shifted(verb: Any) -> bool:
    """`had been hit`, `would resume`, `should be let in`."""
    low = [child.lower_ for child in part(verb, "aux", "auxpass") if child.i < verb.i]
    return bool(_SHIFTED.intersection(low)) or (low[:1] == ["had"] and verb.tag_ == "VBN")


def _joined(verb: Any) -> list[Any]:
    """A verb, and those that are joined to it."""
    found = [verb]
    for one in found:
        found += [other for other in part(one, "conj") if other.pos_ in ("VERB", "AUX")]
    return found


def reports(verb: Any) -> bool:
    """Whether a verb of saying tells in the past and in a main clause what was said: `the mayor said`, `, he added,`."""
    return verb.tag_ == "VBD" and verb.lemma_.lower() in _REPORTING and verb.dep_ in ("ROOT", "conj", "parataxis", "ccomp")


def goes_on(token: Any, speakers: Speakers) -> str:
    """Whose words a claim goes on with, told in the tense of a report; empty: nobody's."""
    verb = next((one for one in [token, *token.ancestors] if one.dep_ == "ROOT"), token)
    past = verb.tag_ in ("VBD", "VBN", "VB", "VBG") and not any(child.lower_ in _NOW for child in part(verb, "aux", "auxpass"))
    return speakers.reported if verb.pos_ in ("VERB", "AUX") and past and shifted(verb) and not turns(token.doc) else ""


def turns(doc: Any) -> bool:
    """Whether a sentence leaves what was reported: `but`, `in fact`, `later`; or who writes tells what they saw themselves."""
    return any(word.lower_ in _OURS or (word.lower_ in _TURNS and (word.i < _FIRST or word.lower_ == "however")) for word in doc)


def may_go_on(name: str) -> bool:
    """Whether what goes on from somebody's words is given to him: not to who fights, whom the next sentence may well accuse."""
    words = name.lower().replace("-", " ").split()
    return not _SIDES.intersection(words) and name not in COUNTRIES.values()
