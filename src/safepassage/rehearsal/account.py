"""What becomes of everybody in one future, once it is known who really went when (mathematics, sections 1-3). Compiled like the kernel."""

from __future__ import annotations

from math import exp

import numpy as np

from safepassage.rehearsal.compiled import fast
from safepassage.rehearsal.future import NEVER, Future, Hazards
from safepassage.rehearsal.kernel import (
    ARRIVED,
    HOME,
    HOUR,
    T_BOARDED,
    T_CALL,
    T_END,
    T_HOW,
    T_LEFT_1,
    T_LEFT_2,
    T_MET_1,
    T_MET_2,
    T_MOVEMENT,
    met,
)
from safepassage.rehearsal.script import CHECKPOINT, Floats, Ints, Script

DAY = 1440
# columns of what becomes of a group
PEOPLE, INFLOW, OUT_ALIVE, INSIDE, DEAD_HOME, DEAD_WAITING, DEAD_MOVING, DEAD_AFTER = range(8)
ON_THE_WAY, FLED, OVERRUN = 8, 9, 10  # alive at T+: still on the road; fled by themselves; in a zone that changed hands
BOARDED, HELD, UNCOUNTED, DEAD_OVERRUN, DEAD_FLEEING, AIDED_DAYS, TURNED = 11, 12, 13, 14, 15, 16, 17  # told beside; not in the sum
COLUMNS = 18


