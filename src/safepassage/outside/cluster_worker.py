"""What runs on a Dask worker. Imported only where Dask distributed is installed."""

from __future__ import annotations

import pickle
import signal
from contextlib import suppress
from typing import Any

from distributed import WorkerPlugin, get_worker

from safepassage.outside.cluster import Fingerprint, fingerprint


class Handed(WorkerPlugin):  # type: ignore[misc, unused-ignore]
    """
    The work, handed to each worker once: to those there are, and by the scheduler to each that comes later or is started again.

    As a task's result it would have to be fetched from worker to worker, and a worker that asks one that has just died waits half a minute.
    """

    def __init__(self, name: str, pickled: bytes, ours: bool) -> None:
        self.name, self.pickled, self.ours = name, pickled, ours
        self.work: Any = None

    def setup(self, worker: Any) -> None:
        """Called on the worker. One that we started leaves Ctrl-C to us."""
        if self.ours:
            with suppress(ValueError):
                signal.signal(signal.SIGINT, signal.SIG_IGN)
        self.work = pickle.loads(self.pickled)


def do(name: str, chunk: object) -> tuple[Fingerprint, Any]:
    """One chunk; with what the worker is, so that whoever came late is looked at too."""
    worker: Any = get_worker()  # type: ignore[no-untyped-call, unused-ignore]
    return fingerprint(), worker.plugins[name].work(chunk)
