"""What a damaged ledger still holds is saved, wherever the damage is; the damaged file is left as it is."""

from __future__ import annotations

import random
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from safepassage.errors import SafepassageError
from safepassage.outside.ledger import DamagedLedger, Ledger, Rescue, read_export, rescue
from safepassage.records.claim import claim_id
from tests.outside.ledger.sayings import CLOCK, NOON, back, filled, minutes, people, road, said

PAGE = 4096
CLAIMS = [people(n, n % 7) for n in range(400)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a ledger of 400 claims, one of which fills five pages."""
    folder = tmp_path_factory.mktemp("whole")
    filled(folder, *CLAIMS[:200], replace(CLAIMS[200], note="ع" * 9000), *CLAIMS[201:])
    return (folder / "claims.db").read_bytes()


def rescued(folder: Path, data: bytes) -> tuple[Rescue, int]:
    """Rescue a file of these bytes; how many claims the saved lines hold."""
    (folder / "claims.db").write_bytes(data)
    to = folder / "rescued.jsonl"
    to.unlink(missing_ok=True)
    found = rescue(folder, to)
    assert (folder / "claims.db").read_bytes() == data
    return found, len(read_export(to.read_text(encoding="utf-8").splitlines()).claims)


def test_all_of_a_whole_ledger_is_saved(whole: bytes, tmp_path: Path) -> None:
    """400 of 400, the long one with them; taken down anew, they are the same claims."""
    assert rescued(tmp_path, whole) == (Rescue(400, 0), 400)
    other = tmp_path / "other"
    other.mkdir()
    filled(other, *read_export((tmp_path / "rescued.jsonl").read_text(encoding="utf-8").splitlines()).claims)
    assert sorted(map(claim_id, said(other))) == sorted(map(claim_id, said(tmp_path)))


def test_a_file_cut_anywhere_gives_what_is_before_the_cut(whole: bytes, tmp_path: Path) -> None:
    """At 40 lengths: opening tells of the damage; what is saved grows with the length; saved and lost are all, nearly."""
    kept = []
    for length in range(0, len(whole), len(whole) // 40):
        found, claims = rescued(tmp_path, whole[:length])
        assert claims == found.kept
        kept.append(found.kept)
        with pytest.raises(DamagedLedger):
            Ledger.open(tmp_path)
        if length > 3 * PAGE:
            assert found.kept + found.lost >= 350  # the last leaf is named by no key
    assert kept == sorted(kept)
    assert kept[-1] > 300


def test_a_page_of_nonsense_costs_only_what_stood_on_it(whole: bytes, tmp_path: Path) -> None:
    """Any one page overwritten, the first with the header too: of 400 claims at least 350 are saved."""
    noise = random.Random(7).randbytes(PAGE)
    for start in range(0, len(whole), PAGE):
        found, claims = rescued(tmp_path, whole[:start] + noise + whole[start + PAGE :])
        assert claims == found.kept
        assert found.kept >= 350


def test_an_entry_that_was_changed_is_not_saved(whole: bytes, tmp_path: Path) -> None:
    """The hash of one body does not hold: 399 are saved, one is lost."""
    place = whole.index(b'"range":[57.0,')
    assert rescued(tmp_path, whole[:place] + whole[place:].replace(b"57", b"99", 1))[0] == Rescue(399, 1)


def test_noise_holds_nothing(tmp_path: Path) -> None:
    """A file of nonsense gives an empty rescue, not an error and not a claim."""
    assert rescued(tmp_path, random.Random(1).randbytes(30 * PAGE)) == (Rescue(0, 0), 0)


def test_a_rescue_whose_targets_were_lost_comes_in(tmp_path: Path) -> None:
    """A withdrawal is saved and its target is not: it comes in with the lost id given along."""
    filled(tmp_path, road("open"), *CLAIMS, back(road("open"), 9))
    data = (tmp_path / "claims.db").read_bytes()
    place = data.index(b'"word":"open"')
    rescued(tmp_path, data[:place] + b'"word":"shut"' + data[place + 13 :])
    exported = read_export((tmp_path / "rescued.jsonl").read_text(encoding="utf-8").splitlines())
    other = tmp_path / "other"
    other.mkdir()
    with Ledger.open(other) as ledger:
        ledger.append(exported.claims, CLOCK, elsewhere=exported.elsewhere)
    assert back(road("open"), 9) in said(other)


def test_an_interrupted_write_is_not_saved_as_if_it_had_been_finished(tmp_path: Path) -> None:
    """A copy is taken in the middle of a write that was never committed: the rescue has what was acknowledged, and only that."""
    case, copy = tmp_path / "case", tmp_path / "copy"
    case.mkdir()
    copy.mkdir()
    filled(case, *CLAIMS[:50])
    connection = sqlite3.connect(case / "claims.db", isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")  # so that pages go to the file before the commit
    connection.execute("BEGIN IMMEDIATE")
    for n in range(51, 251):
        connection.execute(
            f"INSERT INTO entries (seq, what, id, recorded, body_hash, hash) VALUES ({n}, 'claim', 'c{n}', 't', zeroblob(32), zeroblob(32))"
        )
    for name in ("claims.db", "claims.db-journal"):
        shutil.copyfile(case / name, copy / name)
    connection.close()
    assert b"c100" in (copy / "claims.db").read_bytes()
    assert rescue(copy, tmp_path / "rescued.jsonl").kept == 50
    assert (copy / "claims.db-journal").exists()
    assert len(said(copy)) == 50


def test_a_rescue_never_overwrites(tmp_path: Path) -> None:
    """A file that is there already, a folder without a ledger: told, nothing written."""
    filled(tmp_path, road("open"))
    (tmp_path / "there.jsonl").write_text("mine")
    with pytest.raises(SafepassageError, match="there already"):
        rescue(tmp_path, tmp_path / "there.jsonl")
    with pytest.raises(SafepassageError):
        rescue(tmp_path / "elsewhere", tmp_path / "new.jsonl")
    assert (tmp_path / "there.jsonl").read_text() == "mine"
    assert not (tmp_path / "new.jsonl").exists()


def test_what_was_erased_is_not_brought_back_by_a_rescue(tmp_path: Path) -> None:
    """After a purge the saved lines hold the newer claim, and of the erased one its place."""
    filled(tmp_path, road("open"), road("shut", 9))
    with Ledger.open(tmp_path) as ledger:
        ledger.purge(NOON + minutes(5), CLOCK, "old")
    assert rescue(tmp_path, tmp_path / "rescued.jsonl") == Rescue(3, 0)
    assert read_export((tmp_path / "rescued.jsonl").read_text().splitlines()).claims == (road("shut", 9),)
