"""The same text read with another date: what waited gives way, what was decided stays, nothing waits twice; and files that changed."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from safepassage import outside
from safepassage.cli import app
from safepassage.errors import FaultyCase
from safepassage.outside.proposals import PROPOSAL, Proposals
from safepassage.records.reading import Modality, ReadKind
from safepassage.session import choosing, decided_key, merging, reading, verdicts
from safepassage.session.choosing import Choice
from safepassage.session.proposed import ACCEPTED, MERGED, REJECTED
from safepassage.session.verdicts import Verdict
from tests.session.test_reading import CLOCK, DAY, TEXT, claims, quoted, stand_in

LATER = DAY + timedelta(days=1)


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The town of two roads, and a report that was read without its date: three proposals, one of which says when."""
    monkeypatch.setattr(reading, "read_texts", stand_in)
    outside.new_case(tmp_path / "town", "two_roads")
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    read(tmp_path / "town", None)
    return tmp_path / "town"


def read(town: Path, day: date | None) -> reading.Reading:
    return reading.read(town, [town.parent / "report.txt"], CLOCK, day, "Newspaper")


def waiting(town: Path) -> list[tuple[str, date | None]]:
    return [(one.proposal.subtype, one.document.doc_date) for one in verdicts.pending(town)]


def asked(*words: object) -> str:
    shown = CliRunner().invoke(app, [str(word) for word in words])
    return shown.output


def test_a_reading_without_a_date_leaves_the_one_with_a_date_as_it_is(town: Path) -> None:
    """Of what says no date nothing could be accepted that says `yesterday`; a person is told which day it was read as of."""
    read(town, DAY)
    found = read(town, None)
    assert found.new == ()
    assert found.documents == ()
    assert waiting(town) == [("shelling", DAY), ("corridor", DAY), ("flight", DAY)]
    said = f"report.txt: it was read before as of {DAY}: that reading stays. For another day say it with --date"
    assert said in found.repairs


def test_a_date_that_is_said_against_that_of_the_files_name_is_told(town: Path) -> None:
    named = town.parent / "report_2016-05-01.txt"
    named.write_text(TEXT, encoding="utf-8")
    found = reading.read(town, [named], CLOCK, DAY, "Newspaper", keep=False)
    assert f"report_2016-05-01.txt: its name says 2016-05-01; it is read as of {DAY}, as you say" in found.repairs
    assert [one.doc_date for one in found.documents] == [DAY]


def test_an_encoding_that_nobody_knows_is_told_before_anything_is_read(town: Path) -> None:
    with pytest.raises(FaultyCase, match="there is no text encoding 'xyz'"):
        reading.read(town, [town.parent / "report.txt"], CLOCK, DAY, encoding="xyz")


def test_what_waited_without_a_date_gives_way_to_the_reading_with_one(town: Path) -> None:
    """Three wait, not six, with the date; it is told; the file keeps both readings; the old id says where it is now."""
    first = verdicts.pending(town)[0].proposal.id
    found = read(town, DAY)
    assert waiting(town) == [("shelling", DAY), ("corridor", DAY), ("flight", DAY)]
    assert any("report.txt: it was read before with another date: 3 proposals that waited give way" in line for line in found.repairs)
    with Proposals.open(town, create=False) as kept:
        assert len(kept.all(PROPOSAL)) == 6
    now = verdicts.pending(town)[0].proposal.id
    with pytest.raises(FaultyCase, match=f"Decide about {now}, which says the same"):
        verdicts.decide(town, first, Verdict(ACCEPTED, "analyst"), CLOCK)
    assert verdicts.decide(town, now, Verdict(ACCEPTED, "analyst"), CLOCK) is not None


