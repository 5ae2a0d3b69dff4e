"""Which assumptions a case must have, in which unit, and between which limits (docs/reference/case_folder.md)."""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.outside.cells import MOST
from safepassage.records.hazard import Weapon
from safepassage.records.people import Care


@dataclass(frozen=True, slots=True)
class Rate:
    """What an assumption of a name must be: `unit` is a word that its unit must hold, so that days and hours are not confused."""

    unit: str
    least: float = 0.0
    most: float = MOST
    whole: bool = False
    worse: str | None = None


_PER_DAY = Rate("day")
_PER_HOUR = Rate("hour")
_FACTOR = Rate("")
_SHARE = Rate("", most=1.0)
_MINUTES = Rate("minute", most=10_080, whole=True)
_SPEED = Rate("km", least=0.1, most=50)

RATES: dict[str, Rate] = {
    "violence_home": _PER_DAY,
    "street_factor": _FACTOR,
    "point_factor": _FACTOR,
    "fire_besieged": _PER_HOUR,
    "fire_front": _PER_HOUR,
    "fire_rear": _PER_HOUR,
    "fire_checkpoint": _PER_HOUR,
    "foot_factor": _FACTOR,
    "pause_home_factor": _SHARE,
    "pause_road_factor": _SHARE,
    "pause_end_rise": Rate("", least=1.0),
    "pause_end_minutes": _MINUTES,
    "violence_outside": _PER_DAY,
    **{f"untreated_{care}": _PER_DAY for care in Care},
    **{f"aid_effect_{care}": Rate("", most=1.0, worse="low") for care in Care},
    **{f"treated_{site}_{care}": _PER_DAY for site in ("hospital", "reception") for care in Care},
    "margin_minutes": _MINUTES,
    "muster_minutes": _MINUTES,
    "checkpoint_wait_minutes": _MINUTES,
    "reposition_minutes": _MINUTES,
    "max_seated_minutes": _MINUTES,
    "screening_load": Rate("", least=0.01, most=1.0),
    "detour_factor": Rate("", least=1.0),
    **{f"walk_kmh_{care}": _SPEED for care in Care},
    "flee_per_day": _PER_DAY,
    "flee_death": _SHARE,
}

# Assumptions that a case may have: what `safepassage danger` takes for them otherwise is built in, except `danger_unreported`.
MAY_HAVE: dict[str, Rate] = {
    "danger_unreported": _FACTOR,  # times the mean danger: where nothing was ever reported
    "unseen_pattern": _FACTOR,  # times the mean danger: weapons that no collection sees
    "under_reporting": Rate("", least=1.0),
    "clearing_metres_per_hour": Rate("metre", least=1.0, worse="low"),  # of `safepassage roads`
    "massing_factor": _FACTOR,
    "push_factor": _FACTOR,
    **{f"{where}_{weapon}": _FACTOR for where in ("street", "vehicle") for weapon in Weapon},
}
