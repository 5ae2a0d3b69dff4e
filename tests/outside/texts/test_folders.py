"""What stands in a folder and cannot be read is told by a name that can be printed, and keeps out itself alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from safepassage import outside
from safepassage.outside.files import Faults
from safepassage.outside.texts.door import read_once
from safepassage.outside.texts.file_names import plainly_named, shown
from safepassage.outside.texts.folders import files_of
from safepassage.session import reading

CLOCK = datetime(2030, 1, 1, 12, tzinfo=UTC)
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs names of any bytes, and pipes")


def told(faults: Faults) -> list[str]:
    """Every fault as it is printed."""
    return [str(fault) for fault in faults.told()]


def test_a_folder_that_may_not_be_looked_into_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files beside it are read."""
    for name in ("a", "locked", "z"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "r.txt").write_text("Ten fled.", encoding="utf-8")
    look: Callable[..., Any] = os.scandir

    def scandir(path: object) -> Any:
        if os.path.basename(os.fsdecode(str(path))) == "locked":
            raise PermissionError(13, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", scandir)
    faults = Faults()
    assert [path.parent.name for path in files_of([tmp_path], faults, [])] == ["a", "z"]
    assert told(faults) == [
        "locked: the folder cannot be looked into (Permission denied): what is in it is not read. "
        "Ask for the right to read it, or copy its files elsewhere."
    ]


@posix
def test_a_pipe_is_told_and_never_waited_for(tmp_path: Path) -> None:
    """Nobody writes to it: reading it would hang. The file beside it is read; opened all the same, it ends at once."""
    os.mkfifo(tmp_path / "p.txt")
    (tmp_path / "r.txt").write_text("Ten fled.", encoding="utf-8")
    faults = Faults()
    assert files_of([tmp_path, tmp_path / "p.txt", Path("/dev/null")], faults, []) == [tmp_path / "r.txt"]
    assert [fault.problem for fault in faults.told()] == [
        "it is no file but a pipe",
        "it is no file but a pipe",
        "it is no file but a device",
    ]
    assert read_once(tmp_path / "p.txt", Faults()) == b""


@posix
def test_a_file_whose_name_is_no_letters_is_read_under_one_that_can_be_printed(tmp_path: Path) -> None:
    """A byte that is no UTF-8, a control character and a mark of direction are written out; a table's faults are told by that name too."""
    folder = tmp_path / "reports"
    folder.mkdir()
    good = "date,place,killed\n2023-05-01,Homs,3\n"
    for name, text in ((b"b\xff.csv", good), (b"c\x1b[31m\n.csv", good), ("d\u202e.csv".encode(), ",".join(good.split(",")))):
        Path(os.fsdecode(os.path.join(os.fsencode(folder), name))).write_text(text, encoding="utf-8")
    Path(os.fsdecode(os.fsencode(folder) + b"/e\xfe.csv")).write_text("date,place,killed\n,Homs,3\n", encoding="utf-8")
    outside.new_case(tmp_path / "town", "two_roads")
    found = reading.read(tmp_path / "town", [folder], CLOCK)
    assert [one.id for one in found.documents] == [r"b\xff.csv", r"c\x1b[31m\x0a.csv", r"d\u202e.csv"]
    assert [fault.file for fault in found.faults] == [r"e\xfe.csv"]
    assert "the row has no date" in found.faults[0].problem


def test_a_plain_name_is_its_own(tmp_path: Path) -> None:
    """Arabic letters, spaces and accents stay as they are, and nothing is copied."""
    path = tmp_path / "تقرير é 1.csv"
    path.write_text("x", encoding="utf-8")
    assert shown(path) == "تقرير é 1.csv"
    with plainly_named(path) as same:
        assert same == path
