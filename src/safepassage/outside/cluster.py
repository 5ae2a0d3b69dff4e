"""
Chunks of work on a Dask cluster: on this machine, or on others over TLS. Stands behind `session.executors.Executor`.

What goes out is a plan with its places and times, pickled. So nothing listens beyond this machine, no dashboard is served, nothing is
spilled to disk, and another machine is spoken to over TLS only (or through a tunnel that ends here).
"""

from __future__ import annotations

import importlib
import importlib.util
import logging
import pickle
import platform
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from tempfile import TemporaryDirectory
from typing import Any, TypeVar
from uuid import uuid4

from safepassage.errors import SafepassageError

C = TypeVar("C")
P = TypeVar("P")
LOCAL = re.compile(r"local:([1-9]\d{0,2})", re.ASCII)
REMOTE = re.compile(r"(tcp|tls)://(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+):(\d{1,5})", re.ASCII)
DEATHS = 5  # workers that may die over one chunk
LOOK = 2.0  # seconds between looks at whether anybody is still working
ALONE = 60.0  # seconds without any worker before it is told
CONNECT = 20.0  # seconds
MATTER = ("safepassage", "numpy", "scipy", "numba")  # packages whose version can change a digit
QUIET = {
    "distributed.scheduler.allowed-failures": DEATHS,
    "distributed.worker.memory.spill": False,
    "distributed.worker.memory.target": False,
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
    "distributed.admin.system-monitor.gil.enabled": False,
    "distributed.comm.timeouts.connect": "5s",
}
Fingerprint = tuple[str, ...]


class ClusterFailed(SafepassageError):
    """The cluster is not there, is not like this machine, or lost what it was given."""


def cluster_of(address: str) -> Cluster:
    """
    The cluster at an address: `local:2` for two processes of this machine, `tls://host:port`, or `tcp://127.0.0.1:port`.

    Raises
    ------
    ClusterFailed
        When the address is none of these, would send a plan in clear text to another machine, or Dask is not installed.
    """
    found = REMOTE.fullmatch(address)
    if found is None and not LOCAL.fullmatch(address):
        raise ClusterFailed(f"{address!r} is no cluster. Write local:2, tls://host:8786, or tcp://127.0.0.1:8786")
    if found is not None and found[1] == "tcp" and not _loopback(found[2]):
        how = "Use tls:// with certificates, or a tunnel to this machine (docs/howto/rehearse_on_more_machines.md)"
        raise ClusterFailed(f"{address} would send the plan, its places and times, unencrypted. {how}")
    if importlib.util.find_spec("distributed") is None:
        raise ClusterFailed("Dask distributed is not installed. Install it: sh setup.sh cluster (or pip install 'safepassage[cluster]')")
    return Cluster(address)


def _loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Cluster:
    """A Dask cluster. A worker that dies loses nothing: its chunk goes to another, and gives the same bytes there."""

    address: str

    def map(self, work: Callable[[C], P], chunks: Sequence[C]) -> Iterator[tuple[int, P]]:
        """
        See `session.executors.Executor.map`.

        Raises
        ------
        ClusterFailed
            When there is no such cluster, a worker is of another version, a chunk has cost `DEATHS` workers, the connection is lost, or
            nobody has been there to work for a minute. What `work` raises, it raises here.
        """
        with _client(self.address) as client:
            there: Any = importlib.import_module("safepassage.outside.cluster_worker")
            name = f"safepassage-{uuid4().hex}"
            waiting: SimpleQueue[int] = SimpleQueue()
            futures = {}
            try:
                client.register_plugin(there.Handed(name, pickle.dumps(work), LOCAL.fullmatch(self.address) is not None), name=name)
                for position, chunk in enumerate(chunks):
                    future = client.submit(there.do, name, chunk, key=(name, position), pure=False)
                    future.add_done_callback(lambda _, position=position: waiting.put(position))
                    futures[position] = future
                while futures:
                    position = _next(waiting, client, len(futures))
                    yield position, _result(futures.pop(position), len(futures) + 1)
            finally:
                if client.status == "running":
                    client.cancel(list(futures.values()), force=True)
                    client.unregister_worker_plugin(name)


def _next(waiting: SimpleQueue[int], client: Any, left: int) -> int:
    """The next position that is done; looks now and then whether it can still come."""
    alone = 0.0
    while True:
        try:
            return waiting.get(timeout=LOOK)
        except Empty:
            if client.status != "running":
                raise ClusterFailed(f"the connection to the cluster was lost, with {left} chunks to do") from None
            alone = 0.0 if client.scheduler_info(n_workers=-1)["workers"] else alone + LOOK
            if alone >= ALONE:
                raise ClusterFailed(f"no worker has been there for {ALONE:g} s, with {left} chunks to do. Start one: dask worker") from None


def _result(future: Any, left: int) -> Any:
    """What a chunk came to."""
    from concurrent.futures import CancelledError

    from distributed import KilledWorker

    try:
        theirs, value = future.result(timeout=CONNECT)
    except KilledWorker as error:
        told = "the same chunk of futures was being worked on each time. There may be too little memory for it"
        raise ClusterFailed(f"{DEATHS + 1} workers died, and {told}") from error
    except (CancelledError, TimeoutError, OSError) as error:
        raise ClusterFailed(f"the cluster lost what it was given, with {left} chunks to do ({type(error).__name__})") from error
    _same(theirs)
    return value


def fingerprint() -> Fingerprint:
    """What must be the same everywhere for the same bytes: Python, the kind of machine, and the packages that compute."""
    return (f"Python {sys.version_info.major}.{sys.version_info.minor}", platform.machine(), *(f"{n} {_version(n)}" for n in MATTER))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"


def _same(theirs: Fingerprint) -> None:
    if theirs != fingerprint():
        differs = [f"{there} there, {here} here" for there, here in zip(theirs, fingerprint(), strict=False) if there != here]
        raise ClusterFailed(f"a worker is not like this machine: {'; '.join(differs)}. Install the same there, then run again")


@contextmanager
def _client(address: str) -> Iterator[Any]:
    """A client of the cluster; a local one is started before and ended after."""
    import dask

    distributed: Any = importlib.import_module("distributed")
    with ExitStack() as stack:
        stack.enter_context(dask.config.set(QUIET))
        try:
            if local := LOCAL.fullmatch(address):
                folder = stack.enter_context(TemporaryDirectory(prefix="safepassage-", ignore_cleanup_errors=True))
                address = stack.enter_context(_local(distributed, int(local[1]), folder))
            client = distributed.Client(address, timeout=CONNECT, set_as_default=False)
        except (OSError, TimeoutError, ValueError, RuntimeError) as error:
            raise ClusterFailed(f"there is no cluster at {address}: {error}") from error
        stack.enter_context(client)
        yield client


def _local(distributed: Any, workers: int, folder: str) -> Any:
    """Workers on this machine, each a process with one thread; they listen on the loopback address only."""
    return distributed.LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        protocol="tcp://",
        dashboard_address="127.0.0.1:0",
        worker_dashboard_address=None,
        scheduler_kwargs={"dashboard": False},
        memory_limit=0,
        local_directory=folder,
        silence_logs=logging.CRITICAL + 1,
    )
