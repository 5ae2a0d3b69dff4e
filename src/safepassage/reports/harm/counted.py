"""What a number counts, where it may tell a toll: people, animals, or weapons, buildings and vehicles."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.harm.person_words import NATIONS, ONES
from safepassage.reports.harm.units import unit_of
from safepassage.reports.lexicon.word_classes import CLASSES, PEOPLE
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_THINGS = (
    CLASSES["weapons"]
    | CLASSES["buildings"]
    | CLASSES["transport"]
    | listed(
        "tank aircraft vehicle strike raid attack explosion drone helicopter jet warplane plane missile rocket centimetre metre kilometre "
        "incident generation clinic hospital facility school kindergarten church mosque depot substation"
    )
)
_ENDS = listed("of were was had have in at by on suffered sustained received suffer sustain")
_HELPERS = listed("were was have had has")
_HIT = listed("hit struck shelled bombed attacked targeted")
_OF_WOUNDS = listed("shrapnel splinters splinter fragments bullets bullet gunfire glass sniper snipers rounds")
_BY = 6  # words behind such a number
_THEIRS = listed("our its their his her my the")
_MANY = listed("men women children")
_NOUNS = 4  # words from a number to `and as many`
_ABOARD = listed("crew crewmen driver pilot operator gunner passenger engineer commander member unit")
_ANIMALS = listed(
    "cow cattle sheep goat camel horse donkey mule chicken animal ox oxen buffalo pig dog livestock calf calves lamb "
    "fish bird hen duck goose turkey poultry bee pigeon cat rat locust animals pet elephant lion rhino wolf deer"
)
FORCES = CLASSES["troops"]


def of_animals(words: Sequence[Word], number: Amount) -> bool:
    """12 cows: the loss of a herd is no toll of people."""
    return unit_of(words, number).removesuffix("s") in _ANIMALS


def of_things(words: Sequence[Word], number: Amount) -> bool:
    """Whether weapons, buildings or vehicles are counted: two water trucks; not two tank drivers."""
    last = number.last
    if _told_before(words, number):
        return True
    if low_at(words, last) == "of" and (low_at(words, last + 1)[:1].isdecimal() or low_at(words, last + 1) in _THEIRS):
        last += 2  # 88 of 112 drones, two of our ambulances
    for place, word in enumerate(words[last : last + 4], last):
        low = _one(word.low)
        if word.low == "other":
            continue
        if low in PEOPLE or low in ONES or low in _MANY or not (low[:1].isalpha() or low in ("-", "'")):
            return False
        if low in _THINGS:
            return low_at(words, place + 1).removesuffix("s") not in PEOPLE | ONES | _ABOARD
        if harm_word([word], 0) or low in _ENDS:
            return False
    return False


def _one(low: str) -> str:
    """One of things that are many: houses, buses, batteries."""
    return next(
        (one for one in (low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("ies") + "y") if one in _THINGS),
        low.removesuffix("s"),
    )


def _told_before(words: Sequence[Word], number: Amount) -> bool:
    """
    `Of the 20 schools, |14| were hit by shelling`: a number alone, of what is hit, behind things and no people.

    So it is where nothing stands before it, unless it is people who are hit so: `14 were hit by shrapnel`.
    """
    helper, hit = low_at(words, number.last), low_at(words, number.last + 1)
    hit = low_at(words, number.last + 2) if hit == "been" else hit
    if helper not in _HELPERS or hit not in _HIT or low_at(words, number.first - 1) not in (";", ",", ":", "and", ".", ""):
        return False
    if not number.first:
        return _OF_WOUNDS.isdisjoint(word.low for word in words[number.last : number.last + _BY])  # cut off from what they are
    for word in reversed(words[: number.first]):
        low = word.low.removesuffix("s")
        if low in PEOPLE or low in ONES or low in _MANY:
            return False
        if _one(word.low) in _THINGS:
            return True
    return False


def people_unit(unit: str) -> bool:
    one = unit.removesuffix("s")
    return (
        unit in ("people", "children", "families", "staff", "personnel", "crew")
        or unit in NATIONS
        or unit.endswith("men")
        or one in PEOPLE
        or one in ONES
        or one in FORCES
    )


def and_as_many(words: Sequence[Word], number: Amount) -> bool:
    """`Two soldiers | and as many civilians`, `| and an equal number of civilians`: as many again, of people, with no verb between."""
    at = next((at for at in range(number.last, min(number.last + _NOUNS, len(words))) if words[at].low == "and"), -1)
    if at < 0 or any(harm_word(words, before) or words[before].low in _ENDS for before in range(number.last, at)):
        return False
    behind = [word.low for word in words[at + 1 : at + 6]]
    for led in (["as", "many"], ["an", "equal", "number", "of"], ["the", "same", "number", "of"]):
        if behind[: len(led)] == led:
            return any(people_unit(word) for word in behind[len(led) : len(led) + 1])
    return False
