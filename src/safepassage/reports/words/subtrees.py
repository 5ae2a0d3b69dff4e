"""Words that hang on a word of a parsed sentence: a clause, what is told of a noun. Tokens are spaCy's; nothing here changes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from safepassage.reports.words.clauses import part

Tokens = Sequence[Any]
_APART = ("ROOT", "conj", "ccomp", "parataxis")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_TURNS = ("where", "when", "while", "leaving", "and", "but")
_LOOSE = ("acl", "relcl")


def clause_at(word: Any) -> Tokens:
    """The words of a clause by its verb, or of a noun: without what is joined to it with a subject of its own; with whom it tells of."""
    top = word.head if word.dep_ in _LOOSE else word  # `90 men | killed at Verdun`
    gone = {below.i for verb in top.children if _own_clause(verb) for below in verb.subtree}
    return [token for token in top.subtree if token.i not in gone]


def _own_clause(verb: Any) -> bool:
    return verb.dep_ in ("conj", "parataxis") and verb.pos_ in ("VERB", "AUX") and bool(part(verb, *_SUBJECTS))


def governing_verb(word: Any) -> Any:
    """The verb, or the noun of a note, in whose clause a word stands, `when` and `killing` told with what is above them."""
    place = word
    while place.head.i != place.i and not (place.dep_ in _APART and (place.dep_ != "conj" or _own_clause(place))):
        place = place.head
    return place


def told_of(noun: Any) -> Tokens:
    """What stands behind a noun and belongs to it: `a monument | to the 96 dead`; not `hit the museum|, killing 5`."""
    own = [child for child in noun.rights if child.dep_ not in ("conj", "cc")]
    behind = sorted((token for child in own for token in child.subtree), key=lambda token: token.i)
    end = next((at for at, token in enumerate(behind) if _turns(token, noun)), len(behind))
    return behind[:end]


def _turns(token: Any, noun: Any) -> bool:
    """Whether something else begins: behind a colon, or a comma a deed, a place, a time; `killed 4` wrongly hung on a noun."""
    if token.text in (":", ";"):
        return True
    if token.dep_ == "acl" and token.head.i == noun.i and part(token, "dobj"):
        return True
    first = token.text == "," and token.i + 1 < len(token.doc)
    return bool(first) and (token.nbor(1).tag_ == "VBG" or token.nbor(1).lower_ in _TURNS)


def behind_verb(verb: Any) -> Tokens:
    """The verb and what it has to its right: objects and what is told of them, no clause of time or of its own."""
    rights = [child for child in verb.rights if not _own_clause(child) and not (child.dep_ == "advcl" and part(child, "mark", "advmod"))]
    return [verb, *(token for child in rights for token in child.subtree)]


def noun_in(preposition: Any) -> Any | None:
    """The noun of a preposition: `in | the | film`; None: it has none."""
    return next((child for child in preposition.children if child.dep_ in ("pobj", "pcomp")), None)


def described(noun: Any) -> frozenset[str]:
    """The words right before a noun that say of which sort it is: `a tabletop | game`, `the last | act`."""
    return frozenset(child.lower_ for child in noun.lefts if child.dep_ in ("compound", "amod", "nmod", "poss"))


def lemmas_of(tokens: Iterable[Any]) -> frozenset[str]:
    return frozenset(token.lemma_.lower() for token in tokens)
