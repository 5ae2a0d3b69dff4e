"""How claims about people nest (claims, section 5): the pocket over its zones, all over a care, a care over care and screening."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from safepassage.records.case import Case
from safepassage.records.claim import ClaimKind
from safepassage.records.gazetteer import ALL
from safepassage.records.levels import Level, Range
from safepassage.records.people import Care, Group, People, Screening
from safepassage.records.situation import Footing, Situation, Standing

Slot = tuple[str, str]  # subject, detail
SLACK = 1e-6  # persons: below it two sums are one


@dataclass(frozen=True, slots=True)
class Spread:
    """The people by group; the slots whose parts do not add up to what is claimed; those that speak of no group of the case."""

    people: tuple[People, ...]
    at_odds: tuple[Slot, ...]
    unplaced: tuple[Slot, ...]


def people_of(case: Case, situation: Situation) -> tuple[People, ...]:
    """The people by group, as claims changed them."""
    return spread(case, claimed(situation.standings)).people


def claimed(standings: Iterable[Standing]) -> dict[Slot, Range]:
    """The ranges of persons that rest on more than the case's table."""
    counts = (s for s in standings if s.kind is ClaimKind.PEOPLE and s.footing not in (Footing.TABLE, Footing.UNKNOWN))
    return {(s.subject, s.detail): s.range for s in counts if s.range is not None}


def spread(case: Case, slots: Mapping[Slot, Range]) -> Spread:
    """From the narrowest slot to the widest, each fixes the sum of its cells by those that none before it fixed."""
    people = [*case.people, *_new_cells(case, slots)]
    fixed: set[int] = set()
    at_odds, unplaced = [], []
    for slot in sorted(slots, key=_width):
        cells = [i for i, one in enumerate(people) if is_in(one.group, slot)]
        free = [i for i in cells if i not in fixed]
        inside = [people[i].count for i in cells if i in fixed]
        if not cells:
            unplaced.append(slot)
            continue
        if _odd(slots[slot], inside, bool(free)):
            at_odds.append(slot)
        for i, span in zip(free, shared(slots[slot], inside, [people[i].count for i in free]), strict=True):
            people[i] = replace(people[i], count=span)
        fixed.update(cells)
    return Spread(tuple(people), tuple(at_odds), tuple(unplaced))


OTHER_END = {Level.LOW: Level.HIGH, Level.LIKELY: Level.LIKELY, Level.HIGH: Level.LOW}


def shared(whole: Range, inside: Sequence[Range], table: Sequence[Range]) -> list[Range]:
    """
    What is left of `whole` when the cells `inside` it are taken off, in proportion to `table` (equally where that is all zeros).

    The most that the cells inside may hold is taken off its low, the least off its high: a vaguer count of theirs never makes what is
    left look surer. A cell whose low or high would cross its likely is widened no further than to it.
    """
    rests = {level: max(0.0, whole.at(level) - sum(span.at(OTHER_END[level]) for span in inside)) for level in Level}
    by_level = {level: _split(rests[level], [span.at(level) for span in table]) for level in Level}
    lows, likelies, highs = (by_level[level] for level in Level)
    return [Range(min(low, mid), mid, max(mid, high)) for low, mid, high in zip(lows, likelies, highs, strict=True)]


def total(counts: Iterable[Range]) -> Range | None:
    """The sum of ranges, end by end; None where there are none (unknown, not zero)."""
    spans = list(counts)
    return Range(*(sum(span.at(level) for span in spans) for level in Level)) if spans else None


def is_in(group: Group, slot: Slot) -> bool:
    """Whether a group is one of a slot's cells."""
    subject, detail = slot
    care, _, screening = detail.partition("/")
    return subject in (ALL, f"zone:{group.zone}") and care in ("", group.care) and screening in ("", group.screening)


def _split(amount: float, weights: Sequence[float]) -> list[float]:
    whole = sum(weights)
    return [amount * weight / whole if whole > 0 else amount / len(weights) for weight in weights]


def _odd(whole: Range, inside: Sequence[Range], free: bool) -> bool:
    """Whether the parts already exceed the whole, or cannot reach it because no cell is left."""
    sums = {level: sum(span.at(level) for span in inside) for level in Level}
    over = any(sums[level] > whole.at(level) + SLACK for level in Level)
    return over or (not free and any(abs(sums[level] - whole.at(level)) > SLACK for level in Level))


def _width(slot: Slot) -> tuple[bool, int, str, str]:
    """Narrow first: a zone before the pocket, care/screening before care before all."""
    subject, detail = slot
    depth = 0 if not detail else 1 + detail.count("/")
    return subject == ALL, -depth, subject, detail


def _new_cells(case: Case, slots: Mapping[Slot, Range]) -> Iterable[People]:
    """Groups that the table lacks and a claim names in full: of a zone of the case, of a care and a screening that the case knows."""
    zones, known = {z.id for z in case.zones}, {one.group for one in case.people}
    cares, screenings = {g.care.value for g in known}, {g.screening.value for g in known}
    for subject, detail in sorted(slots):
        thing, _, zone = subject.partition(":")
        care, _, screening = detail.partition("/")
        if thing == "zone" and zone in zones and care in cares and screening in screenings:
            group = Group(zone, Care(care), Screening(screening))
            if group not in known:
                yield People(group, Range.exactly(0.0), "claims")
