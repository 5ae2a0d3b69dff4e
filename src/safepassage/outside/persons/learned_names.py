"""Whether a word is a person's name, by its letters and what stands around it: weights learnt from invented names in our own lines.

A frame or a list knows the names it was written for. This knows no name at all: how names sound in many languages, and where they stand.
`tools.person_names` makes the weights (`outside/reading_data/names_en.npz`, `names_ar.npz`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from zlib import crc32

SIZE = 1 << 17  # weights of each table; a sign has the one that its hash falls on
_MARKS = re.compile("[\u064b-\u0652\u0670]")  # vowels of Arabic, which are no part of a word's letters
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|{_MARKS.pattern})*(?:['’ʼ-][^\W\d_]+)*")
_ASCII_WORD = re.compile("[A-Za-z]+(?:['-][A-Za-z]+)*")  # the same in a text of ASCII, in half the time
_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST_GAP, _LONGEST_REST = 6, 8
_BUCKETS = (-6.0, -3.0, -1.5, -0.5, 0.5, 1.5, 3.0, 6.0)
_MOST_KEPT, _MOST_AROUND = 60_000, 4_000  # words, and words with what stands around them, whose score is kept
_LEADS = frozenset(("و", "ف", "ب", "ل"))
_SHORTEST = 3  # letters that such a word has more than


@dataclass(frozen=True, slots=True)
class Words:
    """
    The words of a text: where each stands, in small letters, and whether it has a capital.

    What lies between them is `gaps`: `gaps[n]` before word n, the last one behind all.
    """

    text: str
    spans: Sequence[tuple[int, int]]
    low: Sequence[str]
    gaps: Sequence[str]
    capital: Sequence[bool]

    def written(self, at: int) -> str:
        """A word as it is written, but for the marks of its vowels."""
        return unmarked(self.text[slice(*self.spans[at])])


def words_in(text: str) -> Words:
    """The words of a text."""
    found = list((_ASCII_WORD if text.isascii() else _WORD).finditer(text))
    spans = [match.span() for match in found]
    edges = [0, *(end for _, end in spans)], [*(start for start, _ in spans), len(text)]
    gaps = [gap if (gap := text[before:after]) == " " else _gap(gap) for before, after in zip(*edges, strict=True)]
    written = [match[0] for match in found]
    low = [(word if word.isascii() else unmarked(word)).casefold() for word in written]
    return Words(text, spans, low, gaps, [word[0].isupper() or _is_article(word) for word in written])


def _is_article(word: str) -> bool:
    """Whether a word begins with an article in small letters and a capital: `al-Zahra`."""
    return word[2:3] == "-" and word[3:4].isupper() and word[:2] in ("al", "el")


def unmarked(word: str) -> str:
    """A word without the marks of its vowels: `ودع` for `ودّع`."""
    return word if word.isascii() else _MARKS.sub("", word)


def _gap(text: str) -> str:
    """What lies between two words, numbers as one figure: `, 34, ` is `, 0, `."""
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


class Around(NamedTuple):
    """A word and all that its signs tell of: words without marks, in small letters but where said; `^` and `$` where the text ends."""

    word: str  # with its capitals
    low: str
    before: str
    behind: str
    second_before: str
    second_behind: str
    joined_before: str  # with its capitals; empty: none stands close by
    joined_behind: str
    gap_before: str
    gap_behind: str
    place: int  # in the run of words that may be one name with it
    size: int  # of that run
    led: str  # the words and gaps before and behind that run, and what of its line
    followed: str
    gap_led: str
    gap_followed: str
    line_before: str
    line_behind: str
    known: bool  # whether that run is a place of the gazetteer


def around(words: Words, at: int, run: tuple[int, int], known: bool) -> Around:
    """What stands around a word; `run` is the first word of those that may be one name with it, and the one behind the last."""
    low, gaps, last = words.low, words.gaps, len(words.low)
    first, end = run
    return Around(
        word=words.written(at),
        low=low[at],
        before=low[at - 1] if at else "^",
        behind=low[at + 1] if at + 1 < last else "$",
        second_before=low[at - 2] if at > 1 else "^",
        second_behind=low[at + 2] if at + 2 < last else "$",
        joined_before=words.written(at - 1) if at and gaps[at] in _JOINED else "",
        joined_behind=words.written(at + 1) if at + 1 < last and gaps[at + 1] in _JOINED else "",
        gap_before=gaps[at],
        gap_behind=gaps[at + 1],
        place=at - first,
        size=end - first,
        led=low[first - 1] if first else "^",
        followed=low[end] if end < last else "$",
        gap_led=gaps[first],
        gap_followed=gaps[end],
        line_before=_line_before(words, first),
        line_behind=_line_behind(words, end),
        known=known,
    )


def signs_of(it: Around, alone: Callable[[str], float], given: Callable[[str], bool]) -> Iterator[str]:
    """
    What stands around a word, and how name-like it and its neighbours are.

    Parameters
    ----------
    alone : the score of a word by its letters. given : whether a word is in the list of given names.
    """
    before, behind, few = it.before, it.behind, min(it.size, 4)
    yield "p1 " + before
    yield "n1 " + behind
    yield f"p2 {it.second_before} {before}"
    yield f"n2 {behind} {it.second_behind}"
    yield f"a1 {before[:2]} {it.gap_before}"  # how what stands beside it begins and ends: a verb, a role
    yield f"a2 {before[-3:]} {it.gap_before}"
    yield f"b1 {behind[:2]} {it.gap_behind}"
    yield f"b2 {behind[-2:]} {it.gap_behind}"
    yield f"b3 {behind[-3:]} {it.gap_behind}"
    yield f"gp {it.gap_before}{before}"
    yield f"gn {it.gap_behind}{behind}"
    yield f"G {it.gap_before}|{it.gap_behind}"
    own = bucket(alone(it.word))
    yield "o " + own
    yield f"op {own} {bucket(alone(it.joined_before)) if it.joined_before else '^'}"
    yield f"on {own} {bucket(alone(it.joined_behind)) if it.joined_behind else '$'}"
    yield f"k {it.known} {own}"
    yield f"g {given(it.low)} {it.place > 0 and given(before)} {it.place + 1 < it.size and given(behind)}"
    yield f"r {it.place} {min(it.size, 5)}"
    yield f"ra {it.led[-3:]} {it.gap_led} {min(it.size, 3)}"
    yield f"rb {it.followed[-2:]} {it.gap_followed} {min(it.size, 3)}"
    yield "rp " + it.led
    yield "rn " + it.followed
    yield f"rg {it.gap_led}|{it.gap_followed}"
    yield f"rgp {it.gap_led}{it.led}"
    yield f"rgn {it.gap_followed}{it.followed}"
    yield f"rl {it.size} {it.gap_led}"
    yield f"rx {few} {it.followed}"
    yield f"ry {few} {it.led}"
    yield "lp " + it.line_before
    yield "lr " + it.line_behind
    yield f"ll {few} {it.line_before} {it.line_behind}"


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
    _kept_around: dict[Around, float] = field(default_factory=dict)

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
        return self.alone(words.written(at))

    def score(self, words: Words, at: int, run: tuple[int, int], known: bool) -> float:
        """The log odds that a word is part of a person's name."""
        it = around(words, at, run, known)
        score = self._kept_around.get(it)
        if score is None:
            if len(self._kept_around) > _MOST_AROUND:
                self._kept_around.clear()
            signs = signs_of(it, self.alone, self.given)
            score = self.bias + sum(self.signs[index_of(sign)] for sign in signs) + self._own(it.word)
            self._kept_around[it] = score  # rows of a table begin alike: `On 5 March 2016, |Army| ...`
        return score

    def _own(self, word: str) -> float:
        key = "\0" + word
        score = self._kept.get(key)
        if score is None:
            score = self._kept[key] = sum(self.signs[index_of(sign)] for sign in letters_of(word))
        return score
