"""Pauses: which share of the hazard is left, minute by minute."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.operation import Pause

Shares = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Quiet:
    """How quiet pauses are, at one level: what is left of the hazard, and how it rises near a pause's end."""

    horizon: int  # minutes
    home_factor: float
    road_factor: float
    end_rise: float
    end_minutes: int

    @classmethod
    def of(cls, case: Case, level: Level) -> Quiet:
        """The case's assumptions about pauses."""
        return cls(
            horizon=case.horizon,
            home_factor=case.value("pause_home_factor", level),
            road_factor=case.value("pause_road_factor", level),
            end_rise=case.value("pause_end_rise", level),
            end_minutes=round(case.value("pause_end_minutes", level)),
        )

    def homes(self, pauses: Iterable[Pause]) -> Shares:
        """Share of the hazard left at homes, streets, points and inside. Shape (horizon,)."""
        return self._shares(pauses, self.home_factor)

    def roads(self, pauses: Iterable[Pause]) -> Shares:
        """Share of the hazard left on roads and at checkpoints. Shape (horizon,)."""
        return self._shares(pauses, self.road_factor)

    def _shares(self, pauses: Iterable[Pause], factor: float) -> Shares:
        """Where pauses overlap the quietest counts; outside all of them the share is one."""
        shares = np.full(self.horizon, np.inf)
        for pause in pauses:
            ending = max(pause.start, pause.end - self.end_minutes)
            _quieten(shares, pause.start, ending, factor)
            _quieten(shares, ending, pause.end, self._at_the_end(factor))
        shares[np.isinf(shares)] = 1.0
        return shares

    def _at_the_end(self, factor: float) -> float:
        """The rise never lifts a hazard above the one without a pause (a pause that makes things worse stays as bad as it is)."""
        return min(factor * self.end_rise, max(factor, 1.0))


def _quieten(shares: Shares, start: int, end: int, factor: float) -> None:
    """Lower `shares` to at most `factor` during [start, end), as far as it lies in the plan."""
    minutes = slice(max(0, start), max(0, end))
    shares[minutes] = np.minimum(shares[minutes], factor)
