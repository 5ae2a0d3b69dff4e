"""Solve linear models in child processes, and believe nothing that a child says.

HiGHS runs only in a child (`solver_child.py`), so that a crash, a hang or a model too large ends in `SolverFailed`, never in the death
of the program. The parent checks the answer against its own model: lengths, numbers, bounds, rows; it adds up the objective itself;
and it proves its own bound from repaired duals. An answer whose objective is not within `gap` of that bound is refused. So a lie
cannot do harm: what passes is a point of the model, and is proven to be nearly the best one.
"""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Literal, cast

import numpy as np

from safepassage.errors import SolverFailed
from safepassage.plan import solver_child
from safepassage.plan.duals import matrix, proven_bound, repair
from safepassage.records.model import Floats, Ints, LinearModel, Solution

CHILD = (sys.executable, "-P", str(Path(solver_child.__file__)))
GRACE = 5.0  # seconds a child has, beyond its own time limit, to notice it
FEASIBILITY = 1e-5  # of the sum of the magnitudes in a row, or of 1 if that is more
_SAID = {
    "infeasible": "the model is infeasible: no plan keeps all its rows",
    "unbounded": "the model is unbounded",
    "unboundedorinfeasible": "the model is infeasible or unbounded",
    "timelimit": "the time limit was reached",
    "out of memory": "it ran out of memory",
    "memorylimit": "it ran out of memory",
}


@dataclass(frozen=True, slots=True)
class Options:
    """How to solve: `time_limit` in seconds, `gap` relative to max(1, |objective|), `order` the rows that `repair` works through."""

    method: Literal["ipm", "simplex"] = "ipm"
    crossover: bool = False
    time_limit: float = 300.0
    memory_mb: int = 4000  # kept on Linux only
    gap: float = 1e-4
    order: Ints | Sequence[Ints] | None = None


def solve(model: LinearModel, **options: Any) -> Solution:
    """
    Solve one model in a child of its own. Options: see `Options`.

    Raises
    ------
    SolverFailed
        When the model is infeasible, when the child dies or exceeds its time or memory, and when its answer is not proven.
    ValueError
        When the model has numbers that no model may have.
    """
    with SolverPool(workers=1) as pool:
        return pool.submit(model, **options).result()


class SolverPool:
    """Children that solve models beside each other; each starts once (0.3 s) and is replaced when it fails.

    >>> with SolverPool(workers=2) as pool:
    ...     solutions = list(pool.map(models, method="simplex"))
    """

    def __init__(self, workers: int = 2, *, command: Sequence[str] = CHILD) -> None:
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="solver")
        self._idle: queue.SimpleQueue[_Child] = queue.SimpleQueue()
        self._children = [_Child(command) for _ in range(workers)]
        for child in self._children:
            self._idle.put(child)

    def submit(self, model: LinearModel, **options: Any) -> Future[Solution]:
        """The solution, once it is there; its `result()` raises what `solve` raises."""
        return self._threads.submit(self._run, model, Options(**options))

    def map(self, models: Iterable[LinearModel], **options: Any) -> Iterator[Solution]:
        """The solutions in the order of the models."""
        futures = [self.submit(model, **options) for model in models]
        return (future.result() for future in futures)

    def _run(self, model: LinearModel, options: Options) -> Solution:
        refuse_nonsense(model)
        child = self._idle.get()  # as many children as threads: there is always one
        started = time.monotonic()
        try:
            primal, duals = child.ask(model, options)
            return judge(model, primal, duals, options, time.monotonic() - started)
        except BaseException:
            child.kill()  # whatever is wrong with it, the next model gets a fresh one
            raise
        finally:
            self._idle.put(child)

    def __enter__(self) -> SolverPool:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Wait for what was submitted; on an error (or Ctrl-C) stop at once."""
        if kind is not None:
            self._threads.shutdown(wait=False, cancel_futures=True)
            for child in self._children:
                child.kill()
        self._threads.shutdown(wait=True)
        for child in self._children:
            child.kill()


class _Child:
    """One child process; started when first asked, killed at the first sign of trouble, then started afresh."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = list(command)
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, model: LinearModel, options: Options) -> tuple[Floats, Floats]:
        """Primal and duals as the child tells them: of the right lengths, and otherwise not yet believed."""
        process = self._alive()
        late = threading.Event()
        watch = threading.Timer(options.time_limit + GRACE, _end, (process, late))
        watch.daemon = True
        watch.start()
        try:
            _limit_memory(process.pid, options.memory_mb)
            _send(cast(BinaryIO, process.stdin), model, options)
            return _receive(cast(BinaryIO, process.stdout), model)
        except (OSError, EOFError, ValueError, RecursionError) as error:
            raise SolverFailed(f"the solver failed: {_why(error, process, late.is_set(), options)}") from error
        finally:
            watch.cancel()

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


