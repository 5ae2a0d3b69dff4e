"""Whether a word is a person's name, by its letters and what stands around it: weights learnt from invented names in our own lines.

A frame or a list knows the names it was written for. This knows no name at all: how names sound in many languages, and where they stand.
`tools.person_names` makes the weights (`outside/reading_data/names_en.npz`, `names_ar.npz`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from zlib import crc32

SIZE = 1 << 17  # weights of each table; a sign has the one that its hash falls on
_MARKS = re.compile("[\u064b-\u0652\u0670]")  # vowels of Arabic, which are no part of a word's letters
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|{_MARKS.pattern})*(?:['’ʼ-][^\W\d_]+)*")
_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST_GAP, _LONGEST_REST = 6, 8
_BUCKETS = (-6.0, -3.0, -1.5, -0.5, 0.5, 1.5, 3.0, 6.0)
_MOST_KEPT = 60_000  # words whose score is kept
_LEADS = frozenset(("و", "ف", "ب", "ل"))
_SHORTEST = 3  # letters that such a word has more than


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, where each stands, and what lies between them (`gaps[n]` before word n, the last one behind all)."""

    text: str
    spans: Sequence[tuple[int, int]]
    low: Sequence[str]
    gaps: Sequence[str]


def words_in(text: str) -> Words:
    """The words of a text."""
    found = list(_WORD.finditer(text))
    spans = [match.span() for match in found]
    edges = [0, *(end for _, end in spans)], [*(start for start, _ in spans), len(text)]
    gaps = [_gap(text[before:after]) for before, after in zip(*edges, strict=True)]
    return Words(text, spans, [unmarked(match[0]).casefold() for match in found], gaps)


def unmarked(word: str) -> str:
    """A word without the marks of its vowels: `ودع` for `ودّع`."""
    return word if word.isascii() else _MARKS.sub("", word)


