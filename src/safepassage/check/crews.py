"""Crews: where vehicles stand between movements, and what their crews meet there (mathematics, section 3, "Crews")."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from safepassage.check.book import Book
from safepassage.check.exposure import Floats
from safepassage.check.queue import Log
from safepassage.records.operation import ModeKind
from safepassage.records.plan import Kind
from safepassage.risk import Exposures

Stand = tuple[int, int, int]  # crew, from, until


def crew_deaths(book: Book, exposures: Exposures, met: Floats) -> float:
    """Expected deaths of crews: on their movements (`met`, shape (logs,): hazard summed) and standing inside."""
    crews = np.array([log.trip.mode.crew for log in book.replayed], dtype=np.float64)
    moving = float(crews @ -np.expm1(-met)) if len(crews) else 0.0
    return moving + crews_inside(stands(book), exposures)


def crews_inside(found: Iterable[Stand], exposures: Exposures) -> float:
    """Expected deaths of crews that stand inside."""
    crew, begin, end = np.array(list(found), dtype=np.int64).reshape(-1, 3).T
    return float(crew @ -np.expm1(-exposures.inside(begin, end))) if len(crew) else 0.0


def stands(book: Book) -> list[Stand]:
    """Every stay inside of a vehicle with a crew: from minute 0, between movements, and until T+."""
    found: list[Stand] = []
    vehicles = by_vehicle(book.replayed)
    for mode in (m for m in book.look.modes.values() if m.crew > 0):
        chains = [chain for chain in vehicles.values() if chain[0].trip.mode is mode]
        for chain in chains:
            found += [(mode.crew, *stay) for stay in _stays(chain, book.look.end)]
        idle = mode.inside - sum(stood_inside(chain) for chain in chains)
        found += [(mode.crew, 0, book.look.end)] * max(0, idle)
    return found


def by_vehicle(logs: Iterable[Log]) -> dict[str, list[Log]]:
    """What each vehicle does, in the order of time; walking parties have none."""
    found: dict[str, list[Log]] = {}
    for log in sorted(logs, key=lambda log: (log.begins[0], log.end, log.trip.movement.id)):
        if log.trip.mode.kind is not ModeKind.FOOT:
            found.setdefault(log.trip.movement.vehicle, []).append(log)
    return found


def stood_inside(chain: list[Log]) -> bool:
    """Whether a vehicle must have stood inside when the plan started: it first takes people out."""
    return chain[0].trip.movement.kind is Kind.OUT


def _stays(chain: list[Log], end: int) -> list[tuple[int, int]]:
    """When a vehicle stands inside."""
    since = 0 if stood_inside(chain) else None
    found = []
    for log in chain:
        kind = log.trip.movement.kind
        if kind is Kind.OUT and since is not None:
            found.append((since, log.begins[0]))
        since = log.end if kind is Kind.IN else None
    if since is not None:
        found.append((since, end))
    return [(begin, until) for begin, until in found if until > begin]
