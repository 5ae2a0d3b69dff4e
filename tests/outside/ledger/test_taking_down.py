"""Claims go in all or none, in order, once; what others wrote meanwhile is shown (claims, sections 2 and 3)."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safepassage.errors import FaultyCase
from safepassage.outside.ledger import Ledger
from safepassage.records.claim import claim_id
from tests.outside.ledger.sayings import CLOCK, NOON, back, decision, filled, minutes, people, road, said

CHOICES = [road(w, at, who) for w in ("open", "shut") for at in (0, 5) for who in ("ICRC", "council")] + [people(n) for n in (1, 2, 3)]


def test_what_was_taken_down_is_there_when_the_ledger_is_opened_again(tmp_path: Path) -> None:
    """The receipt lists what a later reader finds: places from 1, ids, the clock in UTC, the claims."""
    receipt = filled(tmp_path, road("open"), people(40_000))
    with Ledger.open(tmp_path) as ledger:
        assert tuple(ledger.entries()) == receipt
        assert [(entry.seq, entry.id) for entry in receipt] == [(1, claim_id(road("open"))), (2, claim_id(people(40_000)))]
        assert {entry.recorded for entry in receipt} == {CLOCK}


def test_reading_a_case_without_claims_writes_nothing(tmp_path: Path) -> None:
    """With create=False a missing ledger reads as empty, in every way, and the folder stays empty; it cannot be written by mistake."""
    with Ledger.open(tmp_path, create=False) as ledger:
        assert ledger.entries() == ledger.relevant(NOON) == []
        assert (ledger.count(), ledger.latest_at(), ledger.latest_recorded(), ledger.verify()) == (0, None, None, ())
        assert ledger.purge(NOON, CLOCK, "old") == 0
        with pytest.raises(ValueError, match="create=False"):
            ledger.append([road("open")], CLOCK)
    assert list(tmp_path.iterdir()) == []


def test_the_same_claim_said_again_is_one_claim(tmp_path: Path) -> None:
    """An import can be repeated: the second time everything is known and nothing is added, also twice in one batch."""
    filled(tmp_path, road("open"))
    with Ledger.open(tmp_path) as ledger:
        again = ledger.append([road("open"), people(5), people(5)], CLOCK)
    assert [entry.claim for entry in again.added] == [people(5)]
    assert again.known == (claim_id(road("open")), claim_id(people(5)))


def test_one_unknown_target_stops_the_whole_batch_and_each_is_named(tmp_path: Path) -> None:
    """Of four claims two speak of claims that nobody has: both are told, and none of the four goes in."""
    filled(tmp_path, road("open"))
    batch = [people(5), road("shut", 1, replaces="caaaaaaaaaaaa"), back("cbbbbbbbbbbbb"), back(road("open"))]
    with Ledger.open(tmp_path) as ledger, pytest.raises(FaultyCase) as told:
        ledger.append(batch, CLOCK)
    assert [fault.file for fault in told.value.faults] == ["claim 2", "claim 3"]
    assert said(tmp_path) == [road("open")]


def test_a_claim_may_speak_of_another_of_its_batch_and_stands_after_it(tmp_path: Path) -> None:
    """A withdrawal handed in before what it takes back is taken down after it."""
    entries = filled(tmp_path, back(road("open")), people(1), road("open"))
    assert [entry.claim for entry in entries] == [road("open"), back(road("open")), people(1)]


def test_one_key_with_other_content_is_a_new_version(tmp_path: Path) -> None:
    """Key k first says open, then shut: the second replaces the first. Said again, both are known, also the first."""
    first, second = road("open", key="kobo:1"), road("shut", key="kobo:1")
    filled(tmp_path, first)
    (newer,) = filled(tmp_path, second)
    assert newer.claim == replace(second, replaces=claim_id(first))
    with Ledger.open(tmp_path) as ledger:
        receipt = ledger.append([second, first], CLOCK)
    assert (receipt.added, receipt.known) == ((), (newer.id, claim_id(first)))


def test_what_is_said_of_a_new_version_follows_it_to_its_new_id(tmp_path: Path) -> None:
    """A batch holds a claim that goes in under another id, as its key was known, and its withdrawal: that follows it."""
    filled(tmp_path, road("open", key="kobo:1"))
    shut, taken = filled(tmp_path, road("shut", key="kobo:1"), back(road("shut", key="kobo:1")))
    assert taken.claim.subject == f"claim:{shut.id}"


def test_two_corrections_of_one_claim_are_a_fork_and_both_are_kept(tmp_path: Path) -> None:
    """The second correction is told as a fork; a third too; but not one made after the others were taken back (the control)."""
    old = road("open")
    ours, theirs = road("shut", 1, "ours", replaces=claim_id(old)), road("unknown", 2, "theirs", replaces=claim_id(old))
    filled(tmp_path, old)
    with Ledger.open(tmp_path) as ledger:
        assert ledger.append([ours], CLOCK).forks == ()
        assert ledger.append([theirs], CLOCK).forks == (claim_id(theirs),)
        ledger.append([back(ours), back(theirs)], CLOCK)
        assert ledger.append([road("shut", 3, "later", replaces=claim_id(old))], CLOCK).forks == ()
        assert len(ledger.entries()) == 6


def test_the_receipt_shows_what_others_wrote_meanwhile_about_the_same(tmp_path: Path) -> None:
    """Two editors read the same ledger; the second to write is shown what the first wrote about that road, and of no other."""
    with Ledger.open(tmp_path) as first, Ledger.open(tmp_path) as second:
        seen = first.head()
        assert second.append([road("shut"), road("shut", name="castello")], CLOCK, seen=seen).meanwhile == ()
        receipt = first.append([road("open", 1)], CLOCK, seen=seen)
        assert [entry.claim for entry in receipt.meanwhile] == [road("shut")]
        assert first.append([road("open", 2)], CLOCK, seen=first.head()).meanwhile == ()


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_that_jumps_loses_nothing(tmp_path: Path, years: int) -> None:
    """The clock is set ten years off between two entries: order is the place, the chain holds, the latest clock is told."""
    filled(tmp_path, road("open"))
    jumped = CLOCK + timedelta(days=3653 * years // 10)
    with Ledger.open(tmp_path) as ledger:
        ledger.append([road("shut", 1)], jumped)
        assert [entry.claim.word for entry in ledger.entries()] == ["open", "shut"]
        assert ledger.latest_recorded() == max(CLOCK, jumped)
        assert ledger.verify() == ()


def test_parts_of_seconds_are_not_kept_and_the_receipt_does_not_pretend(tmp_path: Path) -> None:
    """A claim is kept to the second; the receipt says what will be read again."""
    (entry,) = filled(tmp_path, replace(road("open"), at=NOON + timedelta(microseconds=999_999)))
    assert entry.claim == road("open")
    assert said(tmp_path) == [entry.claim]


def test_what_no_text_can_hold_is_refused_in_full(tmp_path: Path) -> None:
    """Half a letter, a place that is no number, a note of a million letters: three faults, nothing written."""
    bad = [
        replace(road("open"), note="\ud800"),
        replace(road("open"), place=(float("nan"), 1.0)),
        replace(road("open"), note="a" * 1_000_000),
    ]
    with Ledger.open(tmp_path) as ledger, pytest.raises(FaultyCase) as told:
        ledger.append(bad, CLOCK)
    assert [fault.file for fault in told.value.faults] == ["claim 1", "claim 2", "claim 3"]
    assert said(tmp_path) == []


def test_a_claim_is_found_by_the_first_letters_of_its_id(tmp_path: Path) -> None:
    """Four letters suffice when no other begins so; three never do; an unknown one is told."""
    (entry,) = filled(tmp_path, road("open"))
    with Ledger.open(tmp_path) as ledger:
        assert ledger.find(entry.id[:4].upper()) == ledger.find(entry.id) == entry
        for wrong in (entry.id[:3], "c000", "%%%%"):
            with pytest.raises(FaultyCase):
                ledger.find(wrong)


def test_an_ambiguous_beginning_names_those_it_may_be(tmp_path: Path) -> None:
    """Of 1,500 claims some share four letters of their id: asking for these names both."""
    entries = filled(tmp_path, *[people(n) for n in range(3000)])
    beginnings: dict[str, list[str]] = {}
    for entry in entries:
        beginnings.setdefault(entry.id[:4], []).append(entry.id)
    beginning, (first, second, *_) = next((b, ids) for b, ids in beginnings.items() if len(ids) > 1)
    with Ledger.open(tmp_path) as ledger, pytest.raises(FaultyCase, match=f"{min(first, second)}|{max(first, second)}"):
        ledger.find(beginning)


@settings(max_examples=30, deadline=None)
@given(st.permutations(CHOICES), st.lists(st.integers(1, 4), min_size=11))
def test_the_order_and_the_batches_of_arrival_do_not_matter(order: list, sizes: list[int]) -> None:  # type: ignore[type-arg]
    """The same claims in any order and in any batches make the same set, and a chain that verifies."""
    with tempfile.TemporaryDirectory() as name, Ledger.open(Path(name)) as ledger:
        left = list(order)
        for size in sizes:
            ledger.append(left[:size], CLOCK)
            left = left[size:]
        ledger.append(left, CLOCK)
        assert {entry.claim for entry in ledger.entries()} == set(CHOICES)
        assert ledger.verify() == ()


def test_how_many_claims_speak_of_a_later_time(tmp_path: Path) -> None:
    """Claims at 0, 5 and 9 minutes: two after minute 0, none after minute 9; the newest is of minute 9."""
    filled(tmp_path, road("open", 9), road("open", 0), decision(road("open", 9), 5))
    with Ledger.open(tmp_path) as ledger:
        assert (ledger.count_after(NOON), ledger.count_after(NOON + minutes(9))) == (2, 0)
        assert ledger.latest_at() == NOON + minutes(9)
