"""One future, played: when every movement really goes, where it is held, and what people and crews meet on the way.

Written so that numba can compile it, and plain Python run it. The order of events is that of time, ties by the movement's id.

It is one file, longer than others, on purpose. numba makes what it keeps of a function anew when the function's own file changes, but not
when a file changes that it calls into: cut in two, an edit of one half would leave the other playing by the old rules, and nobody told.
"""

from __future__ import annotations

from heapq import heappop, heappush
from math import ceil, floor
from typing import NamedTuple

import numpy as np

from safepassage.rehearsal.compiled import fast
from safepassage.rehearsal.future import GO_ON, HOLD, NEVER, TURN_BACK, Future, Hazards
from safepassage.rehearsal.script import AID, CHECKPOINT, IN, OUT, POINT, ROAD, Floats, Ints, Script

HOUR = 60
TINY = 1e-9  # minutes
NO_TIME = -(1 << 40)  # before everything
UNTOLD, ARRIVED, HOME, STUCK = 0, 1, 2, 3  # how a try ended: out, home again, still on the way at T+
CALL, LEAVE = -1, -2  # stages before the first step
QUEUE, FULL, FRONT = 7, 8, 9  # in `lost`, after the causes of stops: at a checkpoint, before a full site, where the front moved
LOST = 10
COUPLED = 4  # in `lost`: the place of that cause among all
MOST_ARRIVALS = 20_000  # of one side of a coupled deal
# columns of a try, whole numbers
T_MOVEMENT, T_CALL, T_LEFT_1, T_LEFT_2, T_END, T_HOW, T_BOARDED = range(7)
# and hazards: after leaving the first and the second assembly point, of the crew
T_MET_1, T_MET_2, T_CREW = range(3)


class Begun(NamedTuple):
    """Where things stand when a part of a future begins."""

    entered_out: Ints  # shape (corridors, hours): vehicles that entered on the way out
    entered_in: Ints
    walked: Ints  # persons on foot
    admitted: Floats  # shape (sites, hours): persons
    desk_free: Floats  # shape (checkpoints,): the minute from which the desk is free
    since: Ints  # shape (vehicles,): the minute since which a vehicle stands inside, -1: it does not
    free_from: Ints  # shape (vehicles,): the minute from which it can start
    departed: Floats  # shape (sides,): persons of a side of a coupled deal that left
    came: Ints  # shape (sides,): how many arrivals there are, and
    came_at: Ints  # shape (sides, most): when
    came_n: Floats  # of how many persons


class Due(NamedTuple):
    """What is asked of each movement when it is put in its turn: columns of the script, and of the part of a future that is played."""

    start: Ints
    lead: Ints
    lasts: Ints
    ready: Ints
    rank: Ints
    following: Ints
    kind: Ints
    row_of: Ints
    tries: Ints
    version: Ints


def beginning(sc: Script) -> Begun:
    """Where things stand when a plan begins."""
    hours, corridors = sc.t_plus // HOUR + 2, len(sc.out_per_hour)

    def counts() -> Ints:
        return np.zeros((corridors, hours), dtype=np.int64)

    since = np.where(sc.vehicle_inside == 1, 0, -1)
    free = np.zeros(len(since), dtype=np.int64)
    sides, most = len(sc.side_other), MOST_ARRIVALS if len(sc.side_other) else 1
    lockstep = np.zeros(sides), np.zeros(sides, dtype=np.int64), np.zeros((sides, most), dtype=np.int64), np.zeros((sides, most))
    return Begun(counts(), counts(), counts(), np.zeros((len(sc.intake), hours)), np.zeros(len(sc.desk_minutes)), since, free, *lockstep)


@fast
def met(h: Hazards, row: int, begin: int, end: int) -> float:
    """Hazard met at one place during [begin, end)."""
    last = len(h.segment) - 1
    s, e = min(begin, last), min(end, last)
    a, b = h.segment[s], h.segment[e]
    return float(h.cum[row, b] + h.rate[row, b] * (e - h.breaks[b]) - h.cum[row, a] - h.rate[row, a] * (s - h.breaks[a]))


@fast
def next_stop(starts: Ints, ends: Ints, first: int, last: int, begin: int, end: int) -> int:
    """The first of the stops `first` to `last` that is on during [begin, end), or -1."""
    for k in range(first, last):
        if starts[k] >= end:
            return -1
        if ends[k] > begin:
            return k
    return -1


