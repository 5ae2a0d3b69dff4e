"""The files that documents were read from: whether one is still what it was then."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from safepassage.outside.texts.door import STDIN, nameless
from safepassage.records.document import FileSeen

MOST_HASHED = 200_000_000  # bytes: larger files are refused by the reader


def seen(folder: Path, path: Path) -> FileSeen | None:
    """
    A file as it is now; None for standard input, and where its path may name a person or cannot be printed: that is not kept.

    The path is kept as it is from the case's folder, so that both can be moved together.
    """
    if path == STDIN:
        return None
    way = Path(os.path.relpath(path.absolute(), folder.absolute())).as_posix()
    if not way.isprintable() or nameless(way) != way or Path.home().name in way.split("/"):
        return None
    return _now(path, way)


def differs(folder: Path, file: FileSeen) -> bool:
    """Whether the file is there and holds something else than what was read. One that was moved or cannot be read says nothing."""
    path = folder / file.path
    now = _now(path, file.path)
    return now is not None and now != file


def _now(path: Path, way: str) -> FileSeen | None:
    try:
        size = path.stat().st_size
        if size > MOST_HASHED or not path.is_file():
            return None
        return FileSeen(way, size, sha256(path.read_bytes()).hexdigest())
    except OSError:
        return None
