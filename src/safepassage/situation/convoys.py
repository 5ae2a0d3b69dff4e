"""What convoys really did, and the case numbers of tallies that differ (claims, section 9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from safepassage.records.claim import Claim, ClaimKind, Entry
from safepassage.records.levels import Range
from safepassage.records.situation import ConvoyState, Discrepancy
from safepassage.situation.numbers import number
from safepassage.situation.values import Table
from safepassage.situation.voices import SILENCE, Key, Voices, minute_of

DEPARTURE, ARRIVAL = "departure", "arrival"
OTHER = {DEPARTURE: ARRIVAL, ARRIVAL: DEPARTURE}
WORST_FIRST = ("turned_back", "held", "not_departed", "departed", "arrived")  # of two words in one minute the first is taken


def convoys_of(voices: Mapping[Key, Voices]) -> tuple[ConvoyState, ...]:
    """Every movement of the plan that a claim speaks of, by its id."""
    names = {subject.partition(":")[2] for kind, subject, _, _ in voices if kind in (ClaimKind.CONVOY, ClaimKind.TALLY)}
    return tuple(_state(name, voices) for name in sorted(names) if _heard(voices, name))


def last_said(current: Iterable[Entry]) -> tuple[Entry, ...]:
    """The claims that say the word of the latest minute anybody spoke of a convoy."""
    said = list(current)
    if not said:
        return ()
    newest = max(minute_of(e.claim.at) for e in said)
    words = [e.claim.word or "" for e in said if minute_of(e.claim.at) == newest]
    word = min(words, key=WORST_FIRST.index)
    return tuple(e for e in said if e.claim.word == word)


def discrepancies_of(voices: Mapping[Key, Voices], closures: Iterable[Entry]) -> tuple[Discrepancy, ...]:
    """
    The case numbers: opened by a tally that differs from one of the other end, open until a closure.

    Neither a recount nor a decision closes one: only a person, with a reason. After that only a newer tally opens the next.
    """
    closed: dict[str, list[Entry]] = {}
    for closure in closures:
        closed.setdefault(closure.claim.name, []).append(closure)
    names = sorted({subject.partition(":")[2] for kind, subject, _, _ in voices if kind is ClaimKind.TALLY})
    return tuple(found for name in names for found in _numbers(name, _tallies(voices, name), closed))


def _state(name: str, voices: Mapping[Key, Voices]) -> ConvoyState:
    spoken = last_said(_of(voices, ClaimKind.CONVOY, name, "").current)
    legs = [_of(voices, ClaimKind.TALLY, name, leg) for leg in (DEPARTURE, ARRIVAL)]
    rests = {e.id for e in (*spoken, *legs[0].current, *legs[1].current)}
    return ConvoyState(
        convoy=name,
        word=spoken[0].claim.word if spoken else None,
        at=max(e.claim.at for e in spoken) if spoken else None,
        persons=number(Voices(current=spoken), Table()).range if spoken else None,
        departure=number(legs[0], Table()).range,
        arrival=number(legs[1], Table()).range,
        rests_on=tuple(sorted(rests)),
    )


def _heard(voices: Mapping[Key, Voices], name: str) -> bool:
    return bool(_of(voices, ClaimKind.CONVOY, name, "").current or _tallies(voices, name, current=True))


def _of(voices: Mapping[Key, Voices], kind: ClaimKind, name: str, detail: str) -> Voices:
    return voices.get((kind, f"convoy:{name}", detail, ""), SILENCE)


def _tallies(voices: Mapping[Key, Voices], name: str, current: bool = False) -> list[Entry]:
    """All tallies of a convoy, those a decision set aside too (a case number is closed only by name), in order of time."""
    legs = [_of(voices, ClaimKind.TALLY, name, leg) for leg in (DEPARTURE, ARRIVAL)]
    if current:
        return [e for leg in legs for e in leg.current]
    found = [e for leg in legs for e in (*leg.past, *leg.aside) if e.claim.grade.weight]
    return sorted(found, key=lambda e: (e.claim.at, e.id))


def _numbers(name: str, tallies: list[Entry], closed: Mapping[str, list[Entry]]) -> list[Discrepancy]:
    """Go through the tallies moment by moment, as they stood then."""
    found: list[Discrepancy] = []
    counts: dict[str, dict[str, list[Entry]]] = {DEPARTURE: {}, ARRIVAL: {}}
    closed_at: datetime | None = None
    for moment in sorted({e.claim.at for e in tallies}):
        new = [e for e in tallies if e.claim.at == moment]
        for leg, who in {(e.claim.detail, e.claim.who) for e in new}:
            counts[leg][who] = [e for e in new if (e.claim.detail, e.claim.who) == (leg, who)]
        if not any(_differ(e.claim, other.claim) for e in new for said in counts[OTHER[e.claim.detail]].values() for other in said):
            continue
        if found and (closed_at is None or moment <= closed_at):
            found[-1] = _discrepancy(found[-1].number, name, counts, found[-1].closed_by)
            continue
        number_ = f"D-{name}" if not found else f"D-{name}-{len(found) + 1}"
        act = next((c for c in closed.get(number_, []) if c.claim.at >= moment), None)
        closed_at = act.claim.at if act else None
        found.append(_discrepancy(number_, name, counts, act.id if act else None))
    return found


def _discrepancy(number_: str, convoy: str, counts: Mapping[str, Mapping[str, list[Entry]]], closed_by: str | None) -> Discrepancy:
    legs = {leg: [e for said in counts[leg].values() for e in said] for leg in (DEPARTURE, ARRIVAL)}
    ids = tuple(sorted(e.id for said in legs.values() for e in said))
    return Discrepancy(number_, convoy, _span(legs[DEPARTURE]), _span(legs[ARRIVAL]), ids, closed_by)


def _span(tallies: list[Entry]) -> Range:
    found = number(Voices(current=tuple(tallies)), Table()).range
    if found is None:  # a tally has a number: `Claim` sees to it
        raise ValueError("a tally without a number")
    return found


def _differ(one: Claim, other: Claim) -> bool:
    """Whether two tallies do not overlap, or more (likely) arrived than departed."""
    departure, arrival = (one, other) if one.detail == DEPARTURE else (other, one)
    if departure.range is None or arrival.range is None:
        return False
    apart = departure.range.low > arrival.range.high or arrival.range.low > departure.range.high
    return apart or arrival.range.likely > departure.range.likely
