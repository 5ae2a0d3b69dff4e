"""
Where a claim is that names no place itself, by what the sentences around it tell.

`entered |Hitsats camp| and burned shelters`; `mortars hit |the hospital| in X. … Y denied that its men had fired |on the hospital|`;
`|Two of the dead| were nurses`; `The town's hospital was looted and |14 patients were shot|`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from safepassage.records.reading import ReadKind
from safepassage.reports.places.came_from import only_whence, where_it_came
from safepassage.reports.places.claim_places import Step
from safepassage.reports.places.resolving import IN_REACH, SAINTS, Mention, apart
from safepassage.reports.words.words import listed

_SCENES = ("in", "on", "at", "near", "into", "inside", "outside", "entered", "around", "against")
_JOINED = re.compile(r",? ?(?:and |then |and then |where they |where )?(?:\w{3,12}ly )?")  # between the place of one deed and the next
_SITE = (
    "hospital|clinic|church|mosque|school|monastery|convent|orphanage|prison|jail|camp|market|bakery|shelter|theatre|theater|station|"
    "university|warehouse|depot|museum|library|convoy|bus|ferry|ship|boat|funeral|wedding|checkpoint|bridge|plant|embassy|hotel|factory"
)
_THE_SITE = re.compile(rf"\b(?:the|that|this)(?: [a-z]{{3,12}})? (?P<noun>{_SITE})\b(?! (?:of|in|at|near) )|\b(?P<whom>civilian)s\b")
_OF_A_SITE = re.compile(
    r"\b(?:(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]hat)(?: [\w.'’-]{2,15}){0,3}? (?:hospital|clinic|church|mosque|school|prison|market|bakery)|"
    r"its (?:corridors?|wards?|floors?|beds|patients|basements?|walls|yard|halls?|doctors|nurses|cells|pews))\b"
)
_ANSWERS = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed)?|admit(?:s|ted)?|apologi[sz]ed|regret(?:s|ted)|acknowledged|"
    r"accuse[sd]?|blame[sd]?|condemn(?:s|ed)?|confirm(?:s|ed)?|investigat(?:e|es|ed|ing))\b"
)
_BUILDINGS = tuple(f" {word}" for word in listed("hospital clinic church mosque school market stadium university prison hotel cathedral"))
_OF_SAINT = re.compile(r"\b(?:church|chapel|hospital|clinic|convent|monastery|parish|school|cathedral|mission|college) of (?:the )?$")
_WHERE = re.compile(r",? where (?:the |a )?")
_OF_THE_DEAD = re.compile(
    r"(?:[\w'’-]{2,12} ){1,3}of (?:the|those) (?:dead|killed|wounded|injured|victims|casualties)\b|The dead (?:were|included)\b"
)
_IN_A_WARD = re.compile(r"\b(?:in|at) (?:the|a|an|its) (?:[\w'’-]{2,12} ){0,2}(?:hospital|clinic|ward|camp|prison)\b")
_BACK_TO = re.compile(
    r"\b(?:turned|sent|forced|ordered|driven|pushed)(?: (?:it|them|him|her|the [a-z]{3,10}|(?:[a-z]{3,7} )?trucks))? back to "
    r"(?:the )?$"
)
_ARRIVES = re.compile(
    r"\b(?:arriv(?:ed|es?|ing|als?)|(?:came|come|let|got|getting) (?:in|through)|turned up|showed up|(?:over)?due|expected|"
    r"unload(?:ed|ing)?)\b"
)
_LIES = re.compile(
    r"(?:a|an|the) (?:[a-z-]{3,12} ){0,2}(?:town|village|city|suburb|district|settlement|hamlet|camp|port|island|neighbou?rhood)"
    r"(?: (?:of|in|near|outside|just outside|on|at|close to|north of|south of|east of|west of) (?:the )?(?:[A-Z][\w'’-]{1,20} ?){1,3}){1,3}"
)
_MANY = re.compile(r"\b(?:\d{2,3},\d{3}|\d{1,3},\d{3},\d{3}|\d{5,7})\b|\bmillion\b")
_THE_TOWN = re.compile(r"\b[Tt]h(?:e|is|at) (?:town|village)\b")
_SMALL = ("site", "district")
_WORD = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,7}|[A-Za-z]{3,9}")
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {name: number for number, name in enumerate(_ONES, 1)}
_NUMBERS |= {"dozen": 12, "dozens": 24, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100, "hundreds": 200}
_SAID = re.compile(r",? (?:said|told|say|reported|warned|added)\b")
_ON_THE_GROUND = (ReadKind.NEED, ReadKind.INCIDENT, ReadKind.DISPLACEMENT)
_OF_A_STATE = re.compile(r"\b(?:countr(?:y|ies)|nation\w{0,4}|government|parliament|million|capital|here)\b")
_NAME = re.compile(r"\b[A-Z][a-z]")
_NEAR = 3  # sentences back to a toll


class Placed(NamedTuple):
    """A claim of the text with the place that it was given."""

    start: int
    end: int
    sentence: int
    kind: ReadKind
    place: Mention


class Carried(NamedTuple):
    """
    A claim whose place may come from elsewhere: number and letters of its sentence, its own letters, its kind, the places of its sentence.

    `rule`, `step`: what the rules chose, and by which of them; `before`: the claims of the text so far; `log`: the town of a log;
    `filed`: that of the dateline.
    """

    text: str
    sentence: int
    piece: tuple[int, int]
    letters: tuple[int, int]
    kind: ReadKind
    places: Sequence[Mention]
    rule: Mention | None
    step: Step
    before: Sequence[Placed]
    log: Mention | None = None
    main: Mention | None = None
    filed: Mention | None = None

    @property
    def words(self) -> str:
        """The claim as it is written."""
        return self.text[slice(*self.letters)]


def as_carried(best: Mention | None, one: Carried) -> Mention | None:
    """The chosen place, or the one to which the sentences around a claim point more plainly."""
    best = _not_at_the_saint(_in_the_town_where(_where_it_arrived(best, one), one), one)
    if best is not None and only_whence(best, one.kind, one.text, one.piece[0], one.places):
        return where_it_came(best, one.text, one.piece[0], one.places, one.log or one.main, one.filed)
    if best is not None and best.end > one.piece[0]:
        return best
    back = _of_the_deed_before(one) or back_at_the_site(one) or _of_the_last_toll(one)
    back = back or _of_the_item_before(best, one) or _of_its_neighbour(one)
    if back is not None:
        return back
    best = _not_where_filed(best, one)
    return _around_it(_at_no_country(_not_whence_they_spoke(best, one), one), one)


def is_sent_back_to(place: Mention, text: str, start: int) -> bool:
    """`The convoy was turned back to |Monrovia|`: where it went instead of getting through."""
    return _BACK_TO.search(text, max(start, place.start - 60), place.start) is not None


def _of_the_deed_before(one: Carried) -> Mention | None:
    """`repelled an attack |on El Fasher|, killing 45`: where the deed was that is told right before in the same sentence."""
    rule = one.rule
    if one.step != "before" or rule is None or one.kind is not ReadKind.INCIDENT or rule.preposition not in _SCENES:
        return None
    joined = rule.end <= one.letters[0] and _JOINED.fullmatch(one.text, rule.end, one.letters[0]) is not None
    return rule if joined and not rule.country_only else None


def back_at_the_site(one: Carried) -> Mention | None:
    """`… denied that its soldiers had fired on |the hospital|`: where the hospital was that was told of last."""
    if one.places or _ANSWERS.search(one.text, *one.piece) is None:
        return None
    site = _THE_SITE.search(one.words)
    if site is None:
        return None
    told = re.compile(rf"\b{site['noun'] or site['whom']}s?\b", re.IGNORECASE)
    for placed in reversed(one.before):
        if placed.sentence < one.sentence and told.search(one.text, placed.start, placed.end):
            return None if placed.place.country_only else placed.place
    return None


def _of_the_last_toll(one: Carried) -> Mention | None:
    """`|Two of the dead| were nurses`: where the dead were who were told of last, as far as they are that many."""
    if one.places or one.kind is not ReadKind.INCIDENT or _OF_THE_DEAD.match(one.words) is None or _IN_A_WARD.search(one.words):
        return None
    least = _most_in(one.words)
    near = (placed for placed in reversed(one.before) if 0 < one.sentence - placed.sentence <= _NEAR)
    tolls = (placed for placed in near if placed.kind is ReadKind.INCIDENT and _most_in(one.text[placed.start : placed.end]) >= least)
    return next((placed.place for placed in tolls if not placed.place.country_only), None)


def _most_in(words: str) -> int:
    """The greatest number in some words."""
    said = (int(word.replace(",", "")) if word[0].isdecimal() else _NUMBERS.get(word.lower(), 0) for word in _WORD.findall(words))
    return max(said, default=0)


def _of_its_neighbour(one: Carried) -> Mention | None:
    """`The town's hospital was looted |and 14 patients were shot|`: where the first half was of a sentence that names no place."""
    last = one.before[-1] if one.before else None
    if _somewhere(one.places) or last is None or last.sentence != one.sentence or one.kind is not last.kind:
        return None
    if one.kind not in _ON_THE_GROUND or _NAME.search(one.words):
        return None  # `Angur Adda is closed, and |Ghulam Khan| opens`, of no list
    return last.place if one.text[last.end : one.letters[0]].strip(" ,") in ("and", "", "then") else None


def _of_the_item_before(best: Mention | None, one: Carried) -> Mention | None:
    """`3. In Bor, shops were burned. 4. |The town's| hospital was looted`: the town of the item before, not that of an earlier one."""
    last, lead = (one.before[-1] if one.before else None), one.text.find("\n")
    if one.places or one.step != "meant" or best is not one.main or best is None or _THE_TOWN.search(one.words) is None:
        return None
    if last is None or last.sentence >= one.sentence or best.start < lead or "\n" not in one.text[last.end : one.letters[0]]:
        return None
    return last.place if last.place.place is not None and last.place.place.precision == "city" else None


def _not_where_filed(best: Mention | None, one: Carried) -> Mention | None:
    """`KHARTOUM - Shells hit a school in El Obeid. … |There is no blood|`: in the town that all was told of so far, not in the bureau's."""
    if best is None or one.filed is None or best.start != one.filed.start or one.kind not in _ON_THE_GROUND:
        return best
    if _somewhere(one.places):
        named = one.rule if one.step == "own" and one.rule is not None and one.rule.preposition not in ("from", "to") else None
        return named if named is not None and named.place is not None and not named.country_only else best
    last = one.before[-1] if one.before else None
    if last is None or one.sentence - last.sentence > 2 or "\n" in one.text[last.end : one.letters[0]] or _OF_A_STATE.search(one.words):
        return best
    filed = best.place.name if best.place is not None else ""
    told = [placed.place.place for placed in one.before]
    if any(place is None or place.name == filed or place.precision in ("country", "region") for place in told):
        return best
    if best.place is None or any(place is not None and apart(place, best.place) < 2 * IN_REACH for place in told):
        return best  # `PORT SUDAN - A drone hit the airport. |Three died|`
    return last.place if last.sentence < one.sentence else best


