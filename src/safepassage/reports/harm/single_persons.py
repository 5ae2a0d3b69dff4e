"""Where words that tell of one person begin and end: `a Palestine Red Crescent ambulance driver`, `her neighbour Petro, 70`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Count
from safepassage.reports.harm.ages import behind_age, behind_named, is_masked
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.harm.person_words import BEEN, DETERMINERS, DOING, ENDS, NATIONS, NTH, OF_ONE_VERB, ONES, TOLD_OF_MANY, WHOSE
from safepassage.reports.lexicon.word_classes import PEOPLE
from safepassage.reports.words.figures import behind_number
from safepassage.reports.words.words import Word, listed, low_at

_REPORTS = listed("report reports evidence record records word sign indication confirmation case cases")
_KIN = listed("son daughter wife husband brother sister mother father child baby cousin nephew niece uncle aunt grandson granddaughter")
_MADE_BY = listed("made led built held run born owned style speaking")
_NO_DEEDS = listed("building housing training meeting wing king ring clothing being nothing anything gathering wedding crossing landing")
_MADE_OF_PERSONS = ("ist", "ian", "ean", "uan", "ican", "man", "woman")
_SHORT = 5  # letters of nouns that only end as those of people do: fist, mist, twist


def phrase_end(words: Sequence[Word], place: int) -> int:
    """Where the noun phrase that begins here ends, at most four words on."""
    last = min(place + 4, len(words))
    return next((at for at in range(place, last) if words[at].low in ENDS or (at > place and words[at].low in DETERMINERS)), last)


def person_at(words: Sequence[Word], at: int) -> int | None:
    """Where the person that this word begins ends: `a Palestine Red Crescent ambulance driver`; None: it begins none."""
    low = words[at].low
    if at and (words[at - 1].low in ("not", "without") or _nothing_of(words, at)):
        return None  # not a single civilian was killed
    if low == "the" and low_at(words, at + 1) + "s" in NATIONS and low_at(words, at + 2) not in OF_ONE_VERB | ONES:
        return None  # the Tutsi were killed
    if low == "another" and at + 1 < len(words):
        verb = at + 1 + words[at + 1].low.endswith("ly")  # another critically wounded
        if words[at + 1].low in BEEN or (
            verb < len(words) and harm_word(words, verb) and (words[verb].low == "lost" or object_free(words, verb + 1))
        ):
            return at + 1  # not `another killed 3`
    if low == "both":
        following = low_at(words, at + 1)
        if following.removesuffix("s") in ONES or following in ("men", "women", "children", "boys", "girls"):
            return at + 2 if _ends(words, at + 2) else None
        alone = (at and words[at - 1].low in DOING and _ends(words, at + 1)) or following in ("were", "died")
        return at + 1 if alone else None
    if _one_more(words, at):
        return at + 2
    if low_at(words, at + 1) == "civilian" and low_at(words, at + 2) in ("dead", "wounded", "injured"):
        return None  # put the civilian dead at nine
    if low not in DETERMINERS:
        if low in ("him", "her", "me") and at and words[at - 1].low in DOING and _ends(words, at + 1):
            return at + 1
        if (named := _by_name_or_number(words, at)) is not None:
            return named
        next_word = at + 1 + (low_at(words, at + 1).endswith("ly"))
        next_word += 4 * (low_at(words, at + 1) == "-" and low_at(words, at + 2) == "of")  # Father-of-three killed
        bare = low in ONES and low_at(words, next_word) in ("killed", "wounded", "injured", "hurt", "dead", "shot")
        return at + 1 if bare and (not at or words[at - 1].low in (",", ";", ".", ":", "-", "and", "(")) else None
    for place in range(at + 1, min(at + 8, len(words))):
        low = words[place].low
        if (
            _is_one(low)
            or (low == "couple" and (place > at + 1 or words[at].low == "the"))
            or (low == "head" and low_at(words, place + 1) == "of")
            or (low == "old" and words[place - 1].low == "-" and words[place - 2].low == "year")
        ) and ((named := behind_named(words, place + 1)) or _ends(words, place + 1)):
            return named or place + 1 + _and_kin(words, at, place + 1)  # her neighbour Petro, 70
        if low in ("'", "s") and "'" in (low, words[place - 1].low):
            continue  # the mayor's wife
        if low == "." and len(words[place - 1].text) == 1 and words[place - 1].text.isupper():
            continue  # a U.N. driver
        if (low in ENDS and low != "-") or low in DETERMINERS or (place > at + 1 and harm_word(words, place)):
            return None
    return None


def _by_name_or_number(words: Sequence[Word], at: int) -> int | None:
    """Where a person ends who is told of by what he is and a name or a number: `guard Ali, 22`, `Patient 17`; None: nobody is."""
    if words[at].low not in ONES:
        return None
    last = at + 1
    while last < len(words) and is_masked(words[last]):
        last += 1
    if last > at + 1:
        return behind_age(words, last)
    if (number := behind_number(words, last)) > last:
        return number
    return behind_named(words, last)


def _nothing_of(words: Sequence[Word], at: int) -> bool:
    """`no report of a civilian killed`."""
    return words[at - 1].low == "of" and low_at(words, at - 2) in _REPORTS and low_at(words, at - 3) == "no"


def _is_one(low: str) -> bool:
    """A noun of one person: one that is known, or made as such nouns are (a novelist, a librarian, a fireman)."""
    return low in ONES or low + "s" in NATIONS or (len(low) > _SHORT and low.endswith(_MADE_OF_PERSONS))


def _and_kin(words: Sequence[Word], at: int, place: int) -> int:
    """`his wife | and son were hurt`: the words of one more of the family, who has no article of his own."""
    kin = words[at].low in WHOSE and low_at(words, place) == "and" and low_at(words, place + 1) in _KIN
    return 2 if kin and _ends(words, place + 2) else 0


def begins_with_one(words: Sequence[Word], at: int) -> bool:
    """`a fourth in Tulkarm`, `another in Jenin`, `his brother Hassan`; not `a suburb of`."""
    if (low_at(words, at + 1) in NTH and not _fraction(words, at)) or (words[at].low == "another" and _ends(words, at + 1)):
        return True
    return person_at(words, at) is not None or words[at].low in WHOSE


def _one_more(words: Sequence[Word], at: int) -> bool:
    """`killed two boys and maimed a third`, `a third was wounded`, `the other was hurt`: one beside those who were named before."""
    low, following = words[at].low, low_at(words, at + 1)
    if low not in ("a", "another", "the") or not (following in NTH or (low == "the" and following == "other")) or _fraction(words, at):
        return False
    done = at > 0 and words[at - 1].low in DOING and _ends(words, at + 2)
    near = 9 if low_at(words, at + 2) == "of" else 6  # the second of two brothers was shot
    return done or any(harm_word(words, place) for place in range(at + 2, min(at + near, len(words))))


def _fraction(words: Sequence[Word], at: int) -> bool:
    """`a third of the patients`: how many they are is not told; `the third of the brothers`, `a second of them` are one."""
    return words[at].low == "a" and low_at(words, at + 1) != "second" and low_at(words, at + 2) == "of"


def _ends(words: Sequence[Word], place: int) -> bool:
    """Whether no noun goes on here: `a refugee | camp` does."""
    if place >= len(words):
        return True
    low = words[place].low
    if low == "'" and low_at(words, place + 1) == "s":
        return False  # a shepherd's four children
    if low == "-" and (low_at(words, place + 1) in _MADE_BY or low_at(words, place + 1).endswith("ed")):
        return False  # an Indian-made ambulance
    if low in TOLD_OF_MANY:
        return False  # 7 civilian casualties
    doing = low.endswith("ing") and low not in _NO_DEEDS  # a woman fetching bread
    return low in ENDS or low.endswith(("ed", "ly")) or doing or bool(harm_word(words, place)) or not low[0].isalnum()


def object_free(words: Sequence[Word], place: int) -> bool:
    """Whether no object stands here: `hurt by glass`, `killed.`; `killed three airmen` has one."""
    return place >= len(words) or not words[place].low[0].isalnum() or words[place].low in ENDS


def of_people(count: Count) -> bool:
    one = count.unit.removesuffix("s")
    return (
        one in PEOPLE
        or _is_one(one)
        or count.unit in NATIONS
        or count.unit in ("people", "children", "families")
        or count.unit.endswith("men")
    )
