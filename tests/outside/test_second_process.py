"""Work that a second process takes part in: its order, what it does when that process fails, and that none is left behind."""

from __future__ import annotations

import ast
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from safepassage.outside import second_process
from safepassage.outside.second_process import shared

MODULE = """
import os, time
answers = os.dup(1)
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
    """A module `tens`, in a folder that was put on the path by hand; each test writes it."""
    monkeypatch.syspath_prepend(str(tmp_path))
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
        "os.write(answers, b'no pickle at all')",
        "os.write(answers, b'cno_such_module\\nthing\\n.')",
        "os.write(answers, b'K\\x01.')",
        "return lambda: number",
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


@pytest.mark.parametrize("first", ["time.sleep(60)", "os.kill(os.getpid(), 19)"])
def test_a_second_process_that_hangs_is_not_waited_for(module: Path, monkeypatch: pytest.MonkeyPatch, first: str) -> None:
    module.write_text(MODULE.format(first=first), encoding="utf-8")
    monkeypatch.setattr(second_process, "PATIENCE", 0.5)
    begun = time.monotonic()
    assert shared("tens", here, MANY) == [(number * 10, os.getpid()) for number in MANY]
    assert time.monotonic() - begun < 30
    assert children() == []


def test_what_cannot_be_sent_is_done_here(module: Path) -> None:
    module.write_text(MODULE.format(first=""), encoding="utf-8")
    given = [(lambda number=number: number) for number in MANY[:9]]  # no function without a name can be pickled

    def called(one: Callable[[], int]) -> int:
        time.sleep(0.05)
        return one()

    assert shared("tens", called, given) == MANY[:9]


ORPHAN = """
import os, sys, time
sys.path.insert(0, {folder!r})
from safepassage.outside import second_process
second_process._cores = lambda: 2

def here(number):
    time.sleep(0.2 if {closes} else 60)
    return number * 10, os.getpid()

if {closes}:
    os.closerange(0, 3)
made = second_process.shared("tens", here, list(range(40)))
open({folder!r} + "/made", "w").write(repr(made))
"""


def orphan(module: Path, closes: bool, *flags: str) -> subprocess.Popen[bytes]:
    """A first process of its own, which is at its first piece for a minute, or has closed what is printed and typed."""
    program = f"import sys; sys.path[:] = {sys.path!r}\n" + ORPHAN.format(folder=str(module.parent), closes=closes)
    return subprocess.Popen([sys.executable, *flags, "-c", program])


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_when_the_first_process_is_killed_the_second_does_not_work_on(module: Path, sign: signal.Signals) -> None:
    """Each of its pieces would take a minute: it ends within a moment all the same."""
    begin = f"open({str(module.parent / 'at_it')!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    module.write_text(MODULE.format(first=begin), encoding="utf-8")
    with orphan(module, False) as first:
        at_it = module.parent / "at_it"
        assert eventually(lambda: at_it.exists() and bool(at_it.read_text(encoding="ascii")))
        first.send_signal(sign)
    assert eventually(lambda: not is_at_work(int(at_it.read_text(encoding="ascii"))))


@pytest.mark.parametrize("flags", [(), ("-P",), ("-I",), ("-I", "-S"), ("-E", "-s")])
def test_however_python_was_started(module: Path, flags: tuple[str, ...]) -> None:
    """Also with nothing to print to or to be typed in: both take part."""
    module.write_text(MODULE.format(first=""), encoding="utf-8")
    with orphan(module, True, *flags) as first:
        assert first.wait(60) == 0
    made = ast.literal_eval((module.parent / "made").read_text(encoding="ascii"))
    assert [number for number, _ in made] == [number * 10 for number in range(40)]
    assert len({process for _, process in made}) == 2


def eventually(is_so: Callable[[], bool]) -> bool:
    end = time.monotonic() + 20
    while not is_so() and time.monotonic() < end:
        time.sleep(0.05)
    return is_so()


def is_at_work(process: int) -> bool:
    told = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False).stdout
    return bool(told.strip()) and not told.startswith("Z")


@pytest.mark.parametrize(
    ("program", "is_one"),
    [
        ("/usr/bin/python3.12", True),
        ("C:/Python/pythonw.exe", True),
        ("/opt/pypy/pypy3", True),
        ("/usr/bin/safepassage", False),
        ("C:/QGIS/qgis-bin.exe", False),
        ("/opt/python-tool", False),
        ("", False),
        (None, False),
    ],
)
def test_a_program_that_is_not_python_is_not_started_again(
    module: Path, monkeypatch: pytest.MonkeyPatch, program: str | None, is_one: bool
) -> None:
    started = list[str]()
    monkeypatch.setattr(sys, "executable", program)
    monkeypatch.setattr(second_process._Second, "start", lambda self, command, pile: started.append(command[0]))
    assert shared("tens", here, MANY[:2]) == [(0, os.getpid()), (10, os.getpid())]
    assert started == ([program] if is_one else [])


def test_a_frozen_program_is_not_started_again(module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module.write_text(MODULE.format(first=""), encoding="utf-8")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert {process for _, process in shared("tens", here, MANY[:30])} == {os.getpid()}


def test_of_several_threads_one_has_a_second_process(module: Path) -> None:
    module.write_text(MODULE.format(first=""), encoding="utf-8")
    with ThreadPoolExecutor(3) as threads:
        made = list(threads.map(lambda _: shared("tens", here, MANY), range(3)))
    assert all([number for number, _ in some] == [number * 10 for number in MANY] for some in made)
    assert len({process for some in made for _, process in some}) == 2
    assert shared("tens", here, MANY[:2])[1][0] == 10
    assert not second_process._ONE.locked()


def test_nothing_comes_of_nothing() -> None:
    assert shared("tens", here, []) == []
