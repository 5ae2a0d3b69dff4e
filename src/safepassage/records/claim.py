"""A claim: who says what, about which thing, from when, seen how, through whom (docs/explanation/claims.md, sections 1 and 2)."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from safepassage.records.claimants import folded
from safepassage.records.levels import Range
from safepassage.records.told import Told, told_from_dict, told_to_dict

_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = [first + second for first in _LETTERS for second in _LETTERS]


class ClaimKind(StrEnum):
    """What a claim says something about. `SHAPES` says what each needs."""

    ROAD_STATE = "road_state"
    RUBBLE = "rubble"
    HOLDER = "holder"
    CORRIDOR_STATE = "corridor_state"
    PEOPLE = "people"
    STOCK = "stock"
    NEED = "need"
    RATE = "rate"
    FLEET = "fleet"
    WINDOW = "window"
    TERM = "term"
    DEAL = "deal"
    INCIDENT = "incident"
    REPORT = "report"  # what a text says, accepted by a person; it stands in the situation and changes no number
    CONVOY = "convoy"
    TALLY = "tally"
    DECISION = "decision"  # a person decides for one claim
    WITHDRAWAL = "withdrawal"  # a claim is taken back; it leaves no trace but its record
    CLOSURE = "closure"  # a person closes a case number


class Thing(StrEnum):
    """The kinds of things a claim can be about. A subject is written `thing:id`, the pocket `pocket:all`."""

    ROAD = "road"
    CHECKPOINT = "checkpoint"
    ZONE = "zone"
    CORRIDOR = "corridor"
    POCKET = "pocket"
    SITE = "site"
    AID = "aid"  # a commodity
    MODE = "mode"  # a kind of vehicle
    PARTY = "party"
    CONVOY = "convoy"  # a movement of a plan, by its id
    PLACE = "place"  # a point on the map that the case does not know
    CLAIM = "claim"
    CASE_NUMBER = "case"


class How(StrEnum):
    """How the claimant knows."""

    SEEN = "seen"
    COUNTED = "counted"
    TOLD = "told"
    PUBLISHED = "published"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Grade:
    """The Admiralty grading: reliability of the source A-F (F: cannot be judged), credibility of the news 1-6 (6: cannot be judged)."""

    reliability: str = "F"
    credibility: int = 6

    def __post_init__(self) -> None:
        if self.reliability not in "ABCDEF" or len(self.reliability) != 1 or self.credibility not in range(1, 7):
            raise ValueError(f"a grade is a letter A-F and a digit 1-6, such as B2, not {self.reliability}{self.credibility}")

    @classmethod
    def read(cls, text: str) -> Grade:
        """`B2`; empty is F6, which cannot be judged. Raises ValueError."""
        if not text:
            return cls()
        if len(text) != 2 or not text[1].isdigit():
            raise ValueError(f"a grade is a letter A-F and a digit 1-6, such as B2, not {text[:10]!r}")
        return cls(text[0].upper(), int(text[1]))

    @property
    def weight(self) -> int:
        """How much a claim counts: 4, 3, 2, 1, 0 for A to E and 1 for F, times the same for 1 to 6. With 0 it is set aside."""
        return (4, 3, 2, 1, 0, 1)["ABCDEF".index(self.reliability)] * (4, 3, 2, 1, 0, 1)[self.credibility - 1]

    def __str__(self) -> str:
        return f"{self.reliability}{self.credibility}"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a kind of claim needs: the things it can be about, the words it can say (None: no word; empty: any), the unit of its range."""

    things: tuple[Thing, ...]
    details: tuple[str, ...] | None  # None: any text
    words: tuple[str, ...] | None
    unit: str | None  # None: it has no range
    needs_range: bool = False


