"""What a clause resembles: kind, subtype and chance, by linear models on sentence embeddings and hashed word and letter sequences.

Made by `tools/reading_kinds.py` from our own labelled clauses. Only numpy at run time; the files are in `reading_data`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from safepassage.outside.quick_loading import one_thread
from safepassage.records.guessed import Guess, Guessed

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
    embedded = np.asarray(encode(list(clauses)), dtype=np.float32)
    begins = embedded.shape[1], embedded.shape[1] + SIZE
    rows = np.zeros((len(clauses), begins[1] + SIZE), dtype=np.float32)  # nearly all of it stays zero, and is not gone over again
    np.multiply(embedded, np.float32(BLOCK_WEIGHTS[0]), out=rows[:, : begins[0]])
    for row, clause in enumerate(clauses):
        for begin, weight, places in zip(begins, BLOCK_WEIGHTS[1:], _marked(clause), strict=True):
            rows[row, begin:][places] = _length(places) * np.float32(weight)
    return rows


def in_groups(clauses: Iterable[str]) -> Iterator[list[str]]:
    """The clauses that go through a model together, wherever it runs: AT_ONCE of them."""
    rest = iter(clauses)
    while some := list(islice(rest, AT_ONCE)):
        yield some


def load_model(path: Path, encode: Encode) -> Guess:
    """The guesser in a file that `tools/reading_kinds.py` made; clauses go through it AT_ONCE at a time."""
    with np.load(path) as stored:
        weights, bias = stored["weights"].astype(np.float32).T, stored["bias"]
        fine, fine_bias = stored["fine"].astype(np.float32).T, stored["fine_bias"]
        kinds, pairs = [str(kind) for kind in stored["kinds"]], [str(pair) for pair in stored["pairs"]]
    embedded = fine.shape[0]
    of_kind = {kind: np.array([place for place, pair in enumerate(pairs) if pair.partition("/")[0] == kind]) for kind in kinds}

    claims = [kind for kind in kinds if kind != "none"]

    def guess(clauses: Iterable[str]) -> list[Guessed]:
        found: list[Guessed] = []
        for some in in_groups(clauses):
            rows = features(some, encode)
            with one_thread()():  # others would wait for work in a loop, at the cost of whoever has some
                scores, finer = rows @ weights, rows[:, :embedded] @ fine
            chances, finer = softmax(scores + bias), finer + fine_bias
            for told_row, fine_row, place in zip(chances.tolist(), finer, chances.argmax(axis=1).tolist(), strict=True):
                told = {kind: round(chance, 4) for kind, chance in zip(kinds, told_row, strict=True)}
                claim = max(claims, key=told.__getitem__)
                scores = fine_row[of_kind[claim]]
                finest = pairs[of_kind[claim][scores.argmax()]].partition("/")[2]
                clear = float(softmax(scores[None]).max()) >= CLEAR
                kind = kinds[place]
                found.append(Guessed(kind, finest if kind != "none" else "", told[kind], told, claim, finest if clear else ""))
        return found

    return guess


def softmax(scores: np.ndarray) -> np.ndarray:
    """Chances of each row, adding up to 1."""
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(chances / chances.sum(axis=1, keepdims=True))
