"""What is erased is gone from every byte of the file; the chain holds; and nothing comes back to life by it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from safepassage.errors import FaultyCase
from safepassage.outside.ledger import Ledger
from safepassage.outside.ledger.schema import EXTRACTED
from safepassage.records.claim import Claim, claim_id
from tests.outside.ledger.sayings import CLOCK, NOON, back, decision, filled, minutes, people, road, said, unguarded

ERASED = ", ".join(f"{name} = NULL" for name in ("salt", "body", *EXTRACTED, "lane"))
SECRET = "a very telling word"


def purged(folder: Path, before: int) -> int:
    """Erase what was said before a minute."""
    with Ledger.open(folder, create=False) as ledger:
        count = ledger.purge(NOON + minutes(before), CLOCK, "kept for 30 days, as agreed")
        assert ledger.verify() == ()
        return count


def test_what_is_erased_is_in_no_byte_of_the_folder(tmp_path: Path) -> None:
    """A note of one word and one of 20,000 are in the file before, and nowhere after; the newer claim stays."""
    old, long = replace(road("open"), note=SECRET, key=SECRET), replace(people(5), note=SECRET * 1000)
    filled(tmp_path, old, long, road("shut", 9))
    assert SECRET.encode() in (tmp_path / "claims.db").read_bytes()
    assert purged(tmp_path, 5) == 2
    assert [file for file in tmp_path.iterdir() if SECRET.encode() in file.read_bytes()] == []
    assert said(tmp_path) == [road("shut", 9)]


def test_a_purge_is_an_entry_with_its_reason(tmp_path: Path) -> None:
    """Places stay, an act is added that says from before when, why and which; a purge that finds nothing adds nothing."""
    filled(tmp_path, road("open"), road("shut", 9))
    assert (purged(tmp_path, 5), purged(tmp_path, 5)) == (1, 0)
    with Ledger.open(tmp_path) as ledger:
        assert ledger.count() == 3
        act = list(ledger.export_lines())[3]
    assert '\\"erased\\":[[1,1]]' in act
    assert "kept for 30 days" in act


def test_no_purge_without_a_reason(tmp_path: Path) -> None:
    """Why it was done is all that stays: it must be said."""
    filled(tmp_path, road("open"))
    with Ledger.open(tmp_path) as ledger, pytest.raises(FaultyCase):
        ledger.purge(CLOCK, CLOCK, "  ")
    assert said(tmp_path) == [road("open")]


def test_an_erased_claim_is_not_brought_back_by_an_import(tmp_path: Path) -> None:
    """Said again, it is known, and stays erased; a person who asks for it is told why it is empty."""
    filled(tmp_path, road("open"), road("shut", 9))
    purged(tmp_path, 5)
    assert filled(tmp_path, road("open")) == ()
    assert said(tmp_path) == [road("shut", 9)]
    with Ledger.open(tmp_path) as ledger, pytest.raises(FaultyCase, match="erased"):
        ledger.find(claim_id(road("open")))


def test_an_erased_withdrawal_does_not_bring_its_target_back(tmp_path: Path) -> None:
    """The claim is of minute 9, its withdrawal of minute 1: both go, the withdrawn claim counts no more than before."""
    filled(tmp_path, road("open", 9), back(road("open", 9), 1), people(5, 9))
    assert purged(tmp_path, 5) == 2
    assert said(tmp_path) == [people(5, 9)]


def test_an_erased_replacement_does_not_bring_the_old_version_back(tmp_path: Path) -> None:
    """The chain of versions of minutes 9, 8 and 1: the newest version is the oldest news, and takes the others with it."""
    first = road("open", 9)
    second = road("open", 8, replaces=claim_id(first))
    filled(tmp_path, first, second, road("shut", 1, replaces=claim_id(second)))
    assert purged(tmp_path, 5) == 3
    assert said(tmp_path) == []


def test_an_act_that_was_itself_taken_back_takes_nothing_with_it(tmp_path: Path) -> None:
    """A withdrawal taken back at minute 2: its target of minute 9 counts, and goes on counting."""
    wrong = back(road("open", 9), 1)
    filled(tmp_path, road("open", 9), wrong, back(wrong, 2))
    purged(tmp_path, 5)
    assert road("open", 9) in said(tmp_path)
    with Ledger.open(tmp_path) as ledger:
        assert road("open", 9) in [entry.claim for entry in ledger.relevant(NOON + minutes(9))]


def test_a_withdrawal_that_was_taken_back_can_come_into_force_again_after_a_purge(tmp_path: Path) -> None:
    """Its taking back (minute 7) is itself taken back after the purge: the target of minute 9 must then be gone."""
    wrong = back(road("open", 9), 1)
    undo = back(wrong, 7)
    filled(tmp_path, road("open", 9), wrong, undo)
    purged(tmp_path, 5)
    filled(tmp_path, back(undo, 8))
    with Ledger.open(tmp_path) as ledger:
        assert road("open", 9) not in [entry.claim for entry in ledger.relevant(NOON + minutes(9))]


def test_what_a_newer_decision_rests_on_stays(tmp_path: Path) -> None:
    """Decided at minute 9 for a claim of minute 0, against one of minute 8: were the first erased, the second would count again."""
    chosen = road("shut", 0)
    filled(tmp_path, chosen, road("open", 8, "council"), decision(chosen, 9), people(5))
    assert purged(tmp_path, 5) == 1
    assert chosen in said(tmp_path)
    assert people(5) not in said(tmp_path)


def test_a_newer_withdrawal_of_an_erased_claim_stays_and_does_nothing(tmp_path: Path) -> None:
    """A withdrawal of minute 9 of a claim of minute 0 that is erased: the withdrawal is kept, and more may be said of the erased one."""
    filled(tmp_path, road("open"), back(road("open"), 9))
    assert purged(tmp_path, 5) == 1
    assert said(tmp_path) == [back(road("open"), 9)]
    filled(tmp_path, road("shut", 9, replaces=claim_id(road("open"))))
    assert len(said(tmp_path)) == 2


def test_claims_after_a_purge_go_on_in_the_chain(tmp_path: Path) -> None:
    """Erased, then added to on the same slot: found, current, and the chain holds."""
    filled(tmp_path, road("open"), road("shut", 2))
    assert purged(tmp_path, 5) == 2
    filled(tmp_path, road("shut", 7), road("open", 8))
    with Ledger.open(tmp_path) as ledger:
        assert [entry.claim for entry in ledger.relevant(CLOCK)] == [road("open", 8)]
        assert ledger.verify() == ()


@pytest.mark.parametrize(
    ("what", "statement"),
    [
        ("more is erased than the purge says", f"UPDATE entries SET {ERASED}, erased_by = 3 WHERE seq = 2"),
        ("an erased entry is laid to another", "UPDATE entries SET erased_by = 2 WHERE seq = 1"),
        ("something is left of what was erased", "UPDATE entries SET subject = 'road:ramouseh' WHERE seq = 1"),
    ],
)
def test_a_purge_cannot_be_used_to_hide(tmp_path: Path, what: str, statement: str) -> None:
    """What was erased, and by which act, is in the chain: more or other than it says is told."""
    kept: list[Claim] = [road("open"), road("shut", 9)]
    filled(tmp_path, *kept)
    purged(tmp_path, 5)
    with unguarded(tmp_path) as connection:
        connection.execute(statement)
    with Ledger.open(tmp_path) as ledger:
        assert ledger.verify() != (), what
