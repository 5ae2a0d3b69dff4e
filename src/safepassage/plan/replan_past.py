"""What really became of the movements that had started when the news came (claims, sections 9 and 11)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from safepassage import paths
from safepassage.plan.journeys import Journey
from safepassage.plan.replan_course import Courses
from safepassage.records.case import Case
from safepassage.records.city import RoadState
from safepassage.records.operation import Mode, ModeKind
from safepassage.records.plan import Boarding, Kind, Movement, Plan
from safepassage.records.replan import How, Past
from safepassage.records.situation import ConvoyState


@dataclass(frozen=True, slots=True)
class Taken:
    """A past movement with its course; `inside` is where its vehicle can start again (`past.ready`)."""

    past: Past
    journey: Journey
    inside: bool


@dataclass(frozen=True, slots=True)
class News:
    """The two cases and the minute between them; `denied` are the roads that may not be passed any more, `shut` the corridors."""

    old: Case
    new: Case
    now: int
    denied: frozenset[str]
    shut: frozenset[str]

    @classmethod
    def of(cls, old: Case, new: Case, now: int, what_if: bool) -> News:
        """What the new case denies of the old one's roads and corridors. A corridor that a road closes is denied at that road."""
        passable = {r.id for r in new.roads if r.state is RoadState.OPEN}
        usable = {c.id for c in new.corridors if what_if or c.usable}
        return cls(old, new, now, frozenset(r.id for r in old.roads) - passable, frozenset(c.id for c in old.corridors) - usable)


def past_of(news: News, courses: Courses, plan: Plan, convoys: tuple[ConvoyState, ...]) -> tuple[Taken, ...]:
    """Every movement that starts before the news, in the order of the plan."""
    said = {state.convoy.removeprefix("convoy:"): state for state in convoys}
    return tuple(_taken(news, courses, m, said.get(m.id)) for m in plan.movements if m.start < news.now)


def _taken(news: News, courses: Courses, movement: Movement, state: ConvoyState | None) -> Taken:
    course = courses.of(movement)
    word = None if state is None else state.word
    said = _minute(news, state)
    if word == "not_departed":
        return _stays(news, movement, course, said)
    if word == "turned_back":
        return _back(news, movement, course, min(said, movement.start + _returns_by(course, movement)))
    if word == "held":
        where = _where(news, movement, said)
        return Taken(Past(movement, How.HELD, minute=said, at=where), course, inside=False)
    how = How.AS_PLANNED if state is None else How.AS_CLAIMED
    if state is not None:
        movement = _as_said(movement, course, state, said)
    if word != "arrived" and _meets_denial(news, movement, course):
        return _back(news, movement, course, news.now)
    return _went(news, courses.modes[movement.mode], movement, course, how, denied=word != "arrived")


def _minute(news: News, state: ConvoyState | None) -> int:
    """The minute of the plan of a claim; never after the news."""
    if state is None or state.at is None:
        return news.now
    return min(news.now, int((state.at - news.old.start).total_seconds() // 60))


def _as_said(movement: Movement, course: Journey, state: ConvoyState, said: int) -> Movement:
    """As much later as is said, with as many people as were counted. Who is called keeps the call: later means a longer wait."""
    late = 0
    if state.word == "departed":
        late = max(0, said - movement.departure)
    elif state.word == "arrived":
        late = max(0, said - movement.start - course.arrives)
    counted = state.departure or state.persons
    if counted is not None and movement.boardings:
        movement = replace(movement, boardings=_counted(movement.boardings, round(counted.likely)))
    return movement if not late else _later(movement, late)


def _later(m: Movement, late: int) -> Movement:
    return replace(
        m,
        start=m.start + late,
        departure=m.departure + late,
        checkpoints=tuple(at + late for at in m.checkpoints),
        arrival=m.arrival + late,
        back=None if m.back is None else m.back + late,
    )


def _counted(boardings: tuple[Boarding, ...], people: int) -> tuple[Boarding, ...]:
    """So many persons in all, shared in proportion to those planned: whole persons, the largest remainders first."""
    planned = sum(b.people for b in boardings)
    shares = [b.people * people / planned for b in boardings]
    whole = [int(share) for share in shares]
    order = sorted(range(len(whole)), key=lambda i: whole[i] - shares[i])
    for i in order[: people - sum(whole)]:
        whole[i] += 1
    return tuple(replace(b, people=n) for b, n in zip(boardings, whole, strict=True) if n > 0)


def _meets_denial(news: News, movement: Movement, course: Journey) -> bool:
    """Whether, on its way at the news, it would still have to pass a denied road, or a denied corridor, in reach of danger."""
    start = movement.start
    until = start + (course.leaves_quiet if movement.kind is Kind.OUT else course.arrives)
    if not start <= news.now < until:
        return False
    ahead = (leg.road for leg in course.legs if news.now < start + leg.offset + leg.minutes <= until)
    return movement.corridor in news.shut or any(road in news.denied for road in ahead)


def _returns_by(course: Journey, movement: Movement) -> int:
    """The last offset from which a movement can turn back: its end."""
    return course.arrives if movement.kind is not Kind.OUT else course.ends


def _back(news: News, movement: Movement, course: Journey, turned: int) -> Taken:
    """It drives back the way it came, for as many minutes as it had driven; its people walk home."""
    driven = max(0, turned - movement.departure)
    stands = turned + driven
    home = stands + _walk(news, movement) if movement.boardings else None
    past = Past(movement, How.TURNED_BACK, minute=turned, ready=stands, home=home)
    return Taken(past, course, inside=movement.kind is Kind.OUT)


def _stays(news: News, movement: Movement, course: Journey, said: int) -> Taken:
    home = said + _walk(news, movement) if movement.boardings else None
    past = Past(movement, How.NOT_DEPARTED, minute=said, ready=said, home=home)
    return Taken(past, course, inside=movement.kind is Kind.OUT)


def _walk(news: News, movement: Movement) -> int:
    """Minutes until the last of its people are home from the point."""
    return max(paths.walk_minutes(news.old, b.group.zone, b.point, b.group.care) for b in movement.boardings)


def _where(news: News, movement: Movement, minute: int) -> str:
    """The last checkpoint that it had reached; else the first ahead; else the corridor."""
    posts = next(c.checkpoints for c in news.old.corridors if c.id == movement.corridor)
    reached = [post for post, at in zip(posts, movement.checkpoints, strict=False) if at <= minute]
    return (reached[-1:] or list(posts[:1]) or [movement.corridor])[0]


def _went(news: News, mode: Mode, movement: Movement, course: Journey, how: How, denied: bool) -> Taken:
    """It went as planned, or as claimed; a truck whose way out is denied stays inside."""
    if movement.kind is Kind.AID and denied and _shut_in(news, movement, course):
        return Taken(Past(movement, How.STRANDED, minute=news.now), course, inside=True)
    free = course.free if mode.kind is not ModeKind.FOOT else None
    ready = None if free is None else movement.start + free
    return Taken(Past(movement, how, ready=ready), course, inside=movement.kind is Kind.IN)


def _shut_in(news: News, movement: Movement, course: Journey) -> bool:
    start = movement.start
    if news.now >= start + course.leaves_quiet:
        return False
    way_out = (leg for leg in course.legs if course.arrives <= leg.offset < course.leaves_quiet)
    return movement.corridor in news.shut or any(leg.road in news.denied and start + leg.offset + leg.minutes > news.now for leg in way_out)
