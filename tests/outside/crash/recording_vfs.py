"""A file layer for the very SQLite that Python uses: writes down what SQLite does to the disk, and can let any one of it fail."""

from __future__ import annotations

import _sqlite3
import ctypes
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import pytest

FULL = 13  # SQLITE_FULL
_OPEN_CREATE = 0x00000004
_ERRORS = {"write": 778, "truncate": 1546, "sync": 1034, "delete": 2570}  # SQLITE_IOERR_WRITE, _TRUNCATE, _FSYNC, _DELETE


class Kind(StrEnum):
    """What was done to the disk. ACK is no deed: here the program told a person that it is done."""

    CREATE = "create"
    WRITE = "write"
    TRUNCATE = "truncate"
    SYNC = "sync"
    DELETE = "delete"
    ACK = "ack"


@dataclass(frozen=True, slots=True)
class Deed:
    """
    One thing done to one file.

    `place` is the offset of a write, or the length after a truncation; of a deletion 1 when the folder is synced with it, else 0.
    """

    kind: Kind
    file: str = ""
    place: int = 0
    data: bytes = b""


@dataclass(slots=True)
class Recorder:
    """
    What was done, in order; and what shall fail.

    `fails_at` (from 1, of deeds of `kinds`) is the deed that fails, with `error` (0: that of its kind); `and_after`: all later ones too.
    """

    deeds: list[Deed] = field(default_factory=list)
    fails_at: int = 0
    error: int = 0
    and_after: bool = False
    kinds: tuple[Kind, ...] = (Kind.WRITE, Kind.TRUNCATE, Kind.SYNC, Kind.DELETE)
    count: int = 0

    def note(self, deed: Deed) -> int:
        """Take a deed down; 0, or the error that SQLite shall see instead."""
        if deed.kind in self.kinds:
            self.count += 1
            if self.fails_at and (self.count == self.fails_at or (self.and_after and self.count > self.fails_at)):
                return self.error or _ERRORS[deed.kind.value]
        self.deeds.append(deed)
        return 0


_int, _pointer, _i64 = ctypes.c_int, ctypes.c_void_p, ctypes.c_int64
_OPEN = ctypes.CFUNCTYPE(_int, _pointer, _pointer, _pointer, _int, ctypes.POINTER(_int))
_DELETE = ctypes.CFUNCTYPE(_int, _pointer, ctypes.c_char_p, _int)
_CHANCE = ctypes.CFUNCTYPE(_int, _pointer, _int, _pointer)
_WRITE = ctypes.CFUNCTYPE(_int, _pointer, _pointer, _int, _i64)
_TRUNCATE = ctypes.CFUNCTYPE(_int, _pointer, _i64)
_SYNC = ctypes.CFUNCTYPE(_int, _pointer, _int)
_CLOSE = ctypes.CFUNCTYPE(_int, _pointer)


class _Vfs(ctypes.Structure):
    _fields_ = (
        *(
            ("version", _int),
            ("file_bytes", _int),
            ("longest_path", _int),
            ("next", _pointer),
            ("name", ctypes.c_char_p),
            ("data", _pointer),
        ),
        *(("open", _pointer), ("delete", _pointer), ("access", _pointer), ("full_path", _pointer)),
        *((name, _pointer) for name in ("dl_open", "dl_error", "dl_sym", "dl_close")),
        *(("randomness", _pointer), ("sleep", _pointer), ("time", _pointer), ("last_error", _pointer), ("time_64", _pointer)),
        *((name, _pointer) for name in ("set_call", "get_call", "next_call")),
    )


class _Methods(ctypes.Structure):
    _fields_ = (
        *(("version", _int), ("close", _pointer), ("read", _pointer), ("write", _pointer), ("truncate", _pointer), ("sync", _pointer)),
        *((name, _pointer) for name in ("size", "lock", "unlock", "reserved", "control", "sector", "traits")),
        *((name, _pointer) for name in ("shm_map", "shm_lock", "shm_barrier", "shm_unmap", "fetch", "unfetch")),
    )


class _File(ctypes.Structure):
    _fields_ = (("methods", ctypes.POINTER(_Methods)),)


def library() -> ctypes.CDLL:
    """
    The SQLite library that this Python's `sqlite3` uses. Skips the test where it is built into Python itself.

    Looked for through that module: map libraries (PROJ, GDAL) bring a SQLite of their own into the same process.
    """
    if os.name != "posix":
        pytest.skip("the recording file layer is written for the unix file layer of SQLite")
    found = ctypes.CDLL(_sqlite3.__file__)
    if not hasattr(found, "sqlite3_vfs_register"):
        pytest.skip("SQLite is linked into Python so that its file layer cannot be reached")
    found.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
    found.sqlite3_vfs_find.argtypes = (ctypes.c_char_p,)
    return found


