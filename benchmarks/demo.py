"""The demo as a person meets it: the whole program, started from nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import measured

LONGEST = 1800  # seconds; a demo that takes longer has failed


def run(arguments: Sequence[str] = ("demo",)) -> dict[str, object]:
    """Run `safepassage demo` as its own process in an empty folder: seconds, memory, and the files it wrote.

    Raises
    ------
    RuntimeError
        When the program fails; the message holds the end of what it said.
    """
    with TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        command = [sys.executable, "-m", "safepassage.cli", *arguments, "--out", str(out)]
        with measured() as spent:
            ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=LONGEST, stdin=subprocess.DEVNULL)
        if ended.returncode != 0:
            raise RuntimeError(f"safepassage {' '.join(arguments)} exited with {ended.returncode}:\n{ended.stderr[-2000:]}")
        files = sorted(path for path in out.rglob("*") if path.is_file())
        names = [path.relative_to(out).as_posix() for path in files]
        written = sum(path.stat().st_size for path in files)
    return {"command": f"safepassage {' '.join(arguments)}", **spent.figures(), "files": names, "written_mb": round(written / 1e6, 2)}
