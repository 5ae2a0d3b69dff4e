"""A time or a place of a part is none of the whole; a part that says what befell it is told of dead and of hurt each."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Count, Proposal
from safepassage.session.reading_texts import read_text


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("At least 780 people have died in the fighting, including 45 on Friday alone, in Sadr City.", None, None),
        ("The fighting in Goma has killed 310 people, including 18 in the past two days.", None, None),
        ("Some 480 people were killed, including 23 killed on Saturday and 11 killed on Sunday, in Khan Younis.", None, None),
        ("The war in Tigray has killed 900 people, 31 of them on Sunday.", None, None),
        ("The network documented 5,200 arrests in Homs in 2015, including 410 in December.", date(2015, 1, 1), date(2015, 12, 31)),
        ("The siege has killed 300 people since January, including five children last week.", date(2024, 1, 1), None),
        (
            "The blast on Friday killed 30 people, including 4 who died in hospital on Sunday, in Kunduz.",
            date(2024, 5, 17),
            date(2024, 5, 17),
        ),
    ],
)
def test_the_time_of_a_part_is_none_of_the_whole(text: str, start: date | None, end: date | None) -> None:
    """The whole has its own time, or none."""
    when = read(text)[0].when
    assert (start, end) == (None, None) if when is None else (when.start, when.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("An airstrike killed 12 people including three children on Saturday in Sake.", date(2024, 5, 18)),
        ("An airstrike killed 12 people, including three children, in Sake on Saturday.", date(2024, 5, 18)),
        ("Gunmen killed 18 people, among them six women, on Thursday in Bria.", date(2024, 5, 16)),
    ],
)
def test_who_they_were_does_not_part_a_toll_from_its_day(text: str, day: date) -> None:
    """Behind a part that only says who they were, the day is that of all."""
    when = read(text)[0].when
    assert when is not None
    assert when.start == when.end == day


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In total 12 people were killed and 40 injured, including 3 killed and 9 injured in Orikhiv.", ""),
        ("Fighting across the state has displaced 48,000 people, including 9,000 from Kaya, since March.", ""),
        ("More than 48,000 people have fled Kongoussi, including 9,000 to Ouagadougou.", "Kongoussi"),
        ("Some 480 people were killed, including 23 on Saturday and 11 on Sunday, in Khan Younis.", "Khan Younis"),
    ],
)
def test_the_place_of_a_part_is_none_of_the_whole(text: str, place: str) -> None:
    """Nor whence a part of them came, or where it went."""
    (claim,) = read(text)
    assert (claim.place, claim.origin, claim.destination) == (place, "", "")


def told(counts: list[Count | None]) -> set[float]:
    """The numbers of several tolls, with those of their parts."""
    some = [count for count in counts if count is not None]
    return {number.low for count in some for number in (count, *count.including)}


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        (
            "The ministry said 35,562 people had been killed and 79,652 injured in Gaza since 7 October, including 106 killed and 176 "
            "injured in the past 24 hours.",
            {35562, 106},
            {79652, 176},
        ),
        (
            "UNAMA documented 1,659 civilian deaths and 3,524 injured in 2021, including 468 children killed and 1,214 children injured.",
            {1659, 468},
            {3524, 1214},
        ),
        ("MONUSCO recorded 88 killed and 140 wounded in Beni, including 9 killed and 31 wounded on Sunday.", {88, 9}, {140, 31}),
        ("The clashes left 140 dead and 310 wounded, including 12 dead and 40 wounded on Monday.", {140, 12}, {310, 40}),
        ("The clashes killed 14 people, including 6 soldiers, and wounded 31 in Goma.", {14, 6}, {31}),
        ("The shelling killed 14 and wounded 31 including 9 women in Goma.", {14}, {31, 9}),
    ],
)
def test_parts_with_their_own_word_of_harm_are_dead_and_hurt(text: str, killed: set[float], injured: set[float]) -> None:
    """`including 106 killed and 176 injured`: no dead are among the injured."""
    harms = [claim.harm for claim in read(text)]
    assert (told([harm.killed for harm in harms]), told([harm.injured for harm in harms])) == (killed, injured)