class _Layer:
    """The default file layer of SQLite with its open, delete and randomness replaced; kept for good, for SQLite may hold on to it."""

    def __init__(self) -> None:
        self.library = library()
        self.below = self.library.sqlite3_vfs_find(None)
        self.vfs = _Vfs.from_buffer_copy(self.below.contents)
        self.vfs.name = b"recording"
        self.recorder = Recorder()
        self.names: dict[int, str] = {}
        self.tables: dict[int, _Methods] = {}
        self.natives: dict[int, _Methods] = {}
        self.kept: list[Any] = []
        self.vfs.open = self._callback(_OPEN, self._open(_OPEN(self.below.contents.open)))
        self.vfs.delete = self._callback(_DELETE, self._delete(_DELETE(self.below.contents.delete)))
        self.vfs.randomness = self._callback(_CHANCE, lambda _vfs, size, out: (ctypes.memset(out, 7, size), size)[1])

    def _callback(self, kind: Any, function: Callable[..., int]) -> int | None:
        made = kind(function)
        self.kept.append(made)  # ctypes forgets a callback that nobody holds
        return ctypes.cast(made, _pointer).value

    def _open(self, below: Any) -> Callable[..., int]:
        def opened(vfs: int, path: int | None, file: int, flags: int, out: Any) -> int:
            existed = path is not None and os.path.exists(ctypes.string_at(path))
            result = int(below(vfs, path, file, flags, out))
            if result == 0 and path is not None:
                name = os.path.basename(ctypes.string_at(path)).decode()
                self.names[file] = name
                if flags & _OPEN_CREATE and not existed:
                    self.recorder.note(Deed(Kind.CREATE, name))
                handle = _File.from_address(file)
                handle.methods = ctypes.pointer(self._table(ctypes.addressof(handle.methods.contents)))
            return result

        return opened

    def _delete(self, below: Any) -> Callable[..., int]:
        def deleted(vfs: int, path: bytes, sync: int) -> int:
            if not os.path.exists(path):
                return int(below(vfs, path, sync))
            error = self.recorder.note(Deed(Kind.DELETE, os.path.basename(path).decode(), sync))
            return error or int(below(vfs, path, sync))

        return deleted

    def _table(self, native_at: int) -> _Methods:
        """The methods of an open file, with those that change the disk replaced; one table for each of SQLite's own."""
        if native_at in self.tables:
            return self.tables[native_at]
        native = _Methods.from_address(native_at)
        table = _Methods.from_buffer_copy(native)
        write, truncate, sync, close = _WRITE(native.write), _TRUNCATE(native.truncate), _SYNC(native.sync), _CLOSE(native.close)
        self.kept += [write, truncate, sync, close]

        def written(file: int, data: int, size: int, place: int) -> int:
            deed = Deed(Kind.WRITE, self.names[file], place, ctypes.string_at(data, size))
            return self.recorder.note(deed) or int(write(file, data, size, place))

        def truncated(file: int, size: int) -> int:
            return self.recorder.note(Deed(Kind.TRUNCATE, self.names[file], size)) or int(truncate(file, size))

        def synced(file: int, flags: int) -> int:
            return self.recorder.note(Deed(Kind.SYNC, self.names[file])) or int(sync(file, flags))

        def closed(file: int) -> int:
            self.names.pop(file, None)
            return int(close(file))

        table.write, table.truncate = self._callback(_WRITE, written), self._callback(_TRUNCATE, truncated)
        table.sync, table.close = self._callback(_SYNC, synced), self._callback(_CLOSE, closed)
        self.tables[native_at] = table
        return table


_layers: list[_Layer] = []


@contextmanager
def recording(recorder: Recorder) -> Iterator[Recorder]:
    """While this lasts, every file that SQLite opens goes through the recorder. Its random numbers are fixed: traces are the same."""
    if not _layers:
        _layers.append(_Layer())
    layer = _layers[0]
    layer.recorder = recorder
    layer.library.sqlite3_vfs_register(ctypes.byref(layer.vfs), 1)
    layer.library.sqlite3_randomness(0, None)
    try:
        yield recorder
    finally:
        layer.library.sqlite3_vfs_register(layer.below, 1)
        layer.library.sqlite3_vfs_unregister(ctypes.byref(layer.vfs))
        layer.library.sqlite3_randomness(0, None)
        layer.recorder = Recorder()
