"""Headcounts that were agreed: the most persons who may leave by a corridor in one window (mathematics, rule 5)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from safepassage.plan.journeys import Minutes
from safepassage.records.case import Case


@dataclass(frozen=True, slots=True)
class Window:
    """Minutes [start, end) of a corridor in which at most so many persons may enter it."""

    corridor: str
    start: int
    end: int
    most: float

    @property
    def name(self) -> str:
        """How rows call it."""
        return f"headcount[{self.corridor},{self.start}]"

    def holds(self, first: Minutes, last: Minutes) -> NDArray[np.bool_]:
        """Whether all minutes from `first` to `last` lie in it."""
        return np.asarray((first >= self.start) & (last < self.end))


def windows_of(case: Case) -> tuple[Window, ...]:
    """
    Windows of the corridors for which a headcount was agreed: their pauses, or the whole plan where none is required.

    Of windows that begin at one minute the longest: it holds the others.
    """
    terms = {t.corridor: t for t in case.terms}
    found: dict[str, Window] = {}
    for corridor in case.corridors:
        agreed = terms[corridor.id].headcount if corridor.id in terms else None
        if agreed is None:
            continue
        pauses = [(p.start, p.end) for p in case.pauses if p.corridor == corridor.id]
        for start, end in sorted(pauses) if corridor.pause_required else [(0, case.horizon + 1)]:
            window = Window(corridor.id, start, end, agreed.likely)
            found[window.name] = window
    return tuple(found.values())


class Heads:
    """How many may still enter in each window, while whole vehicles are given out."""

    def __init__(self, case: Case) -> None:
        self.windows = windows_of(case)
        self.left = [window.most for window in self.windows]

    def room(self, corridor: str, minute: int) -> float:
        """Most persons that may enter a corridor at a minute."""
        return min((left for w, left in zip(self.windows, self.left, strict=True) if _in(w, corridor, minute)), default=np.inf)

    def take(self, corridor: str, minute: int, people: int) -> None:
        """So many enter."""
        for n, window in enumerate(self.windows):
            if _in(window, corridor, minute):
                self.left[n] -= people

    def rows(self) -> dict[str, float]:
        """What is left, by the names of rows."""
        return {window.name: left for window, left in zip(self.windows, self.left, strict=True)}


def _in(window: Window, corridor: str, minute: int) -> bool:
    return window.corridor == corridor and window.start <= minute < window.end
