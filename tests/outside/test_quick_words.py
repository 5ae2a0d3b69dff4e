"""What makes the reader's words quick says the same as the long way."""

from __future__ import annotations

import numpy as np
import pytest

from safepassage.outside.parsed_words import edges
from safepassage.outside.reading_guess import BLOCK_WEIGHTS, SIZE, features, hashed

pytest.importorskip("spacy", reason="sh setup.sh reading installs the English parser")

SENTENCES = (
    "The ministry's shells were hitting three of the hospitals; nobody's leaving, and buses can't reach them.",
    "Let's go: he'd been told that they're closed.",
    "",
    "x X x.",
)


def test_words_asked_for_together_are_as_words_asked_for_one_by_one() -> None:
    """Tag, part of speech and base form of a word do not hang on the words that are asked for with it."""
    from safepassage.outside.parsed_words import Looks
    from safepassage.outside.quick_loading import load_language

    language = load_language()
    together, alone = Looks(language), Looks(language)
    alone._apart = False
    assert together._apart
    parses = list(language.pipe(SENTENCES, disable=["attribute_ruler", "lemmatizer"]))
    both = [
        [[(word.text, word.tag_, word.pos_, word.lemma_) for word in made] for made in looks.sentences(parses, SENTENCES)]
        for looks in (together, alone)
    ]
    assert both[0] == both[1]
    assert together._known == alone._known


def test_what_hangs_on_a_word_begins_and_ends_where_its_farthest_words_stand() -> None:
    """By hand: `shells fell on Homs` under the verb, and a tree whose branches cross (0 hangs on 2, 1 on 3)."""
    assert edges([1, 1, 1, 2]) == ([0, 0, 2, 3], [0, 3, 3, 3])
    assert edges([2, 3, 2, 2]) == ([0, 1, 0, 1], [0, 1, 3, 3])
    assert edges([0, 0, 1, 2, 3]) == ([0, 1, 2, 3, 4], [4, 4, 4, 4, 4])
    assert edges([]) == ([], [])


def test_rows_of_the_classifier_have_length_one_block_by_block() -> None:
    """Each block by its weight: filled where something stands, they are what dividing and multiplying whole blocks gives."""
    clauses = ["Shells fell on Homs and Homs", "the road is shut", "", "..."]
    embedded = np.arange(len(clauses) * 512, dtype=np.float32).reshape(len(clauses), 512)
    rows = features(clauses, lambda _: embedded)
    blocks = (embedded, *hashed(clauses))
    assert np.array_equal(rows, np.hstack([np.float32(weight) * block for weight, block in zip(BLOCK_WEIGHTS, blocks, strict=True)]))
    for block in blocks[1:]:
        assert block.shape == (len(clauses), SIZE)
        assert np.allclose((block[:2] ** 2).sum(axis=1), 1.0)
        marks = [(row != 0).sum() for row in block]
        assert all(
            np.isin(row, [0, np.float32(1) / np.sqrt(np.float32(max(count, 1)))]).all() for row, count in zip(block, marks, strict=True)
        )
