"""What a clause resembles, by linear models: an Arabic one its kind (on sentence embeddings and hashed words and letters) and subtype, an
English one whose kind is known its subtype (on hashed letters alone: no encoder is loaded for English).

Made by `tools/reading_kinds.py` from our own labelled clauses. Only numpy at run time; the files are in `reading_data`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from safepassage.outside.quick_loading import one_thread
from safepassage.records.guessed import Guess, Guessed, Subtypes

LETTERS = 600  # of a clause that are looked at
AT_ONCE = 64  # clauses
BITS = 13
SIZE = 1 << BITS
CLEAR = 0.5  # chance of a subtype among those of its kind, from which it is told
_PLAIN = str.maketrans(
    dict.fromkeys("أإآٱ", "ا") | {"ى": "ي", "ة": "ه", "ـ": "", "’": "'", "“": '"', "”": '"'} | dict.fromkeys(range(0x64B, 0x653), "")
)
_DIGITS = str.maketrans("123456789٠١٢٣٤٥٦٧٨٩", "0" * 19)
# A part of the features whose weights are kept apart: embeddings, hashed words, hashed letters.
BLOCK_WEIGHTS = (2.0, 1.5, 1.0)
SPELLED = 1.5  # the weight of letters where they stand alone


Encode = Callable[[list[str]], Any]


def pieces(clause: str) -> list[str]:
    """Words in plain letters: digits become 0, a capital inside the clause becomes a mark of a name."""
    words: list[str] = []
    for place, word in enumerate(clause[:LETTERS].translate(_PLAIN).translate(_DIGITS).split()):
        bare = word.strip(".,;:!?()[]\"'،؛؟«»…")
        if not bare:
            continue
        if place and bare[:1].isupper() and not bare.isupper():
            words.append("Name")
        elif bare.replace(",", "").replace(".", "").isdigit():
            words.append("0")
        else:
            words.append(bare.lower())
    return words


def hashed(clauses: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Rows of length 1 over words with pairs of them, and over sequences of 3 to 5 letters inside words; each (clauses, SIZE), float32."""
    blocks = np.zeros((len(clauses), SIZE), dtype=np.float32), np.zeros((len(clauses), SIZE), dtype=np.float32)
    for row, clause in enumerate(clauses):
        for block, places in zip(blocks, _marked(clause), strict=True):
            block[row, places] = _length(places)
    return blocks


def _marked(clause: str) -> tuple[list[int], list[int]]:
    """The places of a clause's words and pairs of them, and those of its sequences of letters; each once."""
    words = pieces(clause)
    by_word = {*map(_place, words), *map(_place_of_pair, ["^", *words], [*words, "$"])}
    return list(by_word), list({place for word in words for place in _places(word)})


def _length(places: list[int]) -> np.float32:
    """What stands at each place of a row, so that the row has length 1."""
    return np.float32(1.0) / max(np.sqrt(np.float32(len(places))), np.float32(1.0))  # type: ignore[no-any-return]


@lru_cache(maxsize=32_768)
def _place(mark: str) -> int:
    return crc32(mark.encode("utf-8", "replace")) % SIZE


@lru_cache(maxsize=32_768)
def _place_of_pair(first: str, second: str) -> int:
    return crc32(f"{first} {second}".encode("utf-8", "replace")) % SIZE


@lru_cache(maxsize=32_768)
def _places(word: str) -> tuple[int, ...]:
    """Those of the sequences of letters in a word."""
    padded = f"_{word[:30]}_"
    parts = {padded[begin : begin + size] for size in (3, 4, 5) for begin in range(len(padded) - size + 1)}
    return tuple(sorted({crc32(part.encode("utf-8", "replace")) % SIZE for part in parts}))


