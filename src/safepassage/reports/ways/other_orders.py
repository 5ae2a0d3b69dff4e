"""
An order to avoid another way takes nothing back of the one that is open: `The bridge is open, |avoid the tunnel road|`.

Only where it names the other way by a word that the first has not: `avoid the road`, `avoid the access road`, `avoid it` may be of the
same, and a person decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.reports.modality.avoided import way_to_avoid
from safepassage.reports.words.words import listed

_JOINS = re.compile(r"(?:[,;:]| -| –| —| but| and) ")  # `so avoid the tunnel road` is left to a person
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TAIL = re.compile(  # of the way that is to be avoided
    r"(?:,? (?:as |because |since |for )?(?:it|they|which|that) (?:is|are) (?:still |now |heavily )?"
    r"(?:mined|shut|closed|blocked|cut|unsafe|not safe|under fire|dangerous|shelled))?(?: until further notice| for now| at all)?",
    re.IGNORECASE,
)
_NO_MORE = re.compile(r"[\s\"”’»]{0,3}(?:[.;!]|$)")  # `and the Karama road`, `but no one may cross` leave it to a person
_NOT_NAMED = listed(
    "the a an all both any this that these those its their other whole entire same main access approach nearby surrounding side open way "
    "road roads rd route routes highway highways crossing crossings bridge bridges corridor corridors passage passages checkpoint "
    "checkpoints border track motorway junction street streets gate gates using taking of to from in on at near around by and or"
)
_OF_IT = listed("of on there it its")
_BEHIND = 2  # sentences
_OPEN = (AccessState.OPENED, AccessState.USED)


def without_other_orders(text: str, sentences: Sequence[tuple[int, int]], place: int) -> tuple[str, list[tuple[int, int]]]:
    """The text and its sentences without the orders in or behind the sentence at `place` that forbid a way which is named otherwise."""
    start, end = sentences[place]
    for joint in _JOINS.finditer(text, start, end):
        stop = _end_of_order(text, joint.end(), text[start : joint.start()])
        if stop:
            text = text[: joint.start()] + " " * (stop - joint.start()) + text[stop:]
            break
    own = text[start:end]
    left = [*sentences[: place + 1]]
    for number, (begin, until) in enumerate(sentences[place + 1 :], 1):
        stop = _end_of_order(text, begin, own) if number <= _BEHIND else 0
        if not stop or _WORD.search(text, stop, until):
            left.append((begin, until))
    return text, left


def with_own_places(found: Sequence[Proposal], text: str, sentences: Sequence[tuple[int, int]]) -> list[Proposal]:
    """
    The proposals, those that open a way without the place of another that people are told to avoid.

    `The bridge is open, avoid the |Kutum road|`: that road is not open.
    """
    if not any(map(_takes_a_place, found)):
        return list(found)
    forbidden = " | ".join(_forbidden(text, sentences))
    return [
        replace(one, place="", place_resolved=None) if _takes_a_place(one) and one.place.casefold() in forbidden else one for one in found
    ]


def _takes_a_place(claim: Proposal) -> bool:
    """Whether a claim that a way is open has its place from other words."""
    opens = claim.kind is ReadKind.ACCESS and not claim.negative and (claim.state in _OPEN or claim.subtype in ("opening", "opened"))
    return opens and claim.place != "" and claim.place.casefold() not in claim.quote.casefold()


def _forbidden(text: str, sentences: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The names of the ways that a text tells to avoid."""
    for start, end in sentences:
        for at in (start, *(joint.end() for joint in _JOINS.finditer(text, start, end))):
            if (order := way_to_avoid(text, at)) is not None:
                yield order["what"].casefold()


def _end_of_order(text: str, at: int, before: str) -> int:
    """Where an order to avoid another way ends that begins at a letter, with why; 0: none does, or it may forbid the way told before."""
    order = way_to_avoid(text, at)
    if order is None:
        return 0
    words, told = ([word.casefold() for word in _WORD.findall(some)] for some in (order["what"], before))
    named = set(words) - _NOT_NAMED
    if not named or not _OF_IT.isdisjoint(words) or not named.isdisjoint(told) or _may_be_it(words, told):
        return 0
    tail = _TAIL.match(text, order.end("what"))
    stop = tail.end() if tail is not None else order.end("what")
    return stop if _NO_MORE.match(text, stop) else 0


def _may_be_it(words: Sequence[str], told: Sequence[str]) -> bool:
    """`The bridge is open, avoid the Kutum bridge`: the one without a name may be the other."""
    at = next((at for at, word in enumerate(told) if word == words[-1]), -1)
    return at >= 0 and (at == 0 or told[at - 1] in _NOT_NAMED)
