"""Sealing a case: what comes back, what stays behind, and what a damaged or foreign file does."""

from __future__ import annotations

import io
import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
from pathlib import Path

import pyrage
import pytest

from safepassage.errors import FaultyCase
from safepassage.outside.files import write_whole
from safepassage.outside.held_ledger import HeldLedger
from safepassage.outside.packing import pack
from safepassage.outside.passphrase import CONSONANTS, PROPOSED_WORDS, SYLLABLES, VOWELS, propose_passphrase, weakness
from safepassage.outside.sealing import NotRemoved, seal, unseal

WORDS = "kettle orchard window seven"
CANARIES = [f"canary-{number:04d}-{number * 7919 % 10007}" for number in range(500)]
KEY = pyrage.x25519.Identity.generate()


def a_case(folder: Path, name: str = "small city") -> Path:
    """A folder with two tables, a subfolder, an empty folder, and a ledger of 500 canaries."""
    case = folder / name
    (case / "out").mkdir(parents=True)
    (case / "empty").mkdir()
    (case / "roads.csv").write_text("".join(f"{canary}\n" for canary in CANARIES), encoding="utf-8")
    (case / "out" / "خطة.json").write_bytes(bytes(range(256)))
    ledger = sqlite3.connect(case / "claims.db")
    ledger.execute("CREATE TABLE entries (body TEXT)")
    ledger.executemany("INSERT INTO entries VALUES (?)", [(canary,) for canary in CANARIES])
    ledger.commit()
    ledger.close()
    return case


def tree(folder: Path) -> dict[str, bytes | None]:
    """Every path below a folder with its bytes (a folder: None)."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() if p.is_file() else None for p in folder.rglob("*")}


def seal_for_key(case: Path, to: Path, **more: bool) -> Path:
    """Sealed for a key, which is quick."""
    seal(case, to, passphrase=None, recipients=(str(KEY.to_public()),), **more)
    return to


def opened(file: Path, to: Path) -> tuple[str, ...]:
    """Unsealed with that key."""
    return unseal(file, to, identities=(f"# created by a test\n{KEY}\n",))


def sealed_tar(folder: Path, *entries: tarfile.TarInfo, data: bytes = b"") -> Path:
    """A sealed file whose tar holds exactly these entries."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:") as tar:
        for entry in entries:
            tar.addfile(entry, io.BytesIO(data[: entry.size]) if entry.isreg() else None)
    return sealed_bytes(folder, buffer.getvalue())


def sealed_bytes(folder: Path, plain: bytes) -> Path:
    """A sealed file that holds these bytes."""
    file = folder / "made.age"
    file.write_bytes(pyrage.encrypt(plain, [KEY.to_public()]))
    return file


def entry(name: str, kind: bytes = tarfile.REGTYPE, **more: object) -> tarfile.TarInfo:
    """An entry of a tar."""
    info = tarfile.TarInfo(name)
    info.type = kind
    for key, value in more.items():
        setattr(info, key, value)
    return info


def told(error: pytest.ExceptionInfo[FaultyCase]) -> str:
    """The faults as one text."""
    return str(error.value)


def test_a_case_sealed_with_a_passphrase_comes_back_byte_for_byte_and_a_wrong_one_opens_nothing(tmp_path: Path) -> None:
    """Tables, folders, empty folders and the ledger; the wrong passphrase leaves no trace on the disk."""
    case = a_case(tmp_path)
    before = tree(case)
    done = seal(case, tmp_path / "x.age", passphrase=WORDS)
    assert (done.files, done.bytes) == (3, (tmp_path / "x.age").stat().st_size)
    assert tree(case) == before
    with pytest.raises(FaultyCase, match="the passphrase does not open it") as error:
        unseal(tmp_path / "x.age", tmp_path / "back", passphrase=WORDS + "!")
    assert "Nothing was written." in told(error)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["small city", "x.age"]
    (tmp_path / "back").mkdir()  # an empty folder will do
    assert unseal(tmp_path / "x.age", tmp_path / "back", passphrase=WORDS) == ("claims.db", "out/خطة.json", "roads.csv")
    assert tree(tmp_path / "back") == before


