"""The encoder's table is unpacked once for a user; whatever stands in the way, the same numbers come out."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from safepassage.outside.kept_tables import kept

SHAPE = (40, 8)


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A packed file, and a folder of the user that is still empty."""
    monkeypatch.setenv("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", str(tmp_path / "home"))
    path = tmp_path / "weights.npz"
    np.savez_compressed(path, table=_made())
    return path


def _made() -> np.ndarray:
    return np.arange(320, dtype=np.uint8).reshape(SHAPE)


def _not_again() -> np.ndarray:
    raise AssertionError("it is kept already")


def _files(source: Path) -> list[str]:
    return sorted(path.name for path in (source.parent / "home").rglob("*") if path.is_file())


def test_a_table_is_made_once_and_then_only_mapped(source: Path) -> None:
    """The second process makes nothing; nobody can write into what it gets; one file stays, for its owner alone."""
    assert np.array_equal(kept(source, SHAPE, _made), _made())
    again = kept(source, SHAPE, _not_again)
    assert np.array_equal(again, _made())
    assert not again.flags.writeable
    assert len(_files(source)) == 1
    if os.name != "nt":
        assert (source.parent / "home" / "safepassage").stat().st_mode & 0o077 == 0


def test_another_version_of_the_packed_file_has_a_table_of_its_own(source: Path) -> None:
    """What it holds decides, not its name."""
    kept(source, SHAPE, _made)
    np.savez_compressed(source, table=_made() + np.uint8(1))
    assert np.array_equal(kept(source, SHAPE, lambda: _made() + np.uint8(1)), _made() + np.uint8(1))
    assert len(_files(source)) == 2


@pytest.mark.parametrize("harm", ["cut", "empty", "another shape", "another kind"])
def test_a_damaged_table_is_made_anew(source: Path, harm: str) -> None:
    """A file that is cut, empty or of something else is not believed, and is put right."""
    kept(source, SHAPE, _made)
    path = next((source.parent / "home").rglob("*.npy"))
    if harm == "cut":
        path.write_bytes(path.read_bytes()[:-9])
    elif harm == "empty":
        path.write_bytes(b"")
    else:
        np.save(path, np.zeros((3, 3), np.uint8) if harm == "another shape" else _made().astype(np.float32))
    assert np.array_equal(kept(source, SHAPE, _made), _made())
    assert np.array_equal(kept(source, SHAPE, _not_again), _made())


def _harmed(source: Path, shape: tuple[int, int], harm: Callable[[bytes], bytes]) -> bool:
    """Whether a table of rows 0, 1, 2 ... is given as it was made after its file was harmed, and is put right."""
    made = np.repeat(np.arange(shape[0], dtype=np.uint8)[:, None], shape[1], axis=1)
    kept(source, shape, lambda: made)
    path = next((source.parent / "home").rglob("*.npy"))
    good = path.read_bytes()
    path.write_bytes(harm(good))
    assert path.read_bytes() != good
    return np.array_equal(kept(source, shape, lambda: made), made) and path.read_bytes() == good


@pytest.mark.parametrize("row", [1, 2, 151, 199])
def test_a_table_with_a_page_of_zeros_inside_is_made_anew(source: Path, row: int) -> None:
    """200 rows of 4,096 bytes behind a head of 128: all of one row is zero; the size and the head are as they were."""
    begin = 128 + 4_096 * row
    assert _harmed(source, (200, 4_096), lambda good: good[:begin] + bytes(4_096) + good[begin + 4_096 :])


@pytest.mark.parametrize(
    "harm",
    [
        lambda good: good[:5_000] + bytes([good[5_000] ^ 1]) + good[5_001:],  # one bit
        lambda good: good[:8_192] + good[12_288:16_384] + good[8_192:12_288] + good[16_384:],  # two pages change places
        lambda good: good[:4_096] + bytes(len(good) - 8_192) + good[-4_096:],  # nearly all of it zeros
        lambda good: good[:-8],  # as it was written before there was a check sum
        lambda good: good[:-1] + bytes([good[-1] ^ 1]),  # the check sum itself
        lambda good: good + b"x",
    ],
)
def test_any_harm_to_a_kept_table_is_seen(source: Path, harm: Callable[[bytes], bytes]) -> None:
    """A bit, a page at another's place, zeros, no check sum, another, something behind it; rows of 1,001 bytes end within a number."""
    assert _harmed(source, (201, 1_001), harm)


def test_a_table_that_was_put_right_is_believed(source: Path) -> None:
    """What was written anew is mapped by the next, and one of an odd size is no worse."""
    made = np.ones((7, 3), np.uint8)
    kept(source, (7, 3), lambda: made)
    assert np.array_equal(kept(source, (7, 3), _not_again), made)


def test_where_nothing_can_be_kept_it_is_made_every_time(source: Path) -> None:
    """The user's folder is a file: no error, nothing left, the same table."""
    (source.parent / "home").write_text("in the way")
    for _ in range(2):
        assert np.array_equal(kept(source, SHAPE, _made), _made())
    assert (source.parent / "home").read_text() == "in the way"


def test_a_relative_folder_is_none(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written where the command happens to run."""
    monkeypatch.setenv("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", "here")
    monkeypatch.chdir(source.parent)
    assert np.array_equal(kept(source, SHAPE, _made), _made())
    assert not (source.parent / "here").exists()


def test_whoever_else_writes_is_let_and_what_a_dead_process_left_is_cleared(source: Path) -> None:
    """A fresh file under the name of the half-written stays; one of yesterday is removed."""
    kept(source, SHAPE, _made)
    path = next((source.parent / "home").rglob("*.npy"))
    path.rename(path.with_suffix(".part"))
    kept(source, SHAPE, _made)
    assert _files(source) == [path.with_suffix(".part").name]
    yesterday = time.time() - 86_400
    os.utime(path.with_suffix(".part"), (yesterday, yesterday))
    kept(source, SHAPE, _made)
    assert _files(source) == [path.name]