def _not_whence_they_spoke(best: Mention | None, one: Carried) -> Mention | None:
    """`Aid workers |in Monrovia| said rebels attacked Greenville. |The town| has no doctor`: the one that was told of."""
    if best is None or one.step != "meant" or one.rule is None or one.rule.start == best.start or one.rule.country_only:
        return best
    last = one.before[-1] if one.before else None
    goes_on = last is not None and last.sentence == one.sentence - 1 and last.place.start == one.rule.start
    if goes_on and last is not None and last.kind is ReadKind.DISPLACEMENT:
        return best  # `Militants attacked Djibo. 300 households arrived |in Dori|. The tower in |the town| was destroyed`
    return one.rule if _THE_TOWN.search(one.words) and (goes_on or _SAID.match(one.text, best.end)) else best


def _somewhere(places: Sequence[Mention]) -> bool:
    """Whether any of the names has a point: a site that no list has (`the St. Paul hospital`) tells nothing."""
    return any(place.place is not None for place in places)


def _at_no_country(best: Mention | None, one: Carried) -> Mention | None:
    """`The hospital has run out of dressings`: a building is in the town that was told of last, not in all of a country."""
    if best is None or not best.country_only or _OF_A_SITE.search(one.words) is None:
        return best
    last = next((placed.place for placed in reversed(one.before) if placed.place.place is not None), None)
    begin = one.text.rfind("\n", 0, one.letters[0])
    return last if last is not None and last.start > begin and not (last.country_only or last.wide) else best


