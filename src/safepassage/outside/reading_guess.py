"""What a clause resembles: kind, subtype and chance, by linear models on sentence embeddings and hashed word and letter sequences.

Made by `tools/reading_kinds.py` from our own labelled clauses. Only numpy at run time; the files are in `reading_data`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from safepassage.records.guessed import Guess, Guessed

LETTERS = 600  # of a clause that are looked at
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
    by_word, by_letter = (np.zeros((len(clauses), SIZE), dtype=np.float32) for _ in range(2))
    for row, clause in enumerate(clauses):
        words = pieces(clause)
        by_word[row, [*map(_place, words), *map(_place_of_pair, ["^", *words], [*words, "$"])]] = 1.0
        by_letter[row, [place for word in words for place in _places(word)]] = 1.0
    for block in (by_word, by_letter):
        block /= np.maximum(np.sqrt(block.sum(axis=1, keepdims=True)), 1.0)
    return by_word, by_letter


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
    blocks = (np.asarray(encode(list(clauses)), dtype=np.float32), *hashed(clauses))
    rows = np.empty((len(clauses), sum(block.shape[1] for block in blocks)), dtype=np.float32)
    begin = 0
    for weight, block in zip(BLOCK_WEIGHTS, blocks, strict=True):
        np.multiply(block, np.float32(weight), out=rows[:, begin : begin + block.shape[1]])
        begin += block.shape[1]
    return rows


def load_model(path: Path, encode: Encode) -> Guess:
    """The guesser in a file that `tools/reading_kinds.py` made; clauses go through it 64 at a time."""
    with np.load(path) as stored:
        weights, bias = stored["weights"].astype(np.float32).T, stored["bias"]
        fine, fine_bias = stored["fine"].astype(np.float32).T, stored["fine_bias"]
        kinds, pairs = [str(kind) for kind in stored["kinds"]], [str(pair) for pair in stored["pairs"]]
    embedded = fine.shape[0]
    of_kind = {kind: np.array([place for place, pair in enumerate(pairs) if pair.partition("/")[0] == kind]) for kind in kinds}

    def guess(clauses: list[str]) -> list[Guessed]:
        found: list[Guessed] = []
        for begin in range(0, len(clauses), 64):
            rows = features(clauses[begin : begin + 64], encode)
            chances = softmax(rows @ weights + bias)
            finer = rows[:, :embedded] @ fine + fine_bias
            for row, place in enumerate(chances.argmax(axis=1)):
                told = {kind: round(float(chance), 4) for kind, chance in zip(kinds, chances[row], strict=True)}
                claim = max((kind for kind in kinds if kind != "none"), key=lambda kind: told[kind])
                scores = finer[row, of_kind[claim]]
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
