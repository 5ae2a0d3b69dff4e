"""
The dead of other places than the one that is named: `killed six in Tyre |and nine in other parts of the south|`.

They are none of the town's: a claim of their own tells of them, and no place of it. So it is with the hurt of all places together, who are
told of behind the dead of each: `three were killed in Toretsk and one in Siversk, |while 12 were injured across the region|`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from safepassage.records.reading import Count, Harm, Proposal, ReadKind
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.places.resolving import Mention
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_SITES = (
    r"(?:parts|places|villages|towns|areas|districts|hamlets|settlements|locations|communities|localities|provinces|regions|cities|"
    r"neighbou?rhoods|states|counties|sites|camps|municipalities|quarters|suburbs)"
)
_ELSEWHERE = re.compile(
    rf"(?:(?:people|civilians|persons|others|more|were|was|have been|killed|dead|died|injured|wounded|hurt|men|women|soldiers|residents|"
    rf"villagers|protesters) ){{0,4}}?(?:elsewhere\b|"
    r"(?:in|from|at|around) (?:(?:the|several|various|many|some|two|three|four|five|\d{1,2}) )?"
    rf"(?:other|nearby|surrounding|neighbou?ring|adjacent|outlying|adjoining|remote)(?: [a-z]{{3,12}})? {_SITES}\b|"
    r"(?:across|throughout|all over|around) the (?:whole |entire |wider )?(?:region|province|oblast|governorate|state|country|county|"
    r"district|area|island|strip|territory)\b)",
    re.IGNORECASE,
)
_JOINS = listed("and , while another further additional with plus")
_MORE = listed("another a further additional some about at least least around nearly up to more than over as many")
_WIDE = 90  # letters behind a number


class Elsewhere(NamedTuple):
    """A number of those who were harmed elsewhere, what befell them, and where the words end that tell of them."""

    number: Amount
    role: str
    end: int


def harmed_elsewhere(words: Sequence[Word], numbers: Sequence[Amount], piece: str, base: int, places: Sequence[Mention]) -> list[Elsewhere]:
    """The numbers of a sentence, behind the first, that are of no place that it names."""
    found: list[Elsewhere] = []
    for at, number in enumerate(numbers):
        if not at or number.percent or not _joined(words, number):
            continue
        before = _role_before(words, numbers[:at], number)
        if not before:
            continue
        behind = piece[number.end - base : number.end - base + _WIDE].lstrip()
        told = _ELSEWHERE.match(behind)
        own = _own_role(words, number)
        if told is not None and not _told_nowhere(places, numbers[0], number):
            end = number.end + piece[number.end - base :].index(behind[0]) + told.end()
            found.append(Elsewhere(number, own or before, end))
        elif own == "injured" and before == "killed" and _of_all(numbers[:at], number, places):
            found.append(Elsewhere(number, own, _end_of(words, number)))
    return found


def with_those_elsewhere(claims: Sequence[Proposal], elsewhere: Sequence[Elsewhere], words: Sequence[Word], text: str) -> list[Proposal]:
    """The claims of a sentence, each number that is of elsewhere in one of its own, without a place."""
    made = list(claims)
    for number, role, end in elsewhere:
        count = Count(number.low, number.high, "people", number.text, number.qualifier)
        harm = Harm(killed=count) if role == "killed" else Harm(injured=count)
        own = next((at for at, one in enumerate(made) if one.start == number.start and not one.harm and not one.negative), -1)
        near = [one for one in claims if one.harm and not one.negative and one.start < number.start]
        if own >= 0 and made[own].kind is ReadKind.INCIDENT:
            made[own] = replace(made[own], place="", place_resolved=None, harm=harm, count=None)
        elif near:
            last = max(near, key=lambda one: one.start)
            first = number.start if not harm_word(words, number.first - 1) else words[number.first - 1].start
            subtype = last.subtype if role == "killed" or last.subtype != "killing" else "injury"
            told = replace(last, quote=text[first:end], start=first, end=end, subtype=subtype, target="", harm=harm, count=None)
            made.append(replace(told, place="", place_resolved=None))
    return made


def _joined(words: Sequence[Word], number: Amount) -> bool:
    at = number.first - 1
    while low_at(words, at) in _MORE:
        at -= 1
    return low_at(words, at) in _JOINS or harm_word(words, at) == "injured"


def _role_before(words: Sequence[Word], numbers: Sequence[Amount], number: Amount) -> str:
    """What befell those told of before a number, by the word of harm nearest to it; empty: nothing did, or another sentence begins."""
    for at in range(number.first - 2, -1, -1):
        if words[at].low in (".", ";", ":"):
            return ""
        if role := harm_word(words, at):
            return role if role in ("killed", "injured") and any(one.first < number.first for one in numbers) else ""
    return ""


def _own_role(words: Sequence[Word], number: Amount) -> str:
    """`and wounded |seven|`, `|12| others were injured`."""
    if role := harm_word(words, number.first - 1):
        return role
    for at in range(number.last, min(number.last + 5, len(words))):
        if role := harm_word(words, at):
            return role
        if not words[at].low.isalpha() or words[at].low in ("in", "at", "from", "across", "elsewhere"):
            return ""
    return ""


def _told_nowhere(places: Sequence[Mention], first: Amount, number: Amount) -> bool:
    """Whether no place is named with those before: then all of them were there."""
    return not any(place.start < number.start for place in places)


def _of_all(numbers: Sequence[Amount], number: Amount, places: Sequence[Mention]) -> bool:
    """Whether two numbers before it have each a place behind it, and this one has none."""
    if any(place.start > number.end for place in places):
        return False
    bounds = [*(one.start for one in numbers), number.start]
    with_place = [
        any(one.end <= place.start < bounds[at + 1] and place.preposition in ("in", "at", "near") for place in places)
        for at, one in enumerate(numbers)
    ]
    return sum(with_place) > 1


def _end_of(words: Sequence[Word], number: Amount) -> int:
    """Where the words end that tell of a number: at its word of harm, or its noun."""
    end = number.last
    for at in range(number.last, min(number.last + 4, len(words))):
        if not words[at].low.isalpha():
            break
        end = at + 1
        if harm_word(words, at):
            break
    return words[end - 1].end