def _send(stream: BinaryIO, model: LinearModel, options: Options) -> None:
    sizes = {"rows": len(model.row_lower), "columns": len(model.cost), "entries": len(model.value), "offset": model.offset}
    asked = {"method": options.method, "crossover": options.crossover, "time_limit": options.time_limit}
    solver_child.write_header(stream, sizes | asked)
    for name, kind, _, _ in solver_child.ARRAYS:
        stream.write(np.ascontiguousarray(getattr(model, name), dtype=kind).tobytes())
    stream.flush()


def _receive(stream: BinaryIO, model: LinearModel) -> tuple[Floats, Floats]:
    status = str(solver_child.read_header(stream).get("status"))
    if status != "optimal":
        said = "".join(letter for letter in status[:200] if letter.isprintable())
        raise SolverFailed(f"the solver failed: {_SAID.get(status, f'it said {said!r}')}")
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


def refuse_nonsense(model: LinearModel) -> None:
    """ValueError when a model has NaN, an infinite coefficient, or an upper that is negative or infinite."""
    for name in ("cost", "upper", "value"):
        if not np.isfinite(getattr(model, name)).all():
            raise ValueError(f"the model's {name} has a number that is not finite")
    if np.isnan(model.row_lower).any() or np.isnan(model.row_upper).any() or not np.isfinite(model.offset):
        raise ValueError("the model has a row limit or an offset that is not a number")
    if (model.upper < 0).any():
        raise ValueError("the model has a column whose upper is negative")


def judge(model: LinearModel, primal: Floats, duals: Floats, options: Options, seconds: float) -> Solution:
    """A solution, if the answer holds against the model; SolverFailed if not."""
    if not (np.isfinite(primal).all() and np.isfinite(duals).all()):
        raise SolverFailed("the solver's answer is refused: it has numbers that are not finite")
    kept = np.clip(primal, 0.0, model.upper)
    _refuse_outside(model, primal, kept)
    objective = float(model.offset + model.cost @ kept)
    repaired = repair(model, duals, options.order)
    bound = proven_bound(model, repaired)
    if not abs(objective - bound) <= options.gap * max(1.0, abs(objective)):
        raise SolverFailed(f"the solver's answer is refused: its objective is {objective:.9g}, the bound its duals prove is {bound:.9g}")
    return Solution(primal=kept, dual=repaired, objective=objective, bound=bound, seconds=seconds)


def _refuse_outside(model: LinearModel, primal: Floats, kept: Floats) -> None:
    """SolverFailed when the point is outside the model by more than FEASIBILITY allows."""
    off = np.abs(primal - kept) / np.maximum(1.0, model.upper)
    if off.size and off.max() > FEASIBILITY:
        name = model.column_names[int(off.argmax())]
        raise SolverFailed(f"the solver's answer is refused: column {name} is outside its bounds")
    rows = matrix(model)
    activity, size = rows @ kept, np.maximum(1.0, abs(rows) @ kept)
    off = np.maximum(model.row_lower - activity, activity - model.row_upper) / size
    if off.size and off.max() > FEASIBILITY:
        worst = int(off.argmax())
        raise SolverFailed(f"the solver's answer is refused: row {model.row_names[worst]} is off by {off[worst] * size[worst]:.3g}")
