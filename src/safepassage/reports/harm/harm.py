"""What the numbers of a clause say: killed, injured, missing, a share, or what else it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from safepassage.records.reading import Count, Harm, ReadKind
from safepassage.reports.harm.alive import alive, buried_under
from safepassage.reports.harm.counted import and_as_many, of_animals, of_things, people_unit
from safepassage.reports.harm.dead_by_name import named_dead
from safepassage.reports.harm.either import either, of_casualties
from safepassage.reports.harm.families import heads
from safepassage.reports.harm.found_again import Fate, fate_of_missing
from safepassage.reports.harm.harm_clause import ELSEWHERE, Clause, Held, sum_of
from safepassage.reports.harm.harm_words import befell_nobody, harm_word
from safepassage.reports.harm.later_dead import later_of_wounds, more_of_them
from safepassage.reports.harm.leaders import leads, with_company
from safepassage.reports.harm.lengths import distance_of, length_of, times_of
from safepassage.reports.harm.no_toll import number_of_others, of_another_deed, threatened, told_for_nothing
from safepassage.reports.harm.other_counts import one_thing, take_count
from safepassage.reports.harm.out_of_sight import out_of_sight
from safepassage.reports.harm.parts import behind_aside, heads_its_clause, is_part
from safepassage.reports.harm.parts_by_harm import begins_as_part, told_with_noun
from safepassage.reports.harm.roles import bodies_found, did_it, joined, role_of, some_died, struck, told_behind
from safepassage.reports.harm.share_of_the_dead import of_the_dead
from safepassage.reports.harm.tellable import ALL, DEADLY, HARMFUL, tellable
from safepassage.reports.harm.tended import taken_in, wounded_here
from safepassage.reports.harm.toll_notes import role_in_pair
from safepassage.reports.harm.units import (
    fraction_of,
    qualified,
    qualifier_of_part,
    share_before,
    share_of,
    size_of_place,
    unit_of,
)
from safepassage.reports.harm.victims import begins_with_one, of_people, seized, singles
from safepassage.reports.harm.wholes import (
    before_most_of_them,
    is_whole,
    of_the,
    parts_of_others,
    same_again,
    shares_of,
    some_of,
    untold_of,
    who_died_of,
)
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_PEOPLE_FIRST = (ReadKind.DISPLACEMENT, ReadKind.NEED, ReadKind.PROTECTION)
_PAIRED = (ReadKind.PROTECTION,)
_BY_SUBTYPE = {"killing": "killed", "injury": "injured"}
_CORPSES = listed("bodies body corpses corpse remains dead")
_SURVIVORS = listed("survivor survivors")
_INCLUDE = listed("include includes included")
_ONE_LEADS = listed("a an another his her")
_NO_TOLL = 100_000_000  # people: a sum of money
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
        _take(clause, held, place)
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
    told = replace(_made(clause, fate.found, place, None), unit="people")
    held.found.pop("missing", None)
    if fate.dead and clause.roles:
        held.found["killed"] = told
    whole = fate.whole and replace(_made(clause, fate.whole, clause.inside.index(fate.whole), None), unit="people")
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


def _take(clause: Clause, held: Held, place: int) -> None:
    """One number more."""
    words, inside = clause.words, clause.inside
    number = inside[place]
    if number.percent:
        held.percent = held.percent or number
        return
    last_role, held.role = held.role, _role(clause, place)
    made = _made(clause, number, place, held.percent)
    aside = place > 1 and behind_aside(words, inside[place - 1], number)
    linked = aside or (place > 0 and joined(words, inside[place - 1], number))
    men = (of_people(made) or people_unit(made.unit)) and not of_things(words, number) and number.low < _NO_TOLL
    if not held.role and last_role and linked and men and not _SURVIVORS & {word.low for word in words[number.last : number.last + 2]}:
        held.role = last_role  # killing five soldiers and two civilians; not `a body and two survivors`
    if (
        (not held.role or later_of_wounds(words, number))
        and last_role in held.found
        and place
        and more_of_them(words, inside[place - 1], number)
    ):
        held.role, linked = last_role, True
    if place and held.count is not None and of_the(words, inside[place - 1].last, number.first) and some_died(words, number.last):
        held.found["killed"], held.count = replace(held.count, unit="people"), None  # 20 of the 60 wounded died
        return
    if untold_of(words, number) or (place + 1 < len(inside) and who_died_of(words, number, inside[place + 1])):
        return
    if place and held.role != "killed" and who_died_of(words, inside[place - 1], number):
        held.role = "killed"  # of the 30 wounded, 14 have died
    if (
        is_whole(words, number, inside, place)
        and held.role
        and low_at(words, number.last) != ")"
        and not (place and some_of(words, inside[place - 1], number))
        and any(harm_word(words, at) for at in range(number.last, min(number.last + 3, len(words))))
    ):
        held.found.setdefault(held.role, made)  # of the 40 killed, 12 were children
        held.part_of = place
        return
    if is_whole(words, number, inside, place) or low_at(words, number.first - 1) == "feed":
        return  # enough to feed 220,000
    beside = held.part_of == place - 1 and (linked if held.parts or held.hurt else place) and not told_behind(words, number) and not aside
    both = held.count is not None and held.count.unit == "casualties"  # 40 casualties, including 12 deaths
    alone = place == 0 and (heads_its_clause(words, number) or begins_as_part(clause, number))
    struck_so = both or struck(words, number) or alone
    toll = held.role and held.role not in held.found and struck_so
    if (
        (is_part(words, number) and not toll and place != _first_told(clause))
        or beside
        or place in clause.shares
        or _part_too(clause, held, place)
    ):
        held.part = held.part or number
        whose = held.hurt if _of_the_hurt(clause, held, place) or _of_these_hurt(clause, held, place) else held.parts
        whose.append(made)  # including 51 rebels, six soldiers and four civilians
        held.part_of = place
    elif held.role:
        _harmed(clause, held, place, made, linked and last_role == held.role)
    elif clause.wards and (wounded_here(words, number) or bodies_found(words, number)):
        held.found.setdefault("injured" if wounded_here(words, number) else "killed", made)
        held.count, held.makers = made if held.makers else held.count or made, False  # two hospitals treat 600 wounded
    else:
        take_count(clause, held, place, made, linked)


def _harmed(clause: Clause, held: Held, place: int, made: Count, again: bool) -> None:
    """A number of the killed, the injured or the missing; `again`: joined to one before it of the same."""
    words, inside = clause.words, clause.inside
    if again and same_again(words, inside[place], inside, place):
        held.found.pop(held.role, None)  # two families, 14 people, were killed
    made = heads(words, inside[place], made)
    if and_as_many(words, inside[place]):
        made = replace(made, low=2 * made.low, high=None if made.high is None else 2 * made.high, unit="people")
    if held.role == "injured" and taken_in(words, inside[place]):
        held.count = held.count or made  # received 1,430 wounded
    if held.role in held.found and again:
        whole = clause.text[inside[place - 1].start - clause.base : inside[place].end - clause.base]
        made = sum_of(held.found.pop(held.role), made, whole)
    if held.role in held.found and leads(words, inside[place]):
        del held.found[held.role]  # he was told of before, and is counted with his men
    elif held.role in held.found and inside[place].more and with_company(words, inside[place]):
        made = sum_of(held.found.pop(held.role), made, clause.text[inside[0].start - clause.base : inside[place].end - clause.base])
    total = held.found.get(held.role)
    if total is not None and total.unit == "casualties":
        held.found[held.role] = made  # 120 casualties: 40 killed, 80 injured
    held.found.setdefault(held.role, made)
    held.last = held.role


def _of_these_hurt(clause: Clause, held: Held, place: int) -> bool:
    """`12 killed and 40 injured, including 3 killed and |9 injured|`: by its own word a part is of the injured, not of the killed."""
    own = told_with_noun(clause.words, clause.inside[place])
    return own == "injured" and {"killed", "injured"} <= held.found.keys()


def _part_too(clause: Clause, held: Held, place: int) -> bool:
    """`including 3 killed| and 9 injured`: a part goes on in another, of whom something else befell, and both were counted before."""
    words, number = clause.words, clause.inside[place]
    if not place or held.part_of != place - 1 or held.role not in held.found:
        return False
    before = clause.inside[place - 1]
    between = [word.low for word in words[before.last : number.first]]
    return bool(told_with_noun(words, number) and told_with_noun(words, before)) and between[-1:] in (["and"], [","]) and len(between) <= 4


def _of_the_hurt(clause: Clause, held: Held, place: int) -> bool:
    """
    `killed 14 people including 6 children and wounded 31 |including 9 women|`: parts of the injured, who are told last before them.

    `killed 14 and wounded 31|, including 9 children`: of whom they are is not said.
    """
    if held.last != "injured" or "killed" not in held.found:
        return held.last == "injured"
    if held.part_of == place - 1 and held.hurt:
        return True  # including 9 women | and 4 children
    between = [word.low for word in clause.words[clause.inside[place - 1].last : clause.inside[place].first]]
    return bool(held.parts) or "," not in between


def _made(clause: Clause, number: Amount, place: int, percent: Amount | None) -> Count:
    """A number with its unit; of a share of a number, that many; of `three of the 14 hospitals` hospitals."""
    following = clause.inside[place + 1] if place + 1 < len(clause.inside) else None
    bare = low_at(clause.words, number.last) in ("of", "out") and following is not None
    counted = following if bare and following and is_whole(clause.words, following, clause.inside, place + 1) else number
    both = of_casualties(clause.words, number)
    unit = "casualties" if both else "people" if number.first in clause.own else unit_of(clause.words, counted)
    low, high = number.low, number.high
    if leads(clause.words, number):
        low, high, unit = low + 1, None if high is None else high + 1, "people"
    if (share := share_before(clause.words, number, percent)) is not None and not of_the_dead(clause.words, number):
        low, high = round(low * share / 100), None if high is None else round(high * share / 100)
        if clause.words and percent is None and (meant := qualifier_of_part(clause.words, number)):
            low, high = (0.0, high) if meant == "fewer than" else (low, None if meant == "more than" else high)
            return Count(low, high, unit, number.text, meant, number.per)
    return Count(low, high, unit, number.text, number.qualifier if number.qualifier != "only" else "", number.per)


def _role(clause: Clause, place: int) -> str:
    """killed, injured, missing, or nothing of these."""
    number = clause.inside[place]
    role = _told_role(clause, place)
    if not role and "missing" in clause.roles and number.first not in clause.own and out_of_sight(clause.words, number, clause.end):
        return "missing"
    return role


def _told_role(clause: Clause, place: int) -> str:
    """What words of harm say of a number."""
    number = clause.inside[place]
    if not clause.roles or number.low >= _NO_TOLL or (number.first not in clause.own and alive(clause.words, number)):
        return ""
    if number.first not in clause.own and (number_of_others(clause.words, number) or size_of_place(clause.words, number)):
        return ""
    if place == _first_told(clause) and low_at(clause.words, number.last) in ELSEWHERE:
        return clause.told  # four in Zalingei and dozens wounded in both towns
    role = clause.own.get(number.first, "")
    following = clause.inside[place + 1] if place + 1 < len(clause.inside) else None
    if following is not None and some_of(clause.words, number, following):
        role = role_of(clause.words, clause.inside, place + 1, clause.end)
        return role if role in clause.roles else ""
    if number.first not in clause.own:
        if either(clause.words, number, following) and not role_in_pair(clause.words, number.first, number.last):
            return ""
        role = role_of(clause.words, clause.inside, place, clause.end)
    elif not role and following is not None and joined(clause.words, number, following) and not is_part(clause.words, following):
        role = _role(clause, place + 1)
    if not role and place == _first_told(clause):
        role = clause.told
    corpses = bool({word.low for word in clause.words[number.last : number.last + 2]} & _CORPSES)
    if role == "killed" and clause.roles != ALL and corpses and not _noted_dead(clause.words, number):
        return ""
    return role if role in clause.roles else ""


def _noted_dead(words: Sequence[Word], number: Amount) -> bool:
    """`Cholera: 12 cases, |3 dead|`: a toll as a note; not `bags for 40 dead bodies`."""
    return low_at(words, number.last) == "dead" and low_at(words, number.first - 1) == "," and not low_at(words, number.last + 1).isalpha()


def _first_told(clause: Clause) -> int:
    """Which number is of those whom the part before tells of: the first, or the one behind `one on Khan Younis | six`."""
    if not clause.told:
        return -1
    gapped = len(clause.inside) > 1 and clause.inside[0].text.lower() in ("one", "another")
    return int(gapped and clause.inside[1].last - clause.inside[0].first > 1 and not joined(clause.words, *clause.inside[:2]))


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
