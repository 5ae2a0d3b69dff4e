"""News in a line, in English and Arabic; and what must never be understood."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import safepassage
from safepassage.errors import FaultyCase
from safepassage.outside.case_folder import read_case
from safepassage.outside.importers.news import read_news
from safepassage.records.case import Case
from safepassage.records.claim import Claim, ClaimKind, Grade, How
from safepassage.records.levels import Range

CASE = read_case(Path(safepassage.__file__).parent / "examples" / "aleppo_2016")
EIGHT = CASE.start.replace(hour=8)


def clock(hour: int, minute: int = 0, day: int = 8) -> datetime:
    """A time of the case's first days."""
    return CASE.start.replace(day=day, hour=hour, minute=minute)


def one(line: str, case: Case = CASE) -> Claim:
    """The only claim of a line."""
    (claim,) = read_news(line, case, EIGHT)
    return claim


def problem(line: str) -> str:
    """What a person reads where a line is not understood."""
    with pytest.raises(FaultyCase) as raised:
        read_news(line, CASE, EIGHT)
    return str(raised.value)


BOTH = [
    ("Ramouseh closed since 09:30, says ICRC", "الراموسة مغلق منذ 09:30، يقول الصليب الأحمر"),
    ("Ramouseh opened at 09:30, says ICRC", "فتح طريق الراموسة منذ ٠٩:٣٠، يقول الصليب الأحمر"),
    ("road sukkari-amiriyah shut, says UN", "طريق sukkari-amiriyah مغلق، تقول الأمم المتحدة"),
    ("Sukkari held by gov since 10:00, says SARC", "السكري بيد الحكومة السورية منذ 10:00، يقول الهلال الأحمر"),
    ("15,000-100,000 people in the pocket, says UN", "١٥٬٠٠٠-١٠٠٬٠٠٠ شخص في الجيب، تقول الأمم المتحدة"),
    ("200 patients in Sukkari, says UN", "200 مريض في السكري، تقول الأمم المتحدة"),
    ("checkpoint Ramouseh 200 an hour, says SARC", "حاجز الراموسة 200 في الساعة، يقول الهلال الأحمر"),
    ("20 ambulances outside, says SARC", "20 سيارة إسعاف في الخارج، يقول الهلال الأحمر"),
    ("4 buses lost outside, says SARC", "فقدت 4 حافلات في الخارج، يقول الهلال الأحمر"),
    ("pause on Ramouseh ends 12:00, says UN", "تنتهي الهدنة على الراموسة الساعة 12:00، تقول الأمم المتحدة"),
    ("pause on Ramouseh 09:00-19:00 agreed, says UN", "هدنة على الراموسة من 09:00 إلى 19:00 متفق عليها، تقول الأمم المتحدة"),
    ("convoy M0012 held, says SARC", "قافلة M0012 أوقفت، يقول الهلال الأحمر"),
    ("convoy M0012 turned back at 11:00, says SARC", "قافلة M0012 أعيدت عند 11:00، يقول الهلال الأحمر"),
    ("convoy M0012 arrived 48 people, says SARC", "قافلة M0012 وصلت 48 شخصا، يقول الهلال الأحمر"),
    ("convoy M0012 48 people at departure, says SARC", "قافلة M0012 48 شخصا عند المغادرة، يقول الهلال الأحمر"),
    ("food stock 20,000, says UN", "مخزون الغذاء 20,000، تقول الأمم المتحدة"),
    ("500 people need food in Sukkari, says UN", "500 شخص بحاجة إلى الغذاء في السكري، تقول الأمم المتحدة"),
]


@pytest.mark.parametrize(("english", "arabic"), BOTH)
def test_both_languages_say_the_same(english: str, arabic: str) -> None:
    """A sentence and its Arabic are one claim, whoever says it in one spelling: no organisation confirms itself in its other language."""
    first, second = one(english), one(arabic)
    assert first.who == second.who
    assert replace(first, claimant=second.claimant) == second


def test_a_corridor_closed_since_half_past_nine() -> None:
    """HH:MM is on the day of the news, in the case's zone; a corridor of that name comes before its roads."""
    claim = one("Ramouseh closed since 09:30, says ICRC")
    assert (claim.kind, claim.subject, claim.word, claim.at) == (ClaimKind.CORRIDOR_STATE, "corridor:ramouseh", "closed", clock(9, 30))
    assert (claim.claimant, claim.through, claim.how, claim.grade) == ("ICRC", "", How.UNKNOWN, Grade())


