"""plan.json: every field of a plan, with clock times beside the minutes; reads back as exactly the same plan."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from safepassage.errors import FaultyCase
from safepassage.outside.files import Faults, read_lines, write_whole
from safepassage.outside.json_items import Item
from safepassage.outside.numbers import NotRead, clock_time
from safepassage.outside.plan_csv import read_movements
from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.people import Care, Group, Screening
from safepassage.records.plan import Boarding, Kind, Movement, Plan, Ration

FORMAT = "safepassage plan 1"
DECLARED = ("expected_deaths", "people_out", "bound", "gap_percent")


def write_json(path: Path, data: object) -> None:
    """
    Write JSON whole or not at all; the same data gives the same bytes.

    Raises
    ------
    ValueError
        When a number is NaN or infinite: unknown is written as null.
    """
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1)
    write_whole(path, text.encode("utf-8") + b"\n")


def plan_to_dict(plan: Plan, case: Case) -> dict[str, Any]:
    """
    A plan as plain data. Beside every minute stands the clock time, for the reader.

    A writer may add more: `expected_deaths` (by level), `people_out` and the gaps are declared totals, which `check` compares with the
    replay; other keys are for the reader.
    """
    return {
        "format": FORMAT,
        "case": plan.case_id,
        "what_if": plan.what_if,
        "start": case.start.isoformat(timespec="minutes"),
        "movements": [_movement_to_dict(movement, case) for movement in plan.movements],
        "rations": [{**_group_to_dict(r.group), "block": r.block, "people": r.people} for r in plan.rations],
    }


def _movement_to_dict(movement: Movement, case: Case) -> dict[str, Any]:
    clock = _Clock(case)
    return {
        "id": movement.id,
        "kind": movement.kind.value,
        "vehicle": movement.vehicle,
        "mode": movement.mode,
        "corridor": movement.corridor,
        "points": list(movement.points),
        "site": movement.site,
        **clock.both("start", movement.start),
        **clock.both("departure", movement.departure),
        "checkpoints": list(movement.checkpoints),
        "checkpoints_clock": [clock.text(minute) for minute in movement.checkpoints],
        **clock.both("arrival", movement.arrival),
        **clock.both("back", movement.back),
        "roads": list(movement.roads),
        "boardings": [
            {**_group_to_dict(b.group), "point": b.point, "people": b.people, **clock.both("call", b.call)} for b in movement.boardings
        ],
        "cargo": [{"commodity": commodity, "units": units} for commodity, units in movement.cargo],
    }


def _group_to_dict(group: Group) -> dict[str, str]:
    return {"zone": group.zone, "care": group.care.value, "screening": group.screening.value}


class _Clock:
    """Minutes as clock times of a case."""

    def __init__(self, case: Case) -> None:
        self.case = case

    def text(self, minute: int | None) -> str | None:
        return None if minute is None else self.case.clock(minute).isoformat(timespec="minutes")

    def both(self, name: str, minute: int | None) -> dict[str, int | str | None]:
        return {name: minute, f"{name}_clock": self.text(minute)}


def plan_from_dict(data: object, case: Case, file: str = "plan.json") -> Plan:
    """
    The plan that `plan_to_dict` wrote. Only its form is judged here: whether roads, groups and vehicles exist is for `check`.

    Raises
    ------
    FaultyCase
        With every fault: a key missing, a time that is no whole minute, a clock time that is not that of its minute.
    """
    faults = Faults()
    plan = _plan(Item(data, file, "the plan", case, faults))
    if len(faults):
        raise FaultyCase(f"cannot read the plan {file}", faults.told())
    return plan


def _plan(item: Item) -> Plan:
    if item.text("format") != FORMAT:
        item.fault(f"the format is not {FORMAT!r}", "Write the plan again with this version.")
    item.is_start("start")
    said = item.data if isinstance(item.data, dict) else {}
    for key in [key for key in DECLARED if said.get(key) is not None and not isinstance(said[key], dict | int | float)]:
        item.fault(f"{key} is not a number or a range", 'Write it like {"low": 1.0, "likely": 2.0, "high": 3.0}.')
    return Plan(
        case_id=item.text("case"),
        movements=tuple(_movement(each) for each in item.items("movements", "movement")),
        rations=tuple(_ration(each) for each in item.items("rations", "ration")),
        what_if=item.flag("what_if"),
    )


def _movement(item: Item) -> Movement:
    times = [name + end for name in ("start", "departure", "checkpoints", "arrival", "back") for end in ("", "_clock")]
    item.known("id", "kind", "vehicle", "mode", "corridor", "points", "site", "roads", "boardings", "cargo", *times)
    return Movement(
        id=item.text("id"),
        kind=item.choice("kind", Kind),
        vehicle=item.text("vehicle"),
        mode=item.text("mode"),
        corridor=item.text("corridor"),
        roads=item.texts("roads"),
        points=item.texts("points"),
        site=item.maybe_text("site"),
        boardings=tuple(_boarding(each) for each in item.items("boardings", "boarding")),
        cargo=tuple(_load(each) for each in item.items("cargo", "cargo")),
        start=item.minute("start"),
        departure=item.minute("departure"),
        checkpoints=item.minutes("checkpoints"),
        arrival=item.minute("arrival"),
        back=item.maybe_minute("back"),
    )


def _group(item: Item) -> Group:
    return Group(item.text("zone"), item.choice("care", Care), item.choice("screening", Screening))


def _boarding(item: Item) -> Boarding:
    item.known("zone", "care", "screening", "point", "people", "call", "call_clock")
    return Boarding(_group(item), item.text("point"), item.whole("people"), item.minute("call"))


def _load(item: Item) -> tuple[str, float]:
    item.known("commodity", "units")
    return item.text("commodity"), item.number("units")


def _ration(item: Item) -> Ration:
    item.known("zone", "care", "screening", "block", "people")
    return Ration(_group(item), item.whole("block"), item.whole("people"))


def read_plan(path: Path, case: Case) -> tuple[Plan, dict[str, Any]]:
    """
    Read plan.json, or the movements.csv that a person wrote, or the folder that holds one of them (docs/reference/plan_files.md).

    Returns
    -------
    The plan, and the totals that it declares (empty when it declares none).

    Raises
    ------
    FaultyCase
        With every fault that was found.
    """
    if path.is_dir():
        path = path / ("plan.json" if (path / "plan.json").exists() else "movements.csv")
    if path.suffix.casefold() == ".csv":
        return read_movements(path, case)
    faults = Faults()
    data = _load_json(path, faults)
    if len(faults):
        raise FaultyCase(f"cannot read the plan {path.name}", faults.told())
    plan = plan_from_dict(data, case, path.name)
    return plan, {key: data[key] for key in DECLARED if isinstance(data, dict) and data.get(key) is not None}


def printed_bounds(path: Path) -> dict[Level, tuple[float, str]]:
    """
    The bounds that a plan.json prints, by level, each with the hash of the model that it says was proven.

    Raises
    ------
    FaultyCase
        When the file cannot be read or prints none.
    """
    faults = Faults()
    data = _load_json(path, faults)
    bound = data.get("bound") if isinstance(data, dict) else None
    hashes = data.get("certificates") if isinstance(data, dict) else None
    found = {level: bound.get(level.value) if isinstance(bound, dict) else None for level in Level}
    if not isinstance(hashes, dict) or any(not isinstance(value, int | float) or isinstance(value, bool) for value in found.values()):
        faults.add(path.name, None, "the plan prints no bound at all three levels", "Write the plan again.")
    if len(faults):
        raise FaultyCase(f"cannot read the plan {path.name}", faults.told())
    assert isinstance(hashes, dict)
    return {level: (float(value or 0), str(hashes.get(level.value))) for level, value in found.items()}


@dataclass(frozen=True, slots=True)
class PlanHeading:
    """How a plan.json says that it was made: from the situation at a time, on a grid [minutes], as a what-if; None: it does not say."""

    at: datetime | None
    step: int | None
    what_if: bool
    entries: int | None = None  # of the ledger then
    head: str = ""  # of the ledger then
    tables: str = ""  # hash of the case's tables then


def plan_heading(path: Path) -> PlanHeading:
    """The heading of a plan.json, or of the one in a folder; all unknown where there is none (a person's movements.csv)."""
    file = path / "plan.json" if path.is_dir() else path
    data = _load_json(file, Faults()) if file.suffix == ".json" else None
    values = data if isinstance(data, dict) else {}
    text, step = values.get("situation_at"), values.get("step_minutes")
    try:
        at = clock_time(text) if isinstance(text, str) else None
    except NotRead:
        at = None
    whole = step if isinstance(step, int) and not isinstance(step, bool) and step > 0 else None
    ledger = values.get("ledger")
    kept = ledger if isinstance(ledger, dict) else {}
    entries = kept.get("entries")
    known = entries if isinstance(entries, int) and not isinstance(entries, bool) else None
    return PlanHeading(at, whole, values.get("what_if") is True, known, str(kept.get("head", "")), str(values.get("tables", "")))


def held_movements(path: Path, case: Case) -> tuple[Movement, ...]:
    """The movements that a plan.json (or the one in a folder) keeps beside its plan because they are held. Raises FaultyCase."""
    file = path / "plan.json" if path.is_dir() else path
    data = _load_json(file, Faults()) if file.suffix == ".json" else None
    if not isinstance(data, dict) or not data.get("convoys_held"):
        return ()
    return plan_from_dict(data | {"movements": data["convoys_held"], "rations": []}, case, file.name).movements


def movements_to_list(movements: Iterable[Movement], case: Case) -> list[dict[str, Any]]:
    """Movements as plain data, as in a plan.json."""
    return [_movement_to_dict(movement, case) for movement in movements]


def _load_json(path: Path, faults: Faults) -> object:
    lines = read_lines(path, faults)
    if lines is None:
        return None
    try:
        return json.loads("\n".join(lines), parse_constant=_refuse, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        faults.add(path.name, error.lineno, "this is not JSON", "Write the plan again, or correct the line.")
    except (ValueError, RecursionError) as error:
        told = str(error) if isinstance(error, _NotPlain) else "this cannot be read as JSON"
        faults.add(path.name, None, told, "Write the plan again, or correct the file.")
    return None


class _NotPlain(ValueError):
    """What the standard library accepts and JSON does not: NaN, and a key twice."""


def _refuse(constant: str) -> object:
    raise _NotPlain(f"the file holds {constant}, which is no number")


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _NotPlain("a key stands twice in one object")
    return found
