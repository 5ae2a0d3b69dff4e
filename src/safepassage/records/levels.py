"""Low, likely, high: every rate and count has a range, and every range a source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import isfinite


class Level(StrEnum):
    """How bad things are taken to be. LOW is the end with the fewest deaths, HIGH the one with the most."""

    LOW = "low"
    LIKELY = "likely"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Range:
    """A number as low <= likely <= high (of the number itself, not of the deaths it causes)."""

    low: float
    likely: float
    high: float

    def __post_init__(self) -> None:
        if not all(isfinite(v) for v in (self.low, self.likely, self.high)):
            raise ValueError(f"a range must be finite, not {self.low} / {self.likely} / {self.high}")
        if not self.low <= self.likely <= self.high:
            raise ValueError(f"a range must rise: {self.low} / {self.likely} / {self.high}")

    @classmethod
    def exactly(cls, value: float) -> Range:
        """A number without doubt (a definition, a choice of the user)."""
        return cls(value, value, value)

    def at(self, level: Level) -> float:
        """The number at one level, when more of it means more deaths."""
        return float(getattr(self, level.value))


@dataclass(frozen=True, slots=True)
class Assumption:
    """A named rate with its range, its unit, its source, and which of its ends means more deaths."""

    name: str
    range: Range
    unit: str
    worse: str  # "high" or "low": the end of the range that means more deaths
    source: str
    why: str

    def __post_init__(self) -> None:
        if self.worse not in ("high", "low"):
            raise ValueError(f"{self.name}: worse must be 'high' or 'low', not {self.worse!r}")

    def at(self, level: Level) -> float:
        """The value at a level of deaths: HIGH takes the worse end, whichever that is."""
        if level is Level.LIKELY:
            return self.range.likely
        wants_high = (level is Level.HIGH) == (self.worse == "high")
        return self.range.high if wants_high else self.range.low
