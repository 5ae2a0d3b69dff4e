"""A long text is read in parts: where it is cut, what is read before each part, and where what is claimed stands."""

from __future__ import annotations

import pytest

from safepassage.records.reading import Proposal, ReadKind
from safepassage.reports.words.long_texts import HEAD, LEAD, Part, parts_of
from safepassage.reports.words.words import sentences_of


def cut(text: str, most: int) -> list[Part]:
    return parts_of(text, sentences_of(text), most)


def test_where_a_text_is_cut_by_hand() -> None:
    """Two paragraphs of 40 and 41 letters with an empty line between them, at most 60 at once: the second begins at letter 42."""
    first, second = "Shells hit the town. The road is closed.", "Two men died there. The clinic is open now"
    parts = cut(f"{first}\n\n{second}", 60)
    assert [(part.start, part.end) for part in parts] == [(0, 42), (42, 42 + len(second))]


@pytest.mark.parametrize(
    ("text", "most", "begins"),
    [
        ("One is dead. Two are dead.\nSix are dead. Ten are dead. ", 50, 27),  # at a line before a sentence
        ("One is dead. Two are dead. Six are dead. Ten are dead. ", 50, 41),  # at the last sentence that has room
        ("a" * 100, 60, 60),  # where there is no sentence at all
    ],
)
def test_a_part_begins_with_a_paragraph_a_line_or_a_sentence(text: str, most: int, begins: int) -> None:
    assert cut(text, most)[1].start == begins


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \t\n"])
def test_an_empty_line_is_one_however_lines_end(gap: str) -> None:
    """After the second paragraph, though a line begins later."""
    end = gap[: len(gap) // 2]
    text = f"One is dead.{gap}Two are dead.{gap}Six are dead.{end}Ten are dead.{end}" + "a" * 30
    assert cut(text, text.index("Ten") + 3)[1].start == text.index("Six")


@pytest.mark.parametrize("piece", ["a", "\n", ". ", "x\n", "One is dead.\r\n\r\n", "قتل سبعة. "])
def test_two_million_letters_of_anything_are_cut(piece: str) -> None:
    """Into parts of the length that real texts have, whatever they are made of."""
    text = piece * (2_000_000 // len(piece))
    parts = parts_of(text, sentences_of(text))
    assert 27 <= len(parts) <= 54
    assert [part.start for part in parts[1:]] == [part.end for part in parts[:-1]]


@pytest.mark.parametrize("most", [40, 100, 1_000])
@pytest.mark.parametrize(
    "text", ["Shells hit Homs. " * 200, "One line\n" * 300, "A paragraph.\n\n" * 200, "words without end " * 200, "\n" * 500]
)
def test_the_parts_are_the_text(text: str, most: int) -> None:
    """None is longer than it may be, none is empty, and together they are all of it, once."""
    parts = cut(text, most)
    assert "".join(text[part.start : part.end] for part in parts) == text
    assert all(0 < part.end - part.start <= most for part in parts)


def test_what_is_read_before_a_part() -> None:
    """The head of the text, a gap, at most LEAD letters before the part from the beginning of a sentence; before the first nothing."""
    text = "".join(f"Sentence {number:04} of the report is here.\n" for number in range(1_000))
    first, *others = cut(text, 10_000)
    assert first.text_of(text) == text[: first.end]
    for part in others:
        head, before = part.text_of(text).split("\n\n\n")
        assert HEAD - 100 < len(head) <= HEAD
        assert text.startswith(head)
        assert before.startswith("Sentence ")
        assert LEAD - 100 < len(before) - (part.end - part.start) <= LEAD


def test_the_head_is_read_once_where_it_stands_right_before_a_part() -> None:
    text = "Shells hit Homs on Monday morning. " * 40
    parts = cut(text, 900)
    assert (parts[1].head, parts[1].lead) == (0, 0)
    assert parts[1].text_of(text) == text[: parts[1].end]


def test_what_a_part_claims_stands_where_it_is_in_the_text() -> None:
    """Its letters and those of its sentence; what the head and the lead claim is left to the parts that they stand in."""
    text = "".join(f"Town {number:04} was shelled.\n" for number in range(1_000))
    part = cut(text, 9_000)[2]
    read = part.text_of(text)
    starts = [place for place in range(len(read)) if read.startswith("Town ", place)]
    found = [Proposal(ReadKind.INCIDENT, "shelling", read[at : at + 21], at, at + 21, 0, at, at + 22) for at in starts]
    moved = list(part.moved(found))
    assert len(moved) == text[part.start : part.end].count("Town")
    assert all(text[one.start : one.end] == one.quote for one in moved)
    assert {(one.sentence_start - one.start, one.sentence_end - one.end) for one in moved} == {(0, 1)}
    assert (moved[0].start, moved[-1].end + 2) == (part.start, part.end)
