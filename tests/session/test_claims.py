"""From what somebody says to what is taken as true: the doors of the session, on the town of two roads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from safepassage import outside, session
from safepassage.errors import FaultyCase
from safepassage.outside.ledger import Ledger
from safepassage.records.claim import Claim, ClaimKind
from safepassage.records.levels import Range
from safepassage.session import claims as doors

EIGHT = datetime(2030, 1, 1, 8, tzinfo=UTC)  # two hours after the case begins
NOON = datetime(2030, 1, 1, 12, tzinfo=UTC)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A case without claims: the roads east and west are opened, 204 people inside."""
    outside.new_case(tmp_path / "town", "two_roads")
    return tmp_path / "town"


def says(town: Path, who: str, clock: datetime = EIGHT, **words: str) -> str:
    """A claim by hand; its id."""
    return session.by_hand(town, {"says": who} | words, clock).receipt.added[0].id


def state(town: Path, at: datetime = NOON) -> str | None:
    found = session.situated(town, at).situation.standing(ClaimKind.CORRIDOR_STATE, "corridor:east")
    return found.word if found else None


def test_one_voice_closes_a_road_and_is_named_in_both_languages(town: Path) -> None:
    """What changed names the claimant beside the id; a party of the case by its name, in Arabic in the Arabic."""
    taken = session.by_hand(town, {"says": "outer", "corridor": "east", "state": "closed"}, EIGHT)
    name = taken.receipt.added[0].id
    assert f"Those outside {name}" in taken.changes[0][0]
    assert f"من في الخارج {name}" in taken.changes[1][0]
    assert state(town) == "closed"


def test_an_organisation_that_is_no_party_is_named_as_written(town: Path) -> None:
    """`ICRC cabc...`, in both languages."""
    taken = session.by_hand(town, {"says": "ICRC", "corridor": "east", "state": "closed"}, EIGHT)
    assert all(f"ICRC {taken.receipt.added[0].id}" in sentences[0] for sentences in taken.changes)


def test_an_id_nobody_knows_stands_as_it_is(town: Path) -> None:
    """Only claims that are there get a name."""
    case = outside.read_case(town)
    assert doors.with_claimants(case, (("(caaaaaaaaaaaa)",), ("(caaaaaaaaaaaa)",)), ()) == (("(caaaaaaaaaaaa)",), ("(caaaaaaaaaaaa)",))


def test_the_same_claim_twice_is_one_and_says_nothing_new(town: Path) -> None:
    """Said again, nothing is added, and no old news is told as new: not even how long the window is."""
    words = {"says": "outer", "corridor": "east", "window": "2030-01-01T14:00/18:00"}
    first, second = session.by_hand(town, words, EIGHT), session.by_hand(town, words, EIGHT)
    assert len(first.receipt.added) == 1
    assert any("window" in text for text in first.changes[0])
    assert (len(second.receipt.added), len(second.receipt.known), second.changes) == (0, 1, ((), ()))


def test_a_year_mistyped_is_noticed(town: Path) -> None:
    """A claim far outside the time of the case is taken down with a word of caution; one inside it is not."""
    far = session.by_hand(town, {"says": "ICRC", "corridor": "east", "state": "closed", "at": "2130-01-01T08:00"}, EIGHT)
    assert "Is the date right?" in far.repairs[0]
    near = session.by_hand(town, {"says": "ICRC", "corridor": "west", "state": "closed"}, EIGHT)
    assert near.repairs == ()


def test_a_correction_may_name_the_first_letters(town: Path) -> None:
    """--replaces takes what a person reads off the screen; the claim holds the whole id."""
    first = says(town, "SARC", people="40")
    second = session.by_hand(town, {"says": "SARC", "people": "400", "replaces": first[:5]}, EIGHT).receipt.added[0]
    assert second.claim.replaces == first


def test_a_decision_settles_and_its_withdrawal_unsettles(town: Path) -> None:
    """Two voices contradict each other; a person decides for one; the decision taken back, the road is closed again."""
    opened = says(town, "ICRC", corridor="east", state="opened")
    says(town, "SARC", corridor="east", state="closed")
    assert state(town) == "closed"
    session.act(town, opened, ClaimKind.DECISION, "access coordinator", "seen at the gate", EIGHT)
    assert state(town) == "opened"
    decision = session.listed(town, lambda claim: claim.kind is ClaimKind.DECISION)[0].id
    session.act(town, decision, ClaimKind.WITHDRAWAL, "access coordinator", "another road", EIGHT)
    assert state(town) == "closed"


