"""Windows (claims, section 8): minute by minute, whether enough voices agree that a corridor is quiet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from math import ceil, floor

from safepassage.records.case import Case
from safepassage.records.claim import ClaimKind, Entry
from safepassage.records.operation import Pause
from safepassage.situation.voices import Key, Voices, independent

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
CITY = "city"


@dataclass(frozen=True, slots=True)
class Window:
    """Minutes [start, end) that one voice agrees to or cancels. `said`: when, a decision for it counting anew; None: the case's table."""

    start: int
    end: int
    city: bool
    said: datetime | None
    entry: Entry | None
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Minutes [start, end) in which the same windows are agreed to."""

    start: int
    end: int
    agreed: tuple[Window, ...]


@dataclass(frozen=True, slots=True)
class Quiet:
    """The pauses of a case as claims changed them, and the claims that they rest on."""

    pauses: tuple[Pause, ...]
    rests_on: frozenset[str]


def quiet_of(case: Case, voices: Mapping[Key, Voices]) -> Quiet:
    """The pauses of a case; those of a corridor that no claim speaks of stand as they are."""
    said: dict[str, list[Window]] = {}
    cancelled: dict[str, list[Window]] = {}
    for (kind, _, _, _), heard in voices.items():
        for entry in heard.current if kind is ClaimKind.WINDOW else ():
            where = cancelled if entry.claim.word == "cancelled" else said
            where.setdefault(entry.claim.name, []).extend(_days(case, entry, heard))
    touched = sorted((said.keys() | cancelled.keys()) & {c.id for c in case.corridors})
    if not touched:
        return Quiet(case.pauses, frozenset())
    found = [p for p in case.pauses if p.corridor not in touched]
    rests: set[str] = set()
    for corridor in touched:
        table = [Window(p.start, p.end, p.city, None, None) for p in case.pauses if p.corridor == corridor]
        pieces = _of_corridor([*table, *said.get(corridor, [])], cancelled.get(corridor, []))
        found += [_pause(case, corridor, piece, city) for piece, city in pieces]
        rests |= {w.entry.id for piece, _ in pieces for w in piece.agreed if w.entry}
    return Quiet(tuple(sorted(found, key=lambda p: (p.corridor, p.start, p.end, p.city))), frozenset(rests))


def _of_corridor(said: list[Window], cancelled: list[Window]) -> list[tuple[Piece, bool]]:
    """The quiet intervals; a part of one that quietens the city too is a pause of its own, so that the whole stays one way out."""
    quiet = _joined(_pieces(said, cancelled))
    city = _joined(_pieces([w for w in said if w.city], cancelled))
    both = {(p.start, p.end) for p in quiet} & {(p.start, p.end) for p in city}
    return [(p, (p.start, p.end) in both) for p in quiet] + [(p, True) for p in city if (p.start, p.end) not in both]


def _pause(case: Case, corridor: str, piece: Piece, city: bool) -> Pause:
    ids = sorted({w.entry.id for w in piece.agreed if w.entry})
    own = [p.source for p in case.pauses if p.corridor == corridor and p.start < piece.end and piece.start < p.end and p.source]
    claims = [f"claims {', '.join(ids)}"] if ids else []
    by_table = any(w.entry is None for w in piece.agreed)
    return Pause(corridor, piece.start, piece.end, city, "; ".join([*(own[:1] if by_table else []), *claims]))


def _pieces(said: list[Window], cancelled: list[Window]) -> list[Piece]:
    """The stretches between all starts and ends in which the windows that are left are agreed to by enough voices."""
    edges = sorted({edge for w in (*said, *cancelled) for edge in (w.start, w.end)})
    found = []
    for start, end in pairwise(edges):
        stops = [w.said for w in cancelled if w.start <= start < w.end and w.said]
        left = tuple(w for w in said if w.start <= start < w.end and not any(w.said is None or w.said <= stop for stop in stops))
        if _agreed(left):
            found.append(Piece(start, end, left))
    return found


def _agreed(windows: tuple[Window, ...]) -> bool:
    """The table, a decision, or two independent claims."""
    return any(w.entry is None or w.decided for w in windows) or independent(w.entry.claim for w in windows if w.entry)


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbours that one window spans are one; windows that only touch stay two, each with an end of its own."""
    found: list[Piece] = []
    for piece in pieces:
        if found and found[-1].end == piece.start and any(w in found[-1].agreed for w in piece.agreed):
            found[-1] = Piece(found[-1].start, piece.end, tuple(dict.fromkeys((*found[-1].agreed, *piece.agreed))))
        else:
            found.append(piece)
    return found


def _days(case: Case, entry: Entry, heard: Voices) -> Iterable[Window]:
    """
    The minutes of a window on each of its days, at the same clock time in the case's own zone, within the horizon.

    Where the number of days is a range, an agreement counts for the fewest, a cancellation for the most; part minutes likewise.
    """
    claim = entry.claim
    if claim.since is None or claim.until is None:
        return
    cancels = claim.word == "cancelled"
    days = 1 if claim.range is None else max(1, ceil(claim.range.high) if cancels else floor(claim.range.low))
    zone = case.start.tzinfo
    since, until = claim.since.astimezone(zone), claim.until.astimezone(zone)
    first = max(0, (case.start - until) // DAY)
    last = min(days - 1, (case.clock(case.horizon) - since) // DAY + 1)  # one more than can count: clocks change by an hour
    decided = heard.decided.get(entry.id)
    for day in range(first, last + 1):
        start, end = _minutes(case, since + day * DAY, cancels), _minutes(case, until + day * DAY, not cancels)
        start, end = max(0, start), min(case.horizon, end)
        if start < end:
            yield Window(start, end, claim.detail == CITY, max(claim.at, decided or claim.at), entry, decided is not None)


def _minutes(case: Case, time: datetime, down: bool) -> int:
    """Whole minutes since the plan's start."""
    return (time - case.start) // MINUTE if down else -((case.start - time) // MINUTE)
