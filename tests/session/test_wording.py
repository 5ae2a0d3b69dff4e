"""One claim in a person's words: what is read, what is refused, and that every fault is told at once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from safepassage.errors import FaultyCase
from safepassage.records.claim import Claim, ClaimKind, Grade, How
from safepassage.records.levels import Range
from safepassage.session.wording import act_by_hand, claim_by_hand, time_by_hand
from tests import cities

CASE = cities.small_case()  # 8 December 2016, 08:00 UTC, twelve hours
NINE = datetime(2016, 12, 8, 9, tzinfo=UTC)
YEARS_LATER = datetime(2026, 1, 1, tzinfo=UTC)


def made(clock: datetime = NINE, **words: str) -> Claim:
    return claim_by_hand(CASE, {"says": "ICRC"} | words, clock)


def refused(_clock: datetime = NINE, /, **words: str) -> list[str]:
    with pytest.raises(FaultyCase) as caught:
        claim_by_hand(CASE, words, _clock)
    return [f"{fault.problem}. {fault.next_step}" for fault in caught.value.faults]


def test_a_road_is_shut_by_its_name() -> None:
    """The options become a claim about the one road meant; what is left out is unknown, and the clock says when."""
    claim = made(road="mile", state="shut")
    assert (claim.kind, claim.subject, claim.word, claim.at) == (ClaimKind.ROAD_STATE, "road:mile", "shut", NINE)
    assert (claim.how, claim.grade) == (How.UNKNOWN, Grade("F", 6))


@pytest.mark.parametrize(
    ("text", "low", "likely", "high"),
    [
        ("400", 400, 400, 400),
        ("١٥٬٠٠٠-١٠٠٬٠٠٠", 15000, 57500, 100000),
        ("15,000 to 100,000", 15000, 57500, 100000),
        ("15000/40000/100000", 15000, 40000, 100000),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, low: float, likely: float, high: float) -> None:
    """Arabic digits, commas of thousands, two numbers (the middle is likely) or three."""
    assert made(people=text).range == Range(low, likely, high)


@pytest.mark.parametrize("text", ["many", "600-400", "1/3/2", "1/2/3/4", "-5", "nan", "inf"])
def test_what_is_no_range_is_refused(text: str) -> None:
    """A number that is none, or a range that falls, is told with its option; nothing is guessed."""
    (fault,) = refused(people=text, says="ICRC")
    assert fault.startswith("--people is not a number or a range")


def test_every_fault_is_told_at_once() -> None:
    """Six things wrong are six faults, each with what to do."""
    faults = refused(road="nowhere", state="closed", grade="Z9", how="guessed", at="yesterday")
    assert len(faults) == 6
    told = " ".join(faults)
    for part in ("no road of that name", "one of open, shut, unknown", "like B2", "--how is one of", "--at is not a time", "Add --says"):
        assert part in told


def test_a_name_nearly_right_is_answered_with_the_right_one() -> None:
    """A road misspelt is refused with the ids of the case, so that nobody has to open a table."""
    (fault,) = refused(road="milee", state="shut", says="ICRC")
    assert "mile (" in fault


@pytest.mark.parametrize("option", ["says", "through", "note", "convoy", "need", "term", "deal", "holder", "grade"])
def test_nothing_personal_is_taken_or_repeated(option: str) -> None:
    """A phone number is refused in every free text, and the message does not hold it."""
    faults = refused(NINE, **({"says": "ICRC"} | {option: "Abu Ahmad 0944 123456"}))
    assert any("seems to hold" in fault for fault in faults)
    assert "0944" not in " ".join(faults)
    assert "Ahmad" not in " ".join(faults)


def test_a_convoy_is_the_same_in_arabic_digits() -> None:
    """M٠٠١٢ is M0012: otherwise a tally would open no case number."""
    assert made(convoy="M٠٠١٢", tally="arrival=45").subject == "convoy:M0012"


def test_how_many_departed_is_one_claim() -> None:
    """A convoy's state may have a number of persons; no other two values go together."""
    claim = made(convoy="M0012", state="departed", people="48")
    assert (claim.word, claim.range) == ("departed", Range.exactly(48))
    assert "more than one thing" in " ".join(refused(road="mile", state="open", people="3", says="ICRC"))


def test_a_window_may_end_at_a_time_of_its_own_day() -> None:
    """START has a date; END may be a time, on the day on which the window starts."""
    claim = made(corridor="east", window="2016-12-09T09:00/12:30")
    assert claim.since == datetime(2016, 12, 9, 9, tzinfo=UTC)
    assert claim.until == datetime(2016, 12, 9, 12, 30, tzinfo=UTC)


def test_a_window_that_ends_before_it_starts_is_refused() -> None:
    """Nothing is turned round."""
    assert "ends before it starts" in " ".join(refused(corridor="east", window="2016-12-09T12:00/09:00", says="ICRC"))


@pytest.mark.parametrize("option", ["days", "city", "cancelled"])
def test_what_belongs_to_a_window_is_not_dropped_without_one(option: str) -> None:
    """An option that would count for nothing is a fault, not silence."""
    assert f"--{option} without --window" in " ".join(refused(NINE, corridor="east", state="opened", says="ICRC", **{option: "2"}))


def test_a_value_of_the_wrong_thing_says_of_which() -> None:
    """A term is agreed for a corridor, not by naming the party."""
    assert "Say of which: --corridor" in " ".join(refused(party="rebel", term="aid_in=yes", says="rebel"))


def test_a_claim_that_ends_before_it_begins_is_refused() -> None:
    """--until lies after --at."""
    assert "ends (--until) before" in " ".join(refused(people="4", says="ICRC", at="2016-12-08T10:00", until="2016-12-08T09:00"))


def test_a_case_of_another_time_asks_for_the_time() -> None:
    """The clock of today is no time of a case of 2016; with --at it is not asked for."""
    assert "Say from when it is so, with --at." in " ".join(refused(YEARS_LATER, people="4", says="ICRC"))
    assert made(YEARS_LATER, people="4", at="2016-12-08T10:00").at == datetime(2016, 12, 8, 10, tzinfo=UTC)


@pytest.mark.parametrize("text", ["never", "2016-13-01", "0001-01-01T00:00+02:00", "9999-12-31T23:59-05:00", "25:00"])
def test_a_time_that_is_none_is_refused(text: str) -> None:
    """Neither a word nor a year that no clock can hold ends in a crash."""
    with pytest.raises(FaultyCase, match="is not a time"):
        time_by_hand(CASE, text)


def test_a_time_is_in_the_zone_of_the_case_and_in_arabic_digits_too() -> None:
    """Without a zone it is the case's; digits of both scripts."""
    assert time_by_hand(CASE, "٢٠١٦-١٢-٠٨T٠٩:٠٠") == NINE
    assert time_by_hand(CASE, "2016-12-08T11:00+02:00") == NINE


def test_a_decision_has_a_role_and_a_reason_and_no_person() -> None:
    """Empty or personal words are refused together."""
    with pytest.raises(FaultyCase) as caught:
        act_by_hand(ClaimKind.DECISION, "claim:cabc", " ", "call 0944 123456", NINE)
    assert len(caught.value.faults) == 2
    assert "0944" not in str(caught.value)
