"""Several people write into one ledger at once: nobody's edit is lost, nobody's is overwritten, and readers see whole steps only."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from safepassage.outside.ledger import Ledger
from safepassage.records.claim import Claim, Entry, claim_id
from tests.outside.crash.children import EDITS, RECORDED, ROOT, SHARED, command, shared
from tests.outside.crash.flows import claim, quick_folder

WRITERS = 4


def _read(folder: Path) -> list[Entry]:
    with Ledger.open(folder, create=False) as ledger:
        return ledger.entries()


def _half_seen(entries: Sequence[Entry]) -> list[str]:
    """The keys of pairs of which only one is there."""
    keys = Counter(entry.claim.key for entry in entries if entry.claim.key)
    lines = Counter[str]()
    for key in keys:
        run, _, number = key.partition(" line ")
        lines[f"{run} line {int(number) % 10_000}"] += 1
    return [line for line, count in lines.items() if count != 2]


def test_two_thousand_edits_by_four_writers_are_all_kept() -> None:
    """Half of them amend the same five claims: each version is there, each fork was told, and a reader never sees half a pair."""
    with quick_folder() as folder:
        with Ledger.open(folder) as ledger:
            ledger.append(shared(), RECORDED)
        writers = [subprocess.Popen(command("writer", folder, n), cwd=ROOT, stdout=subprocess.PIPE, text=True) for n in range(WRITERS)]
        reads = longest = 0
        while any(child.poll() is None for child in writers):
            entries = _read(folder)
            assert len(entries) >= longest, "a claim that was there is gone"
            assert _half_seen(entries) == []
            reads, longest = reads + 1, len(entries)
        said = [line for child in writers for line in child.communicate()[0].split("\n") if line]
        assert [child.returncode for child in writers] == [0] * WRITERS
        with Ledger.open(folder) as ledger:
            assert ledger.verify() == ()
            entries = ledger.entries()
    ids = {line for line in said if not line.startswith("forks ")}
    told = sum(int(line.removeprefix("forks ")) for line in said if line.startswith("forks "))
    print(f"{WRITERS * EDITS} edits, {len(entries)} entries, {told} forks told, {reads} reads meanwhile")
    assert ids == {entry.id for entry in entries} - {claim_id(claim) for claim in shared()}
    assert len(ids) == WRITERS * EDITS * 3 // 2  # an edit is a pair of new claims or one amendment, in turn
    versions = Counter(entry.claim.replaces for entry in entries if entry.claim.replaces)
    assert versions == dict.fromkeys((claim_id(claim) for claim in shared()), WRITERS * EDITS // 2 // SHARED)
    assert told == WRITERS * EDITS // 2 - SHARED  # only the first version of each claim is no fork
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    assert reads > 3


def test_the_control_sees_half_a_pair() -> None:
    """One claim of a pair without the other is found by the same look."""
    entries = [Entry(1, "c1", RECORDED, _keyed("run 0 line 4")), Entry(2, "c2", RECORDED, _keyed("run 0 line 10004"))]
    assert _half_seen(entries) == []
    assert _half_seen(entries[:1]) == ["run 0 line 4"]


def _keyed(key: str) -> Claim:
    return Claim(claim(1).kind, claim(1).subject, claim(1).at, "organisation 1", word="open", key=key)


def test_a_reader_with_an_open_ledger_sees_what_others_wrote_meanwhile(tmp_path: Path) -> None:
    """Two connections: each sees the other's committed claim at once, and is told of it when it writes about the same thing."""
    one, other = claim(1), claim(8)  # claim 8 is about another thing; 15 about the road of claim 1
    with Ledger.open(tmp_path) as mine, Ledger.open(tmp_path) as theirs:
        seen = mine.head()
        theirs.append([one], RECORDED)
        assert [entry.claim for entry in mine.entries()] == [one]
        assert mine.append([other], RECORDED, seen=seen).meanwhile == ()
        about_the_same = mine.append([claim(15)], RECORDED + timedelta(minutes=1), seen=seen)
        assert [entry.claim for entry in about_the_same.meanwhile] == [one]
