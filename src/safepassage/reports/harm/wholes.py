"""Wholes and those counted twice: `of the 70,000`, `17 of the 60 passengers`, `480 families, approx 2,900 people`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.counted import people_unit
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.harm.made_up import is_made_up
from safepassage.reports.harm.parts import is_part, numeral
from safepassage.reports.harm.roles import joined, some_died
from safepassage.reports.harm.units import of_units, unit_of
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_BEFALLEN = listed("were was died perished drowned starved have had are")
_SOME = listed("most some many several few none any last first oldest youngest majority part")
_BETWEEN = 6  # words
_WIDEST = 40  # words of a bracket
_GROUPED = listed("families households family")
_DASHES = ("-", "--")
_ANYBODY = listed("people persons") | {""}
_ATTRIBUTES = listed("killed wounded injured dead missing hurt murdered who that which")


def is_whole(words: Sequence[Word], number: Amount, numbers: Sequence[Amount], place: int) -> bool:
    """`Of the 70,000 who lived here, 4,500 remain`, `14 out of 36 hospitals`: what the counted ones are a part of."""
    first = number.first - 1 - (_low(words, number.first - 1) in ("the", "its", "their", "some"))
    if place and words[numbers[place - 1].last : number.first] and of_the(words, numbers[place - 1].last, number.first):
        return not numbers[place - 1].percent
    if _low(words, first) != "of":
        return False
    lead = _low(words, first - 1)
    if lead in ("out", "(") and place:
        return True
    behind = place + 1 < len(numbers) and not numbers[place + 1].percent
    return behind and lead in ("", ",", ";", ":", ".", "out", "-", "but", "and", "that") and not is_part(words, numbers[place + 1])


def some_of(words: Sequence[Word], number: Amount, whole: Amount) -> bool:
    """`Seventeen of the 60 passengers were killed`: what befell some of them; not `12 of the 40 killed were children`."""
    return of_the(words, number.last, whole.first) and _befell(words, whole)


def untold_of(words: Sequence[Word], whole: Amount) -> bool:
    """`Most of the 30 patients died`: how many is not told; not `most of the 30 killed were children`."""
    first = whole.first - 1 - (_low(words, whole.first - 1) in ("the", "its", "their"))
    lead = _low(words, first - 1)
    some = lead in _SOME or (lead == "all" and _low(words, first - 2) == "not")
    return _low(words, first) == "of" and some and _befell(words, whole)


def who_died_of(words: Sequence[Word], whole: Amount, some: Amount) -> bool:
    """`Of the 30 wounded 14 have died`, `Of the 12 injured, two died later`: of the hurt told first, how many are dead now."""
    lead = whole.first - 1 - (_low(words, whole.first - 1) in ("the", "its", "their", "those", "these"))
    if _low(words, lead) != "of" or lead - (_low(words, lead - 1) == "out") > 0:
        return False
    between = [word.low for word in words[whole.last : some.first]]
    hurt = bool({"wounded", "injured", "hurt"} & set(between)) and len(between) <= _BETWEEN
    return hurt and some_died(words, some.last)


def _befell(words: Sequence[Word], whole: Amount) -> bool:
    """Whether a verb tells of those counted; `killed` right behind them is what they are."""
    for word in words[whole.last : whole.last + 4]:
        if word.low in _BEFALLEN:
            return True
        if not word.low.isalpha() or word.low in _ATTRIBUTES:
            return False
    return False


def of_the(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether only `of the`, `of Bakhmut's`, `trucks out of` stand between two numbers."""
    between = [word.low for word in words[first:last]]
    if "of" not in between[:3] or len(between) > 7:
        return False
    of = between.index("of")
    return between[of + 1 :] in ([], ["the"], ["its"], ["their"]) or between[-2:] == ["'", "s"]


def same_again(words: Sequence[Word], number: Amount, numbers: Sequence[Amount], place: int) -> bool:
    """480 families, approx 2,900 people; 300 households (1,500 persons): the same people, counted twice."""
    if not place:
        return False
    before = numbers[place - 1]
    between = [word.low for word in words[before.last : number.first]]
    grouped = {"families", "households", "family"} & set(between) or (of_units(words, before) and between[-1:] in ([","], ["("]))
    return bool(grouped) and len(between) <= 4 and bool({",", "(", "or", "-"} & set(between))


def before_most_of_them(words: Sequence[Word], numbers: Sequence[Amount], start: int) -> int:
    """`134 people, | most of them students, were let out`: where the number of them begins, which stands right before the clause."""
    at = next((at for at, word in enumerate(words) if word.start >= start), len(words))
    if at < 2 or [word.low for word in words[at + 1 : at + 3]] != ["of", "them"] or words[at - 1].low != "," or numeral(words[at].low):
        return start
    told = next((number for number in numbers if number.last < at <= number.last + 3), None)
    return start if told is None else told.start


def shares_of(words: Sequence[Word], inside: Sequence[Amount]) -> frozenset[int]:
    """`killed 20 people, | 12 soldiers and eight civilians|,`: two or more that follow at once and make up the number before them."""
    found: set[int] = set()
    for place in range(len(inside)):
        for last in range(place + 2, len(inside) + 1):
            if is_made_up(words, inside[place:last], unit_of(words, inside[place]) in _ANYBODY):
                found.update(range(place + 1, last))
        found.update(_broken_down(words, inside, place))
    return frozenset(found)


