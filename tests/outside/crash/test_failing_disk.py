"""Whichever write, sync, truncation, deletion or rename fails: an error is raised or it is done, and nothing that was there is lost."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from safepassage.errors import SafepassageError
from safepassage.outside.files import write_whole
from safepassage.outside.ledger import Ledger
from tests.outside.crash.flows import START, batches, claim, connections_set, holding, quick_folder, start_over
from tests.outside.crash.recording_vfs import FULL, Kind, Recorder, recording

Step = Callable[[Ledger], object]
NOW = START + timedelta(days=2)
STEPS: dict[str, Step] = {
    "append": lambda ledger: ledger.append([claim(n) for n in range(100, 130)], NOW),
    "purge": lambda ledger: ledger.purge(START + timedelta(minutes=30), NOW, "kept long enough"),
}
FAULTS = {"error": (0, False), "error from then on": (0, True), "disk full": (FULL, False), "disk full from then on": (FULL, True)}
MOST_DEEDS = 200  # no step here does more; a loop that does not end is a fault of the test


def _ledger_before(folder: Path) -> bytes:
    with Ledger.open(folder) as ledger:
        for batch in batches():
            ledger.append(batch, START + timedelta(days=1))
    return (folder / "claims.db").read_bytes()


def _tried(step: Step, folder: Path, recorder: Recorder) -> SafepassageError | None:
    """The step on a disk that fails as the recorder says; what a person is told, if anything."""
    try:
        with recording(recorder), Ledger.open(folder) as ledger:
            step(ledger)
    except SafepassageError as error:
        return error
    return None


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", STEPS)
def test_each_failing_deed_is_told_or_harmless(name: str, fault: str) -> None:
    """From the first to the last deed of an append and of a purge: an error, or it is done; afterwards all or nothing of it is there."""
    error, and_after = FAULTS[fault]
    with quick_folder() as folder:
        data = _ledger_before(folder)
        old = holding(folder)
        told = 0
        for n in range(1, MOST_DEEDS):
            start_over(folder, data)
            recorder = Recorder(fails_at=n, error=error, and_after=and_after)
            raised = _tried(STEPS[name], folder, recorder)
            held = holding(folder)
            assert held == old or (len(held) > len(old) and _step_is_whole(name, held)), f"deed {n}: half of it is there"
            assert raised is not None or held != old, f"deed {n}: done was said, and it is not there"
            told += raised is not None
            if recorder.count < n:
                break
        else:
            pytest.fail("the step never passed")
    print(f"{name}, {fault}: {n - 1} deeds failed in turn, {told} told")
    assert raised is None
    assert told >= (n - 1) // 2 > 5  # most of them cannot be passed over in silence


def _step_is_whole(name: str, held: tuple[str, ...]) -> bool:
    if name == "append":
        return len(held) == 1 + sum(map(len, batches())) + 30
    return '"what":"purge"' in held[-1] and any('"body"' not in line for line in held[1:-1])


@pytest.mark.parametrize("kind", [Kind.WRITE, Kind.TRUNCATE, Kind.SYNC, Kind.DELETE])
def test_a_ledger_that_met_an_error_can_be_used_again(kind: Kind) -> None:
    """The same open ledger takes the same claim after the disk has recovered: once, and not twice."""
    with quick_folder() as folder:
        _ledger_before(folder)
        recorder = Recorder(kinds=(kind,))
        with recording(recorder), Ledger.open(folder) as ledger:
            before = ledger.count()
            for place in (1, 2, 3):
                recorder.fails_at, recorder.count = place, 0
                try:
                    ledger.append([claim(200 + place)], NOW)
                except SafepassageError:
                    recorder.fails_at = 0
                    ledger.append([claim(200 + place)], NOW)
            recorder.fails_at = 0
            assert ledger.count() == before + 3
            assert ledger.verify() == ()


def test_the_control_that_swallows_errors_is_found() -> None:
    """A ledger that says "done" although SQLite said no: the test above would see that nothing is there."""
    with quick_folder() as folder:
        data = _ledger_before(folder)
        old = holding(folder)
        silent = 0
        for n in range(1, 20):
            start_over(folder, data)
            _tried(STEPS["append"], folder, Recorder(fails_at=n))  # what it raised is not looked at: as if swallowed
            silent += holding(folder) == old
    assert silent > 5


def test_without_syncs_a_failing_sync_could_not_be_told() -> None:
    """The recorder sees that the ledger syncs: journal twice, file once, and the folder with the deletion."""
    with quick_folder() as folder:
        Ledger.open(folder).close()
        for settings, syncs in (((), 3), (("PRAGMA synchronous = OFF",), 0)):
            recorder = Recorder()
            with recording(recorder), connections_set(*settings), Ledger.open(folder) as ledger:
                ledger.append([claim(syncs)], NOW)
            assert sum(deed.kind is Kind.SYNC for deed in recorder.deeds) == syncs


class _Calls:
    """Counts the calls by which a file is written, and lets the n-th fail."""

    def __init__(self, fails_at: int) -> None:
        self.fails_at = fails_at
        self.count = 0

    def may(self) -> bool:
        self.count += 1
        return self.count != self.fails_at

    def check(self) -> None:
        if not self.may():
            raise OSError(errno.ENOSPC, "No space left on device")


class _Leaky:
    """An open file of which a write that fails has written half."""

    def __init__(self, file: Any, calls: _Calls) -> None:
        self.file, self.calls = file, calls

    def write(self, data: bytes) -> int:
        if not self.calls.may():
            self.file.write(data[: len(data) // 2])
            raise OSError(errno.EIO, "Input/output error")
        return int(self.file.write(data))

    def flush(self) -> None:
        self.calls.check()
        self.file.flush()

    def fileno(self) -> int:
        return int(self.file.fileno())

    def __enter__(self) -> _Leaky:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()
        self.calls.check()


@contextmanager
def _failing_calls(calls: _Calls) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("open", "fsync", "replace", "link"):
            patch.setattr(os, name, _checked(getattr(os, name), calls))
        own = os.fdopen
        patch.setattr(os, "fdopen", lambda handle, mode: _Leaky(own(handle, mode), calls))
        yield


def _checked(own: Callable[..., Any], calls: _Calls) -> Callable[..., Any]:
    def call(*arguments: Any, **named: Any) -> Any:
        calls.check()
        return own(*arguments, **named)

    return call


def test_a_paper_is_the_old_one_or_the_new_one_whichever_call_fails(tmp_path: Path) -> None:
    """Of open, write, flush, sync, close, rename and the folder's sync each fails once: an error, a whole paper, no `.part` left."""
    old, new = b"old " * 5_000, b"new " * 9_000
    paper = tmp_path / "brief.html"
    failed = 0
    for n in range(1, 30):
        paper.write_bytes(old)
        calls, raised = _Calls(n), False
        with _failing_calls(calls):
            try:
                write_whole(paper, new)
            except OSError:
                raised = True
        assert [file.name for file in tmp_path.iterdir()] == ["brief.html"], f"call {n} leaves something behind"
        assert paper.read_bytes() in (old, new), f"call {n} leaves half a paper"
        assert raised or paper.read_bytes() == new, f"call {n}: done was said, and it is not there"
        failed += raised
        if calls.count < n:
            break
    print(f"{failed} calls failed in turn")
    assert not raised
    assert failed == 8  # open, write, flush, sync, close, rename, open the folder, sync it


