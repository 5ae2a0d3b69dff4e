"""Begin a case: a copy of the smallest example, ready to be changed."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.files import write_whole

EXAMPLE = "two_roads"


def new_case(folder: Path) -> tuple[str, ...]:
    """
    Write the example case `two_roads` into a new or empty folder.

    Returns
    -------
    The names of the files written.

    Raises
    ------
    FaultyCase
        When the folder holds anything already, or cannot be written.
    """
    what = f"cannot begin a case in {folder.name or folder}/"
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise FaultyCase(what, [Fault(folder.name or str(folder), None, "the folder is not empty", "Name a new folder.")])
        files = _example()
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            write_whole(folder / name, data)
    except OSError as error:
        fault = Fault(folder.name or str(folder), None, f"the folder cannot be written ({error.strerror})", "Name another folder.")
        raise FaultyCase(what, [fault]) from error
    return tuple(files)


def _example() -> dict[str, bytes]:
    """The tables of the example, by name."""
    packaged = resources.files("safepassage").joinpath("examples", EXAMPLE)
    return {
        file.name: file.read_bytes() for file in sorted(packaged.iterdir(), key=lambda f: f.name) if file.name.endswith((".csv", ".toml"))
    }
