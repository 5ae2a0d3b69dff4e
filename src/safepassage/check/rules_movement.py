"""Rules 1-4 and 6 of the mathematics (section 4), as far as one movement alone can break them."""

from __future__ import annotations

from collections.abc import Iterator

from safepassage.check.book import Book
from safepassage.check.queue import Log
from safepassage.records.operation import ModeKind, Pause
from safepassage.records.people import Care
from safepassage.records.plan import Kind
from safepassage.records.verdict import Violation

METRES_APART = 1500
MOST_STOPS = 2
EPS = 1e-9


def corridor_usable(book: Book) -> Iterator[Violation]:
    """Rule 1: the corridor is opened or used, or the plan is a what-if."""
    for log in book.logs:
        corridor, m = log.trip.corridor, log.trip.movement
        if not corridor.usable and not book.plan.what_if:
            text = f"Movement {m.id} uses corridor {corridor.id}, which is {corridor.state}, and the plan is not a what-if."
            yield Violation("corridor", corridor.id, m.start, 1.0, text)


def site_of_corridor(book: Book) -> Iterator[Violation]:
    """Rule 2: people go to one of the corridor's sites."""
    for log in _outward(book):
        m = log.trip.movement
        if m.site not in log.trip.corridor.sites:
            text = f"Movement {m.id} goes to {m.site}, which is not among the sites of corridor {m.corridor}."
            yield Violation("site", m.id, m.start, m.people, text)


def care_fits(book: Book) -> Iterator[Violation]:
    """Rule 2: the site accepts the care group, and the mode carries it."""
    for a in book.aboard:
        m, care, mode, site = a.log.trip.movement, a.boarding.group.care, a.log.trip.mode, a.log.trip.site
        if site is not None and care not in site.accepts:
            text = f"Movement {m.id} brings {a.boarding.people} {care} to {site.id}, which does not take them in."
            yield Violation("accepts", m.id, m.start, a.boarding.people, text)
        if care not in mode.carries:
            text = f"Movement {m.id} boards {a.boarding.people} {care} on {mode.id}, which does not carry them."
            yield Violation("carries", m.id, m.start, a.boarding.people, text)


def zone_served(book: Book) -> Iterator[Violation]:
    """Rule 2: the zone is served by the point."""
    for a in book.aboard:
        b = a.boarding
        if b.group.zone not in book.look.points[b.point].zones:
            text = f"Movement {a.log.trip.movement.id} boards people of {b.group.zone} at {b.point}, which does not serve that zone."
            yield Violation("served", a.log.trip.movement.id, b.call, b.people, text)


def seats(book: Book) -> Iterator[Violation]:
    """Rule 3: a seat for everybody (for the critical it is the carer's), and a stretcher for the critical."""
    for log in _outward(book):
        m, mode = log.trip.movement, log.trip.mode
        critical = sum(b.people for b in m.boardings if b.group.care is Care.CRITICAL)
        if m.people > mode.seats:
            text = f"Movement {m.id} takes {m.people} people on {mode.seats} seats."
            yield Violation("seats", m.id, m.start, m.people - mode.seats, text)
        if critical > mode.stretchers:
            text = f"Movement {m.id} takes {critical} critical people on {mode.stretchers} stretchers."
            yield Violation("stretchers", m.id, m.start, critical - mode.stretchers, text)


def stops(book: Book) -> Iterator[Violation]:
    """Rule 3: at most two assembly points, at most 1.5 km of road apart."""
    for log in _outward(book):
        m, metres = log.trip.movement, log.trip.course.metres_apart
        if len(m.points) > MOST_STOPS:
            text = f"Movement {m.id} stops at {len(m.points)} assembly points, {MOST_STOPS} at most."
            yield Violation("stops", m.id, m.start, len(m.points) - MOST_STOPS, text)
        if metres > METRES_APART + EPS:
            text = f"Movement {m.id} has stops {metres:.0f} m of road apart, {METRES_APART} m at most."
            yield Violation("stops", m.id, m.start, metres - METRES_APART, text)


