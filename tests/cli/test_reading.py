"""Documents through the door of the command line, as strangers send them: told, read or refused, and nothing gets out."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from safepassage import outside, session
from safepassage.cli import app
from safepassage.outside.ledger import Ledger
from tests.outside.texts import files

pytest.importorskip("spacy", reason="needs the extra `reading`")

ARABIC = "قصف الجيش حي الشعار في حلب يوم الجمعة. قتل خمسة أشخاص وأصيب عشرة. لا يزال الطريق مغلقا."
ENGLISH = "Shells killed 3 people in Homs on Friday. The road is shut."


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A case."""
    outside.new_case(tmp_path / "town", "two_roads")
    return tmp_path / "town"


def asked(*words: object, data: bytes | str | None = None) -> Result:
    """What a command answers."""
    return CliRunner().invoke(app, [str(word) for word in words], input=data)


def proposed(shown: Result) -> list[dict[str, object]]:
    """The proposals of `--json`."""
    return [claim for document in json.loads(shown.stdout)["docs"] for claim in document["claims"]]


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "scan.pdf": (lambda: files.pdf("", ""), "none of its 2 pages holds text: it is probably scanned"),
    "locked.pdf": (files.locked_pdf, "locked with a password"),
    "locked.docx": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "locked with a password"),
    "locked.xlsx": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "has a password"),
    "bomb.docx": (files.docx_bomb, "it unpacks to 300 MB"),
    "photo.txt": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "it is not text but a picture (PNG)"),
    "packed.txt": (lambda: gzip.compress(b"hello " * 9), "it is not text but a packed file (gzip)"),
    "program.txt": (lambda: b"\x7fELF" + bytes(range(128, 256)) * 9, "it is not text but a program"),
    "noise.txt": (lambda: bytes(range(256)) * 40, "it is not text but some other kind of file (a binary)"),
    "photo.csv": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "it is not a table but a picture (PNG)"),
    "undated.csv": (lambda: b"place,killed\nHoms,1\n", "no column holds dates"),
    "script.html": (lambda: b"<html><script>document.write('The corridor is open')</script></html>", "nothing without its scripts"),
    "iso.txt": (lambda: ARABIC.encode("iso-8859-6"), "It could be iso-8859-6"),
    "cyrillic.txt": (lambda: "Дорога закрыта, погибли трое.".encode("cp1251"), "It could be windows-1251"),
    "nomark.txt": (lambda: ARABIC.encode("utf-16-le"), "it may be UTF-16 without a mark"),
    "empty.txt": (lambda: b"", "it is empty"),
}


def test_every_bad_document_of_a_folder_is_told_by_its_name_and_the_good_one_is_read(town: Path) -> None:
    """Sixteen kinds of bad files and one of 200 MB: one fault each, status 2, and the proposals of the good one are kept."""
    folder = town.parent / "sent"
    folder.mkdir()
    for name, (made, _) in BAD.items():
        (folder / name).write_bytes(made())
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(200_000_000)
    (folder / "good_2016-12-04.txt").write_text(ENGLISH, encoding="utf-8")
    shown = asked("read", town, folder)
    assert shown.exit_code == 2
    told = [line for line in shown.output.splitlines() if line.startswith("  * ")]
    assert len(told) == len(BAD) + 1
    for name, (_, words) in [*BAD.items(), ("huge.txt", (bytes, "larger than 50 MB"))]:
        (line,) = [line for line in told if line.startswith(f"  * {name}")]
        assert words in line, line
        assert line.count(". ") >= 1, line  # and the next step
    assert "1 other document was read." in shown.output
    assert len(json.loads(asked("review", town, "--json").stdout)) == 2


@pytest.mark.parametrize("name", BAD)
def test_a_bad_document_alone_leaves_the_case_as_it_was(town: Path, name: str) -> None:
    """Nothing is written: no proposals, no half of a file; the same fault without others before it."""
    before = {path.name: path.read_bytes() for path in town.iterdir()}
    (town.parent / name).write_bytes(BAD[name][0]())
    shown = asked("read", town, town.parent / name)
    assert shown.exit_code == 2
    assert BAD[name][1] in shown.output
    assert "Nothing was written." in shown.output
    assert {path.name: path.read_bytes() for path in town.iterdir()} == before


