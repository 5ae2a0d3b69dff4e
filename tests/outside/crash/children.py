"""Programs that append to a ledger, to be killed or run side by side: python -m tests.outside.crash.children WHAT FOLDER NUMBER."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import IO

from safepassage.outside.files import write_whole
from safepassage.outside.ledger import Ledger, LedgerUnavailable
from safepassage.records.claim import Claim, claim_id
from tests.outside.crash.flows import START, claim

ROOT = Path(__file__).parents[3]
RECORDED = START + timedelta(days=3)
IMPORT = 200  # claims of one append of an import
EDITS = 500  # of one writer
TRIES = 5  # of a write that others keep waiting
SHARED = 5  # claims that all writers amend
PATIENCE = 60.0  # seconds: a program that writes without end has a commit under way many times in it


def shared() -> list[Claim]:
    """The claims that all writers amend."""
    return [claim(n) for n in range(SHARED)]


def new(number: int, run: int) -> Claim:
    """A claim that no other run makes."""
    return replace(claim(number), key=f"run {run} line {number}")


def _say(*words: str) -> None:
    print(*words, sep="\n", flush=True)


def _append_for_ever(folder: Path, run: int, size: int) -> None:
    with Ledger.open(folder) as ledger:
        _say("ready")
        number = 0
        while True:
            claims = [new(number + n, run) for n in range(size)]
            receipt = ledger.append(claims, RECORDED)
            _say(*(entry.id for entry in receipt.added))
            number += size


def single(folder: Path, run: int) -> None:
    """Claim after claim; says the id of each when the ledger has said that it is there."""
    _append_for_ever(folder, run, 1)


def imports(folder: Path, run: int) -> None:
    """Import after import, in the same way."""
    _append_for_ever(folder, run, IMPORT)


def opens(folder: Path, run: int) -> None:
    """As a person at a terminal does it: the ledger is opened for each claim, and made where there is none."""
    _say("ready")
    for number in range(10_000):
        with Ledger.open(folder) as ledger:
            receipt = ledger.append([new(number, run)], RECORDED)
        _say(*(entry.id for entry in receipt.added))


def hasty(folder: Path, run: int) -> None:
    """The control: says that a claim is there before it is."""
    with Ledger.open(folder) as ledger:
        _say("ready")
        for number in range(0, 1_000_000, IMPORT):
            claims = [new(number + n, run) for n in range(IMPORT)]
            _say(*(claim_id(claim) for claim in claims))
            ledger.append(claims, RECORDED)


def writer(folder: Path, run: int) -> None:
    """
    500 edits: a pair of new claims, then an amendment of a shared one, in turn. Says each id, and how many forks it was told of.

    Who is told that others write does what the message says, and tries again: on a slow machine one of four can wait for half a minute.
    """
    targets = [claim_id(claim) for claim in shared()]
    forks = 0
    with Ledger.open(folder) as ledger:
        for number in range(EDITS):
            seen = ledger.head()
            if number % 2:
                again = replace(claim(1000 + number), replaces=targets[number // 2 % SHARED], note=f"writer {run} edit {number}")
                claims = [again]
            else:
                claims = [new(number, run), new(number + 10_000, run)]
            for chance in range(TRIES):
                try:
                    receipt = ledger.append(claims, RECORDED, seen=seen)
                    break
                except LedgerUnavailable:
                    if chance == TRIES - 1:
                        raise
            forks += len(receipt.forks)
            _say(*(entry.id for entry in receipt.added))
    _say(f"forks {forks}")


def cramped(folder: Path, limit: int) -> None:
    """Imports until no file may grow beyond `limit` bytes, as on a full disk; says the ids, then what a person is told; then reads on."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # the system then refuses the write instead of ending the program
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    with Ledger.open(folder) as ledger:
        for number in range(0, 1_000_000, IMPORT):
            try:
                receipt = ledger.append([new(number + n, 0) for n in range(IMPORT)], RECORDED)
            except LedgerUnavailable as error:
                _say(f"told {error}", f"reads {len(ledger.entries())}")
                break
            _say(*(entry.id for entry in receipt.added))
    try:
        write_whole(folder / "brief.html", b"x" * (limit + 1))
    except OSError as error:
        _say(f"paper {error.strerror}")


@dataclass(frozen=True, slots=True)
class Killed:
    """
    What a program had said when it was killed, whole lines only; and how long it had run since it was ready, or since it was started.

    `amid`: it was killed in a commit to a database of the folder that was looked at.
    """

    said: tuple[str, ...]
    seconds: float
    amid: bool


def command(what: str, folder: Path, run: int) -> list[str]:
    """The command line of one of these programs."""
    return [sys.executable, "-m", "tests.outside.crash.children", what, str(folder), str(run)]


def killed(command: Sequence[str], seconds: float, ready: str | None = "ready", folder: Path | None = None, amid: bool = False) -> Killed:
    """
    Run any command and kill it, with no chance to tidy up, so many seconds after it first says `ready` (None: after it was started).

    The command can be one of these programs, or the program itself. With `amid` it is killed in its first commit after that to a database
    of this folder, on however fast a disk.
    """
    before = _journals(folder)
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert child.stdout is not None
    early = [] if ready is None else _said_until(child.stdout, ready)
    begun = time.perf_counter()
    time.sleep(seconds)  # what it says meanwhile waits in the pipe, which holds more than it can say
    if amid:
        _stop_in_commit(child, folder, before)
    os.kill(child.pid, signal.SIGKILL)
    ran = time.perf_counter() - begun
    said = [*early, *child.stdout.read().decode().split("\n")[:-1]]
    child.stdout.close()
    child.wait()
    return Killed(tuple(said), ran, bool(_journals(folder) - before))


def _said_until(stream: IO[bytes], word: str) -> list[str]:
    """The lines up to the first that begins with this word; `ready` itself is nothing said."""
    lines = list[str]()
    while not lines or lines[-1].split()[0] != word:
        line = stream.readline().decode()
        assert line.strip(), f"the program ended before it said {word!r}: {lines}"
        lines.append(line.strip())
    return [line for line in lines if line != "ready"]


def _stop_in_commit(child: subprocess.Popen[bytes], folder: Path | None, before: set[tuple[int, int]]) -> None:
    """Hold a program still while a journal of its own lies in the folder: it is between the begin and the end of a commit."""
    patience = time.monotonic() + PATIENCE
    while time.monotonic() < patience and child.poll() is None:
        if _journals(folder) - before:
            os.kill(child.pid, signal.SIGSTOP)
            os.waitid(os.P_PID, child.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
            if _journals(folder) - before:
                return
            os.kill(child.pid, signal.SIGCONT)  # the commit was over before it stood still
    raise AssertionError(f"no commit within {PATIENCE} seconds")


def _journals(folder: Path | None) -> set[tuple[int, int]]:
    """SQLite's journals in a folder: file number and time of the last change of each; one that an earlier kill left stays the same."""
    found = set[tuple[int, int]]()
    for path in folder.glob("*-journal") if folder else ():
        with contextlib.suppress(FileNotFoundError):  # the commit ended meanwhile
            seen = path.stat()
            found.add((seen.st_ino, seen.st_mtime_ns))
    return found


_PROGRAMS: dict[str, Callable[[Path, int], None]] = {
    program.__name__: program for program in (single, imports, opens, hasty, writer, cramped)
}

if __name__ == "__main__":
    _PROGRAMS[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
