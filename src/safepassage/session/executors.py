"""Where chunks of futures are worked out: here, or in processes of this machine. `outside` adds Dask behind the same protocol."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any, Protocol, TypeVar

from safepassage.errors import SafepassageError
from safepassage.outside.cluster import cluster_of

C = TypeVar("C")
P = TypeVar("P")
DEATHS = 3  # of processes, one after the other with nothing finished in between


class Executor(Protocol):
    """One method: do the same work on many chunks."""

    def map(self, work: Callable[[C], P], chunks: Sequence[C]) -> Iterator[tuple[int, P]]:
        """
        The result of each chunk with its position in `chunks`, in any order, each as soon as it is there.

        `work` and the chunks can be pickled, and `work` depends on nothing but its chunk: a chunk that is done twice (because a worker
        died) gives the same bytes. Whoever reads puts the results in the order of the chunks. Leaving the loop early, also by Ctrl-C,
        stops what has not begun.
        """
        ...


@dataclass(frozen=True, slots=True)
class Here:
    """One chunk after the other, in this process."""

    def map(self, work: Callable[[C], P], chunks: Sequence[C]) -> Iterator[tuple[int, P]]:
        """See `Executor.map`."""
        for position, chunk in enumerate(chunks):
            yield position, work(chunk)


class WorkersDied(SafepassageError):
    """Processes that work on chunks died again and again: nothing was left out in silence, and the run is over."""


@dataclass(frozen=True, slots=True)
class Processes:
    """So many processes of this machine (standard library)."""

    count: int

    def map(self, work: Callable[[C], P], chunks: Sequence[C]) -> Iterator[tuple[int, P]]:
        """
        See `Executor.map`. `work` is handed to each process once, not with every chunk.

        When a process dies, what it and its pool had not finished is done again in a new pool.

        Raises
        ------
        WorkersDied
            When that happens `DEATHS` times without a chunk finished in between.
        """
        left, deaths = dict(enumerate(chunks)), 0
        while left:
            before = len(left)
            try:
                for position, result in self._pool(work, left):
                    del left[position]
                    yield position, result
            except BrokenProcessPool as error:
                deaths = 1 if len(left) < before else deaths + 1
                if deaths >= DEATHS:
                    why = "There may be too little memory: try fewer with --processes"
                    raise WorkersDied(
                        f"processes died {deaths} times in a row, with {len(left)} of {len(chunks)} chunks to do. {why}"
                    ) from error

    def _pool(self, work: Callable[[C], P], left: Mapping[int, C]) -> Iterator[tuple[int, P]]:
        """One pool, to the end or to the death of one of its processes."""
        context = get_context("fork" if sys.platform == "linux" else "spawn")
        pool = ProcessPoolExecutor(self.count, mp_context=context, initializer=_begin, initargs=(work,))
        waiting: dict[Future[P], int] = {}
        try:
            waiting |= {pool.submit(_do, chunk): position for position, chunk in left.items()}
            for done in as_completed(waiting):
                yield waiting[done], done.result()
        finally:
            for future in waiting:  # one by one: a pool that is let go forgets that it was told to cancel, and works out all the rest
                future.cancel()
            pool.shutdown(wait=False, cancel_futures=True)


def executor_of(processes: int, cluster: str = "") -> Executor:
    """
    This process for one, else so many; 0 is as many as the machine has cores. A cluster's address comes before both.

    Raises
    ------
    ClusterFailed
        When the address is none, or Dask is not installed.
    """
    if cluster:
        return cluster_of(cluster)
    count = processes or os.cpu_count() or 1
    return Here() if count == 1 else Processes(count)


_work: Callable[[Any], Any] | None = None


def _begin(work: Callable[[Any], Any]) -> None:
    """A worker leaves Ctrl-C to the process that started it, which keeps what is finished."""
    global _work
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    _work = work


def _do(chunk: object) -> Any:
    assert _work is not None
    return _work(chunk)
