"""A ledger of 100,000 claims: how long the program takes to import them, and to say the situation at a time."""

from __future__ import annotations

import csv
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from importlib import resources
from os import times
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.measure import measured
from safepassage import outside
from safepassage.records.case import Case

CLAIMS = 100_000
CLAIMANTS = 30
SEED = 20161208
YEARS = 3  # of incidents
HEADER = ("kind", "subject", "detail", "value", "low", "likely", "high", "at", "claimant", "through", "how", "grade", "key")
Line = tuple[str, ...]


def run(count: int = CLAIMS) -> dict[str, object]:
    """Import a table of `count` claims about the built-in case, then ask for the situation twice; each is a process of its own."""
    with TemporaryDirectory() as folder:
        case = Path(folder) / "case"
        with resources.as_file(resources.files("safepassage") / "examples" / "aleppo_2016") as example:
            shutil.copytree(example, case)
        table = Path(folder) / "claims.csv"
        write_table(table, outside.read_case(case), count)
        told: dict[str, object] = {"claims": count}
        with measured() as imported:
            told["import_seconds"], told["import_cpu_seconds"] = _timed("import", str(case), str(table))
        told["import_peak_mb"] = imported.figures()["peak_mb"]
        with measured() as asked:
            command = ("situation", str(case), "--at", "2016-12-09T12:00+02:00", "--json")
            told["situation_seconds"], told["situation_cpu_seconds"] = min(_timed(*command) for _ in range(2))
        told["situation_peak_mb"] = asked.figures()["peak_mb"]
        told["verify_seconds"], _ = _timed("verify", str(case))
        told["ledger_mb"] = round((case / "claims.db").stat().st_size / 1e6, 1)
    return told | {key: imported.figures()[key] for key in ("cores", "python")}


def _timed(*arguments: str) -> tuple[float, float]:
    """Seconds of one command as its own process, and of those the processor's (others may share the machine). Raises RuntimeError."""
    begun, used = perf_counter(), _processor()
    ended = subprocess.run([sys.executable, "-m", "safepassage.cli", *arguments], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if ended.returncode != 0:
        raise RuntimeError(f"safepassage {arguments[0]} exited with {ended.returncode}:\n{ended.stderr[-2000:]}")
    return round(perf_counter() - begun, 3), round(_processor() - used, 3)


def _processor() -> float:
    """Seconds that the processes started from here have had of the processor."""
    ended = times()
    return ended.children_user + ended.children_system


def write_table(path: Path, case: Case, count: int) -> None:
    """A table of claims as many people would send them: over all things of a case, by 30 claimants, over three days."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(_lines(case, count))


def _lines(case: Case, count: int) -> Iterator[Line]:
    dice = random.Random(SEED)
    zones, roads = [z.id for z in case.zones], [r.id for r in case.roads]
    for number in range(count):
        kind = dice.randrange(5)
        ago = YEARS * 365 * 1440 if kind == 4 else 2880  # incidents come from tables of years, the rest from these days
        at = (case.start + timedelta(minutes=dice.randrange(-ago, 2880))).isoformat(timespec="minutes")
        who = f"organisation {dice.randrange(CLAIMANTS)}"
        grade = dice.choice("ABCDF") + dice.choice("12346")
        rest = (at, who, "", dice.choice(("seen", "told", "counted")), grade, f"bench:{number}")
        low = dice.randrange(10, 2000)
        span = (str(low), str(low + dice.randrange(200)), str(low + 300 + dice.randrange(500)))
        if kind == 0:
            yield ("road_state", f"road:{dice.choice(roads)}", "", dice.choice(("open", "shut", "unknown")), "", "", "", *rest)
        elif kind == 1:
            yield ("holder", f"zone:{dice.choice(zones)}", "", dice.choice(("gov", "opp")), "", "", "", *rest)
        elif kind == 2:
            yield ("people", f"zone:{dice.choice(zones)}", dice.choice(("", "critical", "limited", "able/general")), "", *span, *rest)
        elif kind == 3:
            yield ("need", f"zone:{dice.choice(zones)}", dice.choice(("surgery", "water", "bread", "warmth")), "", *span, *rest)
        else:
            yield ("incident", f"zone:{dice.choice(zones)}", f"shelling {number}", "", "0", "1", str(dice.randrange(1, 20)), *rest)
