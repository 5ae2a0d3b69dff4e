"""What is assumed of people who flee by themselves: flee_rates.csv of the case, or the table that the program brings."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from safepassage.errors import FaultyCase
from safepassage.outside.cells import Row
from safepassage.outside.files import Faults
from safepassage.outside.tables import read_table
from safepassage.records.levels import Assumption, Range

RATES = "flee_rates.csv"
COLUMNS = ("name", "low", "likely", "high", "unit", "worse", "source", "why")
LIMITS = {"walk_flow": (1.0, 200.0), "car_persons": (1.0, 60.0), "car_flow": (0.01, 2.0), "car_speed": (0.01, 2.0)}


def read_flee_rates(folder: Path) -> dict[str, Assumption]:
    """By name. Raises FaultyCase where the case's own table has faults: a name too many or missing, numbers that do not rise."""
    faults = Faults()
    own = folder / RATES
    path = own if own.exists() else Path(str(files("safepassage.outside") / "assets" / RATES))
    listed = read_table(path, COLUMNS, faults).listed(_rate, ("name",))
    if listed.readable:
        for name in LIMITS.keys() - listed.keys:
            faults.add(RATES, None, f"{name} is missing", "Add its row, or delete the file to use the program's own.")
    if len(faults):
        raise FaultyCase(f"cannot read {RATES}", faults.told())
    return {rate.name: rate for rate in listed.records}


def _rate(row: Row) -> Assumption:
    name = row.ident("name")
    if name not in LIMITS:
        row.fault(f"{name} is no rate of flight", f"Use {', '.join(LIMITS)}.", "name")
        return Assumption("", Range(0, 0, 0), "", "low", "", "")
    numbers = [row.number(level, *LIMITS[name]) for level in ("low", "likely", "high")]
    if numbers != sorted(numbers):
        row.fault("low, likely, high do not rise", "Write low <= likely <= high.", "low")
        numbers = [0.0, 0.0, 0.0]
    return Assumption(name, Range(*numbers), row.told("unit"), row.raw("worse"), row.told("source"), row.text("why"))
