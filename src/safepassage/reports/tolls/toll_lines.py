"""The words, numbers and places of a sentence that tells tolls: which of them a part of it has, and whom its numbers count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from safepassage.records.reading import Harm
from safepassage.reports.clauses.spans import Found
from safepassage.reports.harm.alive import alive
from safepassage.reports.harm.counted import of_animals, of_things, people_unit
from safepassage.reports.harm.harm import bind
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.harm.parts import is_part
from safepassage.reports.harm.units import unit_of
from safepassage.reports.places.resolving import Mention
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

JOINTS = listed("and or nor while whereas but plus ; , -")
_CLAUSES = listed("while whereas but ;")
WHERE = listed("in at near inside outside on off around across along of over by against within beside")
BARE_WHERE = WHERE - {"of", "by", "against", "over"}
LEADS = listed("another a further some about around nearly almost at least more than up to over an other one")
_MORE = listed("more others other people persons civilians dead killed wounded injured")
_LONGEST = 9  # words from a number that no verb tells of to its place
_WHOSE = listed("his her their")  # two sons in Homs
NEAR = 4  # words behind a joint within which such a number stands
_WAYS = listed("road roads highway route way track street")
_DEEDS = listed(
    "shelling strike strikes bombing bombardment attack attacks raid raids airstrike airstrikes blast explosion drone drones mine shell "
    "shells clashes fighting ambush rocket rockets missile missiles fire sniper bomb bombs"
)
PERSON_LEADS = listed("a an one another his her their")
_COUNTRY_WHERE = listed("in inside across throughout around")


@dataclass(frozen=True, slots=True)
class Line:
    """A parsed sentence: its offset, words and numbers as far as they tell of somebody real, its text and places."""

    doc: Any
    start: int
    words: Sequence[Word]
    numbers: Sequence[Amount]
    text: str
    places: Sequence[Mention]
    days: Sequence[int] = ()  # where days stand


def harm_of(line: Line, found: Found, span: tuple[int, int], told: str) -> Harm:
    rule = found.trigger.rule
    return bind(line.words, line.numbers, line.text, line.start, *span, rule.kind, "", told).harm


def own_words(line: Line, first: int, end: int) -> bool:
    """Whether a word of harm stands in the second part before the next joint that begins a clause."""
    for at in range(first, len(line.words)):
        if line.words[at].start >= end or line.words[at].low in _CLAUSES:
            return False
        if harm_word(line.words, at):
            return True
    return False


def joint_behind(line: Line, place: Mention, end: int) -> int:
    """Where the next joint behind a place stands."""
    return next((word.start for word in line.words if place.end <= word.start < end and word.low in JOINTS), end)


def places_of(line: Line, span: tuple[int, int]) -> list[Mention]:
    """The places of a part: those that it happened at, not whence somebody came."""
    return [place for place in line.places if span[0] <= place.start < span[1] and _is_where(line, place, span[0]) and not place.river]


def place_of(line: Line, span: tuple[int, int]) -> Mention | None:
    """The first of them that is no region or country, or the first."""
    places = places_of(line, span)
    return next((place for place in places if not place.wide and not place.country_only), places[0] if places else None)


def _is_where(line: Line, place: Mention, begin: int) -> bool:
    """`in Kherson`, `on the road to Gao`, `struck Kherson, killing one`, `Kherson lost four | and Odesa two`; not `from Kherson`."""
    at = next((at for at, word in enumerate(line.words) if word.start >= place.start), 0)
    if place.country_only:
        return place.preposition in _COUNTRY_WHERE
    if place.preposition == "to":
        return low_at(line.words, at - 2) in _WAYS
    if place.preposition not in ("", "and"):
        return place.preposition in WHERE
    behind = next((word.low for word in line.words if word.start >= place.end), "")
    return behind in (",", "and", "") or place.start == begin


def counts_on(line: Line, first: int, where: Mention, parts: bool = False) -> bool:
    """
    `three others in Khartoum`, `a shopkeeper in Kandahar`: people whom the verb of the first part counts too.

    `parts`: so are those of whom is said that they were counted already (`ten of them in Saraqib`).
    """
    last = next((at for at in range(first, len(line.words)) if line.words[at].start >= where.start), len(line.words))
    if any(word.low in (",", ";", ":", "(", ")") for word in line.words[first:last]):
        return False
    if last - first > _LONGEST or any(verb_at(line.doc, word.start - line.start) for word in line.words[first:last]):
        return False
    number = next((number for number in line.numbers if line.words[first].start <= number.start < where.start), None)
    if where.preposition not in BARE_WHERE and not any(word.low in _DEEDS for word in line.words[first:last]):
        return False  # three residents of Hama
    if number is None:
        return low_at(line.words, first) in PERSON_LEADS
    if number.first - first > NEAR or any(word.low not in LEADS | _WHOSE for word in line.words[first : number.first]):
        return False
    return of_people(line.words, number, parts)


def of_people(words: Sequence[Word], number: Amount, parts: bool = False) -> bool:
    if number.percent or of_things(words, number) or of_animals(words, number) or alive(words, number):
        return False
    if is_part(words, number):
        return parts
    behind = low_at(words, number.last)
    return behind in _MORE | BARE_WHERE | {""} or people_unit(unit_of(words, number))


def verb_at(doc: Any, at: int) -> bool:
    return any(token.idx == at and token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBG", "VBN") for token in doc)
