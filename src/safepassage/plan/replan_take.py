"""What a past movement took: people, vehicles, hours of roads, checkpoints and sites; and what it cost [expected deaths]."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

import numpy as np

from safepassage import paths
from safepassage.plan.base import Formulation
from safepassage.plan.journeys import Journey
from safepassage.plan.replan_past import Taken
from safepassage.plan.roster import Roster
from safepassage.records.city import SiteKind
from safepassage.records.model import Floats
from safepassage.records.operation import Mode, ModeKind
from safepassage.records.people import Group
from safepassage.records.plan import Boarding, Kind, Movement
from safepassage.records.replan import How, Past
from safepassage.risk import Exposures
from safepassage.units import HOUR

NEVER = 1_000_000_000  # a minute after everything


@dataclass(slots=True)
class Account:
    """
    What past movements leave behind. Arrays have the shape (groups, blocks + 1).

    `leaving`: persons of a block's start who were called in it, as many as were there; `wanted`: as many as were called; `returning`:
    persons who are home again, and alive when a block starts; `cargo`: (minute from which it can be used, commodity, units); `index`:
    places of the groups; `away`: persons of each who left and did not get out; `cost`: expected deaths of the people and the crews.
    """

    leaving: Floats
    wanted: Floats
    returning: Floats
    cargo: list[tuple[int, str, float]]
    index: dict[Group, int]
    away: Floats
    cost: float = 0.0

    @classmethod
    def empty(cls, form: Formulation) -> Account:
        """Nothing has started."""
        shape = form.staying.shape
        return cls(np.zeros(shape), np.zeros(shape), np.zeros(shape), [], {g: k for k, g in enumerate(form.groups)}, np.zeros(shape[0]))


def take(roster: Roster, item: Taken, account: Account) -> None:
    """Books one past movement in the roster and the account."""
    past, journey = item.past, item.journey
    movement = past.movement
    if past.how is not How.NOT_DEPARTED:
        _vehicle(roster, past, journey)
        account.cost += _crew(roster, past, journey)
    if movement.kind is Kind.OUT:
        _way_out(roster, past, journey)
        for boarding in movement.boardings:
            _people(roster, past, journey, boarding, account)
    elif past.how is not How.NOT_DEPARTED:
        _way_in(roster, past, journey, account)


def _until(past: Past) -> int:
    """The minute after which it took nothing any more."""
    if past.went:
        return NEVER
    return -1 if past.how is How.NOT_DEPARTED or past.minute is None else past.minute


def _vehicle(roster: Roster, past: Past, journey: Journey) -> None:
    """Vehicles that stood inside in the past."""
    m, step = past.movement, roster.form.step
    inside = roster.inside[m.mode]
    if m.kind is Kind.OUT and roster.modes[m.mode].kind is not ModeKind.FOOT:
        inside[m.start // step :] -= 1
        if past.how is How.TURNED_BACK and past.ready is not None:
            inside[ceil(past.ready / step) :] += 1
    elif m.kind is Kind.IN and past.went and past.ready is not None:
        inside[ceil(past.ready / step) :] += 1


def _way_out(roster: Roster, past: Past, journey: Journey) -> None:
    m, until, people = past.movement, _until(past), past.movement.people
    on_foot = roster.modes[m.mode].kind is ModeKind.FOOT
    if m.start + journey.enters < until and m.corridor in roster.enter_out:
        hour = (m.start + journey.enters) // HOUR
        roster.heads.take(m.corridor, m.start + journey.enters, people)
        if on_foot:
            roster.walkers[m.corridor][hour] -= people
        else:
            roster.enter_out[m.corridor][hour] -= 1
    for stand in journey.stands:
        at = m.start + stand.offset
        if at < until and stand.checkpoint in roster.screening:
            roster.screening[stand.checkpoint][at // HOUR] -= people
            roster.join_queue(stand.checkpoint, at, people)
            if not on_foot:
                roster.standing_hour[stand.checkpoint][at // HOUR] -= 1
                roster.standing[stand.checkpoint][at : at + stand.minutes] -= 1
    if past.went or (past.how is How.HELD and m.start + journey.enters < until):
        roster.balance.leave(m.corridor, m.start + journey.enters, people)
    if past.went:  # who was not counted on arrival is not confirmed
        roster.balance.arrive(m.corridor, m.start + journey.arrives, people - past.missing, float(people - past.missing))
    if m.site in roster.places and (past.went or past.how is How.HELD):
        roster.places[m.site] -= people
        if past.went:
            roster.intake[m.site][min(m.start + journey.arrives, roster.case.horizon) // HOUR] -= people


def _way_in(roster: Roster, past: Past, journey: Journey, account: Account) -> None:
    m, until = past.movement, _until(past)
    if m.corridor in roster.enter_in:
        roster.enter_in[m.corridor][m.start // HOUR] -= 1
    if m.kind is not Kind.AID or past.how is How.TURNED_BACK or not m.start + journey.arrives < until:
        return
    if m.site in roster.intake:
        roster.intake[m.site][(m.start + journey.arrives) // HOUR] -= 1
    loading = roster.modes[m.mode].loading_minutes
    account.cargo += [(m.start + journey.arrives + loading, good, units) for good, units in m.cargo]
    roads = {r for c in roster.case.corridors if c.id == m.corridor for r in c.roads}
    out = next((leg.offset for leg in journey.legs if leg.offset >= journey.arrives and leg.road in roads), None)
    if out is not None and past.how is not How.STRANDED:
        roster.enter_out[m.corridor][(m.start + out) // HOUR] -= 1


# --- people ---------------------------------------------------------------------------------------------------


def _people(roster: Roster, past: Past, journey: Journey, boarding: Boarding, account: Account) -> None:
    """Who left home: gone out, held, or home again."""
    case, call, m = roster.case, boarding.call, past.movement
    k = account.index.get(boarding.group)
    if k is None:
        return
    block = call // case.block
    living = min(float(boarding.people), max(0.0, float(roster.slack[k, block:].min() * np.exp(-roster.home[k][call]))))
    since_block = float(np.exp(roster.home[k][call] - roster.home[k][block * case.block]))  # 1 / S
    roster.slack[k, block:] -= living * np.exp(roster.home[k][call])
    account.leaving[k, block] += living * since_block
    account.wanted[k, block] += boarding.people * since_block
    mode, leaves = roster.modes[m.mode], _leaves(roster.modes[m.mode], m, boarding)
    walk = roster_walk(roster, boarding)
    roster.crowd[boarding.point][max(0, call + walk) : min(leaves, max(0, _until(past)))] -= boarding.people
    account.away[k] += 0.0 if past.went else boarding.people
    if past.home is None:
        side = roster.sites[m.site].side if m.site in roster.sites else ""
        key = (boarding.group.zone, boarding.group.screening, side)
        roster.caps[key] = roster.caps.get(key, 0) - boarding.people
    alive = 1.0 if past.how is How.HELD else float(np.exp(-_met(roster.exposures, past, journey, boarding, mode, walk)))
    if past.home is not None:
        alive = _home_again(roster, account, k, past.home, living, alive)
    account.cost += living * (since_block - alive)


def roster_walk(roster: Roster, boarding: Boarding) -> int:
    """Minutes from home to the point of a boarding."""
    key = (boarding.group.zone, boarding.point, boarding.group.care)
    if key not in roster.walks:
        roster.walks[key] = paths.walk_minutes(roster.case, *key)
    return roster.walks[key]


def _leaves(mode: Mode, m: Movement, boarding: Boarding) -> int:
    """When the vehicle leaves the point of a boarding."""
    return m.start + mode.loading_minutes if boarding.point == m.points[0] else m.departure


def _home_again(roster: Roster, account: Account, k: int, minute: int, living: float, alive: float) -> float:
    """Those home again join their group, and can be called from the next block on; returns who of one lives to its start."""
    case, group = roster.case, roster.form.groups[k]
    home = min(minute, case.horizon - 1)
    block = home // case.block + 1
    end = block * case.block
    want = roster.exposures.danger.untreated[group.care]
    lives = alive * float(np.exp(-roster.exposures.home(group.zone, home, end) - want * (end - home)))
    account.returning[k, block] += living * lives
    roster.slack[k, block:] += living * alive * np.exp(roster.home[k][home])
    return lives


def _met(exposures: Exposures, past: Past, journey: Journey, boarding: Boarding, mode: Mode, walk: int) -> float:
    """Hazard that people meet from their call on: to T+ when they are out, else until they are home again."""
    m, group, call = past.movement, boarding.group, boarding.call
    turned = past.minute if past.home is not None and past.minute is not None else NEVER
    leaves = min(_leaves(mode, m, boarding), max(turned, call + walk))
    met = float(exposures.street(group.zone, call, call + walk)) + float(exposures.point(boarding.point, call + walk, leaves))
    if past.home is None:
        case = exposures.case
        arrival = m.start + journey.arrives
        met += _way(exposures, journey, mode, m.start)
        after = {s.id: s.kind for s in case.sites}[m.site or ""]
        treated = exposures.danger.treated_hospital if after is SiteKind.HOSPITAL else exposures.danger.treated_reception
        return met + _sick(exposures, group) * (arrival - call) + treated[group.care] * (case.horizon + case.tail - arrival)
    met += _there_and_back(exposures, journey, mode, m.start, turned)
    met += float(exposures.street(group.zone, past.home - walk, past.home)) if past.home - walk >= 0 else 0.0
    return met + _sick(exposures, group) * (past.home - call)


def _sick(exposures: Exposures, group: Group) -> float:
    return exposures.danger.untreated[group.care]


def _way(exposures: Exposures, journey: Journey, mode: Mode, start: int) -> float:
    """Hazard of all roads and checkpoints (`base.way_hazard`, for one start)."""
    factor = exposures.danger.foot_factor if mode.kind is ModeKind.FOOT else 1.0
    met = sum(factor * exposures.road(leg.road, start + leg.offset, start + leg.offset + leg.minutes) for leg in journey.legs)
    return met + sum(exposures.checkpoint(s.checkpoint, start + s.offset, start + s.offset + s.minutes) for s in journey.stands)


def _there_and_back(exposures: Exposures, journey: Journey, mode: Mode, start: int, turned: int) -> float:
    """Hazard of the roads and checkpoints up to the minute of turning, and of the same roads backwards."""
    factor = exposures.danger.foot_factor if mode.kind is ModeKind.FOOT else 1.0
    reached = min(turned, start + journey.arrives)  # one that is held turns back later than it reaches
    met = 0.0
    for leg in journey.legs:
        begin, end = start + leg.offset, min(start + leg.offset + leg.minutes, reached)
        if begin < end:
            met += factor * exposures.road(leg.road, begin, end)
            met += factor * exposures.road(leg.road, turned + reached - end, turned + reached - begin)
    for stand in journey.stands:
        begin, end = start + stand.offset, min(start + stand.offset + stand.minutes, turned)
        met += exposures.checkpoint(stand.checkpoint, begin, end) if begin < end else 0.0
    return met


def _crew(roster: Roster, past: Past, journey: Journey) -> float:
    """Deaths in the crew, as far as it drove."""
    m = past.movement
    mode, exposures = roster.modes[m.mode], roster.exposures
    if mode.crew == 0:
        return 0.0
    if past.how in (How.TURNED_BACK, How.HELD):
        return float(mode.crew * -np.expm1(-_there_and_back(exposures, journey, mode, m.start, past.minute or m.start)))
    met = _way(exposures, journey, mode, m.start)
    if m.kind is Kind.OUT:
        met += sum(exposures.point(point, m.start, m.start + mode.loading_minutes) for point in m.points[:1])
    elif m.kind is Kind.AID:
        unloads = m.start + journey.arrives
        met += exposures.point(m.site or "", unloads, unloads + mode.loading_minutes)
    return float(mode.crew * -np.expm1(-met))
