"""Ages of people, which count nobody: `Omar, 7,`, `a boy of nine`, `two women, 58 and 63,`; and people told of by name and age alone."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.lexicon.word_classes import PEOPLE
from safepassage.reports.times.dates import DAYS, MONTHS
from safepassage.reports.words.spelled import VAGUE, Amount
from safepassage.reports.words.words import Word, listed

_MASK = "\u25a0"  # stands for each letter of a name before a text is read
_OLDEST = 110  # years
_LONGEST_NAME = 6  # words and signs
_WHERE = listed("in at near from to around outside inside across towards toward on")  # before a name: a place, most likely
_IN_NAMES = listed("al el bin ibn abu umm ez as ash de van von -")
_ONE_OF_AN_AGE = listed("boy girl man woman child son daughter baby youth")
_MANY_UNDER_AN_AGE = listed("children kids girls boys those women people infants")
_MANY_OF_AN_AGE = listed("men women boys girls males females those all aged mostly")
_OF_BOTH_AGES = listed("men women boys girls males females")
_GENERATION = 5  # years at least from the youngest to the oldest
_TOLD_OF_THEM = listed(
    "were are have has may must could can will would in from at to of by for with on live lived fled left died remain remained still not "
    "cannot should face are"
)
_BEHIND_AN_AGE = listed("when and was had , . )") | {""}
_IN_WORDS = listed(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
_PARENTS = listed("mother father widow parent parents")


def is_age(words: Sequence[Word], number: Amount, ones: frozenset[str]) -> bool:
    """Omar, 7, and; a boy of nine; aged 15: the age of a person (`ones`: nouns of one) is no count."""
    if number.qualifier in ("fewer than", "more than") and _low(words, number.first - 1) in (
        "children",
        "girls",
        "boys",
        "infants",
        "kids",
        "toddlers",
    ):
        return (number.high or number.low) < 20  # children under five
    if _of_a_span(words, number):
        return True
    if number.qualifier == "fewer than" and _low(words, number.first - 1) in ("were", "was", "are", "is"):
        return (number.high or 0) < 20 and _low(words, number.last) in _BEHIND_AN_AGE  # all of the dead were under 15
    if (
        number.low != number.high
        or not 0 < number.low <= _OLDEST
        or number.qualifier not in ("", "about")
        or number.last - number.first > 2
    ):
        return False
    before, earlier, after = _low(words, number.first - 1), _low(words, number.first - 2), _low(words, number.last)
    if before == "of" and earlier in ("age", "ages"):
        return True  # under the age of ten
    if before in ("of", "from", "in") and after in ("family", "household"):
        return True  # four members of one family
    if before == "of" and (earlier in _PARENTS or earlier in _ONE_OF_AN_AGE):
        return True
    if before in ("aged", "age") or (before in ("under", "below", "over") and earlier in _MANY_UNDER_AN_AGE):
        return True
    if before == "turned" or (before in ("was", "is") and (earlier in ones or earlier == "who") and after in _BEHIND_AN_AGE):
        return True  # the dead man was 45.
    named = (
        number.first > 1
        and earlier not in VAGUE
        and (words[number.first - 2].text[0].isupper() or earlier in ones or is_masked(words[number.first - 2]))
    )
    decimal = words[number.first].text.isdecimal() or (earlier in ones and words[number.first].low in _IN_WORDS)
    if before in (",", "(") and named and after in (",", ")", ".", "") and decimal:
        return not (before == "," and _in_a_place(words, number.first - 2))
    return _in_a_row(words, number.first)


def _in_a_place(words: Sequence[Word], last: int) -> bool:
    """`and, in Bukavu|, 6.`, `; in Deir ez-Zor|, 3.`: the name that ends here opens a part of its own as a place; it has no age."""
    first = _name_begins(words, last)
    if _low(words, first) == "," and first and _of_name(words, first - 1) and _low(words, last + 3) in (".", ";", ""):
        first = _name_begins(words, first - 1)  # in Beni, Congo, 12.
    return words[first].low in _WHERE and _low(words, first - 1) in (",", ";", ":", "and", "")


def _name_begins(words: Sequence[Word], last: int) -> int:
    """The word before the name that ends at `last`."""
    first = last
    while first > 0 and last - first < _LONGEST_NAME and (_of_name(words, first) or words[first].low in _IN_NAMES):
        first -= 1
    return first


def _of_a_span(words: Sequence[Word], number: Amount) -> bool:
    """`The dead were men between 30 and 70`, `Men between 15 and 50 were not let out`; not `killed all between 15 and 20 of them`."""
    if number.high is None or not 0 < number.low < number.high <= _OLDEST or words[number.first].low != "between":
        return False
    whose, behind = _low(words, number.first - 1), _low(words, number.last)
    grown = whose in _OF_BOTH_AGES and number.high - number.low >= _GENERATION and behind in _TOLD_OF_THEM
    return whose in _MANY_OF_AN_AGE and (behind in (*_BEHIND_AN_AGE, ";", "who") or grown)


def _in_a_row(words: Sequence[Word], at: int) -> bool:
    """`two women, 58 and 63, dead`, `boys aged 9, 12 and 15`: one of several ages behind the people who have them."""
    first = last = at
    while first > 1 and (_years(_low(words, first - 1)) or (_low(words, first - 1) in (",", "and") and _years(_low(words, first - 2)))):
        first -= 1
    while _years(_low(words, last)) or (_low(words, last) in (",", "and") and _years(_low(words, last + 1))):
        last += 1
    several = last - first > 1 and "and" in [word.low for word in words[first:last]]
    if not several or not _years(words[at].low) or _low(words, last) not in (",", ")", ".", ""):
        return False
    whose = _low(words, first - 2)
    people = whose.removesuffix("s") in PEOPLE or whose in ("men", "women", "children", "brothers", "sisters", "sons", "daughters")
    return _low(words, first - 1) in ("aged", "ages") or (_low(words, first - 1) in (",", "(") and people)


def behind_age(words: Sequence[Word], place: int) -> int:
    """Where the age of a person ends that begins at `place`: `a boy|, 9|, was`; the same place where none does."""
    sign, after = _low(words, place), _low(words, place + 2)
    told = sign in (",", "(") and _years(_low(words, place + 1)) and after in (",", ")", ".", ";", "")
    return place if not told else place + 2 + (after == ")")


def behind_named(words: Sequence[Word], place: int) -> int | None:
    """Where somebody ends whom only a name and an age tell of, at his age: `|Salma Aziz, 9|, was killed`; None: nobody begins here."""
    if _low(words, place - 1) in _WHERE or not _of_name(words, place) or words[place].low in {*DAYS, *MONTHS, *_WHERE, *VAGUE}:
        return None
    last = place + 1
    while last < min(place + _LONGEST_NAME, len(words)) and (_of_name(words, last) or words[last].low in _IN_NAMES):
        last += 1
    behind = behind_age(words, last)
    return behind if behind > last and not _in_a_place(words, last - 1) else None


def _of_name(words: Sequence[Word], place: int) -> bool:
    if not 0 <= place < len(words):
        return False
    text = words[place].text
    return is_masked(words[place]) or (text[0].isupper() and text.isalpha() and not text.isupper())


def is_masked(word: Word) -> bool:
    """Whether a word is a name of which only black squares are left."""
    return word.text[0] == _MASK


def _years(low: str) -> bool:
    return low in _IN_WORDS or (low.isdecimal() and 0 < int(low) <= _OLDEST)


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
