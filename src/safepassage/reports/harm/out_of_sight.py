"""People of whom nobody knows, without the word `missing`: not heard of again, of unknown fate, still under the rubble, dug for."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.counted import people_unit
from safepassage.reports.harm.harm_words import STOPS, harm_word
from safepassage.reports.harm.units import unit_of
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_NEVER = listed("not t never nothing")  # haven't
_SINCE = listed("since again alive")
_NEWS = listed("news word trace")
_NO = listed("no any without")
_FATE = listed("fate fates whereabouts")
_UNKNOWN = listed("unknown unclear uncertain undetermined known clarified disclosed")
_UNDER = listed("under beneath underneath below")
_RUBBLE = listed("rubble debris ruins wreckage slab slabs masonry concrete bricks mud landslide collapsed")
_LIE = listed("still remain remained remains trapped lie lay entombed stuck caught")
_FOUND = listed(
    "pulled rescued saved freed recovered found retrieved extracted escaped sheltering sheltered shelter living live hiding hid"
)
_DIG = listed("dig digs digging dug")
_SEARCH = listed("search searched searches searching look looked looks looking")
_THROUGH = listed(
    "in into through under at by for the a its their with bare hand hands still away frantically desperately on since yesterday today "
    "overnight night morning afternoon evening monday tuesday wednesday thursday friday saturday sunday"
)
_RESCUERS = listed(
    "rescuers rescuer rescue divers coastguard firefighters volunteers relatives families neighbours neighbors crews crew teams team "
    "residents workers navy diggers search defence"
)
_HUNTED = listed(
    "gunman gunmen suspect suspects attacker attackers killer killers militant militants prisoner prisoners deserters escapees"
)
_GROUPS = listed("family crew group party household team")
_LONG, _NEAR = 20, 12  # words behind a number over which that may be told
_BACK = 10


def tells_of_lost(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether anything between two offsets says that people are out of sight."""
    return any(
        start <= word.start < end and (_unheard(words, at) or _fate(words, at) or _rubble(words, at) or _sought(words, at))
        for at, word in enumerate(words)
    )


def out_of_sight(words: Sequence[Word], number: Amount, end: int) -> bool:
    """
    `250 men taken away for screening have not been heard of again`, `no news of 40 men`, `the fate of 200 prisoners is unknown`.

    Also `40 people are still under the rubble`, `digging for a family of seven`.
    """
    if not people_unit(unit_of(words, number)) and unit_of(words, number) not in ("staff", "crew"):
        return False
    behind = _behind(words, number, end)
    lead = _lead(words, number)
    before = range(max(0, lead - _BACK), lead)
    if low_at(words, lead) in ("of", "from") and any(_unheard(words, at) or _fate(words, at) for at in before[-4:]):
        return True
    if low_at(words, lead) == "for" and any(_sought(words, at) for at in before):
        return _HUNTED.isdisjoint(words[at].low for at in behind[:4])
    if any(harm_word(words, at) or words[at].low in _FOUND for at in behind):
        return False
    return any(_unheard(words, at) or _fate(words, at) or (at < number.last + _NEAR and _rubble(words, at)) for at in behind)


def _behind(words: Sequence[Word], number: Amount, end: int) -> range:
    """The words behind a number up to a stop."""
    last = min(number.last + _LONG, len(words))
    stop = next((at for at in range(number.last, last) if words[at].low in STOPS or words[at].start >= end), last)
    return range(number.last, stop)


def _lead(words: Sequence[Word], number: Amount) -> int:
    """The word before a number, its article and the family or crew that it is the size of."""
    lead = number.first - 1
    if low_at(words, lead) == "of" and low_at(words, lead - 1) in _GROUPS:
        lead -= 2
    while low_at(words, lead) in ("the", "a", "an", "those", "another", "his", "her", "its", "their"):
        lead -= 1
    return lead


def _unheard(words: Sequence[Word], at: int) -> bool:
    """`not been heard of`, `not been seen since`, `nothing has been heard of`, `no news of`; not `in numbers not seen since 1991`."""
    low, after = words[at].low, low_at(words, at + 1)
    if low in _NEWS:
        return low_at(words, at - 1) in _NO and after in ("of", "from", "about")
    if low == "heard" and after == "nothing":
        return low_at(words, at + 2) in ("of", "from")
    if low not in ("heard", "seen") or _NEVER.isdisjoint(word.low for word in words[max(0, at - 4) : at]):
        return False
    return after in ("of", "from") if low == "heard" else after in _SINCE and low_at(words, at - 1) in ("been", "never")


def _fate(words: Sequence[Word], at: int) -> bool:
    """`the fate of 200 prisoners is unknown`, `whose whereabouts are not known`, `the unknown fate of`."""
    if words[at].low not in _FATE:
        return False
    near = [word.low for word in words[max(0, at - 1) : at + _NEAR]]
    told = next((low for low in near if low in _UNKNOWN), "")
    return bool(told) and (told.startswith("un") or not _NEVER.isdisjoint(near))


def _rubble(words: Sequence[Word], at: int) -> bool:
    """`are still under the rubble`, `trapped beneath the slabs of a block`."""
    if words[at].low not in _UNDER or _RUBBLE.isdisjoint(word.low for word in words[at + 1 : at + 5]):
        return False
    return not _LIE.isdisjoint(word.low for word in words[max(0, at - 5) : at])


def _sought(words: Sequence[Word], at: int) -> bool:
    """`digging through the rubble for`, `divers searched for`; not `digging graves for`, `the company is looking for`."""
    if words[at].low not in _DIG | _SEARCH:
        return False
    place = at + 1
    while low_at(words, place) in (_THROUGH - {"for"}) | _RUBBLE:
        place += 1
    helpers = words[at].low in _DIG or not _RESCUERS.isdisjoint(word.low for word in words[max(0, at - 6) : at])
    return low_at(words, place) == "for" and helpers
