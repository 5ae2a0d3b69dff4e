"""Deaths from hazard: the arithmetic that rooms share (mathematics, section 1).

A hazard is deaths per person-minute; a person who meets hazards h1, h2, ... in turn survives with probability exp(-(h1 + h2 + ...)).
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp
from typing import overload

import numpy as np
from numpy.typing import ArrayLike, NDArray

from safepassage.errors import UnknownDanger
from safepassage.records.case import Case
from safepassage.records.city import SiteKind
from safepassage.records.danger import Danger, Hazard
from safepassage.records.people import Care

Floats = NDArray[np.float64]
Minutes = NDArray[np.int64]


@overload
def survival(hazard_sum: float) -> float: ...
@overload
def survival(hazard_sum: Floats) -> Floats: ...
def survival(hazard_sum: float | Floats) -> float | Floats:
    """Probability to live through hazards that sum to `hazard_sum`."""
    if isinstance(hazard_sum, np.ndarray):
        return np.exp(-hazard_sum)
    return exp(-hazard_sum)


def cumulative(hazard: Hazard, tail: float, minutes: int) -> Floats:
    """
    Hazard summed from the plan's start: V(s, e) is `result[e] - result[s]`.

    Parameters
    ----------
    hazard : shape (horizon,)
        Hazard in each minute of the plan [deaths per person-minute].
    tail : float
        Hazard in each minute after the horizon.
    minutes : int
        How far to sum; may lie before or past the horizon.

    Returns
    -------
    shape (minutes + 1,); NaN from the first minute that nobody described.
    """
    horizon = len(hazard)
    result = np.zeros(minutes + 1)
    np.cumsum(hazard[:minutes], out=result[1 : min(horizon, minutes) + 1])
    if minutes > horizon:
        result[horizon + 1 :] = result[horizon] + tail * np.arange(1, minutes - horizon + 1)
    return result


def expected_deaths(people: ArrayLike, minutes: ArrayLike, hazard: ArrayLike) -> float:
    """
    Deaths expected among groups that cross roads under fire.

    Each road is survived independently, at constant hazard while the group is on it:
    a person survives with probability exp(-sum(minutes * hazard)).

    Parameters
    ----------
    people : shape (groups,)
        Persons in each group.
    minutes : shape (groups, roads)
        Time each group spends on each road [minutes].
    hazard : shape (groups, roads)
        Hazard while that group is on that road [deaths per person-minute]. NaN means nobody has described it.

    Raises
    ------
    UnknownDanger
        When a group spends time on a road whose hazard is NaN (conventions, section 2).
    """
    spent, rate = np.broadcast_arrays(np.asarray(minutes, float), np.asarray(hazard, float))
    unknown = np.argwhere(np.isnan(rate) & (spent != 0))
    if len(unknown):
        group, road = unknown[0]
        raise UnknownDanger(f"group {group} spends time on road {road}, whose danger nobody has described. Say what is known of it.")
    met = np.where(spent == 0, 0.0, spent * np.nan_to_num(rate))
    return float(np.asarray(people, float) @ -np.expm1(-met.sum(axis=1)))


class Exposures:
    """
    The hazard that people meet between two minutes, place by place, at one level: V(s, e).

    `home`, `street`, `point`, `road` and `checkpoint` are called with (name, s, e); `inside` with (s, e). `s <= e` are whole minutes
    of the plan, or integer arrays of them that broadcast; a number gives a float, arrays give an array. `point` knows aid points too.
    Minutes after the horizon count with the tail's hazard. Sums are kept once they have been worked out.

    Raises
    ------
    UnknownDanger
        When a place is asked for whose danger nobody has described; the error names it.
    ValueError
        When `s` is before the plan starts or after `e`.
    """

    def __init__(self, case: Case, danger: Danger) -> None:
        self.case = case
        self.danger = danger
        self.home = Places("zone", danger.home, danger.home_tail)
        self.street = Places("the streets of zone", danger.street, {})
        self.point = Places("assembly or aid point", danger.point, {})
        self.road = Places("road", danger.road, {})
        self.checkpoint = Places("checkpoint", danger.checkpoint, {})
        self._inside = Places("the enclave", {"inside": danger.inside}, {"inside": danger.inside_tail})

    @overload
    def inside(self, s: int, e: int) -> float: ...
    @overload
    def inside(self, s: Minutes, e: int | Minutes) -> Floats: ...
    @overload
    def inside(self, s: int, e: Minutes) -> Floats: ...
    def inside(self, s: int | Minutes, e: int | Minutes) -> float | Floats:
        """Hazard for a crew that stands inside during [s, e)."""
        return self._inside.between("inside", s, e)

    def staying(self, zone: str, care: Care, s: int, e: int, aided: bool = False) -> float:
        """Chance to live through [s, e) at home: violence, and illness and want with or without aid (mathematics, section 1)."""
        return exp(-self.home(zone, s, e) - self.illness(care, aided) * (e - s))

    def illness(self, care: Care, aided: bool = False) -> float:
        """Hazard of illness, wounds and want inside, per minute."""
        return (self.danger.aided if aided else self.danger.untreated)[care.value]

    def treated(self, care: Care, site_kind: SiteKind, minutes: float) -> float:
        """Chance to be alive `minutes` after arrival at a hospital or reception site: r of mathematics, section 3."""
        kinds = {SiteKind.HOSPITAL: self.danger.treated_hospital, SiteKind.RECEPTION: self.danger.treated_reception}
        return exp(-kinds[site_kind][care.value] * minutes)


class Places:
    """Places of one kind: called with (name, s, e) gives the hazard met there during [s, e)."""

    def __init__(self, kind: str, hazards: Mapping[str, Hazard], tails: Mapping[str, float]) -> None:
        self._kind = kind
        self._hazards = hazards
        self._tails = tails
        self._sums: dict[str, tuple[Floats, float]] = {}

    @overload
    def __call__(self, name: str, s: int, e: int) -> float: ...
    @overload
    def __call__(self, name: str, s: Minutes, e: int | Minutes) -> Floats: ...
    @overload
    def __call__(self, name: str, s: int, e: Minutes) -> Floats: ...
    def __call__(self, name: str, s: int | Minutes, e: int | Minutes) -> float | Floats:
        return self.between(name, s, e)

    def between(self, name: str, s: int | Minutes, e: int | Minutes) -> float | Floats:
        """V(s, e) of one place."""
        sums, tail = self._sums.get(name) or self._sum_up(name)
        last = len(sums) - 1
        if isinstance(s, np.ndarray) or isinstance(e, np.ndarray):
            begin, end = np.asarray(s, np.int64), np.asarray(e, np.int64)
            _refuse(bool(np.any(begin < 0) or np.any(begin > end)), name)
            return np.asarray(_until(sums, tail, end) - _until(sums, tail, begin), np.float64)
        _refuse(s < 0 or s > e, name)
        if e <= last:
            return float(sums[e] - sums[s])
        return float(sums[last] - sums[min(s, last)] + tail * (e - max(s, last)))

    def _sum_up(self, name: str) -> tuple[Floats, float]:
        """Sums over the horizon, and the hazard after it: the tail's, or where the case gives none the worst of the plan's minutes."""
        hazard = self._hazards.get(name)
        if hazard is None or np.isnan(hazard).any():
            raise UnknownDanger(f"nobody has described the danger of {self._kind} {name!r}. Say what is known of it (unknown is not safe).")
        tail = self._tails[name] if name in self._tails else float(hazard.max(initial=0.0))
        self._sums[name] = cumulative(hazard, tail, len(hazard)), tail
        return self._sums[name]


def _until(sums: Floats, tail: float, minutes: Minutes) -> Floats:
    last = len(sums) - 1
    return np.asarray(sums[np.minimum(minutes, last)] + tail * np.maximum(minutes - last, 0), np.float64)


def _refuse(wrong: bool, name: str) -> None:
    if wrong:
        raise ValueError(f"{name}: minutes must not be before the plan starts, nor end before they begin")
