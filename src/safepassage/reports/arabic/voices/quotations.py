"""Arabic quotations that go on over several sentences: who spoke before the marks were opened speaks until they are closed."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.frames import Frame
from safepassage.reports.words.words import Word

_OPENS, _SHUTS, _BOTH = "«“", "»”", '"'
_LONGEST = 8  # sentences of a quotation: marks that are never closed were no quotation


class Quotation:
    """Whether marks are open from sentence to sentence, and whose words stand in them."""

    def __init__(self) -> None:
        self._speaker = ""
        self._open = False
        self._sentences = 0

    def follow(self, sentence: str, start: int, words: Sequence[Word], frames: list[Frame], new_paragraph: bool) -> list[Frame]:
        """The speakers of the next sentence, whoever is quoted first where the marks of an earlier one are still open."""
        if new_paragraph or self._sentences > _LONGEST:
            self._open, self._speaker = False, ""
        begun_inside, speaker = self._open, self._speaker
        opened = self._read_marks(sentence)
        if self._open and opened >= 0:
            said = [frame for frame in frames if not words or words[min(frame.begin, len(words) - 1)].start <= start + opened + 2]
            self._speaker, self._sentences = (said[-1].claimant if said else ""), 0
        self._sentences += 1
        if begun_inside and speaker and not any(frame.begin <= 1 for frame in frames):
            return [Frame(0, 0, speaker, Modality.ASSERTED), *frames]
        return frames

    def _read_marks(self, sentence: str) -> int:
        """Where the marks that are still open at the end were opened; -1: in an earlier sentence, or none are."""
        opened = -1
        for place, letter in enumerate(sentence):
            if letter in _OPENS or (letter in _BOTH and not self._open):
                self._open, opened = True, place
            elif letter in _SHUTS or letter in _BOTH:
                self._open, opened = False, -1
        return opened