def test_what_is_withdrawn_is_not_decided_for_and_not_withdrawn_twice(town: Path) -> None:
    """Both would have no effect, and would look as if they had: refused, with the way to bring the claim back."""
    closed = says(town, "ICRC", corridor="east", state="closed")
    session.act(town, closed, ClaimKind.WITHDRAWAL, "duty officer", "another road", EIGHT)
    for kind in (ClaimKind.DECISION, ClaimKind.WITHDRAWAL):
        with pytest.raises(FaultyCase, match="To bring it back, withdraw c"):
            session.act(town, closed, kind, "duty officer", "again", EIGHT)
    back = session.listed(town, lambda claim: claim.kind is ClaimKind.WITHDRAWAL)[0].id
    session.act(town, back, ClaimKind.WITHDRAWAL, "duty officer", "it was this road", EIGHT)
    assert state(town) == "closed"
    session.act(town, closed, ClaimKind.DECISION, "duty officer", "seen", EIGHT)


def test_nobody_decides_for_a_withdrawal(town: Path) -> None:
    """A decision is for what somebody says of the world."""
    closed = says(town, "ICRC", corridor="east", state="closed")
    session.act(town, closed, ClaimKind.WITHDRAWAL, "duty officer", "another road", EIGHT)
    back = session.listed(town, lambda claim: claim.kind is ClaimKind.WITHDRAWAL)[0].id
    with pytest.raises(FaultyCase, match="nothing contradicts one"):
        session.act(town, back, ClaimKind.DECISION, "duty officer", "x", EIGHT)


