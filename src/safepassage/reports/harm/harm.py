"""What the numbers of a clause say: killed, injured, missing, a share, or what else it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from safepassage.records.reading import Count, Harm, ReadKind
from safepassage.reports.harm.alive import alive, buried_under
from safepassage.reports.harm.counted import of_animals, of_things
from safepassage.reports.harm.dead_by_name import named_dead
from safepassage.reports.harm.either import either
from safepassage.reports.harm.found_again import Fate, fate_of_missing
from safepassage.reports.harm.harm_clause import Clause, Held, sum_of
from safepassage.reports.harm.harm_words import befell_nobody, harm_word
from safepassage.reports.harm.lengths import distance_of, length_of, times_of
from safepassage.reports.harm.no_toll import number_of_others, of_another_deed, threatened, told_for_nothing
from safepassage.reports.harm.number_roles import as_count
from safepassage.reports.harm.other_counts import one_thing
from safepassage.reports.harm.roles import did_it, joined
from safepassage.reports.harm.seized import seized
from safepassage.reports.harm.single_persons import begins_with_one
from safepassage.reports.harm.taking import take
from safepassage.reports.harm.tellable import DEADLY, HARMFUL, tellable
from safepassage.reports.harm.units import fraction_of, qualified, share_of, size_of_place
from safepassage.reports.harm.victims import singles
from safepassage.reports.harm.wholes import before_most_of_them, parts_of_others, shares_of
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed

_PEOPLE_FIRST = (ReadKind.DISPLACEMENT, ReadKind.NEED, ReadKind.PROTECTION)
_PAIRED = (ReadKind.PROTECTION,)
_BY_SUBTYPE = {"killing": "killed", "injury": "injured"}
_INCLUDE = listed("include includes included")
_ONE_LEADS = listed("a an another his her")
NO_HARM = Harm()


@dataclass(frozen=True, slots=True)
class Bound:
    """What the numbers of a clause say."""

    harm: Harm = NO_HARM
    count: Count | None = None
    share: float | None = None
    share_of: str = ""


def bind(
    words: Sequence[Word],
    numbers: Sequence[Amount],
    text: str,
    base: int,
    start: int,
    end: int,
    kind: ReadKind,
    subtype: str = "",
    told: str = "",
) -> Bound:
    """
    The numbers between two offsets of a clause of this kind: who was harmed, what is counted, which share.

    `told`: what a part of the clause before it says befell those whom this one counts first (`killed four in Bahri | and three in Gao`).
    """
    start = before_most_of_them(words, numbers, start)
    others = parts_of_others(words, numbers, start)
    inside = [number for number in numbers if number.end > start and number.start < end and number.first not in others]
    inside = [number for number in inside if not told_for_nothing(words, number)]
    roles = tellable(words, kind, subtype, start, end) | ({told} if told else set())
    own: dict[int, str] = {}
    if roles or kind in _PAIRED:
        inside, own = _with_singles(words, inside, start, end, bool(roles), told)
    fate = fate_of_missing(words, inside, start, end, end)
    clause = Clause(
        words,
        inside,
        own,
        text,
        base,
        start,
        end,
        roles,
        kind in _PEOPLE_FIRST,
        kind in (*HARMFUL, *DEADLY),
        told,
        shares_of(words, inside),
    )
    held = Held()
    for place in range(len(inside)):
        take(clause, held, place)
    if not held.found and held.count is not None and _by_subtype(clause, held.count, kind, subtype):
        held.found[_BY_SUBTYPE[subtype]], held.count = held.count, None
    if not held.found and held.count is None and held.parts and kind is ReadKind.INCIDENT and subtype in _BY_SUBTYPE:
        _by_parts(clause, held, _BY_SUBTYPE[subtype])
    if told and not held.found and not inside and (one := _one_more(words, start, end)) is not None:
        held.found[told] = one
    if "killed" in roles and (named := named_dead(words, numbers, start, end)) is not None:
        held.found, held.parts, held.count = {**held.found, "killed": named}, [], None
    if fate is not None:
        _found_again(clause, held, fate)
    if held.count is None:
        held.count = held.found.get("missing") or one_thing(words, start, end)
    if held.count is None and not held.found and held.percent is None:
        held.count = length_of(words, start, end) or distance_of(words, start, end) or times_of(words, start, end)
    return _bound(clause, held, kind is ReadKind.CONTROL)


def _found_again(clause: Clause, held: Held, fate: Fate) -> None:
    """`41 of the 45 missing` who were found: dead, they were killed; alive, they are missing no more. The others were not told of."""
    place = clause.inside.index(fate.found)
    told = replace(as_count(clause, fate.found, place, None), unit="people")
    held.found.pop("missing", None)
    if fate.dead and clause.roles:
        held.found["killed"] = told
    whole = fate.whole and replace(as_count(clause, fate.whole, clause.inside.index(fate.whole), None), unit="people")
    held.count, held.parts = (whole or None) if fate.dead else told, []


def _one_more(words: Sequence[Word], start: int, end: int) -> Count | None:
    """`a fourth in Tulkarm`, `his brother Hassan in Jowhar`: one person of whom the part before tells too."""
    at = next((at for at, word in enumerate(words) if start <= word.start < end), len(words))
    if at == len(words) or words[at].low not in _ONE_LEADS or not begins_with_one(words, at):
        return None
    return Count(1.0, 1.0, "people", words[at].text)


def _by_parts(clause: Clause, held: Held, role: str) -> None:
    """A toll told by its parts alone: `13 of them in one ambush`, `the dead include 40 police and 12 villagers`."""
    if held.part is None or either(clause.words, held.part, None):
        return
    words, first = clause.words, held.part.first
    lead = range(max(0, first - 4), first)
    told = held.parts.pop(0)
    if any(words[at].low in _INCLUDE for at in lead) and any(harm_word(words, at) for at in lead):
        while held.parts:
            told = sum_of(told, held.parts.pop(0), told.text)
    held.found[role] = told


def _by_subtype(clause: Clause, count: Count, kind: ReadKind, subtype: str) -> bool:
    """Whether the number of a killing told in words unknown here is of the killed: people, who did not do it."""
    if kind is not ReadKind.INCIDENT or subtype not in _BY_SUBTYPE:
        return False
    number = next((number for number in clause.inside if number.text == count.text), None)
    if (
        number is None
        or either(clause.words, number, None)
        or of_things(clause.words, number)
        or of_animals(clause.words, number)
        or alive(clause.words, number)
        or of_another_deed(clause.words, number)
        or number_of_others(clause.words, number)
        or size_of_place(clause.words, number)
        or threatened(clause.words, number)
        or buried_under(clause.words, number)
    ):
        return False
    return not did_it(clause.words, number) and not any(befell_nobody(clause.words, at) for at in range(number.first))


def _with_singles(
    words: Sequence[Word], numbers: list[Amount], start: int, end: int, harmful: bool, told: str
) -> tuple[list[Amount], dict[int, str]]:
    """The numbers, and single persons among them: those whom something befell, and those joined to others."""
    alone = singles(words, numbers, start, end)
    every = sorted([*numbers, *(one for one, _ in alone)], key=lambda amount: amount.first)
    own = {one.first: role if harmful else "" for one, role in alone}
    kept: list[Amount] = []
    for place, amount in enumerate(every):
        if amount.first in own and not own[amount.first]:
            before = place and joined(words, every[place - 1], amount) and every[place - 1] in kept
            behind = place + 1 < len(every) and joined(words, amount, every[place + 1])
            counted = before or behind or (told and amount is every[0])
            if not counted and (harmful or not seized(words, amount)):
                continue
        kept.append(amount)
    return kept, own


def _bound(clause: Clause, held: Held, share: bool) -> Bound:
    found, parts, count = held.found, held.parts, held.count
    if held.hurt and "injured" in found:
        found["injured"] = _with(found["injured"], held.hurt)
    words, text, base, start, end = clause.words, clause.text, clause.base, clause.start, clause.end
    harm = Harm(found.get("killed"), found.get("injured"), found.get("missing"))
    if parts and harm.killed is not None:
        harm = Harm(_with(harm.killed, parts), harm.injured, harm.missing)
    elif parts and harm.injured is not None:
        harm = Harm(None, _with(harm.injured, parts), harm.missing)
    elif parts and count is not None:
        count = _with(count, parts)
    if parts and count is None and not harm:
        count = parts[0]
    if (percent := held.percent) is not None:
        whole = share_of(words, percent.last, text, base, end)
        rate = Count(percent.low, percent.high, "percent", percent.text, percent.qualifier)
        return Bound(harm, count or (None if harm else rate), percent.low, whole)
    if fraction := fraction_of(words, start, end, share):
        rate = qualified(words, fraction, text[fraction[2] - base : words[fraction[1] - 1].end - base])
        return Bound(harm, count or (None if harm else rate), fraction[0], share_of(words, fraction[1], text, base, end))
    return Bound(harm, count)


def _with(count: Count, parts: list[Count]) -> Count:
    return Count(count.low, count.high, count.unit, count.text, count.qualifier, count.per, tuple(parts))
