"""What really became of the movements that had started when the news came (claims, sections 9 and 11)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from safepassage import paths
from safepassage.plan.journeys import Journey
from safepassage.plan.replan_counts import boarded, missing
from safepassage.plan.replan_course import Courses
from safepassage.plan.replan_news import News
from safepassage.plan.replan_pause import exposed
from safepassage.records.operation import Mode, ModeKind
from safepassage.records.plan import Kind, Movement, Plan
from safepassage.records.replan import How, Past
from safepassage.records.situation import ConvoyState


@dataclass(frozen=True, slots=True)
class Taken:
    """A past movement with its course; `inside` is where its vehicle can start again (`past.ready`)."""

    past: Past
    journey: Journey
    inside: bool


def past_of(
    news: News, courses: Courses, plan: Plan, convoys: tuple[ConvoyState, ...], stranded: frozenset[str] = frozenset()
) -> tuple[Taken, ...]:
    """
    Every movement that starts before the news, in the order of the plan.

    `stranded`: trucks that an earlier planning took so. They stay inside, open road or not, unless they are said to be held or turned back.
    """
    said = {state.convoy.removeprefix("convoy:"): state for state in convoys}
    taken = (_taken(news, courses, m, said.get(m.id)) for m in plan.movements if m.start < news.now)
    return tuple(_still_inside(news, t) if t.past.movement.id in stranded and t.past.went else t for t in taken)


def _taken(news: News, courses: Courses, movement: Movement, state: ConvoyState | None) -> Taken:
    course, mode = courses.of(movement), courses.modes[movement.mode]
    if state is None:
        return _unsaid(news, mode, movement, course)
    said = _minute(news, state)
    if state.word == "not_departed":
        return _stays(news, movement, course, said)
    movement = boarded(movement, mode, state)
    if state.word == "turned_back":
        return _back(news, movement, course, said)
    if state.word == "held":
        return Taken(Past(movement, How.HELD, minute=said, at=_where(news, movement, said)), course, inside=False)
    movement = _as_said(movement, course, state, said)
    there = state.word == "arrived" or state.arrival is not None
    if not there and _meets_denial(news, movement, course):
        return _back(news, movement, course, news.now)
    found = _went(news, mode, movement, course, How.AS_CLAIMED, denied=state.word != "arrived")
    open_ = not there and exposed(news, movement, course)
    return replace(found, past=replace(found.past, missing=missing(movement, state), exposed=open_ and found.past.how is How.AS_CLAIMED))


def _unsaid(news: News, mode: Mode, movement: Movement, course: Journey) -> Taken:
    """Nobody says anything: it went as planned, unless the news stops it."""
    if _meets_denial(news, movement, course):
        return _back(news, movement, course, news.now)
    found = _went(news, mode, movement, course, How.AS_PLANNED, denied=True)
    open_ = found.past.how is How.AS_PLANNED and exposed(news, movement, course)
    return replace(found, past=replace(found.past, exposed=open_)) if open_ else found


def _minute(news: News, state: ConvoyState) -> int:
    """The minute of the plan of a claim; never after the news."""
    if state.at is None:
        return news.now
    return min(news.now, int((state.at - news.old.start).total_seconds() // 60))


def _as_said(movement: Movement, course: Journey, state: ConvoyState, said: int) -> Movement:
    """As much later as is said. Who is called keeps the call: later means a longer wait."""
    late = 0
    if state.word == "departed":
        late = max(0, said - movement.departure)
    elif state.word == "arrived":
        late = max(0, said - movement.start - course.arrives)
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


def _meets_denial(news: News, movement: Movement, course: Journey) -> bool:
    """Whether, on its way at the news, it would still have to pass a denied road, or a denied corridor, in reach of danger."""
    start = movement.start
    until = start + (course.leaves_quiet if movement.kind is Kind.OUT else course.arrives)
    if not start <= news.now < until:
        return False
    ahead = (leg.road for leg in course.legs if news.now < start + leg.offset + leg.minutes <= until)
    return movement.corridor in news.shut or any(road in news.denied for road in ahead)


def _back(news: News, movement: Movement, course: Journey, turned: int) -> Taken:
    """
    It drives back the way it came, for as many minutes as it had driven; its people walk home.

    One that turns back later than it was to arrive was held: it has not driven farther than its way, and sets out when it is said to.
    """
    driven = max(0, min(turned, movement.start + course.arrives) - movement.departure)
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


def _still_inside(news: News, taken: Taken) -> Taken:
    """A truck that was stranded before; its aid counts, and nobody has said that it could leave."""
    return replace(taken, past=Past(taken.past.movement, How.STRANDED, minute=news.now), inside=True)
