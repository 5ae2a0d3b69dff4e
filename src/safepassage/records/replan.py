"""Planning again at a minute of the plan: what became of what had started, and what changes (docs/explanation/claims.md, section 11)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from safepassage.records.people import Care
from safepassage.records.plan import Kind, Movement


class How(StrEnum):
    """What became of a movement that had started when the news came."""

    AS_CLAIMED = "as_claimed"  # somebody says that it departed or arrived
    AS_PLANNED = "as_planned"  # nobody says anything: taken to have gone as planned, which is an assumption
    TURNED_BACK = "turned_back"
    NOT_DEPARTED = "not_departed"
    HELD = "held"  # stays where it is, out of the plan, until a claim says otherwise
    STRANDED = "stranded"  # a truck that has unloaded and whose way out is denied: its aid counts, the truck is out of the plan


@dataclass(frozen=True, slots=True)
class Past:
    """
    A movement that had started.

    `movement` is as it really was: of one that turned back, did not depart or is held, as it was meant. `minute`: when it turned back,
    was held, or when that it did not depart was said. `ready`: the minute from which its vehicle can start again (None: out of the plan).
    `home`: when its people are at home again (None: they are not). `at`: the checkpoint, or else the corridor, where it is held.
    `missing`: persons who boarded and were not counted at the arrival; they left, and nobody knows where they are. `exposed`: it is on
    its way through the quiet area, and the pause that covered the rest of that way does not any more.
    """

    movement: Movement
    how: How
    minute: int | None = None
    ready: int | None = None
    home: int | None = None
    at: str | None = None
    missing: int = 0
    exposed: bool = False

    @property
    def went(self) -> bool:
        """Whether it stands in the new plan, because it went out, in, or unloaded."""
        return self.how in (How.AS_CLAIMED, How.AS_PLANNED, How.STRANDED)


class Change(StrEnum):
    """What the news does to a movement."""

    KEPT = "kept"
    LATER = "later"
    EARLIER = "earlier"
    CHANGED = "changed"  # the same start, other people, cargo, corridor or site
    NEW = "new"
    CANCELLED = "cancelled"
    TURNED_BACK = "turned_back"
    NOT_DEPARTED = "not_departed"
    HELD = "held"
    STRANDED = "stranded"


@dataclass(frozen=True, slots=True)
class Row:
    """One movement, before and after the news: minutes at which it starts (None: it does not), and where it goes after, else before."""

    movement: str
    change: Change
    kind: Kind
    mode: str
    vehicle: str
    corridor: str
    points: tuple[str, ...]
    site: str | None
    before: int | None
    after: int | None
    people_before: tuple[tuple[Care, int], ...]
    people_after: tuple[tuple[Care, int], ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """How many persons of a zone and care were to be moved, and are to be moved now."""

    zone: str
    care: Care
    before: int
    after: int


class To(StrEnum):
    """Who is to be told."""

    ASSEMBLY_POINT = "assembly_point"
    FLEET = "fleet"
    CHECKPOINT = "checkpoint"
    SITE = "site"
    ZONE = "zone"
    NEGOTIATORS = "negotiators"


@dataclass(frozen=True, slots=True)
class Message:
    """
    One fact for one addressee.

    `who` is the id of the point, mode, checkpoint, site, zone or corridor. `before` and `after` are the minutes that matter to them: of
    boarding (assembly point), start (fleet), reaching it (checkpoint), the call (zone); None: not before, or not any more. For a site,
    `arrivals` are the persons it is to expect from now on: clock hour of the plan -> persons; for negotiators, `change` says that a
    corridor is cancelled (no plan can use it any more) or changed (its windows are).
    """

    to: To
    who: str
    change: Change
    movement: str | None
    before: int | None
    after: int | None
    people: int
    arrivals: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """What changes for whom. `lost`: fewer are to be moved than were; `gained`: more."""

    rows: tuple[Row, ...]
    lost: tuple[Moved, ...]
    gained: tuple[Moved, ...]
    messages: tuple[Message, ...]
