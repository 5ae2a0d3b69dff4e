"""The words of a text with their offsets, its sentences and its quotations. Plain loops: time grows with the length of the text only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple


def listed(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


MOST_LETTERS = 1_200  # of a sentence; a longer one is cut at a space, so that nothing that follows sees more
PIECE = 600  # letters of each part of what is longer: a parse of twice as much takes more than twice as long
PERIOD = 40  # letters of what is said over and over, at most
SHOWN = 120  # letters that are read at the beginning and at the end of more than MOST_LETTERS that only repeat themselves
STEP = 200  # letters from one place where a repetition is looked for to the next
_SAME_LENGTH = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "\u00a0": " ", "\u202f": " "}
)
_INNER = "[\u064b-\u0652ـ]|(?<=\\d)[.,:٬٫](?=\\d)"  # of a word: an Arabic vowel mark, a sign between digits
_INITIALS = r"(?<![^\W_])[A-Z](?:\.[A-Z]){1,5}(?![^\W_])(?:\.(?= [^\W\d_]))?"  # U.S. troops, M.S.F. workers: one word
_WORD = re.compile(rf"{_INITIALS}|[^\W_]+(?:(?:{_INNER})[^\W_]*)*|(\S)\1*")
# A line of a log: it begins with a day and a clock, with a clock and a sign, or with a clock that is no year and no number (0620Z, 0540).
_STAMPED = re.compile(
    r"\[?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ ,T]{1,2}\d{1,2}[:.]\d\d|\[?\d{1,2}[:.]\d\d(?:[:.]\d\d)?\]? ?[-–:|] ?\D"
    r"|\[?(?:[01]\d|2[0-3])[:.]?[0-5]\d ?(?:[zZhHL]|LT|hrs?|hours|UTC|GMT)\b\]?[ \t:|–-]{1,3}\S"
    r"|\[?(?:0\d|1[0-8]|2[1-3])[0-5]\d\]? ?[-–:|] ?\D|\[?0\d[0-5]\d\]?[ \t]{1,3}[^\W\d]"
)
_ENDS = ".!?؟"
_CLOSERS = "\"')]”’»"
_SHORT = listed(
    "mr mrs ms dr prof gen col lt sgt capt st no vs etc incl approx dec jan feb mar apr jun jul aug sep sept oct nov u.s u.n u.k e.g i.e "
    "a.m p.m km"
)

_MONTHS = listed("jan feb mar apr jun jul aug sep sept oct nov dec")
_FAR = 60  # letters before a month, within which its sentence has begun: `On 28 Oct. Israel struck` is one
_DAY_BEFORE = re.compile(r"\b(?:[a-z]{1,12} ){5}\d{1,2} $")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


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
    return [Word(match[0], base + match.start(), base + match.end(), match[0].lower()) for match in _WORD.finditer(text)]


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
                or (end < size and (text[end] in "\n-*•|#" or _STAMPED.match(text, end)))
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
    if word in ("a.m", "p.m") and text[end : end + 40].lstrip(" \t").lower().startswith(_WEEKDAYS):
        return False  # at 10 a.m. Monday
    if word in _MONTHS and following.isupper() and _DAY_BEFORE.search(text[max(0, begin - _FAR) : begin]):
        return True  # were killed there on 28 Oct. RSF denies it
    if word in _SHORT or (len(word) == 1 and word.isalpha()):
        return word in ("a.m", "p.m", "etc", "u.s", "u.n", "km") and following.isupper() and word not in ("u.s", "u.n")
    return not following.islower()


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What is read of a stretch without a stop, in parts of at most MOST_LETTERS."""
    for begin, behind in repetitions(text, start, end):
        first, second = _edges(text, begin, behind)
        yield from _parts(text, start, first)
        start = second
    yield from _parts(text, start, end)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    most = PIECE if end - start > MOST_LETTERS else MOST_LETTERS
    while start < end:
        split = text.rfind(" ", start + most // 2, start + most) if end - start > most else end
        split = split if split > 0 else start + most
        yield start, split
        start = split
        while start < end and text[start].isspace():
            start += 1


def repetitions(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """
    Start and end of each run of more than MOST_LETTERS in which every letter is the one that stands PERIOD letters or fewer before it.

    No run is so long in what a person writes but for blanks, dots and rules. A run that is one letter off ends there: what differs is
    read. Every run covers one of the places that are tried, so the time is that of the length, whatever the text is.
    """
    if end - start <= MOST_LETTERS:
        return
    place = floor = start
    while place + 2 * PERIOD <= end:
        again = text.find(text[place : place + PERIOD], place + 1, place + 2 * PERIOD)
        if again < 0:
            place += STEP
            continue
        period, begin, behind = again - place, place, again + PERIOD
        while begin > floor and text[begin - 1] == text[begin - 1 + period]:
            begin -= 1
        while behind < end and text[behind] == text[behind - period]:
            behind += 1
        if behind - begin > MOST_LETTERS:
            yield begin, behind
            floor = behind
        place = max(place + STEP, behind - PERIOD)


def _edges(text: str, begin: int, behind: int) -> tuple[int, int]:
    """Where reading stops and goes on again: at most SHOWN letters into a run and before its end, at a space, two rounds of it at least."""
    first = text.rfind(" ", begin + 2 * PERIOD, begin + SHOWN)
    second = text.find(" ", behind - SHOWN, behind - 2 * PERIOD)
    return first if first > 0 else begin + SHOWN, second if second > 0 else behind - SHOWN


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


def is_clock(word: str) -> bool:
    """`17:30`, `0750`, `0750h`: a time of day before a name; not `1230th`."""
    digits = word.lower().removesuffix("hrs").rstrip("hz").replace(":", "").replace(".", "")
    return digits.isdecimal() and (":" in word or (len(digits) == 4 and int(digits[:2]) < 24 and int(digits[2:]) < 60))


def low_at(words: Sequence[Word], place: int) -> str:
    """A word in small letters; empty beyond either end."""
    return words[place].low if 0 <= place < len(words) else ""
