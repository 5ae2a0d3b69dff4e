"""The grid model of section 5, column by column."""

from __future__ import annotations

from safepassage.records.case import Case
from safepassage.records.danger import Danger
from tests.independent.coupled_rows import write_coupled
from tests.independent.exposure import Dangers
from tests.independent.home_rows import groups_of, write_aid, write_stocks
from tests.independent.model import Model
from tests.independent.moving_rows import write_people_out
from tests.independent.vehicle_rows import write_empties_in, write_pools, write_trucks
from tests.independent.writer import Writer


def build(case: Case, danger: Danger, step: int) -> Model:
    """
    Write the whole grid model.

    Parameters
    ----------
    step : minutes between the possible starts of movements.
    """
    model, dangers = Model(), Dangers(case, danger)
    for group in groups_of(case):
        write_stocks(model, case, dangers, group)
    write_aid(model, case, dangers)
    writer = Writer(model, case, dangers, step)
    write_pools(writer)
    write_people_out(writer)
    write_empties_in(writer)
    write_trucks(writer)
    write_coupled(model, case)
    return model
