"""Whom a `they` that speaks means behind a sentence of somebody who took, freed or drove out several: the several, or who did it."""

from __future__ import annotations

from typing import Any

from safepassage.reports.lexicon.lexicon import PEOPLE
from safepassage.reports.parties.naming_words import TRADES
from safepassage.reports.parties.parties import GROUPS
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

_FREES = listed("free release rescue save liberate evacuate airlift extradite repatriate")
_TAKES = listed(
    "arrest detain abduct kidnap seize capture jail imprison hold intern intercept expel deport evict displace uproot banish exile "
    "disperse summon question interrogate beat flog torture chase search recruit conscript"
)
_WITH = {"round": "up", "drive": "out", "turn": "back", "send": "back", "force": "out", "throw": "out"}  # with this word one of them
_LETS = ("let", "set")
_SUFFERED = listed(
    "beat hold detain arrest imprison jail torture abuse rape starve mistreat flog whip kick slap strip blindfold handcuff chain tie bind "
    "gag interrogate humiliate lock cram feed deny deprive electrocute evict expel deport"
)
_OTHERS = listed(
    "migrant protester protestor demonstrator marcher striker sailor seafarer schoolgirl schoolboy pupil monk nun cleric bishop monitor "
    "captive suspect detainee deportee settler squatter employee staffer translator inspector peacekeeper soldier fighter conscript "
    "deserter expatriate foreigner national tourist mechanic engineer lawmaker mayor politician activist aid"
)
_TELLS = listed("say tell report describe recount recall complain testify relate add explain speak talk")
_THEIR_OWN = listed("home house hut village land farm livestock harvest hand eye phone passport")
_BESIDE_THEM = listed("classmate cellmate captor jailer")  # of those who were taken only
_OF_TAKERS = listed("them more search operation")  # in what those who took or saved them say
_HAD_THEM = listed("free release let set")
_CAPTIVES = listed("captive prisoner detainee suspect hostage arrested")
_SHARES = listed("dozen hundred thousand score group number some many most several")


def taken_before(pronoun: Any, root: Any) -> Any | None:
    """
    The several whom the sentence before says were taken, freed or driven out, where a `they` that speaks means them; None: it does not.

    Where what they say befell the taken: `Police arrested students. They were held for a week, they said`; behind a body that is no `they`
    anything that only takers say not: `The army detained eleven medics. They said ...`; and what is told to somebody by those whom others
    had: `The rebels freed the teachers. They told reporters ...`. Else it is who took them: `Police arrested 12 students. They said ...`.
    """
    several = _whom(root)
    if several is None or not _several_persons(several) or not _tells(pronoun) or _told_of_again(pronoun, several):
        return None
    if _suffers(pronoun):
        return several
    doer = next(iter(part(root, "nsubj")), None)
    many = doer is not None and (doer.tag_ in ("NNS", "NNPS") or doer.lower_ in ("police", "they", "who") or bool(part(doer, "conj")))
    if _takers_words(pronoun) or (many and not (_lets_go(root) and part(pronoun.head, "dobj", "dative"))):
        return None
    return several


def took_them(noun: Any, doc: Any) -> bool:
    """Whether this noun of the sentence before is who took those that speak in `doc` as `they`."""
    root = noun.head.head if noun.head.dep_ == "aux" else noun.head
    if noun.dep_ != "nsubj" or root.dep_ != "ROOT" or noun.doc is doc:
        return False
    return any(word.lower_ == "they" and taken_before(word, root) is not None for word in doc)


def _whom(root: Any) -> Any | None:
    """Those who were taken or freed: the object, or the subject of a passive; of `dozens of students` the students."""
    if not (_frees(root) or root.lemma_.lower() in _TAKES or _with_a_word(root)):
        return None
    below = [one for link in part(root, "ccomp", "xcomp") for one in part(link, "nsubj", "dobj")]
    whom = next(iter([*part(root, "dobj", "nsubjpass", "npadvmod"), *(below if root.lemma_.lower() in _LETS else ())]), None)
    if whom is None or whom.lemma_.lower() not in _SHARES:
        return whom
    return next((noun for of in part(whom, "prep") if of.lower_ == "of" for noun in part(of, "pobj")), whom)


def _with_a_word(root: Any) -> bool:
    """`rounded up`, `drove out`, `turned back`."""
    return any(child.lower_ == _WITH.get(root.lemma_.lower()) for child in root.children)


def _frees(root: Any) -> bool:
    """`freed`, `let them go`, `set free`."""
    lemma = root.lemma_.lower()
    let = [word.lower_ for word in root.subtree if word.lower_ in ("go", "free", "off")] if lemma in _LETS else []
    return lemma in _FREES or bool(let) or (lemma == "go" and any(child.lower_ == "let" for child in part(root, "aux")))


def _lets_go(root: Any) -> bool:
    """Whether somebody frees whom he himself held: no rescuer."""
    return _frees(root) and (root.lemma_.lower() in _HAD_THEM or root.lemma_.lower() == "go")


def _several_persons(noun: Any) -> bool:
    words = {noun.lower_, noun.lemma_.lower()}
    return noun.tag_ in ("NNS", "NNPS") and not words.isdisjoint(PEOPLE | GROUPS | TRADES | _OTHERS)


def _tells(pronoun: Any) -> bool:
    """Whether a pronoun is who tells something; who demands, threatens, announces holds them."""
    return pronoun.dep_ == "nsubj" and pronoun.head.lemma_.lower() in _TELLS


def _told_of_again(pronoun: Any, several: Any) -> bool:
    """Whether those who were taken are told of by their noun, or as prisoners, in the sentence of the pronoun: others speak."""
    known = _CAPTIVES | {several.lemma_.lower()}
    return any(word.pos_ == "NOUN" and word.lemma_.lower() in known for word in pronoun.doc)


def _takers_words(pronoun: Any) -> bool:
    """`They would free them`, `the reporters had spread false news`, `troops had killed 35 more`: who took or saved them speaks."""
    return any(
        (word.lower_ in _OF_TAKERS and word.head.lower_ != "of") or (_several_persons(word) and _is_known(word)) for word in pronoun.doc
    )


def _is_known(noun: Any) -> bool:
    return noun.dep_ in ("nsubj", "nsubjpass") and any(child.lower_ in ("the", "these", "those") for child in noun.children)


def _suffers(pronoun: Any) -> bool:
    """Whether the sentence tells what befell the taken: `they had been beaten`, `soldiers beat them`, `their homes had been burned`."""
    for word in pronoun.doc:
        low, verb = word.lower_, word.head.lemma_.lower()
        if low in ("they", "we") and word.dep_ == "nsubjpass" and verb in _SUFFERED:
            return True
        if low in ("them", "us") and word.dep_ == "dobj" and verb in _SUFFERED and _by_others(word.head):
            return True
        if low == "their" and verb in _THEIR_OWN and word.head.dep_ == "nsubjpass":
            return True
        if word.pos_ == "NOUN" and word.lemma_.lower() in _BESIDE_THEM and word.dep_ in ("nsubj", "nsubjpass"):
            return True
    return False


def _by_others(verb: Any) -> bool:
    """`soldiers had beaten them`; not `they had detained them`."""
    return any(doer.pos_ in ("NOUN", "PROPN") for doer in part(verb, "nsubj"))
