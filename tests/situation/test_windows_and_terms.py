"""Windows, terms and deals (claims, section 8). The plan starts at 8: minute 0; its horizon is 12 hours, to 20."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safepassage.records.claim import ClaimKind, Entry
from safepassage.records.operation import Pause, Terms
from safepassage.records.people import Screening
from safepassage.records.situation import Footing
from safepassage.situation import applied
from tests.cities import SOURCE, one_road, terms, with_pause
from tests.situation.spoken import deal, decided, known, term, value, window

CASE = one_road()
LONG = one_road(horizon_hours=72)
PAUSED = with_pause(120, 360)  # 10 to 14, the city too


def spans(*entries: Entry, case: object = CASE) -> list[tuple[int, int, bool]]:
    """The pauses as minutes, and whether the city is quiet."""
    return [(p.start, p.end, p.city) for p in known(case, *entries).pauses]  # type: ignore[arg-type]


def test_one_voice_makes_no_window_and_two_do_where_they_agree() -> None:
    """A: 10 to 14; B: 11 to 16: quiet from 11 to 14, minutes 180 to 360."""
    assert spans(window("A", 10, 14)) == []
    assert spans(window("A", 10, 14), window("B", 11, 16)) == [(180, 360, False)]
    assert spans(window("A", 10, 14), window("B", 11, 16, through="A")) == []


def test_a_decision_confirms_one_window_and_leaves_the_others() -> None:
    """The table's window of 10 to 14 stays beside the decided one of 16 to 18."""
    later = window("A", 16, 18)
    assert spans(later, decided(later, 9), case=PAUSED) == [(120, 360, True), (480, 600, False)]


def test_a_cancellation_takes_one_voice_and_cuts_what_was_said_before_it() -> None:
    """The table's 10 to 14 without 11 to 12 is two windows; one said by two after the cancellation stands."""
    cancelled = window("C", 11, 12, word="cancelled", at=8)
    assert spans(cancelled, case=PAUSED) == [(120, 180, True), (240, 360, True)]
    again = [window(by, 11, 12, at=9) for by in ("A", "B")]
    assert spans(cancelled, *again, case=PAUSED) == [(120, 180, True), (180, 240, False), (240, 360, True)]


def test_a_decided_window_stands_against_a_cancellation_before_the_decision() -> None:
    """Agreed at 8, cancelled at 9, decided for at 10: it stands. Cancelled at 11: it does not."""
    agreed = window("A", 12, 14, at=8)
    said = [agreed, window("C", 12, 14, at=9, word="cancelled"), decided(agreed, 10)]
    assert spans(*said) == [(240, 360, False)]
    assert spans(*said, window("C", 12, 14, at=11, word="cancelled")) == []


def test_a_window_of_three_days_recurs_at_the_same_hour_and_is_cut_to_the_horizon() -> None:
    """7 to 9 on three days, from 8 on for 72 h: minutes 0-60 (the first hour is before the plan), 1380-1500, 2820-2940."""
    said = [window(by, 7, 9, at=6, days=3) for by in ("A", "B")]
    assert spans(*said, case=LONG) == [(0, 60, False), (1380, 1500, False), (2820, 2940, False)]
    assert spans(*said) == [(0, 60, False)]


def test_a_window_for_a_million_days_ends_with_the_horizon() -> None:
    """Three of them lie in 72 hours."""
    assert len(spans(*(window(by, 10, 11, days=10**9) for by in ("A", "B")), case=LONG)) == 3


def test_parts_of_minutes_are_not_promised() -> None:
    """10:00:30 to 10:59:30 is minutes 121 to 179."""
    assert spans(*(window(by, 10 + 1 / 120, 11 - 1 / 120) for by in ("A", "B"))) == [(121, 179, False)]


def test_overlapping_windows_are_one_and_touching_ones_are_two() -> None:
    """10-12 and 11-14 by both: one of 10-14. 10-12 and 12-14: two, each with an end of its own."""
    both = [window(by, *span) for by in ("A", "B") for span in ((10, 12), (11, 14))]
    assert spans(*both) == [(120, 360, False)]
    assert spans(*(window(by, *span) for by in ("A", "B") for span in ((10, 12), (12, 14)))) == [(120, 240, False), (240, 360, False)]


def test_a_quiet_city_is_confirmed_apart() -> None:
    """Both say the corridor, one says the city too: the corridor only. Both the city from 11 to 12: that part is quiet in the city."""
    way = [window(by, 10, 14) for by in ("A", "B")]
    assert spans(*way, window("A", 10, 14, detail="city")) == [(120, 360, False)]
    assert spans(*way, *(window(by, 11, 12, detail="city") for by in ("A", "B"))) == [(120, 360, False), (180, 240, True)]


