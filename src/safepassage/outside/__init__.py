"""
The door for files: everything that touches the disk. Foreign files are validated once, here, all faults together.

Names are looked up when asked for: who reads a case or a ledger does not load what reads plans (a fifth of the program's start).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safepassage.outside.beginning import new_case
    from safepassage.outside.case_folder import read_case
    from safepassage.outside.files import write_whole
    from safepassage.outside.plan_files import (
        PlanHeading,
        held_movements,
        movements_to_list,
        plan_heading,
        plan_to_dict,
        printed_bounds,
        read_plan,
        write_json,
    )
    from safepassage.outside.plan_tables import movement_rows, write_csv

_HOMES = {
    "beginning": "new_case",
    "case_folder": "read_case",
    "files": "write_whole",
    "plan_files": "PlanHeading held_movements movements_to_list plan_heading plan_to_dict printed_bounds read_plan write_json",
    "plan_tables": "movement_rows write_csv",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [
    "PlanHeading",
    "held_movements",
    "movement_rows",
    "movements_to_list",
    "new_case",
    "plan_heading",
    "plan_to_dict",
    "printed_bounds",
    "read_case",
    "read_plan",
    "write_csv",
    "write_json",
    "write_whole",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
