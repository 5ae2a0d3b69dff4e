"""The province or the neighbour told beside a town: `Bamba, in Mali's Gao region`, `Duma, near Nablus`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from safepassage.records.gazetteer import plain
from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.places.place_types import DIRECTIONS
from safepassage.reports.places.resolving import apart
from safepassage.reports.places.spot import Spot

_SIDES = "|".join(DIRECTIONS)
_AREA_WORDS = r"department|province|state|island|region|governorate|district|county|area|sector|municipality|prefecture"
_IN_AREA = re.compile(  # between a town and what it lies in
    rf"(?:, | \(|,? (?:in|on) |, (?:the )?(?:capital|administrative cent(?:re|er)|seat) of |(?<=district) of |(?<=sector) of )"
    rf"(?:the )?(?:(?:{_SIDES}) )?(?:(?:{_AREA_WORDS}) of )?(?:the )?"
)
_NEAR = re.compile(  # between a town and its neighbour
    rf",? (?:(?P<near>near|close to|not far from|(?:just )?outside)|(?:just |further )?(?P<side>{_SIDES}) of)(?: the (?:town|city) of)? "
)
_OWNED = ("'s ", "’s ")
_CLOSES = re.compile(
    r"[.;:)!?\n]|,(?! (?:and |or )?[A-Z])|$| (?:on|in|at|by|as|and|after|during|when|where|last|late|early|killing|said)\b"
)
_HEAD_END = re.compile(rf"(?: (?:{_AREA_WORDS}))?, ")
_AREAS = ("country", "region")
_CAME = ("from", "of", "between", "and")  # `refugees from Homs in Lebanon`: what follows is where they are
_WATERS = ("lake ", "river ", "gulf of ")  # they have shores in several countries
_SURE_KINDS = frozenset(_AREA_WORDS.split("|"))
_DISPUTED = tuple(
    frozenset(codes.split())
    for codes in (
        "UA RU",
        "IL PS SY",
        "GE RU",
        "AM AZ",
        "RS XK",
        "MA EH DZ",
        "IN PK CN",
        "CY TR",
        "SD SS",
        "BA HR RS ME SI MK",
        "ET ER",
        "ID TL",
    )
)
_REACH = 2.5  # degrees from the middle of a province, at least, in which its towns lie
_SLACK = 0.35
_BESIDE = 1.5  # degrees to what a place is near
_WAY_OFF = 5.0  # degrees to what it is said to be north of


@dataclass(frozen=True, slots=True)
class Beside:
    """What is told beside a name: the areas that it may lie in, or the neighbours it may be near; `side`: a direction from there."""

    places: tuple[PlaceRead, ...]
    near: bool = False
    side: str = ""


def told_beside(line: Sequence[Spot], number: int, text: str) -> Beside | None:
    """What the words right behind a name tell of where it lies; None: nothing."""
    spot = line[number]
    behind = line[number + 1] if number + 1 < len(line) else None
    if behind is None or spot.preposition in _CAME:
        return None
    between = text[spot.end : behind.start]
    towns = tuple(place for place in behind.places if place.precision not in _AREAS and place.lon is not None)
    if towns and behind.kind not in _SURE_KINDS and (near := _NEAR.fullmatch(between)) is not None:
        return Beside(towns, True, near["side"] or "")
    if _IN_AREA.fullmatch(between) is None:
        return None
    inner = line[number + 2] if number + 2 < len(line) else None
    if inner is not None and text[behind.end : inner.start] in _OWNED and behind.places and behind.places[0].precision == "country":
        areas = tuple(place for place in inner.places if place.precision == "region" and place.country == behind.places[0].country)
        return Beside(areas or behind.places[:1])
    if text[behind.end : behind.end + 2] in ("'s", "’s") or not _is_area(behind):
        return None
    if between.startswith((", ", " (")) and _CLOSES.match(text, behind.end) is None:
        return None
    areas = tuple(place for place in behind.places if place.precision in _AREAS)
    return Beside(areas) if areas else Beside(towns, near=True)  # `in the Jibia area`


def _is_area(spot: Spot) -> bool:
    """Whether a name is first of all one of a country or province: `Aleppo` alone is the city."""
    if spot.text.lower().startswith(_WATERS):
        return False  # Bosso, on Lake Chad, is in Niger
    return bool(spot.places) and (spot.places[0].precision in _AREAS or spot.kind in _SURE_KINDS)


def settled_beside(spot: Spot, beside: Beside, atlas: Atlas) -> tuple[PlaceRead, ...] | None:
    """The places of a name that what is told beside it leaves; one without a point where it leaves none; None: it says nothing."""
    return _near(spot, beside) if beside.near else _inside(spot, beside.places, atlas)


def _inside(spot: Spot, areas: Sequence[PlaceRead], atlas: Atlas) -> tuple[PlaceRead, ...] | None:
    if not areas:
        return None
    there = any(lies_in(place, area, atlas) for place in spot.places for area in areas)
    if there or (atlas.large(spot.text) and spot.places[0].country in {area.country for area in areas}):
        return None  # nearest to the middle of the area, as before
    if any(place.country != area.country and _is_disputed(place, area) for place in spot.places for area in areas):
        return None
    area = areas[0]
    return (PlaceRead(spot.text, area.country),) if area.precision == "country" else (replace(area, name=spot.text, key="", candidates=()),)


def _is_disputed(place: PlaceRead, area: PlaceRead) -> bool:
    """Whether a town may be told of a country that the gazetteer does not give it to: Sevastopol, Stepanakert."""
    return any({place.country, area.country} <= codes for codes in _DISPUTED)


def lies_in(place: PlaceRead, area: PlaceRead, atlas: Atlas) -> bool:
    """Whether a place may lie in a country or province, of which only the middle is known: not where another is far nearer."""
    if place.country != area.country:
        return False
    far = apart(place, area)
    if area.precision == "country" or far <= _REACH:
        return True
    others = [apart(place, other) for other in atlas.provinces(area.country)]
    return bool(others) and far <= 2 * min(others) + _SLACK


def _near(spot: Spot, beside: Beside) -> tuple[PlaceRead, ...] | None:
    pairs = [(apart(one, other), one, other) for one in spot.places for other in beside.places[:3] if _on_side(one, other, beside.side)]
    far, one, _ = min(pairs, key=_by_hand_first, default=(360.0, spot.places[0], beside.places[0]))
    if far <= _BESIDE:
        return (one,)
    if far <= _WAY_OFF and beside.side:
        return None
    neighbour = beside.places[0]
    if len({place.country for place in beside.places}) > 1 and plain(neighbour.name) != plain(spot.text):
        return None
    if beside.side:
        return (PlaceRead(spot.text, neighbour.country),)
    return (replace(neighbour, name=spot.text, precision=f"somewhere around {neighbour.name}", key="", candidates=()),)


def _by_hand_first(pair: tuple[float, PlaceRead, PlaceRead]) -> tuple[bool, float]:
    """How far a town is from its neighbour; one of the list by hand stands before its namesakes right there."""
    far, one, _ = pair
    return not (far <= _SLACK and one.key.startswith("hand:")), far


def _on_side(place: PlaceRead, other: PlaceRead, side: str) -> bool:
    """Whether a place does not lie on the other side: Mosul is not south of Baghdad."""
    if not side or place.lon is None or place.lat is None or other.lon is None or other.lat is None:
        return True
    east, north = DIRECTIONS[side]
    return (place.lon - other.lon) * east + (place.lat - other.lat) * north > -_SLACK


def told_of(spot: Spot, beside: Beside | None, atlas: Atlas) -> Spot:
    """A name of no list with what is told beside it: of the towns it is called by only those that lie there."""
    if beside is None or not beside.places:
        return spot
    inside = tuple(place for place in spot.named_after if beside.near or any(lies_in(place, area, atlas) for area in beside.places))
    return replace(spot, named_after=inside, told=beside.places)


def headed_by_area(line: Sequence[Spot], start: int, text: str, atlas: Atlas) -> Sequence[Spot]:
    """`In Raqqa province, an air strike hit |Mansoura|`: the towns of the sentence, each with its places in that province, if any."""
    if len(line) < 2 or text[start : line[0].start] not in ("In ", "In the ") or not _is_area(line[0]):
        return line
    head = _HEAD_END.match(text, line[0].end)
    areas = tuple(place for place in line[0].places if place.precision == "region")
    if head is None or not areas or any(spot.places and spot.places[0].precision in _AREAS for spot in line[1:]):
        return line
    return [line[0], *(_of_head(spot, areas, atlas) for spot in line[1:])]


def _of_head(spot: Spot, areas: Sequence[PlaceRead], atlas: Atlas) -> Spot:
    if not spot.places or spot.preposition in (*_CAME, "to", "towards", "toward"):
        return spot
    inside = tuple(place for place in spot.places if any(lies_in(place, area, atlas) for area in areas))
    if inside:
        return replace(spot, places=inside)
    if any(place.country == area.country or _is_disputed(place, area) for place in spot.places for area in areas):
        return spot
    return replace(spot, places=(replace(areas[0], name=spot.text, key="", candidates=()),))
