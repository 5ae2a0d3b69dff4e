"""
A whole war's toll: `The Health Ministry said 550 people had been killed since April 15`. It is the country's, not the last town's that was
named, nor `The UN in |Geneva| said 9,000 had died since the war began` of the speaker's seat.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from safepassage.records.reading import ReadKind
from safepassage.records.reading_places import Atlas
from safepassage.reports.parties.parties import COUNTRIES
from safepassage.reports.places.country_codes import NAMES
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.resolving import About, Mention

_WAR = (
    r"(?:civil |current |latest |armed )?(?:war|conflict|uprising|revolt|revolution|insurgency|"
    r"hostilities|coup|invasion|unrest|crisis|fighting)"
)
_LONG = re.compile(  # it is told of a war
    rf"\b(?:since (?:the )?(?:start|beginning|outbreak|onset|eruption) of (?:the )?{_WAR}\b|"
    rf"since (?:the )?(?:[\w'’-]{{2,15}} ){{0,2}}{_WAR} (?:began|started|broke out|erupted|flared)\b|"
    r"since (?:the )?(?:[\w'’-]{2,15} )?(?:coup|uprising|revolution|invasion|military takeover|takeover)\b|"
    r"since (?:the|a) (?:[\w'’-]{2,15} )?(?:truce|ceasefire|cease-fire|peace (?:deal|process|accord)) "
    r"(?:broke down|collapsed|ended|fell apart)\b|"
    rf"(?:in|during|over) (?:the|its|their) (?:[\w-]{{1,12}}[- ](?:day|week|month|year)(?:-?long|-old)?|whole|entire|brief) {_WAR}\b)",
    re.IGNORECASE,
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?!\d)|{_MONTH})"
_DATED = re.compile(
    rf"\b(?:since (?:(?:late|early|mid)[- ])?(?:{_DAY}|(?:19|20)\d\d\b)|between {_DAY}(?:,? \d{{4}})? and {_DAY}|so far this year\b)"
)
_SUPERLATIVE = re.compile(
    r"\b(?:first|worst|deadliest|most|highest|largest|biggest|heaviest|bloodiest|greatest|again)\b[^.;]{0,60}$", re.IGNORECASE
)
_LOCAL = r"(?<!local )(?<!regional )(?<!provincial )(?<!city's )(?<!district )(?<!municipal )(?<!state )(?<!town's )"
_HEALTH = (
    rf"{_LOCAL}(?:health ministry|ministry of (?:public )?health|health minister|health authorities|health facilities|doctors['’] "
    r"(?:union|syndicate|network|committee)|civil defence|civil defense|relief council|disaster agency)"
)
_SPEAKER = re.compile(
    rf"\b(?:(?P<health>{_HEALTH})|{_LOCAL}(?:(?:defence|defense|interior|foreign|justice|information) ministry|ministry of [\w ]{{4,20}}|"
    r"government|authorities|ombuds\w{3,6}|parliament|president|prime minister)|"
    r"(?:the )?(?:UN|U\.N\.|United Nations|OHCHR|UNHCR|IOM|WHO|World Health Organi[sz]ation|UNICEF|OCHA)\b|"
    r"doctors['’]? network|observatory|monitors?|monitoring group|rights group|"
    r"red (?:cross|crescent))"
    r"(?: [\w'’-]{2,15}){0,4}? (?:(?:has|have|had) )?(?:said|says|say|reported|reports|announced|put|estimated|estimates|counted|recorded|"
    r"documented|verified|confirmed)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(r",? (?:(?:has|have|had) )?(?:said|says|reported|reports|announced|estimated|estimates|recorded|documented|verified)\b")
_OWNS = re.compile(rf"(?:['’]s)? (?:[\w-]{{2,12}} )?{_HEALTH}", re.IGNORECASE)
_HERE = re.compile(
    r"\b(?:here|there|(?:the|this|that|its) (?:[a-z]{2,12} )?(?:city|capital|town|village|camp|province|governorate|district|region|"
    r"area))\b",
    re.IGNORECASE,
)
_DOZENS = re.compile(r"\b(?:\d{2,}|\d{1,3},\d{3}|dozens|scores|hundreds?|thousands?|million)\b", re.IGNORECASE)
_HUNDREDS = re.compile(r"\b(?:\d{1,3}(?:,\d{3}){1,2}|(?!(?:19|20)\d\d\b)\d{3,}|hundreds?|thousands?|million)\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"\b(?:\d{1,3}(?:,\d{3}){1,2}|\d{5,}|thousands?|million)\b", re.IGNORECASE)
_MASSES = re.compile(r"\b(?:\d{3},\d{3}|\d{1,3}(?:,\d{3}){2}|\d{6,12}|\d[\d.]{0,8} (?:million|m)|millions?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Toll:
    """What a sentence tells of a whole war: `home`: of which country, `sure`: whether its speaker tells, `long`: `since the war began`."""

    home: str
    sure: bool
    long: bool


@dataclass(frozen=True, slots=True)
class WarTolls:
    """The tolls of whole wars by the number of their sentence."""

    told: Mapping[int, Toll] = field(default_factory=dict)
    atlas: Atlas | None = None


def war_tolls_in(
    text: str, pieces: Sequence[tuple[int, int]], mentions: Sequence[Sequence[Mention]], abouts: Sequence[About], atlas: Atlas
) -> WarTolls:
    """Which sentences tell of a whole war, in the words of one who speaks for a country."""
    told = dict[int, Toll]()
    for number, ((start, end), places, about) in enumerate(zip(pieces, mentions, abouts, strict=True)):
        piece = text[start:end]
        since = _LONG.search(piece) or _DATED.search(piece)
        if (
            since is None
            or (spoken := _SPEAKER.search(piece)) is None
            or _HERE.search(piece)
            or _SUPERLATIVE.search(piece, 0, since.start())
        ):
            continue
        speaks = _country_of(piece[: spoken.end()], [one for one in places if one.start < start + spoken.end()], atlas)
        sure = bool(spoken["health"] and speaks)
        told[number] = Toll(speaks if sure else about.country, sure, since.re is _LONG)
    return WarTolls(told, atlas)


def _country_of(speaker: str, places: Sequence[Mention], atlas: Atlas) -> str:
    """Whose speaker it is: `Georgia's Health Ministry`, `the Lebanese Health Ministry`; empty: not told."""
    named = next((one.place.country for one in places if one.country_only and one.place is not None), "")
    words = (word for word in re.findall(r"\b[A-Z][a-z]+", speaker) if word.lower() in COUNTRIES)
    return named or next((found[0].country for word in words if (found := atlas.find(COUNTRIES[word.lower()]))), "")


def of_war(
    best: Mention | None,
    kind: ReadKind,
    number: int,
    text: str,
    letters: tuple[int, int],
    places: Sequence[Mention],
    dateline: Mention | None,
    known: WarTolls,
    *,
    headed: bool = False,
) -> Mention | None:
    """
    The chosen place, unless the claim is a whole war's toll and its sentence names no place but the speaker's seat; then the country.

    Parameters
    ----------
    number, places : of the sentence that the claim is in. letters : of the claim. headed : its stretch stands under the name of a town,
    whose own dead of a few months may be hundreds.
    """
    toll, claim = known.told.get(number), text[slice(*letters)]
    if best is None or toll is None or best.country_only or known.atlas is None or not _is_large(kind, toll, claim):
        return best
    if headed and not (toll.sure or toll.long or _THOUSANDS.search(claim)):
        return best
    seats = [one for one in places if _is_seat(one, text)]
    if any(one not in seats and not one.country_only for one in places):
        return best
    if _of_others(claim, best, known.atlas):
        return None
    at_home = best.place.country if best.place is not None else ""
    filed = dateline is not None and who(best) == who(dateline)
    if kind is ReadKind.DISPLACEMENT and (headed or filed):
        return None  # they may have come here from next door
    apart = toll.sure or filed or any(who(best) == who(one) for one in seats)
    return _whole(toll.home if apart or not at_home else at_home, letters, text, known.atlas)


def _is_large(kind: ReadKind, toll: Toll, claim: str) -> bool:
    """Whether a claim's own number is a country's: of those who fled only hundreds of thousands, for a town sends thousands."""
    if kind is ReadKind.DISPLACEMENT:
        return _MASSES.search(claim) is not None
    return kind is ReadKind.INCIDENT and (_DOZENS if toll.long else _HUNDREDS).search(claim) is not None


def _is_seat(one: Mention, text: str) -> bool:
    """`The UN in |Geneva| said`, `|Gaza|'s Health Ministry`: of a strip, not of its city."""
    if one.preposition in ("in", "at"):
        return _TELLS.match(text, one.end) is not None
    return one.text.lower() == "gaza" and _OWNS.match(text, one.end) is not None


def _of_others(claim: str, best: Mention, atlas: Atlas) -> bool:
    """`20,000 |Ukrainian| soldiers had been killed`, of the other side's ministry: nobody tells on whose soil."""
    words = (word for word in re.findall(r"\b[A-Z][a-z]+", claim) if word.lower() in COUNTRIES)
    people = {found[0].country for word in words if (found := atlas.find(COUNTRIES[word.lower()]))}
    return bool(people) and best.place is not None and best.place.country not in people


def _whole(code: str, letters: tuple[int, int], text: str, atlas: Atlas) -> Mention | None:
    """The country as a place; of the Palestinian ones the Gaza Strip, where a text speaks of it; none: not known."""
    name = "Gaza Strip" if code == "PS" and "gaza" in text.lower() and "West Bank" not in text else NAMES.get(code, "")
    found = next((place for place in atlas.find(name) if place.country == code), None) if name else None
    return Mention(found.name, letters[0], letters[1], found, "in") if found is not None else None
