"""Work that a second process takes part in: its order, what it does when that process fails, and that none is left behind."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from safepassage.outside import second_process
from safepassage.outside.second_process import shared

MODULE = """
import os, time
from safepassage.outside.second_process import serve

def work(number):
    {first}
    print("this is no answer")
    time.sleep(0.01)
    return number * 10, os.getpid()

if __name__ == "__main__":
    serve(work)
"""
MANY = list(range(60))


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder from which a module `tens` can be run; each test writes it."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])]))
    monkeypatch.setattr(second_process, "_cores", lambda: 2)
    return tmp_path / "tens.py"


def here(number: int) -> tuple[int, int]:
    time.sleep(0.05)
    return number * 10, os.getpid()


def children() -> list[int]:
    """The processes that this one has started and that still are."""
    told = subprocess.run(["ps", "-o", "pid=,args=", "--ppid", str(os.getpid())], capture_output=True, text=True, check=False).stdout
    return [int(line.split()[0]) for line in told.splitlines() if "tens" in line]


def test_both_take_part_and_what_comes_of_it_is_in_order(module: Path) -> None:
    module.write_text(MODULE.format(first=""), encoding="utf-8")
    made = shared("tens", here, MANY)
    assert [number for number, _ in made] == [number * 10 for number in MANY]
    assert {process for _, process in made} > {os.getpid()}
    assert children() == []


@pytest.mark.parametrize(
    "first",
    [
        "raise ValueError(number)",
        "os._exit(9)",
        "os.kill(os.getpid(), 9)",
        "if number > 3: raise MemoryError",
        "os.write(4, b'no pickle at all')",
        "import sys; sys.stdin.close()",
    ],
)
def test_what_the_second_process_cannot_do_is_done_here(module: Path, first: str) -> None:
    module.write_text(MODULE.format(first=first), encoding="utf-8")
    made = shared("tens", here, MANY)
    assert [number for number, _ in made] == [number * 10 for number in MANY]
    assert children() == []


@pytest.mark.parametrize("fault", ["no module", "no python"])
def test_without_a_second_process_all_is_done_here(module: Path, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    if fault == "no python":
        monkeypatch.setattr(sys, "executable", str(module / "nowhere"))
    made = shared("no_such_module", here, MANY[:5])
    assert made == [(number * 10, os.getpid()) for number in MANY[:5]]


def test_of_one_core_no_second_process_is_started(module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module.write_text(MODULE.format(first=""), encoding="utf-8")
    monkeypatch.setattr(second_process, "_cores", lambda: 1)
    assert {process for _, process in shared("tens", here, MANY[:9])} == {os.getpid()}


def test_an_error_here_ends_the_second_process(module: Path) -> None:
    module.write_text(MODULE.format(first="time.sleep(60)"), encoding="utf-8")

    def fails(number: int) -> tuple[int, int]:
        time.sleep(1)
        raise KeyboardInterrupt

    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        shared("tens", fails, MANY)
    assert time.monotonic() - begun < 30
    assert children() == []


def test_nothing_comes_of_nothing() -> None:
    assert shared("tens", here, []) == []
