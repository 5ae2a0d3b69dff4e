"""At which words of a text a claim's claimant, place and time stand: a small network on what is known of each word.

Every word is scored for every claim: a product of the two, a table of how they lie to each other, and one layer over their sum, as Bahdanau
et al. 2015 score what they attend to. A softmax over the words and a place for `nothing says it` makes chances of it, as in Vinyals et al.
2015. Before it points, a claim is told what its sentence and the one before say, and looks once at all words, as memory networks do
(Sukhbaatar et al. 2015). English words are known by the language model of the marks and by their parse, Arabic ones by the sentence
encoder, and by the words at their sides. Made by `tools/reading_pointer.py`; numpy alone at run time.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from safepassage.outside.layers import gated, neighbours, standard
from safepassage.records.pointed import SLOTS, Stretch

POINTERS = {lang: Path(__file__).parent / "reading_data" / f"pointer_{lang}.npz" for lang in ("en", "ar")}
_LAYERS = (("late", -1), ("early", 0))  # of what is known of a word, by the name of the matrix that takes them
BACK, AHEAD = 10, 3  # sentences before and behind that are told apart
NEAR = 8  # words that are told apart one by one; further ones in steps that grow
WHERE = (BACK + AHEAD + 1) * 6  # in how many ways a word may stand to a claim: sentences, before or in or behind, line
FAR = 16  # steps of a distance, to each side
_PER_OCTAVE = 1.6


class Pointer:
    """Stretches of a text in, the chances of their words out."""

    def __init__(self, path: Path) -> None:
        """Raises OSError where the file cannot be read, ValueError where it is damaged."""
        try:
            with np.load(path) as stored:
                self._numbers = {name: stored[name].astype(np.float32) for name in stored.files if stored[name].dtype.kind == "f"}
                self.digest = str(stored["digest"])
                names = {name: stored[name].tolist() for name in ("parts", "roles")}
            if not {"around.weight", "looked.weight", "pair.weight"} <= self._numbers.keys():
                raise KeyError(path.name)  # of another make than this program
        except (BadZipFile, KeyError) as error:
            raise ValueError(f"{path.name} is damaged") from error
        self.parts, self.roles = ({name: place + 1 for place, name in enumerate(names[kind])} for kind in ("parts", "roles"))
        self._lying = {name: self._table(f"{name}where", f"{name}far") for name in ("", "pair_", "look_")}
        wide = len(self._numbers["k.weight"])
        self._offered = np.ascontiguousarray(self._numbers["k.weight"].reshape(wide, len(SLOTS), wide).transpose(1, 2, 0))
        self._offered_at_once = self._numbers["k.bias"].reshape(len(SLOTS), wide, 1)

    def _table(self, where: str, far: str) -> np.ndarray:
        """What each way to lie and each distance say together, in one table: to add one is half of the work."""
        return np.asarray((self._numbers[where][:, None] + self._numbers[far]).reshape(WHERE * 2 * FAR, -1))

    def __call__(self, stretch: Stretch) -> np.ndarray:
        """(claims, slots, 1 + words): logarithms of the chances that a word is meant; the first: that nothing says it."""
        numbers = self._numbers
        words = self._words(stretch)
        if not stretch.claims:
            return np.zeros((0, len(SLOTS), 1 + len(words)), dtype=np.float32)
        where, far = lies(stretch)
        lying = where * (2 * FAR) + far
        claims = self._looked(stretch, words, lying)
        wide = words.shape[1]
        asked = self._linear(claims, "q").reshape(len(claims), len(SLOTS), wide).transpose(1, 0, 2)
        scores = (asked @ self._offered) @ words.T + asked @ self._offered_at_once  # of few claims, before they meet all words
        scores = scores.transpose(1, 0, 2) * np.float32(wide**-0.5)
        scores += self._lying[""][lying].transpose(0, 2, 1) + (stretch.hinted @ numbers["told_counts.weight"]).T
        both = self._lying["pair_"][lying]
        both += self._linear(claims, "pair_q")[:, None]
        both += words @ numbers["pair_k.weight"] + stretch.hinted @ numbers["pair_told.weight"]
        scores += (np.maximum(both, 0, out=both) @ numbers["pair.weight"]).transpose(0, 2, 1)
        whole = np.concatenate([self._linear(claims, "none")[..., None], scores], axis=2)
        whole -= whole.max(axis=2, keepdims=True)
        return np.asarray(whole - np.log(np.exp(whole).sum(axis=2, keepdims=True)), dtype=np.float32)

    def _looked(self, stretch: Stretch, words: np.ndarray, lying: np.ndarray) -> np.ndarray:
        """The claims with what their sentences and those before tell, and what a first look at all words finds."""
        firsts = np.flatnonzero(np.diff(stretch.sentences, prepend=-1))
        sizes = np.diff(firsts, append=len(words))
        sentences = np.add.reduceat(words, firsts, axis=0) / sizes[:, None].astype(np.float32)
        before = np.concatenate([np.zeros_like(sentences[:1]), sentences[:-1]])
        inside = np.searchsorted(firsts, [first for first, _ in stretch.claims], "right") - 1
        claims = np.stack([words[first:stop].mean(axis=0) for first, stop in stretch.claims])
        claims += self._linear(np.concatenate([sentences, before], axis=1)[inside], "around")
        asked = self._linear(claims, "look_q")
        seen = (asked @ self._numbers["look_k.weight"].T) @ words.T + (asked @ self._numbers["look_k.bias"])[:, None]
        seen *= np.float32(words.shape[1] ** -0.5)
        seen += self._lying["look_"][lying][..., 0]
        seen = np.exp(seen - seen.max(axis=1, keepdims=True))
        return np.asarray(claims + self._linear(seen / seen.sum(axis=1, keepdims=True) @ words, "looked"))

    def _words(self, stretch: Stretch) -> np.ndarray:
        numbers = self._numbers
        layers = {name: standard(stretch.seen[:, layer]) for name, layer in _LAYERS if f"{name}.weight" in numbers}
        words = sum(self._linear(layer, name) for name, layer in layers.items()) + self._linear(stretch.hints, "hints")
        words += numbers["marked"][stretch.marked] + stretch.hinted @ numbers["told.weight"]
        if "head.weight" in numbers:  # they are parsed
            words += numbers["part"][numbers_of(stretch.parts, self.parts)] + numbers["role"][numbers_of(stretch.roles, self.roles)]
            words += self._linear(layers["late"], "head")[stretch.heads]
        words = self._normed(words, "norm")
        if "near.weight" not in numbers:
            return words
        return self._normed(words + gated(self._linear(neighbours(words, 1), "near")), "near_norm")

    def _normed(self, rows: np.ndarray, name: str) -> np.ndarray:
        return np.asarray(standard(rows) * self._numbers[f"{name}.weight"] + self._numbers[f"{name}.bias"])

    def _linear(self, rows: np.ndarray, name: str) -> np.ndarray:
        return np.asarray(rows @ self._numbers[f"{name}.weight"] + self._numbers[f"{name}.bias"])


def numbers_of(names: Sequence[str], known: dict[str, int]) -> np.ndarray:
    """The number of each name; 0 for one that is not known."""
    return np.array([known.get(name, 0) for name in names], dtype=np.int64)


def lies(stretch: Stretch) -> tuple[np.ndarray, np.ndarray]:
    """How each word lies to each claim, both (claims, words): in one of WHERE ways, and how far off in one of 2 * FAR steps."""
    places = np.arange(len(stretch.sentences))[None]
    first, stop = (np.array([claim[end] for claim in stretch.claims], dtype=np.int64)[:, None] for end in (0, 1))
    apart = np.minimum(np.maximum(stretch.sentences[None] - stretch.sentences[first], -BACK), AHEAD) + BACK
    before, inside = places < first, places < stop
    side = np.where(before, 0, np.where(inside, 1, 2))
    same_line = stretch.lines[None] == stretch.lines[first]
    far = np.where(before, places - first, np.where(inside, 0, places - stop + 1))
    steps = _steps(np.arange(-places.size, places.size + 1))[far + places.size]
    return apart * 6 + side * 2 + same_line, steps


def _steps(far: np.ndarray) -> np.ndarray:
    size = np.abs(far)
    grown = NEAR + np.log2(np.maximum(size, NEAR) / NEAR) * _PER_OCTAVE
    return np.asarray(np.where(far > 0, FAR, 0) + np.where(size < NEAR, size, np.minimum(FAR - 1, grown).astype(np.int64)))
