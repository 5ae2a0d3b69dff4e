"""Whose turn it is: three rules that a sensible coordinator goes by, and what moving somebody is worth."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from safepassage.plan.base import Formulation
from safepassage.plan.journeys import Journey
from safepassage.records.model import Floats
from safepassage.records.operation import ModeKind
from safepassage.records.people import Care
from safepassage.units import HOUR

LOOK_AHEAD = 6 * HOUR
URGENCY = {Care.CRITICAL: 0, Care.LIMITED: 1, Care.ABLE: 2}


@dataclass(frozen=True, slots=True)
class Option:
    """One person of a group on a journey at a start: expected deaths avoided, the crew's part in it counted."""

    group: int
    journey: Journey
    gain: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the rules look at besides an option: the care of each group, how urgent its zone is, how often a vehicle goes round."""

    care: tuple[int, ...]  # by group: 0 critical, 1 limited, 2 able
    zone: tuple[int, ...]  # by group: 0 the zone in which staying kills most
    rounds: Mapping[Journey, float]  # round trips in six hours; 1 for those who do not come back


Key = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """`turn` sorts people and exits at one step; all steps of a round are gone through before the next round begins.

    `window` is how many minutes are settled before anything later is thought of.
    """

    turn: Callable[[Option, Outlook], Key]
    round: Callable[[Option, Outlook], int]
    window: int | None = None


def _care(option: Option, outlook: Outlook) -> int:
    return outlook.care[option.group]


def _critical(option: Option, outlook: Outlook) -> int:
    return int(outlook.care[option.group] > 0)


def _nearest(option: Option, outlook: Outlook) -> Key:
    return outlook.care[option.group], option.journey.arrives, -option.gain


def _zone(option: Option, outlook: Outlook) -> Key:
    return outlook.zone[option.group], outlook.care[option.group], -option.gain


def _most_lives(option: Option, outlook: Outlook) -> Key:
    return (-option.gain * outlook.rounds[option.journey],)


RULES: dict[str, Rule] = {
    "sickest first by the nearest open exit": Rule(_nearest, _care),
    "most urgent zone first": Rule(_zone, _critical),
    "rolling six-hour look-ahead": Rule(_most_lives, _care, LOOK_AHEAD),
}


def outlook(form: Formulation) -> Outlook:
    """What the rules look at, for one model."""
    staying = deaths_of_staying(form)[:, 0]
    able = {}  # zones are compared by those who are not ill: by their violence
    for zone, members in groupby(range(len(form.groups)), key=lambda k: form.groups[k].zone):
        able[zone] = min(staying[k] for k in members)
    rank = {zone: n for n, zone in enumerate(sorted(able, key=lambda z: (-able[z], z)))}
    into = {run.journey.mode: run.journey.free or 0 for run in sorted(form.empties, key=lambda run: -(run.journey.free or 0))}
    rounds = {}
    for load in form.loads:
        free = load.journey.free
        rounds[load.journey] = 1.0 if free is None else LOOK_AHEAD / (free + into.get(load.journey.mode, 0))
    return Outlook(tuple(URGENCY[g.care] for g in form.groups), tuple(rank[g.zone] for g in form.groups), rounds)


def deaths_of_staying(form: Formulation) -> Floats:
    """
    Expected deaths up to T+ of one person who is at home at a block's start and stays: shape (groups, blocks + 1).

    With aid where aid can come, so that nobody is moved whom aid would serve better.
    """
    fed = bool(form.trucks) or any(good.stock.likely > 0 for good in form.case.commodities)
    dies = form.model.cost[form.aided if fed else form.staying]
    total = np.zeros(len(form.groups))
    result = np.empty_like(dies)
    for b in range(dies.shape[1] - 1, -1, -1):
        total = dies[:, b] + (1 - dies[:, b]) * total
        result[:, b] = total
    return result


def options(form: Formulation) -> dict[tuple[int, str], list[Option]]:
    """All options that save lives, by start and mode."""
    model, staying = form.model, deaths_of_staying(form)
    worth = np.zeros(len(model.row_lower))  # of a person, by stock row
    for b, rows in enumerate(reversed(form.stock_order)):
        worth[rows] = staying[:, b]
    weights = np.repeat(np.arange(len(model.cost)), np.diff(model.start))
    kept = np.bincount(weights, weights=model.value * worth[model.index], minlength=len(model.cost)) - model.cost
    found: dict[tuple[int, str], list[Option]] = {}
    for load in form.loads:
        for start, gain in zip(load.starts.tolist(), kept[load.columns].tolist(), strict=True):
            if gain > 0:
                found.setdefault((start, load.journey.mode), []).append(Option(load.group, load.journey, gain))
    return found


def carries_people(kind: ModeKind) -> int:
    """In which turn modes are given out: vehicles that come back, then private ones, then people on foot."""
    return (ModeKind.VEHICLE, ModeKind.PRIVATE, ModeKind.FOOT).index(kind)
