"""Rules 5 and 6 of the mathematics (section 4): what places let through in an hour, and hold in a minute."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from safepassage.check.book import Book
from safepassage.records.operation import ModeKind
from safepassage.records.plan import Kind
from safepassage.records.verdict import Violation
from safepassage.units import HOUR

EPS = 1e-9
Passing = tuple[str, int, float]  # place, minute, how many
Stay = tuple[str, int, int, float]  # place, from, until, how many


def corridor_out(book: Book) -> Iterator[Violation]:
    """Rule 5: vehicles that enter a corridor at `start`: people out, and aid trucks on their way back."""
    passing: list[Passing] = []
    for log in book.logs:
        m, course = log.trip.movement, log.trip.course
        if m.kind is Kind.OUT and log.trip.mode.kind is not ModeKind.FOOT:
            passing.append((m.corridor, log.begins[course.enters], 1))
        if course.returns is not None:
            passing.append((m.corridor, log.begins[course.returns], 1))
    limits = {c.id: float(c.vehicles_per_hour) for c in book.look.corridors.values()}
    yield from _hourly(book, "enter_out", "vehicles enter corridor {} outward", passing, limits)


def corridor_in(book: Book) -> Iterator[Violation]:
    """Rule 5: vehicles that enter a corridor at `end`: empty ones and aid trucks."""
    passing = [(log.trip.movement.corridor, log.begins[0], 1.0) for log in book.logs if log.trip.movement.kind is not Kind.OUT]
    limits = {c.id: float(c.vehicles_per_hour) for c in book.look.corridors.values()}
    yield from _hourly(book, "enter_in", "vehicles enter corridor {} inward", passing, limits)


def corridor_walkers(book: Book) -> Iterator[Violation]:
    """Rule 5: people who enter a corridor on foot."""
    on_foot = [log for log in book.logs if log.trip.mode.kind is ModeKind.FOOT]
    passing = [(log.trip.corridor.id, log.begins[log.trip.course.enters], float(log.trip.movement.people)) for log in on_foot]
    limits = {c.id: float(c.walkers_per_hour) for c in book.look.corridors.values()}
    yield from _hourly(book, "walkers", "people enter corridor {} on foot", passing, limits)


def screening(book: Book) -> Iterator[Violation]:
    """Rule 5: people who reach a checkpoint, at the planned share of its rate."""
    passing = [(place, at, float(log.trip.movement.people)) for log in book.logs for place, at, _ in log.checkpoints]
    load = book.look.likely("screening_load")
    limits = {c.id: load * c.persons_per_hour for c in book.look.checkpoints.values()}
    yield from _hourly(book, "screening", "people reach checkpoint {}", passing, limits)


def intake(book: Book) -> Iterator[Violation]:
    """Rule 5: people who arrive at a site, and trucks that arrive at an aid point."""
    limits = {s.id: s.intake_per_hour for s in book.look.sites.values()}
    people = [(site, log_arrival, persons) for site, log_arrival, persons in _arrivals(book)]
    yield from _hourly(book, "intake", "people arrive at {}", people, limits)
    aid = [log for log in book.logs if log.trip.movement.kind is Kind.AID]
    trucks = [(log.trip.site.id, log.arrival, 1.0) for log in aid if log.trip.site is not None]
    yield from _hourly(book, "unload", "trucks arrive at {}", trucks, limits)


def places(book: Book) -> Iterator[Violation]:
    """Rule 5: a site has places for so many people in all."""
    total: dict[str, float] = defaultdict(float)
    for site, minute, persons in sorted(_arrivals(book), key=lambda passing: passing[1]):
        limit = book.look.sites[site].places
        before, total[site] = total[site], total[site] + persons
        if total[site] > limit + EPS >= before:
            everybody = sum(n for where, _, n in _arrivals(book) if where == site)
            text = f"{everybody:g} people are brought to {site}, which has {limit:g} places; full at {book.look.clock(minute)}."
            yield Violation("places", site, minute, everybody - limit, text)


def crowd(book: Book) -> Iterator[Violation]:
    """Rule 6: people present at an assembly point, in every minute."""
    stays = [(a.boarding.point, a.there, a.leaves, float(a.boarding.people)) for a in book.aboard]
    limits = {p.id: float(p.cap_people) for p in book.look.points.values()}
    yield from _present(book, "crowd", "people are at {}", stays, limits)


def standing(book: Book) -> Iterator[Violation]:
    """Rule 6: vehicles that stand at a checkpoint, in every minute."""
    driven = [log for log in book.logs if log.trip.mode.kind is not ModeKind.FOOT]
    stays = [(place, at, left, 1.0) for log in driven for place, at, left in log.checkpoints]
    limits = {c.id: float(c.standing_vehicles) for c in book.look.checkpoints.values()}
    yield from _present(book, "standing", "vehicles stand at checkpoint {}", stays, limits)


def _arrivals(book: Book) -> Iterator[Passing]:
    for log in book.logs:
        if log.trip.movement.kind is Kind.OUT and log.trip.site is not None:
            yield log.trip.site.id, log.arrival, float(log.trip.movement.people)


def _hourly(book: Book, rule: str, words: str, passing: Iterable[Passing], limits: Mapping[str, float]) -> Iterator[Violation]:
    """One violation for each place and clock hour of the plan in which more pass than may."""
    sums: dict[tuple[str, int], float] = defaultdict(float)
    for place, minute, n in passing:
        sums[place, minute // HOUR] += n
    for (place, hour), n in sorted(sums.items()):
        if n > limits[place] + EPS:
            clock = book.look.clock
            text = f"{n:g} {words.format(place)} from {clock(hour * HOUR)} to {clock(hour * HOUR + HOUR)}, {limits[place]:g} at most."
            yield Violation(rule, place, hour * HOUR, n - limits[place], text)


def _present(book: Book, rule: str, words: str, stays: Iterable[Stay], limits: Mapping[str, float]) -> Iterator[Violation]:
    """One violation for each time that more are present at a place than may be: its first minute, its greatest excess."""
    changes: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for place, begin, end, n in stays:
        changes[place][begin] += n
        changes[place][end] -= n
    for place in sorted(changes):
        here, most, since = 0.0, 0.0, 0
        for minute in sorted(changes[place]):
            here += changes[place][minute]
            if here > limits[place] + EPS:
                since = since if most else minute
                most = max(most, here)
            elif most:
                text = f"{most:g} {words.format(place)} at {book.look.clock(since)} and after, {limits[place]:g} at most."
                yield Violation(rule, place, since, most - limits[place], text)
                most = 0.0


RULES = (corridor_out, corridor_in, corridor_walkers, screening, intake, places, crowd, standing)
