"""Rule 7 of the mathematics (section 4): a vehicle is in one place, and the fleet has as many as the case says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from safepassage.check.book import Book
from safepassage.check.crews import by_vehicle, stood_inside
from safepassage.check.queue import Log
from safepassage.records.operation import ModeKind
from safepassage.records.plan import Kind
from safepassage.records.verdict import Violation


def names(book: Book) -> Iterator[Violation]:
    """A vehicle is called "<mode>-<nn>", nn from 01 (001 where there are hundreds) to its fleet's size; a walking party "foot-<nnnn>"."""
    parties: set[str] = set()
    for log in book.logs:
        m, mode = log.trip.movement, log.trip.mode
        if mode.kind is ModeKind.FOOT:
            if m.vehicle in parties or not re.fullmatch(rf"(foot|{re.escape(mode.id)})-\d{{4,}}", m.vehicle, re.ASCII):
                text = f"Movement {m.id} calls its walking party {m.vehicle!r}; each has its own name, such as {mode.id}-0001."
                yield Violation("vehicle", m.id, m.start, 1.0, text)
            parties.add(m.vehicle)
        elif not _in_fleet(m.vehicle, mode.id, mode.inside + mode.outside):
            text = f"Movement {m.id} uses {m.vehicle!r}; the fleet has {_first(mode.id, mode.inside + mode.outside)}."
            yield Violation("vehicle", m.id, m.start, 1.0, text)


def _first(mode: str, size: int) -> str:
    """How the vehicles of a fleet are named: from its first to its last."""
    width = max(2, len(str(size)))
    return f"{mode}-{1:0{width}d} to {mode}-{size:0{width}d}"


def _in_fleet(vehicle: str, mode: str, size: int) -> bool:
    number = vehicle.removeprefix(f"{mode}-")
    if number == vehicle or not re.fullmatch(r"\d{2,9}", number, re.ASCII):
        return False
    return 1 <= int(number) <= size and number == f"{int(number):0{max(2, len(str(size)))}d}"


def fleet(book: Book) -> Iterator[Violation]:
    """No more vehicles start inside, and outside, than stand there when the plan starts."""
    first: dict[tuple[str, bool], list[Log]] = defaultdict(list)
    for chain in by_vehicle(_steady(book)).values():
        first[chain[0].trip.mode.id, stood_inside(chain)].append(chain[0])
    for (name, inside), starts in sorted(first.items()):
        mode = book.look.modes[name]
        there = mode.inside if inside else mode.outside
        if len(starts) > there:
            extra = sorted(starts, key=lambda log: log.begins[0])[there]
            where = "inside" if inside else "outside"
            text = f"{len(starts)} vehicles of {name} first start from {where}, where {there} stand when the plan starts."
            yield Violation("fleet", f"{name} {where}", extra.begins[0], len(starts) - there, text)


def one_place(book: Book) -> Iterator[Violation]:
    """Between two movements a vehicle is where the first left it, and has had the time to get ready."""
    reposition = int(book.look.likely("reposition_minutes"))
    for chain in by_vehicle(_steady(book)).values():
        for before, after in pairwise(chain):
            yield from _hand_over(book, before, after, reposition)


def _hand_over(book: Book, before: Log, after: Log, reposition: int) -> Iterator[Violation]:
    m, vehicle = after.trip.movement, after.trip.movement.vehicle
    ended, starts, clock = before.end, after.begins[0], book.look.clock
    came_in, goes_out = before.trip.movement.kind is Kind.IN, m.kind is Kind.OUT
    if starts < ended:
        text = f"{vehicle} starts movement {m.id} at {clock(starts)}, while {before.trip.movement.id} lasts until {clock(ended)}."
        yield Violation("at_once", vehicle, starts, ended - starts, text)
    elif before.trip.mode.kind is ModeKind.PRIVATE:
        yield Violation(
            "elsewhere", vehicle, starts, 1.0, f"{vehicle} starts movement {m.id}, and has left for good with {before.trip.movement.id}."
        )
    elif came_in != goes_out:
        text = f"{vehicle} starts movement {m.id} {'inside' if goes_out else 'outside'}, and is {'inside' if came_in else 'outside'}."
        yield Violation("elsewhere", vehicle, starts, 1.0, text)
    else:
        rule, needs = ("reposition", reposition) if came_in else ("turnround", before.trip.mode.turnround_minutes)
        if starts < ended + needs:
            text = f"{vehicle} starts movement {m.id} {starts - ended} minutes after {before.trip.movement.id}; it needs {needs}."
            yield Violation(rule, vehicle, starts, ended + needs - starts, text)


def _steady(book: Book) -> Iterator[Log]:
    """Logs of vehicles whose every movement is known: one that was left out has been named, and where its vehicle is nobody knows."""
    lost = {m.vehicle for m in book.vetted.left_out if isinstance(m.vehicle, str)}
    return (log for log in book.logs if log.trip.movement.vehicle not in lost)


RULES = (names, fleet, one_place)
