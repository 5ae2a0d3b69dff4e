"""A long text in the parts that are read one by one, each behind what stands before it; and what they claim, back in its place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from safepassage.records.reading import Proposal

WHOLE = 150_000  # letters of a text that is read at once: about 60 pages
PART = 75_000  # and of each part of a longer one: a text speaks of one place, and refers back, over a few pages
LEAD = 3_000  # before a part, that are read again: who speaks there, where it is, which day it was
HEAD = 1_000  # at the beginning of the text, that are read with every part: its place and day, which period it is about
_GAP = "\n\n"
_LINE = re.compile(r"\n[ \t\r]*\Z")
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n[ \t\r]*\Z")


class Part(NamedTuple):
    """Letters [start, end) of a text, read behind its head, letters [0, head), and what stands before them, letters [lead, start)."""

    head: int
    lead: int
    start: int
    end: int

    def text_of(self, whole: str) -> str:
        """What is read."""
        return whole[: self.head] + (_GAP if self.head else "") + whole[self.lead : self.end]

    def moved(self, found: Iterable[Proposal]) -> Iterator[Proposal]:
        """What it claims itself, as letters of the whole text; what its head and what stands before it claim is told by others."""
        by = self.lead - (self.head + len(_GAP) if self.head else 0)
        for one in found:
            if one.start + by >= self.start:
                yield moved_by(one, by)


def moved_by(one: Proposal, by: int) -> Proposal:
    """The same claim so many letters further on."""
    if not by:
        return one
    return replace(one, start=one.start + by, end=one.end + by, sentence_start=one.sentence_start + by, sentence_end=one.sentence_end + by)


def without(text: str, unread: Sequence[tuple[int, int]]) -> str:
    """The text with a space for each letter that is not to be read: no letter moves, no line ends elsewhere."""
    parts, place = list[str](), 0
    for start, end in sorted(unread):
        parts += (text[place:start], "".join(sign if sign == "\n" else " " for sign in text[start:end]))
        place = end
    return "".join((*parts, text[place:])) if parts else text


def parts_of(text: str, sentences: Sequence[tuple[int, int]], most: int = PART) -> list[Part]:
    """
    A text in parts of at most so many letters, each from the beginning of a sentence: of a paragraph or a line, if one begins late enough.

    By the text alone: on every machine the same.
    """
    starts, begins = [start for start, _ in sentences], [0]
    while len(text) - begins[-1] > most:
        late = starts[bisect_right(starts, begins[-1] + most // 2) : bisect_right(starts, begins[-1] + most)]
        begins.append(_cut(text, late) or begins[-1] + most)
    return [_part(text, starts, begin, end) for begin, end in zip(begins, [*begins[1:], len(text)], strict=True)]


def _cut(text: str, starts: Sequence[int]) -> int:
    """The last beginning of a paragraph among those of sentences, else that of a line, else of a sentence; 0: there is none."""
    for break_ in (_PARAGRAPH, _LINE):
        if found := next((start for start in reversed(starts) if break_.search(text, max(0, start - 9), start)), 0):
            return found
    return starts[-1] if starts else 0


def _part(text: str, starts: Sequence[int], begin: int, end: int) -> Part:
    if not begin:
        return Part(0, 0, 0, end)
    near = bisect_left(starts, begin - LEAD)
    lead = starts[near] if near < len(starts) else begin
    head = starts[bisect_right(starts, HEAD) - 1] if starts and starts[0] <= HEAD else 0
    return Part(min(head, lead), min(lead, begin), begin, end)