def parts_of_others(words: Sequence[Word], numbers: Sequence[Amount], start: int) -> frozenset[int]:
    """Where those numbers stand that break down one before `start`: `killed 14 (9 men, | 3 women) and injured 20`."""
    wholes = (place for place, number in enumerate(numbers) if number.start < start)
    return frozenset(numbers[at].first for place in wholes for at in _broken_down(words, numbers, place))


def within_lists(words: Sequence[Word], numbers: Sequence[Amount], places: Sequence[int]) -> frozenset[int]:
    """
    The words within a list of who they were, from its first number to its last.

    `14 killed - |9 men, 3 women, 2| children - in Homs`, `killed |9 men, 3 women, 2| children in Homs`. Not where a place stands among
    them (`places`: where places begin): each part is a toll of its own then.
    """
    within: set[int] = set()
    for at in range(len(numbers) - 1):
        run = _broken_down(words, numbers, at)
        series = range(at, _end_of_run(words, numbers, at))
        listed_so = len(series) > 2 or (len(series) > 1 and _one_more(words, numbers[series[-1]]))
        told = run if len(run) > 1 else series if listed_so else ()
        if told:
            first, last = numbers[told[0]], numbers[told[-1]]
            if not any(first.start < place < last.end for place in places):
                within.update(range(first.first, last.last))
    return frozenset(within)


def _broken_down(words: Sequence[Word], inside: Sequence[Amount], place: int) -> Sequence[int]:
    """
    `14 killed |(9 men, 3 women and 2 children)|`, `31 injured|: 20 men, 11 women|`: who they were, each with a noun of people.

    Behind a dash or a comma only where they make up the whole.
    """
    whole, run = inside[place], range(place + 1, _end_of_run(words, inside, place + 1))
    bracket = _in_bracket(words, inside, place)
    if (run and bracket and _sum(inside, run) <= whole.low) or (bracket and _sum(inside, bracket) == whole.low):
        return bracket
    if not run:
        return ()
    between = [word.low for word in words[whole.last : inside[run.start].first]]
    if between[-1:] == [] or between[-1] not in ("(", ":", ",", *_DASHES) or ")" in between or len(between) > _BETWEEN:
        return ()
    told = _sum(inside, run)
    last = inside[run[-1]]
    if between[-1] in (",", *_DASHES):
        most = between[-1] != "," and low_at(words, last.last + 1) in _DASHES  # a second dash ends them
        return run if len(run) > 1 and (told == whole.low or (most and told < whole.low)) else ()
    closed = between[-1] == ":" or ")" in [word.low for word in words[last.last : last.last + _BETWEEN]]
    alike = len(run) > 1 or (between[-1] == "(" and people_unit(unit_of(words, whole)) and unit_of(words, whole) not in _GROUPED)
    return run if closed and alike and told <= whole.low else ()


def _sum(inside: Sequence[Amount], places: range) -> float:
    return sum(inside[at].low for at in places)


def _in_bracket(words: Sequence[Word], inside: Sequence[Amount], place: int) -> range:
    """Several numbers in the bracket right behind a number and what befell them, in which nothing more befalls anybody."""
    whole, after = inside[place], inside[place + 1 :]
    opens = next((at for at in range(whole.last, min(whole.last + _BETWEEN, len(words))) if words[at].low == "("), -1)
    if opens < 0 or len(after) < 2 or after[0].first < opens:
        return range(0)
    closes = next((at for at in range(opens, min(opens + _WIDEST, len(words))) if words[at].low == ")"), -1)
    count = sum(number.last <= closes for number in after)
    harmed = any(harm_word(words, at) for at in range(opens, max(opens, closes)))
    return range(place + 1, place + 1 + count) if count > 1 and not harmed else range(0)


def _of_persons(words: Sequence[Word], number: Amount) -> bool:
    noun = low_at(words, number.last)
    return people_unit(noun) and noun not in _GROUPED


def _end_of_run(words: Sequence[Word], inside: Sequence[Amount], first: int) -> int:
    """Behind the last of several numbers, from the first on, that are joined and each count people by a noun, of whom no harm is told."""
    at = first
    while at < len(inside) and _of_persons(words, inside[at]) and (at == first or _goes_on(words, inside[at - 1], inside[at])):
        at += 1
    harmed = at > first and any(harm_word(words, place) for place in range(inside[first].last, min(inside[at - 1].last + 2, len(words))))
    return first if harmed else at


def _one_more(words: Sequence[Word], last: Amount) -> bool:
    """`three soldiers, two medics| and a driver`: one without a number ends the list."""
    return low_at(words, last.last + 1) == "and" and low_at(words, last.last + 2) in ("a", "an", "another")


def _goes_on(words: Sequence[Word], one: Amount, other: Amount) -> bool:
    """Whether the next part follows; not behind the dash that ends them: `9 men, 5 women| - and 6 wounded`."""
    return joined(words, one, other) and all(word.low not in _DASHES for word in words[one.last : other.first])


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
