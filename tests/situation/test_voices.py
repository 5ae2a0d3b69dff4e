"""Which claims count (claims, sections 3 and 4): withdrawals, versions, forks, the current claim, decisions."""

from __future__ import annotations

from safepassage.records.claim import ClaimKind, Entry
from safepassage.records.levels import Range
from safepassage.records.situation import Footing
from safepassage.situation.voices import independent
from tests.cities import one_road
from tests.situation.spoken import count, decided, exactly, graded, known, state, value, withdrawn

CASE = one_road()  # lane, mile, slope, coast open; 100 able people: 50 / 100 / 150
BUS = "mode:bus"


def buses(*entries: Entry, at: float = 20) -> Range | None:
    """The range of buses outside (the table: exactly 1)."""
    return value(known(CASE, *entries, at=at), ClaimKind.FLEET, BUS, "outside").range


def test_a_withdrawn_claim_leaves_no_trace() -> None:
    """The situation without it and the situation with it and its withdrawal are the same."""
    other, slip = state("UN", "road:mile", "open"), state("ICRC", "road:mile", "shut")
    assert known(CASE, other, slip, withdrawn(slip, at=21)) == known(CASE, other)


def test_a_withdrawn_withdrawal_brings_the_claim_back() -> None:
    """Taking back the taking back: the road is shut again; a third time, and it is open."""
    shut = state("ICRC", "road:mile", "shut")
    once = withdrawn(shut)
    twice = withdrawn(once)
    words = [value(known(CASE, *said), ClaimKind.ROAD_STATE, "road:mile").word for said in ([shut, once], [shut, once, twice])]
    assert words == ["open", "shut"]
    assert value(known(CASE, shut, once, twice, withdrawn(twice)), ClaimKind.ROAD_STATE, "road:mile").word == "open"


def test_the_newest_of_a_claimant_counts_and_its_spelling_does_not() -> None:
    """`ICRC` at 9 takes the place of ` icrc` at 8: table 1 and newest 5 span 1 to 5."""
    assert buses(exactly(" icrc", BUS, 9, "outside", at=8), exactly("ICRC", BUS, 5, "outside", at=9)) == Range(1, 1, 5)


def test_a_claimant_that_says_two_things_at_once_says_both() -> None:
    """Two counts of one minute by one claimant are both heard: 1 to 9, likely 5 (the middle of 1, 5, 9)."""
    assert buses(exactly("ICRC", BUS, 5, "outside"), exactly("ICRC", BUS, 9, "outside")) == Range(1, 5, 9)


def test_a_claim_of_the_future_has_no_effect_yet() -> None:
    """Said to be so from 21 on: at 20 nothing changes but a caution."""
    situation = known(CASE, exactly("ICRC", BUS, 5, "outside", at=21))
    assert value(situation, ClaimKind.FLEET, BUS, "outside").footing is Footing.TABLE
    assert len(situation.cautions) == len(situation.cautions_ar) == 1
    assert buses(exactly("ICRC", BUS, 5, "outside", at=20)) == Range(1, 1, 5)  # from 20 on is at 20


def test_a_replaced_claim_does_not_count_until_its_new_version_is_withdrawn() -> None:
    """9 was written for 6: 1 to 6; with the correction taken back, 1 to 9 again."""
    slip = exactly("ICRC", BUS, 9, "outside")
    fixed = exactly("UN", BUS, 6, "outside", replaces=slip.id)
    assert buses(slip, fixed) == Range(1, 1, 6)
    assert buses(slip, fixed, withdrawn(fixed)) == Range(1, 1, 9)


def test_two_corrections_of_one_claim_are_a_fork_until_a_person_decides() -> None:
    """Versions of different times by one claimant both count, both are named; a decision for one ends the fork."""
    slip = exactly("ICRC", BUS, 9, "outside")
    one, two = (exactly("ICRC", BUS, n, "outside", at=at, replaces=slip.id) for n, at in ((6, 9), (3, 10)))
    situation = known(CASE, slip, one, two)
    assert value(situation, ClaimKind.FLEET, BUS, "outside").range == Range(1, 3, 6)
    assert [(fork.of, set(fork.versions)) for fork in situation.forks] == [(slip.id, {one.id, two.id})]
    assert known(CASE, slip, one, two, decided(two, 11)).forks == ()
    assert known(CASE, slip, one, two, withdrawn(one)).forks == ()
    assert buses(slip, one, two, decided(two, 11)) == Range(3, 3, 3)


