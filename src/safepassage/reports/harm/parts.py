"""Which number is a part of another: `including 12`, `five of them`, `two nurses were among the 21 killed`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.harm.of_late import of_late
from safepassage.reports.words.spelled import SMALL, Amount
from safepassage.reports.words.words import Word, listed

PARTS = frozenset(("including", "incl", "among", "them", "whom", "included", "mostly", "include", "includes"))
_LATER = listed("later subsequently then since have had has also")
_LED = listed("the at more some about over nearly around up")  # among at least 35 people
_WERE = listed("was were is are")
_ALL_OF_THEM = listed("dead killed wounded injured victims missing casualties")
_ANYBODY = _ALL_OF_THEM | listed("people persons others")
_ASIDE = 9  # words
_ALL_TOLD = 16  # words from a part to the whole that it was among
_STOPS = frozenset((";", ".", ":", "|"))


def is_part(words: Sequence[Word], number: Amount) -> bool:
    """Whether those of a number were counted already, in another of its sentence."""
    if _of_whom_died(words, number):
        return False
    before = [word.low for word in words[max(0, number.first - 3) : number.first]]
    after = [word.low for word in words[number.last : number.last + 5]]
    if any(after[at : at + 2] == ["among", "them"] for at in (1, 2, 3)) and before[-1:] in ([","], ["("], ["-"]):
        return True  # 100 people, three priests among them, were murdered
    if before[-1:] in ([","], ["("], ["-"], ["with"]) and any(_among_them(words, number.last + at) for at in (0, 1, 2)):
        return True  # 5 killed (2 children among the 5)
    if of_late(words, number):
        return True
    if (stands := _stands_among(words, number)) is not None:
        return stands
    if (whole := _among_the(words)) is not None:
        return number.first > whole and before[-1:] in (["were"], ["was"])
    led = before[-1:] if number.first and harm_word(words, number.first - 1) else before[-2:]  # one of them killed four
    return bool(set(led) & PARTS) or after[:2] == ["of", "them"] or after[:2] == ["of", "whom"]


def _among_them(words: Sequence[Word], at: int) -> bool:
    """`among the 5`, `among the dead`."""
    whole = _low(words, at + 2)
    return _low(words, at) == "among" and _low(words, at + 1) == "the" and (numeral(whole) or whole in _ALL_OF_THEM)


def behind_aside(words: Sequence[Word], one: Amount, other: Amount) -> bool:
    """
    `ten soldiers, | four of them officers, | and three civilians`: whether a number stands behind the aside that a part is told in.

    Also `12 civilians, | among them 3 children, | and 4 soldiers`; of `12 people, including 3 children, and 4 soldiers` it is not said.
    """
    of_them = _low(words, one.last) == "of" and _low(words, one.last + 1) in ("them", "whom") and _low(words, one.first - 1) == ","
    if not of_them and not _named_aside(words, one):
        return False
    between = [word.low for word in words[one.last : other.first]]
    return between[-2:] == [",", "and"] and "," not in between[:-2] and len(between) <= _ASIDE


def _named_aside(words: Sequence[Word], one: Amount) -> bool:
    """`12 civilians|, among them| 3 children`: a part of people who are told by what they are."""
    comma = one.first - 2 - (_low(words, one.first - 1) == "them")
    led = _low(words, comma + 1) in ("including", "incl", "among")
    return led and _low(words, comma) == "," and _low(words, comma - 1) not in _ANYBODY


def heads_its_clause(words: Sequence[Word], number: Amount) -> bool:
    """`Fifty of them were killed`; not `, one of them in grave condition`."""
    of_them = _low(words, number.last) == "of" and _low(words, number.last + 1) == "them"
    return of_them and _low(words, number.first - 1) not in (",", "(", "-", "including", "among") and _stands_among(words, number) is None


def _of_whom_died(words: Sequence[Word], number: Amount) -> bool:
    """`47 victims, nine of whom died`, `19 wounded, two of whom later died`, `30 hurt, of whom five have died`."""
    fronted = _low(words, number.first - 2) == "of" and _low(words, number.first - 1) == "whom"
    if not fronted and (_low(words, number.last) != "of" or _low(words, number.last + 1) not in ("whom", "them")):
        return False
    at = first = number.last + (0 if fronted else 2)
    while at < first + 4 and _low(words, at) in _LATER:
        at += 1
    return at < len(words) and bool(harm_word(words, at))


def _stands_among(words: Sequence[Word], number: Amount) -> bool | None:
    """`two were among the 21 killed`, `among five killed`: the 21 are all, the two a part of them; None: nothing of the kind is told."""
    for at in range(max(1, number.first - 3), min(number.last + _ALL_TOLD, len(words) - 2)):
        if words[at].low == "among" and words[at - 1].low in _WERE and (words[at + 1].low in _LED or numeral(words[at + 1].low)):
            told = next((place for place in range(at + 1, min(at + 5, len(words))) if numeral(words[place].low)), None)
            return None if told is None else number.last <= at
        if at >= number.last and words[at].low in _STOPS:
            return None
    return None


def numeral(low: str) -> bool:
    return low[:1].isdecimal() or low in SMALL


def _among_the(words: Sequence[Word]) -> int | None:
    """Where the number stands of whom others are told: `Among the 30 people killed were 12 children`."""
    low = [word.low for word in words[:12]]
    at = low.index("among") if "among" in low else -1
    told = at >= 0 and low[at + 1 : at + 2] == ["the"] and low[at + 2 : at + 3] != [] and low[at + 2][:1].isdecimal()
    return at + 2 if told and not {"were", "was"}.isdisjoint(low[at:]) else None


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
