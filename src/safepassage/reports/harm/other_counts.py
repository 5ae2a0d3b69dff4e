"""What the numbers of a clause count besides those who were harmed: people, loads, things."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Count
from safepassage.reports.harm.counted import of_things
from safepassage.reports.harm.harm_clause import ELSEWHERE, Clause, Held, sum_of
from safepassage.reports.harm.roles import joined, role_of
from safepassage.reports.harm.seized import taken_together
from safepassage.reports.harm.single_persons import of_people
from safepassage.reports.harm.units import size_of_place, unit_of
from safepassage.reports.harm.wholes import same_again
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_COUNTED = listed("corridor route crossing convoy brigade battalion column checkpoint truck bus ambulance ship plane boat ferry")
_FACILITIES = listed(
    "partners agencies organisations organizations ngos clinics camps centres centers kitchens shelters hospitals sites points schools "
    "teams wards clinic camp team sides parties"
)
_FIRED = listed("rounds shells rockets missiles bombs strikes sorties passes raids shots mortars")
_CARRIERS = listed("ambulances buses ships warships boats ferries planes helicopters aircraft flights vessels")
_STAFF = listed("doctor doctors surgeon surgeons nurse nurses midwife midwives medic medics")
_TREATING = listed("sees see saw treats treat treated operates attends attend")
_LORRIES = listed("trucks lorries truckloads lorryloads vans")
_LOADS = listed("tonnes tons litres liters meals rations parcels sacks")


def take_count(clause: Clause, held: Held, place: int, made: Count, linked: bool) -> None:
    """Takes in a number of something else than harm: the first, unless a later one is what the clause is about."""
    words, number = clause.words, clause.inside[place]
    before = low_at(words, number.first - 1)
    single = number.first in clause.own
    fired = clause.roles and {word.low for word in words[number.last : number.last + 2]} & _FIRED
    if held.count is None or held.weak or (fired and of_things(words, clause.inside[0]) and not held.fired):
        held.fired = bool(fired)  # two tanks fired eleven rounds
        held.count, held.makers = made, place == 0 and _makes(words, number)
        held.weak = (not clause.roles and _dead_aside(clause, place)) or size_of_place(words, number)
    elif (
        linked
        and (not clause.roles or clause.inside[place - 1].first in clause.own)
        and of_people(made)
        and _of_the_same(clause, held.count, place)
    ):
        first = next((one for one in clause.inside if held.count.text.startswith(one.text)), clause.inside[place - 1])
        held.count = sum_of(held.count, made, clause.text[first.start - clause.base : number.end - clause.base])
    elif single:
        return
    elif unit_of(words, number) in _LOADS and _lorries(words, clause.inside[place - 1]) and (linked or place == 1):
        held.count, held.makers = made, False  # nineteen lorries with 360 tonnes of flour
    elif (of_people(made) or made.unit == "troops") and (
        same_again(words, number, clause.inside, place)
        or (clause.people_first and not of_people(held.count) and (before != "for" or held.count.low == 1))
        or (held.makers and before not in ("for", "which", "whom"))
        or (held.makers and low_at(words, number.first - 2) in ("room", "space", "beds"))
    ):
        held.count, held.makers = made, False
    elif (
        held.makers
        and not (linked or _makes(words, number))
        and before not in ("for", "which", "whom", "of", "with")
        and not (number.per and number.low == 1)
    ):
        held.count, held.makers = made, False  # five partners have delivered 64 tons


def _of_the_same(clause: Clause, before: Count, place: int) -> bool:
    """Whether a number is added to the one joined to it: single persons, and two sorts of people who were taken together."""
    one, other = clause.inside[place - 1], clause.inside[place]
    if other.first in clause.own or one.first in clause.own:
        return True
    last = place
    while last + 1 < len(clause.inside) and joined(clause.words, clause.inside[last], clause.inside[last + 1]):
        last += 1
    return clause.people_first and of_people(before) and taken_together(clause.words, one, clause.inside[last])


def _makes(words: Sequence[Word], number: Amount) -> bool:
    """Whether those who do it are counted, or where it is done: what they do is the number."""
    near = [word.low for word in words[number.last : number.last + 3]]
    if any(low in _STAFF for low in near[:2]) and any(low in _TREATING for low in near):
        return True  # one doctor sees 180 patients a day
    return any(low in _FACILITIES or low in _CARRIERS for low in near)


def _lorries(words: Sequence[Word], number: Amount) -> bool:
    """Lorries that a load is counted by; those of `a convoy of 42 trucks` are what is told of."""
    if low_at(words, number.first - 1) == "of" and low_at(words, number.first - 2) in ("convoy", "column"):
        return False
    return any(word.low in _LORRIES for word in words[number.last : number.last + 3])


def _dead_aside(clause: Clause, place: int) -> bool:
    """Whether a number in a clause of no harm is of people who were killed, or whom somebody wounded."""
    role = role_of(clause.words, clause.inside, place, clause.end)
    return role == "killed" or (role == "injured" and low_at(clause.words, clause.inside[place].first - 1) in ("wounding", "injuring"))


def one_thing(words: Sequence[Word], start: int, end: int) -> Count | None:
    """a corridor, a second armoured brigade: one of them."""
    for at, word in enumerate(words):
        if not start <= word.start < end or word.low not in ("a", "an", "another", "one"):
            continue
        for noun in range(at + 1, min(at + 4, len(words))):
            if words[noun].low in _COUNTED and low_at(words, noun + 1) not in ("stop", "station", "lane", "driver"):
                return Count(1, 1, words[noun].low + ("es" if words[noun].low.endswith("s") else "s"), word.text)
            if not words[noun].low.isalpha() or words[noun].low in ELSEWHERE:
                break
    return None