def is_only_told_of(quote: str) -> bool:
    """`Ardamata, |a town outside El Geneina|`: words that only tell where a place lies claim nothing."""
    return _LIES.fullmatch(quote) is not None


def _around_it(best: Mention | None, one: Carried) -> Mention | None:
    """`15,000 people displaced since 29 February`: so many are not of the one quarter that was told of last."""
    place = best.place if best is not None else None
    small = place is not None and (place.precision in _SMALL or place.precision.startswith("somewhere in"))
    if one.kind is not ReadKind.DISPLACEMENT or not small or one.places or _MANY.search(one.words) is None:
        return best
    main = one.main.place if one.main is not None else None
    if main is not None and main == place and main.precision == "site":
        return best  # `Blace is crowded. |About 20,000 people stand in the mud|`: nowhere else was told of
    return one.main if main is not None and main.precision in ("city", "region", "country") else None


def _in_the_town_where(best: Mention | None, one: Carried) -> Mention | None:
    """`taken to |Quibdo|, where the San Francisco hospital has no blood`: a building is in that town, whatever town it is called after."""
    if best is None or not best.text.lower().endswith(_BUILDINGS) or best.start < one.letters[0]:
        return best
    town = next((m for m in reversed(one.places) if m.end <= best.start and m.place is not None and not m.country_only), None)
    return town if town is not None and _WHERE.fullmatch(one.text, town.end, best.start) is not None else best


