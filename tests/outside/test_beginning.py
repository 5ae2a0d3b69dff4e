"""A person begins with a case that works, and nothing of theirs is overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage.errors import FaultyCase
from safepassage.outside.beginning import new_case
from safepassage.outside.case_folder import read_case


def test_a_new_case_reads_without_fault(tmp_path: Path) -> None:
    """It is the packaged example two_roads; the folder above it is made as well."""
    written = new_case(tmp_path / "operations" / "tonight")
    assert "case.toml" in written
    assert len(read_case(tmp_path / "operations" / "tonight").corridors) == 2


def test_a_folder_that_holds_anything_is_refused(tmp_path: Path) -> None:
    """The file that is there stays as it is, and nothing is written beside it."""
    (tmp_path / "case.toml").write_text("mine", encoding="utf-8")
    with pytest.raises(FaultyCase, match="not empty"):
        new_case(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["case.toml"]
    assert (tmp_path / "case.toml").read_text(encoding="utf-8") == "mine"


def test_a_file_in_the_way_is_refused(tmp_path: Path) -> None:
    """A path that is a file, or lies under one, is a plain fault."""
    (tmp_path / "note").write_text("x", encoding="utf-8")
    for path in (tmp_path / "note", tmp_path / "note" / "case"):
        with pytest.raises(FaultyCase, match="cannot begin a case"):
            new_case(path)
