"""Which files are meant, those of folders too. What is no file, or may not be looked into, is told and keeps out itself alone."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from safepassage.outside.files import Faults
from safepassage.outside.texts.door import READ, STDIN, nameless
from safepassage.outside.texts.file_names import shown

MOST_FILES = 2_000  # of a folder
_MOST_NAMED = 5  # files that are passed over
_KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def files_of(paths: Sequence[Path], faults: Faults, repairs: list[str]) -> list[Path]:
    """
    The files that are meant: a folder stands for those in it that can be read, in the order of their names.

    Which of a folder are passed over because they are called like no document is told among the repairs; a link that leads out of the
    folder is a fault: whoever sent the folder would choose what is read of this machine.
    """
    found: list[Path] = []
    for path in paths:
        if path == STDIN or not os.path.isdir(path):
            found += [path] if path == STDIN or _is_file(path, faults) else []
            continue
        before = len(faults)
        named = sorted(_in_folder(path, faults))
        others = [one for one in named if one.suffix.casefold() not in READ]
        repairs += [_passed_over(path, others)] if others else []
        inside = [one for one in named if one not in others and _is_inside(one, path, faults) and _is_file(one, faults)]
        if not inside and len(faults) == before:
            kinds = ", ".join(sorted(READ))
            faults.add(shown(path), None, "the folder holds no document that can be read", f"Known are {kinds}.")
        if len(inside) > MOST_FILES:
            faults.add(shown(path), None, f"the folder holds more than {MOST_FILES:,} documents", "Read it in parts.")
            continue
        found += inside
    return list(dict.fromkeys(found))


def _in_folder(folder: Path, faults: Faults) -> Iterator[Path]:
    """The files of a folder and of those in it, but hidden ones; a folder that may not be looked into is told."""

    def tell(error: OSError) -> None:
        name = shown(Path(os.fsdecode(error.filename or folder)))
        problem = f"the folder cannot be looked into ({error.strerror or 'unknown'}): what is in it is not read"
        faults.add(name, None, problem, "Ask for the right to read it, or copy its files elsewhere.")

    for at, folders, names in os.walk(folder, onerror=tell):
        folders[:] = [name for name in folders if not name.startswith((".", "~$"))]
        yield from (Path(at) / name for name in names if not name.startswith((".", "~$")))


def _passed_over(folder: Path, others: Sequence[Path]) -> str:
    named, more = ", ".join(nameless(shown(one)) for one in others[:_MOST_NAMED]), len(others) - _MOST_NAMED
    files = "1 file is" if len(others) == 1 else f"{len(others):,} files are"
    return f"{shown(folder)}: {files} not read, being called like no document: {named}{f' and {more:,} more' if more > 0 else ''}"


def _is_inside(path: Path, folder: Path, faults: Faults) -> bool:
    """Whether a file of a folder lies in it, and is no link to one elsewhere."""
    if not path.is_symlink() or path.resolve().is_relative_to(folder.resolve()):
        return True
    faults.add(shown(path), None, "it is a link to a file outside the folder", "Copy the file itself into the folder, or name it.")
    return False


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
