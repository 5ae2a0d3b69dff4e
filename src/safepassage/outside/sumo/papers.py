"""The comparison as files: a table of movements, and everything as JSON."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from safepassage.outside.files import write_whole
from safepassage.outside.plan_files import write_json
from safepassage.outside.plan_tables import write_csv
from safepassage.records.case import Case
from safepassage.records.traffic import TrafficCheck

FORMAT = "safepassage traffic check 1"
DIGITS = 2  # of a minute


def traffic_data(found: TrafficCheck, case: Case, stamps: tuple[str, ...]) -> dict[str, Any]:
    """The comparison as plain data, minutes to a hundredth."""
    data = _plain(asdict(found))
    return {"format": FORMAT, "stamps": list(stamps), "start": case.start.isoformat(timespec="minutes"), **data}


def write_traffic(found: TrafficCheck, case: Case, stamps: tuple[str, ...], folder: Path) -> None:
    """Write sumo_check.csv and sumo_check.json to a folder, each whole or not at all."""
    names = [run.traffic.value for run in found.runs]
    header = ["movement", "kind", "vehicle", "mode", "corridor", "start", "check_minutes", "rounding_minutes"]
    header += [f"{name}_{what}" for name in names for what in ("minutes", "difference", "queued")]
    rows = []
    for m in found.movements:
        row: list[object] = [m.movement, m.kind, m.vehicle, m.mode, m.corridor, case.clock(m.start).isoformat(timespec="minutes")]
        row += [m.checked, f"{m.rounding:.{DIGITS}f}"]
        for minutes, queued in zip(m.driven, m.queued, strict=True):
            row += ["", ""] if minutes is None else [f"{minutes:.{DIGITS}f}", f"{minutes - m.checked:.{DIGITS}f}"]
            row.append(f"{queued:.{DIGITS}f}")
        rows.append(row)
    stamp = "; ".join(stamps)
    write_csv(folder / "sumo_check.csv", [*header, stamp], [[*map(str, row), stamp] for row in rows])
    write_json(folder / "sumo_check.json", traffic_data(found, case, stamps))


def write_inputs(given: dict[str, str], folder: Path, stamps: tuple[str, ...]) -> None:
    """What SUMO was given, so that a person can look at it in sumo-gui; `streets.net.xml` is made of it by netconvert."""
    folder.mkdir(parents=True, exist_ok=True)
    stamp = "; ".join(stamps).replace("--", "- -")
    for name, text in given.items():
        head, rest = text.split("\n", 1)
        write_whole(folder / name, f"{head}\n<!-- {stamp} -->\n{rest}".encode())


def _plain(value: object) -> Any:
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
