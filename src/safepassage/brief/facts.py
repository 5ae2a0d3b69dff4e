"""What the papers count from a case and its result. Used by the page, the terminal and the payload alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from safepassage.brief.figures import as_range, hour_of
from safepassage.brief.words import STAMPS, TASK_FORCE, Words
from safepassage.records.case import Case
from safepassage.records.levels import Range
from safepassage.records.people import Care, Group, Screening
from safepassage.records.plan import Kind, Movement
from safepassage.records.result import Result
from safepassage.records.verdict import GroupCount, Tally, Timing
from safepassage.units import HOUR


@dataclass(frozen=True, slots=True)
class Names:
    """Names in both languages by id; an id nobody named stands for itself."""

    zones: dict[str, Words]
    points: dict[str, Words]
    sites: dict[str, Words]
    corridors: dict[str, Words]
    checkpoints: dict[str, Words]
    modes: dict[str, Words]
    parties: dict[str, Words]


@dataclass(frozen=True, slots=True)
class Left:
    """One group: persons at the start and joining, taken out, left behind, and those of them who die at home."""

    group: Group
    people: Range
    out: Range
    left: Range
    died_home: Range


@dataclass(frozen=True, slots=True)
class Held:
    """Persons of a class expected to be held at a checkpoint."""

    checkpoint: str
    screening: str
    persons: Range


def names(case: Case) -> Names:
    """All names of a case."""
    return Names(
        zones={x.id: Words(x.name, x.name_ar) for x in case.zones},
        points={x.id: Words(x.name, x.name_ar) for x in case.assembly_points},
        sites={x.id: Words(x.name, x.name_ar) for x in case.sites},
        corridors={x.id: Words(x.name, x.name_ar) for x in case.corridors},
        checkpoints={x.id: Words(x.name, x.name_ar) for x in case.checkpoints},
        modes={x.id: Words(x.name, x.name_ar) for x in case.modes},
        parties={x.id: Words(x.name, x.name_ar) for x in case.parties},
    )


def named(known: dict[str, Words], key: str) -> Words:
    """The name of an id, or the id itself."""
    return known.get(key, Words(key, key))


def over_levels(result: Result, count: Callable[[Tally], float]) -> Range:
    """A count at the three levels, as a range of itself."""
    verdict = result.verdict
    return as_range(count(verdict.low), count(verdict.likely), count(verdict.high))


def total(result: Result, count: Callable[[GroupCount], float], care: Care | None = None) -> Range:
    """The sum of a count over all groups (of one need of care), with its range."""
    return over_levels(result, lambda tally: sum(count(g) for g in tally.groups if care is None or g.group.care is care))


def present(g: GroupCount) -> float:
    """Persons at the start and those who joined."""
    return g.people + g.inflow


def stayed(g: GroupCount) -> float:
    """Persons who never boarded: alive inside at T+, or dead at home."""
    return max(0.0, g.people + g.inflow - g.boarded)


def left_behind(result: Result) -> tuple[Left, ...]:
    """One row a group, in the order of the groups' names."""
    at = {tally.level: {g.group: g for g in tally.groups} for tally in (result.verdict.low, result.verdict.likely, result.verdict.high)}
    low, likely, high = at.values()

    def across(group: Group, count: Callable[[GroupCount], float]) -> Range:
        return as_range(count(low[group]), count(likely[group]), count(high[group]))

    return tuple(
        Left(
            group,
            across(group, present),
            across(group, lambda g: g.boarded),
            across(group, stayed),
            across(group, lambda g: g.dead_home),
        )
        for group in sorted(likely)
    )


def held(result: Result) -> tuple[Held, ...]:
    """Persons held by checkpoint and class, with their range."""
    counts: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for level, tally in enumerate((result.verdict.low, result.verdict.likely, result.verdict.high)):
        for checkpoint, screening, persons in tally.held:
            counts[checkpoint, str(screening)][level] += persons
    return tuple(Held(checkpoint, screening, as_range(*three)) for (checkpoint, screening), three in sorted(counts.items()))


def options(result: Result) -> tuple[tuple[str, Range], ...]:
    """The five numbers that must be seen together: (key of the words, expected deaths)."""
    return (
        ("plan", result.expected_deaths),
        ("bound" if result.proven else "bound_solver", result.bound),
        ("coordinator", result.coordinator),
        ("flee", result.flee),
        ("stay", result.stay),
    )


def stamps(result: Result) -> tuple[Words, ...]:
    """What is printed on every section: always the audience first; a stamp nobody translated stands as it is."""
    wanted = [s for s in result.stamps if s.strip().lower() != "task force only"]
    if result.plan.what_if and not any("what if" in s.lower().replace("-", " ") for s in wanted):
        wanted.insert(0, "what if")
    return (TASK_FORCE, *stamp_words(wanted))


def stamp_words(stamped: Iterable[str]) -> tuple[Words, ...]:
    """Stamps in both languages. ` | ` parts a stamp that came in both; one that nobody translated stands as it is."""
    found = []
    for stamp in stamped:
        english, mark, arab = stamp.partition(" | ")
        found.append(Words(english, arab) if mark else STAMPS.get(stamp.strip().lower().replace("-", " "), Words(stamp, "")))
    return tuple(found)


def timings(result: Result) -> dict[str, Timing]:
    """The replay's times of every movement; the plan's own where the replay has none."""
    declared = {m.id: Timing(m.id, m.departure, m.checkpoints, m.arrival, m.back) for m in result.plan.movements}
    return declared | {t.movement: t for t in result.verdict.timings if t.movement in declared}


def of_kind(result: Result, kind: Kind) -> tuple[Movement, ...]:
    """Movements of one kind, in the order they start."""
    return tuple(sorted((m for m in result.plan.movements if m.kind is kind), key=lambda m: (m.start, m.id)))


def people_by_care(movement: Movement) -> dict[Care, int]:
    """Persons aboard by need of care."""
    counts = dict.fromkeys(Care, 0)
    for boarding in movement.boardings:
        counts[boarding.group.care] += boarding.people
    return counts


def flows(case: Case, result: Result) -> dict[str, tuple[int, ...]]:
    """For each corridor, persons who leave their last assembly point in each hour of the plan."""
    hours = -(-case.horizon // HOUR)
    counts = {corridor.id: [0] * hours for corridor in case.corridors}
    times = timings(result)
    for movement in of_kind(result, Kind.OUT):
        if movement.corridor in counts:
            counts[movement.corridor][min(hours - 1, hour_of(times[movement.id].departure))] += movement.people
    return {corridor: tuple(people) for corridor, people in counts.items()}


def cargo(result: Result) -> dict[str, float]:
    """Units of each commodity unloaded inside."""
    units: dict[str, float] = defaultdict(float)
    for movement in of_kind(result, Kind.AID):
        for commodity, load in movement.cargo:
            units[commodity] += load
    return dict(units)


def classes(result: Result) -> list[Screening]:
    """Screening classes that anybody belongs to, in their usual order."""
    found = {g.group.screening for g in result.verdict.likely.groups}
    return [s for s in Screening if s in found]
