"""Words in pieces, against the examples that BERT's own code is tested with, and against the longest cut of random words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safepassage.outside.word_pieces import BEGIN, END, MOST_LETTERS, MOST_PIECES, UNKNOWN, WordPieces, parts_of

PUBLISHED = [UNKNOWN, BEGIN, END, "want", "##want", "##ed", "wa", "un", "runn", "##ing"]


def named(word: str, vocabulary: list[str] = PUBLISHED) -> list[str]:
    return [vocabulary[number] for number in WordPieces(vocabulary)(word)]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [("unwanted", ["un", "##want", "##ed"]), ("running", ["runn", "##ing"]), ("unwantedX", [UNKNOWN]), ("", [UNKNOWN])],
)
def test_the_published_examples_of_pieces(word: str, pieces: list[str]) -> None:
    """`test_wordpiece_tokenizer` of the code published with the BERT paper; a word without letters is unknown here, it has one number."""
    assert named(word) == pieces


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (" \tHeLLo!how  \n Are yoU?  ", ["hello", "!", "how", "are", "you", "?"]),
        ("H\u00e9llo", ["hello"]),
        ("ah\u535a\u63a8zz", ["ah", "\u535a", "\u63a8", "zz"]),
        ("U.N.-backed", ["u", ".", "n", ".", "-", "backed"]),
        ("a\u200bb\ufffd", ["ab\ufffd"]),
    ],
)
def test_the_published_examples_of_parts(text: str, parts: list[str]) -> None:
    """`test_basic_tokenizer_lower` and `test_chinese`; signs stand alone, letters that nobody sees are gone."""
    assert list(parts_of(text)) == parts


@given(st.text("abc", min_size=1, max_size=9))
def test_each_piece_is_the_longest_that_the_rest_begins_with(word: str) -> None:
    """All pieces of two letters and some of three are known: what is found, joined, is the word again, and none could be longer."""
    known = ["a", "b", "c", "ab", "ca", "abc", "bcab"]
    vocabulary = [UNKNOWN, BEGIN, END, *known, *(f"##{piece}" for piece in known)]
    found = [piece.removeprefix("##") for piece in named(word, vocabulary)]
    rest = word
    for piece in found:
        assert piece == max((one for one in known if rest.startswith(one)), key=len)
        rest = rest.removeprefix(piece)
    assert len(found) == MOST_PIECES or not rest


def test_a_word_is_never_more_than_so_many_pieces() -> None:
    """100,000 letters without a space: unknown; the same with hyphens: the first six pieces."""
    assert named("a" * 100_000) == [UNKNOWN]
    assert named("un-" * 30_000) == ["un", UNKNOWN] * (MOST_PIECES // 2)
    assert named("u" * (MOST_LETTERS + 1)) == [UNKNOWN]
