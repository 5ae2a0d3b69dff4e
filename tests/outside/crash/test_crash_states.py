"""A power cut at any byte, with any part of the unsynced lost, leaves a ledger with all that was acknowledged and nothing half."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

from tests.outside.crash.crash_states import Disk, crashes, done
from tests.outside.crash.flows import batches, quick_folder, traced
from tests.outside.crash.judging import Judge
from tests.outside.crash.recording_vfs import Deed, Kind

STEPS = len(batches()) + 1  # the appends, and a purge
LEAST_STATES = 15_000  # of each step: together more than 100,000
SAMPLES = 20  # random losses before each deed
SEED = 2016


@pytest.mark.parametrize("step", range(STEPS))
def test_no_crash_loses_what_was_acknowledged_or_leaves_half(step: int) -> None:
    """Each byte of each write, and unsynced writes lost at random: what was told is done is there, what was not is whole or absent."""
    trace = traced()
    with quick_folder() as folder:
        judge = Judge(trace, folder)
        judge.judge(crashes(trace.before, trace.deeds, Random(SEED + step), SAMPLES, range(step, step + 1)))
    print(f"step {step}: {judge}")
    assert judge.counts["sound"] == judge.counts["states"], str(judge)
    assert judge.counts["states"] >= LEAST_STATES, str(judge)


def test_an_import_larger_than_the_memory_for_it_survives_too() -> None:
    """SQLite then writes to the ledger before the commit; the journal takes it back."""
    trace = traced(settings=("PRAGMA cache_size = 4",), large=60)
    first_commit = [n for n, deed in enumerate(trace.deeds) if deed.kind is Kind.ACK][2]
    begun = [n for n, deed in enumerate(trace.deeds[:first_commit]) if deed.kind is Kind.CREATE][-1]
    syncs = [deed for deed in trace.deeds[begun:first_commit] if deed.kind is Kind.SYNC and deed.file == "claims.db-journal"]
    assert len(syncs) > 2, "the import fitted into memory: this test tests nothing new"
    with quick_folder() as folder:
        judge = Judge(trace, folder)
        judge.judge(islice(crashes(trace.before, trace.deeds, Random(SEED), 100, range(2, 3)), 0, None, 13))
    print(judge)
    assert judge.counts["sound"] == judge.counts["states"] > 3_000, str(judge)


@pytest.mark.parametrize(
    ("settings", "hasty", "found"),
    [
        pytest.param(("PRAGMA synchronous = OFF",), False, ("lost", "broken"), id="SQLite does not sync"),
        pytest.param(("PRAGMA synchronous = FULL",), False, ("lost",), id="the folder is not synced after the commit"),
        pytest.param((), True, ("lost",), id="done is said before it is"),
    ],
)
def test_the_control_loses_or_breaks(settings: tuple[str, ...], hasty: bool, found: tuple[str, ...]) -> None:
    """The same judge finds what a store that syncs less, or acknowledges too early, would lose."""
    trace = traced(settings=settings, acknowledge_first=hasty)
    with quick_folder() as folder:
        judge = Judge(trace, folder)
        judge.judge(crashes(trace.before, trace.deeds, Random(SEED), SAMPLES, each_byte=False))
    print(judge)
    assert all(judge.counts[verdict] for verdict in found), str(judge)


def test_the_same_seed_gives_the_same_trace() -> None:
    """A crash that was found can be found again: salts and SQLite's random numbers are fixed."""
    assert traced(seed=3).deeds == traced(seed=3).deeds


def test_a_disk_keeps_what_was_synced_and_may_lose_the_rest() -> None:
    """By hand: "ab" is synced, "c" is not; a crash leaves "ab" or "abc". A journal whose deletion was not synced may come back."""
    disk = Disk.with_ledger(b"")
    for deed in (Deed(Kind.WRITE, "claims.db", 0, b"ab"), Deed(Kind.SYNC, "claims.db"), Deed(Kind.WRITE, "claims.db", 2, b"c")):
        disk.do(deed)
    dice = Random(1)
    assert {disk.scattered(dice) for _ in range(100)} == {(b"ab", None), (b"abc", None)}
    for synced, left in ((0, {b"j", None}), (1, {None})):
        disk = Disk.with_ledger(b"")
        for kind, place, data in ((Kind.CREATE, 0, b""), (Kind.WRITE, 0, b"j"), (Kind.SYNC, 0, b""), (Kind.DELETE, synced, b"")):
            disk.do(Deed(kind, "claims.db-journal", place, data))
        assert {disk.scattered(dice)[1] for _ in range(100)} == left


def test_a_write_under_way_leaves_each_of_its_prefixes() -> None:
    """By hand: "xbz" over "abc" leaves "xbc" after one byte or two (the same), "xbz" after three; past the end there are zeros."""
    disk = Disk.with_ledger(b"abc")
    assert list(disk.partly(Deed(Kind.WRITE, "claims.db", 0, b"xbz"))) == [(b"xbc", None), (b"xbz", None)]
    assert done(b"a", Deed(Kind.WRITE, "claims.db", 3, b"d")) == b"a\0\0d"
    assert done(b"abc", Deed(Kind.TRUNCATE, "claims.db", 1)) == b"a"