_PLACES = (Thing.PLACE, Thing.POCKET, Thing.ZONE, Thing.ROAD, Thing.CHECKPOINT, Thing.CORRIDOR, Thing.SITE)
# How a text says it, and how far a corridor that it speaks of has come: only the first two say that something is so.
REPORT_WORDS = (
    *(
        "asserted",
        "reported",
        "warned",
        "predicted",
        "proposed",
        "planned",
        "stated_intent",
        "demanded",
        "conditional",
        "denied",
        "not_so",
        "opinion",
    ),
    *("agreed", "announced", "opened", "used", "blocked", "closed", "not_kept"),
)
TERM_NAMES = (
    *("time", "places", "route", "who", "aid_in", "third_party", "follow_up"),
    *("voluntary", "may_stay", "may_return", "choice_of_destination", "monitoring"),
    *("headcount", "cargo", "coupled", "guarantors"),
)
SHAPES: dict[ClaimKind, Shape] = {
    ClaimKind.ROAD_STATE: Shape((Thing.ROAD,), ("",), ("open", "shut", "unknown"), None),
    ClaimKind.RUBBLE: Shape((Thing.ROAD,), ("",), None, "chance that it is blocked", True),
    ClaimKind.HOLDER: Shape((Thing.ROAD, Thing.CHECKPOINT, Thing.ZONE), ("",), (), None),
    ClaimKind.CORRIDOR_STATE: Shape(
        (Thing.CORRIDOR,),
        ("",),
        ("proposed", "agreed", "announced", "opened", "used", "blocked", "closed", "not_kept"),
        None,
    ),
    ClaimKind.PEOPLE: Shape((Thing.POCKET, Thing.ZONE), None, None, "persons", True),
    ClaimKind.STOCK: Shape((Thing.AID,), ("",), None, "units of the commodity", True),
    ClaimKind.NEED: Shape((Thing.POCKET, Thing.ZONE), None, None, "persons in need", True),
    ClaimKind.RATE: Shape((Thing.CHECKPOINT, Thing.SITE), ("", "intake", "places"), None, "persons an hour (places: persons)", True),
    ClaimKind.FLEET: Shape((Thing.MODE,), ("inside", "outside"), None, "vehicles", True),
    ClaimKind.WINDOW: Shape((Thing.CORRIDOR,), ("", "city"), ("agreed", "cancelled"), "days in a row"),
    ClaimKind.TERM: Shape((Thing.CORRIDOR,), TERM_NAMES, (), "persons or units"),
    ClaimKind.DEAL: Shape((Thing.PARTY,), ("joined", "left"), (), None),
    ClaimKind.INCIDENT: Shape(_PLACES, None, None, "deaths"),
    ClaimKind.REPORT: Shape(_PLACES, None, REPORT_WORDS, "as its detail ends"),
    ClaimKind.CONVOY: Shape((Thing.CONVOY,), ("",), ("departed", "held", "turned_back", "arrived", "not_departed"), "persons"),
    ClaimKind.TALLY: Shape((Thing.CONVOY,), ("departure", "arrival"), None, "persons", True),
    ClaimKind.DECISION: Shape((Thing.CLAIM,), ("",), None, None),
    ClaimKind.WITHDRAWAL: Shape((Thing.CLAIM,), ("",), None, None),
    ClaimKind.CLOSURE: Shape((Thing.CASE_NUMBER,), ("",), None, None),
}
REASONED = (ClaimKind.DECISION, ClaimKind.WITHDRAWAL, ClaimKind.CLOSURE)