def test_a_pause_that_nobody_speaks_of_is_the_table_s_own() -> None:
    """A window of a corridor that the case lacks changes no pause."""
    situation = known(PAUSED, window("A", 9, 10, word="cancelled", subject="corridor:west"))
    assert situation.pauses == PAUSED.pauses == (Pause("east", 120, 360, True, SOURCE),)


@pytest.mark.parametrize(
    ("said", "word"),
    [(["agreed"], None), (["agreed", "agreed"], "agreed"), (["cancelled"], "cancelled"), (["agreed", "agreed", "cancelled"], "cancelled")],
)
def test_the_standing_of_a_window(said: list[str], word: str | None) -> None:
    """One voice is not confirmed, two are, a cancellation takes it away."""
    entries = [window(by, 10, 12, word=one) for by, one in zip("ABC", said, strict=False)]
    assert value(known(CASE, *entries), ClaimKind.WINDOW, "corridor:east").word == word


def empty() -> Terms:
    """Terms of which nobody said anything."""
    return Terms("east", *(None,) * 12, agreed_by=(), source=SOURCE)


@pytest.mark.parametrize(
    ("table", "said", "answer"),
    [
        (None, [], None),
        (None, [("rebel", "yes")], True),
        (None, [("rebel", "yes"), ("government", "no")], False),
        (True, [("government", "no")], False),
        (False, [("government", "yes")], False),  # the table is a claimant too
        (None, [("rebel", "from ten to two")], None),
    ],
)
def test_one_no_is_a_no(table: bool | None, said: list[tuple[str, str]], answer: bool | None) -> None:
    """A term in the table, what is said of it, and what it comes to."""
    case = replace(CASE, terms=(replace(empty(), may_return=table),))
    assert known(case, *(term(by, "may_return", word) for by, word in said)).terms[0].may_return is answer


def test_a_party_that_said_yes_to_one_term_and_no_to_none_has_agreed() -> None:
    """The government said yes; the opposition yes and no; the UN is no party."""
    case = replace(CASE, terms=(empty(),))
    said = [
        term("GOVERNMENT", "time", "yes"),
        term("Opposition", "time", "Yes"),
        term("Opposition", "route", "no"),
        term("UN", "places", "yes"),
    ]
    assert known(case, *said).terms[0].agreed_by == ("government",)
    assert known(CASE, term("rebel", "places", "no")).terms[0].agreed_by == ("government",)


def test_of_two_lists_of_who_may_leave_only_those_on_both_may() -> None:
    """The table: general; a party: general and at risk -> general, contested. A no: nobody. Words of nobody: unknown."""
    both = known(CASE, term("rebel", "who", "General, at risk"))
    assert both.terms[0].who == (Screening.GENERAL,)
    assert value(both, ClaimKind.TERM, "corridor:east", "who").footing is Footing.CONTESTED
    assert known(CASE, term("rebel", "who", "no")).terms[0].who == ()
    nobody = known(replace(CASE, terms=(empty(),)), term("rebel", "who", "whoever wants"))
    assert nobody.terms[0].who is None
    assert "neither yes nor no" in nobody.cautions[0]


def test_a_third_party_that_two_name_differently_is_unknown() -> None:
    """The table: ICRC; a party: UN."""
    assert known(CASE, term("rebel", "third_party", "UN")).terms[0].third_party is None
    assert known(CASE, term("rebel", "third_party", "ICRC")).terms[0].third_party == "ICRC"


def test_a_corridor_without_terms_gets_those_that_are_claimed() -> None:
    """Nothing but the one that was said."""
    case = replace(CASE, terms=())
    assert known(case, term("rebel", "route", "yes")).terms == (replace(empty(), route=True, agreed_by=("rebel",), source="claims"),)
    assert known(case).terms == ()


def test_a_party_leaves_a_deal_by_one_voice_and_joins_again_by_two() -> None:
    """The rebel's `deal`: left at 9 by A; joined again at 10 by B alone (no), by B and C (yes); another deal by one voice."""
    said = [deal("A", "rebel", "left", "deal", 9)]
    assert applied(CASE, known(CASE, *said)).parties[1].deals == ()
    said.append(deal("B", "rebel", "joined", "deal", 10))
    assert applied(CASE, known(CASE, *said)).parties[1].deals == ()
    said.append(deal("C", "rebel", "joined", "deal", 10))
    assert applied(CASE, known(CASE, *said)).parties[1].deals == ("deal",)
    assert applied(CASE, known(CASE, deal("A", "rebel", "joined", "truce"))).parties[1].deals == ("deal", "truce")


def test_terms_of_the_case_are_otherwise_as_they_were() -> None:
    """A yes to what the table says yes to changes nothing."""
    assert known(CASE, term("rebel", "time", "yes")).terms == (terms("east"),)
