"""What was read out of a text: proposals, each with its sentence, its claimant and its doubt (docs/reference/reading_json.md).

A proposal is no claim of the ledger. It becomes one when a person accepts it (conventions, section 3).
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from safepassage.records.claim import Grade

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)  # no report is older, no plan is longer
MOST_COUNTED = 1e15  # what is written as more counts nothing


class ReadKind(StrEnum):
    """What a proposal is about."""

    INCIDENT = "incident"
    ACCESS = "access"
    CONTROL = "control"
    DISPLACEMENT = "displacement"
    NEED = "need"
    PROTECTION = "protection"
    DIPLOMACY = "diplomacy"
    POSTURE = "posture"  # forces: where they stand, what they prepare
    THREAT = "threat"  # harm that is predicted
    RESPONSE = "response"  # aid and rescue, done or ready


class Modality(StrEnum):
    """How the text says it. Only `asserted` and `reported` say that it is so."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    WARNED = "warned"
    PREDICTED = "predicted"
    PROPOSED = "proposed"
    PLANNED = "planned"
    STATED_INTENT = "stated_intent"  # a party says what it will do itself
    DEMANDED = "demanded"
    CONDITIONAL = "conditional"
    DENIED = "denied"
    OPINION = "opinion"


UNGRADED = Grade()
SAYS_SO = (Modality.ASSERTED, Modality.REPORTED)


class AccessState(StrEnum):
    """Where a corridor, crossing or road stands (conventions, section 4)."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    ANNOUNCED = "announced"
    OPENED = "opened"
    USED = "used"
    BLOCKED = "blocked"
    CLOSED = "closed"
    NOT_KEPT = "not_kept"


@dataclass(frozen=True, slots=True)
class Count:
    """A number of a text: `low` to `high` (None: no upper end is said) in `unit`; `per` of a rate: hour, day, week, month, year, trip."""

    low: float
    high: float | None
    unit: str
    text: str
    qualifier: str = ""  # more than, at least, up to, about ...
    per: str = ""
    including: tuple[Count, ...] = ()  # parts of it, not extra

    def __post_init__(self) -> None:
        ends = (self.low, self.low if self.high is None else self.high)
        if not (0 <= ends[0] <= ends[1] and math.isfinite(ends[1])):
            raise ValueError(f"a count goes from low to high and is neither negative nor endless, not {self.low} to {self.high}")


@dataclass(frozen=True, slots=True)
class Harm:
    """People killed, injured, missing. None: nothing is said."""

    killed: Count | None = None
    injured: Count | None = None
    missing: Count | None = None

    def __bool__(self) -> bool:
        return any((self.killed, self.injured, self.missing))


@dataclass(frozen=True, slots=True)
class PlaceRead:
    """A place that a name may mean: degrees, and how exact (country, region, city, district group, district, site)."""

    name: str
    country: str = ""  # two letters
    lon: float | None = None
    lat: float | None = None
    precision: str = ""
    key: str = ""  # of the gazetteer it is from: geonames:170063, case:zone:..., mine:...
    candidates: tuple[PlaceRead, ...] = ()  # other places of this name


@dataclass(frozen=True, slots=True)
class WhenRead:
    """A time as written and the days it means, both ends included; None: open to that side."""

    text: str
    start: date | None
    end: date | None
    precision: str = "day"  # day, week, weeks, month, months, year, years
    clock: str = ""  # 14:30, where a clock time is given

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ValueError(f"a time ends ({self.end}) before it starts ({self.start})")


ASKS = "a person decides"  # in the note of a proposal that nobody may accept unseen
AMONG_THEM = f"they are among those who are counted before: {ASKS}"
NOT_PLAINLY = f"whether it is open is not said plainly: {ASKS}"


@dataclass(frozen=True, slots=True)
class Proposal:
    """
    One thing that a text says, proposed until a person accepts it.

    `quote` is `text[start:end]` of the text that was read, in code points; the sentence has offsets of its own. `claimant` is who says it
    (`author`: the text itself), an organisation or a role and never a person; `through` who passed it on. `confidence` is the chance that
    kind, claimant and modality are all right, from 0 to 1. `page` counts from 1; None: the text has no pages.
    """

    kind: ReadKind
    subtype: str
    quote: str
    start: int
    end: int
    sentence: int = 0
    sentence_start: int = 0
    sentence_end: int = 0
    claimant: str = "author"
    through: str = ""
    modality: Modality = Modality.ASSERTED
    negative: bool = False
    actor: str = ""
    target: str = ""
    weapon: str = ""
    origin: str = ""
    destination: str = ""
    place: str = ""  # as written
    place_resolved: PlaceRead | None = None
    when: WhenRead | None = None
    count: Count | None = None
    share: float | None = None  # percent
    share_of: str = ""
    harm: Harm = Harm()
    state: AccessState | None = None  # of access only
    purpose: tuple[str, ...] = ()
    grade: Grade = UNGRADED
    grade_reason: str = ""
    confidence: float = 0.5
    page: int | None = None
    weight: str = "core"  # of a key: `optional` is neither rewarded nor punished
    alt_kinds: tuple[ReadKind, ...] = ()  # of a key: also right
    alt_modality: tuple[Modality, ...] = ()
    alt_claimants: tuple[str, ...] = ()
    note: str = ""
    id: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.quote):
            raise ValueError("a quote is text[start:end]")
        if not self.claimant.strip():
            raise ValueError("a proposal has a claimant: `author` where the text itself says so")
        if not 0 <= self.confidence <= 1:
            raise ValueError("confidence lies between 0 and 1")
        if self.state is AccessState.OPENED and (self.negative or self.modality not in SAYS_SO):
            raise ValueError("a corridor is opened only where the text says that it is so (conventions, section 4)")


def day_of_text(day: date) -> date:
    """The day a text is of. Raises ValueError for one so far off that `last week`, counted from it, might be no day of the calendar."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError(f"the day of a text lies between {FIRST_DAY} and {LAST_DAY}, not on {day}")
    return day


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """One text with what was read out of it, or with what a careful reader would have read (a key)."""

    id: str
    text: str
    lang: str
    doc_date: date | None = None
    source: str = ""
    claims: tuple[Proposal, ...] = ()
    sentences: tuple[tuple[int, int], ...] = ()

    def __post_init__(self) -> None:
        if self.doc_date:
            day_of_text(self.doc_date)
        for claim in self.claims:
            if self.text[claim.start : claim.end] != claim.quote:
                raise ValueError(f"the quote of {claim.id or claim.start} is not what stands in the text from {claim.start} to {claim.end}")


