"""Weapons and postures: what share of the danger each class of weapon is, and how it reaches a cellar, the street, a vehicle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import exp, log, sqrt

import numpy as np

from safepassage.danger.placed import remaining
from safepassage.records.case import Case
from safepassage.records.hazard import Event, EventKind, Posture, Weapon
from safepassage.records.levels import Assumption, Range

SEES_ONE_CLASS = ("Airwars", "UNOSAT", "UNOSAT for HRW")  # collections of one kind of weapon, or of pictures: they teach no shares
STEADY = 10.0  # incidents that the assumed shares count for
LIFE = 60.0  # days: what share a weapon has changes as fast as the fighting does
_SHARE = {Weapon.AIR: 0.45, Weapon.SHELLING: 0.40, Weapon.SMALL_ARMS: 0.10, Weapon.GAS: 0.0, Weapon.EXPLOSIVE: 0.05, Weapon.UNKNOWN: 0.0}
_WHY = "no published ratio seen; the range is wide on purpose"
_BUILT_IN = {
    "street_shelling": (Range(2, 4, 10), "x", "fragments reach the street, walls stop most of them"),
    "street_small_arms": (Range(5, 20, 60), "x", "who is in a cellar is hardly seen"),
    "street_gas": (Range(0.2, 0.5, 0.8), "x", "chlorine and sarin are heavier than air and sink into cellars: outside is the better place"),
    "street_explosive": (Range(3, 10, 40), "x", "mines and unexploded ordnance lie outside"),
    "vehicle_air": (Range(0.5, 1, 2.5), "x the street", "seen from above, but gone sooner"),
    "vehicle_shelling": (Range(0.3, 0.7, 1.5), "x the street", "metal stops small fragments"),
    "vehicle_small_arms": (Range(0.3, 0.7, 2), "x the street", "faster, but aimed at"),
    "vehicle_gas": (Range(0.6, 1, 1.3), "x the street", "closed windows help for minutes, ventilation does not"),
    "vehicle_explosive": (Range(0.5, 1.5, 4), "x the street", "vehicles set off what walkers do not"),
    "unseen_pattern": (
        Range(0.3, 1, 3),
        "x the mean",
        "of weapons that no collection sees nobody knows where they fall: everywhere as the mean",
    ),
    "massing_factor": (Range(1, 1.5, 3), "x", "troops that mass may only pose; nobody measured what follows"),
    "push_factor": (
        Range(1, 2, 5),
        "x",
        "an announced assault was followed by several times the strikes in Aleppo in September 2016 (A020 and after)",
    ),
    "under_reporting": (Range(1, 1.5, 3), "x", "lists made under bombardment are not complete: design, level of danger, 1-3"),
}


def assumed(case: Case, name: str) -> Assumption:
    """An assumption of the case, or the built-in one of that name; the street under air or unknown fire is the case's `street_factor`."""
    for item in case.assumptions:
        if item.name == name:
            return item
    if name in ("street_air", "street_unknown"):
        return case.assumption("street_factor")
    if name == "vehicle_unknown":
        return assumed(case, "vehicle_shelling")
    values, unit, why = _BUILT_IN[name]
    return Assumption(name, values, unit, "high", f"built-in assumption; {_WHY}", why)


def shares(events: Iterable[Event], day: float) -> dict[Weapon, float]:
    """What share each class of weapon has, from recent incidents of collections that see them all, shrunk to assumed shares."""
    chosen = [e for e in events if e.kind is EventKind.INCIDENT and e.source not in SEES_ONE_CLASS and e.weapon is not Weapon.UNKNOWN]
    counts = {weapon: STEADY * share for weapon, share in _SHARE.items()}
    if chosen:
        left = remaining(np.array([e.begin for e in chosen]), np.array([e.end for e in chosen]), day, LIFE)
        for event, amount in zip(chosen, left, strict=True):
            counts[event.weapon] += event.weight * float(amount)
    whole = sum(counts.values())
    return {weapon: count / whole for weapon, count in counts.items() if count > 0}


def seen_share(events: Iterable[Event], day: float, mix: Mapping[Weapon, float]) -> float:
    """
    What share of the danger the records can tell the places of.

    A collection of one class (air strikes) sees that class alone; the others are seen as far as there are collections of all classes,
    whose incidents are weighed against ten.
    """
    incidents = [e for e in events if e.kind is EventKind.INCIDENT and e.weight]
    whole = [e for e in incidents if e.source not in SEES_ONE_CLASS]
    single = {e.weapon for e in incidents if e.source in SEES_ONE_CLASS}
    told = 0.0
    if whole:
        left = remaining(np.array([e.begin for e in whole]), np.array([e.end for e in whole]), day, LIFE)
        told = float(np.array([e.weight for e in whole]) @ left)
    of_all = told / (told + STEADY)
    return sum(share if weapon in single else share * of_all for weapon, share in mix.items())


def by_weapon(case: Case, mix: Mapping[Weapon, float], posture: Posture) -> dict[Weapon, Range]:
    """What each class adds in a posture, as a multiple of the danger at home: the cellar's parts sum to one."""
    return {weapon: _scaled(_reach(case, weapon, posture), share) for weapon, share in mix.items()}


def _reach(case: Case, weapon: Weapon, posture: Posture) -> Range:
    if posture is Posture.CELLAR:
        return Range.exactly(1.0)
    street = assumed(case, f"street_{weapon}").range
    return street if posture is Posture.STREET else times(street, assumed(case, f"vehicle_{weapon}").range)


def _scaled(values: Range, factor: float) -> Range:
    return Range(values.low * factor, values.likely * factor, values.high * factor)


def summed(values: Iterable[Range]) -> Range:
    """Low with low, high with high: nothing says that the parts err apart."""
    found = tuple(values)
    return Range(sum(v.low for v in found), sum(v.likely for v in found), sum(v.high for v in found))


def times(*factors: Range) -> Range:
    """A product of factors that err independently: ranges are combined in the logarithm, as a square root of a sum of squares."""
    likely = 1.0
    below = above = 0.0
    for factor in factors:
        if factor.likely <= 0:
            return Range.exactly(0.0)
        likely *= factor.likely
        below += log(factor.likely / factor.low) ** 2 if factor.low > 0 else float("inf")
        above += log(factor.high / factor.likely) ** 2
    return Range(likely * exp(-sqrt(below)), likely, likely * exp(sqrt(above)))
