"""Rule 10 of the mathematics (section 4): two sieges exchanged in lock-step, judged minute by minute by who left and who is confirmed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from safepassage.check.book import Book
from safepassage.records.coupled import Coupled, CoupledSide
from safepassage.records.plan import Kind
from safepassage.records.verdict import Violation


@dataclass(frozen=True, slots=True)
class _Excess:
    """A time in which more of one side had left than might have."""

    since: int
    persons: Fraction  # the greatest number too many
    left: int  # persons who had left then
    most: Fraction  # persons who might have


def coupled(book: Book) -> Iterator[Violation]:
    """Of each side, no more have left than the confirmed of the other side and the slack allow, at any minute."""
    for deal in book.look.case.coupled:
        for side, other in (deal.sides, deal.sides[::-1]):
            for found in _excesses(book, side, other):
                text = (
                    f"{found.left} people of {side.name} have left at {book.look.clock(found.since)} or after, "
                    f"{float(found.most):g} at most: {other.persons} of {other.name} must be confirmed out for every {side.persons}, "
                    f"{side.slack} may go before (deal {deal.id})."
                )
                yield Violation("coupled", f"{deal.id}/{side.id}", found.since, float(found.persons), text)


def _excesses(book: Book, side: CoupledSide, other: CoupledSide) -> Iterator[_Excess]:
    """Each time that is too early, from its first minute to its last."""
    leaving, confirmed = _persons(book, side, other)
    left = out = 0
    worst: _Excess | None = None
    for minute in sorted(leaving.keys() | confirmed.keys()):
        left, out = left + leaving.get(minute, 0), out + confirmed.get(minute, 0)
        counted = out if other.batch is None else out // other.batch * other.batch
        most = Fraction(side.persons, other.persons) * counted + side.slack
        if left > most:
            since = worst.since if worst else minute
            if worst is None or left - most > worst.persons:
                worst = _Excess(since, left - most, left, most)
        elif worst:
            yield worst
            worst = None
    if worst:
        yield worst


def _persons(book: Book, side: CoupledSide, other: CoupledSide) -> tuple[dict[int, int], dict[int, int]]:
    """Persons of one side by the minute at which they leave, and of the other by the minute at which they are confirmed."""
    leaving: dict[int, int] = defaultdict(int)
    confirmed: dict[int, int] = defaultdict(int)
    for log in (log for log in book.logs if log.trip.movement.kind is Kind.OUT):
        m = log.trip.movement
        if m.corridor in side.corridors:
            leaving[log.begins[log.trip.course.enters]] += m.people
        if m.corridor in other.corridors:
            confirmed[log.arrival + other.confirm_minutes] += m.people
    return leaving, confirmed


def sides(book: Book) -> Iterator[Violation]:
    """A corridor of a coupled deal is used by what serves its side: nothing goes into one siege and comes out of the other."""
    for log in book.logs:
        m = log.trip.movement
        bound = [(deal, side) for deal in book.look.case.coupled for side in deal.sides if m.corridor in side.corridors]
        if bound and not any(m.mode in side.modes for _, side in bound):
            text = f"Movement {m.id} uses corridor {m.corridor} with {m.mode}, which does not serve {_names(bound)}."
            yield Violation("side", m.id, m.start, 1.0, text)


def _names(bound: list[tuple[Coupled, CoupledSide]]) -> str:
    return " or ".join(f"{side.name} (deal {deal.id})" for deal, side in bound)


RULES = (coupled, sides)
