"""Makes a function fast where numba is installed (`sh setup.sh streets`); else it is what it was. Both give the same numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

njit: Any
try:
    from numba import njit
except ImportError:  # the core install: the same functions, some 100 times slower
    njit = None

F = TypeVar("F", bound=Callable[..., object])
COMPILED = njit is not None


def fast(function: F) -> F:
    """The same function, compiled when it is first called; what is compiled is kept beside the module, like its bytecode."""
    return function if njit is None else cast(F, njit(cache=True, error_model="numpy")(function))
