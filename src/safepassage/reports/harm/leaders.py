"""One man and those with him: `killed Abu Omar, a field commander, and three of his bodyguards`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.given_names import LATIN
from safepassage.reports.harm.ages import is_masked
from safepassage.reports.harm.counted import of_animals, of_things, people_unit
from safepassage.reports.harm.harm_words import DONE_TO_THEM, STOPS, VERBS, befallen_with, harm_word
from safepassage.reports.harm.parts import numeral
from safepassage.reports.harm.person_words import ONES, SEIZED
from safepassage.reports.harm.units import unit_of
from safepassage.reports.times.dates import DAYS, MONTHS
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_ESCORTS = listed("bodyguards bodyguard companions escorts aides guards deputies associates comrades colleagues others relatives")
_HIS = listed("his her their")
_BODIES = listed("bodies corpses remains")
_AND_WITH = listed("and with plus")
_LED_FROM = 14  # words from the verb to those who were with the one who was killed
_WAS = 6  # words from `was` to those with whom he was killed
_BEFALLEN_SO = 3  # words behind a number that may say what befell it
_TO_THE_VERB = 7  # words behind a number
TITLES = listed("dr mr mrs ms prof gen col lt sgt capt")
DIED = listed("died perished fell drowned")
_RANKS = listed(
    "major captain colonel general lieutenant sergeant corporal brigadier admiral marshal commander mayor governor doctor sheikh imam "
    "father bishop judge inspector deputy emir warlord professor chief minister dr mr mrs ms prof gen col lt sgt capt"
)
_IN_NAMES = listed("al el bin ibn abu umm von van de -")
_OPENS = frozenset(("", ",", ";", ":", ".", "-", "that", "when", "where", "while"))  # a clause
_NAME = 6  # words and signs of a name


def with_a_leader(words: Sequence[Word], number: Amount) -> str:
    """
    `killed Abu Omar, a field commander, and three of his bodyguards`: what befell him befell them.

    Also of `he was killed along with three of his bodyguards`.
    """
    if role := with_company(words, number):
        return role
    if not _escort(words, number) or any(harm_word(words, at) for at in range(number.last, min(number.last + 6, len(words)))):
        return ""
    joint = _joint(words, number)
    for at in range(joint - 1, max(0, number.first - _LED_FROM) - 1, -1):
        low = words[at].low
        if low in STOPS or low in VERBS or low in ("but", "while", "when") or numeral(low):
            return ""
        if role := harm_word(words, at):
            done = low_at(words, joint) == "with" or low_at(words, at - 1) not in VERBS
            return role if done and (low in DONE_TO_THEM or low == "killing" or _shot_dead(words, at)) else ""
    return ""


def with_company(words: Sequence[Word], number: Amount) -> str:
    """`He was killed |with 12 others|`, `was wounded along |with her two children|`, `together |with his wife|`: what befell them too."""
    theirs = words[number.first].low in _HIS
    joint = _joint(words, number)
    role = befallen_with(words, joint)
    if not role or any(harm_word(words, at) for at in range(number.last, min(number.last + _BEFALLEN_SO, len(words)))):
        return ""  # was killed with 12 others missing
    if of_things(words, number) or of_animals(words, number):
        return ""
    company = theirs or (joint < number.first - 1 and people_unit(unit_of(words, number))) or _escort(words, number)
    return role if company else ""


def _escort(words: Sequence[Word], number: Amount) -> bool:
    """Whether those of one man are counted, joined to him: `and three of his bodyguards`, `along with two aides`, `and her three sons`."""
    theirs = [word.low for word in words[number.last : number.last + 3]]
    joint = _joint(words, number)
    own = (theirs[:1] == ["of"] and not _HIS.isdisjoint(theirs)) or not _ESCORTS.isdisjoint(theirs)
    own = own or (joint < number.first - 1 and people_unit(unit_of(words, number)))
    alike = of_animals(words, number) or of_things(words, number)
    return own and not alike and low_at(words, joint) in _AND_WITH


def _joint(words: Sequence[Word], number: Amount) -> int:
    """Where the `and` before a number stands, and before whose they are: `and his two bodyguards`."""
    return number.first - 1 - (low_at(words, number.first - 1) in _HIS)


def leads(words: Sequence[Word], number: Amount) -> bool:
    """`killed Abu Omar and three of his bodyguards`: whether one more stands before a number, told by his name alone or with `with`."""
    if with_company(words, number):
        return _is_one_before(words, number)
    if _named_before(words, number):
        return True
    if not with_a_leader(words, number):
        return False
    last = _joint(words, number)
    last -= low_at(words, last - 1) in ("along", "together")
    if low_at(words, last - 1) in DONE_TO_THEM:
        return False
    at = last - 1 - (low_at(words, last - 1) == ",")
    first = at
    while first >= 0 and (words[first].text[:1].isupper() or words[first].low in ("-", "al", "el", "bin", "ibn")):
        first -= 1
    return (
        0 < at - first <= _NAME
        and first >= 0
        and (words[first].low in DONE_TO_THEM or words[first].low == "killing" or _shot_dead(words, first))
    )


def _shot_dead(words: Sequence[Word], at: int) -> bool:
    return words[at].low == "dead" and low_at(words, at - 1) == "shot"


def _is_one_before(words: Sequence[Word], number: Amount) -> bool:
    """`He |was| killed along with 12 others`: whether the verb is of one."""
    return any(words[at].low == "was" for at in range(max(0, number.first - _WAS), number.first))


def _named_before(words: Sequence[Word], number: Amount) -> bool:
    """
    `|Dr. Samer| and two nurses were killed`, `|Yusuf| and his driver were wounded`: one told by his name alone, whom the verb tells of too.

    Whoever is told by a calling and a name that is blacked out is counted by himself.
    """
    joint = _joint(words, number)
    last = joint - 1
    if low_at(words, joint) != "and" or last < 0 or not _of_name(words, last):
        return False
    first = last
    while first > 0 and last - first < _NAME and (_of_name(words, first - 1) or words[first - 1].low in _IN_NAMES):
        first -= 1
    titled = low_at(words, first - 1) == "." and low_at(words, first - 2) in TITLES
    first -= 2 * titled
    corpses = low_at(words, first - 1) == "of" and low_at(words, first - 2) in _BODIES
    if not (corpses or low_at(words, first - 1) in _OPENS | DAYS.keys()) or (words[first].low in ONES and is_masked(words[last])):
        return False
    own = joint < number.first - 1 or words[number.first].low in _HIS
    his = low_at(words, number.last) == "of" and low_at(words, number.last + 1) in _HIS
    told = corpses or own or titled or his or words[first].low in _RANKS or (last > first and words[first].low in ONES)
    told = told or any(is_masked(word) or word.low in LATIN for word in words[first : last + 1])
    if not told:
        return False  # Oxfam and three guards
    others = words[number.first].low in _HIS or people_unit(unit_of(words, number))
    return others and not of_things(words, number) and (corpses or _were_harmed(words, number))


def _of_name(words: Sequence[Word], at: int) -> bool:
    text = words[at].text
    named = text[0].isupper() and text.isalpha() and not text.isupper()
    return is_masked(words[at]) or (named and words[at].low not in {*DAYS, *MONTHS})


def _were_harmed(words: Sequence[Word], number: Amount) -> bool:
    """Whether `were killed`, `died` follows before any sign."""
    last = number.last + (low_at(words, number.last) == "," and low_at(words, number.last - 1).isdecimal())  # her son Peter, 6, were
    for at in range(last, min(last + _TO_THE_VERB, len(words) - 1)):
        if words[at].low in DIED:
            return True
        if words[at].low in ("were", "are") or (words[at].low == "have" and words[at + 1].low == "been"):
            behind = range(at + 1, min(at + 4, len(words)))
            among = low_at(words, at + 1) == "among"
            return among or any(harm_word(words, place) or words[place].low in SEIZED for place in behind)
        if not words[at].low.isalpha():
            return False
    return False
