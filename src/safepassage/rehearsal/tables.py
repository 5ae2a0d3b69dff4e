"""Hazards of one future: constant between breaks, summed up, quiet where and while a pause holds, and louder where something happens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from safepassage.errors import UnknownDanger
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.levels import Level
from safepassage.rehearsal.script import Floats, Ints

LEVELS = tuple(Level)  # low, likely, high


@dataclass(frozen=True, slots=True)
class Rows:
    """Which place stands in which row: homes, streets, points, roads, checkpoints, and last the inside."""

    place: dict[tuple[str, str], int]

    def __getitem__(self, key: tuple[str, str]) -> int:
        return self.place[key]


@dataclass(frozen=True, slots=True)
class Tables:
    """Hazards that are the same in every future, with pauses (`quiet`) and without (`loud`), at each level."""

    rows: Rows
    breaks: Ints  # minutes at which any of them changes; the last is the horizon
    quiet: Floats  # shape (levels, rows, segments)
    loud: Floats
    t_plus: int

    @classmethod
    def of(cls, case: Case, quiet: Mapping[Level, Danger], loud: Mapping[Level, Danger], places: Sequence[tuple[str, str]]) -> Tables:
        """
        The tables of the places that a plan needs.

        Raises
        ------
        UnknownDanger
            When nobody has described one of them (conventions, section 2).
        """
        rows = Rows({place: i for i, place in enumerate(dict.fromkeys(places))})
        minutes = {level: np.array([_hazard(danger, *place) for place in rows.place]) for level, danger in quiet.items()}
        change = {0, case.horizon}
        for table in minutes.values():
            change |= set((np.flatnonzero(np.any(table[:, 1:] != table[:, :-1], axis=0)) + 1).tolist())
        breaks = np.array(sorted(change), dtype=np.int64)
        tails = {level: np.array([_tail(danger, *place) for place in rows.place]) for level, danger in quiet.items()}
        at = np.minimum(breaks, case.horizon - 1)
        sampled = np.stack([np.where(breaks < case.horizon, minutes[level][:, at], tails[level][:, None]) for level in LEVELS])
        noisy = {level: np.array([_hazard(danger, *place) for place in rows.place])[:, at] for level, danger in loud.items()}
        louder = np.stack([np.where(breaks < case.horizon, noisy[level], tails[level][:, None]) for level in LEVELS])
        return cls(rows, breaks, sampled, louder, case.horizon + case.tail)

    def drawn(self, danger: float, loud: Sequence[tuple[int, int]], cut: Sequence[tuple[int, int]] = ()) -> tuple[Ints, Floats]:
        """
        Breaks and rates of one future.

        Parameters
        ----------
        danger : -1 (as at the low level) to 1 (as at the high level), 0 the likely one; between them in a straight line
        loud : intervals in which no pause is kept
        cut : further intervals that begin and end at a break
        """
        breaks = self.breaks
        cuts = [minute for interval in (*loud, *cut) for minute in interval if 0 < minute < self.t_plus]
        which = np.arange(len(breaks))
        if cuts:
            merged = np.unique(np.concatenate([breaks, np.array(cuts, dtype=np.int64)]))
            which = np.searchsorted(breaks, merged, side="right") - 1
            breaks = merged
        rate = between(self.quiet, danger)[:, which]
        if loud:
            noisy = between(self.loud, danger)[:, which]
            for begin, end in loud:
                broken = (breaks >= begin) & (breaks < end)
                rate[:, broken] = np.maximum(noisy[:, broken], rate[:, broken])
        return breaks, rate


def between(levels: Floats, danger: float) -> Floats:
    """What lies between the low (-1), likely (0) and high (1) values, which are the first axis; in a straight line."""
    other = levels[2] if danger > 0 else levels[0]
    return np.asarray((1 - abs(danger)) * levels[1] + abs(danger) * other, np.float64)


def summed(breaks: Ints, rate: Floats) -> Floats:
    """What has summed up to each break. Shape (rows, segments)."""
    cum = np.zeros_like(rate)
    np.cumsum(rate[:, :-1] * np.diff(breaks), axis=1, out=cum[:, 1:])
    return cum


def segments(breaks: Ints, t_plus: int) -> Ints:
    """The segment that each minute of [0, T+] lies in."""
    return np.repeat(np.arange(len(breaks)), np.diff(np.append(breaks, t_plus + 1))).astype(np.int64)


def _hazard(danger: Danger, kind: str, name: str) -> Floats:
    if kind == "inside":
        return danger.inside
    table: dict[str, Floats] = getattr(danger, kind)
    hazard = table.get(name)
    if hazard is None or np.isnan(hazard).any():
        raise UnknownDanger(f"nobody has described the danger of {kind} {name!r}. Say what is known of it (unknown is not safe).")
    return hazard


def _tail(danger: Danger, kind: str, name: str) -> float:
    """After the horizon: as `risk.Exposures` has it, the case's tail, or else the worst of the plan's minutes."""
    if kind == "inside":
        return danger.inside_tail
    if kind == "home" and name in danger.home_tail:
        return danger.home_tail[name]
    return float(_hazard(danger, kind, name).max(initial=0.0))
