"""safepassage: humanitarian corridors, planned with the fewest expected deaths and a proven bound.

The public interface (tested as a list): read a case, plan it, write the papers, judge any plan, verify a bound. Names are looked up when
they are asked for, so that the checker of certificates starts without the planner.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safepassage.errors import FaultyCase, NotExecutable, SafepassageError, SolverFailed, UnknownDanger
    from safepassage.session import Answer, judge, prices, read, run, verify, write

__all__ = [
    "Answer",
    "FaultyCase",
    "NotExecutable",
    "SafepassageError",
    "SolverFailed",
    "UnknownDanger",
    "judge",
    "prices",
    "read",
    "run",
    "verify",
    "write",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = "errors" if name[0].isupper() and name != "Answer" else "session"
    return getattr(import_module(f"{__name__}.{home}"), name)
