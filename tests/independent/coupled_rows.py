"""Rule 10 in section 5: the columns c and the rows coupled[deal,side,t], from who leaves and who is confirmed."""

from __future__ import annotations

from safepassage.records.case import Case
from safepassage.records.coupled import CoupledSide
from tests.independent import trips
from tests.independent.model import Model, Name


def write_coupled(model: Model, case: Case) -> None:
    """For each side of each deal a row at every minute at which one of its columns x leaves."""
    for deal in case.coupled:
        one, two = deal.sides
        write_side(model, case, deal.id, one, two)
        write_side(model, case, deal.id, two, one)


def write_side(model: Model, case: Case, deal: str, side: CoupledSide, other: CoupledSide) -> None:
    """Who could still leave at t: those who could before, and `ratio` for each confirmed since, less those who leave at t."""
    leaving, confirmed = minutes_of(model, case, side)[0], minutes_of(model, case, other)[1]
    before: int | None = None
    for t in sorted(set(leaving.values())):
        row = model.row(("coupled", deal, side.id, t), "=", float(side.slack) if before is None else 0.0)
        c: Name = ("c", deal, side.id, t)
        model.costs[c] = 0.0
        row.add(c, 1.0)
        if before is not None:
            row.add(("c", deal, side.id, before), -1.0)
        for column, minute in leaving.items():
            if minute == t:
                row.add(column, 1.0)
        for column, minute in confirmed.items():
            if minute <= t and (before is None or minute > before):
                row.add(column, -side.persons / other.persons)
        before = t


def minutes_of(model: Model, case: Case, side: CoupledSide) -> tuple[dict[Name, int], dict[Name, int]]:
    """Of each column x of a side: the minute at which it leaves, and at which it is confirmed."""
    leaves, confirmed = {}, {}
    for column in [name for name in model.costs if name[0] == "x" and name[3] in side.corridors]:
        _, _, point, corridor, site, mode, start = column
        trip = trips.out_trip(
            case,
            next(m for m in case.modes if m.id == mode),
            next(p for p in case.assembly_points if p.id == point),
            next(c for c in case.corridors if c.id == corridor),
            next(s for s in case.sites if s.id == site),
            int(start),
        )
        assert trip is not None
        (leaves[column],) = trip.enters_start
        confirmed[column] = trip.arrival + side.confirm_minutes
    return leaves, confirmed
