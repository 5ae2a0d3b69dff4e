"""Keeping a case: whole or told what is wrong, copied and brought back, erased with a reason."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from safepassage import outside, session
from safepassage.errors import FaultyCase

EIGHT = datetime(2030, 1, 1, 8, tzinfo=UTC)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A case with two claims, of 08:00 and of 10:00."""
    outside.new_case(tmp_path / "town", "two_roads")
    for time, state in (("08:00", "closed"), ("10:00", "blocked")):
        session.by_hand(tmp_path / "town", {"says": "ICRC", "corridor": "east", "state": state, "at": f"2030-01-01T{time}"}, EIGHT)
    return tmp_path / "town"


def spoil(file: Path, old: bytes, new: bytes) -> None:
    data = file.read_bytes()
    assert old in data
    file.write_bytes(data.replace(old, new))


def test_a_whole_case_has_a_hash_that_stands_for_it(town: Path) -> None:
    """Nothing wrong; two entries; one more claim changes the hash."""
    found = session.verify_case(town)
    assert (found.faults, found.damage, found.entries) == ((), (), 2)
    session.by_hand(town, {"says": "ICRC", "people": "40"}, EIGHT)
    assert session.verify_case(town).head != found.head


def test_a_changed_letter_is_damage_and_a_bad_table_is_a_fault(town: Path) -> None:
    """The two are told apart: one asks for rescue, the other for a correction."""
    spoil(town / "claims.db", b'"claimant":"ICRC"', b'"claimant":"UCRC"')
    spoil(town / "corridors.csv", b"opened", b"opnd")
    found = session.verify_case(town)
    assert found.damage
    assert all(fault.file == "claims.db" for fault in found.damage)
    assert {fault.file for fault in found.faults} == {"corridors.csv"}


def test_a_file_that_is_no_ledger_is_damage_too(town: Path) -> None:
    """Not an error of the call: verify says so itself, and does not send the reader to verify."""
    (town / "claims.db").write_bytes(b"garbage")
    found = session.verify_case(town)
    assert [fault.problem for fault in found.damage] == ["it is no ledger at all"]


def test_where_there_is_no_case_nothing_is_written(tmp_path: Path) -> None:
    """verify, rescue and export of a folder that is not there are refused, and leave no empty copy that looks like one."""
    nowhere, to = tmp_path / "nowhere", tmp_path / "copy.jsonl"
    for call in (lambda: session.verify_case(nowhere), lambda: session.rescue(nowhere, to), lambda: session.copy_out(nowhere, to)):
        with pytest.raises(FaultyCase, match="there is no such folder"):
            call()
    assert not to.exists()


def test_the_ledger_comes_back_from_its_lines(town: Path, tmp_path: Path) -> None:
    """Exported and taken into another case: the same claims by id; a second time nothing is added."""
    session.copy_out(town, tmp_path / "copy.jsonl")
    outside.new_case(tmp_path / "other", "two_roads")
    first = session.import_file(tmp_path / "other", tmp_path / "copy.jsonl", EIGHT)
    assert {entry.id for entry in first.receipt.added} == {entry.id for entry in session.listed(town, lambda _: True)}
    assert len(session.import_file(tmp_path / "other", tmp_path / "copy.jsonl", EIGHT).receipt.added) == 0


def test_the_tables_come_back_from_a_workbook(town: Path, tmp_path: Path) -> None:
    """Exported as a workbook and imported into a new folder: the same case; the ledger is not in it."""
    session.copy_out(town, tmp_path / "town.xlsx")
    assert session.is_workbook(tmp_path / "town.xlsx")
    session.take_workbook(tmp_path / "town.xlsx", tmp_path / "other")
    assert outside.read_case(tmp_path / "other") == outside.read_case(town)
    assert not (tmp_path / "other" / "claims.db").exists()


@pytest.mark.parametrize("name", ["copy.ods", "copy", "nowhere/copy.jsonl", "nowhere/copy.csv", "nowhere/copy.xlsx"])
def test_a_place_that_cannot_be_written_is_told_and_nothing_is_left(town: Path, tmp_path: Path, name: str) -> None:
    """An unknown ending, a folder that is not there: refused before anything is written."""
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(FaultyCase):
        session.copy_out(town, tmp_path / name)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_page_that_cannot_be_written_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder one may not write to: the file and the reason, without the name of a neighbour file nobody asked for."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FaultyCase) as caught:
        session.write_page(tmp_path / "page.html", "<p>")
    assert "page.html: it cannot be written (No space left on device)" in str(caught.value)
    assert ".part" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_what_was_erased_is_gone_and_that_it_was_erased_stays(town: Path) -> None:
    """Of two claims the one of 08:00 is erased; the ledger still verifies, with one entry more for the purge."""
    assert session.purge(town, "2030-01-01T09:00", "no longer needed", EIGHT) == 1
    assert b"closed" not in (town / "claims.db").read_bytes()
    assert len(session.listed(town, lambda _: True)) == 1
    found = session.verify_case(town)
    assert (found.damage, found.entries) == ((), 3)


@pytest.mark.parametrize(
    ("before", "reason", "told"),
    [
        ("2030-01-01T09:00", " ", "--reason"),
        ("2030-01-01T09:00", "asked by Dr. Ahmad Khalil, 0944 123456", "--reason seems to hold"),
        ("", "old", "--before: it is not a time"),
        ("soon", "old", "--before: it is not a time"),
    ],
)
def test_nothing_is_erased_without_a_time_and_a_reason(town: Path, before: str, reason: str, told: str) -> None:
    """An empty date is no date of today; a reason is kept for ever, so it holds no person."""
    with pytest.raises(FaultyCase) as caught:
        session.purge(town, before, reason, EIGHT)
    assert told in str(caught.value)
    assert "0944" not in str(caught.value)
    assert len(session.listed(town, lambda _: True)) == 2


def test_the_forms_are_written(tmp_path: Path) -> None:
    """Three forms for KoBo and ODK."""
    names = session.forms(tmp_path / "forms")
    assert sorted(names) == sorted(file.name for file in (tmp_path / "forms").iterdir())
    assert len(names) == 3


def test_a_file_that_is_not_there_is_told_before_its_kind(tmp_path: Path) -> None:
    """A mistyped path or a folder: no list of formats, only that it is not there."""
    for path, told in ((tmp_path / "nothing.csv", "there is no such file"), (tmp_path, "it is a folder")):
        with pytest.raises(FaultyCase, match=told):
            session.is_workbook(path)
