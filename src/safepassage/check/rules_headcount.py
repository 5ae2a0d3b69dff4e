"""Rule 5 of the mathematics (section 4): how many persons were agreed for one window of a corridor."""

from __future__ import annotations

from collections.abc import Iterator

from safepassage.check.book import Book
from safepassage.records.plan import Kind
from safepassage.records.verdict import Violation

EPS = 1e-9


def headcount(book: Book) -> Iterator[Violation]:
    """In each pause of a corridor (in the plan, where it needs none) no more persons enter it than the headcount in its terms."""
    case = book.look.case
    for corridor in case.corridors:
        terms = book.look.terms.get(corridor.id)
        if terms is None or terms.headcount is None:
            continue
        limit = terms.headcount.likely
        own = [(p.start, p.end) for p in case.pauses if p.corridor == corridor.id]
        entering = [
            (log.begins[log.trip.course.enters], log.trip.movement.people)
            for log in book.logs
            if log.trip.movement.kind is Kind.OUT and log.trip.movement.corridor == corridor.id
        ]
        for start, end in dict.fromkeys(own) if corridor.pause_required else [(0, book.look.end + 1)]:
            people = sum(n for minute, n in entering if start <= minute < end)
            if people > limit + EPS:
                text = (
                    f"{people} people enter corridor {corridor.id} in the window from {book.look.clock(start)}: "
                    f"{limit:g} at most are agreed for a window."
                )
                yield Violation("headcount", corridor.id, start, people - limit, text)


RULES = (headcount,)