def test_what_was_decided_before_stays_decided_and_is_not_asked_again(town: Path) -> None:
    """One accepted, one rejected: the new reading asks about the third; one claim; taken back by the new name, it waits with its date."""
    accepted, rejected = verdicts.pending(town)[2].proposal.id, verdicts.pending(town)[1].proposal.id
    verdicts.decide(town, accepted, Verdict(ACCEPTED, "analyst"), CLOCK)
    verdicts.decide(town, rejected, Verdict(REJECTED, "analyst"), CLOCK)
    found = read(town, DAY)
    assert any("1 proposal that waited gives way to this reading; 2 decided already stay decided" in line for line in found.repairs)
    assert waiting(town) == [("shelling", DAY)]
    assert len(claims(town)) == 1
    new = found.documents[0].claims[2].id
    with pytest.raises(FaultyCase, match=f"it was accepted by analyst, as {accepted} of an earlier reading"):
        verdicts.decide(town, new, Verdict(ACCEPTED, "analyst"), CLOCK)
    verdicts.take_back(town, new, "analyst", CLOCK)
    assert waiting(town) == [("shelling", DAY), ("flight", DAY)]
    (key,) = decided_key.corrections(town).undecided.items()
    assert key == ("report.txt", 2)


def test_the_reading_that_counts_is_the_last_one_whatever_its_date(town: Path) -> None:
    """None, then the 1st, the 2nd, and the 1st again: the 1st counts; read so once more nothing is new."""
    read(town, DAY)
    read(town, LATER)
    assert {day for _, day in waiting(town)} == {LATER}
    read(town, DAY)
    assert {day for _, day in waiting(town)} == {DAY}
    assert read(town, DAY).new == ()
    assert len(waiting(town)) == 3


def test_a_key_takes_each_text_once_with_what_was_decided_in_either_reading(town: Path) -> None:
    """One decided before, two after: one document, of the later date, with the two that are right."""
    verdicts.decide(town, verdicts.pending(town)[2].proposal.id, Verdict(ACCEPTED, "analyst"), CLOCK)
    read(town, DAY)
    for what in (ACCEPTED, REJECTED):
        verdicts.decide(town, verdicts.pending(town)[0].proposal.id, Verdict(what, "analyst"), CLOCK)
    (document,) = decided_key.corrections(town).documents
    assert (document.doc_date, [claim.subtype for claim in document.claims]) == (DAY, ["shelling", "flight"])


def test_what_gave_way_is_not_merged_into_but_what_took_its_place(town: Path) -> None:
    """The list of likely ones has none of the old reading; its id leads to the new one."""
    old = verdicts.pending(town)[0].proposal.id
    read(town, DAY)
    first, second = (one.proposal for one in verdicts.pending(town)[:2])
    assert old not in [one.proposal.id for one in merging.alike(town, quoted("killed", ReadKind.INCIDENT, "shelling"))]
    with pytest.raises(FaultyCase, match=f"Merge into {first.id}"):
        verdicts.decide(town, second.id, Verdict(MERGED, "analyst", into=old), CLOCK)


def test_a_purge_erases_every_reading_of_an_old_text(town: Path) -> None:
    """Two readings of one text and that it was read again: all gone."""
    read(town, DAY)
    reading.read(town, [town.parent / "report.txt"], CLOCK, None)
    assert reading.purge(town, CLOCK + timedelta(hours=1), "no longer needed", CLOCK + timedelta(days=2)) == 2
    assert waiting(town) == []
    assert b"Shelling killed" not in (town / "proposals.db").read_bytes()


def test_the_undated_are_listed_alone_and_left_where_all_are_accepted(town: Path) -> None:
    """Two of three say nothing of when: they are named, with the next step; the third is accepted."""
    assert [one.proposal.subtype for one in choosing.chosen(town, Choice(dated=False))] == ["shelling", "corridor"]
    assert [one.proposal.subtype for one in choosing.chosen(town, Choice(dated=True))] == ["flight"]
    assert "2 proposals wait for a person." in asked("review", town, "--list", "--undated")
    left = choosing.chosen(town, Choice(dated=False)).names
    shown = asked("review", town, "--accept-all", "--yes")
    assert "2 proposals cannot be accepted and wait on: neither the sentence nor the document says when" in shown
    assert ", ".join(left) in shown
    assert "1 proposal, 1 new claim in the ledger" in shown
    assert list(verdicts.pending(town).names) == list(left)
    assert "Nothing is decided." in asked("review", town, "--accept-all", "--yes")


