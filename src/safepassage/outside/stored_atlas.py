"""The gazetteer in SQLite: places by their names, by names that are misspelt, and by how names sound."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from zlib import crc32

from safepassage.outside.spelt_in_arabic import Spelling, agree, of_arabic, of_latin
from safepassage.records.gazetteer import plain
from safepassage.records.reading import PlaceRead

_Row = tuple[str, str, float, float, str, str, int]  # as `_QUERY` asks for it
_HAND = 1_000_000_000
MANY = 100_000  # people; a misspelling is sought among the names of places at least so large, and of those by hand
LARGE, VILLAGE = 15_000, 2_000  # people
FURTHER = frozenset((  # countries further from the wars: of their small towns none outweighs a large one of its name
    "NP", "TH", "AO", "SN", "GW", "CG", "ZW", "KW", "SA", "CY", "VE", "GT", "HN", "SV", "NI", "PE", "EC", "DZ", "MA", "EH", "TN",
    "BJ", "TG", "GH", "GM", "UZ", "KZ", "TM", "KP", "VN", "KH", "LA", "FJ", "PG", "SB", "MG", "IR", "CI", "ID",
))  # fmt: skip
SOUNDING = 5  # letters of a name, at least, that another spelling is sought of
_QUERY = """SELECT p.name, p.country, p.lon, p.lat, p.precision, p.key, p.people FROM names n JOIN places p ON p.id = n.place
  WHERE n.name = ? ORDER BY p.id >= ? DESC, p.precision = 'country' DESC, p.people DESC, p.id LIMIT 60"""

_BIG = "SELECT 1 FROM names n JOIN places p ON p.id = n.place WHERE n.name = ? AND (p.people >= ? OR p.id >= ?) LIMIT 1"

_SOUNDING = """SELECT s.name FROM sounds s WHERE s.sound = ?
  AND EXISTS (SELECT 1 FROM names n JOIN places p ON p.id = n.place WHERE n.name = s.name AND p.country = ?) ORDER BY s.name"""

_TOWNS = "SELECT DISTINCT n.name FROM names n JOIN places p ON p.id = n.place WHERE p.country = ? AND p.precision = 'city' AND n.name < '{'"
_WITH_ARABIC = "SELECT DISTINCT p.key FROM names n JOIN places p ON p.id = n.place WHERE p.country = ? AND n.name BETWEEN 'ء' AND 'ۿ'"
_PROVINCES = """SELECT name, lon, lat, key FROM places WHERE country = ? AND precision = 'region' AND people IN (1, ?) ORDER BY id"""


def _slips(name: str, letters: Iterable[str]) -> set[str]:
    """What a name may have been meant for: one letter changed, left out, added, or two neighbours exchanged."""
    halves = [(name[:place], name[place:]) for place in range(len(name) + 1)]
    found = {head + tail[1:] for head, tail in halves} | {head + tail[1:2] + tail[:1] + tail[2:] for head, tail in halves}
    for letter in letters:
        found |= {head + letter + tail for head, tail in halves} | {head + letter + tail[1:] for head, tail in halves if tail}
    return found


def _without_apostrophes(name: str) -> str:
    """`Sa'ada`, `Ma'rib`, `Shuja'iyya`; and with the dots of other languages' letters: `Ceylanpınar`."""
    return name.replace("'", "").replace("’", "").replace("ı", "i")


def _beside(place: PlaceRead, lon: float, lat: float) -> bool:
    """Whether a row is the place again: two villages of one name and country lie further apart."""
    return place.lon is None or place.lat is None or max(abs(place.lon - lon), abs(place.lat - lat)) < 0.2


def _is_called_so_too(row: _Row, folded: str) -> bool:
    """Whether a small town has another name of its own; it comes behind a town of this very name, not behind a province."""
    return row[6] < MANY and row[5].startswith("geonames:") and plain(row[0]) != folded