@fast
def account(
    sc: Script, f: Future, h: Hazards, tries: Ints, hazards: Floats, count: int, unloaded: Ints, found: Floats, by_hour: Floats
) -> None:
    """
    Live through all blocks and the tail.

    Parameters
    ----------
    count : how many tries there are
    found : shape (groups, COLUMNS); filled in
    by_hour : shape (2, hours); filled in: living persons, and patients, who arrive in each hour
    """
    groups, blocks, t_plus = len(sc.group_zone), sc.blocks, sc.t_plus
    ends = np.empty(blocks + 1, dtype=np.int64)
    for b in range(blocks + 1):
        ends[b] = (b + 1) * sc.block if b < blocks else t_plus
    ill = np.empty(groups)
    for g in range(groups):
        ill[g] = f.ill[sc.group_care[g]]
    here = f.people.copy()
    found[:, PEOPLE] = here
    stock = f.stock.copy()
    came = np.zeros((blocks + 1, groups))  # who joins in a block, and who of them lives to its end
    lived = np.zeros((blocks + 1, groups))
    for i in range(len(f.joining_group)):
        if 0 <= f.joining_minute[i] < t_plus:
            g = f.joining_group[i]
            _join(h, ends, sc.block, sc.home_row[g], ill[g], g, f.joining_minute[i], f.joining_count[i], came, lived)
            found[g, INFLOW] += f.joining_count[i]

    # --- each boarding of each try, by the block of its call ---------------------------------------------------------------------
    total = 0
    for row in range(count):
        m = tries[row, T_MOVEMENT]
        total += sc.aboard_first[m + 1] - sc.aboard_first[m]
    of_row = np.empty(total, dtype=np.int64)
    of_boarding = np.empty(total, dtype=np.int64)
    following = np.full(total, -1, dtype=np.int64)
    first = np.full(blocks + 1, -1, dtype=np.int64)
    wants = np.empty(total)  # of the people at the start of the block
    same = np.zeros(total, dtype=np.int64)  # 1: they are home again in the block in which they were called
    n = total
    for row in range(count - 1, -1, -1):
        m = tries[row, T_MOVEMENT]
        for i in range(sc.aboard_first[m + 1] - 1, sc.aboard_first[m] - 1, -1):
            n -= 1
            g = sc.aboard_group[i]
            call = min(max(tries[row, T_CALL] + sc.aboard_call[i], 0), t_plus)
            b = min(call // sc.block, blocks)
            begin = b * sc.block
            of_row[n], of_boarding[n] = row, i
            following[n] = first[b]
            first[b] = n
            at_home = met(h, sc.home_row[g], begin, call) + ill[g] * (call - begin)
            persons = sc.aboard_people[i] * f.willing[sc.aboard_class[i]]
            if f.zone_lost[sc.group_zone[g]] <= call:
                persons = 0.0
            wants[n] = persons * exp(at_home)
            if tries[row, T_HOW] == HOME:
                home = max(tries[row, T_END], call + sc.aboard_walk[i]) + sc.aboard_walk[i]
                same[n] = 1 if min(min(home, t_plus) // sc.block, blocks) == b else 0

    overrun = np.zeros(groups)
    wanted, left, aided = np.zeros(groups), np.zeros(groups), np.zeros(groups)
    for b in range(blocks + 1):
        begin, end = b * sc.block, ends[b]
        # --- zones that changed hands since the block before ------------------------------------------------------------------------
        for g in range(groups):
            gone = f.zone_lost[sc.group_zone[g]]
            wanted[g] = left[g] = 0.0
            if gone != NEVER and begin - sc.block < gone <= begin and here[g] > 0:
                killed = here[g] * f.overrun[0]
                flee = (here[g] - killed) * f.overrun[1]
                die = flee * f.overrun[2]
                alive = exp(-f.after[0, sc.group_care[g]] * (t_plus - begin))
                found[g, DEAD_HOME] += killed
                found[g, DEAD_OVERRUN] += killed
                found[g, DEAD_MOVING] += die
                found[g, DEAD_FLEEING] += die
                found[g, FLED] += (flee - die) * alive
                found[g, DEAD_AFTER] += (flee - die) * (1 - alive)
                overrun[g] += here[g] - killed - flee
                here[g] = 0.0
        # --- who is called ------------------------------------------------------------------------------------------------------------
        n = first[b]
        while n >= 0:
            if same[n] == 0:
                wanted[sc.aboard_group[of_boarding[n]]] += wants[n]
            n = following[n]
        for again in range(2):  # first those who leave, then those who are home again in the same block
            n = first[b]
            while n >= 0:
                if same[n] != again:
                    n = following[n]
                    continue
                row, i = of_row[n], of_boarding[n]
                m, g = tries[row, T_MOVEMENT], sc.aboard_group[i]
                share = here[g] / wanted[g] if wanted[g] > here[g] else 1.0
                call = min(tries[row, T_CALL] + sc.aboard_call[i], t_plus)
                at_home = met(h, sc.home_row[g], begin, call) + ill[g] * (call - begin)
                persons = wants[n] * share * exp(-at_home)
                if same[n] == 0:
                    left[g] += wants[n] * share
                    found[g, DEAD_HOME] += wants[n] * share - persons
                there = min(call + sc.aboard_walk[i], t_plus)
                second = sc.aboard_stop[i] > 0
                leaves = min(max(there, tries[row, T_LEFT_2] if second else tries[row, T_LEFT_1]), t_plus)
                over = min(max(tries[row, T_END], leaves), t_plus)
                waits = met(h, sc.street_row[g], call, there) + met(h, sc.aboard_point[i], there, leaves) + ill[g] * (leaves - call)
                moves = hazards[row, T_MET_2] if second else hazards[row, T_MET_1]
                if same[n] == 1:  # who lives counts as at home all the block, so that nobody is called twice at one time; who dies is gone
                    home = min(over + sc.aboard_walk[i], t_plus)
                    both = waits + moves + met(h, sc.street_row[g], over, home) + ill[g] * (home - leaves)
                    dead = min(wants[n] * share * (1 - exp(-both)), max(0.0, here[g] - left[g]))
                    left[g] += dead
                    found[g, DEAD_HOME] += dead * (1 - exp(-at_home))
                    found[g, DEAD_MOVING if tries[row, T_BOARDED] == 1 else DEAD_WAITING] += dead * exp(-at_home)
                    found[g, TURNED] += persons
                    n = following[n]
                    continue
                found[g, DEAD_WAITING] += persons * (1 - exp(-waits))
                if tries[row, T_HOW] == HOME:
                    home = min(over + sc.aboard_walk[i], t_plus)
                    moves += met(h, sc.street_row[g], over, home) + ill[g] * (home - leaves)
                    alive = persons * exp(-waits - moves)
                    column = DEAD_MOVING if tries[row, T_BOARDED] == 1 else DEAD_WAITING
                    found[g, column] += persons * exp(-waits) * (1 - exp(-moves))
                    found[g, TURNED] += persons
                    _join(h, ends, sc.block, sc.home_row[g], ill[g], g, home, alive, came, lived)
                    n = following[n]
                    continue
                moves += ill[g] * (over - leaves)
                arrived = persons * exp(-waits - moves)
                found[g, BOARDED] += persons
                found[g, DEAD_MOVING] += persons * exp(-waits) * (1 - exp(-moves))
                if tries[row, T_HOW] != ARRIVED:
                    found[g, ON_THE_WAY] += arrived
                    n = following[n]
                    continue
                alive = exp(-f.after[sc.hospital[m], sc.group_care[g]] * (t_plus - over))
                found[g, OUT_ALIVE] += arrived * alive
                found[g, DEAD_AFTER] += arrived * (1 - alive)
                found[g, UNCOUNTED] += arrived * f.uncounted
                free = persons
                for s in range(sc.step_first[m], sc.step_first[m + 1]):
                    if sc.step_kind[s] == CHECKPOINT:
                        part = f.held[sc.step_desk[s], sc.group_screening[g]]
                        found[g, HELD] += free * part
                        free *= 1 - part
                hour = max(0, -(-over // HOUR) - 1)
                if hour < by_hour.shape[1]:
                    by_hour[0, hour] += arrived
                    if sc.group_care[g] == 0:
                        by_hour[1, hour] += arrived
                n = following[n]
        # --- who stays ------------------------------------------------------------------------------------------------------------------
        for m in range(len(unloaded)):
            if unloaded[m] <= begin and (b == 0 or unloaded[m] > begin - sc.block):
                for i in range(sc.cargo_first[m], sc.cargo_first[m + 1]):
                    stock[sc.cargo_good[i]] += sc.cargo_units[i]
        days = (end - begin) / DAY
        for g in range(groups):
            aided[g] = min(sc.ration[b, g], max(0.0, here[g] - left[g]))
        for w in range(len(stock)):
            used = 0.0
            for g in range(groups):
                used += sc.need[w, g] * aided[g] * days
            if used > stock[w]:
                for g in range(groups):
                    if sc.need[w, g] > 0:
                        aided[g] *= stock[w] / used
        for w in range(len(stock)):
            used = 0.0
            for g in range(groups):
                used += sc.need[w, g] * aided[g] * days
            stock[w] = max(0.0, stock[w] - used)
        for g in range(groups):
            home = met(h, sc.home_row[g], begin, end)
            rest = max(0.0, here[g] - left[g])
            with_aid = exp(-home - f.ill_aided[sc.group_care[g]] * (end - begin)) * aided[g]
            alive = exp(-home - ill[g] * (end - begin)) * (rest - aided[g]) + with_aid
            found[g, AIDED_DAYS] += aided[g] * days
            found[g, DEAD_HOME] += rest - alive + came[b, g] - lived[b, g]
            here[g] = alive + lived[b, g]
            if overrun[g] > 0:
                stays = overrun[g] * exp(-f.after[0, sc.group_care[g]] * (end - begin))
                found[g, DEAD_HOME] += overrun[g] - stays
                overrun[g] = stays
    found[:, INSIDE] = here
    found[:, OVERRUN] = overrun


@fast
def _join(
    h: Hazards, ends: Ints, block: int, row: int, ill: float, g: int, minute: int, persons: float, came: Floats, lived: Floats
) -> None:
    """So many join a group (or are home again) at a minute; some of them do not live to the end of the block."""
    b = min(minute // block, len(ends) - 1)
    at = min(minute, ends[b])
    came[b, g] += persons
    lived[b, g] += persons * exp(-met(h, row, at, ends[b]) - ill * (ends[b] - at))
