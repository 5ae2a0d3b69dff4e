"""What the writers of columns share: the model so far, the dangers met on a trip, the pools of vehicles."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

from safepassage.records.case import Case
from safepassage.records.operation import Mode, ModeKind
from tests.independent.exposure import Dangers, total
from tests.independent.model import Model, Name
from tests.independent.trips import Trip


@dataclass
class Writer:
    """What every function below needs."""

    model: Model
    case: Case
    dangers: Dangers
    step: int

    @property
    def steps(self) -> range:
        """The minutes at which movements may start."""
        return range(0, self.case.horizon, self.step)

    def next_step(self, minute: int) -> int:
        """The first step at or after a minute."""
        return -(-minute // self.step) * self.step


def road_danger(writer: Writer, trip: Trip) -> float:
    """Violence on the trip's roads and at its checkpoints; on foot the roads are worse."""
    factor = writer.dangers.danger.foot_factor if trip.mode.kind is ModeKind.FOOT else 1.0
    hazards = []
    for leg in trip.legs:
        for minute in range(leg.start, leg.end):
            if leg.place == "road":
                hazards.append(factor * writer.dangers.road(leg.id, minute))
            elif leg.place == "checkpoint":
                hazards.append(writer.dangers.checkpoint(leg.id, minute))
    return total(hazards)


def point_danger(writer: Writer, trip: Trip) -> float:
    """Violence at the points where the vehicle stands."""
    stands = [leg for leg in trip.legs if leg.place == "point"]
    return total(writer.dangers.point(leg.id, minute) for leg in stands for minute in range(leg.start, leg.end))


def crew_lost(writer: Writer, *parts: Trip) -> float:
    """Expected deaths among the crew of one vehicle on a movement."""
    met = sum(point_danger(writer, trip) + road_danger(writer, trip) for trip in parts)
    return parts[0].mode.crew * (1 - exp(-met))


def goes_to_pool(writer: Writer, pool: str, mode: Mode, minute: int, column: Name, vehicles: float) -> None:
    """A vehicle is there again from a minute on: it joins the pool ("inside", "outside") at the first step not before it."""
    ready = writer.next_step(minute)
    if ready in writer.steps:
        writer.model.rows[pool, mode.id, ready].add(column, -vehicles)
