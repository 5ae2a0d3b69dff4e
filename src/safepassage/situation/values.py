"""One value and what it stands on, before it is written down as a standing."""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.records.claim import Entry
from safepassage.records.levels import Range
from safepassage.records.situation import Footing
from safepassage.situation.voices import Voices, independent


@dataclass(frozen=True, slots=True)
class Table:
    """What the case's own table says of a value, if anything; `text` in words, with its source."""

    word: str | None = None
    range: Range | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """A word or a range, its footing, and the claims for and against it. `stage`: what an unconfirmed corridor reads as."""

    word: str | None
    range: Range | None
    footing: Footing
    rests: tuple[Entry, ...] = ()
    against: tuple[Entry, ...] = ()
    stage: str | None = None


def footing_of(voices: Voices, rests: tuple[Entry, ...]) -> Footing:
    """What a value stands on that nothing contradicts: a decision, two independent claims, one source, or the table alone."""
    if not rests:
        return Footing.TABLE
    if all(entry.id in voices.decided for entry in rests):
        return Footing.DECIDED
    return Footing.AGREED if independent(entry.claim for entry in rests) else Footing.ONE_SOURCE


def nothing(voices: Voices) -> Value:
    """Nobody said anything that counts: unknown."""
    return Value(None, None, Footing.DECIDED if voices.decided else Footing.UNKNOWN)
