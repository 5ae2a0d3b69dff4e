"""Safe-keeping at the terminal: whole, damaged, sealed, copied, erased; the exit status says which, and no secret is printed."""

from __future__ import annotations

from pathlib import Path

import pyrage
import pytest

from safepassage import outside
from tests.cli.test_claims import AT, done, first_id, told

PASSPHRASE = "four words nobody would guess"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """The town of two roads, with one claim of 08:00."""
    outside.new_case(tmp_path / "town", "two_roads")
    done("claim", tmp_path / "town", "East road closed, says ICRC", *AT)
    return tmp_path / "town"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A passphrase in a file, as a Windows editor writes it."""
    file = tmp_path / "secret.txt"
    file.write_bytes(b"\xef\xbb\xbf" + PASSPHRASE.encode() + b"\r\n")
    return file


def test_whole_damaged_and_faulty_have_their_own_status(town: Path) -> None:
    """0: whole, with the hash; 2: a bad table, the ledger whole; 1: a damaged ledger, with the way to save it."""
    assert "is whole: 1 entry, chain " in done("verify", town)
    table = town / "corridors.csv"
    good = table.read_bytes()
    table.write_bytes(good.replace(b"opened", b"opnd", 1))
    assert "have 1 fault; its ledger is whole: 1 entry" in told("verify", town, status=2)
    table.write_bytes(good)
    ledger = town / "claims.db"
    ledger.write_bytes(ledger.read_bytes().replace(b'"claimant":"ICRC"', b'"claimant":"UCRC"'))
    text = told("verify", town, status=1)
    assert "The ledger is damaged. Save what can be read: safepassage rescue" in text


def test_verify_of_a_file_that_is_no_ledger_does_not_send_in_a_circle(town: Path) -> None:
    """It names the damage and the rescue, and not itself."""
    (town / "claims.db").write_bytes(b"garbage")
    text = told("verify", town, status=1)
    assert "it is no ledger at all" in text
    assert "safepassage verify" not in text


def test_a_case_without_claims_is_whole(tmp_path: Path) -> None:
    """Nothing said yet is no fault, and no ledger is begun by looking."""
    outside.new_case(tmp_path / "new", "two_roads")
    assert "is whole: no claims yet." in done("verify", tmp_path / "new")
    assert not (tmp_path / "new" / "claims.db").exists()


def test_what_is_rescued_comes_back_by_import(town: Path, tmp_path: Path) -> None:
    """One entry saved, and taken down in a new case as the same claim; a rescue never writes over a file."""
    assert "Saved 1 entry to" in done("rescue", town, tmp_path / "saved.jsonl")
    outside.new_case(tmp_path / "other", "two_roads")
    assert first_id(done("import", tmp_path / "other", tmp_path / "saved.jsonl")) == first_id(done("claims", town))
    assert "there already" in told("rescue", town, tmp_path / "saved.jsonl")


def test_nothing_to_rescue_is_told(tmp_path: Path) -> None:
    """A case without a ledger leaves no empty file that looks like one saved."""
    outside.new_case(tmp_path / "new", "two_roads")
    assert "there is no ledger" in told("rescue", tmp_path / "new", tmp_path / "saved.jsonl")
    assert not (tmp_path / "saved.jsonl").exists()


@pytest.mark.parametrize("ending", ["jsonl", "xlsx"])
def test_an_export_comes_back(town: Path, tmp_path: Path, ending: str) -> None:
    """The ledger as lines, the tables as a workbook: written, imported elsewhere, and a second import changes nothing."""
    file = tmp_path / f"copy.{ending}"
    assert f"Wrote {file}." in done("export", town, file)
    other = tmp_path / "other"
    outside.new_case(other, "two_roads")
    done("import", other, file)
    files = {path.name: path.read_bytes() for path in other.iterdir() if path.suffix != ".db"}
    done("import", other, file)
    assert {path.name: path.read_bytes() for path in other.iterdir() if path.suffix != ".db"} == files
    assert outside.read_case(other) == outside.read_case(town)
    assert ("1 claim." in done("claims", other)) == (ending == "jsonl")


def test_a_sealed_case_opens_with_its_passphrase_only(town: Path, tmp_path: Path, secret: Path) -> None:
    """Sealed, opened, the same files; another passphrase is refused, and none of them is ever printed."""
    file = tmp_path / "town.age"
    text = done("seal", town, file, "--passphrase-file", secret)
    assert "compared every byte" in text
    assert PASSPHRASE not in text
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("four other words nobody guesses\n")
    refused = told("unseal", file, tmp_path / "again", "--passphrase-file", wrong)
    assert "does not open it" in refused
    assert "nobody guesses" not in refused
    assert not (tmp_path / "again").exists()
    done("unseal", file, tmp_path / "again", "--passphrase-file", secret)
    before, after = ({p.name: p.read_bytes() for p in folder.iterdir()} for folder in (town, tmp_path / "again"))
    assert before == after


def test_a_case_sealed_for_a_key_opens_with_it(town: Path, tmp_path: Path) -> None:
    """The public key seals, the secret one opens."""
    key = pyrage.x25519.Identity.generate()
    (tmp_path / "key.txt").write_text(f"# made by a test\n{key}\n")
    done("seal", town, tmp_path / "town.age", "--recipient", key.to_public())
    done("unseal", tmp_path / "town.age", tmp_path / "again", "--identity", tmp_path / "key.txt")
    assert outside.read_case(tmp_path / "again") == outside.read_case(town)


def test_a_key_and_a_passphrase_together_are_refused(town: Path, tmp_path: Path, secret: Path) -> None:
    """Only one would count, and whoever opens it later would not know which."""
    key = pyrage.x25519.Identity.generate().to_public()
    text = told("seal", town, tmp_path / "town.age", "--recipient", key, "--passphrase-file", secret)
    assert "a key and a passphrase are both given" in text
    assert not (tmp_path / "town.age").exists()


@pytest.mark.parametrize(
    ("content", "problem"), [(b"", "its first line is empty"), (b"\xff\xfe\x00", "it is no text"), (None, "cannot be read")]
)
def test_a_passphrase_file_that_says_nothing_is_told(town: Path, tmp_path: Path, content: bytes | None, problem: str) -> None:
    """Empty, no text, not there: the file and the problem, no crash, nothing sealed."""
    file = tmp_path / "secret.txt"
    if content is not None:
        file.write_bytes(content)
    assert problem in told("seal", town, tmp_path / "town.age", "--passphrase-file", file)
    assert not (tmp_path / "town.age").exists()


def test_sealing_with_remove_leaves_nothing_but_the_sealed_file(town: Path, tmp_path: Path) -> None:
    """The folder is gone, and comes back whole."""
    key = pyrage.x25519.Identity.generate()
    (tmp_path / "key.txt").write_text(f"{key}\n")
    assert "is deleted." in done("seal", town, tmp_path / "town.age", "--recipient", key.to_public(), "--remove")
    assert not town.exists()
    done("unseal", tmp_path / "town.age", town, "--identity", tmp_path / "key.txt")
    assert "is whole" in done("verify", town)


def test_erasing_says_how_much_and_what_it_cannot_reach(town: Path) -> None:
    """One claim of 08:00 is erased, and the copies are named; nothing left to erase is said too."""
    words = ("purge", town, "--before", "2030-01-02", "--reason", "no longer needed", "--anyway")
    assert done(*words) == "Erased 1 claim. Copies and sealed files still hold what was erased.\n"
    assert done(*words).startswith("Erased 0 claims.")
    assert "is whole" in done("verify", town)


def test_erasing_what_the_situation_stands_on_is_refused_with_what_would_change(town: Path) -> None:
    """The one claim that closes the road: forgotten, the road would open by itself. Nothing is erased; --anyway does it."""
    told_so = told("purge", town, "--before", "2030-01-02", "--reason", "no longer needed")
    assert "East road: closed -> opened" in told_so
    assert "--anyway" in told_so
    assert done("claims", town).endswith("1 claim.\n")


@pytest.mark.parametrize("words", [("--before", "", "--reason", "old"), ("--before", "2030-01-02", "--reason", "asked by 0944 123456")])
def test_erasing_without_a_time_or_with_a_person_is_refused(town: Path, words: tuple[str, ...]) -> None:
    """An empty date would erase everything; a reason is kept for ever."""
    assert "0944" not in told("purge", town, *words)
    assert done("claims", town).endswith("1 claim.\n")


def test_an_import_of_nothing_known_is_refused(town: Path, tmp_path: Path) -> None:
    """A file that is not there, a folder, a letter: each told with its next step; the ledger stays as it is."""
    (tmp_path / "letter.txt").write_text("Dear colleague,\nall is well.\n")
    assert "there is no such file" in told("import", town, tmp_path / "nothing.csv")
    assert "it is a folder" in told("import", town, tmp_path)
    assert "not known what kind of file" in told("import", town, tmp_path / "letter.txt")
    assert done("claims", town).endswith("1 claim.\n")


def test_the_forms_are_written_and_named(tmp_path: Path) -> None:
    """Three XLSForms, each named in the answer."""
    text = done("forms", tmp_path / "forms")
    assert all(file.name in text for file in (tmp_path / "forms").iterdir())
    assert len(list((tmp_path / "forms").glob("*.xlsx"))) == 3
