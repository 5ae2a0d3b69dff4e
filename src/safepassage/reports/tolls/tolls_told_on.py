"""How one toll goes on in another without its verb: the parts of a whole, another day, others who did the same, nobody."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

from safepassage.records.reading import Count, Harm
from safepassage.reports.clauses.spans import Found
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.places.resolving import Mention
from safepassage.reports.tolls.toll_lines import (
    BARE_WHERE,
    JOINTS,
    LEADS,
    NEAR,
    Line,
    counts_on,
    harm_of,
    of_people,
    own_words,
    place_of,
    places_of,
    verb_at,
)
from safepassage.reports.tolls.tolls_alike import adds_up, first_role, overall
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import listed, low_at

BREAKS = listed(": , - (")  # behind which a whole is broken down
_ALONE = listed("alone")
_PARTS = listed("including incl among of")  # `11 were killed on Saturday, | including four who died on Sunday`
_DAY_BEHIND = 24  # letters behind a number within which its day stands
_SOON = 8  # letters behind a place within which `alone` stands


def broken_down(line: Line, before: Harm, left: tuple[int, int], mark: int, end: int) -> str | None:
    """
    What befell those of a whole that is told in its parts behind a sign or a joint; None: what follows are others.

    `31 were killed in two villages: | 14 in Sake and 17 in Minova`; `| 14 of them in Sake`; `of the 40 dead, | 25 were killed in Bucha`;
    `40 were killed in Ukraine | and three in Kharkiv alone`; `the blast killed ten, | six in Bucha, four in Irpin`.
    """
    role, sign = first_role(before), low_at(line.words, mark)
    if not role or sign not in BREAKS | {"and"}:
        return None
    whole: Count = getattr(before, role)
    of_these = _opens_with_whole(line, left)
    shares = _listed(line, mark + 1, end, of_these)
    if not shares:
        return None
    own = place_of(line, (line.words[0].start, left[1]))
    number, place = shares[0]
    alone = any(word.low in _ALONE for word in line.words if place.end <= word.start < place.end + _SOON)
    plainly = of_these or sign in (":", "(") or low_at(line.words, number.last) == "of" or alone
    within = own is None and sign != "and"
    if own is not None and own.country_only:
        within = all(_in_country(place, own) for _, place in shares)
    return role if (plainly or within) and adds_up(whole, [one.low for one, _ in shares], plainly) else None


def _in_country(place: Mention, country: Mention) -> bool:
    return place.place is not None and country.place is not None and place.place.country == country.place.country and not place.country_only


def _opens_with_whole(line: Line, left: tuple[int, int]) -> bool:
    """`Of the 40 dead, ...`."""
    inside = [word for word in line.words if left[0] <= word.start < left[1]]
    return bool(inside) and inside[0].low == "of" and not any(verb_at(line.doc, word.start - line.start) for word in inside)


def _listed(line: Line, first: int, end: int, told: bool) -> list[tuple[Amount, Mention]]:
    """The numbers that follow each other, each with a place of its own; `told`: the first has a verb (`25 were killed in Bucha`)."""
    found: list[tuple[Amount, Mention]] = []
    while first < len(line.words) and line.words[first].start < end:
        while low_at(line.words, first) in JOINTS:
            first += 1
        place = next(iter(places_of(line, (line.words[first].start, end))), None) if first < len(line.words) else None
        numbers = [one for one in line.numbers if place and line.words[first].start <= one.start < place.start]
        if place is None or len(numbers) != 1 or numbers[0].first - first > NEAR:
            break
        number = numbers[0]
        bare = counts_on(line, first, place, parts=True) and not own_words(line, first, place.start)
        if not bare and not (told and not found):
            break
        found.append((number, place))
        first = next((at for at, word in enumerate(line.words) if word.start >= place.end and word.low in JOINTS), len(line.words))
    return found


def befell_no_one(line: Line, found: Found, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """`No one died in Aleppo | and two died in Homs`: the first half says that nobody was harmed, the second has a number and a verb."""
    inside = [word.low for word in line.words if left[0] <= word.start < left[1]]
    nobody = inside[:1] in (["nobody"], ["none"]) or (inside[:1] == ["no"] and inside[1:2] not in (["fewer"], ["less"], ["more"]))
    first = next((at for at, word in enumerate(line.words) if word.start >= right[0]), 0)
    return nobody and not harm_of(line, found, left, "") and own_words(line, first, right[1]) and bool(places_of(line, left))


def another_day(line: Line, left: tuple[int, int], first: int, end: int) -> bool:
    """`three in Avdiivka on Monday | and four on Tuesday`, `four on 3 March | and six on 5 March in Homs`: of another day, at one place."""
    day = next((start for start in line.days if line.words[first].start <= start < end), None)
    if day is None or not any(left[0] <= start < left[1] for start in line.days):
        return False
    number = next((one for one in line.numbers if line.words[first].start <= one.start < day), None)
    there = places_of(line, (line.words[first].start, end))
    if number is None or number.first - first > NEAR or (there and (places_of(line, left) or there[0].start < day)):
        return False
    led = all(word.low in LEADS for word in line.words[first : number.first])
    between = [word.low for word in line.words[number.last :] if word.start < day]
    people = between[:1] == ["there"] or of_people(line.words, number)
    return led and len(between) <= NEAR and people and not own_words(line, first, day)


def two_days(line: Line, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """`killed three on Friday | and wounded nine on Saturday`: each number has a day of its own right behind it, and none is a part."""
    led = next((word.low for word in line.words if word.start >= right[0] and word.low not in BREAKS), "")
    return led not in _PARTS and all(_has_its_day(line, span) for span in (left, right))


def _has_its_day(line: Line, span: tuple[int, int]) -> bool:
    number = next((one for one in line.numbers if span[0] <= one.start < span[1]), None)
    day = next((start for start in line.days if span[0] <= start < span[1]), None)
    return number is not None and day is not None and number.end <= day and day - number.end < _DAY_BEHIND


def of_all_places(line: Line, first: int, end: int) -> bool:
    """`and 45 wounded overall`: at all places together."""
    number = next((one for one in line.numbers if one.first in (first, first + bool(harm_word(line.words, first)))), None)
    whole = overall(line.text[: end - line.start])
    return whole and number is not None and not places_of(line, (line.words[first].start, end))


def others_did(line: Line, first: int, where: Mention) -> bool:
    """`and the police three in Omdurman`: others did the same, and the verb is not told again."""
    number = next((one for one in line.numbers if line.words[first].start <= one.start < where.start), None)
    if number is None or number.first == first or number.first - first > NEAR or not of_people(line.words, number):
        return False
    return where.preposition in BARE_WHERE and bool(doer_of(line, line.words[first].start, where.end))


def doer_of(line: Line, begin: int, end: int) -> Sequence[Any]:
    """The words of who did it in a part without a verb: `the police | three in Sake`, `five in Sake by | the rebels`; empty: none are."""
    inside = [token for token in line.doc if begin <= line.start + token.idx < end]
    if any(token.tag_ in ("VBD", "VBZ", "VBP") for token in inside):
        return ()
    by = next((at for at, token in enumerate(inside) if token.lower_ == "by"), -1)
    counts = [number.start - line.start for number in line.numbers if begin <= number.start < end]
    led = itertools.takewhile(lambda token: token.pos_ in ("DET", "ADJ", "NOUN", "PROPN") and token.idx not in counts, inside[by + 1 :])
    words = list(led)
    if not any(token.pos_ in ("NOUN", "PROPN") for token in words) or not (by >= 0 or any(at > words[-1].idx for at in counts)):
        return ()
    return words
