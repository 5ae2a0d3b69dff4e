"""How many were really aboard: counts that can be are taken, and nobody is moved who was not called (claims, section 9)."""

from __future__ import annotations

from dataclasses import replace

from safepassage.records.levels import Range
from safepassage.records.operation import Mode
from safepassage.records.plan import Boarding, Movement
from safepassage.records.situation import ConvoyState


def boarded(movement: Movement, mode: Mode, state: ConvoyState) -> Movement:
    """
    The movement with as many persons as were counted at its departure; who did not board stays with the group.

    A count above the seats, or above those called, is not followed: nobody who was not called is known to have left. A count of the
    arrival says nothing of who boarded.
    """
    counted = state.departure or (state.persons if state.word == "departed" else None)
    if counted is None or not movement.boardings:
        return movement
    return replace(movement, boardings=_shared(movement.boardings, min(round(counted.likely), mode.seats, movement.people)))


def missing(movement: Movement, state: ConvoyState) -> int:
    """Persons who boarded and were not counted at the arrival: they left, and nobody knows where they are. 0 where nobody counted."""
    counted: Range | None = state.arrival or (state.persons if state.word == "arrived" else None)
    return 0 if counted is None else max(0, movement.people - round(counted.likely))


def _shared(boardings: tuple[Boarding, ...], people: int) -> tuple[Boarding, ...]:
    """So many persons in all, shared in proportion to those planned: whole persons, the largest remainders first."""
    planned = sum(b.people for b in boardings)
    shares = [b.people * people / planned for b in boardings]
    whole = [int(share) for share in shares]
    order = sorted(range(len(whole)), key=lambda i: whole[i] - shares[i])
    for i in order[: people - sum(whole)]:
        whole[i] += 1
    return tuple(replace(b, people=n) for b, n in zip(boardings, whole, strict=True) if n > 0)