def _without_far_namesakes(rows: list[_Row], folded: str) -> list[_Row]:
    """
    The rows of a name without the small towns of `FURTHER` countries that are called as a large one elsewhere is: Herat is in Afghanistan.

    One that has the very name stays beside a large one that is only called so too, if it is no village (Ambo of Peru).
    """
    small = [row for row in rows if row[6] < LARGE and row[1] in FURTHER and row[4] == "city" and row[5].startswith("geonames:")]
    large = [row for row in rows if row not in small and (row[6] >= LARGE or not row[5].startswith("geonames:"))]
    known, called = {row[1] for row in large if plain(row[0]) == folded}, {row[1] for row in large}
    own = [row for row in small if plain(row[0]) == folded and row[6] >= VILLAGE]
    return [row for row in rows if row not in small or not (known if row in own else called) - {row[1]}]


class StoredAtlas:
    """The gazetteer: places of a case and of the user first, then the built-in ones. Made by `load_atlas`."""

    def __init__(self, store: sqlite3.Connection, own: dict[str, tuple[PlaceRead, ...]]) -> None:
        self._store = store
        self._own = own
        self._own_firsts = frozenset(name.partition(" ")[0] for name in own)
        self._known: dict[str, tuple[PlaceRead, ...]] = {}
        self._firsts: dict[str, bool] = {}
        self._beginnings: dict[str, bool] = {}
        self._large: dict[str, tuple[frozenset[str], frozenset[str]]] = {}  # by first letter
        self._alike: dict[str, str] = {}
        self._big: dict[str, bool] = {}
        self._spelt: dict[str, dict[str, list[tuple[Spelling, str]]]] = {}  # by country and consonants
        self._arabic: dict[str, frozenset[str]] = {}  # by country
        self._provinces: dict[str, tuple[PlaceRead, ...]] = {}

    def find(self, name: str) -> tuple[PlaceRead, ...]:
        """The places of this very name, the likeliest first; empty: none."""
        if name not in self._known:
            if not self._may_begin(name.partition(" ")[0]):
                return ()
            if len(self._known) > 100_000:
                self._known.clear()
            folded = plain(name)
            bare = _without_apostrophes(name)
            stored = self._stored(folded) or (self._stored(plain(bare)) if bare != name else ())
            self._known[name] = self._own.get(folded, ()) + stored
        return self._known[name]

    def _may_begin(self, word: str) -> bool:
        """Whether any name begins with this word, as it is written: most words that are asked for begin none, whatever stands behind."""
        if word not in self._beginnings:
            if len(self._beginnings) > 100_000:
                self._beginnings.clear()
            folded = {plain(word), plain(_without_apostrophes(word))}
            firsts = {name.partition(" ")[0] for name in folded}
            self._beginnings[word] = "" in firsts or any(first in self._own_firsts or self._begins(first) for first in firsts)
        return self._beginnings[word]

    def _stored(self, folded: str) -> tuple[PlaceRead, ...]:
        if len(folded) < 3 or len(folded) > 40 or not self._begins(folded.partition(" ")[0]):
            return ()
        rows = self._store.execute(_QUERY, (folded, _HAND)).fetchall()
        rows = _without_far_namesakes(rows, folded)
        if folded.isascii():
            rows.sort(key=lambda row: row[5].startswith("region:") or _is_called_so_too(row, folded))  # Rann, not Rannen
        places: dict[str, PlaceRead] = {}
        for name, country, lon, lat, precision, key, _ in rows:
            near = any(p.country == country and p.name == name and _beside(p, lon, lat) for p in places.values())
            if key not in places and not near:
                places[key] = PlaceRead(name, country, lon, lat, precision, key)
        return tuple(places.values())

    def _begins(self, word: str) -> bool:
        """Whether any name begins with this word: of a word that is none, not every row of words that it begins is looked up."""
        if word not in self._firsts:
            if len(self._firsts) > 100_000:
                self._firsts.clear()
            query = "SELECT 1 FROM names WHERE name >= ? AND name < ? LIMIT 1"  # `!` is the sign behind the space
            self._firsts[word] = self._store.execute(query, (word, word + "!")).fetchone() is not None
        return self._firsts[word]

    def like(self, name: str) -> str:
        """The well-known name that this one seems to be a misspelling of: one letter wrong, missing, doubled or out of place."""
        folded = plain(name)
        if len(folded) < 5 or " " in folded:
            return ""
        if folded not in self._alike:
            names, letters = self._beginning_with(folded[0])
            near = {folded} & names or _slips(folded, letters) & names
            self._alike[folded] = min(near, key=lambda known: (len(known), known), default="")
        return self._alike[folded]

    def _beginning_with(self, letter: str) -> tuple[frozenset[str], frozenset[str]]:
        """The well-known names that begin with a letter, and all letters that they have."""
        if letter not in self._large:
            rows = self._store.execute("SELECT name FROM large WHERE name >= ? AND name < ?", (letter, letter + "\U0010ffff"))
            names = frozenset(row[0] for row in rows) | frozenset(name for name in self._own if name.startswith(letter))
            self._large[letter] = names, frozenset("".join(names))
        return self._large[letter]

    def large(self, name: str) -> bool:
        """Whether a place of this name has 100,000 people or more, or is in the list by hand or the user's own."""
        folded = plain(name)
        if folded not in self._big:
            rows = self._store.execute(_BIG, (folded, MANY, _HAND)).fetchone()
            self._big[folded] = rows is not None or folded in self._own
        return self._big[folded]

    def similar(self, name: str, country: str) -> tuple[PlaceRead, ...]:
        """The places of a country whose name is this one in another spelling; empty: none."""
        sound = sound_of(plain(name))
        alike = [row[0] for row in self._store.execute(_SOUNDING, (sound_number(sound), country)) if sound_of(row[0]) == sound]
        found = {place.key: place for known in alike for place in self.find(known) if place.country == country}
        return tuple(found.values())

    def spelt(self, name: str, country: str, *, unwritten: bool = False) -> tuple[PlaceRead, ...]:
        """The one town of a country of whose Latin name this is the Arabic spelling; `unwritten`: and that has no Arabic name itself."""
        spelling = of_arabic(name)
        if not spelling.is_enough or not country:
            return ()
        if country not in self._spelt:
            towns: dict[str, list[tuple[Spelling, str]]] = {}
            for (known,) in self._store.execute(_TOWNS, (country,)):
                towns.setdefault((latin := of_latin(known)).consonants, []).append((latin, known))
            self._spelt[country] = towns
        alike = [known for latin, known in self._spelt[country].get(spelling.consonants, ()) if agree(spelling, latin)]
        found = [place for known in alike for place in self.find(known) if place.country == country and place.precision == "city"]
        one = all(_beside(found[0], place.lon, place.lat) for place in found if place.lon is not None and place.lat is not None)
        if not found or not one or (unwritten and found[0].key in self._with_arabic_names(country)):
            return ()
        return tuple(found[:1])

    def _with_arabic_names(self, country: str) -> frozenset[str]:
        """The keys of the places of a country that have a name in Arabic letters: none of them is meant by another one."""
        if country not in self._arabic:
            self._arabic[country] = frozenset(key for (key,) in self._store.execute(_WITH_ARABIC, (country,)))
        return self._arabic[country]

    def provinces(self, country: str) -> tuple[PlaceRead, ...]:
        """The provinces of a country that are known, each at the middle of its towns."""
        if country not in self._provinces:
            rows = self._store.execute(_PROVINCES, (country, MANY - 1)).fetchall()
            self._provinces[country] = tuple(PlaceRead(name, country, lon, lat, "region", key) for name, lon, lat, key in rows)
        return self._provinces[country]


_SOUNDS = (
    ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("tsk", "ck"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ai", "a"),
    ("ay", "a"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("y", "i"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("q", "k"),
    ("ck", "k"), ("c", "k"), ("w", "v"), ("ph", "f"), ("z", "s"), ("j", "g"), ("e", "i"), ("o", "u"),
)  # fmt: skip
_ARTICLES = frozenset(("al", "el", "ad", "as", "ash", "at", "ar", "az", "an", "adh"))


def sound_of(name: str) -> str:
    """A folded name as it sounds, roughly: Goity and Goyty, Galikoma and Galicoma, Fuaa and al-Fu'ah are one."""
    text = "".join(word for word in name.split() if word not in _ARTICLES)
    for letters, sound in _SOUNDS:
        text = text.replace(letters, sound)
    text = "".join(letter for place, letter in enumerate(text) if place == 0 or letter != text[place - 1])
    return text[:1] + text[1:].removesuffix("h").removesuffix("a").removesuffix("i")


def sound_number(sound: str) -> int:
    """The number under which the gazetteer keeps the names of a sound: four bytes; rarely, another sound has the same."""
    return crc32(sound.encode()) - (1 << 31)
