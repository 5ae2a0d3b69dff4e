"""Whom or what a deed befell, as its sentence says it: without asides, without anybody's own name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from safepassage.reports.clauses.blaming import accuses
from safepassage.reports.clauses.denied import denied_aside
from safepassage.reports.parties.parties import bare
from safepassage.reports.parties.persons_or_bodies import is_person
from safepassage.reports.places.resolving import Mention
from safepassage.reports.words.clauses import loose, object_of, part

_NEAR, _LONGEST = 6, 80  # words behind the noun, letters


def target_of(token: Any, start: int, places: Sequence[Mention]) -> str:
    """The object of a trigger in a sentence that starts at this letter; empty: none is named, or it is whom somebody accuses."""
    noun = None if accuses(token) or denied_aside(token) else object_of(token)
    if noun is None or noun.pos_ in ("PRON", "NUM") or any(child.lower_ == "no" for child in noun.children):
        return ""  # no casualties: nobody
    if is_person(noun) and not _is_place(noun, start, places):
        return "unnamed person"
    gone = {other.i for other in _whose(noun, start, places)}
    last = min((aside.left_edge.i for aside in part(noun, "relcl", "appos") if _tells_more(aside)), default=len(noun.doc))
    words = [other for other in noun.subtree if other.i - noun.i < _NEAR and other.i not in gone and other.i < last]
    return bare("".join(word.text_with_ws for word in words).strip(" ,.;"))[:_LONGEST]


def _tells_more(aside: Any) -> bool:
    """`Qaraqosh, |the largest Christian town|`, `the bridge, |which Asmara denies|`; not what is counted on: `90 tanks, 13 guns`."""
    return loose(aside) and (aside.dep_ == "relcl" or (aside.left_edge.tag_ == "DT" and not part(aside, "conj", "nummod")))


def _whose(noun: Any, start: int, places: Sequence[Mention]) -> list[Any]:
    """`The house| of Fikret Omerovic|`: the words that say whose it is by a person's name."""
    owners = [(child, owner) for child in noun.subtree if child.lower_ == "of" for owner in child.children if owner.dep_ == "pobj"]
    named = [of for of, owner in owners if is_person(owner) and not _is_place(owner, start, places)]
    return [word for of in named for word in of.subtree]


def _is_place(noun: Any, start: int, places: Sequence[Mention]) -> bool:
    at = start + noun.idx
    return any(mention.start <= at < mention.end for mention in places)