@dataclass(frozen=True, slots=True)
class Claim:
    """
    One thing that somebody says.

    `at`: from when it is so (a state: since when; a count: when it was counted; a window or term: when it was agreed).
    `until`: until when it is said to be so. `since`: of a window its start, `until` its end. `claimant` is an organisation or a role,
    never a person; `through` who passed it on. `replaces` is the claim that this is a new version of. `key` is the record's id in
    the system it came from. `place` is (lon, lat) in degrees. `told`: of a claim read from a text, what its sentence tells beside this.
    """

    kind: ClaimKind
    subject: str
    at: datetime
    claimant: str
    detail: str = ""
    word: str | None = None
    range: Range | None = None
    since: datetime | None = None
    until: datetime | None = None
    through: str = ""
    how: How = How.UNKNOWN
    grade: Grade = Grade()
    note: str = ""
    place: tuple[float, float] | None = None
    replaces: str | None = None
    key: str = ""
    told: Told | None = None

    def __post_init__(self) -> None:
        shape = SHAPES[self.kind]
        if self.thing not in shape.things:
            raise ValueError(f"a claim of kind {self.kind} is about {' or '.join(shape.things)}, not {self.thing}")
        if shape.details is not None and self.detail not in shape.details:
            raise ValueError(f"the detail of a claim of kind {self.kind} is {' or '.join(shape.details) or 'empty'}")
        _tell_bad_value(self, shape)
        if any(time is not None and time.tzinfo is None for time in (self.at, self.since, self.until)):
            raise ValueError("the times of a claim have a zone")
        if not self.claimant.strip():
            raise ValueError("a claim has a claimant: say who says so")

    @property
    def thing(self) -> Thing:
        """What kind of thing it is about."""
        return Thing(self.subject.partition(":")[0])

    @property
    def name(self) -> str:
        """The id of the thing it is about."""
        return self.subject.partition(":")[2]

    @property
    def slot(self) -> tuple[ClaimKind, str, str]:
        """The value of the situation that it speaks about."""
        return self.kind, self.subject, self.detail

    @property
    def who(self) -> str:
        """The claimant in the one spelling by which claimants are told apart: `UN`, `the U.N.` and `United Nations` are one."""
        return folded(self.claimant)

    @property
    def written(self) -> str:
        """
        The claimant as it is written, case and spaces apart: by this a ledger looks claims up.

        Not `who`: what a file holds must not change with the names that a later version knows to be one.
        """
        return " ".join(self.claimant.casefold().split())


