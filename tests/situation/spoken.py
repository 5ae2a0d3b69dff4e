"""Claims in a few words, for tests. Times are clock hours of 8 December 2016, the day on which the tiny cities start at 8."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from safepassage.records.case import Case
from safepassage.records.claim import Claim, ClaimKind, Entry, Grade, claim_id
from safepassage.records.levels import Range
from safepassage.records.situation import Situation, Standing
from safepassage.situation import assess

MIDNIGHT = datetime(2016, 12, 8, tzinfo=UTC)
KINDS = {
    "state": {"road": ClaimKind.ROAD_STATE, "corridor": ClaimKind.CORRIDOR_STATE, "convoy": ClaimKind.CONVOY},
    "count": {
        "pocket": ClaimKind.PEOPLE,
        "zone": ClaimKind.PEOPLE,
        "aid": ClaimKind.STOCK,
        "checkpoint": ClaimKind.RATE,
        "site": ClaimKind.RATE,
        "mode": ClaimKind.FLEET,
        "convoy": ClaimKind.TALLY,
    },
}


def clock(hour: float) -> datetime:
    """An hour of the day, as a time."""
    return MIDNIGHT + timedelta(hours=hour)


def taken(claim: Claim) -> Entry:
    """A claim as a ledger would hand it in."""
    return Entry(1, claim_id(claim), claim.at, claim)


def state(by: str, subject: str, word: str, at: float = 8, until: float | None = None, **more: object) -> Entry:
    """`by` says that a road, corridor or convoy is so, from an hour on."""
    kind = KINDS["state"][subject.partition(":")[0]]
    end = None if until is None else clock(until)
    return taken(Claim(kind, subject, clock(at), by, word=word, until=end, **more))  # type: ignore[arg-type]


def holds(by: str, subject: str, party: str, at: float = 8, **more: object) -> Entry:
    """`by` says that a party holds a place."""
    return taken(Claim(ClaimKind.HOLDER, subject, clock(at), by, word=party, **more))  # type: ignore[arg-type]


def count(by: str, subject: str, low: float, likely: float, high: float, detail: str = "", at: float = 8, **more: object) -> Entry:
    """`by` gives a number of a thing."""
    kind = KINDS["count"][subject.partition(":")[0]]
    return taken(Claim(kind, subject, clock(at), by, detail=detail, range=Range(low, likely, high), **more))  # type: ignore[arg-type]


def exactly(by: str, subject: str, number: float, detail: str = "", at: float = 8, **more: object) -> Entry:
    """`by` gives a number without doubt."""
    return count(by, subject, number, number, number, detail, at, **more)


def window(by: str, since: float, until: float, at: float = 8, word: str = "agreed", days: int | None = None, **more: object) -> Entry:
    """`by` says that corridor east has a window, or that one is cancelled."""
    span = None if days is None else Range.exactly(days)
    subject = str(more.pop("subject", "corridor:east"))
    return taken(
        Claim(ClaimKind.WINDOW, subject, clock(at), by, word=word, since=clock(since), until=clock(until), range=span, **more)  # type: ignore[arg-type]
    )


def term(by: str, name: str, word: str, at: float = 8, **more: object) -> Entry:
    """`by` says yes, no or words to a term of corridor east."""
    return taken(Claim(ClaimKind.TERM, "corridor:east", clock(at), by, detail=name, word=word, **more))  # type: ignore[arg-type]


def deal(by: str, party: str, detail: str, name: str, at: float = 8) -> Entry:
    """`by` says that a party joined or left a deal."""
    return taken(Claim(ClaimKind.DEAL, f"party:{party}", clock(at), by, detail=detail, word=name))


def decided(entry: Entry, at: float, by: str = "Coordinator") -> Entry:
    """A person decides for a claim."""
    return taken(Claim(ClaimKind.DECISION, f"claim:{entry.id}", clock(at), by, note="asked again"))


def withdrawn(entry: Entry, at: float = 8, by: str = "Coordinator") -> Entry:
    """A claim is taken back."""
    return taken(Claim(ClaimKind.WITHDRAWAL, f"claim:{entry.id}", clock(at), by, note="a slip of the pen"))


def closed(number: str, at: float) -> Entry:
    """A person closes a case number."""
    return taken(Claim(ClaimKind.CLOSURE, f"case:{number}", clock(at), "Coordinator", note="counted again together"))


def graded(text: str) -> Grade:
    """`B2`."""
    return Grade.read(text)


def known(case: Case, *entries: Entry, at: float = 20) -> Situation:
    """The situation at an hour."""
    return assess(case, entries, clock(at))


def value(situation: Situation, kind: ClaimKind, subject: str, detail: str = "") -> Standing:
    """One value; it must be there."""
    found = situation.standing(kind, subject, detail)
    assert found is not None
    return found
