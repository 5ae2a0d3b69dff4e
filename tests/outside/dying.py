"""Work that ends the process it is done in: what a machine that runs out of memory does."""

from __future__ import annotations

import importlib
import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


def square(number: int) -> int:
    """The plainest work."""
    return number * number


def slow(number: int) -> int:
    """The plainest work, in a fifth of a second."""
    time.sleep(0.2)
    return square(number)


@dataclass(frozen=True, slots=True)
class DiesOnce:
    """Does the work; but the first who is given the chunk `on` dies of kill -9 in the middle of it."""

    work: Callable[[Any], Any]
    on: Any
    mark: Path

    def __call__(self, chunk: Any) -> Any:
        """Die, or do the work."""
        if chunk == self.on:
            try:
                self.mark.touch(exist_ok=False)
            except FileExistsError:
                return self.work(chunk)
            os.kill(os.getpid(), signal.SIGKILL)
        return self.work(chunk)


@dataclass(frozen=True, slots=True)
class DiesAlways:
    """Whoever is given the chunk `on` dies."""

    on: Any

    def __call__(self, chunk: Any) -> Any:
        """Die, or square."""
        if chunk == self.on:
            os.kill(os.getpid(), signal.SIGKILL)
        return square(chunk)


def raises(chunk: int) -> int:
    """Work that finds a fault."""
    raise ValueError(f"chunk {chunk} cannot be done")


def listening(_: int) -> list[str]:
    """Addresses that this process listens on."""
    psutil: Any = importlib.import_module("psutil")
    return [c.laddr.ip for c in psutil.Process().net_connections() if c.status == "LISTEN"]


@dataclass(frozen=True, slots=True)
class Dying:
    """An executor over another: a worker of it is killed over the second chunk of whatever work it is given."""

    inner: Any
    mark: Path

    def map(self, work: Callable[[Any], Any], chunks: Any) -> Any:
        """See `session.executors.Executor.map`."""
        return self.inner.map(DiesOnce(work, chunks[1], self.mark), chunks)