@fast
def window(starts: Ints, ends: Ints, first: int, last: int, minute: int, meets: int, leaves: int) -> int:
    """
    The first minute from `minute` on at which a movement may start so that it is in its pause; NEVER if there is none.

    `meets` and `leaves`: minutes after its start at which it meets and leaves the quiet area (and the margin).
    """
    for w in range(first, last):
        at = max(minute, starts[w] - meets)
        if at + leaves <= ends[w]:
            return int(at)
    return NEVER


@fast
def held_until(fate: int, patience: int, trap: int, end: int, minute: int) -> int:
    """Until when somebody waits whom a stop meets at a minute: positive, it goes on then; negative, it turns back then (minus one)."""
    if trap == 1 or (fate == HOLD and end - minute <= patience):
        return end
    if fate == TURN_BACK:
        return -minute - 1
    return -(minute + patience) - 1


@fast
def way_back(h: Hazards, kinds: Ints, rows: Ints, minutes: Ints, first: int, step: int, driven: int, minute: int) -> tuple[float, int]:
    """Hazard (in a vehicle) of the way back from step `step`, of which `driven` minutes were driven, and when it is over."""
    hazard, at = 0.0, minute
    for s in range(step, first - 1, -1):
        if kinds[s] == ROAD:
            for_minutes = driven if s == step else minutes[s]
            hazard += met(h, rows[s], at, at + for_minutes)
            at += for_minutes
    return hazard, at


@fast
def confirmed(when: Ints, persons: Floats, side: int, count: int, by: int, batch: float) -> float:
    """Persons of a side whose arrival was at or before a minute, in whole batches if there are any."""
    there = 0.0
    for k in range(count):
        if when[side, k] <= by:
            there += persons[side, k]
    return there if batch <= 0 else batch * floor(there / batch + TINY)


@fast
def stop_point(kinds: Ints, rows: Ints, first: int, step: int) -> int:
    """Where those wait who are held on a road: at the last assembly point or checkpoint they passed, else where their way begins."""
    for s in range(step, first - 1, -1):
        if kinds[s] != ROAD:
            return int(rows[s])
    return int(rows[first])


@fast
def _schedule(heap: list[tuple[int, int, int, int, int]], due: Due, m: int, at: int, now: int) -> None:
    """
    Ask again at a minute whether a movement can start (or its people be called).

    With an empty vehicle that comes in, those it will carry are called so that they are there when it should be; not if they
    wait already.
    """
    heappush(heap, (at, due.rank[m], m, CALL, due.version[m]))
    after = due.following[m]
    if due.kind[m] != IN or after < 0 or due.kind[after] != OUT:
        return
    row = due.row_of[after]
    if row >= 0 and due.tries[row, T_BOARDED] == 0 and due.tries[row, T_HOW] == UNTOLD:
        return
    due.version[after] += 1
    call = max(due.start[after], at + due.lasts[m] + due.ready[m]) - due.lead[after]
    heappush(heap, (max(call, now), due.rank[after], after, CALL, due.version[after]))


