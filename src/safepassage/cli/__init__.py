"""
The terminal door: the program `safepassage` with all its commands (`app`).

`main` loads the part of the command that is called and no other: all of them together take a second.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from safepassage.cli.door import STATUSES

if TYPE_CHECKING:
    from safepassage.cli.door import app

_COMMANDS = {  # by the part that holds them, in the order in which `--help` tells them
    "again": "replan",
    "cases": "new validate",
    "claims": "claim import claims situation decide withdraw close",
    "corridors": "corridors",
    "danger": "danger",
    "flee": "flee",
    "keeping": "verify rescue export seal unseal purge forms",
    "planning": "demo plan price check verify-bound",
    "reading": "read",
    "deciding": "review",
    "rehearsing": "rehearse",
    "roads": "roads",
    "score_reading": "score-reading",
    "scoring": "forecast score",
    "traffic": "replay-in-sumo",
}
_HOME_OF = {command: home for home, commands in _COMMANDS.items() for command in commands.split()}

__all__ = ["STATUSES", "app", "main"]


def _with(homes: list[str]) -> Any:
    """The program with the commands of these parts."""
    for home in homes:
        import_module(f"{__name__}.{home}")
    from safepassage.cli.door import app

    order = {f"{__name__}.{home}": place for place, home in enumerate(_COMMANDS)}
    app.registered_commands.sort(key=lambda command: order.get(getattr(command.callback, "__module__", ""), 0))
    return app


def main() -> None:
    """The program `safepassage`."""
    home = _HOME_OF.get(sys.argv[1]) if len(sys.argv) > 1 else None
    _with([home, "cases"] if home else list(_COMMANDS))()  # with one command alone its name would not be looked for


def __getattr__(name: str) -> Any:
    if name == "app":
        return _with(list(_COMMANDS))
    if name in _COMMANDS:
        return import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
