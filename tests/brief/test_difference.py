"""What the news changes, on paper, at the terminal and as tables: every change counted, every addressee told, in both languages."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from safepassage.brief import difference_data, difference_page, difference_rows, render_difference, render_proof
from safepassage.brief.difference_page import counts, persons
from safepassage.brief.difference_words import ADDRESSEES, CHANGES, TAKEN
from safepassage.records.again import News
from safepassage.records.replan import Change, Difference, How, To
from tests.brief import news as made
from tests.brief import said
from tests.brief.test_situation_page import ARABIC, arabic_outside_its_direction, body

CASE = said.city()
NEWS = made.news(CASE)
PAGE = difference_page(CASE, NEWS)


def section(heading: str, page: str = PAGE) -> str:
    return page.split(f"<h2><span>{heading}</span>")[1].split("</section>")[0]


def printed(news: News = NEWS) -> str:
    console = Console(file=StringIO(), width=300)
    render_difference(CASE, news, console)
    render_proof(news, console)
    return console.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_every_change_has_words_in_both_languages() -> None:
    """No kind of change, of past or of addressee is left without its English and its Arabic."""
    for words, kinds in ((CHANGES, Change), (TAKEN, How), (ADDRESSEES, To)):
        assert set(words) == set(kinds)
        assert all(w.en and ARABIC.search(w.ar) for w in words.values())


def test_every_movement_that_changes_is_on_the_page() -> None:
    """Ten changes: nine rows with their words in both languages; the movement that is kept is only counted."""
    rows = section("Movement by movement")
    assert "M0001" not in rows
    for number, change in enumerate(Change, 1):
        if change is not Change.KEPT:
            row = rows.split(f">M{number:04}<")[1].split("<tr>")[0]
            assert CHANGES[change].en in row
            assert CHANGES[change].ar in row


def test_a_movement_says_when_it_was_and_when_it_is_now() -> None:
    """Minute 300 is 13:00 and minute 360 is 14:00; 40 able are 31 now, and the critical patient is not aboard any more."""
    row = section("Movement by movement").split(">M0002<")[1].split("<tr>")[0]
    for part in ("08.12. 13:00", "08.12. 14:00", 'قادرون</bdi> <bdi dir="ltr">40 → 31', 'حرجة</bdi> <bdi dir="ltr">1 → 0'):
        assert part in row


def test_what_is_cancelled_has_no_new_time() -> None:
    """Of a cancelled movement the time it has now is empty, not zero and not the old one."""
    row = section("Movement by movement").split(">M0006<")[1].split("<tr>")[0]
    assert row.count("08.12.") == 1


def test_the_counts_are_those_of_the_rows() -> None:
    """One of each; 9 + 90 are not moved now, 7 are who were not to be."""
    assert counts(NEWS) == {change.value: 1 for change in Change}
    assert persons(NEWS.difference.lost) == 99
    assert persons(NEWS.difference.gained) == 7
    short = section("In short")
    assert '<bdi dir="ltr">99</bdi> persons who were to be moved are not moved now' in short


def test_every_number_of_deaths_has_its_range() -> None:
    """Deaths now, before, and if nothing more moved: the likely number and low to high, never one without the other."""
    short = section("In short")
    for likely, span in (("21", "10–41"), ("16", "8–33"), ("30", "15–61")):
        assert f"<b>{likely}</b> ({span})" in short


def test_deaths_that_nobody_declared_before_are_not_made_up() -> None:
    """A plan whose file does not say its deaths: the line is left out, in print and on paper."""
    silent = replace(NEWS, deaths_before=None)
    assert "Before the news" not in section("In short", difference_page(CASE, silent))
    assert "before the news" not in printed(silent)
    assert difference_data(CASE, silent)["expected_deaths_before"] is None


def test_every_addressee_is_told_something_they_can_act_on() -> None:
    """Each has a list; the time that matters to them; a hospital its arrivals by the hour; negotiators the corridor that is lost."""
    tell = section("Whom to tell what")
    for words in ADDRESSEES.values():
        assert words.en in tell
        assert words.ar in tell
    for part in (
        "called off, was",
        "new at",
        "other people or load",
        "persons to expect from now on, by the hour: ",
        "08.12. 14:00: 31; 15:00: 31; 09.12. 14:00: 5",
        "no plan can use it any more",
        "its windows have changed",
    ):
        assert part in tell


def test_a_broken_rule_and_a_held_convoy_are_said_first_and_aloud() -> None:
    """Do not carry this plan out; 20 persons whom no plan moves: on paper and at the terminal."""
    assert "BROKEN RULES: 1." in section("In short")
    assert "one more than it has seats" in section("How good the new plan is")
    assert "20</bdi> persons are on convoys that are held" in section("In short")
    assert "BROKEN RULE seats, M0004: one more than it has seats" in printed()
    assert "20 persons are on convoys that are held" in printed()


def test_a_sound_plan_says_so() -> None:
    """Without a broken rule the page says that none is broken, and by how much whole vehicles miss the optimum."""
    trust = section("How good the new plan is", difference_page(CASE, replace(NEWS, proof=replace(made.PROOF, violations=()))))
    assert "No rule is broken" in trust
    assert "5.26" in trust
    assert "BROKEN" not in trust


def test_what_is_only_assumed_to_have_happened_is_named() -> None:
    """Six movements had started, one of which nobody reported on: said in both places."""
    rows = section("What is taken to have happened")
    assert rows.count("<tr>") == 1 + len(How)
    assert "nobody reported: taken to have gone as planned" in rows
    assert "1 movement is taken to have gone as planned" in printed()


def test_nothing_changed_is_said_in_every_section() -> None:
    """No news, no rows, nobody to tell: written, not left blank."""
    quiet = replace(
        NEWS, changes=(), changes_ar=(), past=(), difference=Difference((), (), (), ()), proof=replace(made.PROOF, violations=()), waiting=0
    )
    page = difference_page(CASE, quiet)
    assert "The situation that the plan stands on is the same." in page
    assert page.count(">Nothing.<") == 5
    assert "nothing was to start" in printed(quiet)


def test_the_page_is_in_both_languages_stamped_and_inert() -> None:
    """Arabic in its direction, stamps on each section, no script, no request, no direction override."""
    assert arabic_outside_its_direction(body(PAGE)) == []
    assert PAGE.count("OPEN CASE D-M0001: 48") == PAGE.count("<section>") + 1
    assert "default-src 'none'; style-src 'unsafe-inline'" in PAGE
    assert not re.search(r"<(?:script|img|link|iframe|object|form|a)\b|url\(|@import|https?:", PAGE)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in PAGE
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", PAGE)
    assert "\u202e" not in printed()


def test_the_table_has_a_row_for_every_movement() -> None:
    """Kept ones too; times with their zone, empty where there is none; persons by care before and after."""
    header, rows = difference_rows(CASE, NEWS)
    table = [dict(zip(header, row, strict=True)) for row in rows]
    assert len(table) == len(Change)
    later, new = table[1], table[4]
    assert (later["start_before"], later["start_after"]) == ("2016-12-08T13:00+00:00", "2016-12-08T14:00+00:00")
    assert (new["start_before"], new["able_before"], new["able_after"]) == ("", "0", "31")


def test_the_data_is_plain_and_whole() -> None:
    """It can be written as JSON and read back; each message names its addressee by what it is."""
    data = json.loads(json.dumps(difference_data(CASE, NEWS)))
    assert data["at"] == "2016-12-08T12:00+00:00"
    assert data["expected_deaths"] == {"low": 10.4, "likely": 20.6, "high": 41.2}
    assert [m["to"] for m in data["messages"]] == [*(to.value for to in To), "negotiators"]
    assert data["messages"][3]["arrivals"] == [
        {"hour": "2016-12-08T14:00+00:00", "people": 31},
        {"hour": "2016-12-08T15:00+00:00", "people": 31},
        {"hour": "2016-12-09T14:00+00:00", "people": 5},
    ]


@pytest.mark.parametrize("count", [1, 2])
def test_one_is_not_several(count: int) -> None:
    """The number of what is assumed is written as a person would."""
    some = tuple(p for p in NEWS.past if p.how is How.AS_PLANNED) * count
    said_so = "1 movement is taken" if count == 1 else "2 movements are taken"
    assert said_so in printed(replace(NEWS, past=some))


def test_papers_that_nobody_has_checked_yet_say_so_and_state_no_deaths() -> None:
    """Written at once: an alarm in both languages, no expected deaths of the new plan, `checked` false, and the terminal says it too."""
    hasty = replace(NEWS, proof=None)
    page = difference_page(CASE, hasty)
    assert "Nobody has checked it yet" in section("In short", page)
    assert "ولم يفحصها أحد بعد" in section("In short", page)
    assert "Expected deaths with the new plan" not in page
    data = difference_data(CASE, hasty)
    assert data["checked"] is False
    assert "expected_deaths" not in data
    assert "Not yet checked." in printed(hasty)


def test_a_wide_gap_says_how_to_come_nearer() -> None:
    """5.26 % above the optimum: --thorough is offered; at 1 % it is not."""
    assert "--thorough" in printed()
    assert "--thorough" not in printed(replace(NEWS, proof=replace(made.PROOF, gap_percent=1.0)))
