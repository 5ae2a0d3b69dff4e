"""One number more of a clause: a toll, a part of one that was told before it, or what else is counted."""

from __future__ import annotations

from dataclasses import replace

from safepassage.records.reading import Count
from safepassage.reports.harm.among_the_dead import of_the_dead
from safepassage.reports.harm.counted import and_as_many, of_things, people_unit
from safepassage.reports.harm.families import heads
from safepassage.reports.harm.harm_clause import Clause, Held, sum_of
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.harm.later_dead import later_of_wounds, more_of_them
from safepassage.reports.harm.leaders import leads, with_company
from safepassage.reports.harm.number_roles import NO_TOLL, as_count, first_told, told_of_them
from safepassage.reports.harm.other_counts import take_count
from safepassage.reports.harm.parts import behind_aside, heads_its_clause, is_part
from safepassage.reports.harm.parts_by_harm import begins_as_part, told_with_noun
from safepassage.reports.harm.roles import bodies_found, joined, some_died, struck, told_behind
from safepassage.reports.harm.single_persons import of_people
from safepassage.reports.harm.tended import taken_in, wounded_here
from safepassage.reports.harm.wholes import is_whole, of_the, same_again, some_of, untold_of, who_died_of
from safepassage.reports.words.words import listed, low_at

_SURVIVORS = listed("survivor survivors")


def take(clause: Clause, held: Held, place: int) -> None:
    """One number more."""
    words, inside = clause.words, clause.inside
    number = inside[place]
    if number.percent:
        held.percent = held.percent or number
        return
    last_role, held.role = held.role, told_of_them(clause, place)
    made = as_count(clause, number, place, held.percent)
    aside = place > 1 and behind_aside(words, inside[place - 1], number)
    linked = aside or (place > 0 and joined(words, inside[place - 1], number))
    men = (of_people(made) or people_unit(made.unit)) and not of_things(words, number) and number.low < NO_TOLL
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
    alone = place == 0 and (heads_its_clause(words, number) or begins_as_part(clause, number) or of_the_dead(words, number))
    struck_so = both or struck(words, number) or alone
    toll = held.role and held.role not in held.found and struck_so
    if (
        (is_part(words, number) and not toll and place != first_told(clause))
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