def _gap(text: str) -> str:
    """What lies between two words, numbers as one figure: `, 34, ` is `, 0, `."""
    if text == " ":
        return text
    if len(text) > 40:
        text = text[:20] + text[-20:]
    short = _DIGITS.sub("0", text)
    return short if len(short) <= _LONGEST_GAP else short[: _LONGEST_GAP // 2] + short[-_LONGEST_GAP // 2 :]


def index_of(sign: str) -> int:
    """The weight of a sign."""
    return crc32(sign.encode()) % SIZE


def letters_of(word: str) -> Iterator[str]:
    """What a word's own letters tell: its beginning and end, and all two to four of them that stand together."""
    low = word.casefold()
    yield "w " + low
    yield f"s {_shape(word)}"
    yield f"n {min(len(low), 12)}"
    marked = f"^{low}$"
    for size in (2, 3, 4):
        for at in range(len(marked) - size + 1):
            yield "c " + marked[at : at + size]
    yield "e " + low[-5:]


def _shape(word: str) -> str:
    shape = "X" if word.isupper() else "Xx" if word[:1].isupper() else "x"
    return shape + ("'" if "'" in word or "’" in word else "") + ("-" if "-" in word else "") + ("" if word.isascii() else "é")


def without_joined(word: str) -> str:
    """An Arabic word without the letter that may be joined to it (`وهارون`, `لـزينب`); others as they are."""
    if word[1:2] == "ـ" and word[0] in _LEADS:
        return word[2:]
    return word[1:] if len(word) > _SHORTEST and word[0] in _LEADS else word


def bucket(score: float) -> str:
    """Which step a score falls on."""
    return str(sum(score > edge for edge in _BUCKETS))


def signs_of(
    words: Words, at: int, run: tuple[int, int], alone: Callable[[int], float], given: Callable[[str], bool], known: bool
) -> Iterator[str]:
    """
    What stands around a word, and how name-like it and its neighbours are.

    Parameters
    ----------
    run : the first word of those that may be one name with it, and the one behind the last. alone : the score of a word by its letters.
    given : whether a word is in the list of given names. known : whether the run is a place of the gazetteer.
    """
    low, gaps, last = words.low, words.gaps, len(words.low)
    first, end = run
    before, behind = (low[at - 1] if at else "^"), (low[at + 1] if at + 1 < last else "$")
    yield "p1 " + before
    yield "n1 " + behind
    yield "p2 " + (low[at - 2] if at > 1 else "^") + " " + before
    yield "n2 " + behind + " " + (low[at + 2] if at + 2 < last else "$")
    yield f"a1 {before[:2]} {gaps[at]}"  # how what stands beside it begins and ends: a verb, a role
    yield f"a2 {before[-3:]} {gaps[at]}"
    yield f"b1 {behind[:2]} {gaps[at + 1]}"
    yield f"b2 {behind[-2:]} {gaps[at + 1]}"
    yield f"b3 {behind[-3:]} {gaps[at + 1]}"
    yield "gp " + gaps[at] + before
    yield "gn " + gaps[at + 1] + behind
    yield "G " + gaps[at] + "|" + gaps[at + 1]
    own = bucket(alone(at))
    yield "o " + own
    yield f"op {own} {bucket(alone(at - 1)) if at and gaps[at] in _JOINED else '^'}"
    yield f"on {own} {bucket(alone(at + 1)) if at + 1 < last and gaps[at + 1] in _JOINED else '$'}"
    yield f"k {known} {own}"
    yield f"g {given(low[at])} {at > first and given(low[at - 1])} {at + 1 < end and given(low[at + 1])}"
    yield f"r {at - first} {min(end - first, 5)}"
    led, followed = (low[first - 1] if first else "^"), (low[end] if end < last else "$")
    yield f"ra {led[-3:]} {gaps[first]} {min(end - first, 3)}"
    yield f"rb {followed[-2:]} {gaps[end]} {min(end - first, 3)}"
    yield "rp " + led
    yield "rn " + followed
    yield "rg " + gaps[first] + "|" + gaps[end]
    yield "rgp " + gaps[first] + led
    yield "rgn " + gaps[end] + followed
    yield f"rl {end - first} {gaps[first]}"
    yield f"rx {min(end - first, 4)} {followed}"
    yield f"ry {min(end - first, 4)} {led}"
    yield "lp " + _line_before(words, first)
    yield f"lr {_line_behind(words, end)}"
    yield f"ll {min(end - first, 4)} {_line_before(words, first)} {_line_behind(words, end)}"


_JOINED = (" ", " و", "-", ". ")


def _line_before(words: Words, first: int) -> str:
    """What of its line stands before: numbers as one figure, no more than a few signs; `-` where words stand there."""
    start = words.spans[first][0]
    line = words.text.rfind("\n", max(0, start - 60), start) + 1
    before = words.text[line if line else max(0, start - 60) : start]
    return "-" if _LETTERS.search(before) else _DIGITS.sub("0", before)[-_LONGEST_REST:]


def _line_behind(words: Words, end: int) -> str:
    """What of its line stands behind: words as one letter, numbers as one figure."""
    start = words.spans[end - 1][1]
    stop = words.text.find("\n", start, start + 24)
    rest = words.text[start : stop if stop >= 0 else start + 24]
    return _LETTERS.sub("a", _DIGITS.sub("0", rest))[:_LONGEST_REST] or "$"


@dataclass(slots=True)
class NameScores:
    """The weights of a language: of a word's letters alone, and of all its signs."""

    letters: Sequence[float]
    signs: Sequence[float]
    given: Callable[[str], bool]
    bias: float = 0.0
    _kept: dict[str, float] = field(default_factory=dict)

    def alone(self, word: str) -> float:
        """How name-like a word is by its letters; in Arabic without what is joined to it, where that is more so (`وهارون`)."""
        score = self._kept.get(word)
        if score is None:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            score = self.letters_alone(word)
            if (bare := without_joined(word)) != word:
                score = max(score, self.letters_alone(bare))
            self._kept[word] = score
        return score

    def letters_alone(self, word: str) -> float:
        """What the very letters of a word say."""
        return sum(self.letters[index_of(sign)] for sign in letters_of(word))

    def alone_at(self, words: Words, at: int) -> float:
        """How name-like a word of a text is by its letters."""
        return self.alone(unmarked(words.text[slice(*words.spans[at])]))

    def score(self, words: Words, at: int, run: tuple[int, int], known: bool) -> float:
        """The log odds that a word is part of a person's name."""
        signs = signs_of(words, at, run, partial(self.alone_at, words), self.given, known)
        return self.bias + sum(self.signs[index_of(sign)] for sign in signs) + self._own(unmarked(words.text[slice(*words.spans[at])]))

    def _own(self, word: str) -> float:
        key = "\0" + word
        score = self._kept.get(key)
        if score is None:
            score = self._kept[key] = sum(self.signs[index_of(sign)] for sign in letters_of(word))
        return score