@fast
def play(
    sc: Script,
    f: Future,
    h: Hazards,
    begun: Begun,
    news: int,
    tries: Ints,
    hazards: Floats,
    unloaded: Ints,
    lost: Floats,
    stands: Ints,
) -> tuple[int, int, int]:
    """
    Play one future, or the part of it in which people are called before the minute `news`; who is on the way then goes on to the end.

    Parameters
    ----------
    begun : where things stand when it begins; changed to how they stand when it ends
    tries, hazards : shape (most, 7) and (most, 3); filled in, one row a try
    unloaded : shape (movements,); filled in: the minute at which a truck has unloaded, NEVER if it has not
    lost : shape (LOST,); filled in: person-minutes by cause
    stands : shape (most, 3); filled in: vehicle, from, until: crews that stand inside

    Returns
    -------
    How many tries and stands there are; and how many tries were held or turned back on the road.
    """
    movements, vehicles = len(sc.kind), len(sc.vehicle_crew)
    entered_out, entered_in, walked, admitted = begun.entered_out, begun.entered_in, begun.walked, begun.admitted
    hours = entered_out.shape[1]
    desk_free, since, free_from = begun.desk_free, begun.since, begun.free_from
    crowd = np.zeros(len(sc.point_cap) + 1, dtype=np.int64)
    departed, came, came_at, came_n = begun.departed, begun.came, begun.came_at, begun.came_n
    passed = np.zeros(movements, dtype=np.int64)  # stops before this one do not concern this try any more
    row_of = np.full(movements, -1, dtype=np.int64)
    asked = np.full(movements, -1, dtype=np.int64)  # the minute at which people are there and the vehicle is not; -1: nobody waits
    version = np.zeros(movements, dtype=np.int64)  # events of an older version are void
    any_stop = len(f.stop_start) > 0
    count, standing, trapped = 0, 0, 0
    due = Due(sc.start, sc.lead, sc.lasts, sc.ready, sc.rank, sc.following, sc.kind, row_of, tries, version)
    heap = [(0, 0, 0, 0, 0)]
    heap.pop()
    started = np.zeros(vehicles + 1, dtype=np.int64)
    for m in range(movements):
        unloaded[m] = NEVER
        v = sc.vehicle[m]
        if v >= 0:
            if started[v] == 1:
                continue
            started[v] = 1
            ready = max(sc.start[m], free_from[v])
        else:
            ready = sc.start[m]
        _schedule(heap, due, m, ready - sc.lead[m], NO_TIME)

    while len(heap) > 0:
        now, rank, m, stage, age = heappop(heap)
        if stage == LEAVE:
            crowd[sc.point[m]] -= sc.persons[m]
            continue
        if age != version[m]:
            continue
        c, first, v = sc.corridor[m], sc.step_first[m], sc.vehicle[m]
        stop_last = f.stop_first[c + 1]
        persons, lead = float(sc.persons[m]), sc.lead[m]
        out = sc.kind[m] == OUT
        leaves_quiet = sc.leaves_quiet[m] + sc.margin
        pace = f.pace * f.first_pace if now < f.learnt else f.pace
        if stage == CALL:
            # --- are people called (does the vehicle start) now? ----------------------------------------------------------------
            begin = now + lead
            if now >= news or (out and begin >= news and v >= 0 and since[v] < 0 and free_from[v] < NEVER):
                continue  # whoever plans again then decides on it
            late = begin > sc.start[m]
            if f.convoy_every > 0 and out and begin % f.convoy_every != 0:
                _schedule(heap, due, m, now + f.convoy_every - begin % f.convoy_every, now)
                continue
            k = next_stop(f.stop_start, f.stop_end, f.stop_first[c], stop_last, now, now + 1)
            if k >= 0:
                lost[f.stop_cause[k]] += persons * (f.stop_end[k] - now)
                if f.stop_end[k] <= sc.end:
                    _schedule(heap, due, m, f.stop_end[k], now)
                continue
            if late:
                at = window(
                    sc.window_start, sc.window_end, sc.window_first[c], sc.window_first[c + 1], begin, sc.begins_quiet[m], leaves_quiet
                )
                if at > sc.end:
                    continue
                if at > begin:
                    _schedule(heap, due, m, at - lead, now)
                    continue
            hour = min((begin + sc.enters[m]) // HOUR, hours - 1)
            if any_stop:
                if not out:
                    full = entered_in[c, hour] >= sc.in_per_hour[c]
                elif sc.on_foot[m] == 1:
                    full = walked[c, hour] + sc.persons[m] > sc.walkers_per_hour[c]
                else:
                    full = entered_out[c, hour] >= sc.out_per_hour[c]
                if full:
                    again = max((hour + 1) * HOUR - sc.enters[m] - lead, now + 1)
                    if again <= sc.end:
                        _schedule(heap, due, m, again, now)
                    continue
                p = sc.point[m]
                if p >= 0:
                    if late and crowd[p] > 0 and crowd[p] + sc.persons[m] > sc.point_cap[p]:
                        _schedule(heap, due, m, now + sc.crowd_step, now)
                        continue
                    crowd[p] += sc.persons[m]
            if count >= len(tries):
                continue  # no room for another try: its people stay at home
            if not out:
                entered_in[c, hour] += 1
            elif sc.on_foot[m] == 1:
                walked[c, hour] += sc.persons[m]
            else:
                entered_out[c, hour] += 1
            row_of[m] = count
            tries[count, T_MOVEMENT], tries[count, T_CALL], tries[count, T_BOARDED] = m, now, 0
            count += 1
            passed[m] = f.stop_first[c]
            heappush(heap, (begin, rank, m, 0, age))
            continue

        row, at, step = row_of[m], now, stage
        n_first, n_last = sc.stop_first[m], sc.stop_first[m + 1]
        first_stop = sc.stop_step[n_first] if n_first < n_last else 0
        last_stop = sc.stop_step[n_last - 1] if n_first < n_last else 0
        if step == 0 and tries[row, T_BOARDED] == 0:
            # --- it would start: a stop that began since the call, or a vehicle that is late, keeps people waiting, or sends them home ---
            if asked[m] < 0:
                asked[m] = at
            limit = asked[m] + sc.cap_minutes[m]
            k = next_stop(f.stop_start, f.stop_end, passed[m], stop_last, at, at + 1)
            until, again = at, at
            if k < 0 and any_stop and out and sc.side[c] >= 0:
                side = sc.side[c]
                other = sc.side_other[side]
                enters = at + sc.enters[m]
                there = confirmed(came_at, came_n, other, came[other], enters - sc.side_confirm[other], sc.side_batch[other])
                if departed[side] + persons > sc.side_ratio[side] * there + sc.side_slack[side] + TINY:
                    until = again = at + sc.crowd_step  # the other side is late: they wait for it
                    lost[COUPLED] += persons * sc.crowd_step
            if k >= 0 and (f.stop_fate[k] != GO_ON or f.stop_end[k] > sc.end):
                until = again = f.stop_end[k]
                lost[f.stop_cause[k]] += persons * (until - at)
                passed[m] = k + 1
            if v >= 0 and free_from[v] > until:
                if free_from[v] >= NEVER:
                    continue  # it waits until its vehicle comes, or turns back
                until = free_from[v]
                again = until - lead
            if until > at:
                opens = window(
                    sc.window_start, sc.window_end, sc.window_first[c], sc.window_first[c + 1], until, sc.begins_quiet[m], leaves_quiet
                )
                if until <= limit and opens == until and until <= sc.end:
                    heappush(heap, (until, rank, m, 0, age))
                    continue
                tries[row, T_LEFT_1] = tries[row, T_LEFT_2] = tries[row, T_END] = min(limit, until)
                tries[row, T_HOW] = HOME
                asked[m] = -1
                if any_stop and sc.point[m] >= 0:
                    heappush(heap, (tries[row, T_END], rank, m, LEAVE, 0))
                again = max(again, at)
                if again <= sc.end:
                    _schedule(heap, due, m, again, now)
                continue
            asked[m] = -1
            tries[row, T_BOARDED] = 1
            if out and sc.side[c] >= 0:
                departed[sc.side[c]] += persons
            if v >= 0:
                if out and since[v] >= 0:
                    if at > since[v] and sc.vehicle_crew[v] > 0:
                        stands[standing, 0], stands[standing, 1], stands[standing, 2] = v, since[v], at
                        standing += 1
                    since[v] = -1
                free_from[v] = NEVER
            if any_stop and out and sc.point[m] >= 0:
                heappush(heap, (at + sc.step_minutes[first], rank, m, LEAVE, 0))

        # --- on the way, until the next checkpoint or the end --------------------------------------------------------------------
        on_foot = f.foot if sc.on_foot[m] == 1 else 1.0
        steps = sc.step_first[m + 1] - first
        turned = False
        while step < steps:
            kind, place, desk = sc.step_kind[first + step], sc.step_row[first + step], sc.step_desk[first + step]
            if kind == CHECKPOINT and step != stage:
                heappush(heap, (at, rank, m, step, age))
                break
            leaves = at + sc.step_minutes[first + step]
            if kind == POINT:
                leaves = at + ceil(sc.step_minutes[first + step] / pace - TINY)
            elif kind == CHECKPOINT:
                free = max(desk_free[desk], float(at)) + persons * sc.desk_minutes[desk] / pace
                leaves = max(at + sc.desk_least, ceil(free - TINY))
                desk_free[desk] = free
                lost[QUEUE] += persons * (leaves - at - sc.desk_least)
            factor = on_foot if kind == ROAD else 1.0
            hold, hazard, apart = 0, 0.0, 0.0
            while step < sc.open_until[m]:
                k = next_stop(f.stop_start, f.stop_end, passed[m], stop_last, at, leaves)
                if k < 0:
                    break
                passed[m] = k + 1
                meets = max(at, f.stop_start[k])
                until = f.stop_end[k]
                unloaded_in = sc.kind[m] == AID and step >= first_stop
                if not unloaded_in:
                    if f.stop_fate[k] == GO_ON and until <= sc.end:
                        continue
                    until = held_until(f.stop_fate[k], f.stop_patience[k], f.stop_trap[k], until, meets)
                trapped += 1
                if kind == ROAD and f.stop_trap[k] == 0 and not unloaded_in:  # who can draws back to the last stop point
                    waits = stop_point(sc.step_kind, sc.step_row, first, first + step)
                    stays = until if until >= 0 else -until - 1
                    apart += met(h, waits, meets, stays) - met(h, place, meets, stays) * factor
                if until < 0:
                    until = -until - 1
                    lost[f.stop_cause[k]] += persons * (f.stop_end[k] - meets)
                    driven = meets - at - hold if kind == ROAD else 0
                    back, end = way_back(h, sc.step_kind, sc.step_row, sc.step_minutes, first, first + step, driven, until)
                    hazard = met(h, place, at, until) * factor + apart + back * on_foot
                    turned = True
                    tries[row, T_END] = end
                    tries[row, T_HOW] = HOME
                    if out and sc.side[c] >= 0:
                        departed[sc.side[c]] -= persons
                    if out:
                        if step <= first_stop:
                            tries[row, T_LEFT_1] = until
                        if step <= last_stop:
                            tries[row, T_LEFT_2] = until
                    if v >= 0:
                        since[v] = end if out else -1
                        free_from[v] = end
                    again = max(f.stop_end[k], end - lead)
                    if again <= sc.end:
                        _schedule(heap, due, m, again, now)
                    break
                lost[f.stop_cause[k]] += persons * (until - meets)
                hold += until - meets
                leaves += until - meets
                if kind == CHECKPOINT:
                    desk_free[desk] = max(desk_free[desk], float(leaves))
            if not turned:
                hazard = met(h, place, at, leaves) * factor + apart
            hazards[row, T_CREW] += hazard
            if step > first_stop:
                hazards[row, T_MET_1] += hazard
            if step > last_stop:
                hazards[row, T_MET_2] += hazard
            if turned:
                break
            if kind == POINT:
                if sc.kind[m] == AID:
                    unloaded[m] = leaves
                if step == first_stop:
                    tries[row, T_LEFT_1] = leaves
                if step == last_stop:
                    tries[row, T_LEFT_2] = leaves
            at = leaves
            step += 1
        if turned or step < steps:
            continue

        # --- at its end -------------------------------------------------------------------------------------------------------------
        s = sc.site[m]
        if out and any_stop and s >= 0 and at < sc.t_plus:
            hour = at // HOUR
            while hour < hours - 1 and admitted[s, hour] > 0 and admitted[s, hour] + persons > sc.intake[s]:
                hour += 1
            if hour * HOUR > at:
                lost[FULL] += persons * (hour * HOUR - at)
                hazard = met(h, sc.step_row[first + steps - 1], at, hour * HOUR) * on_foot
                for column in range(3):
                    hazards[row, column] += hazard
                at = hour * HOUR
            admitted[s, min(hour, hours - 1)] += persons
        if out and sc.side[c] >= 0 and came[sc.side[c]] < came_at.shape[1]:
            side = sc.side[c]
            came_at[side, came[side]] = at
            came_n[side, came[side]] = persons
            came[side] += 1
        tries[row, T_END] = at
        tries[row, T_HOW] = ARRIVED if at <= sc.t_plus else STUCK
        if v >= 0:
            since[v] = at if sc.kind[m] == IN else -1
            free_from[v] = at + ceil(sc.ready[m] / pace - TINY)
            after = sc.following[m]
            if after >= 0:
                if sc.kind[after] != OUT:
                    call = max(sc.start[after], free_from[v])
                    if call <= sc.end:
                        _schedule(heap, due, after, call, now)
                elif asked[after] >= 0:  # they stand there: the try that waits goes on
                    heappush(heap, (at, sc.rank[after], after, 0, version[after]))
    for row in range(count):  # whose vehicle never came
        m = tries[row, T_MOVEMENT]
        if tries[row, T_HOW] == UNTOLD and tries[row, T_BOARDED] == 0:
            left = min(tries[row, T_CALL] + sc.lead[m] + sc.cap_minutes[m], sc.t_plus)
            tries[row, T_LEFT_1] = tries[row, T_LEFT_2] = tries[row, T_END] = left
            tries[row, T_HOW] = HOME
    for v in range(vehicles if news > sc.end else 0):
        if 0 <= since[v] < sc.t_plus and sc.vehicle_crew[v] > 0:
            stands[standing, 0], stands[standing, 1], stands[standing, 2] = v, since[v], sc.t_plus
            standing += 1
    return count, standing, trapped
