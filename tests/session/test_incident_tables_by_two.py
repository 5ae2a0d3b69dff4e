"""The long texts of a large table are looked at for persons by two processes: what one finds, letter for letter and count for count."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from safepassage import outside
from safepassage.outside import second_process
from safepassage.outside.second_process import _command, _read, _write
from safepassage.outside.texts import incident_masking
from safepassage.outside.texts.incident_masking import SECOND, SHORT, changed_of, masked_ahead
from safepassage.session import reading

CLOCK = datetime(2030, 1, 2, tzinfo=UTC)
NOTES = (
    "On the road to the mill, shells hit the east of the village {row}; houses were destroyed and people fled.",
    "The driver Omar Haddad, 34, was taken from his lorry at post {row} and has not been seen; call +963 944 123 456 of his kin.",
    "Two   spaces and a tab\there, of a note that is otherwise as it was typed by whoever filled row {row}.",
    "اعتقل الجنود سمير العبد عند الحاجز رقم {row} ثم أفرج عنه في اليوم التالي بعد تدخل وجهاء البلدة كما قال شهود من الحي",
)


def table(folder: Path, rows: int = 40) -> Path:
    path = folder / "log.csv"
    lines = [f'2024-03-{1 + row % 28:02},Shelling,Mill,2,"{NOTES[row % len(NOTES)].format(row=row)}"' for row in range(rows)]
    path.write_text("\n".join(("date,type,place,killed,notes", *lines)), encoding="utf-8")
    return path


def read_by(cores: int, many: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> reading.Reading:
    monkeypatch.setattr(second_process, "_cores", lambda: cores)
    monkeypatch.setattr(incident_masking, "_MANY", many)
    monkeypatch.setattr(incident_masking, "_AT_ONCE", 3)
    return reading.read(folder / "town", [folder / "log.csv"], CLOCK, keep=False)


def test_one_process_and_two_find_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outside.new_case(tmp_path / "town", "two_roads")
    table(tmp_path)
    row_by_row, ahead, by_two = (read_by(*how, tmp_path, monkeypatch) for how in ((1, 1_000_000), (1, 100), (2, 100)))
    assert row_by_row == ahead == by_two
    (document,) = by_two.documents
    assert len(document.claims) == 40
    assert "Haddad" not in document.text
    assert "944" not in document.text
    assert "سمير" not in document.text
    assert "log.csv: a phone number was blacked out 10 times" in by_two.repairs


def test_the_second_process_looks_as_this_one_does() -> None:
    texts = [note.format(row=7) for note in NOTES]
    done = subprocess.Popen(_command(SECOND), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert done.stdin is not None
    assert done.stdout is not None
    with done.stdin, done.stdout:
        _write(done.stdin, (texts,))
        found = _read(done.stdout)[0]
    done.wait(10)
    assert found == changed_of(texts)
    assert sorted(found) == [1, 2, 3]  # the first is left as it is


def test_few_or_short_texts_are_left_to_their_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    assert masked_ahead(note.format(row=1) for note in NOTES) == {}
    monkeypatch.setattr(incident_masking, "_MANY", 1)
    assert masked_ahead(["a" * SHORT]) == {}
    long = NOTES[0].format(row=1)
    assert masked_ahead([long, long]) == {long: (long, {})}