@pytest.mark.parametrize(("choice", "found"), [(Choice(kind=ReadKind.ACCESS), 1), (Choice(least=0.5), 3), (Choice(least=0.51), 0)])
def test_a_choice_by_kind_and_by_how_sure_the_reader_is(town: Path, choice: Choice, found: int) -> None:
    """One access; all are half sure, and none more."""
    assert len(choosing.chosen(town, choice)) == found


def test_a_key_of_a_case_that_is_half_decided_says_why_there_is_none(town: Path) -> None:
    """Status 2, the document, how many wait and what to do; no file. With all decided it is written, and another half is named."""
    to = town.parent / "key.json"
    verdicts.decide(town, verdicts.pending(town)[2].proposal.id, Verdict(ACCEPTED, "analyst"), CLOCK)
    shown = asked("review", town, "--key", to)
    assert "report.txt: 2 of its proposals wait still: only a document that is decided as a whole" in shown
    assert f'safepassage review {town} --document "report.txt"' in shown
    assert not to.exists()
    asked("review", town, "--reject-all", "--yes")
    (town.parent / "t.csv").write_text("date,place,killed\n2030-01-01,Old mill,4\n", encoding="utf-8")
    reading.read(town, [town.parent / "t.csv"], CLOCK)
    shown = asked("review", town, "--key", to)
    assert "1 document of which every proposal is decided" in shown
    assert "Left out: t.csv: 1 of its proposals waits still" in shown


def test_a_file_that_grew_since_it_was_read_is_told_where_its_quote_is_shown(town: Path) -> None:
    """Not before; after a line was added, once, in the list and in the walk, with the command; gone, nothing is said."""
    (town.parent / "report.txt").write_text(TEXT, encoding="utf-8")
    assert "is not what it was" not in asked("review", town, "--list")
    with (town.parent / "report.txt").open("a", encoding="utf-8") as file:
        file.write(" More.")
    for words in (["--list"], []):
        shown = CliRunner().invoke(app, ["review", str(town), *words], input="s\nq\n").output
        assert shown.count("! report.txt is not what it was when it was read; what is shown is what was read.") == 1
        assert f"safepassage read {town} " in shown
    (town.parent / "report.txt").unlink()
    assert "is not what it was" not in asked("review", town, "--list")


def test_a_path_that_may_name_a_person_is_not_kept(town: Path) -> None:
    """Then nothing can be said of a change, and no name lies in the file."""
    folder = town.parent / "Ahmad Hassan"
    folder.mkdir()
    (folder / "other.csv").write_text("date,place,killed\n2030-01-01,Old mill,4\n", encoding="utf-8")
    reading.read(town, [folder / "other.csv"], CLOCK)
    assert b"Ahmad" not in (town / "proposals.db").read_bytes()
    assert [one.file for one in verdicts.pending(town)][-1] is None


def test_what_is_merged_into_its_own_denial_is_told(town: Path) -> None:
    """A toll into its denial, an offer into what is so, each is done and told with the undo; alike ones are silent."""
    toll = quoted("Shelling killed at least 3 people", ReadKind.INCIDENT, "shelling", id="p1")
    denial = quoted("Shelling killed", ReadKind.INCIDENT, "shelling", id="p2", modality=Modality.DENIED)
    negative = quoted("Shelling killed", ReadKind.INCIDENT, "shelling", id="p3", negative=True)
    asked_for = quoted("Shelling killed", ReadKind.INCIDENT, "shelling", id="p4", modality=Modality.DEMANDED)
    assert merging.contrary(toll, denial) == "p1 says that it is so, and p2 that it is NOT"
    assert merging.contrary(negative, toll) == "p3 says that it is NOT so, and p1 that it is"
    assert merging.contrary(toll, asked_for) == "p1 is asserted, and p4 is demanded"
    assert merging.contrary(toll, toll) == merging.contrary(denial, negative) == ""
    read(town, DAY)
    first, second, _ = (one.proposal for one in verdicts.pending(town))
    shown = asked("review", town, "--merge", f"{first.id}={second.id}")
    assert f"LOOK: {first.id} is asserted, and {second.id} is proposed." in shown
    assert f"safepassage review {town} --take-back {first.id}" in shown
