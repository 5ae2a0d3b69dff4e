"""
A plan driven in SUMO: streets, routes, and passes until what vehicles stand aside at checkpoints has settled.

The mathematics (section 3) lets a party be at a checkpoint for at least `checkpoint_wait_minutes`, its queue included. SUMO knows queues,
and no such "at least": so a first pass has queues only, and each further pass lets a vehicle stand aside behind the desk, off the road,
for what the pass before says is missing. Where one checkpoint follows another it takes as many passes more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory

from safepassage.check.lookup import Lookup
from safepassage.check.queue import Trip
from safepassage.outside.sumo import traffic_files as files
from safepassage.outside.sumo.program import Sumo, SumoFailed
from safepassage.outside.sumo.reading import Outcome, read
from safepassage.outside.sumo.routes import METRES_A_SECOND, SECONDS, Route, routes
from safepassage.outside.sumo.streets import Streets, edges_xml, nodes_xml, turns_xml
from safepassage.records.case import Case
from safepassage.records.traffic import Closing, Driven, Traffic

MOST_PASSES = 8
SETTLED = 5.0  # seconds by which no stay aside changes any more
CONVERT_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Options:
    """How SUMO is run. `until` [minutes]: when the run ends, whoever is still under way; `time_limit`: seconds for one pass."""

    until: int
    lanes: int = 1
    seed: int = 1
    time_limit: float = 600.0
    closings: tuple[Closing, ...] = ()


@dataclass(frozen=True, slots=True)
class Laid:
    """Streets and routes, ready to be driven."""

    look: Lookup
    streets: Streets
    routes: tuple[Route, ...]


def lay(case: Case, trips: Sequence[Trip], lanes: int) -> Laid:
    """Lay the streets that trips need, and their routes."""
    look = Lookup.of(case)
    streets = Streets(case, lanes, max((m.speed_kmh for m in case.modes), default=1.0) * METRES_A_SECOND)
    return Laid(look, streets, routes(look, trips, streets))


def drive(sumo: Sumo, laid: Laid, traffic: Traffic, options: Options) -> tuple[Driven, dict[str, str]]:
    """
    Drive in SUMO.

    Returns
    -------
    What became of every movement, and the files that SUMO was given in the last pass (a person can open them in sumo-gui).

    Raises
    ------
    SumoFailed
        When SUMO fails, runs out of time, or what it wrote cannot be so.
    """
    with TemporaryDirectory(prefix="safepassage-") as name:
        folder, given = Path(name), _written(laid, traffic, options)
        for file, text in given.items():
            (folder / file).write_text(text, encoding="utf-8")
        sumo.convert(folder, CONVERT_SECONDS)
        aside: dict[tuple[str, int], float] = {}
        passes, moved = 0, inf
        while moved > SETTLED and passes < MOST_PASSES:
            given["vehicles.rou.xml"] = files.kinds_and_vehicles(laid.streets, laid.routes, laid.look.case.modes, aside)
            (folder / "vehicles.rou.xml").write_text(given["vehicles.rou.xml"], encoding="utf-8")
            sumo.run(folder, options.time_limit)
            outcome = read(folder, laid.streets, laid.routes, aside)
            wanted = _missing(laid, outcome)
            moved = max((abs(wanted.get(k, 0.0) - aside.get(k, 0.0)) for k in wanted.keys() | aside.keys()), default=0.0)
            passes, aside = passes + 1, wanted
        return _driven(laid, outcome, traffic, passes, moved / SECONDS, sumo.version), given


def _written(laid: Laid, traffic: Traffic, options: Options) -> dict[str, str]:
    """The files that do not change from pass to pass."""
    return {
        "streets.nod.xml": nodes_xml(laid.streets),
        "streets.edg.xml": edges_xml(laid.streets),
        "streets.con.xml": turns_xml(laid.streets),
        "closed.add.xml": files.closings_xml(laid.streets, options.closings, traffic),
        "settings.sumocfg": files.settings_xml(traffic, options.seed, options.until * SECONDS, options.lanes, bool(options.closings)),
    }


def _missing(laid: Laid, outcome: Outcome) -> dict[tuple[str, int], float]:
    """Seconds that each movement must stand aside, so that it is at each checkpoint for at least the minutes of the mathematics."""
    least = laid.look.likely("checkpoint_wait_minutes") * SECONDS
    found = {key: reached + least - left for key, (reached, left) in outcome.desks.items()}
    return {key: seconds for key, seconds in found.items() if seconds > 0}


def _driven(laid: Laid, outcome: Outcome, traffic: Traffic, passes: int, settled: float, version: str) -> Driven:
    drives = outcome.drives
    if len(drives) != len(laid.routes):
        raise SumoFailed(f"{len(laid.routes)} movements were handed to SUMO, and it tells of {len(drives)}")
    unfinished = tuple(d.movement for d in drives if d.end is None or (d.back is None and d.arrival is None))
    return Driven(traffic, drives, unfinished, outcome.interventions, passes, settled, version)
