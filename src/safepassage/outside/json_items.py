"""One object of a JSON file: each key asked for as what it should be; a wrong one becomes a fault and a stand-in is returned."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import isfinite
from typing import TypeVar

from safepassage.outside.cells import minutes_since
from safepassage.outside.files import Faults
from safepassage.outside.numbers import NotRead, clock_time
from safepassage.records.case import Case

MOST = 10_000_000  # minutes or persons; beyond it a number is a slip of the finger
E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Item:
    """An object, where it stands ("movement 3, boarding 1"), and the case whose clock its times follow."""

    data: object
    file: str
    where: str
    case: Case
    faults: Faults

    def fault(self, problem: str, next_step: str = "Correct it, or write the plan again.") -> None:
        """Note a fault of this object."""
        self.faults.add(self.file, None, f"{self.where}: {problem}", next_step)

    def get(self, key: str) -> object:
        """The value of a key, None when it is not there."""
        return self.data.get(key) if isinstance(self.data, dict) else None

    def known(self, *keys: str) -> None:
        """Note if this is no object, or has keys that nobody would read."""
        if not isinstance(self.data, dict):
            self.fault("is not an object")
            return
        unread = [key for key in self.data if key not in keys]
        if unread:
            self.fault(f"has {len(unread)} unknown keys", f"The keys are: {', '.join(keys)}.")

    def text(self, key: str) -> str:
        """A text that must be there."""
        value = self.get(key)
        if not isinstance(value, str) or not value:
            self.fault(f"{key} is not a text")
            return ""
        return value

    def maybe_text(self, key: str) -> str | None:
        """A text or null."""
        return None if self.get(key) is None else self.text(key)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self.get(key)
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.fault(f"{key} is not a list of texts")
            return ()
        return tuple(value)

    def choice(self, key: str, kind: type[E]) -> E:
        """One word of a list."""
        value = self.get(key)
        for member in kind:
            if member.value == value:
                return member
        self.fault(f"{key} is none of {', '.join(kind)}")
        return next(iter(kind))

    def flag(self, key: str) -> bool:
        """true or false."""
        value = self.get(key)
        if not isinstance(value, bool):
            self.fault(f"{key} is neither true nor false")
        return value is True

    def number(self, key: str) -> float:
        """A finite number."""
        value = self.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > MOST**2 or not isfinite(value):
            self.fault(f"{key} is not a number")
            return 0.0
        return value

    def whole(self, key: str) -> int:
        """A whole number."""
        return self._whole(key, self.get(key))

    def _whole(self, key: str, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or abs(value) > MOST:
            self.fault(f"{key} is not a whole number")
            return 0
        return value

    def minute(self, key: str) -> int:
        """A minute of the plan, whose clock time (if it is there) must be the same."""
        value = self.whole(key)
        self._tell_other_clock(key, value, self.get(f"{key}_clock"))
        return value

    def maybe_minute(self, key: str) -> int | None:
        """A minute or null."""
        return None if self.get(key) is None else self.minute(key)

    def minutes(self, key: str) -> tuple[int, ...]:
        """A list of minutes, with their clock times."""
        value, clocks = self.get(key), self.get(f"{key}_clock")
        if not isinstance(value, list):
            self.fault(f"{key} is not a list of minutes")
            return ()
        minutes = tuple(self._whole(key, each) for each in value)
        if isinstance(clocks, list) and len(clocks) != len(minutes):
            self.fault(f"{key}_clock has not as many times as {key}")
        for minute, clock in zip(minutes, clocks if isinstance(clocks, list) else (), strict=False):
            self._tell_other_clock(key, minute, clock)
        return minutes

    def _tell_other_clock(self, key: str, minute: int, clock: object) -> None:
        """A person who changes the clock time and not the minute (or the reverse) must not be misread."""
        if clock is None:
            return
        time = _time(clock)
        if time is None:
            self.fault(f"{key}_clock is not a time such as 2016-12-08T08:00+02:00")
        elif minutes_since(self.case.start, time) != minute:
            problem = f"{key} is minute {minute} and {key}_clock says minute {minutes_since(self.case.start, time)}"
            self.fault(problem, "Correct one of the two, or delete the clock time.")

    def is_start(self, key: str) -> None:
        """The plan's minutes count from the case's own start."""
        time = _time(self.get(key))
        if time is not None and time != self.case.start:
            self.fault("its start is not that of the case", "Plan again: the minutes count from another time.")
        elif time is None and self.get(key) is not None:
            self.fault(f"{key} is not a time such as 2016-12-08T08:00+02:00")

    def items(self, key: str, what: str) -> Iterator[Item]:
        """The objects of a list."""
        value = self.get(key)
        if not isinstance(value, list):
            self.fault(f"{key} is not a list")
            return
        for place, each in enumerate(value, start=1):
            where = f"{what} {place}" if self.where == "the plan" else f"{self.where}, {what} {place}"
            yield Item(each, self.file, where, self.case, self.faults)


def _time(value: object) -> datetime | None:
    with suppress(NotRead):
        return clock_time(value) if isinstance(value, str) else None
    return None
