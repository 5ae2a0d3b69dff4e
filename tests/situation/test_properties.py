"""What holds for any claims (claims, sections 3 to 10), over random ledgers of the smallest city."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from safepassage.records.city import RoadState
from safepassage.records.claim import Claim, ClaimKind, Entry, claim_id
from safepassage.records.levels import Range
from safepassage.situation import applied
from tests.cities import with_pause
from tests.situation.spoken import clock, known, state, withdrawn
from tests.situation.strategies import HOURS, RANGES, WHO, claims, ledgers

CASE = with_pause()
SHUT = replace(CASE, roads=tuple(replace(r, state=RoadState.UNKNOWN) for r in CASE.roads))
NUMBERS = (ClaimKind.PEOPLE, ClaimKind.FLEET)
QUICK = settings(max_examples=120, deadline=None)


@QUICK
@given(ledgers(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(said: list[Entry], luck: object) -> None:
    """Shuffled, said twice, numbered and recorded otherwise: the same situation."""
    other = [Entry(n, e.id, clock(n), e.claim) for n, e in enumerate([*said, *said[:3]])]
    luck.shuffle(other)  # type: ignore[attr-defined]
    assert known(CASE, *other, at=12) == known(CASE, *said, at=12)


@QUICK
@given(ledgers(), claims(), HOURS)
def test_a_withdrawn_claim_leaves_no_trace(said: list[Entry], slip: Entry, hour: int) -> None:
    """Whatever it says and whenever it is taken back; as long as nobody else withdraws or decides about it."""
    assume(all(slip.id not in (e.id, e.claim.name) for e in said))
    assert known(CASE, *said, slip, withdrawn(slip, hour), at=12) == known(CASE, *said, at=12)


@QUICK
@given(ledgers(), claims())
def test_a_claim_of_weight_zero_changes_no_value(said: list[Entry], poor: Entry) -> None:
    """Graded E5, it is listed: the planner's case is the same, whatever it replaces."""
    for target in (None, *(e.id for e in said[:2])):
        claim = replace(poor.claim, grade=poor.claim.grade.read("E5"), replaces=target)
        listed = Entry(1, claim_id(claim), claim.at, claim)
        assert applied(CASE, known(CASE, *said, listed, at=12)) == applied(CASE, known(CASE, *said, at=12))


@QUICK
@given(st.lists(claims(("people", "fleet")), max_size=6), RANGES, WHO, st.booleans())
def test_a_vaguer_claim_never_narrows_a_range(said: list[Entry], span: Range, who: str, new: bool) -> None:
    """A new claimant's range, or one that contains all that its claimant said before, only widens."""
    own = [e.claim.range for e in said if e.claim.claimant == who and e.claim.range]
    if new:
        who = "somebody new"
    else:
        span = Range(min([span.low, *(r.low for r in own)]), span.likely, max([span.high, *(r.high for r in own)]))
    claim = Claim(ClaimKind.FLEET, "mode:bus", clock(11.5), who, detail="outside", range=span)
    before, after = (known(CASE, *more, at=12) for more in (said, [*said, Entry(1, claim_id(claim), claim.at, claim)]))
    old, wide = (s.standing(ClaimKind.FLEET, "mode:bus", "outside") for s in (before, after))
    assert old is not None
    assert wide is not None
    assert old.range is not None
    assert wide.range is not None
    assert wide.range.low <= old.range.low <= old.range.high <= wide.range.high


@QUICK
@given(ledgers())
def test_unknown_becomes_open_only_by_a_permission(said: list[Entry]) -> None:
    """Without a claim that says open (and counts for something), a road that nobody described is not open, nor shut by itself."""
    words = {e.claim.word for e in said if e.claim.kind is ClaimKind.ROAD_STATE and e.claim.grade.weight and e.claim.at <= clock(12)}
    mile = applied(SHUT, known(SHUT, *said, at=12)).roads[1]
    if "open" not in words:
        assert mile.state is not RoadState.OPEN
    if "shut" not in words:
        assert mile.state is not RoadState.SHUT


@QUICK
@given(ledgers())
def test_one_denial_closes_whatever_came_before(said: list[Entry]) -> None:
    """The newest word on a road and on a corridor is a denial by one voice: neither is usable."""
    said = [e for e in said if e.claim.at < clock(11)]
    denials = [state("somebody", "road:mile", "shut", 11), state("somebody", "corridor:east", "closed", 11)]
    case = applied(CASE, known(CASE, *said, *denials, at=12))
    assert case.roads[1].state is not RoadState.OPEN
    assert not case.corridors[0].usable


@QUICK
@given(ledgers())
def test_what_claims_make_is_a_case_again(said: list[Entry]) -> None:
    """Applied twice it is the same; its pauses lie in the horizon; nobody has fewer than no people; both languages say as much."""
    situation = known(CASE, *said, at=12)
    case = applied(CASE, situation)
    assert applied(CASE, situation) == case
    assert all(0 <= p.start < p.end <= CASE.horizon for p in case.pauses)
    assert all(p.count.low >= 0 for p in case.people)
    assert len(situation.cautions) == len(situation.cautions_ar)


@QUICK
@given(st.lists(claims(("corridor",)), max_size=5))
def test_the_future_has_no_effect(said: list[Entry]) -> None:
    """What is said from 12 on is not known at 11."""
    now = [e for e in said if e.claim.at <= clock(11)]
    assert applied(CASE, known(CASE, *said, at=11)) == applied(CASE, known(CASE, *now, at=11))
