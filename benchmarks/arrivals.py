"""The exact arrival bound against OR-tools, on three street networks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks.tntp import read_instance
from safepassage.streets import arrivals, layers

NETWORKS = Path(__file__).parents[2] / "shared" / "networks"
INSTANCES = {"sioux": "siouxfalls_100000.txt", "anaheim": "anaheim_100000.txt", "chicago": "chicago_250000.txt"}
KNOWN = {"sioux": 4_640_726, "anaheim": 4_082_173, "chicago": 22_973_071}  # found by several solvers alike
STEPS = 180  # minutes
ORTOOLS = "SAFEPASSAGE_ORTOOLS_PYTHON"
HOW = f"python -m venv elsewhere && elsewhere/bin/pip install ortools numpy && export {ORTOOLS}=elsewhere/bin/python"
RUNS = 3


def run(net: str = "chicago") -> Mapping[str, object]:
    """The least total of arrival minutes of everybody, exactly: one incremental maximum flow, against OR-tools in its own process."""
    path = NETWORKS / "arrivals" / INSTANCES[net]
    if not path.exists():
        raise SystemExit(
            f"the benchmark arrivals needs {INSTANCES[net]} in shared/networks/arrivals beside the checkout; it is never shipped"
        )
    escape = read_instance(path)
    began = time.perf_counter()
    arrivals.earliest(escape, STEPS)
    first = time.perf_counter() - began  # compiles, the first time on a machine
    seconds = []
    for _ in range(RUNS):
        began = time.perf_counter()
        found = arrivals.earliest(escape, STEPS)
        seconds.append(time.perf_counter() - began)
    value, median = found.person_steps, sorted(seconds)[RUNS // 2]
    figures: dict[str, object] = {
        "net": net,
        "people": found.people,
        "value": value,
        "known": KNOWN[net],
        "equal": value == KNOWN[net],
        "minutes": found.by.size - 1,
        "seconds": round(median, 4),
        "first_seconds": round(first, 2),
        "compiled": layers.COMPILED,
    }
    return figures | _rival(path, value, median) | {"cores": os.cpu_count(), "python": sys.version.split()[0]}


def _rival(path: Path, value: int, seconds: float) -> dict[str, object]:
    """OR-tools on the same file, in its own process, in the same run; without it, how to get it."""
    python = os.environ.get(ORTOOLS)
    if not python:
        return {"ortools_seconds": None, "ratio": None, "ortools": f"not measured: {HOW}"}
    command = [python, str(Path(__file__).with_name("arrivals_ortools.py")), str(path), str(STEPS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"OR-tools failed: {done.stderr.strip() or done.stdout.strip()}")
    told = json.loads(done.stdout)
    if told["value"] != value:
        raise SystemExit(f"OR-tools says {told['value']}, the program {value}")
    return {"ortools_value": told["value"], "ortools_seconds": round(told["seconds"], 2), "ratio": round(told["seconds"] / seconds, 1)}
