"""A toll told in two halves is one claim: `7 dead, 22 injured brought in`; `68 people lost their lives, 290 suffered burns`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Count, Harm, Proposal, ReadKind
from safepassage.reports.amounts import Amount
from safepassage.reports.harm_words import harm_word
from safepassage.reports.roles import role_of
from safepassage.reports.units import unit_of
from safepassage.reports.words import Word

_BETWEEN = frozenset(("", ",", ";", "-", "/", "and", ", and", "&", "; and", ", with", "with"))
_ADDS_UP = ("bringing", "taking", "raising", "pushing", "putting", "put ", "brings", "takes")


def joined_tolls(made: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals, in their order, with each killed and injured that stand side by side put together."""
    found: list[Proposal] = []
    for proposal in made:
        if found and _halves(found[-1], proposal, text):
            found[-1] = _whole(found[-1], proposal, text)
        else:
            found.append(proposal)
    return found


def with_rest(made: Sequence[Proposal], words: Sequence[Word], numbers: Sequence[Amount], text: str) -> list[Proposal]:
    """The proposals of a sentence, each killed with the injured right behind it that no other claims: `13 people died and 20 were hurt`."""
    return [_longer(one, made, words, numbers, text) for one in made]


def _longer(one: Proposal, made: Sequence[Proposal], words: Sequence[Word], numbers: Sequence[Amount], text: str) -> Proposal:
    killed, injured = one.harm.killed, one.harm.injured
    if one.kind is not ReadKind.INCIDENT or (killed is None) is (injured is None):
        return one
    place = next((place for place, number in enumerate(numbers) if number.start >= one.end), None)
    if place is None or text[one.end : numbers[place].start].strip() not in _BETWEEN or "\n" in text[one.end : numbers[place].start]:
        return one
    number = numbers[place]
    if any(other.start <= number.start < other.end for other in made):
        return one
    wanted = "injured" if injured is None else "killed"
    at = next((at for at in range(number.last, min(number.last + 6, len(words))) if harm_word(words, at) == wanted), None)
    if at is None or role_of(words, numbers, place, words[at].end) != wanted:
        return one
    count = Count(number.low, number.high, unit_of(words, number), number.text, number.qualifier)
    harm = replace(one.harm, **{wanted: count})
    return replace(one, quote=text[one.start : words[at].end], end=words[at].end, harm=harm)


def _halves(one: Proposal, other: Proposal, text: str) -> bool:
    """Whether one tells only of killed, the other only of injured, by the same voice, and nothing but a sign or `and` is between them."""
    if one.kind is not ReadKind.INCIDENT or other.kind is not ReadKind.INCIDENT or other.start < one.end:
        return False
    if text[one.end : other.start].strip().replace("–", "-") not in _BETWEEN or "\n" in text[one.end : other.start]:
        return False
    if (one.claimant, one.modality, one.negative) != (other.claimant, other.modality, other.negative):
        return False
    if other.quote.lower().startswith(_ADDS_UP):
        return False
    first, second = one.harm, other.harm
    return (
        (first.killed is None) is not (first.injured is None)
        and (second.killed is None) is not (second.injured is None)
        and (first.killed is None) is not (second.killed is None)
    )


def _whole(one: Proposal, other: Proposal, text: str) -> Proposal:
    harm = Harm(one.harm.killed or other.harm.killed, one.harm.injured or other.harm.injured, one.harm.missing or other.harm.missing)
    placed = one if one.place or not other.place else other
    return replace(
        one,
        quote=text[one.start : other.end],
        end=other.end,
        sentence_end=max(one.sentence_end, other.sentence_end),
        subtype=other.subtype if other.harm.killed is not None and one.subtype in ("", "injury") else one.subtype,
        harm=harm,
        count=one.count if one.count is not None and one.count != one.harm.injured else other.count,
        place=placed.place,
        place_resolved=placed.place_resolved,
        when=one.when or other.when,
        confidence=max(one.confidence, other.confidence),
    )