def test_a_file_that_changes_while_it_is_read_writes_nothing(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody appends between two looks: told, with what to do."""
    path, look, looked = town.parent / "growing.txt", os.fstat, list[int]()
    path.write_text(ENGLISH)

    def fstat(handle: int) -> os.stat_result:
        if looked:
            with path.open("a") as file:
                file.write(" More.")
        looked.append(handle)
        return look(handle)

    monkeypatch.setattr(os, "fstat", fstat)
    shown = asked("read", town, path)
    assert "it changed while it was read" in shown.output
    assert not (town / "proposals.db").exists()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", ARABIC.encode("cp1256")),
        ("a.html", f"<html><body><p>{ARABIC}</p></body></html>".encode("cp1256")),
        ("b.html", f'<html><head><meta charset="windows-1256"></head><p>{ARABIC}</p></html>'.encode("cp1256")),
        ("c.txt", ARABIC.encode("utf-16")),
        ("d.csv", "التاريخ,المكان,قتلى\n2016-12-01,الشعار في حلب,5\n".encode("cp1256")),
    ],
)
def test_old_arabic_encodings_that_are_certain_are_read_and_told(town: Path, name: str, data: bytes) -> None:
    """Windows-1256 in a text, a page with and without its mark, a table; UTF-16: five killed in each."""
    (town.parent / name).write_bytes(data)
    shown = asked("read", town, town.parent / name, "--date", "2016-12-04", "--json", "--show")
    assert shown.exit_code == 0, shown.output
    assert [claim["harm"]["killed"]["low"] for claim in proposed(shown) if claim.get("harm", {}).get("killed")] == [5]  # type: ignore[attr-defined, index]
    if name in ("a.txt", "d.csv"):
        assert f"{name}: the text is Windows-1256, not UTF-8; it was read as Windows-1256" in asked("read", town, town.parent / name).output


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_day_far_off_is_refused(town: Path, day: str) -> None:
    """The Friday before it may be no day of the calendar at all."""
    shown = asked("read", town, "-", "--date", day, data=b"Shells fell on Homs on Friday.")
    assert shown.exit_code == 2
    assert f"not on {day}" in re.sub(r"\s+", " ", shown.output)


@pytest.mark.parametrize("day", ["1900-01-01", "2199-12-31"])
def test_what_is_counted_from_the_first_and_the_last_day_is_read(town: Path, day: str) -> None:
    said = b"Shells fell on Homs last week and on Friday. The road will be open next year. Since 1890 nobody has crossed there."
    assert asked("read", town, "-", "--date", day, "--show", data=said).exit_code == 0


def test_an_encoding_is_taken_by_its_name(town: Path) -> None:
    """ISO 8859-6 is never guessed; said by its name it is read. A name that nobody knows, and bytes that are none in it, are told."""
    path = town.parent / "iso.txt"
    path.write_bytes(ARABIC.encode("iso-8859-6"))
    shown = asked("read", town, path, "--date", "2016-12-04", "--encoding", "ISO-8859-6", "--show")
    assert "it was read as ISO-8859-6, as you say" in shown.output
    assert "5 أشخاص killed" in shown.output or "5 people killed" in shown.output
    assert "there is no text encoding 'klingon'" in asked("read", town, path, "--encoding", "klingon").output
    assert "it is neither UTF-8 nor ascii" in asked("read", town, path, "--encoding", "ascii").output
    path.write_text(ARABIC, encoding="utf-8")
    assert "as you say" not in asked("read", town, path, "--encoding", "windows-1256", "--show").output  # UTF-8 stays what it is


def test_letters_of_another_script_are_told(town: Path) -> None:
    """A Russian text is neither English nor Arabic: nobody shall think that it says nothing."""
    (town.parent / "ru_2016-12-04.txt").write_text("Дорога закрыта, погибли трое.", encoding="utf-8")
    assert "only English and Arabic are read" in asked("read", town, town.parent / "ru_2016-12-04.txt").output


def test_marks_that_turn_the_writing_are_told_and_the_text_is_read(town: Path) -> None:
    """The mark becomes a space, and the slots have no holes."""
    (town.parent / "mail_2016-12-04.txt").write_text("The \u202eroad to Homs is shut\u202c.", encoding="utf-8")
    shown = asked("read", town, town.parent / "mail_2016-12-04.txt", "--show")
    assert "marks that turn the direction of writing were taken out" in shown.output
    assert "target     " not in shown.output
    assert "  target    road to Homs" in shown.output


def test_standard_input_goes_all_the_way_to_the_ledger(town: Path) -> None:
    """`-`: read, listed, accepted by its id; the ledger has the claim with its quote and where it stood."""
    shown = asked("read", town, "-", "--date", "2016-12-04", "--source", "Newspaper", data=ENGLISH.encode())
    assert shown.exit_code == 0, shown.output
    assert "standard input" in shown.output
    waiting = json.loads(asked("review", town, "--json").stdout)
    ident = next(claim["id"] for claim in waiting if claim["kind"] == "incident")
    assert asked("review", town, "--accept", ident, "--by", "duty analyst").exit_code == 0
    with Ledger.open(town, create=False) as ledger:
        (claim,) = [entry.claim for entry in ledger.entries() if entry.claim]
    assert claim.claimant == "Newspaper"
    assert claim.range is not None
    assert claim.range.likely == 3
    quote = next(one["quote"] for one in waiting if one["id"] == ident)
    assert quote.startswith("Shells killed 3 people in Homs")
    assert claim.note == f"“{quote}” (standard input, letters 0-{len(quote)})"
    assert session.verify_case(town).damage == ()


def test_a_person_is_refused_by_review_in_words(town: Path) -> None:
    """`--correct ID:claimant="John Smith"`: status 2, what to write instead, and the proposal waits as before."""
    asked("read", town, "-", "--date", "2016-12-04", data=ENGLISH.encode())
    ident = json.loads(asked("review", town, "--json").stdout)[0]["id"]
    shown = asked("review", town, "--correct", f"{ident}:claimant=John Smith")
    assert shown.exit_code == 2
    assert "claimant: it seems to name a person: write an organisation or a role" in shown.output
    assert ident in [claim["id"] for claim in json.loads(asked("review", town, "--json").stdout)]


def program(code: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """A process of its own."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=300, check=False, env=os.environ | environment)


def test_the_same_document_gives_the_same_bytes_in_every_process(town: Path) -> None:
    """Two processes whose sets and dicts hash otherwise print the same proposals, byte for byte."""
    path = town.parent / "report_2016-12-04.txt"
    path.write_text(f"{ENGLISH}\n\nThe United Nations said that 40,000 people had fled Aleppo, including 500 wounded.", encoding="utf-8")
    words = ["safepassage", "read", str(town), str(path), "--show", "--json"]
    code = f"from safepassage.cli import main; import sys; sys.argv = {words!r}; main()"
    done = [program(code, PYTHONHASHSEED=seed) for seed in ("0", "4242")]
    assert done[0].returncode == 0, done[0].stderr
    assert done[0].stdout == done[1].stdout
    assert done[0].stdout.count(b'"quote"') >= 3


def test_reading_opens_no_socket_and_asks_for_no_address(town: Path) -> None:
    """With every call of a socket forbidden, an English, an Arabic and a table are read; the control shows that the ban holds."""
    (town.parent / "en_2016-12-04.txt").write_text(ENGLISH, encoding="utf-8")
    (town.parent / "ar_2016-12-04.txt").write_text(ARABIC, encoding="utf-8")
    (town.parent / "t.csv").write_text("date,place,killed\n2016-12-01,Homs,5\n", encoding="utf-8")
    names = ", ".join(repr(str(town.parent / name)) for name in ("en_2016-12-04.txt", "ar_2016-12-04.txt", "t.csv"))
    code = f"""
import socket, sys
def ban(event, arguments):
    if event.startswith("socket."):
        raise RuntimeError("network: " + event)
sys.addaudithook(ban)
for call in (lambda: socket.socket(), lambda: socket.getaddrinfo("example.org", 80), lambda: socket.gethostbyname("example.org")):
    try:
        call()
    except RuntimeError:
        continue
    raise SystemExit("the ban does not hold")
from safepassage.cli import main
sys.argv = ["safepassage", "read", {str(town)!r}, {names}]
main()
"""
    done = program(code)
    assert done.returncode == 0, done.stderr.decode()
    assert b"in 3 documents" in done.stdout


@pytest.mark.parametrize("more", [[], ["--list"], ["--accept", "p12345"]])
def test_a_case_that_is_not_there_is_no_case_without_proposals(tmp_path: Path, more: list[str]) -> None:
    """Whoever mistypes it is not told that nothing waits."""
    shown = asked("review", tmp_path / "nope", *more)
    assert shown.exit_code == 2
    assert "there is no such folder" in shown.output
