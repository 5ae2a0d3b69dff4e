"""What the judge looks up in a case: records by name, rules' numbers, and ways that were worked out before."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from safepassage import paths
from safepassage.records.case import Case
from safepassage.records.city import AssemblyPoint, Checkpoint, Corridor, Road, Site
from safepassage.records.levels import Level
from safepassage.records.operation import Commodity, Mode, Terms
from safepassage.records.people import Care, Group


class _Named(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=_Named)
A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class Lookup:
    """A case with its records by name. `walk` and `kept` remember what they worked out; they never change an answer."""

    case: Case
    modes: dict[str, Mode]
    corridors: dict[str, Corridor]
    sites: dict[str, Site]
    points: dict[str, AssemblyPoint]
    roads: dict[str, Road]
    checkpoints: dict[str, Checkpoint]
    commodities: dict[str, Commodity]
    terms: dict[str, Terms]
    groups: dict[Group, int]  # group -> its place in every array over groups
    end: int  # T+, minutes
    _walks: dict[tuple[str, str, Care], int] = field(default_factory=dict)
    _kept: dict[object, object] = field(default_factory=dict)

    @classmethod
    def of(cls, case: Case) -> Lookup:
        """Index a case."""
        groups = dict.fromkeys([*(p.group for p in case.people), *(f.group for f in case.inflows)])
        return cls(
            case,
            _by_id(case.modes),
            _by_id(case.corridors),
            _by_id(case.sites),
            _by_id(case.assembly_points),
            _by_id(case.roads),
            _by_id(case.checkpoints),
            _by_id(case.commodities),
            {t.corridor: t for t in case.terms},
            {group: i for i, group in enumerate(groups)},
            case.horizon + case.tail,
        )

    @property
    def blocks(self) -> int:
        """NB: how many aid blocks tile the horizon; block NB is the tail."""
        return self.case.horizon // self.case.block

    def block_of(self, minute: int) -> int:
        """The block a minute of [0, T+] lies in."""
        return min(minute // self.case.block, self.blocks)

    def likely(self, name: str) -> float:
        """A rule's number: always the likely value (mathematics, head)."""
        return self.case.value(name, Level.LIKELY)

    def walk(self, zone: str, point: str, care: Care) -> int:
        """Minutes from home to an assembly point."""
        key = (zone, point, care)
        if key not in self._walks:
            self._walks[key] = paths.walk_minutes(self.case, zone, point, care)
        return self._walks[key]

    def kept(self, key: object, work_out: Callable[[], A]) -> A:
        """The answer to a question that was asked before, or that is worked out now."""
        if key not in self._kept:
            self._kept[key] = work_out()
        return self._kept[key]  # type: ignore[return-value]

    def clock(self, minute: int) -> str:
        """A minute of the plan as a person says it, e.g. "9 Dec 08:30"; far outside the plan, as a number."""
        if abs(minute) > 10 * self.end:
            return f"minute {minute}"
        time = self.case.clock(minute)
        return f"{time.day} {time:%b %H:%M}"


def _by_id(items: Iterable[N]) -> dict[str, N]:
    return {item.id: item for item in items}
