"""A folder as the bytes of one plain tar, always the same for the same files; and back, with nothing trusted. All in memory."""

from __future__ import annotations

import io
import os
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from safepassage.outside.files import Faults
from safepassage.outside.persons.no_persons import shown

MOST_BYTES = 2_000_000_000  # of a file, and of all together: they are held in memory
MOST_FILES = 100_000
MOST_DEPTH = 32  # folders in folders
MOST_NAME = 255  # bytes of one part of a path: what a disk takes
FILE_MODE, FOLDER_MODE = 0o600, 0o700


@dataclass(frozen=True, slots=True)
class Packed:
    """What an archive holds, by paths below its one top folder: folders, and of each file where its bytes begin and how many they are."""

    folders: tuple[str, ...]
    files: tuple[tuple[str, int, int], ...]


def look(folder: Path, faults: Faults) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The folders and files below a folder, sorted, by relative path with slashes. Links, devices and what is too large are faults."""
    folders: list[str] = []
    files: list[str] = []
    total = 0
    for root, below, names in os.walk(folder, followlinks=False, onerror=lambda error: _unreadable(error, faults)):
        for name in (*below, *names):
            path = Path(root, name)
            relative = path.relative_to(folder).as_posix()
            if path.is_symlink() or not (path.is_dir() or path.is_file()):
                faults.add(relative, None, "it is a link or a device, not a file", "Put the file itself there, or take it out.")
            elif path.is_dir():
                folders.append(relative)
            else:
                files.append(relative)
                total += _size(path, relative, faults)
    if total > MOST_BYTES:
        faults.add(folder.name, None, f"the case has {total:,} bytes, more than {MOST_BYTES:,}", "Take out what it does not need.")
    return tuple(sorted(folders)), tuple(sorted(files))


def _size(path: Path, relative: str, faults: Faults) -> int:
    size = path.stat().st_size
    if size > MOST_BYTES:
        faults.add(relative, None, f"the file has {size:,} bytes, more than {MOST_BYTES:,}", "Take it out of the case.")
        return 0
    return size


def _unreadable(error: OSError, faults: Faults) -> None:
    faults.add(Path(error.filename or "").name, None, f"the folder cannot be read ({error.strerror})", "Make it readable and try again.")


def pack(top: str, folders: tuple[str, ...], contents: Mapping[str, bytes]) -> bytes:
    """
    A tar of one top folder: sorted, every time 0, nobody's name, so that it tells no more than the files do.

    Parameters
    ----------
    top : the name of the folder that `tar x` makes.
    contents : relative path -> bytes.
    """
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:", format=tarfile.PAX_FORMAT, encoding="utf-8") as tar:
        for name in ("", *sorted(folders)):
            entry = _entry(f"{top}/{name}".rstrip("/"), FOLDER_MODE)
            entry.type = tarfile.DIRTYPE
            tar.addfile(entry)
        for name in sorted(contents):
            entry = _entry(f"{top}/{name}", FILE_MODE)
            entry.size = len(contents[name])
            tar.addfile(entry, io.BytesIO(contents[name]))
    return buffer.getvalue()


def _entry(name: str, mode: int) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)  # its owner is 0 without a name, its time 0
    entry.mode = mode
    return entry


def unpack(data: bytes, file: str, faults: Faults) -> Packed:
    """What a tar holds. Names that lead out of the folder, links, devices, holes and doubles are faults (of `file`)."""
    folders: list[str] = []
    files: list[tuple[str, int, int]] = []
    tops: set[str] = set()
    taken: set[str] = set()
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:", encoding="utf-8", errors="strict") as tar:
            for count, entry in enumerate(tar):
                if count >= MOST_FILES:
                    faults.add(file, None, f"it holds more than {MOST_FILES:,} files", "That is no case of this program.")
                    break
                top, name = _placed(entry, file, faults)
                tops.add(top)
                if name.casefold() in taken:
                    faults.add(file, None, f"{shown(name)} stands in it twice", "Whoever made it should seal it again.")
                taken.add(name.casefold())
                if entry.isdir():
                    folders.append(name)
                else:
                    files.append((name, entry.offset_data, _within(entry, len(data), file, faults)))
    except (tarfile.TarError, UnicodeError, ValueError, OverflowError):
        faults.add(file, None, "what is sealed in it is no tar", "It was not sealed by this program; open it with the age program.")
        return Packed((), ())
    if not files:
        faults.add(file, None, "no file is in it", "Look for another copy.")
    elif len(tops) > 1:
        faults.add(file, None, "it holds more than one folder", "A sealed case is one folder; open it with age and tar.")
    return Packed(tuple(name for name in folders if name), tuple(files))


def _within(entry: tarfile.TarInfo, size: int, file: str, faults: Faults) -> int:
    if entry.size < 0 or entry.offset_data + entry.size > size:
        faults.add(file, None, f"{shown(entry.name)} is cut off", "Look for another copy.")
    return entry.size


def _placed(entry: tarfile.TarInfo, file: str, faults: Faults) -> tuple[str, str]:
    """The top folder, and the path below it; a path that is unsafe on any system, or no plain file or folder, is a fault."""
    step = "Do not open it; ask who made it."
    if not (entry.isdir() or entry.isreg()) or entry.issparse():
        faults.add(file, None, f"{shown(entry.name)} is a link or a device, not a file", step)
    windows, parts = PureWindowsPath(entry.name), PurePosixPath(entry.name).parts
    odd = "\\" in entry.name or ":" in entry.name or any(ord(letter) < ord(" ") for letter in entry.name)
    if windows.drive or windows.root or entry.name.startswith("/") or ".." in parts or odd:
        faults.add(file, None, f"{shown(entry.name)} leads out of the folder, or is no name", step)
    if not parts or len(parts) > MOST_DEPTH or any(len(part.encode("utf-8", "replace")) > MOST_NAME for part in parts):
        faults.add(file, None, "a name in it is empty, too deep or too long", step)
        return "", ""
    if len(parts) == 1 and not entry.isdir():
        faults.add(file, None, f"{shown(entry.name)} stands outside any folder", "A sealed case is one folder; open it with age and tar.")
    return parts[0], "/".join(parts[1:])
