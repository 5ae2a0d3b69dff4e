"""The dead of long ago, told without a date: of wars that have a name, of anniversaries and monuments, of what today is compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from safepassage.reports.times.dates import DAYS, MONTHS
from safepassage.reports.words.clauses import part
from safepassage.reports.words.subtrees import Tokens, behind_verb, clause_at, described, governing_verb, lemmas_of, told_of
from safepassage.reports.words.words import listed

_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_NOW = frozenset(DAYS) | listed("today yesterday overnight tonight now hour week month morning evening dawn")
_CAMPAIGNS = listed("war offensive campaign battle siege bombing raid blitz landing")
_FIELDS = listed("verdun somme stalingrad gallipoli passchendaele borodino austerlitz hiroshima nagasaki")  # no news of today is from there
_BATTLES = _FIELDS | listed("tet waterloo falklands soviet crimean")
_KNOWN_BY_NAME = ("Blitz", "Holocaust")
_COSTS = listed("kill claim cost take leave wound")
_WITHIN = listed("in during at of throughout")
_DEAD = listed("death loss casualty toll dead killing massacre")
_MONUMENTS = listed("monument memorial plaque statue cenotaph obelisk museum plate tablet gravestone tombstone")
_ANNIVERSARIES = listed("anniversary commemoration jubilee remembrance")
_CEREMONIES = listed("vigil ceremony service mass prayer silence wreath flower candle rose tribute")
_SINCE = frozenset(("years", "decades", "year"))
_FOR = ("for", "to", "honouring", "honoring", "remembering", "marking")
_BEARS = listed("name list bear carry honour honor commemorate recall remember show display mark")
_REMEMBERS = listed("mourn remember commemorate honour honor mark celebrate")
_RECALLS = listed("remember commemorate")
_NAMED_FOR = {"name": ("after", "for"), "dedicate": ("to",)}


def of_long_ago(token: Any) -> Iterator[Tokens]:
    """What is told of a past that this word names; nothing where it names none, or where a date says when."""
    if token.pos_ in ("NOUN", "PROPN"):
        yield from (_in_a_past_war(token), _kept_in_memory(token))
    elif token.pos_ in ("VERB", "AUX"):
        yield from (_remembered(token), _named_for(token))
    elif token.lower_ == "than":
        yield _compared(token)
    elif token.lower_ in ("since", "after", "from"):
        yield _years_since(token)


def _is_past_war(noun: Any) -> bool:
    """`World War II`, `the Second Chechen War`, `the Tet offensive`, `the battle of Verdun`: wars that have a name."""
    before = described(noun) | frozenset(below.lower_ for child in noun.rights if child.lower_ == "of" for below in child.children)
    if noun.lemma_.lower() in _CAMPAIGNS and not before.isdisjoint(_BATTLES):
        return True
    if noun.text in _KNOWN_BY_NAME:
        return True
    if noun.lower_ in _FIELDS and noun.dep_ == "pobj" and noun.head.lower_ in ("at", "in"):
        return True
    if noun.text not in ("War", "Wars") or not noun.i or _headline(noun.doc):
        return False
    return any(token.text[:1].isupper() and token.dep_ != "det" for token in (*noun.lefts, noun.nbor(-1)))


def _headline(doc: Any) -> bool:
    """Whether every long word has a capital: `Shells Kill 12 In Syria War`."""
    long = [token for token in doc if token.is_alpha and len(token.text) > 3]
    return len(long) > 1 and all(token.text[0].isupper() for token in long)


def _dated(words: Tokens) -> bool:
    """Whether words say when it was: then the claim has its time, and a reader sees that it is not of now."""
    months = any(word.lower_ in MONTHS and word.text[0].isupper() for word in words)
    return months or any(_YEAR.fullmatch(word.text) for word in words) or not lemmas_of(words).isdisjoint(_NOW)


def _in_a_past_war(noun: Any) -> Tokens:
    """`Thousands died here in the Second Chechen War`, `the Tet offensive, in which thousands died`; not what it has cost till now."""
    if not _is_past_war(noun) or _dated(noun.doc):
        return ()
    place = noun
    while place.dep_ in ("compound", "nmod", "appos") or (place.dep_ == "pobj" and place.head.lower_ == "of" and _names(place.head.head)):
        place = place.head if place.dep_ != "pobj" else place.head.head  # World <- War; the battle of Verdun
    if place.dep_ == "nsubj" and place.head.lemma_.lower() in _COSTS:
        return () if _till_now(place.head) else behind_verb(place.head)
    if place.dep_ != "pobj" or place.head.lower_ not in _WITHIN:
        return _right_of(place)
    above = place.head.head
    if above.pos_ in ("VERB", "AUX"):
        return () if _till_now(above) else clause_at(above)
    return clause_at(above) if above.lemma_.lower() in _DEAD else _right_of(place)


def _till_now(verb: Any) -> bool:
    return any(child.lower_ in ("has", "have", "'ve") for child in verb.lefts)


def _right_of(noun: Any) -> Tokens:
    """`the Tet offensive | , in which thousands died`, `since the Blitz | , when 40,000 died`."""
    return [token for child in noun.rights for token in child.subtree]


def _names(noun: Any) -> bool:
    return noun.lemma_.lower() in _CAMPAIGNS


def _kept_in_memory(noun: Any) -> Tokens:
    """`the anniversary of the attack that killed 5,000`, `a monument to the 96 dead`, `a plaque names the 264 men shot`."""
    lemma = noun.lemma_.lower()
    if lemma in _MONUMENTS and noun.dep_ == "nsubj" and noun.head.lemma_.lower() in _BEARS:
        return behind_verb(noun.head)
    if lemma in _CEREMONIES and (behind := _behind(noun)) and behind[0].lower_ in _FOR and _of_a_year(behind):
        return behind  # a vigil for the 8,000 murdered in 1995
    return told_of(noun) if lemma in _MONUMENTS | _ANNIVERSARIES else ()


def _behind(noun: Any) -> Tokens:
    """The words behind a noun, up to a sign."""
    words = noun.doc[noun.i + 1 :]
    return [*words[: next((at for at, word in enumerate(words) if word.text in (",", ";", ":", ".")), len(words))]]


def _of_a_year(words: Tokens) -> bool:
    """Whether words tell the year: of what is news nobody says it."""
    return any(_YEAR.fullmatch(word.text) for word in words)


def _remembered(verb: Any) -> Tokens:
    """`Every 8 March the town mourns the 20 who fell`, `marched to remember the 69 killed`: the dead of other years."""
    yearly = any(
        child.dep_ in ("npadvmod", "advmod")
        and (child.lower_ in ("annually", "yearly") or not lemmas_of(child.lefts).isdisjoint(("every", "each")))
        for child in verb.children
    )
    if verb.lemma_.lower() in _RECALLS and not _dated(verb.doc):
        return [token for child in part(verb, "dobj") for token in child.subtree]
    return clause_at(verb) if verb.lemma_.lower() in _REMEMBERS and yearly else ()


def _years_since(word: Any) -> Tokens:
    """`It is 40 years since | 20,000 were killed in Hama`, `ten years after | the attack that killed 168`."""
    before = [word.doc[at].lower_ for at in range(max(0, word.i - 2), word.i)]
    if _SINCE.isdisjoint(before[-1:]) and (before[-1:] != ["on"] or _SINCE.isdisjoint(before[:1])):
        return ()
    if word.dep_ == "mark":
        return [token for token in word.head.subtree if token.i > word.i] if word.head.dep_ != "ROOT" else ()
    return [token for token in word.subtree if token.i > word.i]


def _named_for(verb: Any) -> Tokens:
    """`a street named after the Seven Martyrs`, `a chapel dedicated to the 40 dead`."""
    to = _NAMED_FOR.get(verb.lemma_.lower(), ())
    return [token for child in verb.rights if child.lower_ in to for token in child.subtree]


def _compared(than: Any) -> Tokens:
    """`worse than the 15,000 killed in the Soviet war`, `more than died in the Tet offensive`: what something is measured by."""
    if any(token.like_num for token in than.doc[than.i + 1 : than.i + 3]) and than.nbor(1).lower_ != "the":
        return ()  # more than forty dead
    if than.dep_ == "prep":
        measure = [token for token in than.subtree if token.i > than.i]
        return measure if not _dated(measure) else ()
    verb = governing_verb(than)
    bare = than.dep_ == "mark" and than.head.i == verb.i and not part(verb, "nsubj")
    return clause_at(verb) if bare and not _dated(verb.doc) else ()
