"""What befell those whom a number of a clause counts, and the number as a count with its unit."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Count
from safepassage.reports.harm.alive import alive
from safepassage.reports.harm.either import either, of_casualties
from safepassage.reports.harm.harm_clause import ELSEWHERE, Clause
from safepassage.reports.harm.leaders import leads
from safepassage.reports.harm.no_toll import number_of_others
from safepassage.reports.harm.out_of_sight import out_of_sight
from safepassage.reports.harm.parts import is_part
from safepassage.reports.harm.roles import joined, role_of
from safepassage.reports.harm.share_of_the_dead import of_the_dead
from safepassage.reports.harm.tellable import ALL
from safepassage.reports.harm.toll_notes import role_in_pair
from safepassage.reports.harm.units import qualifier_of_part, share_before, size_of_place, unit_of
from safepassage.reports.harm.wholes import is_whole, some_of
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_CORPSES = listed("bodies body corpses corpse remains dead")
NO_TOLL = 100_000_000  # people: a sum of money


def as_count(clause: Clause, number: Amount, place: int, percent: Amount | None) -> Count:
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


def told_of_them(clause: Clause, place: int) -> str:
    """killed, injured, missing, or nothing of these."""
    number = clause.inside[place]
    role = _told_role(clause, place)
    if not role and "missing" in clause.roles and number.first not in clause.own and out_of_sight(clause.words, number, clause.end):
        return "missing"
    return role


def _told_role(clause: Clause, place: int) -> str:
    """What words of harm say of a number."""
    number = clause.inside[place]
    if not clause.roles or number.low >= NO_TOLL or (number.first not in clause.own and alive(clause.words, number)):
        return ""
    if number.first not in clause.own and (number_of_others(clause.words, number) or size_of_place(clause.words, number)):
        return ""
    if place == first_told(clause) and low_at(clause.words, number.last) in ELSEWHERE:
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
        role = told_of_them(clause, place + 1)
    if not role and place == first_told(clause):
        role = clause.told
    corpses = bool({word.low for word in clause.words[number.last : number.last + 2]} & _CORPSES)
    if role == "killed" and clause.roles != ALL and corpses and not _noted_dead(clause.words, number):
        return ""
    return role if role in clause.roles else ""


def _noted_dead(words: Sequence[Word], number: Amount) -> bool:
    """`Cholera: 12 cases, |3 dead|`: a toll as a note; not `bags for 40 dead bodies`."""
    return low_at(words, number.last) == "dead" and low_at(words, number.first - 1) == "," and not low_at(words, number.last + 1).isalpha()


def first_told(clause: Clause) -> int:
    """Which number is of those whom the part before tells of: the first, or the one behind `one on Khan Younis | six`."""
    if not clause.told:
        return -1
    gapped = len(clause.inside) > 1 and clause.inside[0].text.lower() in ("one", "another")
    return int(gapped and clause.inside[1].last - clause.inside[0].first > 1 and not joined(clause.words, *clause.inside[:2]))
