"""Parts of a town without a name of their own: `the eastern half of the city`, `the old town`; `in the west`, where its east was named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.parties.parties import CAPITALS
from safepassage.reports.places.announced import preposition
from safepassage.reports.places.place_types import DIRECTIONS
from safepassage.reports.places.resolving import PART, About, Mention, part_of, resolved
from safepassage.reports.places.spot import Spot
from safepassage.reports.words.spelled import SMALL, VAGUE
from safepassage.reports.words.words import Word, listed

_TOWNS = listed("city town capital")
_THIS = listed("the this that their its")
_PARTS = listed("half part parts side edge end sector third section sections")  # only of what is said
_QUARTERS = listed("districts quarters suburbs outskirts neighbourhoods neighborhoods district quarter suburb sectors")
_MIDDLES = listed("centre center heart middle")
_EDGES = listed("outskirts suburbs edge edges")
_OF_TOWNS = listed("council hall clerk authorities officials mayor police government")
_OUTER = listed("suburbs outskirts")  # of a town, though it is not said
_OF_SIDES = _PARTS | _QUARTERS
_BEHIND = listed("on by when while after before and but as since at with")  # what may stand behind `in the west`
_IN = listed("in into inside across")
_OTHER = "other"  # the town of which another side was named before
_SIGNS = DIRECTIONS.keys() | _OF_SIDES | _MIDDLES | _EDGES | _TOWNS | {"old"}  # of these one stands in whatever is found


class PartOfTown(NamedTuple):
    """
    The words of it, letters [start, end) of the text. `side`: a direction, empty for the middle, the old town, the outskirts; `town`: how
    the town is called, empty where it is not said.
    """

    text: str
    start: int
    end: int
    side: str
    town: str
    preposition: str


def parts_in(words: Sequence[Word], text: str, base: int) -> Iterator[PartOfTown]:
    """The parts of towns among the words of a sentence, which begins at letter `base` of the text, in order."""
    if _SIGNS.isdisjoint([word.low for word in words]):
        return
    at = 0
    while at < len(words):
        if (found := _part_at(words, at)) is None:
            at += 1
            continue
        last, side, town = found
        start, end = words[at].start, words[last - 1].end
        yield PartOfTown(text[start - base : end - base], start, end, side, town, preposition(words, at))
        at = last


def _part_at(words: Sequence[Word], at: int) -> tuple[int, str, str] | None:
    """Where the part ends that begins at a word, its side, and its town."""
    low, behind, before = _low(words, at), _low(words, at + 1), _low(words, at - 1)
    owner = _owner(words, at)
    led = before in _THIS or owner != ""
    if low == "old" and behind in ("city", "town", "quarter") and before in _THIS:
        return None if _named(words, at + 2) else (at + 2, "", "")
    if low in ("city", "town") and behind in _MIDDLES and before == "the":
        return None if _named(words, at + 2) else (at + 2, "", "")
    if low in DIRECTIONS and low.endswith("ern") and behind in _OF_SIDES:
        last = _of_town(words, at + 2)
        if last:
            return last, low, _low(words, last - 1)
        mine = led and behind in _QUARTERS and before != "that" and not _named(words, at + 2)
        return (at + 2, low, owner) if mine and (owner or before == "its" or behind in _OUTER) else None
    if before == "the" and (low in _MIDDLES or low in DIRECTIONS) and (last := _of_town(words, at + 1)):
        return last, low if low in DIRECTIONS else "", _low(words, last - 1)
    if before == "the" and low in DIRECTIONS and _low(words, at - 2) in _IN and _is_whole(words, at + 1):
        return at + 1, low, _OTHER
    if low in _EDGES and (last := _of_town(words, at + 1)):
        return last, "", _low(words, last - 1)
    return None


def _is_whole(words: Sequence[Word], at: int) -> bool:
    """Whether nothing is named behind `in the west`: the sentence ends, a sign, a day or a number follows."""
    following = _low(words, at)
    return not following or not following[0].isalpha() or following in _BEHIND or following in SMALL or following in VAGUE


def _of_town(words: Sequence[Word], at: int) -> int:
    """Where `of the city` ends that begins at a word; 0: something else stands there, or a name goes on: `of the city of Homs`."""
    if _low(words, at) != "of" or _low(words, at + 1) not in _THIS or _low(words, at + 2) not in _TOWNS or _named(words, at + 3):
        return 0
    return at + 3


def _owner(words: Sequence[Word], at: int) -> str:
    """`city` before `'s` before a word; empty: none."""
    if _low(words, at - 1) not in ("'s", "’s", "s"):
        return ""
    before = _low(words, at - 2 - (_low(words, at - 2) in ("'", "’")))
    return before if before in _TOWNS else ""


def _named(words: Sequence[Word], at: int) -> bool:
    """Whether `of` and a name follow, a name, or what a town has: `the old city council`."""
    if _low(words, at) in _OF_TOWNS:
        return True
    at += _low(words, at) == "of"
    return at < len(words) and words[at].text[0].isupper()


def in_town(part: PartOfTown, about: About, atlas: Atlas, before: Sequence[Mention] = ()) -> Mention | None:
    """The part as a place: of the town that the text is about, or the one named last; None: of none. `before`: places named last."""
    town = _of_other_side(before, about, atlas) if part.town == _OTHER else _town(part, about)
    if town is None or town.place is None or town.place.lon is None:
        return None
    if part.side:
        place = part_of(town.place, part.side, atlas)
    else:
        place = replace(town.place, name=part.text, precision=f"somewhere in {town.place.name}", key="", candidates=())
    return Mention(part.text, part.start, part.end, place, part.preposition, kind=PART)


def _of_other_side(before: Sequence[Mention], about: About, atlas: Atlas) -> Mention | None:
    """The town of which a side was named: Aleppo, of East Aleppo."""
    for mention in reversed(before):
        side, _, town = mention.text.partition(" ")
        if mention.place is not None and mention.place.precision == "district group" and side.lower() in DIRECTIONS:
            town = town.rpartition(" of ")[2]
            return resolved(Spot(town, mention.start, mention.end, atlas.find(town)), about, atlas)
    return None


def _town(part: PartOfTown, about: About) -> Mention | None:
    main = about.main if about.main is not None and _is_city(about.main.place) else None
    near = about.near if about.near is not None and _is_city(about.near.place) and about.near.text.lower() not in CAPITALS else None
    return (near or main) if part.town == "town" else (main or near)


def _is_city(place: PlaceRead | None) -> bool:
    return place is not None and place.precision == "city"


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