def test_who_passed_it_on_how_it_is_known_and_its_grade() -> None:
    """After the commas stand who says so, through whom, how, and the grade."""
    claim = one("Ramouseh opened at 14:00, says UN, via SARC, seen, B2")
    assert (claim.word, claim.claimant, claim.through, claim.how, str(claim.grade)) == ("opened", "UN", "SARC", How.SEEN, "B2")


def test_numbers_are_ranges() -> None:
    """Of two numbers the likely one is the middle; three stand as they are; commas of thousands are no commas."""
    assert one("15,000-100,000 people in the pocket, says UN").range == Range(15_000, 57_500, 100_000)
    assert one("15000/40000/100000 people in the pocket, says UN").range == Range(15_000, 40_000, 100_000)
    patients = one("200 patients in Sukkari, says WHO")
    assert (patients.subject, patients.detail, patients.range) == ("zone:N0219", "critical", Range.exactly(200))


def test_lost_buses_are_taken_from_those_the_case_has() -> None:
    """A fleet is the count there is now: of 28 buses outside 4 are lost, 24 are left."""
    claim = one("4 buses lost outside, says SARC")
    assert (claim.subject, claim.detail, claim.range, claim.note) == ("mode:bus", "outside", Range.exactly(24), "4 lost of 28")
    assert "4 are lost inside and the case has 0" in problem("4 buses lost inside, says SARC")


def test_a_pause_that_ends_is_gone_for_the_rest_of_the_day() -> None:
    """From 12:00 to midnight: tomorrow's window stays. Without any window of that day, to the end of the plan."""
    claim = one("pause on Ramouseh ends 12:00, says Russia")
    assert (claim.kind, claim.word, claim.since, claim.until) == (ClaimKind.WINDOW, "cancelled", clock(12), clock(0, day=9))
    bare = one("pause on Ramouseh ends 12:00, says Russia", replace(CASE, pauses=()))
    assert bare.until == CASE.start + timedelta(hours=72)


def test_a_pause_agreed() -> None:
    """Its two times are the window; over midnight it ends the day after; days make it recur."""
    claim = one("city pause on Ramouseh 2016-12-09 22:00-06:00 for 2 days agreed, says UN")
    assert (claim.since, claim.until, claim.range, claim.detail) == (clock(22, day=9), clock(6, day=10), Range.exactly(2), "city")


def test_a_tally_is_counted() -> None:
    """A tally at the departure is persons counted there."""
    claim = one("convoy M0012 48 people at departure, says SARC")
    assert (claim.kind, claim.detail, claim.range, claim.how) == (ClaimKind.TALLY, "departure", Range.exactly(48), How.COUNTED)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("1.500 people in the pocket, says UN", "the number '1.500' is not read"),
        ("99,999,999,999 people in the pocket, says UN", "is not read"),
        ("9-3 people in the pocket, says UN", "is not read"),
        ("Ramouseh not closed, says UN", "'not' makes it a denial, a question or a guess"),
        ("road closed, says UN", "no corridor or road called 'road'"),
        ("Sukkari held by forces, says UN", "no party called 'forces'"),
        ("Ramouseh closed since 10:00 until 09:00, says UN", "it ends before it begins"),
        ("Ramouseh closed since 10:00 at 11:00, says UN", "two times for one thing"),
        ("Ramouseh closed, says UN, says ICRC", "two are named for one thing"),
        ("Ramouseh unknown, says UN", "a corridor is never 'unknown'"),
    ],
)
def test_what_can_be_read_in_two_ways_is_not_read(line: str, words: str) -> None:
    """Each is told in words that lead to the next step."""
    assert words in problem(line)


def test_several_sentences_in_a_line() -> None:
    """A semicolon separates sentences; all of them are read, or none."""
    claims = read_news("Ramouseh closed, says UN; Castello opened, says UN؛ 20 ambulances outside, says SARC", CASE, EIGHT)
    assert [claim.subject for claim in claims] == ["corridor:ramouseh", "corridor:castello", "mode:ambulance"]
    told = problem("Ramouseh closed, says UN; Sukkari held by nobody, says UN; hello, says UN")
    assert "2 problems" in told
    assert "no party called 'nobody'" in told


