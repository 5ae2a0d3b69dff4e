"""
A whole and those whom it is made up of, in Arabic, who are not counted once more.

`قتل ثلاثة أشخاص، |امرأة وطفلان|، في`; `14 ضحية (|5 قتلى و9 جرحى|)`: of victims who are killed and hurt, the whole is of neither. Own work.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.reports.arabic.harm.families import is_one, whose_one
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.harm.roles import own_role
from safepassage.reports.arabic.words.harm_words import VICTIM, WHERE, done_to
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.words.arabic_words import plain_words, roots

_OPENS = frozenset(("،", ",", "(", ":", "-", "–"))
_THEY_ARE = frozenset(plain_words("هم وهم هما بينهم بينها منهم منها"))
_TWO = ("ان", "ين")  # how a noun of two ends
_LEAST_OF_TWO = 5  # letters
_NOUN = 3  # words of `أشخاص من عائلة` behind a number
_ITEM = 3  # words of `أطفال من سوريا`
_BEFORE = 6  # words from `عدد ضحايا` to the number


def made_up(plain: Sequence[str], inside: Sequence[ArabicAmount], last: int) -> list[ArabicAmount]:
    """The numbers: those that a whole is made up of as its parts; without a whole of victims some of whom are killed and some hurt."""
    found = list(inside)
    for number, whole in enumerate(inside):
        if whole.part or whole.share or whole.count.low != whole.count.high:
            continue
        if (both := _killed_and_hurt(plain, inside, number)) is not None:
            found[number + 1 : number + 3] = [replace(one, part=False) for one in both]
            return [*found[:number], *found[number + 1 :]]
        end = _end_of_items(plain, inside, whole, last)
        for at, one in enumerate(found):
            if whole.last < one.first < end:
                found[at] = replace(one, part=True)
    return found


def of_victims(plain: Sequence[str], whole: ArabicAmount) -> bool:
    """`14 ضحية مدنية`, `بلغ عدد ضحايا التفجير 40`: a number of victims, who may be killed or hurt."""
    near = (*plain[max(0, whole.first - _BEFORE) : whole.first], *plain[whole.last : whole.last + 1])
    return any(not VICTIM.isdisjoint(roots(word)) for word in near)


def _killed_and_hurt(plain: Sequence[str], inside: Sequence[ArabicAmount], number: int) -> tuple[ArabicAmount, ArabicAmount] | None:
    """The killed and the hurt right behind a whole of victims, who add up to it; None: it is no such whole."""
    whole, behind = inside[number], inside[number + 1 : number + 3]
    if len(behind) < 2 or not of_victims(plain, whole) or behind[0].first - whole.last > _NOUN + 1:
        return None
    between = plain[whole.last : behind[0].first]
    led = any(word in _OPENS or word in _THEY_ARE for word in between) and plain[behind[0].first][:1] != "و"
    both = {own_role(plain, one) for one in behind} == {"killed", "injured"}
    return (behind[0], behind[1]) if led and both and sum(one.count.low for one in behind) == whole.count.low else None


def _end_of_items(plain: Sequence[str], inside: Sequence[ArabicAmount], whole: ArabicAmount, last: int) -> int:
    """Where those end who make up a whole, listed right behind a sign; 0: nobody is, or they are not as many."""
    at = next((at for at in range(whole.last, min(whole.last + _NOUN + 1, last)) if plain[at] in _OPENS), -1)
    if at < 0 or any(word[:1] == "و" or done_to(word) for word in plain[whole.last : at]):
        return 0
    at, total, items = at + 1, 0.0, 0
    while at < last:
        amount = next((one for one in inside if one.first == at), None)
        bare = plain[at].removeprefix("و") if items else plain[at]
        if amount is not None:
            total, at = total + amount.count.low, amount.last
        elif is_one(bare) or whose_one(bare):
            total, at = total + 1, at + 1
        elif bare.endswith(_TWO) and len(bare) >= _LEAST_OF_TWO and not is_number(bare):
            total, at = total + 2, at + 1
        else:
            break
        items += 1
        end = at
        at = _next_item(plain, at, last)
        if at < 0:
            break
    return end if items > 1 and total == whole.count.low else 0


def _next_item(plain: Sequence[str], at: int, last: int) -> int:
    """Where the next of a list begins, over the noun of the one before; -1: it is the last."""
    for place in range(at, min(at + _ITEM + 1, last)):
        if plain[place][:1] == "و" and len(plain[place]) > 2:
            return place
        if plain[place] in ("،", ","):
            return place + 1
        if plain[place] in WHERE or done_to(plain[place]) or not plain[place][0].isalpha():
            break
    return -1