def test_a_correction_of_one_version_does_not_end_the_fork() -> None:
    """X has versions V and W, V has version U: W and U stand against each other."""
    first = exactly("ICRC", BUS, 9, "outside")
    left, right = (exactly("ICRC", BUS, n, "outside", replaces=first.id) for n in (6, 3))
    newer = exactly("ICRC", BUS, 7, "outside", replaces=left.id)
    assert set(known(CASE, first, left, right, newer).forks[0].versions) == {right.id, newer.id}


def test_a_decision_sets_aside_all_but_one_claim_and_what_is_said_after_it() -> None:
    """Decided at 10 for 4: the table's 1 and UN's 9 are aside; SARC's 6 of 11 o'clock counts: 4 to 6."""
    four, nine = exactly("ICRC", BUS, 4, "outside"), exactly("UN", BUS, 9, "outside")
    later = exactly("SARC", BUS, 6, "outside", at=11)
    standing = value(known(CASE, four, nine, decided(four, 10)), ClaimKind.FLEET, BUS, "outside")
    assert (standing.range, standing.footing, standing.aside) == (Range(4, 4, 4), Footing.DECIDED, (nine.id,))
    assert buses(four, nine, decided(four, 10), later) == Range(4, 4, 6)
    assert buses(four, decided(four, 11), later) == Range(4, 4, 4)  # said at the time of the decision: it knew


def test_the_latest_decision_counts_and_two_of_one_minute_count_together() -> None:
    """Decided for 4 at 10 and for 9 at 11: 9. Both at 10: 4 to 9."""
    four, nine = exactly("ICRC", BUS, 4, "outside"), exactly("UN", BUS, 9, "outside")
    assert buses(four, nine, decided(four, 10), decided(nine, 11)) == Range(9, 9, 9)
    assert buses(four, nine, decided(four, 10), decided(nine, 10)) == Range(4, 4, 9)


def test_a_decision_for_a_claim_that_does_not_count_has_no_effect_and_is_told() -> None:
    """The claim was withdrawn, is improbable, or is of a later time: everybody else is still heard."""
    nine = exactly("UN", BUS, 9, "outside")
    poor, late = exactly("X", BUS, 4, "outside", grade=graded("B5")), exactly("X", BUS, 4, "outside", at=23)
    gone = exactly("ICRC", BUS, 4, "outside")
    for said in ([gone, withdrawn(gone)], [poor], [late]):
        situation = known(CASE, nine, *said, decided(said[0], 10))
        assert value(situation, ClaimKind.FLEET, BUS, "outside").range == Range(1, 1, 9)
        assert any("decision" in c for c in situation.cautions)


def test_an_improbable_claim_is_listed_and_changes_nothing() -> None:
    """Graded E or 5: aside, whether it speaks, replaces or is its claimant's newest."""
    good = exactly("ICRC", BUS, 4, "outside")
    bad = exactly("ICRC", BUS, 40, "outside", at=9, grade=graded("E1"), replaces=good.id)
    standing = value(known(CASE, good, bad), ClaimKind.FLEET, BUS, "outside")
    assert (standing.range, standing.aside, standing.rests_on) == (Range(1, 1, 4), (bad.id,), (good.id,))


def test_who_passes_news_on_makes_two_claims_one_source() -> None:
    """ICRC by way of SARC and SARC itself are not independent; three that all come through SARC neither; ICRC and UN are."""
    icrc, sarc, un = (count(who, BUS, 1, 1, 1, "outside", through=by).claim for who, by in (("ICRC", "SARC"), ("Sarc ", ""), ("UN", "")))
    third = count("WHO", BUS, 1, 1, 1, "outside", through="SARC").claim
    assert not independent([icrc, sarc])
    assert not independent([icrc, sarc, third])
    assert independent([icrc, sarc, un])


def test_five_sets_of_two_names_are_told_apart() -> None:
    """Only the last two of five share no name: looking at the first four still finds them."""
    pairs = [("A", "B"), ("A", "C"), ("A", "D"), ("A", "E"), ("B", "C")]
    assert independent([count(a, BUS, 1, 1, 1, "outside", through=b).claim for a, b in pairs])
    assert not independent([count(a, BUS, 1, 1, 1, "outside", through=b).claim for a, b in pairs[:4]])