def test_after_removal_no_canary_is_left_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """500 canaries in a table and in the ledger: all found before (the control), none after, in the sealed file, beside it, or in temp."""
    temp = tmp_path / "temp"
    temp.mkdir()
    monkeypatch.setenv("TMPDIR", str(temp))
    monkeypatch.setenv("SQLITE_TMPDIR", str(temp))
    monkeypatch.setattr(tempfile, "tempdir", str(temp))
    case = a_case(tmp_path)

    def found() -> int:
        heap = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
        return sum(canary.encode() in heap for canary in CANARIES)

    assert found() == 500
    seal_for_key(case, tmp_path / "x.age", remove=True)
    assert found() == 0
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["temp", "x.age"]
    opened(tmp_path / "x.age", tmp_path / "back")
    assert found() == 500


def test_removal_overwrites_the_bytes_before_the_name_goes(tmp_path: Path) -> None:
    """A second name for the same bytes (a hard link) reads zeros afterwards."""
    case = a_case(tmp_path)
    other = tmp_path / "other name"
    other.hardlink_to(case / "roads.csv")
    size = other.stat().st_size
    seal_for_key(case, tmp_path / "x.age", remove=True)
    assert other.read_bytes() == bytes(size)


@pytest.mark.skipif(shutil.which("age") is None, reason="the standard age program is not installed here")
def test_the_standard_age_program_and_tar_open_it(tmp_path: Path) -> None:
    """`age -d -i key.txt | tar x` makes the folder again: nobody depends on this program."""
    case = a_case(tmp_path)
    before = tree(case)
    file = seal_for_key(case, tmp_path / "x.age", remove=True)
    (tmp_path / "key.txt").write_text(str(KEY), encoding="utf-8")
    plain = subprocess.run(["age", "-d", "-i", tmp_path / "key.txt", file], capture_output=True, check=True).stdout
    subprocess.run(["tar", "x"], input=plain, cwd=tmp_path, check=True)
    assert tree(case) == before


@pytest.mark.skipif(shutil.which("age") is None, reason="the standard age program is not installed here")
def test_a_folder_packed_with_tar_and_age_is_opened(tmp_path: Path) -> None:
    """And the other way round: `tar c my_city | age -r ...`."""
    case = a_case(tmp_path)
    plain = subprocess.run(["tar", "c", case.name], cwd=tmp_path, capture_output=True, check=True).stdout
    file = tmp_path / "x.age"
    subprocess.run(["age", "-r", str(KEY.to_public()), "-o", file], input=plain, check=True)
    opened(file, tmp_path / "back")
    assert tree(tmp_path / "back") == tree(case)


def test_the_tar_says_nothing_about_who_made_it_or_when(tmp_path: Path) -> None:
    """No user, no group, no time; the same files give the same bytes."""
    contents = {"b.csv": b"2", "a/c.csv": b"1"}
    plain = pack("city", ("a",), contents)
    assert plain == pack("city", ("a",), dict(reversed(contents.items())))
    with tarfile.open(fileobj=io.BytesIO(plain)) as tar:
        entries = tar.getmembers()
    assert [e.name for e in entries] == ["city", "city/a", "city/a/c.csv", "city/b.csv"]
    assert {(e.uid, e.gid, e.uname, e.gname, e.mtime) for e in entries} == {(0, 0, "", "", 0)}


