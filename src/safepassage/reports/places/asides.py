"""
Places that a text names only beside what happened: where talks were held, where the wounded were taken, where guns stood that fired.

`Talks resumed in |Doha|. 18 people were killed`, `hurt in shelling of Beryslav and taken to hospital in |Kherson|`, `guns in |Donetsk|
shelled Marinka. One died`: nobody was killed at any of them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from safepassage.records.reading import PlaceRead, ReadKind
from safepassage.reports.parties.parties import CAPITALS
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.resolving import Mention

TALKS, TREATED, FIRED, AWAY, REACHED, LEFT, OFFICE = "talks", "treated", "fired", "away", "reached", "left", "office"
_BESIDE_WHAT = {
    TALKS: (ReadKind.INCIDENT, ReadKind.DISPLACEMENT),
    TREATED: (ReadKind.INCIDENT,),
    FIRED: (ReadKind.INCIDENT, ReadKind.DISPLACEMENT),
    AWAY: (ReadKind.INCIDENT, ReadKind.DISPLACEMENT),
    REACHED: (ReadKind.INCIDENT,),
    LEFT: (ReadKind.DISPLACEMENT, ReadKind.NEED),
    OFFICE: (),  # it is only the middle of nothing
}
_BETTER_THAN_NOTHING = (TREATED, AWAY, REACHED, LEFT)
_STILL_AT_HOME = (TREATED, AWAY, OFFICE)  # in the country of what they are told beside
_BEFORE = 110  # letters before a name
_DONE = re.compile(  # what tells that something happened there itself
    r"\b(?:killed|killing|wounded|injured|died|dead|shelled|bombed|exploded|attacked|stormed|struck|hit|fired|clashed|raided|shot|burned|"
    r"erupted|broke out|flared|raged|seized|captured)\b"
)
_OF_TALKS = (
    "talks|negotiat(?:ions?|ors?)|mediat(?:ion|ors?)|summit|conference|dialogue|discuss(?:ed|ions?|ing)?|consultations|delegat(?:ions?|es)|"
    "envoys?|diplomats|met|meets?|gathered|convened|meeting|tribunal|court|trial|hearing|judges|briefed|briefing|report|security council|"
    "(?:truce|ceasefire|agreement|accord|deal) was (?:signed|agreed|reached|brokered|announced)"
)
_TALKED = re.compile(rf"\b(?:{_OF_TALKS})\b", re.IGNORECASE)
_VISITED = re.compile(
    r"\b(?:president|(?:prime )?minister|premier|chancellor|king|pope|secretary|secretary-general|ambassador|leader|commissioner)\b"
    r"[^.;\n]{0,60}\b(?:was|is|flew|travel?led|arrived|landed|went|visited|spoke|speaking|returned)\b",
    re.IGNORECASE,
)
# The word before `in |Doha|`: it tells of talks, of time, or is a name; not `people in |Homs|`, of whom they only talked.
_THERE = re.compile(
    rf"(?:\b(?:{_OF_TALKS}|held|resumed?|opened?|beg[au]n|started?|end(?:ed)?|concluded?|collapsed?|continue[ds]?|place|underway|week|month|"
    r"yesterday|today|again|later|was|is|are|were|down|up|together|counterparts?|ministers|leaders|presidents|officials|experts|flew|"
    r"travel?led|arrived|landed|went|moved|returned|spoke|speaking|invited|summoned|signed|agreed|brokered|reached|announced|testified|"
    r"result|agreement|breakthrough|round|session|process|visit|presented|hosted|\d{1,4})|\b[A-Z][\w’'-]{1,20}),? "
    r"(?:in|at|to|into) (?:the )?(?:(?:[a-z]{2,12} )?(?:city|capital|town|resort)(?: of|,)? )?$"
)
_SENT = re.compile(r"\b(?:delegations?|delegates|envoys?|negotiators|mediators|diplomats|ministers?|officials|president) from $")
_HOSTS = re.compile(
    r"(?:'s)? (?:(?:has |will |is )?(?:host|chair)(?:ed|s|ing)?|(?:peace |ceasefire )?(?:talks|negotiations|summit|conference|process))\b"
)
_GUEST = re.compile(r"\b(?:visit(?:ed|s|ing)?|left for|flew into|reached|arrived in|landed in) $")
_TAKEN = re.compile(
    r"\b(?:taken|rushed|flown|evacuated|transferred|airlifted|transported|moved|brought|admitted|referred|ferried|carried|sent|treated|"
    r"hospitali[sz]ed)\b(?P<way>[^.;:\n]{0,60})$"
)
_ANOTHER = re.compile(r"\b(?:after|when|as|while|following|because|since|where|killing|in [A-Z])")  # something else is told
_WARD = re.compile(r"\b(?:hospitals?|clinics?|medical cent(?:er|re)s?|infirmary|hospitali[sz]ed)\b", re.IGNORECASE)
_FOR_CARE = re.compile(r",? for (?:emergency |medical |further |urgent )?(?:treatment|care|surgery)\b")
_GUNS = re.compile(
    r"\b(?:guns?|artillery|tanks?|batter(?:y|ies)|gunboats?|howitzers?|launchers?|mortars?|warships?|ships?|troops|forces|soldiers|"
    r"positions|jets|planes|units?|cannons?|rebels|fighters|militants|militiamen|insurgents|gunners)"
    r"(?: (?:positioned|stationed|based|deployed|placed|located|dug in))? (?:in|at|near|around|outside|on|above) (?:the )?$",
    re.IGNORECASE,
)
_FIRES = re.compile(
    r",? (?:has |have |had |also )?(?:(?:shelled|shelling|bombarded|pounded|rocketed|bombed|struck|hit|targeted|attacked)"
    r"|(?:fired|launched|lobbed|opened fire|were firing|firing)(?: [\w-]{1,15}){0,4}? (?:at|on|against|into|towards?|over))"
    r"(?: (?:the|a|an))?(?: (?:[\w-]{1,15} ){0,4}(?:in|of|at|near))? "
)
_KM = r"\d[\d,.]{0,6} ?(?:km|kms|kilomet(?:er|re)s?|miles?|mi)\b"
_LIES = re.compile(
    r"(?:, [^,.;\n]{3,40},)? (?:is|lies|lay|was|sits|stands) (?:(?:located|situated|about|some|around|only|roughly|just|nearly|almost|more|"
    rf"less|than|over|an?|estimated) ){{0,3}}{_KM}"
)
_AWAY_FROM = re.compile(
    rf"\b(?:town|village|city|camp|base|area|it|which|site|place)\b[^.;\n]{{0,30}} {_KM}(?: \w{{2,10}}){{0,3}} (?:of|from) $", re.IGNORECASE
)
_FLED = (
    r"(?:refugees|civilians|people|families|villagers|residents|survivors|women|men|rohingya|migrants|those|others|idps|escapees|"
    r"displaced|evacuees)"
)
_ARRIVED = re.compile(
    rf"\b{_FLED}\b[^.;\n]{{0,40}}?\b(?:arriv(?:ed|ing|e)|reach(?:ed|ing)?|fled|fleeing|escaped|cross(?:ed|ing)|made it|sheltering)"
    r"(?: (?:in|at|to|into|across to))?(?: the)?(?: (?:town|city|village) of)? $",
    re.IGNORECASE,
)
_CAME_FROM = re.compile(r"\bfrom (?:the )?(?:[a-z]{4,12} )?(?:of )?[A-Z]")
_FROM_THERE = re.compile(
    rf",? {_FLED} (?:who (?:had )?)?(?:displaced |fled |fleeing |arriving |arrived |escaped )?from [A-Z]", re.IGNORECASE
)
_FLED_FROM = re.compile(rf"\b{_FLED} (?:who (?:had )?)?(?:displaced |fled |fleeing )?from $", re.IGNORECASE)
_INTO = re.compile(  # no others in between: `fled from Kutum, |and 3,000 more| fled to Tawila`
    r"(?:(?!, and |, while |, but | and \d)[^.;\n]){0,50}\b(?:arriv(?:ed|ing|e)|cross(?:ed|ing)?|reach(?:ed|ing)?|fled|flee|"
    r"stream(?:ed|ing)?|pour(?:ed|ing)?)\b[^.;\n]{0,20} "
)
_OFFICES = re.compile(
    r"\b(?:president|officials?|ministers?|ministry|government|authorities|spokes\w{3,6}|diplomats?|lawmakers|parliament|junta) in $",
    re.IGNORECASE,
)
_WARD_IN = re.compile(r"\b(?:hospitals?|clinics?) in $", re.IGNORECASE)
_TREATS = re.compile(r" (?:has |have |had )?(?:treated|received|admitted|took in)\b")
_TELL = re.compile(r"\b(?:said|says|say|told|describ\w{2,3}|reported|recount\w{2,3}|testified|spoke|alleged|according)\b")
_MEANT = re.compile(  # what is told next may be there after all
    r"\b(?:there|here|nearby|(?:the|this|that|its|their) (?:[\w-]{1,15} )?(?:city|capital|town|village|venue|hotel|airport|palace|hall|"
    r"building|"
    r"conference|meeting|talks|summit|cent(?:er|re)|embassy|hospital|clinic|streets|delegation|delegates|negotiators|envoys?))\b",
    re.IGNORECASE,
)
_PLAIN_WORD = re.compile(r"\b[a-z]{3}")
_SAYS_WHERE = ("in", "on", "across", "throughout", "over")


def _of_arrival(one: Mention, piece: str, before: str, behind: str) -> bool:
    """`Refugees arriving in |Adré| from El Geneina said`, `In |Adré|, refugees from El Geneina said`: what they tell was not there."""
    if _TELL.search(piece) is None:
        return False
    opens = one.preposition in ("in", "at") and before.strip().lower() in ("in", "at")
    return bool((opens and _FROM_THERE.match(behind)) or (_ARRIVED.search(before) and _CAME_FROM.search(piece)))


@dataclass(frozen=True, slots=True)
class Asides:
    """`what`: as what a place is told beside what happened, by where it begins. `first`: where each place is first told otherwise."""

    what: Mapping[int, str] = field(default_factory=dict)
    first: Mapping[str, int] = field(default_factory=dict)

    def told_as(self, one: Mention, end: int) -> str:
        """As what a place is told beside what happened up to letter `end`; empty: it is not, or besides as something else."""
        return self.what.get(one.start, "") if self.first.get(who(one), end + 1) > end else ""


def asides_of(text: str, pieces: Sequence[tuple[int, int]], mentions: Sequence[Sequence[Mention]], datelines: Sequence[Mention]) -> Asides:
    """Which places a text tells only beside what happened."""
    what, first = _what(text, pieces, mentions, datelines), dict[str, int]()
    for one in itertools.chain.from_iterable(mentions):
        if one.start not in what:
            first.setdefault(who(one), one.start)
    return Asides(what, first)


def _what(
    text: str, pieces: Sequence[tuple[int, int]], mentions: Sequence[Sequence[Mention]], datelines: Sequence[Mention]
) -> dict[int, str]:
    found: dict[int, str] = {}
    for (start, end), places in zip(pieces, mentions, strict=True):
        piece = text[start:end]
        quiet = _DONE.search(piece) is None
        for number, one in enumerate(places):
            before = text[max(start, one.start - _BEFORE) : one.start]
            behind = places[number + 1] if number + 1 < len(places) else None
            if quiet and _of_talks(one, piece, before, text[one.end : end]):
                found[one.start] = TALKS
            elif quiet and (_LIES.match(text, one.end, end) or _AWAY_FROM.search(before)):
                found[one.start] = AWAY
            elif behind is not None and _FLED_FROM.search(before) and _INTO.match(text, one.end, behind.start):
                found[one.start] = LEFT
            elif quiet and _OFFICES.search(before):
                found[one.start] = OFFICE
            elif quiet and _WARD_IN.search(before) and _TREATS.match(text, one.end, end):
                found[one.start] = TREATED
            elif _of_arrival(one, piece, before, text[one.end : end]):
                found[one.start] = REACHED
            elif _of_treatment(one, before, text[one.end : end]):
                found[one.start] = TREATED
            elif behind is not None and _GUNS.search(before) and _FIRES.fullmatch(text, one.end, behind.start):
                found[one.start] = FIRED
    for filed in datelines:
        lead = next(((start, end) for start, end in pieces if _PLAIN_WORD.search(text, max(start, filed.end), end)), (0, 0))
        if _TALKED.search(text, *lead) and not _DONE.search(text, *lead):
            found[filed.start] = TALKS
    return found


def _of_talks(one: Mention, piece: str, before: str, behind: str) -> bool:
    """Whether a place is where they talked, in a sentence that tells of nothing else."""
    talked = _TALKED.search(piece) is not None
    if not talked and not (one.text.lower() in CAPITALS and _VISITED.search(piece)):
        return False
    if one.preposition == "from":
        return _SENT.search(before) is not None
    return bool(_THERE.search(before) or _GUEST.search(before) or (not one.preposition and _HOSTS.match(behind)))


def _of_treatment(one: Mention, before: str, behind: str) -> bool:
    taken = _TAKEN.search(before)
    if taken is None or _ANOTHER.search(taken["way"]):
        return False
    return bool(_WARD.search(taken["way"]) or _WARD.search(one.text) or _WARD.search(taken[0]) or _FOR_CARE.match(behind))


def not_beside(
    best: Mention | None, ranked: Sequence[Mention], kind: ReadKind, end: int, sentence: str, asides: Asides, until: int = 0
) -> Mention | None:
    """
    The chosen place, unless the text has named it so far only beside what happened; then the likeliest other that it has named.

    Where only the wounded were taken is better than nothing; where they talked, or fired from, is not.

    Parameters
    ----------
    end : the letter behind the claim. sentence : its words. until : where the next sentence begins.
    """
    if best is None or not asides.what:
        return best
    as_what = asides.told_as(best, end)
    if as_what and kind in _BESIDE_WHAT[as_what] and not _is_meant(as_what, sentence):
        others = (one for one in ranked if not asides.told_as(one, end) and _told_so_far(one, max(end, until), as_what))
        best = next(others, best if as_what in _BETTER_THAN_NOTHING else None)
    return _without_middle(best, ranked, asides)


def _is_meant(as_what: str, sentence: str) -> bool:
    """Whether what a sentence tells was there after all: `in the city`; of those who arrived, where they do not tell it."""
    if as_what == REACHED:
        return _TELL.search(sentence) is None
    return as_what != FIRED and _MEANT.search(sentence) is not None


def _told_so_far(one: Mention, end: int, as_what: str) -> bool:
    """Whether a place is named before the sentence of a claim ends; of a country only where something is in it."""
    return one.start < end and (not one.country_only or as_what == LEFT or one.preposition in _SAYS_WHERE)


def _without_middle(best: Mention | None, ranked: Sequence[Mention], asides: Asides) -> Mention | None:
    """`Karuma`, of which no list knows more than that the wounded came from there to Kampala, is not around Kampala."""
    if best is None or best.place is None or not best.place.precision.startswith("somewhere around "):
        return best
    middle = best.place.precision.removeprefix("somewhere around ").lower()
    told = next((asides.what.get(one.start, "") for one in ranked if who(one) == middle), "")
    if not told or middle in asides.first:
        return best
    return replace(best, place=PlaceRead(best.text, best.place.country) if told in _STILL_AT_HOME else None)
