"""`relevant` hands in all that a situation can depend on: held against section 4 of the rules, written a second time, plainly."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from safepassage.outside.ledger import Ledger
from safepassage.records.claim import Claim, ClaimKind, Entry, claim_id
from tests.outside.ledger.sayings import CLOCK, NOON, back, decision, filled, minutes, road

LATEST = 8  # minutes after noon


def counting(entries: Iterable[Entry], at_minute: int) -> set[str]:
    """Section 4, as it is written: the ids of the current claims at a time. Slow and plain."""
    claims = {entry.id: entry.claim for entry in entries}
    now = NOON + minutes(at_minute)

    def withdrawn(claim: str) -> bool:
        return any(c.kind is ClaimKind.WITHDRAWAL and c.name == claim and not withdrawn(i) for i, c in claims.items())

    standing = {i: c for i, c in claims.items() if c.kind is not ClaimKind.WITHDRAWAL and not withdrawn(i)}
    counts = {i: c for i, c in standing.items() if c.at <= now and not any(o.replaces == i for o in standing.values())}
    values = {i: c for i, c in counts.items() if c.kind is not ClaimKind.DECISION}
    for slot in {c.slot for c in values.values()}:
        decisions = [c for c in counts.values() if c.kind is ClaimKind.DECISION and c.name in standing and standing[c.name].slot == slot]
        latest = max((d.at for d in decisions), default=None)
        if latest is not None:
            chosen = {d.name for d in decisions if d.at == latest}
            values = {i: c for i, c in values.items() if c.slot != slot or i in chosen or c.at > latest}
    current = {i for i, c in values.items() if not any(o.slot == c.slot and o.who == c.who and o.at > c.at for o in values.values())}
    forked = {values[i].replaces for i in current} - {None}
    return current | {i for i, c in values.items() if c.replaces in forked}


@st.composite
def histories(draw: st.DrawFn) -> list[Claim]:
    """Up to 25 claims on two roads by two claimants, some of which replace, take back or decide for earlier ones."""
    said: list[Claim] = []
    for _ in range(draw(st.integers(1, 25))):
        at, who = draw(st.integers(0, LATEST)), draw(st.sampled_from(["ICRC", "council"]))
        does = draw(st.sampled_from(["says", "says", "replaces", "takes back", "decides"]))
        other = claim_id(draw(st.sampled_from(said))) if said else None
        if other is None or does == "says":
            claim = road(draw(st.sampled_from(["open", "shut"])), at, who, draw(st.sampled_from(["a", "b"])))
        elif does == "replaces":
            claim = road(draw(st.sampled_from(["open", "shut"])), at, who, draw(st.sampled_from(["a", "b"])), replaces=other)
        else:
            claim = back(other, at, who) if does == "takes back" else decision(other, at, who)
        if claim not in said:
            said.append(claim)
    return said


@settings(max_examples=150, deadline=None)
@given(histories(), st.integers(-1, LATEST))
def test_what_is_handed_in_gives_the_same_as_everything(said: list[Claim], at_minute: int) -> None:
    """The plain rules find the same current claims in what `relevant` hands in as in all entries."""
    with tempfile.TemporaryDirectory() as name:
        filled(Path(name), *said)
        with Ledger.open(Path(name)) as ledger:
            everything, handed_in = ledger.entries(), ledger.relevant(NOON + minutes(at_minute))
    assert counting(handed_in, at_minute) == counting(everything, at_minute)
    assert set(handed_in) <= set(everything)


def test_the_plain_rules_know_a_current_claim_from_an_old_one() -> None:
    """The control: worked out by hand, of open at 0 and shut at 5 the second counts at 6, the first at 4; taken back, the first again."""
    old, new = road("open", 0), road("shut", 5)
    entries = [Entry(place, claim_id(c), CLOCK, c) for place, c in enumerate([old, new, back(new, 7)], start=1)]
    assert counting(entries[:2], 6) == {claim_id(new)}
    assert counting(entries[:2], 4) == {claim_id(old)}
    assert counting(entries, 4) == counting(entries, 6) == {claim_id(old)}


def test_far_fewer_than_all_are_handed_in(tmp_path: Path) -> None:
    """Of a thousand reports of one observer on one road only the last before the asked time is handed in."""
    filled(tmp_path, *[road("open" if n % 2 else "shut", n) for n in range(1000)])
    with Ledger.open(tmp_path) as ledger:
        assert [entry.claim for entry in ledger.relevant(NOON + minutes(500))] == [road("shut", 500)]


def test_claims_of_the_same_minute_are_all_handed_in(tmp_path: Path) -> None:
    """One claimant said open and shut for the same minute: both count."""
    filled(tmp_path, road("open", 3), road("shut", 3), road("open", 1))
    with Ledger.open(tmp_path) as ledger:
        assert {entry.claim for entry in ledger.relevant(NOON + minutes(3))} == {road("open", 3), road("shut", 3)}


def test_every_incident_is_handed_in(tmp_path: Path) -> None:
    """Two shellings of one road, told by one observer, are two incidents, not a newer and an older word."""
    shelling = [Claim(ClaimKind.INCIDENT, "road:ramouseh", NOON + minutes(n), "ICRC", detail="shelling") for n in (0, 7)]
    filled(tmp_path, *shelling)
    with Ledger.open(tmp_path) as ledger:
        assert [entry.claim for entry in ledger.relevant(NOON + minutes(8))] == shelling
