"""A child process that solves models, as seen from the parent: asked, watched, and ended at the first sign of trouble."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal, cast

import numpy as np
from numpy.typing import NDArray

from safepassage.errors import SolverFailed
from safepassage.plan import solver_child
from safepassage.records.model import Floats, Ints, LinearModel

CHILD = (sys.executable, "-P", str(Path(solver_child.__file__)))
GRACE = 5.0  # seconds a child has, beyond its own time limit, to notice it
_SAID = {
    "infeasible": "the model is infeasible: no plan keeps all its rows",
    "unbounded": "the model is unbounded",
    "timelimit": "the time limit was reached",
    "out of memory": "it ran out of memory",
    "memorylimit": "it ran out of memory",
}


@dataclass(frozen=True, slots=True)
class Options:
    """How to solve: `time_limit` in seconds, `gap` relative to max(1, |objective|), `order` the rows that `repair` works through."""

    method: Literal["sift", "ipm", "simplex"] = "sift"
    crossover: bool = False
    time_limit: float = 300.0
    memory_mb: int = 4000  # kept on Linux only
    gap: float = 1e-4
    order: Ints | Sequence[Ints] | None = None
    core: NDArray[np.bool_] | None = None  # where sifting starts; `core_of(model)` by default


def core_of(model: LinearModel) -> NDArray[np.bool_]:
    """Every column that is not named `x...`, and about 4,000 of those that are, spread out; shape (columns,)."""
    core = np.array([not name.startswith("x") for name in model.column_names], dtype=np.bool_)
    others = np.flatnonzero(~core)
    # Every n-th would beat with the steps of a group's journeys and miss whole hours (seen: twice the time); multiples of the
    # golden ratio spread as evenly and beat with nothing.
    core[others[np.arange(len(others)) * 0.618033988749895 % 1.0 < 4000 / max(1, len(others))]] = True
    return core


class Infeasible(SolverFailed):
    """The solver says that no point keeps all rows of the model."""


class Child:
    """One child process; started when first asked, killed at the first sign of trouble, then started afresh."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = list(command)
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, model: LinearModel, options: Options, again: bool = False) -> tuple[Floats, Floats]:
        """
        Primal and duals as the child tells them: of the right lengths, and otherwise not yet believed.

        `again`: it has sifted this model before; only costs, uppers and row limits are sent. A process that died since cannot
        go on, and is told as dead.
        """
        process = self._process if again and self._process is not None else self._alive()
        late = threading.Event()
        watch = threading.Timer(options.time_limit + GRACE, _end, (process, late))
        watch.daemon = True
        watch.start()
        try:
            _limit_memory(process.pid, options.memory_mb)
            _send(cast(BinaryIO, process.stdin), model, options, again)
            return _receive(cast(BinaryIO, process.stdout), model)
        except (OSError, EOFError, ValueError, RecursionError) as error:
            raise SolverFailed(f"the solver failed: {_why(error, process, late.is_set(), options)}") from error
        finally:
            watch.cancel()

    def wake(self) -> None:
        """Start the process, if it is not running: the first answer then comes 0.3 s sooner."""
        self._alive()

    def _alive(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self.kill()
        if self._process is None:
            one_thread = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}  # every thread would take address space
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | one_thread,
            )
        return self._process

    def kill(self) -> None:
        """End the process, if there is one, and close its pipes."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError, ValueError):
                cast(BinaryIO, pipe).close()


def _end(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _limit_memory(pid: int, megabytes: int) -> None:
    """Cap the address space of a process, where the system can (Linux)."""
    try:
        import resource

        hard = resource.prlimit(pid, resource.RLIMIT_AS)[1]
        wanted = megabytes * 1_000_000
        resource.prlimit(pid, resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
    except (ImportError, AttributeError, OSError):
        return  # a process that is dead is noticed when it is written to


def _send(stream: BinaryIO, model: LinearModel, options: Options, again: bool) -> None:
    sizes = {"rows": len(model.row_lower), "columns": len(model.cost), "entries": len(model.value), "offset": model.offset}
    asked = {"method": options.method, "crossover": options.crossover, "time_limit": options.time_limit, "again": again}
    solver_child.write_header(stream, sizes | asked)
    core = core_of(model) if options.core is None and not again else options.core
    for name, kind, _, _ in solver_child.CHANGES if again else solver_child.ARRAYS:
        stream.write(np.ascontiguousarray(core if name == "core" else getattr(model, name), dtype=kind).tobytes())
    stream.flush()


def _receive(stream: BinaryIO, model: LinearModel) -> tuple[Floats, Floats]:
    status = str(solver_child.read_header(stream).get("status"))
    if status != "optimal":
        said = "".join(letter for letter in status[:200] if letter.isprintable())
        kind = Infeasible if status == "infeasible" else SolverFailed
        raise kind(f"the solver failed: {_SAID.get(status, f'it said {said!r}')}")
    return solver_child.read_floats(stream, len(model.cost)), solver_child.read_floats(stream, len(model.row_lower))


def _why(error: BaseException, process: subprocess.Popen[bytes], late: bool, options: Options) -> str:
    """In plain words, what became of a child that was just killed or found dead."""
    if late:
        return f"the time limit of {options.time_limit:g} s was reached and its process did not answer; it was ended"
    if isinstance(error, (EOFError, BrokenPipeError)):
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=1)
        return f"its process died (exit status {process.returncode}); the limit was {options.memory_mb} MB"
    return f"its answer is garbage ({error})"