def test_a_flipped_bit_anywhere_is_noticed_and_nothing_is_written(tmp_path: Path) -> None:
    """Two bits at each of some 300 places, the header, its end, and all of the body: never a folder, never a wrong byte."""
    sealed = seal_for_key(a_case(tmp_path), tmp_path / "x.age").read_bytes()
    bad = tmp_path / "bad.age"
    for place in (*range(0, 420, 3), *range(420, len(sealed), len(sealed) // 150)):
        for bit in (1, 128):
            damaged = bytearray(sealed)
            damaged[place] ^= bit
            bad.write_bytes(damaged)
            with pytest.raises(FaultyCase):
                opened(bad, tmp_path / "back")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.age", "small city", "x.age"]


def test_a_file_cut_off_anywhere_is_told_as_damaged(tmp_path: Path) -> None:
    """Also where a whole block of 64 kB ends, where a careless reader would not notice."""
    case = a_case(tmp_path)
    (case / "big.bin").write_bytes(bytes(200_000))
    sealed = seal_for_key(case, tmp_path / "x.age").read_bytes()
    block = 65_536 + 16
    begin = sealed.index(b"\n---") + sealed[sealed.index(b"\n---") + 1 :].index(b"\n") + 2 + 16  # after the MAC's line and the nonce
    for size in (begin + block, begin + 2 * block, len(sealed) - 1, begin, begin - 5):
        (tmp_path / "cut.age").write_bytes(sealed[:size])
        with pytest.raises(FaultyCase, match="damaged: it was cut off or changed"):
            opened(tmp_path / "cut.age", tmp_path / "back")
    assert not (tmp_path / "back").exists()


@pytest.mark.parametrize(
    ("made", "problem"),
    [
        ([entry("city/../../evil")], "leads out of the folder"),
        ([entry("/etc/evil")], "leads out of the folder"),
        ([entry("city/..\\evil")], "leads out of the folder"),
        ([entry("C:/evil")], "leads out of the folder"),
        ([entry("city/a\nb")], "leads out of the folder"),
        ([entry("city/link", tarfile.SYMTYPE, linkname="/etc/passwd")], "is a link or a device"),
        ([entry("city/link", tarfile.LNKTYPE, linkname="city/a")], "is a link or a device"),
        ([entry("city/pipe", tarfile.FIFOTYPE)], "is a link or a device"),
        ([entry("city/disk", tarfile.BLKTYPE)], "is a link or a device"),
        ([entry("city/a"), entry("city/A")], "stands in it twice"),
        ([entry("city/a"), entry("other/a")], "more than one folder"),
        ([entry("alone")], "stands outside any folder"),
        ([entry("city/" + "d/" * 40 + "a")], "too deep or too long"),
        ([entry("city/" + "n" * 300)], "too deep or too long"),
        ([entry("city", tarfile.DIRTYPE)], "no file is in it"),
    ],
)
def test_a_sealed_tar_that_would_do_harm_is_refused(tmp_path: Path, made: list[tarfile.TarInfo], problem: str) -> None:
    """Ways out of the folder on any system, links, devices, doubles: told, and nothing is written."""
    file = sealed_tar(tmp_path, *made)
    with pytest.raises(FaultyCase, match=problem):
        opened(file, tmp_path / "back")
    assert [path.name for path in tmp_path.iterdir()] == ["made.age"]


def test_a_bomb_is_refused_before_anything_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More files than the limit; a size that the file does not have; holes that would be filled."""
    monkeypatch.setattr("safepassage.outside.packing.MOST_FILES", 10)
    with pytest.raises(FaultyCase, match="more than 10 files"):
        opened(sealed_tar(tmp_path, *(entry(f"city/{n}") for n in range(12))), tmp_path / "back")
    head = entry("city/huge", size=8 * 1024**3 - 1).tobuf(tarfile.USTAR_FORMAT)
    with pytest.raises(FaultyCase, match=r"cut off|no tar"):
        opened(sealed_bytes(tmp_path, head + bytes(2048)), tmp_path / "back")
    holes = entry("city/holes", tarfile.GNUTYPE_SPARSE).tobuf(tarfile.GNU_FORMAT)
    with pytest.raises(FaultyCase, match="is a link or a device"):
        opened(sealed_bytes(tmp_path, holes + bytes(2048)), tmp_path / "back")
    assert [path.name for path in tmp_path.iterdir()] == ["made.age"]


def test_what_was_sealed_may_be_no_tar(tmp_path: Path) -> None:
    """A letter that somebody sealed with age is no case."""
    with pytest.raises(FaultyCase, match="is no tar"):
        opened(sealed_bytes(tmp_path, b"dear friend, " * 100), tmp_path / "back")


@pytest.mark.parametrize(("data", "problem"), [(b"", "it is empty"), (b"PK\x03\x04zip", "it is no sealed file")])
def test_a_foreign_file_is_told_as_such(tmp_path: Path, data: bytes, problem: str) -> None:
    """An empty file, a zip: no key is tried on them."""
    (tmp_path / "x.age").write_bytes(data)
    with pytest.raises(FaultyCase, match=problem):
        opened(tmp_path / "x.age", tmp_path / "back")


def test_the_wrong_kind_of_key_is_told_apart_from_a_wrong_key(tmp_path: Path) -> None:
    """Sealed for a key and opened with words, or with another key: each has its sentence."""
    file = seal_for_key(a_case(tmp_path), tmp_path / "x.age")
    with pytest.raises(FaultyCase, match="sealed for a key, not with a passphrase"):
        unseal(file, tmp_path / "back", passphrase=WORDS)
    with pytest.raises(FaultyCase, match="no key in the key files opens it"):
        unseal(file, tmp_path / "back", identities=(str(pyrage.x25519.Identity.generate()),))
    with pytest.raises(FaultyCase, match="holds no age secret key"):
        unseal(file, tmp_path / "back", identities=("nothing here",))


def test_a_header_that_asks_for_absurd_memory_is_not_obeyed(tmp_path: Path) -> None:
    """2 to the 40 rounds of scrypt would take a petabyte: refused before the key is tried."""
    file = tmp_path / "x.age"
    file.write_bytes(b"age-encryption.org/v1\n-> scrypt BHQmbbd+HGfQpJSGbHPHYA 40\nZwWx2ENI\n--- mDEv\n")
    with pytest.raises(FaultyCase, match="more memory than any case asks for"):
        unseal(file, tmp_path / "back", passphrase=WORDS)


def test_unsealing_never_touches_a_folder_that_holds_something(tmp_path: Path) -> None:
    """Not even one file of its own: the case that lies there may be newer."""
    case = a_case(tmp_path)
    file = seal_for_key(case, tmp_path / "x.age")
    before = tree(case)
    with pytest.raises(FaultyCase, match="not an empty folder"):
        opened(file, case)
    assert tree(case) == before


def test_everything_wrong_with_a_call_is_told_at_once(tmp_path: Path) -> None:
    """A weak passphrase, a file that exists, a link in the folder: three faults, nothing written."""
    case = a_case(tmp_path)
    (case / "link").symlink_to("/etc/passwd")
    (tmp_path / "x.age").write_text("older", encoding="utf-8")
    with pytest.raises(FaultyCase) as error:
        seal(case, tmp_path / "x.age", passphrase="secret")
    assert len(error.value.faults) == 3
    assert "exists already" in told(error)
    assert "link: it is a link or a device" in told(error)
    assert (tmp_path / "x.age").read_text(encoding="utf-8") == "older"


def test_the_sealed_file_does_not_lie_in_the_case(tmp_path: Path) -> None:
    """It would be deleted with it."""
    case = a_case(tmp_path)
    with pytest.raises(FaultyCase, match="would lie in the case itself"):
        seal_for_key(case, case / "out" / "x.age")


def test_a_case_too_large_for_memory_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is told with the number of bytes; the real one is 2 GB (here 1,000 bytes)."""
    monkeypatch.setattr("safepassage.outside.packing.MOST_BYTES", 1000)
    with pytest.raises(FaultyCase, match="more than 1,000"):
        seal_for_key(a_case(tmp_path), tmp_path / "x.age")


@pytest.mark.parametrize("weak", ["", "secret", "a b c d e", "aaaaaaaaaaaaaaaaaaaaaaaa", "word word word word"])
def test_a_weak_passphrase_is_refused_and_another_proposed(tmp_path: Path, weak: str) -> None:
    """Short, or long only by repetition. What is proposed would be taken."""
    with pytest.raises(FaultyCase, match="too weak") as error:
        seal(a_case(tmp_path), tmp_path / "x.age", passphrase=weak)
    assert weakness(error.value.faults[0].next_step.partition(": ")[2]) is None


@pytest.mark.parametrize("good", [WORDS, "kettle-orchard-window-seven", "مفتاح شباك طريق جسر", "q7$Kd02mLx9!vT4zR8pW"])
def test_four_words_or_twenty_characters_are_enough(good: str) -> None:
    """In any script."""
    assert weakness(good) is None


def test_a_proposed_passphrase_has_80_bits_and_is_never_the_same() -> None:
    """80 syllables, 15 times: more than 2 to the 80."""
    assert (len(CONSONANTS) * len(VOWELS)) ** (PROPOSED_WORDS * SYLLABLES) > 2**80
    assert len({propose_passphrase() for _ in range(100)}) == 100


def test_what_cannot_be_read_back_is_not_called_sealed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stick that loses one byte: the file is taken away, the case stays."""
    case = a_case(tmp_path)
    before = tree(case)

    def failing_stick(path: Path, data: bytes) -> None:
        path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))

    monkeypatch.setattr("safepassage.outside.sealing.write_whole", failing_stick)
    with pytest.raises(FaultyCase, match="cannot be read back"):
        seal_for_key(case, tmp_path / "x.age", remove=True)
    assert not (tmp_path / "x.age").exists()
    assert tree(case) == before


def test_what_opens_and_is_something_else_is_not_called_sealed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One byte more than was packed: the comparison is of bytes, not only of age's own seal."""
    case = a_case(tmp_path)
    opens = pyrage.decrypt
    monkeypatch.setattr("safepassage.outside.sealing.pyrage.decrypt", lambda data, keys: opens(data, keys) + b"\0")
    with pytest.raises(FaultyCase, match="cannot be read back"):
        seal_for_key(case, tmp_path / "x.age", remove=True)
    assert (case / "roads.csv").exists()


def test_a_file_that_changes_while_it_is_sealed_is_not_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody saves a table between the copy and the removal: the folder stays, and the message names the table."""
    case = a_case(tmp_path)
    write = write_whole

    def and_somebody_saves(path: Path, data: bytes) -> None:
        write(path, data)
        (case / "roads.csv").write_text("newer", encoding="utf-8")

    monkeypatch.setattr("safepassage.outside.sealing.write_whole", and_somebody_saves)
    with pytest.raises(NotRemoved, match=r"roads\.csv changed while it was sealed"):
        seal_for_key(case, tmp_path / "x.age", remove=True)
    assert (case / "roads.csv").read_text(encoding="utf-8") == "newer"


def test_a_ledger_that_is_being_written_is_sealed_as_last_committed(tmp_path: Path) -> None:
    """Another window holds a write under way, spilled to the file: the sealed ledger has the committed entry alone, and no journal."""
    case = a_case(tmp_path)
    writer = sqlite3.connect(case / "claims.db", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("INSERT INTO entries VALUES ('half written')")
    opened_names = opened(seal_for_key(case, tmp_path / "x.age"), tmp_path / "back")
    writer.execute("ROLLBACK")
    writer.close()
    assert "claims.db-journal" not in opened_names
    copy = sqlite3.connect(tmp_path / "back" / "claims.db")
    assert copy.execute("SELECT count(*) FROM entries").fetchone() == (500,)
    copy.close()


def test_a_ledger_that_a_crash_left_half_written_is_rolled_back_first(tmp_path: Path) -> None:
    """A hot journal and a database with half of a write in it: what is sealed is the state before."""
    case = a_case(tmp_path)
    writer = sqlite3.connect(case / "claims.db", isolation_level=None)
    writer.execute("PRAGMA cache_size = 1")
    writer.execute("PRAGMA cache_spill = 1")
    writer.execute("BEGIN")
    writer.executemany("UPDATE entries SET body = ? WHERE rowid = ?", [("x" * 400, row) for row in range(1, 500)])
    crashed = tmp_path / "crashed"
    shutil.copytree(case, crashed)  # as the disk is when the power goes
    writer.execute("ROLLBACK")
    writer.close()
    assert (crashed / "claims.db-journal").stat().st_size > 512
    assert b"x" * 400 in (crashed / "claims.db").read_bytes()
    opened(seal_for_key(crashed, tmp_path / "x.age"), tmp_path / "back")
    copy = sqlite3.connect(tmp_path / "back" / "claims.db")
    assert copy.execute("SELECT body FROM entries").fetchall() == [(canary,) for canary in CANARIES]
    copy.close()


def test_a_ledger_that_somebody_writes_is_not_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With removal, the write of another window is waited for, and then told; nothing is written or deleted."""
    case = a_case(tmp_path)
    monkeypatch.setattr("safepassage.outside.held_ledger.WAIT_SECONDS", 0.05)
    writer = sqlite3.connect(case / "claims.db", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    with pytest.raises(FaultyCase, match="cannot be held still"):
        seal_for_key(case, tmp_path / "x.age", remove=True)
    writer.close()
    assert (case / "claims.db").exists()
    assert not (tmp_path / "x.age").exists()


def test_while_a_case_is_being_removed_no_claim_can_be_written(tmp_path: Path) -> None:
    """Held alone: another window's write is refused instead of being deleted unseen."""
    case = a_case(tmp_path)
    with HeldLedger.open(case, alone=True):
        writer = sqlite3.connect(case / "claims.db", timeout=0, isolation_level=None)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            writer.execute("INSERT INTO entries VALUES ('late')")
        writer.close()


@pytest.mark.parametrize("damaged", [b"", b"no database at all" * 100])
def test_a_damaged_ledger_is_sealed_as_it_lies_there(tmp_path: Path, damaged: bytes) -> None:
    """So that it can be rescued elsewhere; its journal, which may be needed for that, comes along."""
    case = a_case(tmp_path)
    (case / "claims.db").write_bytes(damaged)
    (case / "claims.db-journal").write_bytes(b"old")
    names = opened(seal_for_key(case, tmp_path / "x.age", remove=True), tmp_path / "back")
    assert "claims.db-journal" in names
    assert (tmp_path / "back" / "claims.db").read_bytes() == damaged
