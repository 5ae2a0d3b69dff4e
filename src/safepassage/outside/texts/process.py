"""The child process as seen from the parent: asked once, watched, and ended at the first sign of trouble."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import Any

from safepassage.outside.files import Faults
from safepassage.outside.texts.grids import Row, Taken

SECONDS = 120  # of processor time; the clock gets twice that
_AGAIN = "Save it again with the program that wrote it, or as plain text."


def taken_from(name: str, kind: str, data: bytes, faults: Faults, seconds: int = SECONDS) -> Taken | None:
    """What foreign bytes say (one page, where the kind has none); None and a fault where they cannot be read."""
    command = (sys.executable, "-P", "-m", "safepassage.outside.texts.child", kind, str(seconds))
    single = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ | single, start_new_session=True
    )
    try:
        said, errors = process.communicate(data, timeout=2 * seconds)
    except subprocess.TimeoutExpired:
        said, errors = b"", b""
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
    answer = _understood(said)
    if answer is None:
        faults.add(name, None, _why(process.returncode, errors, seconds), _next_step(errors))
    elif "problem" in answer:
        faults.add(name, None, str(answer["problem"]), str(answer["next_step"]))
    else:
        return _taken(answer)
    return None


def _taken(answer: dict[str, Any]) -> Taken:
    tables = [[Row(*row) for row in table] for table in answer["tables"]]
    return Taken([str(page) for page in answer["pages"]], answer["remarks"], tables, answer["merged"])


def _understood(said: bytes) -> dict[str, Any] | None:
    try:
        answer = json.loads(said)
    except (ValueError, RecursionError):
        return None
    good = isinstance(answer, dict) and ("problem" in answer or isinstance(answer.get("pages"), list))
    return answer if good else None


def _why(status: int, errors: bytes, seconds: int) -> str:
    if b"ModuleNotFoundError" in errors:
        return "reading this kind of file needs the extra `reading`"
    if status in (-signal.SIGXCPU, -signal.SIGKILL) if hasattr(signal, "SIGXCPU") else status < 0:
        return f"it could not be read within {seconds} s"
    return f"reading it ended the process that did (exit status {status})"


def _next_step(errors: bytes) -> str:
    return "Install it: sh setup.sh reading" if b"ModuleNotFoundError" in errors else _AGAIN
