"""Claims and the situation at the terminal: who says what since when, with range and unit, age and footing; unknown as unknown."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from io import StringIO

import pytest
from rich.console import Console

from safepassage.brief import entry_data, render_claims, render_conflicts, render_situation, situation_data
from safepassage.brief.claim_lines import FOOTINGS, HEADS, as_range, claim_line, standing_line
from safepassage.brief.claim_words import FOOTINGS as PAGE_FOOTINGS
from safepassage.brief.claim_words import HOWS, KINDS
from safepassage.records.claim import REASONED, ClaimKind, How, claim_from_dict
from safepassage.records.gazetteer import named_things
from safepassage.records.levels import Range
from safepassage.records.situation import Footing, Situation
from tests.brief import said

CASE = said.city()
THINGS = named_things(CASE)


def screen() -> tuple[Console, StringIO]:
    file = StringIO()
    return Console(file=file, width=300), file


def shown(known: Situation, wide: bool = False) -> str:
    console, file = screen()
    render_situation(CASE, known, console, wide)
    return file.getvalue()


def test_every_kind_and_footing_has_its_words() -> None:
    """Nothing that a claim can say is left out at the terminal or on paper, but acts, which are no values."""
    assert set(HEADS) == set(ClaimKind) - set(REASONED)
    assert set(KINDS) == set(ClaimKind)
    assert set(FOOTINGS) == set(PAGE_FOOTINGS) == set(Footing)
    assert set(HOWS) == set(How)


def test_a_claim_is_one_line_with_everything_it_says() -> None:
    """Id, since when, what, who, how, grade, through whom."""
    entry = said.entries()[0]
    assert claim_line(CASE, THINGS, entry) == f"{entry.id}  2016-12-08 11:00  East: closed; says ICRC (seen, B2); through SARC"


def test_a_window_says_from_when_to_when() -> None:
    """The times of the pause, in the case's own clock, and not only that there is one."""
    assert "window: agreed 2016-12-08 12:00 to 2016-12-08 15:00; says government" in claim_line(CASE, THINGS, said.entries()[4])


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (Range.exactly(400), "400"),
        (Range.exactly(0.5), "0.5"),
        (Range.exactly(1_250_000), "1,250,000"),
        (Range(15000, 40000, 100000), "15,000-100,000 (likely 40,000)"),
    ],
)
def test_a_range_is_written_with_its_likely_value(span: Range, text: str) -> None:
    """One number where there is one, else low to high."""
    assert as_range(span) == text


@pytest.mark.parametrize(
    ("age", "text"),
    [
        (timedelta(minutes=119), "119 min"),
        (timedelta(minutes=120), "2 h"),
        (timedelta(hours=47, minutes=59), "47 h"),
        (timedelta(days=2), "2 days"),
    ],
)
def test_an_age_is_in_the_unit_that_can_be_grasped(age: timedelta, text: str) -> None:
    """Minutes below two hours, hours below two days, then days; never rounded up."""
    row = replace(said.situation(CASE).standings[0], known_at=said.NOON - age)
    assert f"known for {text}" in standing_line(THINGS, said.NOON, row)


def test_a_convoy_says_its_state_and_its_persons() -> None:
    """A number does not hide the word: held, 48 persons."""
    row = said.standing(ClaimKind.CONVOY, "convoy:M0001", Footing.ONE_SOURCE, word="held", range=Range.exactly(48), unit="persons")
    assert standing_line(THINGS, said.NOON, row) == "M0001: held, 48 persons (one source)"


def test_what_nobody_said_is_unknown() -> None:
    """A road without a word reads unknown, and that nobody said it."""
    row = said.standing(ClaimKind.ROAD_STATE, "road:mile", Footing.UNKNOWN)
    assert standing_line(THINGS, said.NOON, row).endswith(": unknown (UNKNOWN: nobody said)")


