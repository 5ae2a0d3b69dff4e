"""Who is accused of what: whoever accuses did not do it. `Kyiv blamed Moscow for the strike`, `accused the regiment of blowing it up`."""

from __future__ import annotations

from typing import Any

from safepassage.reports.lexicon.lexicon import FORCES
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

_ACCUSES = listed("accuse blame suspect charge condemn denounce criticise criticize")
_BLAMES = listed("accuse blame attribute ascribe pin")
_HOLDS = listed("hold find")
_GUILTY = listed("responsible accountable liable guilty")
_BEFORE_OF = listed("xcomp ccomp conj advcl")
_BEHIND_OF = listed("pcomp pobj prep dobj nsubjpass amod oprd acomp conj")
_FAR = 6  # words between what is told and the verb that accuses


def accused(token: Any) -> Any | None:
    """Who is accused of what a verb or noun says; of a verb that accuses: whom it accuses. None: nobody is."""
    verb = accusation(token)
    return None if verb is None else whom(verb)


def accusation(token: Any) -> Any | None:
    """The verb that accuses somebody of what a word tells, or this word itself; None: nobody is accused of it."""
    if accuses(token):
        return token
    place, charged = token, False
    for _ in range(_FAR):
        above = place.head
        if above.i == place.i:
            return None
        if charged and (above.lemma_.lower() in _ACCUSES or _is_held(above)):
            return above
        if place.dep_ in ("dobj", "nsubjpass") and not charged and accuses(above):
            return above  # blamed the |shelling| on rebels, blamed a |rocket| of theirs
        if place.dep_ == "advcl" and place.tag_ == "VBG" and above.lemma_.lower() in _ACCUSES and place.i > above.i:
            beside = any(thing.i == place.i - 1 for thing in part(above, "dobj"))  # blamed Russian |shelling|
            return above if beside or _charged(above) else None  # accused the army of bombing Kutum, |killing| 12
        charged = charged or (place.dep_ in ("pcomp", "pobj") and above.lower_ in ("of", "for"))
        if place.dep_ not in (_BEHIND_OF if charged else _BEFORE_OF):
            return None
        place = above
    return None


def accuses(verb: Any) -> bool:
    """`blamed Moscow`, `was blamed on Russia`, `held Hamas responsible`, `attributed the strike to the army`."""
    lemma = verb.lemma_.lower()
    return verb.pos_ in ("VERB", "AUX") and ((lemma in _BLAMES and whom(verb) is not None) or _is_held(verb))


def whom(verb: Any) -> Any | None:
    """Whom a verb accuses; None: nobody is named."""
    onto = {"blame": ("on",), "pin": ("on",), "attribute": ("to",), "ascribe": ("to",)}.get(verb.lemma_.lower(), ())
    if named := [noun for prep in part(verb, "prep", "dative") if prep.lower_ in onto for noun in part(prep, "pobj")]:
        return named[0]
    deeper = [word for thing in part(verb, "dobj") for word in thing.subtree if onto and word.dep_ == "pobj" and word.head.lower_ in onto]
    if deeper and (deeper[-1].pos_ == "PROPN" or deeper[-1].lemma_.lower() in FORCES):
        return deeper[-1]  # blamed the shelling of the market on rebels
    if verb.lemma_.lower() in ("pin", "attribute", "ascribe"):
        return None
    aside = [verb.head] if verb.dep_ == "acl" and verb.tag_ == "VBN" else []  # the army, accused of killing 12
    return next(iter((*part(verb, "dobj", "nsubjpass"), *aside)), None)


def is_charge(prep: Any, noun: Any) -> bool:
    """`accused the regiment |of| blowing it up`, `blamed the rebels |for| it`: it is no part of the name of who is accused."""
    if any(deed.pos_ in ("VERB", "AUX") for deed in part(prep, "pcomp")):
        return True
    return prep.lower_ == "for" and noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_.lower() in _ACCUSES


def sides_named(doc: Any, start: int) -> frozenset[int]:
    """Where the words stand that name who accuses or is accused in a sentence that starts at this letter: it did not happen there."""
    found: list[Any] = []
    for verb in doc:
        if accuses(verb):
            found += [*part(verb, "nsubj"), *(noun for by in part(verb, "agent") for noun in part(by, "pobj"))]
            side = whom(verb)
            found += [side, *part(side, "compound", "poss", "amod")] if side is not None else []
    return frozenset(start + word.idx for word in found)


def is_cut_off(token: Any, end: int) -> bool:
    """`The army is accused | of killing 12`: what ends at this letter tells that somebody is accused, and not of what."""
    token = token.head if token.dep_ in ("aux", "auxpass", "nsubjpass") else token
    if token.lemma_.lower() not in _ACCUSES:
        return False
    nouns = (token, *part(token, "dobj", "nsubjpass"))
    return any(deed.idx >= end for noun in nouns for of in part(noun, "prep") for deed in part(of, "pcomp"))


def by_nobody(verb: Any) -> bool:
    """`The strike was blamed on the army`: somebody accuses, and nobody says who."""
    return accuses(verb) and bool(part(verb, "auxpass")) and not part(verb, "agent") and verb.lemma_.lower() not in _HOLDS


def _is_held(verb: Any) -> bool:
    """`held the army responsible for`, `was found guilty of`: an adjective of guilt with who bears it."""
    if verb.lemma_.lower() not in _HOLDS or whom(verb) is None:
        return False
    behind = (word for noun in part(verb, "dobj") for word in part(noun, "amod", "acl") if word.i > noun.i)
    return any(word.lower_ in _GUILTY for word in (*part(verb, "oprd", "acomp", "xcomp"), *behind))


def _charged(verb: Any) -> bool:
    """Whether a verb says of what somebody is accused: `of bombing Kutum`."""
    nouns = (verb, *part(verb, "dobj", "nsubjpass"))
    return any(prep.lower_ in ("of", "for") and part(prep, "pcomp", "pobj") for noun in nouns for prep in part(noun, "prep"))
