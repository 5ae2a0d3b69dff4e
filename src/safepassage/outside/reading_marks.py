"""Where in a sentence claims begin and end, word by word: a small convolutional network over what the parser says of each word.

Made by `tools/reading_marks.py` from our own labelled texts. Only numpy at run time. A word comes with the parser's inner vector,
what its letters mean by themselves (the sentence encoder's pieces, averaged and projected), its tag and role, how far its head stands, and
what the lexicon says there; the network looks at the words beside it, a layer wider each time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from safepassage.outside.quick_loading import one_thread
from safepassage.records.marked import Marked

WORDS = 2_000  # that go through the network together
FAR = 6  # words; a head that stands further away counts as so far
_EPS = 1e-5  # of the layers' norms
_ROOT = (2 / np.pi) ** 0.5
MOST_WORDS = 50_000  # whose vectors are remembered

MARKS = Path(__file__).parent / "reading_data" / "marks_en.npz"

VectorOf = Callable[[str], np.ndarray]  # (512,): the mean of a word's pieces


class Network(NamedTuple):
    """The numbers of the network: vocabularies, tables and layers, as `tools/reading_marks.py` writes them."""

    tags: dict[str, int]
    deps: dict[str, int]
    arrays: dict[str, np.ndarray]
    widths: tuple[int, ...]  # how far apart the three words stand that each layer looks at


def load_network(path: Path, prefix: str = "") -> Network:
    """The network in a file; `prefix`: of several in one file, this one."""
    with np.load(path) as stored:
        tags, deps = ({str(word): place for place, word in enumerate(stored[name])} for name in ("tags", "deps"))
        taken = {name.removeprefix(prefix): stored[name] for name in stored.files if name.startswith(prefix)}
        shared = {name: stored[name] for name in ("middle", "axes")}
        widths = tuple(int(width) for width in stored["widths"])
    arrays = {name: array.astype(np.float32) for name, array in (taken | shared).items() if array.dtype.kind == "f"}
    for name in ("te.weight", "de.weight"):  # a last row of nothing, for what no text had
        arrays[name] = np.vstack([arrays[name], np.zeros_like(arrays[name][:1])])
    return Network(tags, deps, arrays, widths)


class Marker:
    """Sentences with their hints in; for each the chances of its words out."""

    def __init__(self, network: Network, vector_of: VectorOf) -> None:
        self._net = network
        self._vector_of = vector_of
        self._known: dict[str, np.ndarray] = {}
        kernels = [network.arrays[f"c.{place}.weight"] for place in range(len(network.widths))]  # (out, in, 3)
        self._kernels = [np.ascontiguousarray(kernel.transpose(2, 1, 0).reshape(-1, len(kernel))) for kernel in kernels]

    def __call__(self, docs: Sequence[Any], hints: Sequence[np.ndarray]) -> list[Marked]:
        """
        What each word of each sentence is.

        Parameters
        ----------
        docs : parsed sentences with `vectors`. hints : for each (words, HINTS), what the lexicon says there.
        """
        found: list[Marked] = []
        for some in _groups(docs):
            with one_thread()():
                found += self._together(docs[some], hints[some])
        return found

    def _together(self, docs: Sequence[Any], hints: Sequence[np.ndarray]) -> list[Marked]:
        net, gap = self._net.arrays, max(self._net.widths)
        sizes = [len(doc) for doc in docs]
        begins = gap + np.cumsum([0, *(size + gap for size in sizes)])[:-1]
        places = np.concatenate([np.arange(begin, begin + size) for begin, size in zip(begins, sizes, strict=True)])
        inside = np.zeros((sum(sizes) + gap * (len(docs) + 1), 1), dtype=np.float32)
        inside[places] = 1.0
        rows = np.zeros((len(inside), net["inp.weight"].shape[1]), dtype=np.float32)
        if len(places):
            rows[places] = self._rows([word for doc in docs for word in doc], docs, hints)
        hidden = _gelu(rows @ net["inp.weight"].T + net["inp.bias"]) * inside
        for place, width in enumerate(self._net.widths):
            hidden = hidden + self._layer(place, width, hidden, inside)
            hidden *= inside
        told = _log_chances(hidden @ net["bio.weight"].T + net["bio.bias"])
        kinds = _log_chances(hidden @ net["kind.weight"].T + net["kind.bias"])
        return [Marked(told[begin : begin + size], kinds[begin : begin + size]) for begin, size in zip(begins, sizes, strict=True)]

    def _layer(self, place: int, width: int, hidden: np.ndarray, inside: np.ndarray) -> np.ndarray:
        net = self._net.arrays
        size = hidden.shape[1]
        beside = np.zeros((len(hidden), 3 * size), dtype=np.float32)  # the word before, the word, the word behind
        seen = beside[:, size : 2 * size]
        np.multiply(_normed(hidden, net[f"n.{place}.weight"], net[f"n.{place}.bias"]), inside, out=seen)
        beside[width:, :size], beside[:-width, 2 * size :] = seen[:-width], seen[width:]
        return _gelu(beside @ self._kernels[place] + net[f"c.{place}.bias"])

    def _rows(self, words: Sequence[Any], docs: Sequence[Any], hints: Sequence[np.ndarray]) -> np.ndarray:
        net = self._net
        tags = [net.tags.get(word.tag_, -1) for word in words]
        deps = [net.deps.get(word.dep_, -1) for word in words]
        heads = np.array([word.head.i - word.i for word in words]).clip(-FAR, FAR) + FAR
        vectors = np.concatenate([doc.vectors for doc in docs if len(doc)])
        parts = (
            _normed(vectors, net.arrays["ln.weight"], net.arrays["ln.bias"]),
            np.stack([self._meaning(word.text) for word in words]),
            *(net.arrays["te.weight"][tags], net.arrays["de.weight"][deps], net.arrays["he.weight"][heads]),
            np.concatenate([hint for hint in hints if len(hint)]),
        )
        return np.concatenate(parts, axis=1)

    def _meaning(self, word: str) -> np.ndarray:
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= MOST_WORDS:
                self._known.clear()
            found = self._known[word] = (self._vector_of(word) - self._net.arrays["middle"]) @ self._net.arrays["axes"]
        return found


def _groups(docs: Sequence[Any]) -> Iterator[slice]:
    """Sentences in turn, as many as have so many words together; a longer one alone."""
    begin = size = 0
    for place, doc in enumerate(docs):
        if place > begin and size + len(doc) > WORDS:
            yield slice(begin, place)
            begin, size = place, 0
        size += len(doc)
    if docs:
        yield slice(begin, len(docs))


def _gelu(values: np.ndarray) -> np.ndarray:
    """The Gaussian error linear unit by the tangent, within 0.0005 of that by the error function, in a fourth of its time."""
    found = values * values
    found *= np.float32(0.044715 * _ROOT)
    found += np.float32(_ROOT)
    found *= values
    np.tanh(found, out=found)
    found += np.float32(1)
    found *= values
    found *= np.float32(0.5)
    return np.asarray(found)


def _normed(values: np.ndarray, weight: np.ndarray, bias: np.ndarray) -> np.ndarray:
    found: np.ndarray = values - values.mean(axis=1, keepdims=True)
    spread = np.einsum("ij,ij->i", found, found) / np.float32(found.shape[1]) + np.float32(_EPS)
    found *= np.reciprocal(np.sqrt(spread))[:, None]
    found *= weight
    found += bias
    return np.asarray(found)


def _log_chances(scores: np.ndarray) -> np.ndarray:
    scores = scores - scores.max(axis=1, keepdims=True)
    return np.asarray(scores - np.log(np.exp(scores).sum(axis=1, keepdims=True)), dtype=np.float32)
