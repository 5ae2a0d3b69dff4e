"""Figures that name one thing of its kind: `Route No 1`, `Wards 7 and 9`, `Lorries KAA 123 and KBB 456`; they deny and count nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Proposal
from safepassage.reports.words.words import Word, listed, low_at

_KINDS = (
    "route road highway street line gate door exit entrance pier berth terminal platform checkpoint post crossing bridge tunnel hospital "
    "clinic polyclinic school kindergarten lyceum gymnasium college camp block building house flat ward sector district zone area section "
    "plot lot site unit cell room floor well pit shaft mine shelter tent warehouse depot factory plant reactor boiler substation station "
    "colony prison bus tram train flight convoy truck lorry vehicle ambulance car order decree resolution report bulletin sitrep case "
    "patient victim casualty detainee prisoner column battalion brigade regiment division company squadron village settlement farm market "
    "bakery pump point tower hill hall hangar dock villa apartment"
)
_ONE = listed(_KINDS)
_MANY = frozenset(f"{one}s" for one in _ONE) | listed("lorries companies factories colonies bakeries entrances buses wards")
_NOT_PEOPLE = r"(?! (?:per cent|percent|more|people|civilians?|persons?|men|women|children|others|deaths|casualties)\b)(?![,.]\d|%|-)"
_BY_KIND = "|".join(_KINDS.split())
_NO = re.compile(rf"\b(?:(?:[Tt]he|(?i:{_BY_KIND})) )?[Nn]o(?=\.? ?\d{{1,5}}\b{_NOT_PEOPLE})")
_FOLLOWS = re.compile(rf"\.? ?\d{{1,5}} (?:{_BY_KIND})\b")
_MAY = re.compile(r"(?<=\d )May(?= [a-z])")
_WHO, _UNO = re.compile(r"\bWHO(?= (?:chief|head|boss|director)\b)"), "UNO"
_NR = re.compile(r"\b([Nn])r(?=\.? ?\d)")
_VEHICLES = listed(
    "truck trucks lorry lorries car cars bus buses minibus minibuses van vans taxi taxis vehicle vehicles pickup pickups tanker tankers "
    "ambulance ambulances boat boats motorcycle motorcycles motorbike motorbikes plate plates reg registration jeep jeeps cruiser"
)
_PARENTS = listed("father mother dad mum mom parent grandfather grandmother grandparent widow widower")
_JOINTS = listed(", and & or / - to")
_MOST_JOINED = 12  # words of a run: six of its kind
_TELLS = listed(
    "was were is are had has have came come lay fell burnt burn lost hit cut shut remain remained stay still near to by at in on of from "
    "during after before where which who not no all both with for under around inside outside went lie reopen closed open"
)
_BEFALLS_PEOPLE = listed("killed wounded injured displaced detained abducted missing dead arrested kidnapped")
_LETTERS = 4  # of a plate in one piece: fewer
_LEAST_OF_A_CODE = 1_000  # times the first figure: no range reaches so far


def without_no(sentence: str) -> str:
    """
    A sentence for the parser with `Nr` for the `No` before a figure, letter for letter as long: it takes `No` for a denial.

    Also with `Jun` for the month of `11 May killed`, which it takes for a verb, and with `UNO` for that of `WHO chief`, a pronoun to it.

    It stands behind a kind of thing, an article or before the kind (`No 4 camp burned`); `No 40 trucks entered` denies.
    """
    return _WHO.sub(_UNO, _MAY.sub("Jun", _NO.sub(_as_nr, sentence)))


def _as_nr(match: re.Match[str]) -> str:
    if " " not in match[0] and not _FOLLOWS.match(match.string, match.end()):
        return match[0]
    return match[0][:-1] + "r"


def as_written(claim: Proposal, plain: str) -> Proposal:
    """A claim with the names that were parsed so as the text writes them."""
    names = (claim.claimant, claim.actor, claim.target, claim.place)
    claimant, actor, target, place = (name if name in plain else _NR.sub(r"\1o", name).replace(_UNO, "WHO") for name in names)
    return replace(claim, claimant=claimant, actor=actor, target=target, place=place)


def names_a_thing(words: Sequence[Word], place: int, last: int) -> bool:
    """Whether the figure between two words names a thing by its number, and counts nothing."""
    if last != place + 1 or not place:
        return False
    if _of_a_parent(words, place):
        return True
    figures = words[place].text[:1].isdecimal()
    named = figures and (_behind_no(words, place) or _of_a_run(words, place))
    return named or (figures and (_too_far(words, place) or _of_a_plate(words, place)))


def _behind_no(words: Sequence[Word], place: int) -> bool:
    """`School no. 5`, `camp no 12`."""
    at = place - 1 - (low_at(words, place - 1) == ".")
    return low_at(words, at) in ("no", "nr") and low_at(words, at - 1) in _ONE


def _of_a_parent(words: Sequence[Word], place: int) -> bool:
    """`a father-of-|four|`: how many children somebody has."""
    before = [word.low for word in words[max(0, place - 4) : place]]
    return before[1:] == ["-", "of", "-"] and before[0] in _PARENTS


def _of_a_run(words: Sequence[Word], place: int) -> bool:
    """`Wards |7| and |9| were shelled`, `Rooms 3, 4 and |6|`; not `In 12 camps 7 people`, `Of the trucks 7 were burnt`."""
    first, last = place, place + 1
    while place - first < _MOST_JOINED and low_at(words, first - 1) in _JOINTS and low_at(words, first - 2).isdecimal():
        first -= 2
    while last - place < _MOST_JOINED and low_at(words, last) in _JOINTS:
        behind = last + 1 + (low_at(words, last + 1) == "and")
        if not low_at(words, behind).isdecimal():
            break
        last = behind + 1
    first -= low_at(words, first - 1) == "," and low_at(words, first - 2).isdecimal()
    if first == 0 or last - first == 1 or low_at(words, first - 1) not in _MANY:
        return False
    after = low_at(words, last)
    if low_at(words, first - 2)[:1].isdecimal() or after in _BEFALLS_PEOPLE:
        return False  # 12 camps 7 and 9
    return not after.isalpha() or after in _TELLS or after.endswith("ed")


def _too_far(words: Sequence[Word], place: int) -> bool:
    """`3-88123`: two figures with a hyphen, of which the second is a thousand times the first, are no range."""
    for sign in (place - 1, place + 1):
        if low_at(words, sign) == "-" and 0 < sign < len(words) - 1 and words[sign - 1].end == words[sign].start == words[sign].end - 1:
            one, other = words[sign - 1].text, words[sign + 1].text
            glued = words[sign].end == words[sign + 1].start and one.isdecimal() and other.isdecimal()
            if glued and int(other) >= _LEAST_OF_A_CODE * max(int(one), 1):
                return True
    return False


def _of_a_plate(words: Sequence[Word], place: int) -> bool:
    """`Lorries KAA |123| and KBB |456|`, `(reg. LSR |124| AA)`: letters before the figure, behind what bears them."""
    at = place - 1 - (low_at(words, place - 1) == "-")
    if at == 0 and words[0].text.isupper() and low_at(words, 1) != "-" and (behind := words[2:3]) and behind[0].text.isupper():
        return len(words[0].text) < _LETTERS > len(behind[0].text)
    for _ in range(_MOST_JOINED):
        if not (low_at(words, at).isalpha() and words[at].text.isupper() and len(words[at].text) < _LETTERS):
            return False
        before = at - 1
        while low_at(words, before) in (".", ",", "and", "&", ":", "no", "(", "plates", "number"):
            before -= 1
        if low_at(words, before) in _VEHICLES:
            return True
        if not low_at(words, before)[:1].isdecimal():
            return False
        at = before - 1 - (low_at(words, before - 1) == "-")
    return False
