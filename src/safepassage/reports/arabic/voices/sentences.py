"""The sentences of an Arabic text with their words, speakers and pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.cuts import Piece, pieces_of
from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.voices.entries import entry_of, headed_by
from safepassage.reports.arabic.voices.quotations import Quotation
from safepassage.reports.arabic.voices.surnames import note_names
from safepassage.reports.arabic.voices.voices import frames_of
from safepassage.reports.words.arabic_words import plain_word
from safepassage.reports.words.list_items import begins_item, heads_a_list
from safepassage.reports.words.words import Word, words_of

_FEW = 5  # words between who says a list and its colon: `ما يلي`, `الآتي`


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words, speakers and pieces."""

    number: int
    start: int
    end: int
    words: list[Word]
    plain: list[str]
    frames: list[Frame]
    pieces: list[Piece]


def split_arabic(text: str, sentences: Sequence[tuple[int, int]]) -> Iterator[Sentence]:
    """Each sentence of which start and end are given; who spoke last is known to the next one."""
    speaker = ""
    speakers: tuple[str, ...] = ()
    called: dict[str, str] = {}
    entry, before, quotation, listed = "", 0, Quotation(), ""
    for number, (start, end) in enumerate(sentences):
        words = [word for word in words_of(text[start:end], start) if plain_word(word.text)]  # a vowel sign alone is no word
        plain = [plain_word(word.text) for word in words]
        frames = frames_of(plain, words, text, speaker, speakers, called)
        note_names(called, plain, frames)
        if not number or "\n" in text[before:start]:
            heading = entry_of(plain, words, text)
            entry = heading.claimant if heading else ""
            frames = [heading, *(frame for frame in frames if frame.first >= heading.begin)] if heading else frames
        if not frames or frames[0].first:
            headed = headed_by(plain, words, text)
            frames = [headed, *(frame for frame in frames if frame.first >= headed.begin)] if headed else frames
        if entry and not any(frame.begin <= 1 for frame in frames):
            frames = [Frame(0, 0, entry, Modality.ASSERTED), *frames]  # in the entry of a log who spoke goes on
        if listed and "\n" in text[before:start] and not begins_item(text, start):
            listed = ""
        if listed and not any(frame.begin <= 1 for frame in frames):
            frames = [Frame(0, 0, listed, Modality.ASSERTED, held=True), *frames]  # أعلنت الوزارة: | - مقتل 12
        frames = quotation.follow(text[start:end], start, words, frames, "\n" in text[before:start])
        before = end
        speaker = next((frame.claimant for frame in reversed(frames) if frame.claimant not in ("author", "unnamed")), speaker)
        if heads_a_list(text, start, end):
            listed = _said_before_a_list(frames, len(words))
            speaker = listed or AUTHOR  # `فإن المجلس:` | `- يدعو`
        speakers = (*speakers[-20:], *(frame.claimant for frame in frames))
        yield Sentence(number, start, end, words, plain, frames, pieces_of(plain, frames, _lines(text, words)))


def _said_before_a_list(frames: Sequence[Frame], last: int) -> str:
    """`وقال المتحدث:` before a list: who says its items; empty: nobody does, so that whoever demands or warns there is the author."""
    said = [frame.claimant for frame in frames if not frame.own and (frame.back or frame.begin >= last - _FEW)]
    return said[-1] if said and said[-1] not in ("author", "unnamed") else ""


def _lines(text: str, words: Sequence[Word]) -> list[int]:
    """The words that begin a line after one that is much shorter than the longest: a heading, not a wrapped line."""
    begins = [n for n in range(1, len(words)) if "\n" in text[words[n - 1].end : words[n].start]]
    if not begins:
        return []
    edges = [0, *begins, len(words)]
    sizes = [words[last - 1].end - words[first].start for first, last in pairwise(edges)]
    return [begin for begin, size in zip(begins, sizes, strict=False) if size < 0.75 * max(sizes)]
