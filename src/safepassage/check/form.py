"""Whether what a plan writes is well-formed: whole minutes, whole people, finite cargo. Nothing else is read of what is not."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from safepassage.records.people import Care, Group, Screening
from safepassage.records.plan import Boarding, Kind, Movement, Ration
from safepassage.records.verdict import Violation

BEYOND = 10**9  # no minute and no number of people is as great as this; whatever is would only overflow


def form_of_movement(movement: Movement) -> Iterator[Violation]:
    """What is wrong with the writing of a movement, before any of it is looked up."""
    m, where = movement, str(movement.id)
    names = (m.id, m.vehicle, m.mode, m.corridor, *_members(m.roads), *_members(m.points), *(() if m.site is None else (m.site,)))
    if not isinstance(m.kind, Kind) or not all(isinstance(name, str) for name in names):
        yield Violation("form", where, None, 1.0, f"Movement {where} is not written as a movement: a name or its kind is missing.")
        return
    minutes = (m.start, m.departure, m.arrival, *_members(m.checkpoints), *(() if m.back is None else (m.back,)))
    for wrong in (t for t in minutes if not _whole(t)):
        yield Violation("times", where, None, 1.0, f"Movement {where} has the time {wrong!r}, which is not a whole minute.")
    for boarding in _members(m.boardings):
        yield from _boarding(where, boarding)
    yield from _cargo(where, m.cargo)


def _boarding(where: str, boarding: object) -> Iterator[Violation]:
    if not isinstance(boarding, Boarding) or not _group(boarding.group) or not isinstance(boarding.point, str):
        yield Violation("form", where, None, 1.0, f"Movement {where} has a boarding without a group or a point.")
        return
    if not _whole(boarding.call):
        yield Violation("times", where, None, 1.0, f"Movement {where} calls people at {boarding.call!r}, which is not a whole minute.")
    if not _whole(boarding.people) or boarding.people < 1:
        text = f"Movement {where} boards {boarding.people!r} of {boarding.group}: people are whole, and more than none."
        yield Violation("people", where, None, 1.0, text)


def _cargo(where: str, cargo: object) -> Iterator[Violation]:
    for item in _members(cargo):
        good = isinstance(item, tuple) and len(item) == 2 and isinstance(item[0], str) and _amount(item[1])
        if not good:
            yield Violation("cargo", where, None, 1.0, f"Movement {where} carries {item!r}, which is not an amount of a commodity.")


def form_of_ration(ration: Ration) -> Iterator[Violation]:
    """What is wrong with the writing of a ration."""
    if not _group(ration.group) or not _whole(ration.block):
        yield Violation("form", "rations", None, 1.0, "A ration lacks its group or its block.")
    elif not _whole(ration.people) or ration.people < 0:
        text = f"A ration in block {ration.block} is for {ration.people!r} of {ration.group}: people are whole, and never less than none."
        yield Violation("people", str(ration.group), None, 1.0, text)


def _members(value: object) -> tuple[object, ...]:
    """The members of a tuple; anything else counts as one wrong member."""
    return value if isinstance(value, tuple) else (value,)


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < BEYOND


def _amount(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value) and value >= 0


def _group(value: object) -> bool:
    if not isinstance(value, Group):
        return False
    return isinstance(value.zone, str) and isinstance(value.care, Care) and isinstance(value.screening, Screening)
