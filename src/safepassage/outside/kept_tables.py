"""
A large table of an installed package, unpacked once for all processes of a user and then only mapped: no command unpacks it again.

It is kept in the user's folder for what can be made anew (`XDG_CACHE_HOME`, else `~/.cache`; `LOCALAPPDATA` on Windows), and holds
nothing of a case. Where it cannot be kept (no home, a full or read-only disk) every process unpacks it, as if this were not here.
Behind the table stands a check sum of all that is before it: a file that is not what was written is not believed, and made anew.
"""

from __future__ import annotations

import mmap
import os
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

STALE = 3_600  # seconds
BLOCK = 4_096  # bytes that are added up together
AT_ONCE = 64 * BLOCK  # bytes that are read together
_CHECK = 8  # bytes of the check sum


def kept(source: Path, shape: tuple[int, int], make: Callable[[], np.ndarray]) -> np.ndarray:
    """
    The table of bytes that `make` makes of the packed file `source`, to be read only.

    Parameters
    ----------
    shape : of the table; a kept one of another shape is made anew.
    """
    folder = _folder()
    if folder is None:
        return make()
    path = folder / f"{source.stem}-{_signature(source):08x}.npy"
    found = _mapped(path, shape)
    if found is not None:
        return found
    table = make()
    _keep(path, table)
    return table


def _folder() -> Path | None:
    """Where it is kept; None: nowhere."""
    told = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", "")
    try:
        base = Path(told) if told else Path.home() / ".cache"
    except RuntimeError:
        return None
    return base / "safepassage" if base.is_absolute() else None


def _signature(source: Path) -> int:
    """What tells one packed file from another without unpacking it: the check sums of its parts."""
    with zipfile.ZipFile(source) as archive:
        return crc32(repr([(entry.filename, entry.CRC, entry.file_size) for entry in archive.infolist()]).encode())


def _mapped(path: Path, shape: tuple[int, int]) -> np.ndarray | None:
    try:
        if not _whole(path):
            return None
        table = np.load(path, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    if table.shape != shape or table.dtype != np.uint8 or not table.flags.c_contiguous:
        return None
    mapped: Any = getattr(table, "_mmap", None)
    if hasattr(mapped, "madvise") and hasattr(mmap, "MADV_WILLNEED"):
        mapped.madvise(mmap.MADV_WILLNEED)  # read from the disk in one go beside other work, not row by row where one is asked for
    return np.asarray(table)


def _whole(path: Path) -> bool:
    """Whether a file is what was written. It is read, not mapped: 7 ms for 65 MB, and no memory that stays. Raises OSError."""
    size = path.stat().st_size - _CHECK
    if size < 0:
        return False
    with path.open("rb", buffering=0) as file:
        found = _check_sum(file, size)
        return file.read() == found


def _check_sum(file: Any, size: int) -> bytes:
    """Of the next `size` bytes of a file that is open without a buffer: each block its sum, their order, and how many there were."""
    room = bytearray(AT_ONCE)
    view, numbers = memoryview(room), np.frombuffer(room, dtype="<u8")
    seen = total = 0
    while seen < size:
        got = _filled(file, view[: min(AT_ONCE, size - seen)])
        if not got:
            break
        view[got : got + 8] = bytes(len(view[got : got + 8]))  # the last number may be a part of one
        sums = np.add.reduceat(numbers[: -(-got // 8)], np.arange(0, -(-got // 8), BLOCK // 8))
        total = crc32(sums.tobytes(), total)
        seen += got
    return total.to_bytes(4, "little") + (seen & 0xFFFFFFFF).to_bytes(4, "little")


def _filled(file: Any, view: memoryview) -> int:
    """How many bytes were read: as many as there is room for, unless the file ends."""
    filled = 0
    while filled < len(view):
        got = file.readinto(view[filled:])
        if not got:
            break
        filled += got
    return filled


def _keep(path: Path, table: np.ndarray) -> None:
    """All of it under its name, or nothing: it is written beside and moved there once it is on the disk."""
    beside = path.with_suffix(".part")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if _left_behind(beside):
            beside.unlink()
        with beside.open("xb") as file:  # whoever else is writing it is let
            try:
                np.save(file, table, allow_pickle=False)
                file.flush()
                with beside.open("rb", buffering=0) as written:
                    check = _check_sum(written, file.tell())
                file.write(check)
                file.flush()
                os.fsync(file.fileno())
            except BaseException:
                beside.unlink(missing_ok=True)
                raise
        beside.replace(path)
    except OSError:
        return


def _left_behind(beside: Path) -> bool:
    """Whether a process ended while it was writing: nobody writes for an hour."""
    try:
        return time.time() - beside.stat().st_mtime > STALE
    except FileNotFoundError:
        return False