def cargo(book: Book) -> Iterator[Violation]:
    """A truck carries what it can: the shares of a full load add up to one at most."""
    for log in book.logs:
        m, full = log.trip.movement, dict(log.trip.mode.cargo)
        for name, units in m.cargo:
            if name not in full or full[name] <= 0:
                text = f"Movement {m.id} carries {units:g} of {name}, which {log.trip.mode.id} does not carry."
                yield Violation("cargo", m.id, m.start, units, text)
        share = sum(units / full[name] for name, units in m.cargo if full.get(name, 0.0) > 0)
        if share > 1 + EPS:
            yield Violation("cargo", m.id, m.start, share - 1, f"Movement {m.id} carries {share:.3g} times a full load.")


def pause_kept(book: Book) -> Iterator[Violation]:
    """Rule 4: where a pause is required, all of the movement's time in the quiet area lies in one, with the margin."""
    margin = int(book.look.likely("margin_minutes"))
    for log in book.logs:
        corridor, m = log.trip.corridor, log.trip.movement
        if not corridor.pause_required:
            continue
        begin, end = in_quiet(log)
        outside = [_outside(pause, begin, end, margin) for pause in book.look.case.pauses if pause.corridor == corridor.id]
        if not outside or min(outside) > 0:
            amount = min(outside, default=end - begin)
            clock = book.look.clock
            text = (
                f"Movement {m.id} is in the quiet area from {clock(begin)} to {clock(end)}: "
                f"{amount} minutes outside the pause or its margin."
            )
            yield Violation("pause", m.id, begin, amount, text)


def in_quiet(log: Log) -> tuple[int, int]:
    """From when until when a movement must lie in a pause."""
    course = log.trip.course
    begin = log.begins[0] if log.trip.movement.kind is Kind.OUT else log.begins[course.reaches_quiet]
    return begin, log.begins[course.leaves_quiet]


def _outside(pause: Pause, begin: int, end: int, margin: int) -> int:
    """Minutes by which [begin, end] sticks out of a pause less its margin."""
    return max(0, pause.start - begin) + max(0, end - (pause.end - margin))


def over_by_the_horizon(book: Book) -> Iterator[Violation]:
    """Rule 4: it has arrived (AID: is back) by the horizon."""
    horizon = book.look.case.horizon
    for log in book.logs:
        if log.end > horizon:
            text = f"Movement {log.trip.movement.id} ends at {book.look.clock(log.end)}, {log.end - horizon} minutes after the plan."
            yield Violation("horizon", log.trip.movement.id, log.end, log.end - horizon, text)


def waiting(book: Book) -> Iterator[Violation]:
    """Rule 6: nobody waits at an assembly point longer than it allows before boarding."""
    for a in book.aboard:
        point = book.look.points[a.boarding.point]
        over = a.boards - a.there - point.cap_minutes
        if over > 0:
            text = (
                f"{a.boarding.people} of {a.boarding.group} wait {a.boards - a.there} minutes at {point.id}, {point.cap_minutes} at most."
            )
            yield Violation("waiting", f"{a.log.trip.movement.id} at {point.id}", a.there, over, text)


def queue(book: Book) -> Iterator[Violation]:
    """Rule 6: nobody stays at a checkpoint longer than planned, so that every time of the plan is known without the queue."""
    planned = int(book.look.likely("checkpoint_wait_minutes"))
    for log in book.logs:
        for place, at, left in log.checkpoints:
            over = left - at - planned
            if over > 0:
                text = f"Movement {log.trip.movement.id} stays {left - at} minutes at checkpoint {place}, {planned} at most."
                yield Violation("queue", f"{log.trip.movement.id} at {place}", at, over, text)


def seated(book: Book) -> Iterator[Violation]:
    """Rule 6: nobody sits in a vehicle longer than the longest time, from boarding to arrival."""
    longest = int(book.look.likely("max_seated_minutes"))
    for log in _outward(book):
        m = log.trip.movement
        over = log.arrival - log.begins[log.trip.course.stops[0]] - longest
        if log.trip.mode.kind is not ModeKind.FOOT and over > 0:
            text = f"People on movement {m.id} sit {over + longest} minutes, {longest} at most."
            yield Violation("seated", m.id, m.start, over, text)


def _outward(book: Book) -> Iterator[Log]:
    return (log for log in book.logs if log.trip.movement.kind is Kind.OUT)


RULES = (
    corridor_usable,
    site_of_corridor,
    care_fits,
    zone_served,
    seats,
    stops,
    cargo,
    pause_kept,
    over_by_the_horizon,
    waiting,
    queue,
    seated,
)