def features(clauses: Sequence[str], encode: Encode) -> np.ndarray:
    """(clauses, 512 + 2 SIZE), float32: embeddings, words, letters, each block weighted."""
    meant = np.asarray(encode(list(clauses)), dtype=np.float32) * np.float32(BLOCK_WEIGHTS[0])
    begins = meant.shape[1], meant.shape[1] + SIZE
    rows = np.zeros((len(clauses), begins[1] + SIZE), dtype=np.float32)  # nearly all of it stays zero, and is not gone over again
    rows[:, : begins[0]] = meant
    for row, clause in enumerate(clauses):
        for begin, weight, places in zip(begins, BLOCK_WEIGHTS[1:], _marked(clause), strict=True):
            rows[row, begin:][places] = _length(places) * np.float32(weight)
    return rows


def load_model(path: Path, encode: Encode) -> Guess:
    """The guesser of kinds in a file that `tools/reading_kinds.py` made; clauses go through it AT_ONCE at a time."""
    with np.load(path) as stored:
        weights, bias = stored["weights"].astype(np.float32).T, stored["bias"]
        kinds, finer = [str(kind) for kind in stored["kinds"]], _Finer(stored)
    claims = [kind for kind in kinds if kind != "none"]

    def guess(clauses: Sequence[str]) -> list[Guessed]:
        found: list[Guessed] = []
        for some in _in_groups(clauses):
            rows = features(some, encode)
            with one_thread()():  # others would wait for work in a loop, at the cost of whoever has some
                chances = softmax(rows @ weights + bias)
            told = [{kind: round(chance, 4) for kind, chance in zip(kinds, row, strict=True)} for row in chances.tolist()]
            likeliest = [max(claims, key=one.__getitem__) for one in told]
            for one, claim, (subtype, clear) in zip(told, likeliest, finer(rows, likeliest), strict=True):
                found.append(Guessed(one, claim, subtype if clear else ""))
        return found

    return guess


def spelled(clauses: Sequence[str]) -> np.ndarray:
    """(clauses, SIZE), float32: sequences of letters, what an English subtype is told by."""
    return hashed(clauses)[1] * np.float32(SPELLED)


def load_finer(path: Path) -> Subtypes:
    """Names the subtypes of clauses whose kind is known, by a file that `tools/reading_kinds.py` made; empty: none is clear."""
    with np.load(path) as stored:
        finer = _Finer(stored)

    def subtypes(clauses: Sequence[str], kinds: Sequence[str]) -> list[str]:
        groups = zip(_in_groups(clauses), _in_groups(kinds), strict=True)
        told = [one for some, of_kinds in groups for one in finer(spelled(some), of_kinds)]
        return [subtype if clear else "" for subtype, clear in told]

    return subtypes


def _in_groups(values: Sequence[str]) -> Iterator[list[str]]:
    return (list(values[begin : begin + AT_ONCE]) for begin in range(0, len(values), AT_ONCE))


class _Finer:
    """Features and kinds in; for each the likeliest subtype of its kind, and whether it is likelier than all others of it together."""

    def __init__(self, stored: Mapping[str, np.ndarray]) -> None:
        self._weights, self._bias = stored["fine"].astype(np.float32).T, stored["fine_bias"]
        pairs = [str(pair).partition("/") for pair in stored["pairs"]]
        self._subtypes = [subtype for _, _, subtype in pairs]
        self._places = {kind: [place for place, pair in enumerate(pairs) if pair[0] == kind] for kind, _, _ in pairs}

    def __call__(self, rows: np.ndarray, kinds: Sequence[str]) -> list[tuple[str, bool]]:
        with one_thread()():
            scores = rows[:, : len(self._weights)] @ self._weights + self._bias
        return [self._told(row[self._places[kind]], self._places[kind]) for row, kind in zip(scores, kinds, strict=True)]

    def _told(self, scores: np.ndarray, places: list[int]) -> tuple[str, bool]:
        return self._subtypes[places[int(scores.argmax())]], float(softmax(scores[None]).max()) >= CLEAR


def softmax(scores: np.ndarray) -> np.ndarray:
    """Chances of each row, adding up to 1."""
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(chances / chances.sum(axis=1, keepdims=True))
