"""Coupled deals: two sieges exchanged in lock-step, so many of one for so many of the other, with a batch in the air."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CoupledSide:
    """
    One side of a coupled deal: a siege with its ways out.

    For every `persons` of this side go `persons` of the other. `slack` is how many persons of this side may be on their way before anybody
    of the other side is confirmed. An arrival of this side is confirmed `confirm_minutes` after it; with `batch`, only in whole batches
    of so many persons: the next batch of the other side waits for it.
    """

    id: str
    name: str
    name_ar: str
    corridors: tuple[str, ...]  # all ways out of this siege that the deal binds
    modes: tuple[str, ...]  # what may use them: a vehicle cannot leave one siege by the corridor of another
    persons: int
    slack: int  # persons of this side
    confirm_minutes: int
    batch: int | None  # persons of this side; None: arrivals are confirmed as they come
    source: str

    def __post_init__(self) -> None:
        if self.persons < 1 or self.slack < 0 or self.confirm_minutes < 0 or (self.batch is not None and self.batch < 1):
            raise ValueError(f"side {self.id}: persons and batch must be at least 1, slack and confirm_minutes at least 0")


@dataclass(frozen=True, slots=True)
class Coupled:
    """
    A deal between two sides (DESIGN, "Coupled deals"; mathematics, rule 10).

    At every minute t, with D persons of one side that have entered its corridors by t, and C of the other whose arrival was at or
    before t - confirm_minutes, cut down to whole batches if there are any:  D <= ratio * C + slack.
    """

    id: str
    sides: tuple[CoupledSide, CoupledSide]

    def __post_init__(self) -> None:
        if set(self.sides[0].corridors) & set(self.sides[1].corridors):
            raise ValueError(f"coupled deal {self.id}: a corridor stands on both sides")

    def ratio(self, side: int) -> float:
        """Persons of side 0 or 1 that may leave for each of the other that is confirmed."""
        return self.sides[side].persons / self.sides[1 - side].persons

    def side_of(self, corridor: str) -> int | None:
        """On which side a corridor stands: 0, 1, or None."""
        return next((n for n, side in enumerate(self.sides) if corridor in side.corridors), None)


def serves(deals: tuple[Coupled, ...], mode: str, corridor: str) -> bool:
    """Whether a mode may use a corridor: where sides of coupled deals have the corridor, one of them has the mode too."""
    sides = [side for deal in deals for side in deal.sides if corridor in side.corridors]
    return not sides or any(mode in side.modes for side in sides)
