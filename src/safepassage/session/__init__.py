"""The only place that knows the order of rooms. Names are looked up when asked for: taking down a claim does not start the planner."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safepassage.session.planning import (
        STEPS,
        Answer,
        asks,
        judge,
        prices,
        read,
        run,
        stamps,
        stamps_of,
        try_folder,
        verify,
        write,
    )

__all__ = ["STEPS", "Answer", "asks", "judge", "prices", "read", "run", "stamps", "stamps_of", "try_folder", "verify", "write"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.planning"), name)
