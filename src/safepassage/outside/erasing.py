"""Files overwritten and deleted: the best that a program can do. What a flash disk keeps of them all the same is not in its hands."""

from __future__ import annotations

import os
from pathlib import Path

CHUNK = 1_000_000


def erase(folder: Path) -> None:
    """
    Overwrite every file below a folder with zeros, delete it, and then the folders.

    Raises
    ------
    OSError
        At the first file that cannot be deleted; one that cannot be overwritten is deleted all the same.
    """
    for root, below, names in os.walk(folder, topdown=False, followlinks=False):
        for name in names:
            path = Path(root, name)
            if not path.is_symlink():
                _overwrite(path)
            path.unlink()
        for name in below:
            path = Path(root, name)
            if path.is_symlink():
                path.unlink()
            else:
                path.rmdir()
    folder.rmdir()


def _overwrite(path: Path) -> None:
    try:
        with path.open("r+b") as file:
            left = path.stat().st_size
            while left > 0:
                left -= file.write(bytes(min(CHUNK, left)))
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        return
