"""One future as arrays: its hazards, stops, counts and rates. What the kernel reads beside the script."""

from __future__ import annotations

from typing import NamedTuple

from safepassage.rehearsal.script import Floats, Ints

GO_ON, HOLD, TURN_BACK = 0, 1, 2  # what becomes of those under way when a stop begins
NEVER = 1 << 40  # minutes


class Hazards(NamedTuple):
    """Hazards of all places: constant between two breaks; `cum` is what has summed up to a break."""

    breaks: Ints  # shape (segments,)
    segment: Ints  # shape (T+ + 1,): the segment that a minute lies in
    rate: Floats  # shape (rows, segments), deaths per person-minute
    cum: Floats


class Future(NamedTuple):
    """
    What one future holds beside its hazards.

    Stops of corridor c are at `stop_first[c]` to `stop_first[c + 1]`, in the order of time, and never overlap.
    """

    foot: float
    ill: Floats  # shape (cares,), per minute, at home without aid
    ill_aided: Floats
    after: Floats  # shape (2, cares): per minute after arrival at a reception site, at a hospital
    stop_first: Ints
    stop_start: Ints
    stop_end: Ints
    stop_cause: Ints
    stop_fate: Ints
    stop_patience: Ints  # minutes that those who are held wait before they turn back
    stop_trap: Ints  # 1: nobody can turn back
    people: Floats  # shape (groups,)
    joining_group: Ints
    joining_minute: Ints
    joining_count: Floats
    stock: Floats  # shape (goods,)
    held: Floats  # shape (checkpoints, screening classes)
    willing: Floats  # shape (classes of willingness,): share of those called who come
    pace: float
    first_pace: float  # x pace until the minute `learnt`
    learnt: int
    convoy_every: int  # minutes between two closed convoys; 0: each vehicle when it is ready
    zone_lost: Ints  # shape (zones,): the minute at which a zone changes hands
    overrun: Floats  # shape (3,): of those in a zone that changes hands: killed, fled by themselves, killed among those
    uncounted: float  # share of those who arrive whom nobody counted
