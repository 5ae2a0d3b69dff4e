"""The network of marks, run fast, against the same layers word by word; and that it was made from the labelled texts as they are."""

from __future__ import annotations

import math

import numpy as np
import pytest

from safepassage.outside.reading_marks import FAR, MARKS, Marker, Network, load_network
from safepassage.outside.reading_parts import load_encoder, load_marks, load_parser
from safepassage.reports.marking import HINTS, hints_of
from safepassage.reports.proposing import asked_of, drafts_of

SENTENCES = [
    "Shells hit the bakery on Monday.",
    "",
    "The UN said 3,000 people had fled, and that the road to Hama was closed.",
    "Water cut since morning",
]


def slow(network: Network, doc, hint: np.ndarray) -> tuple[np.ndarray, np.ndarray]:  # type: ignore[no-untyped-def]
    """The same network, one word and one layer after another, written out."""
    net = network.arrays

    def gelu(row: np.ndarray) -> np.ndarray:
        return np.array([value * 0.5 * (1 + math.tanh(math.sqrt(2 / math.pi) * (value + 0.044715 * value**3))) for value in row])

    def normed(row: np.ndarray, name: str) -> np.ndarray:
        return np.asarray((row - row.mean()) / math.sqrt(row.var() + 1e-5) * net[f"{name}.weight"] + net[f"{name}.bias"])

    rows = []
    for word, told in zip(doc, hint, strict=True):
        far = max(-FAR, min(FAR, word.head.i - word.i)) + FAR
        meant = (load_encoder().of_word(word.text) - net["middle"]) @ net["axes"]
        named = net["te.weight"][network.tags[word.tag_]], net["de.weight"][network.deps[word.dep_]], net["he.weight"][far]
        rows.append(gelu(net["inp.weight"] @ np.concatenate([normed(doc.vectors[word.i], "ln"), meant, *named, told]) + net["inp.bias"]))
    for place, width in enumerate(network.widths):
        seen, kernel = [normed(row, f"n.{place}") for row in rows], net[f"c.{place}.weight"]
        more = []
        for at in range(len(rows)):
            total = net[f"c.{place}.bias"].astype(float)
            for tap, beside in enumerate((at - width, at, at + width)):
                if 0 <= beside < len(rows):
                    total = total + kernel[:, :, tap] @ seen[beside]
            more.append(gelu(total))
        rows = [row + new for row, new in zip(rows, more, strict=True)]
    scores = [np.array([net[f"{name}.weight"] @ row + net[f"{name}.bias"] for row in rows]) for name in ("bio", "kind")]
    words, kinds = (score - np.log(np.exp(score).sum(axis=1, keepdims=True)) for score in scores)
    return words, kinds


def test_sentences_run_together_are_marked_as_each_alone_word_by_word() -> None:
    """No sentence looks into the next, whatever its length; an empty one has no words."""
    network = load_network(MARKS)
    docs = list(load_parser()(SENTENCES))
    hints = [hints_of(draft.doc, asked_of(draft)) for draft in drafts_of(docs)]
    together = Marker(network, load_encoder().of_word)(docs, hints)
    for doc, hint, found in zip(docs, hints, together, strict=True):
        if not len(doc):
            assert found.words.shape == (0, 3)
            continue
        words, kinds = slow(network, doc, hint)
        assert found.words == pytest.approx(words, abs=1e-3)
        assert found.kinds == pytest.approx(kinds, abs=1e-3)
        assert np.exp(found.words).sum(axis=1) == pytest.approx(np.ones(len(doc)), abs=1e-5)


def test_the_same_sentences_have_the_same_marks_to_the_last_bit() -> None:
    """Same input, same bytes."""
    docs = list(load_parser()(SENTENCES))
    hints = [np.zeros((len(doc), HINTS), dtype=np.float32) for doc in docs]
    for one, other in zip(load_marks()(docs, hints), load_marks()(docs, hints), strict=True):
        assert np.array_equal(one.words, other.words)
        assert np.array_equal(one.kinds, other.kinds)


def test_a_word_no_text_had_is_marked_too() -> None:
    """Tags and roles that were not learnt, letters of no script: some chance each, none of them not a number."""
    docs = list(load_parser()(["☃ ﷽ 𒀀 zxqj -- ..."]))
    (found,) = load_marks()(docs, [np.zeros((len(docs[0]), HINTS), dtype=np.float32)])
    assert np.isfinite(found.words).all()
    assert np.isfinite(found.kinds).all()


def test_a_tag_that_was_not_learnt_is_nothing_and_not_the_first_one() -> None:
    """With a network that knows no tag and no role, the same sentence is marked otherwise than as if all were the first."""
    network, docs = load_network(MARKS), list(load_parser()([SENTENCES[0]]))
    hints = [np.zeros((len(docs[0]), HINTS), dtype=np.float32)]
    first = dict.fromkeys((word.tag_ for word in docs[0]), 0), dict.fromkeys((word.dep_ for word in docs[0]), 0)
    (unknown,) = Marker(network._replace(tags={}, deps={}), load_encoder().of_word)(docs, hints)
    (as_first,) = Marker(network._replace(tags=first[0], deps=first[1]), load_encoder().of_word)(docs, hints)
    assert not np.allclose(unknown.words, as_first.words)
    assert not network.arrays["te.weight"][-1].any()
    assert not network.arrays["de.weight"][-1].any()


def test_the_network_was_made_from_the_labelled_texts_as_they_are() -> None:
    """Who changes a label makes the networks anew: `python -m tools.reading_marks`, then `python -m tools.reading_kinds en`."""
    from tools.reading_marks import digest
    from tools.reading_weights import MARKS_LEFT_OUT, texts_of

    for path in (MARKS, MARKS_LEFT_OUT):
        with np.load(path) as stored:
            assert str(stored["digest"]) == digest(texts_of("en"))
