"""Of what does nothing but repeat itself the beginning is read; of what a person wrote, all."""

from __future__ import annotations

import pytest

from safepassage.reports.words import LONG, MOST_LETTERS, SHOWN, repeats, sentences_of
from tests.reports.own_texts import own_texts


@pytest.mark.parametrize("piece", ["a", "al-", "((((", "and the shells fell on the town ", "12,345,678 ", "قصف ", "0 | 0 | - | "])
def test_what_repeats_itself_for_pages_is_read_for_a_line(piece: str) -> None:
    """Of 100,000 letters of it SHOWN are read, without the space behind, and a last rest of at most LONG; what stands around it is read."""
    text = piece * (100_000 // len(piece))
    read = [text[start:end] for start, end in sentences_of(text)]
    assert read[0] == text[:SHOWN].rstrip()
    assert len(read) <= 2
    assert sum(map(len, read[1:])) <= LONG
    around = f"Shells fell on Homs.\n\n{text}\n\nThe road is shut."
    found = [around[start:end] for start, end in sentences_of(around)]
    assert (found[0], found[-1]) == ("Shells fell on Homs.", "The road is shut.")
    assert sum(map(len, found)) < 3 * MOST_LETTERS


def test_a_stretch_is_told_by_hand() -> None:
    """Of 500 letters with a period of 3, three of 246 stretches differ; of 500 different letters all do; a short one is never one."""
    assert repeats("abc" * 200, 0, 500)
    assert not repeats("".join(map(chr, range(0x4E00, 0x4E00 + 500))), 0, 500)
    assert not repeats("abc" * 200, 0, LONG)


def test_no_sentence_of_a_text_that_somebody_wrote_is_taken_for_one_that_repeats_itself() -> None:
    """In all our own texts, English and Arabic; nor a long list of numbers that differ."""
    for name in ("english", "arabic", "arabic_more", "arabic_later"):
        for document in own_texts(name):
            for start in range(0, len(document.text), 200):
                assert not repeats(document.text, start, min(len(document.text), start + MOST_LETTERS))
    numbers = " | ".join(str(number * number) for number in range(100, 300))
    assert not repeats(numbers, 0, MOST_LETTERS)
    assert sum(end - start for start, end in sentences_of(numbers)) > 0.99 * len(numbers)


@pytest.mark.parametrize(
    "text",
    [
        "| - |" + " " * 600 + "| Soldiers shot 12 people in Nyala on Monday. |",
        "-" * 450 + "\nSoldiers shot 12 people in Nyala on Monday.",
        "Road to Kutum " + "." * 500 + " closed; Soldiers shot 12 people in Nyala on Monday.",
        "The dead: " + "man, 12 years, " * 60 + "Soldiers shot 12 people in Nyala on Monday.",
        "no war " * 300 + "while Soldiers shot 12 people in Nyala on Monday.",
    ],
)
def test_what_stands_behind_blanks_rules_and_repetition_is_read(text: str) -> None:
    """A padded row of a table, a rule, leading dots, a list that says one thing sixty times, a slogan: the event behind it is there."""
    assert any("Soldiers shot 12 people in Nyala on Monday" in text[start:end] for start, end in sentences_of(text))
