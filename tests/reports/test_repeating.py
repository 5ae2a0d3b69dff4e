"""Of what does nothing but repeat itself for pages both ends are read; of what a person wrote, all."""

from __future__ import annotations

import numpy as np
import pytest

from safepassage.reports.words.words import MOST_LETTERS, PERIOD, PIECE, SHOWN, repetitions, sentences_of
from tests.reports.own_texts import own_texts

LOOPS = ("a", "al-", "((((", "and the shells fell on the town ", "12,345,678 ", "قصف ", "0 | 0 | - | ", " ", ".", "-", ". ", "│ ")
EVENT = "Soldiers shot 12 people in Nyala on Monday"


def _unread(text: str) -> list[int]:
    """The places of the letters that no sentence holds, blanks left out."""
    read = {place for start, end in sentences_of(text) for place in range(start, end)}
    return [place for place, letter in enumerate(text) if place not in read and not letter.isspace()]


@pytest.mark.parametrize("piece", ["a", "al-", "((((", "and the shells fell on the town ", "12,345,678 ", "قصف ", "0 | 0 | - | "])
def test_what_repeats_itself_for_pages_is_read_for_two_lines(piece: str) -> None:
    """Of 100,000 letters of it at most SHOWN at each end, whole pieces of it where it has spaces; what stands around it is read."""
    text = piece * (100_000 // len(piece))
    first, last = (text[start:end] for start, end in sentences_of(text))
    assert text.startswith(first)
    assert text.rstrip().endswith(last)
    assert 2 * len(piece) <= len(first) <= SHOWN
    assert 2 * len(piece) <= len(last) + 1 <= SHOWN + 1
    if piece == "12,345,678 ":
        assert set(first.split()) == set(last.split()) == {"12,345,678"}
    around = f"Shells fell on Homs.\n\n{text}\n\nThe road is shut."
    found = [around[start:end] for start, end in sentences_of(around)]
    assert (found[0], found[-1]) == ("Shells fell on Homs.", "The road is shut.")
    assert sum(map(len, found)) < 3 * SHOWN


def test_a_repetition_is_told_by_hand() -> None:
    """600 times `abc` behind ten other letters is one from 10 to 1,810; 1,200 letters are none, nor is what comes again after 41."""
    text = "0123456789" + "abc" * 600 + "0123456789"
    assert list(repetitions(text, 0, len(text))) == [(10, 1_810)]
    assert not list(repetitions("abc" * 400, 0, MOST_LETTERS))
    assert list(repetitions("abc" * 401, 0, 1_203)) == [(0, 1_203)]
    other = "".join(map(chr, range(0x4E00, 0x4E00 + PERIOD + 1)))
    assert not list(repetitions(other * 100, 0, 4_100))
    assert list(repetitions(other[1:] * 100, 0, 4_000)) == [(0, 4_000)]
    two = "-" * 1_500 + "x" + "no war " * 300
    assert list(repetitions(two, 0, len(two))) == [(0, 1_500), (1_501, 3_601)]


def test_no_letter_of_a_text_that_somebody_wrote_is_left_out() -> None:
    """In all our own texts, English and Arabic, with their stops and without; nor of a long list of numbers that differ."""
    for name in ("english", "arabic", "arabic_more", "arabic_later"):
        for document in own_texts(name):
            assert not _unread(document.text)
            assert not _unread(document.text.replace(".", ",").replace("\n", " "))
    assert not _unread(" | ".join(str(number * number) for number in range(100, 3_000)))


@pytest.mark.parametrize("loop", LOOPS)
@pytest.mark.parametrize("letters", [200, 500, 1_300, 5_000])
def test_an_event_among_repetition_is_read_to_the_letter(loop: str, letters: int) -> None:
    """Before, between and behind loops, twice in the same words, in one sentence: every letter of it is read, each time."""
    run = loop * (letters // len(loop))
    text = f"{EVENT}, {run} {EVENT}, {run} {EVENT}"
    unread = _unread(text)
    for start in (0, len(EVENT) + len(run) + 3, len(text) - len(EVENT)):
        assert text[start : start + len(EVENT)] == EVENT
        assert not set(range(start, start + len(EVENT))) & set(unread)


def test_only_what_a_reader_has_just_seen_is_passed_over() -> None:
    """In 100 texts of loops with words strewn in, what is left out repeats, letter for letter for PERIOD letters, what stands before it."""
    chance, passed = np.random.default_rng(7), 0
    for _ in range(100):
        text = ""
        for _ in range(int(chance.integers(1, 6))):
            text += str(chance.choice(["", "x", "12", " killed 9 ", "."])) + str(chance.choice(LOOPS)) * int(chance.integers(1, 1_500))
        letters, repeated = np.array(list(text)), np.zeros(len(text), bool)
        for period in range(1, min(PERIOD, len(text) - 1) + 1):
            same = np.concatenate([np.zeros(period, int), letters[period:] == letters[:-period]])
            total = np.concatenate([np.zeros(PERIOD, int), np.cumsum(same)])
            repeated |= total[PERIOD:] - total[:-PERIOD] == PERIOD
        unread = _unread(text)
        assert repeated[unread].all()
        passed += len(unread)
    assert passed > 100_000


@pytest.mark.parametrize(
    "text",
    [
        f"| - |{' ' * 600}| {EVENT}. |",
        f"| -{' ' * 900}| {EVENT}. |",
        f"{'-' * 450}\n{EVENT}.",
        f"Road to Kutum {'.' * 500} closed; {EVENT}.",
        f"The dead: {'man, 12 years, ' * 60}{EVENT}.",
        f"{'no war ' * 40}while {EVENT}.",
        f"{'no war ' * 300}while {EVENT}.",
        f"Rebels shot 12 people in Kutum, {'no war ' * 100}and {EVENT}.",
    ],
)
def test_what_stands_behind_blanks_rules_and_repetition_is_read(text: str) -> None:
    """A padded row, a rule, leading dots, one thing said sixty times, a slogan, words said before: the event stands whole in a sentence."""
    assert any(EVENT in text[start:end] for start, end in sentences_of(text))


def test_a_text_without_a_stop_is_cut_into_short_pieces() -> None:
    """100,000 letters without a stop: no piece is longer than PIECE, and every word is in one."""
    text = " ".join(f"word{number}" for number in range(12_000))
    pieces = [text[start:end] for start, end in sentences_of(text)]
    assert max(map(len, pieces)) <= PIECE
    assert " ".join(pieces).split() == text.split()
