"""Which files are meant, those of folders too. What is no file, or may not be looked into, is told and keeps out itself alone."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from safepassage.outside.files import Faults
from safepassage.outside.texts.door import READ, STDIN
from safepassage.outside.texts.file_names import shown

MOST_FILES = 2_000  # of a folder
_KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def files_of(paths: Sequence[Path], faults: Faults) -> list[Path]:
    """The files that are meant: a folder stands for those in it that can be read, in the order of their names."""
    found: list[Path] = []
    for path in paths:
        if path == STDIN or not os.path.isdir(path):
            found += [path] if path == STDIN or _is_file(path, faults) else []
            continue
        before = len(faults)
        inside = [one for one in sorted(_in_folder(path, faults)) if _is_file(one, faults)]
        if not inside and len(faults) == before:
            kinds = ", ".join(sorted(READ))
            faults.add(shown(path), None, "the folder holds no document that can be read", f"Known are {kinds}.")
        if len(inside) > MOST_FILES:
            faults.add(shown(path), None, f"the folder holds more than {MOST_FILES:,} documents", "Read it in parts.")
            continue
        found += inside
    return list(dict.fromkeys(found))


def _in_folder(folder: Path, faults: Faults) -> Iterator[Path]:
    """What is called like a document in a folder and those in it; a folder that may not be looked into is told."""

    def tell(error: OSError) -> None:
        name = shown(Path(os.fsdecode(error.filename or folder)))
        problem = f"the folder cannot be looked into ({error.strerror or 'unknown'}): what is in it is not read"
        faults.add(name, None, problem, "Ask for the right to read it, or copy its files elsewhere.")

    for at, folders, names in os.walk(folder, onerror=tell):
        folders[:] = [name for name in folders if not name.startswith((".", "~$"))]
        yield from (Path(at) / name for name in names if not name.startswith((".", "~$")) and Path(name).suffix.casefold() in READ)


def _is_file(path: Path, faults: Faults) -> bool:
    """Whether it can be read to its end: from a pipe or a device nobody knows what comes, or when. (What is not there is told later.)"""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return True
    what = next((what for is_so, what in _KINDS if is_so(mode)), "")
    if what:
        faults.add(shown(path), None, f"it is no file but {what}", "Save what it gives as a file, or hand it to standard input with -.")
    return not what
