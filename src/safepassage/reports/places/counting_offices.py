"""
The seat of who counts is not where those were harmed who are counted: `The UN in |Geneva| counted 1,617 killings`, `The Yemen Data Project,
based in |London|, recorded 9,000 deaths`, `MSF in |Brussels| said three of its staff had died`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from safepassage.records.reading import ReadKind
from safepassage.records.reading_places import Atlas
from safepassage.reports.places.country_codes import NAMES
from safepassage.reports.places.named_not_filed import is_capital
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.resolving import Mention
from safepassage.reports.words.words import listed

_BODY = re.compile(  # an office that may speak of a whole war, right before where it sits
    r"(?:\b(?:UN|U\.N\.|United Nations|OHCHR|UNHCR|IOM|WHO|UNICEF|OCHA|UNRWA|UNFPA|WFP|FAO|MSF|ICRC|IFRC|NRC|IRC|HRW|"
    r"World Health Organization|World Food Programme|Red Cross|Red Crescent|Amnesty(?: International)?|Human Rights Watch|"
    r"Doctors Without Borders|Save the Children)"
    r"(?: (?:human rights|refugee|rights|migration|children's|relief|aid|food) (?:office|agency|chief))?|"
    r"\b(?:[Oo]bservatory|[Pp]roject|[Cc]ent(?:re|er)|[Nn]etwork|[Mm]onitors?|[Mm]onitoring group|[Cc]ommission|[Ii]nstitute|"
    r"[Aa]ssociation|[Mm]inistry|[Ff]oundation|[Rr]ights group|[Ww]atchdog|[Dd]atabase|[Aa]gency|"
    r"[Hh]eadquarters|[Pp]rosecutor's office|[Tt]hink tank|"
    r"[Cc]harity|[Oo]mbudsman's office|Airwars|[A-Z]{3,7}))"
    r",? (?:headquarters |office |team |mission |head office )?(?:(?:which is |that is )?(?:based|headquartered) )?(?:in|at) $"
)
_LOCAL = re.compile(
    r"\b(?:hospital|clinic|morgue|local|regional|provincial|city|municipal|state|district|town)\b[^.;]{0,30}$", re.IGNORECASE
)
_MINISTRY = re.compile(r"\b(?:foreign|defen[cs]e|interior) ministry in $", re.IGNORECASE)
_COUNTED = re.compile(
    r",? (?:(?:has|have|had) )?(?:also |now |so far |since )?(?:counted|recorded|documented|verified|tracked|registered|tallied|logged|"
    r"listed|catalogued|confirmed)\b"
)
_SAID = re.compile(r",? (?:(?:has|have|had) )?(?:said|says|reported|reports|announced|estimated|estimates|put)\b")
_MANY = re.compile(r"\b(?:\d{2,3}|\d{1,3}(?:,\d{3}){1,2}|\d{4,7}|dozens|scores|hundreds|thousands|million)\b", re.IGNORECASE)
_HUNDREDS = re.compile(r"\b(?:\d{1,3}(?:,\d{3}){1,2}|\d{3,7}|hundreds|thousands|million)\b", re.IGNORECASE)
_SEATS = listed("geneva brussels rome london vienna york washington paris hague oslo stockholm berlin coventry istanbul gaziantep")
_KINDS = (ReadKind.INCIDENT, ReadKind.DISPLACEMENT, ReadKind.PROTECTION)
_BEFORE = 90  # letters


def not_of_office(
    best: Mention | None,
    ranked: Sequence[Mention],
    kind: ReadKind,
    letters: tuple[int, int],
    text: str,
    places: Sequence[Mention],
    atlas: Atlas | None,
    before: Iterable[Mention] = (),
) -> Mention | None:
    """
    The chosen place, unless an office that sits elsewhere counted or told it and its sentence names no place but that seat.

    What was counted is then the country's of the likeliest other place that the text named before, what was told that place's; else none.

    Parameters
    ----------
    ranked : the likeliest first. letters : of the claim. places : of its sentence. before : those of the sentences before it.
    """
    if best is None or kind not in _KINDS or (seat := _seat_in(places, text)) is None:
        return best
    if any(who(one) == who(seat) and _seat_in([one], text) is None for one in before):
        return best  # it is told of that town, too
    others = [one for one in places if who(one) != who(seat)]
    if others:
        return best if who(best) != who(seat) else next((one for one in ranked if any(who(one) == who(other) for other in others)), None)
    counted = _COUNTED.match(text, seat.end) is not None
    earlier = (one for one in ranked if who(one) != who(seat) and one.start < seat.start and not one.relative)
    scene = best if who(best) != who(seat) else next(earlier, None)
    if not counted:
        return best if who(best) != who(seat) or not (_is_seat_of_many(seat, atlas) or _of_state(seat, text)) else scene
    if who(best) != who(seat) and _MANY.search(text, *letters) is None:
        return best
    if not _is_seat_of_many(seat, atlas) and (kind is not ReadKind.INCIDENT or not _is_of_more(seat, scene, text[slice(*letters)])):
        return best  # the UN in Adre registered 3,000 refugees, MSF in Zamzam recorded 40 deaths
    return None if scene is None or scene.place is None else _whole(scene, letters, atlas)


def _seat_in(places: Sequence[Mention], text: str) -> Mention | None:
    """The town in which an office is told to sit, if that office counts or tells."""
    for one in places:
        before = text[max(0, one.start - _BEFORE) : one.start].rpartition("\n")[2]
        if one.preposition not in ("in", "at") or _BODY.search(before) is None or _LOCAL.search(before):
            continue
        if _COUNTED.match(text, one.end) or _SAID.match(text, one.end):
            return one
    return None


def _is_seat_of_many(seat: Mention, atlas: Atlas | None) -> bool:
    """Geneva, London, a capital: where offices sit that speak of other towns."""
    return seat.text.lower().split()[-1] in _SEATS or is_capital(seat, atlas)


def _of_state(seat: Mention, text: str) -> bool:
    """`the foreign ministry in |Jakarta|`: it sits in a capital, though no list says so."""
    return _MINISTRY.search(text[max(0, seat.start - _BEFORE) : seat.start]) is not None


def _is_of_more(seat: Mention, scene: Mention | None, claim: str) -> bool:
    """Whether what an office in a smaller town counted is no town's: hundreds, or of a text on another country."""
    if _HUNDREDS.search(claim) is not None:
        return True
    homes = [one.place.country for one in (seat, scene) if one is not None and one.place is not None]
    return len(homes) > 1 and homes[0] != homes[1]


def _whole(scene: Mention, letters: tuple[int, int], atlas: Atlas | None) -> Mention | None:
    """The country of a place."""
    if scene.country_only or scene.place is None or atlas is None:
        return scene if scene.country_only else None
    code = scene.place.country
    found = next((place for place in atlas.find(NAMES.get(code, "")) if place.country == code), None) if code in NAMES else None
    return Mention(found.name, *letters, found, "in") if found is not None else None