def _tell_bad_value(claim: Claim, shape: Shape) -> None:
    if not claim.name:
        raise ValueError(f"{claim.subject!r} names no thing")
    if shape.words is None and claim.word is not None:
        raise ValueError(f"a claim of kind {claim.kind} has no word")
    if shape.words and claim.word not in shape.words:
        raise ValueError(f"a claim of kind {claim.kind} says one of {', '.join(shape.words)}")
    if shape.words == () and not claim.word and claim.range is None:
        raise ValueError(f"a claim of kind {claim.kind} says a word")
    if shape.unit is None and claim.range is not None:
        raise ValueError(f"a claim of kind {claim.kind} has no number")
    if shape.needs_range and claim.range is None:
        raise ValueError(f"a claim of kind {claim.kind} has a number ({shape.unit})")
    if claim.range is not None and claim.range.low < 0:
        raise ValueError("counts and amounts are not negative")
    if claim.kind is ClaimKind.RUBBLE and claim.range is not None and claim.range.high > 1:
        raise ValueError("the chance that rubble blocks a road lies between 0 and 1")
    if claim.kind is ClaimKind.WINDOW and (claim.since is None or claim.until is None or claim.since >= claim.until):
        raise ValueError("a window has a start (since) before its end (until)")
    if claim.kind in REASONED and not claim.note.strip():
        raise ValueError(f"a {claim.kind} has a reason (note)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim as a ledger keeps it: `seq` its place there from 1, `recorded` the clock when it was taken down."""

    seq: int
    id: str
    recorded: datetime
    claim: Claim


def claim_to_dict(claim: Claim) -> dict[str, object]:
    """A claim as plain values, keys sorted, what is empty left out; times in UTC, to the second; numbers as floats."""
    span = claim.range
    values: dict[str, object] = {
        "at": _time(claim.at),
        "claimant": claim.claimant,
        "detail": claim.detail,
        "grade": "" if claim.grade == Grade() else str(claim.grade),
        "how": "" if claim.how is How.UNKNOWN else claim.how.value,
        "key": claim.key,
        "kind": claim.kind.value,
        "note": claim.note,
        "place": [_number(degrees) for degrees in claim.place] if claim.place else None,
        "range": [_number(span.low), _number(span.likely), _number(span.high)] if span else None,
        "replaces": claim.replaces,
        "since": _time(claim.since) if claim.since else None,
        "subject": claim.subject,
        "through": claim.through,
        "told": told_to_dict(claim.told) if claim.told else None,
        "until": _time(claim.until) if claim.until else None,
        "word": claim.word,
    }
    return {name: value for name, value in values.items() if value not in (None, "")}


def claim_from_dict(values: dict[str, object]) -> Claim:
    """The claim that `claim_to_dict` wrote. Raises ValueError, KeyError or TypeError where it is none."""
    get = values.get
    span, place = get("range"), get("place")
    if unknown := values.keys() - _FIELDS:
        raise ValueError(f"a claim has no {', '.join(sorted(unknown))}")
    return Claim(
        kind=ClaimKind(str(values["kind"])),
        subject=str(values["subject"]),
        at=_read_time(values["at"]),
        claimant=str(values["claimant"]),
        detail=str(get("detail", "")),
        word=None if get("word") is None else str(get("word")),
        range=None if span is None else Range(*span),  # type: ignore[misc]
        since=None if get("since") is None else _read_time(get("since")),
        until=None if get("until") is None else _read_time(get("until")),
        through=str(get("through", "")),
        how=How(str(get("how", "unknown"))),
        grade=Grade.read(str(get("grade", ""))),
        note=str(get("note", "")),
        place=None if place is None else (float(place[0]), float(place[1])),  # type: ignore[index]
        replaces=None if get("replaces") is None else str(get("replaces")),
        key=str(get("key", "")),
        told=None if get("told") is None else told_from_dict(get("told")),
    )


_FIELDS = frozenset(Claim.__dataclass_fields__)


def canonical(claim: Claim) -> str:
    """
    The one text of a claim: `claim_to_dict` as JSON, keys sorted, no spaces, as UTF-8. Claims that are equal have equal texts.

    Written by hand: a ledger makes 10^5, and `json.dumps` of the dict takes twice as long. A test holds the two against each other.
    """
    span, place = claim.range, claim.place
    parts = [f'{{"at":"{_time(claim.at)}","claimant":{_quoted(claim.claimant)}']
    if claim.detail:
        parts.append(f',"detail":{_quoted(claim.detail)}')
    if claim.grade.reliability != "F" or claim.grade.credibility != 6:
        parts.append(f',"grade":"{claim.grade}"')
    if claim.how is not How.UNKNOWN:
        parts.append(f',"how":"{claim.how.value}"')
    if claim.key:
        parts.append(f',"key":{_quoted(claim.key)}')
    parts.append(f',"kind":"{claim.kind.value}"')
    if claim.note:
        parts.append(f',"note":{_quoted(claim.note)}')
    if place:
        parts.append(f',"place":[{_number(place[0])!r},{_number(place[1])!r}]')
    if span:
        parts.append(f',"range":[{_number(span.low)!r},{_number(span.likely)!r},{_number(span.high)!r}]')
    if claim.replaces:
        parts.append(f',"replaces":{_quoted(claim.replaces)}')
    if claim.since:
        parts.append(f',"since":"{_time(claim.since)}"')
    parts.append(f',"subject":{_quoted(claim.subject)}')
    if claim.through:
        parts.append(f',"through":{_quoted(claim.through)}')
    if claim.told:
        parts.append(f',"told":{json.dumps(told_to_dict(claim.told), ensure_ascii=False, sort_keys=True, separators=(",", ":"))}')
    if claim.until:
        parts.append(f',"until":"{_time(claim.until)}"')
    if claim.word:
        parts.append(f',"word":{_quoted(claim.word)}')
    parts.append("}")
    return "".join(parts)


def claim_id(claim: Claim) -> str:
    """`c` and twelve letters made of what the claim says: said again, it is the same claim, on any machine."""
    return id_of_text(canonical(claim))


def id_of_text(text: str) -> str:
    """The id of a claim by its canonical text: the first 60 bits of its hash in base 32, two letters at a time (a ledger makes 10^5)."""
    bits = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8]) >> 4
    return "c" + "".join([_PAIRS[bits >> shift & 1023] for shift in (50, 40, 30, 20, 10, 0)])


def _time(time: datetime) -> str:
    return time.astimezone(UTC).isoformat()[:19] + "Z"  # without a part of a second, and +00:00


def _number(number: float) -> float:
    """5 and 5.0, 0.0 and -0.0 are equal, and so is what is written of them."""
    return float(number) + 0.0


def _quoted(text: str) -> str:
    """A text as JSON has it."""
    return json.encoder.encode_basestring(text)


def _read_time(value: object) -> datetime:
    time = datetime.fromisoformat(str(value))
    if time.tzinfo is None:
        raise ValueError("the times of a claim have a zone")
    return time
