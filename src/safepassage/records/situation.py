"""The situation: what is taken as true at one time, each value with the claims it rests on (docs/explanation/claims.md)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from safepassage.records.claim import ClaimKind
from safepassage.records.levels import Range
from safepassage.records.operation import Pause, Terms
from safepassage.records.told import Told


class Footing(StrEnum):
    """What a value stands on."""

    DECIDED = "decided"  # a person decided for one claim
    AGREED = "agreed"  # all who speak of it, two of them independent, say so
    ONE_SOURCE = "one_source"  # one source alone, or several that are not independent
    CONTESTED = "contested"  # claims contradict each other; a range was widened, or a word is unknown
    TABLE = "table"  # nobody claims anything; the case's own table says so
    UNKNOWN = "unknown"  # nobody said


@dataclass(frozen=True, slots=True)
class Standing:
    """
    One value of the situation. `word` None and `range` None: unknown, which is never open, safe or zero.

    `rests_on`, `against` and `aside` are ids of claims: those it is made of, those that contradict it, those that are listed and do
    not count (graded E or 5, or set aside by a decision). `stage` is what a corridor reads as while `word` is not confirmed.
    `told`: of a value that rests on one claim read from a text, what its sentence tells.
    """

    kind: ClaimKind
    subject: str
    detail: str
    word: str | None
    range: Range | None
    unit: str
    footing: Footing
    rests_on: tuple[str, ...]
    against: tuple[str, ...]
    aside: tuple[str, ...]
    known_at: datetime | None  # `at` of the newest claim it rests on; None: the case's table only
    table: str  # what the case's own table says, in words, with its source; empty: nothing
    stage: str | None = None
    told: Told | None = None


@dataclass(frozen=True, slots=True)
class Fork:
    """Two or more versions of one claim, made without knowing of each other: all are kept until a person closes the conflict."""

    of: str  # the claim that they replace
    versions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Two tallies of one convoy that differ: a case number that stays on every output until a person closes it."""

    number: str
    convoy: str
    departure: Range
    arrival: Range
    tallies: tuple[str, ...]
    closed_by: str | None = None  # the id of the closure

    @property
    def open(self) -> bool:
        """Whether nobody has closed it."""
        return self.closed_by is None


@dataclass(frozen=True, slots=True)
class ConvoyState:
    """What is known of one movement of a plan: the last that was said of it, and the tallies."""

    convoy: str
    word: str | None  # departed, held, turned_back, arrived, not_departed; None: only tallies
    at: datetime | None
    persons: Range | None
    departure: Range | None
    arrival: Range | None
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything taken as true at one time. `pauses` and `terms` are those of the case as claims changed them."""

    at: datetime
    standings: tuple[Standing, ...]  # sorted by kind, subject, detail
    pauses: tuple[Pause, ...]
    terms: tuple[Terms, ...]
    convoys: tuple[ConvoyState, ...]
    discrepancies: tuple[Discrepancy, ...]
    forks: tuple[Fork, ...]
    cautions: tuple[str, ...]
    cautions_ar: tuple[str, ...]

    def standing(self, kind: ClaimKind, subject: str, detail: str = "") -> Standing | None:
        """The value of one slot; None when neither a claim nor a table speaks of it."""
        return next((s for s in self.standings if (s.kind, s.subject, s.detail) == (kind, subject, detail)), None)
