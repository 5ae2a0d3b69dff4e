"""Persons whose name reads like a place's: `trucks reached Olena Bridge`, `Boris Mills said`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.roles_and_names import TRADES
from safepassage.reports.harm.ages import behind_age
from safepassage.reports.lexicon.word_classes import CLASSES
from safepassage.reports.parties.holders import HOLDERS
from safepassage.reports.parties.named_bodies import GIVEN
from safepassage.reports.places.announced import SURELY
from safepassage.reports.places.place_types import TYPES_BEFORE
from safepassage.reports.words.words import Word, listed, low_at

_SAYS_WHERE = listed(
    "in at near outside inside around off on onto across along through between over under of from by beside behind the this"
)
_FOLLOWING = frozenset(
    [*((word, "to") for word in ("loyal", "faithful", "allied")), *((word, "of") for word in ("followers", "supporters", "sons", "son"))]
)

_MAY_BEFALL = listed("hit struck reached left lost attacked hits strikes reaches leaves hitting striking reaching")  # towns and persons
WOUNDING = listed("bullet bullets shrapnel splinter splinters fragment fragments round rounds ricochet knife")
BODY = listed(
    "leg legs arm arms head chest back neck stomach abdomen foot feet hand hands shoulder shoulders face eye eyes thigh knee knees hip "
    "belly throat spine jaw skull temple"
)
_WHO_TAKE_TOWNS = listed(
    "troops soldiers army forces fighters rebels militia militias militiamen brigade brigades battalion units police tanks column columns "
    "guerrillas insurgents paramilitaries marines commandos convoy convoys trucks lorries buses ships gunmen militants jihadists"
)
_HOLDS = listed("held hold holds control controls controlled defend defends defended")
_FAMILIES = ("enko", "chuk", "ivna", "ovna", "evna", "ovych", "evych", "ovich", "evich", "shvili")
_OPENS_PLACES = listed(
    "al el umm wadi jabal jebel tel tal tall tell bab beit bayt deir khan ain ein abu bani beni ras mount lake camp kafr kafar shaykh "
    "sheikh sidi wad dar san santa santo saint st sainte são port puerto fort villa new old nova novo upper lower east west north south "
    "cape point nahr ard haji hajji mar"
)  # with a given name behind them they are places
_OWN = listed("his her their")
_OF_ONE = listed(
    "child children son sons daughter daughters wife husband mother father brother sister baby family man woman girl boy grandson "
    "grandmother grandfather pensioner teenager widow widower year-old"
)
_REACH = listed("reached reach reaches reaching")
_WHO_REACH_PERSONS = listed(
    "rescuers rescuer medics medic paramedics paramedic firefighters firefighter doctors nurses reporters reporter journalists journalist "
    "neighbours neighbors relatives colleagues bystanders divers"
)
_LONGEST = 3  # words of a person's name
_OF_SOMEBODY = listed("the his her one both")
_NEAR = 4  # words before a verb in which its subject stands


def follows(words: Sequence[Word], first: int) -> bool:
    """`loyal to X`, `followers of X`: X is somebody."""
    return (low_at(words, first - 2), low_at(words, first - 1)) in _FOLLOWING


def given_and_family(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a given name and one more word with a capital, [first, last), are a person's: no word says that they are where."""
    named = last - first == 2 and words[first].low in GIVEN and words[first].text.istitle() and words[first + 1].text.istitle()
    return named and low_at(words, first - 1) not in _SAYS_WHERE


def told_of_somebody(words: Sequence[Word], first: int, last: int) -> bool:
    """
    Whether a name that no gazetteer has, [first, last), is told of as a person: `Zoryana Hrytsenko`, `X, 71,`, `X and her two sons`.

    By how a family's or a father's name ends, by an age, by what only a person is or has; not behind a word that says where.
    """
    if low_at(words, first - 1) in _SAYS_WHERE or not all(word.text.istitle() for word in words[first:last]):
        return False
    if last - first == 2 and (words[last - 1].low.endswith(_FAMILIES) or _given_behind(words[first], words[last - 1])):
        return True
    sign, behind = low_at(words, last), low_at(words, last + 1)
    if sign == "and" and behind in _OWN:
        return not _OF_ONE.isdisjoint(word.low for word in words[last + 2 : last + 2 + _NEAR])
    if sign not in (",", "(") or last - first > _LONGEST:
        return False
    if behind == "who" or behind_age(words, last) > last:
        return True
    told = {word.low for word in words[last + 2 : last + 2 + _NEAR]}
    return behind in ("a", "an", *_OWN) and bool(told & (TRADES | _OF_ONE)) and told.isdisjoint(CLASSES["areas"])


def _given_behind(one: Word, other: Word) -> bool:
    """`Daoud Ismail`: a given name in the second place; not `Saint Peter`, `Port Victor`, `Tel Ibrahim`."""
    return other.low in GIVEN and one.low not in _OPENS_PLACES


def rescued(words: Sequence[Word], first: int) -> bool:
    """`Rescuers reached |X Y`: who reaches persons more than towns reaches whoever, or wherever, stands here."""
    doers = (word.low for word in words[max(0, first - 1 - _NEAR) : first - 1])
    return low_at(words, first - 1) in _REACH and not _WHO_REACH_PERSONS.isdisjoint(doers)


def befell_somebody(words: Sequence[Word], first: int, last: int) -> bool:
    """
    Whether a name that no gazetteer has, [first, last), is of somebody hit or reached: `hit Olena`, `a bullet hit X`, `hit X in the leg`.

    Not where forces did it: `troops reached Olena` may be a village.
    """
    if last - first > 2:
        return False
    if low_at(words, last) in ("was", "is", "were") and low_at(words, last + 1) in _MAY_BEFALL:
        return not WOUNDING.isdisjoint(word.low for word in words[last + 2 : last + 2 + _NEAR])
    if low_at(words, first - 1) not in _MAY_BEFALL:
        return False
    if low_at(words, last) == "in" and low_at(words, last + 1) in _OF_SOMEBODY and low_at(words, last + 2) in BODY:
        return True
    doers = {word.low for word in words[max(0, first - 1 - _NEAR) : first - 1]}
    if not WOUNDING.isdisjoint(doers):
        return True
    return last == first + 1 and words[first].low in GIVEN and _WHO_TAKE_TOWNS.isdisjoint(doers)


def held_by_force(words: Sequence[Word], first: int) -> bool:
    """`Serb forces held |Knin|`: who holds and is armed holds a place."""
    doers = (word.low for word in words[max(0, first - 1 - _NEAR) : first - 1])
    return low_at(words, first - 1) in _HOLDS and not _WHO_TAKE_TOWNS.isdisjoint(doers)


def is_holder(words: Sequence[Word], place: int) -> bool:
    """Whether a name is an office holder's, not a town's of that name: `in Khattab`, `the village of Khattab`."""
    before = low_at(words, place - 1)
    return words[place].low in HOLDERS and before not in SURELY and not (before == "of" and low_at(words, place - 2) in TYPES_BEFORE)
