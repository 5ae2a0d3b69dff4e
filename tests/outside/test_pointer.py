"""The network that points at the words for a claim's claimant, place and time."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed (sh setup.sh reading)")

from safepassage.errors import FaultyCase
from safepassage.outside import quick_encoder, reading_parts
from safepassage.outside.pointer import FAR, POINTERS, Pointer, lies
from safepassage.records.pointed import Stretch
from safepassage.reports.arabic.claims import marking as arabic_marking
from safepassage.reports.claims import marking
from safepassage.reports.places.place_hints import HINTED
from tools.pointer_lessons import LEFT_OUT, digest, slotted

WORDS, LANGS = 9, tuple(POINTERS)
SHAPES = {"en": (2, 384, marking.HINTS), "ar": (1, quick_encoder.WIDE, arabic_marking.HINTS)}


def stretch(lang: str, claims: list[tuple[int, int]]) -> Stretch:
    """Nine words in two sentences and two lines, with what might be known of them."""
    rng, (layers, wide, hints) = np.random.default_rng(7), SHAPES[lang]
    told = Stretch(
        words=[str(place) for place in range(WORDS)],
        seen=rng.normal(size=(WORDS, layers, wide)).astype(np.float32),
        hints=rng.random((WORDS, hints)).astype(np.float32),
        parts=["PROPN", "VERB", "NOUN", "what no parser says", "ADP", "PROPN", "PUNCT", "PRON", "VERB"],
        roles=["nsubj", "ROOT", "dobj", "", "prep", "pobj", "punct", "nsubj", "ROOT"],
        heads=np.array([1, 1, 1, 2, 2, 4, 1, 8, 8]),
        hinted=(rng.random((WORDS, len(HINTED))) < 0.1).astype(np.float32),
        sentences=np.array([0, 0, 0, 0, 0, 0, 0, 1, 1]),
        lines=np.array([0, 0, 0, 0, 0, 0, 0, 1, 1]),
        claims=claims,
        marked=np.array([0, 1, 2, 2, 0, 0, 0, 1, 2]),
    )
    return told if lang == "en" else told._replace(parts=[""] * WORDS, roles=[""] * WORDS, heads=np.arange(WORDS))


@pytest.mark.parametrize("lang", LANGS)
def test_it_was_made_from_the_slots_of_the_labelled_texts_as_they_are(lang: str) -> None:
    """Who changes a slot makes it anew: `python -m tools.reading_pointer [en|ar]`."""
    assert Pointer(POINTERS[lang]).digest == digest(slotted(lang))


def test_so_were_those_that_have_not_seen_one_half_of_the_texts() -> None:
    """`python -m tools.reading_pointer en --halves`; by what they say the weights of places are fitted."""
    told = digest(slotted("en"))
    assert [Pointer(path).digest for path in LEFT_OUT] == [told, told]


@pytest.mark.parametrize("lang", LANGS)
def test_it_is_what_its_formula_says_word_by_word(lang: str) -> None:
    """For one claim and one word after the other, with plain sums and the tables looked up by hand."""
    told, pointer = stretch(lang, [(1, 4), (7, 9)]), Pointer(POINTERS[lang])
    with np.load(POINTERS[lang]) as stored:
        numbers = {name: stored[name].astype(np.float64) for name in stored.files if stored[name].dtype.kind == "f"}

    def linear(row: np.ndarray, name: str) -> np.ndarray:
        return np.asarray(row @ numbers[f"{name}.weight"] + numbers.get(f"{name}.bias", 0.0))

    def standard(row: np.ndarray) -> np.ndarray:
        return np.asarray((row - row.mean()) / np.sqrt(row.var() + 1e-5))

    def parsed(place: int) -> np.ndarray:
        late = standard(told.seen[place, 1].astype(np.float64))
        row = linear(late, "late") + linear(standard(told.seen[place, 0].astype(np.float64)), "early")
        row = row + numbers["part"][pointer.parts.get(told.parts[place], 0)] + numbers["role"][pointer.roles.get(told.roles[place], 0)]
        return np.asarray(row + linear(standard(told.seen[told.heads[place], 1].astype(np.float64)), "head"))

    def word(place: int) -> np.ndarray:
        """Of nothing, outside the stretch, nothing is known."""
        if not 0 <= place < WORDS:
            return np.zeros_like(numbers["norm.bias"])
        row = parsed(place) if lang == "en" else linear(standard(told.seen[place, 0].astype(np.float64)), "early")
        row = row + linear(told.hints[place], "hints") + numbers["marked"][told.marked[place]] + linear(told.hinted[place], "told")
        return np.asarray(standard(row) * numbers["norm.weight"] + numbers["norm.bias"])

    def beside(place: int) -> np.ndarray:
        new, gate = np.split(linear(np.concatenate([word(place - 1), word(place), word(place + 1)]), "near"), 2)
        row = standard(word(place) + new / (1 + np.exp(-gate)))
        return np.asarray(row * numbers["near_norm.weight"] + numbers["near_norm.bias"])

    words = [word(place) if lang == "en" else beside(place) for place in range(WORDS)]
    sentences = [np.mean(words[:7], axis=0), np.mean(words[7:], axis=0)]

    def lies(place: int, first: int, stop: int) -> tuple[int, int]:
        """The rows of the tables for a word and a claim; nothing here is eight words away."""
        side, far = (0, place - first) if place < first else (1, 0) if place < stop else (2, place - stop + 1)
        same = (place > 6) == (first > 6)
        apart = 0 if same else 1 if place > 6 else -1
        return (10 + apart) * 6 + side * 2 + same, (16 if far > 0 else 0) + abs(far)

    def looked(claim: np.ndarray, first: int, stop: int) -> np.ndarray:
        before = sentences[0] if first > 6 else np.zeros_like(sentences[0])
        claim = claim + linear(np.concatenate([sentences[first > 6], before]), "around")
        seen = np.zeros(WORDS)
        for place, row in enumerate(words):
            where, step = lies(place, first, stop)
            seen[place] = linear(claim, "look_q") @ linear(row, "look_k") / math.sqrt(len(claim))
            seen[place] += numbers["look_where"][where, 0] + numbers["look_far"][step, 0]
        shares = np.exp(seen) / np.exp(seen).sum()
        return np.asarray(claim + linear(sum(share * row for share, row in zip(shares, words, strict=True)), "looked"))

    for number, (first, stop) in enumerate(told.claims):
        claim = looked(np.mean(words[first:stop], axis=0), first, stop)
        size = len(claim)
        scores = np.zeros((3, WORDS))
        for place, row in enumerate(words):
            where, step = lies(place, first, stop)
            both = linear(claim, "pair_q") + linear(row, "pair_k") + linear(told.hinted[place], "pair_told")
            both = both + numbers["pair_where"][where] + numbers["pair_far"][step]
            asked, offered = linear(claim, "q").reshape(3, size), linear(row, "k").reshape(3, size)
            scores[:, place] = (asked * offered).sum(axis=1) / math.sqrt(size) + numbers["where"][where] + numbers["far"][step]
            scores[:, place] += linear(told.hinted[place], "told_counts") + np.maximum(both, 0) @ numbers["pair.weight"]
        whole = np.concatenate([linear(claim, "none")[:, None], scores], axis=1)
        wanted = whole - np.log(np.exp(whole).sum(axis=1, keepdims=True))
        assert np.allclose(pointer(told)[number], wanted, atol=2e-3)


def test_how_far_off_a_word_is_goes_in_steps_that_grow() -> None:
    """One by one up to seven words, then by octaves of 1.6 steps each, with no more than 15 of them to each side."""

    def step(far: int) -> int:
        size = abs(far)
        return (FAR if far > 0 else 0) + (size if size < 8 else min(FAR - 1, int(8 + math.log2(size / 8) * 1.6)))

    size, first, stop = 420, 200, 204
    long = stretch("en", [(first, stop)])._replace(sentences=np.arange(size) // 21, lines=np.arange(size) // 210)
    where, far = lies(long)
    apart = [min(max(place // 21 - first // 21, -10), 3) + 10 for place in range(size)]
    side = [0 if place < first else 1 if place < stop else 2 for place in range(size)]
    same = [place // 210 == first // 210 for place in range(size)]
    assert where[0].tolist() == [one * 6 + two * 2 + three for one, two, three in zip(apart, side, same, strict=True)]
    off = [place - first if place < first else 0 if place < stop else place - stop + 1 for place in range(size)]
    assert far[0].tolist() == [step(one) for one in off]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("claims", [[], [(0, 9)], [(0, 1), (8, 9), (2, 5)]])
def test_it_tells_chances_that_add_up_to_one_and_the_same_each_time(lang: str, claims: list[tuple[int, int]]) -> None:
    pointer = Pointer(POINTERS[lang])
    once, again = pointer(stretch(lang, claims)), pointer(stretch(lang, claims))
    assert once.shape == (len(claims), 3, 1 + WORDS)
    assert np.allclose(np.exp(once).sum(axis=2), 1.0, atol=1e-4)
    assert once.tobytes() == again.tobytes()


@pytest.mark.parametrize("lang", LANGS)
def test_a_file_that_is_damaged_is_said_to_be(lang: str, tmp_path: Path) -> None:
    damaged = tmp_path / "pointer.npz"
    damaged.write_bytes(POINTERS[lang].read_bytes()[:5000])
    with pytest.raises(FaultyCase, match="damaged"):
        reading_parts.load_pointer(damaged)
    with pytest.raises(FaultyCase, match="missing"):
        reading_parts.load_pointer(tmp_path / "none.npz")


@pytest.mark.parametrize("lang", LANGS)
def test_a_file_of_an_older_make_is_said_to_be_damaged(lang: str, tmp_path: Path) -> None:
    """One from before the first look lacks numbers: it is refused when it is read, not when it is asked."""
    with np.load(POINTERS[lang]) as stored:
        kept = {name: stored[name] for name in stored.files if not name.startswith(("around", "look"))}
    np.savez(tmp_path / "pointer.npz", **kept)
    with pytest.raises(FaultyCase, match="damaged"):
        reading_parts.load_pointer(tmp_path / "pointer.npz")


def test_each_file_is_small() -> None:
    """They go along with every installation."""
    assert all(path.stat().st_size < 2_000_000 for path in POINTERS.values())