def test_an_unconfirmed_corridor_says_what_it_is_treated_as() -> None:
    """Opened by one source, and treated as agreed until somebody else says so."""
    row = said.standing(ClaimKind.CORRIDOR_STATE, "corridor:east", Footing.ONE_SOURCE, word="opened", stage="agreed")
    assert "opened (one source, treated as agreed)" in standing_line(THINGS, said.NOON, row)


def test_what_a_person_must_act_on_comes_before_the_values() -> None:
    """Cautions, the open number with the command that closes it, versions in conflict; then pauses, then values."""
    text = shown(said.situation(CASE))
    places = [text.index(part) for part in ("! East", "OPEN CASE D-M0001", "CONFLICT: 2 versions", "PAUSES THAT", "CORRIDORS")]
    assert places == sorted(places)
    assert "safepassage close CASE D-M0001" in text
    assert "D-M0002" not in text


def test_the_pauses_a_plan_may_use_are_listed_with_their_times() -> None:
    """10:00 to 16:00, the whole city; at 16:00 it is over, and that there is none is said."""
    known = said.situation(CASE)
    assert "East: 2016-12-08 10:00 to 2016-12-08 16:00, the whole city" in shown(known)
    assert "none from now on" in shown(replace(known, at=known.at.replace(hour=16)))


def test_many_silent_roads_are_counted_unless_all_are_asked_for() -> None:
    """Nine unknown roads: one line that says nine and how many unknown; with --all each of them."""
    silent = tuple(said.standing(ClaimKind.ROAD_STATE, f"road:r{n}", Footing.UNKNOWN) for n in range(9))
    known = replace(said.situation(CASE), standings=silent)
    assert "and 9 more of which nobody claims anything (9 unknown): --all lists them" in shown(known)
    assert shown(known, wide=True).count("UNKNOWN: nobody said") == 9


def test_names_cannot_steer_the_terminal() -> None:
    """Escape sequences, direction overrides, markup and line ends in a claimant or a note are plain text on one line."""
    hostile = said.entry(ClaimKind.PEOPLE, "pocket:all", "a\x1b[2J\u202eb [bold]c\nd", note="x\ry", range=Range.exactly(1))
    console, file = screen()
    render_claims(CASE, [hostile], console)
    text = file.getvalue()
    assert text.count("\n") == 1
    assert "[bold]c d" in text
    assert not {"\x1b", "\u202e", "\r"} & set(text)


def test_a_conflict_shows_every_voice() -> None:
    """The contested value, then each claim on either side; one is not several; none is said."""
    known = said.situation(CASE)
    behind = {entry.id: entry for entry in said.entries()}
    console, file = screen()
    render_conflicts(CASE, known, known.standings[:1], behind, console)
    render_conflicts(CASE, known, (), behind, console)
    text = file.getvalue()
    assert "says ICRC" in text
    assert "road is safe now" in text
    assert "1 value is contested. Decide for one claim" in text
    assert text.endswith("Nothing is contested.\n")


def test_the_data_is_plain_and_says_unknown_as_nothing() -> None:
    """The situation as JSON: a range is three numbers, what is unknown is null and not zero."""
    data = json.loads(json.dumps(situation_data(said.situation(CASE))))
    values = {(v["kind"], v["subject"]): v for v in data["values"]}
    assert values["people", "pocket:all"]["range"] == [100, 200, 400]
    road = values["road_state", f"road:{CASE.roads[0].id}"]
    assert (road["word"], road["range"], road["footing"]) == (None, None, "unknown")
    assert [(d["number"], d["open"]) for d in data["case_numbers"]] == [("D-M0001", True), ("D-M0002", False)]


def test_a_claim_as_data_is_the_claim() -> None:
    """Written as JSON and read back, it is the same claim with the same id."""
    for entry in said.entries():
        data = json.loads(json.dumps(entry_data(entry)))
        assert claim_from_dict(data["claim"]) == entry.claim
        assert data["id"] == entry.id