def test_the_control_that_writes_in_place_leaves_half_a_paper(tmp_path: Path) -> None:
    """A writer that opens the paper itself: the failing write leaves half of the new one and none of the old one."""
    paper = tmp_path / "brief.html"
    paper.write_bytes(b"old")
    with (
        _failing_calls(_Calls(2)),
        pytest.raises(OSError, match="Input"),
        os.fdopen(os.open(paper, os.O_WRONLY | os.O_TRUNC), "wb") as file,
    ):
        file.write(b"new paper")
    assert paper.read_bytes() == b"new "


def test_a_new_ledger_is_made_whole_or_not_at_all_whichever_call_fails(tmp_path: Path) -> None:
    """Each call of making the file fails once: an error and no file, or an empty ledger that opens; nothing is left beside it."""
    for n in range(1, 30):
        folder = tmp_path / str(n)
        folder.mkdir()
        calls, raised = _Calls(n), False
        with _failing_calls(calls):
            try:
                Ledger.open(folder).close()
            except SafepassageError:
                raised = True
        left = sorted(file.name for file in folder.iterdir())
        assert left in ([], ["claims.db"]), f"call {n} leaves {left}"
        assert len(holding(folder)) == 1, f"call {n}"
        if calls.count < n:
            break
    assert not raised
    assert n > 7
