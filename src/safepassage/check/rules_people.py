"""Rule 8 of the mathematics (section 4): whom the terms admit, whom a checkpoint endangers, who would go where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from math import floor

from safepassage.check.book import Book
from safepassage.records.people import Screening
from safepassage.records.plan import Kind
from safepassage.records.verdict import Violation

EPS = 1e-9


def admitted(book: Book) -> Iterator[Violation]:
    """Rule 8: `terms.who` admits the class. Nobody said who may leave: nobody may (conventions, section 2)."""
    for a in book.aboard:
        m, b = a.log.trip.movement, a.boarding
        terms = book.look.terms.get(m.corridor)
        who = None if terms is None else terms.who
        if who is None or b.group.screening not in who:
            says = "nobody has said who may leave by" if who is None else "the terms do not admit them to"
            text = f"Movement {m.id} takes {b.people} of {b.group}: {says} corridor {m.corridor}."
            yield Violation("terms", m.id, m.start, b.people, text)


def aid_admitted(book: Book) -> Iterator[Violation]:
    """Rule 8: aid goes in where the terms say that it may; unknown is not yes."""
    for log in book.logs:
        m, terms = log.trip.movement, book.look.terms.get(log.trip.movement.corridor)
        if m.kind is Kind.AID and (terms is None or terms.aid_in is not True):
            text = f"Movement {m.id} brings aid in by corridor {m.corridor}, and the terms do not say that aid may enter."
            yield Violation("terms", m.id, m.start, 1.0, text)


def not_disappeared(book: Book) -> Iterator[Violation]:
    """Rule 8: no class passes a holder who made people of it disappear, unless with a third party and follow-up of those held."""
    for a in book.aboard:
        m, b = a.log.trip.movement, a.boarding
        terms = book.look.terms.get(m.corridor)
        if terms is not None and terms.third_party and terms.follow_up is True:
            continue
        for place, minute, _ in a.log.checkpoints:
            if book.look.checkpoints[place].rule(b.group.screening).disappeared:
                text = (
                    f"Movement {m.id} takes {b.people} of {b.group} through {place}, whose holder made people of that class disappear, "
                    "without a third party and follow-up."
                )
                yield Violation("disappeared", f"{m.id} at {place}", minute, b.people, text)


def willing(book: Book) -> Iterator[Violation]:
    """Rule 8: per zone, class and side, no more than would go there: a share of all people of the zone and class, in whole persons."""
    going: dict[tuple[str, Screening, str], list[tuple[int, int]]] = defaultdict(list)
    for a in book.aboard:
        assert a.log.trip.site is not None
        group = a.boarding.group
        going[group.zone, group.screening, a.log.trip.site.side].append((a.boarding.call, a.boarding.people))
    shares = {(w.screening, w.side): w.share.likely for w in book.look.case.willingness}
    there = _there(book)
    for (zone, screening, side), calls in going.items():
        share = shares.get((screening, side))
        limit = 0 if share is None else floor(share * there[zone, screening] + EPS)
        people = sum(n for _, n in calls)
        if people > limit:
            would = "nobody has said how many would" if share is None else f"{limit} would"
            text = f"{people} {screening} people of {zone} are taken to the side of {side}: {would} go there."
            yield Violation("willingness", f"{zone}/{screening} to {side}", _first_over(calls, limit), people - limit, text)


def _there(book: Book) -> dict[tuple[str, Screening], float]:
    """People and inflow of each zone and class, at likely."""
    found: dict[tuple[str, Screening], float] = defaultdict(float)
    for people in book.look.case.people:
        found[people.group.zone, people.group.screening] += people.count.likely
    for inflow in book.look.case.inflows:
        found[inflow.group.zone, inflow.group.screening] += inflow.count.likely
    return found


def _first_over(calls: list[tuple[int, int]], limit: int) -> int:
    """The call that goes over the limit."""
    called = 0
    for minute, people in sorted(calls):
        called += people
        if called > limit:
            return minute
    return max(minute for minute, _ in calls)


RULES = (admitted, aid_admitted, not_disappeared, willing)
