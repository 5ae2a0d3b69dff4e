"""Seconds on the clock, and the most memory that this program and everything it started held at one time."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from os import cpu_count, getpid, sysconf
from pathlib import Path
from threading import Event, Thread

EVERY = 0.1  # seconds between two looks at the memory
MEGABYTE = 1e6
PROC = Path("/proc")


@dataclass(slots=True)
class Measured:
    """Filled in when the measuring ends."""

    seconds: float = 0.0
    peak_mb: float = 0.0

    def figures(self) -> dict[str, object]:
        """As a benchmark prints them, with the machine they belong to."""
        return {
            "seconds": round(self.seconds, 2),
            "peak_mb": round(self.peak_mb, 1),
            "cores": cpu_count(),
            "python": sys.version.split()[0],
        }


@contextmanager
def measured() -> Iterator[Measured]:
    """Measure what happens inside the `with`: look every tenth of a second, and take what the system remembers if that is more."""
    result, done = Measured(), Event()
    watcher = Thread(target=_watch, args=(result, done), daemon=True)
    began = time.perf_counter()
    watcher.start()
    try:
        yield result
    finally:
        result.seconds = time.perf_counter() - began
        done.set()
        watcher.join()
        result.peak_mb = max(result.peak_mb, _remembered(resource.RUSAGE_SELF), _remembered(resource.RUSAGE_CHILDREN))


def _watch(result: Measured, done: Event) -> None:
    while not done.wait(EVERY):
        result.peak_mb = max(result.peak_mb, _held())


def peak_of(root: int, done: Event, every: float = 0.02) -> float:
    """The most that another process and all below it held at one time, until `done` [MB]: looked at every so many seconds."""
    most = 0.0
    while not done.wait(every):
        most = max(most, _held(root))
    return most


def _remembered(who: int) -> float:
    """The most that one process held, as the system kept it [MB]. Linux counts kilobytes, macOS bytes."""
    return resource.getrusage(who).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / MEGABYTE


def _held(root: int | None = None) -> float:
    """What a process (this one, if None) and all below it hold now [MB]; shared pages count twice. 0 where there is no /proc."""
    parents: dict[int, int] = {}
    pages: dict[int, int] = {}
    for folder in PROC.glob("[0-9]*"):
        try:
            behind_the_name = (folder / "stat").read_text().rpartition(")")[2].split()
            pages[int(folder.name)] = int((folder / "statm").read_text().split()[1])
            parents[int(folder.name)] = int(behind_the_name[1])
        except (OSError, IndexError, ValueError):
            continue  # it ended while we looked
    mine = sum(count for process, count in pages.items() if _is_below(process, root or getpid(), parents))
    return mine * sysconf("SC_PAGE_SIZE") / MEGABYTE


def _is_below(process: int, ancestor: int, parents: dict[int, int]) -> bool:
    """Whether a process is the ancestor, or was started by it or by one it started."""
    seen: set[int] = set()
    while process in parents and process not in seen:
        if process == ancestor:
            return True
        seen.add(process)
        process = parents[process]
    return False