@pytest.mark.parametrize(
    "line",
    [
        "Ramouseh not closed, says UN",
        "Ramouseh isn't closed, says UN",
        "Ramouseh will be closed tomorrow?, says UN",
        "Ramouseh closed?, says UN",
        "maybe Ramouseh closed, says UN",
        "Ramouseh closed, says UN, maybe",
        "Ramouseh closed, says UN?",
        "Ramouseh closed, says not UN",
        "if Ramouseh closed, says UN",
        "Ramouseh closed or opened, says UN",
        "Ramouseh almost closed, says UN",
        "no people in the pocket, says UN",
        "some people in the pocket, says UN",
        "الراموسة غير مغلق، يقول الصليب الأحمر",
        "هل الراموسة مغلق؟، يقول الصليب الأحمر",
        "ربما الراموسة مغلق، يقول الصليب الأحمر",
        "سيغلق الراموسة غدا، يقول الصليب الأحمر",
        "الراموسة ليس مفتوح، يقول الصليب الأحمر",
        "الراموسة مغلق؟ يقول الصليب الأحمر",
    ],
)
def test_a_denial_a_question_or_a_guess_is_never_news(line: str) -> None:
    """What is not said to be so becomes no claim, in either language."""
    assert "cannot take this news down" in problem(line)


def test_not_kept_and_not_departed_are_words() -> None:
    """A corridor that was not kept, a convoy that did not leave: these are facts, not denials."""
    assert one("Castello not kept, says UN").word == "not_kept"
    assert one("convoy M0012 not departed, says UN").word == "not_departed"


def test_an_ambiguous_name_lists_what_to_write() -> None:
    """Ramouseh may be a checkpoint or one of several roads: the fault names them in words that this language reads."""
    told = problem("Ramouseh held by gov, says UN")
    assert "may be one of 6 things" in told
    assert "checkpoint cp_ramouseh, road ramouseh-ram_west" in told
    assert one("checkpoint cp_ramouseh held by gov, says UN").subject == "checkpoint:cp_ramouseh"


def test_nobody_says_it() -> None:
    """News without a source is refused, with an example; a caller that knows who speaks may say so."""
    assert "nobody is named who says so" in problem("Ramouseh closed")
    assert read_news("Ramouseh closed", CASE, EIGHT, claimant="a volunteers' group")[0].claimant == "a volunteers' group"


def test_persons_are_refused_and_not_repeated() -> None:
    """A name or a number is no part of any record, and no part of the error either."""
    for line in ("Ramouseh closed, says Dr Samer Hadid", "Ramouseh closed, says UN, via +963 944 123 456", "الراموسة مغلق، يقول أبو سامر"):
        told = problem(line)
        assert "seems to hold" in told
        assert "Samer" not in told
        assert "944" not in told
        assert "سامر" not in told


def test_what_is_not_understood_comes_with_examples() -> None:
    """The next step is a sentence to copy."""
    assert "Ramouseh closed since 09:30, says ICRC" in problem("the weather is fine, says UN")
    assert "is not a time" in problem("Ramouseh closed since 25:30, says UN")


HOWTO = Path(__file__).parents[3] / "docs" / "howto" / "record_news.md"
SHOWN = [line for block in re.findall(r"```news\n(.*?)```", HOWTO.read_text(encoding="utf-8"), re.DOTALL) for line in block.splitlines()]


@pytest.mark.parametrize("line", SHOWN)
def test_every_line_of_the_page_is_understood(line: str) -> None:
    """What docs/howto/record_news.md shows can be written: one claim a sentence."""
    assert len(read_news(line, CASE, EIGHT)) == line.count(";") + 1


def test_the_page_shows_both_languages() -> None:
    """The page has not lost its sentences."""
    assert len(SHOWN) >= 38


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_word_too_many_is_never_read_over(data: st.DataObject) -> None:
    """A foreign word anywhere in a sentence that is understood makes it a sentence that is not: nothing is skipped."""
    english, arabic = data.draw(st.sampled_from([pair for pair in BOTH if "need" not in pair[0]]))
    line = data.draw(st.sampled_from([english, arabic]))
    statement, mark, source = line.partition(", says" if line == english else "،")
    words = statement.split()
    place = data.draw(st.integers(0, len(words)))
    words.insert(place, data.draw(st.sampled_from(["xyzzy", "almost", "نوعاما"])))
    with pytest.raises(FaultyCase):
        read_news(" ".join(words) + mark + source, CASE, EIGHT)
