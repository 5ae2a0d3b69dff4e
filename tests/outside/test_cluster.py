"""Futures on a Dask cluster: the same bytes as in one process, nothing lost when a worker is killed, nothing open to the network."""

from __future__ import annotations

import importlib
import importlib.util
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from safepassage import brief
from safepassage.cli import app
from safepassage.outside import cluster
from safepassage.outside.cluster import Cluster, ClusterFailed, cluster_of
from safepassage.session.executors import Here, executor_of
from tests.outside.dying import DiesAlways, Dying, listening, raises, square
from tests.session.test_rehearsing import CITY, found

HERE = importlib.util.find_spec("distributed") is not None
needs_dask = pytest.mark.skipif(not HERE, reason="Dask distributed is not installed: sh setup.sh cluster")


@needs_dask
def test_a_rehearsal_in_which_a_worker_is_killed_is_the_same_as_in_one_process(tmp_path: Path) -> None:
    """kill -9 of a worker of a LocalCluster over the second chunk: every figure is that of one process, to the last digit."""
    there = found(executor=Dying(cluster_of("local:2"), tmp_path / "died"))
    assert (tmp_path / "died").exists()
    assert brief.rehearsal_data(CITY, there) == brief.rehearsal_data(CITY, found(executor=Here()))
    assert there.done == there.asked == 60


@needs_dask
def test_every_chunk_comes_back_once_and_nothing_listens_beyond_this_machine() -> None:
    """Scheduler, nannies and workers are on the loopback address; no dashboard port is taken."""
    psutil: Any = importlib.import_module("psutil")
    open_here: list[tuple[str, int]] = []
    answers = {}
    for position, addresses in cluster_of("local:2").map(listening, range(8)):
        answers[position] = addresses
        open_here += [tuple(c.laddr) for c in psutil.Process().net_connections() if c.status == "LISTEN"]
    assert sorted(answers) == list(range(8))
    assert {ip for addresses in answers.values() for ip in addresses} == {"127.0.0.1"}
    assert {ip for ip, _ in open_here} == {"127.0.0.1"}
    assert 8787 not in {port for _, port in open_here}


@needs_dask
def test_a_cluster_that_is_there_already_is_used_and_left_alone() -> None:
    """Work goes to its scheduler; it still runs afterwards. What the work raises arrives as it was raised; another version is refused."""
    distributed: Any = importlib.import_module("distributed")
    ports = {"host": "127.0.0.1", "protocol": "tcp://", "dashboard_address": "127.0.0.1:0", "scheduler_kwargs": {"dashboard": False}}
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=False, **ports) as there:
        mine = cluster_of(there.scheduler_address)
        assert sorted(mine.map(square, range(5))) == [(n, n * n) for n in range(5)]
        with pytest.raises(ValueError, match="cannot be done"):
            list(mine.map(raises, range(3)))
        first: Any = mine.map(square, range(50))
        next(first)
        first.close()
        assert sorted(mine.map(square, range(3))) == [(0, 0), (1, 1), (2, 4)]


def test_a_worker_of_another_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bytes could differ: it is told what differs, and no figure is shown."""
    there = cluster.fingerprint()
    monkeypatch.setattr(cluster, "fingerprint", lambda: (*there[:2], "safepassage 9.9", *there[3:]))
    with pytest.raises(ClusterFailed, match=r"safepassage [\d.]+ there, safepassage 9.9 here"):
        cluster._same(there)


@needs_dask
def test_a_chunk_that_kills_every_worker_ends_the_run_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not an endless loop, and not a gap in the futures."""
    monkeypatch.setattr(cluster, "DEATHS", 1)
    monkeypatch.setitem(cluster.QUIET, "distributed.scheduler.allowed-failures", 1)
    with pytest.raises(ClusterFailed, match="2 workers died"):
        list(cluster_of("local:1").map(DiesAlways(1), range(3)))


@needs_dask
def test_no_cluster_at_an_address_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Within the time that a connection may take."""
    monkeypatch.setattr(cluster, "CONNECT", 1.0)
    with pytest.raises(ClusterFailed, match=r"there is no cluster at tcp://127\.0\.0\.1:9"):
        list(Cluster("tcp://127.0.0.1:9").map(square, range(3)))


@pytest.mark.parametrize("address", ["local:0", "local", "http://x:1", "tcp://", "local:2 ", "tcp://a b:1"])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    """With what may be written instead."""
    with pytest.raises(ClusterFailed, match=r"is no cluster\. Write local:2"):
        executor_of(1, address)


@pytest.mark.parametrize("address", ["tcp://10.0.0.7:8786", "tcp://hub.example:8786", "tcp://[2001:db8::1]:8786"])
def test_a_plan_is_never_sent_in_clear_text_to_another_machine(address: str) -> None:
    """It holds places and times (conventions, section 10): TLS, or a tunnel."""
    with pytest.raises(ClusterFailed, match="unencrypted"):
        cluster_of(address)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:8786", "tcp://[::1]:8786", "tcp://localhost:8786", "tls://hub.example:8786"])
def test_this_machine_and_tls_are_spoken_to(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No connection is made before there is work."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: object())
    assert cluster_of(address) == Cluster(address)


def test_without_dask_the_next_step_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """At the terminal too, before anything is worked out, and nothing is written."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    case = str(Path(__file__).parents[2] / "src" / "safepassage" / "examples" / "two_roads")
    answer = CliRunner().invoke(app, ["rehearse", case, "--cluster", "local:2", "--out", str(tmp_path / "out")])
    assert answer.exit_code == 1
    assert "sh setup.sh cluster" in answer.output
    assert not (tmp_path / "out").exists()