def document_id(text: str, doc_date: date | None) -> str:
    """Of its text and date: the same text with another date is another reading."""
    return "d" + hashlib.sha256(f"{doc_date}\n{text}".encode()).hexdigest()[:12]


def proposal_id(document: str, proposal: Proposal) -> str:
    """The same for the same span, kind and subtype of the same document; stays when a slot is corrected."""
    said = f"{document}\x1f{proposal.kind}\x1f{proposal.subtype}\x1f{proposal.start}\x1f{proposal.end}\x1f{proposal.quote}"
    return "p" + hashlib.sha256(said.encode()).hexdigest()[:12]


def with_ids(document: str, proposals: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
    """The proposals, each with its id."""
    return tuple(_called(proposal, proposal_id(document, proposal)) for proposal in proposals)


def called(document: str, proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """The very proposals that are given, each with its id from now on: only for such as nobody else has yet."""
    for proposal in proposals:
        object.__setattr__(proposal, "id", proposal_id(document, proposal))
    return tuple(proposals)


def _called(proposal: Proposal, name: str) -> Proposal:
    """The same proposal under another id. `replace` would check everything again, which in a table of 100,000 rows takes seconds."""
    made = object.__new__(Proposal)
    for slot in _SLOTS:
        object.__setattr__(made, slot, getattr(proposal, slot))
    object.__setattr__(made, "id", name)
    return made


_SLOTS = tuple(slot.name for slot in fields(Proposal))
