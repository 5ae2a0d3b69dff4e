"""Words in the pieces that a language model knows: the longest known piece first (WordPiece), as models of the BERT family cut them.

Wu et al., *Google's Neural Machine Translation System* (2016), section 4.1; Devlin et al., *BERT* (2019). A page of our own, since the
library that does it brings a client of a model store along, which a reader without a network has no use for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice

MOST_LETTERS = 100  # of a part of a word; a longer one is unknown
MOST_PIECES = 6  # of a word
MOST_KNOWN = 50_000  # words that are remembered
BEGIN, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
_GOES_ON = "##"
_SIGNS = ((33, 47), (58, 64), (91, 96), (123, 126))  # of ASCII; those that Unicode calls symbols are signs here too


class WordPieces:
    """The numbers of a word's pieces in a vocabulary."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._longest = max(map(len, vocabulary))
        self._known: dict[str, tuple[int, ...]] = {}
        self.begin, self.end, self._unknown = (self._numbers[name] for name in (BEGIN, END, UNKNOWN))

    def __call__(self, word: str) -> tuple[int, ...]:
        """Those of one word, at least one and at most MOST_PIECES: accents and capitals count for nothing, signs stand alone."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            parts = islice(parts_of(word[: MOST_LETTERS * MOST_PIECES]), MOST_PIECES)
            cut = [number for part in parts for number in self._pieces(part)]
            found = self._known[word] = tuple(cut[:MOST_PIECES]) or (self._unknown,)
        return found

    def _pieces(self, part: str) -> list[int]:
        """The longest piece that a part begins with, then of what is left; a part of which something is left over is unknown."""
        if len(part) > MOST_LETTERS:
            return [self._unknown]
        found, begin = list[int](), 0
        while begin < len(part):
            ends = range(min(len(part), begin + self._longest), begin, -1)
            known = ((self._numbers.get((_GOES_ON if begin else "") + part[begin:end]), end) for end in ends)
            number, begin = next(((one, end) for one, end in known if one is not None), (None, 0))
            if number is None:
                return [self._unknown]
            found.append(number)
        return found


def parts_of(word: str) -> Iterator[str]:
    """Runs of letters and single signs, small and without accents."""
    if word.isascii() and word.isalnum():  # as most are
        yield word.lower()
        return
    run = ""
    for letter in unicodedata.normalize("NFD", word.lower()):
        kind = unicodedata.category(letter)
        if kind == "Mn" or (kind[0] == "C" and letter != "\t"):
            continue
        alone = kind[0] == "P" or any(first <= ord(letter) <= last for first, last in _SIGNS) or 0x4E00 <= ord(letter) <= 0x9FFF
        if (alone or letter.isspace()) and run:
            yield run
            run = ""
        if alone:
            yield letter
        elif not letter.isspace():
            run += letter
    if run:
        yield run
