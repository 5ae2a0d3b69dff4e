"""An outlook: how many people will be out by each hour, in many futures; and what it was worth when the counts were known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from safepassage.records.stops import Floats

TENTHS = (0.1, 0.5, 0.9)


@dataclass(frozen=True, slots=True)
class Outlook:
    """
    Futures of one operation, hour by hour since its agreed start.

    `finish` is the hour of the last departure in each future, the horizon where people still leave then. `patients` is None when nobody had
    said how many there are. `lost` are hours stopped before the finish, by cause.
    """

    name: str  # "forecast", "no stops", "press", "climatology"
    hours: Floats  # (H,) whole hours from 0
    people: Floats  # (K, H) out by then
    finish: Floats  # (K,) hours
    patients: Floats | None = None  # (K, H)
    lost: tuple[tuple[str, Floats], ...] = ()  # cause, (K,) hours
    seen: tuple[str, ...] = ()  # operations that it learned from

    def __post_init__(self) -> None:
        if self.people.ndim != 2 or self.people.shape[1] != len(self.hours) or len(self.people) != len(self.finish):
            raise ValueError("People are not one row per future and one column per hour.")
        if not np.all(np.isfinite(self.people)) or np.any(self.people < 0) or np.any(np.diff(self.people, axis=1) < -1e-6):
            raise ValueError("People out by an hour are not finite, are below 0, or fall from one hour to the next.")

    def people_at(self, hour: float) -> Floats:
        """People out by an hour in each future, shape (K,); between whole hours in proportion, after the last as at the last."""
        return _at(self.hours, self.people, hour)

    def patients_at(self, hour: float) -> Floats | None:
        """The same for patients, None when they are not forecast."""
        return None if self.patients is None else _at(self.hours, self.patients, hour)

    def tenths_at(self, hour: float) -> tuple[float, float, float]:
        """10 / 50 / 90 % of people out by an hour."""
        return tenths(self.people_at(hour))

    def patients_tenths_at(self, hour: float) -> tuple[float, float, float]:
        """10 / 50 / 90 % of patients out by an hour. ValueError when they are not forecast."""
        if self.patients is None:
            raise ValueError("Patients are not forecast.")
        return tenths(_at(self.hours, self.patients, hour))


def tenths(values: Floats) -> tuple[float, float, float]:
    """10 / 50 / 90 % points."""
    low, mid, high = np.quantile(values, TENTHS)
    return float(low), float(mid), float(high)


def _at(hours: Floats, values: Floats, hour: float) -> Floats:
    right = int(np.clip(np.searchsorted(hours, hour), 1, len(hours) - 1))
    part = np.clip((hour - hours[right - 1]) / (hours[right] - hours[right - 1]), 0.0, 1.0)
    return np.asarray(values[:, right - 1] * (1 - part) + values[:, right] * part)


@dataclass(frozen=True, slots=True)
class Marks:
    """What one outlook was worth. Scores in people, and in shares of the likely estimate, so that a small operation counts as much."""

    name: str
    interval_score: float  # of the 80 % band, mean over the counts; smaller is better
    interval_score_people: float
    crps: float
    crps_people: float
    coverage80: float  # part of the counts that the band met
    finish: tuple[float, float, float]  # 10 / 50 / 90 %, hours
    total: tuple[float, float, float]  # 10 / 50 / 90 %, people out at the hour of the last count
    patients_interval_score: float | None = None  # patients; None: nothing to compare
    patients_total: tuple[float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """A forecast and the dull ones beside what was counted."""

    operation: str
    estimate: float  # likely people before the start: the unit of the scaled scores
    counts: int  # that were scored
    forecast: Marks
    dull: tuple[Marks, ...]  # as they are told: one course each
    hard: tuple[Marks, ...]  # the same with a band, which nobody tells
    finish_actual: tuple[float, float] | None  # hours, earliest and latest
    total_actual: tuple[float, float] | None
    patients_actual: tuple[float, float] | None
    seen: tuple[str, ...]  # operations that the forecast learned from
    notes: tuple[str, ...]  # what was not scored, and why

    def over_best(self, dull: tuple[Marks, ...]) -> float | None:
        """Interval score of the forecast over that of the best of these; None where there are none, or one was right everywhere."""
        best = min((marks.interval_score for marks in dull), default=0.0)
        return None if best == 0 else self.forecast.interval_score / best
