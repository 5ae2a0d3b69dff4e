"""The rival: one minimum cost flow over the whole time-expanded network with OR-tools, as a program of its own.

Needs only `ortools` and `numpy`. It shares no code with the program, and must not: `highspy` and `ortools` cannot be imported in one
process. Usage: python arrivals_ortools.py INSTANCE STEPS. Prints one JSON object: value [person-minutes], seconds (building and solving).
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
from ortools.graph.python import min_cost_flow

UNLIMITED = 2**40


def main(path: str, steps: int) -> None:
    """Nodes (v, t) are `t * nodes + v`; an exit's node at t leads to the sink at cost t; waiting only where people start."""
    lines = Path(path).read_text().splitlines()
    nodes, arcs, _ = (int(x) for x in lines[0].split())
    exits = np.array(lines[1].split(), dtype=np.int64)
    people = np.array(lines[2].split(), dtype=np.int64)
    table = np.array([line.split() for line in lines[3 : 3 + arcs]], dtype=np.int64)
    began = time.perf_counter()
    flow = min_cost_flow.SimpleMinCostFlow()
    sink, t = steps * nodes, np.arange(steps)
    for u, v, minutes, capacity in table:
        enters = t[: steps - minutes]
        flow.add_arcs_with_capacity_and_unit_cost(
            enters * nodes + u, (enters + minutes) * nodes + v, np.full(enters.size, capacity), np.zeros(enters.size, dtype=np.int64)
        )
    for v in np.flatnonzero(people):
        flow.add_arcs_with_capacity_and_unit_cost(
            t[:-1] * nodes + v, t[1:] * nodes + v, np.full(steps - 1, UNLIMITED), np.zeros(steps - 1, dtype=np.int64)
        )
        flow.set_node_supply(int(v), int(people[v]))
    for e in exits:
        flow.add_arcs_with_capacity_and_unit_cost(t * nodes + e, np.full(steps, sink), np.full(steps, UNLIMITED), t)
    flow.set_node_supply(sink, -int(people.sum()))
    status = flow.solve()
    if status != flow.OPTIMAL:
        sys.exit(f"OR-tools says {status}")
    print(json.dumps({"value": flow.optimal_cost(), "seconds": time.perf_counter() - began}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
