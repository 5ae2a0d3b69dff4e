"""
The papers of a task force: one page, one terminal view, tables, one payload. Pure: records in, text out; others write it.

Names are looked up when asked for: who shows a proposal does not load what draws maps (a third of the program's start).
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safepassage.brief.claim_lines import entry_data, render_claims, render_conflicts, render_situation, situation_data
    from safepassage.brief.corridor_lines import corridors_data, render_corridors, segment_rows
    from safepassage.brief.corridor_page import corridors_page
    from safepassage.brief.danger_page import danger_page
    from safepassage.brief.danger_sheets import danger_data, danger_rows, part_data
    from safepassage.brief.difference_lines import difference_data, difference_rows, render_difference, render_proof
    from safepassage.brief.difference_page import difference_page
    from safepassage.brief.flight_lines import flight_data, flight_rows, render_flight
    from safepassage.brief.flight_page import flight_page
    from safepassage.brief.page import page
    from safepassage.brief.payload import payload, prices_data
    from safepassage.brief.rehearsal_data import rehearsal_data, rehearsal_rows
    from safepassage.brief.rehearsal_lines import render_rehearsal
    from safepassage.brief.rehearsal_page import rehearsal_page
    from safepassage.brief.sheets import left_behind_rows, price_list_rows, price_rows
    from safepassage.brief.situation_page import situation_page
    from safepassage.brief.street_lines import render_streets, streets_data
    from safepassage.brief.street_states import render_street_states, street_states_data
    from safepassage.brief.terminal import render

_HOMES = {
    "claim_lines": "entry_data render_claims render_conflicts render_situation situation_data",
    "corridor_lines": "corridors_data render_corridors segment_rows",
    "corridor_page": "corridors_page",
    "danger_page": "danger_page",
    "danger_sheets": "danger_data danger_rows part_data",
    "difference_lines": "difference_data difference_rows render_difference render_proof",
    "difference_page": "difference_page",
    "flight_lines": "flight_data flight_rows render_flight",
    "flight_page": "flight_page",
    "page": "page",
    "payload": "payload prices_data",
    "rehearsal_data": "rehearsal_data rehearsal_rows",
    "rehearsal_lines": "render_rehearsal",
    "rehearsal_page": "rehearsal_page",
    "sheets": "left_behind_rows price_list_rows price_rows",
    "situation_page": "situation_page",
    "street_lines": "render_streets streets_data",
    "street_states": "render_street_states street_states_data",
    "terminal": "render",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [
    "corridors_data",
    "corridors_page",
    "danger_data",
    "danger_page",
    "danger_rows",
    "difference_data",
    "difference_page",
    "difference_rows",
    "entry_data",
    "flight_data",
    "flight_page",
    "flight_rows",
    "left_behind_rows",
    "page",
    "part_data",
    "payload",
    "price_list_rows",
    "price_rows",
    "prices_data",
    "rehearsal_data",
    "rehearsal_page",
    "rehearsal_rows",
    "render",
    "render_claims",
    "render_conflicts",
    "render_corridors",
    "render_difference",
    "render_flight",
    "render_proof",
    "render_rehearsal",
    "render_situation",
    "render_street_states",
    "render_streets",
    "segment_rows",
    "situation_data",
    "situation_page",
    "street_states_data",
    "streets_data",
]


class _Brief(ModuleType):
    """This module: a name that a part of it shares with what the part makes (`page`) means what is made."""

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in _HOME_OF and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)


sys.modules[__name__].__class__ = _Brief
