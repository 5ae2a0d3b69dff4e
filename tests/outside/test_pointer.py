"""The network that points at the words for a claim's claimant, place and time."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed (sh setup.sh reading)")

from safepassage.errors import FaultyCase
from safepassage.outside import reading_parts
from safepassage.outside.pointer import POINTER, Pointer
from safepassage.records.pointed import Stretch
from safepassage.reports.marking import HINTS
from tools.reading_pointer import digest, slotted

WORDS, WIDE = 9, 384


def stretch(claims: list[tuple[int, int]], words: int = WORDS) -> Stretch:
    """Nine words in two sentences and two lines, with what the language model might know of them."""
    rng = np.random.default_rng(7)
    return Stretch(
        words=[str(place) for place in range(words)],
        seen=rng.normal(size=(words, 2, WIDE)).astype(np.float32),
        hints=rng.random((words, HINTS)).astype(np.float32),
        parts=["PROPN", "VERB", "NOUN", "what no parser says", "ADP", "PROPN", "PUNCT", "PRON", "VERB"][:words],
        roles=["nsubj", "ROOT", "dobj", "", "prep", "pobj", "punct", "nsubj", "ROOT"][:words],
        heads=np.array([1, 1, 1, 2, 2, 4, 1, 8, 8][:words]),
        places=np.array([0, 0, 0, 0, 0, 1, 0, 0, 2][:words]),
        sentences=np.array([0, 0, 0, 0, 0, 0, 0, 1, 1][:words]),
        lines=np.array([0, 0, 0, 0, 0, 0, 0, 1, 1][:words]),
        claims=claims,
        marked=np.array([0, 1, 2, 2, 0, 0, 0, 1, 2][:words]),
    )


def test_it_was_made_from_the_slots_of_the_labelled_texts_as_they_are() -> None:
    """Who changes a slot makes it anew: `python -m tools.reading_pointer`."""
    assert Pointer(POINTER).digest == digest(slotted())


def test_it_is_what_its_formula_says_word_by_word() -> None:
    """For one claim and one word after the other, with plain sums and the tables looked up by hand."""
    told, pointer = stretch([(1, 4), (7, 9)]), Pointer(POINTER)
    with np.load(POINTER) as stored:
        numbers = {name: stored[name].astype(np.float64) for name in stored.files if stored[name].dtype.kind == "f"}

    def linear(row: np.ndarray, name: str) -> np.ndarray:
        return np.asarray(row @ numbers[f"{name}.weight"] + numbers.get(f"{name}.bias", 0.0))

    def standard(row: np.ndarray) -> np.ndarray:
        return np.asarray((row - row.mean()) / np.sqrt(row.var() + 1e-5))

    words = []
    for place in range(WORDS):
        late = standard(told.seen[place, 1].astype(np.float64))
        row = linear(late, "late") + linear(standard(told.seen[place, 0].astype(np.float64)), "early") + linear(told.hints[place], "hints")
        row = row + numbers["marked"][told.marked[place]] + numbers["place"][told.places[place]]
        row = row + numbers["part"][pointer.parts.get(told.parts[place], 0)] + numbers["role"][pointer.roles.get(told.roles[place], 0)]
        row = row + linear(standard(told.seen[told.heads[place], 1].astype(np.float64)), "head")
        words.append(standard(row) * numbers["norm.weight"] + numbers["norm.bias"])
    claim = (words[1] + words[2] + words[3]) / 3
    size = len(claim)
    scores = np.zeros((3, WORDS))
    for place, word in enumerate(words):
        side, far = (0, place - 1) if place < 1 else (1, 0) if place < 4 else (2, place - 3)
        where = (10 + (1 if place > 6 else 0)) * 6 + side * 2 + (1 if place < 7 else 0)
        step = (16 if far > 0 else 0) + abs(far)  # nothing here is eight words away
        both = linear(claim, "pair_q") + word @ numbers["pair_k.weight"] + numbers["pair_where"][where] + numbers["pair_far"][step]
        asked, offered = linear(claim, "q").reshape(3, size), linear(word, "k").reshape(3, size)
        scores[:, place] = (asked * offered).sum(axis=1) / math.sqrt(size) + numbers["where"][where] + numbers["far"][step]
        scores[:, place] += numbers["place_counts"][told.places[place]] + np.maximum(both, 0) @ numbers["pair.weight"]
    whole = np.concatenate([linear(claim, "none")[:, None], scores], axis=1)
    wanted = whole - np.log(np.exp(whole).sum(axis=1, keepdims=True))
    assert np.allclose(pointer(told)[0], wanted, atol=2e-3)


@pytest.mark.parametrize("claims", [[], [(0, 9)], [(0, 1), (8, 9), (2, 5)]])
def test_it_tells_chances_that_add_up_to_one_and_the_same_each_time(claims: list[tuple[int, int]]) -> None:
    pointer = Pointer(POINTER)
    once, again = pointer(stretch(claims)), pointer(stretch(claims))
    assert once.shape == (len(claims), 3, 1 + WORDS)
    assert np.allclose(np.exp(once).sum(axis=2), 1.0, atol=1e-4)
    assert once.tobytes() == again.tobytes()


def test_a_file_that_is_damaged_is_said_to_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = tmp_path / "pointer_en.npz"
    damaged.write_bytes(POINTER.read_bytes()[:5000])
    monkeypatch.setattr(reading_parts, "POINTER", damaged)
    with pytest.raises(FaultyCase, match="damaged"):
        reading_parts.load_pointer()
    monkeypatch.setattr(reading_parts, "POINTER", tmp_path / "none.npz")
    with pytest.raises(FaultyCase, match="missing"):
        reading_parts.load_pointer()
