"""
The model that says what a clause resembles, in a process of its own: it works on one core while a long text is parsed on the other.

The same groups of clauses go through the same model, so the answers are the same to the last bit. Where the other process cannot be had
or ends before its time, its work is done here.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from types import TracebackType

from safepassage.outside.quick_encoder import load_use
from safepassage.outside.reading_guess import in_groups, load_model
from safepassage.outside.reading_parts import guess_path, load_guess
from safepassage.records.guessed import Guess, Guessed

LETTERS = 60_000  # of a text from which on it pays: 24 pages; the other process needs half a second to begin


def pays(text: str) -> bool:
    """Whether a text is long enough, and the machine has a second core."""
    return len(text) >= LETTERS and (os.cpu_count() or 1) > 1


def guess_beside(lang: str) -> Guess:
    """Clauses in; for each what it resembles, as `load_guess` says. The first are worked on while the others are still to come."""

    def guess(clauses: Iterable[str]) -> Sequence[Guessed]:
        with _Other(lang) as other, ThreadPoolExecutor(1) as line:
            asked = [line.submit(other.ask, some) for some in in_groups(clauses)]
            return [one for answer in asked for one in answer.result()]

    return guess


class _Other:
    """The other process. It ends with this one: nobody asks it any more."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        command = (sys.executable, "-P", "-m", "safepassage.outside.guessing_beside", lang)
        single = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
        self._process: subprocess.Popen[str] | None = None
        with suppress(OSError):  # no process to be had: its work is done here
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ | single, encoding="ascii"
            )

    def ask(self, clauses: list[str]) -> Sequence[Guessed]:
        """What each clause resembles."""
        if self._process is not None:
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            try:
                self._process.stdin.write(json.dumps(clauses) + "\n")
                self._process.stdin.flush()
                said = json.loads(self._process.stdout.readline())
                return [Guessed(*one) for one in said]
            except (OSError, ValueError):
                self.end()
        return load_guess(self._lang)(clauses)

    def end(self) -> None:
        """Nothing more is asked."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def __enter__(self) -> _Other:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.end()


def main() -> None:
    """The other process: groups of clauses on standard input, one a line, and what they resemble on standard output."""
    guess = load_model(guess_path(sys.argv[1]), load_use(hands=1))
    for line in sys.stdin:
        print(json.dumps(guess(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