def test_letters_that_fit_two_claims_are_refused(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An ambiguous beginning is told with the ids; nothing is guessed."""
    one, two = says(town, "ICRC", corridor="east", state="closed"), says(town, "ICRC", corridor="west", state="closed")
    monkeypatch.setattr("safepassage.outside.ledger.store.LEAST_PREFIX", 1)
    with pytest.raises(FaultyCase, match="the beginning of several claims") as caught:
        session.act(town, "c", ClaimKind.WITHDRAWAL, "duty officer", "x", EIGHT)
    assert one in str(caught.value)
    assert two in str(caught.value)


def test_two_tallies_that_differ_stand_on_everything_until_somebody_closes_them(town: Path) -> None:
    """48 departed, 45 arrived: a case number, stamped in both languages; closed with a reason, it is gone; closed twice, refused."""
    says(town, "SARC", convoy="M0001", tally="departure=48")
    says(town, "ICRC", convoy="M0001", tally="arrival=45")
    (stamp,) = session.carried(session.situated(town, EIGHT).situation)
    assert stamp.startswith("OPEN CASE D-M0001: 48 counted at departure, 45 at arrival | قضية مفتوحة D-M0001")
    session.act(town, "D-M0001", ClaimKind.CLOSURE, "protection officer", "two walked home", EIGHT)
    assert session.carried(session.situated(town, EIGHT).situation) == ()
    with pytest.raises(FaultyCase, match="no case of that number is open"):
        session.act(town, "D-M0001", ClaimKind.CLOSURE, "protection officer", "again", EIGHT)


def test_a_number_that_holds_a_phone_number_is_not_repeated(town: Path) -> None:
    """Typed in the wrong place, it is still not printed."""
    with pytest.raises(FaultyCase) as caught:
        session.act(town, "0944 123456", ClaimKind.CLOSURE, "protection officer", "again", EIGHT)
    assert "0944" not in str(caught.value)


def test_two_corrections_of_one_claim_are_stamped_as_a_conflict(town: Path) -> None:
    """Both versions stay, and every paper says so."""
    first = says(town, "SARC", people="40")
    for count in ("400", "4000"):
        says(town, "SARC", people=count, replaces=first)
    with pytest.raises(FaultyCase, match="corrects another"):
        says(town, "OCHA", people="5", replaces=first)
    (stamp,) = session.carried(session.situated(town, EIGHT).situation)
    assert stamp.startswith(f"OPEN CONFLICT: 2 versions of claim {first} | ")


@pytest.mark.parametrize(
    ("about", "kind", "who", "until", "found"),
    [
        ("", "", "", None, 3),
        ("east", "", "", None, 1),
        ("", "people", "", None, 1),
        ("", "", " icrc ", None, 2),
        ("east", "people", "", None, 0),
        ("", "", "", EIGHT, 2),
    ],
)
def test_claims_are_found_by_what_they_are_about(town: Path, about: str, kind: str, who: str, until: datetime | None, found: int) -> None:
    """Place, kind, claimant (spelling apart) and time each narrow the list."""
    says(town, "ICRC", corridor="east", state="closed")
    says(town, "ICRC", corridor="west", state="closed")
    says(town, "SARC", people="40", at="2030-01-01T09:00")
    keep = session.chosen(outside.read_case(town), about, kind, who, until)
    assert len(session.listed(town, keep)) == found


def test_a_filter_of_nothing_the_case_has_is_told(town: Path) -> None:
    """Both mistakes at once."""
    with pytest.raises(FaultyCase) as caught:
        session.chosen(outside.read_case(town), "nowhere", "rumour", "")
    assert len(caught.value.faults) == 2


def test_only_the_conflicts_that_are_asked_for_are_listed(town: Path) -> None:
    """A contested count of people is a conflict of people, and not of roads."""
    says(town, "SARC", people="40")
    says(town, "OCHA", people="4000")

    def rows(keep: Callable[[Claim], bool]) -> int:
        return len(session.contradictions(town, EIGHT, keep).rows)

    assert rows(lambda _: True) == 1
    assert rows(lambda claim: claim.kind is ClaimKind.PEOPLE) == 1
    assert rows(lambda claim: claim.kind is ClaimKind.ROAD_STATE) == 0


def test_a_clock_set_back_asks_what_time_it_is(town: Path) -> None:
    """After an entry of 08:00 a clock that says 07:00 is not believed; five minutes are forgiven."""
    says(town, "ICRC", corridor="east", state="closed")
    assert doors.now(town, EIGHT - timedelta(minutes=4)) == EIGHT - timedelta(minutes=4)
    with pytest.raises(FaultyCase, match="unclear what time it is"):
        doors.now(town, EIGHT - timedelta(hours=1))


def test_a_case_of_another_time_is_at_its_newest_claim(town: Path) -> None:
    """Years later, now is the time of the last that was said; before anything was said, the beginning."""
    later = datetime(2040, 1, 1, tzinfo=UTC)
    assert doors.now(town, later) == datetime(2030, 1, 1, 6, tzinfo=UTC)
    says(town, "ICRC", later, corridor="east", state="closed", at="2030-01-01T09:30")
    assert doors.now(town, later) == datetime(2030, 1, 1, 9, 30, tzinfo=UTC)


def test_a_line_of_news_is_taken_down_whole_or_not_at_all(town: Path) -> None:
    """Of two sentences the second is not understood: nothing of the first is written."""
    with pytest.raises(FaultyCase):
        session.take_line(town, "East road closed, says ICRC; the moon is green, says ICRC", EIGHT)
    assert not (town / "claims.db").exists()
    assert len(session.take_line(town, "East road closed, says ICRC", EIGHT).receipt.added) == 1


def test_nobody_says_anything_and_nothing_is_made(town: Path) -> None:
    """Looking at a case without claims leaves no ledger behind."""
    assert session.situated(town).later == 0
    assert session.listed(town, lambda _: True) == []
    assert not (town / "claims.db").exists()


def test_a_count_widens_the_range_and_the_case_follows(town: Path) -> None:
    """204 in the table, 100 to 300 claimed: the hull is 100 to 300, and the planner's case has as many at each end."""
    says(town, "SARC", people="100-300")
    found = session.situated(town, EIGHT)
    standing = found.situation.standing(ClaimKind.PEOPLE, "pocket:all")
    assert standing is not None
    assert standing.range is not None
    assert (standing.range.low, standing.range.high) == (100, 300)
    assert sum(p.count.low for p in found.case.people) == pytest.approx(100)
    assert sum(p.count.high for p in found.case.people) == pytest.approx(300)


def test_the_ledger_is_untouched_by_a_refusal(town: Path) -> None:
    """A claim with a fault leaves the ledger as it was, to the hash."""
    says(town, "SARC", people="40")
    with Ledger.open(town, create=False) as ledger:
        before = ledger.head()
    with pytest.raises(FaultyCase):
        session.by_hand(town, {"says": "Dr. Ahmad Khalil", "people": "3"}, EIGHT)
    with Ledger.open(town, create=False) as ledger:
        assert ledger.head() == before


def test_a_range_of_one_number_is_stamped_as_one() -> None:
    """`48`, `45-47`: a stamp has the whole range."""
    assert doors._span(Range.exactly(48)) == "48"
    assert doors._span(Range(45, 46, 47)) == "45-47"
