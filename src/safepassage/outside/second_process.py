"""
Pieces of work that a second process takes part in: Python works on one thing at a time, however many cores a machine has.

The second one runs a module that calls `serve`. Whoever is free takes the next piece. What the second one cannot do, whatever the reason,
is done here: without it nothing is lost but time.
"""

from __future__ import annotations

import os
import pickle
import re
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from time import monotonic
from typing import IO, Any, Generic, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")
PATIENCE = 120  # seconds that the second one may be at its last piece beyond what all pieces that were done here took
_SOON = 10  # seconds in which what is killed has ended
_ALONE = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}
_PYTHON = re.compile(r"(?:python|pypy)[\d.]*[dtw]?(?:\.exe)?", re.I)
_ONE = Lock()  # a thread, or a process forked from one, that finds it taken works without


def shared(module: str, work: Callable[[Given], Made], given: Sequence[Given]) -> list[Made]:
    """
    What comes of each piece of work, in its order.

    Parameters
    ----------
    module : what the second process runs. work : what it does as well; the same comes of it there.

    Raises
    ------
    Whatever `work` raises; then the second process is ended.
    """
    if len(given) < 2 or _cores() < 2 or not _is_python(sys.executable) or not _ONE.acquire(blocking=False):
        return [work(one) for one in given]
    try:
        made = _made_by_two(module, work, given)
    finally:
        _ONE.release()
    return [made[place] if place in made else work(one) for place, one in enumerate(given)]


def _made_by_two(module: str, work: Callable[[Given], Made], given: Sequence[Given]) -> dict[int, Made]:
    """What comes of the pieces by their places, without those at which the second process failed or hangs."""
    pile, second = _Pile[Given, Made](given), _Second()
    try:
        second.start(_command(module), pile)
        begun = monotonic()
        while (place := pile.take()) is not None:
            pile.made[place] = work(given[place])
        second.wait(pile.handed + PATIENCE - begun)  # it has been at its piece since then, and not since now
    finally:
        second.end()
    return pile.made


def serve(work: Callable[[Any], Any]) -> None:
    """The second process: does what it is given, piece by piece, until whoever gives it ends."""
    given, answers = SimpleQueue[Any](), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever else is printed is no answer
    with suppress(OSError):  # where memory runs out this process is ended, and not the one that can do without it
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
    Thread(target=_listen, args=(sys.stdin.buffer, given), daemon=True).start()
    while True:
        _write(answers, (work(given.get()),))


def _listen(source: IO[bytes], given: SimpleQueue[Any]) -> None:
    """Ends this process, whatever it is at, when the other one has ended: then nobody waits for what comes of it."""
    with suppress(Exception):
        while True:
            given.put(_read(source)[0])
    os._exit(0)


class _Pile(Generic[Given, Made]):
    """The pieces that nobody has taken yet, and what came of the others by their places."""

    def __init__(self, given: Sequence[Given]) -> None:
        self.given = given
        self.made: dict[int, Made] = {}
        self.handed = monotonic()  # when the second process was given its last piece
        self._left = deque(range(len(given)))

    def take(self) -> int | None:
        """The place of the next piece; None: none is left."""
        try:
            return self._left.popleft()
        except IndexError:
            return None


class _Second:
    """The second process, and a thread that hands it one piece after the other until it fails."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._thread: Thread | None = None

    def start(self, command: Sequence[str], pile: _Pile[Any, Any]) -> None:
        """In a session of its own: an interruption is for the first one. Where it cannot start, no piece is taken."""
        window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        with suppress(OSError, ValueError, RuntimeError):
            self._process = subprocess.Popen(
                command, env=os.environ | _ALONE, start_new_session=True, creationflags=window,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            thread = Thread(target=_hand_out, args=(self._process, pile), daemon=True)
            thread.start()
            self._thread = thread

    def wait(self, seconds: float) -> None:
        """Until no piece is left, or it can do no more; so long at most."""
        if self._thread is not None:
            self._thread.join(max(0.0, seconds))

    def end(self) -> None:
        """Also of what it is still at."""
        if self._process is not None:
            self._process.kill()
            self.wait(_SOON)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_SOON)


def _hand_out(process: subprocess.Popen[bytes], pile: _Pile[Any, Any]) -> None:
    """Piece by piece. Whatever goes wrong, of what cannot be pickled to an answer that is none, means that it can do no more."""
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(Exception), process.stdin, process.stdout:
        while process.poll() is None and (place := pile.take()) is not None:
            pile.handed = monotonic()
            _write(process.stdin, (pile.given[place],))
            pile.made[place] = _read(process.stdout)[0]


def _write(target: IO[bytes], value: tuple[Any]) -> None:
    pickle.dump(value, target, pickle.HIGHEST_PROTOCOL)
    target.flush()


def _read(source: IO[bytes]) -> tuple[Any]:
    """The next value, from our own process alone. Raises EOFError where the other side has ended."""
    value: tuple[Any] = pickle.load(source)
    return value


def _command(module: str) -> list[str]:
    """Python as it runs here: with the same modules, wherever they were found, and as closed to its surroundings."""
    flags = {"-I": sys.flags.isolated, "-E": sys.flags.ignore_environment, "-S": sys.flags.no_site}
    path = [folder for folder in sys.path if isinstance(folder, str)]
    run = f"import sys; sys.path[:] = {path!a}; from runpy import run_module; run_module({module!r}, run_name='__main__')"
    return [sys.executable, *(flag for flag, is_set in flags.items() if is_set), "-c", run]


def _is_python(program: str | None) -> bool:
    """Whether modules can be run by it: a frozen program, or one that has Python inside, would start itself again."""
    return not hasattr(sys, "frozen") and bool(_PYTHON.fullmatch(Path(program or "").name))


def _cores() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
