"""
What people tell was where they are or fled from, whatever heads the line: `Bunia: calm. Partners in |Drodro| report that 22 were killed`,
`2,400 people arrived in Adre from |El Geneina|. They said 30 were killed`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from safepassage.records.reading import ReadKind
from safepassage.reports.parties.parties import CAPITALS
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.resolving import Mention, apart

_WHO = (
    r"(?:partners?|residents?|volunteers?|activists?|locals|villagers?|inhabitants|witness(?:es)?|eyewitness(?:es)?|elders?|farmers|traders|"
    r"doctors?|medics?|nurses|priests?|teachers|aid workers|relief workers|health workers|civilians|families|people|contacts|sources|"
    r"(?:community|religious|tribal|local|traditional|church|camp) (?:leaders?|chiefs?|sources?|officials?)|chiefs?|monitors|staff|teams?|"
    r"colleagues|respondents|committees?)"
)
_LIVING = re.compile(
    rf"(?:^|[.;:] |\band )(?:[\w'’-]{{2,14}} ){{0,3}}?{_WHO} (?:on the ground )?(?:in|at|inside|from) (?:the )?$", re.IGNORECASE
)
_VERBS = (
    r"(?:said|says|say|reported|reports|report|told|described|describe|recounted|recount|testified|stated|alleged|spoke|claimed|confirmed|"
    r"confirm|added|saw|witnessed)\b"
)
_TELLS = re.compile(rf"(?: (?:town|village|city|camp|district|county|area))?,? (?:(?:also|have|has|had|now) ){{0,2}}{_VERBS}")
_FLED = (
    r"(?:refugees|civilians|people|families|villagers|residents|survivors|women|men|migrants|idps|escapees|displaced|evacuees|"
    r"arrivals|those|others|households|returnees)"
)
_FLED_FROM = re.compile(
    rf"\b{_FLED}\b[^.;:\n]{{0,30}}?\b(?:who (?:had )?)?(?:displaced |fled |fleeing |arriving |arrived |escaped |escaping )?from (?:the )?$",
    re.IGNORECASE,
)
_CAME = re.compile(
    rf"\b(?:{_FLED}|\d[\d,]{{1,9}})\b[^.;\n]{{0,40}}?\b(?:arriv(?:ed|ing|e)|reach(?:ed|ing)?|fled|escaped|cross(?:ed|ing)?|entered|came|"
    r"sought (?:refuge|shelter)|streamed|poured)\b",
    re.IGNORECASE,
)
_THEY = re.compile(
    r"(?:They|The (?:refugees|families|survivors|arrivals|displaced|new(?:ly)? (?:arrivals|arrived)|women|villagers|people)|New arrivals|"
    r"Refugees|Survivors|Arrivals|(?:Many|Most|Some|Several|One|Two|Others|All)(?: of (?:them|the (?:refugees|arrivals|families)))?|"
    rf"Those (?:who )?(?:arriving|arrived|fleeing|fled)) (?:(?:also|have|had|all) ){{0,2}}{_VERBS}"
)
_ON_THE_WAY = re.compile(
    r"\b(?:on|along) (?:the|their) (?:road|way|route|journey|trek)\b|\ben route\b|"
    r"\bwhile (?:flee|escap|travel|cross)ing\b|\bas they fled\b",
    re.IGNORECASE,
)
_AT_REFUGE = re.compile(
    r"\b(?:here|upon|since arriv\w+|after (?:arriv|reach|cross)\w+|(?:in|at) (?:the|this|their) (?:camp|shelter|site)s?)\b"
)

_AT = ("in", "at", "near", "outside", "inside")
_WALK = 2.5  # degrees


@dataclass(frozen=True, slots=True)
class Account:
    """What a sentence tells from letter `since` on, by people of a `place`; `fled`: they are no longer there."""

    place: Mention
    since: int
    fled: bool


def accounts_in(text: str, pieces: Sequence[tuple[int, int]], mentions: Sequence[Sequence[Mention]]) -> Mapping[int, Account]:
    """Which sentences are the accounts of people of a place that is named, or of those that the sentence before tells to have come."""
    found: dict[int, Account] = {}
    origin: Mention | None = None
    for number, ((start, end), places) in enumerate(zip(pieces, mentions, strict=True)):
        told = _THEY.match(text, start, end)
        if origin is not None and told is not None and "\n\n" not in text[origin.end : start]:
            found[number] = Account(origin, told.end(), fled=True)
        elif (own := next((one for one in places if not one.country_only and _tells(one, text, start, end)), None)) is not None:
            fled = _FLED_FROM.search(text, max(start, own.start - 90), own.start) is not None
            verb = _TELLS.match(text, own.end, end)
            found[number] = Account(own, verb.end() if verb is not None else own.end, fled=fled)
        came = _CAME.search(text, start, end)
        left = [one for one in places if one.preposition == "from" and not one.country_only]
        origin = left[0] if came is not None and len({who(one) for one in left}) == 1 else origin if told is not None else None
    return found


def _tells(one: Mention, text: str, start: int, end: int) -> bool:
    """`Partners in |Leer| report`; of a capital it is where their office is."""
    if _TELLS.match(text, one.end, end) is None:
        return False
    before = text[max(start, one.start - 90) : one.start]
    return _FLED_FROM.search(before) is not None or (one.text.lower() not in CAPITALS and _LIVING.search(before) is not None)


def of_account(
    best: Mention | None,
    kind: ReadKind,
    number: int,
    letters: tuple[int, int],
    text: str,
    places: Sequence[Mention],
    known: Mapping[int, Account],
) -> Mention | None:
    """
    The chosen place, unless the claim is told by people of another place and names none itself; then theirs.

    What befell those who fled on their way was neither here nor there.

    Parameters
    ----------
    places : of the claim's sentence. letters : of the claim.
    """
    account = known.get(number)
    if best is None or account is None or letters[0] < account.since or who(best) == who(account.place):
        return best
    if named := [one for one in places if one.start >= account.since]:
        before = [one for one in named if one.end <= letters[0] and one.preposition in _AT]
        there = best is None or any(who(one) == who(best) for one in named)
        return before[-1] if before and not there and kind is ReadKind.INCIDENT else best
    if not account.fled:
        return account.place if kind in (ReadKind.INCIDENT, ReadKind.DISPLACEMENT, ReadKind.NEED) else best
    line = text[account.since : _sentence_end(text, letters[1])]
    if kind is not ReadKind.INCIDENT or _AT_REFUGE.search(line):
        return best
    return None if _ON_THE_WAY.search(line) else _on_foot(account.place, best)


def _on_foot(place: Mention, refuge: Mention) -> Mention:
    """Where they fled from; the name alone where the one of that name is too far to walk from: Pec, not Pécs."""
    if place.place is None or refuge.place is None or place.place.lon is None or refuge.place.lon is None:
        return place
    return place if apart(place.place, refuge.place) < _WALK else replace(place, place=None)


def _sentence_end(text: str, after: int) -> int:
    ends = [at for sign in ".;\n" if (at := text.find(sign, after)) >= 0]
    return min(ends, default=len(text))
