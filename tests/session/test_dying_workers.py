"""A process that dies while it works on futures loses none of them, and never in silence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from safepassage import brief
from safepassage.session.executors import Processes, WorkersDied
from tests.outside.dying import DiesAlways, DiesOnce, Dying, raises, square
from tests.session.test_rehearsing import CITY, found


def test_what_a_killed_process_had_is_done_again(tmp_path: Path) -> None:
    """kill -9 over chunk 3: all ten chunks come back, once each, with the right answers."""
    work = DiesOnce(square, 3, tmp_path / "died")
    assert sorted(Processes(2).map(work, range(10))) == [(n, n * n) for n in range(10)]
    assert (tmp_path / "died").exists()


def test_a_rehearsal_in_which_a_process_is_killed_is_the_same(tmp_path: Path) -> None:
    """Every figure of it, to the last digit."""
    assert brief.rehearsal_data(CITY, found(executor=Dying(Processes(2), tmp_path / "died"))) == brief.rehearsal_data(CITY, found())
    assert (tmp_path / "died").exists()


def test_a_chunk_that_kills_everybody_ends_the_run_in_words() -> None:
    """Not an endless loop, not a gap: how often, how much is left, and what to try. What else could be done has come."""
    seen: list[tuple[int, int]] = []
    with pytest.raises(WorkersDied, match=r"died 3 times in a row, with 1 of 4 chunks to do.*--processes"):
        seen.extend(Processes(1).map(DiesAlways(3), range(4)))
    assert seen == [(0, 0), (1, 1), (2, 4)]


def test_ctrl_c_ends_the_program_and_not_only_the_loop() -> None:
    """Of a thousand chunks of a fifth of a second (100 s on two processes) it leaves what has not begun, and is gone within 20 s."""
    program = (
        "from tests.outside.dying import slow\n"
        "from safepassage.session.executors import Processes\n"
        "try:\n"
        "    for position, _ in Processes(2).map(slow, range(1000)):\n"
        "        if position > 3: raise KeyboardInterrupt\n"
        "except KeyboardInterrupt:\n"
        "    print('kept')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=20, cwd=Path(__file__).parents[2])
    assert (done.returncode, done.stdout) == (0, "kept\n")


def test_what_the_work_raises_is_raised() -> None:
    """A fault in the work is no dead process: it is not tried again."""
    with pytest.raises(ValueError, match="cannot be done"):
        list(Processes(2).map(raises, range(3)))
