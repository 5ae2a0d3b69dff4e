"""Which tables of violence are known, by their headings, and what each of their columns means (docs/reference/danger_tables.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from safepassage.records.hazard import EventKind, Precision, Weapon

ID = ("id", "incident_id", "event_id", "code", "objectid", "ref")
DATE = ("date", "event_date", "day", "date_start", "start_date", "start")
END = ("date_end", "end_date", "end")
LAT = ("lat", "latitude", "y")
LON = ("lon", "long", "lng", "longitude", "x")
PLACE = ("place", "area", "location", "location_en", "neighbourhood", "neighborhood", "name", "pcode")
PLACE_AR = ("place_ar", "location_ar")
WEAPON = ("weapon", "type", "event_type", "strike_type", "cause")
LOW = ("deaths_low", "killed_min", "fatalities_min", "low", "min")
BEST = ("deaths", "killed", "fatalities", "deaths_likely", "best", "likely")
HIGH = ("deaths_high", "killed_max", "fatalities_max", "high", "max")
PRECISION = ("precision", "geo_precision", "where_prec", "accuracy")
GRADE = ("grade", "evidence", "confidence")
SOURCE = ("source", "sources")


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of table: by which headings it is known, and in which columns things stand (the first that is there counts)."""

    name: str
    key: str  # begins the ids of its events, so that two files of one collection count once; empty: the file's name does
    needs: frozenset[str]
    kind: EventKind
    id: tuple[str, ...] = ID
    date: tuple[str, ...] = DATE
    end: tuple[str, ...] = END
    lat: tuple[str, ...] = LAT
    lon: tuple[str, ...] = LON
    place: tuple[str, ...] = PLACE
    place_ar: tuple[str, ...] = PLACE_AR
    weapon: tuple[str, ...] = WEAPON
    low: tuple[str, ...] = LOW
    best: tuple[str, ...] = BEST
    high: tuple[str, ...] = HIGH
    precision: tuple[str, ...] = PRECISION
    grade: tuple[str, ...] = GRADE
    source: tuple[str, ...] = SOURCE
    precisions: Mapping[str, Precision] = field(default_factory=dict)
    usual: Precision = Precision.NEIGHBOURHOOD  # where the table does not say
    grades: Mapping[str, float] = field(default_factory=dict)
    one_weapon: Weapon = Weapon.UNKNOWN  # of a table that collects one class only
    own_ids: bool = True  # False: numbers of rows, which two files may share


_P, _N, _T, _C, _0 = Precision.POINT, Precision.NEIGHBOURHOOD, Precision.TOWN, Precision.CITY, Precision.NONE
WORDS = {
    **dict.fromkeys(("exact", "exact_location", "within_100m", "nearby_landmark", "street", "point", "building"), _P),
    **dict.fromkeys(("neighbourhood", "neighborhood", "neighbourhood_area", "neighborhood_area", "district", "area"), _N),
    **dict.fromkeys(("town", "village", "subdistrict"), _T),
    **dict.fromkeys(("city", "governorate", "province", "country"), _C),
    **dict.fromkeys(("none", "unknown", ""), _0),
}
# How far evidence counts. Airwars' "contested" is about who did it, not about whether it happened (Airwars, methodology).
GRADES = {
    "confirmed": 1.0,
    "fair": 1.0,
    "contested": 1.0,
    "weak": 0.5,
    "discounted": 0.0,
    "very high": 1.0,
    "high": 1.0,
    "medium": 0.8,
    "low": 0.5,
    "certain": 1.0,
    "uncertain": 0.5,
}
SHAPES = (
    Shape(
        "ACLED",
        "acled",
        frozenset({"event_id_cnty", "event_date", "fatalities", "latitude", "longitude"}),
        EventKind.INCIDENT,
        id=("event_id_cnty",),
        place=("location", "admin3"),
        weapon=("sub_event_type", "event_type"),
        precisions={"1": _N, "2": _T, "3": _C},  # ACLED codebook: 1 town or part of it, 2 near a town, 3 a region
    ),
    Shape(
        "UCDP GED",
        "ucdp",
        frozenset({"id", "date_start", "best", "low", "high", "latitude", "longitude"}),
        EventKind.INCIDENT,
        id=("id",),
        place=("where_coordinates", "where_description", "adm_2"),
        weapon=(),
        low=("low",),
        best=("best",),
        high=("high",),
        precision=("where_prec",),
        precisions={"1": _N, "2": _T, **dict.fromkeys("34567", _C)},  # UCDP GED codebook: 1 exact, 2 near, 3 and up a district or more
    ),
    Shape(
        "Airwars",
        "airwars",
        frozenset({"airwars_id", "date", "killed_min", "killed_max", "lat", "lon"}),
        EventKind.INCIDENT,
        id=("code", "airwars_id"),
        place=("location_en",),
        weapon=("strike_type",),
        one_weapon=Weapon.AIR,
    ),
    Shape(
        "UNOSAT for HRW",
        "hrw",
        frozenset({"damageid1", "dateperiodstart", "dateperiodend", "lat", "lon"}),
        EventKind.STRIKE,
        id=("objectid",),
        date=("dateperiodstart",),
        end=("dateperiodend",),
        place=(),
        weapon=("damagecause",),
        grade=("confidenceid",),
        usual=_P,
        own_ids=False,
    ),
    Shape(
        "UNOSAT",
        "unosat",
        frozenset({"damage_code", "date", "lat", "lon"}),
        EventKind.DAMAGE,
        id=(),
        place=(),
        weapon=(),
        grade=(),
        usual=_P,
        own_ids=False,
    ),
)
PLAIN = Shape("plain table", "", frozenset(), EventKind.INCIDENT)
STRIKES = Shape("plain table of strikes", "", frozenset(), EventKind.STRIKE, usual=_P)
_CLASSES = (
    (("chemical", "gas", "chlorine", "sarin", "غاز"), Weapon.GAS),
    (("air", "drone", "barrel", "bomb run", "قصف جوي", "غارة"), Weapon.AIR),
    (("mine", "ied", "explosive", "suicide", "uxo", "car bomb", "لغم", "عبوة"), Weapon.EXPLOSIVE),
    (("shell", "artillery", "mortar", "missile", "rocket", "ground fire", "grad", "howitzer", "قذيفة", "مدفع"), Weapon.SHELLING),
    (("small_arms", "small arms", "sniper", "clash", "attack", "gun", "shoot", "armed", "grenade", "قنص", "اشتباك"), Weapon.SMALL_ARMS),
)


def shape_of(headings: tuple[str, ...]) -> Shape | None:
    """The kind of table that has these headings (small letters); None where a date or a place is missing."""
    found = frozenset(headings)
    for shape in SHAPES:
        if shape.needs <= found:
            return shape
    dated = any(name in found for name in DATE)
    placed = (any(n in found for n in LAT) and any(n in found for n in LON)) or any(name in found for name in PLACE)
    return PLAIN if dated and placed else None


def weapon_of(text: str) -> Weapon:
    """The class of a weapon, by words of the table; UNKNOWN where none is known."""
    plain = text.casefold()
    return next((weapon for words, weapon in _CLASSES if any(word in plain for word in words)), Weapon.UNKNOWN)
