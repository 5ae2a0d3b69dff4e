"""
Pieces of work that a second process takes part in: Python works on one thing at a time, however many cores a machine has.

The second one runs a module that calls `serve`. Whoever is free takes the next piece. What the second one cannot do, whatever the reason,
is done here: without it nothing is lost but time.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Sequence
from threading import Thread
from typing import IO, Any, Generic, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")
_ALONE = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}


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
    pile = _Pile[Given, Made](given)
    second = _Second(module, pile) if len(given) > 1 and _cores() > 1 else None
    try:
        pile.work_off(work)
        if second is not None:
            second.join()
            pile.work_off(work)
    finally:
        if second is not None:
            second.end()
    return [pile.made[place] for place in range(len(given))]


def serve(work: Callable[[Any], Any]) -> None:
    """The second process: does what it is given, piece by piece, until nothing more comes."""
    source, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever else is printed is no answer
    while (given := _read(source)) is not None:
        _write(answers, (work(given[0]),))


class _Pile(Generic[Given, Made]):
    """The pieces that nobody has taken yet, and what came of the others by their places."""

    def __init__(self, given: Sequence[Given]) -> None:
        self.given = given
        self.made: dict[int, Made] = {}
        self._left = deque(range(len(given)))

    def take(self) -> int | None:
        """The place of the next piece; None: none is left."""
        try:
            return self._left.popleft()
        except IndexError:
            return None

    def put_back(self, place: int) -> None:
        self._left.appendleft(place)

    def work_off(self, work: Callable[[Given], Made]) -> None:
        while (place := self.take()) is not None:
            self.made[place] = work(self.given[place])


class _Second:
    """The second process, and a thread that hands it one piece after the other."""

    def __init__(self, module: str, pile: _Pile[Any, Any]) -> None:
        self._pile = pile
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = False
        self._thread = Thread(target=self._run, args=((sys.executable, "-P", "-m", module),), daemon=True)
        self._thread.start()

    def join(self) -> None:
        """Waits until no piece is left, or it can do no more."""
        self._thread.join()

    def end(self) -> None:
        """Also of what it is still at."""
        self._ended = True
        if self._process is not None:
            self._process.kill()
        self._thread.join()

    def _run(self, command: Sequence[str]) -> None:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        try:
            self._process = subprocess.Popen(command, env=os.environ | _ALONE, start_new_session=True, **pipes)  # type: ignore[call-overload]
        except OSError:
            return
        with self._process as process:
            while not self._ended and (place := self._pile.take()) is not None:
                answer = _asked(process, self._pile.given[place])
                if answer is None:
                    self._pile.put_back(place)
                    break
                self._pile.made[place] = answer[0]
            process.kill()


def _asked(process: subprocess.Popen[bytes], given: Any) -> tuple[Any] | None:
    """What comes of a piece; None: it fails."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        _write(process.stdin, (given,))
        return _read(process.stdout)
    except OSError:
        return None


def _write(target: IO[bytes], value: tuple[Any]) -> None:
    pickle.dump(value, target, pickle.HIGHEST_PROTOCOL)
    target.flush()


def _read(source: IO[bytes]) -> tuple[Any] | None:
    """The next value; None: the other side has ended."""
    try:
        value: tuple[Any] = pickle.load(source)  # from our own process alone
    except (EOFError, pickle.UnpicklingError):
        return None
    return value


def _cores() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
