"""The process that takes foreign bytes apart can read what is installed, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ENTER = "from safepassage.outside.texts import jail; import socket, subprocess, os; jail.enter(5); "


def ended(code: str) -> subprocess.CompletedProcess[str]:
    """What becomes of a process that does this once it is in jail."""
    return subprocess.run([sys.executable, "-c", ENTER + code], capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize(
    "code",
    [
        "socket.create_connection(('127.0.0.1', 9))",
        "subprocess.run(['true'])",
        "os.system('true')",
        "os.remove('nothing')",
        "os.rename('nothing', 'something')",
    ],
)
def test_a_jailed_process_neither_connects_nor_runs_nor_removes(code: str) -> None:
    """Each is refused by name before it is tried."""
    done = ended(code)
    assert done.returncode != 0
    assert "Jailed" in done.stderr


def test_a_jailed_process_writes_no_file(tmp_path: Path) -> None:
    """Not even where it could."""
    done = ended(f"open({str(tmp_path / 'loot')!r}, 'w')")
    assert "it tried to write a file" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_jailed_process_has_only_so_much_memory() -> None:
    """Four gigabytes are refused; the same process outside would get them."""
    assert "MemoryError" in ended("x = bytearray(4_000_000_000)").stderr


def test_the_control_outside_the_jail_writes(tmp_path: Path) -> None:
    """Without `enter` the same program writes: what is tested above is the jail."""
    subprocess.run([sys.executable, "-c", f"open({str(tmp_path / 'loot')!r}, 'w')"], check=True, timeout=60)
    assert [path.name for path in tmp_path.iterdir()] == ["loot"]
