"""What a rehearsal assumes: the table that comes with the program, and what a case's own rehearsal.toml replaces in it."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from safepassage.errors import FaultyCase
from safepassage.outside.files import Faults
from safepassage.outside.persons.no_persons import shown
from safepassage.outside.settings import Section, read_sections
from safepassage.records.levels import Assumption, Range

NAME = "rehearsal.toml"
KEYS = ("low", "likely", "high", "unit", "worse", "source", "why")
SHARES = ("share", "chance")  # units of numbers that lie between 0 and 1


def rehearsal_assumptions(folder: Path) -> tuple[Assumption, ...]:
    """
    The assumptions of a rehearsal of the case in a folder, in the order of the table that comes with the program.

    Raises
    ------
    FaultyCase
        With every fault of the case's own rehearsal.toml.
    """
    with resources.as_file(resources.files("safepassage") / "outside" / NAME) as shipped:
        known = _read(shipped, {})
    own = folder / NAME
    return tuple(_read(own, known).values()) if own.is_file() else tuple(known.values())


def _read(path: Path, known: dict[str, Assumption]) -> dict[str, Assumption]:
    faults = Faults()
    found = dict(known)
    for section in read_sections(path, faults) or ():
        if known and section.name not in known:
            section.fault("", f"{shown(section.name)} is no assumption of a rehearsal", f"They are: {', '.join(known)}.")
            continue
        found[section.name] = _assumption(section)
    if len(faults):
        raise FaultyCase(f"cannot read {path.name}", faults.told())
    return found


def _assumption(section: Section) -> Assumption:
    section.tell_unknown(KEYS)
    unit = section.text("unit", must=True)
    most = 1.0 if unit.startswith(SHARES) else 1e6
    low, likely, high = (section.number(end, 0, most) for end in ("low", "likely", "high"))
    if not low <= likely <= high:
        section.fault("low", "low, likely, high do not rise", "Write low <= likely <= high.")
        low = likely = high = 0.0
    worse = section.text("worse", must=True)
    if worse not in ("high", "low"):
        section.fault("worse", 'worse must be "high" or "low"', "It tells which end of the range means more deaths.")
        worse = "high"
    return Assumption(section.name, Range(low, likely, high), unit, worse, section.text("source", must=True), section.text("why"))
