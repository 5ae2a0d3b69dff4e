"""The words of a text with their offsets, its sentences and its quotations. Plain loops: time grows with the length of the text only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


def listed(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


MOST_LETTERS = 1_200  # of a sentence; a longer one is cut at a space, so that nothing that follows sees more
WINDOW = 8  # letters that are compared
LONG, SHOWN = 400, 120  # letters of a stretch that may do nothing but repeat itself, and how many of them are read then
_SAME_LENGTH = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "\u00a0": " ", "\u202f": " "}
)
_ENDS = ".!?؟"
_CLOSERS = "\"')]”’»"
_SHORT = listed(
    "mr mrs ms dr prof gen col lt sgt capt st no vs etc approx dec jan feb mar apr jun jul aug sep sept oct nov u.s u.n u.k e.g i.e a.m "
    "p.m km"
)


class Word(NamedTuple):
    """A word, number or run of one sign, where it stands in its text; `low` in small letters."""

    text: str
    start: int
    end: int
    low: str


def level(text: str) -> str:
    """The text with straight quotes, dashes and spaces, letter for letter as long as it was."""
    return text.translate(_SAME_LENGTH)


def words_of(text: str, base: int = 0) -> list[Word]:
    """Words (letters, digits, inner points, commas, apostrophes and hyphens of numbers) and single signs."""
    found: list[Word] = []
    place, size = 0, len(text)
    while place < size:
        letter = text[place]
        if letter.isspace():
            place += 1
            continue
        end = place + 1
        if letter.isalnum():
            while end < size and (text[end].isalnum() or _inner(text, end, size)):
                end += 1
        else:
            while end < size and text[end] == letter:
                end += 1
        piece = text[place:end]
        found.append(Word(piece, base + place, base + end, piece.lower()))
        place = end
    return found


def _inner(text: str, place: int, size: int) -> bool:
    """A point, comma or colon between digits; an Arabic vowel mark; an underscore."""
    letter = text[place]
    if "\u064b" <= letter <= "\u0652" or letter == "ـ":
        return True
    between = place + 1 < size and text[place - 1].isdecimal() and text[place + 1].isdecimal()
    return between and letter in ".,:٬٫"


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence, spaces around it left out; never longer than MOST_LETTERS."""
    found: list[tuple[int, int]] = []
    start = 0
    for end in _breaks(text):
        found.extend(_cut(text, start, end))
        start = end
    found.extend(_cut(text, start, len(text)))
    return found


def _breaks(text: str) -> Iterator[int]:
    """Where a sentence ends: after its stop and what closes with it, and at an empty line."""
    place, size = 0, len(text)
    while place < size:
        letter = text[place]
        if letter == "\n":
            end = place + 1
            while end < size and text[end] in " \t\r":
                end += 1
            closed = place > 0 and text[place - 1] in _ENDS + '")]”»' and end < size and not text[end].islower()
            if (
                closed
                or (end < size and text[end] in "\n-*•|#")
                or (place and text[place - 1] not in _ENDS + _CLOSERS and _looks_finished(text, place))
            ):
                yield place + 1
        elif letter in _ENDS:
            end = place + 1
            while end < size and text[end] in _ENDS + _CLOSERS:
                end += 1
            if _stops(text, place, end, size):
                yield end
            place = end - 1
        place += 1


def _looks_finished(text: str, place: int) -> bool:
    """Whether the line before this break is short, as a heading is."""
    before = text.rfind("\n", 0, place) + 1
    return place - before < 60


def _stops(text: str, place: int, end: int, size: int) -> bool:
    """Whether the stop at `place` ends a sentence: not in 5.2, U.S. or Dr."""
    if text[place] != ".":
        return True
    following = text[end : end + 40].lstrip(" \t")[:1]
    if end < size and text[end].isalnum():
        return text[end].isupper() and place > 1 and text[place - 1].islower() and text[place - 2].islower()
    begin = place
    while begin > 0 and place - begin < 12 and (text[begin - 1].isalnum() or text[begin - 1] == "."):
        begin -= 1
    word = text[begin:place].lower()
    if word in _SHORT or (len(word) == 1 and word.isalpha()):
        return word in ("a.m", "p.m", "etc", "u.s", "u.n", "km") and following.isupper() and word not in ("u.s", "u.n")
    return not following.islower()


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    said = set[str]()  # by the pieces right before, which did nothing but repeat themselves
    while start < end:
        split = text.rfind(" ", start + MOST_LETTERS // 2, start + MOST_LETTERS) if end - start > MOST_LETTERS else end
        split = split if split > 0 else start + MOST_LETTERS
        if repeats(text, start, split):
            yield from _news(text, start, split, said)
        else:
            said.clear()
            yield start, split
        start = split
        while start < end and text[start].isspace():
            start += 1


def repeats(text: str, start: int, end: int) -> bool:
    """
    Whether a stretch says the same few words over and over, as no sentence does: of its stretches of 8 letters not a fifth differ.

    Those without a word (blanks, dots, the rules of a table) say nothing and do not count. Of such a stretch the first SHOWN letters are
    read and what it says that it had not said before; of others that follow it without a stop likewise: time is for texts.
    """
    if end - start <= LONG:
        return False
    pieces = [text[place : place + WINDOW] for place in range(start, end - WINDOW, 2)]
    telling = [piece for piece in pieces if any(map(str.isalnum, piece))]
    return len(set(telling)) * 5 < len(telling) or not telling


def _news(text: str, start: int, end: int, said: set[str]) -> Iterator[tuple[int, int]]:
    """The parts of a stretch that say what is not in `said`, and its beginning where nothing was said. Adds to `said`."""
    spans = [] if said else [(start, start + SHOWN)]
    for place in range(start, end - WINDOW + 1):
        piece = text[place : place + WINDOW]
        if piece in said:
            continue
        said.add(piece)
        if not any(map(str.isalnum, piece)):
            continue
        if spans and place <= spans[-1][1]:
            spans[-1] = spans[-1][0], max(spans[-1][1], place + WINDOW)
        else:
            spans.append((place, place + WINDOW))
    for first, last in spans:
        first = max(start, text.rfind(" ", start, first + 1) + 1)
        yield first, _without_space(text, first, min(last, end))


def _without_space(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end


def quotations(text: str) -> list[tuple[int, int]]:
    """The stretches between quotation marks, of at most 3,000 letters, marks left out. A mark that is never closed opens none."""
    found: list[tuple[int, int]] = []
    opened = -1
    for place, letter in enumerate(text):
        if letter in "“«":
            opened = place if opened < 0 else opened
        elif letter in "”»" or (letter == '"' and opened >= 0):
            if opened >= 0 and place - opened < 3_000:
                found.append((opened + 1, place))
            opened = -1
        elif letter == '"':
            opened = place
    return found
