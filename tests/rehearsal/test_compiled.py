"""The compiled engine and plain Python give the same numbers, and the identity holds in futures of every kind."""

from __future__ import annotations

import os
import subprocess
import sys

import numpy as np
import pytest

from safepassage.rehearsal import account
from safepassage.rehearsal.compiled import COMPILED
from safepassage.rehearsal.play import IDENTITY, LostCount, Played, refuse_lost
from tests.rehearsal.futures import bus_out, city, played, set_up

FIGURES = """
import numpy as np
from tests.rehearsal.test_compiled import busy
for stops in ([], [(70, 200)], [(30, 90), (130, 180), (400, 1000)]):
    for fate in ("hold", "turn back", "go on"):
        found = busy(stops, fate)
        print(found.deaths.tolist(), found.people_by_hour.tolist(), found.tries.tolist(), found.lost.tolist())
"""


def busy(stops: list[tuple[int, int]], fate: str) -> Played:
    """Six buses of a city of four hundred."""
    movements = [bus_out(f"m{n}", f"bus-0{n}", 60 + 60 * n, 50, 20 + 60 * n) for n in range(1, 7)]
    return played(set_up(city(people=400, buses_inside=6, horizon_hours=24), movements), stops, fate, patience=45)


@pytest.mark.skipif(not COMPILED, reason="numba is not installed (sh setup.sh streets): there is nothing to compare with plain Python")
def test_the_compiled_engine_gives_the_bytes_of_plain_python() -> None:
    """Nine futures with stops, in two processes: every figure prints alike, to the last digit."""
    said = []
    for disabled in ("0", "1"):
        environment = os.environ | {"NUMBA_DISABLE_JIT": disabled}
        command = [sys.executable, "-c", FIGURES]
        said.append(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)
    assert said[0] == said[1]
    assert said[0].count("\n") == 9


@pytest.mark.parametrize("seed", range(20))
def test_nobody_is_lost_or_counted_twice_whatever_stops_the_road(seed: int) -> None:
    """Random stops of all kinds: of every group, who came is who is found (the engine would raise; here it is added up again)."""
    rng = np.random.default_rng(seed)
    at, stops = 0, []
    for _ in range(8):
        begin = at + int(rng.integers(1, 200))
        at = begin + int(rng.integers(1, 300))
        stops.append((begin, at))
    movements = [bus_out(f"m{n}", f"bus-0{n}", 60 + 40 * n, 50, 20 + 40 * n) for n in range(1, 7)]
    of = set_up(city(people=int(rng.integers(50, 400)), buses_inside=6, horizon_hours=24), movements)
    fate = ("hold", "turn back", "go on")[seed % 3]
    found = played(of, stops, fate, patience=int(rng.integers(5, 400)), trap=bool(rng.integers(2)))
    ends = found.groups[:, account.OUT_ALIVE : account.OVERRUN + 1]
    assert np.all(ends >= -IDENTITY)
    assert ends.sum(axis=1) == pytest.approx(found.groups[:, account.PEOPLE], abs=IDENTITY)


def test_a_count_that_does_not_add_up_is_refused() -> None:
    """The check that stands behind every future can fail: one person too many is an error, and so is one that is no number."""
    found = np.zeros((1, account.COLUMNS))
    found[0, account.PEOPLE], found[0, account.INSIDE] = 10.0, 11.0
    with pytest.raises(LostCount):
        refuse_lost(found)
    found[0, account.INSIDE] = np.nan
    with pytest.raises(LostCount):
        refuse_lost(found)
