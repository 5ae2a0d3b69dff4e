"""How a text is cut into words; and that no rule of harm is asked of a word of which it says nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage.reports.harm import harm_words
from safepassage.reports.words.words import words_of
from tools.marked_texts import read_marked

LABELLED = Path(__file__).parents[2] / "tools" / "labelled"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("12,345.6 men, 7.", ["12,345.6", "men", ",", "7", "."]),
        ("at 06:45, 1.2.3 and ١٢٫٥", ["at", "06:45", ",", "1.2.3", "and", "١٢٫٥"]),
        ("Sa'ada -- al-Bab…", ["Sa", "'", "ada", "--", "al", "-", "Bab", "…"]),
        ("a_b (((x", ["a", "_", "b", "(((", "x"]),
        ("قُتِلَ جـندي، 3", ["قُتِلَ", "جـندي", "،", "3"]),
        ("\u064bx 5,\u00a05\n", ["\u064b", "x", "5", ",", "5"]),
        (" \t\n", []),
    ],
)
def test_words_keep_the_signs_between_digits_and_vowel_marks(text: str, cut: list[str]) -> None:
    """`12,345.6` is one word, `7.` are two, a sign that is repeated is one; spaces of all kinds are left out."""
    found = words_of(text, 10)
    assert [word.text for word in found] == cut
    assert all(text[word.start - 10 : word.end - 10] == word.text and word.low == word.text.lower() for word in found)


def test_a_word_that_is_not_listed_means_harm_with_none_beside_it() -> None:
    """Whoever adds a rule for a word to `_together` or `_hurt` lists it: of all others, in all labelled texts, neither says anything."""
    texts = [text.text for path in sorted(LABELLED.glob("*ed_en_*.txt")) for text in read_marked(path)]
    lines = [words_of(text) for text in texts]
    met = {word.low for words in lines for word in words}
    assert len(met & harm_words._IN_PAIRS) > 0.7 * len(harm_words._IN_PAIRS)
    unasked = [(words, at, word.low) for words in lines for at, word in enumerate(words) if word.low not in harm_words._IN_PAIRS]
    assert [low for words, at, low in unasked if harm_words._together(words, at, low)] == []
