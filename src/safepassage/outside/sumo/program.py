"""SUMO as another program: found, asked for its version, run with a time limit, and not believed when it complains."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import signal
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from safepassage.errors import SafepassageError

OLDEST = (1, 20)
VERSION = re.compile(r"\bSUMO \w+ (?:Version )?v?(\d+)[._](\d+)")
NEXT_STEP = "Install it: sh setup.sh sumo (or pip install 'safepassage[sumo]')"
TOLD = 5  # lines of what the program says that are repeated


class SumoFailed(SafepassageError):
    """SUMO is not there, is too old, ran out of time, failed, or answered something that cannot be so."""


@dataclass(frozen=True, slots=True)
class Sumo:
    """Where SUMO is, and its version."""

    home: Path | None
    netconvert: str
    sumo: str
    version: str

    def convert(self, folder: Path, seconds: float) -> None:
        """Make streets.net.xml of the nodes, edges and turns in a folder."""
        files = ["-n", "streets.nod.xml", "-e", "streets.edg.xml", "-x", "streets.con.xml", "-o", "streets.net.xml"]
        quiet = ["--xml-validation", "never", "--no-internal-links", "true", "--no-warnings", "true", "--default.lanewidth", "3.2"]
        call([self.netconvert, *files, *quiet], folder, seconds, self.home)
        if not (folder / "streets.net.xml").is_file():
            raise SumoFailed("netconvert said that it was done, and made no streets")

    def run(self, folder: Path, seconds: float) -> None:
        """Run the settings.sumocfg of a folder."""
        call([self.sumo, "-c", "settings.sumocfg"], folder, seconds, self.home)


def find() -> Sumo:
    """
    SUMO from the Python package eclipse-sumo, else from the system's path.

    Raises
    ------
    SumoFailed
        When there is none, or one that is older than 1.20, or two programs of different versions.
    """
    home = _package()
    programs = {}
    for name in ("netconvert", "sumo"):
        found = shutil.which(name, path=None if home is None else str(home / "bin"))
        if found is None:
            raise SumoFailed(f"SUMO is not installed. {NEXT_STEP}")
        programs[name] = found
    versions = {name: _version(path, home) for name, path in programs.items()}
    if versions["sumo"] != versions["netconvert"]:
        raise SumoFailed(f"netconvert is of version {_said(versions['netconvert'])} and sumo of {_said(versions['sumo'])}. {NEXT_STEP}")
    if versions["sumo"] < OLDEST:
        raise SumoFailed(f"SUMO {_said(versions['sumo'])} is too old; it must be {_said(OLDEST)} or newer. {NEXT_STEP}")
    return Sumo(home, programs["netconvert"], programs["sumo"], _said(versions["sumo"]))


def _package() -> Path | None:
    """The folder of the Python package `sumo`, without importing it."""
    spec = importlib.util.find_spec("sumo")
    for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
        if (Path(folder) / "bin").is_dir():
            return Path(folder)
    return None


def _version(program: str, home: Path | None) -> tuple[int, int]:
    said = call([program, "--version"], Path.cwd(), 30.0, home)
    found = VERSION.search(said)
    if found is None:
        raise SumoFailed(f"{program} does not say its version")
    return int(found[1]), int(found[2])


def _said(version: tuple[int, int]) -> str:
    return ".".join(map(str, version))


def call(command: list[str], folder: Path, seconds: float, home: Path | None) -> str:
    """
    Run a program in a folder to its end; what it printed.

    It gets a bare environment, no input, and a group of processes of its own, which is ended when the time is up or this program is.

    Raises
    ------
    SumoFailed
        When it cannot be started, takes longer than `seconds`, or ends with another status than 0.
    """
    name = Path(command[0]).stem
    kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR") if key in os.environ}
    env = kept | {"LC_ALL": "C", **({} if home is None else {"SUMO_HOME": str(home)})}
    piped = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    try:
        process = subprocess.Popen(command, cwd=folder, env=env, start_new_session=True, **piped)  # type: ignore[call-overload]
    except OSError as error:
        raise SumoFailed(f"{name} cannot be started: {error.strerror}. {NEXT_STEP}") from error
    try:
        said = str(process.communicate(timeout=seconds)[0], "utf-8", "replace")
    except subprocess.TimeoutExpired:
        raise SumoFailed(f"{name} was not done after {seconds:g} s and was ended. Allow it more with --time-limit.") from None
    finally:
        _end(process)
    if process.returncode != 0:
        raise SumoFailed(f"{name} failed (exit status {process.returncode}): {_short(said)}")
    return said


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process and all that it started, if it is still there."""
    if process.poll() is None:
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL) if hasattr(os, "killpg") else process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()


def _short(said: str) -> str:
    lines = ["".join(c for c in line if c.isprintable()).strip() for line in said.splitlines()]
    return "; ".join([line for line in lines if line][-TOLD:]) or "it said nothing"
