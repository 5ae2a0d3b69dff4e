"""Planning again, made up: every kind of change, of past and of addressee once; for papers only."""

from __future__ import annotations

from datetime import UTC, datetime

from safepassage.records.again import News, Proof
from safepassage.records.case import Case
from safepassage.records.levels import Range
from safepassage.records.people import Care, Group, Screening
from safepassage.records.plan import Boarding, Kind, Movement, Plan
from safepassage.records.replan import Change, Difference, How, Message, Moved, Past, Row, To
from safepassage.records.verdict import Violation
from tests.brief.said import HOSTILE, STAMPS

NOON = datetime(2016, 12, 8, 12, tzinfo=UTC)
MINUTE = 240  # 12:00, for the city begins at 08:00
ABLE, CRITICAL = Care.ABLE, Care.CRITICAL


def _times(change: Change) -> tuple[int | None, int | None]:
    """When it was to start and when it starts now [minutes]."""
    now = {Change.KEPT: 300, Change.LATER: 360, Change.EARLIER: 270, Change.CHANGED: 300, Change.NEW: 420}
    return (None if change is Change.NEW else 300), now.get(change)


def rows(case: Case) -> tuple[Row, ...]:
    """A movement for each change, M0001 and on, in the order of `Change`."""
    found = []
    for number, change in enumerate(Change, 1):
        before, after = _times(change)
        found.append(
            Row(
                movement=f"M{number:04}",
                change=change,
                kind=Kind.OUT,
                mode="bus",
                vehicle=f"bus-{number:02}",
                corridor="east",
                points=(case.assembly_points[0].id,),
                site=case.sites[0].id,
                before=before,
                after=after,
                people_before=() if before is None else ((ABLE, 40), (CRITICAL, 1)),
                people_after=() if after is None else ((ABLE, 31),),
            )
        )
    return tuple(found)


def past(case: Case) -> tuple[Past, ...]:
    """A movement for each way in which one can have gone."""
    group = Group(case.zones[0].id, ABLE, Screening.GENERAL)
    return tuple(
        Past(
            Movement(
                id=f"P{number:04}",
                kind=Kind.OUT,
                vehicle="bus-01",
                mode="bus",
                corridor="east",
                roads=("mile",),
                points=(),
                site=None,
                boardings=(Boarding(group, case.assembly_points[0].id, 20, 60),),
                cargo=(),
                start=120,
                departure=125,
                checkpoints=(),
                arrival=180,
            ),
            how,
            minute=None if how in (How.AS_CLAIMED, How.AS_PLANNED) else 230,
        )
        for number, how in enumerate(How, 1)
    )


def messages(case: Case) -> tuple[Message, ...]:
    """Something for every addressee."""
    point, site, zone = case.assembly_points[0].id, case.sites[0].id, case.zones[0].id
    return (
        Message(To.ASSEMBLY_POINT, point, Change.LATER, "M0002", 300, 360, 41),
        Message(To.FLEET, "bus", Change.CANCELLED, "M0006", 300, None, 41),
        Message(To.CHECKPOINT, case.checkpoints[0].id, Change.NEW, "M0005", None, 430, 31),
        Message(To.SITE, site, Change.CHANGED, None, None, None, 67, arrivals=((6, 31), (7, 31), (30, 5))),
        Message(To.ZONE, zone, Change.CHANGED, "M0004", 290, 290, 31),
        Message(To.NEGOTIATORS, "east", Change.CANCELLED, None, None, None, 0),
        Message(To.NEGOTIATORS, "west", Change.CHANGED, None, None, None, 0),
    )


PROOF = Proof(
    deaths=Range(10.4, 20.6, 41.2),
    deaths_stay=Range(15, 30, 61),
    cost=12.0,
    bound=11.5,
    decided=2.0,
    gap_percent=5.26,
    violations=(Violation("seats", "M0004", 300, 1.0, "one more than it has seats"),),
)


def news(case: Case, **changes: object) -> News:
    """The whole, with one open case number, one broken rule and 20 persons on a convoy that is held."""
    zone = case.zones[0].id
    moves = tuple(p.movement for p in past(case))
    values: dict[str, object] = {
        "minute": MINUTE,
        "at": NOON,
        "changes": (f"East: opened -> closed (one source, {HOSTILE} cabcdefghijkl)",),
        "changes_ar": ("الشرق: مفتوح ← مغلق (مصدر واحد)",),
        "plan": Plan(case.id, moves, ()),
        "past": past(case),
        "difference": Difference(
            rows(case), (Moved(zone, CRITICAL, 10, 1), Moved(zone, ABLE, 400, 310)), (Moved(zone, Care.LIMITED, 0, 7),), messages(case)
        ),
        "deaths_before": Range(8, 16, 33),
        "status": "Optimal",
        "waiting": 20,
        "proof": PROOF,
        "stamps": STAMPS,
    }
    return News(**(values | changes))  # type: ignore[arg-type]
