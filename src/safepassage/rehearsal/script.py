"""The script: a plan as arrays, everything about it that is the same in every future. What the kernel reads."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

OUT, IN, AID = 0, 1, 2  # kinds of a movement
ROAD, POINT, CHECKPOINT = 0, 1, 2  # kinds of a step


class Script(NamedTuple):
    """
    A plan as arrays. Minutes count from the plan's start. Movements are in the order of their planned start, ties by id.

    Lists of unequal length stand one after the other: those of item i are at `first[i]` to `first[i + 1]`.
    """

    end: int  # minutes: how long is rehearsed; nothing starts later
    t_plus: int
    block: int
    blocks: int  # of the rehearsed time; the block after them is the tail
    crowd_step: int  # minutes after which a full assembly point is tried again

    # movements, shape (movements,)
    kind: Ints
    rank: Ints  # of its id among all: who is served first of those who come together
    start: Ints
    lead: Ints  # from the first call to `start`
    lasts: Ints  # from `start` to its end, by the plan's own times
    vehicle: Ints  # -1: on foot
    following: Ints  # the next movement of the same vehicle, or -1
    ready: Ints  # minutes from the end of the movement until its vehicle can start again
    corridor: Ints
    site: Ints  # -1: none
    hospital: Ints  # 1 where the site is a hospital
    persons: Ints
    crew: Floats
    on_foot: Ints
    own: Ints  # 1: of the plan itself, 0: carried on after it
    begins_quiet: Ints  # minutes from `start` until a pause must have begun
    leaves_quiet: Ints  # minutes from `start` until the quiet area is left
    enters: Ints  # minutes from `start` until the corridor is entered
    point: Ints  # first assembly point, -1: none
    cap_minutes: Ints  # how long people may wait there

    # steps
    step_first: Ints
    step_kind: Ints
    step_row: Ints  # of the table of hazards
    step_minutes: Ints
    step_desk: Ints  # checkpoint, -1
    stop_first: Ints  # shape (movements + 1,)
    stop_step: Ints  # positions of loading (AID: of unloading) among the movement's steps
    open_until: Ints  # shape (movements,): steps before this one can be stopped

    # boardings
    aboard_first: Ints
    aboard_group: Ints
    aboard_people: Floats
    aboard_call: Ints  # minutes from the movement's first call
    aboard_walk: Ints
    aboard_point: Ints  # row of the table of hazards
    aboard_stop: Ints  # which of the movement's stops
    aboard_class: Ints  # of willingness: screening class x side

    # cargo of AID
    cargo_first: Ints
    cargo_good: Ints
    cargo_units: Floats

    # groups, shape (groups,)
    group_zone: Ints
    group_care: Ints
    group_screening: Ints
    home_row: Ints
    street_row: Ints
    ration: Floats  # shape (blocks + 1, groups)
    need: Floats  # shape (goods, groups), units a day
    inside_row: int

    # vehicles and those that stand inside unused
    vehicle_crew: Floats
    vehicle_inside: Ints  # 1: stands inside at the start
    idle_crew: Floats

    # places
    desk_minutes: Floats  # shape (checkpoints,): of screening one person
    desk_least: int
    intake: Floats  # shape (sites,), persons an hour
    point_cap: Ints  # shape (points,)
    out_per_hour: Ints  # shape (corridors,)
    in_per_hour: Ints
    walkers_per_hour: Ints
    margin: int
    side: Ints  # shape (corridors,): of a coupled deal, -1: none
    side_other: Ints  # shape (sides,)
    side_ratio: Floats  # persons of this side for each of the other that is confirmed
    side_slack: Floats
    side_confirm: Ints  # minutes after which an arrival of this side is confirmed
    side_batch: Floats  # persons; 0: as they come
    window_first: Ints  # shape (corridors + 1,): when movements may be on the corridor
    window_start: Ints
    window_end: Ints