def _not_at_the_saint(best: Mention | None, one: Carried) -> Mention | None:
    """`In Quibdo, the church |of San Jose| was burned`: what is called after a saint is in the town told before, not in one of his name."""
    if best is None or best.start < one.piece[0] or best.text.lower().split()[0].strip(".") not in SAINTS:
        return best
    if _OF_SAINT.search(one.text, max(one.piece[0], best.start - 40), best.start) is None:
        return best
    here = [m for m in one.places if m.end <= best.start and m.preposition in _SCENES and not m.country_only]
    line = one.text.rfind("\n", 0, one.piece[0])
    told = (placed.place for placed in reversed(one.before) if placed.place.start > line and not placed.place.country_only)
    return here[-1] if here else next(told, best)


def _where_it_arrived(best: Mention | None, one: Carried) -> Mention | None:
    """`1130 Convoy of 8 trucks |from Lombe| arrived`: in the town whose log it is, where its entry names nothing but whence it came."""
    begin, end = one.text.rfind("\n", 0, one.letters[0]) + 1, one.text.find("\n", one.letters[1])
    if best is None or one.log is None or best.preposition != "from" or best.start < begin:
        return best
    only = all(place.preposition == "from" for place in one.places)
    return one.log if only and _ARRIVES.search(one.text, begin, end if end >= 0 else len(one.text)) else best
