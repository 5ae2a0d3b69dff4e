"""Bodies on their way home: `the bodies of nine peacekeepers were brought to Kigali`. They died elsewhere, and before."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

BODIES = listed("bodies corpses remains coffins caskets body corpse coffin")
_ARTICLES = listed("the a their his her its all these those")
_HOME = listed("flown flew fly repatriated repatriate repatriating shipped")  # whatever is named behind
_MOVED = listed(
    "brought bring bringing taken take transferred transfer transported moved carried driven delivered sent returned return "
    "arrived arrive received airlifted came landed reached handed"
)
_TAKEN_IN = listed("received reached came arrived arrive landed")  # `received 11 bodies`: so does a hospital
_BEEN = listed("were was have has had been being are be also later then")
_WARDS = listed(
    "hospital hospitals morgue morgues mortuary clinic infirmary ward mosque church cemetery graveyard burial forensic medical centre "
    "center complex medics doctors paramedics emergency hospice grave graves funeral prayers square authorities police identification "
    "families relatives kin"
)
_WHITHER = listed("to into back home over")
_WHERE = _WHITHER | listed("in at on for")  # behind `arrived`, `received`
_FOUND_THERE = listed("in from at on under near by with after when where who which that beneath inside outside among")
_NOUN = 7  # words of those whose bodies they are: `Malawian and South African peacekeepers`
_BEHIND = 7  # words behind the verb in which a ward may be named


def on_their_way(words: Sequence[Word], number: Amount) -> bool:
    """Whether the bodies that a number counts were moved to where it tells of; those taken to a ward or a morgue died close by."""
    first = number.first - 1 - (low_at(words, number.first - 1) in _ARTICLES)
    led = low_at(words, first) == "of" and low_at(words, first - 1) in BODIES
    counted = any(word.low in BODIES for word in words[number.last : number.last + 3])
    if not (led or counted):
        return False
    verb = _verb(words, number.last)
    if verb >= 0:
        return _moves(words, verb)
    before = first - 2 if led else number.first - 1
    before -= low_at(words, before) in _ARTICLES
    before -= low_at(words, before) in ("over", "back", "home")
    return low_at(words, before) in _HOME | _MOVED - _TAKEN_IN and _moves(words, before)


def _verb(words: Sequence[Word], first: int) -> int:
    """Where the first verb behind those counted stands, if it moves them; -1: it does something else, or there is none."""
    for at in range(first, min(first + _NOUN, len(words))):
        low = words[at].low
        if low in _HOME | _MOVED:
            return -1 if low_at(words, at - 1) == "and" else at
        if low in _FOUND_THERE:
            return -1
        if low not in _BEEN and not (low.isalpha() or low in ("'", "-")):
            return -1
        if low_at(words, at - 1) in _BEEN and low not in _BEEN:
            return -1
    return -1


def _moves(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb moves bodies away, and to no ward: `brought to Kigali`, `arrived in Nairobi`; not `taken from the rubble`."""
    if words[verb].low in _HOME:
        return True
    whither = _WHERE if words[verb].low in _TAKEN_IN else _WHITHER
    behind = [word.low for word in words[verb + 1 : verb + 1 + _BEHIND + _NOUN * (low_at(words, verb + 1) not in whither)]]
    end = next((at for at, low in enumerate(behind) if low in (".", ";", ",")), len(behind))
    return not whither.isdisjoint(behind[:end]) and _WARDS.isdisjoint(behind[:end])
