"""A text at which the reader itself fails: told by its name, and nothing else that was given is lost."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from safepassage import outside
from safepassage.errors import Fault, FaultyCase
from safepassage.outside.second_process import _read, _write
from safepassage.records.reading import Proposal
from safepassage.reports.reading import Parse
from safepassage.session import reading, reading_jobs, verdicts
from safepassage.session.nameless import without_persons
from safepassage.session.reading_jobs import Job, Unread, tried_elsewhere
from safepassage.session.reading_texts import Text, read_text, read_texts

DAY, CLOCK = date(2012, 7, 20), datetime(2012, 7, 21, tzinfo=UTC)
SECRET = "Shells fell on Azaz"
ARABIC = "قالت وزارة الصحة إن القصف أدى إلى مقتل سبعة أشخاص في اعزاز يوم الخميس."


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case, three reports, and a reader that fails at the second."""
    outside.new_case(tmp_path / "town", "two_roads")
    for name, text in (("a", ARABIC), ("b", SECRET), ("c", f"{ARABIC} وأغلق الطريق.")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    as_it_is = reading_jobs.done_here

    def failing(job: Job, parse: Parse | None = None) -> tuple[Proposal, ...]:
        if SECRET in job.text:
            raise IndexError(f"no such word: {SECRET}")
        return as_it_is(job, parse)

    monkeypatch.setattr(reading_jobs, "done_here", failing)
    return tmp_path / "town"


def read(town: Path) -> reading.Reading:
    return reading.read(town, [town.parent / f"{name}.txt" for name in "abc"], CLOCK, DAY)


def test_the_other_files_are_read_and_kept(town: Path) -> None:
    """The fault names the file and where in the program it was, and never what the text says."""
    found = read(town)
    assert [one.id for one in found.documents] == ["a.txt", "c.txt"]
    assert {one.document.id for one in verdicts.pending(town)} == {"a.txt", "c.txt"}
    (fault,) = found.faults
    assert fault.file == "b.txt"
    assert "IndexError in test_reading_faults_of_ours.py, line " in fault.problem
    assert SECRET not in str(fault)
    assert fault.next_step


def test_a_text_whose_persons_cannot_be_blacked_out_is_not_kept(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rather no proposals than a name."""
    (town.parent / "b.txt").write_text(f"{ARABIC} وعاد الهدوء.", encoding="utf-8")
    as_it_is = without_persons

    def failing(document: Any, own: Any) -> Any:
        if document.text.endswith("الهدوء."):
            raise KeyError("x")
        return as_it_is(document, own)

    monkeypatch.setattr(reading, "without_persons", failing)
    found = read(town)
    assert [one.id for one in found.documents] == ["a.txt", "c.txt"]
    assert [(fault.file, "KeyError in " in fault.problem) for fault in found.faults] == [("b.txt", True)]


def test_a_table_at_which_the_reader_fails_keeps_no_text_out(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> bool:
        raise RecursionError

    (town.parent / "b.csv").write_text("date,killed\n2012-07-20,3\n", encoding="utf-8")
    monkeypatch.setattr(reading, "tell_binary_table", failing)
    found = reading.read(town, [town.parent / name for name in ("a.txt", "b.csv")], CLOCK, DAY)
    assert [one.id for one in found.documents] == ["a.txt"]
    assert [(fault.file, "RecursionError" in fault.problem) for fault in found.faults] == [("b.csv", True)]


@pytest.mark.usefixtures("town")
def test_who_reads_one_text_is_told_the_error_itself() -> None:
    with pytest.raises(IndexError, match="no such word"):
        read_text(SECRET, ident="b", doc_date=DAY, lang="ar")


@pytest.mark.usefixtures("town")
def test_the_second_process_answers_that_it_failed() -> None:
    """Through a pipe, where an error does not go; and it is there for the next piece."""
    found = tried_elsewhere([Job("ar", SECRET, "b", DAY, ())])
    pipe = io.BytesIO()
    _write(pipe, (found,))
    pipe.seek(0)
    ((told,),) = _read(pipe)
    assert isinstance(told, Unread)
    assert told.error is None
    assert told.why.startswith("IndexError in ")


def test_what_holds_for_all_texts_stops_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is not installed: no text is called unread for that."""

    def failing(_: Job, parse: Parse | None = None) -> tuple[Proposal, ...]:
        raise FaultyCase("cannot read texts", [Fault("reading", None, "the extra is not installed", "Install it")])

    monkeypatch.setattr(reading_jobs, "done_here", failing)
    with pytest.raises(FaultyCase, match="not installed"):
        read_texts([Text("The road is open.", "one", DAY), Text("The road is shut.", "two", DAY)])
